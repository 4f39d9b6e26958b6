"""One winner from its phrase, with the field, the sum or the place that the brackets behind it tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from posang.records.awards.bodies import AGED, SCHOOL
from posang.records.awards.claim import Claim, Winner
from posang.records.awards.items import Item
from posang.records.awards.kinds import SHORT_SCHOOL, civic_prize, classify, leads_government
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import FIRMS, Node, Who, is_name
from posang.records.awards.towns import TOWN_ENDS
from posang.records.short_names import shortens
from posang.reference import find_names, organization
from posang.reference.outlets import is_place

DIRECTIONS: Final = frozenset("동서남북중")
ABOVE: Final = "이상 "  # in brackets behind the last of those that share what it says
DITTO: Final = "〃"  # what a list prints for the same as above
INSIDE: Final = re.compile(r"[,·/]")  # what parts the things told in brackets: 51·여·안보부문
FIELD_TAIL: Final = re.compile(r"\s?(?:분야|부문|영역)$")
NO_FIELD: Final = re.compile(
    r"광역$|기초$|\d\s?점|%|^[\d.\s세]+$|(?:군수|지사|대표|[가-힣]장)\s[가-힣]{2,4}|좌측|오른쪽|왼쪽|사진|이하|가운데|명$|곳$|[가-힣]순$|소속$|등\s?\d+개|^단체명"
    r"|^비례(?:대표)?$|^[가-힣]{2,4}[1-9]$"  # whom a council's member stands for: (비례), (포항3)
)
ABBREVIATION: Final = re.compile(r"[A-Za-z&\-]{2,}")  # of a body's name, in brackets behind it: 전자통신연구원(ETRI)
SHORT_NAME: Final = re.compile(r"[A-Z][A-Za-z&-]{1,9}")  # of an organization, in brackets: 주택도시보증공사(HUG)
PUPIL: Final = re.compile(rf"{SCHOOL.pattern}(?:\s?[1-6]학?년)?")  # the school of a person: 가온초, 나래고 3년
PERSON_FIELD: Final = 2  # words of a field in brackets behind a person, at most


def winner(node: Node, category: str | None) -> Winner:
    """A winner from its node; brackets behind it may give a field, a sum or the government it belongs to."""
    prize = next((item for item in reversed(node.parens) if item.kind == "money"), None)
    words = [item for item in node.parens if item.kind not in ("comma", "dot", "other")]
    inner = node.inside.strip()
    place: Who | None = None
    bracket: str | None = DITTO if inner == DITTO else None
    if words and prize is None:
        last = words[-1]
        if node.who.kind in ("organization", "person") and all(item.kind == "name" for item in words):
            place = Who(last.noun, "government", tuple(item.hit for item in words if item.hit is not None))
        elif may_tell_field(node, words):
            if (civic := civic_prize(inner)) is not None:
                category = bracket = category or civic
            elif is_field(node, words, inner):
                bracket = FIELD_TAIL.sub("", inner)
                said = node.who.kind == "person" and bracket != inner  # 부문 shows that it is no office
                category = bracket if said and category is None else category
            elif category is None and last.kind == "cat" and FIELD_TAIL.search(inner):
                category = FIELD_TAIL.sub("", INSIDE.split(inner)[-1]).strip() or None
        if category is None and bracket is None and place is None and tells_field_alone(words, inner):
            category = FIELD_TAIL.sub("", inner)
    return Winner(within_place(node, words), node.start, node.end, category, prize, place, bracket)


def may_tell_field(node: Node, words: Sequence[Item]) -> bool:
    """Whether brackets tell neither whose team it is nor a title, a grade or a place."""
    team = node.who.kind == "entrant" and words[-1].kind == "dept"
    return not team and not any(item.kind in ("title", "grade", "name") for item in words)


def tells_field_alone(words: Sequence[Item], inner: str) -> bool:
    """Whether brackets hold nothing but a field, by their last word, be its name an office's: (시·도지사 부문)."""
    named = FIELD_TAIL.search(inner) is not None and "," not in inner and len(inner) <= FIELD_SIZE
    return named and not any(item.kind == "grade" for item in words)


FIELD_SIZE: Final = 20  # characters of a field's name in brackets


def is_field(node: Node, words: Sequence[Item], inner: str) -> bool:
    """Whether brackets are as a whole the field that was won in; not a head's name, an office, an age, a count."""
    if NO_FIELD.search(inner):
        return False
    if node.who.kind == "organization":
        headed = not node.who.hits and is_name(inner, strict=True)
        return not (headed or is_place(inner) or shortens(inner, node.noun) or SHORT_NAME.fullmatch(inner))
    if node.who.kind == "person":
        ends = {words[0].kind, words[-1].kind}
        placed = not ends.isdisjoint({"org", "dept"}) or inner.endswith(TOWN_ENDS)
        placed = placed or PUPIL.fullmatch(inner) is not None
        placed = placed or (is_place(inner) and LEX.civic.fullmatch(inner) is None)
        return len(words) <= PERSON_FIELD and not placed and not AGED.match(inner)
    return True


