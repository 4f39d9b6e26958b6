"""Writes one article: speaks sentences of the grammar about a place, and notes the awards that they state."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any, Literal

from posang.sample.grammar import grammar
from posang.sample.money import won
from posang.sample.particles import with_particle
from posang.sample.stories.story import Award, ParagraphRole, Story
from posang.sample.world import (
    Organizer,
    Place,
    Scheme,
    departments,
    organizer_of,
    person,
    schemes_on,
    village,
    world_on,
)

RELATIVE = ("올해 ", "지난해 ")  # years that follow from the article's date
MARKS = ("△", "▲", "▷", "○", "◆", "◇", "-", "·", "※")
_AREAS = {"구": ("동", "동", "1동"), "군": ("면", "읍", "리"), "시": ("동", "면", "동"), "도": ("면", "동")}
_INSTITUTIONS = {
    "최우수": ("최우수기관", "최우수 기관", "최우수 지자체", "최우수기관", "최우수 {kind}"),
    "우수": ("우수기관", "우수 기관", "우수 지자체", "우수기관", "우수 {kind}"),
    "장려": ("장려기관", "장려 기관", "장려 {kind}"),
}
_AMOUNTS = (50, 60, 70, 80, 90, 100, 120, 150, 180, 200, 230, 250, 300, 350, 420, 500)  # million won
_FUNDS_NATIONAL = ("특별교부세", "재정 인센티브", "포상금", "인센티브", "시상금")
_FUNDS_PROVINCE = ("상사업비", "시상금", "재정 인센티브", "특별조정교부금", "포상금", "인센티브")


@dataclass
class Writer:
    """An article in the making. `values` holds the words that templates may ask for."""

    random: Random
    place: Place
    on: date
    values: dict[str, str] = field(default_factory=dict)
    paragraphs: list[tuple[ParagraphRole, str]] = field(default_factory=list)
    awards: list[Award] = field(default_factory=list)
    forms: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Give the words that any article about a place may use."""
        random, place = self.random, self.place
        boss, town = person(random), village(random)
        self.values |= {
            "gov": place.name,
            "gov1": place.first_mention,
            "gov1h": f"{place.first_mention}({place.head} {boss})",
            "stem": place.stem,
            "hall": place.hall,
            "head": place.head,
            "headof": place.head_of,
            "boss": boss,
            "short": place.short,
            "people": place.people,
            "prov": place.province_short,
            "town": town,
            "town2": village(random),
            "area": town + random.choice(_AREAS[place.short]),
            "area2": village(random) + random.choice(_AREAS[place.short]),
            "towns": "동" if place.short == "구" else "읍면" if place.short == "군" else "읍면동",
            "dept": departments(random, 1)[0],
            "aide": person(random),
            "visitor": person(random),
            "day": str(self.on.day),
            "day0": str(max(1, self.on.day - random.randrange(1, 4))),
            "day2": str(min(28, self.on.day + random.randrange(2, 9))),
            "month": str(self.on.month),
        }

    def say(self, rule: str, **more: str) -> str:
        """A sentence of a rule, with more words than the article's own."""
        return grammar().say(self.random, rule, self.values | more if more else self.values)

    def all(self, rule: str) -> list[str]:
        """What every template of a rule says."""
        return grammar().all(self.random, rule, self.values)

    def add(self, text: str, role: ParagraphRole = "body") -> str:
        """Add a paragraph; its text."""
        self.paragraphs.append((role, text))
        return text

    def tell(self, rule: str, role: ParagraphRole = "body", **more: str) -> str:
        """Add a paragraph of one sentence of a rule; its text."""
        return self.add(self.say(rule, **more), role)

    def chance(self, share: float) -> bool:
        """True in this share of the articles."""
        return self.random.random() < share

    def deed(self, **more: str) -> str:
        """A sentence on what the place did, of a form that the article has not used before."""
        if not self.forms:
            self.forms = self.random.sample(range(grammar().size("deed")), grammar().size("deed"))
        return grammar().nth(self.random, "deed", self.forms.pop(), self.values | more if more else self.values)

    def deeds(self, low: int, high: int, **more: str) -> None:
        """Add paragraphs on what the place did."""
        for _ in range(self.random.randrange(low, high + 1)):
            sentences = [self.deed(**more) for _ in range(self.random.choice((1, 2, 2, 3)))]
            if self.chance(0.2):
                sentences.append(self.say("praise", **more))
            self.add(" ".join(sentences))

    def close(self) -> None:
        """Add what the head says, and at times what comes next."""
        if self.chance(0.9):
            self.tell("quote")
        if self.chance(0.35):
            self.tell("after")

    def won(
        self,
        evidence: str,
        award: str,
        grade: str,
        *,
        who: Place | None = None,
        recipient: str | None = None,
        kind: Literal["government", "department", "person", "organization"] = "government",
        **fields: Any,
    ) -> Award:
        """Note an award that the text states; by default the article's own place won it."""
        place = who or self.place
        row = Award(
            recipient or place.name,
            kind,
            place.full_name,
            fields.pop("organizer", None),
            award,
            evidence,
            grade=grade,
            **fields,
        )
        self.awards.append(row)
        return row

    def story(
        self, kind: str, title: str, section: str = "자치", *, caption: str | None = None, template: bool = False
    ) -> Story:
        """The finished article."""
        subtitles = [self.say("sub_award") for _ in range(self.random.choice((0, 0, 1, 1, 2)))] if self.awards else []
        if not self.awards and not template and self.chance(0.2):
            subtitles = [self.say("sub_award")]
        return Story(
            kind=kind,
            on=self.on,
            section=section,
            title=title,
            paragraphs=self.paragraphs,
            subtitles=subtitles,
            caption=caption or (self.say("caption_award") if self.awards else None),
            subject=self.place,
            awards=self.awards,
            tags=[self.place.name, section, self.values["town"]],
            template=template,
        )

    def use_scheme(self, kind: str, *, relative_years: bool) -> tuple[Scheme, Organizer, int | None]:
        """Choose a scheme that somebody gives; the year is None where the words `when` name none."""
        year = self.on.year if self.on.month > 5 else self.on.year - 1
        scheme, organizer = self.find_scheme(kind, year)
        forms = [f"{year}년 ", f"{year}년 ", f"{year}년도 ", f"{year} ", ""]
        if relative_years and not (scheme.fields and kind == "rating") and kind != "ranking":
            forms.append(RELATIVE[0] if year == self.on.year else RELATIVE[1])
        when = self.random.choice(forms)
        self.values |= self.scheme_values(scheme, organizer) | {"when": when}
        return scheme, organizer, year if when else None

    def find_scheme(self, kind: str, year: int) -> tuple[Scheme, Organizer]:
        """A scheme of a kind that has an organizer on the article's date."""
        for _ in range(60):
            scheme = self.random.choice(schemes_on(year, kind))
            if (organizer := organizer_of(scheme, self.place, self.on)) is not None:
                return scheme, organizer
        raise LookupError(f"no scheme of the kind {kind} has an organizer on {self.on}")

    def scheme_values(self, scheme: Scheme, organizer: Organizer) -> dict[str, str]:
        """The words on a scheme."""
        random, count = self.random, scheme.evaluated
        if count:
            scope = random.choice((f"전국 {count}개 기관", f"전국 지방자치단체 {count}곳", f"전국 {count}개 지자체"))
        else:
            scope = "도내 시·군" if self.place.province.endswith("도") else "구·군"
        kpi = random.sample(scheme.kpi, 2) if len(scheme.kpi) >= 2 else ["추진 실적", "주민 참여"]
        return {
            "scheme": scheme.name,
            "schemes": scheme.name.removeprefix("지방자치단체 ").removeprefix("전국 "),
            "org": organizer.name,
            "orgs": organizer.short,
            "scope": scope,
            "kpi1": kpi[0],
            "kpi2": kpi[1],
            "venue": self.say("venue"),
            "partner": self.say("partner"),
        }

    def money(self, *, national: bool) -> int:
        """A sum for `{money}`, with what it is called in `{fund}`; in won."""
        amount = self.random.choice(_AMOUNTS) * 1_000_000
        self.values["money"] = won(self.random, amount)
        self.values["fund"] = self.random.choice(_FUNDS_NATIONAL if national else _FUNDS_PROVINCE)
        return amount

    def institution(self, grade: str) -> str | None:
        """최우수기관, 우수 지자체; None for a grade that is only a prize."""
        forms = _INSTITUTIONS.get(grade)
        return self.random.choice(forms).format(kind=self.place.short) if forms else None

    def neighbors(self, count: int) -> list[Place]:
        """Other governments of the same province; fewer where there are not so many."""
        others = [p for p in world_on(self.on).children.get(self.place.province, ()) if p.name != self.place.name]
        return self.random.sample(others, min(count, len(others)))


