"""Validation: the staged day is read back, held against the contract and the rules, and cleaned or refused."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from posang.contract import CONTRACT_VERSION, TABLES, Expectation, Table, suite
from posang.contract.parquet import write_table
from posang.contract.tables import PAGE_STATUS
from posang.errors import PublicationRefused
from posang.quality.batches import PAGE, ROW, Batch, batches, survey
from posang.quality.engine import Engine
from posang.quality.report import write_report
from posang.quality.rules import rules

COLUMNS_IN_ORDER = "expect_table_columns_to_match_ordered_list"
EXAMPLES = 5
VALUE_SHOWN = 200  # characters of a value in a detail


@dataclass
class Outcome:
    """One expectation over a whole table: how many rows it saw, how many failed, and what the first of them hold."""

    expectation: str
    about: str
    severity: str
    evaluated: int = 0
    failed: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Whether no row failed."""
        return self.failed == 0


@dataclass
class TableResult:
    """What validation found in one table; `rows` are those that remain."""

    table: str
    received: int = 0
    rows: int = 0
    quarantined: int = 0
    outcomes: list[Outcome] = field(default_factory=list)


@dataclass(frozen=True)
class Sum:
    """A sum that must hold: `total` equals the sum of `parts`."""

    about: str
    total: int
    parts: Mapping[str, int]

    @property
    def holds(self) -> bool:
        """Whether the total is the sum of its parts."""
        return self.total == sum(self.parts.values())


@dataclass(frozen=True)
class Validation:
    """What validation found in a day. `refusals` is empty where the day may be published.

    `counts`: pages by status and by reason, paragraphs by reason of removal, quarantined rows by table.
    `files`: table -> the file to publish, the table quarantine among them. `report`: folder with validation.json and
    index.html.
    """

    day: date
    tables: Sequence[TableResult]
    sums: Sequence[Sum]
    counts: Mapping[str, Mapping[str, int]]
    refusals: Sequence[str]
    files: Mapping[str, Path]
    report: Path

    @property
    def success(self) -> bool:
        """Whether the day may be published."""
        return not self.refusals

    def summary(self) -> dict[str, Any]:
        """What the manifest keeps: no more than counts and the names of what failed."""
        outcomes = [outcome for result in self.tables for outcome in result.outcomes]
        return {
            "success": self.success,
            "expectations": {
                "evaluated": len(outcomes) + len(self.sums),
                "passed": sum(outcome.passed for outcome in outcomes) + sum(held.holds for held in self.sums),
            },
            "tables": {
                result.table: {
                    "rows": result.rows,
                    "quarantined": result.quarantined,
                    "failed": {outcome.expectation: outcome.failed for outcome in result.outcomes if outcome.failed},
                }
                for result in self.tables
            },
            "counts": {name: dict(counts) for name, counts in self.counts.items()},
        }

    def to_json(self) -> dict[str, Any]:
        """Everything, as validation.json holds it; the same input gives the same value."""
        return {
            "day": self.day.isoformat(),
            "contract": CONTRACT_VERSION,
            **self.summary(),
            "refusals": list(self.refusals),
            "sums": [
                {"about": held.about, "total": held.total, "parts": dict(held.parts), "holds": held.holds}
                for held in self.sums
            ],
            "outcomes": {
                result.table: [
                    {
                        "expectation": outcome.expectation,
                        "about": outcome.about,
                        "severity": outcome.severity,
                        "evaluated": outcome.evaluated,
                        "failed": outcome.failed,
                        "examples": outcome.examples,
                    }
                    for outcome in result.outcomes
                ]
                for result in self.tables
            },
        }


