"""Articles that state awards, each with the rows that a perfect reader takes from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from posang.sample.grammar import grammar
from posang.sample.money import won
from posang.sample.particles import with_particle
from posang.sample.story import Award, ParagraphRole, Story
from posang.sample.world import (
    Organizer,
    Place,
    Scheme,
    departments,
    office,
    organizer_of,
    person,
    rank,
    schemes_on,
    village,
    world_on,
)

Values = dict[str, str]
Paragraphs = list[tuple[ParagraphRole, str]]

_INSTITUTION = {
    "최우수": ("최우수기관", "최우수 기관", "최우수 지자체", "최우수기관"),
    "우수": ("우수기관", "우수 기관", "우수 지자체", "우수기관"),
    "장려": ("장려기관", "장려 기관"),
}
_HONOR_GRADES = ("대통령상", "국무총리상", "장관상")
_FUNDS_NATIONAL = ("특별교부세", "재정 인센티브", "포상금", "인센티브")
_FUNDS_PROVINCE = ("상사업비", "시상금", "재정 인센티브", "특별조정교부금", "포상금")
_VENUES = (
    "정부세종청사",
    "서울 코엑스",
    "대전컨벤션센터",
    "부산 벡스코",
    "국립중앙박물관 강당",
    "서울시청 다목적홀",
    "오송 컨벤션센터",
)
_PARTNERS = ("한국지방행정연구원", "대한민국시도지사협의회", "한국생산성본부", "지역신문 모임", "한국공공자치연구원")


def base_values(random: Random, place: Place, on: date) -> Values:
    """The words that any article about a place may use."""
    boss = person(random)
    return {
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
        "town": village(random),
        "town2": village(random),
        "dept": random.choice(departments(random, 1)),
        "aide": person(random),
        "visitor": person(random),
        "day": str(on.day),
        "day0": str(max(1, on.day - random.randrange(1, 4))),
        "day2": str(min(28, on.day + random.randrange(2, 9))),
        "month": str(on.month),
    }


def national(random: Random, on: date, *, relative_years: bool) -> Story:
    """One government wins one evaluation: the plainest and most frequent kind."""
    place = _basic(random, on)
    scheme, organizer, year = _scheme(random, place, on, "evaluation")
    grade = _pick_grade(random, scheme)
    v = _with_scheme(random, base_values(random, place, on), scheme, organizer, on, year, relative_years)
    streak = random.randrange(2, 8) if random.random() < 0.25 else None
    prize = _amount(random) if random.random() < 0.4 else None
    institutional = grade in _INSTITUTION and random.random() < 0.75
    v |= {
        "run": f"{streak}년 연속 " if streak else "",
        "gradeword": grade,
        "inst": random.choice(_INSTITUTION[grade]) if grade in _INSTITUTION else grade,
        "prize": _prize(grade),
        "fund": random.choice(_FUNDS_PROVINCE if scheme.by == "province" else _FUNDS_NATIONAL),
        "money": won(random, prize) if prize else "",
    }
    say = grammar().say
    win = ("win_inst" if institutional else "win_prize") + ("_money" if prize else "")
    lead = _sentence(random, v, "event", win)
    rows = [
        Award(
            recipient=place.name,
            recipient_kind="government",
            government=place.full_name,
            organizer=organizer.name,
            award=scheme.name,
            grade=grade,
            year=year if v["when"] else None,
            streak_years=streak,
            prize_krw=prize,
            evidence=lead,
        )
    ]
    paragraphs: Paragraphs = [("body", lead)]
    if random.random() < 0.75:
        paragraphs.append(("body", say(random, "method", v)))
    _deeds(random, v, paragraphs, 2, 4)
    if random.random() < 0.3 and v["when"]:
        paragraphs.append(("body", _past(random, v, rows, rows[0], scheme)))
    paragraphs.append(("body", say(random, "quote", v)))
    if prize and random.random() < 0.5:
        paragraphs.append(("body", say(random, "use_money", v)))
    elif random.random() < 0.4:
        paragraphs.append(("body", say(random, "after", v)))
    title = say(random, "title_eval" if institutional else "title_prize", v | {"prog": say(random, "program", v)})
    return _story("award_national", on, place, title, paragraphs, rows, random, v)


def contest(random: Random, on: date, *, relative_years: bool) -> Story:
    """A prize at a contest, with edition, field, and at times the honor that comes with the grade."""
    place = _basic(random, on)
    scheme, organizer, year = _scheme(random, place, on, "contest")
    grade = _pick_grade(random, scheme)
    v = _with_scheme(random, base_values(random, place, on), scheme, organizer, on, year, relative_years)
    edition = year - scheme.since + 1 if random.random() < 0.5 else None
    category = random.choice(scheme.fields) if scheme.fields and random.random() < 0.8 else None
    honor = "장관상" if grade == "최우수" and organizer.head == "장관" and random.random() < 0.4 else None
    prize_money = _amount(random) // 10 if random.random() < 0.25 else None
    if edition:
        v["when"] = random.choice((f"제{edition}회 ", f"제{edition}회 {year} " if v["when"] else f"제{edition}회 "))
    stated_year = year if str(year) in v["when"] or v["when"].startswith(("올해", "지난해")) else None
    prize = _prize(grade)
    if honor:
        prize = random.choice(
            (
                f"최우수상인 {organizer.name}장관상",
                f"최우수상({organizer.name}장관상)",
                f"최우수상과 {organizer.name} 장관상",
            )
        )
    if category:
        prize = f"{category} {random.choice(('부문', '분야', '부문에서', '분야에서'))} {prize}"
    v |= {
        "run": "",
        "gradeword": grade,
        "prize": prize,
        "fund": random.choice(("상금", "시상금", "포상금")),
        "money": won(random, prize_money) if prize_money else "",
    }
    say = grammar().say
    lead = _sentence(random, v, "event_contest", "win_prize_money" if prize_money else "win_prize")
    rows = [
        Award(
            recipient=place.name,
            recipient_kind="government",
            government=place.full_name,
            organizer=organizer.name if organizer.name in lead or organizer.short in lead else None,
            award=scheme.name,
            edition=edition,
            category=category,
            grade=grade,
            honor=honor,
            year=stated_year,
            prize_krw=prize_money,
            evidence=lead,
        )
    ]
    paragraphs: Paragraphs = [("body", lead)]
    paragraphs.append(("body", say(random, "deed", v) + " " + say(random, "praise", v)))
    _deeds(random, v, paragraphs, 1, 3)
    paragraphs.append(("body", say(random, "quote", v)))
    if random.random() < 0.4:
        paragraphs.append(("body", say(random, "after", v)))
    title_values = v | {"prize": _prize(grade), "prog": say(random, "program", v)}
    return _story("award_contest", on, place, say(random, "title_prize", title_values), paragraphs, rows, random, v)


def rating(random: Random, on: date, *, relative_years: bool) -> Story:
    """A letter or number on a scale, good or poor, and at times those of neighbors."""
    place = _basic(random, on)
    scheme, organizer, year = _scheme(random, place, on, "rating")
    v = _with_scheme(random, base_values(random, place, on), scheme, organizer, on, year, relative_years)
    index = min(int(random.random() * random.random() * len(scheme.letters)), len(scheme.letters) - 1)
    letter = scheme.letters[index]
    category = random.choice(scheme.fields) if scheme.fields else None
    streak = random.randrange(2, 7) if index == 0 and random.random() < 0.3 else None
    worded = _letter_words(random, letter)
    top = random.choice(("최고 등급인 ", "가장 높은 ", "")) if index == 0 else ""
    v |= {"run": f"{streak}년 연속 " if streak else "", "letter": worded, "gradeword": worded}
    v["letter"] = (f"{category} 분야 " if category else "") + ("" if streak else top) + worded
    say = grammar().say
    lead = _sentence(random, v, "event", "bad_rating" if index >= 3 else "win_rating")
    grade = letter if letter in ("우수", "보통", "미흡") else f"{letter}등급"

    def row(who: Place, grade: str, evidence: str, streak: int | None = None) -> Award:
        return Award(
            recipient=who.name,
            recipient_kind="government",
            government=who.full_name,
            organizer=organizer.name,
            award=scheme.name,
            category=category,
            grade=grade,
            year=year if v["when"] else None,
            streak_years=streak,
            evidence=evidence,
        )

    rows = [row(place, grade, lead, streak)]
    paragraphs: Paragraphs = [("body", lead), ("body", say(random, "method", v))]
    siblings = [p for p in world_on(on).children.get(place.province, ()) if p.name != place.name]
    if len(siblings) >= 3 and not category and random.random() < 0.35:
        others = random.sample(siblings, 3)
        letters = [random.choice(scheme.letters) for _ in others]
        clauses = [
            f"{with_particle(other.name, '은')} {_letter_words(random, letter)}"
            for other, letter in zip(others, letters, strict=True)
        ]
        text = f"{place.province_short}에서는 {clauses[0]}, {clauses[1]}, {with_particle(clauses[2], '을')} 받았다."
        paragraphs.append(("body", text))
        rows += [
            row(other, letter if letter in ("우수", "보통", "미흡") else f"{letter}등급", text)
            for other, letter in zip(others, letters, strict=True)
        ]
    _deeds(random, v, paragraphs, 1, 3)
    paragraphs.append(("body", say(random, "quote", v)))
    title_values = v | {"letter": worded}
    return _story("award_rating", on, place, say(random, "title_rating", title_values), paragraphs, rows, random, v)


def fields_of_a_province(random: Random, on: date, *, relative_years: bool) -> Story:
    """One government, many fields of its province's evaluation, named in lists by grade."""
    place, province = _child(random, on)
    year = on.year if on.month > 9 else on.year - 1
    wide = place.short == "구"
    scheme_name = "자치구 인센티브 평가" if wide else random.choice(("시군 종합평가", "시군 주요업무 합동평가"))
    organizer = _province_organizer(province)
    count = random.randrange(4, 10)
    all_fields = random.sample(_FIELDS, count)
    cut1, cut2 = random.randrange(1, count - 1), random.randrange(1, count)
    cut1, cut2 = min(cut1, cut2), max(cut1, cut2, cut1 + 1)
    by_grade = {
        "최우수": all_fields[:cut1],
        "우수": all_fields[cut1:cut2],
        random.choice(("노력", "장려")): all_fields[cut2:],
    }
    noun = "구" if wide else random.choice(("기관", "상"))
    total = _amount(random)
    v = base_values(random, place, on) | {
        "org": organizer.name,
        "orgs": organizer.short,
        "scheme": scheme_name,
        "schemes": scheme_name,
        "count": str(count),
        "money": won(random, total),
        "run": "",
    }
    say = grammar().say
    marker = random.choice(("△", "▲", "▷", "○", "◆"))
    lead = random.choice(
        (
            f"{with_particle(v['gov1'], '이')} {organizer.short}의 {year}년 {scheme_name}에서 {count}개 분야 상을 받아 시상금 {v['money']}{_eul(v['money'])} 확보했다.",
            f"{with_particle(v['gov1'], '은')} {with_particle(organizer.name, '이')} 실시한 ‘{year}년 {scheme_name}’에서 {count}개 분야를 휩쓸었다고 {v['day']}일 밝혔다.",
            f"{with_particle(v['gov1'], '이')} ‘{year}년 {organizer.short} {scheme_name}’에서 총 {count}개 분야에 이름을 올리며 인센티브 {v['money']}{_eul(v['money'])} 받게 됐다.",
        )
    )
    paragraphs: Paragraphs = [("body", lead)]
    rows: list[Award] = []
    streaks = {
        name: random.randrange(2, 8) for name in random.sample(all_fields, min(2, count)) if random.random() < 0.6
    }

    def add(grade: str, names: Sequence[str], evidence: str) -> None:
        rows.extend(
            Award(
                recipient=place.name,
                recipient_kind="government",
                government=place.full_name,
                organizer=organizer.name,
                award=scheme_name,
                category=name,
                grade=grade,
                year=year,
                streak_years=streaks.get(name),
                evidence=evidence,
            )
            for name in names
        )

    groups = [(grade, names) for grade, names in by_grade.items() if names]
    style = random.choice(("sentence", "each", "lines"))
    if style == "sentence":
        clauses = []
        for index, (grade, names) in enumerate(groups):
            listed = " ".join(f"{marker}{name}" for name in names)
            ending = "선정됐다." if index == len(groups) - 1 else ""
            clauses.append(f"{listed} 분야에서 {grade}{noun}{_ro(noun)} {ending}".strip())
        text = f"{with_particle(place.short, '은')} " + ", ".join(clauses)
        paragraphs.append(("body", text))
        for grade, names in groups:
            add(grade, names, text)
    elif style == "each":
        for grade, names in groups:
            listed = " ".join(f"{marker}{name}" for name in names)
            text = random.choice(
                (
                    f"{grade}{noun}에 선정된 분야는 {listed}{_yi(names[-1])}다.",
                    f"{grade}{noun}{_eun(noun)} {listed} 등 {len(names)}개 분야에서 받았다.",
                    f"{listed} 분야에서는 {grade}{noun}{_ro(noun)} 뽑혔다.",
                )
            )
            paragraphs.append(("body", text))
            add(grade, names, text)
    else:
        paragraphs.append(("body", "분야별 결과는 다음과 같다."))
        for grade, names in groups:
            text = f"{marker} {grade} : {', '.join(names)}"
            paragraphs.append(("list_item", text))
            add(grade, names, text)
    for name, years in streaks.items():
        grade = next(grade for grade, names in by_grade.items() if name in names)
        paragraphs.append(("heading", f"○ {name}, {years}년 연속 {grade}"))
        paragraphs.append(
            ("body", f"{name} 분야는 {years}년 연속 {grade}{noun}{_ro(noun)} 뽑혔다. {say(random, 'deed', v)}")
        )
    _deeds(random, v, paragraphs, 1, 3)
    paragraphs.append(("body", say(random, "quote", v)))
    return _story("award_fields", on, place, say(random, "title_multi", v), paragraphs, rows, random, v)


