"""What one column cannot say: hand-written rules over rows and the pages that they come from.

Each rule gives one truth value a row. Great Expectations sees them as a boolean column with the rule's name, so that a
failing row is found, counted and quarantined like any other. Texts are compared as they are, character by character.
"""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from posang.contract import TABLES, Table, award_id, page_id
from posang.contract.expectations import Expectation, Severity
from posang.contract.tables import REMOVED_ROLES
from posang.quality.batches import PAGE, Batch
from posang.reference import Government, Organization, government, normal_grade, organization, valid_on

Verdicts: TypeAlias = "Sequence[bool] | pa.Array | pa.ChunkedArray"
REPEATS = ("same_page", "same_day", "earlier_day", "near", "variant")  # kinds that name the paragraph they repeat
EXACT = ("same_page", "same_day")  # kinds whose original can be compared here
AWARD_ID_FIELDS = ("recipient", "award", "edition", "category", "grade", "honor", "year", "status")


@dataclass(frozen=True)
class Rule:
    """A truth about every row of a table: `check` gives one truth value a row of `batch.tables[table]`.

    `columns` are those whose values explain a failure; `about` says what must hold.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    about: str
    check: Callable[[pa.Table, Batch], Verdicts]
    severity: Severity = "critical"

    @property
    def expectation(self) -> Expectation:
        """The rule as Great Expectations runs it, over the column that `check` gave."""
        return Expectation(
            "expect_column_values_to_be_in_set", {"column": self.name, "value_set": [True]}, self.severity
        )

    def verdicts(self, batch: Batch) -> pa.Array:
        """One boolean a row, never null: what cannot be decided does not hold."""
        found = self.check(batch.tables[self.table], batch)
        array = found.combine_chunks() if isinstance(found, pa.ChunkedArray) else pa.array(found, pa.bool_())
        return pc.fill_null(array, False)


# Columns as Python values, row by row


def _rows(rows: pa.Table, *names: str) -> Iterator[tuple[Any, ...]]:
    return zip(*(rows[name].to_pylist() for name in names), strict=True)


def _is(rows: pa.Table, column: str, value: str) -> pa.ChunkedArray:
    return pc.fill_null(pc.equal(rows[column], value), False)


def _same(left: Any, right: Any) -> Any:
    return pc.equal(left, right)


# Every table


def page_is_accepted(rows: pa.Table, batch: Batch) -> Verdicts:
    """The row's page is one of the day's accepted pages."""
    places = rows[PAGE].to_pylist()
    return [place is not None and bool(batch.day.accepted[place]) for place in places]


def rows_in_order(rows: pa.Table, batch: Batch) -> Verdicts:
    """The row does not come before its predecessor: pages in order, then positions or starts."""
    inner = next((name for name in ("position", "start") if name in rows.schema.names), None)
    inners = rows[inner].to_pylist() if inner else [0] * rows.num_rows
    keys = [
        (-1 if place is None else place, inside or 0)
        for place, inside in zip(rows[PAGE].to_pylist(), inners, strict=True)
    ]
    return [before <= after for before, after in pairwise([(batch.first, -1), *keys])]


# pages


def page_id_is_of_path(rows: pa.Table, batch: Batch) -> Verdicts:
    """page_id is the hash of dump date, path and row."""
    dt = batch.day.day.isoformat()
    found = []
    for page, source, row in _rows(rows, "page_id", "source_path", "source_row"):
        path = source if row is None else (source or "").removesuffix(f"#{row}")
        found.append(source is not None and page == page_id(dt, path, row))
    return found


def reason_where_quarantined(rows: pa.Table, batch: Batch) -> Verdicts:
    """A page has a reason exactly where it is quarantined."""
    return _same(rows["reason"].is_valid(), _is(rows, "status", "quarantined"))


def original_where_duplicate(rows: pa.Table, batch: Batch) -> Verdicts:
    """A page names the page it repeats exactly where it is a duplicate."""
    return _same(rows["duplicate_of"].is_valid(), _is(rows, "status", "duplicate"))


def page_repeated_is_older(rows: pa.Table, batch: Batch) -> Verdicts:
    """The page that a page repeats is there: before it in this day, or in an earlier day."""
    return _older_pages(rows, "duplicate_of", batch)


def content_is_landed(rows: pa.Table, batch: Batch) -> Verdicts:
    """content_sha256 is the hash of the page's text as it landed."""
    texts = batch.texts
    return [
        page not in texts or sha256 == hashlib.sha256(texts[page].encode("utf-8", "surrogatepass")).hexdigest()
        for page, sha256 in _rows(rows, "page_id", "content_sha256")
    ]


