"""Great Expectations, called plainly: data frames in memory, no files, no telemetry, no progress bars.

Great Expectations takes seconds to import, so it is imported when an engine is made.
"""

import logging
import os
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from posang.contract import Expectation
from posang.errors import PosangError


class Engine:
    """One in-memory context of Great Expectations."""

    def __init__(self) -> None:
        """Import Great Expectations, quietly, and make the context."""
        os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
        logging.getLogger("great_expectations").setLevel(logging.ERROR)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import great_expectations
            import great_expectations.expectations
            from great_expectations.data_context.types.base import DataContextConfig, InMemoryStoreBackendDefaults
        self._gx: Any = great_expectations
        config = DataContextConfig(
            store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False), analytics_enabled=False
        )
        context: Any = great_expectations.get_context(mode="ephemeral", project_config=config)
        context.variables.progress_bars = {"globally": False}
        asset = context.data_sources.add_pandas("staged").add_dataframe_asset("rows")
        self._definition = asset.add_batch_definition_whole_dataframe("batch")

    def failing(self, rows: pa.Table, expectations: Sequence[Expectation], key: str) -> list[list[int]]:
        """For each expectation the values of the whole-number column `key` in the rows that fail it, ascending.

        Only the columns that the expectations name are handed on; whole lists of failing rows are asked for only where
        an expectation fails. Raises PosangError where Great Expectations could not evaluate one.
        """
        named = {name for expectation in expectations for name in _columns(expectation)} | {key}
        frame = rows.select([name for name in rows.schema.names if name in named]).to_pandas(types_mapper=pd.ArrowDtype)
        batch = self._definition.get_batch({"dataframe": frame})
        results = self._run(batch, expectations, "BOOLEAN_ONLY")
        failed = [place for place, result in enumerate(results) if not result.success]
        found: list[list[int]] = [[] for _ in expectations]
        if failed:
            complete = {"result_format": "COMPLETE", "unexpected_index_column_names": [key]}
            results = self._run(batch, [expectations[place] for place in failed], complete)
            for place, result in zip(failed, results, strict=True):
                found[place] = sorted({int(row[key]) for row in result.result["unexpected_index_list"]})
        return found

    def _run(self, batch: Any, expectations: Sequence[Expectation], result_format: str | dict[str, Any]) -> list[Any]:
        """Results in the order of the expectations; Great Expectations itself orders them by column."""
        suite = self._gx.ExpectationSuite(
            "suite", expectations=[self._native(expectation, place) for place, expectation in enumerate(expectations)]
        )
        results = sorted(
            batch.validate(suite, result_format=result_format).results,
            key=lambda result: int(result.expectation_config.meta["place"]),
        )
        for expectation, result in zip(expectations, results, strict=True):
            if problems := _problems(result.exception_info):
                raise PosangError(f"{expectation.name} could not be evaluated: {'; '.join(problems)}")
        return results

    def _native(self, expectation: Expectation, place: int) -> Any:
        """The expectation as Great Expectations knows it; its place in the suite is kept in `meta`."""
        name = "".join(word.capitalize() for word in expectation.type.split("_"))
        kind = getattr(self._gx.expectations, name)
        return kind(**expectation.kwargs, severity=expectation.severity, meta={"place": place})


def _problems(info: Mapping[str, Any]) -> list[str]:
    """Messages of the exceptions in a result: one record, or one for each metric that failed."""
    records = [info] if "raised_exception" in info else info.values()
    return [str(record["exception_message"]) for record in records if record["raised_exception"]]


def _columns(expectation: Expectation) -> Sequence[str]:
    column = expectation.kwargs.get("column")
    return [column] if column is not None else expectation.kwargs.get("column_list", ())
