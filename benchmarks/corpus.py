"""A made-up corpus with truth for the benchmark of paragraphs: nonsense words in Korean spelling, real page layouts.

A day is a JSONL file of pages (id, outlet, text) and the truth of their lines: what was planted where. Words are drawn
from a vocabulary of invented syllables, so that two paragraphs are alike only where this module made them so.
"""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import orjson

ONSETS, VOWELS, CODAS = 19, 21, (0, 0, 0, 4, 8, 16, 17, 21)
ENDINGS = ("다고 밝혔다.", "는 뜻을 모았다.", "며 힘을 보탰다.", "기로 했다.", "는 소식을 전했다.")
PARTICLES = ("은", "는", "이", "가", "을", "를", "에", "의", "와", "로", "", "", "")
CITIES = ("김천시", "구미시", "안동시", "군산시", "이천시", "여수시", "춘천시", "제천시", "거제시", "보령시")
SECTIONS = ("정치", "경제", "사회", "문화", "스포츠", "지역", "오피니언")
NEAR = ("spacing", "punctuation", "byline", "characters", "cut")


class Author:
    """Writes pages; the same seed writes the same ones."""

    def __init__(self, seed: int, outlets: int = 40) -> None:
        """`seed` decides every word; `outlets`: how many newspapers there are."""
        self.random = random.Random(seed)
        self.words = [self._word() for _ in range(30_000)]
        self.outlets = [f"{self._word()}신문{number}" for number in range(outlets)]
        self.plea = {outlet: [self.paragraph(40), self.paragraph(60)[:30]] for outlet in self.outlets}
        self.menu = {outlet: " ".join(self.random.sample(SECTIONS, 6)) for outlet in self.outlets}

    def _word(self) -> str:
        draw = self.random
        syllables = (
            chr(0xAC00 + (draw.randrange(ONSETS) * VOWELS + draw.randrange(VOWELS)) * 28 + draw.choice(CODAS))
            for _ in range(draw.choice((2, 2, 3, 3, 4)))
        )
        return "".join(syllables)

    def paragraph(self, length: int) -> str:
        """A paragraph of at least `length` characters, with a number in most."""
        draw = self.random
        parts: list[str] = []
        size = 0
        while size < length:
            named = draw.choice(self.words) + draw.choice(PARTICLES)
            word = named if draw.random() > 0.06 else f"{draw.randrange(2, 9999)}명"
            parts.append(word)
            size += len(word) + 1
        return " ".join(parts) + draw.choice(ENDINGS)

    def near(self, text: str, kind: str) -> str:
        """The paragraph changed in one of the ways of NEAR."""
        draw = self.random
        words = text.split(" ")
        if kind == "spacing":
            at = sorted(draw.sample(range(1, len(words) - 1), 3))
            return " ".join(words[: at[0]]) + "".join(words[at[0] : at[1]]) + " " + " ".join(words[at[1] :])
        if kind == "punctuation":
            return text.replace(".", "") + "…" if draw.random() < 0.5 else "▲ " + text.replace(" ", ", ", 1)
        if kind == "byline":
            name = draw.choice("김이박최정") + draw.choice("하도서민지") + draw.choice("윤준빈람솔")
            forms = (f"[{draw.choice(self.outlets)} {name} 기자] ", f"({name}=새벽통신) ", f"{name} 기자 = ")
            return draw.choice(forms) + text
        if kind == "characters":
            places = [place for place, word in enumerate(words[:-1]) if not word[0].isdigit() and len(word) >= 2]
            place = draw.choice(places)
            words[place] = words[place][:-1] + draw.choice("은는이가을를")
            return " ".join(words)
        if kind == "cut":
            return " ".join(words[: max(4, int(len(words) * 0.8))])
        raise ValueError(f"no near repeat is named {kind}")

    def template(self) -> str:
        """A line of a daily service: alike to all others of its kind but for its facts."""
        draw = self.random
        return (
            f"{draw.choice(CITIES)}는 {draw.randrange(1, 31)}일 아침 최저기온 {draw.randrange(-9, 20)}도, 낮 최고기온 "
            f"{draw.randrange(5, 35)}도, 강수확률 {draw.randrange(0, 100)}%로 예보됐으며 "
            "미세먼지는 보통 수준을 보이겠다."
        )


