"""A refusal by the real stages: the old partition stays, nothing is emitted, the rows are said and logged."""

import hashlib
import logging
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from test_runs import events, states

from posang.sample import write_sample

DAY = "2026-01-20"


@pytest.fixture
def conf(tmp_path):
    write_sample(tmp_path / "raw", days=1, pages=20, seed=7, first_day=date(2026, 1, 20))
    return {"day": DAY, "raw": str(tmp_path / "raw"), "lake": str(tmp_path / "lake"), "workers": 1}


def hashes(lake):
    files = [path for kind in ("tables", "manifests") for path in (lake / kind).rglob("*") if path.is_file()]
    return {path.relative_to(lake): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_refused_day_leaves_the_old_partition_and_names_its_rows(dag, conf, tmp_path, monkeypatch, caplog):
    from posang import paragraphs

    lake = tmp_path / "lake"
    run = dag.test(logical_date=None, run_conf=conf)
    assert set(states(run).values()) == {"success"}
    before = hashes(lake)
    assert len(before) > 6

    deduplicate = paragraphs.deduplicate
    spoilt = {}

    def spoil(landed, earlier, pages_out, paragraphs_out, *rest, **named):
        """As de-duplication, but the text of one paragraph is not what stands in its page."""
        counts = deduplicate(landed, earlier, pages_out, paragraphs_out, *rest, **named)
        table = pq.read_table(paragraphs_out)
        spoilt["page_id"] = table["page_id"][3].as_py()
        text = table["text"].to_pylist()
        text[3] = "지어낸 글자" * 4
        column = table.schema.get_field_index("text")
        pq.write_table(table.set_column(column, table.field(column), pa.array(text, pa.string())), paragraphs_out)
        return counts

    monkeypatch.setattr(paragraphs, "deduplicate", spoil)
    with caplog.at_level(logging.ERROR, logger="posang.refusals"):
        run = dag.test(logical_date=None, run_conf=conf)
    assert run.state == "failed"
    assert states(run)["validate"] == "failed"
    assert states(run)["publish"] == "upstream_failed"
    assert events(run) == []
    assert hashes(lake) == before
    said = "\n".join(record.getMessage() for record in caplog.records if record.name == "posang.refusals")
    assert spoilt["page_id"] in said
    assert spoilt["page_id"] in (lake / f"reports/dt={DAY}/validation.json").read_text(encoding="utf-8")
