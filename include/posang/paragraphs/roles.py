"""Roles: what each line is on its page, by rule.

First every line is looked at alone (its `cues`), then by its place: a page is a head (menus, headline, byline), a body
and a tail (comments, lists of other articles, copyright). The words and patterns lie in roles.toml.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, reduce
from itertools import groupby
from operator import or_
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from posang.contract.tables import ROLES
from posang.paragraphs.places import Flags, Pages, Places

SENTENCE = 40  # characters: nothing but prose, notices and captions is a sentence of this length
UNFINISHED = 25  # characters: a line that breaks off is this long
HEADLINE = 60  # characters: no headline that is a sentence is longer
LONG = 120  # characters: no button, byline or headline is longer
CREDIT = 15  # characters: no name that alone credits a picture is longer
CAPTION = 200  # characters: no caption is longer
SCORE = 6  # characters: no number of points is longer
WHOLE = 250  # characters: no notice is longer
ENDING = 60  # characters at the end of a long line, where a caption names its source
# Cues that few lines show: lines are asked for all of a row at once, then those that show any for each of them.
TOLD = ("phrase", "copyright", "caption", "scene", "credited", "glued")  # of sentences; the two below of other lines
SITE = ("phrase", "copyright", "weather", "strong", "weak")
MARK = ("caption", "scene", "credited", "glued", "imprint", "column", "bullet", "table")
KINDS = ("beginnings", "endings", "words", "cues")  # of rules; a cue may have rules of several kinds
DATED = ("stamp", "dateline")  # cues that hold a date
APART = ("sentence", "label", "notice", "unfinished", *DATED)  # cues that not all lines are asked for
ROLE = pl.Enum(ROLES)

Rows = npt.NDArray[np.int64]
Counts = npt.NDArray[np.int32]


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("roles.toml").read_text(encoding="utf-8"))


@cache
def patterns() -> dict[str, str]:
    """The cues that are regular expressions, one each."""
    rules = _rules()
    parts: dict[str, str] = {
        name: "|".join(sorted(words, key=len, reverse=True)) for name, words in rules.items() if isinstance(words, list)
    }
    for name, part in rules["parts"].items():
        parts[name] = _filled(part, parts)
    return {cue: "|".join(_filled(pattern, parts) for pattern in found) for cue, found in rules["cues"].items()}


def needed() -> dict[str, list[str]]:
    """Of some cues words, one of which every match of the cue's pattern holds in letters of any case."""
    words: dict[str, list[str]] = _rules()["needed"]
    return words


