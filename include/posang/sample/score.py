"""Compare a lake with the truth beside a made-up dump: pages, line roles, repeats by kind, articles, awards.

The lake is read by path, as any consumer reads it. Awards are paired one to one within a page; a pair is strict when
recipient, grade (or honor), status and, where the truth has them, category and year are the same and the names of the
award are at least 0.8 alike (Dice over pairs of letters); it is full when every field of FIELDS is the same.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from posang.errors import UnreadableInput
from posang.sample.truth import TruthPage, read_truth

FIELDS = (
    "recipient_kind", "government", "organizer", "edition", "category", "grade", "honor", "year", "streak_years",
    "prize_krw", "status",
)  # fmt: skip
ARTICLE_FIELDS = ("title", "outlet", "reporter", "published", "body_first", "body_last")
# roles that differ only in taste
_ALIKE = (
    {"chrome", "teaser"}, {"chrome", "copyright"}, {"byline", "dateline"}, {"body", "list_item"},
    {"heading", "list_item"}, {"heading", "body"}, {"subtitle", "heading"},
)  # fmt: skip
_TEXT = ("body", "list_item", "heading")
_SIGNS = re.compile(r"[\s'\"‘’“”·‧ㆍ․.,()\[\]<>「」『』《》〈〉~\-]")
_GROUP = re.compile(r"광역|기초|[시군구]부|.{1,2}그룹")  # a group of bodies compared: leaving it out is as right
_EXACT = ("same_day", "earlier_day")
_LONG = 40  # a repeat of fewer characters inside a page may stand
_PARAGRAPH_COLUMNS = ("page_id", "position", "text", "role", "kept", "removed_reason", "duplicate_of_page_id")
_ARTICLE_COLUMNS = ("source_path", "title", "outlet", "reporter", "published_at", "body")
_AWARD_COLUMNS = ("page_id", "recipient", "award", "evidence", *FIELDS)

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Share:
    """Right ones out of all."""

    right: int
    all: int

    @property
    def value(self) -> float | None:
        """The share, None where there was nothing to get right."""
        return self.right / self.all if self.all else None

    def __str__(self) -> str:
        """Share and counts, such as 0.9812 (52/53)."""
        return f"{self.value:.4f} ({self.right}/{self.all})" if self.value is not None else "- (0/0)"


@dataclass(frozen=True)
class Found:
    """What was found of what was wanted."""

    hit: int
    predicted: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of the predicted rows that are right; 1 where nothing was predicted."""
        return self.hit / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Share of the wanted rows that were found; 1 where nothing was wanted."""
        return self.hit / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.hit / (self.predicted + self.wanted) if self.predicted + self.wanted else 1.0

    def __str__(self) -> str:
        """F1 with its parts and counts."""
        return (
            f"F1 {self.f1:.4f}  precision {self.precision:.4f}  recall {self.recall:.4f}  "
            f"(hit {self.hit}, found {self.predicted}, wanted {self.wanted})"
        )


@dataclass
class SampleScore:
    """How a lake does against the truth. `misses` are examples for people, (measure, page, what)."""

    status: Share = Share(0, 0)
    roles: Share = Share(0, 0)
    roles_alike: Share = Share(0, 0)
    text_kept: Share = Share(0, 0)
    chance: Share = Share(0, 0)
    templates_kept: Share = Share(0, 0)
    repeats: dict[str, Share] = field(default_factory=dict)
    ledger: dict[str, Share] = field(default_factory=dict)
    articles: dict[str, Share] = field(default_factory=dict)
    strict: Found = Found(0, 0, 0)
    full: Found = Found(0, 0, 0)
    fields: dict[str, Share] = field(default_factory=dict)
    negatives: Share = Share(0, 0)
    by_kind: dict[str, Found] = field(default_factory=dict)
    misses: list[tuple[str, str, str]] = field(default_factory=list)

    def __str__(self) -> str:
        """A report of a line per measure; the last line is the figure."""
        lines = [
            f"page status      {self.status}",
            f"line roles       {self.roles_alike}, exactly {self.roles}",
            f"own text kept    {self.text_kept}",
            f"same by chance   {self.chance}",
            f"templates kept   {self.templates_kept}",
            *(
                f"removed {kind:<17} {share}, ledger {self.ledger[kind]}"
                for kind, share in sorted(self.repeats.items())
            ),
            *(f"article {name:<12} {share}" for name, share in self.articles.items()),
            *(f"awards {kind:<22} {found}" for kind, found in sorted(self.by_kind.items())),
            *(f"award field {name:<14} {share}" for name, share in self.fields.items()),
            f"pages without an award kept empty  {self.negatives}",
            f"awards, full rows  {self.full}",
            f"awards, strict     {self.strict}",
        ]
        return "\n".join(lines)


@dataclass
class _Tally:
    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    found: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    misses: list[tuple[str, str, str]] = field(default_factory=list)
    limit: int = 0

    def count(self, measure: str, right: bool) -> None:
        self.all[measure] += 1
        self.right[measure] += right

    def miss(self, measure: str, page: TruthPage, what: str) -> None:
        if self.limit:
            self.misses.append((measure, f"{page.dt}/{page.source_path}", what))
            self.limit -= 1

    def share(self, measure: str) -> Share:
        return Share(self.right[measure], self.all[measure])

    def group(self, prefix: str) -> dict[str, Share]:
        return {name.removeprefix(prefix): self.share(name) for name in self.all if name.startswith(prefix)}


def score_sample(truth: Path, lake: Path, misses: int = 0) -> SampleScore:
    """Score the days that both have. `misses` asks for so many examples of what went wrong.

    UnreadableInput where the truth or the lake has no day in common with the other.
    """
    tally = _Tally(limit=misses)
    days = 0
    for dt, pages in _days(truth):
        if not (lake / "tables" / "pages" / f"dt={dt}").is_dir():
            continue
        days += 1
        _score_day(lake, dt, pages, tally)
    if not days:
        raise UnreadableInput(f"{lake} holds no day of {truth}: run these days first (posang backfill)")
    return SampleScore(
        status=tally.share("status"),
        roles=tally.share("role"),
        roles_alike=tally.share("role_alike"),
        text_kept=tally.share("text"),
        chance=tally.share("chance"),
        templates_kept=tally.share("template"),
        repeats=tally.group("repeat."),
        ledger=tally.group("ledger."),
        articles={name: tally.share(f"article.{name}") for name in ARTICLE_FIELDS},
        strict=_found(tally, "strict"),
        full=_found(tally, "full"),
        fields={name: tally.share(f"field.{name}") for name in FIELDS},
        negatives=tally.share("negative"),
        by_kind={
            name.removeprefix("kind."): Found(*counts)
            for name, counts in tally.found.items()
            if name.startswith("kind.")
        },
        misses=tally.misses,
    )


def _found(tally: _Tally, measure: str) -> Found:
    hit, predicted, wanted = tally.found[measure]
    return Found(hit, predicted, wanted)


def _days(truth: Path) -> Iterator[tuple[str, list[TruthPage]]]:
    """Pages of one day after the other."""
    pages: list[TruthPage] = []
    for page in read_truth(truth):
        if pages and pages[0].dt != page.dt:
            yield pages[0].dt, pages
            pages = []
        pages.append(page)
    if pages:
        yield pages[0].dt, pages


def _rows(lake: Path, table: str, dt: str, columns: Sequence[str]) -> list[dict[str, Any]]:
    file = _file(lake, table, dt)
    rows: list[dict[str, Any]] = (
        pq.read_table(file, columns=list(columns), partitioning=None).to_pylist() if file.exists() else []
    )
    return rows


def _file(lake: Path, table: str, dt: str) -> Path:
    return lake / "tables" / table / f"dt={dt}" / "part-0.parquet"


def _paragraphs(lake: Path, dt: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Rows of one page after the other, in page order, so that a large day need not be held."""
    if _file(lake, "paragraphs", dt).exists():
        batches = pq.ParquetFile(_file(lake, "paragraphs", dt)).iter_batches(20_000, columns=list(_PARAGRAPH_COLUMNS))
        rows = (row for batch in batches for row in batch.to_pylist())
        for page_id, group in groupby(rows, lambda row: str(row["page_id"])):
            yield page_id, list(group)


