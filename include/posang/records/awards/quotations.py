"""Quotations that name an award, and those that name what somebody made."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.events import TRAILING, strip_name
from posang.records.awards.items import Item
from posang.records.awards.kinds import CERTIFICATE_SCHEME, PRIZE
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Event, Node, adjacent, as_item

MEETINGS: Final = ("위원회", "회의", "기념식", "간담회", "협약식", "설명회", "조회")
TITLE_NAME: Final = re.compile(
    r"베스트|으뜸|이달의|금주의|올해의|자랑스러운|달인|MVP|(?:왕|인상|공무원(?:·팀)?|유공직원|명장)$"
)
# verbs of giving before what is given: A시가 지정하는 '베스트 …'에
GIVEN: Final = frozenset(
    {"지정하는", "지정한", "선정하는", "선정한", "뽑는", "뽑은", "수여하는", "시상하는", "인증하는"}
)
# a ceremony for those who did well in an evaluation: 세정 종합평가 우수 시군 시상식
CEREMONY_NAME: Final = re.compile(
    r"(?:.{2,20}(?:수여|시상|전달)(?:식)?\s?및\s)?(?P<name>.{4,40}?)\s(?:최우수|우수|모범|유공)\s?[가-힣·]{1,6}\s?시상식"
)
# what a ceremony is held together with: … 정부포상 수여식 및 지정 협약식
JOINT: Final = re.compile(r"\s?(?:시상식?|수여식|전수식)\s?(?:및|·)\s?[^'\"]{2,14}(?:식|회|포럼|워크숍)$")
# an award quoted together with a field of it: '2013년 정부합동평가 보건위생분야'
FIELDED: Final = re.compile(
    r"(?P<name>.{4,40}?(?:평가|대회|공모|공모전|대상|심사|점검|측정|조사))(?:\s?결과)?[\s(-]+"
    r"(?P<field>[가-힣A-Za-z·]{2,12}(?:\s[가-힣A-Za-z·]{1,8}){0,2}?)\s?(?:부문|분야|영역)\)?"
)
QUOTED_FIELD: Final = re.compile(r"(?P<name>.{2,20}?)\s?(?:부문|분야|영역)")


def owns_work(before: Sequence[Node]) -> bool:
    """Whether what is quoted is the work of who stands before it: 나래온 주무관의 '도로 점검'."""
    owner, grade = (*reversed(before[-2:]), None, None)[:2]
    if owner is None or owner.kind != "who" or owner.josa not in ("", "의"):
        return False
    if not owner.josa:
        return owner.who.kind == "department"
    graded = grade is not None and grade.kind == "grade" and grade.josa in ("은", "는", "에는", "에")
    return owner.who.kind in ("person", "department") or graded


def is_work(item: Item, behind: Item | None, before: Sequence[Node]) -> bool:
    """Whether what is quoted is a proposal, or the government's before it: 부산시의 '청사포 만들기' 사업이."""
    if behind is not None and is_proposal(behind) and adjacent(item, behind):
        return not item.josa
    owner = before[-1] if before else None
    owned = owner is not None and owner.kind == "who" and owner.who.kind == "government" and owner.josa == "의"
    named = (
        behind is not None
        and adjacent(item, behind)
        and behind.noun in WORKS
        and behind.josa in ("이", "가", "은", "는")
    )
    return owned and named and not item.josa


def is_proposal(item: Item) -> bool:
    """Whether a word behind what is quoted makes it a proposal, no award: ‘골목 쉼터’ 제안이."""
    return item.noun == "제안" and item.josa in PROPOSED


PROPOSED: Final = ("이", "과", "은", "도")


def chosen_in(ahead: Sequence[Item]) -> bool:
    """Whether words behind a quoted title say that bearers of it are chosen there: '최강센터' 선발 평가에서."""
    return (
        len(ahead) > 1
        and ahead[0].noun in ("선발", "선정")
        and not ahead[0].josa
        and ahead[1].kind == "head"
        and ahead[1].josa.startswith("에서")
    )


# what behind a quoted name goes with it: '가온상' 시상식, '으뜸관서' 선발
OF_QUOTED: Final = frozenset(
    {
        *("시상식", "시상", "심사", "대회", "결과", "평가", "공모", "공모사업", "경진대회", "공모전"),
        *("선정", "선발", "포상"),
    }
)
WORKS: Final = frozenset({"사업", "프로그램"})  # behind a quoted name, before a grade: '독서아카데미' 사업 우수기관
# a survey that ranks bodies by what it rates: 고객만족도 조사
RATING_SURVEY: Final = re.compile(
    r"(?:친절도|만족도|체감도|청렴도|인지도|선호도|경쟁력|신뢰도|안전도|지수|평판)\s?조사$"
)
QUOTED_OFFICE: Final = re.compile(r"[가-힣]{3,12}(?:과|국|담당관)")


