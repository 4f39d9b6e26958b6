"""The fields of a claim."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.choices import PRIZE_TITLE
from posang.records.awards.claim import Claim, Unit
from posang.records.awards.endings import FACET, names_nothing
from posang.records.awards.grades import TIER
from posang.records.awards.items import SELECTED, Grade, Item
from posang.records.awards.lexicon import LEX
from posang.records.awards.matters import matters_told
from posang.records.awards.naming import CASES, NO_NAME, Named
from posang.records.awards.node import CONNECTS, OUT_OF, Node, is_name
from posang.records.awards.particles import PLACES
from posang.records.awards.slots import field_before
from posang.records.awards.stretch import Bound, Stretch
from posang.records.awards.verbs import ADVERBS
from posang.records.awards.winners import SUBJECT, fields_before


def joined_to_previous(at: Stretch) -> bool:
    """Whether a particle joins a unit right to the one before it: 최우수상과 특별상을."""
    return at.since == at.first > 0 and at.nodes[at.first - 1].josa in CONNECTS


def goes_on_in_field(at: Stretch) -> bool:
    """Whether a unit in a field of its own is joined by a particle to the one before it: A 최우수와 B 부문 우수로."""
    between = at.nodes[at.since : at.first]
    joined = 0 < at.since < at.first and at.nodes[at.since - 1].josa in CONNECTS
    return joined and all(node.kind == "cat" and not node.josa for node in between)


def categories_of(at: Stretch, bound: Bound, found: Named, frame: list[str], verb: int | None) -> list[str]:
    """The fields of a claim: its own, those of its unit, those in force, else what a rating stands behind."""
    nodes, unit = at.nodes, at.unit
    if unit.grade.kind == "field":
        return nodes[at.first].names
    if bound.fields:
        return bound.fields
    if bracketed := field_in_brackets(unit.parens) or bare_field_enclosed(nodes, at.last):
        return [bracketed]
    if bound.behind and (told := field_behind(nodes, bound, verb)):
        return told
    if unit.grade.kind == "named" and bound.behind and (chosen := field_chosen(at, bound)):
        return chosen
    own = [] if found.field else field_before(nodes, at.low, at.first, found.at) or bare_field(at, found)
    if own:
        return own
    if unit.field is not None:
        return [unit.field]
    if bound.behind and (compared := group_compared(nodes, at.first)):
        return compared
    if bound.rule == "shared" and joined_to_previous(at) and at.previous:
        return at.previous.categories
    before = at.previous
    apposed = before is not None and bound.rule == "apposed" and (before.rule == "apposed" or next_rank(before, unit))
    goes_on = apposed and before is not None and before.categories == frame
    if not frame and unit.grade.kind == "prize" and found.event is None and bound.verdict == "win":
        return matters_told(nodes, at.low, at.first)
    if frame and (not bound.behind or bound.rule == "after" or (goes_on and unit.grade.kind in ("rank", "prize"))):
        return frame
    if bound.behind or unit.grade.kind not in ("rating", "rank"):
        return []
    if any(one.category is not None for one in bound.winners):
        return []
    near = len(at.before) - FACET_REACH
    facet = next(
        (
            n.noun
            for k, n in reversed(list(enumerate(at.before)))
            if n.kind == "word" and FACET.search(n.noun) and (k >= near or n.josa in PLACES)
        ),
        None,
    )
    if facet is not None:
        return [facet]
    if not bound.winners:
        return []
    subject = next(
        (k for k in range(at.first - 1, at.low - 1, -1) if nodes[k].kind == "who" and nodes[k].josa in SUBJECT),
        at.low - 1,
    )
    between = nodes[max(subject + 1, (found.at or -1) + 1) : at.first]
    return fields_before([n for n in between if n.kind != "word" or n.noun not in ADVERBS], bound.verdict != "win")


def next_rank(before: Claim, unit: Unit) -> bool:
    """Whether a unit has the rank behind that of the claim before: A가 1위를 차지했고 2위 B, 3위 C가 뒤를 이었다."""
    ranks = [(grade.grade or "").removesuffix("위") for grade in (before.grade, unit.grade) if grade.kind == "rank"]
    return len(ranks) > 1 and all(map(str.isdigit, ranks)) and int(ranks[1]) == int(ranks[0]) + 1


def topic_rated(nodes: Sequence[Node], start: int) -> str:
    """The plain noun that opens a sentence as its topic, of which its rating at `start` is: 범죄는 3등급으로."""
    topic = next((node for node in nodes if node.kind not in ("comma", "year", "and")), None)
    return topic.noun if topic is not None and topic.start < start and is_facet(topic, ("은", "는")) else ""


def is_facet(node: Node, particles: Sequence[str]) -> bool:
    """Whether a node is a plain noun with one of some particles that may name what is rated."""
    plain = node.kind == "word" and node.josa in particles and not node.parens
    return plain and len(node.noun) > 1 and node.noun not in RATED_WHOLE and not unfielded(node.noun)


# nouns before a rating that stand for all that is rated
RATED_WHOLE: Final = frozenset(
    {"결과", "등급", "점수", "성적", "순위", "전체", "평균", "수준", "이번", "최고", "최하", "직전", "분야", "부문"}
)
FACET_REACH: Final = 3  # nodes before a rating in which what it is of stands without a particle of places


def bare_field(at: Stretch, found: Named) -> list[str]:
    """The field that bare nouns between a prize and its grade name: 한국지방자치경영대상에서 문화관광 대상을."""
    place = at.nodes[found.at] if found.at is not None else None
    if place is None or found.at is None or place.kind != "event" or place.josa not in ("", *PLACES):
        return []
    return field_of(place, at.nodes[found.at + 1 : at.first], at.unit.grade)


def field_of(award: Node, between: Sequence[Node], grade: Grade) -> list[str]:
    """The field that all of the nouns between an award's name and its grade name; none of a name that is no title."""
    nouns = [node.noun for node in between if node.kind in FIELD_NODES and not node.josa and not unfielded(node.noun)]
    titled = PRIZE_TITLE.search(award.event.name) is not None or (award.event.quoted and not award.josa)
    if not titled or grade.kind != "prize" or not nouns or len(nouns) < len(between):
        return []
    return [" ".join(nouns)] if len(nouns) <= FIELD_WORDS and len("".join(nouns)) >= FIELD_SIZE else []


