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
from posang.errors import PublicationRefused
from posang.quality.batches import PAGE, ROW, Batch, batches, survey
from posang.quality.report import write_report
from posang.quality.rules import Rule, rules

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

    `counts`: pages by status and by reason, paragraphs by reason of removal. `quarantine`: the staged table of that
    name. `report`: folder with validation.json and index.html.
    """

    day: date
    tables: Sequence[TableResult]
    sums: Sequence[Sum]
    counts: Mapping[str, Mapping[str, int]]
    refusals: Sequence[str]
    quarantine: Path
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
    `earlier`: page_id and position of the paragraphs of earlier days within the lookback. `extracted_counts`: record
    table -> rows that extraction wrote.

    Failing rows of record tables leave their staged file for `out/quarantine.parquet`, beside the pages that landing
    refused. `out/report/` gets validation.json and index.html. Raises PublicationRefused, after these are written, for
    a failing row of pages, paragraphs or articles, a table of another shape, and a sum that does not hold.
    """
    out.mkdir(parents=True, exist_ok=True)
    checks = [_Check(TABLES[name], staged[name]) for name in TABLES if name in staged]
    refusals = [refusal for check in checks for refusal in check.shape()]
    quarantine = _Quarantine()
    pages: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    removed: Counter[str] = Counter()
    if not refusals:
        from posang.quality.engine import Engine  # takes seconds to import

        engine = Engine()
        for batch in batches(staged, landed, survey(staged, day, earlier)):
            for check in checks:
                check.run(engine, batch, quarantine)
            quarantine.add_pages(batch)
            quarantine.close_batch()
            pages.update(batch.tables["pages"]["status"].to_pylist())
            reasons.update(batch.tables["pages"]["reason"].drop_null().to_pylist())
            removed.update(
                "kept" if why is None else why for why in batch.tables["paragraphs"]["removed_reason"].to_pylist()
            )
        refusals = [refusal for check in checks for refusal in check.refusals()]
    for check in checks:
        check.clean()
    quarantined = quarantine.write(out / "quarantine.parquet")
    results = [check.result for check in checks]
    results.append(TableResult("quarantine", quarantined, quarantined))
    sums = [] if refusals and not pages else _sums(results, landed, pages, removed, extracted_counts)
    refusals += [f"{held.about}: {held.total} is not {dict(held.parts)}" for held in sums if not held.holds]
    validation = Validation(
        day,
        results,
        sums,
        {"pages": _sorted(pages), "reasons": _sorted(reasons), "paragraphs": _sorted(removed)},
        refusals,
        out / "quarantine.parquet",
        out / "report",
    )
    write_report(validation.report, validation.to_json(), quarantine.listed)
    if refusals:
        raise PublicationRefused(f"{day} is not published:\n" + "\n".join(refusals))
    return validation


def _sums(
    results: Sequence[TableResult],
    landed: Path,
    pages: Mapping[str, int],
    removed: Mapping[str, int],
    extracted_counts: Mapping[str, int],
) -> list[Sum]:
    found = [
        Sum(
            "pages received = accepted + duplicate + quarantined",
            pq.read_metadata(landed).num_rows,
            {status: pages.get(status, 0) for status in ("accepted", "duplicate", "quarantined")},
        )
    ]
    for result in results:
        if result.table == "paragraphs":
            found.append(Sum("paragraphs = kept + removed", result.received, _sorted(removed)))
        elif result.table == "articles":
            found.append(Sum("articles = accepted pages", result.rows, {"accepted": pages.get("accepted", 0)}))
        elif result.table in TABLES and TABLES[result.table].record:
            parts = {"published": result.rows, "quarantined": result.quarantined}
            found.append(
                Sum(f"{result.table} extracted = published + quarantined", extracted_counts[result.table], parts)
            )
    return found


def _sorted(counts: Mapping[str, int]) -> dict[str, int]:
    return {str(name): counts[name] for name in sorted(counts, key=str)}


