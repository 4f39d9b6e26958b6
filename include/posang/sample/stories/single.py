"""Articles on one winner: an evaluation, a contest, a rating, a certificate, a call for projects, a person."""

from datetime import date
from random import Random

from posang.sample.money import won
from posang.sample.stories.story import Story
from posang.sample.stories.writer import RELATIVE, Writer, basic, pick_grade, prize_word
from posang.sample.world import Scheme, office, person, rank, world_on

_PLAIN_WORDS = ("우수", "보통", "미흡")  # ratings that are words


def evaluation(random: Random, on: date, *, relative_years: bool) -> Story:
    """One government wins one evaluation: the plainest and most frequent kind."""
    w = Writer(random, basic(random, on), on)
    scheme, organizer, year = w.use_scheme("evaluation", relative_years=relative_years)
    grade = pick_grade(random, scheme.grades)
    streak = random.randrange(2, 9) if w.chance(0.25) else None
    prize = w.money(national=scheme.by != "province") if w.chance(0.4) else None
    institution = w.institution(grade) if w.chance(0.7) else None
    w.values |= {
        "run": w.say("run", streak=str(streak)) if streak else "",
        "gradeword": grade,
        "inst": institution or "",
        "prize": prize_word(grade),
        "prog": w.say("program"),
    }
    rule = ("win_inst" if institution else "win_prize") + ("_money" if prize else "")
    before: tuple[int, str] | None = None
    if year and not streak and institution and w.chance(0.15):
        before = (year - 1, pick_grade(random, [g for g in scheme.grades if w.institution(g)]))
        w.values["run"] = w.say("run_before", pyear=str(before[0]), pgrade=before[1])
    lead = w.add(_lead(w, "event", rule))
    current = w.won(lead, scheme.name, grade, organizer=organizer.name, year=year, streak_years=streak, prize_krw=prize)
    if before:
        w.won(lead, scheme.name, before[1], organizer=organizer.name, year=before[0], status="past")
    if w.chance(0.75):
        w.tell("method")
    w.deeds(2, 5)
    if year and not streak and not before and w.chance(0.35):
        _past(w, scheme, year, current.organizer)
    if w.chance(0.25):
        _besides(w, on.year if on.month > 5 else on.year - 1)
    w.close()
    if prize and w.chance(0.5):
        w.tell("use_money")
    return w.story("award_evaluation", w.say("title_eval" if institution else "title_prize"))


def contest(random: Random, on: date, *, relative_years: bool) -> Story:
    """A prize at a contest, with edition, field, and at times the honor that comes with the grade."""
    w = Writer(random, basic(random, on), on)
    scheme, organizer, year = w.use_scheme("contest", relative_years=relative_years)
    given_year = on.year if on.month > 5 else on.year - 1
    grade = pick_grade(random, scheme.grades)
    category = random.choice(scheme.fields) if scheme.fields and w.chance(0.8) else None
    edition = given_year - scheme.since + 1 if w.chance(0.5) else None
    if edition:
        year = given_year if w.chance(0.5) else None
        w.values["when"] = f"제{edition}회 {year} " if year else f"제{edition}회 "
    honor = None
    words = prize_word(grade)
    if grade == "최우수" and organizer.head == "장관" and w.chance(0.4):
        honor, words = "장관상", w.say("prize_with_honor", prize=words)
    second = None
    if category and not honor and len(scheme.fields) > 1 and w.chance(0.2):
        second = (random.choice([f for f in scheme.fields if f != category]), pick_grade(random, scheme.grades))
        words = w.say("prizes_in_fields", first=category, prize1=words, second=second[0], prize2=prize_word(second[1]))
    elif category:
        words = w.say("prize_in_field", category=category, prize=words)
    prize = w.money(national=True) // 10 if w.chance(0.25) and not second else None
    if prize:
        w.values |= {"money": won(random, prize), "fund": random.choice(("상금", "시상금", "포상금"))}
    w.values |= {"run": "", "gradeword": grade, "prize": words, "prog": w.say("program")}
    lead = w.add(_lead(w, "event_contest", "win_prize_money" if prize else "win_prize"))
    named = organizer.name in lead or organizer.short in lead
    w.won(
        lead, scheme.name, grade, organizer=organizer.name if named else None, year=year, edition=edition,
        category=category, honor=honor, prize_krw=prize,
    )  # fmt: skip
    if second:
        w.won(
            lead, scheme.name, second[1], organizer=organizer.name if named else None, year=year, edition=edition,
            category=second[0],
        )  # fmt: skip
    w.add(w.deed() + " " + w.say("praise"))
    w.deeds(1, 4)
    others = w.neighbors(2)
    if category and len(others) == 2 and w.chance(0.3):
        fields = random.sample([f for f in scheme.fields if f != category] or [category], 1)
        grades = [pick_grade(random, scheme.grades) for _ in others]
        text = w.tell(
            "others_won",
            other1=others[0].name, other2=others[1].name, field=fields[0],
            prize1=prize_word(grades[0]), prize2=prize_word(grades[1]),
        )  # fmt: skip
        for other, other_grade in zip(others, grades, strict=True):
            w.won(
                text, scheme.name, other_grade, who=other, organizer=organizer.name if named else None, year=year,
                edition=edition, category=fields[0],
            )  # fmt: skip
    w.values["prize"] = prize_word(grade)
    w.close()
    return w.story("award_contest", w.say("title_prize"))


