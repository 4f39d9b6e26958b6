"""Whom the phrases of an article mean: recipients and organizers with names and codes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from posang.records.awards.bodies import STATIONS
from posang.records.awards.claim import Winner
from posang.records.awards.context import HEADLINES, Context, Recipient
from posang.records.awards.folding import fold
from posang.records.awards.kinds import FIRE
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Node, Who, is_government
from posang.records.names import is_surname
from posang.records.short_names import called_names, enclosed_names
from posang.reference import (
    Government,
    NameHit,
    Organization,
    find_names,
    government,
    government_at,
    official_name,
    organization,
    province_of,
    valid_on,
)
from posang.reference.outlets import is_place

# names of bodies that are none of their own: which 보건소, what stands before it says
HEADS: Final = frozenset({*LEX.shared_heads, *LEX.organization_suffixes, *LEX.department_suffixes})


# contests of a government's own staff
OF_STAFF: Final = re.compile(r"공무원|공직|직원|동아리|연구\s?모임|학습|행정|혁신|시책|우수\s?사례")
OF_NAMES: Final = re.compile(r"(?:명칭|이름|슬로건|네이밍)\s?(?:공모|짓기)")
STAFF: Final = re.compile(r"공무원|공직자|직원|부서")
OPENING: Final = 400  # characters of a page that may tell whose contest it is about
# before a head that means some of many: 4개 (소방서), 5개 시·군 (보건소)
COUNTED: Final = re.compile(r"\d\s?(?:여\s?)?개\s?(?:시·군·구|시·군|시군구|시군|구·군|자치구|지역)?\s?$")
IS_SCHOOL: Final = re.compile(r"(?:초등|중|고등)학교$|[가-힣]{2}(?:초|중|고|초교|여중|여고)$")
EDUCATION: Final = "교육청"
SCHOOL: Final = "학교"
SCHOOL_FULL: Final = re.compile(rf"[가-힣]{{2}}(?:초등|중|고등){SCHOOL}")
SCHOOL_SHORT: Final = re.compile(r"[가-힣]{2,6}(?P<level>초|중|고)")
# offices of the state in a region, which drop the word for it in short: 가온(지방)국세청
# what a province runs in a city or county: a branch of its office of education, a hospital; and what those run
OF_PROVINCE: Final = ("교육지원청", "교육청", "의료원")
OF_COUNTY: Final = ("군의료원", "보건의료원")
# offices of the state, and hospitals of the Red Cross, which belong to no government
OF_STATE: Final = re.compile(r"(?:경찰서|지구대|파출소|세관|세무서|우체국|교도소|해경|적십자병원)(?:\s|$)")
STATE_OFFICES: Final = ("국세청", "경찰청", "우정청", "조달청", "병무청", "고용노동청", "해양경찰청")
PLACES: Final = "시군구"  # before an office of the government that an article is about: 군보건소
COUNCILS: Final = frozenset({"도의회", "시의회", "군의회", "구의회"})
OWN_OFFICE: Final = frozenset({"도교육청", "시교육청"})  # the office of education named before
HEADS_OF_GOVERNMENTS: Final = ("시장", "군수", "구청장", "지사")
FIRE_RANK: Final = re.compile(r"소방(?:사|교|장|위|경|령|정|관|감|준감|공무원)")
FIRE_STATION: Final = re.compile(r"(?:소방서|119안전센터|119구조대)(?:\s|$)")
FIRE_HEADQUARTERS: Final = "소방본부"
PROVINCE: Final = "도"  # how the full names of provinces end
CHILD: Final = "양"  # how a girl is addressed
MIN_NAME: Final = 4  # letters of an organization's name that stands for a longer one with its place
LATELY: Final = timedelta(days=5 * 365)  # a name given up before is no more used in earnest


# a body of a town, which lies in the article's own government: 가람면부녀회, 나래동 주민자치위원회
OF_TOWN: Final = re.compile(
    r"[가-힣]{1,4}\d?[읍면동](?:\s|(?=(?:남녀|남·녀)?새마을|부녀회|협의회|분회|주민자치|지역사회|자율방|의용소방|적십자|바르게|이장|통장|청년회|체육회|노인회))"
)
STEM_BEFORE: Final = re.compile(r"(?<![가-힣])[가-힣]{2,4}\Z")
STEM_REACH: Final = 5  # characters that show such a word, and that no other stands before it


def glued_to(name: str, text: str) -> Iterator[str]:
    """The short words that a text has right before a name, without a blank: 가온 in 가온소방서."""
    at = text.find(name)
    while at >= 0:
        if (stem := STEM_BEFORE.search(text[max(0, at - STEM_REACH) : at])) is not None:
            yield stem[0]
        at = text.find(name, at + 1)


def is_region(nodes: Sequence[Node], at: int) -> bool:
    """Whether a government stands bare between what was judged and a grade: 감염병 관리사업 전라북도 최우수상을."""
    if not 0 < at < len(nodes) - 1 or not is_government(nodes[at]) or nodes[at].josa or nodes[at].parens:
        return False
    judged, node, grade = nodes[at - 1 : at + 2]
    named = judged.kind == "event" or (judged.kind == "word" and judged.noun not in LEX.event_stop)
    ranked = grade.kind == "grade" and grade.grade.kind in ("prize", "rank", "rating")
    return named and ranked and not judged.josa and node.start - judged.end == 1 and grade.start - node.end == 1


CIVIL_OFFICE: Final = "민원실"  # is named by its government alone: 가람군 민원실
SCHOOLS_IN_FULL: Final = {"초": "초등학교", "중": "중학교", "고": "고등학교"}


BRANCH: Final = "지사"  # ends the names of branches, which are of no government: 나주지사


class Names(Context):
    """Whom the phrases of an article mean: recipients and organizers with names and codes."""

    def entry(self, hits: Sequence[object], pick: int = -1) -> Government | Organization | None:
        """The government or organization that the last of the hits names."""
        return self.resolve(hits[pick]) if hits else None

    def resolve(self, hit: object) -> Government | Organization | None:
        """Whom a name means; what stands before it in the sentence at hand helps."""
        assert isinstance(hit, NameHit)  # noqa: S101 - the lexer got it from find_names
        if self.text[hit.start : hit.end] == hit.surface:
            return self.places.resolve(hit, self.text)
        return self.places.resolve(hit)

    def government_of(self, who: Who) -> Government | None:
        """The government that a phrase's names show."""
        for hit in reversed(who.hits):
            found = self.resolve(hit)
            if isinstance(found, Government):
                return found
        return None

    def place_in(self, name: str) -> Government | None:
        """The government whose stem begins an organization's name: 대전도시철도공사."""
        for size in (5, 4, 3, 2):
            if len(name) <= size + 1:
                continue
            found = [entry for entry in government_at(name[:size], self.on) if entry.level in ("province", "basic")]
            if found and (len(found) == 1 or found[0].level == "province"):
                return found[0]
        return None

    def recipient(self, winner: Winner, start: int) -> Recipient | None:
        """Who a winner is."""
        who = winner.who
        if who.kind == "deictic":
            return self.pointed(who, start)
        if who.kind == "work":
            return self.entrant(who) or self.brand(who)
        if who.kind == "entrant":
            return self.entrant(who)
        if who.kind == "several" or (who.name in HEADS and COUNTED.search(self.text[: winner.start])):
            return None
        if (longer := self.in_full(who)) is not None:
            who = longer
        if who.kind == "government":
            found = self.entry(who.hits)
            if isinstance(found, Government):
                found = self.as_written(self.as_named(found, who.name), who)
                return Recipient(found.name, "government", found)
            if isinstance(found, Organization):
                return Recipient(found.name, "organization")
            return Recipient(who.name, "government")
        own = self.government_of(who)
        if own is None and winner.place is not None:
            own = self.government_of(winner.place)
        if who.kind == "person" and who.title == CHILD:
            return None  # nobody of a public body
        if who.kind == "person":
            full = self.full_name(who)
            if not full:
                return None
            if own is None and who.department is not None and who.department.endswith(SCHOOL):
                own = self.place_in(who.department)  # that its name begins with: 대구나래학교
            if own is None and (who.department or self.civil(who.title)):
                own = self.subject
            if own is not None and (FIRE_RANK.fullmatch(who.title or "") or FIRE_STATION.search(who.department or "")):
                own = self.province(own)  # which the fire service belongs to
            return Recipient(full, "person", own, who.department, who.title if who.title != "씨" else None)
        if OF_STATE.search(who.name):
            return Recipient(self.written_in_full(who) if who.kind == "organization" else who.name, who.kind)
        if who.kind == "department":
            if who.name == "소방서" or who.name.endswith(("소방서", "119안전센터")):
                province = self.place_in(who.name)
                own = (
                    own
                    if own is not None and own.level == "province"
                    else self.province(own or province or self.subject)
                )
            return Recipient(who.name, "department", own or self.subject, who.name)
        if own is None:
            own = next((draft.government for draft in self.drafts if draft.recipient == who.name), None)
        if own is None and OF_TOWN.match(who.name) is not None:
            own = self.subject if self.subject is not None and self.subject.level == "basic" else None
        elif own is None and not who.name.endswith(BRANCH):
            own = self.place_in(who.name)
        if own is None and IS_SCHOOL.search(who.name):
            own = self.schooled_in()
        if who.name.endswith(OF_PROVINCE) and not who.name.endswith(OF_COUNTY):
            own = self.province(own)
        if own is not None and who.name == CIVIL_OFFICE:
            return Recipient(f"{own.name} {who.name}", "department", own, f"{own.name} {who.name}")
        return Recipient(self.written_in_full(who), "organization", own)

    def schooled_in(self) -> Government | None:
        """The province whose schools an article tells of: that of the one office of education that it names."""
        named = (*self.named_first, *(who.name for who in self.named))
        offices = {name for name in named if name.endswith(EDUCATION)}
        places = {place.code: place for name in offices if (place := self.province(self.place_in(name))) is not None}
        return next(iter(places.values())) if len(places) == 1 else None

    @cached_property
    def named_first(self) -> list[str]:
        """The governments and organizations that the page's beginning names, as written there."""
        return [hit.surface for hit in find_names(self.document.text[:OPENING])]

    def written_in_full(self, who: Who) -> str:
        """An organization's name as the article writes it in full: its official one, or with its place in front."""
        if who.name in self.enclosed:
            return self.enclosed[who.name]
        entry = self.entry(who.hits) if who.hits else None
        branch = bool(who.hits) and who.name.startswith(f"{who.hits[-1].surface} ")  # 가람공단 나래지사
        if isinstance(entry, Organization) and not branch:
            full = official_name(entry.code, self.on)
            return full if full in self.document.text else who.name
        if who.name in OWN_OFFICE:
            named = [one.name for one in reversed(self.named) if one.name.endswith("교육청")]
            others = [name for name in named if name not in OWN_OFFICE]
            province = self.province(self.subject)
            own = f"{province.name}교육청" if province is not None and province.name[-1] == who.name[0] else who.name
            return next(iter([name for name in others if name.endswith(who.name)] or others), own)
        if len(who.name) < MIN_NAME and who.name not in COUNCILS:
            return who.name
        longer = next((one.name for one in reversed(self.named) if one.name.endswith(f" {who.name}")), None)
        if longer is not None and (not who.hits or "·" in who.name):  # a branch of two places: 영주·봉화지사
            return longer
        for head in STATE_OFFICES:
            stem = who.name.removesuffix(head)
            if stem != who.name and any(one.name == f"{stem}지방{head}" for one in self.named):
                return f"{stem}지방{head}"
        office = f"{who.name.removesuffix('교육청')}교육지원청"
        if who.name.endswith("교육청") and any(one.name == office for one in self.named):
            return office
        places = {place for place in glued_to(who.name, self.document.text) if is_place(place)}
        return f"{places.pop()}{who.name}" if len(places) == 1 else who.name

    def in_full(self, who: Who) -> Who | None:
        """The body named before whose name ends in that of a body without a name of its own: 보건소, 자원봉사센터.

        One whose place stands apart from it is named as the article writes both together: 군산시 보건소. A fire
        service is named by its province, a school in short as it was told in full before.
        """
        if who.name.endswith(FIRE):
            of_place = (one for one in reversed(self.named) if FIRE in one.name and one.name.endswith("본부"))
            return next((one for one in of_place if one.name.startswith(who.name.removesuffix(FIRE))), None)
        if who.name[-1] in SCHOOLS_IN_FULL:
            school = f"{who.name[:-1]}{SCHOOLS_IN_FULL[who.name[-1]]}"
            return next((one for one in reversed(self.named) if one.name == school), None)
        if (whole := self.spelled_in_full(who.name)) is not None:
            return replace(who, name=whole)
        name = LEX.short_heads.get(who.name, who.name)
        if name[0] in PLACES and name[1:] in HEADS and name not in HEADS and self.subject is not None:
            whole = f"{self.subject.name}{name[1:]}"
            return replace(who, name=whole if whole in self.document.text else name[1:])
        if who.kind == "department" and name not in HEADS:
            units = (one for one in reversed(self.named) if one.name.endswith(f" {name}"))
            return next((one for one in units if one.name.removesuffix(f" {name}").endswith(STATIONS)), None)
        if who.kind not in ("department", "organization") or name not in HEADS:
            return None
        if who.hits and who.hits[-1].surface != who.name:
            whole = f"{who.hits[-1].surface}{name}"
            return replace(who, name=whole) if whole in self.document.text else None
        longer = (
            named
            for named in reversed(self.named)
            if named.kind in ("department", "organization") and named.name.endswith(name) and named.name != who.name
        )
        return next(longer, None)

    def spelled_in_full(self, name: str) -> str | None:
        """A body's name with its head in full, where the article writes it so: 가람해경, 가람해양경찰서."""
        for short, head in LEX.short_heads.items():
            whole = f"{name.removesuffix(short)}{head}"
            if name.endswith(short) and name != short and whole in self.document.text:
                return whole
        return None

    def as_written(self, found: Government, who: Who) -> Government:
        """A province under the name that an article without a date writes, where it was given up but lately."""
        hit = who.hits[-1]
        if self.published is not None or self.year is not None or found.level != "province":
            return found
        former = (government(code) for code in hit.codes)
        ended = ((entry, entry.valid_to) for entry in former if entry.name == who.name)
        return next((entry for entry, end in ended if end is not None and self.on - end < LATELY), found)

    def as_named(self, found: Government, surface: str) -> Government:
        """The government under the name that the text uses, where it bore that name in the award's year."""
        named = surface.split(" ")[-1]
        year = self.main.year if self.main is not None else None
        if (
            found.name == named
            or found.level == "province"
            or not named.endswith(("시", "군", "구"))
            or year is None
            or year >= self.on.year
        ):
            return found
        former = [
            entry
            for entry in government_at(named, date(year, 12, 31))
            if entry.name == named and entry.parent_code == found.parent_code
        ]
        return former[0] if len(former) == 1 else found

    def province(self, place: Government | None) -> Government | None:
        """The province that a government lies in."""
        if place is None or place.level == "province":
            return place
        return province_of(place)

    def ranked_in_region(self, nodes: list[Node]) -> list[Node]:
        """The nodes, the subject's region made part of a grade that was won within it: … 평가 전라북도 1위에."""
        region = self.province(self.subject)
        if region is None or region == self.subject:
            return nodes
        ahead = (k for k in range(1, len(nodes) - 1) if nodes[k + 1].kind == "grade")
        found = [k for k in ahead if is_region(nodes, k) and self.government_of(nodes[k].who) == region]
        for k in reversed(found):
            nodes = [*nodes[:k], replace(nodes[k + 1], start=nodes[k].start), *nodes[k + 2 :]]
        return nodes

    def official(self, entry: Government | Organization, who: Who) -> tuple[str, str]:
        """Official name and code of a giver; a full name that the text writes stays, an abbreviation is resolved."""
        if isinstance(entry, Organization):
            surface = getattr(who.hits[-1], "surface", "")
            named = [organization(code) for code in getattr(who.hits[-1], "codes", ())]
            bearers = [one for one in named if one.name == surface and (one.valid_from or self.on) <= self.on]
            for one in sorted(bearers, key=lambda one: not valid_on(one, self.on)):
                return surface, one.code
            return official_name(entry.code, self.on), entry.code
        return entry.name, entry.code

    def whole_name(self, who: Who) -> str:
        """The name of a body in no list; a province's fire service bears its full name: 전북도 소방본부."""
        place = self.government_of(who) if who.name.endswith(FIRE_HEADQUARTERS) and who.hits else None
        return f"{place.name}{FIRE_HEADQUARTERS}" if place is not None and place.name.endswith(PROVINCE) else who.name

    def civil(self, title: str | None) -> bool:
        """Whether a title is one of public service."""
        return title is not None and not title.endswith(
            ("씨", "대표", "수녀", "회장", "교수", "할머니", "이장", "농가", "의사")
        )

    def headed(self, who: Who) -> Government | None:
        """The government whose head a person is, who gives in its name: 나래온 가람구청장은."""
        if who.title is None or not who.title.endswith(HEADS_OF_GOVERNMENTS):
            return None
        return self.government_of(who) or self.subject

    def full_name(self, who: Who) -> str:
        """A person's full name; a surname with a title stands for the one named before (노 주무관)."""
        if not is_surname(who.name):
            return who.name
        named = [name for name, title, _ in reversed(self.people) if name.startswith(who.name)]
        titled = [
            name
            for name, title, _ in reversed(self.people)
            if name.startswith(who.name)
            and title
            and who.title
            and (title.endswith(who.title) or who.title.endswith(title))
        ]
        return next(iter(titled or named), "")

    def brands(self, nodes: Sequence[Node]) -> None:
        """Make winners of words for a brand that has won before (횡성한우는) or a body in short (나래TP, 가온초)."""
        known = {draft.recipient for draft in self.drafts if draft.kind == "organization"}
        if not (known or self.shorts or self.schools):
            return
        for node in nodes:
            if node.kind == "word" and (name := node.noun if node.noun in known else self.in_short(node.noun)):
                node.kind, node.value = "who", Who(name, "organization")

    @cached_property
    def enclosed(self) -> dict[str, str]:
        """Short names that stand alone in brackets behind the full ones: 가온신용보증재단(가온신보)."""
        return enclosed_names(fold(self.document.text))

    @cached_property
    def shorts(self) -> dict[str, str]:
        """Short names of bodies, as brackets give them: 이하 나래TP, 가온신용보증재단(가온신보)."""
        return self.enclosed | called_names(fold(self.document.text))

    @cached_property
    def schools(self) -> bool:
        """Whether the article names a school in full."""
        text = self.document.text
        return SCHOOL in text and SCHOOL_FULL.search(text) is not None

    def in_short(self, word: str) -> str | None:
        """The body that a short name means: one that brackets have given it (이하 나래TP), a school (가온초)."""
        school = SCHOOL_SHORT.fullmatch(word) if self.schools else None
        if school is None or word.endswith(LEX.school_never):
            return self.shorts.get(word)
        full = f"{word}{'학교' if school['level'] == '중' else '등학교'}"
        return full if full in self.document.text else word

    def spelled_out(self, winner: Winner) -> list[Winner]:
        """The winners that a counting phrase points to: two that have won (두 소방서는), else the last two named.

        One that says nothing of their kind means those that the sentence before listed (이들 3곳과), else those named
        last.
        """
        who = winner.who
        if who.kind != "several":
            return [winner]
        told, listed = self.listed
        if not who.name and told >= self.sentence - 1 and who.count in (0, len(listed)):
            return [replace(winner, who=one) for one in listed]
        won = {draft.recipient for draft in self.drafts if who.name and draft.recipient.endswith(who.name)}
        found: dict[str, Who] = {}
        for named in reversed(self.named):
            if len(won) == who.count and named.name not in won:
                continue
            if named.name.endswith(who.name) and named.name != who.name and len(found) < who.count:
                found.setdefault(named.name, named)
        return [replace(winner, who=named) for named in reversed(found.values())] if len(found) == who.count else []

    def brand(self, who: Who) -> Recipient | None:
        """A quoted name that won: a brand or festival that the headline names, else a work of the article's subject."""
        headlines = [line.text for line in self.document.lines if line.role in HEADLINES]
        if any(who.name in headline and f"'{who.name}'" not in fold(headline) for headline in headlines):
            return Recipient(who.name, "organization", self.place_in(who.name) or self.subject)
        if self.subject is None:
            return None
        return Recipient(self.subject.name, "government", self.subject, told_before=True)

    def subject_in_headlines(self) -> bool:
        """Whether a headline names the government that the article seems to be about; True where there is none."""
        headlines = [line.text for line in self.document.lines if line.role in HEADLINES]
        stem = self.subject.name[:2] if self.subject is not None else ""
        return not headlines or any(stem in headline for headline in headlines)

    def is_headed(self, name: str) -> bool:
        """Whether a headline names a body, whose place is no subject of its own then: 가온소방서."""
        return any(name in line.text for line in self.document.lines if line.role in HEADLINES)

    def entrant(self, who: Who) -> Recipient | None:
        """A team or work in the contest that the article's subject holds among its staff, a name in one for names."""
        main, subject = self.main, self.subject
        if main is None or subject is None:
            return None
        if who.kind == "work" and main.organizer is None and OF_NAMES.search(main.name):
            return Recipient(who.name, "organization", subject)
        if main.organizer != subject.name and (who.kind == "work" or main.organizer is not None):
            return None
        staff = OF_STAFF.search(main.name) or OF_NAMES.search(main.name) or STAFF.search(self.document.text[:OPENING])
        return Recipient(who.name, "organization", subject) if staff else None

    def pointed(self, who: Who, start: int) -> Recipient | None:
        """Whom a short word means: 시는, 군은, 이 과는, 그는."""
        if who.name == "그":
            if self.people:
                name, title, own = self.people[-1]
                return Recipient(name, "person", own, title=title, told_before=True)
            return None
        if who.name in ("시", "군", "구", "도"):
            found = self.places.anaphora(self.document.text, start)
            if found is None and self.subject is not None and self.subject.name.endswith(who.name):
                found = self.subject
            return None if found is None else Recipient(found.name, "government", found, told_before=True)
        of_kind = [
            named
            for named in reversed(self.named)
            if named.kind in ("department", "organization")
            and named.name.endswith(who.name)
            and not (who.name == "의회" and named.name.endswith("협의회"))
            and len(named.name) > len(who.name) + (who.name in ("의회", "센터"))
        ]
        won = {draft.recipient for draft in self.drafts if not draft.recall}
        named = next((one for one in of_kind if one.name in won), of_kind[0] if of_kind else None)
        meant = None if named is None else self.recipient(Winner(named, start, start), start)
        return None if meant is None else meant._replace(told_before=True)

    def givers_named(self, node: Node, start: int) -> list[tuple[str, str | None]]:
        """Official names and codes of a giver and of the bodies that act with it."""
        if node.kind != "who":
            return [(node.noun, None)]
        found: list[tuple[str, str | None]] = []
        for who in (*node.who.beside, node.who):
            if who.kind == "person":
                headed = self.headed(who)
                found += [(headed.name, headed.code)] if headed is not None else []
            elif who.kind == "deictic":
                pointed = self.pointed(who, start)
                if pointed is not None and pointed.kind != "government":
                    found.append((pointed.name, None))
                elif pointed is not None and pointed.government is not None:
                    found.append((pointed.government.name, pointed.government.code))
            else:
                full = who.hits and who.name == getattr(who.hits[-1], "surface", None)
                entry = self.entry(who.hits) if who.kind == "government" or full else None
                found.append(self.official(entry, who) if entry is not None else (self.whole_name(who), None))
        return found

    def organizer_name(self, givers: Sequence[Node], start: int) -> tuple[str | None, str | None]:
        """Official name and code of the givers, several joined by a comma."""
        named = [one for node in givers for one in self.givers_named(node, start)]
        code = next((found for _, found in named if found is not None), None)
        names = [name for name, _ in named]
        names = list(dict.fromkeys(name.strip(" '\"·") for name in names if name))
        return (", ".join(names) if names else None), (code if len(names) == 1 else None)
