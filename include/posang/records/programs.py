"""Programs: the policies, projects and facilities that an article names, with the body that runs them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from posang.records.document import Document
from posang.records.metadata import ArticleMetadata
from posang.records.owners import SENTENCE_END, Owners, read_owners
from posang.records.phrases import SKIPPED, STOPPED, is_verbal, strip_particle, trim_marks
from posang.records.pieces import pieces
from posang.records.places import Places
from posang.records.words import any_of, words
from posang.reference import find_names, normal_grade
from posang.reference.outlets import is_place

QUOTED = re.compile(
    r"[‘'「『《“](?:(?<!“)(?P<name>[^‘’'“”\"「」『』《》\n]{2,80})[’'」』》]|(?<=“)(?P<double>[^‘’'“”\"\n]{2,20})”)"
)
# What every head has: a quick look before HEAD. Without the syllables that some heads begin with, it is all literals.
NO_LETTER = re.compile(r"\W")
HANGUL = re.compile(r"[가-힣]")
PARTICLE_FIRST = re.compile(r"^[’'」』》”]?(?:을|를|은|는|이|가|으로|로|과|와|도|의)? ")
HEAD_NOUN = re.compile(re.sub(r"\[가-힣\]\+?", "", any_of("program_heads")))
HEAD = re.compile(
    rf"(?<![가-힣A-Za-z0-9·])(?P<head>[가-힣A-Za-z0-9·]{{0,24}}{any_of('program_heads')})"
    r"(?=[을를은는이가로과와의도에]|으로|[ ,.)’'”」]|$)"
)
DONE = re.compile(
    r"(?:을|를|으로) |(?:과|와) [가-힣]|[을를은는이가로과와도의]? ?(?:으로 )?(?:[가-힣]+(?:하게|히|으로|해|에) )?"
    + any_of("program_acts")
)
LEADING_YEAR = re.compile(r"^(?:(?:19|20)\d{2}년?도? ?(?:상반기|하반기)? ?|\d{1,2}일 )")
COUNTED_LIST = re.compile(  # quoted criteria: 'A', 'B' 등 10개 지표
    r"(?:, ?[‘'][^‘’'\n]{2,40}[’']){0,8} 등 ?(?:총 )?\d+개 ?(?:지표|항목|분야|부문|영역|목표)"
)
TOPIC = re.compile(r"(?:은|는) ")
COUNTED = re.compile(r"\d ?(?:개|건|곳)")
TRAILING = re.compile(r"(?<=[구지터템폼]) 사업$")
YEARLY = re.compile(r"\d{4}|\d년|^\d{1,2}일$")
CONJOINED = re.compile(r"(?:실|업|템|램|관|단|원|점|판|길|동|장|음)과$")
LISTED = re.compile(
    r" 등(?:의|과 같은)?(?: [가-힣]+(?:한|적인|는|의))?(?: [가-힣]+){0,2}? ?"
    rf"{any_of('list_nouns')}(?:을|를|도|으로|이|에|의|에서)"
)
MARKED = re.compile(r"[▲△▷◆◇●]\s*(?P<item>[^▲△▷◆◇●.\n]{3,60})")
# What leads up to a list that is no list of programs: 평가 내용은 ▲…, 부문별 대상은 △…
OTHER_LIST = re.compile(r"(?:평가|심사|배점|항목|지표|내용|부문별|부문|분야별|분야|수상|대상|등급|기준)[^.]{0,20}$")
ITEM_END = re.compile(r" 등(?:으로|이|을|의| )| 및 | 다양한")
ACTION = re.compile(rf"(?: ?{any_of('item_acts')})+$")
NOT_PROGRAM = re.compile(any_of("not_programs") + "$")
SLOGAN_BEHIND = re.compile(
    rf" ?(?:을|를|이라는|라는|이라고|라고|이란|란|라며|이라며|으로|로)? ?{any_of('slogans')}|라고|라며|라는|이라는|고 "
)
AWARD_BEHIND = re.compile(" ?" + any_of("award_nouns"))
EFFECT = re.compile(any_of("effects"))
GENERIC = words("generic_programs")
VAGUE = words("vague")
LEAD_IN = re.compile(r"(?:위해|위한|통해|대한|[는은이가을를고해]|에서|으로)$")
MARK = re.compile(r"[,.…“”\"‘’'()<>=:;!?▲△○]")
WORD = re.compile(r"\S+")
KEPT_LEADS = frozenset({"찾아가는", "함께하는", "이달의"})
NO_PART = ("주관", "주최", "대한", "위한", "통한", "관한")
MADE_FOR = re.compile(r"(?P<place>[가-힣]{2,3})(?:형|판)(?= |[가-힣])")
LONGEST_NAME = 32  # characters of a program's name
MOST = 500  # programs; a page that names more is a list of works, of which the first ones are read
MOST_IN_PIECE = 20  # a sentence that names more is no prose
WINDOW = 50  # characters in front of a program's noun that can belong to its name


@dataclass(frozen=True)
class Program:
    """A row of the table programs."""

    name: str
    owner: str | None
    effect: str | None
    start: int
    end: int


@dataclass(frozen=True)
class _Span:
    start: int
    end: int


def read_programs(
    document: Document, metadata: ArticleMetadata, places: Places, owners: Owners | None = None
) -> list[Program]:
    """The programs that the body names, each at its first mention, in text order.

    `owners` are the article's, where the caller has them.
    """
    owners = owners or read_owners(document, metadata, places)
    found: dict[str, list[str]] = defaultdict(list)  # names so far, without marks, by their first letters
    rows: list[Program] = []
    for line in metadata.body_lines:
        if line.role == "heading":
            continue
        for piece in pieces(line):
            for span in _spans(piece.text):
                name = piece.text[span.start : span.end]
                key = NO_LETTER.sub("", name)
                if not key or any(key.startswith(other) or other.startswith(key) for other in found[key[:3]]):
                    continue
                found[key[:3]].append(key)
                start = piece.start + span.start
                runner = owners.runs(line, start - line.start)
                owner = None if _of_another(name, runner) else runner
                rows.append(Program(name, owner, _effect(piece.text, span.end), start, start + len(name)))
        if len(rows) >= MOST:
            break
    return sorted(rows[:MOST], key=lambda program: program.start)


def _of_another(name: str, owner: str | None) -> bool:
    """Whether a program is named for a place other than its owner's: 서울형 … of a district, 한국판 … of a city."""
    made = MADE_FOR.match(name)
    if made is None or owner is None or owner.startswith(made["place"]):
        return False
    return made["place"] == "한국" or is_place(made["place"])


