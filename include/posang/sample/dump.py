"""Write made-up dumps: files of many forms, page after page, with the truth beside them.

Every page follows from the seed, the day and its number alone, so that a page which is delivered again, or a press
release that several outlets print, can be made anew wherever it is needed; nothing is kept in memory.
"""

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import IO, Any, Literal

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import zstandard

from posang.errors import BadSettings
from posang.sample.edits import edit
from posang.sample.layout import LONG, Outlet, Page, lay_out, outlets
from posang.sample.stories import Award, Story, any_story, award_story
from posang.sample.truth import TruthLine, TruthPage, to_json

Form = Literal["txt", "jsonl", "jsonl.gz", "jsonl.zst", "parquet"]

README = """# Made-up dump

Everything below this folder is invented by `posang sample`: outlets, persons, events and results. Governments and
award schemes are real, what is said of them is not. Domains end in `.example`. Never publish it as news.

`dt=YYYY-MM-DD/` holds the pages of a day, `truth/dt=YYYY-MM-DD.jsonl` what a perfect reader finds on them: one row a
page, `"made_up": true` in each.
"""
_ENCODINGS = ("utf-8", "cp949", "utf-8", "utf-8-sig", "cp949", "utf-8", "utf-16", "utf-8")
_MOST_TXT = 800
_FIRST_ARCHIVED, _LAST_ARCHIVED = date(2005, 7, 1), date(2025, 12, 1)  # days of older articles in a dump
_ROWS_A_FILE = 10_000
_MALFORMED_ROW = 4  # of the day's first .jsonl
_SCHEMA = pa.schema([(name, pa.string()) for name in ("id", "url", "title", "date", "outlet", "text")])


@dataclass(frozen=True)
class SampleSummary:
    """What was written: days, good pages, bad inputs, rows of award truth, bytes of the dump without its truth."""

    days: int
    pages: int
    bad: int
    awards: int
    bytes: int


@dataclass(frozen=True)
class _Segment:
    """Pages `first` to `last` (exclusive) of a day, in one file, or in one folder of .txt files."""

    form: Form
    path: str
    first: int
    last: int
    declares: tuple[str, ...]  # which of url, title, outlet the rows bear


@dataclass(frozen=True)
class _Plan:
    """What page number so-and-so of a day is.

    `own`: an article of one outlet. `release`: copy `copy` of release `number`, made on day `day`, whose oldest copy
    is page `first` of that day. `again`: page `number` of the day before once more. `reclocked`: likewise, but with
    the site's clock of today.
    """

    what: Literal["own", "release", "again", "reclocked"]
    day: int = 0
    number: int = 0
    copy: int = 0
    first: int = 0


@dataclass(frozen=True)
class _Dump:
    """The numbers that all pages follow from."""

    seed: int
    pages: int
    first_day: date

    def on(self, day: int) -> date:
        return self.first_day + timedelta(days=day)

    def random(self, *names: object) -> Random:
        return Random("/".join(map(str, (self.seed, *names))))  # noqa: S311  made-up text, not secrets


def write_sample(out: Path, days: int, pages: int, seed: int, first_day: date = date(2026, 1, 20)) -> SampleSummary:
    """Write `days` made-up dumps of about `pages` pages each into `out`/dt=…, and the truth into `out`/truth.

    The same arguments give the same bytes; days of an earlier sample are replaced. BadSettings where there would be
    nothing to write, or where a day's folder holds somebody else's dump.
    """
    if days < 1 or pages < 20:
        raise BadSettings(f"a sample needs at least 1 day and 20 pages a day, not {days} and {pages}")
    dump = _Dump(seed, pages, first_day)
    out.mkdir(parents=True, exist_ok=True)
    (out / "README.md").write_text(README, encoding="utf-8")
    (out / "truth").mkdir(exist_ok=True)
    total = SampleSummary(days, 0, 0, 0, 0)
    for day in range(days):
        wrote = _write_day(dump, day, out)
        total = SampleSummary(
            days,
            total.pages + wrote.pages,
            total.bad + wrote.bad,
            total.awards + wrote.awards,
            total.bytes + wrote.bytes,
        )
    return total


