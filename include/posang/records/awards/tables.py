"""Winners in tables: cells between pipes, cells one a line."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from posang.records.awards.brackets import winner
from posang.records.awards.claim import Claim, Winner
from posang.records.awards.columns import (
    BODY,
    GROUP,
    LAST_TIME,
    MONEY,
    WINS,
    Cell,
    Row,
    names_grade,
    spelled,
    tells_no_winner,
    tells_sums,
    year_of,
)
from posang.records.awards.honors import merged
from posang.records.awards.items import Grade, Item
from posang.records.awards.lexicon import LEX
from posang.records.awards.lists import winners_in
from posang.records.awards.node import Node, Who

# the unit of a table's sums, said above it or at the head of their column: 단위: 천원, 시상금(백만원)
UNIT: Final = re.compile(
    r"(?:단위\s?[:=]?\s?|(?:금|액|비|인센티브)\s?\()(?P<unit>백만\s?원|천\s?원|만\s?원|억\s?원|원)"
)


UNITS: Final = {"백만원": 1_000_000, "천원": 1_000, "만원": 10_000, "억원": 100_000_000, "원": 1}


GROUP_CELL: Final = re.compile(
    r"(?!시군$)(?:[가-힣]{1,4}(?:부|군|그룹)|[ⅠⅡⅢⅣⅤ\dA-Z가-하]\s?그룹|광역|기초|읍·?면|동|본청|[가-힣·]{2,12}\s?(?:부문|분야))"
)


@dataclass
class Cells:
    """Where a table of one cell a line stands: the grade and group in force.

    `heads` are the grades of a header that holds one a column; `column` counts the cells of a row below it.
    """

    grade: Grade | None = None
    heads: list[Grade] = field(default_factory=list)
    closed: bool = True  # a grade that comes now begins anew
    column: int = 0
    group: str | None = None


def grade_of(nodes: Sequence[Node]) -> Grade | None:
    """The grade that a cell holds, where it holds nothing else."""
    kept = [node for node in nodes if node.kind not in ("stop", "other")]
    if len(kept) == 1 and kept[0].kind == "grade":
        grade = kept[0].grade
        for item in kept[0].parens:
            if item.kind == "grade" and isinstance(item.value, Grade):
                grade = merged(grade, item.value)
        return grade
    if len(kept) == 1 and kept[0].kind == "word" and kept[0].noun in LEX.grades:
        return Grade(LEX.grades[kept[0].noun])
    return None


def pipe_claims(rows: Sequence[Row], read: Callable[[str], list[Node]], unit: int) -> list[tuple[int, Claim]]:
    """Claims of a table whose cells stand between pipes; each with the number of its row.

    A grade stands in the winners' own row or at the head of their column, a group likewise. `unit`: of sums told as
    bare numbers, 1 where none is known.
    """
    header = [cell.strip() for cell in rows[0][0].split("|")]
    heads = [grade_of(read(label)) for label in header]
    sums = money_of_columns(rows[0][0], read, heads)
    won: list[tuple[int, Claim]] = []
    above: list[str] = []  # the cells that rows without them share
    for number, (text, _) in enumerate(rows):
        above = shared_cells(text, above)
        if number and tells_sums(text.split("|")[0]):
            sums |= money_of_columns(text, read, heads)
        else:
            found = row_claims(text, read, header if number else [], heads if number else [], above, unit)
            won += ((number, claim) for claim in found)
    for _, claim in won:
        claim.prize = claim.prize or sums.get(claim.grade.grade)
    return won


def money_of_columns(
    text: str, read: Callable[[str], list[Node]], heads: Sequence[Grade | None]
) -> dict[str | None, Node | Item]:
    """The sums of a table's row by the grades at the heads of their columns."""
    told = zip(cells_of(text), heads, strict=False)
    money = ((next(filter(is_money, flat(read(cell))), None), head) for (cell, _), head in told)
    return {head.grade: item for item, head in money if item is not None and head is not None}


def flat(nodes: Sequence[Node]) -> Iterator[Node | Item]:
    """The phrases of a cell and those in their brackets: 최우수(각 4억원)."""
    for node in nodes:
        yield node
        yield from node.parens


def is_money(item: Node | Item) -> bool:
    """Whether a phrase is a sum of money."""
    return item.kind == "money"


