"""Marks inside a sentence: bare nouns behind them made the fields or awards of the grade that follows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.node import TOPIC, Event, Node

ITEM_SIZE: Final = 40  # characters of a marked name at most
FIELD_SIZE: Final = 5  # characters; a longer marked name before a grade is an award's
MERE_FIELD: Final = 2  # nodes from a mark to a person behind a mere field: ▲화재에 A


def bullets(nodes: list[Node], text: str) -> list[Node]:
    """Marks inside a sentence: a run of bare nouns before a grade becomes its fields (△A △B에서 최우수구로)."""
    marks = [at for at, node in enumerate(nodes) if node.kind == "bullet"]
    if len(marks) < 2 or all(tells_person(nodes, *pair) for pair in pairwise(marks)):
        return nodes
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        if node.kind != "bullet" or heads_list(nodes, at):
            out.append(node)
            at += 1
            continue
        names: list[str] = []
        j = at
        last = None
        while j < len(nodes) and nodes[j].kind == "bullet":
            if (mark := whole_item(nodes, j, text)) is not None:
                names.append(text[nodes[j].end : nodes[mark].start].strip(" ,·"))
                last, j = nodes[mark - 1], mark
                continue
            k = j + 1
            words: list[str] = []
            while (
                k < len(nodes)
                and nodes[k].kind not in ("bullet", "grade", "comma", "win", "stop", "colon")
                and not (words and last_josa(nodes[k - 1]) and k > j + 1)
            ):
                if nodes[k].kind == "dot":
                    words.append("·")
                elif nodes[k].kind == "count" or nodes[k].noun in ("등",):
                    break
                else:
                    words.append(
                        nodes[k].noun
                        if nodes[k].kind != "cat"
                        else " ".join(nodes[k].names)
                        if isinstance(nodes[k].value, list)
                        else ""
                    )
                k += 1
            if not words:
                break
            names.append(" ".join(words).replace(" · ", "·").strip())
            last = nodes[k - 1]
            j = k
            if last_josa(last) or nodes[k - 1].kind == "cat":
                break
        heads = [
            n
            for n in nodes[at:j]
            if n.kind == "who" and n.who.kind in ("government", "department", "person", "organization")
        ]
        if (
            len(names) >= 1
            and last is not None
            and len(heads) < len(names) / 2
            and not any(n.kind == "grade" for n in nodes[at:j])
        ):
            if len(events := listed_events(nodes[at:j])) * 2 >= len(names):
                if len(names) == 1:
                    out.extend(nodes[at:j])
                    at = j
                    continue
                at = summed_up(nodes, j)
                out.extend(coordinated(nodes[j - 1 : at], names, events, node))
                continue
            if len(names) == 1 and len(names[0]) > FIELD_SIZE and j < len(nodes) and nodes[j].kind == "grade":
                out.extend(nodes[at:j])
                at = j
                continue
            while j < len(nodes) and (
                nodes[j].kind in ("count",) or nodes[j].noun in ("등", "분야", "부문", "개") or nodes[j].kind == "cat"
            ):
                last = nodes[j]
                j += 1
            out.append(Node("cat", node.start, last.end, "", last.josa, names))
            at = j
        else:
            out.append(node)
            at += 1
    return out


def tells_person(nodes: Sequence[Node], mark: int, stop: int) -> bool:
    """Whether a person stands between two marks behind what was done: △노선을 바꾼 A 팀장 △사업을 펼친 B 주무관이."""
    last = stop - 1 - (nodes[stop - 1].kind == "comma")
    told = nodes[last].kind == "who" and nodes[last].who.kind == "person" and not nodes[last].josa
    return told and last - mark > MERE_FIELD


def heads_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether marks behind a grade list its winners, persons among them: 장려상에는 △가람동 나래온 주무관 △…."""
    opens = next((node for node in reversed(nodes[:at]) if node.kind == "grade"), None)
    return (
        opens is not None
        and opens.josa in TOPIC
        and any(node.kind == "who" and node.who.kind == "person" for node in nodes[at:])
    )


def whole_item(nodes: Sequence[Node], at: int, text: str) -> int | None:
    """The next mark where the words between two marks are one short name; None where they say more."""
    mark = next((k for k in range(at + 1, len(nodes)) if nodes[k].kind == "bullet"), None)
    if mark is None or not 2 < len(text[nodes[at].end : nodes[mark].start].strip()) <= ITEM_SIZE:
        return None
    ends = ("grade", "stop", "colon", "who", "veto", "speech", "money")
    inside = nodes[at + 1 : mark]
    if any(node.kind in ends or (node.kind == "win" and node.noun.endswith("다")) for node in inside[1:]):
        return None
    return mark if inside[0].kind not in ends[:3] else None


def listed_events(nodes: Sequence[Node]) -> dict[str, Node]:
    """The awards among marked items, by name."""
    return {node.event.name: node for node in nodes if node.kind == "event" and not node.event.weak}


def summed_up(nodes: Sequence[Node], at: int) -> int:
    """The node behind the words that sum a list of awards up: … 등 5개 중앙부처 평가에서."""
    k = at
    while k < len(nodes) and k < at + 6:
        node = nodes[k]
        k += 1
        if node.kind == "event" and node.event.pointer:
            return k
        if node.kind not in ("count", "word", "dot", "cat", "who") or (node.josa and node.noun != "등"):
            break
    return at


def coordinated(tail: Sequence[Node], names: Sequence[str], events: Mapping[str, Node], mark: Node) -> list[Node]:
    """Marked items as awards side by side; the last takes the particle of what sums them up."""
    out: list[Node] = []
    for name in names:
        known = next((node for key, node in events.items() if key in name), None)
        node = known or Node("event", mark.start, tail[-1].end, name, "", Event(name))
        out += [Node("comma", node.start, node.start, ","), replace(node, josa="")]
    out[-1].josa = tail[-1].josa
    return out[1:]


def last_josa(node: Node) -> bool:
    """Whether a node ends a list of nouns."""
    return node.josa in (
        "에서",
        "에서는",
        "에서도",
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "에",
        "의",
        "으로",
        "로",
        "다",
        "이다",
    )
