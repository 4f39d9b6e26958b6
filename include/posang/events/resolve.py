"""Resolution: mentions of one real award become one event, in any order and with an identity that lasts.

Mentions are compared only inside a block (the same recipient). Two mentions agree when nothing that tells awards apart
contradicts (year, edition, category, grade, organizer) and their names are alike; pairs are joined from the surest
down, and never two groups of which any two members contradict each other. So the outcome depends on the set of mentions
alone, not on their order.

An event's id is made from its first mention (by date, then award_id). It lives on through `previous`: the group that
holds the mention which an earlier id was made from keeps that id; where groups grow together the oldest id stands and
the others stay as rows that name their successor.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any

import pyarrow as pa

from posang.contract import TABLES
from posang.errors import BadSettings
from posang.events.mentions import Mention, read_mentions
from posang.events.similarity import fold, similarity
from posang.reference import government

UNKNOWN_YEAR = 0
EVENTS: pa.Schema = pa.schema(
    [
        *TABLES["award_events"].schema,
        pa.field("year", pa.int16(), nullable=False, metadata={"description": "Year of the award; 0 where unknown."}),
    ]
)

NAME_ALIKE = 0.7  # below, two names are two awards
NAME_SURE = 0.85  # above, other fields may contradict as conflicting reports of one award do
FIELD_ALIKE = 0.6  # categories and organizers that are one
SAME_NEWS = 30  # days within which two outlets report the same news
SAME_SEASON = 120  # days within which an award without a year is the same as one with it

FIELDS = ("recipient", "government", "organizer", "award", "edition", "category", "grade", "honor", "year", "prize_krw")
NAMES = frozenset({"recipient", "organizer", "award", "category"})  # compared folded


def resolve(mentions: pa.Table, previous: pa.Table | None = None) -> pa.Table:
    """Events of all mentions (schema MENTIONS), as a table of schema EVENTS sorted by year and event_id.

    `previous` is what the last run returned (all years). Rows of events that were merged away stay, with `successor`;
    an event of which no mention is left ends. Raises BadSettings where a table lacks columns.
    """
    groups = _groups(read_mentions(mentions))
    before = _previous_rows(previous)
    names = _identities(groups, before)
    rows = [_event(name, group) for name, group in zip(names, groups, strict=True)]
    rows += _merged_away(before, dict(zip(names, groups, strict=True)))
    rows.sort(key=lambda row: (row["year"], row["event_id"]))
    return pa.Table.from_pylist(rows, schema=EVENTS)


def by_year(events: pa.Table) -> dict[int, pa.Table]:
    """The events of each year as a table of the contract (award_events), for the lake's folders."""
    years = events.column("year").to_pylist()
    rows: dict[int, list[int]] = defaultdict(list)
    for index, year in enumerate(years):
        rows[year].append(index)
    schema = TABLES["award_events"].schema
    return {year: events.take(rows[year]).select(schema.names).cast(schema) for year in sorted(rows)}


def event_id(first: Mention) -> str:
    """128 bits of SHA-256 over the award_id of the event's first mention, in hex."""
    return hashlib.sha256(f"event\x1f{first.award_id}".encode()).hexdigest()[:32]


# Groups