# paragraphs


def text_is_of_page(rows: pa.Table, batch: Batch) -> Verdicts:
    """A paragraph's text is page[start:end]."""
    texts = batch.texts
    return [
        None not in (start, end) and texts.get(page, "")[start:end] == text
        for page, text, start, end in _rows(rows, "page_id", "text", "start", "end")
    ]


def nothing_between(rows: pa.Table, batch: Batch) -> Verdicts:
    """Between a paragraph and the one before it, or the page's edges, the page has no letter or digit."""
    texts = batch.texts
    spans = list(_rows(rows, "page_id", "start", "end"))
    found = []
    for index, (page, start, end) in enumerate(spans):
        text = texts.get(page, "")
        before = spans[index - 1] if index else None
        after = spans[index + 1] if index + 1 < len(spans) else None
        gap_start = before[2] if before is not None and before[0] == page else 0
        ends_page = after is None or after[0] != page
        gaps = (text[gap_start:start], text[end:] if ends_page else "")
        found.append(gap_start <= start and not any(char.isalnum() for gap in gaps for char in gap))
    return found


def positions_count_up(rows: pa.Table, batch: Batch) -> Verdicts:
    """Positions count from 0 in steps of one on every page."""
    found, last, next_position = [], None, 0
    for page, position in _rows(rows, "page_id", "position"):
        next_position = next_position + 1 if page == last else 0
        found.append(position == next_position)
        last = page
    return found


def kept_where_not_removed(rows: pa.Table, batch: Batch) -> Verdicts:
    """A paragraph is kept exactly where it has no removed_reason."""
    return _same(rows["kept"], rows["removed_reason"].is_null())


def removed_as_it_is(rows: pa.Table, batch: Batch) -> Verdicts:
    """A removed paragraph is removed for its role, or for the kind of repeat that it is."""
    return [
        reason is None or (role in REMOVED_ROLES if reason == "role" else reason == kind)
        for reason, role, kind in _rows(rows, "removed_reason", "role", "duplicate")
    ]


def original_where_repeated(rows: pa.Table, batch: Batch) -> Verdicts:
    """A paragraph names the one it repeats exactly where it repeats one (for boilerplate it may)."""
    return [
        (page is None) == (position is None) and (kind == "boilerplate" or (page is not None) == (kind in REPEATS))
        for kind, page, position in _rows(rows, "duplicate", "duplicate_of_page_id", "duplicate_of_position")
    ]


def original_is_older(rows: pa.Table, batch: Batch) -> Verdicts:
    """The paragraph repeated is there and older: before it in page order, where its kind says it lies."""
    day = batch.day
    originals = day.places(rows["duplicate_of_page_id"]).to_pylist()
    names = ("duplicate", "duplicate_of_page_id", "duplicate_of_position", "position")
    found = []
    for (kind, page, position, own), original, place in zip(
        _rows(rows, *names), originals, rows[PAGE].to_pylist(), strict=True
    ):
        if page is None or position is None:
            found.append(True)
        elif original is None:
            found.append((page, position) in day.earlier_paragraphs and kind not in EXACT)
        else:
            there = position < day.first_paragraph[original + 1] - day.first_paragraph[original]
            older = place is not None and own is not None and (original, position) < (place, own)
            found.append(bool(there) and older and _lies_right(kind, original == place))
    return found