@lru_cache(maxsize=2)
def _page_ids(lake: Path) -> Mapping[tuple[str, str], str]:
    """page_id by day and source path, of all days."""
    found = {}
    for file in sorted((lake / "tables" / "pages").glob("dt=*/part-0.parquet")):
        dt = file.parent.name.removeprefix("dt=")
        table = pq.read_table(file, columns=["page_id", "source_path"], partitioning=None)
        for page, path in zip(table["page_id"].to_pylist(), table["source_path"].to_pylist(), strict=True):
            found[dt, path] = page
    return found


def _score_day(lake: Path, dt: str, pages: Sequence[TruthPage], tally: _Tally) -> None:
    ids = _page_ids(lake)
    status = {row["source_path"]: row["status"] for row in _rows(lake, "pages", dt, ("source_path", "status"))}
    articles = {row["source_path"]: row for row in _rows(lake, "articles", dt, _ARTICLE_COLUMNS)}
    awards: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(lake, "awards", dt, _AWARD_COLUMNS):
        awards[row["page_id"]].append(row)
    wanted = {ids[dt, page.source_path]: page for page in pages if (dt, page.source_path) in ids}
    for page_id, rows in _paragraphs(lake, dt):
        if (page := wanted.pop(page_id, None)) is not None and not page.bad and not page.duplicate_of:
            _score_lines(page, rows, ids, tally)
    for page in pages:
        want = "quarantined" if page.bad else "duplicate" if page.duplicate_of else "accepted"
        got = status.get(page.source_path)
        tally.count("status", got == want)
        if got != want:
            tally.miss("status", page, f"wants {want}, got {got}")
        if want == got == "accepted":
            if ids[dt, page.source_path] in wanted:  # accepted, but no paragraph of it is in the lake
                _score_lines(page, [], ids, tally)
            _score_article(page, articles.get(page.source_path, {}), tally)
            _score_awards(page, awards.get(ids[dt, page.source_path], []), tally)


