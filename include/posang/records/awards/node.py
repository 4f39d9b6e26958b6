"""The phrases of a sentence: nodes, and what the ones that name a body, an award or a grade hold."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from posang.records import names
from posang.records.awards.items import Grade, Hit, Item
from posang.records.awards.kinds import NAME_SIZE
from posang.records.awards.lexicon import LEX
from posang.reference.outlets import is_place

# particles of a subject
SUBJECTS: Final = frozenset({"이", "가", "은", "는"})
ACTING: Final = SUBJECTS | {"도"}  # the same where another did so too: B군도
OUT_OF: Final = frozenset({"가운데", "중"})  # behind those among whom somebody was the best
STAFF_NOUNS: Final = frozenset({"공무원", "직원", "부서", "팀"})  # nouns of grades for those within a government
# how "to be" is joined to a noun, in the forms that close or go on
COPULA: Final = frozenset(
    {"다", "이다", "였다", "이었다", "이고", "이며", "이자", "이어서"}
    | {"였으나", "이었으나", "였지만", "이었지만", "였는데", "이었는데", "였다가", "이었다가", "인데"}
    | {"였고", "였으며", "이었고", "이었으며", "입니다", "였습니다", "이었습니다", "뿐이다", "뿐이었다"}
    | {"예요", "이에요", "인데요", "뿐입니다", "이었어요", "였어요", "이었죠", "였죠"}
)
WERE: Final = frozenset({"이던", "였던", "이었던"})  # of a grade that one had: 1위였던
# particles behind which winners follow, and those of a grade that opens a list of winners: 우수기관에는
TOPIC: Final = frozenset({"은", "는", "에는", "엔", "으로는", "로는", "에게는"})
FRAMES: Final = TOPIC | {"에", "으로", "로"}
WON_AS: Final = frozenset({"을", "를", "에", "으로", "로"})  # particles of what the winners before a grade have won
CONNECTS: Final = frozenset({"와", "과", "이나", "나"})
# words for the winners of a list as a whole
COLLECTIVE: Final = frozenset(
    {
        *("곳", "시·도", "기관", "지자체", "자치단체", "지방자치단체", "부서", "단체"),
        *("시군", "시·군", "자치구", "도시", "읍면동", "읍면", "군", "시", "구", "도"),
        *("공무원", "직원", "사람", "대원", "구급대원", "의원", "교사", "교원"),
        *("지역", "학교", "소방서", "경찰서", "구·군", "시·군·구", "시군구", "읍·면·동", "마을", "팀"),
        *("수상자", "수상기관"),
    }
)


@dataclass(slots=True)
class Who:
    """A body or person as one phrase names it. `hits` are the names of governments and organizations in it."""

    name: str
    kind: str  # government department person organization deictic
    hits: tuple[Hit, ...] = ()
    department: str | None = None
    title: str | None = None
    count: int = 0  # how many a pointing phrase means: 두 소방서
    beside: tuple["Who", ...] = ()  # bodies that act with it: A부와 B청은
    sample: bool = False  # it ends a list of fewer than are counted: A, B 등 12곳


@dataclass(slots=True)
class Event:
    """The name of an award or evaluation as one phrase gives it."""

    name: str
    year: int | str | None = None
    edition: int | None = None
    giver: tuple[Item, ...] = ()
    pointer: bool = False
    weak: bool = False
    quoted: bool = False
    offered: bool = False  # a public offering (공모): what is offered bears the name
    field: str | None = None  # what the name itself is of: '정부합동평가 보건위생분야', 경진대회(화재조사 분야)


@dataclass(slots=True)
class Node:
    """One phrase or item of a sentence, in order."""

    kind: str
    start: int
    end: int
    noun: str
    josa: str = ""
    value: object = None
    parens: list[Item] = field(default_factory=list)
    inside: str = ""

    @property
    def who(self) -> Who:
        """The value of a node of kind who."""
        assert isinstance(self.value, Who)  # noqa: S101 - kind says so
        return self.value

    @property
    def event(self) -> Event:
        """The value of a node of kind event."""
        assert isinstance(self.value, Event)  # noqa: S101
        return self.value

    @property
    def grade(self) -> Grade:
        """The value of a node of kind grade."""
        assert isinstance(self.value, Grade)  # noqa: S101
        return self.value

    @property
    def names(self) -> list[str]:
        """The value of a node of kind cat that names fields."""
        assert isinstance(self.value, list)  # noqa: S101
        return self.value

    @property
    def begins_quoted(self) -> bool:
        """Whether the noun begins with what stands in the quotation marks around it: '공간안전 우수기관'."""
        return bool(self.inside) and self.noun.startswith(self.inside)


def names_someone(node: Node) -> bool:
    """Whether a node names a body or person, and does not only point to one: 시는."""
    return node.kind == "who" and node.who.kind != "deictic"


def is_person(node: Node) -> bool:
    """Whether a node names a person."""
    return node.kind == "who" and node.who.kind == "person"


def is_award(node: Node) -> bool:
    """Whether a node names an award, and does not only point to one told before: 이 대회에서."""
    return node.kind == "event" and not node.event.pointer


WHOLE: Final = "종합"  # begins the name of what is rated over all parts


def rates_whole(node: Node) -> bool:
    """Whether a node is a rating of all parts together: (청렴체감도 5등급에 그쳐) 종합청렴도는."""
    return node.kind == "event" and node.event.pointer and node.noun.startswith(WHOLE)


def is_quoted(node: Node) -> bool:
    """Whether a node is a quotation, be it read as an award's name or not."""
    return node.kind == "quote" or (node.kind == "event" and node.event.quoted)


