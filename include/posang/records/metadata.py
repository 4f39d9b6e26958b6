"""Metadata of an article: outlet, headline, reporters, dates, and the lines that are its own text.

Line roles say where headline and body are; reporters and dates are found by their form on any line outside the body,
so that a line with a wrong role costs nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, takewhile
from typing import Final

from posang.contract.tables import TEXT_ROLES
from posang.records.bylines import (
    MAIL,
    Byline,
    Reporter,
    announced,
    beside_paper,
    byline,
    front,
    moved,
    noticed,
    papers,
    station,
    unlabelled,
)
from posang.records.document import Document, Line
from posang.records.glue import unglued
from posang.records.headlines import LEAD_LENGTH, TOLD, headline, letters, shared, site_behind, unbranded, unitemed
from posang.records.looks import PROSE, is_button, is_caption, is_furniture, is_prose
from posang.records.phrases import strip_particle
from posang.records.scripts import opening
from posang.records.stamps import is_dateline, is_stamped, read_stamps, unstamped
from posang.reference.outlets import clean_name, in_byline, is_place, masthead, outlet_in, outlet_of

IN_BODY: Final = (None, "same_day", "earlier_day", "near")  # reasons of removal that leave a line in the body
REPEATED: Final = ("same_page",)


@dataclass(frozen=True, slots=True)
class ArticleMetadata:
    """What a page says of its article. `published_at` and `updated_at` are aware, in Asia/Seoul.

    `dateline` is the place in front of the body ('(정선=연합뉴스)'). `body` joins the texts of `body_lines` by line
    feeds; these are the page's lines without a byline or copyright notice glued to them, offsets moved accordingly.
    """

    outlet: str | None
    title: Line | None
    subtitles: tuple[Line, ...]
    declared_title: str | None
    reporters: tuple[Reporter, ...]
    reporter_email: str | None
    published_at: datetime | None
    published_source: str | None
    updated_at: datetime | None
    dateline: str | None
    body_lines: tuple[Line, ...]

    @property
    def title_text(self) -> str | None:
        """The headline: the page's, else the one the crawler declared."""
        return self.declared_title if self.title is None else self.title.text

    @property
    def subtitle(self) -> str | None:
        """The lines below the headline, joined by line feeds."""
        return "\n".join(line.text for line in self.subtitles) or None

    @property
    def reporter(self) -> str | None:
        """Names of the reporters, joined by a comma and a blank."""
        return ", ".join(reporter.name for reporter in self.reporters) or None

    @property
    def body(self) -> str:
        """The article's own text, one paragraph a line, without an ornament in front of the first."""
        text = "\n".join(line.text for line in self.body_lines)
        return _ORNAMENT.sub("", text) if self.body_lines and is_prose(self.body_lines[0].text) else text


_ORNAMENT: Final = re.compile(r"^(?:[■●◇◆◎▣▶▷](?:…|\s)?|•\s)\s*(?=[가-힣‘“\"'])")


@dataclass(frozen=True, slots=True)
class _Signature:
    """A byline with the line it stands on: `place` is the line's index, `at` the offset of its names in the page."""

    place: int
    at: int
    byline: Byline


def read_article(document: Document) -> ArticleMetadata:
    """The article of a page; a field that the page does not give is None or empty."""
    lines = document.lines
    texts = _texts(lines)
    deck = texts.pop(0) if _is_deck(document, texts) else None
    script = opening(document, texts)
    texts = [*script, *texts]
    body, signatures, glued_on, dateline = _body(document, texts)
    title = headline(lines, texts, body)
    if title in texts:
        texts = [place for place in texts if place != title]
        body = [line for line in body if line.position != lines[title].position]
    first = texts[0] if texts else len(lines)
    last = texts[-1] if texts else len(lines) - 1
    outside = [_Signature(place, lines[place].start, found) for place, found in _bylines(lines, title, texts)]
    above = [signature for signature in outside if signature.place < first]
    below = [signature for signature in outside if signature.place > first]
    notices = (
        _Signature(place, line.start, found)
        for place, line in enumerate(lines)
        if line.role == "copyright" and (found := noticed(line.text)) is not None
    )
    studio = (
        _Signature(place, line.start, found)
        for place, line in enumerate(body)
        if "니다" in line.text[-SIGNING:] and (found := announced(line.text)) is not None
    )
    outlet = _outlet(document, glued_on, texts)
    reporters, email = _reporters(above, signatures, below, [*notices, *studio])
    outlet = outlet or next(_by_address(lines), None)
    reporters = tuple(one for one in reporters if one.title is not None or not (outlet or "").startswith(one.name))
    signed = [signature.place for signature in outside]
    stamps = read_stamps(lines, title, first, last, signed)
    return ArticleMetadata(
        outlet=outlet,
        title=unbranded(lines[title]) if title is not None else None,
        subtitles=_subtitles(lines, title, deck, body, texts),
        declared_title=document.declared_title,
        reporters=reporters,
        reporter_email=email,
        published_at=stamps.published.at if stamps.published else None,
        published_source=stamps.published.form if stamps.published else None,
        updated_at=stamps.updated.at if stamps.updated else None,
        dateline=dateline,
        body_lines=tuple(body),
    )