def validate(
    staged: Mapping[str, Path],
    landed: Path,
    out: Path,
    *,
    day: date,
    earlier: Iterable[pa.RecordBatch | pa.Table],
    extracted_counts: Mapping[str, int],
) -> Validation:
    """Hold a staged day against the contract, set failing records aside, and say whether it may be published.

    `staged`: table -> staged Parquet file, pages and paragraphs at least. `landed`: the landed pages with their texts.
    `earlier`: page_id and position of the paragraphs of earlier days within the lookback; a row without position names
    a page alone. `extracted_counts`: record table -> rows that extraction wrote.

    Staged files stay as they are, so that validation can be run again. `out/` gets the record tables without their
    failing rows, quarantine.parquet with these rows beside the pages that landing refused, and report/ with
    validation.json and index.html. Raises PublicationRefused, after the report is written, for a failing row of pages,
    paragraphs or articles, a table of another shape, and a sum that does not hold.
    """
    out.mkdir(parents=True, exist_ok=True)
    checks = [_Check(TABLES[name], staged[name]) for name in TABLES if name in staged]
    files = {check.table.name: check.path for check in checks}
    quarantine, tally = _Quarantine(), _Tally()
    refusals = [refusal for check in checks for refusal in check.shape()]
    sums: list[Sum] = []
    if not refusals:
        engine = Engine()
        for batch in batches(staged, landed, survey(staged, day, earlier)):
            for check in checks:
                check.run(engine, batch, quarantine)
            quarantine.add_pages(batch)
            quarantine.close_batch()
            tally.add(batch)
        files |= {check.table.name: check.clean(out) for check in checks if check.table.record}
        sums = _sums([check.result for check in checks], pq.read_metadata(landed).num_rows, tally, extracted_counts)
        refusals = [refusal for check in checks for refusal in check.refusals()]
        refusals += [f"{held.about}: {held.total} is not {dict(held.parts)}" for held in sums if not held.holds]
    files["quarantine"] = out / "quarantine.parquet"
    rows = quarantine.write(files["quarantine"])
    validation = Validation(
        day,
        [*(check.result for check in checks), TableResult("quarantine", rows, rows)],
        sums,
        tally.counts() | {"quarantine": _sorted(Counter(row["table"] for row in quarantine.rows))},
        refusals,
        files,
        out / "report",
    )
    write_report(validation.report, validation.to_json(), quarantine.rows)
    if refusals:
        raise PublicationRefused(f"{day} is not published:\n" + "\n".join(refusals))
    return validation


def _sums(results: Sequence[TableResult], landed: int, tally: "_Tally", extracted: Mapping[str, int]) -> list[Sum]:
    """The sums of the contract over pages, paragraphs and every record table."""
    found = [
        Sum(
            "pages received = accepted + duplicate + quarantined",
            landed,
            {status: tally.pages[status] for status in PAGE_STATUS},
        )
    ]
    for result in results:
        match result.table:
            case "paragraphs":
                found.append(Sum("paragraphs = kept + removed", result.received, _sorted(tally.paragraphs)))
            case "articles":
                found.append(Sum("articles = accepted pages", result.rows, {"accepted": tally.pages["accepted"]}))
            case name if TABLES[name].record:
                parts = {"published": result.rows, "quarantined": result.quarantined}
                found.append(Sum(f"{name} extracted = published + quarantined", extracted[name], parts))
    return found


def _sorted(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items()))


@dataclass
class _Tally:
    """Pages by status and by reason, paragraphs by reason of removal (`kept` where there is none)."""

    pages: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    paragraphs: Counter[str] = field(default_factory=Counter)

    def add(self, batch: Batch) -> None:
        pages, paragraphs = batch.tables["pages"], batch.tables["paragraphs"]
        self.pages.update(_counts(pages["status"]))
        self.reasons.update(_counts(pages["reason"].drop_null()))
        self.paragraphs.update(_counts(paragraphs["removed_reason"].fill_null("kept")))

    def counts(self) -> dict[str, dict[str, int]]:
        return {
            "pages": _sorted(self.pages),
            "reasons": _sorted(self.reasons),
            "paragraphs": _sorted(self.paragraphs),
        }


def _counts(values: pa.ChunkedArray) -> dict[str, int]:
    return {str(pair["values"]): pair["counts"] for pair in pc.value_counts(values).to_pylist()}


