"""How outlets lay an article out: the lines of a page with the role of each, and what a reader can know from them."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from importlib import resources
from random import Random
from typing import Any

from posang.sample.grammar import grammar
from posang.sample.stories.story import Story
from posang.sample.stories.writer import Writer, basic
from posang.sample.world import person, world_on

# forms of a date line; the second value says whether it names the minute, the third whether it names a second time
DATE_FORMS: dict[str, tuple[str, bool, bool]] = {
    "approved": ("승인 {y}.{m:02}.{d:02} {h:02}:{n:02}", True, False),
    "approved_dash": ("승인 {y}-{m:02}-{d:02} {h:02}:{n:02}", True, False),
    "approved_short": ("승인 {yy:02}-{m:02}-{d:02} {h:02}:{n:02}", True, False),
    "typed_colon_korean": ("입력 : {y}년 {m:02}월 {d:02}일 {h:02}:{n:02}", True, False),
    "typed_slash_bracket": ("기사입력 {y}/{m:02}/{d:02} [{h:02}:{n:02}]", True, False),
    "typed_dots": ("입력 {y}.{m:02}.{d:02}. {h:02}:{n:02}", True, False),
    "typed_two": ("입력 {y}.{m:02}.{d:02} ({h:02}:{n:02}) 수정 {y2}.{m2:02}.{d2:02} ({h2:02}:{n2:02})", True, True),
    "typed_last_edit": ("기사입력: {y}/{m:02}/{d:02} [{h:02}:{n:02}]  최종편집: ⓒ {outlet}", True, False),
    "input_modified": ("입력 {y}-{m:02}-{d:02} {h:02}:{n:02}   수정 {y2}-{m2:02}-{d2:02} {h2:02}:{n2:02}", True, True),
    "published_pair": (
        "기사입력 : {y}.{m:02}.{d:02} {h:02}:{n:02}   최종수정 : {y2}.{m2:02}.{d2:02} {h2:02}:{n2:02}",
        True,
        True,
    ),
    "iso_seconds": ("{y}-{m:02}-{d:02} {h:02}:{n:02}:{s:02}", True, False),
    "dots_seconds": ("{y}.{m:02}.{d:02} {h:02}:{n:02}:{s:02}", True, False),
    "registered_seconds": ("등록 {y}.{m:02}.{d:02} {h:02}:{n:02}:{s:02}", True, False),
    "registered_ampm": ("등록일 : {y}-{m:02}-{d:02} {ampm} {h12}:{n:02}:{s:02}", True, False),
    "recorded_colon_korean": ("기사입력 : {y}년 {m:02}월 {d:02}일", False, False),
    "recorded_colon_korean_time": ("입력 : {y}년 {m:02}월 {d:02}일 {h:02}시 {n:02}분", True, False),
    "sent": ("송고시간 {y}-{m:02}-{d:02} {h:02}:{n:02}", True, False),
    "bracket_iso": ("[ {y}-{m:02}-{d:02} {h:02}:{n:02} ]", True, False),
    "korean_weekday": ("{y}년 {m:02}월 {d:02}일({w}) {h:02}:{n:02}", True, False),
    "dotted_korean": ("{y}. {m}. {d}. {h:02}:{n:02}", True, False),
    "print_page": ("{y}-{m:02}-{d:02} {page}면", False, False),
    "bar_iso": ("| {y}-{m:02}-{d:02} {h:02}:{n:02}:{s:02}", True, False),
    "slash_korean": ("{name} 기자 / 입력 : {y}년 {m:02}월 {d:02}일", False, False),
    "reporter_typed": (
        "{outlet} 기자 입력 {y}.{m:02}.{d:02} {h:02}:{n:02} 수정 {y2}.{m2:02}.{d2:02} {h2:02}:{n2:02}",
        True,
        True,
    ),
}
BYLINE_FORMS = {
    "plain": "{name} 기자",
    "name_mail": "{name} 기자 {mail}",
    "pipe_mail": "{name} 기자 | {mail}",
    "outlet_name": "{outlet} {name} 기자",
    "mail_only_name": "{name} 기자 ({mail})",
    "by_plain": "by {name} 기자",
    "webmaster": "{outlet} | webmaster@{domain}",
    "outlet_reporter": "{outlet} 기자",
    "outlet_bar": "{outlet} 기자 |",
}
END_FORMS = {
    "slash_mail": "/{name} 기자 {mail}",
    "slash_name": "/{place}={name} 기자",
    "name_mail": "{name} 기자 {mail}",
    "place_slash_mail": "{place}/{name}기자 {mail}",
    "place_equal_mail": "{place}={name} 기자 {mail}",
}
LEAD_FORMS = {
    "bracket_reporter": "[{outlet} {name} 기자] ",
    "bracket_reporter_equal": "[{outlet}] {name} 기자 = ",
    "bracket_tight": "[{outlet}]{name} 기자=",
    "place_outlet_name": "[{place}={outlet}] {name} 기자 = ",
    "paren_place_outlet": "({place}={outlet}) {name} 기자 = ",
    "paren_place_name": "({place}={outlet}) {name} 기자 = ",
    "place_outlet": "[{place}={outlet} {name} 기자] ",
    "outlet_only": "[{outlet}] ",
    "outlet_bar_place": "[{outlet} | {place}={name} 기자] ",
    "outlet_comma_place": "[{outlet}, {place}={name} 기자] ",
}
CAPTION_FORMS = {
    "triangle": "▲ {caption}. (사진={credit})",
    "triangle_outlet": "▲ {caption}   © {outlet}",
    "plain_credit": "{caption}. {credit} 제공",
    "slash_credit": "{caption} / {credit} 제공",
    "bracket_credit": "{caption}. [{credit} 제공]",
    "photo_equal": "(사진={credit}) {caption}",
    "photo_colon": "사진설명={caption}",
}
_SKIES = ("맑음", "구름조금", "구름많음", "흐림", "눈", "비")
_CITIES = (
    "서울", "강릉", "대전", "대구", "울산", "광주", "부산", "고창", "제주", "강화", "보은", "금산", "강진군", "경주시",
    "거제", "춘천", "청주", "전주", "목포", "여수", "안동", "포항", "수원", "파주", "동두천", "서산", "천안", "충주",
    "원주", "속초",
)  # fmt: skip
_WEEKDAYS = "월화수목금토일"
LONG = 40  # characters from which on a repeated line counts as a repeat


@dataclass(frozen=True)
class Outlet:
    """An invented outlet; see outlets.toml for what the fields mean."""

    name: str
    domain: str
    region: str
    blocks: tuple[str, ...]
    date: str | None
    byline: str | None
    end: str | None
    lead: str | None
    caption: str | None
    top: tuple[str, ...]
    bottom: tuple[str, ...]
    imprint: tuple[str, ...]
    note: tuple[str, ...]
    copyright: tuple[str, ...]
    gap: int
    glued: bool
    quotes: str
    dots: str
    newline: str

    def signs(self, text: str) -> str:
        """The text with the outlet's own quotation marks and middle dots."""
        if self.quotes == "straight":
            text = text.translate(_STRAIGHT)
        return text.replace("·", self.dots)