def rating(random: Random, on: date, *, relative_years: bool) -> Story:
    """A letter or number on a scale, good or poor, and at times those of neighbors."""
    w = Writer(random, basic(random, on), on)
    scheme, organizer, year = w.use_scheme("rating", relative_years=relative_years)
    index = min(int(random.random() * random.random() * len(scheme.letters)), len(scheme.letters) - 1)
    letter = scheme.letters[index]
    streak = random.randrange(2, 7) if index == 0 and not scheme.fields and w.chance(0.3) else None
    words = _letter_words(random, letter)
    top = random.choice(("최고 등급인 ", "가장 높은 ", "")) if index == 0 and not streak else ""
    w.values |= {
        "run": w.say("run", streak=str(streak)) if streak else "",
        "letter": top + words,
        "gradeword": words,
    }
    if scheme.fields:
        _ratings_by_field(w, scheme, organizer.name, year)
    else:
        lead = w.add(_lead(w, "event", "bad_rating" if index >= 3 else "win_rating"))
        w.won(lead, scheme.name, _rating_grade(letter), organizer=organizer.name, year=year, streak_years=streak)
    w.tell("method")
    others = w.neighbors(3)
    if len(others) == 3 and not scheme.fields and w.chance(0.35):
        letters = [random.choice(scheme.letters) for _ in others]
        shown = [_letter_words(random, each) for each in letters]
        text = w.tell(
            "others_rated",
            other1=others[0].name, other2=others[1].name, other3=others[2].name,
            letter1=shown[0], letter2=shown[1], letter3=shown[2],
        )  # fmt: skip
        for other, each in zip(others, letters, strict=True):
            w.won(text, scheme.name, _rating_grade(each), who=other, organizer=organizer.name, year=year)
    elif year and not scheme.fields and w.chance(0.3):
        earlier = random.choice(scheme.letters)
        text = w.tell("rated_before", pyear=str(year - 1), pletter=_letter_words(random, earlier))
        w.won(text, scheme.name, _rating_grade(earlier), organizer=organizer.name, year=year - 1, status="past")
    w.deeds(1, 4)
    w.close()
    w.values["letter"] = words
    return w.story("award_rating", w.say("title_rating_fields" if scheme.fields else "title_rating"))


def certification(random: Random, on: date, *, relative_years: bool) -> Story:
    """A body is certified, designated or certified again."""
    w = Writer(random, basic(random, on), on)
    scheme, organizer, _ = w.use_scheme("certification", relative_years=False)
    streak = random.randrange(2, 5) if w.chance(0.2) else None
    word = random.choice(("인증", "인증", "재인증", "신규 인증"))
    w.values |= {
        "run": f"{streak}회 연속 " if streak else "",
        "certword": "재인증" if streak else word,
        "year": str(on.year),
    }
    lead = w.tell("cert_lead")
    w.won(lead, scheme.name, "인증", organizer=organizer.name, year=on.year if f"{on.year}년" in lead else None)
    w.tell("cert_about")
    w.deeds(2, 5)
    w.close()
    return w.story("award_certification", w.say("title_cert"))


