"""The same day through other tools' near de-duplication of lines; run by paragraphs.py in an environment of its own.

    PYTHON benchmarks/peers.py NAME DAY.jsonl DAY.truth.jsonl      (PYTHON has peers.txt installed)

Prints seconds, CPU seconds, peak memory and the share of planted lines removed, as JSON. Planted repeats of an earlier
day do not count: these tools see one day.
"""

import json
import resource
import sys
import time
from collections import Counter
from pathlib import Path

import orjson
import rensa

SHINGLE = 5
SHORT = 40


def rensa_lines(lines: list[str]) -> list[bool]:
    """Which lines rensa's MinHash finds near an earlier one: 128 values, 16 bands, threshold 0.7."""
    finder = rensa.RMinHashDeduplicator(threshold=0.7, num_perm=128, use_lsh=True, num_bands=16, seed=1)
    removed = []
    for number, line in enumerate(lines):
        signature = rensa.RMinHash(num_perm=128, seed=1)
        letters = "".join(character for character in line if character.isalnum())
        signature.update([letters[at : at + SHINGLE] for at in range(max(len(letters) - SHINGLE + 1, 1))])
        removed.append(not finder.add(str(number), signature))
    return removed


TOOLS = {"rensa": rensa_lines}


def main() -> None:
    """Run one tool on one day."""
    if sys.argv[1] == "--list":
        print(json.dumps(list(TOOLS)))
        return
    name, day, truth = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    start, busy = time.perf_counter(), time.process_time()
    places, lines = [], []
    with day.open("rb") as source:
        for row, record in enumerate(source, 1):
            for position, line in enumerate(orjson.loads(record)["text"].split("\n")):
                if len(line) >= SHORT:
                    places.append((row, position))
                    lines.append(line)
    gone = dict(zip(places, TOOLS[name](lines), strict=True))
    seconds, cpu = time.perf_counter() - start, time.process_time() - busy
    planted: Counter[str] = Counter()
    removed: Counter[str] = Counter()
    with truth.open("rb") as source:
        for record in source:
            line = orjson.loads(record)
            planted[line["kind"]] += 1
            removed[line["kind"]] += gone.get((line["row"], line["position"]), False)
    print(
        json.dumps(
            {
                "seconds": seconds,
                "cpu": cpu,
                "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "removed": {kind: removed[kind] / planted[kind] for kind in planted},
            }
        )
    )


if __name__ == "__main__":
    main()