def _texts(lines: tuple[Line, ...]) -> list[int]:
    """Places of the lines that are the article's text.

    A photo's article is its caption with the byline in front. Before the first prose and behind the last one, lines
    that are no text by their form (marks, numbers, addresses, buttons, a caption's pointer) are left out.
    """
    texts = [
        place
        for place, line in enumerate(lines)
        if line.role in TEXT_ROLES
        and line.removed_reason in IN_BODY
        and _LETTER.search(line.text)
        and not is_furniture(line)
    ]
    if not texts:
        return [place for place, line in enumerate(lines) if line.role == "caption" and front(line.text) is not None]
    prose = [place for place in texts if is_prose(lines[place].text)]
    if not prose:
        return texts
    kept = [place for place in texts if prose[0] <= place <= prose[-1] or _goes_on(lines, prose[-1], place)]
    for place in range(prose[0] - 1, -1, -1):  # headings right above the first paragraph
        line = lines[place]
        if place in texts and not is_button(line.text) and _WORDED.search(line.text):
            kept.insert(0, place)
        elif line.role != "caption" and line.removed_reason not in REPEATED:
            break
    while len(kept) > 1 and is_caption(lines[kept[0]].text, lines[kept[1]].text):
        del kept[0]
    return kept


def _is_deck(document: Document, texts: list[int]) -> bool:
    """Whether the first line of the texts is a subtitle: a short one without verb or subject above a blank line."""
    if len(texts) < 2:
        return False
    first, second = document.lines[texts[0]], document.lines[texts[1]]
    return (
        first.role == "body"
        and 15 <= len(first.text) < DECK_LENGTH
        and any(line.role == "title" for line in document.lines[: texts[0]])
        and document.text.count("\n", first.end, second.start) > 1
        and len(second.text) >= DECK_LENGTH
        and PROSE.search(first.text) is None
        and not any(_SUBJECTED.search(word) and strip_particle(word) != word for word in first.text.split())
    )


DECK_LENGTH: Final = 60  # characters
_SUBJECTED: Final = re.compile(r"[이가은는을를]$")


def _goes_on(lines: tuple[Line, ...], end: int, place: int) -> bool:
    """Whether a line behind the last prose is still the article's: a list, which only marks lead on behind a byline."""
    text = lines[place].text
    if place <= end or is_button(text) or _LISTED.search(text) is None or masthead(text) is not None:
        return False
    return _MARKED.match(text) is not None or not any(
        line.role in ("byline", "copyright") or is_furniture(line) for line in lines[end + 1 : place]
    )


_LETTER: Final = re.compile(r"\w")
_WORDED: Final = re.compile(r"[가-힣](?:[^가-힣]*[가-힣]){7}|^[◇○◆□■●▣◎▶▷※<【\[].*[가-힣]{2}")
_LISTED: Final = re.compile(r"[가-힣](?:[^가-힣]*[가-힣]){7}|[가-힣].*[:：=|].*[가-힣]|^\W?\s?[가-힣]{2,}$")
_MARKED: Final = re.compile(r"[▲△▶▷◇◆○●□■※◎▣]\s?\S")


def _body(document: Document, texts: list[int]) -> tuple[list[Line], list[_Signature], str | None, str | None]:
    """Body lines without what is glued to them, and the bylines, outlet and dateline that were."""
    lines = document.lines
    body: list[Line] = []
    signatures: list[_Signature] = []
    outlet = dateline = None
    headlines = {line.text for line in lines[: texts[0] if texts else 0] if line.role in ("title", "subtitle")}
    for place in texts:
        line = _behind_headline(lines[place], headlines) if place == texts[0] else lines[place]
        bare = unglued(line)
        signatures += (_Signature(place, at, signed) for at, signed in bare.bylines)
        outlet, dateline = outlet or bare.outlet, dateline or bare.place
        if bare.line.text:
            body.append(bare.line if body or outlet is not None else _untagged(bare.line, document))
    return body, signatures, outlet, dateline