def _spans(text: str) -> list[_Span]:
    """Places of program names in the piece, none inside another."""
    spans: list[_Span] = []
    for finder in (_marked, _quoted, _listed, _run):
        for span in islice(finder(text), MOST_IN_PIECE):
            if not any(span.start < other.end and other.start < span.end for other in spans):
                spans.append(span)
    return sorted(spans, key=lambda span: span.start)


def _quoted(text: str) -> Iterator[_Span]:
    for match in QUOTED.finditer(text):
        group = "name" if match["name"] else "double"
        name, behind = match[group], text[match.end() : match.end() + 14]
        if (
            len(name) > LONGEST_NAME
            or COUNTED_LIST.match(text, match.end())
            or SLOGAN_BEHIND.match(behind)
            or AWARD_BEHIND.match(behind)
        ):
            continue
        if group == "double" and not HEAD.search(name):
            continue
        if names_program(name):
            yield _trimmed(text, match.start(group), match.end(group))


def names_program(name: str) -> bool:
    """Whether quoted words can be a program's name: no award, grade, slogan or sentence, no body."""
    plain = name.strip()
    if len(plain) < 3 or NOT_PROGRAM.search(plain) or normal_grade(plain) is not None or not HANGUL.search(plain):
        return False
    hits = find_names(plain)
    return not (hits and hits[0].start == 0 and hits[-1].end == len(plain))