def grant(random: Random, on: date, *, relative_years: bool) -> Story:
    """A body wins a call for projects: a row with the grade 선정."""
    w = Writer(random, basic(random, on), on)
    scheme, organizer, _ = w.use_scheme("grant", relative_years=False)
    category = random.choice(scheme.fields) if scheme.fields and w.chance(0.6) else None
    w.values |= {
        "money": won(random, random.randrange(8, 190) * 100_000_000),
        "project": f"{scheme.name}({category})" if category else scheme.name,
        "year": str(on.year),
    }
    lead = w.tell("grant_lead")
    w.won(
        lead, scheme.name, "선정", organizer=organizer.name, category=category,
        year=on.year if f"{on.year}년" in lead else None,
    )  # fmt: skip
    w.add(w.say("grant_plan") + f" 총사업비는 {w.values['money']}이다.")
    w.deeds(1, 4)
    w.close()
    return w.story("award_grant", w.say("title_grant"))


def honor(random: Random, on: date, *, relative_years: bool) -> Story:
    """An official receives a minister's, governor's, prime minister's or president's commendation."""
    w = Writer(random, basic(random, on), on)
    ministries = sorted((key, o) for key, o in world_on(on).organizers.items() if o.head == "장관")
    organizer = random.choice(ministries)[1]
    merit = w.say("merit_name")
    province = w.place.province
    grade, words, giver = random.choice(
        (
            ("장관상", f"{organizer.name}장관 표창", organizer.name),
            ("장관상", f"{organizer.name} 장관상", organizer.name),
            ("국무총리상", "국무총리 표창", None),
            ("대통령상", "대통령 표창", None),
            ("도지사상", f"{province}지사 표창", province)
            if province.endswith("도")
            else ("시장상", f"{province[:-1]}시장 표창", province),
        )
    )
    winner, title = person(random), rank(random)
    w.values |= {"winner": winner, "rank": title, "prize": words, "merit": merit, "year": str(on.year)}
    lead = w.tell("honor_lead")
    w.won(
        lead, merit, grade, recipient=winner, kind="person", organizer=giver,
        year=on.year if f"{on.year}년" in lead else None,
    )  # fmt: skip
    w.deeds(2, 3)
    w.tell("honor_thanks")
    return w.story("award_honor", w.say("title_honor"))


def office_wins(random: Random, on: date, *, relative_years: bool) -> Story:
    """A health center, an agricultural center or another office of a government wins."""
    w = Writer(random, basic(random, on), on)
    scheme, organizer, year = w.use_scheme("evaluation", relative_years=relative_years)
    grade = pick_grade(random, scheme.grades)
    unit = office(random).removeprefix("시립")
    name = f"{w.place.name} {unit}" if w.chance(0.5) else f"{w.place.name}{unit}"
    w.values |= {
        "gov1": f"{w.place.province_short} {name}",
        "gov1h": f"{w.place.province_short} {name}",
        "run": "",
        "gradeword": grade,
        "inst": w.institution(grade) or prize_word(grade),
        "prize": prize_word(grade),
        "prog": w.say("program"),
        "unit": name,
    }
    lead = w.add(_lead(w, "event", "win_inst" if w.institution(grade) else "win_prize"))
    w.won(lead, scheme.name, grade, recipient=name, kind="department", organizer=organizer.name, year=year)
    w.deeds(2, 5)
    w.tell("unit_quote")
    return w.story("award_office", w.say("title_office"))


def enterprise(random: Random, on: date, *, relative_years: bool) -> Story:
    """A public enterprise of a city or county is rated."""
    w = Writer(random, basic(random, on), on)
    scheme, organizer, year = w.use_scheme("enterprise", relative_years=relative_years)
    kind = random.choice(("시설관리공단", "도시공사", "개발공사", "시설관리공단"))
    name = w.place.name + kind
    letter = pick_grade(random, scheme.letters)
    w.values |= {
        "gov1": f"{w.place.province_short} {name}",
        "gov1h": f"{name}(이사장 {person(random)})",
        "unit": name,
        "run": "",
        "letter": _letter_words(random, letter),
    }
    lead = w.add(_lead(w, "event", "win_rating"))
    w.won(
        lead,
        scheme.name,
        _rating_grade(letter),
        recipient=name,
        kind="organization",
        organizer=organizer.name,
        year=year,
    )
    if year and w.chance(0.4):
        earlier = random.choice(scheme.letters)
        text = w.say("unit_rated_before", pyear=str(year - 1), pletter=_letter_words(random, earlier))
        w.add(f"{text} {w.say('jury')}")
        w.won(
            text, scheme.name, _rating_grade(earlier), recipient=name, kind="organization", organizer=organizer.name,
            year=year - 1, status="past",
        )  # fmt: skip
    w.tell("method")
    w.deeds(1, 3)
    w.tell("unit_quote")
    return w.story("award_enterprise", w.say("title_enterprise"))


