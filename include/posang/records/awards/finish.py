"""Rows from drafts: organizers, years and status settled, statements of one win merged."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from posang.records.awards.award import Award
from posang.records.awards.ceremonies import held_on
from posang.records.awards.confidence import confidence
from posang.records.awards.context import HEADLINES
from posang.records.awards.draft import Draft, Prize, absorb, honored_together, key, same_grade, same_win
from posang.records.awards.honors import COMMENDATION
from posang.records.awards.hosts import ANNOUNCED_SIZE, OPENING, POLICE, organize_rest
from posang.records.awards.items import SELECTED
from posang.records.awards.kinds import leads_government
from posang.records.awards.rows import Rows
from posang.records.awards.stand_ins import name_bodies
from posang.records.awards.wrapping import last_line
from posang.records.document import sentences
from posang.reference import government_at, organization_at
from posang.reference.grades import normal_grade

PERIOD: Final = re.compile(
    r"(?P<year>20\d\d)(?:(?<=이번\s20\d\d)년|년도?\s?(?:한\s해|대외|각종|외부|마지막\s날|한해|에\s추진한|추진)"
    r"|년\s\d{1,2}월(?:\s\d{1,2}일)?(?:부터|\s?[~∼-])[^.\n]{4,90}?(?:평가|심사)[했한]"
    r"|년?\s[^.\n]{2,30}?(?:의\s날|시상식|기념식|행사|대회)[\"'’”」』]?[을를]?\s(?:열|개최|마련|갖고|가[져졌])[^.\n]{0,40}?(?:수여|시상|표창))"
)
TELLING: Final = frozenset({"title", "subtitle", "body", "caption", "list_item"})  # roles of lines

# what wins a grade with such a noun: 최우수면에 2천만원을
WINNER_KINDS: Final = {
    **dict.fromkeys(("부서", "읍", "면", "동", "읍면", "읍·면", "읍면동", "읍·면·동"), "department"),
    **dict.fromkeys(("공무원", "직원"), "person"),
}

INDIVIDUAL: Final = frozenset({"개인", "개인별"})


def rules_over(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether other winners of an award lie in the government that is said to win it."""
    return draft.government is not None and any(
        other.prize is draft.prize
        and other.government is not None
        and other.government.parent_code == draft.government.code
        for other in drafts
    )


def gives_itself(draft: Draft, drafts: Sequence[Draft], on: date) -> bool:
    """Whether the winner is the body that gives: a ministry of its minister's honor, the article's subject."""
    if draft.kind == "government":
        own = draft.prize.organizer == draft.recipient
        return own and ("recipient<article" in draft.inherited or rules_over(draft, drafts))
    return (
        draft.kind == "organization"
        and draft.prize.organizer is not None
        and any(entry.name == draft.prize.organizer for entry in organization_at(draft.recipient, on))
    )


STAGE: Final = re.compile(r"(?:주연|조연|연기|감독|각본|촬영|음악|신인|작품|득점)상$")


def performs(draft: Draft) -> bool:
    """Whether a private person wins for a film or a play."""
    return draft.kind == "person" and draft.government is None and bool(STAGE.search(draft.prize.name))


FIRM: Final = re.compile(r"^(?:㈜|\(주\)|주식회사)|\([주유]\)$")


def wins_outside(draft: Draft, on: date) -> bool:
    """Whether a firm wins what no government gives."""
    if not FIRM.search(draft.recipient):
        return False
    return draft.prize.organizer is None or not government_at(draft.prize.organizer, on)


