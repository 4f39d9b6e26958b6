"""Years in which a body, an award or a work came about, which are no years of a win: 2008년 문을 연 센터는."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.endings import adnominal
from posang.records.awards.node import SUBJECTS, Node

# how something came about or somebody into office, between the year and what did: 개관한, 공직에 입문한
FOUNDED: Final = re.compile(
    r"\s(?:[^\s,.]*[^\s,.은는]\s){0,4}?(?:[가-힣]*"
    r"(?:설립|창립|창설|창단|창간|개관|개소|개청|개원|개교|개장|개통|개설|신설|설치|출범|발족|결성|제정|도입|시작|신축|준공|완공|착공"
    r"|건립|조성|개발|출시|건축|임용|입문|입사|부임|취임|승격|이전|입주|귀농|귀촌|탄생)(?:한|된|했던|됐던)"
    r"|생긴|생겨난|만들어진|세운|세워진|지은|지어진|들어선|태어난"
    r"|문을\s연|첫발을\s(?:뗀|내디딘|내딛은)|둥지를\s튼|삽을\s뜬|닻을\s올린|첫선을\s보인)\s"
)
WITHIN: Final = ("", "에")  # particles of a year in which something was done
PLAIN: Final = frozenset({"word", "numeral", "money", "count"})  # kinds of nodes of a clause that tells no win
OBJECTS: Final = frozenset({"dept", "who", "quote", "head"})  # kinds of what something may be done to: 전담팀을 꾸린
REACH: Final = 7  # nodes of such a clause
# verbs of clauses that may tell one after all: 인증받은, 예선을 통과한
WINS: Final = re.compile(r"인증|지정|선정|수상|획득|뽑|꼽|받은|받던|오른|차지|통과|달성|머[물문]|그[쳤친]|이은")


def founded(text: str, nodes: Sequence[Node]) -> None:
    """Take the years in which something came about or was done for plain numbers: (2008년) 제정된 가람대상에서."""
    for k, node in enumerate(nodes):
        if node.kind != "year" or node.josa not in WITHIN:
            continue
        if FOUNDED.match(text, node.end) or qualifies_subject(nodes, k):
            node.kind, node.value = "numeral", None


def qualifies_subject(nodes: Sequence[Node], year: int) -> bool:
    """Whether a year is of a clause that says what a subject did besides winning: 2022년 조례를 만든 가람시가."""
    behind = range(year + 1, min(year + 1 + REACH, len(nodes)))
    last = next((k for k in behind if not of_clause(nodes[k])), None)
    if last is None or last < year + 2 or nodes[last].kind != "who" or nodes[last].josa not in SUBJECTS:
        return False
    verb = nodes[last - 1]
    clause = "".join(node.noun for node in nodes[year + 1 : last])
    return verb.kind == "word" and not verb.josa and adnominal(verb.noun) and WINS.search(clause) is None


def of_clause(node: Node) -> bool:
    """Whether a node may belong to a clause that tells no win."""
    return node.kind in PLAIN or (node.kind in OBJECTS and node.josa in ("을", "를"))