@lru_cache(maxsize=1)
def outlets() -> tuple[Outlet, ...]:
    """All outlets of outlets.toml; KeyError where one asks for a block or form that does not exist."""
    rows = tomllib.loads(resources.files("posang.sample").joinpath("outlets.toml").read_text(encoding="utf-8"))[
        "outlet"
    ]
    found = tuple(_outlet(row) for row in rows)
    for outlet in found:
        for block in outlet.blocks:
            if block not in _BLOCKS:
                raise KeyError(f"outlet {outlet.name} asks for the block {block}, which is missing")
        for form, forms in (
            (outlet.date, DATE_FORMS), (outlet.byline, BYLINE_FORMS), (outlet.end, END_FORMS),
            (outlet.lead, LEAD_FORMS), (outlet.caption, CAPTION_FORMS),
        ):  # fmt: skip
            if form is not None and form not in forms:
                raise KeyError(f"outlet {outlet.name} asks for the form {form}, which is missing")
    return found


def _outlet(row: dict[str, Any]) -> Outlet:
    gap = row.get("gap", 1)
    return Outlet(
        name=row["name"],
        domain=row["domain"],
        region=row["region"],
        blocks=tuple(row["blocks"]),
        date=row.get("date"),
        byline=row.get("byline"),
        end=row.get("end"),
        lead=row.get("lead"),
        caption=row.get("caption"),
        top=tuple(row.get("top", ())),
        bottom=tuple(row.get("bottom", ())),
        imprint=tuple(row.get("imprint", ())),
        note=tuple(row.get("note", ())),
        copyright=tuple(row.get("copyright", ())),
        gap=0 if gap == "glued" else gap,
        glued=gap == "glued",
        quotes=row.get("quotes", "curly"),
        dots=row.get("dots", "·"),
        newline=row.get("newline", "\n"),
    )


