"""Columns of tables: what a header calls them, and rows put together from tables of one cell a line."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.grades import RATING_LETTER
from posang.records.document import Line

Cell = tuple[str, int]  # the text of a cell and its place in its row
Row = tuple[str, int]  # the text of a table's row, pipes between its cells, and its place in the page

BEFORE: Final = "전년도?|지난해|작년|전회|직전|지난"  # of a column for the time before
WORKS: Final = "축제명?|사업명|시책명|정책명|작품명|작품|사례명|사례|제목|곡명|주제|제안명|과제명|내용"
SUMS_OF_MONEY: Final = "시상금|상금|포상금|지원액|지원금|사업비|인센티브|상사업비|교부세|금액"
SCORES: Final = f"점수|총점|평점|득점|{SUMS_OF_MONEY}|비고"
GRADES: Final = "평가등급|등급|상격|훈격|시상|상|상명|순위|결과|수상내역"
BODIES: Final = (
    "기관명?|수상(?:기관|단체|팀|학교)명?|공기업명?|시·?군·?구?명?|구·?군|지자체명?|자치단체명?|지역|소속|부서명?|읍·?면·?동명?|읍·?면|동명?|마을명?|팀명?|팀|학교명?|단체명?"
    "|수상자|성명|이름|직급|직위|대표자|(?:소관|주관|공모)?부처"
)
YEARS: Final = "연도|년도|수상연도|수상년도|시기"
GROUPS: Final = f"연번|번호|구분|분야|부문|종목|유형|그룹|급지|대상|{YEARS}"
PRIZES: Final = "대상|금상|은상|동상|(?:최우수|우수|장려|특별|노력)상?|[1-9]위|대통령상|국무총리상|장관상|도지사상"
# what a header calls a column, with or without a unit in brackets: 전년 등급, 시상금(백만원)
HEAD: Final = re.compile(rf"(?:(?:{BEFORE})\s?)?(?:{WORKS}|{SCORES}|{GRADES}|{BODIES}|{GROUPS})(?:\s?\([^)]{{1,8}}\))?")
PRIZE: Final = re.compile(rf"(?:{PRIZES})(?:\s?\([^)]{{1,14}}\))?")  # 최우수(각 4억원)
SHARED: Final = re.compile(rf"{GRADES}|{GROUPS}")  # columns whose cells may stand for several rows
WIDEST: Final = 12  # columns of a table
CELL_SIZE: Final = 24  # characters of a cell below a header
COLUMNS: Final = 2  # of a table, at the least
GAPS: Final = (re.compile(r" / "), re.compile(r"\t"), re.compile(r" {2,}"))  # between the cells of some tables


LAST_TIME: Final = re.compile(rf"(?:{BEFORE})\s?(?:{GRADES})")
WORK: Final = re.compile(WORKS)
BODY: Final = re.compile(BODIES)
GROUP: Final = re.compile(GROUPS)
AFFILIATION: Final = frozenset({"소속", "부서", "부서명", "직급", "직위", "지역"})  # beside a column of those who won
NAMED: Final = frozenset({"성명", "이름", "수상자", "팀명", "팀", "기관명", "단체명", "학교명"})
WINS: Final = re.compile(r"수상(?:기관|단체|팀|학교)명?|기관명|단체명|팀명|학교명")  # of a column of bodies
UNITS_OF: Final = {"등급": "등급", "순위": "위"}  # what a column's name leaves out of its cells, by its end
LETTER: Final = re.compile(rf"{RATING_LETTER}|[1-9]\d?")


YEAR: Final = re.compile(r"(?P<year>(?:19|20)\d\d)(?:년도?)?")


def year_of(cell: str, label: str) -> int | None:
    """The year that a cell of a column of years gives."""
    match = YEAR.fullmatch(cell) if re.fullmatch(YEARS, label) else None
    return int(match["year"]) if match else None


def is_head(text: str) -> bool:
    """Whether a cell is what a header calls a column."""
    return HEAD.fullmatch(text.strip().replace(" ", "")) is not None


def spelled(cell: str, label: str) -> str:
    """A rating or rank in full, of which the header gives one half: 가 below 등급, 3 below 순위."""
    unit = next((unit for end, unit in UNITS_OF.items() if label.endswith(end)), "")
    return f"{cell}{unit}" if LETTER.fullmatch(cell) else cell


def names_grade(cell: str, label: str) -> bool:
    """Whether a cell is a grade by its column alone: 대표 below 등급."""
    return label in ("등급", "상격", "훈격", "상", "상명") and OWN_GRADE.fullmatch(cell) is not None


OWN_GRADE: Final = re.compile(r"(?!탈락|없음|해당|제외|미선정|참가)[가-힣]{2,6}")


def tells_no_winner(label: str, header: Sequence[str]) -> bool:
    """Whether a column holds works or offices of those whom another column names."""
    if WORK.fullmatch(label):
        return any(not WORK.fullmatch(other) and BODY.fullmatch(other) for other in header)
    return label in AFFILIATION and any(other in NAMED for other in header)


def stacked_rows(lines: Sequence[Line]) -> list[Row]:
    """The rows of the table of one cell a line that lines begin with, its header first; none where no header leads.

    A line feed between cells becomes a pipe, so that places in a row are places in the page.
    """
    if not lines or not is_head(lines[0].text):
        return []
    width = header_width([line.text.strip() for line in lines[:WIDEST]])
    if width < COLUMNS:
        return []
    cells = list(takewhile(lambda line: 0 < len(line.text.strip()) <= CELL_SIZE and "다." not in line.text, lines))
    full = len(cells) - len(cells) % width
    rows = [cells[at : at + width] for at in range(0, full, width)]
    even = list(map(joined, rows)) if full > width and aligned(rows) else []
    merged = merged_rows(cells, width)
    return merged if len(merged) > len(even) else even


def merged_rows(cells: Sequence[Line], width: int) -> list[Row]:
    """The rows of a table that names the group or grade of several rows once, in the first: 우수 / A / B / 장려 / C.

    Numbers below the columns of numbers tell where a row ends. For each cell left out a row begins with a pipe.
    """
    header = list(cells[:width])
    shared = len(list(takewhile(lambda head: SHARED.fullmatch(head.text.strip()), header)))
    if not any(NUMBERED.match(head.text.strip()) for head in header[shared:]):
        return []
    rows, at, most = [joined(header)], width, 0
    while at < len(cells):
        parts = ((left, cells[at : at + width - left]) for left in range(most + 1))
        left, row = next(((n, p) for n, p in parts if len(p) == width - n and aligned([header[n:], p])), (0, []))
        if not row:
            break
        text, start = joined(row)
        rows.append(("|" * left + text, start - left))
        at, most = at + len(row), shared
    return rows if any(text.startswith("|") for text, _ in rows) else []


def header_width(cells: Sequence[str]) -> int:
    """How many cells name columns: 기관명, 등급, 총점; or a group and the grades of those below: 구분, 최우수, 우수."""
    graded = sum(1 for _ in takewhile(PRIZE.fullmatch, cells[1:])) if cells and GROUP.fullmatch(cells[0]) else 0
    return 1 + graded if graded >= COLUMNS else sum(1 for _ in takewhile(is_head, cells))


def aligned(rows: Sequence[Sequence[Line]]) -> bool:
    """Whether numbers and grades stand below the columns of such and nowhere else, as where no cell is left out."""
    heads = [head.text.strip() for head in rows[0]]
    counted = [NUMBERED.match(head) is not None for head in heads]
    graded = [SHARED.fullmatch(head) is not None for head in heads]
    cells = [
        (cell.text.strip(), number, grade)
        for row in rows[1:]
        if not tells_sums(row[0].text)
        for cell, number, grade in zip(row, counted, graded, strict=True)
    ]
    if any(PRIZE.fullmatch(text) for text, _, grade in cells if not grade):
        return False
    return all((NUMBER.match(text) is not None) == number for text, number, _ in cells if number or SUM.fullmatch(text))


def tells_sums(cell: str) -> bool:
    """Whether a row gives the money of each column's grade: 시상금(각) | 100만원 | 60만원."""
    return SUMS.match(cell.strip()) is not None


