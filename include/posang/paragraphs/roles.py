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

LONG = 120  # characters: no button, byline or headline is longer

BULLET = r"^[-·○●◎◇◆□■△▲▽▼▷▶◀◁☆★※▣▪❍➤→*+•]"
SENTENCE_END = r"""(다|요|죠|까|네|라|자)[.?!]["'”’)\]]*$"""
DATE = r"(?:19|20)?\d{2} ?[.\-/년] ?\d{1,2} ?[.\-/월] ?\d{1,2} ?[.일]?"
WEEKDAY = r"\(?[월화수목금토일](?:요일)?\)?"
TIME = r"(?:(?:오전|오후|AM|PM|am|pm) ?)?\d{1,2} ?[:시] ?\d{1,2}분?(?: ?: ?\d{1,2})?"
MAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"


@cache
def _rules() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_name("roles.toml").read_text(encoding="utf-8"))


@cache
def _patterns() -> dict[str, str]:
    """One regular expression per cue, over normalized text of at most LONG characters (copyright: any)."""
    rules = _rules()
    buttons = "|".join(sorted(rules["buttons"], key=len, reverse=True))
    sections = "|".join(sorted(map(_escaped, rules["sections"]), key=len, reverse=True))
    labels = "|".join(rules["date_labels"])
    writers = "|".join(sorted(rules["writers"], key=len, reverse=True))
    registration = "|".join(sorted(rules["registration"], key=len, reverse=True))
    separator = r"[\s\d|/·>,.:;()\[\]{}<>+\-=~^▲▼◀▶△▷◁▽#&]"
    name = rf"[가-힣]{{2,5}}(?: [가-힣]{{2,4}})? ?(?:{writers})"
    stamp = rf"[\[(]? ?{DATE}[ ,]*(?:{WEEKDAY})?[ ,]*(?:{TIME})? ?[\])]?"
    return {
        "button": rf"(?i)^{separator}*(?:(?:{buttons}){separator}+)*(?:{buttons}){separator}*$",
        "section": rf"^[\[(<]? ?(?:{sections}) ?[\])>]?$",
        "menu": rf"^(?:[^ ]{{1,8}}[ |·>]+){{0,3}}(?:(?:{sections})(?: ?[|·>/] ?| )){{2,}}[가-힣A-Za-z·& |>]{{0,80}}$",
        "crumb": r"^(?i:현재 ?위치|홈|home|뉴스홈|메인)(?:[ :]|&gt;)*>?|^[^.]{1,14} (?:>|&gt;|›|») [^.]{1,20}$",
        "phrase": "|".join(rules["phrases"]),
        "weather": "|".join(rules["weather"]),
        "strong": "|".join(rules["strong"]),
        "weak": "|".join(rules["weak"]),
        "copyright": "|".join(rules["copyright"]),
        "registration": rf"(?:^|[ |/(,\d가-힣])(?:{registration}) ?[:|)]",
        "tag": r"^(?:TAG|태그|키워드)?[ :]*#\S+",
        "stamp": rf"^{stamp}$",
        "labeled": rf"(?:^|[ \[(<|])(?:{labels}) ?[:;|]? ?{stamp}|^{stamp} ?(?:송고|입력|승인|등록|발행|게재|\d+면)|^(?:{labels}) ?:?$",
        "byline": rf"^\W{{0,3}}(?:[^ ]{{2,12}}[ =/|·])?(?:기자명|글|취재|사진|글·사진|기자)?[ :=]*{name}(?:[ ,·/]*(?:{name}|사진|글))*[ ,|/·<(\[]*(?:{MAIL})?[ )\]>|]*$"
        rf"|^\W{{0,3}}(?:[^ ]{{2,12}} ?[|/·])? ?[^ ]{{0,12}} ?[|(<\[]? ?{MAIL} ?[|)>\]]?$"
        rf"|^[가-힣]{{2,4}} ?[<(]{MAIL}[>)]$|^\[[^\]]{{2,14}}[ =/]{name}\]$|^\[[^\]]{{2,14}}\] ?{name}[ |]*(?:{MAIL})?$"
        r"|^(?:온라인|디지털)?(?:뉴스|편집|취재|보도)(?:부|팀|국)$",
        "caption": r"(?:\(|\[|<|/|·|=|^) ?(?:사진|그래픽|자료)(?:설명)? ?[=:|]|제공\.? ?[)\]>]$|[/.] ?[^ ]{2,14}(?: [^ ]{2,8})? 제공\.?$|자료 ?사진[)\]]?$|^\[?(?:사진|포토)(?:설명)?\]? ?[=:]"
        r"|(?:찍고|들고|들어 ?보이고|기념 ?촬영(?:을)? ?하고|포즈를 취하고|기뻐하고|흔들고|건네받고|건네고) 있다\.?(?: ?[<(\[/©].{0,30})?$"
        r"|있다\. ?[<(\[/©].{0,30}$"
        r"|(?:전경|모습|장면|현장|조감도|기념 ?촬영|기념 ?사진|포스터)\.?(?: ?[<(\[/|©].{0,30})?$|[다경습] ?\. ?© ?.{0,20}$|재판매 및 DB",
        "bullet": BULLET,
        "table": r" \| .* \| ",
        "sentence": SENTENCE_END,
        "outlet": r"(?:신문|뉴스|일보|저널|타임[즈스]?|소식|미디어|매일|경제|포스트|투데이|방송|통신|닷컴|시사)$|^\(주\)",
    }


