"""Awards told in the brackets behind the bodies that gave them: 조달청(실적 평가 우수)과 농촌진흥청(사업 최우수)."""

from collections.abc import Sequence
from typing import Final

from posang.records.awards.brackets import FIELD_TAIL
from posang.records.awards.claim import Claim, bare_winner
from posang.records.awards.events import strip_name
from posang.records.awards.items import Grade, Item
from posang.records.awards.node import SUBJECTS, Event, Node

LEAST_GIVERS: Final = 2  # bodies with an award in their brackets that show what these hold


def awards_of_givers(nodes: Sequence[Node], text: str) -> list[Claim]:
    """The claims of a sentence that names who gave its awards, each award and grade in the giver's brackets."""
    givers = [node for node in nodes if node.kind == "who" and ends_in_grade(node.parens)]
    if len(givers) < LEAST_GIVERS or not any(node.kind == "win" for node in nodes):
        return []
    before = [node for node in nodes if node.end <= givers[0].start]
    subject = next((node for node in before if node.kind == "who" and node.josa in SUBJECTS), None)
    return [told(giver, text, subject) for giver in givers]


def ends_in_grade(items: Sequence[Item]) -> bool:
    """Whether brackets hold a name and the grade behind it, perhaps one of several: 지역자활센터 평가 우수 등."""
    named = without_etc(items)
    return len(named) > 1 and isinstance(named[-1].value, Grade) and not any(item.josa for item in named)


def without_etc(items: Sequence[Item]) -> Sequence[Item]:
    """The items without the word that says that there are more."""
    return items[:-1] if items and items[-1].noun == "등" else items


def told(giver: Node, text: str, subject: Node | None) -> Claim:
    """The claim of the award in a giver's brackets."""
    *named, last = without_etc(giver.parens)
    assert isinstance(last.value, Grade)  # noqa: S101 - ends_in_grade says so
    fields = field_items(named)
    named = named[: len(named) - len(fields)]
    name, year, edition = strip_name(text[named[0].start : named[-1].end])
    return Claim(
        last.value,
        [bare_winner(subject)] if subject is not None else [],
        named[0].start,
        last.end,
        Event(name, year, edition),
        [giver],
        [field_name(text, fields)] if fields else [],
        rule="enumerated",
        inherited=subject is None,
        topic=subject,
    )


def field_items(named: Sequence[Item]) -> Sequence[Item]:
    """The items of the field that ends what is named, with those that dots join to it; none where no name stays."""
    if named[-1].kind != "cat":
        return []
    first = len(named) - 1
    while first > 1 and named[first - 1].kind == "dot":
        first -= 2
    return named[first:] if first else []


def field_name(text: str, items: Sequence[Item]) -> str:
    """A field as written, without the noun that says that it is one."""
    return FIELD_TAIL.sub("", text[items[0].start : items[-1].end]).strip()