class _Check:
    """One staged table: its expectations, what they found, and which rows must go."""

    def __init__(self, table: Table, path: Path) -> None:
        self.table = table
        self.path = path
        self.result = TableResult(table.name)
        self.rules = rules(table)
        suited = [expectation for expectation in suite(table) if expectation.type != COLUMNS_IN_ORDER]
        self.expectations = [*suited, *(rule.expectation for rule in self.rules)]
        self.columns = [*(_named(expectation) for expectation in suited), *(rule.columns for rule in self.rules)]
        self.outcomes = [
            *(Outcome(expectation.name, _about(expectation), expectation.severity) for expectation in suited),
            *(Outcome(rule.name, rule.about, rule.severity) for rule in self.rules),
        ]
        self.failing: set[int] = set()  # rows of the staged file that go to quarantine
        self.strays: list[str] = []  # rows that no page of the day answers for

    def shape(self) -> list[str]:
        """Refusals for a file that is not of the table's columns and types; nulls are for the expectations to find."""
        schema = pq.read_schema(self.path)
        self.result.received = self.result.rows = pq.read_metadata(self.path).num_rows
        wanted = self.table.schema
        outcome = Outcome(COLUMNS_IN_ORDER, "the file has the contract's columns and types, in order", "critical", 1)
        self.result.outcomes = [outcome, *self.outcomes]
        if schema.names == wanted.names and schema.types == wanted.types:
            return []
        odd = [f"{field.name} {field.type}" for field in schema if (field.name, field.type) not in _typed(wanted)]
        lost = [f"{field.name} {field.type}" for field in wanted if (field.name, field.type) not in _typed(schema)]
        outcome.failed = 1
        outcome.examples = [f"found {', '.join(odd) or 'another order'}; missing {', '.join(lost) or 'nothing'}"]
        return [f"table {self.table.name}: {outcome.expectation}: {outcome.examples[0]}"]

    def run(self, engine: Engine, batch: Batch, quarantine: "_Quarantine") -> None:
        """Hold a batch's rows against all expectations; failing records go to quarantine."""
        rows = batch.tables[self.table.name]
        if not rows.num_rows:
            return
        frame = rows
        for rule in self.rules:
            frame = frame.append_column(rule.name, rule.verdicts(batch))
        found = engine.failing(frame, self.expectations, ROW)
        keys = _row_keys(self.table, rows) if any(found) else []
        first = rows[ROW][0].as_py()
        for outcome, columns, failed in zip(self.outcomes, self.columns, found, strict=True):
            outcome.evaluated += rows.num_rows
            outcome.failed += len(failed)
            quarantines = self.table.record and outcome.severity == "critical"
            for number in failed if quarantines else failed[: EXAMPLES - len(outcome.examples)]:
                row, key = rows.slice(number - first, 1).to_pylist()[0], keys[number - first]
                path = batch.source_paths.get(row["page_id"])
                detail = f"{outcome.about}; found {_values(row, columns)}"
                if len(outcome.examples) < EXAMPLES:
                    outcome.examples.append(f"{path or 'an unknown page'} ({key}): {detail}")
                if quarantines and path is not None:
                    self.failing.add(number)
                    quarantine.add(self.table, row, key, outcome.expectation, detail, path)
                elif quarantines:
                    self.strays.append(f"{outcome.expectation}: row {key} is not of a page at its place in the day")

    def refusals(self) -> list[str]:
        """What refuses the day: failing rows of a table whose rows cannot go alone, and rows without a page."""
        if self.table.record:
            return [f"table {self.table.name}: {stray}" for stray in self.strays[:EXAMPLES]]
        return [
            f"table {self.table.name}: {outcome.expectation}: {outcome.failed} of {outcome.evaluated} rows fail: "
            + "; ".join(outcome.examples)
            for outcome in self.outcomes
            if outcome.failed and outcome.severity == "critical"
        ]

    def clean(self, out: Path) -> Path:
        """Write a record table to `out` without its failing rows, with the contract's strict schema."""
        self.result.quarantined = len(self.failing)
        self.result.rows = self.result.received - len(self.failing)
        cleaned = out / f"{self.table.name}.parquet"
        with pq.ParquetFile(self.path) as file:
            write_table(self.table, _without(file, self.failing), cleaned)
        return cleaned