@dataclass(frozen=True)
class Line:
    """One non-blank line of a page: its number from 1, its role, and what it repeats.

    `dup_of` is the line of the same page with the same text; `repeat` is the kind of repeat, `of` the paragraph of the
    story (by number) that the line prints, which ties copies on other pages to it; `length` counts characters.
    """

    line: int
    role: str
    length: int
    dup_of: int | None = None
    repeat: str | None = None
    of: int | None = None


@dataclass
class Page:
    """A page as an outlet prints it, with the truth about it."""

    text: str
    lines: list[Line]
    outlet: Outlet
    title: str | None
    subtitles: list[str]
    reporter: str | None
    published: str | None
    updated: str | None
    body_first: str
    body_last: str


@dataclass
class _Builder:
    random: Random
    outlet: Outlet
    story: Story
    seen: datetime  # when the crawler came
    at: datetime
    again: datetime
    reporter: str
    lines: list[str] = field(default_factory=list)
    marks: list[Line] = field(default_factory=list)
    first: dict[str, int] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    title_line: int = 0
    caption_line: int = 0
    body_lines: list[tuple[int, int, str]] = field(default_factory=list)  # line, paragraph, role
    shows_title: bool = False
    shows_subtitle: bool = False
    date_shown: tuple[bool, bool] | None = None

    def add(
        self, text: str, role: str, dup_of: int | None = None, repeat: str | None = None, of: int | None = None
    ) -> int:
        """Add a line; its number."""
        self.lines.append(text)
        number = len(self.lines)
        if dup_of is None and (dup_of := self.first.setdefault(text.strip(), number)) == number:
            dup_of = None
        self.marks.append(Line(number, role, len(text), dup_of, repeat, of))
        return number

    def fixed(self, texts: tuple[str, ...], role: str) -> None:
        """Lines that stand on every page of the outlet."""
        for text in texts:
            self.add(text, role, repeat="boilerplate")

    def blank(self, count: int = 1) -> None:
        """Blank lines."""
        self.lines.extend([""] * count)


def lay_out(
    story: Story, outlet: Outlet, random: Random, seen: datetime, edited: dict[int, tuple[str, str]] | None = None
) -> Page:
    """Print a story as the outlet does. `seen` is the crawler's time, which banners show.

    `edited` gives other words for some paragraphs, with the kind of edit; the rest is printed as it is.
    """
    at = datetime(
        story.on.year, story.on.month, story.on.day, random.randrange(6, 20), random.randrange(60), random.randrange(60)
    )
    at = min(at, seen - timedelta(minutes=5))
    page = _Builder(random, outlet, story, seen, at, at + timedelta(minutes=random.randrange(1, 300)), person(random))
    later = page.again
    place = story.subject.stem if story.subject else outlet.region
    page.values = {
        "y": at.year, "yy": at.year % 100, "m": at.month, "d": at.day, "h": at.hour, "n": at.minute, "s": at.second,
        "y2": later.year, "m2": later.month, "d2": later.day, "h2": later.hour, "n2": later.minute,
        "ampm": ("오전", "오후")[at.hour >= 12], "h12": at.hour % 12 or 12, "w": _WEEKDAYS[at.weekday()],
        "page": random.randrange(1, 24), "outlet": outlet.name, "domain": outlet.domain, "name": page.reporter,
        "mail": f"{random.choice(_LOGINS)}{random.randrange(10, 99)}@{outlet.domain}", "place": place,
    }  # fmt: skip
    paragraphs = list(story.paragraphs)
    kinds: dict[int, str] = {}
    for index, (text, kind) in (edited or {}).items():
        paragraphs[index] = (paragraphs[index][0], text)
        kinds[index] = kind
    page.values["paragraphs"] = paragraphs
    page.values["kinds"] = kinds
    for block in outlet.blocks:
        _BLOCKS[block](page)
    text = outlet.signs(outlet.newline.join(page.lines) + outlet.newline)
    named = "{name}" in (LEAD_FORMS.get(outlet.lead or "", "") + BYLINE_FORMS.get(outlet.byline or "", ""))
    named = named or "{name}" in DATE_FORMS[outlet.date][0] if outlet.date else named
    named = named or any(block.startswith("end_byline") for block in outlet.blocks) or "bullets" in outlet.blocks
    shown = page.date_shown
    return Page(
        text=text,
        lines=page.marks,
        outlet=outlet,
        title=outlet.signs(story.title) if page.shows_title else None,
        subtitles=[outlet.signs(text) for text in story.subtitles] if page.shows_subtitle else [],
        reporter=page.reporter if named else None,
        published=(at.strftime("%Y-%m-%dT%H:%M") if shown[0] else at.strftime("%Y-%m-%d")) if shown else None,
        updated=later.strftime("%Y-%m-%dT%H:%M") if shown and shown[1] else None,
        body_first=outlet.signs(paragraphs[0][1])[:14],
        body_last=outlet.signs(paragraphs[-1][1])[-15:],
    )