def _marked(text: str) -> Iterator[_Span]:
    """Items behind ▲ that name works: with an act at their end, or a quoted name (which _quoted has taken)."""
    items = list(MARKED.finditer(text))
    if len(items) < 2 or OTHER_LIST.search(text, 0, items[0].start()):
        return
    for match in items:
        item = ITEM_END.split(match["item"])[0].rstrip()
        action = ACTION.search(item)
        inner = QUOTED.search(item)
        if action and (inner is None or inner.start() == 0):
            yield _trimmed(text, match.start("item"), match.start("item") + action.start())


def _listed(text: str) -> Iterator[_Span]:
    """Items of 'A, B, C 등 다양한 사업'."""
    for match in LISTED.finditer(text):
        left = max((end.end() for end in SENTENCE_END.finditer(text, 0, match.start())), default=0)
        parts = text[left : match.start()].split(",")
        if len(parts) < 2 or MARKED.search(text, left, match.start()):
            continue
        position = match.start()
        for index in range(len(parts) - 1, -1, -1):
            part = parts[index]
            start = position - len(part)
            long = index == 0 or len(part.split()) > 6
            begin = start + (_phrase_start(part) if long else len(part) - len(part.lstrip()))
            action = ACTION.search(text[begin:position])
            end = begin + action.start() if action else position
            name = text[begin:end].strip()
            if not is_generic(name) and names_program(name) and 3 <= len(name) <= 28:
                yield _trimmed(text, begin, end)
            position = start - 1
            if long:
                break


def _phrase_start(part: str) -> int:
    """Where the last phrase of a list's part begins: behind its last word with a particle or a verb."""
    start = len(part) - len(part.lstrip())
    for match in list(WORD.finditer(part))[:-1]:
        word = match.group()
        if word in KEPT_LEADS or not LEAD_IN.search(word):
            continue
        if strip_particle(word) != word or is_verbal(word) or word.endswith(NO_PART):
            start = match.end() + 1
    return start


def _run(text: str) -> Iterator[_Span]:
    """Runs of bare nouns that end in a program's noun and that something is done with, longest first."""
    spans: list[_Span] = []
    for match in islice(HEAD.finditer(text), MOST_IN_PIECE) if HEAD_NOUN.search(text) else ():
        start = match.start()
        for previous in reversed(list(WORD.finditer(text, max(0, start - WINDOW), start))):
            if not _modifies(previous.group()) or text.count(" ", start, match.end()) > 4:
                break
            start = previous.start()
        name = text[start : match.end()]
        done = DONE.match(text, match.end()) or (" " in name and TOPIC.match(text, match.end()))
        behind = match.end() + (text[match.end() : match.end() + 1] in ("’", "'"))
        if not done or AWARD_BEHIND.match(text, behind) or COUNTED.search(name):
            continue
        if not is_generic(name) and names_program(name):
            spans.append(_trimmed(text, start, start + len(TRAILING.sub("", name))))
    yield from sorted(spans, key=lambda span: span.start - span.end)


def _modifies(word: str) -> bool:
    """Whether the word in front of a program's noun is part of its name."""
    if word in KEPT_LEADS:
        return True
    if word in SKIPPED or word in STOPPED or MARK.search(word) or is_verbal(word) or strip_particle(word) != word:
        return False
    if YEARLY.search(word) or CONJOINED.search(word) or word.endswith(NO_PART):
        return False
    return not any(hit.start == 0 and hit.end == len(word) for hit in find_names(word))


def is_generic(name: str) -> bool:
    """Whether the words name no program of their own: 다양한 사업, 행정서비스."""
    *lead, last = name.split() or [""]
    if not lead:
        return last in GENERIC or len(last) < 4
    return all(word in VAGUE or word in GENERIC for word in lead) and (last in GENERIC or last in VAGUE)


def _trimmed(text: str, start: int, end: int) -> _Span:
    name = LEADING_YEAR.sub("", trim_marks(text[start:end]) or "")
    at = text.find(name, start)
    return _Span(at, at + len(name))


def _effect(text: str, end: int) -> str | None:
    """What the clause behind the name says that it did."""
    stop = SENTENCE_END.search(text, end)
    clause = text[end : min(len(text), stop.start() if stop else len(text), end + 80)]
    clause = PARTICLE_FIRST.sub("", clause).strip()
    return trim_marks(clause.rstrip(".!? ")) if EFFECT.search(clause) else None