def _lies_right(kind: str, on_same_page: bool) -> bool:
    """Whether a kind of repeat can have its original in this day, on the same page or on another."""
    if kind == "same_page":
        return on_same_page
    if kind == "same_day":
        return not on_same_page
    return kind != "earlier_day"


def exact_repeat_has_its_fingerprint(rows: pa.Table, batch: Batch) -> Verdicts:
    """A repeat of the same page or day has the fingerprint of the paragraph it repeats."""
    day = batch.day
    originals = day.places(rows["duplicate_of_page_id"]).to_pylist()
    found = []
    for (kind, position, fingerprint), original in zip(
        _rows(rows, "duplicate", "duplicate_of_position", "fingerprint"), originals, strict=True
    ):
        if kind not in EXACT or original is None or position is None:
            found.append(True)
        else:
            place = int(day.first_paragraph[original]) + position
            found.append(place < day.first_paragraph[original + 1] and int(day.fingerprints[place]) == fingerprint)
    return found


# articles


def counts_are_of_paragraphs(rows: pa.Table, batch: Batch) -> Verdicts:
    """paragraphs_kept and paragraphs_removed are what the table paragraphs says of the page."""
    counts = Counter(_rows(batch.tables["paragraphs"], "page_id", "kept"))
    return [
        (counts[page, True], counts[page, False]) == (kept, removed)
        for page, kept, removed in _rows(rows, "page_id", "paragraphs_kept", "paragraphs_removed")
    ]


def body_is_of_page(rows: pa.Table, batch: Batch) -> Verdicts:
    """Every line of the body stands in the page."""
    texts = batch.texts
    return [
        body is not None and all(line in texts.get(page, "") for line in body.split("\n"))
        for page, body in _rows(rows, "page_id", "body")
    ]


def source_path_is_of_page(rows: pa.Table, batch: Batch) -> Verdicts:
    """source_path is that of the page."""
    paths = batch.source_paths
    return [paths.get(page) == path for page, path in _rows(rows, "page_id", "source_path")]


def article_repeated_is_older(rows: pa.Table, batch: Batch) -> Verdicts:
    """The article that an article repeats is there: before it in this day, or in an earlier day."""
    return _older_pages(rows, "duplicate_of_page_id", batch)


def published_by_dump(rows: pa.Table, batch: Batch) -> Verdicts:
    """An article is not published after the day of its dump."""
    dates = batch.dates
    return [dates.get(page, batch.day.day) <= batch.day.day for (page,) in _rows(rows, "page_id")]


def government_is_valid(rows: pa.Table, batch: Batch) -> Verdicts:
    """The government's code is known and in force on the article's date."""
    return [code is None or bool(_names(code, batch, page)) for page, code in _rows(rows, "page_id", "government_code")]


def _older_pages(rows: pa.Table, column: str, batch: Batch) -> Verdicts:
    day = batch.day
    originals = day.places(rows[column]).to_pylist()
    return [
        page is None or (page in day.earlier_pages if original is None else place is not None and original < place)
        for page, original, place in zip(rows[column].to_pylist(), originals, rows[PAGE].to_pylist(), strict=True)
    ]


# Records


def evidence_is_of_page(rows: pa.Table, batch: Batch) -> Verdicts:
    """The evidence stands in the page at its offsets."""
    return _stands(rows, batch, "evidence", "evidence_start", "evidence_end")


def evidence_in_one_paragraph(rows: pa.Table, batch: Batch) -> Verdicts:
    """The evidence lies inside one paragraph."""
    return _inside(rows, batch, "evidence_start", "evidence_end")


def text_is_of_span(rows: pa.Table, batch: Batch) -> Verdicts:
    """The text stands in the page at its offsets."""
    return _stands(rows, batch, "text", "start", "end")