def graded_closely(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a winner named as one of many (A, B 등 12곳을 우수기관으로) is graded for itself in the body."""
    return draft.sample and any(
        other.prize is draft.prize
        and other.recipient == draft.recipient
        and other.grade.kind == draft.grade.kind == "prize"
        and other.grade.grade != draft.grade.grade
        and not (other.sample or other.recall or other.source in HEADLINES)
        for other in drafts
    )


def receives_for(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a head of government receives what the government has won."""
    return (
        draft.kind == "person"
        and draft.title is not None
        and leads_government(draft.title)
        and any(
            other.kind == "government"
            and (
                other.prize is draft.prize
                or (draft.grade.kind == "honor" and same_grade(draft.grade, other.grade))
                or (draft.grade.grade == COMMENDATION and draft.start - other.end in range(HANDED_SIZE))
            )
            and (draft.government is None or other.government is None or other.government.code == draft.government.code)
            for other in drafts
        )
    )


HANDED_SIZE: Final = 20  # characters from a win to the commendation handed for it: 선정돼 시장이 표창을


def stands_for(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a list names a government for its own body that has won this first prize: 대상은 안산시."""
    same = [other for other in drafts if other.prize is draft.prize and other.grade.grade == draft.grade.grade]
    return (
        draft.kind == "government"
        and draft.grade.grade in FIRST_PRIZES
        and draft.rule in ("list", "after", "apposed")
        and not any(other.kind == "government" and other.recipient != draft.recipient for other in same)
        and any(
            other.kind == "organization"
            and other.category == draft.category
            and other.government is not None
            and draft.government is not None
            and other.government.code == draft.government.code
            for other in same
        )
    )


FIRST_PRIZES: Final = frozenset({"대상", "종합대상"})


# the wins of the year before, counted, and looked back on; not those that this year's follow: 지난해 20건에 이어
COUNTED_YEAR: Final = re.compile(
    r"(?:지난해|작년)\s(?:한\s?해\s)?(?:동안\s)?(?:(?!올해|[^\s.,]*(?:대비|이어|보다|비해)\s)[^\s.,]{1,12}\s){0,4}?"
    r"\d{1,3}\s?(?:개\s?(?:분야|부문|평가|상|대외|사업)|건|관왕)"
    r"(?![^.\n]{0,30}?(?:\s이어\s|보다\s|\s대비\s|\s비해\s|올해[는도엔]?\s[^.\n]{0,20}?\d))"
)
LOOKED_BACK: Final = re.compile(
    r"(?:지난\s?해|(?P<year>20\d\d)년)\s[^.\n]{0,60}?(?:(?:각종|대외|외부|상급)[^.\n]{0,16}(?:평가|기관)|\d+\s?[개건][^.\n]{0,14}(?:상[을이]|수상|표창|분야|부문))"
)

# a year whose wins are counted: 2021년 한 해 동안 각종 평가에서 31건의 상을
YEAR_COUNTED: Final = re.compile(
    r"(?P<year>20\d\d)년\s한\s?[해햇]\s?동안\s[^.\n]{0,60}?(?:평가|공모)[^.\n]{0,16}\d+\s?[개건관][^.\n]{0,12}(?:상|표창|수상|선정|왕)"
)
REVIEWED: Final = 3  # the last month in which the year before is looked back on


def reviews_last_year(reader: Rows) -> bool:
    """Whether headline or lead tells the wins of the year before: 지난해 51개 분야서 우수기관."""
    lines = [line for line in reader.document.lines if line.role in ("title", "subtitle", "body")][:OPENING]
    early = reader.published is not None and reader.published.month <= REVIEWED
    opening = [line.text[:ANNOUNCED_SIZE] for line in lines]
    years = (None, str(reader.published.year - 1)) if reader.published is not None else ()
    told = (match for text in opening if early and (match := LOOKED_BACK.search(text)) is not None)
    return any(map(COUNTED_YEAR.search, opening)) or any(match["year"] in years for match in told)


THIS_YEAR: Final = re.compile(r"(?<![가-힣])올(?:해|\s한\s?해)")


def year_of_lead(reader: Rows) -> int | None:
    """The year before the article's, where its opening tells the win of its award in that year and of none since."""
    lead = next((draft for draft in reader.drafts if draft.source == "body"), None)
    if lead is None or lead.recall or lead.earlier or reader.year is None:
        return None
    if any(draft.prize is lead.prize and draft.year == reader.year for draft in reader.drafts):
        return None
    if THIS_YEAR.search(reader.document.text[: lead.start]):  # that one win is of another year among those of this one
        return None
    return lead.year if lead.sentence <= LEAD and lead.explicit_year and lead.year == reader.year - 1 else None


def looked_back_on(reader: Rows, prize: Prize) -> bool:
    """Whether an award of years ago is told behind an undated win of another, which is what the article reports."""
    published, year = reader.published, prize.year
    if published is None or year is None or year >= published.year - 1:
        return False
    others = [draft for draft in reader.drafts if draft.prize is not prize and draft.source not in HEADLINES]
    return any(not draft.explicit_year and draft.prize.year is None and draft.start < prize.at for draft in others)


def told_since(draft: Draft, reader: Rows, year: int) -> bool:
    """Whether a win of the award that an article is about is told of the article's own year, behind one of another."""
    own = draft.prize is reader.main and draft.explicit_year and not draft.recall and draft.grade.kind != "honor"
    return own and draft.year == reader.year and year + 1 == reader.year


HEADED: Final = re.compile(r"(?<![\d~∼-])(?P<year>20\d\d)(?:년도?|학년도)?(?=[\s.,'’”」]|$)")
LATELY: Final = 2  # years before the article's that its headline may tell of


def year_of_headline(reader: Rows) -> int | None:
    """The only year that an article's headline names, where it is not long before its own, or that is not known."""
    titles = [line.text for line in reader.document.lines if line.role == "title"]
    years = {int(match["year"]) for text in titles for match in HEADED.finditer(text)}
    year = years.pop() if len(years) == 1 else None
    published = reader.published.year if reader.published is not None else None
    if year is None or published is None:
        return year
    return year if published - LATELY <= year <= published else None


FISCAL_YEAR: Final = re.compile(r"(?P<year>20\d\d)\s?회계연도")  # is judged in the year after
LEAD: Final = 2  # sentences in which an article says what it is about


def finish(reader: Rows) -> list[Award]:
    """Rows from drafts: years and status settled, statements of one win merged."""
    if not reader.drafts:
        return []
    organize_rest(reader)
    name_bodies(reader)
    reader.drafts = [
        draft
        for draft in reader.drafts
        if not (
            gives_itself(draft, reader.drafts, reader.on)
            or receives_for(draft, reader.drafts)
            or stands_for(draft, reader.drafts)
            or performs(draft)
            or wins_outside(draft, reader.on)
            or graded_closely(draft, reader.drafts)
        )
    ]
    main_year = None if reader.main is None or looked_back_on(reader, reader.main) else reader.main.year
    main_year = year_of_headline(reader) or main_year
    if main_year is not None and (match := YEAR_COUNTED.search(reader.document.text)):
        main_year = max(main_year, int(match["year"]))
    published = reader.year
    since = main_year is not None and any(told_since(draft, reader, main_year) for draft in reader.drafts)
    if since:
        main_year = published
    if main_year is None and (match := PERIOD.search(reader.document.text)):
        year = int(match["year"])
        main_year = year if published is None or published - 2 <= year <= published else None
    if main_year is None and (told_year := year_of_lead(reader)) is not None:
        main_year = told_year
    if main_year is None and published is not None and reviews_last_year(reader):
        main_year = published - 1
    explicit = [draft for draft in reader.drafts if draft.explicit_year and draft.year is not None]
    told_years = {row.year for row in explicit if not row.recall and row.year is not None}
    recalled = {row.year for row in explicit if row.recall} - told_years
    if reader.published is not None and not told_years:
        recalled.discard(published)  # what this year's win followed in the same year
    if main_year in recalled:
        main_year = None
    if reader.published is None and published in recalled:  # the year of an undated page is only one that it tells
        published = None
    elif published in recalled and told_years:  # reported before the year that it is of: 2011년에 이어 2012년
        main_year = max(told_years)
    if main_year is None and published is None:
        main_year = max({prize.year for prize in reader.prizes if prize.year is not None} - recalled, default=None)
    default = main_year or published
    period = min(year for year in (main_year, published) if year is not None) if default is not None else None
    rows: list[Draft] = []
    for draft in reader.drafts:
        if draft.year is None and not draft.earlier:
            told_anew = since and draft.prize is reader.main
            draft.year = draft.prize.year if draft.prize.year not in recalled and not told_anew else None
            if draft.year is None and not is_merit(reader, draft):
                draft.year = default
                draft.inherited.append("year<article")
    dated(reader.drafts)
    fiscal = {int(match["year"]) for match in FISCAL_YEAR.finditer(reader.document.text)}
    for draft in reader.drafts:
        judged = None if draft.year is None else draft.year + (draft.year in fiscal)
        late = judged is not None and not draft.recall and is_late(reader, draft, judged, period)
        old = judged is not None and period is not None and judged < period - late
        before = old or (judged is not None and draft.year in recalled)
        draft.recall = before or draft.earlier
    for prize, honor in reader.honors:
        for draft in reader.drafts:
            if draft.prize is prize and draft.grade.grade in CHOSEN and not draft.recall:
                draft.grade = replace(draft.grade, honor=draft.grade.honor or honor)
    for prize, group, grade, value in reader.spread:
        for draft in reader.drafts:
            if (
                draft.prize is prize
                and draft.money is None
                and draft.grade.grade == grade.grade
                and not draft.recall
                and WINNER_KINDS.get(grade.noun, draft.kind) == draft.kind
                and in_group(reader, draft, group)
            ):
                draft.money = value
    for draft in sorted(reader.drafts, key=lambda d: {"heading": 1, "subtitle": 2, "title": 2}.get(d.source, 0)):
        for row in rows:
            if same_win(row, draft) and not told_apart(reader.drafts, row, draft):
                absorb(row, draft)
                break
        else:
            rows.append(draft)
    rows = honored_ahead(honored_together(personal(rows)))
    told_ahead(rows)
    told = ceremonies(reader)
    return [award(reader, row, told) for row in rows if keeps(rows, row) and not hands_out(reader, row)]


def is_merit(reader: Rows, draft: Draft) -> bool:
    """Whether a win is told, for several years on end, as why an office of the government was chosen among its own."""
    if reader.main is None or draft.prize is reader.main or draft.streak is None:
        return False
    host = reader.main.organizer  # who chooses among its own is that government, or not told
    if (
        host is not None
        and draft.government is not None
        and host not in (draft.government.name, draft.government.full_name)
    ):
        return False
    chosen = [other for other in reader.drafts if other.prize is reader.main]
    return bool(chosen) and all(other.kind in OWN_KINDS and other.government == draft.government for other in chosen)


OWN_KINDS: Final = frozenset({"department", "person", "organization"})  # kinds of those whom a government chooses among


def told_in_january(reader: Rows, prize: Prize, year: int) -> bool:
    """Whether a win is of the year that has just ended when it was told, and the award of no later one."""
    if reader.published is None or reader.published.month > 1 or year != reader.published.year - 1:
        return False
    return all(draft.prize is not prize or draft.year != reader.published.year for draft in reader.drafts)


def told_of_late(reader: Rows, draft: Draft, period: int | None) -> bool:
    """Whether a round-up tells of an award by the year of the work that it judges: 2012년도 재정 평가, of 2013."""
    if not reader.reviews or draft.recall or period is None or not draft.year == draft.prize.year == period - 1:
        return False
    again = any(other.prize.name == draft.prize.name and other.year == period for other in reader.drafts)
    return not again and str(draft.year) in reader.document.text[max(0, draft.start - YEAR_SIZE) : draft.end]


YEAR_SIZE: Final = 8  # characters of a year before an award's name: 2012년도 (재정 평가)


def is_late(reader: Rows, draft: Draft, judged: int, period: int | None) -> bool:
    """Whether a win of the year before is told as news of this one."""
    return told_in_january(reader, draft.prize, judged) or told_of_late(reader, draft, period)


def told_apart(drafts: Sequence[Draft], row: Draft, other: Draft) -> bool:
    """Whether one of two wins is told over all fields, the other in one: ranks in rows, a prize and ratings."""
    if bool(row.category) == bool(other.category):
        return False
    whole, part = (other, row) if row.category else (row, other)
    if whole.grade.kind == "prize" and part.grade.kind == "rating" and part.rule == "paired":
        return any(
            (draft.recipient, draft.line, draft.sentence) == (part.recipient, part.line, part.sentence)
            and draft.category != part.category
            and draft.grade == part.grade
            for draft in drafts
        )
    if not row.grade.kind == other.grade.kind == "rank":
        return False
    return all(
        any(
            draft.recipient != one.recipient
            and draft.grade.kind == "rank"
            and draft.grade != one.grade
            and (draft.line, draft.sentence, draft.category) == (one.line, one.sentence, one.category)
            for draft in drafts
        )
        for one in (row, other)
    )


def dated(drafts: Sequence[Draft]) -> None:
    """Give wins of no year of their own that of the statement that tells the same win with one."""
    known: dict[tuple[str, int, str | None], set[int]] = {}
    for draft in drafts:
        if draft.explicit_year and not draft.recall and draft.year is not None:
            known.setdefault(win(draft), set()).add(draft.year)
    for draft in drafts:
        years = known.get(win(draft), set())
        if "year<article" in draft.inherited and draft.year is not None and len(years) == 1 and max(years) > draft.year:
            draft.year = max(years)


def win(draft: Draft) -> tuple[str, int, str | None]:
    """What a win is but for its year: who won, which award, which grade."""
    return key(draft.recipient), id(draft.prize), draft.grade.grade


def personal(rows: Sequence[Draft]) -> list[Draft]:
    """The rows with a field of individuals given to the people who won in it, not to the body that tells of them."""
    told = [row for row in rows if row.category in INDIVIDUAL and row.kind != "person"]
    people = [row for row in rows if row.kind == "person" and any(row.prize is body.prize for body in told)]
    for row in people:
        row.category = row.category or next(body.category for body in told if body.prize is row.prize)
    named = {(id(row.prize), row.grade.grade) for row in people}
    return [row for row in rows if not (row in told and (id(row.prize), row.grade.grade) in named)]


GRADED: Final = frozenset({"prize", "rank", "rating"})  # kinds of grades with which an honor may come


def told_ahead(rows: Sequence[Draft]) -> None:
    """Give a winner's one row of a grade the streak and sum of a headline, which names its award otherwise."""
    for row in (row for row in rows if row.source in HEADLINES and not row.recall):
        won = [other for other in rows if other.source not in HEADLINES and not other.recall]
        same = [other for other in won if other.grade.grade == row.grade.grade and other.recipient == row.recipient]
        if len(same) == 1 and len({id(other.prize) for other in won}) == 1:
            same[0].streak, same[0].money = same[0].streak or row.streak, same[0].money or row.money


def honored_ahead(rows: Sequence[Draft]) -> list[Draft]:
    """The rows, an honor that only a headline tells given to its award's one graded win in the body."""
    out: list[Draft] = []
    for row in rows:
        same = [other for other in rows if other.source not in HEADLINES and of_same_award(other, row)]
        ahead = row.source in HEADLINES and row.grade.kind == "honor" and not row.recall
        if ahead and len(same) == 1 and same[0].grade.kind in GRADED and same[0].grade.honor is None:
            same[0].grade = replace(same[0].grade, honor=row.grade.grade)
        else:
            out.append(row)
    return out


def of_same_award(one: Draft, other: Draft) -> bool:
    """Whether two rows are of one winner and one award, both of them news."""
    return one.prize is other.prize and key(one.recipient) == key(other.recipient) and not (one.recall or other.recall)


def in_group(reader: Rows, draft: Draft, group: str | None) -> bool:
    """Whether a winner belongs to the group that a sum is for: by its field, by its name, or as one of the rest."""
    if group is None:
        return True
    if draft.category is not None:
        return key(group) in key(draft.category) or key(draft.category) in key(group)
    if group in ("읍면", "읍·면", "동"):
        return draft.recipient.endswith("동") == (group == "동")
    fields = {key(other.category) for other in reader.drafts if other.prize is draft.prize and other.category}
    groups = {other for prize, other, _, _ in reader.spread if prize is draft.prize and other is not None}
    return not any(key(group) in name for name in fields) and (
        len(groups) < 2 or any(key(other) in name for other in groups for name in fields)
    )


def keeps(rows: Sequence[Draft], row: Draft) -> bool:
    """Whether a row stands: a headline's where the body has none, a caption's where the body tells no such win.

    A heading's row stands where the heading names award or winner.
    """
    if row.source in HEADLINES:
        body = [other for other in rows if other.source not in HEADLINES and keeps(rows, other)]
        return not body or told_only_ahead(body, row)
    if row.source == "caption":
        told = [other for other in rows if other.source == "body" and key(other.recipient) == key(row.recipient)]
        named = row.grade.grade is not None and key(row.prize.name).endswith(row.grade.grade)  # 도시 대상을 받고
        same = (row.grade.grade == other.grade.grade or (named and row.prize is other.prize) for other in told)
        return not any(one and not other.recall for one, other in zip(same, told, strict=True))
    noted = len([note for note in row.inherited if not note.startswith("year")])
    named = row.rule == "enumerated" and not any(note.startswith("award") for note in row.inherited)
    return row.source != "heading" or noted < 2 or named


def told_only_ahead(body: Sequence[Draft], row: Draft) -> bool:
    """Whether a subtitle names another winner of an award whose wins the body tells, one that it does not name."""
    same = [other for other in body if other.prize is row.prize and not other.recall]
    named = not any(note.startswith("recipient") for note in row.inherited)
    kinds = {other.kind for other in same}
    other_winner = all(key(row.recipient)[:2] not in key(other.recipient) for other in body)
    return row.source == "subtitle" and bool(same) and named and row.kind in kinds and other_winner


HANDED_OUT: Final = re.compile(
    r"[은는]\s[^.\n]{2,80}?(?:표창|시상|수여)[^.,\n]{0,8}식을\s(?:열[었고]|개최[했하]|가졌|갖)"
)


def hands_out(reader: Rows, row: Draft) -> bool:
    """Whether a headline's commendation is that which its body holds the ceremony of: 가람시는 표창 수여식을 열었다."""
    if row.source not in HEADLINES or row.kind != "government" or row.grade.grade != "표창":
        return False
    names = {row.recipient, row.recipient.split()[-1]}
    lines = [line.text for line in reader.document.lines if line.role == "body"][:OPENING]
    return any(HANDED_OUT.match(text, len(name)) for name in names for text in lines if text.startswith(name))


CHOSEN: Final = frozenset({None, SELECTED.grade})  # of wins without a grade, which an honor tells apart


def grade_rank(grade: str | None) -> int | None:
    """The rank of a grade on its scale, where all scales agree on one."""
    known = normal_grade(grade) if grade else None
    return known.rank if known is not None and known.kind != "honor" else None


def ceremonies(reader: Rows) -> list[tuple[int, int, date]]:
    """The days of ceremonies and announcements that an article tells, each with where its sentence begins and ends."""
    if reader.published is None:
        return []
    lines = (line for line in reader.document.lines if line.role in TELLING)
    told = ((one, held_on(one.text, reader.published)) for line in lines for one in sentences(line))
    return [(one.start, one.end, day) for one, day in told if day is not None]


def awarded_on(row: Draft, told: Sequence[tuple[int, int, date]], *, is_main: bool) -> date | None:
    """The day of a win's ceremony or announcement: that of its own sentence, else the only day of its article.

    `told`: see `ceremonies`; `is_main`: whether the row is of the award that the article is about.
    """
    own = next((day for start, end, day in told if start <= row.start < end), None)
    if own is not None:
        return own if not row.recall or own.year == row.year else None
    days = {day for _, _, day in told}
    return days.pop() if len(days) == 1 and is_main and not row.recall else None


def award(reader: Rows, row: Draft, told: Sequence[tuple[int, int, date]]) -> Award:
    """The finished row; `told`: see `ceremonies`."""
    start, end = last_line(reader.document.text, row.start, row.end)
    government = row.government if not POLICE.search(row.recipient) else None
    gives = row.prize.organizer != row.recipient  # nobody gives to itself
    return Award(
        row.recipient,
        row.kind,
        government.full_name if government else None,
        government.code if government else None,
        row.department,
        row.title,
        row.prize.organizer if gives else None,
        row.prize.organizer_code if gives else None,
        row.prize.name,
        row.edition or (row.prize.edition if not row.recall else None),
        row.category,
        row.grade.grade,
        grade_rank(row.grade.grade),
        row.grade.honor,
        row.year,
        row.streak if not row.recall else None,
        row.money,
        awarded_on(row, told, is_main=row.prize is reader.main),
        "past" if row.recall else "current",
        reader.document.text[start:end],
        start,
        end,
        " ".join([row.rule, *row.inherited]),
        confidence(row.rule, row.inherited),
    )
