"""Whose a figure or a program is: the body that the sentence speaks of, else the one it spoke of last."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from posang.records.document import Line
from posang.records.metadata import ArticleMetadata
from posang.records.phrases import trim_marks
from posang.records.places import Places
from posang.reference import find_names

TOPIC = re.compile(r"(?:은|는|이|가|도|에서는|에서|에는|에게는|의|측은|청은|청이|로서는)(?![가-힣])")
DEPARTMENT = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣·]{1,12}(?:과|실|센터|사업소|보건소|소방서|경찰서|담당관|추진단|본부|연구소|연구원|교육원|개발원|공단|공사|"
    r"교육지원청|교육청|도서관|박물관|읍|면|\d동|재단|협회|위원회|소방본부|조합|지구대|파출소))(?:은|는|이|가|에서는|에는)(?![가-힣])"
)
ANAPHORA = re.compile(r"(?<![가-힣])(?:시|군|구|도)(?:는|은|가|이|에서는)(?![가-힣])")
SENTENCE_END = re.compile(r"(?<=[다요음함])[.!?]\s*(?=[^\d\s])|[”\"]\s*(?:라고|고|며)\s")
SCOPE = re.compile(
    r"(?:지자체|지방자치단체|자치단체|시·?군·?구|시·?군|시·?도|구·?군|군·?구|자치구|읍·?면·?동|기관|단체|지표|항목|분야|부문|영역|관점|유형|그룹|등급|"
    r"시책|사례|작품|응모작|출품작|기준|부서|실과소?|공기업|교육지원청|소방서|대학|학교|만점|배점|심사위원|평가단|평가위원|위원|전문가)$"
)
JUDGED = re.compile(
    r"평가|심사|대상으로|상대로|나눠|채점|진단|조사|공모|접수|응모|출품|겨뤄|경쟁|참가|참여한|배점|만점"
)


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
        self._topics: dict[int, list[tuple[int, str]]] = {}
        self._lines = metadata.body_lines

    def of(self, line: Line, position: int, measured: str | None) -> str | None:
        """The owner of what stands at `position` of the line; None where the article names nobody."""
        if self._organizers and measured is not None and SCOPE.search(measured):
            left = max((m.end() for m in SENTENCE_END.finditer(line.text, 0, position)), default=0)
            right = SENTENCE_END.search(line.text, position)
            if JUDGED.search(line.text, left, right.end() if right else len(line.text)):
                return self._organizer(line.start + position)
        topics = [name for start, name in self.topics(line) if start < position]
        return topics[-1] if topics else self._subject

    def _organizer(self, start: int) -> str:
        before = [organizer for organizer in self._organizers if organizer.start <= start]
        return (before[-1] if before else self._organizers[0]).name

    def topics(self, line: Line) -> list[tuple[int, str]]:
        """Bodies that the line makes its topic or subject, with the ends of their names, in order."""
        if line.position not in self._topics:
            self._topics[line.position] = sorted(self._find_topics(line.text))
        return self._topics[line.position]

    def _find_topics(self, text: str) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for hit in find_names(text):
            if TOPIC.match(text, hit.end) and (entry := self._places.resolve(hit)) is not None:
                found.append((hit.end, entry.name))
        for match in DEPARTMENT.finditer(text):
            if not any(end == match.end("name") for end, _ in found) and (name := trim_marks(match["name"])):
                found.append((match.end("name"), name))
        for match in ANAPHORA.finditer(text):
            entry = self._places.anaphora(text, match.start())
            if entry is not None:
                found.append((match.end(), entry.name))
        return found