def span_in_one_paragraph(rows: pa.Table, batch: Batch) -> Verdicts:
    """The span lies inside one paragraph."""
    return _inside(rows, batch, "start", "end")


def name_is_in_span(rows: pa.Table, batch: Batch) -> Verdicts:
    """The name stands in the span, blanks aside."""
    texts = batch.texts
    return [
        None not in (name, start, end) and "".join(name.split()) in "".join(texts.get(page, "")[start:end].split())
        for page, name, start, end in _rows(rows, "page_id", "name", "start", "end")
    ]


def year_by_dump(rows: pa.Table, batch: Batch) -> Verdicts:
    """The year is not after the year of the dump."""
    return pc.fill_null(pc.less_equal(rows["year"], batch.day.day.year), True)


def past_is_not_later(rows: pa.Table, batch: Batch) -> Verdicts:
    """A past award's year is not after the article's year."""
    return [
        status != "past" or year is None or year <= batch.on(page).year
        for page, status, year in _rows(rows, "page_id", "status", "year")
    ]


def rank_needs_grade(rows: pa.Table, batch: Batch) -> Verdicts:
    """A row with a rank has the grade that it ranks."""
    return pc.or_(rows["grade_rank"].is_null(), rows["grade"].is_valid())


def grade_is_normal(rows: pa.Table, batch: Batch) -> Verdicts:
    """The grade is written in its normal form."""
    return [
        grade is None or ((known := normal_grade(grade)) is not None and known.normal == grade)
        for (grade,) in _rows(rows, "grade")
    ]


def government_is_its_code(rows: pa.Table, batch: Batch) -> Verdicts:
    """The government bears the full official name of its code; the code is in force on the article's date."""
    return [
        code is None or name in _names(code, batch, page)[-1:]
        for page, name, code in _rows(rows, "page_id", "government", "government_code")
    ]


def organizer_is_its_code(rows: pa.Table, batch: Batch) -> Verdicts:
    """The organizer bears the official name of its code, short or full; the code was in force by the article's date.

    The giver of an award of earlier years may bear the name that it had then.
    """
    return [
        code is None or name in _names(code, batch, page, earlier=True)
        for page, name, code in _rows(rows, "page_id", "organizer", "organizer_code")
    ]


def award_id_is_of_fields(rows: pa.Table, batch: Batch) -> Verdicts:
    """award_id is the hash of the page and the eight fields, with an ordinal where several rows share them."""
    keys = list(_rows(rows, "page_id", *AWARD_ID_FIELDS))
    shared = Counter(keys)
    return [
        found in {award_id(page or "", fields, ordinal) for ordinal in range(shared[page, *fields])}
        for (page, *fields), (found,) in zip(keys, _rows(rows, "award_id"), strict=True)
    ]


def _names(code: str, batch: Batch, page: str | None, *, earlier: bool = False) -> tuple[str, ...]:
    """Official names of the body of a code, short before full; none where the code is unknown or not in force.

    It must be in force on the article's date; on a page that does not say its date, on some day up to the dump's.
    With `earlier`, some day up to the article's date is enough.
    """
    entry = _entry(code)
    on = batch.dates.get(page or "")
    if entry is None:
        return ()
    in_force = _begun(entry, on or batch.day.day) if on is None or earlier else valid_on(entry, on)
    if not in_force:
        return ()
    return (entry.name, entry.full_name) if isinstance(entry, Government) else (entry.name,)


def _begun(entry: Government | Organization, day: date) -> bool:
    return entry.valid_from is None or entry.valid_from <= day


@cache
def _entry(code: str) -> Government | Organization | None:
    for lookup in (government, organization):
        try:
            return lookup(code)
        except KeyError:
            continue
    return None


def _stands(rows: pa.Table, batch: Batch, column: str, start: str, end: str) -> Verdicts:
    texts = batch.texts
    return [
        None not in (words, first, behind) and texts.get(page, "")[first:behind] == words
        for page, words, first, behind in _rows(rows, "page_id", column, start, end)
    ]


