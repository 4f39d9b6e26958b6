"""The same day through other tools' de-duplication of lines; run by paragraphs.py in an environment of its own.

    PYTHON benchmarks/peers.py NAME DAY.jsonl DAY.truth.jsonl

PYTHON has peers.txt installed, and dolma==1.2.1 with --no-deps: only its Rust extension is used, its Python parts want
older libraries. Prints seconds, CPU seconds, peak memory and the share of planted lines removed, as JSON. The tools see
one day: of repeats planted from the earlier day they can know but those that the day has twice.
"""

import importlib.util
import json
import sys
import tempfile
import time
from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from pathlib import Path
from typing import Any

import orjson
import rensa

SHINGLE = 5
SHORT = 40

Places = set[tuple[int, int]]  # row of the page from 1, place of the line from 0


def rensa_near(day: Path) -> Places:
    """Lines that rensa's MinHash finds near an earlier one: 128 values, 16 bands, threshold 0.7."""
    finder = rensa.RMinHashDeduplicator(threshold=0.7, num_perm=128, use_lsh=True, num_bands=16, seed=1)
    removed = set()
    for row, record in enumerate(_records(day), 1):
        for position, line in enumerate(record["text"].split("\n")):
            if len(line) >= SHORT:
                signature = rensa.RMinHash(num_perm=128, seed=1)
                letters = "".join(character for character in line if character.isalnum())
                signature.update([letters[at : at + SHINGLE] for at in range(max(len(letters) - SHINGLE + 1, 1))])
                if not finder.add(f"{row}-{position}", signature):
                    removed.add((row, position))
    return removed


def dolma_exact(day: Path) -> Places:
    """Lines that dolma's Bloom filter has seen before."""
    spec = importlib.util.find_spec("dolma")
    if spec is None or spec.submodule_search_locations is None:
        raise ModuleNotFoundError("dolma is not installed; mend: pip install --no-deps dolma==1.2.1")
    library = next(Path(spec.submodule_search_locations[0]).glob("dolma.*.so"))
    found = importlib.util.spec_from_file_location("dolma", library)
    if found is None or found.loader is None:
        raise ImportError(f"{library} is no extension module")
    dolma = importlib.util.module_from_spec(found)
    found.loader.exec_module(dolma)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("documents", "in", "out"):
            (root / name).mkdir()
        (root / "documents" / "day.jsonl").symlink_to(day.resolve())
        size = day.stat().st_size // 100
        dolma.deduper_entrypoint(json.dumps(_dolma_settings(root, lines=size)))
        removed = set()
        records = zip(_records(day), _records(root / "attributes" / "lines" / "day.jsonl"), strict=True)
        for row, (record, attributes) in enumerate(records, 1):
            starts = list(accumulate((len(line) + 1 for line in record["text"].split("\n")), initial=0))
            for start, _, _ in attributes["attributes"]["repeated"]:
                removed.add((row, bisect_right(starts, start) - 1))
    return removed


def _dolma_settings(root: Path, lines: int) -> dict[str, object]:
    return {
        "documents": [str(root / "documents" / "*.jsonl")],
        "dedupe": {
            "name": "lines",
            "paragraphs": {"attribute_name": "repeated", "paragraph_separator": "\n"},
            "skip_empty": True,
            "min_length": 0,
            "min_words": 0,
            "num_partitions": 1,
            "partition_index": 0,
            "document_dir": "documents",
            "attribute_dir": "attributes",
        },
        "bloom_filter": {
            "file": str(root / "bloom.bin"),
            "size_in_bytes": 0,
            "read_only": False,
            "estimated_doc_count": lines,
            "desired_false_positive_rate": 1e-6,
        },
        "processes": 2,
        "work_dir": {"input": str(root / "in"), "output": str(root / "out")},
        "is_s3_volume": False,
        "dryrun": False,
        "compression": {"input": None, "output": None},
    }


def _records(path: Path) -> list[dict[str, Any]]:
    with path.open("rb") as source:
        return [orjson.loads(line) for line in source]


TOOLS = {"rensa (near)": rensa_near, "dolma (exact, mark only)": dolma_exact}


def main() -> None:
    """Run one tool on one day."""
    if sys.argv[1] == "--list":
        print(json.dumps(list(TOOLS)))
        return
    name, day, truth = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    start, busy = time.perf_counter(), time.process_time()
    gone = TOOLS[name](day)
    seconds, cpu = time.perf_counter() - start, time.process_time() - busy
    planted: Counter[str] = Counter()
    removed: Counter[str] = Counter()
    for line in _records(truth):
        planted[line["kind"]] += 1
        removed[line["kind"]] += (line["row"], line["position"]) in gone
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
    shares = {kind: removed[kind] / planted[kind] for kind in planted}
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak": peak, "removed": shares}))


if __name__ == "__main__":
    main()
