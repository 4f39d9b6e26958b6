"""The same day through other tools' de-duplication of lines; run by paragraphs.py in an environment of its own.

    PYTHON benchmarks/peers.py NAME DAY.jsonl truth.jsonl

PYTHON has peers.txt installed, and dolma==1.2.1 with --no-deps: only its Rust extension is used, its Python parts want
older libraries. Prints seconds, CPU seconds, peak memory, pages and bytes read, and the share of planted lines removed,
as JSON. The tools see one day: of repeats planted from the earlier day they can know but those that the day has twice.
"""

import importlib.util
import json
import struct
import sys
import tempfile
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from itertools import accumulate, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
import rensa

if TYPE_CHECKING:
    from datatrove.utils.word_tokenizers import WordTokenizer

SHINGLE = 5
SHORT = 40
MINHASH_PAGES = 5_000  # datatrove's MinHash takes minutes for more

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


def _words() -> "WordTokenizer":
    """Words apart by blanks, for datatrove, whose own ways to split Korean want models of language."""
    from datatrove.utils.word_tokenizers import WhitespaceTokenizer

    class Words(WhitespaceTokenizer):
        def word_tokenize(self, text: str) -> list[str]:
            return text.split()

    return Words()


def datatrove_lines(day: Path) -> Places:
    """Lines that datatrove's sentence de-duplication finds again: signatures, then a merge of them."""
    from datatrove.data import Document
    from datatrove.pipeline.dedup import SentDedupConfig, SentenceDedupSignature, SentenceFindDedups

    config = SentDedupConfig(n_sentences=1, split_sentences=False, min_doc_words=0, min_num_sentences=0)
    with tempfile.TemporaryDirectory() as folder:
        signatures, found = Path(folder, "signatures"), Path(folder, "found")
        documents = (Document(text=record["text"], id=str(row)) for row, record in enumerate(_records(day), 1))
        SentenceDedupSignature(str(signatures), config=config, language=_words()).run(documents)
        SentenceFindDedups(str(signatures), str(found), config=config).run()
        return {
            (document + 1, line)
            for path in found.rglob("*.c4_dup")
            for document, line in struct.iter_unpack("<IH", path.read_bytes())
        }


def datatrove_minhash(day: Path) -> Places:
    """Lines that datatrove's MinHash finds near another one, with the settings it comes with."""
    from datatrove.data import Document
    from datatrove.pipeline.dedup import MinhashConfig, MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupSignature

    config = MinhashConfig()
    places = [
        (row, position, line)
        for row, record in enumerate(_records(day, MINHASH_PAGES), 1)
        for position, line in enumerate(record["text"].split("\n"))
        if len(line) >= SHORT
    ]
    with tempfile.TemporaryDirectory() as folder:
        signatures, buckets, removed = (str(Path(folder, name)) for name in ("signatures", "buckets", "removed"))
        documents = (Document(text=line, id=str(number)) for number, (_, _, line) in enumerate(places))
        MinhashDedupSignature(signatures, config=config, language=_words()).run(documents)
        for bucket in range(config.num_buckets):
            MinhashDedupBuckets(signatures, buckets, config=config).run(rank=bucket, world_size=config.num_buckets)
        MinhashDedupCluster(buckets, removed, config=config).run()
        gone = struct.iter_unpack("<I", Path(removed, "000000.remove").read_bytes())
        return {places[number][:2] for (number,) in gone}


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


def _records(path: Path, count: int | None = None) -> list[dict[str, Any]]:
    with path.open("rb") as source:
        return [orjson.loads(line) for line in islice(source, count)]


TOOLS: dict[str, tuple[Callable[[Path], Places], int | None]] = {  # and how many pages it reads; all without a number
    "rensa (near)": (rensa_near, None),
    "dolma (exact, mark only)": (dolma_exact, None),
    "datatrove lines (exact, mark only)": (datatrove_lines, None),
    "datatrove MinHash (near, mark only)": (datatrove_minhash, MINHASH_PAGES),
}


def main() -> None:
    """Run one tool on one day."""
    if sys.argv[1] == "--list":
        print(json.dumps(list(TOOLS)))
        return
    name, day, truth = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    tool, pages = TOOLS[name]
    with day.open("rb") as source:
        sizes = [len(line) for line in islice(source, pages)]
    start, busy = time.perf_counter(), time.process_time()
    gone = tool(day)
    seconds, cpu = time.perf_counter() - start, time.process_time() - busy
    planted: Counter[str] = Counter()
    removed: Counter[str] = Counter()
    for line in (line for line in _records(truth) if line["row"] <= len(sizes)):
        planted[line["kind"]] += 1
        removed[line["kind"]] += (line["row"], line["position"]) in gone
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
    shares = {kind: removed[kind] / planted[kind] for kind in planted}
    took = {"seconds": seconds, "cpu": cpu, "peak": peak, "pages": len(sizes), "bytes": sum(sizes)}
    print(json.dumps({**took, "removed": shares}))


if __name__ == "__main__":
    main()