class _Quarantine:
    """The rows of the table quarantine, in page order; inside a page by table, row and expectation."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self._batch: list[tuple[tuple[int, int, int, str], dict[str, Any]]] = []

    def add(self, table: Table, row: dict[str, Any], key: str, expectation: str, detail: str, path: str) -> None:
        """Set one row of the batch at hand aside for one expectation."""
        entry = {
            "page_id": row["page_id"],
            "table": table.name,
            "row_key": key,
            "expectation": expectation,
            "source_path": path,
            "detail": detail,
            "record": _json({name: row[name] for name in table.schema.names}),
        }
        self._batch.append(((row[PAGE], list(TABLES).index(table.name), row[ROW], expectation), entry))

    def add_pages(self, batch: Batch) -> None:
        """Set the batch's refused pages aside, for the reasons that landing gave."""
        details = dict(zip(batch.landed["page_id"].to_pylist(), batch.landed["detail"].to_pylist(), strict=True))
        pages = batch.tables["pages"]
        for row in pages.filter(pc.equal(pages["status"], "quarantined")).to_pylist():
            page, reason = row["page_id"], row["reason"] or "no reason given"
            self.add(TABLES["pages"], row, page, reason, details.get(page) or "", row["source_path"])

    def close_batch(self) -> None:
        """Put the batch's rows in order."""
        self.rows += [entry for _, entry in sorted(self._batch, key=lambda pair: pair[0])]
        self._batch = []

    def write(self, path: Path) -> int:
        """Write the staged table and return its rows."""
        table = TABLES["quarantine"]
        return write_table(table, pa.Table.from_pylist(self.rows, schema=table.schema), path)


def _without(file: pq.ParquetFile, failing: set[int]) -> Iterator[pa.RecordBatch]:
    """The file's batches without the rows of these numbers."""
    first = 0
    gone = np.array(sorted(failing), dtype=np.int64)
    for batch in file.iter_batches():
        numbers = np.arange(first, first + batch.num_rows)
        first += batch.num_rows
        yield batch.filter(pa.array(~np.isin(numbers, gone)))


def _row_keys(table: Table, rows: pa.Table) -> list[str]:
    """The key of each row, its parts joined by a slash; a row whose key came before gets /2, /3 … behind it."""
    seen: Counter[str] = Counter()
    found = []
    for parts in zip(*(rows[name].to_pylist() for name in table.key), strict=True):
        key = "/".join("" if part is None else str(part) for part in parts)
        seen[key] += 1
        found.append(key if seen[key] == 1 else f"{key}/{seen[key]}")
    return found


def _about(expectation: Expectation) -> str:
    """What a column's expectation says, in words made from its arguments."""
    arguments = {name: value for name, value in expectation.kwargs.items() if name not in ("column", "column_list")}
    words = expectation.type.removeprefix("expect_").replace("_", " ")
    told = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in arguments.items() if value is not None)
    return f"{words}: {told}" if told else words


def _named(expectation: Expectation) -> Sequence[str]:
    column = expectation.kwargs.get("column")
    return [column] if column is not None else expectation.kwargs["column_list"]


def _values(row: Mapping[str, Any], columns: Sequence[str]) -> str:
    shown = {name: _json(row[name]) for name in columns}
    return ", ".join(
        f"{name} {value if len(value) <= VALUE_SHOWN else value[:VALUE_SHOWN] + '…'}" for name, value in shown.items()
    )


def _typed(schema: pa.Schema) -> set[tuple[str, pa.DataType]]:
    return {(field.name, field.type) for field in schema}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")