def _write_day(dump: _Dump, day: int, out: Path) -> SampleSummary:
    dt = dump.on(day).isoformat()
    folder = out / f"dt={dt}"
    _clear(folder, out / "truth" / f"dt={dt}.jsonl")
    good = rows = 0
    bad: list[TruthPage] = []
    with (out / "truth" / f"dt={dt}.jsonl").open("wb") as truth:
        for number, segment in enumerate(segments(dump.pages)):
            if number == 1:  # bad/ stands behind articles/ in the order of pages
                bad += _write_bad(dump, day, folder, truth)
            with _writer(folder, segment) as put:
                for index in range(segment.first, segment.last):
                    if (
                        segment.form == "jsonl"
                        and index == segment.first + _MALFORMED_ROW - 1
                        and segment.path.endswith("000.jsonl")
                    ):
                        put.raw(b'{"id": "cut", "text": "\xea\xb5\xb0\xec\x9d\x80 \n')
                        bad.append(TruthPage(dt, f"{segment.path}#{_MALFORMED_ROW}", "bad", "malformed_json", None))
                        truth.write(to_json(bad[-1]))
                    page, story, plan = make_page(dump, day, index)
                    encoding = put.page(index, page, dump.on(day))
                    row = _truth(dump, day, index, segment, page, story, plan, encoding)
                    truth.write(to_json(row))
                    good += 1
                    rows += len(row.awards)
    (folder / "_SUCCESS").write_bytes(b"")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return SampleSummary(1, good, len(bad), rows, size)


def _clear(folder: Path, truth: Path) -> None:
    """An empty folder for a day; what an earlier sample wrote there goes, what anybody else wrote is refused."""
    if folder.exists() and any(folder.iterdir()):
        if not truth.exists():
            raise BadSettings(f"{folder} holds a dump that `posang sample` did not write; name another folder")
        shutil.rmtree(folder)
    folder.mkdir(exist_ok=True)