def row_claims(
    text: str,
    read: Callable[[str], list[Node]],
    header: Sequence[str],
    heads: Sequence[Grade | None],
    shared: Sequence[str],
    unit: int,
) -> list[Claim]:
    """The claims of one row of a table; `heads` are the grades that the header holds, `shared` the cells left out."""
    grade: Grade | None = None
    last_time: Grade | None = None
    year: int | None = None
    money: Node | None = None
    group = ""
    pending: list[tuple[list[Winner], str, Grade | None]] = []
    for column, (cell, start) in enumerate(cells_of(text)):
        label = header[column] if column < len(header) else ""
        body = with_unit(cell, label, unit) or (shared[column] if column < len(shared) else "")
        nodes = read(body)
        shift(nodes, start)
        if (told := year_of(body, label)) is not None:
            year = told
            continue
        own = grade_of(nodes) or grade_of(read(spelled(body, label)))
        own = own or (Grade(body) if names_grade(body, label) else None)
        if own is not None and LAST_TIME.fullmatch(label):
            last_time = own
        elif own is not None:
            grade = grade or own
        elif any(node.kind == "money" for node in nodes) and all(
            node.kind in ("money", "word", "other") for node in nodes
        ):
            money = next(node for node in nodes if node.kind == "money")
        elif tells_no_winner(label, header):
            continue
        elif winners := winners_in(nodes, " " * start + body) or named_by_column(nodes, body, label):
            field_name = label if names_group(label, header) else ""
            pending.append((winners, field_name, heads[column] if column < len(heads) else None))
        elif GROUP_CELL.fullmatch(body) or GROUP.fullmatch(label):
            group = group or body
    alone = sum(len(winners) for winners, _, _ in pending) == 1
    won = [
        Claim(
            found,
            winners,
            left_out(text),
            len(text),
            categories=[name] if (name := bare_field(field_name or group)) else [],
            years=[] if year is None else [year],
            rule="table",
            prize=money if money is not None and (bool(money.value) or alone) else None,
        )
        for winners, field_name, above in pending
        if (found := grade or above) is not None
    ]
    before = [replace(claim, grade=last_time, years=["지난해"], recall=True, prize=None) for claim in won if last_time]
    return [*won, *before]


def names_group(label: str, header: Sequence[str]) -> bool:
    """Whether a column's name is the group of those below; the only column of bodies says what these are: 읍면."""
    bodies = sum(BODY.fullmatch(one) is not None for one in header)
    group = GROUP_CELL.fullmatch(label) is not None and not (bodies == 1 and BODY.fullmatch(label))
    return group or label.endswith(("부문", "분야", "그룹"))


def with_unit(cell: str, label: str, unit: int) -> str:
    """A cell, the unit of its column's sums behind a bare number: 300 below 상사업비(백만원) is 300백만원."""
    own = UNITS[match["unit"].replace(" ", "")] if (match := UNIT.search(label)) else unit
    number = cell.replace(",", "")
    told = own > 1 and MONEY.match(label) is not None and number.replace(".", "", 1).isdigit()
    return f"{int(float(number) * own)}원" if told else cell


def shared_cells(text: str, above: Sequence[str]) -> list[str]:
    """The first cells of a row, those that it leaves out as in the rows above."""
    left = left_out(text)
    own = [cell.strip() for cell in text.split("|")[left:]]
    return [*above[:left], *own][: len(own) + left - 1]


def left_out(text: str) -> int:
    """How many cells a row leaves out, one for each pipe that it begins with."""
    return len(text) - len(text.lstrip("|"))


def named_by_column(nodes: Sequence[Node], body: str, label: str) -> list[Winner]:
    """A body that no list knows as a winner by its column: 도라시자율방범연합대 below 수상 기관."""
    if not WINS.fullmatch(label.replace(" ", "")) or any(node.kind not in ("word", "who") for node in nodes):
        return []
    first, last = nodes[0], nodes[-1]
    return [winner(Node("who", first.start, last.end, body, "", Who(body, "organization")), None)]


def cells_of(text: str) -> list[Cell]:
    """The cells between a row's pipes, each with its place."""
    starts = [0, *(match.end() for match in re.finditer(r"\|", text))]
    pieces = zip(text.split("|"), starts, strict=True)
    return [(piece.strip(), start + len(piece) - len(piece.lstrip())) for piece, start in pieces]


def bare_field(name: str) -> str:
    """A field's name without the word for field."""
    return name.removesuffix("부문").removesuffix("분야").strip()


def shift(nodes: Sequence[Node], by: int) -> None:
    """Move nodes to a later origin."""
    for node in nodes:
        node.start += by
        node.end += by
        stack: list[Item] = list(node.parens)
        while stack:
            item = stack.pop()
            item.start += by
            item.end += by
            stack.extend(item.parens)


def is_cell(text: str) -> bool:
    """Whether a line is short enough to be one cell of a table."""
    body = text.strip()
    return 0 < len(body) <= 14 and not re.search(r"[.,:=|“\"‘']|다$", body)


def cell_claim(nodes: Sequence[Node], text: str, state: Cells) -> Claim | None:
    """Read one cell; a winner's cell under a grade is a claim."""
    body = text.strip()
    grade = grade_of(nodes)
    if grade is not None:
        state.heads = [grade] if state.closed else [*state.heads, grade]
        state.grade, state.column, state.closed = grade, 0, False
        return None
    state.closed = True
    whos = [
        node
        for node in nodes
        if node.kind == "who" and node.who.kind in ("government", "department", "organization", "person")
    ]
    if not whos and GROUP_CELL.fullmatch(body):
        state.group, state.column = bare_field(body), 0
        return None
    if len(state.heads) > 1:
        state.grade = state.heads[state.column % len(state.heads)]
    state.column += 1
    if not whos or state.grade is None:
        return None
    return Claim(
        state.grade,
        [winner(node, None) for node in whos],
        whos[0].start,
        whos[-1].end,
        categories=[state.group] if state.group else [],
        rule="table",
    )