def unfielded(noun: str) -> bool:
    """Whether a noun before a grade names no field."""
    return noun in UNFIELDED or names_nothing(noun)


FIELD_NODES: Final = frozenset({"word", "quote"})
# words before a grade that name no field
UNFIELDED: Final = (
    NO_NAME
    | ADVERBS
    | {
        *("영예의", "최종", "종합", "전국", "도내", "결과", "전체", "통합", "단체", "기관", "정부"),
    }
)
FIELD_WORDS: Final = 2
FIELD_SIZE: Final = 3  # letters


def best_before_fields(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """The claims, a grade told of the first alone where fields follow with who won them: 대상에 A, 초등 부문 B, C가."""
    out: list[Claim] = []
    for claim in found:
        best, others = claim.winners[:1], claim.winners[1:]
        apart = len(others) > 1 and best[0].category is None and all(one.category is not None for one in others)
        if not apart or claim.grade.kind != "prize" or claim.rule != "after":
            out.append(claim)
            continue
        verb = next((node.noun for node in nodes if node.kind == "win" and node.start >= others[-1].end), "")
        grade = SELECTED if verb.startswith(("선정", "선발", "뽑")) else Grade(None, kind="field")
        out += [replace(claim, winners=best), replace(claim, grade=grade, winners=others, start=others[0].start)]
    return out


def field_in_brackets(items: Sequence[Item]) -> str:
    """The field told in the brackets behind a grade: 최우수상(생활안전 분야)."""
    if not items or items[-1].kind != "cat" or any(item.kind != "word" or item.josa for item in items[:-1]):
        return ""
    return re.sub(r"\s?(?:부문|분야)$", "", " ".join(item.noun for item in items))


def bare_field_enclosed(nodes: Sequence[Node], last: int) -> str:
    """The field that a bare noun in a grade's brackets names, as another's do: 우수상(복지), 장려상(산림)."""
    told = {k: enclosed_noun(node) for k, node in enumerate(nodes) if node.kind == "grade" and node.parens}
    return told.get(last, "") if len(told) > 1 and all(told.values()) else ""


MEANING: Final = re.compile(TIER)  # of a rating by letters: B등급(양호)


def enclosed_noun(node: Node) -> str:
    """What brackets hold that consist of one or two bare nouns, none of them a name, a number, a word of a scale."""
    if MEANING.fullmatch(node.inside.strip()):
        return ""
    plain = all(item.kind in ("word", "dot") and not item.josa and not item.noun[:1].isdigit() for item in node.parens)
    named = any(is_name(item.noun, strict=True) for item in node.parens)
    return node.inside.strip() if plain and not named and len(node.parens) <= FIELD_WORDS + 1 else ""


def group_compared(nodes: Sequence[Node], first: int) -> list[str]:
    """The group of bodies that a grade is told of by a bare word before it: 시부 2·3위는, 군부 최우수상은."""
    k = first - 1
    while k > 0 and nodes[k].kind in ("dot", "comma") and nodes[k - 1].kind == "grade":
        k -= 2
    if k > 1 and nodes[k].noun in OUT_OF and nodes[k - 1].kind == "count" and nodes[k - 2].noun == CASES:
        return [CASES]  # 우수사례 12곳 중 (우수상은)
    if k < 0 or nodes[k].kind != "word" or nodes[k].josa not in ("", *PLACES) or len(nodes[k].noun) < len("시부"):
        return []
    before = nodes[k - 1] if k else None
    if nodes[k].noun == CASES:  # where an evaluation also rates cases: 우수사례 장려상은
        return [CASES] if before is None or before.kind in ("comma", "stop", "bullet") else []
    opens = before is None or before.kind in ("comma", "stop", "year", "bullet", "event") or bool(before.josa)
    opens = opens or (before is not None and before.noun == "결과")
    return [nodes[k].noun] if opens and nodes[k].noun in LEX.category_groups else []


def field_behind(nodes: Sequence[Node], bound: Bound, verb: int | None) -> list[str]:
    """The field told between winners behind a grade and their verb: 장관상은 A가 초등 부문에서 받았다."""
    before = nodes[verb - 1] if verb else None
    if before is None or before.kind != "cat" or before.josa != "에서" or before.start < bound.winners[-1].end:
        return []
    return before.names


def field_chosen(at: Stretch, bound: Bound) -> list[str]:
    """The field between the winners of a prize won by its name and the verb: '…상'에 A가 초등교육 부문에 선정됐다."""
    end = bound.winners[-1].end
    behind = [node for node in at.nodes[at.last + 1 : at.high] if node.start >= end][:2]
    if len(behind) < 2 or behind[0].kind != "cat" or behind[1].kind != "win":
        return []
    return list(behind[0].names) if behind[0].josa in ("에", "에서", "으로", "로") else []