_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
_LOGINS = (
    "desk",
    "news",
    "haneul",
    "byeol",
    "namu",
    "gang",
    "sol",
    "dal",
    "bada",
    "saebit",
    "areum",
    "nuri",
    "maru",
    "onsae",
)


def _date_text(page: _Builder) -> str:
    assert page.outlet.date is not None  # noqa: S101  blocks that print a date stand only where the outlet has a form
    form, minute, second = DATE_FORMS[page.outlet.date]
    page.date_shown = (minute, second)
    return form.format(**page.values)


def _byline_text(page: _Builder) -> str:
    assert page.outlet.byline is not None  # noqa: S101  likewise for bylines
    return BYLINE_FORMS[page.outlet.byline].format(**page.values)


def _title(page: _Builder) -> None:
    page.shows_title = True
    page.title_line = page.add(page.story.title, "title")


def _title_again(page: _Builder) -> None:
    page.add(page.story.title, "title", page.title_line, "same_page")


def _subtitle(page: _Builder) -> None:
    page.shows_subtitle = bool(page.story.subtitles)
    for text in page.story.subtitles:
        page.add(text, "subtitle")


def _banner(page: _Builder) -> None:
    seen = page.seen
    page.add(f"{seen:%Y.%m.%d} ({_WEEKDAYS[seen.weekday()]})", "chrome")
    page.blank()


def _weather(page: _Builder) -> None:
    random = page.random
    for city in random.sample(_CITIES, random.randrange(5, 16)):
        sky = random.choice(_SKIES)
        page.add(f"  • {sky}{city} {random.randrange(-150, 250) / 10:.1f}℃", "chrome")
    page.add("기상청 제공", "chrome", repeat="boilerplate")


def _bullets(page: _Builder) -> None:
    page.add(f"  • {page.reporter} 기자", "byline")
    page.add(f"  • {_date_text(page)}", "dateline")
    page.add(f"  • 댓글 {page.random.choice((0, 0, 0, 1, 3))}", "chrome")


def _caption(page: _Builder) -> None:
    page.blank()
    if page.story.caption and page.outlet.caption:
        page.caption_line = page.add(_caption_text(page), "caption")
    page.blank()


def _caption_again(page: _Builder) -> None:
    if page.story.caption and page.outlet.caption:
        page.add(_caption_text(page), "caption", page.caption_line, "same_page")
        page.blank()


def _caption_text(page: _Builder) -> str:
    credit = page.story.subject.hall.removesuffix("청") if page.story.subject else page.outlet.name
    return CAPTION_FORMS[page.outlet.caption or ""].format(
        caption=page.story.caption, credit=credit, outlet=page.outlet.name
    )


def _body(page: _Builder) -> None:
    paragraphs = page.values["paragraphs"]
    lead = LEAD_FORMS[page.outlet.lead].format(**page.values) if page.outlet.lead else ""
    if page.outlet.glued:
        page.add(lead + _glue(page.random, [text for _, text in paragraphs]), "body", of=0)
        return
    for index, (role, text) in enumerate(paragraphs):
        printed = lead + text if index == 0 else text
        repeat = page.values["kinds"].get(index)
        if repeat is not None and len(printed) < LONG:
            repeat = None
        elif repeat is not None and printed != text:
            repeat = "near_byline"
        page.body_lines.append((page.add(printed, role, repeat=repeat, of=index), index, role))
        page.blank(page.outlet.gap)


def _glue(random: Random, texts: list[str]) -> str:
    """Paragraphs in one line, some without a blank between them, as crawlers join them."""
    return "".join(text + random.choice(("", " ")) for text in texts).strip()


def _body_again(page: _Builder, first: int = 0) -> None:
    page.blank()
    for number, index, role in page.body_lines[first:]:
        page.add(page.lines[number - 1], role, number, "same_page", index)
        page.blank(page.outlet.gap)