def _inside(rows: pa.Table, batch: Batch, start: str, end: str) -> Verdicts:
    found = []
    for page, first, behind in _rows(rows, "page_id", start, end):
        starts, ends = batch.spans.get(page, ([], []))
        place = -1 if first is None else bisect_right(starts, first) - 1
        found.append(place >= 0 and behind is not None and first < behind <= ends[place])
    return found


def _rule(
    table: str, check: Callable[[pa.Table, Batch], Verdicts], *columns: str, severity: Severity = "critical"
) -> Rule:
    about = (check.__doc__ or "").removesuffix(".")
    return Rule(check.__name__, table, columns, about, check, severity)


def _rules() -> Iterator[Rule]:
    yield _rule("pages", page_id_is_of_path, "page_id", "source_path", "source_row")
    yield _rule("pages", reason_where_quarantined, "status", "reason")
    yield _rule("pages", original_where_duplicate, "status", "duplicate_of")
    yield _rule("pages", page_repeated_is_older, "duplicate_of")
    yield _rule("pages", content_is_landed, "content_sha256")
    yield _rule("paragraphs", text_is_of_page, "text", "start", "end")
    yield _rule("paragraphs", nothing_between, "start", "end")
    yield _rule("paragraphs", positions_count_up, "position")
    yield _rule("paragraphs", kept_where_not_removed, "kept", "removed_reason")
    yield _rule("paragraphs", removed_as_it_is, "removed_reason", "role", "duplicate")
    for check in (original_where_repeated, original_is_older):
        yield _rule("paragraphs", check, "duplicate", "duplicate_of_page_id", "duplicate_of_position")
    yield _rule(
        "paragraphs", exact_repeat_has_its_fingerprint, "fingerprint", "duplicate_of_page_id", "duplicate_of_position"
    )
    yield _rule("articles", counts_are_of_paragraphs, "paragraphs_kept", "paragraphs_removed")
    yield _rule("articles", body_is_of_page, "body")
    yield _rule("articles", source_path_is_of_page, "source_path")
    yield _rule("articles", article_repeated_is_older, "duplicate_of_page_id")
    yield _rule("articles", published_by_dump, "published_at", "published_source", severity="warning")
    yield _rule("articles", government_is_valid, "government_code", "published_at")
    for table in ("awards", "evaluations"):
        yield _rule(table, evidence_is_of_page, "evidence", "evidence_start", "evidence_end")
        yield _rule(table, evidence_in_one_paragraph, "evidence_start", "evidence_end")
        yield _rule(table, year_by_dump, "year")
    yield _rule("awards", past_is_not_later, "status", "year")
    yield _rule("awards", rank_needs_grade, "grade", "grade_rank")
    yield _rule("awards", grade_is_normal, "grade", severity="warning")
    yield _rule("awards", government_is_its_code, "government", "government_code")
    yield _rule("awards", organizer_is_its_code, "organizer", "organizer_code")
    yield _rule("awards", award_id_is_of_fields, "award_id", *AWARD_ID_FIELDS)
    for table in ("figures", "people", "quotes", "programs"):
        yield _rule(table, span_in_one_paragraph, "start", "end")
    for table in ("figures", "quotes"):
        yield _rule(table, text_is_of_span, "text", "start", "end")
    for table in ("people", "programs"):
        yield _rule(table, name_is_in_span, "name", "start", "end")


RULES: tuple[Rule, ...] = tuple(_rules())


def rules(table: Table) -> list[Rule]:
    """The rules of a table, those of all tables first."""
    general = [_rule(table.name, rows_in_order, "page_id")]
    if table is not TABLES["pages"]:
        general.insert(0, _rule(table.name, page_is_accepted, "page_id"))
    return [*general, *(rule for rule in RULES if rule.table == table.name)]