def winners(random: Random, on: date, *, relative_years: bool) -> Story:
    """A province names its winners by grade: in brackets, in sentences, in a list, at times with a sum for each."""
    province, places = random.choice(sorted(world_on(on).children.items()))
    home = next(p for p in world_on(on).provinces if p.name == province)
    found = [s for s in schemes_on(on.year - 1, "evaluation") if s.by == "province"]
    scheme = random.choice(found)
    organizer = _province_organizer(home)
    year = on.year if on.month > 6 else on.year - 1
    levels = [g for g in ("최우수", "우수", "장려") if g in scheme.grades]
    sizes = [1, random.randrange(1, 3), random.randrange(2, 4)][: len(levels)]
    if len(places) < sum(sizes):
        sizes = [1] * len(levels)
    chosen = random.sample(places, sum(sizes))
    by_grade: dict[str, list[Place]] = {}
    for grade, size in zip(levels, sizes, strict=True):
        by_grade[grade], chosen = chosen[:size], chosen[size:]
    prizes = {}
    if random.random() < 0.5:
        top = random.choice((2, 3, 5, 10)) * 10_000_000
        prizes = {grade: max(top // (2**step), 1_000_000) // 10_000 * 10_000 for step, grade in enumerate(levels)}
    v = base_values(random, home, on) | {
        "org": organizer.name,
        "orgs": organizer.short,
        "scheme": scheme.name,
        "schemes": scheme.name,
        "gradeword": levels[0],
        "winner": by_grade[levels[0]][0].name,
        "scope": f"도내 {len(places)}개 시·군" if home.short == "도" else f"{len(places)}개 구·군",
        "kpi1": scheme.kpi[0],
        "kpi2": scheme.kpi[1],
    }
    say = grammar().say
    lead = random.choice(
        (
            f"{with_particle(organizer.short, '은')} ‘{year}년 {scheme.name}’ 결과를 {v['day']}일 발표했다.",
            f"{with_particle(organizer.short, '이')} {with_particle(v['scope'], '을')} 대상으로 벌인 {year}년 {scheme.name} 결과가 나왔다.",
            f"{with_particle(organizer.name, '은')} {year}년도 {scheme.name} 결과 {sum(sizes)}개 시군을 우수기관으로 뽑았다고 {v['day']}일 밝혔다.",
        )
    )
    paragraphs: Paragraphs = [("body", lead)]
    rows: list[Award] = []

    def add(grade: str, evidence: str) -> None:
        rows.extend(
            Award(
                recipient=winner.name,
                recipient_kind="government",
                government=winner.full_name,
                organizer=organizer.name,
                award=scheme.name,
                grade=grade,
                year=year,
                prize_krw=prizes.get(grade),
                evidence=evidence,
            )
            for winner in by_grade[grade]
        )

    def names(grade: str, joint: str) -> str:
        return joint.join(place.name for place in by_grade[grade])

    def money(grade: str) -> str:
        if grade not in prizes:
            return ""
        each = "각 " if len(by_grade[grade]) > 1 else ""
        return f"({each}{won(random, prizes[grade])})"

    style = random.choice(("brackets", "sentences", "inline", "lines", "one_by_one"))
    if style == "brackets":
        parts = [f"{names(grade, '·')}({grade})" for grade in levels]
        text = f"평가 결과 {', '.join(parts[:-1])}, {with_particle(parts[-1], '이')} 선정됐다."
        paragraphs.append(("body", text))
        prizes = {}
        for grade in levels:
            add(grade, text)
    elif style == "sentences":
        text = ", ".join(
            f"{grade}상은 {with_particle(names(grade, random.choice((', ', '·'))) + money(grade), '이')}"
            for grade in levels
        )
        text += random.choice((" 차지했다.", " 각각 받았다.", " 수상했다."))
        paragraphs.append(("body", text))
        for grade in levels:
            add(grade, text)
    elif style == "inline":
        text = " ".join(f"▲{grade} {names(grade, ', ')}{money(grade)}" for grade in levels)
        paragraphs.append(("body", f"등급별로는 {text} 등이다."))
        for grade in levels:
            add(grade, paragraphs[-1][1])
    elif style == "lines":
        paragraphs.append(("body", "등급별 수상 시군은 다음과 같다."))
        mark = random.choice(("▲", "○", "-", "△", "◇"))
        for grade in levels:
            text = f"{mark} {grade}{money(grade)} : {names(grade, ', ')}"
            paragraphs.append(("list_item", text))
            add(grade, text)
    else:
        for grade in levels:
            who = names(grade, ", ")
            text = random.choice(
                (
                    f"{grade}에는 {with_particle(who, '이')} 선정됐다.",
                    f"{grade}{_eun(grade)} {who}에 돌아갔다.",
                    f"{with_particle(who, '은')} {grade}상을 받았다.",
                )
            )
            if grade in prizes:
                each = "각 " if len(by_grade[grade]) > 1 else ""
                text += f" 시상금은 {each}{won(random, prizes[grade])}이다."
            paragraphs.append(("body", text))
            add(grade, text)
    paragraphs.append(("body", say(random, "method", v)))
    best = by_grade[levels[0]][0]
    deeds = v | {"gov": best.name, "short": best.short, "stem": best.stem, "people": best.people}
    _deeds(random, deeds, paragraphs, 1, 2)
    paragraphs.append(("body", say(random, "quote", v)))
    return _story("award_winners", on, home, say(random, "title_winners", v), paragraphs, rows, random, v)


def internal_departments(random: Random, on: date, *, relative_years: bool) -> Story:
    """A government grades its own departments; at times in a table that the crawler flattened."""
    place = _basic(random, on)
    year = on.year if on.month > 10 else on.year - 1
    name = random.choice(
        ("자체 성과평가", "부서 성과평가", "주요업무 자체평가", "주요 업무 종합평가", "BSC 성과평가", "역점시책 평가")
    )
    found = departments(random, 6)
    if random.random() < 0.4:
        found[random.randrange(1, 6)] = office(random)
    by_grade = {"최우수": found[:1], "우수": found[1:3], "장려": found[3 : 3 + random.randrange(2, 4)]}
    prizes = {"최우수": 3_000_000, "우수": 2_000_000, "장려": 1_000_000} if random.random() < 0.3 else {}
    v = base_values(random, place, on) | {"scheme": name, "schemes": name, "winner": found[0]}
    say = grammar().say
    lead = random.choice(
        (
            f"{with_particle(v['gov1'], '은')} {year}년 한 해 동안 군정과 시정에 이바지한 부서를 가리는 ‘{year}년 {name}’ 결과를 {v['day']}일 발표했다.",
            f"{with_particle(v['gov1'], '이')} ‘{year}년도 {name}’에서 뛰어난 성과를 낸 {sum(map(len, by_grade.values()))}개 부서를 시상했다.",
            f"{with_particle(v['gov1'], '은')} {v['day']}일 {v['hall']} 대회의실에서 {year}년 {name} 시상식을 열고 우수 부서를 시상했다.",
        )
    ).replace("군정과 시정", "구정" if place.short == "구" else f"{place.short}정")
    paragraphs: Paragraphs = [("body", lead)]
    rows: list[Award] = []

    def add(grade: str, evidence: str) -> None:
        rows.extend(
            Award(
                recipient=department,
                recipient_kind="department",
                government=place.full_name,
                organizer=place.name,
                award=name,
                grade=grade,
                year=year,
                prize_krw=prizes.get(grade),
                evidence=evidence,
            )
            for department in by_grade[grade]
        )

    style = random.choice(("flat", "sentences", "lines"))
    if style == "flat":
        joint = random.choice((" ․ ", "·", ", "))
        text = " ".join(f"{grade} {joint.join(by_grade[grade])}" for grade in by_grade)
        paragraphs.append(("list_item", text))
        for grade in by_grade:
            add(grade, text)
    elif style == "sentences":
        text = (
            f"최우수 부서에는 {with_particle(found[0], '이')} 선정됐고 우수 부서에는 {with_particle(_and(by_grade['우수']), '이')}, "
            f"장려 부서에는 {with_particle(_and(by_grade['장려']), '이')} 뽑혔다."
        )
        paragraphs.append(("body", text))
        for grade in by_grade:
            add(grade, text)
    else:
        mark = random.choice(("▲", "△", "-", "○", "①②③"))
        for index, grade in enumerate(by_grade):
            text = f"{mark[index] if len(mark) > 1 else mark} {grade} {', '.join(by_grade[grade])}"
            paragraphs.append(("list_item", text))
            add(grade, text)
    if prizes:
        paragraphs.append(("body", "시상금은 최우수 부서 300만 원, 우수 부서 각 200만 원, 장려 부서 각 100만 원이다."))
    for department in found[:2]:
        paragraphs.append(
            (
                "body",
                say(random, "deed", v | {"dept": department}) + " " + say(random, "deed", v | {"dept": department}),
            )
        )
    paragraphs.append(("body", say(random, "quote", v)))
    return _story("award_departments", on, place, say(random, "title_internal", v), paragraphs, rows, random, v)


def internal_persons(random: Random, on: date, *, relative_years: bool) -> Story:
    """A government honors its officials, named with department and title."""
    place = _basic(random, on)
    award = random.choice(("적극행정 우수공무원", "친절공무원", "으뜸공무원", "모범공무원", "규제혁신 우수공무원"))
    half = random.choice((f"{on.year}년 상반기 ", f"{on.year}년 하반기 ", f"{on.year}년 "))
    count = random.randrange(2, 5)
    units = departments(random, count)
    people = [(unit, person(random), rank(random)) for unit in units]
    graded = award in ("적극행정 우수공무원", "규제혁신 우수공무원")
    grades = (["최우수", "우수", "장려", "장려"] if graded else ["선정"] * 4)[:count]
    v = base_values(random, place, on) | {
        "award": award,
        "count": str(count),
        "winner": people[0][1],
        "rank": people[0][2],
    }
    say = grammar().say
    lead = random.choice(
        (
            f"{with_particle(v['gov1'], '은')} ‘{half}{award}’ {count}명을 뽑아 {v['day']}일 시상했다.",
            f"{with_particle(v['gov1'], '이')} {half}{award} {count}명을 선발했다고 {v['day']}일 밝혔다.",
            f"{with_particle(v['gov1'], '은')} {v['day']}일 {v['hall']}에서 ‘{half}{award}’ 시상식을 열었다.",
        )
    )
    paragraphs: Paragraphs = [("body", lead)]
    rows: list[Award] = []

    def add(index: int, evidence: str) -> None:
        rows.append(
            Award(
                recipient=people[index][1],
                recipient_kind="person",
                government=place.full_name,
                organizer=place.name,
                award=award,
                grade=grades[index],
                year=on.year,
                evidence=evidence,
            )
        )

    worded = [f"{unit} {name} {title}" for unit, name, title in people]
    if graded and random.random() < 0.5:
        for index, grade in enumerate(grades):
            text = random.choice(
                (
                    f"{grade}에는 {with_particle(worded[index], '이')} 선정됐다.",
                    f"{with_particle(worded[index], '은')} {grade}상을 받았다.",
                    f"{grade}상은 {worded[index]}에게 돌아갔다.",
                )
            )
            deed = say(random, "deed", v | {"dept": people[index][0]})
            paragraphs.append(("body", f"{text} {deed}"))
            add(index, text)
    elif graded:
        for index, grade in enumerate(grades):
            text = f"▲{grade} {worded[index]}"
            paragraphs.append(("list_item", text))
            add(index, text)
    else:
        text = f"이번에 선정된 {with_particle(award, '은')} {', '.join(worded[:-1])}, {worded[-1]} 등 {count}명이다."
        paragraphs.append(("body", text))
        for index in range(count):
            add(index, text)
        _deeds(random, v, paragraphs, 1, 2)
    paragraphs.append(("body", say(random, "quote", v)))
    return _story("award_persons", on, place, say(random, "title_persons", v), paragraphs, rows, random, v)


def honor_of_a_person(random: Random, on: date, *, relative_years: bool) -> Story:
    """An official receives a minister's, governor's or president's commendation."""
    place = _basic(random, on)
    world = world_on(on)
    lineage = random.choice(sorted(key for key, o in world.organizers.items() if o.head == "장관"))
    organizer = world.organizers[lineage]
    merit = random.choice(
        (
            "농업 발전 유공",
            "재난관리 유공",
            "복지행정 유공",
            "민원행정 발전 유공",
            "지역경제 활성화 유공",
            "정보보호 유공",
            "산림행정 유공",
        )
    )
    grade, words = random.choice(
        (
            ("장관상", f"{organizer.name}장관 표창"),
            ("장관상", f"{organizer.name} 장관상"),
            ("국무총리상", "국무총리 표창"),
            ("대통령상", "대통령 표창"),
            (
                "도지사상" if place.province.endswith("도") else "시장상",
                f"{place.province}{'지사' if place.province.endswith('도') else '장'} 표창",
            ),
        )
    )
    giver: str | None = organizer.name if grade == "장관상" else None
    if grade in ("도지사상", "시장상"):
        giver = place.province
    elif grade in ("국무총리상", "대통령상"):
        giver = grade.removesuffix("상")
    winner, title = person(random), rank(random)
    v = base_values(random, place, on) | {"winner": winner, "rank": title, "prize": words}
    say = grammar().say
    lead = random.choice(
        (
            f"{v['gov1']} {v['dept']} {winner} {with_particle(title, '이')} {on.year}년 {with_particle(merit, '으로')} {with_particle(words, '을')} 받았다.",
            f"{with_particle(v['gov1'], '은')} {v['dept']} {winner} {with_particle(title, '이')} {with_particle(merit, '으로')} {with_particle(words, '을')} 수상했다고 {v['day']}일 밝혔다.",
            f"{winner} {v['gov1']} {v['dept']} {with_particle(title, '이')} {on.year}년 {with_particle(merit, '으로')} {with_particle(words, '을')} 수상하는 영예를 안았다.",
        )
    )
    rows = [
        Award(
            recipient=winner,
            recipient_kind="person",
            government=place.full_name,
            organizer=giver,
            award=merit,
            grade=grade,
            year=on.year if str(on.year) in lead else None,
            evidence=lead,
        )
    ]
    paragraphs: Paragraphs = [("body", lead)]
    _deeds(random, v, paragraphs, 2, 3)
    paragraphs.append(
        (
            "body",
            f"{winner} {with_particle(title, '은')} {say(random, 'thanks', v)}이라고 {say(random, 'quote_said', v)}.",
        )
    )
    return _story("award_honor", on, place, say(random, "title_honor", v), paragraphs, rows, random, v)


def certification(random: Random, on: date, *, relative_years: bool) -> Story:
    """A body is certified, designated or certified again."""
    place = _basic(random, on)
    scheme, organizer, _ = _scheme(random, place, on, "certification")
    word = random.choice(("인증", "인증", "재인증", "신규 인증"))
    v = _with_scheme(random, base_values(random, place, on), scheme, organizer, on, on.year, False)
    v |= {"run": "", "certword": word}
    say = grammar().say
    lead = random.choice(
        (
            f"{with_particle(v['gov1'], '이')} {with_particle(organizer.name, '으로')}부터 ‘{scheme.name}’ {say(random, 'cert_win', v)}.",
            f"{with_particle(v['gov1'], '은')} {organizer.name} ‘{scheme.name}’ {say(random, 'cert_win', v)}고 {v['day']}일 밝혔다.",
            f"{with_particle(v['gov1'], '이')} {on.year}년 {organizer.name} 주관 {scheme.name} {say(random, 'cert_win', v)}.",
        )
    )
    rows = [
        Award(
            recipient=place.name,
            recipient_kind="government",
            government=place.full_name,
            organizer=organizer.name,
            award=scheme.name,
            grade="인증",
            year=on.year if str(on.year) in lead else None,
            evidence=lead,
        )
    ]
    paragraphs: Paragraphs = [("body", lead)]
    _deeds(random, v, paragraphs, 2, 4)
    paragraphs.append(("body", say(random, "quote", v)))
    return _story("award_certification", on, place, say(random, "title_cert", v), paragraphs, rows, random, v)


def grant(random: Random, on: date, *, relative_years: bool) -> Story:
    """A body wins a call for projects: a row with the grade 선정."""
    place = _basic(random, on)
    scheme, organizer, _ = _scheme(random, place, on, "grant")
    category = random.choice(scheme.fields) if scheme.fields and random.random() < 0.6 else None
    v = _with_scheme(random, base_values(random, place, on), scheme, organizer, on, on.year, False)
    v["money"] = won(random, random.randrange(8, 190) * 100_000_000)
    say = grammar().say
    kind = f"({category})" if category else ""
    lead = random.choice(
        (
            f"{with_particle(v['gov1'], '이')} {organizer.name} 주관 ‘{on.year}년 {scheme.name}{kind}’ {say(random, 'grant_win', v)}.",
            f"{with_particle(v['gov1'], '은')} {with_particle(organizer.name, '이')} 주관한 {on.year}년 {scheme.name}{kind} {say(random, 'grant_win', v)}고 {v['day']}일 밝혔다.",
            f"{with_particle(v['gov1'], '이')} {organizer.name}의 ‘{scheme.name}{kind}’ {say(random, 'grant_win', v)}.",
        )
    )
    rows = [
        Award(
            recipient=place.name,
            recipient_kind="government",
            government=place.full_name,
            organizer=organizer.name,
            award=scheme.name,
            category=category,
            grade="선정",
            year=on.year if str(on.year) in lead else None,
            evidence=lead,
        )
    ]
    paragraphs: Paragraphs = [("body", lead)]
    paragraphs.append(("body", say(random, "grant_plan", v) + f" 총사업비는 {v['money']}이다."))
    _deeds(random, v, paragraphs, 1, 3)
    paragraphs.append(("body", say(random, "quote", v)))
    return _story("award_grant", on, place, say(random, "title_grant", v), paragraphs, rows, random, v)


def roundup(random: Random, on: date, *, relative_years: bool) -> Story:
    """A year's harvest: many schemes of many organizers in one list."""
    place = _basic(random, on)
    year = on.year if on.month > 9 else on.year - 1
    pool = [s for s in schemes_on(year, "evaluation") if organizer_of(s, place, on) is not None]
    found = random.sample(pool, min(len(pool), random.randrange(4, 8)))
    v = base_values(random, place, on) | {"count": str(len(found)), "run": ""}
    say = grammar().say
    lead = random.choice(
        (
            f"{with_particle(v['gov1'], '이')} {year}년 한 해 중앙부처와 {v['prov']} 등의 각종 평가에서 {len(found)}개의 상을 받았다.",
            f"{with_particle(v['gov1'], '은')} {year}년 대외 평가에서 {len(found)}개 분야 수상 실적을 올렸다고 {v['day']}일 밝혔다.",
            f"{with_particle(v['gov1'], '이')} {year}년 각종 평가에서 {len(found)}관왕에 오르며 한 해를 마무리했다.",
        )
    )
    paragraphs: Paragraphs = [("body", lead)]
    rows: list[Award] = []
    mark = random.choice(("△", "▲", "○", "①"))
    items: list[str] = []
    for number, scheme in enumerate(found):
        organizer = organizer_of(scheme, place, on)
        assert organizer is not None  # noqa: S101  pool holds only schemes that somebody gives
        grade = random.choice([g for g in scheme.grades if g in ("최우수", "우수", "장려", "대상")])
        text = say(random, "roundup_item", {"orgs": organizer.short, "scheme": scheme.name, "gradeword": grade})
        items.append(f"{chr(ord('①') + number) if mark == '①' else mark}{text}")
        rows.append(
            Award(
                recipient=place.name,
                recipient_kind="government",
                government=place.full_name,
                organizer=organizer.name,
                award=scheme.name,
                grade=grade,
                year=year,
                evidence=items[-1],
            )
        )
    if random.random() < 0.5:
        paragraphs.append(("body", f"주요 수상 실적은 {' '.join(items)} 등이다."))
    else:
        paragraphs.append(("body", "주요 수상 내용은 다음과 같다."))
        paragraphs += [("list_item", item) for item in items]
    _deeds(random, v, paragraphs, 2, 4)
    paragraphs.append(("body", say(random, "quote", v)))
    return _story("award_roundup", on, place, say(random, "title_roundup", v), paragraphs, rows, random, v)


KINDS: tuple[tuple[Callable[..., Story], int], ...] = (
    (national, 26),
    (contest, 14),
    (rating, 10),
    (fields_of_a_province, 8),
    (winners, 12),
    (internal_departments, 8),
    (internal_persons, 6),
    (honor_of_a_person, 5),
    (certification, 4),
    (grant, 6),
    (roundup, 6),
)

_FIELDS = (
    "희망복지", "자치회관 운영", "깨끗한 거리 가꾸기", "일자리 창출", "에너지 절약", "교통수요관리", "위생관리", "안전도시 만들기",
    "여성가족", "마을공동체", "재활용", "도시녹화", "체납징수", "물가안정", "건강증진", "옥외광고물 정비", "민원행정", "세외수입",
    "청소년 보호", "제설대책", "문화관광", "대기질 개선", "보육 지원", "도로명주소 활용", "하천 관리", "주차질서", "전통시장 지원",
)  # fmt: skip


@dataclass(frozen=True)
class _Picked:
    scheme: Scheme
    organizer: Organizer
    year: int


def _basic(random: Random, on: date) -> Place:
    return random.choice(world_on(on).basics)


def _child(random: Random, on: date) -> tuple[Place, Place]:
    world = world_on(on)
    name, places = random.choice(sorted(world.children.items()))
    return random.choice(places), next(p for p in world.provinces if p.name == name)


def _province_organizer(home: Place) -> Organizer:
    suffix = "" if home.name.startswith("제주") else home.name[-1]
    return Organizer(home.name, home.province_short + (suffix or "도"), home.head)


def _scheme(random: Random, place: Place, on: date, kind: str) -> tuple[Scheme, Organizer, int]:
    year = on.year if on.month > 5 else on.year - 1
    for _ in range(50):
        found = schemes_on(year, kind) or schemes_on(2019, kind)
        scheme = random.choice(found)
        if (organizer := organizer_of(scheme, place, on)) is not None:
            return scheme, organizer, year
    raise LookupError(f"no scheme of the kind {kind} has an organizer on {on}")


def _pick_grade(random: Random, scheme: Scheme) -> str:
    index = int(random.random() * random.random() * len(scheme.grades))
    return scheme.grades[index]


def _prize(grade: str) -> str:
    return grade if grade.endswith("상") else f"{grade}상"


def _letter_words(random: Random, letter: str) -> str:
    if letter in ("우수", "보통", "미흡"):
        return f"‘{letter}’ 등급"
    return random.choice((f"{letter}등급", f"‘{letter}’ 등급", f"‘{letter}등급’"))


def _with_scheme(
    random: Random, v: Values, scheme: Scheme, organizer: Organizer, on: date, year: int, relative_years: bool
) -> Values:
    forms = [f"{year}년 ", f"{year}년 ", f"{year}년도 ", f"{year} ", ""]
    if relative_years:
        forms.append("올해 " if year == on.year else "지난해 ")
    count = scheme.evaluated
    scope = random.choice((f"전국 {count}개 기관", f"전국 지방자치단체 {count}곳")) if count else "시·군"
    kpi = random.sample(scheme.kpi, 2) if len(scheme.kpi) >= 2 else ["추진 실적", "주민 참여"]
    return v | {
        "scheme": scheme.name,
        "schemes": scheme.name.removeprefix("지방자치단체 ").removeprefix("전국 "),
        "org": organizer.name,
        "orgs": organizer.short,
        "when": random.choice(forms),
        "scope": scope,
        "kpi1": kpi[0],
        "kpi2": kpi[1],
        "venue": random.choice(_VENUES),
        "partner": random.choice(_PARTNERS),
    }


def _amount(random: Random) -> int:
    return random.choice((50, 70, 80, 100, 120, 150, 200, 250, 300, 350, 500, 60, 90)) * 1_000_000


def _sentence(random: Random, v: Values, event: str, win: str) -> str:
    say = grammar().say
    text = f"{say(random, 'subject', v)} {say(random, event, v)}에서 {say(random, 'merit', v)}{say(random, win, v)}{say(random, 'said', v)}."
    return " ".join(text.split())


def _past(random: Random, v: Values, rows: list[Award], current: Award, scheme: Scheme) -> str:
    """A sentence on earlier years of the same award; adds its rows."""
    known = [g for g in scheme.grades if g in _INSTITUTION]
    first = (current.year or 0) - 1
    if not known:
        return grammar().say(random, "deed", v)
    if random.random() < 0.5:
        grade = random.choice(known)
        text = grammar().say(random, "past_one", v | {"pyear": str(first), "pinst": random.choice(_INSTITUTION[grade])})
        years = [(first, grade)]
    else:
        years = [(first - step, random.choice(known)) for step in range(random.randrange(2, 4))][::-1]
        series = ", ".join(f"{year}년 {grade}" for year, grade in years)
        text = grammar().say(random, "past_series", v | {"series": series})
    rows.extend(
        Award(
            recipient=current.recipient,
            recipient_kind=current.recipient_kind,
            government=current.government,
            organizer=current.organizer,
            award=current.award,
            grade=grade,
            year=year,
            status="past",
            evidence=text,
        )
        for year, grade in years
    )
    return text


def _deeds(random: Random, v: Values, paragraphs: Paragraphs, low: int, high: int) -> None:
    say = grammar().say
    for _ in range(random.randrange(low, high + 1)):
        sentences = [say(random, "deed", v) for _ in range(random.choice((1, 2, 2)))]
        if random.random() < 0.2:
            sentences.append(say(random, "praise", v))
        paragraphs.append(("body", " ".join(sentences)))


def _story(
    kind: str, on: date, place: Place, title: str, paragraphs: Paragraphs, rows: list[Award], random: Random, v: Values
) -> Story:
    subtitles = []
    if random.random() < 0.5:
        subtitles = [grammar().say(random, "sub_award", v) for _ in range(random.choice((1, 1, 2)))]
    caption = random.choice(
        (
            f"{v['hall']} 전경",
            f"{v['boss']} {place.name} {v['head']}",
            f"{place.name} 직원들이 상패를 들고 기념촬영을 하고 있다",
            f"{v['hall']}사",
        )
    )
    return Story(kind, on, "자치", title, paragraphs, subtitles, caption, place, rows, [place.name, "수상", "행정"])


def _and(words: Sequence[str]) -> str:
    if len(words) == 1:
        return words[0]
    return (
        ", ".join(words[:-2] + [f"{with_particle(words[-2], '과')} {words[-1]}"])
        if len(words) > 2
        else f"{with_particle(words[0], '과')} {words[1]}"
    )


def _eul(word: str) -> str:
    return with_particle(word, "을")[len(word) :]


def _eun(word: str) -> str:
    return with_particle(word, "은")[len(word) :]


def _ro(word: str) -> str:
    return with_particle(word, "으로")[len(word) :]


def _yi(word: str) -> str:
    return "이" if with_particle(word, "이다").endswith("이다") else ""


def shifted(on: date, days: int) -> date:
    """The date so many days later."""
    return on + timedelta(days=days)
