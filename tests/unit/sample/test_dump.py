"""Made-up dumps: the same bytes for the same seed, every form readable, and a truth that fits the pages."""

import gzip
import hashlib
import json
import unicodedata
from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import zstandard

from posang.errors import BadSettings, UnreadableInput
from posang.sample import SampleSummary, read_truth, write_sample


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SampleSummary]:
    out = tmp_path_factory.mktemp("sample")
    return out, write_sample(out, days=3, pages=100, seed=11)


def texts(out: Path) -> dict[tuple[str, str], str]:
    """Decoded pages by day and source path."""
    found: dict[tuple[str, str], str] = {}
    for page in read_truth(out / "truth"):
        if page.bad or not page.source_path.endswith(".txt"):
            continue
        raw = (out / f"dt={page.dt}" / page.source_path).read_bytes()
        encoding = {"utf-16-le": "utf-16", "utf-8": "utf-8"}.get(page.encoding or "", page.encoding or "")
        found[page.dt, page.source_path] = raw.decode(encoding)
    for file in sorted(out.glob("dt=*/*/part-*")):
        dt, path = file.parts[-3].removeprefix("dt="), "/".join(file.parts[-2:])
        if file.suffix == ".parquet":
            rows = [json.dumps(row) for row in pq.read_table(file).to_pylist()]
        else:
            raw = file.read_bytes()
            if file.suffix == ".gz":
                raw = gzip.decompress(raw)
            elif file.suffix == ".zst":
                raw = zstandard.ZstdDecompressor().decompressobj().decompress(raw)
            rows = raw.decode().removesuffix("\n").split("\n")
        for number, row in enumerate(rows, 1):
            try:
                found[dt, f"{path}#{number}"] = json.loads(row)["text"]
            except json.JSONDecodeError:
                continue
    return found


def digest(out: Path) -> dict[str, str]:
    return {
        str(file.relative_to(out)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in out.rglob("*")
        if file.is_file()
    }


def test_the_same_seed_gives_the_same_bytes(sample: tuple[Path, SampleSummary], tmp_path: Path) -> None:
    write_sample(tmp_path, days=3, pages=100, seed=11)
    assert digest(tmp_path) == digest(sample[0])


def test_another_seed_gives_other_pages(sample: tuple[Path, SampleSummary], tmp_path: Path) -> None:
    write_sample(tmp_path, days=1, pages=100, seed=12)
    ours = {page.article.get("title") for page in read_truth(tmp_path / "truth")}
    theirs = {page.article.get("title") for page in read_truth(sample[0] / "truth")}
    assert len(ours & theirs) < len(ours) / 3


def test_truth_names_every_page_of_the_dump(sample: tuple[Path, SampleSummary]) -> None:
    out, summary = sample
    good = {(page.dt, page.source_path) for page in read_truth(out / "truth") if not page.bad}
    assert good == set(texts(out))
    assert len(good) == summary.pages == 300


def test_every_non_blank_line_has_a_role_and_evidence_stands_in_the_page(sample: tuple[Path, SampleSummary]) -> None:
    out, summary = sample
    pages = texts(out)
    stated = awards = 0
    for page in read_truth(out / "truth"):
        if page.bad:
            continue
        text = pages[page.dt, page.source_path]
        lines = text.replace("\r\n", "\n").split("\n")
        assert [line.line for line in page.lines] == [number for number, line in enumerate(lines, 1) if line.strip()]
        for line in page.lines:
            if line.dup_of is not None:
                assert lines[line.line - 1] == lines[line.dup_of - 1]
        for award in page.awards:
            awards += 1
            assert award["evidence"] in text
            stated += bool(award["evidence"])
        body = text.replace("\r", "").replace("\n", "")
        assert page.article["body_first"] in body
        assert page.article["body_last"].strip() in body
    assert awards == summary.awards
    assert stated > 0.9 * awards


def test_each_day_holds_each_kind_of_bad_input_and_of_repeat(sample: tuple[Path, SampleSummary]) -> None:
    pages = list(read_truth(sample[0] / "truth"))
    for dt in {page.dt for page in pages}:
        bad = Counter(page.bad for page in pages if page.dt == dt and page.bad)
        assert bad == {"binary": 1, "empty": 1, "undecodable": 1, "malformed_json": 1}
    kinds = {line.repeat for page in pages for line in page.lines}
    near = {"near_spacing", "near_punctuation", "near_particle", "near_cut", "near_byline"}
    assert near | {"same_page", "same_day", "earlier_day", "boilerplate", "template"} <= kinds
    assert any(page.duplicate_of for page in pages)


def test_a_repeat_points_at_an_older_line_that_says_the_same(sample: tuple[Path, SampleSummary]) -> None:
    out, _ = sample
    pages = texts(out)

    def fold(text: str) -> str:
        return "".join(letter for letter in text if letter.isalnum() and letter != "ㆍ")

    checked = 0
    for page in read_truth(out / "truth"):
        for line in page.lines:
            if line.of is None or line.repeat not in ("same_day", "earlier_day"):
                continue
            dt, path, number = line.of
            here = pages[page.dt, page.source_path].replace("\r\n", "\n").split("\n")[line.line - 1]
            there = pages[dt, path].replace("\r\n", "\n").split("\n")[number - 1]
            assert fold(here) == fold(there)
            assert dt < page.dt or line.repeat == "same_day"
            checked += 1
    assert checked > 20


def test_a_page_delivered_again_has_the_same_text(sample: tuple[Path, SampleSummary]) -> None:
    pages = texts(sample[0])
    again = [page for page in read_truth(sample[0] / "truth") if page.duplicate_of]
    assert again
    for page in again:
        assert page.duplicate_of is not None
        assert pages[page.dt, page.source_path] == pages[page.duplicate_of]


def test_an_earlier_sample_is_replaced_and_a_dump_of_others_is_not(tmp_path: Path) -> None:
    write_sample(tmp_path / "again", days=1, pages=80, seed=2)
    write_sample(tmp_path / "again", days=1, pages=40, seed=1)
    write_sample(tmp_path / "once", days=1, pages=40, seed=1)
    assert digest(tmp_path / "again") == digest(tmp_path / "once")
    (tmp_path / "theirs" / "dt=2026-01-20").mkdir(parents=True)
    (tmp_path / "theirs" / "dt=2026-01-20" / "page.txt").write_text("글", encoding="utf-8")
    with pytest.raises(BadSettings, match="did not write"):
        write_sample(tmp_path / "theirs", days=1, pages=40, seed=1)
    assert (tmp_path / "theirs" / "dt=2026-01-20" / "page.txt").exists()


def test_files_lie_in_the_order_of_pages(sample: tuple[Path, SampleSummary]) -> None:
    def place(path: str) -> tuple[bytes, int]:
        name, _, row = path.partition("#")
        return unicodedata.normalize("NFC", name).encode(), int(row or 0)

    for dt in ("2026-01-20", "2026-01-21"):
        paths = [page.source_path for page in read_truth(sample[0] / "truth") if page.dt == dt]
        assert paths == sorted(paths, key=place)


def test_bad_settings_and_a_missing_truth_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="20 pages"):
        write_sample(tmp_path, days=1, pages=3, seed=1)
    with pytest.raises(UnreadableInput, match="posang sample"):
        list(read_truth(tmp_path))
