"""Roles: what each line is on its page, by rule.

First every line is looked at alone (its `cues`), then by its place: a page is a head (menus, headline, byline), a body
and a tail (comments, lists of other articles, copyright). The words and patterns lie in roles.toml.
"""

import tomllib
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

from posang.paragraphs.places import Flags, Pages

SENTENCE = 40  # characters: nothing but prose, notices and captions is a sentence of this length
LONG = 120  # characters: no button, byline or headline is longer
WHOLE = 250  # characters: no notice or caption is longer
ENDING = 60  # characters at the end of a long line, where a caption names its source
TOLD = (  # cues of sentences
    "phrase",
    "copyright",
    "caption",
    "scene",
    "credited",
    "glued",
    "pointer",
    "column",
    "weak",
    "polite",
    "notice",
)


@cache
def _patterns() -> dict[str, str]:
    """One regular expression per cue, from roles.toml."""
    rules = tomllib.loads(Path(__file__).with_name("roles.toml").read_text(encoding="utf-8"))
    parts: dict[str, str] = {
        name: "|".join(sorted(words, key=len, reverse=True)) for name, words in rules.items() if isinstance(words, list)
    }
    for name, part in rules["parts"].items():
        parts[name] = _filled(part, parts)
    return {cue: "|".join(_filled(pattern, parts) for pattern in patterns) for cue, patterns in rules["cues"].items()}


