"""Interviews: articles of questions and answers, and the person who answers them.

Whose words the answers are is said once, in the headline or in the lead, and nowhere beside them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from posang.records.document import Line
from posang.records.people import Person

PAIRS: Final = 2  # questions with their answers that make an interview
_QUESTION: Final = re.compile(
    r"(?:[―—–‐\-▲△▶▷◇◆■□●○Q문]|질문|\d{1,2}[.)])\s?[^“”\"]{3,120}[.?…]\s?$|[^“”\"]{4,120}\?\s?$"
)
_ANSWER: Final = re.compile(r"(?:[A답▲△▽▼▷▶□■]|답변)?\s?[.:：)]?\s?[“\"”]|[A답▲△▽▼▷▶]\s?[.:：)]?\s?\S")


@dataclass(frozen=True, slots=True)
class Interview:
    """Who is interviewed, and the places of the body lines that hold his answers."""

    person: Person
    answers: frozenset[int]


def read_interview(lines: Sequence[Line], headlines: Sequence[Line], people: Sequence[Person]) -> Interview | None:
    """The interview that the body's lines are; None where they are none or nobody is named in front of it."""
    answers = frozenset(_answers(lines))
    if len(answers) < PAIRS:
        return None
    lead = lines[: min(answers) - 1]
    named = [
        (
            sum(person.name in line.text for line in headlines),
            sum(line.text.count(person.name) for line in lead),
            person,
        )
        for person in people
        if person.role not in ("reporter", "publisher")
    ]
    above, below, person = max(named, key=lambda one: one[:2], default=(0, 0, None))
    return Interview(person, answers) if person is not None and above + below > 0 else None


def _answers(lines: Sequence[Line]) -> Iterator[int]:
    """Places of lines that answer the line above: another mark, or quotation marks, behind a question's."""
    for place, (question, answer) in enumerate(pairwise(lines), start=1):
        asked = _QUESTION.match(question.text) is not None and question.text[0] != answer.text[0]
        if asked and _ANSWER.match(answer.text) is not None:
            yield place
