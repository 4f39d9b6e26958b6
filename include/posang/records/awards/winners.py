"""Winners named together, each with the field that stands before it or that it won in."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.brackets import share_brackets, winner
from posang.records.awards.claim import Winner
from posang.records.awards.node import CONNECTS, TOPIC, Node, Who, adjacent, as_item
from posang.records.awards.owners import OWNERS
from posang.records.awards.predicates import has_n

SUBJECT: Final = frozenset({"이", "가", "은", "는", "도", "께서", "에서", "에서는", "에서도"})


def group(nodes: Sequence[Node], k: int, low: int) -> list[Winner]:
    """A winner and those coordinated before it: A, B와 C가."""
    if nodes[k].kind == "quote":
        if (owners := owners_of_works(nodes, k, low)) is not None:
            return owners
        quotes = [nodes[k]]
        while (
            k - 1 > low
            and nodes[k - 1].kind in ("comma", "dot")
            and nodes[k - 2].kind == "quote"
            and not nodes[k - 2].josa
        ):
            k -= 2
            quotes.insert(0, nodes[k])
        return [Winner(Who(node.noun, "work"), node.start, node.end) for node in quotes]
    found = [winner(nodes[k], field_word(nodes, k, low))]
    fielded = False
    j = k - 1
    while j >= low:
        node = nodes[j]
        if node.kind == "who" and node.who.kind != "deictic":
            follows = nodes[j + 1]
            if node.josa in CONNECTS or (node.josa == "" and follows.kind in ("comma", "dot", "and", "bullet")):
                found.insert(0, winner(node, field_word(nodes, j, low)))
                j -= 1
                continue
            if node.josa in SUBJECT or node.josa in ("에", "에게"):
                break
        elif node.kind == "bullet" and j > low and nodes[j - 1].kind in ("who", "comma") and not nodes[j - 1].josa:
            pass
        elif parts_winners(nodes, j, low):
            fielded = True
        elif (
            node.kind in ("grade", "event", "stop", "speech", "streak", "bullet")
            or (node.kind == "win" and not has_n(node.noun))
            or (node.kind == "cat" and node.josa)
        ):
            break
        j -= 1
    share_brackets(found)
    return in_fields(nodes, found, low) if fielded else found


def groups(nodes: Sequence[Node], heads: Sequence[int], low: int) -> list[Winner]:
    """The winners at several places, each with those coordinated before it."""
    return [
        one for start, k in zip((low, *(k + 1 for k in heads)), heads, strict=False) for one in group(nodes, k, start)
    ]


def parts_winners(nodes: Sequence[Node], j: int, low: int) -> bool:
    """Whether a field with its particle stands between winners of one grade: A분야에서 X, B분야에서 Y가."""
    if nodes[j].kind == "cat" and nodes[j].josa == "의" and j > low:  # A 분야의 X와 B 분야의 Y가
        return nodes[j - 1].kind == "who" and nodes[j - 1].josa in CONNECTS
    return (
        nodes[j].kind == "cat"
        and nodes[j].josa in ("에서", "에서는", "에선", "에", "에는", "은", "는")
        and j - 2 >= low
        and nodes[j - 1].kind == "comma"
        and nodes[j - 2].kind == "who"
        and not nodes[j - 2].josa
    )


def in_fields(nodes: Sequence[Node], found: Sequence[Winner], low: int) -> list[Winner]:
    """The winners each with the field that stands nearest before it."""
    fields = [node for node in nodes[low:] if node.kind == "cat" and isinstance(node.value, list)]
    out: list[Winner] = []
    for one in found:
        own = next((node.names for node in reversed(fields) if node.end <= one.start), [])
        out.append(replace(one, category=one.category or (own[0] if len(own) == 1 else None)))
    return out


def owners_of_works(nodes: Sequence[Node], k: int, low: int) -> list[Winner] | None:
    """The owners of quoted works that end at a node, each named before its work: A면 '…'와 B센터의 '…'이."""
    found: list[Winner] = []
    while k > low and nodes[k].kind == "quote":
        owner = nodes[k - 1]
        if owner.kind != "who" or owner.who.kind not in OWNERS or owner.josa not in ("의", ""):
            break
        if not owner.josa and not (adjacent(as_item(owner), as_item(nodes[k])) and owner.who.kind != "person"):
            break
        found.insert(0, winner(owner, None))
        k -= 2
        if k > low and nodes[k].kind in ("comma", "dot", "and"):
            k -= 1
        elif nodes[k].josa not in CONNECTS:
            break
    return found or None


def field_word(nodes: Sequence[Node], k: int, low: int) -> str | None:
    """The group that stands right before a winner: 정책군 안전총괄과."""
    before = nodes[k - 1] if k > low else None
    if (
        before is not None
        and before.kind == "word"
        and not before.josa
        and re.fullmatch(r"[가-힣]{2,6}군|[가-힣]부", before.noun)
    ):
        return before.noun.removesuffix("군") if before.noun.endswith("군") else before.noun
    if (
        before is not None
        and before.kind == "cat"
        and not before.josa
        and isinstance(before.value, list)
        and k - 2 >= low
        and (nodes[k - 2].kind in ("comma", "event", "dot") or nodes[k - 2].josa in TOPIC)
    ):
        return one_field(before, nodes[k])
    return None


def one_field(node: Node, behind: Node | None) -> str | None:
    """The field that fields before a winner are: the only one, or all of a name with dots (복지·환경·보건 부문 A)."""
    if len(node.names) == 1:
        return node.names[0]
    joined = "·".join(node.names)
    named = not node.josa and behind is not None and behind.kind == "who" and behind.who.kind == "person"
    return joined if named and node.noun.replace(" ", "").startswith(joined.replace(" ", "")) else None


def near_places(between: Sequence[Node], copula: bool) -> list[str]:
    """Fields right before a grade; what a verb separates from it is a reason, no field."""
    if any(
        n.kind in ("win", "veto", "comma")
        and k + 1 < len(between)
        and between[-1].josa not in ("에서", "에서는", "이", "가")
        for k, n in enumerate(between)
    ):
        return []
    if (
        between
        and between[-1].josa not in ("에서", "에서는", "에서도", "이", "가", "은", "는", "도")
        and between[-1].kind != "cat"
    ):
        return []
    return places(between, copula)


def places(between: Sequence[Node], copula: bool = False) -> list[str]:
    """Fields named with 에서 behind a subject (화재와 범죄에서), with 가 before a copula (화재가 4등급이고)."""
    ends = ("에서", "에서는", "에서도", "에선", *(("이", "가") if copula else ()))
    for i, node in enumerate(between):
        if node.kind == "cat" and isinstance(node.value, list):
            return node.names
        if node.kind == "word" and node.noun in ("중", "가운데"):  # '인구 30만 미만' 시 중에서
            return [other.noun for other in between[max(i - 2, 0) : i] if other.kind == "quote"]
        if node.kind in ("word", "event", "who") and node.josa in ends:
            parts: list[list[str]] = [[node.noun]]
            for other in reversed(between[:i]):
                if other.kind in ("dot", "and") or (other.kind == "comma"):
                    parts.insert(0, [])
                elif other.kind in ("word", "who", "event") and other.josa in CONNECTS:
                    parts.insert(0, [other.noun])
                elif (
                    other.kind == "who"
                    and other.who.kind == "department"
                    and other.noun.endswith("과")
                    and not other.josa
                ):
                    parts.insert(0, [other.noun[:-1]])
                elif other.kind in ("word", "who", "event") and not other.josa and parts[0] is not None:
                    parts[0].insert(0, other.noun)
                else:
                    break
            return [" ".join(part) for part in parts if part]
    return []