def basic(random: Random, on: date) -> Place:
    """A city, county or district of the date."""
    return random.choice(world_on(on).basics)


def home_and_places(random: Random, on: date) -> tuple[Place, tuple[Place, ...]]:
    """A province of the date with its cities, counties and districts."""
    world = world_on(on)
    name, places = random.choice(sorted(world.children.items()))
    return next(p for p in world.provinces if p.name == name), places


def government_as_organizer(place: Place) -> Organizer:
    """A province that evaluates."""
    kind = place.name[-1]
    return Organizer(place.name, place.province_short + kind, place.head)


def prize_word(grade: str) -> str:
    """최우수 -> 최우수상; 대상 stays."""
    return grade if grade.endswith("상") else f"{grade}상"


def pick_grade(random: Random, grades: Sequence[str]) -> str:
    """One of the grades, the better ones more often."""
    return grades[int(random.random() * random.random() * len(grades))]


def joined(words: Sequence[str]) -> str:
    """기획과, 세무과와 환경과."""
    if len(words) == 1:
        return words[0]
    return ", ".join([*words[:-2], f"{with_particle(words[-2], '과')} {words[-1]}"])


def ending(word: str, particle: str) -> str:
    """The particle alone, as the word asks for it."""
    return with_particle(word, particle)[len(word) :]
