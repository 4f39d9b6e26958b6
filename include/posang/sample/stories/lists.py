"""Articles on many winners: fields of one evaluation, winners by grade, departments, officials, a year's harvest."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random

from posang.sample.money import won
from posang.sample.particles import with_particle
from posang.sample.stories.story import Story
from posang.sample.stories.writer import (
    MARKS,
    Writer,
    basic,
    ending,
    government_as_organizer,
    home_and_places,
    joined,
    prize_word,
)
from posang.sample.world import Place, departments, office, organizer_of, person, rank, schemes_on, world_on

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_PERSON_AWARDS = (
    "적극행정 우수공무원",
    "친절공무원",
    "으뜸공무원",
    "모범공무원",
    "규제혁신 우수공무원",
    "이달의 공무원",
)


def fields(random: Random, on: date, *, relative_years: bool) -> Story:
    """One government, many fields of its province's evaluation, named in lists by grade."""
    home, places = home_and_places(random, on)
    w = Writer(random, random.choice(places), on)
    year = on.year if on.month > 9 else on.year - 1
    district = w.place.short == "구"
    if home.short == "도":
        name = random.choice(("시군 종합평가", "시군 주요업무 합동평가"))
    elif all(place.short == "구" for place in places):
        name = "자치구 인센티브 평가"
    else:
        name = "구군 행정실적 종합평가"
    organizer = government_as_organizer(home)
    names = random.sample(w.all("field_name"), random.randrange(4, 10))
    by_grade = _split(random, names, ("최우수", "우수", random.choice(("노력", "장려"))))
    noun = "구" if district else random.choice(("기관", "상", " 기관"))
    streaks = {each: random.randrange(2, 10) for each in random.sample(names, 2) if w.chance(0.6)}
    prizes = {each: random.randrange(2, 30) * 10_000_000 for each in random.sample(names, 2) if w.chance(0.4)}
    w.money(national=False)
    w.values |= {
        "org": organizer.name,
        "orgs": organizer.short,
        "scheme": name,
        "schemes": name,
        "count": str(len(names)),
        "year": str(year),
        "run": "",
    }
    w.tell("fields_lead")

    def note(grade: str, evidence: str) -> None:
        for each in by_grade[grade]:
            w.won(
                evidence, name, grade, organizer=organizer.name, category=each, year=year,
                streak_years=streaks.get(each), prize_krw=prizes.get(each),
            )  # fmt: skip

    mark = random.choice(MARKS[:5])
    style = random.choice(("sentence", "each", "lines", "words"))
    if style in ("sentence", "words"):
        parts = []
        for grade, each in by_grade.items():
            listed = " ".join(f"{mark}{field}" for field in each) if style == "sentence" else ", ".join(each)
            parts.append(f"{listed} {random.choice(('분야에서', '부문에서'))} {grade}{noun}{ending(noun, '으로')}")
        text = w.add(f"{with_particle(w.place.short, '은')} {', '.join(parts)} {w.say('chosen_end')}.")
        for grade in by_grade:
            note(grade, text)
    elif style == "each":
        for grade, each in by_grade.items():
            listed = " ".join(f"{mark}{field}" for field in each)
            text = w.tell(
                "fields_of_grade", listed=listed, inst=f"{grade}{noun}", prize=prize_word(grade), number=str(len(each))
            )
            note(grade, text)
    else:
        w.tell("list_follows")
        for number, (grade, each) in enumerate(by_grade.items()):
            lead = _CIRCLED[number] if w.chance(0.1) else mark
            note(grade, w.add(f"{lead} {grade} : {', '.join(each)}", "list_item"))
    for field, years in streaks.items():
        grade = next(grade for grade, held in by_grade.items() if field in held)
        if w.chance(0.6):
            w.add(f"○ {field}, {years}년 연속 {grade}", "heading")
        w.add(w.say("field_streak", field=field, streak=str(years), inst=f"{grade}{noun}") + " " + w.deed())
    for field, prize in prizes.items():
        w.add(w.say("field_prize", field=field, money=won(random, prize)) + " " + w.deed())
    w.deeds(1, 4)
    w.close()
    return w.story("award_fields", w.say("title_multi"))


