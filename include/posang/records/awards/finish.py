"""Rows from drafts: organizers, years and status settled, statements of one win merged."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from posang.records.awards.article_years import settle_years
from posang.records.awards.award import Award
from posang.records.awards.bodies import SCHOOL_TITLES
from posang.records.awards.ceremonies import held_on
from posang.records.awards.confidence import confidence
from posang.records.awards.context import HEADLINES
from posang.records.awards.draft import Draft, absorb, holder, honored_together, key, same_win
from posang.records.awards.hosts import POLICE, organize_rest
from posang.records.awards.items import SELECTED
from posang.records.awards.levels import of_level
from posang.records.awards.not_won import won
from posang.records.awards.reviewed_years import OPENING
from posang.records.awards.rows import Rows
from posang.records.awards.stand_ins import name_bodies
from posang.records.awards.wrapping import last_line
from posang.records.document import sentences
from posang.reference import Government, government, province_of
from posang.reference.grades import normal_grade

TELLING: Final = frozenset({"title", "subtitle", "body", "caption", "list_item"})  # roles of lines

# what wins a grade with such a noun: 최우수면에 2천만원을
WINNER_KINDS: Final = {
    **dict.fromkeys(("부서", "읍", "면", "동", "읍면", "읍·면", "읍면동", "읍·면·동"), "department"),
    **dict.fromkeys(("공무원", "직원"), "person"),
}

INDIVIDUAL: Final = frozenset({"개인", "개인별"})


def finish(reader: Rows) -> list[Award]:
    """Rows from drafts: organizers, years, honors and sums settled, statements of one win merged."""
    if not reader.drafts:
        return []
    organize_rest(reader)
    place_own_bodies(reader.drafts)
    name_bodies(reader)
    reader.drafts = won(reader.drafts, reader.on)
    settle_years(reader)
    deal_out_honors(reader)
    spread_sums(reader)
    rows = honored_ahead(honored_together(personal(graded_closer(merged(reader.drafts)))))
    told_ahead(rows)
    told = ceremonies(reader)
    return [award(reader, row, told) for row in rows if keeps(rows, row) and not hands_out(reader, row)]


# evaluations in which a government judges the bodies that it runs
OF_OWN_BODIES: Final = re.compile(r"(?:산하|공공|출자|출연|투자|유관)[가-힣·\s]{0,8}기관\s[^.]*평가$")


def place_own_bodies(drafts: Sequence[Draft]) -> None:
    """Give bodies that a government judges as its own to it: 킨텍스, in an 공공기관 경영평가 of 경기도."""
    for draft in drafts:
        code = draft.prize.organizer_code
        placed = draft.kind != "organization" or draft.government is not None
        if not placed and code is not None and code.isdigit() and OF_OWN_BODIES.search(draft.prize.name):
            draft.government = government(code)


def deal_out_honors(reader: Rows) -> None:
    """Give the honors told of all who won an award to its wins without a grade."""
    for prize, honor in reader.honors:
        for draft in reader.drafts:
            if draft.prize is prize and draft.grade.grade in CHOSEN and not draft.recall:
                draft.grade = replace(draft.grade, honor=draft.grade.honor or honor)


def spread_sums(reader: Rows) -> None:
    """Give the sums told of a grade to those who won it."""
    for prize, group, grade, value in reader.spread:
        for draft in reader.drafts:
            if (
                draft.prize is prize
                and draft.money is None
                and draft.grade.grade == grade.grade
                and not draft.recall
                and WINNER_KINDS.get(grade.noun, draft.kind) == draft.kind
                and is_of_level(draft.recipient, grade.noun)
                and in_group(reader, draft, group)
            ):
                draft.money = value


LEVELS: Final = frozenset("시군구읍면동")  # how the names of governments and towns end


def is_of_level(recipient: str, noun: str) -> bool:
    """Whether a winner may be meant by the noun of a grade, as towns are by their levels: 최우수 동, 우수 읍면."""
    levels = set(noun.replace("·", ""))
    return not levels or not levels <= LEVELS or recipient[-1] not in LEVELS or recipient[-1] in levels


def merged(drafts: Sequence[Draft]) -> list[Draft]:
    """The wins that drafts state, each once, with what its statements tell; those of the body first."""
    rows: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: TOLD_LATE.get(draft.source, 0)):
        same = (row for row in rows if same_win(row, draft) and not told_apart(drafts, row, draft))
        if (row := next(same, None)) is not None:
            absorb(row, draft)
        else:
            rows.append(draft)
    return rows


TOLD_LATE: Final = {"heading": 1, "subtitle": 2, "title": 2}  # sources whose statements only add to those of others


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


GOOD: Final = "우수"
# of whom all chosen are called good
CALLED_GOOD: Final = frozenset({"공무원", "직원", "사례", "팀", "경찰관", "소방관"})


def graded_closer(rows: Sequence[Draft]) -> list[Draft]:
    """The rows without those that only call good whom their award grades more closely: 우수 공무원 6명, 최우수상은."""
    prizes = [row for row in rows if row.grade.kind == "prize"]
    graded = {(id(row.prize), holder(row)) for row in prizes if row.grade.grade != GOOD}
    return [
        row
        for row in rows
        if not (row.grade.grade == GOOD and row.grade.noun in CALLED_GOOD and (id(row.prize), holder(row)) in graded)
    ]


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
    if len(groups) > 1 and draft.kind == "government" and draft.government is not None:
        level = of_level(draft.government, group)
        if level is not None:
            return level
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


def government_over(reader: Rows, row: Draft) -> Government | None:
    """The government that a winner belongs to: of the police none, of schools and teachers the province.

    A school with no place told is of the province whose office of education judges it.
    """
    school = row.kind == "organization" and SCHOOL_NAME.fullmatch(row.recipient) is not None
    over = row.prize.organizer if school and row.government is None else None
    place = reader.place_in(over) if over is not None and EDUCATION.search(over) else row.government
    if place is None or POLICE.search(row.recipient) or (row.kind == "person" and serves_in_police(row)):
        return None
    teaches = row.kind == "person" and row.title in SCHOOL_TITLES
    return province_of(place) if teaches or school else place


def serves_in_police(row: Draft) -> bool:
    """Whether a person serves at a station of the state's police: 가람경찰서 보안계 나래온 경위."""
    return any(POLICE.search(word) for word in (row.department or "").split())


# offices of education, and what they run: 가람도교육청, 가람교육과학연구원
EDUCATION: Final = re.compile(r"교육(?:지원)?청$|교육[가-힣]{0,4}원$")
# a school, in full or in short: 가람초등학교, 나래여고
SCHOOL_NAME: Final = re.compile(r"(?:[가-힣\d]+\s)?[가-힣]{2,}(?:초등학교|중학교|고등학교|초교|[초중고])")


def award(reader: Rows, row: Draft, told: Sequence[tuple[int, int, date]]) -> Award:
    """The finished row; `told`: see `ceremonies`."""
    start, end = last_line(reader.document.text, row.start, row.end)
    government = government_over(reader, row)
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
