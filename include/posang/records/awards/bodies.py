"""Phrases that name a body or a person."""

from collections.abc import Sequence
from typing import Final

from posang.records.awards.lexer import LEX, Item
from posang.records.awards.node import ENTITY, Node, Who, adjacent, plausible, whole

BEFORE_TITLE: Final = frozenset({"전", "당시", "신임", "現", "현", "前"})


def who_at(text: str, items: Sequence[Item], at: int) -> tuple[int, Node | None]:
    """The phrase that names a body or a person and begins here, with the number of its items."""
    run: list[Item] = []
    for j in range(at, min(len(items), at + 7)):
        item = items[j]
        if run and not (
            adjacent(run[-1], item)
            and (
                not run[-1].parens
                or (item.kind == "title" and run[-1].kind == "word" and run[-1].inside.strip()[:1].isdigit())
            )
            and (not run[-1].josa or possible_name(text, items, j - 1))
        ):
            break
        surname = (
            item.kind in ("word", "numeral")
            and len(whole(text, item)) == 1
            and j + 1 < len(items)
            and items[j + 1].kind == "title"
            and whole(text, item) not in "이그저각현전총첫한두세네"
        )
        if (
            item.kind == "word"
            and item.noun in ("이", "한", "전")
            and len(whole(text, item)) == 1
            and j + 1 < len(items)
            and items[j + 1].kind == "title"
            and items[j + 1].noun in ("주무관", "팀장", "씨", "의원", "계장", "과장")
        ):
            surname = True
        if (
            item.kind in ENTITY
            or item.kind == "title"
            or surname
            or (
                item.kind == "word"
                and (plausible(whole(text, item)) or item.noun in BEFORE_TITLE or plausible(item.noun))
            )
        ):
            run.append(item)
        elif item.kind == "word" and run and run[-1].kind in ENTITY and item.noun in ("의",):
            break
        else:
            break
    while run and run[0].kind == "word" and not any(item.kind == "title" for item in run):
        return 1, None
    person = person_in(text, run)
    if person is not None:
        size, node = person
        return size, node
    if not run or run[0].kind not in ENTITY:
        return 1, None
    size = 1
    while size < len(run) and run[size].kind in ENTITY and not run[size - 1].josa:
        size += 1
    run = run[:size]
    last = run[-1]
    hits = tuple(item.hit for item in run if item.hit is not None)
    if last.kind == "name":
        kind, name, department = (
            ("organization" if hits and hits[-1].kind == "organization" else "government"),
            last.noun,
            None,
        )
    elif last.kind == "dept":
        name = last.noun
        own = [item.noun for item in run[:-1] if item.kind == "dept"]
        if own and own[-1].endswith(("본부", "과", "국", "실")):
            name = f"{own[-1]} {name}"
        kind, department = "department", None
    else:
        kind, department = "organization", None
        towns = [item.noun for item in run[:-1] if item.kind == "dept"]
        name = " ".join([*towns, last.noun]) if last.noun.endswith("의용소방대") else last.noun
        if (
            len(run) > 1
            and last.hit is None
            and (
                last.noun in LEX.organization_suffixes
                or last.noun in ("시설관리공단", "도시공사", "개발공사", "시설공단", "도시관리공단")
            )
        ):
            name = f"{run[-2].noun} {last.noun}"
    return size, Node("who", run[0].start, last.end, name, last.josa, Who(name, kind, hits, department), last.parens)


def possible_name(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether a word whose end looks like a particle is a name before a title: 김가은 주무관."""
    return (
        at + 1 < len(items)
        and items[at].kind == "word"
        and (items[at + 1].kind == "title" or items[at + 1].noun in BEFORE_TITLE)
        and plausible(whole(text, items[at]))
    )


def person_in(text: str, run: Sequence[Item]) -> tuple[int, Node] | None:
    """The person that a run of names and titles begins with."""
    for i, item in enumerate(run):
        if item.kind == "word" and item.noun in BEFORE_TITLE:
            continue
        if item.kind != "word":
            continue
        word = whole(text, item) if not item.parens else item.noun
        titles = [j for j in range(i + 1, len(run)) if run[j].kind == "title"]
        if (
            len(titles) > 1
            and titles[0] == i + 1
            and titles[1] == i + 3
            and run[i + 2].kind == "word"
            and plausible(whole(text, run[i + 2]))
        ):
            continue
        if (
            titles
            and (plausible(word) or (len(word) == 1 and titles[0] == i + 1))
            and all(run[j].kind in ENTITY or run[j].noun in BEFORE_TITLE for j in range(i + 1, titles[0]))
            and all(not run[j].josa for j in range(i + 1, titles[0]))
        ):
            end = titles[0]
            return end + 1, person_node(run[: end + 1], word, run[end].noun, run[end])
        if (
            i > 0
            and run[i - 1].kind == "title"
            and run[i - 1].noun in LEX.first_titles
            and not run[i - 1].josa
            and plausible(item.noun)
            and (item.josa in ("이", "가", "은", "는", "에게", "께", "") or word != item.noun)
        ):
            return i + 1, person_node(run[: i + 1], item.noun, run[i - 1].noun, item)
    return None


def person_node(run: Sequence[Item], name: str, title: str, last: Item) -> Node:
    """The node of a person; the phrase's bodies give department and government."""
    hits = tuple(item.hit for item in run if item.hit is not None)
    departments = [item.noun for item in run if item.kind == "dept"]
    return Node(
        "who",
        run[0].start,
        last.end,
        name,
        last.josa,
        Who(name, "person", hits, departments[-1] if departments else None, title),
        last.parens,
    )