def quote_node(text: str, items: Sequence[Item], at: int, before: list[Node]) -> tuple[int, Node]:
    """A quotation as an award's name where it reads like one or stands where one stands, else as it is."""
    item = items[at]
    inner = item.noun.replace("'", "").strip()
    inner = JOINT.sub("", inner)
    ceremony = CEREMONY_NAME.fullmatch(inner)
    if ceremony and ceremony["name"].endswith(LEX.event_nouns):
        inner = ceremony["name"]
    fielded = FIELDED.fullmatch(inner)
    if fielded:
        inner = fielded["name"]
    elif field := QUOTED_FIELD.fullmatch(inner):
        return 1, Node("cat", item.start, item.end, item.noun, item.josa, [field["name"]], item.parens)
    name, year, edition = strip_name(inner)
    name = TRAILING.sub("", name) or name
    behind = items[at + 1] if at + 1 < len(items) else None
    tail = name.split(" ")[-1] if name else ""
    eventful = bool(
        tail
        and (
            tail.endswith(LEX.event_nouns)
            or CERTIFICATE_SCHEME.fullmatch(tail)
            or (PRIZE.fullmatch(tail) and len(name) > 2 and tail not in LEX.prize_never)
            or (
                tail.endswith(("상", "대상", "공무원", "왕", "인상"))
                and len(name) > 3
                and (tail == "대상" or tail not in LEX.prize_never)
            )
        )
    )
    eventful = eventful or RATING_SURVEY.search(name) is not None
    close = behind is not None and adjacent(item, behind)
    if text[item.start] == '"' and re.search(r"(?:부터|까지|에서|[은는을를이가도])\s", name):
        eventful = False
    if (owns_work(before) or is_work(item, behind, before)) and not item.josa.startswith("에서"):
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if QUOTED_OFFICE.fullmatch(inner) and not item.josa.startswith("에서"):
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if "!" in inner or "?" in inner:  # a slogan or a work's title
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if (
        not item.josa
        and close
        and behind is not None
        and behind.kind in ("head", "word", "dept")
        and behind.noun not in ("영예", "수상자", "영광", "결과")
        and not eventful
        and not any(later.kind == "cat" for later in items[at + 1 : at + 5])
    ):
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if not eventful and close and not item.josa and behind is not None and behind.noun in ("분야", "부문"):
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if not eventful:
        ahead = items[at + 1 : at + 5]
        field_at = next((i for i, later in enumerate(ahead) if later.kind == "cat"), None)
        named_field = (
            close
            and not item.josa
            and field_at is not None
            and all(later.kind in ("word", "dot", "name") and not later.josa for later in ahead[:field_at])
        )
        placed = (
            named_field
            or item.josa in ("에서", "에서도", "에서는")
            or (item.josa == "에" and bool(before) and before[-1].noun in GIVEN)
            or (
                close
                and behind is not None
                and not item.josa
                and (behind.kind in ("cat",) or behind.noun == "결과" or (behind.kind == "grade" and not item.parens))
            )
        )
        worked = (
            close
            and behind is not None
            and not (item.josa or behind.josa)
            and behind.noun in WORKS
            and len(ahead) > 1
            and ahead[1].kind == "grade"
        )
        chosen = close and not item.josa and chosen_in(ahead)
        placed = placed or chosen
        crowned = (behind is not None and close and behind.noun in ("영예", "수상자", "영광")) or (
            item.josa in ("에", "으로", "로")
            and behind is not None
            and behind.kind == "win"
            and behind.noun.startswith(("올랐", "선정", "뽑", "선발", "이름을", "인증", "재인증"))
        )
        crowned = crowned or (item.josa in ("에", "에는") and TITLE_NAME.search(name) is not None)
        crowned = crowned or (
            item.josa in ("을", "를")
            and behind is not None
            and behind.kind == "win"
            and behind.noun.startswith(("선정했", "선정해", "뽑았", "뽑아", "선발했", "선발해", "시상했", "시상해"))
            and bool(TITLE_NAME.search(name))
        )
        if not (placed or crowned or worked) or not name or len(name) > 40 or name.endswith(MEETINGS):
            return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if not item.josa and close and chosen_in(items[at + 1 : at + 3]):
        last = items[at + 2]
        return 3, Node(
            "event", item.start, last.end, name, last.josa, Event(name, year, edition, quoted=True), last.parens
        )
    behind_grade = at + 2 < len(items) and items[at + 2].kind == "grade"
    giver: list[Item] = []
    if edition is None and before and before[-1].kind == "edition" and adjacent(as_item(before[-1]), item):
        edition = before[-1].value if isinstance(before[-1].value, int) else None
        before.pop()
    if (
        year is None
        and before
        and before[-1].kind == "year"
        and adjacent(as_item(before[-1]), item)
        and before[-1].josa in ("", "의")
    ):
        year = before[-1].value if isinstance(before[-1].value, (int, str)) else None
        before.pop()
    size, end, josa, parens = 1, item.end, item.josa, item.parens
    if not item.josa and close and behind is not None and behind.kind == "head" and behind.noun in OF_QUOTED:
        size, end, josa, parens = 2, behind.end, behind.josa, behind.parens
        if behind.noun in ("대회", "경진대회", "공모전", "평가") and not name.endswith(behind.noun):
            name = f"{name} {behind.noun}"
    elif (
        not item.josa
        and close
        and behind is not None
        and behind.kind == "word"
        and behind.noun in ("결과", "시상대", "본선", "결선", "최종", *(WORKS if behind_grade else ()))
    ):
        size, end, josa = 2, behind.end, behind.josa
    if (
        before
        and before[-1].kind == "who"
        and not before[-1].josa
        and before[-1].who.hits
        and adjacent(as_item(before[-1]), item)
        and before[-1].who.kind in ("government", "organization")
    ):
        first = before[-1]
        giver = [Item("name", first.start, first.end, first.noun, hit=first.who.hits[-1])]
    offered = (
        size == 2
        and behind is not None
        and behind.noun in ("공모", "공모사업")
        and not name.endswith(("공모전", "대회"))
    )
    return size, Node(
        "event",
        item.start,
        end,
        name,
        josa,
        Event(name, year, edition, tuple(giver), quoted=True, offered=offered, field=fielded and fielded["field"]),
        parens,
    )