def winners(random: Random, on: date, *, relative_years: bool) -> Story:
    """A province names its winners by grade, at times with a sum for each, at times by groups of bodies."""
    home, places = home_and_places(random, on)
    w = Writer(random, home, on)
    year = on.year if on.month > 6 else on.year - 1
    given = [each for each in schemes_on(year, "evaluation") if each.by == "province" and organizer_of(each, home, on)]
    scheme, organizer = random.choice(given), government_as_organizer(home)
    w.values |= w.scheme_values(scheme, organizer) | {"year": str(year), "run": ""}
    bodies = "시군" if home.short == "도" else "자치구" if all(place.short == "구" for place in places) else "구군"
    w.values |= {"bodies": bodies, "scope": f"{'도내 ' if home.short == '도' else ''}{len(places)}개 {bodies}"}
    levels = [grade for grade in ("대상", "최우수", "우수", "장려") if grade in scheme.grades]
    cities, counties = [p for p in places if p.short == "시"], [p for p in places if p.short == "군"]
    groups: Mapping[str | None, Sequence[Place]] = {None: places}
    if len(cities) >= 4 and len(counties) >= 4 and w.chance(0.3):
        groups = {"시부": cities, "군부": counties}
        levels = levels[:3]
    elif len(places) >= 10 and w.chance(0.2):
        groups = {"Ⅰ그룹": places[: len(places) // 2], "Ⅱ그룹": places[len(places) // 2 :]}
        levels = levels[:3]
    prizes: dict[str, int] = {}
    if w.chance(0.5):
        top = random.choice((20, 30, 50, 100, 200)) * 1_000_000
        prizes = {grade: max(top // 2**step // 1_000_000 * 1_000_000, 1_000_000) for step, grade in enumerate(levels)}
    held = {group: _deal(random, members, levels) for group, members in groups.items()}
    best = held[next(iter(groups))][levels[0]][0]
    w.values |= {
        "gradeword": levels[0],
        "winner": best.name,
        "number": str(sum(len(some) for by_grade in held.values() for some in by_grade.values())),
    }
    w.add(f"{w.say('winners_lead')} {w.say('jury')}")
    style = random.choice(("brackets", "sentences", "inline", "lines", "one_by_one", "respectively", "table", "cells"))
    if style in ("brackets", "respectively") or (style == "table" and len(groups) > 1):
        prizes = {}
    for group, by_grade in held.items():
        _list_winners(w, style, group, by_grade, prizes, scheme.name, organizer.name, year)
    w.tell("method")
    w.deeds(1, 2, gov=best.name, short=best.short, stem=best.stem, people=best.people)
    w.close()
    return w.story("award_winners", w.say("title_winners"))


def _list_winners(
    w: Writer, style: str, group: str | None, by_grade: Mapping[str, Sequence[Place]], prizes: Mapping[str, int],
    award: str, organizer: str, year: int,
) -> None:  # fmt: skip
    random = w.random
    levels = list(by_grade)

    def note(grade: str, evidence: str, *, last: int | None = None) -> None:
        for who in by_grade[grade][:last]:
            w.won(
                evidence,
                award,
                grade,
                who=who,
                organizer=organizer,
                category=group,
                year=year,
                prize_krw=prizes.get(grade),
            )

    def names(grade: str, joint: str) -> str:
        return joint.join(place.name for place in by_grade[grade])

    def money(grade: str) -> str:
        if grade not in prizes:
            return ""
        return f"({'각 ' if len(by_grade[grade]) > 1 else ''}{won(random, prizes[grade])})"

    front = f"{group}에서는 " if group else ""
    if style == "brackets":
        parts = [f"{names(grade, '·')}({grade})" for grade in levels]
        text = w.add(f"{front or w.say('result')}{', '.join(parts[:-1])}, {with_particle(parts[-1], '이')} 선정됐다.")
    elif style == "sentences":
        joint = random.choice((", ", "·"))
        parts = [f"{prize_word(grade)}은 {with_particle(names(grade, joint) + money(grade), '이')}" for grade in levels]
        text = w.add(f"{front}{', '.join(parts)} {w.say('took')}.")
    elif style == "inline":
        mark = random.choice(("▲", "△", "▷"))
        listed = " ".join(f"{mark}{grade} {names(grade, ', ')}{money(grade)}" for grade in levels)
        text = w.add(f"{front or '등급별로는 '}{listed} 등이다.")
    elif style == "table":
        cells = [f"{grade} {names(grade, ', ')}{money(grade)}" for grade in levels]
        text = w.add(" ".join([group, *cells] if group else cells), "list_item")
    elif style == "respectively":
        single = [grade for grade in levels if len(by_grade[grade]) == 1][:2] or levels[:1]
        who = joined([by_grade[grade][0].name for grade in single])
        what = joined([prize_word(grade) for grade in single])
        each = "각각 " if len(single) > 1 else ""
        text = w.add(f"{front}{with_particle(who, '이')} {each}{with_particle(what, '을')} 받았다.")
        for grade in single:
            note(grade, text, last=1)
        for grade in [grade for grade in levels if grade not in single]:
            places = by_grade[grade]
            text = w.tell(
                "and_others",
                inst=w.institution(grade) or prize_word(grade),
                listed=names(grade, "·"),
                number=str(len(places) + random.randrange(1, 4)),
            )
            note(grade, text)
        return
    elif style == "cells":  # a table that lost its rules: a line for each cell
        if group in (None, "시부", "Ⅰ그룹"):
            for head in ("등급", "시군", *(("시상금(백만원)",) if prizes else ())):
                w.add(head, "list_item")
        if group:
            w.add(group, "list_item")
        for grade in levels:
            w.add(grade, "list_item")
            for winner in by_grade[grade]:
                cell = w.add(winner.name, "list_item")
                if grade in prizes:
                    w.add(str(prizes[grade] // 1_000_000), "list_item")
                w.won(
                    cell, award, grade, who=winner, organizer=organizer, category=group, year=year,
                    prize_krw=prizes.get(grade),
                )  # fmt: skip
        return
    elif style == "lines":
        w.tell("list_follows") if group is None else w.add(f"■ {group}", "heading")
        mark = random.choice(MARKS)
        for grade in levels:
            note(grade, w.add(f"{mark} {grade}{money(grade)} : {names(grade, ', ')}", "list_item"))
        return
    elif style == "one_by_one":
        for grade in levels:
            text = front + w.say("grade_winners", grade=grade, prize=prize_word(grade), listed=names(grade, ", "))
            if grade in prizes:
                each = "각 " if len(by_grade[grade]) > 1 else ""
                text += f" 시상금은 {each}{won(random, prizes[grade])}이다."
            note(grade, w.add(text))
        return
    else:
        raise ValueError(f"no list of winners has the style {style}")
    for grade in levels:
        note(grade, text)


def national_winners(random: Random, on: date, *, relative_years: bool) -> Story:
    """A ministry names winners from all over the country, provinces and basic governments apart."""
    world = world_on(on)
    home = random.choice(world.provinces)
    w = Writer(random, home, on)
    scheme, organizer, _ = w.use_scheme("evaluation", relative_years=False)
    while scheme.by == "province":
        scheme, organizer, _ = w.use_scheme("evaluation", relative_years=False)
    year = on.year if on.month > 5 else on.year - 1
    levels = [grade for grade in ("대상", "최우수", "우수", "장려") if grade in scheme.grades]
    dealt = _deal(random, world.basics, levels)
    held: dict[str, dict[str, list[Place]]] = {"기초": dealt}
    if w.chance(0.6):
        held = {
            "광역": {levels[0]: [home], levels[-1]: random.sample([p for p in world.provinces if p is not home], 2)},
            **held,
        }
    prizes: dict[str, int] = {}
    if w.chance(0.5):
        prizes = {grade: (300_000_000, 200_000_000, 100_000_000, 50_000_000)[step] for step, grade in enumerate(levels)}
    w.values |= {
        "year": str(year),
        "people": "국민",
        "gov": organizer.short,
        "number": str(sum(len(some) for by_grade in held.values() for some in by_grade.values())),
        "gradeword": levels[0],
        "winner": held["기초"][levels[0]][0].name,
    }
    w.add(f"{w.say('national_lead')} {w.say('jury')}")
    mark, inline = random.choice(MARKS[:6]), w.chance(0.4)
    if not inline:
        w.tell("list_follows")
    for group, by_grade in held.items():
        category = group if len(held) > 1 else None
        joint = "·" if inline else ", "
        listed = {grade: joint.join(place.first_mention for place in places) for grade, places in by_grade.items()}
        if inline:
            front = f"{group} 부문에서는" if category else "이번 평가에서는"
            parts = ", ".join(f"{names}({grade})" for grade, names in listed.items())
            texts = dict.fromkeys(by_grade, w.tell("national_inline", front=front, listed=parts))
        else:
            texts = {}
            for grade, names in listed.items():
                each = "각 " if len(by_grade[grade]) > 1 else ""
                money = f" ({each}{won(random, prizes[grade])})" if grade in prizes else ""
                front = f"{group} {grade}" if category else grade
                texts[grade] = w.add(f"{mark} {front}{money} : {names}", "list_item")
        for grade, places in by_grade.items():
            for place in places:
                w.won(
                    texts[grade], scheme.name, grade, who=place, organizer=organizer.name, year=year,
                    category=category, prize_krw=None if inline else prizes.get(grade),
                )  # fmt: skip
    w.tell("method")
    w.tell("ministry_quote")
    story = w.story("award_national_winners", w.say("title_national"), "정책", caption=w.say("caption_national"))
    story.subject = None
    return story


def citizens(random: Random, on: date, *, relative_years: bool) -> Story:
    """A government honors people who live there, one or two in each field."""
    w = Writer(random, basic(random, on), on)
    name = f"{w.place.people}대상" if w.chance(0.6) else f"자랑스러운 {w.place.people}상"
    edition = random.randrange(5, 48)
    kinds = random.sample(("봉사", "효행", "산업경제", "문화체육", "지역개발", "교육", "애향"), random.randrange(2, 5))
    people = {kind: (person(random), random.randrange(38, 84)) for kind in kinds}
    w.values |= {"award": name, "edition": str(edition), "count": str(len(kinds))}
    w.tell("citizens_lead")

    def note(kind: str, evidence: str) -> None:
        w.won(
            evidence, name, "선정", recipient=people[kind][0], kind="person", organizer=w.place.name, edition=edition,
            category=kind,
        )  # fmt: skip

    if w.chance(0.5):
        for kind, (who, age) in people.items():
            text = w.say("citizen_of_field", field=kind, who=who, age=str(age))
            w.add(f"{text} {w.say('citizen_deed', who=who)}")
            note(kind, text)
    else:
        mark = random.choice(MARKS[:6])
        w.tell("list_follows", year=str(on.year))
        for kind, (who, age) in people.items():
            note(kind, w.add(f"{mark} {kind} 부문 : {who}({age}·{w.say('citizen_trade')})", "list_item"))
        w.deeds(1, 2)
    w.tell("citizens_after")
    w.close()
    return w.story("award_citizens", w.say("title_citizens"))


def own_departments(random: Random, on: date, *, relative_years: bool) -> Story:
    """A government grades its own departments; at times in a table that the crawler flattened."""
    w = Writer(random, basic(random, on), on)
    year = on.year if on.month > 10 else on.year - 1
    name = w.say("own_evaluation")
    units = departments(random, 6)
    if w.chance(0.4):
        units[random.randrange(1, 6)] = office(random)
    by_grade = {"최우수": units[:1], "우수": units[1:3], "장려": units[3 : 3 + random.randrange(2, 4)]}
    prizes = {"최우수": 3_000_000, "우수": 2_000_000, "장려": 1_000_000} if w.chance(0.3) else {}
    w.values |= {
        "scheme": name,
        "schemes": name,
        "winner": units[0],
        "year": str(year),
        "number": str(sum(map(len, by_grade.values()))),
        "affairs": "구정" if w.place.short == "구" else f"{w.place.short}정",
    }
    w.add(f"{w.say('departments_lead')} {w.say('jury')}" if w.chance(0.5) else w.say("departments_lead"))

    def note(grade: str, evidence: str) -> None:
        for unit in by_grade[grade]:
            w.won(
                evidence, name, grade, recipient=unit, kind="department", organizer=w.place.name, year=year,
                prize_krw=prizes.get(grade),
            )  # fmt: skip

    style = random.choice(("flat", "sentence", "lines", "each"))
    if style == "flat":
        joint = random.choice((" ․ ", "·", ", "))
        text = w.add(" ".join(f"{grade} {joint.join(each)}" for grade, each in by_grade.items()), "list_item")
        for grade in by_grade:
            note(grade, text)
    elif style == "sentence":
        first, second, third = (joined(each) for each in by_grade.values())
        text = w.tell("departments_sentence", first=first, second=second, third=third)
        for grade in by_grade:
            note(grade, text)
    elif style == "lines":
        mark = random.choice((*MARKS, "circled"))
        for number, (grade, each) in enumerate(by_grade.items()):
            lead = _CIRCLED[number] if mark == "circled" else mark
            note(grade, w.add(f"{lead} {grade} {', '.join(each)}", "list_item"))
    else:
        for grade, each in by_grade.items():
            text = w.say("grade_winners", grade=grade, prize=prize_word(grade), listed=joined(each))
            w.add(f"{text} {w.deed(dept=each[0])}")
            note(grade, text)
    if prizes:
        sums = {grade: won(random, prize) for grade, prize in prizes.items()}
        w.tell("departments_prizes", best=sums["최우수"], good=sums["우수"], fair=sums["장려"])
    for unit in units[:2]:
        w.add(w.deed(dept=unit) + " " + w.deed(dept=unit))
    w.close()
    return w.story("award_departments", w.say("title_internal"))


def own_officials(random: Random, on: date, *, relative_years: bool) -> Story:
    """A government honors its officials, named with department and title."""
    w = Writer(random, basic(random, on), on)
    award = random.choice(_PERSON_AWARDS)
    people = [(unit, person(random), rank(random)) for unit in departments(random, random.randrange(2, 6))]
    graded = "우수공무원" in award
    grades = (["최우수", "우수", "장려", "장려", "장려"] if graded else ["선정"] * 5)[: len(people)]
    w.values |= {
        "award": award,
        "when": random.choice((f"{on.year}년 상반기 ", f"{on.year}년 하반기 ", f"{on.year}년 ")),
        "count": str(len(people)),
        "winner": people[0][1],
        "rank": people[0][2],
    }
    w.tell("officials_lead")
    shown = [f"{unit} {name} {title}" for unit, name, title in people]

    def note(index: int, evidence: str) -> None:
        w.won(
            evidence,
            award,
            grades[index],
            recipient=people[index][1],
            kind="person",
            organizer=w.place.name,
            year=on.year,
        )

    if not graded:
        text = w.tell("officials_chosen", listed=", ".join(shown))
        for index in range(len(people)):
            note(index, text)
        w.deeds(1, 2)
    elif w.chance(0.4):
        for index, grade in enumerate(grades):
            text = w.say("official_of_grade", grade=grade, prize=prize_word(grade), who=shown[index])
            w.add(f"{text} {w.deed(dept=people[index][0])}")
            note(index, text)
    elif w.chance(0.5):
        mark = random.choice(MARKS[:6])
        for index, grade in enumerate(grades):
            note(index, w.add(f"{mark}{grade} {shown[index]}", "list_item"))
        w.deeds(1, 1)
    else:
        text = w.tell("officials_two", best=shown[0], good=shown[1])
        note(0, text)
        note(1, text)
        if len(people) > 2:
            text = w.add(f"장려상은 {', '.join(shown[2:])}에게 돌아갔다. {w.deed()}")
            for index in range(2, len(people)):
                note(index, text)
    w.close()
    return w.story("award_officials", w.say("title_persons"))


def roundup(random: Random, on: date, *, relative_years: bool) -> Story:
    """A year's harvest: many schemes of many organizers in one list."""
    w = Writer(random, basic(random, on), on)
    year = on.year if on.month > 9 else on.year - 1
    given = [(each, o) for each in schemes_on(year, "evaluation") if (o := organizer_of(each, w.place, on)) is not None]
    found = random.sample(given, min(len(given), random.randrange(4, 9)))
    w.values |= {"count": str(len(found)), "run": "", "year": str(year)}
    w.tell("roundup_lead")
    mark = random.choice((*MARKS[:6], "circled"))
    items = []
    for number, (scheme, organizer) in enumerate(found):
        grade = random.choice([each for each in scheme.grades if each in ("최우수", "우수", "장려", "대상")])
        text = w.say(
            "roundup_item",
            orgs=organizer.short,
            org=organizer.name,
            scheme=scheme.name,
            gradeword=grade,
            prize=prize_word(grade),
        )
        items.append(f"{_CIRCLED[number] if mark == 'circled' else mark}{text}")
        w.won(items[-1], scheme.name, grade, organizer=organizer.name, year=year)
    if w.chance(0.5):
        w.add(w.say("roundup_front") + " ".join(items) + " 등이다.")
    else:
        w.tell("list_follows")
        for item in items:
            w.add(item, "list_item")
    w.deeds(2, 5)
    w.close()
    return w.story("award_roundup", w.say("title_roundup"))


def honors(random: Random, on: date, *, relative_years: bool) -> Story:
    """Officials of one government receive honors of the state, in a list by honor."""
    w = Writer(random, basic(random, on), on)
    people = [(unit, person(random), rank(random)) for unit in departments(random, random.randrange(3, 5))]
    held = [
        ("대통령상", "대통령 표창"),
        ("국무총리상", "국무총리 표창"),
        ("장관상", "장관 표창"),
    ]
    name = random.choice(("우수공무원 정부포상", "모범공무원 포상", "국가사회발전 유공", "지방행정 발전 유공"))
    w.values |= {
        "award": name,
        "year": str(on.year),
        "count": str(len(people)),
        "winner": people[0][1],
        "rank": people[0][2],
    }
    w.tell("honors_lead")
    mark = random.choice(MARKS[:3])
    parts = []
    for index, (unit, who, title) in enumerate(people):
        grade, words = held[min(index, 2)]
        parts.append((grade, words, f"{unit} {who} {title}", who))
    inline = w.chance(0.5)
    text = ""
    if inline:
        text = w.add("수상자는 " + " ".join(f"{mark}{words} {shown}" for _, words, shown, _ in parts) + " 등이다.")
    for grade, words, shown, who in parts:
        evidence = (
            text
            if inline
            else w.add(with_particle(shown, "이") + f" {with_particle(words, '을')} {w.say('received')}.")
        )
        w.won(evidence, name, grade, recipient=who, kind="person", year=on.year)
    w.deeds(1, 2)
    w.close()
    return w.story("award_honors", w.say("title_honors"))


def ranking(random: Random, on: date, *, relative_years: bool) -> Story:
    """A ranking without grades: 1위 and, at times, those behind."""
    w = Writer(random, random.choice(home_and_places(random, on)[1]), on)
    scheme, organizer, year = w.use_scheme("ranking", relative_years=relative_years)
    place = random.choice((1, 1, 1, 2, 3))
    w.values |= {
        "rank": f"{place}위",
        "run": "",
        "gradeword": f"{place}위",
        "score": f"{random.randrange(78, 97)}.{random.randrange(10)}",
    }
    text = w.tell("ranking_lead")
    w.won(text, scheme.name, f"{place}위", organizer=organizer.name, year=year)
    others = w.neighbors(2)
    if place == 1 and len(others) == 2 and w.chance(0.5):
        text = w.tell("ranking_others", other1=others[0].name, other2=others[1].name)
        for number, other in enumerate(others, 2):
            w.won(text, scheme.name, f"{number}위", who=other, organizer=organizer.name, year=year)
    w.tell("method")
    w.deeds(1, 4)
    w.close()
    return w.story("award_ranking", w.say("title_ranking"))


def _split(random: Random, names: Sequence[str], levels: Sequence[str]) -> dict[str, list[str]]:
    """The names dealt out to the grades in order; a grade without a name is left out."""
    first = random.randrange(1, len(names) - 1)
    second = random.randrange(first + 1, len(names) + 1)
    parts = (names[:first], names[first:second], names[second:])
    return {grade: list(part) for grade, part in zip(levels, parts, strict=True) if part}


def _deal(random: Random, places: Sequence[Place], levels: Sequence[str]) -> dict[str, list[Place]]:
    """Places for each grade: one at the top, more below."""
    sizes = [1, random.randrange(1, 3), random.randrange(2, 4), random.randrange(2, 4)][: len(levels)]
    while sum(sizes) > len(places):
        sizes[sizes.index(max(sizes))] -= 1
    chosen = random.sample(list(places), sum(sizes))
    dealt: dict[str, list[Place]] = {}
    for grade, size in zip(levels, sizes, strict=True):
        if size:
            dealt[grade], chosen = chosen[:size], chosen[size:]
    return dealt