def _filled(pattern: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(f"<{name}>", part)
    return pattern


def cues(texts: pl.Series, fingerprint: npt.NDArray[np.uint64]) -> pl.DataFrame:
    """What each normalized line looks like by itself: a Boolean column per cue of roles.toml, and counts.

    `fingerprint` names equal lines, which are looked at once. `length` in characters, `labels` of a registration
    block, `sentences` that end in the line. To save time sentences are asked for the cues of TOLD only, lines longer
    than LONG for what a notice or a caption shows, and lines longer than WHOLE for nothing: they are prose.
    """
    patterns = _patterns()
    text, length = pl.col("text"), pl.col("length")
    lines = pl.DataFrame({"text": texts, "fingerprint": fingerprint}).with_columns(
        length=text.str.len_chars().cast(pl.Int32)
    )
    distinct = lines.filter(length <= WHOLE).unique("fingerprint")
    brief = distinct.filter(length <= LONG).with_columns(sentence=_has(text, "sentence"))
    told = pl.col("sentence") & (length >= SENTENCE)
    ending = text.str.tail(ENDING)
    found = (
        brief.filter(~told).select(
            "fingerprint", "sentence", *[_has(text, cue) for cue in patterns if cue not in ("sentence", "label")]
        ),
        brief.filter(told).select("fingerprint", "sentence", *[_has(text, cue) for cue in TOLD]),
        distinct.filter(length > LONG)
        .with_columns(
            _has(text, "copyright"),
            _has(text.str.head(1), "pointer"),
            *[_has(ending, cue) for cue in ("caption", "scene", "polite", "sentence")],
        )
        .with_columns(
            notice=pl.when("polite").then(text).str.contains(patterns["notice"]),
            sentences=pl.when("copyright").then(text).str.count_matches(r"다\. ?").cast(pl.Int32),
        )
        .drop("text", "length"),
    )
    labeled = distinct.filter(text.str.count_matches("[:|)]") >= 2).select(
        "fingerprint", labels=text.str.count_matches(patterns["label"]).cast(pl.Int32)
    )
    return (
        lines.select("fingerprint", "length")
        .join(pl.concat(found, how="diagonal"), on="fingerprint", how="left", maintain_order="left")
        .join(labeled, on="fingerprint", how="left", maintain_order="left")
        .drop("fingerprint")
        .with_columns(pl.selectors.boolean().fill_null(False), pl.col("labels", "sentences").fill_null(0))
    )


def _has(text: pl.Expr, cue: str) -> pl.Expr:
    return text.str.contains(_patterns()[cue]).alias(cue)


def roles(
    page: npt.NDArray[np.generic], gap: Flags, fingerprint: npt.NDArray[np.uint64], cue: pl.DataFrame
) -> pl.Series:
    """The role of each line (column `role`), from its cues and its place on the page.

    `page` groups the lines (equal values stand together), `gap` marks a blank line before, `fingerprint` names equal
    lines, `cue` is the row of `cues` for each line.
    """
    pages = Pages(page)
    if not pages.size:
        return pl.Series("role", [], dtype=pl.String)
    here = pages.here
    length = cue["length"].to_numpy()
    flag: dict[str, Flags] = {name: cue[name].to_numpy() for name, kind in cue.schema.items() if kind == pl.Boolean}
    kind = _kinds(length, flag, cue["labels"].to_numpy(), cue["sentences"].to_numpy())
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
    # A polite line or two behind an article in plain style are a notice; an interview has more of them.
    plain, polite = (kind["prose"] & ~flag["polite"]) | kind["listed"], kind["prose"] & flag["polite"]
    notice = polite & flag["notice"] & (pages.count_before(plain) > 0) & ~pages.shifted(plain, 1)
    notice &= pages.count_from(notice)[pages.first] <= 2
    kind["prose"] &= ~notice
    kind["button"] |= notice
    prose, listed, caption = kind["prose"], kind["listed"], kind["caption"]
    worded, dateline, stamp = kind["worded"], kind["dateline"], kind["stamp"]
    dated = stamp | dateline
    alone = flag["person"] & ~kind["button"] & ~flag["section"] & (pages.count_before(worded) > 0)
    byline = kind["byline"] | (alone & (pages.shifted(dated, 1) | pages.shifted(dated, 2)))
    signed = byline | dateline
    # Behind the byline a long line is prose too, though it is cut, wrapped or lists what happened.
    headed = pages.count_before(worded & ~flag["menu"] & ~flag["mixed"] & ~flag["crumb"]) > 0
    apart = gap | pages.shifted(kind["button"] | signed, -1)
    begun = apart & (flag["unfinished"] | (length >= 34)) & (pages.count_before(signed | (stamp & headed)) > 0)
    begun &= flag["unfinished"] | (length >= 60) | (pages.count_before(prose) > 0) | ~pages.shifted(prose, 1)
    begun |= flag["glued"]
    prose |= kind["free"] & (begun | ((length >= 60) & (pages.count_before(worded) > 0)))
    worded &= ~prose
    listed &= ~prose

    # The head ends at the page's first prose; without prose, where the tail begins.
    proseless = pages.count_from(prose)[pages.first] == 0
    ended = (kind["copyright"] | kind["strong"]) & (pages.count_before(signed | listed) > 0)
    lists_first = pages.first_of(
        listed & ((pages.count_before(signed) > 0) | (pages.count_from(signed)[pages.first] == 0))
    )
    head = here < np.where(proseless, np.minimum(pages.first_of(ended), lists_first), pages.first_of(prose))

    # The headline stands below menus, banner and weather; a line that the head prints twice is the headline.
    section = flag["menu"] | (flag["mixed"] & ~flag["button"]) | flag["crumb"] | flag["section"] | kind["weather"]
    menu = section & ~signed & ~kind["copyright"] & ~caption
    banner = stamp & head & ((pages.last_of(dated & head) > here) | (pages.last_of(menu & head) > here))
    banner &= ~pages.shifted(kind["button"] & (length <= 6), -1)
    titled = worded & head & ~menu & ~listed
    again = _again(pages, fingerprint, titled)
    ticker = _behind(pages, kind["strong"] & head, titled & ~again, gap)
    above = (menu | banner) & head & (here < pages.first_of(again | signed))
    candidate = titled & ~ticker & ((here > pages.last_of(above)) | again)
    name_plate = candidate & flag["outlet"] & (length <= 24) & ~again & (pages.count_from(candidate) > 1)
    candidate &= ~name_plate
    candidate = np.where(pages.count_from(candidate)[pages.first] > 0, candidate, titled)
    twice = again & candidate
    leading = candidate & ~again & (length >= 15) & pages.shifted(twice, 1)  # a headline in front of a doubled subtitle
    twice &= pages.count_from(leading)[pages.first] == 0
    title_at = np.where(pages.count_from(twice)[pages.first] > 0, pages.first_of(twice), pages.first_of(candidate))
    title = head & (fingerprint == fingerprint[np.minimum(title_at, pages.size - 1)]) & (title_at < pages.end)
    below = head & (here > title_at)

    # The tail begins at the first sure end behind prose; a weak end is a list of links until prose goes on.
    # A heading that reads like one of a list of links ends nothing where new paragraphs follow one another.
    sure = (pages.count_before(prose) >= 2) | (pages.count_from(prose) <= 2)
    fresh = prose & ~_repeated(pages, fingerprint)
    paragraphs = fresh & (pages.shifted(fresh, -1) | pages.shifted(fresh, 1))
    linked = kind["strong"] & (flag["button"] | (pages.count_from(paragraphs) == 0))
    tail = here >= pages.first_of((kind["copyright"] | linked) & ~head & sure)
    links = pages.previous(kind["weak"] & ~head) > pages.previous(prose & (length >= 60))
    middle = ~head & ~tail

    bulleted = listed & below
    pointed = below & flag["pointer"] & ~_repeated(pages, fingerprint)
    lists = pages.count_from(bulleted)[pages.first] >= 4
    crowd = proseless & (pages.count_from(below & worded)[pages.first] >= 5)
    rules: tuple[tuple[Flags, str], ...] = (
        (middle & ~prose, "list_item"),
        (middle & ~prose & ~kind["table"] & pages.shifted(prose, 1), "heading"),
        (middle & flag["sentence"], "body"),
        (middle & links & ~prose, "teaser"),
        (head & (here < title_at), "chrome"),
        (head & (title_at == pages.end), "list_item"),
        (below, "subtitle"),
        ((bulleted & lists) | (below & crowd & ~title), "list_item"),
        (tail, "teaser"),
        (tail & (length < 12), "chrome"),
        (caption & ~tail, "caption"),
        (below & flag["pointer"] & (pages.count_from(pointed)[pages.first] == 1), "caption"),
        (below & flag["portrait"] & (length <= 30) & apart & pages.shifted(gap | prose, 1), "caption"),
        (head & stamp, "dateline"),
        (banner, "chrome"),
        (kind["button"], "chrome"),
        ((kind["strong"] | kind["weak"]) & (head | tail | links), "chrome"),
        (kind["weak"] & (length > 24), "teaser"),
        (byline, "byline"),
        (byline & (tail | pages.shifted(flag["more"], 1)) & (pages.count_before(byline & head) > 0), "chrome"),
        (dateline, "dateline"),
        (dateline & tail & (pages.count_before(dated & head) > 0), "chrome"),
        (menu & head & (here < title_at), "chrome"),
        (ticker, "teaser"),
        (kind["copyright"], "copyright"),
        (title, "title"),
    )
    role = np.full(pages.size, "body", dtype=object)
    for lines, name in rules:
        role[lines] = name
    return pl.Series("role", _inherited(pages, fingerprint, length, role), dtype=pl.String)


def _kinds(
    length: npt.NDArray[np.int32],
    flag: dict[str, Flags],
    labels: npt.NDArray[np.int32],
    sentences: npt.NDArray[np.int32],
) -> dict[str, Flags]:
    """What each line is by itself; prose, captions and worded lines are what no other kind claims."""
    told = (sentences >= 2) & (length > LONG)  # a whole article in one line may end in a copyright notice
    pictured = flag["caption"] | flag["credited"] | flag["scene"]
    copyright_ = ~told & (length <= WHOLE) & ((flag["copyright"] & ~(flag["sentence"] & pictured)) | (labels >= 2))
    brief = ~copyright_ & (length <= 80)
    dateline = brief & flag["dateline"] & ~flag["phrase"]
    byline = brief & flag["byline"] & ~dateline & ~flag["phrase"]
    free = ~copyright_ & ~dateline & ~byline
    weather = free & flag["weather"] & (length <= 60) & ~flag["column"] & ~flag["sentence"]
    button = free & (flag["button"] | flag["phrase"] | flag["tag"] | weather)
    strong = free & flag["strong"] & (length <= 40) & ~flag["sentence"] & ~flag["column"]
    weak = free & flag["weak"] & (length <= 60) & ~flag["sentence"]
    free &= ~button & ~strong & ~weak
    caption = free & pictured & (length <= 200)
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


def _again(pages: Pages, fingerprint: npt.NDArray[np.uint64], flags: Flags) -> Flags:
    """Flagged lines whose text stands on the page once more, also flagged."""
    rows = np.flatnonzero(flags)
    keys = pl.DataFrame({"page": pages.first[rows], "fingerprint": fingerprint[rows]})
    marked = np.zeros(pages.size, dtype=bool)
    marked[rows] = keys.is_duplicated().to_numpy()
    return marked


def _repeated(pages: Pages, fingerprint: npt.NDArray[np.uint64]) -> Flags:
    """Lines whose text stands on the page before."""
    keys = pl.DataFrame({"page": pages.first, "fingerprint": fingerprint})
    return ~keys.select(pl.struct("page", "fingerprint").is_first_distinct()).to_series().to_numpy()


def _behind(pages: Pages, marks: Flags, followers: Flags, gap: Flags) -> Flags:
    """Followers in an unbroken run behind a mark: no blank line and no other line between."""
    breaks = (~followers & ~marks) | (gap & ~marks)
    return followers & (pages.previous(marks) > pages.previous(breaks))


def _inherited(
    pages: Pages, fingerprint: npt.NDArray[np.uint64], length: npt.NDArray[np.int32], role: npt.NDArray[np.object_]
) -> npt.NDArray[np.object_]:
    """A line of some length that stands on the page before has the role it had there."""
    rows = np.flatnonzero(length >= 15)
    keys = pl.DataFrame({"page": pages.first[rows], "fingerprint": fingerprint[rows], "row": rows})
    first = keys.select(pl.col("row").min().over("page", "fingerprint"))["row"].to_numpy()
    role = role.copy()
    role[rows] = role[first]
    return role