def _untagged(line: Line, document: Document) -> Line:
    """The first paragraph without the brackets in front that name the page's outlet: [누리스텝] 누리군은."""
    tag = _TAG.match(line.text)
    named = outlet_in(document.text) or document.declared_outlet or outlet_of(document.url) if tag is not None else None
    if tag is None or named is None or _squeezed(tag["outlet"]) != _squeezed(named):
        return line
    return line._replace(text=line.text[tag.end() :], start=line.start + tag.end())


_TAG: Final = re.compile(r"[\[(<【〔](?P<outlet>[^\[\]()<>【】〔〕]{2,20})[\])>】〕]\s*(?=\S)")


def _squeezed(name: str) -> str:
    return "".join(name.split()).lower()


def _behind_headline(line: Line, headlines: set[str]) -> Line:
    """The first paragraph without the headline that the page prints once more in front of its byline."""
    again = max((len(text) for text in headlines if len(text) >= 10 and line.text.startswith(text)), default=0)
    rest = line.text[again:].lstrip()
    if not again or front(rest) is None:
        return line
    return line._replace(text=rest, start=line.end - len(rest))


def _bylines(lines: tuple[Line, ...], title: int | None, texts: list[int]) -> list[tuple[int, Byline]]:
    """Lines that are none of the article's text and name the reporter; beside the date a bare name does."""
    own = set(texts)
    outside = [
        place
        for place, line in enumerate(lines)
        if place != title
        and place not in own
        and (line.role not in ("copyright", "caption") or line.text.startswith(CREDITS))
    ]
    signed = [(place, found) for place in outside if (found := _signing(lines[place].text)) is not None]
    signed += [
        (place, found)
        for place in outside
        if place > 0
        and _AUTHOR.fullmatch(lines[place - 1].text)
        and (found := unlabelled(lines[place].text)) is not None
    ]
    first = texts[0] if texts else len(lines)
    if any(place < first and found.reporters for place, found in signed):
        return signed
    slots = [place for place in outside if place < first and len(lines[place].text) <= SLOT_LENGTH]
    named = [(place, found) for place in slots if (found := _beside_date(lines, place)) is not None]
    return sorted((*signed, *named[:1]), key=lambda found: found[0])


def _signing(text: str) -> Byline | None:
    """The byline that a line outside the article's text is, by its label or by the paper beside the name."""
    found = byline(text)
    paper = beside_paper(text) if found is None else None
    return found if paper is None else paper[1]


CREDITS: Final = ("글", "취재", "대담", "정리")  # what a caption begins with that is a byline
_AUTHOR: Final = re.compile(r"\W*(?:작성자|글쓴이|기자명?)\W*")  # a label above the name
SLOT_LENGTH: Final = 60  # characters of a line in which a bare name may stand beside a date


def _beside_date(lines: tuple[Line, ...], place: int) -> Byline | None:
    """The bare name on the line of a date, or on the line above or below it."""
    text = lines[place].text
    rest = unstamped(text)
    if rest is not None:
        found = (byline(rest) if "@" in rest else None) or unlabelled(rest)
        return _placed(found, text) if found is not None else None
    near = [lines[other].text for other in (place - 1, place + 1) if 0 <= other < len(lines)]
    due = any(is_stamped(other) or MAIL.fullmatch(other) for other in near)
    return unlabelled(text) if due else None


def _placed(found: Byline, text: str) -> Byline:
    """A byline with the places of its names in the whole text that holds it."""
    starts = ((one, text.index(one.name)) for one in found.reporters)
    return replace(found, reporters=tuple(replace(one, start=at, end=at + len(one.name)) for one, at in starts))


def _reporters(
    above: list[_Signature], glued_on: list[_Signature], below: list[_Signature], notices: list[_Signature]
) -> tuple[tuple[Reporter, ...], str | None]:
    """Reporters of the first place that names any, the notices last of all; and the first mail."""
    email = None
    names: tuple[Reporter, ...] = ()
    for place in (above, glued_on, below, notices):
        for signature in place:
            email = email or signature.byline.email
        if not names:
            unique: dict[str, Reporter] = {}
            for signature in place:
                for reporter in moved(signature.byline, signature.at).reporters:
                    unique.setdefault(reporter.name, reporter)
                if place is below and unique:  # further names below are of other articles
                    break
            names = tuple(unique.values())
    return names, email


