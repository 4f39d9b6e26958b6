"""Who is meant by a name on a day: every written form of every entry, and what it names when."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache

from posang.reference.entries import (
    LEVELS,
    Government,
    Organization,
    government,
    governments,
    in_force,
    organization,
    organizations,
    province_of,
)


def government_at(name: str, on: date, province: str | None = None) -> list[Government]:
    """Governments that the name can mean on that day: provinces first, then by level and code.

    `name` is any form that `find_names` finds (경상북도 김천시, 경북 김천, 김천시, 김천), with or without blanks;
    `province` is any form of a province's name and narrows the list. Where the name was given up before that day,
    its successors of that day answer (전라북도 in 2025: 전북특별자치도); where it was not yet given, its predecessors.
    An unknown name gives an empty list.
    """
    codes = _current(government_codes(name), on)
    found = [government(code) for code in codes]
    if province is not None:
        allowed = set(_current(government_codes(province), on))
        found = [entry for entry in found if province_of(entry).code in allowed]
    return sorted(found, key=lambda entry: (LEVELS.index(entry.level), entry.code))


def organization_at(name: str, on: date) -> list[Organization]:
    """Organizations that the name or abbreviation can mean on that day; see `government_at` for former names.

    Of several successors the one in the name's own line answers (안전행정부 in 2020 is 행정안전부, not 인사혁신처).
    """
    codes = organization_codes(name)
    found = [organization(code) for code in _current(codes, on)]
    lines = {organization(code).lineage for code in codes} - {None}
    return [entry for entry in found if entry.lineage in lines] or found


def government_codes(name: str) -> tuple[str, ...]:
    """Codes of every government that bears or bore the name, whatever the day; blanks do not count."""
    return _government_forms().get(name.replace(" ", ""), ())


def organization_codes(name: str) -> tuple[str, ...]:
    """Codes of every organization that bears or bore the name or abbreviation, whatever the day; blanks don't count."""
    return _organization_forms().get(name.replace(" ", ""), ())


# what names of organizations begin or end with, apart from which they are often written
_OPENS = re.compile(r"한국|대한|국민|국가|전국|중앙")
_ENDS = re.compile(
    r"(?:위원회|진흥원|평가원|관리원|인증원|개발원|연구원|공사|공단|공제회|재단|협회|학회|협의회|연합회|중앙회|진흥회|(?:실천)?본부"
    r"|안전부|복지부|교통부|가족부|노동부|재정부|관광부|정보통신부|자원부|식품부|수산부|벤처기업부|보훈부|안전처|관리청)$"
)
_PART = 2  # letters of what stands apart, at least


def spaced_forms(name: str) -> Iterator[str]:
    """An organization's name, and as it is written with blanks: 한국농어촌공사, 한국 농어촌공사, 한국 농어촌 공사."""
    yield name
    if " " in name:
        return
    opening, ending = _OPENS.match(name), _ENDS.search(name)
    cuts = (opening.end() if opening else 0, ending.start() if ending else len(name))
    for first, last in ((cuts[0], len(name)), (0, cuts[1]), cuts):
        parts = [name[:first], name[first:last], name[last:]]
        parts = [part for part in parts if part]
        if len(parts) > 1 and all(len(part) >= _PART for part in parts):
            yield " ".join(parts)


def written_forms(entry: Government) -> Iterator[str]:
    """The entry's names, alone and behind the names of what it lies in: 김천시, 김천, 경북 김천시, 경상북도 김천 ...

    A general district (일반구) goes by its stem only behind its own city: 성남 분당, but never 경기 동안.
    """
    yield from own_forms(entry)
    for above in _places_above(entry):
        for form in own_forms(entry):
            if entry.level == "general_gu" and form == entry.stem and above.level == "province":
                continue
            for place in (*own_forms(above), above.full_name):
                yield f"{place} {form}"
                if above.parent_code is not None:
                    yield from (f"{over} {place} {form}" for over in own_forms(government(above.parent_code)))


def own_forms(entry: Government) -> tuple[str, ...]:
    """The entry's names without those of its parents: official name, stem, aliases."""
    stem = () if entry.stem is None else (entry.stem,)
    return tuple(dict.fromkeys((entry.name, *stem, *entry.aliases)))


def _places_above(entry: Government) -> list[Government]:
    """Cities and provinces that the place lies in, or lay in under this name (군위군: 경상북도, then 대구광역시)."""
    places: dict[str, Government] = {}
    for same in _same_place(entry):
        above = same.parent_code
        while above is not None:
            places[above] = government(above)
            above = places[above].parent_code
    return list(places.values())


def _same_place(entry: Government) -> list[Government]:
    """The entry and the entries before and after it in its line that bear the same name."""
    line = {entry.code: entry}
    todo = [entry]
    while todo:
        at = todo.pop()
        for code in (*at.successor, *at.predecessor):
            near = government(code)
            if near.name == entry.name and code not in line:
                line[code] = near
                todo.append(near)
    return list(line.values())


@cache
def _government_forms() -> Mapping[str, tuple[str, ...]]:
    forms: dict[str, set[str]] = {}
    for entry in governments():
        for form in written_forms(entry):
            forms.setdefault(form.replace(" ", ""), set()).add(entry.code)
    return {form: tuple(sorted(codes)) for form, codes in forms.items()}


@cache
def _organization_forms() -> Mapping[str, tuple[str, ...]]:
    forms: dict[str, set[str]] = {}
    for entry in organizations():
        for form in (entry.name, *entry.abbreviations):
            forms.setdefault(form.replace(" ", ""), set()).add(entry.code)
    return {form: tuple(sorted(codes)) for form, codes in forms.items()}


@lru_cache(maxsize=8192)
def _current(codes: tuple[str, ...], on: date) -> tuple[str, ...]:
    """Those in force on the day; where none is, the bodies that stand in their place.

    The last ones are kept: most pages of a dump are of the same few days.
    """
    standing = {code: in_force(code, on) for code in codes}
    kept = tuple(code for code, now in standing.items() if now == [code])
    return kept or tuple(sorted({code for now in standing.values() for code in now}))