def _body_again_tail(page: _Builder) -> None:
    _body_again(page, 1)


def _copyright(page: _Builder) -> None:
    page.blank()
    page.fixed(page.outlet.copyright, "copyright")


def _end_byline(page: _Builder) -> None:
    page.add(END_FORMS[page.outlet.end or ""].format(**page.values), "byline")


def _headline(page: _Builder) -> str:
    """The headline of some other article, often with an award that is not this page's."""
    random = page.random
    place = random.choice(world_on(page.seen.date()).basics)
    return grammar().say(
        random, "teaser", {"gov": place.name, "stem": place.stem, "short": place.short, "town": place.stem}
    )


def _teasers(heading: str, mark: str, low: int, high: int) -> Callable[[_Builder], None]:
    def block(page: _Builder) -> None:
        page.blank()
        page.add(heading, "chrome", repeat="boilerplate")
        for number in range(1, page.random.randrange(low, high + 1) + 1):
            page.add(mark.format(n=number) + _headline(page), "teaser")

    return block


def _lines(*texts: str, blank: bool = False) -> Callable[[_Builder], None]:
    def block(page: _Builder) -> None:
        if blank:
            page.blank()
        page.fixed(texts, "chrome")

    return block


def _from(write: Callable[[_Builder], str], role: str = "chrome") -> Callable[[_Builder], None]:
    def block(page: _Builder) -> None:
        page.add(write(page), role)

    return block


def _crumb(page: _Builder) -> str:
    area = page.story.subject.province_short if page.story.subject else page.outlet.region
    return f"{page.random.choice(('홈', '뉴스홈', 'HOME'))} > {page.story.section} > {area}"


def _section_teasers(page: _Builder) -> None:
    page.blank(2)
    for heading in ("Today", "더보기"):
        page.add(heading, "chrome", repeat="boilerplate")
        page.blank()
    for heading in ("경제", "더보기"):
        page.add(heading, "chrome", repeat="boilerplate")
    page.add(_headline(page), "teaser")
    other = Writer(page.random, basic(page.random, page.seen.date()), page.seen.date())
    page.add(other.say("teaser_text"), "teaser")


def _tags(page: _Builder) -> str:
    return " ".join(f"#{tag}" for tag in page.story.tags or [page.story.section, page.outlet.region])


def _likes_three(page: _Builder) -> str:
    liked, sad, more = (page.random.randrange(most) for most in (30, 3, 9))
    return f"좋아요 {liked}   슬퍼요 {sad}   후속기사 원해요 {more}"


def _comment_form(page: _Builder) -> None:
    page.blank(3)
    page.fixed(
        (
            "댓글삭제",
            "삭제한 댓글은 다시 복구할 수 없습니다.",
            "그래도 삭제하시겠습니까?",
            "댓글 0",
            "댓글쓰기",
            "계정을 선택하시면 로그인·계정인증을 통해",
            "댓글을 남기실 수 있습니다.",
        ),
        "chrome",
    )


def _widget(page: _Builder) -> None:
    page.add(f"{page.reporter} 기자", "chrome")
    page.fixed(("다른기사 보기",), "chrome")


def _byline(page: _Builder) -> None:
    text = _byline_text(page)
    page.add(text, "byline" if page.reporter in text or "기자" in text else "chrome")


def _byline_date(page: _Builder) -> None:
    page.add(f"{_byline_text(page)}  {_date_text(page)}", "byline")