def _score_lines(page: TruthPage, rows: Sequence[Row], ids: Mapping[tuple[str, str], str], tally: _Tally) -> None:
    by_position = {row["position"]: row for row in rows}
    for position, line in enumerate(page.lines):
        row = by_position.get(position)
        role = row["role"] if row else None
        alike = role == line.role or any({role, line.role} <= pair for pair in _ALIKE)
        tally.count("role", role == line.role)
        tally.count("role_alike", alike)
        if not alike:
            tally.miss(
                "role", page, f"line {line.line} wants {line.role}, got {role}: {row['text'][:60] if row else None}"
            )
        if row is None:
            continue
        kept = row["kept"]
        if line.repeat == "template":
            tally.count("template", kept)
        elif line.repeat is None or (line.repeat == "same_page" and len(row["text"]) < _LONG):
            by_chance = row["removed_reason"] in _EXACT  # two articles in the very same words: no fault
            if line.role in _TEXT and line.repeat is None:
                tally.count("text", kept or by_chance)
                tally.count("chance", by_chance)
                if not (kept or by_chance):
                    tally.miss("text", page, f"line {line.line} removed ({row['removed_reason']}): {row['text'][:60]}")
        else:
            tally.count(f"repeat.{line.repeat}", not kept)
            if kept:
                tally.miss(f"repeat.{line.repeat}", page, f"line {line.line} kept: {row['text'][:60]}")
            if line.of is not None and not kept:
                tally.count(f"ledger.{line.repeat}", row["duplicate_of_page_id"] == ids.get((line.of[0], line.of[1])))
            else:
                tally.all[f"ledger.{line.repeat}"] += 0


def _score_article(page: TruthPage, row: Row, tally: _Tally) -> None:
    body = fold(row.get("body"))
    for name in ARTICLE_FIELDS:
        want = page.article[name]
        if name == "body_first":
            right = body.startswith(fold(want))
        elif name == "body_last":
            right = body.endswith(fold(want))
        elif name == "published":
            stamp = row.get("published_at")
            got = stamp.strftime("%Y-%m-%dT%H:%M") if stamp is not None else ""
            right = got[: len(want or "")] == (want or "") and bool(got) == bool(want)
        else:
            right = fold(row.get(name)) == fold(want)
        tally.count(f"article.{name}", right)
        if not right:
            got = row.get("published_at" if name == "published" else name.split("_")[0])
            tally.miss(f"article.{name}", page, f"wants {want}, got {str(got)[:60]}")


