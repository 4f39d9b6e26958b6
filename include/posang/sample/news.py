"""Articles without an award: everyday news, traps that sound like an award, and what is printed daily."""

from datetime import date
from random import Random

from posang.sample.awards import base_values
from posang.sample.grammar import grammar
from posang.sample.story import ParagraphRole, Story
from posang.sample.world import departments, organizer_of, person, rank, schemes_on, world_on

Paragraphs = list[tuple[ParagraphRole, str]]

_PLAIN = (
    ("event", "문화"), ("project", "지역"), ("support", "복지"), ("safety", "사회"), ("council", "의회"),
    ("accident", "사회"), ("economy", "경제"), ("school", "교육"),
)  # fmt: skip
_TRAPS = (("wish", "자치"), ("call", "알림"), ("trap", "지역"))
_DAILY = ("weather", "fx", "traffic", "obituary", "personnel")
_SKIES = ("대체로 맑은", "구름 많은", "흐린", "눈 오는", "비 오는", "맑다가 흐려지는")


def plain(random: Random, on: date) -> Story:
    """Everyday news of a government."""
    topic, section = random.choice(_PLAIN)
    return _told(random, on, topic, section, f"news_{topic}")


def trap(random: Random, on: date) -> Story:
    """News with the words of awards but without one: wishes, calls for entries, 대상으로, statues."""
    topic, section = random.choice(_TRAPS)
    return _told(random, on, topic, section, f"trap_{topic}")


def daily(random: Random, on: date) -> Story:
    """What is printed every day in the same words with other facts."""
    topic = random.choice(_DAILY)
    world = world_on(on)
    place = random.choice(world.basics)
    v = base_values(random, place, on)
    low = random.randrange(-12, 18)
    v |= {
        "sky": random.choice(_SKIES),
        "low": str(low),
        "low2": str(low + random.randrange(2, 6)),
        "high": str(low + random.randrange(8, 12)),
        "high2": str(low + random.randrange(12, 16)),
        "dust": random.choice(("‘좋음’", "‘보통’", "‘나쁨’")),
        "fx": f"{random.randrange(1290, 1480):,}.{random.randrange(10)}",
        "updown": random.choice(("오른", "내린")),
        "city1": random.choice(("부산", "울산", "목포", "광주")),
        "city2": random.choice(("대전", "강릉", "대구")),
        "dead": person(random),
        "mourner": person(random),
        "rank": rank(random),
    }
    say = grammar().say
    v["relation"] = say(random, "relation", v)
    paragraphs: Paragraphs
    if topic == "personnel":
        paragraphs = [("heading", say(random, "personnel_head", v))]
        for department in departments(random, random.randrange(3, 7)):
            paragraphs.append(("list_item", f"▲{department}장 {person(random)}"))
    elif topic == "obituary":
        paragraphs = [
            ("body", say(random, "obituary_body", v | {"dead": person(random), "mourner": person(random)}))
            for _ in range(2)
        ]
    else:
        bodies = {"weather": 3, "fx": 2, "traffic": 2}[topic]
        paragraphs = [("body", grammar().nth(random, f"{topic}_body", index, v)) for index in range(bodies)]
    return Story(
        kind=f"daily_{topic}",
        on=on,
        section={"weather": "날씨", "fx": "금융", "traffic": "교통", "obituary": "부고", "personnel": "인사"}[topic],
        title=say(random, f"{topic}_title", v),
        paragraphs=paragraphs,
        subject=place if topic == "personnel" else None,
        template=True,
    )


def _told(random: Random, on: date, topic: str, section: str, kind: str) -> Story:
    place = random.choice(world_on(on).basics)
    v = base_values(random, place, on)
    if topic in ("wish", "trap"):
        given = [
            (s, o)
            for s in schemes_on(max(on.year - 1, 2008), "evaluation")
            if (o := organizer_of(s, place, on)) is not None
        ]
        scheme, organizer = random.choice(given)
        v |= {"scheme": scheme.name, "schemes": scheme.name, "org": organizer.name, "orgs": organizer.short}
    say = grammar().say
    paragraphs: Paragraphs = [("body", say(random, f"{topic}_lead", v))]
    for text in grammar().several(random, f"{topic}_body", random.randrange(2, 6), v):
        paragraphs.append(("body", text))
    if random.random() < 0.35:
        paragraphs.append(("body", say(random, "deed", v)))
    if topic not in ("accident", "council") and random.random() < 0.6:
        paragraphs.append(("body", say(random, "quote", v)))
    if random.random() < 0.15:
        paragraphs.append(("body", say(random, "after", v)))
    return Story(
        kind=kind,
        on=on,
        section=section,
        title=say(random, f"{topic}_title", v),
        paragraphs=paragraphs,
        subtitles=[say(random, "sub_award", v)] if random.random() < 0.2 else [],
        caption=f"{v['town']}마을 모습" if random.random() < 0.6 else None,
        subject=place,
        tags=[place.name, section],
    )
