"""Who acts in made-up articles: governments and organizations of the date, schemes, and persons who never lived."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources
from random import Random
from typing import Any

from posang.reference import governments, organizations

_HEADS = {
    "시": ("시장", "시", "시민"),
    "군": ("군수", "군", "군민"),
    "구": ("구청장", "구", "구민"),
    "도": ("도지사", "도", "도민"),
}
_PROVINCE_SHORT = {
    "서울특별시": "서울", "부산광역시": "부산", "대구광역시": "대구", "인천광역시": "인천", "광주광역시": "광주",
    "대전광역시": "대전", "울산광역시": "울산", "세종특별자치시": "세종", "경기도": "경기", "강원도": "강원",
    "강원특별자치도": "강원", "충청북도": "충북", "충청남도": "충남", "전라북도": "전북", "전북특별자치도": "전북",
    "전라남도": "전남", "경상북도": "경북", "경상남도": "경남", "제주도": "제주", "제주특별자치도": "제주",
    "전남광주통합특별시": "전남광주",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A government on a date, with the words that articles use for it."""

    name: str
    full_name: str
    province: str
    province_short: str
    level: str
    head: str  # title of its head, such as 군수
    short: str  # what the article calls it later: 시, 군, 구, 도
    people: str  # 시민, 군민, 구민, 도민

    @property
    def first_mention(self) -> str:
        """How a lead names it: 충북 옥천군; a province goes without."""
        return self.name if self.level == "province" else f"{self.province_short} {self.name}"

    @property
    def stem(self) -> str:
        """The name without its kind, 옥천; a name of two syllables stays whole (중구)."""
        if self.level == "province":
            return self.province_short
        return self.name[:-1] if len(self.name) > 2 else self.name

    @property
    def head_of(self) -> str:
        """The title of its head with its name: 옥천군수, 대구 중구청장 as 중구청장, 전라북도지사."""
        return self.name[:-1] + self.head

    @property
    def hall(self) -> str:
        """Its seat: 옥천군청, 전라북도청."""
        return f"{self.name}청"


@dataclass(frozen=True)
class Organizer:
    """A ministry, agency or association on a date."""

    name: str
    short: str
    head: str


@dataclass(frozen=True)
class Scheme:
    """An evaluation, prize or certification; see schemes.toml."""

    name: str
    by: str
    kind: str
    since: int
    until: int
    grades: tuple[str, ...]
    letters: tuple[str, ...]
    fields: tuple[str, ...]
    evaluated: int | None
    kpi: tuple[str, ...]


@dataclass(frozen=True)
class World:
    """What exists on one date."""

    basics: tuple[Place, ...]
    provinces: tuple[Place, ...]
    children: dict[str, tuple[Place, ...]]  # province -> its basic governments, only where there are several
    organizers: dict[str, Organizer]  # lineage -> organization


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("posang.sample").joinpath(name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _names() -> dict[str, list[str]]:
    return _data("names.toml")


@lru_cache(maxsize=1)
def schemes() -> tuple[Scheme, ...]:
    """All schemes of schemes.toml."""
    return tuple(
        Scheme(
            name=row["name"],
            by=row["by"],
            kind=row["kind"],
            since=row["since"],
            until=row.get("until", 9999),
            grades=tuple(row.get("grades", ())),
            letters=tuple(row.get("letters", ())),
            fields=tuple(row.get("fields", ())),
            evaluated=row.get("evaluated"),
            kpi=tuple(row.get("kpi", ())),
        )
        for row in _data("schemes.toml")["scheme"]
    )


@lru_cache(maxsize=4096)
def schemes_on(year: int, kind: str) -> tuple[Scheme, ...]:
    """The schemes of a kind that exist in a year."""
    return tuple(scheme for scheme in schemes() if scheme.kind == kind and scheme.since <= year <= scheme.until)


def _valid(first: date | None, last: date | None, on: date) -> bool:
    return (first is None or first <= on) and (last is None or on < last)


@lru_cache(maxsize=512)
def _world(first_of_span: date) -> World:
    on = first_of_span
    provinces = {g.code: g for g in governments() if g.level == "province" and _valid(g.valid_from, g.valid_to, on)}
    basics = [
        _place(g.name, g.full_name, provinces[g.parent_code].name, g.level)
        for g in governments()
        if g.level == "basic" and g.parent_code in provinces and _valid(g.valid_from, g.valid_to, on)
    ]
    children: dict[str, list[Place]] = {}
    for place in basics:
        children.setdefault(place.province, []).append(place)
    organizers = {
        (o.lineage or o.name): Organizer(
            o.name, o.abbreviations[0] if o.abbreviations else o.name, (o.head_titles or ("장관",))[0]
        )
        for o in organizations()
        if o.kind in ("ministry", "agency", "commission") and _valid(o.valid_from, o.valid_to, on)
    }
    return World(
        basics=tuple(basics),
        provinces=tuple(_place(g.name, g.full_name, g.name, g.level) for g in provinces.values()),
        children={name: tuple(places) for name, places in children.items() if len(places) >= 5},
        organizers=organizers,
    )


@lru_cache(maxsize=1)
def _turns() -> tuple[date, ...]:
    """Days on which a government or organization begins or ends, in order."""
    days = {day for g in governments() for day in (g.valid_from, g.valid_to) if day}
    days |= {day for o in organizations() for day in (o.valid_from, o.valid_to) if day}
    return tuple(sorted(days))


@lru_cache(maxsize=16384)
def world_on(on: date) -> World:
    """The governments and organizations of a date; dates between the same two changes share one World."""
    return _world(max((day for day in _turns() if day <= on), default=on))


def _place(name: str, full_name: str, province: str, level: str) -> Place:
    head, short, people = _HEADS[name[-1]]
    return Place(name, full_name, province, _PROVINCE_SHORT[province], level, head, short, people)


def organizer_of(scheme: Scheme, place: Place, on: date) -> Organizer | None:
    """Who gives the scheme to this place on this date; None where nobody does (a ministry that is gone)."""
    world = world_on(on)
    if scheme.name.startswith("시군") and not place.province.endswith("도"):
        return None
    if scheme.by == "province":
        short = place.province_short + (place.province[-1] if len(place.province_short) == 2 else "")
        return Organizer(place.province, short, "시장" if place.province.endswith("시") else "도지사")
    if scheme.by.isascii():
        return world.organizers.get(scheme.by)
    return Organizer(scheme.by, scheme.by, "이사장")


def person(random: Random) -> str:
    """The name of somebody who does not exist."""
    names = _names()
    first, second = random.choice(names["first"]), random.choice(names["second"])
    if first == second:
        second = "람"
    return random.choice(names["surnames"]) + first + second


def departments(random: Random, count: int) -> list[str]:
    """Departments of a government, all different."""
    return random.sample(_names()["departments"], count)


def office(random: Random) -> str:
    """An office below a government, such as 보건소."""
    return random.choice(_names()["offices"])


def rank(random: Random) -> str:
    """Title of an official, such as 주무관."""
    return random.choice(_names()["ranks"])


def village(random: Random) -> str:
    """The name of a neighborhood that does not exist, without its kind."""
    return random.choice(_names()["towns"])