def within_place(node: Node, words: Sequence[Item]) -> Who:
    """Who a winner is; a province in brackets tells of which one a government's name is meant: 남구(인천)."""
    if node.who.kind != "government" or len(words) != 1 or words[0].kind != "name":
        return node.who
    placed = find_names(f"{words[0].noun} {node.noun}")
    return replace(node.who, hits=(placed[-1],)) if len(placed) == 1 else node.who


def is_institution(item: Item) -> bool:
    """Whether an item names an institution of the state, which gives awards and wins those of others: 한국도로공사."""
    if item.kind != "name" or item.hit is None or item.hit.kind != "organization":
        return False
    return all(organization(code).kind == INSTITUTION for code in item.hit.codes)


INSTITUTION: Final = "giver_public"  # kind of the institutions among the organizations


def winners_counted(node: Node, category: str | None) -> list[Winner]:
    """The bodies that the brackets behind a number name: 군 단위 2개(강원 고성, 충북 증평), 2개관(가람도서관, …)."""
    found = []
    bodies = [
        item
        for item in node.parens
        if item.kind in ("org", "dept")
        or is_institution(item)
        or (item.kind == "word" and SHORT_SCHOOL.fullmatch(item.noun))
    ]
    if bodies:
        named = [Who(item.noun, "organization", (item.hit,) if item.hit is not None else ()) for item in bodies]
        return [Winner(who, item.start, item.end, category) for who, item in zip(named, bodies, strict=True)]
    for item, behind in zip_longest(node.parens, node.parens[1:]):
        if item.kind != "name" or item.hit is None:
            continue
        name, hits = item.noun, (item.hit,)
        if behind is not None and behind.noun in DIRECTIONS and (full := find_names(f"{name} {behind.noun}구")):
            name, hits = full[0].surface, (full[0],)
        found.append(Winner(Who(name, "government", hits), item.start, item.end, category))
    return found


def share_brackets(found: Sequence[Winner]) -> None:
    """Give a field in brackets that is of all before it to these: A, B(이상 초등 부문), C(중등 부문)."""
    shared: str | None = None
    for one in reversed(found):
        if one.bracket is not None and ABBREVIATION.fullmatch(one.bracket):
            one.bracket = None
        elif one.bracket is not None:
            above = one.bracket.removeprefix(ABOVE)
            shared = above if above != one.bracket else None
            one.bracket = above
        elif shared is not None and one.category is None:
            one.bracket = shared


FESTIVAL: Final = "축제"


def field_given(winner: Winner, kind: str, claim: Claim) -> str | None:
    """The field of one winner, as the text gives it to that winner or in the brackets behind."""
    if winner.category:
        return winner.category
    if kind == "person" and claim.rule != "list" and not fields_in_brackets(claim):
        return None
    rated = kind == "organization" and claim.grade.kind == "rating"
    if rated and any(one.bracket is None for one in claim.winners):  # short names, as only some have them
        return None
    bracket = winner.bracket or ""
    work = claim.rule == "table" or bracket.endswith(FESTIVAL) or bracket.startswith(QUOTES)
    if claim.categories and work:  # what won in its field
        return None
    short = len(bracket) <= BRACKET_SIZE and bracket.count(" ") < 2
    return winner.bracket if short or not claim.categories else None


def names_people(bracket: str) -> bool:
    """Whether brackets hold nothing but names of persons: 나래온, 도해솔."""
    return all(is_name(word, strict=True) for word in re.split(r"[,·]\s?|\s", bracket) if word)


QUOTES: Final = ("'", '"')  # marks around a work's title
BRACKET_SIZE: Final = 8  # characters of a field in brackets, where the claim has fields of its own


def fields_in_brackets(claim: Claim) -> bool:
    """Whether the brackets behind winners hold their fields: A 대표(문화예술), B 회장(체육진흥), no office."""
    return len(claim.winners) > 1 and all(
        one.who.title is not None
        and one.bracket is not None
        and not one.bracket.endswith(TOWN_ENDS)
        and (claim.rule == "carried" or not tells_office(one.bracket, one.who.title))
        for one in claim.winners
    )


def tells_office(bracket: str, title: str) -> bool:
    """Whether brackets behind a person may tell where the person works or was elected, not for what the prize was."""
    if title.endswith(ELECTED) or any(char.isdigit() for char in bracket):
        return True
    return not leads_government(title) and (classify(bracket)[0] != "word" or bracket.endswith(FIRMS))


ELECTED: Final = "의원"  # whose brackets hold a district or a party
