"""Winners in tables: cells between pipes, cells one a line."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from posang.records.awards.claim import Claim, Winner
from posang.records.awards.lexer import LEX, Grade, Item
from posang.records.awards.lists import winners_in
from posang.records.awards.node import Node
from posang.records.awards.units import merged
from posang.records.awards.winners import winner

CELL_MONEY: Final = re.compile(
    r"^(?:각\s?)?\d[\d,.]*\s?(?:조|억|천만|백만|만|천)*\s?(?:\d[\d,]*\s?(?:천만|백만|만|천)?)*\s?(?:원|백만원|천원|만원)?(?:씩)?$"
)


MONEY_HEAD: Final = re.compile(r"금|사업비|상금|인센티브|교부|포상|비고|단위")


UNIT: Final = re.compile(r"단위\s?[:=]?\s?(?P<unit>백만\s?원|천\s?원|만\s?원|억\s?원|원)")


UNITS: Final = {"백만원": 1_000_000, "천원": 1_000, "만원": 10_000, "억원": 100_000_000, "원": 1}


GROUP_CELL: Final = re.compile(
    r"(?:[가-힣]{1,4}(?:부|군|그룹)|[ⅠⅡⅢⅣⅤ\dA-Z가-하]\s?그룹|광역|기초|읍·?면|동|본청|[가-힣·]{2,12}\s?(?:부문|분야))"
)


@dataclass
class Cells:
    """Where a table of one cell a line stands: the grade and group in force, and winners still without a sum."""

    grade: Grade | None = None
    group: str | None = None
    waiting: list[Claim] = field(default_factory=list)


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


def pipe_claims(rows: Sequence[tuple[str, int]], read: Callable[[str], list[Node]]) -> list[tuple[int, Claim]]:
    """Claims of a table whose cells stand between pipes; each with the number of its row."""
    if not rows:
        return []
    header = [cell.strip() for cell in rows[0][0].split("|")]
    found: list[tuple[int, Claim]] = []
    for number, (text, _) in enumerate(rows):
        if number == 0:
            continue
        at, cells = 0, []
        for piece in text.split("|"):
            cells.append((piece, at))
            at += len(piece) + 1
        grade: Grade | None = None
        money: Node | None = None
        group: str | None = None
        pending: list[tuple[list[Winner], str | None]] = []
        for column, (piece, offset) in enumerate(cells):
            lead = len(piece) - len(piece.lstrip())
            body = piece.strip()
            if not body:
                continue
            nodes = read(body)
            shift(nodes, offset + lead)
            found_grade = grade_of(nodes)
            label = header[column] if column < len(header) else ""
            if found_grade is not None and grade is None:
                grade = found_grade
                continue
            if (
                nodes
                and all(node.kind in ("money", "word", "other") for node in nodes)
                and any(node.kind == "money" for node in nodes)
            ):
                money = next(node for node in nodes if node.kind == "money")
                continue
            winners = winners_in(nodes, " " * (offset + lead) + body)
            if winners:
                pending.append(
                    (
                        winners,
                        label if GROUP_CELL.fullmatch(label) or label.endswith(("부문", "분야", "그룹")) else None,
                    )
                )
            elif GROUP_CELL.fullmatch(body):
                group = body
        if grade is None:
            continue
        for winners, column_name in pending:
            name = (column_name or group or "").removesuffix("부문").removesuffix("분야").strip()
            claim = Claim(
                grade,
                winners,
                0,
                len(text),
                categories=[name] if name else [],
                rule="table",
                prize=money
                if money is not None and (bool(money.value) or sum(len(w) for w, _ in pending) == 1)
                else None,
            )
            found.append((number, claim))
    return found


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
        state.grade = grade
        return None
    whos = [
        node
        for node in nodes
        if node.kind == "who" and node.who.kind in ("government", "department", "organization", "person")
    ]
    if whos and state.grade is not None:
        claim = Claim(
            state.grade,
            [winner(node, None) for node in whos],
            whos[0].start,
            whos[-1].end,
            categories=[state.group] if state.group else [],
            rule="table",
        )
        state.waiting.append(claim)
        return claim
    if GROUP_CELL.fullmatch(body):
        state.group = body.removesuffix("부문").removesuffix("분야").strip()
    return None
