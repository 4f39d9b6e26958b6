"""Winners listed below a heading that is a grade: 대상, 종목별 1위."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile, zip_longest
from typing import Final

from posang.records.awards.brackets import winner
from posang.records.awards.claim import Claim
from posang.records.awards.honors import with_bracketed
from posang.records.awards.items import SELECTED, Grade
from posang.records.awards.lists import DASHES, chunks, equals, field_name, winners_in
from posang.records.awards.naming import GRADE_SCOPES
from posang.records.awards.node import Node, Who, is_institution, is_name
from posang.records.awards.unlisted import FIRM_MARK

# that a grade is each field's own, told before it: 종목별 1위, 각 부문 최우수상
BY_FIELD: Final = re.compile(r"(?:부문|분야|종목|영역|항목|그룹|유형|경기)별?|각")
TOLD: Final = frozenset({"win", "veto", "grade", "speech", "stop"})  # kinds of nodes in a sentence, in no list
BEARERS: Final = frozenset({"팀", "수상자", "수상팀", "수상작", "선수", "기관", "부서", "명단"})  # behind the grade


def grade_of_heading(nodes: Sequence[Node]) -> tuple[Grade | None, bool]:
    """The grade that a heading is, if it is one, and whether each field below it has its own winner of that."""
    scopes = list(takewhile(lambda node: not node.josa and is_scope(node), nodes))
    by_field = any(BY_FIELD.fullmatch(node.noun) for node in scopes)
    rest = nodes[len(scopes) :]
    if len(rest) > 1 and rest[0].kind == "who" and not rest[0].josa and rest[1].kind == "grade":
        rest = of_giver(rest) if rest[1].grade.kind == "honor" else rest  # 나래부 장관 표창
    if not rest or rest[0].kind != "grade":
        return None, False
    behind = rest[1:]
    if not all(n.kind in ("quote", "paren", "other") or (by_field and n.noun in BEARERS) for n in behind):
        return None, False
    return with_bracketed(rest[0].grade, rest[0].parens), by_field


def of_giver(nodes: Sequence[Node]) -> list[Node]:
    """An honor and what stands behind it, as one of the body told before it: 나래부 (장관 표창)."""
    body, honor, *behind = nodes
    given = replace(honor.grade, giver=body.noun, noun=f"{body.noun}{honor.grade.noun}")
    return [replace(honor, value=given), *behind]


def is_scope(node: Node) -> bool:
    """Whether a bare noun before a grade says among whom or in what it was won: 전국, 종목별."""
    return node.noun in GRADE_SCOPES or (node.kind in ("word", "cat") and BY_FIELD.fullmatch(node.noun) is not None)


def winners_by_field(nodes: list[Node], text: str, grade: Grade) -> list[Claim] | None:
    """A line below a grade that each field has its own winner of: 호스 끌기(남)=가람군의용소방대."""
    found: list[Claim] = []
    for chunk in chunks(nodes):
        sign = next((k for k, node in enumerate(chunk) if equals(node, text)), 0)
        won = winners_in(with_people(chunk[sign + 1 :]), text) if sign else []
        if not won or any(node.kind in TOLD for node in chunk):
            return None
        field = text[chunk[0].start : chunk[sign].start].strip()
        found.append(Claim(grade, won, chunk[0].start, chunk[-1].end, categories=[field], rule="list"))
    return found or None


def graded_winners(nodes: list[Node], text: str, grade: Grade) -> list[Claim] | None:
    """A line of winners below a heading that is a grade: (도시사회) 경기 광명시, 전북 남원시, or one and its work."""
    if not nodes or any(node.kind in TOLD for node in nodes):
        return None
    nodes = with_people(nodes)
    body, category = nodes, None
    colon = next((k for k, node in enumerate(nodes[:6]) if node.kind == "colon"), None)
    if nodes[0].kind == "paren" and len(nodes[0].noun) <= 20:
        category, body = nodes[0].noun, nodes[1:]
    elif colon:
        category, body = field_name(nodes[:colon], text), nodes[colon + 1 :]
    if body and all(node.kind in ("who", "bullet", "comma", "dot", "and", "pipe") and not node.josa for node in body):
        winners = winners_in(body, text)
    elif nodes[0].kind == "who" and shows_work(nodes[1:]):
        winners = [winner(nodes[0], nodes[-1].inside.strip() or None)]
        category, body = None, nodes
    else:
        return None
    if not winners:
        return None
    return [
        Claim(
            grade,
            winners,
            body[0].start,
            body[-1].end,
            categories=[category] if category else [],
            rule="list",
        )
    ]


def shows_work(nodes: Sequence[Node]) -> bool:
    """Whether what stands behind a winner is the work, quoted or behind a dash or a colon: 나래온(가온) '물안개'."""
    if not nodes:
        return False
    return nodes[0].kind == "quote" or (len(nodes) > 1 and (nodes[0].noun in DASHES or nodes[0].kind == "colon"))


def with_people(nodes: Sequence[Node]) -> list[Node]:
    """The nodes of a list of winners with each bare name made a person's, alone or behind the body that it is of."""
    out: list[Node] = []
    for node, behind in zip_longest(nodes, nodes[1:]):
        ends = behind is None or behind.kind in PARTS_WINNERS or behind.kind == "quote"
        begins = not out or out[-1].kind in PARTS_WINNERS or out[-1].kind == "colon"
        of_body = bool(out) and is_institution(out[-1]) and not (out[-1].josa or out[-1].parens)
        firm = firm_before(out)
        told = begins or of_body or firm < len(out)
        if node.kind == "word" and not node.josa and ends and told and is_name(node.noun, strict=True):
            hits = out[-1].who.hits if of_body else ()
            del out[min(firm, len(out) - of_body) :]
            out.append(replace(node, kind="who", value=Who(node.noun, "person", hits)))
        else:
            out.append(node)
    return out


def firm_before(nodes: Sequence[Node]) -> int:
    """Where a firm stands at the end of some nodes, with the title of who follows; behind them all where none does."""
    first = len(nodes)
    while first > 0 and nodes[first - 1].kind == "word" and not nodes[first - 1].josa:
        first -= 1
    return first if first < len(nodes) and nodes[first].noun.startswith(FIRM_MARK) else len(nodes)


PARTS_WINNERS: Final = frozenset({"comma", "bullet", "pipe", "dot"})


def under_heading(found: Sequence[Claim], nodes: Sequence[Node], grade: Grade) -> list[Claim]:
    """Claims of a line as ones of the grade that heads it, with the honor told behind the line's field.

    ◎ 대상(장관상) / 1. 교수학습 분야(교육부장관상): 가람초등학교.
    """
    colon = next((node for node in nodes if node.kind == "colon"), None)
    label = [node for node in nodes if colon is not None and node.start < colon.start]
    told = (item.value for node in label for item in node.parens if item.kind == "grade")
    honor = next((value for value in told if isinstance(value, Grade) and value.kind == "honor"), None)
    own = grade if honor is None else replace(grade, honor=honor.grade, giver=honor.giver)
    return [replace(claim, grade=own) if claim.grade in (SELECTED, grade) else claim for claim in found]