def _escaped(word: str) -> str:
    return word.replace("·", "[·/]")


def cues(texts: pl.Series) -> pl.DataFrame:
    """What each normalized line looks like by itself: one Boolean column per pattern, `length` in characters."""
    patterns = _patterns()
    frame = pl.DataFrame({"text": texts}).with_columns(length=pl.col("text").str.len_chars().cast(pl.Int32))
    short = frame.filter(pl.col("length") <= LONG)
    found = short.select(
        "text", *[pl.col("text").str.contains(pattern).alias(cue) for cue, pattern in patterns.items()]
    )
    counted = found.with_columns(labels=short["text"].str.count_matches(patterns["registration"]).cast(pl.Int32))
    long = frame.filter(pl.col("length") > LONG).select(
        "text",
        sentence=pl.col("text").str.contains(SENTENCE_END),
        copyright=pl.col("text").str.contains(patterns["copyright"]),
        caption=pl.col("text").str.contains(patterns["caption"]),
        labels=pl.col("text").str.count_matches(patterns["registration"]).cast(pl.Int32),
        sentences=pl.col("text").str.count_matches(r"다\. ?").cast(pl.Int32),
    )
    both = pl.concat([counted.drop("text"), long.drop("text")], how="diagonal")
    order = pl.concat([_rows(frame["length"] <= LONG), _rows(frame["length"] > LONG)]).arg_sort()
    flags = [pl.col(cue).fill_null(False) for cue in patterns]
    return (
        both[order]
        .select(*flags, pl.col("labels").fill_null(0), pl.col("sentences").fill_null(0))
        .with_columns(frame["length"])
    )


def _rows(mask: pl.Series) -> pl.Series:
    return mask.arg_true()


