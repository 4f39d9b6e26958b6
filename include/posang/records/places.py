"""Places: which government or organization a name of an article means, and whom the article is about.

Several bodies bear one name (중구, 고성군, 광주시), and names and codes change over time. A name is taken as of the
article's date; what stays ambiguous is settled by what the page says of the region, nearest clue first, else
it has no code.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from posang.records.document import Document, Line, Sentence, sentences
from posang.records.metadata import ArticleMetadata
from posang.reference import (
    Government,
    NameHit,
    Organization,
    find_names,
    government,
    government_at,
    governments,
    organization,
    organization_at,
    province_of,
)

NEW_NAME_YEARS: Final = 5  # a province's new name is written at least once in an article of its first years
LEAD: Final = 3  # paragraphs that introduce whom an article is about
# 시, 군, 구, 도 for a government that the text has named before, by legal kind of government.
KINDS: Final = {
    "시": ("특별시", "광역시", "특별자치시", "시", "행정시", "통합특별시"),
    "군": ("군",),
    "구": ("자치구", "구"),
    "도": ("도", "특별자치도"),
}
_SUBJECT: Final = re.compile(r"\s?(?:\([^()]{2,30}\))?(?:은|는|이|가|에서는|에서|도|에|의)(?![가-힣])")
# 옥천군이, 옥천군(군수 …)은; not 전남도가 실시한 …, which speaks of what is given.
_ACTOR: Final = re.compile(
    r"\s?(?:\([^()]{2,30}\))?(?:은|는|[이가](?!\s?(?:주관|주최|실시|시행|선정|발표|평가|개최|추진|수여|지정|공모|조사|후원|공동)[가-힣]{0,4}[한는된]\s))(?![가-힣])"
)
_TOPIC: Final = re.compile(r"\s?(?:\([^()]{2,30}\))?(?:은|는)(?![가-힣])")
_TOGETHER: Final = re.compile(r"(?:와|과|,|·|ㆍ|․)\s?")
# that provinces are told of: 시도 단위에서는 (광주시), 광역지자체 중 (광주시)
_OF_PROVINCES: Final = re.compile(
    r"(?:시[·ㆍ]?도|광역(?:시|단체|지자체|자치단체)?)\s?(?:단위|부문|중|가운데)[^.\n]{0,20}$"
)
_APART: Final = re.compile(r"(?:,\s?|[·ㆍ․\-])")
_OPENING: Final = re.compile(r"\W{0,3}(?:[\[<(【][^\]>)】]{1,14}[\]>)】]\W{0,3})?(?:[가-힣]{2,4}\s)?")
_HEAD: Final = re.compile(r"(?:장|수|지사|청장)(?:은|는|이|가|상)?(?![가-힣])")
_OWN_BODY: Final = re.compile(
    r"\s?(?:의회|의원|의장|부의장|보건소|농업기술원|농업기술센터|시설관리공단|도시공사|자원봉사센터|문화재단|상수도|소방본부|체육회)"
)
# a body that is named with others: 거창군시설관리공단 등 3곳은
_ONE_OF_SEVERAL: Final = re.compile(rf"{_OWN_BODY.pattern}(?:,|·|[와과] | 등 )")
# a government whose office tells: 옥천군 기획예산실에 따르면
_TELLER: Final = re.compile(r"\s[가-힣]{1,10}(?:과|실|국|관|팀|관계자)에\s(?:따르면|의하면)")
_VENUE: Final = re.compile(
    r"[^.,’”]{0,30}에서\s(?:[가-힣]{2,12}\s(?:주최|주관|후원)[로으]{1,2}\s)?(?:열|개최|진행|치[러른])"
)
_IMPRINT: Final = re.compile(r"주소|등록번호|발행인|소재지|본사")
_REGISTERED: Final = re.compile(r"등록번호\s*:?\s*(?P<province>[가-힣]{2})")


# the year of an award, an evaluation or the event where it is given: 2018 민원공무원의 날, 2023년 시·군 종합평가
_NAMED_YEAR: Final = re.compile(
    r"(?<![\d.,])(?P<year>(?:19|20)\d\d)(?!년에\s이어|년도?\s?(?:까지|부터|대|이후|이래|\d+월))(?:년도?)?\s?['‘“]?[^.,%\n]{2,40}?"
    r"(?:평가|대회|공모|심사|대상|시상|행사|의 날|점검|콘테스트|대전|조회|어워드|진단|조사)"
    r"(?![^,.\n]{0,30}(?:[가-힣]데|상에|표창에)\s이어)"
)


# a header that says no more than the month
_MONTH: Final = re.compile(r"\s*date\s(?P<year>(?:19|20)\d\d)-\d\d\b")


def named_year(metadata: ArticleMetadata, latest: int) -> int | None:
    """The latest year up to `latest` that an article's headline and lead name; None where they name none."""
    opening = (*((metadata.title,) if metadata.title is not None else ()), *metadata.body_lines[:LEAD])
    years = (int(match["year"]) for line in opening for match in _NAMED_YEAR.finditer(line.text))
    return max((year for year in years if year <= latest), default=None)