def _groups(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions of each event, in the order of the events' first mentions."""
    blocks: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        blocks[recipient_key(mention)].append(mention)
    groups = [group for block in blocks.values() for group in _cluster(block)]
    return sorted(groups, key=lambda group: (group[0].reported_on, group[0].award_id))


def recipient_key(mention: Mention) -> tuple[str, ...]:
    """Who won, whatever the name on the day: the government's lineage, else its name; and the body or person in it."""
    place = lineage(mention.government_code) if mention.government_code else fold(mention.government or "")
    if mention.recipient_kind == "government":
        return (mention.recipient_kind, place or fold(mention.recipient))
    return (mention.recipient_kind, place, fold(mention.recipient))


@cache
def lineage(code: str) -> str:
    """The code of the body that this one continues, back to the first (전북특별자치도 continues 전라북도).

    A body with several predecessors continues none of them, and one of several successors is a new body.
    """
    try:
        entry = government(code)
    except KeyError:
        return code
    if len(entry.predecessor) != 1:
        return code
    parent = government(entry.predecessor[0])
    return lineage(parent.code) if len(parent.successor) == 1 else code


def _cluster(block: Sequence[Mention]) -> list[list[Mention]]:
    """Joins the block's mentions from the surest pair down, groups without contradiction only."""
    cells = _cells(block)
    pairs: list[tuple[float, int, int]] = []
    for left, right in combinations(range(len(cells)), 2):
        score = likeness(cells[left][0], cells[right][0])
        if score > 0:
            pairs.append((-score, left, right))
    pairs.sort()
    home = list(range(len(cells)))
    members = {index: [index] for index in home}
    for _, left, right in pairs:
        a, b = home[left], home[right]
        if a == b or any(_contradict(cells[x], cells[y]) for x in members[a] for y in members[b]):
            continue
        a, b = min(a, b), max(a, b)
        for index in members[b]:
            home[index] = a
        members[a] += members.pop(b)
    return [sorted((mention for index in group for mention in cells[index]), key=_age) for group in members.values()]


def _cells(block: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions that state the same in every field that tells awards apart, with a year: one event for sure."""
    cells: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for mention in block:
        apart = mention.award_id if mention.year is None else ""
        key = (
            fold(mention.award), mention.year, mention.edition, fold(mention.category or ""), mention.grade,
            mention.honor, fold(mention.organizer or ""), apart,
        )  # fmt: skip
        cells[key].append(mention)
    return sorted(cells.values(), key=lambda cell: _age(cell[0]))


def _age(mention: Mention) -> tuple[date, str]:
    return mention.reported_on, mention.award_id


def _contradict(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether two cells cannot be one event: they contradict, or one page states both as awards of their own."""
    if likeness(left[0], right[0]) == 0:
        return True
    pages = {mention.page_id for mention in left} & {mention.page_id for mention in right}
    return bool(pages)


def likeness(left: Mention, right: Mention) -> float:
    """How likely two mentions of one recipient are one award, from 0 (impossible) to 1 (the same in every field)."""
    name = similarity(left.award, right.award)
    if name < NAME_ALIKE or _differ(left.edition, right.edition):
        return 0.0
    days = abs((left.reported_on - right.reported_on).days)
    year = _year_likeness(left, right, days, name)
    grade = _grade_likeness(left, right, days, name)
    category = _name_likeness(left.category, right.category)
    organizer = _name_likeness(left.organizer, right.organizer)
    if min(year, grade, category) == 0:
        return 0.0
    if organizer == 0:
        if name < 0.95 or year < 1 or grade < 1:
            return 0.0
        organizer = 0.5
    return name * year * grade * category * organizer


def _differ(left: object, right: object) -> bool:
    return left is not None and right is not None and left != right


def _year_likeness(left: Mention, right: Mention, days: int, name: float) -> float:
    """1 for the same year; less where one is unknown, or where reports of the same days differ by one year.

    (One then gives the year of the award, the other that of the evaluated work.)
    """
    if left.year is not None and left.year == right.year:
        return 1.0
    if left.year is None or right.year is None:
        if left.edition is not None and left.edition == right.edition:
            return 0.9
        return 0.8 if days <= SAME_SEASON else 0.0
    near = abs(left.year - right.year) == 1 and days <= SAME_NEWS and name >= NAME_SURE
    return 0.6 if near and left.grade == right.grade else 0.0


def _grade_likeness(left: Mention, right: Mention, days: int, name: float) -> float:
    """1 for the same grade or honor, less where one is unknown or outlets contradict each other about one award."""
    given = {left.grade, left.honor} & {right.grade, right.honor} - {None}
    if left.grade == right.grade or given:
        return 1.0
    if left.grade is None or right.grade is None:
        return 0.9
    conflicting = (
        days <= SAME_NEWS and name >= NAME_SURE and left.year == right.year and left.category == right.category
    )
    return 0.5 if conflicting else 0.0


def _name_likeness(left: str | None, right: str | None) -> float:
    if left is None or right is None:
        return 1.0 if left == right else 0.9
    return 1.0 if similarity(left, right) >= FIELD_ALIKE else 0.0


# Identities


def _previous_rows(previous: pa.Table | None) -> dict[str, dict[str, Any]]:
    if previous is None:
        return {}
    missing = [name for name in EVENTS.names if name not in previous.column_names]
    if missing:
        raise BadSettings(f"previous events lack the columns {', '.join(missing)}: pass what resolve() returned")
    return {row["event_id"]: row for row in previous.select(EVENTS.names).to_pylist()}


def _identities(groups: Sequence[Sequence[Mention]], before: Mapping[str, dict[str, Any]]) -> list[str]:
    """The id of each group: the oldest earlier id that was made from one of its mentions, else that of its first.

    An earlier event whose own mention is gone (its article was read anew) hands its id to the group that shares a page,
    the recipient and the award with it, if that group has no earlier id.
    """
    standing = {name for name, row in before.items() if row["successor"] is None}
    names: list[str | None] = []
    for group in groups:
        made = [event_id(mention) for mention in group]
        names.append(next((name for kept in (standing, before) for name in made if name in kept), None))
    living = {event_id(mention) for group in groups for mention in group}
    orphans = [row for name, row in sorted(before.items()) if name not in living and row["successor"] is None]
    for row in orphans:
        heir = next(
            (index for index, group in enumerate(groups) if names[index] is None and _continues(row, group)), None
        )
        if heir is not None:
            names[heir] = row["event_id"]
    return [name or event_id(group[0]) for name, group in zip(names, groups, strict=True)]


def _continues(row: Mapping[str, Any], group: Sequence[Mention]) -> bool:
    first = group[0]
    return (
        not {mention.page_id for mention in group}.isdisjoint(row["page_ids"])
        and row["recipient_kind"] == first.recipient_kind
        and any(fold(mention.recipient) == fold(row["recipient"]) for mention in group)
        and any(similarity(mention.award, row["award"]) >= NAME_ALIKE for mention in group)
        and row["year"] in (UNKNOWN_YEAR, *(mention.year for mention in group))
    )


def _merged_away(
    before: Mapping[str, dict[str, Any]], groups: Mapping[str, Sequence[Mention]]
) -> Iterator[dict[str, Any]]:
    """Rows of earlier events that live on in another one, each naming the event that stands today."""
    home = {event_id(mention): name for name, group in groups.items() for mention in group}
    for name, row in before.items():
        if name in groups:
            continue
        successor: str | None = name
        seen: set[str] = set()
        while successor is not None and successor not in groups and successor not in seen:
            seen.add(successor)
            successor = home.get(successor) or before.get(successor, {}).get("successor")
        if successor is not None and successor in groups:
            yield {**row, "successor": successor}


# Rows


def _event(name: str, group: Sequence[Mention]) -> dict[str, Any]:
    """What the mentions of one event add up to: per field the value that most articles state."""
    values = {field: _stated(group, field) for field in FIELDS}
    best = next(mention for mention in sorted(group, key=lambda m: (m.recipient != values["recipient"], *_age(m))))
    codes = Counter(mention.government_code for mention in group if mention.government_code is not None)
    return {
        "event_id": name,
        "recipient": values["recipient"],
        "recipient_kind": best.recipient_kind,
        "government": values["government"],
        "government_code": max(codes, key=lambda code: (codes[code], code)) if codes else None,
        "organizer": values["organizer"],
        "award": values["award"],
        "edition": values["edition"],
        "category": values["category"],
        "grade": values["grade"],
        "honor": values["honor"],
        "prize_krw": values["prize_krw"],
        "first_reported_on": min(mention.reported_on for mention in group),
        "articles": len({mention.page_id for mention in group}),
        "outlets": len({mention.outlet for mention in group if mention.outlet is not None}),
        "agreement": list(_agreement(group, values)),
        "page_ids": sorted({mention.page_id for mention in group}),
        "successor": None,
        "year": values["year"] if values["year"] is not None else UNKNOWN_YEAR,
    }


def _folding(field: str) -> Callable[[Any], Any]:
    return fold if field in NAMES else lambda value: value


def _stated(group: Sequence[Mention], field: str) -> Any:
    """The value that most mentions state; among equals the surest, then the longest, then the first by its text."""
    folding = _folding(field)
    votes: dict[Any, list[Mention]] = defaultdict(list)
    for mention in group:
        if (value := getattr(mention, field)) is not None:
            votes[folding(value)].append(mention)
    if not votes:
        return None
    voters = max(votes.values(), key=lambda found: _weight(found, field))
    forms = Counter(getattr(mention, field) for mention in voters)
    return max(forms, key=lambda form: (forms[form], len(str(form)), str(form)))


def _weight(found: Sequence[Mention], field: str) -> tuple[int, float, int, str]:
    longest = max((str(getattr(mention, field)) for mention in found), key=lambda text: (len(text), text))
    return len(found), round(sum(mention.confidence for mention in found), 6), len(longest), longest


def _agreement(group: Iterable[Mention], values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Per field the share of the mentions with a value that agree with the event's."""
    for field in FIELDS:
        folding = _folding(field)
        stated = [folding(value) for mention in group if (value := getattr(mention, field)) is not None]
        if stated:
            yield {"field": field, "share": stated.count(folding(values[field])) / len(stated)}