def roles(
    page: npt.NDArray[np.generic], gap: Flags, fingerprint: npt.NDArray[np.uint64], cue: pl.DataFrame
) -> pl.Series:
    """The role of each line (column `role`), from its cues and its place on the page.

    `page` groups the lines (equal values stand together), `gap` marks a blank line before, `fingerprint` names equal
    lines, `cue` is the row of `cues` for each line.
    """
    pages = Pages(page)
    here = pages.here
    length = cue["length"].to_numpy()
    flag = {name: cue[name].to_numpy() for name in cue.columns if cue[name].dtype == pl.Boolean}
    labels, sentences = cue["labels"].to_numpy(), cue["sentences"].to_numpy()
    short = length <= LONG

    text = sentences >= 2
    registration = ~text & (labels >= 2)
    copyright_ = ~text & (length <= 250) & (flag["copyright"] | registration) & ~(flag["caption"] & ~flag["copyright"])
    copyright_ &= ~(flag["sentence"] & flag["caption"])
    stamp = flag["stamp"]
    dateline = ~copyright_ & flag["labeled"] & (length <= 80)
    byline = ~copyright_ & ~dateline & flag["byline"] & (length <= 80)
    weather = ~copyright_ & flag["weather"] & (length <= 60)
    button = flag["button"] | (flag["phrase"] & short) | flag["tag"] | weather
    button &= ~copyright_ & ~dateline & ~byline
    strong = flag["strong"] & (length <= 40) & ~flag["sentence"] & ~copyright_ & ~byline & ~dateline
    weak = flag["weak"] & (length <= 60) & ~flag["sentence"] & ~copyright_ & ~byline
    caption = flag["caption"] & ~copyright_ & ~dateline & ~byline & ~button & (length <= 200)
    furniture = copyright_ | dateline | byline | button | strong | weak
    prose = ~furniture & ((flag["sentence"] & (length >= 20)) | (length > LONG) | text) & ~caption
    listed = ~furniture & ~prose & ~caption & (flag["bullet"] | flag["table"])

    # Head: everything before the first prose of the page, or before the tail of a page without prose.
    worded = ~furniture & ~prose & ~caption & ~stamp & (length >= 8)
    ended = (copyright_ | strong) & (pages.count_before(worded) > 0)
    body_first = np.minimum(
        pages.first_of(prose), np.where(pages.count_from(prose)[pages.first] > 0, pages.end, pages.first_of(ended))
    )
    head = here < body_first
    signed = pages.first_of(byline | dateline)
    menu = (flag["menu"] | flag["crumb"] | flag["section"] | weather | stamp) & ~byline & ~dateline & ~copyright_
    top = (menu | (button & flag["button"])) & head & (here < signed) & ~listed
    titled = worded & head & ~menu & ~listed
    again = _again(pages, fingerprint, titled)
    ticker = _behind(pages, strong & head, titled & ~again, gap)
    menus = menu & head & (here < signed)
    top_last = pages.last_of(menus & (here < pages.first_of(again | (byline | dateline))))
    candidate = titled & ~ticker & ((here > top_last) | again)
    named = candidate & flag["outlet"] & (length <= 24) & ~again & (pages.count_from(candidate) > 1)
    candidate &= ~named
    candidate = np.where(pages.count_from(candidate)[pages.first] > 0, candidate, titled)
    title_at = np.where(pages.count_from(again)[pages.first] > 0, pages.first_of(again), pages.first_of(candidate))
    title = here == title_at

    # Tail: from the first sure end behind the body on.
    prose_before, prose_from = pages.count_before(prose), pages.count_from(prose)
    end_mark = (copyright_ | strong) & ~head & ((prose_before >= 2) | (prose_from <= 2))
    tail_first = pages.first_of(end_mark)
    tail = here >= tail_first
    listing = _listing(pages, weak & ~head, prose & (length >= 60))

    role = np.full(pages.size, "body", dtype=object)
    middle = ~head & ~tail
    role[middle & ~prose] = "list_item"
    role[middle & ~prose & ~listed & (gap | flag["bullet"]) & (pages.shifted(prose, 1))] = "heading"
    role[middle & listing & ~prose] = "teaser"
    role[head] = np.where(here < title_at, "chrome", "subtitle")[head]
    role[
        head & listed & (here > title_at) & (pages.count_before(listed & head) + pages.count_from(listed & head) >= 4)
    ] = "list_item"
    role[tail] = np.where(length >= 12, "teaser", "chrome")[tail]
    role[caption & ~tail & (here >= title_at)] = "caption"
    role[caption & head] = "caption"
    role[head & stamp] = np.where(here < title_at, "chrome", "dateline")[head & stamp]
    role[button] = "chrome"
    role[(strong | weak) & (head | tail | listing)] = "chrome"
    role[weak & (length > 24)] = "teaser"
    role[byline] = "byline"
    role[dateline] = "dateline"
    role[menu & (head & (here < title_at))] = "chrome"
    role[ticker & ~title] = "teaser"
    role[copyright_] = "copyright"
    role[title] = "title"
    role = _inherit(pages, fingerprint, length, role)
    return pl.Series("role", role, dtype=pl.String)


def _again(pages: Pages, fingerprint: npt.NDArray[np.uint64], flags: Flags) -> Flags:
    """Flagged lines whose text stands on the page once more, also flagged."""
    rows = np.flatnonzero(flags)
    keys = pl.DataFrame({"page": pages.first[rows], "fingerprint": fingerprint[rows]})
    marked = np.zeros(pages.size, dtype=bool)
    marked[rows] = keys.is_duplicated().to_numpy()
    return marked


def _behind(pages: Pages, marks: Flags, followers: Flags, gap: Flags) -> Flags:
    """Followers in an unbroken run behind a mark: no blank line and no other line between."""
    breaks = (~followers & ~marks) | (gap & ~marks)
    return followers & (pages.previous(marks) > pages.previous(breaks))


def _listing(pages: Pages, marks: Flags, resumed: Flags) -> Flags:
    """Lines between a mark and the next line of text proper."""
    return pages.previous(marks) > pages.previous(resumed)


def _inherit(
    pages: Pages, fingerprint: npt.NDArray[np.uint64], length: npt.NDArray[np.int32], role: npt.NDArray[np.object_]
) -> npt.NDArray[np.object_]:
    """A line of some length that stands on the page before has the role it had there."""
    rows = np.flatnonzero(length >= 15)
    keys = pl.DataFrame({"page": pages.first[rows], "fingerprint": fingerprint[rows], "row": rows})
    first = keys.select(pl.col("row").min().over("page", "fingerprint"))["row"].to_numpy()
    role = role.copy()
    role[rows] = role[first]
    return role
