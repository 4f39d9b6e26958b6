"""The years of wins: those that an article tells for all of them, those of awards, and which wins are past."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from posang.records.awards.context import HEADLINES
from posang.records.awards.draft import Draft, Prize, key
from posang.records.awards.reviewed_years import is_recent
from posang.records.awards.rows import Rows


@dataclass(frozen=True, slots=True)
class Years:
    """What the text of an article says of the years of its wins.

    default:   of wins of which nothing says their year, nor that of their award
    period:    the earlier of the default and the year of the article; wins before it are past
    recalled:  told of past wins alone
    anew:      whether the article's own award was won in the article's year, behind one of the year before
    """

    default: int | None
    period: int | None
    recalled: frozenset[int]
    anew: bool


def settle_years(reader: Rows) -> None:
    """Give every row in the making its year, where one can be told, and say which are past."""
    years = years_told(reader)
    for draft in reader.drafts:
        if draft.year is None and not draft.earlier:
            anew = years.anew and draft.prize is reader.main
            draft.year = draft.prize.year if draft.prize.year not in years.recalled and not anew else None
            if draft.year is None and not is_merit(reader, draft):
                draft.year = years.default
                draft.inherited.append("year<article")
    dated(reader.drafts)
    fiscal = {int(match["year"]) for match in FISCAL_YEAR.finditer(reader.document.text)}
    for draft in reader.drafts:
        judged = None if draft.year is None else draft.year + (draft.year in fiscal)
        late = judged is not None and not draft.recall and is_late(reader, draft, judged, years.period)
        old = judged is not None and years.period is not None and judged < years.period - late
        before = old or (judged is not None and draft.year in years.recalled)
        draft.recall = before or draft.earlier


def years_told(reader: Rows) -> Years:
    """What an article's text says of the years of its wins."""
    main_year, published = year_of_main(reader), reader.year
    anew = main_year is not None and any(told_since(draft, reader, main_year) for draft in reader.drafts)
    main_year = published if anew else main_year
    if main_year is None:
        main_year = year_of_text(reader)
    explicit = [draft for draft in reader.drafts if draft.explicit_year and draft.year is not None]
    told = {row.year for row in explicit if not row.recall and row.year is not None}
    recalled = {row.year for row in explicit if row.recall and row.year is not None} - told
    if reader.published is not None and not told and published is not None:
        recalled.discard(published)  # what this year's win followed in the same year
    recalled.discard(reader.year_reviewed)
    if main_year in recalled:
        main_year = None
    if reader.published is None and published in recalled:  # the year of an undated page is only one that it tells
        published = None
    elif published in recalled and told:  # reported before the year that it is of: 2011년에 이어 2012년
        main_year = max(told)
    if main_year is None and published is None:
        main_year = max({prize.year for prize in reader.prizes if prize.year is not None} - recalled, default=None)
    if main_year is None and published is None and len(told) > 1:
        main_year = max(told)  # an undated page reports on the last of the years that it tells
    known = [year for year in (main_year, published) if year is not None]
    return Years(main_year or published, min(known, default=None), frozenset(recalled), anew)


def year_of_main(reader: Rows) -> int | None:
    """The year that an article's headline tells, or that of the award it is about, or whose wins it counts."""
    told = None if reader.main is None or looked_back_on(reader, reader.main) else reader.main.year
    year = year_of_headline(reader) or told
    counted = YEAR_COUNTED.search(reader.document.text) if year is not None else None
    return year if year is None or counted is None else max(year, int(counted["year"]))


def year_of_text(reader: Rows) -> int | None:
    """The year that an article's text is about, where neither headline nor award tells one."""
    return reader.period or year_of_lead(reader) or reader.year_reviewed


# a year whose wins are counted: 2021년 한 해 동안 각종 평가에서 31건의 상을
YEAR_COUNTED: Final = re.compile(
    r"(?P<year>20\d\d)년\s한\s?[해햇]\s?동안\s[^.\n]{0,60}?(?:평가|공모)[^.\n]{0,16}\d+\s?[개건관][^.\n]{0,12}(?:상|표창|수상|선정|왕)"
)
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


def year_of_headline(reader: Rows) -> int | None:
    """The only year that an article's headline names, where it is not long before its own, or that is not known."""
    titles = [line.text for line in reader.document.lines if line.role == "title"]
    years = {int(match["year"]) for text in titles for match in HEADED.finditer(text)}
    year = years.pop() if len(years) == 1 else None
    published = reader.published.year if reader.published is not None else None
    return year if year is not None and is_recent(year, published) else None


FISCAL_YEAR: Final = re.compile(r"(?P<year>20\d\d)\s?회계연도")  # is judged in the year after
LEAD: Final = 2  # sentences in which an article says what it is about


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
    return bool(chosen) and all(other.kind in CHOSEN_KINDS and other.government == draft.government for other in chosen)


CHOSEN_KINDS: Final = frozenset({"department", "person", "organization"})  # kinds whom a government chooses among


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