class _Check:
    """One staged table: its expectations, what they found, and which rows must go."""

    def __init__(self, table: Table, path: Path) -> None:
        self.table = table
        self.path = path
        self.result = TableResult(table.name)
        self.rules: list[Rule] = rules(table)
        self.columns = [expectation for expectation in suite(table) if expectation.type != COLUMNS_IN_ORDER]
        self.outcomes = [
            *(Outcome(expectation.name, _about(expectation), expectation.severity) for expectation in self.columns),
            *(Outcome(rule.name, rule.about, rule.severity) for rule in self.rules),
        ]
        self.failing: set[int] = set()

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

    def run(self, engine: Any, batch: Batch, quarantine: "_Quarantine") -> None:
        """Hold a batch's rows against all expectations; failing records go to quarantine."""
        rows = batch.tables[self.table.name]
        if not rows.num_rows:
            return
        frame = rows
        for rule in self.rules:
            frame = frame.append_column(rule.name, rule.verdicts(batch))
        expectations = [*self.columns, *(rule.expectation for rule in self.rules)]
        named = [*(_named(expectation) for expectation in self.columns), *(rule.columns for rule in self.rules)]
        first = rows[ROW][0].as_py()
        keys = _row_keys(self.table, rows)
        for outcome, columns, failed in zip(
            self.outcomes, named, engine.failing(frame, expectations, ROW), strict=True
        ):
            outcome.evaluated += rows.num_rows
            outcome.failed += len(failed)
            for number in failed:
                critical = outcome.severity == "critical"
                quarantines = critical and self.table.record
                if not quarantines and len(outcome.examples) >= EXAMPLES:
                    break
                row = rows.slice(number - first, 1).to_pylist()[0]
                place = f"{batch.source_paths.get(row['page_id'], row['page_id'])} ({keys[number - first]})"
                detail = f"{outcome.about}; found {_values(row, columns)}"
                if len(outcome.examples) < EXAMPLES:
                    outcome.examples.append(f"{place}: {detail}")
                if quarantines:
                    self.failing.add(number)
                    quarantine.add(self.table, row, keys[number - first], outcome.expectation, detail, batch)

    def refusals(self) -> list[str]:
        """What refuses the day: every failing critical expectation of a table whose rows cannot go alone."""
        if self.table.record:
            return []
        return [
            f"table {self.table.name}: {outcome.expectation}: {outcome.failed} of {outcome.evaluated} rows fail: "
            + "; ".join(outcome.examples)
            for outcome in self.outcomes
            if outcome.failed and outcome.severity == "critical"
        ]

    def clean(self) -> None:
        """Take the failing rows out of a record table's staged file, and give it the contract's strict schema."""
        self.result.quarantined = len(self.failing)
        self.result.rows = self.result.received - len(self.failing)
        if not self.table.record or self.result.outcomes[0].failed:
            return
        file = pq.ParquetFile(self.path)
        if not self.failing and file.schema_arrow.equals(self.table.schema, check_metadata=True):
            return
        part = self.path.with_name(f"{self.path.name}.part")
        write_table(self.table, _without(file, self.failing), part)
        part.replace(self.path)


class _Quarantine:
    """The rows of the table quarantine, in page order; inside a page by table, row and expectation."""

    def __init__(self) -> None:
        self.listed: list[dict[str, Any]] = []
        self._batch: list[tuple[tuple[int, int, int, str], dict[str, Any]]] = []

    def add(self, table: Table, row: dict[str, Any], key: str, expectation: str, detail: str, batch: Batch) -> None:
        """Set one record aside for one expectation."""
        order = (
            row[PAGE] if row[PAGE] is not None else batch.first,
            list(TABLES).index(table.name),
            row[ROW],
            expectation,
        )
        page = row["page_id"]
        if page not in batch.source_paths:
            raise PublicationRefused(f"table {table.name}: row {key} names page {page}, which the day does not have")
        self._batch.append(
            (
                order,
                {
                    "page_id": page,
                    "table": table.name,
                    "row_key": key,
                    "expectation": expectation,
                    "source_path": batch.source_paths[page],
                    "detail": detail,
                    "record": _json({name: row[name] for name in table.schema.names}),
                },
            )
        )

    def add_pages(self, batch: Batch) -> None:
        """Set the batch's refused pages aside, for the reasons that landing gave."""
        details = dict(zip(batch.landed["page_id"].to_pylist(), batch.landed["detail"].to_pylist(), strict=True))
        pages = batch.tables["pages"]
        for row in pages.filter(pc.fill_null(pc.equal(pages["status"], "quarantined"), False)).to_pylist():
            self.add(
                TABLES["pages"], row, row["page_id"], row["reason"] or "", details.get(row["page_id"]) or "", batch
            )

    def close_batch(self) -> None:
        """Put the batch's rows in order."""
        self.listed += [row for _, row in sorted(self._batch, key=lambda pair: pair[0])]
        self._batch = []

    def write(self, path: Path) -> int:
        """Write the staged table and return its rows."""
        table = TABLES["quarantine"]
        return write_table(table, pa.Table.from_pylist(self.listed, schema=table.schema), path)


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