def is_government(node: Node) -> bool:
    """Whether a node names a government."""
    return node.kind == "who" and node.who.kind == "government"


def is_institution(node: Node) -> bool:
    """Whether a node names a body that is no government."""
    return node.kind == "who" and node.who.kind in ("organization", "department")


def names_place(node: Node) -> bool:
    """Whether a node names a place: a government, or a word that is one."""
    return is_government(node) or (node.kind == "word" and is_place(node.noun))


def reads_as_office(node: Node) -> bool:
    """Whether what reads like a department is a noun and the particle that joins it to the next: 교통사고과 (화재)."""
    return node.kind == "who" and node.who.kind == "department" and node.noun.endswith("과") and not node.josa


def joins_next(node: Node) -> bool:
    """Whether a particle for "and" joins a node to the next, be it one with which it reads like an office."""
    return node.josa in CONNECTS or reads_as_office(node)


def noun_alone(node: Node) -> str:
    """The noun of a node without the particle with which it reads like an office: 관리사업과."""
    return node.noun[:-1] if reads_as_office(node) else node.noun


NAME_WORD = re.compile(r"[가-힣]{2,4}")
ENTITY: Final = frozenset({"name", "org", "dept"})
BLANKS: Final = 3  # between neighbors, at most: marks around a name are read as blanks


def adjacent(left: Item, right: Item) -> bool:
    """Whether two items touch or only blanks part them."""
    return 0 <= right.start - left.end <= BLANKS


SHORT_PARTICLES: Final = "은는이가을를"


def plausible(word: str) -> bool:
    """Whether a word may be a personal name."""
    if NAME_WORD.fullmatch(word) is None or word.endswith(("는", "를")) or word in LEX.person_never:
        return False
    marked = word[-1] in SHORT_PARTICLES and word[:-1] in COLLECTIVE  # 기관은
    firm = len(word) > NAME_SIZE and word.endswith(FIRMS)
    return not (marked or firm)


# ends of the names of firms, and of the branches of bodies
FIRMS: Final = (
    *("산업", "건설", "식품", "농장", "전자", "상사", "기업", "공업", "운수", "유통", "개발"),
    *("지소", "분소", "지점", "지사", "지부", "지회"),
)


def places_told(node: Node) -> tuple[Hit, ...]:
    """The places that the brackets behind a name tell of: 나래온(가람시)."""
    return tuple(item.hit for item in node.parens if item.hit is not None)


def is_name(word: str, strict: bool) -> bool:
    """Whether a word may be a personal name; a strict look wants three syllables that begin with a surname."""
    return (not strict or (len(word) == 3 and names.is_name(word))) and plausible(word)


def whole(text: str, item: Item) -> str:
    """An item's word as written, particle and all."""
    return text[item.start : item.end]


def words_start(
    nodes: Sequence[Node], at: int, ends: Callable[[Node], bool], *, low: int = 0, near: bool = False
) -> int:
    """Where the plain words without particles begin that stand before a node, `at` itself where none do.

    A word that `ends` says ends them, and so does `low`; `near` words stand a blank apart at most.
    """
    first = at
    while (
        first > low
        and nodes[first - 1].kind == "word"
        and not nodes[first - 1].josa
        and not ends(nodes[first - 1])
        and not (near and nodes[first].start - nodes[first - 1].end > 1)
    ):
        first -= 1
    return first


def as_item(node: Node) -> Item:
    """A node's place as an item."""
    return Item(node.kind, node.start, node.end, node.noun, node.josa)


def year_before(nodes: Sequence[Node], at: int) -> int | str | None:
    """The year that stands right before a node."""
    node = nodes[at - 1] if at else None
    return node.value if node is not None and node.kind == "year" and isinstance(node.value, int | str) else None


def edition_before(nodes: Sequence[Node], at: int) -> int | None:
    """The edition that stands right before a node."""
    node = nodes[at - 1] if at else None
    return node.value if node is not None and node.kind == "edition" and isinstance(node.value, int) else None
