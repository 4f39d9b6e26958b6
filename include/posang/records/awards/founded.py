"""Years in which a body, an award or a work came about, which are no years of a win: 2008년 문을 연 센터는."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.node import Node

# how something came about or somebody into office, between the year and what did: 개관한, 공직에 입문한
FOUNDED: Final = re.compile(
    r"\s(?:[^\s,.]*[^\s,.은는]\s){0,4}?(?:[가-힣]*"
    r"(?:설립|창립|창설|창단|창간|개관|개소|개청|개원|개교|개장|개통|개설|신설|설치|출범|발족|결성|제정|도입|시작|신축|준공|완공|착공"
    r"|건립|조성|개발|출시|건축|임용|입문|입사|부임|취임|승격|이전|입주|귀농|귀촌|탄생)(?:한|된|했던|됐던)"
    r"|생긴|생겨난|만들어진|세운|세워진|지은|지어진|들어선|태어난"
    r"|문을\s연|첫발을\s(?:뗀|내디딘|내딛은)|둥지를\s튼|삽을\s뜬|닻을\s올린|첫선을\s보인)\s"
)
WITHIN: Final = ("", "에")  # particles of a year in which something was done


def founded(text: str, nodes: Sequence[Node]) -> None:
    """Take the years in which something came about for plain numbers: (2008년) 제정된 가람대상에서."""
    for node in nodes:
        if node.kind == "year" and node.josa in WITHIN and FOUNDED.match(text, node.end):
            node.kind, node.value = "numeral", None