_BLOCKS: dict[str, Callable[[_Builder], None]] = {
    "title": _title,
    "title_again": _title_again,
    "subtitle": _subtitle,
    "statusbar": _lines("상태바"),
    "banner": _banner,
    "banner_clock": _from(lambda p: f"{p.seen:%Y.%m.%d} ({_WEEKDAYS[p.seen.weekday()]}) {p.seen:%H:%M}"),
    "full_date": _from(lambda p: f"{p.seen:%Y년 %m월 %d일} {_WEEKDAYS[p.seen.weekday()]}요일"),
    "clock": _from(lambda p: f"최종편집: {p.seen:%Y-%m-%d %H:%M:%S}"),
    "clock_bullet": _from(lambda p: f"• 최종편집 {p.seen:%Y-%m-%d}({_WEEKDAYS[p.seen.weekday()]})"),
    "bookmark_clock": _from(lambda p: f"즐겨찾기+ {p.seen:%Y-%m-%d %H:%M:%S}"),
    "updated": _from(lambda p: f"UPDATED. {p.seen:%Y-%m-%d %H:%M} ({_WEEKDAYS[p.seen.weekday()]})"),
    "weather": _weather,
    "weather_pipe": _from(
        lambda p: " | ".join(
            f"{city} {p.random.randrange(-9, 28)}℃ {p.random.choice(_SKIES)}" for city in p.random.sample(_CITIES, 3)
        )
    ),
    "top": lambda p: p.fixed(p.outlet.top, "chrome"),
    "bottom": lambda p: p.fixed(p.outlet.bottom, "chrome"),
    "note": lambda p: p.fixed(p.outlet.note, "chrome"),
    "login": _lines("로그인  회원가입  지면보기"),
    "login_pipe": _lines("로그인 | 회원가입 | 지면보기 | 기사제보"),
    "menu_tall": _lines("뉴스", "자치행정", "농업·축산", "문화·관광", "사람들", "기획·특집"),
    "menu_line": _lines("정치 경제 사회 문화 스포츠 오피니언 포토"),
    "crumb": _from(_crumb),
    "section": _from(lambda p: p.story.section),
    "byline": _byline,
    "byline_date": _byline_date,
    "name": _from(lambda p: p.reporter, "byline"),
    "date": _from(_date_text, "dateline"),
    "date_as_byline": _from(_date_text, "byline"),
    "blank": _Builder.blank,
    "bullets": _bullets,
    "caption": _caption,
    "caption_again": _caption_again,
    "body": _body,
    "body_again": _body_again,
    "body_again_tail": _body_again_tail,
    "end_byline": _end_byline,
    "mail": _from(lambda p: str(p.values["mail"]), "byline"),
    "copyright": _copyright,
    "copyright_year": _from(lambda p: f"Copyright {p.seen.year} {p.outlet.name} All rights reserved.", "copyright"),
    "imprint": lambda p: p.fixed(p.outlet.imprint, "copyright"),
    "share": _lines("이 기사 공유하기", "페이스북 트위터 카카오톡 밴드 URL복사"),
    "share_short": _lines("트위터 페이스북 카카오스토리 밴드"),
    "share_run": _lines("트위터페이스북밴드카카오톡네이버블로그URL복사"),
    "tools": _lines("기사 듣기", "글자크기", "스크랩", "인쇄하기"),
    "zoom": _lines("이미지 크게보기"),
    "ad": _lines("광고", blank=True),
    "font": _lines("글씨키우기  글씨줄이기"),
    "font_short": _lines("가+ 가-"),
    "likes": _from(lambda p: f"좋아요 {p.random.randrange(9)} 훈훈해요 {p.random.randrange(5)} 슬퍼요 0 화나요 0"),
    "likes_three": _from(_likes_three),
    "tags": _from(_tags),
    "widget": _widget,
    "comments": _lines("댓글 0", "로그인한 뒤 의견을 쓸 수 있습니다.", blank=True),
    "comments_pipe": _lines("독자 한마디 | 이 기사에 대한 독자 의견이 없습니다.", blank=True),
    "comments_count": _lines("댓글쓰기 (0)", "비밀번호를 입력하세요"),
    "comment_form": _comment_form,
    "opinion_zero": _lines("이 기사에 대한 독자의견 (0)", blank=True),
    "print_links": _lines("[기사 프린트] [스크랩] [메일로 보내기]"),
    "prev_next": _lines("이전기사 | 다음기사"),
    "top_link": _lines("맨위로"),
    "news_now": _lines("최신뉴스"),
    "most_read": _teasers("많이 본 기사", "{n} ", 3, 6),
    "most_read_numbered": _teasers("가장 많이 본 뉴스", "{n}. ", 3, 6),
    "weekly_best": _teasers("주간 베스트", "{n}위 ", 3, 4),
    "live_most_read": _teasers("실시간 많이 본 기사", "", 2, 3),
    "live_news": _teasers("실시간뉴스", "", 1, 2),
    "main_news": _teasers("주요기사", "", 2, 4),
    "hot_news": _teasers("핫이슈", "• ", 2, 4),
    "also_read": _teasers("함께 본 기사", "▶ ", 2, 3),
    "section_teasers": _section_teasers,
    "related": _teasers("관련기사", "- ", 1, 3),
    "related_dash": _teasers("[관련기사]", "ㄴ ", 1, 3),
}