@lru_cache(maxsize=8)
def segments(pages: int) -> tuple[_Segment, ...]:
    """The files of a day, so that the order of pages is the order of paths and rows."""
    loose = min(pages * 2 // 5, _MOST_TXT)
    korean = max(2, loose // 10)
    bulk = pages - loose
    shares: list[tuple[Form, int]] = [("jsonl", bulk * 2 // 5), ("jsonl.gz", bulk // 5), ("jsonl.zst", bulk // 5)]
    shares.append(("parquet", bulk - sum(count for _, count in shares)))
    found = [_Segment("txt", "articles", 0, loose - korean, ())]
    declares = {
        "jsonl": ("url", "outlet"),
        "jsonl.gz": ("url",),
        "jsonl.zst": ("title", "outlet"),
        "parquet": ("url", "title", "outlet"),
    }
    part, first = 0, loose - korean
    for form, count in shares:
        last = first + count
        while first < last:
            end = min(last, first + _ROWS_A_FILE)
            name = f"crawl/part-{part:03}.parquet" if form == "parquet" else f"bulk/part-{part:03}.{form}"
            found.append(_Segment(form, name, first, end, declares[form]))
            part, first = part + 1, end
    found.append(_Segment("txt", "지역", first, pages, ()))
    return tuple(found)


def _source_path(segment: _Segment, index: int) -> str:
    if segment.form == "txt":
        return f"{segment.path}/{index:06}.txt"
    row = index - segment.first + 1
    if segment.path.endswith("000.jsonl") and row >= _MALFORMED_ROW:
        row += 1
    return f"{segment.path}#{row}"


def _segment_of(pages: int, index: int) -> _Segment:
    return next(segment for segment in segments(pages) if segment.first <= index < segment.last)


@lru_cache(maxsize=4)
def _plans(dump: _Dump, day: int) -> tuple[_Plan, ...]:
    """What each page of a day is."""
    random = dump.random(day, "plan")
    plans = [_Plan("own")] * dump.pages
    free = list(range(dump.pages))
    random.shuffle(free)

    def take(count: int) -> list[int]:
        taken = sorted(free[:count])
        del free[:count]
        return taken

    releases = max(2, dump.pages // 20)
    for number in range(releases):
        slots = take(random.randrange(2, 5))
        for copy, index in enumerate(slots):
            plans[index] = _Plan("release", day, number, copy, slots[0])
    if day == 0:
        return tuple(plans)
    before = _plans(dump, day - 1)
    firsts = {plan.number: plan for plan in before if plan.what == "release" and plan.day == day - 1}
    for index in take(max(1, dump.pages // 50)):
        number = random.choice(sorted(firsts))
        plans[index] = _Plan("release", day - 1, number, 4 + index % 3, firsts[number].first)
    for what, share in (("again", 60), ("reclocked", 100)):
        for index in take(max(1, dump.pages // share)):
            segment = _segment_of(dump.pages, index)
            own = [
                other
                for other in random.sample(range(segment.first, segment.last), min(12, segment.last - segment.first))
                if before[other].what == "own" and _named(dump, day - 1, other, clocked=what == "reclocked")
            ]
            if own:
                plans[index] = _Plan("again" if what == "again" else "reclocked", day - 1, own[0])
    return tuple(plans)


def _named(dump: _Dump, day: int, index: int, *, clocked: bool) -> bool:
    """Whether the page names its outlet, and, where asked for, shows the site's clock."""
    outlet = _outlet_of_own(dump, day, index)
    shows = bool(_CLOCKS.intersection(outlet.blocks))
    return any(outlet.name in line for line in outlet.copyright) and shows == clocked


_CLOCKS = {
    "banner",
    "banner_clock",
    "full_date",
    "clock",
    "clock_bullet",
    "bookmark_clock",
    "updated",
}


def _outlet_of_own(dump: _Dump, day: int, index: int) -> Outlet:
    return dump.random(day, index).choice(outlets())


def make_page(dump: _Dump, day: int, index: int) -> tuple[Page, Story, _Plan]:
    """Page number `index` of a day, with its story."""
    plan = _plans(dump, day)[index]
    if plan.what == "own":
        return *_own(dump, day, index, dump.on(day)), plan
    if plan.what == "release":
        return *_release(dump, plan, dump.on(day), day, index), plan
    if plan.what == "again":
        return *_own(dump, plan.day, plan.number, dump.on(plan.day)), plan
    return *_own(dump, plan.day, plan.number, dump.on(day)), plan


def _seen(on: date, random: Random) -> datetime:
    return datetime(on.year, on.month, on.day, 22, random.randrange(60), random.randrange(60))


def _own(dump: _Dump, day: int, index: int, shown: date) -> tuple[Page, Story]:
    random = dump.random(day, index)
    outlet = random.choice(outlets())
    on = dump.on(day) - timedelta(days=random.choice((0, 0, 0, 1)))
    archive = outlet.date is not None and random.random() < 0.15
    if archive:
        on = _FIRST_ARCHIVED + timedelta(days=random.randrange((_LAST_ARCHIVED - _FIRST_ARCHIVED).days))
    relative = outlet.date is not None and on.year == dump.on(day).year
    story = any_story(random, on, relative_years=relative)
    return lay_out(story, outlet, random, _seen(shown, Random(index))), story  # noqa: S311  only a clock's minute


def _release(dump: _Dump, plan: _Plan, shown: date, day: int, index: int) -> tuple[Page, Story]:
    """One outlet's copy of a press release; the first copy prints it as it is."""
    source = dump.random(plan.day, "release", plan.number)
    on = dump.on(plan.day)
    story = (award_story if source.random() < 0.4 else any_story)(source, on, relative_years=False)
    printers = [o for o in outlets() if not o.glued]
    first = source.choice([o for o in printers if o.lead is None])
    others = source.sample([o for o in printers if o is not first], 8)
    random = dump.random(day, index, "copy")
    outlet = first if plan.copy == 0 else others[plan.copy]
    edited: dict[int, tuple[str, str]] = {}
    if plan.copy:
        touched = random.random() < 0.6
        for number, (_, text) in enumerate(story.paragraphs):
            wins = any(award.evidence in text for award in story.awards)
            edited[number] = (
                edit(random, text, may_cut=not wins) if touched and len(text) >= LONG else (text, "same_day")
            )
            if day != plan.day and edited[number][1] == "same_day":
                edited[number] = (text, "earlier_day")
    return lay_out(story, outlet, random, _seen(shown, random), edited), story


class _Put:
    """Takes the pages of one segment."""

    def __init__(self, segment: _Segment) -> None:
        self.segment = segment

    def row(self, index: int, page: Page, on: date) -> dict[str, str]:
        """The page as a row of JSONL or Parquet."""
        declares = self.segment.declares
        row = {"id": f"{on:%Y%m%d}-{index:06}"}
        if "url" in declares:
            row["url"] = f"https://www.{page.outlet.domain}/news/articleView.html?idxno={100000 + index}"
        if "title" in declares and page.title:
            row["title"] = page.title
        row["date"] = on.isoformat()
        if "outlet" in declares:
            row["outlet"] = page.outlet.name
        row["text"] = page.text
        return row

    def page(self, index: int, page: Page, on: date) -> str:
        """Write a page; the encoding that it is in."""
        raise NotImplementedError

    def raw(self, line: bytes) -> None:
        """Write a line as it is."""
        raise NotImplementedError


class _PutTxt(_Put):
    def __init__(self, segment: _Segment, folder: Path) -> None:
        super().__init__(segment)
        self.folder = folder / segment.path
        self.folder.mkdir(exist_ok=True)

    def page(self, index: int, page: Page, on: date) -> str:
        encoding = _ENCODINGS[index % len(_ENCODINGS)]
        try:
            content = page.text.encode("utf-16-le" if encoding == "utf-16" else encoding)
        except UnicodeEncodeError:  # a sign that CP949 lacks
            encoding, content = "utf-8", page.text.encode()
        if encoding == "utf-16":
            encoding, content = "utf-16-le", b"\xff\xfe" + content
        (self.folder / f"{index:06}.txt").write_bytes(content)
        return encoding


class _PutJson(_Put):
    def __init__(self, segment: _Segment, file: IO[bytes] | gzip.GzipFile) -> None:
        super().__init__(segment)
        self.file = file

    def page(self, index: int, page: Page, on: date) -> str:
        self.file.write(orjson.dumps(self.row(index, page, on)) + b"\n")
        return "utf-8"

    def raw(self, line: bytes) -> None:
        self.file.write(line)


class _PutParquet(_Put):
    def __init__(self, segment: _Segment, writer: pq.ParquetWriter) -> None:
        super().__init__(segment)
        self.writer = writer
        self.rows: list[dict[str, str]] = []

    def page(self, index: int, page: Page, on: date) -> str:
        self.rows.append(self.row(index, page, on))
        if len(self.rows) == 1000:
            self.flush()
        return "utf-8"

    def flush(self) -> None:
        """Write the rows that wait."""
        if self.rows:
            self.writer.write_table(pa.Table.from_pylist(self.rows, schema=_SCHEMA))
            self.rows = []


@contextmanager
def _writer(folder: Path, segment: _Segment) -> Iterator[_Put]:
    path = folder / segment.path
    path.parent.mkdir(exist_ok=True)
    if segment.form == "txt":
        yield _PutTxt(segment, folder)
    elif segment.form == "jsonl":
        with path.open("wb") as file:
            yield _PutJson(segment, file)
    elif segment.form == "jsonl.gz":
        with path.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed:
            yield _PutJson(segment, packed)
    elif segment.form == "jsonl.zst":
        with path.open("wb") as raw, zstandard.ZstdCompressor(level=3).stream_writer(raw) as packed:
            yield _PutJson(segment, packed)
    elif segment.form == "parquet":
        with pq.ParquetWriter(path, _SCHEMA, compression="zstd") as writer:
            put = _PutParquet(segment, writer)
            yield put
            put.flush()


def _write_bad(dump: _Dump, day: int, folder: Path, truth: Any) -> list[TruthPage]:
    """Inputs that landing must refuse, each for its own reason."""
    dt = dump.on(day).isoformat()
    random = dump.random(day, "bad")
    (folder / "bad").mkdir(exist_ok=True)
    korean = "군은 주민과 함께 마을 길을 가꾸었다고 밝혔다. ".encode("cp949")
    undecodable = b"".join(korean[:cut] + bytes((0x80, 0xFF, 0xC9)) for cut in random.sample(range(5, 30), 9))
    files = {
        "empty": ("bad/nothing.txt", b""),
        "binary": ("bad/photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + random.randbytes(900)),
        "undecodable": ("bad/torn.txt", undecodable),
    }
    found = []
    for reason, (path, content) in files.items():
        (folder / path).write_bytes(content)
        found.append(TruthPage(dt, path, "bad", reason, None))
        truth.write(to_json(found[-1]))
    return found


def _truth(
    dump: _Dump, day: int, index: int, segment: _Segment, page: Page, story: Story, plan: _Plan, encoding: str
) -> TruthPage:
    declared = page.outlet.name if "outlet" in segment.declares else None
    original: Page | None = None
    if plan.what == "release" and plan.copy:
        original = make_page(dump, plan.day, plan.first)[0]
    elif plan.what == "reclocked":
        original = make_page(dump, plan.day, plan.number)[0]
    duplicate_of = None
    if plan.what == "again":
        duplicate_of = (dump.on(plan.day).isoformat(), _source_path(_segment_of(dump.pages, plan.number), plan.number))
    return TruthPage(
        dt=dump.on(day).isoformat(),
        source_path=_source_path(segment, index),
        kind=story.kind,
        bad=None,
        encoding=encoding,
        duplicate_of=duplicate_of,
        article={
            "title": page.title,
            "subtitles": page.subtitles,
            "outlet": declared or (page.outlet.name if page.outlet.name in page.text else None),
            "reporter": page.reporter,
            "published": page.published,
            "updated": page.updated,
            "body_first": page.body_first,
            "body_last": page.body_last,
        },
        awards=[_award(award, page) for award in story.awards],
        lines=_truth_lines(dump, page, story, plan, original),
    )


def _award(award: Award, page: Page) -> dict[str, Any]:
    """The award as the page prints it; without evidence where the outlet has edited the words."""
    evidence = page.outlet.signs(award.evidence)
    return {**vars(award), "evidence": evidence if evidence in page.text else ""}


def _truth_lines(dump: _Dump, page: Page, story: Story, plan: _Plan, original: Page | None) -> list[TruthLine]:
    """Roles and repeats; a copy's paragraphs are tied to the lines of the page that printed them first."""
    places: dict[int, int] = {}
    source: tuple[str, str] | None = None
    if original is not None:
        first = plan.first if plan.what == "release" else plan.number
        source = (dump.on(plan.day).isoformat(), _source_path(_segment_of(dump.pages, first), first))
        for line in original.lines:
            if line.of is not None and line.dup_of is None:
                places[line.of] = line.line
    found = []
    for line in page.lines:
        repeat, of = line.repeat, None
        if line.of is not None and line.dup_of is None:
            if plan.what == "reclocked":
                repeat = "earlier_day" if line.length >= LONG else None
            if source is not None and repeat is not None:
                of = (*source, places[line.of])
            if story.template and repeat is None:
                repeat = "template"
        found.append(TruthLine(line.line, line.role, line.dup_of, repeat, of))
    return found