SEED = 20_310_503
EARLIER_SHARE = 0.25  # pages of the earlier day for each page of the day
PAGE_BYTES = 3600  # of a page, about
PARAGRAPH, KEPT = 60, 10  # characters: of a line that `moved` moves, and of its ending
SYLLABLES = 11_172
CHROME = ("댓글 0", "댓글쓰기", "많이 본 기사")


def write_corpus(folder: Path, earlier: str, day: str, megabytes: float) -> dict[str, int]:
    """Write `earlier` and `day` (dates) as a dump, and what was planted in `day` beside it as `truth.jsonl`.

    A line of the truth is row (from 1), position, kind.

    Returns what the day holds: pages, bytes, paragraphs (lines of its bodies), unique (those that repeat nothing).
    """
    author = Author(SEED)
    older: list[str] = []
    counts = {"pages": int(megabytes * 1e6 / PAGE_BYTES), "bytes": 0, "paragraphs": 0, "unique": 0}
    dumps = [folder / f"dt={date}" / "pages.jsonl" for date in (earlier, day)]
    for dump in dumps:
        dump.parent.mkdir(parents=True)
    with dumps[0].open("wb") as out:
        for page, _ in pages(author, int(counts["pages"] * EARLIER_SHARE), older, earlier):
            out.write(orjson.dumps(page) + b"\n")
    with dumps[1].open("wb") as out, (folder / "truth.jsonl").open("wb") as truth:
        for row, (page, planted) in enumerate(pages(author, counts["pages"], older, day), 1):
            counts["bytes"] += out.write(orjson.dumps(page) + b"\n")
            counts["paragraphs"] += len(planted)
            counts["unique"] += sum(kind in ("unique", "template") for _, kind in planted)
            for position, kind in planted:
                truth.write(orjson.dumps({"row": row, "position": position, "kind": kind}) + b"\n")
    return counts


def pages(
    author: Author, count: int, older: list[str], name: str
) -> Iterator[tuple[dict[str, str], list[tuple[int, str]]]]:
    """Pages of a day, each with its planted lines (position, kind).

    `older`: paragraphs of earlier days, of which some are repeated; the day's own are added to it.
    """
    draw = author.random
    today: list[str] = []
    for number in range(count):
        outlet = draw.choice(author.outlets)
        headline = author.paragraph(24).rstrip(".")
        lines = [author.menu[outlet], "로그인 회원가입 지면보기", headline, "한결 기자", f"승인 {name} 10:20"]
        planted: list[tuple[int, str]] = []
        body: list[str] = []
        for _ in range(draw.randrange(5, 12)):
            kind, text = _next(author, older, today)
            planted.append((len(lines) + len(body), kind))
            body.append(text)
            if kind == "unique":
                today.append(text)
        if draw.random() < 0.08:
            place = draw.randrange(len(body))
            planted.append((len(lines) + len(body), "same_page"))
            body.append(body[place])
        lines += body
        for plea in author.plea[outlet]:
            planted.append((len(lines), "boilerplate"))
            lines.append(plea)
        teaser = "1 " + author.paragraph(20).rstrip(".")
        lines += [f"저작권자 © {outlet} 무단전재 및 재배포 금지", *CHROME, teaser, "맨위로"]
        yield {"id": f"{name}-{number}", "outlet": outlet, "text": "\n".join(lines)}, planted
    older += today


def moved(text: str, by: int) -> str:
    """A page in other letters: the Hangul syllables of its paragraphs moved on, but for the endings."""
    return "\n".join(
        line[:-KEPT].translate(_moved(by)) + line[-KEPT:] if len(line) >= PARAGRAPH else line
        for line in text.split("\n")
    )


@cache
def _moved(by: int) -> dict[int, int]:
    return {0xAC00 + place: 0xAC00 + (place + by) % SYLLABLES for place in range(SYLLABLES)}


def _next(author: Author, older: list[str], today: list[str]) -> tuple[str, str]:
    draw = author.random
    choice = draw.random()
    if choice < 0.05 and len(today) > 100:
        return "same_day", draw.choice(today)
    if choice < 0.09 and older:
        return "earlier_day", draw.choice(older)
    if choice < 0.17 and len(today) > 100:
        kind = draw.choice(NEAR)
        source = older if older and draw.random() < 0.4 else today
        return kind, author.near(draw.choice(source), kind)
    if choice < 0.19:
        return "template", author.template()
    return "unique", author.paragraph(draw.randrange(60, 220))