def _subtitles(
    lines: tuple[Line, ...], title: int | None, deck: int | None, body: list[Line], texts: list[int]
) -> tuple[Line, ...]:
    """Lines in the role of a subtitle: those right below the headline, and others that tell something of the body.

    `deck` is the place of a line that only passed for the first paragraph.
    """
    if deck is None and not any(line.role == "subtitle" for line in lines):
        return ()
    story = letters("".join(line.text for line in body)[: 4 * LEAD_LENGTH])
    unique: dict[str, Line] = {}
    headings = () if title is None else (lines[title].text, unbranded(lines[title]).text)
    attached = title  # the last line of the run that hangs on the headline
    for place, line in enumerate(lines):
        if place == deck:
            unique.setdefault(line.text, line)
        if (
            line.role != "subtitle"
            or place in texts
            or line.removed_reason in REPEATED
            or (title is not None and place < title)
        ):
            continue
        hangs = attached is not None and place == attached + 1
        attached = place if hangs else attached
        worded = (
            len(line.text) >= 8
            and _LETTER.search(line.text) is not None
            and not _NUMBERED.search(line.text)
            and not is_furniture(line)
            and not is_button(line.text)
            and not is_dateline(line.text)
        )
        if worded and (hangs or shared(line.text, story) >= TOLD) and line.text not in headings:
            unique.setdefault(line.text, unitemed(line))
    return tuple(unique.values())


_NUMBERED: Final = re.compile(r"\d{2,4}-\d{3,4}-\d{4}|\d{4}[-.]\d{2}[-.]\d{2}")  # a telephone or a date


def _outlet(document: Document, glued_on: str | None, texts: list[int]) -> str | None:
    """The outlet that the page names, else the crawler, else its address, else a line that is nothing but its name."""
    named = outlet_in(document.text)
    if named is not None and glued_on is not None and " " not in glued_on:
        notices = (line.text for line in document.lines if line.role == "copyright")
        if any(part in whole for part, whole in ((glued_on, named), (named, glued_on))) or any(
            glued_on in notice for notice in notices
        ):
            return glued_on  # the byline has no other words around the name
    if named is not None and ((named.isascii() and len(named) > LETTERS) or is_place(named)):
        return next(_in_hangul(document.lines), glued_on or named)
    if named is not None or glued_on is not None:
        return named or glued_on
    declared = document.declared_outlet
    if declared is not None and (name := clean_name(declared)) is not None:
        return name
    lines = document.lines
    own = set(texts)
    slots = (
        place
        for place, line in enumerate(lines[:-1])
        if (line.role == "byline" or line.text.startswith(("•", "·"))) and is_stamped(lines[place + 1].text)
    )
    alone = chain(
        site_behind(lines),
        (in_byline(lines[place].text) for place in slots),
        (_papers_own(line.text) for place, line in enumerate(lines) if place not in own),
    )
    return outlet_of(document.url) or next((name for name in alone if name is not None), None)


SIGNING: Final = 10  # characters at the end of a line in which a studio's last word stands


def _by_address(lines: tuple[Line, ...]) -> Iterator[str]:
    """The outlet whose address a notice or a brief line bears: © nuri.example, 누리 (www.nuri.example) 편집."""
    brief = (line.text for line in lines if line.role == "copyright" or len(line.text) <= SLOT_LENGTH)
    hosts = (match["host"] for text in brief for match in _HOST.finditer(text))
    yield from (name for host in hosts if (name := outlet_of(host.lower())) is not None)


_HOST: Final = re.compile(r"(?:[©ⓒ]\s?|\((?:https?://)?www\.)(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
LETTERS: Final = 5  # of a name like KBS, which has no other


def _in_hangul(lines: tuple[Line, ...]) -> Iterator[str]:
    """The names in Hangul that a page bears above its headline or its reporter signs off with: 누리방송."""
    for line in takewhile(lambda line: line.role != "title", lines):
        if (name := masthead(line.text)) is not None and not name.isascii():
            yield name
    yield from (name for line in lines[::-1] if (name := station(line.text)) is not None and not name.isascii())


def _papers_own(text: str) -> str | None:
    """The outlet of a line that names it alone, with its reporter, or as its reporter signs off."""
    outlet = masthead(text) or station(text)
    if outlet is not None:
        return outlet
    paper = beside_paper(text)
    return paper[0] if paper is not None else next(papers(text), None)