def head_wins(random: Random, on: date, *, relative_years: bool) -> Story:
    """A mayor wins a prize that associations and the press give to heads of governments."""
    w = Writer(random, basic(random, on), on)
    name = w.say("head_prize")
    edition = on.year - random.randrange(1998, 2004)
    category = random.choice(("행정혁신", "농촌경제", "복지", "문화관광", "교육", "지역경제", "소통", "환경"))
    grade = random.choice(("대상", "대상", "최우수", "특별상"))
    w.values |= {
        "prizename": name,
        "edition": str(edition),
        "category": category,
        "prize": prize_word(grade),
        "venue": random.choice(("국회의원회관", "서울 프레스센터", "서울 더케이호텔", "대전컨벤션센터")),
        "year": str(on.year),
    }
    lead = w.tell("head_lead")
    w.won(
        lead, name, grade, recipient=w.values["boss"], kind="person", category=category,
        edition=edition if f"제{edition}회" in lead else None, year=on.year if str(on.year) in lead else None,
    )  # fmt: skip
    w.deeds(2, 5)
    w.tell("quote")
    return w.story("award_head", w.say("title_head"))


def _lead(w: Writer, event: str, win: str) -> str:
    if w.values["when"] in RELATIVE:
        event = "event_contest_relative" if event == "event_contest" else "event_relative"
    text = f"{w.say('subject')} {w.say(event)}에서 {w.say('merit')}{w.say(win)}{w.say('said')}."
    return " ".join(text.split())


def _past(w: Writer, scheme: Scheme, year: int, organizer: str | None) -> None:
    """A sentence on earlier years of the same award."""
    known = [grade for grade in scheme.grades if w.institution(grade)]
    if not known:
        return
    if w.chance(0.5):
        grade = w.random.choice(known)
        years = [(year - 1, grade)]
        text = w.say("past_one", pyear=str(year - 1), pinst=w.institution(grade) or grade)
    else:
        years = [(year - step, w.random.choice(known)) for step in range(w.random.randrange(2, 4), 0, -1)]
        text = w.say("past_series", series=", ".join(f"{then}년 {grade}" for then, grade in years))
    w.add(f"{text} {w.deed()}")
    for then, grade in years:
        w.won(text, scheme.name, grade, organizer=organizer, year=then, status="past")


def _besides(w: Writer, year: int) -> None:
    """Another award of the same year, by another organizer."""
    scheme, organizer = w.find_scheme("evaluation", year)
    if scheme.name == w.values["scheme"]:
        return
    grade = w.random.choice([grade for grade in scheme.grades if w.institution(grade)] or [scheme.grades[0]])
    inst = w.institution(grade) or prize_word(grade)
    text = w.tell(
        "besides", org2=organizer.name, orgs2=organizer.short, scheme2=scheme.name, inst2=inst, year2=str(year)
    )
    w.won(text, scheme.name, grade, organizer=organizer.name, year=year if f"{year}년" in text else None)


def _ratings_by_field(w: Writer, scheme: Scheme, organizer: str, year: int | None) -> None:
    """Ratings of several fields in one list."""
    random = w.random
    fields = random.sample(scheme.fields, random.randrange(3, len(scheme.fields) + 1))
    letters = [random.choice(scheme.letters[:4]) for _ in fields]
    mark = random.choice(("△", "▲", "▷"))
    shown = " ".join(f"{mark}{name} {letter}등급" for name, letter in zip(fields, letters, strict=True))
    text = w.add(" ".join(w.say("ratings_list", shown=shown).split()))
    for name, letter in zip(fields, letters, strict=True):
        w.won(text, scheme.name, _rating_grade(letter), organizer=organizer, year=year, category=name)


def _rating_grade(letter: str) -> str:
    return letter if letter in _PLAIN_WORDS else f"{letter}등급"


def _letter_words(random: Random, letter: str) -> str:
    if letter in _PLAIN_WORDS:
        return f"‘{letter}’ 등급"
    return random.choice((f"{letter}등급", f"‘{letter}’ 등급", f"‘{letter}등급’"))
