"""The word lists of lexicon.toml, compiled once."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

BUT: Final = ("지만", "으나", "는데", "으며", "고")  # endings of verbs that go on


def one_of(words: Iterable[str]) -> str:
    """A regex alternation of the words, longest first, so that the longest wins."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


@dataclass(frozen=True)
class Lexicon:
    """Word lists and the patterns made of them; see lexicon.toml for what each is."""

    fold: dict[int, str]
    grades: dict[str, str]
    grade_nouns: tuple[str, ...]
    grade_never: tuple[str, ...]
    target_left: tuple[str, ...]
    chosen_works: tuple[str, ...]
    chosen_people: tuple[str, ...]
    titles: frozenset[str]
    everyday_titles: frozenset[str]
    first_titles: frozenset[str]
    person_never: frozenset[str]
    department_suffixes: tuple[str, ...]
    department_never: frozenset[str]
    department_never_endings: tuple[str, ...]
    department_endings: tuple[str, ...]
    bureaus: frozenset[str]
    organization_suffixes: tuple[str, ...]
    organization_never: frozenset[str]
    products: tuple[str, ...]
    facilities: tuple[str, ...]
    organizations: frozenset[str]
    universities: frozenset[str]
    schools: tuple[str, ...]
    shared_heads: tuple[str, ...]
    short_heads: dict[str, str]
    school_never: tuple[str, ...]
    dependents: frozenset[str]
    listed_ends: tuple[str, ...]
    event_nouns: tuple[str, ...]
    event_schemes: frozenset[str]
    event_weak: frozenset[str]
    event_pointers: frozenset[str]
    event_stop: frozenset[str]
    prize_never: frozenset[str]
    adjectives: frozenset[str]
    win: re.Pattern[str]
    not_win: tuple[str, ...]
    veto: re.Pattern[str]
    plan: re.Pattern[str]
    modal: re.Pattern[str]
    giver: re.Pattern[str]
    organizer_marks: frozenset[str]
    category_words: tuple[str, ...]
    category_groups: frozenset[str]
    civic: re.Pattern[str]
    money_nouns: re.Pattern[str]
    money_total: re.Pattern[str]
    particles: tuple[str, ...]
    do_nouns: frozenset[str]


# what goes with a noun of winning: 수상실적을, 표창장을, 시상대에
TAIL: Final = "(?:[장패권대다]|실적|성과|기록|내역|경력|사례|결과)?"


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """The words without repeats, longest first."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def lexicon() -> Lexicon:
    """The lexicon, read from the package's own lexicon.toml."""
    data = tomllib.loads((resources.files(__package__) / "lexicon.toml").read_text(encoding="utf-8"))
    verbs, fields = data["verbs"], data["categories"]
    told = [word for word in verbs["win_words"] if word.endswith("다")]
    # reported, and set against what follows: 들었다고, 들었지만
    words = (*verbs["win_words"], *(f"{word}고" for word in told), *(word[:-1] + end for word in told for end in BUT))
    return Lexicon(
        fold={
            **dict(zip(map(ord, data["fold"]["from"]), data["fold"]["to"], strict=True)),
            **dict.fromkeys(map(ord, "‘’`´＇"), "'"),
            **dict.fromkeys(map(ord, "“”＂"), '"'),
            **dict.fromkeys(map(ord, "․ㆍ‧・･•∙⋅ᆞ"), "·"),
            **dict.fromkeys(map(ord, "\u00a0\u3000\t\u2002\u2003\u2009\u200b"), " "),
            **dict.fromkeys(map(ord, "［〔【"), "["),
            **dict.fromkeys(map(ord, "］〕】"), "]"),
            ord("（"): "(",
            ord("）"): ")",
            ord("，"): ",",
            ord("："): ":",
            ord("＝"): "=",
            ord("｜"): "|",
            ord("～"): "~",
        },
        grades=data["grades"],
        grade_nouns=longest_first(data["grade_nouns"]["words"]),
        grade_never=longest_first(data["grade_nouns"]["never"]),
        target_left=longest_first(data["target"]["left"]),
        chosen_works=longest_first(data["chosen"]["works"]),
        chosen_people=longest_first(data["chosen"]["people"]),
        titles=frozenset((*data["titles"]["words"], *data["titles"]["everyday"])),
        everyday_titles=frozenset(data["titles"]["everyday"]),
        first_titles=frozenset(data["titles"]["first"]),
        person_never=frozenset(data["titles"]["person_never"]),
        department_suffixes=longest_first(data["departments"]["suffixes"]),
        department_never=frozenset(data["departments"]["never"]),
        department_never_endings=longest_first(data["departments"]["never_endings"]),
        department_endings=longest_first(data["departments"]["endings"]),
        bureaus=frozenset(data["departments"]["bureaus"]),
        organization_suffixes=longest_first(data["organizations"]["suffixes"]),
        organization_never=frozenset(data["organizations"]["never"]),
        products=longest_first(data["organizations"]["products"]),
        facilities=longest_first(data["organizations"]["facilities"]),
        organizations=frozenset(data["organizations"]["named"]),
        universities=frozenset(data["organizations"]["universities"]),
        schools=longest_first(data["organizations"]["schools"]),
        shared_heads=longest_first(data["organizations"]["shared"]),
        short_heads=data["organizations"]["short"],
        school_never=longest_first(data["organizations"]["no_school"]),
        dependents=frozenset(data["organizations"]["dependent"]),
        listed_ends=longest_first(data["organizations"]["listed"]),
        event_nouns=longest_first(data["events"]["nouns"]),
        event_schemes=frozenset(data["events"]["schemes"]),
        event_weak=frozenset(data["events"]["weak"]),
        event_pointers=frozenset(data["events"]["pointers"]),
        event_stop=frozenset(data["events"]["stop"]),
        prize_never=frozenset(data["events"]["prize_never"]),
        adjectives=frozenset(data["events"]["adjectives"]),
        win=re.compile(
            f"(?:{one_of(verbs['win'])})|(?:{one_of(verbs['win_nouns'])})(?:[하했헀한해함할합됐되된돼됨될됩받]|{TAIL}"
            rf"(?:{one_of(data['particles']['words'])})?$)|(?:{one_of(words)})$"
        ),
        not_win=tuple(dict.fromkeys(verbs["not_win"])),
        veto=re.compile(f"(?:{one_of(verbs['veto'])})"),
        plan=re.compile(
            f"(?:{one_of(verbs['plan'])})(?:를|을|로|으로|에|이다|이며|중|임|다|됐다|하[가-힣]*|한[가-힣]*|했[가-힣]*|할|해[가-힣]*|됐[가-힣]*|돼[가-힣]*)?"
        ),
        modal=re.compile(verbs["modal"]),
        giver=re.compile(f"(?:{one_of(verbs['giver'])})"),
        organizer_marks=frozenset(data["organizers"]["marks"]),
        category_words=longest_first(data["categories"]["words"]),
        category_groups=frozenset(data["categories"]["groups"]),
        civic=re.compile(f"(?:{one_of(fields['civic'])}){{1,3}}(?:{one_of(fields['civic_ends'])})?"),
        money_nouns=re.compile(one_of(data["money"]["nouns"])),
        money_total=re.compile(one_of(data["money"]["total"])),
        particles=longest_first(data["particles"]["words"]),
        do_nouns=frozenset(data["particles"]["do_nouns"]),
    )


LEX = lexicon()