def _score_awards(page: TruthPage, rows: Sequence[Row], tally: _Tally) -> None:
    if not page.awards:
        tally.count("negative", not rows)
    pairs = _pair(page.awards, rows, strict)
    full = sum(all(same_value(name, page.awards[i].get(name), rows[j].get(name)) for name in FIELDS) for i, j in pairs)
    for measure, hit in (("strict", len(pairs)), ("full", full), (f"kind.{page.kind}", len(pairs))):
        if measure.startswith("kind.") and not page.awards and not rows:
            continue
        counts = tally.found[measure]
        counts[0] += hit
        counts[1] += len(rows)
        counts[2] += len(page.awards)
    for i, j in _pair(page.awards, rows, lenient):
        for name in FIELDS:
            tally.count(f"field.{name}", same_value(name, page.awards[i].get(name), rows[j].get(name)))
    hit_rows, hit_wants = {j for _, j in pairs}, {i for i, _ in pairs}
    for i, want in enumerate(page.awards):
        if i not in hit_wants:
            tally.miss("award missed", page, _words(want))
    for j, row in enumerate(rows):
        if j not in hit_rows:
            tally.miss("award made up", page, _words(row))


def _words(row: Row) -> str:
    names = ("recipient", "award", "category", "grade", "honor", "year", "status", "evidence")
    return " | ".join(str(row[name]) for name in names if row.get(name) is not None)


def _pair(wants: Sequence[Row], rows: Sequence[Row], eligible: Any) -> list[tuple[int, int]]:
    """Pairs of wanted and found rows, the most alike first, each row once."""
    likeness = [
        (sum(same_value(name, want.get(name), row.get(name)) for name in FIELDS), -i, -j)
        for i, want in enumerate(wants)
        for j, row in enumerate(rows)
        if eligible(want, row)
    ]
    left, right = set(range(len(wants))), set(range(len(rows)))
    pairs = []
    for _, i, j in sorted(likeness, reverse=True):
        if -i in left and -j in right:
            left.discard(-i)
            right.discard(-j)
            pairs.append((-i, -j))
    return pairs


def fold(text: object) -> str:
    """NFKC and lower case, without blanks, quotes, brackets and dots."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", str(text or "")).lower())


def likeness(first: object, second: object) -> float:
    """Dice coefficient over pairs of letters of the folded texts, 0 to 1."""
    a, b = fold(first), fold(second)
    if a == b:
        return 1.0
    left, right = Counter(pairwise(a)), Counter(pairwise(b))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def same_recipient(want: Row, row: Row) -> bool:
    """The same name; other than a person's also with its government, or the government's parents, in front."""
    a, b = fold(want["recipient"]), fold(row.get("recipient"))
    if a == b or not b or want["recipient_kind"] == "person":
        return a == b
    parts = str(want.get("government") or "").split()
    if want["recipient_kind"] == "government":
        return b in {fold("".join(parts[first:])) for first in range(len(parts))}
    owners = {fold("".join(parts[first:])) for first in range(len(parts))}
    return any(b == owner + a or a == owner + b for owner in owners)


def same_value(name: str, want: Any, got: Any) -> bool:
    """The same value of an award's field, None and empty alike; 선정 and no grade are alike."""
    if want in (None, "") and got in (None, ""):
        return True
    if name in ("edition", "year", "streak_years", "prize_krw"):
        return want is not None and got is not None and int(want) == int(got)
    a, b = fold(want), fold(got)
    if name == "organizer":
        return bool(a and b) and (a.endswith(b) or b.endswith(a))
    if name == "category":
        return likeness(want, got) >= 0.8 or (not got and bool(_GROUP.fullmatch(str(want))))
    if name == "grade" and {a, b} <= {"", "선정"}:
        return True
    return a.removesuffix("상") == b.removesuffix("상")


def lenient(want: Row, row: Row) -> bool:
    """The same recipient and about the same award."""
    return same_recipient(want, row) and likeness(want["award"], row.get("award")) >= 0.5


def strict(want: Row, row: Row) -> bool:
    """The same award for every field that tells awards apart."""
    grades = [{fold(r.get(name)).removesuffix("상") for name in ("grade", "honor")} - {"", "선정"} for r in (want, row)]
    return (
        same_recipient(want, row)
        and (bool(grades[0] & grades[1]) or grades[0] == grades[1])
        and likeness(want["award"], row.get("award")) >= 0.8
        and want["status"] == row.get("status")
        and (not want.get("category") or same_value("category", want["category"], row.get("category")))
        and (not want.get("year") or same_value("year", want["year"], row.get("year")))
    )