MONEY: Final = re.compile(SUMS_OF_MONEY)
SUMS: Final = re.compile(rf"(?:{SCORES})(?:\s?\([^)]*\))?$")
NUMBERED: Final = re.compile(rf"{SCORES}|순위|연번|번호|{YEARS}")
NUMBER: Final = re.compile(r"[\d-]")
SUM: Final = re.compile(r"[\d,.]*\d[\d,.]*(?:점|(?:[천백]?만|억|천)?\s?원)?")


def joined(cells: Sequence[Line]) -> Row:
    """Cells as one row."""
    text = cells[0].text
    for left, right in pairwise(cells):
        text += "|".ljust(right.start - left.start - len(left.text)) + right.text
    return text, cells[0].start


def is_program_table(header: Sequence[str]) -> bool:
    """Whether a table lists programs with who offers them and sums: 사업명 / 부처 / 사업비."""
    works = [label for label in header if PROGRAM.fullmatch(label)]
    rest = [label for label in header if label not in works]
    return len(works) == 1 and bool(rest) and all(OFFER_PART.fullmatch(label.replace(" ", "")) for label in rest)


PROGRAM: Final = re.compile(r"(?:공모|선정)?\s?(?:사업|과제|공모)명?")
OFFER_PART: Final = re.compile(rf"(?:소관|주관|공모)?(?:부처|기관|부서)명?|{GROUPS}|{SCORES}|국비|도비|총사업비")


def is_piped(line: Line) -> bool:
    """Whether a line is a table's row with pipes between its cells, no page told in one line."""
    cells = line.text.split("|")
    return len(cells) > COLUMNS and max(map(len, cells)) <= PIPED_SIZE


PIPED_SIZE: Final = 90  # characters of a cell between pipes


def parted_rows(lines: Sequence[Line]) -> list[Row]:
    """The rows of the table with tabs, wide gaps or slashes between its cells that lines begin with, its header first.

    The header tells which: 부문 / 상 / 팀. A pipe takes the place of each, so that places in a row are places in the
    page.
    """
    first = lines[0].text.strip()
    gap = next((gap for gap in GAPS if gap.search(first) and all(map(is_head, gap.split(first)))), None)
    if gap is None:
        return []
    gaps = len(gap.findall(first))
    rows = takewhile(lambda line: len(gap.findall(line.text.strip())) == gaps, lines)
    return [(piped(line.text, gap), line.start) for line in rows]


def piped(text: str, gap: re.Pattern[str]) -> str:
    """A row with a pipe in each gap between its cells."""
    lead = len(text) - len(text.lstrip())
    return text[:lead] + gap.sub(lambda match: "|".ljust(len(match[0])), text[lead:].rstrip())
