"""Winners named together, each with the field that stands before it or that it won in."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.brackets import share_brackets, winner
from posang.records.awards.claim import Winner
from posang.records.awards.endings import has_n, leads_on
from posang.records.awards.members import SEPARATORS
from posang.records.awards.merits import SCOPES
from posang.records.awards.node import (
    ACTING,
    CONNECTS,
    OUT_OF,
    TOPIC,
    Node,
    Who,
    adjacent,
    as_item,
    is_government,
    is_person,
    names_someone,
    reads_as_office,
)
from posang.records.awards.particles import PLACES
from posang.records.awards.work_owners import OWNERS

SUBJECT: Final = ACTING | {"께서", *PLACES}


REGIONS: Final = ("권", "지역")  # last nouns of the name of a region, whose parts have not won: 가온·나래권에서는
# endings of a verb behind which another clause stands beside
CLAUSE_ENDS: Final = ("했으며", "했고", "았으며", "었으며", "렸으며", "였으며", "됐으며")
FIELD_KINDS: Final = frozenset({"word", "who", "event"})  # nodes that may name a field
GROUP_BEFORE: Final = re.compile(r"[가-힣]{2,6}군|[가-힣]부")


def longest_list(nodes: Sequence[Node]) -> list[Who]:
    """The bodies of the longest list of some that a sentence tells; empty without one."""
    bodies = (k for k, node in enumerate(nodes) if names_body(node))
    longest = max((group(nodes, k, 0) for k in bodies), key=len, default=[])
    return [one.who for one in longest if one.who.kind != "several"] if len(longest) > 1 else []


def names_body(node: Node) -> bool:
    """Whether a node names a government, an office or another body by its own name."""
    return node.kind == "who" and node.who.kind in ("government", "organization", "department")


def group(nodes: Sequence[Node], k: int, low: int) -> list[Winner]:
    """A winner and those coordinated before it: A, B와 C가; the owners of quoted works, or the works."""
    if nodes[k].kind == "quote":
        owners = owners_of_works(nodes, k, low)
        return owners if owners is not None else quoted_works(nodes, k, low)
    found = [winner(nodes[k], field_word(nodes, k, low))]
    fielded = False
    for j in range(k - 1, low - 1, -1):
        node = nodes[j]
        if names_someone(node):
            if heads_line(nodes, j, k):
                break
            if node.josa in CONNECTS or (not node.josa and nodes[j + 1].kind in (*SEPARATORS, "bullet")):
                found.insert(0, winner(node, field_word(nodes, j, low)))
            elif node.josa in (*SUBJECT, "에", "에게") or (node.josa in OBJECT and nodes[k].josa not in OBJECT):
                break  # B시와 C시를 제치고 (A시가)
        elif node.kind == "bullet" and j > low and nodes[j - 1].kind in ("who", "comma") and not nodes[j - 1].josa:
            continue
        elif parts_winners(nodes, j, low):
            fielded = True
        elif begins_group(node):
            break
    share_brackets(found)
    return in_fields(nodes, found, low) if fielded else found


OBJECT: Final = ("을", "를")


def heads_line(nodes: Sequence[Node], j: int, k: int) -> bool:
    """Whether a government opens a headline about a person behind a comma: 가람군, 나래온 주무관 (장관 표창)."""
    opens = j == 0 and is_government(nodes[j]) and not nodes[j].josa
    return opens and j + 2 <= k and nodes[j + 1].kind == "comma" and is_person(nodes[j + 2])


def begins_group(node: Node) -> bool:
    """Whether what stands behind a node belongs to nothing before it."""
    if node.kind == "word" and node.noun.endswith(REGIONS):
        return node.josa in (*PLACES, "에는")
    if node.kind == "win":
        return not has_n(node.noun)
    if ends_clause(node):
        return True
    if node.kind == "cat":
        return bool(node.josa)
    return node.kind in ("grade", "event", "stop", "speech", "streak", "bullet")


def ends_clause(node: Node) -> bool:
    """Whether a verb ends a clause of its own before another: A와 B가 참석했으며, (C가 …)."""
    return node.kind == "word" and not node.josa and node.noun.endswith(CLAUSE_ENDS)


def quoted_works(nodes: Sequence[Node], k: int, low: int) -> list[Winner]:
    """A quoted work and those listed before it, as winners by their own names."""
    quotes = [nodes[k]]
    while (
        k - 1 > low and nodes[k - 1].kind in ("comma", "dot") and nodes[k - 2].kind == "quote" and not nodes[k - 2].josa
    ):
        k -= 2
        quotes.insert(0, nodes[k])
    return [Winner(Who(node.noun, "work"), node.start, node.end) for node in quotes]


def groups(nodes: Sequence[Node], heads: Sequence[int], low: int) -> list[Winner]:
    """The winners at several places, each with those coordinated before it."""
    return [
        one for start, k in zip((low, *(k + 1 for k in heads)), heads, strict=False) for one in group(nodes, k, start)
    ]


def parts_winners(nodes: Sequence[Node], j: int, low: int) -> bool:
    """Whether a field with its particle stands between winners of one grade: A분야에서 X, B분야에서 Y가."""
    if nodes[j].kind != "cat" or j == low:
        return False
    if nodes[j].josa in ("의", *PLACES) and nodes[j - 1].kind == "who" and nodes[j - 1].josa in CONNECTS:
        return True  # A 분야의 X와 B 분야의 Y가
    return (
        nodes[j].josa in ("의", *PLACES, "에", "에는", "은", "는")
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
        own = next((node for node in reversed(fields) if node.end <= one.start), None)
        out.append(replace(one, category=one.category or (whole_field(own) if own is not None else None)))
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
        if k > low and nodes[k].kind in SEPARATORS:
            k -= 1
        elif nodes[k].josa not in CONNECTS:
            break
    return found or None


def field_word(nodes: Sequence[Node], k: int, low: int) -> str | None:
    """The group or field that stands right before a winner: 정책군 안전총괄과."""
    before = nodes[k - 1] if k > low else None
    if before is None or before.josa:
        return None
    if before.kind == "word" and GROUP_BEFORE.fullmatch(before.noun):
        return before.noun.removesuffix("군")
    opens = k - 2 >= low and (nodes[k - 2].kind in ("comma", "event", "dot") or nodes[k - 2].josa in TOPIC)
    opens = opens or [node.kind for node in nodes[k + 1 : k + 3]] == ["comma", "cat"]  # the next has its own field
    return one_field(before, nodes[k]) if opens and before.kind == "cat" and isinstance(before.value, list) else None


def one_field(node: Node, behind: Node | None) -> str | None:
    """The field that fields before a winner are: the only one, or all of a name with dots (복지·환경·보건 부문 A)."""
    if len(node.names) == 1:
        return node.names[0]
    return whole_field(node) if not node.josa and behind is not None and is_person(behind) else None


def whole_field(node: Node) -> str | None:
    """The one field that a phrase names, be it with dots in its name (효행·선행부문에); None where it names several."""
    joined = "·".join(node.names)
    named = len(node.names) == 1 or re.sub(r"[\s△▲◇○■▶]", "", node.noun).startswith(joined.replace(" ", ""))
    return joined if named else None


def fields_before(between: Sequence[Node], copula: bool) -> list[str]:
    """Fields right before a grade; what a verb separates from it is a reason, no field."""
    if not between:
        return []
    last = between[-1]
    parted = any(node.kind in ("win", "veto", "comma") for node in between[:-1])
    if parted and last.josa not in (*PLACES, "이", "가"):
        return []
    told = last.kind == "cat" or last.josa in (*PLACES, *ACTING)
    return fields_named(between, copula) if told else []


def fields_named(between: Sequence[Node], copula: bool = False) -> list[str]:
    """Fields named with 에서 behind a subject (화재와 범죄에서), with 가 before a copula (화재가 4등급이고)."""
    ends = (*PLACES, *(("이", "가") if copula else ()))
    for i, node in enumerate(between):
        if node.kind == "cat" and isinstance(node.value, list):
            return node.names
        if node.kind == "word" and node.noun in OUT_OF:  # '인구 30만 미만' 시 중에서
            return [other.noun for other in between[max(i - 2, 0) : i] if other.kind == "quote"]
        if node.kind in FIELD_KINDS and node.josa in ends and node.noun not in AMONG:
            return joined_fields(between[:i], node)
    return []


ENDS_FIELDS: Final = OUT_OF | {"등"}  # A·B 등 C에서: of what C holds; 시·도 가운데 C에서
AMONG: Final = SCOPES | {"시내"}  # among whom a rating is told, no field of it


def joined_fields(before: Sequence[Node], last: Node) -> list[str]:
    """The fields that end with a node, those coordinated before it first: 화재, 교통사고와 생활안전."""
    parts: list[list[str]] = [[last.noun]]
    for node in reversed(before):
        if node.noun in ENDS_FIELDS or (node.kind == "word" and leads_on(node.noun)):
            break
        if node.kind in SEPARATORS:
            parts.insert(0, [])
        elif node.kind in FIELD_KINDS and node.josa in CONNECTS:
            parts.insert(0, [node.noun])
        elif reads_as_office(node):
            parts.insert(0, [node.noun[:-1]])
        elif node.kind in FIELD_KINDS and not node.josa:
            parts[0].insert(0, node.noun)
        else:
            break
    return [" ".join(part) for part in parts if part]
