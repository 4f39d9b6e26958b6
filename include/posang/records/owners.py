"""Whose a figure or a program is: the body that the sentence speaks of, else the one it spoke of last."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from posang.records.document import Line
from posang.records.metadata import ArticleMetadata
from posang.records.phrases import trim_marks
from posang.records.places import Places
from posang.records.words import any_of

TOPIC: Final = re.compile(
    r" ?(?:\([^)]{1,20}\))?"
    r"(?:[은는이가도의]|에서는?|에는|에게는|측은|청[은이]|로서는|(?:시장|구청장)은|군수는)(?![가-힣])"
)
DEPARTMENT_NAME: Final = rf"(?<![가-힣])(?P<name>[가-힣·]{{0,14}}?{any_of('departments')})"
DEPARTMENT: Final = re.compile(DEPARTMENT_NAME + r"(?=(?:은|는|이|가|에서는|에는|의)(?![가-힣])|\()")
DEPARTMENT_LAST: Final = re.compile(DEPARTMENT_NAME + "$")
NO_DEPARTMENT: Final = re.compile(any_of("not_departments"))
ANAPHORA: Final = re.compile(r"(?<![가-힣])(?:시|군|구|도)(?=(?:는|은|가|이|에서는)(?![가-힣]))")
SENTENCE_END: Final = re.compile(r"(?<=[다요음함])[.!?]\s*(?=[^\d\s])|[”\"]\s*(?:라고|고|며)\s")
SCOPE: Final = re.compile(rf"{any_of('scope')}$|(?:^| )[시군구]$")
JUDGED: Final = re.compile(any_of("judging"))
SHARE: Final = re.compile(
    rf"(?:^| ){any_of('prize_grades')}(?:[가-힣]{{0,3}}| [가-힣·]{{1,8}})?(?: [가-힣 ]*{any_of('money')})?$"
)
NEAR: Final = 300  # characters around a figure in which its sentence lies
GIVEN: Final = frozenset({"곳", "명", "인", "팀", "KRW"})  # what a giver counts per grade; a winner counts prizes (개)


@dataclass(frozen=True)
class Organizer:
    """Who organizes the evaluation that the page describes from `start` on."""

    start: int
    name: str


class Owners:
    """Whom the clauses of one article are about; built once per article, names found per line on demand."""

    def __init__(self, metadata: ArticleMetadata, places: Places, organizers: Sequence[Organizer] = ()) -> None:
        """`organizers` in text order."""
        self._places = places
        self._organizers = organizers
        self._subject = places.subject.name if places.subject is not None else None
        self._lines = metadata.body_lines
        self._order = {line.start: index for index, line in enumerate(metadata.body_lines)}

    def of(self, line: Line, position: int, measured: str | None = None, counter: str | None = None) -> str | None:
        """The owner of what stands at `position` of the line; None where the article names nobody.

        `measured` is what a figure there counts: what an evaluation's rules count is its organizer's. `counter` is how
        it is counted, or KRW.
        """
        if (beside := self.beside(line, position)) is not None:
            return beside
        if self._organizers and measured is not None and self._by_rule(line.text, position, measured, counter):
            return self._organizer(line.start + position)
        topics = _topics(self._places, line)
        before = bisect_left(topics, (position, ""))
        return topics[before - 1][1] if before else self._carried(line)

    def _carried(self, line: Line) -> str | None:
        """The department that the paragraph before speaks of last, when this one names nobody; else the subject."""
        index = self._order.get(line.start)
        if index is None or index == 0 or line.role != "body":
            return self._subject
        earlier = _topics(self._places, self._lines[index - 1])
        return earlier[-1][1] if earlier and DEPARTMENT_LAST.search(earlier[-1][1]) else self._subject

    def _by_rule(self, text: str, position: int, measured: str, counter: str | None) -> bool:
        if counter in GIVEN and SHARE.search(measured):
            return True
        if not SCOPE.search(measured):
            return False
        left = max((match.end() for match in SENTENCE_END.finditer(text, max(0, position - NEAR), position)), default=0)
        right = SENTENCE_END.search(text, position, position + NEAR)
        return JUDGED.search(text, max(left, position - NEAR), right.end() if right else position + NEAR) is not None

    def beside(self, line: Line, position: int) -> str | None:
        """The body in front of the bracket that holds a figure alone: 부평구(897점), 농정과(96.2점)."""
        before = line.text[max(0, position - NEAR) : position].rstrip()
        if not before.endswith(("(", "（")):
            return None
        end = max(0, position - NEAR) + len(before) - 1
        for hit in self._places.names(line):
            if hit.end == end and (entry := self._places.resolve(hit, line.text)) is not None:
                return entry.name
        department = DEPARTMENT_LAST.search(before[:-1])
        return _department(department) if department else None

    def _organizer(self, start: int) -> str:
        before = [organizer for organizer in self._organizers if organizer.start <= start]
        return (before[-1] if before else self._organizers[0]).name


@lru_cache(maxsize=512)
def _topics(places: Places, line: Line) -> list[tuple[int, str]]:
    """Bodies that the line makes its topic or subject, with the ends of their names, in order.

    Kept for the last lines, of which figures and programs ask.
    """
    text = line.text
    found: list[tuple[int, str]] = []
    listed = line.role == "list_item"
    for hit in places.names(line):
        if (listed or TOPIC.match(text, hit.end)) and (entry := places.resolve(hit, text)) is not None:
            found.append((hit.end, entry.name))
    for match in DEPARTMENT.finditer(text):
        if not any(end == match.end("name") for end, _ in found) and (name := _department(match)):
            found.append((match.end("name"), name))
    for match in ANAPHORA.finditer(text):
        place = places.anaphora(text, match.start())
        if place is not None:
            found.append((match.end(), place.name))
    return sorted(found)


def _department(match: re.Match[str]) -> str | None:
    """The department that was found; None where the word only ends like one (결과, 반면)."""
    return None if NO_DEPARTMENT.fullmatch(match["name"]) else trim_marks(match["name"])