class Places:
    """Context for the names of one article.

    `on` is the day as of which names are taken: the day of publication, else the last day of the latest year that the
    article's opening names, but no later than the dump, else the day of the dump. `year` is the first two's, None
    where both are missing.
    """

    def __init__(self, document: Document, metadata: ArticleMetadata) -> None:
        """Reads nothing yet; clues are gathered when a name needs them."""
        self._document = document
        self._metadata = metadata
        self._hits: dict[int, list[NameHit]] = {}
        self._bodies: dict[str, Organization | None] = {}
        self._known: dict[str, list[Government]] = {}
        self._settled: dict[str, Government | None] = {}
        self._written: dict[str, str] = {}
        published = metadata.published_at.date() if metadata.published_at is not None else None
        month = _MONTH.match(document.text)
        self.year: int | None = (
            published.year
            if published
            else int(month["year"])
            if month is not None
            else named_year(metadata, document.dt.year)
        )
        # an article is no younger than its dump
        self.on: date = published or min(date(self.year or document.dt.year, 12, 31), document.dt)
        if self.year is None:
            self.on = min([self.on, *self._last_days()])

    def _last_days(self) -> Iterator[date]:
        """Days that an undated article is no younger than.

        They are the last days of bodies that it names and that are no more, and of the names of provinces that it
        calls by stem (전북) and never by their later name (전북특별자치도).
        """
        title = self._metadata.title
        for line in (*self._metadata.body_lines, *((title,) if title is not None else ())):
            for hit in self.names(line):
                entry = government if hit.kind == "government" else organization
                ends = [entry(code).valid_to for code in hit.codes]
                if ends and all(ends):
                    yield max(day for day in ends if day is not None) - timedelta(days=1)
        text = self._document.text
        for province in governments():
            if (
                province.level == "province"
                and province.predecessor
                and province.valid_from is not None
                and province.valid_from.year > self._document.dt.year - NEW_NAME_YEARS
                and province.stem is not None
                and province.stem in text
                and not any(name in text for name in (province.name, *province.aliases) if name != province.stem)
            ):
                yield province.valid_from - timedelta(days=1)

    def names(self, line: Line) -> list[NameHit]:
        """Names in the line's text, found once per line; offsets count characters of the line's text."""
        found = self._hits.get(line.start)
        if found is None:
            found = self._hits[line.start] = find_names(line.text)
        return found

    def resolve(self, hit: NameHit, text: str | None = None) -> Government | Organization | None:
        """Whom the name means on the article's day; None where that stays open.

        `text`, the text that `hit` was found in, lets a province named shortly before it decide (부산 남구와 북구).
        """
        if hit.kind == "organization":
            if hit.surface not in self._bodies:
                bodies = organization_at(hit.surface, self.on)
                self._bodies[hit.surface] = bodies[0] if len(bodies) == 1 else None
            return self._bodies[hit.surface]
        candidates = self._bearers(hit.surface)
        if hit.codes and len(candidates) > 1:
            candidates = [entry for entry in candidates if entry.code in hit.codes] or candidates
        if len(candidates) < 2:
            return candidates[0] if candidates else None
        if text is not None and (near := self._among_provinces(hit, text, candidates)) is not None:
            return near
        if text is not None and (near := self._by_province_before(hit, text, candidates)) is not None:
            return near
        if hit.surface not in self._settled:
            self._settled[hit.surface] = self._settle(hit.surface, candidates)
        return self._settled[hit.surface]

    @cached_property
    def subject(self) -> Government | None:
        """The government that the article is about.

        It opens the headline ('옥천군, …'), or acts in the lead's first sentence, or opens the headline without a
        comma, or is one whose head or own body acts there. Where several act together, none is the subject.
        """
        title, body = self._metadata.title, self._metadata.body_lines
        headed = self._headed(title)
        if headed is not None and title is not None and title.text[headed[0].end : headed[0].end + 1] in (",", "，"):
            return headed[1]
        first = next(iter(sentences(body[0])), None) if body else None
        acting = self._acting(first) if first is not None else []
        if headed is not None and len(acting) == 1 and province_of(acting[0]) == headed[1]:
            return acting[0]  # a district whose province the headline names as giver
        if headed is not None and first is not None and headed[1] in self._named(first):
            return headed[1]
        if len(acting) == 1:
            return acting[0]
        if headed is not None:
            return headed[1]
        if acting or (first is not None and self._organization_acts(first)):
            return None
        fallback = (*body[:LEAD], *((title,) if title is not None else ()))
        found = next((found for line in fallback if (found := self._body_of(line)) is not None), None)
        named = {entry.code: entry for entry in (self._named(first, at_home=True) if first is not None else [])}
        return found or (next(iter(named.values())) if len(named) == 1 else None)

    def anaphora(self, text: str, start: int) -> Government | None:
        """The government that 시, 군, 구 or 도 at text[start] stands for ('시는 …'); None where none of it is named.

        The article's subject when it is of that kind, else the last one named before in `text`, else the first one of
        the article's headline and lead, else the province or city that the subject lies in.
        """
        kinds = KINDS.get(text[start : start + 1], ())
        subject = self.subject
        if subject is not None and subject.kind in kinds:
            return subject
        before = [found for hit in find_names(text[:start]) if (found := self._government(hit, text)) is not None]
        opening = (found for line in self._opening for found in self._governments_of(line))
        for found in (*reversed(before), *opening):
            if found.kind in kinds:
                return found
        if subject is not None and (province := province_of(subject)).kind in kinds:
            return province
        return None

    def last_named(self, kind: str, at: int) -> Government | None:
        """The government of a kind (시, 군, 구, 도) that the body names last before the place `at` of the page."""
        for line in reversed(self._metadata.body_lines):
            if line.start < at:
                for found in reversed(list(self._governments_of(line))):
                    if found.kind in KINDS.get(kind, ()):
                        return found
        return None

    def written(self, entry: Government) -> str:
        """The government as the article writes it with its kind: by its official name, unless it writes 전남도 only."""
        named = self._written.get(entry.code)
        if named is None:
            official = entry.name in self._document.text
            lines = () if official else (*self._opening, *self._metadata.body_lines)
            named = next((name for line in lines for name in self._formal(entry, line)), entry.name)
            self._written[entry.code] = named
        return named

    def _formal(self, entry: Government, line: Line) -> Iterator[str]:
        """Names of the line, with their kind, that mean the government."""
        for hit in self.names(line):
            formal = hit.surface[-1] in "시군구도" and hit.surface != entry.stem  # not 대구
            if formal and entry.code in hit.codes and self._government(hit, line.text) == entry:
                yield hit.surface.split()[-1]

    @property
    def _title(self) -> Line | None:
        return self._metadata.title

    @property
    def _opening(self) -> Iterator[Line]:
        """Headline, subtitles and lead."""
        if self._metadata.title is not None:
            yield self._metadata.title
        yield from self._metadata.subtitles
        yield from self._metadata.body_lines[:LEAD]

    def _government(self, hit: NameHit, text: str) -> Government | None:
        found = self.resolve(hit, text)
        return found if isinstance(found, Government) else None

    def _governments_of(self, line: Line) -> Iterator[Government]:
        for hit in self.names(line):
            if (found := self._government(hit, line.text)) is not None:
                yield found

    def _headed(self, title: Line | None) -> tuple[NameHit, Government] | None:
        """The government that a headline begins with, behind a tag or a quotation mark at most."""
        for hit in self.names(title) if title is not None else ():
            if hit.kind == "government" and title is not None:
                alone = _OPENING.fullmatch(title.text, 0, hit.start) and not self._listed(hit, title)
                found = self._government(hit, title.text) if alone else None
                return (hit, found) if found is not None else None
        return None

    def _listed(self, hit: NameHit, line: Line) -> bool:
        """Whether another government follows right behind a comma or a dot: 목포, 장흥 등 9개 시군."""
        return any(
            other.kind == "government" and _APART.fullmatch(line.text, hit.end, other.start) is not None
            for other in self.names(line)
            if other.start > hit.end
        )

    def _acting(self, sentence: Sentence) -> list[Government]:
        """The governments that act in a sentence: 옥천군이, 옥천군(군수 …)은, 안양시와 군포시, 가평군이."""
        acting: list[Government] = []
        end = -3
        for hit in self.names(sentence.line):
            text = sentence.line.text
            if sentence.line.start + hit.start >= sentence.end:
                break
            if hit.kind == "organization" and _TOPIC.match(text, hit.end):
                return []
            if hit.kind != "government" or (found := self._government(hit, text)) is None:
                continue
            if not _TOGETHER.fullmatch(text, end, hit.start):
                acting = []
            acting.append(found)
            end = hit.end
            own = _OWN_BODY.match(text, hit.end)
            if _ACTOR.match(text, own.end() if own is not None else hit.end):
                return acting
        return []

    def _named(self, sentence: Sentence, *, at_home: bool = False) -> list[Government]:
        """The governments that a sentence names, in order; `at_home` leaves out those in which something was held.

        Those of which a body is named with others are left out, too: 거창군시설관리공단 등 3곳.
        """
        line = sentence.line
        hits = [hit for hit in self.names(line) if line.start + hit.start < sentence.end]
        if at_home:
            alone = self._alone(line)
            hits = [hit for hit in hits if hit in alone and _VENUE.match(line.text, hit.end) is None]
        return [found for hit in hits if (found := self._government(hit, line.text)) is not None]

    def _organization_acts(self, sentence: Sentence) -> bool:
        """Whether a ministry, agency or the like opens the sentence as its actor."""
        hits = self.names(sentence.line)
        return bool(hits) and hits[0].kind == "organization" and bool(_TOPIC.match(sentence.line.text, hits[0].end))

    def _body_of(self, line: Line) -> Government | None:
        """A government of the line whose head, own body or office acts (옥천군수는, 옥천군의회가), or its topic.

        Bodies that are named together (진주시의회와 김해시의회는) make none of their governments the topic.
        """
        for hit in self._alone(line):
            behind = (_HEAD, _OWN_BODY, _SUBJECT, _TELLER)
            if hit.kind == "government" and any(form.match(line.text, hit.end) for form in behind):
                return self._government(hit, line.text)
        return None

    def _alone(self, line: Line) -> list[NameHit]:
        """The names of a line without those whose bodies are named with others: 진주시의회와 김해시의회는."""
        alone: list[NameHit] = []
        joined = -1
        for hit in self.names(line):
            several = _ONE_OF_SEVERAL.match(line.text, hit.end)
            if several is None and hit.start != joined:
                alone.append(hit)
            joined = several.end() if several is not None else -1
        return alone

    def _bearers(self, surface: str) -> list[Government]:
        """Who bears the name on the day, looked up once per page."""
        found = self._known.get(surface)
        if found is None:
            found = self._known[surface] = self._candidates(surface)
        return found

    def _candidates(self, surface: str) -> list[Government]:
        """Who bears the name on the day: 제주 and 광주 without a kind are provinces; a 일반구 needs its city named."""
        found = government_at(surface, self.on)
        provinces = [entry for entry in found if entry.level == "province"]
        if len(provinces) == 1 and not surface.endswith("시"):
            return self._only_region(provinces[0], found) or provinces
        own = [entry for entry in found if entry.level != "general_gu"]
        if own and len(own) < len(found):
            found = [entry for entry in found if entry.level != "general_gu" or self._city_named(entry)]
        return found

    def _only_region(self, metropolis: Government, found: Sequence[Government]) -> list[Government]:
        """The city that bears a metropolis's stem, where its province alone is named in the opening: 광주 in 경기도."""
        regions = {
            entry.code
            for line in self._opening
            for hit in self.names(line)
            if hit.kind == "government" and hit.surface[-1] == "도"
            for entry in government_at(hit.surface, self.on)
            if entry.level == "province"
        }
        return [
            entry
            for entry in found
            if entry.level == "basic" and province_of(entry) != metropolis and regions == {province_of(entry).code}
        ]

    def _city_named(self, district: Government) -> bool:
        city = district.full_name.split()[-2]
        return city in self._document.text

    def _among_provinces(self, hit: NameHit, text: str, candidates: list[Government]) -> Government | None:
        """The candidate that is a province, where others are told beside it: 대구시와 광주시, 시도 중에는 광주시."""
        own = [entry for entry in candidates if entry.level == "province"]
        if len(own) != 1:
            return None
        before = text[: hit.start]
        if _OF_PROVINCES.search(before):
            return own[0]
        beside = next((name for name in find_names(before) if _TOGETHER.fullmatch(before, name.end)), None)
        named = government_at(beside.surface, self.on) if beside is not None and beside.surface.endswith("시") else []
        joined = len(named) == 1 and named[0].level == "province" and not any(self._in_full(hit.surface))
        return own[0] if joined else None

    def _by_province_before(self, hit: NameHit, text: str, candidates: list[Government]) -> Government | None:
        """The candidate in the province that was named last before the hit in its text."""
        for before in reversed(find_names(text[: hit.start])):
            if before.kind != "government":
                continue
            named = government_at(before.surface, self.on)
            if len(named) == 1 and (one := _only(candidates, named)) is not None:
                return one
        return None

    def _settle(self, surface: str, candidates: list[Government]) -> Government | None:
        """The candidate that the page's clues on the region leave, the nearest clue first."""
        in_full = {entry.code: entry for hit in self._in_full(surface) for entry in self._certain(hit)}
        if len(in_full) == 1:
            return next(iter(in_full.values()))
        for clue in self._clues():
            regions = [named for hit in clue for named in self._certain(hit)]
            one = _only(candidates, regions)
            if one is not None:
                return one
        return None

    def _in_full(self, surface: str) -> Iterator[NameHit]:
        """Names on the page that end in this one behind a province or city: 인천 남구 for 남구."""
        for line in (*self._opening, *self._metadata.body_lines):
            yield from (hit for hit in self.names(line) if hit.surface.endswith(f" {surface}"))

    def _clues(self) -> Iterator[list[NameHit]]:
        """Names by which a region is known: of headline and lead, the whole article, dateline, credits, the outlet."""
        metadata = self._metadata
        yield [hit for line in self._opening for hit in self.names(line)]
        body = [hit for line in metadata.body_lines for hit in self.names(line)]
        yield [hit for hit in body if " " in hit.surface]
        yield find_names(f"{metadata.dateline}=") if metadata.dateline is not None else []
        lines = self._document.lines
        yield [hit for line in lines if line.role == "caption" for hit in self.names(line)]
        yield body
        yield [hit for line in lines if _IMPRINT.search(line.text) for hit in self.names(line)]
        yield self._outlet_region()

    def _outlet_region(self) -> list[NameHit]:
        """The province in an outlet's registration number (경북, 다00000) or at the start of its name (경기일보)."""
        registered = _REGISTERED.search(self._document.text)
        words = [registered["province"]] if registered is not None else []
        if self._metadata.outlet is not None:
            words.append(self._metadata.outlet[:2])
        return [NameHit(0, len(word), word, (), "government") for word in words if government_at(word, self.on)]

    def _certain(self, hit: NameHit) -> list[Government]:
        """The government of a name that only one bears."""
        if hit.kind != "government":
            return []
        found = self._bearers(hit.surface)
        return found if len(found) == 1 else []


def _only(candidates: Sequence[Government], regions: Sequence[Government]) -> Government | None:
    """The one candidate that is named in full or lies in one of the regions; None where none or several do."""
    named = {region.code for region in regions}
    full = [entry for entry in candidates if entry.code in named]
    if len(full) == 1:
        return full[0]
    provinces = {province_of(region).code for region in regions}
    inside = [entry for entry in candidates if province_of(entry).code in provinces]
    return inside[0] if len(inside) == 1 else None
