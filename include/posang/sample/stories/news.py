"""Articles without an award: everyday news, traps that sound like an award, and what is printed daily."""

from datetime import date
from random import Random

from posang.sample.grammar import grammar
from posang.sample.stories.story import Story
from posang.sample.stories.writer import Writer, basic
from posang.sample.world import departments, person, rank

_PLAIN = (
    ("event", "문화"), ("project", "지역"), ("support", "복지"), ("safety", "사회"), ("council", "의회"),
    ("accident", "사회"), ("economy", "경제"), ("school", "교육"), ("farm", "농업"), ("health", "보건"),
    ("sports", "스포츠"), ("meeting", "자치"),
)  # fmt: skip
_TRAPS = (("wish", "자치"), ("call", "알림"), ("trap", "지역"))
_WITHOUT_DEEDS = ("accident", "council", "sports")  # what a government did has no place there
_DAILY = (("weather", "날씨"), ("fx", "금융"), ("traffic", "교통"), ("obituary", "부고"), ("personnel", "인사"))
_SKIES = ("대체로 맑은", "구름 많은", "흐린", "눈 오는", "비 오는", "맑다가 흐려지는")


# what headline and lead name alike, with the rule that it comes from
_SHARED = {
    "topic0": "topic",
    "prog0": "program",
    "sum0": "money_small",
    "people0": "unit_people",
    "places0": "unit_places",
    "crop0": "crop",
    "thing0": "pthing",
    "theme0": "theme",
}


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
    topic, section = random.choice(_DAILY)
    w = Writer(random, basic(random, on), on)
    low = random.randrange(-12, 18)
    w.values |= {
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
    w.values["relation"] = w.say("relation")
    if topic == "personnel":
        w.tell("personnel_head", "heading")
        for department in departments(random, random.randrange(3, 7)):
            w.add(f"▲{department}장 {person(random)}", "list_item")
    elif topic == "obituary":
        for _ in range(random.randrange(1, 4)):
            w.tell("obituary_body", dead=person(random), mourner=person(random))
    else:
        for sentence in grammar().all(random, f"{topic}_body", w.values):
            w.add(sentence)
    story = w.story(f"daily_{topic}", w.say(f"{topic}_title"), section, template=True)
    if topic != "personnel":
        story.subject = None
    return story


def _told(random: Random, on: date, topic: str, section: str, kind: str) -> Story:
    w = Writer(random, basic(random, on), on)
    if topic in ("wish", "trap"):
        scheme, organizer = w.find_scheme("evaluation", max(on.year - 1, 2005))
        w.values |= w.scheme_values(scheme, organizer)
    w.values |= {name: w.say(rule) for name, rule in _SHARED.items()}
    w.values |= {
        "few": str(random.randrange(2, 10)),
        "tens": str(random.randrange(31, 69)),
        "hundreds": str(random.randrange(120, 640)),
    }
    form = random.randrange(grammar().size(f"{topic}_title"))  # headline and lead are of one form
    w.add(grammar().nth(random, f"{topic}_lead", form, w.values))
    sentences = grammar().several(random, f"{topic}_body", random.randrange(3, 9), w.values)
    while sentences:
        count = random.choice((1, 1, 2))
        w.add(" ".join(sentences[:count]))
        del sentences[:count]
    if topic not in _WITHOUT_DEEDS:
        w.deeds(0, 3)
        if w.chance(0.6):
            w.tell("quote")
        if w.chance(0.15):
            w.tell("after")
    title = grammar().nth(random, f"{topic}_title", form, w.values)
    return w.story(kind, title, section, caption=w.say("caption_news") if w.chance(0.7) else None)