def _filled(pattern: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(f"<{name}>", part)
    return pattern


@dataclass(frozen=True)
class Cues:
    """What lines look like by themselves: a flag per cue of roles.toml and `number`, and counts.

    `length` in characters, `labels` of a registration block, `sentences` that end in the line.
    """

    flag: dict[str, Flags]
    length: Counts
    labels: Counts
    sentences: Counts

    def take(self, rows: Rows) -> "Cues":
        """The cues of the lines at `rows`."""
        flag = {cue: flags[rows] for cue, flags in self.flag.items()}
        return Cues(flag, self.length[rows], self.labels[rows], self.sentences[rows])


def cues(distinct: pl.Series) -> Cues:
    """Cues of normalized lines, `distinct` ones best.

    To save time sentences are asked for the cues of TOLD only, lines without a date for none of DATED, impolite lines
    for no notice, lines longer than LONG for what a notice or a caption shows, and lines longer than WHOLE for nothing:
    they are prose.
    """
    length = distinct.str.len_chars().to_numpy().astype(np.int32)
    known = dict.fromkeys(cue for kind in KINDS for cue in _rules()[kind])
    flag = {cue: np.zeros(len(distinct), dtype=np.bool_) for cue in known}

    def ask(cues: Iterable[str], rows: Rows, shown: pl.Series | None = None) -> None:
        """Ask the lines at `rows` for cues, which they show in `shown` (else anywhere)."""
        asked = (distinct.gather(rows) if shown is None else shown).to_frame("line")
        for found in asked.select_seq(_shown(pl.col("line"), cue).alias(cue) for cue in cues):
            flag[found.name][rows] = found.to_numpy()

    def ask_at_once(cues: tuple[str, ...], rows: Rows) -> None:
        """Ask the lines at `rows` for cues that few of them show."""
        asked = distinct.gather(rows).to_frame("line").select_seq(pl.col("line").str.contains(_any_of(cues)))
        ask(cues, rows[asked["line"].to_numpy()])

    brief, long = np.flatnonzero(length <= LONG), np.flatnonzero((length > LONG) & (length <= WHOLE))
    ask(["sentence"], brief)
    told = flag["sentence"][brief] & (length[brief] >= SENTENCE)
    prose = brief[told]
    ask_at_once(TOLD, prose[_may_show(TOLD, distinct.gather(prose))])
    ask(("pointer", "polite"), prose)
    rest = brief[~told]
    ask_at_once((*SITE, *MARK), rest)
    ask((cue for cue in known if cue not in (*APART, *SITE, *MARK)), rest)
    ask(["unfinished"], rest[length[rest] >= UNFINISHED])
    ask(DATED, rest[flag["date"][rest]])
    ask(("copyright", "pointer"), long)
    ask(("polite", "sentence"), long, distinct.gather(long).str.tail(ENDING))
    pictured = long[(length[long] <= CAPTION) | flag["copyright"][long]]
    endings = distinct.gather(pictured).str.tail(ENDING)
    doubtful = _may_show(("caption", "scene"), endings)
    ask(("caption", "scene"), pictured[doubtful], endings.filter(pl.Series(doubtful)))
    ask(["notice"], np.flatnonzero(flag["polite"]))
    flag["number"] = (length <= SCORE) & (distinct.str.strip_chars("0123456789.") == "").to_numpy()
    whole = np.flatnonzero(length <= WHOLE)
    labeled = whole[distinct.gather(whole).str.contains_any([":", "|", ")"]).to_numpy()]
    labels, sentences = np.zeros((2, len(distinct)), dtype=np.int32)
    labels[labeled] = distinct.gather(labeled).str.count_matches(patterns()["label"]).to_numpy()
    notices = long[flag["copyright"][long]]
    sentences[notices] = [text.count("다.") for text in distinct.gather(notices)]
    return Cues(flag, length, labels, sentences)


def _may_show(cues: tuple[str, ...], lines: pl.Series) -> Flags:
    """Whether lines hold a word that some of the cues need: quicker than to ask for the cues."""
    words = [word for cue in cues for word in needed()[cue]]
    held: Flags = lines.str.contains_any(words, ascii_case_insensitive=True).to_numpy()
    return held


@cache
def _any_of(cues: tuple[str, ...]) -> str:
    """An expression for any of some cues."""
    return "|".join(f"(?:{patterns()[cue]})" for cue in cues)


def _shown(line: pl.Expr, cue: str) -> pl.Expr:
    """Whether a line has the cue."""
    rules, shown = _rules(), []
    if cue in rules["beginnings"]:
        shown += [line.str.head(size).is_in(words) for size, words in _by_length(rules["beginnings"][cue])]
    if cue in rules["endings"]:
        shown += [line.str.tail(size).is_in(words) for size, words in _by_length(rules["endings"][cue])]
    if cue in rules["words"]:
        shown.append(line.str.contains_any(rules["words"][cue]))
    if cue in rules["cues"]:
        shown.append(line.str.contains(patterns()[cue]))
    return reduce(or_, shown)


def _by_length(words: Iterable[str]) -> list[tuple[int, list[str]]]:
    return [(length, list(same)) for length, same in groupby(sorted(words, key=len), len)]


def roles(page: npt.NDArray[np.generic], gap: Flags, first: Places, cue: Cues) -> pl.Series:
    """The role of each line (column `role`, of type ROLE), from its cues and its place on the page.

    `page` groups the lines (equal values stand together), `gap` marks a blank line before, `first` is as of `firsts`.
    """
    pages = Pages(page)
    if not pages.size:
        return pl.Series("role", [], dtype=ROLE)
    here, length, flag = pages.here, cue.length, cue.flag
    kind = _kinds(cue)
    imprint = _imprint(
        pages, flag["imprint"] & ~kind["prose"], flag["bullet"] & ~flag["sentence"] & ~pages.shifted(gap, 1)
    )
    for name in ("dateline", "byline", "stamp", "button", "weak", "listed", "worded", "free", "table", "caption"):
        kind[name] &= ~imprint
    kind["copyright"] |= imprint
    # A sentence about copyright or comments amid prose belongs to the article, and so does a scene without a credit.
    amid = pages.shifted(kind["prose"], -1) & pages.shifted(kind["prose"], 1) & flag["sentence"] & (length >= 20)
    told = amid & (kind["copyright"] | kind["button"]) & (length >= 40)
    told |= kind["scene"] & flag["sentence"] & ~flag["pointer"] & (pages.count_before(kind["prose"]) > 0)
    for name in ("copyright", "button", "caption"):
        kind[name] &= ~told
    kind["prose"] |= told
    # A name behind the sign between two paragraphs is who took the picture there (©누리군), not the page's end; so is
    # that of an outlet where a notice comes later.
    credit = kind["copyright"] & flag["credit"] & (length <= CREDIT)
    credit &= ~flag["outlet"] | (pages.count_from(kind["copyright"] & ~credit) > 0)
    goes_on = pages.shifted(kind["prose"], 1) | (pages.shifted(kind["button"], 1) & pages.shifted(kind["prose"], 2))
    credit &= pages.shifted(kind["prose"] | kind["caption"], -1) & goes_on
    kind["copyright"] &= ~credit
    kind["caption"] |= credit
    # A polite line or two behind an article in plain style are a notice; an interview has more of them.
    plain, polite = (kind["prose"] & ~flag["polite"]) | kind["listed"], kind["prose"] & flag["polite"]
    notice = polite & flag["notice"] & (pages.count_before(plain) > 0) & ~pages.shifted(plain, 1)
    notice &= pages.count_from(notice)[pages.first] <= 2
    notice &= pages.count_from(polite)[pages.first] <= np.maximum(2, pages.count_from(plain)[pages.first])
    kind["prose"] &= ~notice
    kind["button"] |= notice
    prose, listed, caption = kind["prose"], kind["listed"], kind["caption"]
    worded, dateline, stamp = kind["worded"], kind["dateline"], kind["stamp"]
    dated = stamp | dateline
    alone = flag["person"] & ~kind["button"] & ~kind["strong"] & ~flag["section"] & (pages.count_before(worded) > 0)
    byline = kind["byline"] | (alone & (pages.shifted(dated, 1) | pages.shifted(dated, 2)))
    signed = byline | dateline
    # A short sentence that only byline or date stands below is the headline: 상패값, 누가 냈나?
    above_all = (pages.count_before(prose | signed) == 0) & (pages.count_from(prose) > 2)
    asked = prose & flag["sentence"] & (length <= HEADLINE) & above_all
    asked &= pages.shifted(signed, 1) | pages.shifted(signed, 2)
    prose &= ~asked
    worded |= asked
    # Behind the byline a long line is prose too, though it is cut, wrapped or lists what happened.
    headed = pages.count_before(worded & ~flag["menu"] & ~flag["mixed"] & ~flag["crumb"]) > 0
    apart = gap | pages.shifted(kind["button"] | signed, -1)
    # A line between date and byline is the headline rather than prose.
    between = ~headed & worded & (pages.count_before(dateline) > 0) & pages.shifted(byline, 1)
    begun = (
        apart & ~between & (flag["unfinished"] | (length >= 34)) & (pages.count_before(signed | (stamp & headed)) > 0)
    )
    begun |= flag["glued"]
    item = flag["item"] & ~flag["sentence"]  # a label with its members, however long it is
    prose |= kind["free"] & ~item & (begun | ((length >= 60) & (pages.count_before(worded) > 0)))
    worded &= ~prose
    listed &= ~prose

    # The head ends at the page's first prose; without prose, where the tail begins.
    proseless = pages.count_from(prose)[pages.first] == 0
    ended = (kind["copyright"] | kind["strong"]) & (pages.count_before(signed | listed) > 0)
    lists_first = pages.first_of(
        listed & ((pages.count_before(signed) > 0) | (pages.count_from(signed)[pages.first] == 0))
    )
    head = here < np.where(proseless, np.minimum(pages.first_of(ended), lists_first), pages.first_of(prose))
    head &= here < pages.first_of(flag["anchor"])  # a script begins with the studio

    # The headline stands below menus, banner and weather; a line that the head prints twice is the headline.
    section = flag["menu"] | (flag["mixed"] & ~flag["button"]) | flag["crumb"] | flag["section"] | kind["weather"]
    menu = section & ~signed & ~kind["copyright"] & ~caption
    banner = stamp & head & ((pages.last_of(dated & head) > here) | (pages.last_of(menu & head) > here))
    banner &= ~pages.shifted(kind["button"] & (length <= 6), -1)
    titled = worded & head & ~menu & ~listed
    # A line printed twice in a row below headline and dateline is a picture's text and caption.
    doubled = _doubled(pages, first) & titled & (pages.count_before(dateline) > 0)
    doubled &= pages.count_before(titled & ~doubled) > 0
    again = _again(first, titled & ~doubled)
    ticker = _behind(pages, kind["strong"] & head, titled & ~again, gap)
    ticker &= ~pages.shifted(signed, 1) & ~pages.shifted(signed, 2)  # nothing but the headline stands there
    above = (menu | banner) & head & (here < pages.first_of(again | signed))
    candidate = titled & ~ticker & ((here > pages.last_of(above)) | again)
    name_plate = candidate & flag["outlet"] & (length <= 24) & ~again & (pages.count_from(candidate) > 1)
    candidate &= ~name_plate
    candidate = np.where(pages.count_from(candidate)[pages.first] > 0, candidate, titled)
    twice = again & candidate
    leading = candidate & ~again & (length >= 15) & pages.shifted(twice, 1)  # a headline in front of a doubled subtitle
    twice &= pages.count_from(leading)[pages.first] == 0
    title_at = np.where(pages.count_from(twice)[pages.first] > 0, pages.first_of(twice), pages.first_of(candidate))
    title = head & (title_at < pages.end) & (first == first[np.minimum(title_at, pages.size - 1)])
    below = head & (here > title_at)

    # The tail begins at the first sure end behind prose; a weak end is a list of links until prose goes on.
    # A heading that reads like one of a list of links ends nothing where new paragraphs follow one another.
    sure = (pages.count_before(prose) >= 2) | (pages.count_from(prose) <= 2)
    fresh = prose & (first == here)
    paragraphs = fresh & (pages.shifted(fresh, -1) | pages.shifted(fresh, 1))
    linked = kind["strong"] & (flag["button"] | (pages.count_from(paragraphs) == 0))
    tail = here >= pages.first_of((kind["copyright"] | linked) & ~head & sure)
    links = pages.previous(kind["weak"] & ~head) > pages.previous(prose & (length >= 60))
    middle = ~head & ~tail

    # Behind the byline that closes an article only marks lead on.
    ended = pages.count_before(byline & ~head & (here > pages.last_of(prose))) > 0
    ended &= middle & (pages.count_before(prose) >= 2)
    ended &= pages.count_from(ended & (listed | item | kind["table"]))[pages.first] == 0

    # So do headlines of others (누리군, 농정평가 대상), of which there are several behind the last paragraph.
    late = middle & (here > pages.last_of(prose)) & (pages.count_before(prose) >= 2) & ~listed & ~kind["table"] & ~item
    news = late & flag["headlined"]
    ended |= late & (pages.count_from(news)[pages.first] >= 2) & (here >= pages.first_of(news))

    # A letter behind a score is the rating of a table's row, not the button that makes letters larger.
    scored = pages.shifted(flag["number"], -1) | pages.shifted(flag["number"], -2)
    rating = middle & (length == 1) & scored
    bulleted = listed & below
    pointed = below & flag["pointer"] & ~flag["speaker"] & (first == here)
    lists = pages.count_from(bulleted)[pages.first] >= 4
    # A mark that stands once, between two paragraphs, points at the picture above it: ▲ 하늘결 누리군수.
    peak = middle & flag["peak"] & ~prose & ~item & ~flag["sentence"]
    peak &= (pages.count_from(peak)[pages.first] == 1) & pages.shifted(prose, -1) & pages.shifted(prose, 1)
    crowd = proseless & (pages.count_from(below & worded)[pages.first] >= 5)
    rules: tuple[tuple[Flags, str], ...] = (
        (middle & ~prose, "list_item"),
        (middle & ~prose & ~item & ~kind["table"] & pages.shifted(prose | (item & (length >= 60)), 1), "heading"),
        (middle & flag["sentence"], "body"),
        (peak, "caption"),
        ((middle & links & ~prose) | (ended & (length >= 12)), "teaser"),
        (head & (here < title_at), "chrome"),
        (head & (title_at == pages.end), "list_item"),
        (below, "subtitle"),
        ((bulleted & lists) | (below & crowd & ~title), "list_item"),
        (tail, "teaser"),
        (tail & (length < 12), "chrome"),
        (caption & ~tail, "caption"),
        (doubled & below, "caption"),
        (below & flag["pointer"] & ~flag["speaker"] & (pages.count_from(pointed)[pages.first] == 1), "caption"),
        (below & flag["portrait"] & (length <= 30) & apart & pages.shifted(gap | prose, 1), "caption"),
        (head & stamp, "dateline"),
        (banner, "chrome"),
        (kind["button"], "chrome"),
        (rating, "list_item"),
        ((kind["strong"] | kind["weak"]) & (head | tail | links), "chrome"),
        (kind["weak"] & (length > 24), "teaser"),
        (byline, "byline"),
        (byline & (tail | pages.shifted(flag["more"], 1)) & (pages.count_before(byline & head) > 0), "chrome"),
        (dateline, "dateline"),
        (dateline & tail & (pages.count_before(dated & head) > 0), "chrome"),
        (menu & head, "chrome"),
        (ticker, "teaser"),
        (kind["copyright"], "copyright"),
        (title, "title"),
    )
    role = np.full(pages.size, ROLES.index("body"), dtype=np.uint8)
    for lines, name in rules:
        role[lines] = ROLES.index(name)
    inherited = np.where(length >= 15, role[first], role)  # a line of some length has the role it had before
    return pl.Series("role", inherited).cat.to(ROLE)


def _kinds(cue: Cues) -> dict[str, Flags]:
    """What each line is by itself; prose, captions and worded lines are what no other kind claims."""
    length, flag = cue.length, cue.flag
    told = (cue.sentences >= 2) & (length > LONG)  # a whole article in one line may end in a copyright notice
    pictured = flag["caption"] | flag["credited"] | flag["scene"]
    copyright_ = ~told & (length <= WHOLE)
    copyright_ &= (flag["copyright"] & ~(flag["sentence"] & pictured)) | (cue.labels >= 2)
    brief = ~copyright_ & (length <= 80)
    dateline = brief & flag["dateline"] & ~flag["phrase"]
    byline = brief & flag["byline"] & ~dateline & ~flag["phrase"]
    free = ~copyright_ & ~dateline & ~byline
    weather = free & flag["weather"] & (length <= 60) & ~flag["column"] & ~flag["sentence"]
    button = free & (flag["button"] | flag["phrase"] | flag["tag"] | weather)
    strong = free & flag["strong"] & (length <= 40) & ~flag["sentence"] & ~flag["column"]
    weak = free & flag["weak"] & (length <= 60) & ~flag["sentence"]
    free &= ~button & ~strong & ~weak
    caption = free & pictured & (length <= CAPTION)
    free &= ~caption
    prose = free & ((flag["sentence"] & (length >= 20)) | (length > LONG) | told)
    free &= ~prose & ~flag["stamp"]
    return {
        "copyright": copyright_,
        "dateline": dateline,
        "byline": byline,
        "stamp": flag["stamp"],
        "weather": weather,
        "button": button,
        "strong": strong,
        "weak": weak,
        "caption": caption,
        "scene": caption & ~flag["caption"] & ~flag["credited"],
        "prose": prose,
        "table": free & flag["table"],
        "listed": free & (flag["bullet"] | flag["table"]),
        "worded": free & ((length >= 8) | flag["column"]),
        "free": free,
    }


def _imprint(pages: Pages, labeled: Flags, item: Flags) -> Flags:
    """Lines of a registration block that gives each label a line of its own, with the list item in front of it."""
    beside = (
        pages.shifted(labeled, -1) | pages.shifted(labeled, 1) | pages.shifted(labeled, -2) | pages.shifted(labeled, 2)
    )
    block = labeled & beside & (pages.count_from(labeled)[pages.first] >= 3)
    return block | (item & pages.shifted(block, 1))


def _again(first: Places, flags: Flags) -> Flags:
    """Flagged lines whose text stands on the page once more, also flagged."""
    return flags & (np.bincount(first[flags], minlength=len(first))[first] > 1)


def _doubled(pages: Pages, first: Places) -> Flags:
    """Lines whose neighbor has the same text."""
    alike = np.zeros(pages.size, dtype=np.bool_)
    alike[1:] = first[1:] == first[:-1]
    return alike | pages.shifted(alike, 1)


def _behind(pages: Pages, marks: Flags, followers: Flags, gap: Flags) -> Flags:
    """Followers in an unbroken run behind a mark: no blank line and no other line between."""
    breaks = (~followers & ~marks) | (gap & ~marks)
    return followers & (pages.previous(marks) > pages.previous(breaks))
