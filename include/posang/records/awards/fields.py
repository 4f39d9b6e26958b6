"""Phrases that name the fields of an award."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.endings import CONNECTIVE, VERB_GOES_ON, adnominal, goes_on
from posang.records.awards.events import event_node, strip_name
from posang.records.awards.items import Item
from posang.records.awards.kinds import NUMBERED_GROUP
from posang.records.awards.lexicon import LEX
from posang.records.awards.merits import MERIT
from posang.records.awards.node import CONNECTS, SUBJECTS, Event, Node, is_award, is_quoted, noun_alone, reads_as_office
from posang.records.awards.numerals import WORDS_NUMBER
from posang.records.awards.particles import PLACES
from posang.records.awards.work_owners import named_in_brackets

LIST_MARK: Final = re.compile(r"[▲△○◇□▷●◆▽▼※]")


@dataclass(slots=True)
class Gathered:
    """The fields that a phrase names, as far as they are read, from the last to the first."""

    parts: list[list[str]]  # the words of each field
    start: int  # where the first of them begins
    counted: int = 0  # how many there are, as the phrase says: 나눔, 봉사 등 2개 부문

    def take(self, before: list[Node]) -> None:
        """Take the last node as one that the phrase goes over."""
        self.start = before.pop().start


def category_node(text: str, item: Item, before: list[Node]) -> Node:
    """The fields that a phrase ending in 부문, 분야, 그룹 names; taken from `before`."""
    own = item.noun
    for word in ("부문", "분야", "영역", "종목", "경기"):
        own = own.removesuffix(word)
    if own == "그룹":
        own = ""
    if item.noun in ("부문별", "분야별", "종목별") or own == "전":  # 전종목을 석권하며
        return Node("word", item.start, item.end, item.noun, item.josa)
    if own.endswith("유공"):
        return event_node(text, replace(item, noun=own), before)
    longer = own not in OF_ALL and item.noun.endswith(("부문", "분야", "영역", "경기")) and names_field(before)
    longer = longer or (bool(before) and before[-1].noun == "및" and own in WITH_OTHERS)
    row = len(before) > 1 and before[-1].kind == "dot" and before[-1].end == item.start
    row = row or (len(before) > 1 and before[-1].kind == "comma" and bool(own) and ends_row(before[:-1]))
    if own and not longer and not row:
        return Node("cat", item.start, item.end, own, item.josa, [own], item.parens)
    if before and before[-1].kind == "event" and before[-1].event.name.endswith("유공") and not before[-1].josa:
        return replace(before.pop(), end=item.end, josa=item.josa)
    if not own and len(before) > 1 and before[-1].noun == "개" and before[-2].noun in WORDS_NUMBER:
        number, unit = before[-2:]
        before[-2:] = [Node("count", number.start, unit.end, f"{WORDS_NUMBER[number.noun]}개", value="개")]
    rest = len(before) > 1 and before[-2].noun == "나머지"
    if not own and before and before[-1].noun in WORDS_NUMBER and not (before[-1].josa or rest):  # A와 B 두 (분야)
        number = before.pop()
        before.append(Node("count", number.start, number.end, f"{WORDS_NUMBER[number.noun]}개", value="개"))
    listed = len(before) > 1 and before[-2].kind in ("comma", "dot", "and")
    if not own and before and before[-1].noun == OTHERS and not (before[-1].josa or listed):
        start = before.pop().start
        return Node("cat", start, item.end, text[start : item.end], item.josa, [OTHERS], item.parens)
    if not own and before and before[-1].noun == "각" and not before[-1].josa:
        return Node("word", item.start, item.end, item.noun, item.josa, None, item.parens)
    all_before = list(before)
    found = Gathered([[own] if own else []], item.start)
    while before and found.start - before[-1].end <= 1 and gather(text, found, before):
        pass
    start, counted = found.start, found.counted
    taken = all_before[len(before) :]
    graded = bool(before) and before[-1].kind == "grade" and bool(before[-1].josa)  # 장려상은 △A 분야에서
    if taken and not graded and [node for node in taken if node.kind == "bullet"] == taken[:1]:
        before.append(taken[0])  # the mark of the item that the field stands in
        start = taken[1].start if len(taken) > 1 else item.start
    span = text[start : item.start + len(own)]
    if LIST_MARK.search(span) and among_awards(all_before):
        before[:] = all_before
        return numbered(text, item, before)
    names = marked_fields(span) if LIST_MARK.search(span) else [" ".join(part) for part in found.parts if part]
    told = re.split(r"\s?[,·]\s?", item.inside.strip()) if counted and item.inside else []
    if names in ([], ["나머지"]) and len(told) == counted > 1:
        return Node("cat", start, item.end, text[start : item.end], item.josa, told)
    if counted and len(names) != counted:
        before[:] = all_before
        return numbered(text, item, before)
    if not names:
        return Node("word", start, item.end, item.noun, item.josa, None, item.parens)
    fields = joined(text, names, bool(counted), start, item.end)
    return Node("cat", start, item.end, text[start : item.end], item.josa, fields, item.parens)


OTHERS: Final = "기타"  # a field of what belongs to no other: 기타 분야


def numbered(text: str, item: Item, before: list[Node]) -> Node:
    """A noun for a field as part of the number before it, which is taken, else as a word by itself: 4개 (분야)."""
    if not before or before[-1].kind != "count" or before[-1].josa:
        return Node("word", item.start, item.end, item.noun, item.josa, None, item.parens)
    count = before.pop()
    return replace(count, end=item.end, noun=text[count.start : item.end].removesuffix(item.josa), josa=item.josa)


def among_awards(before: Sequence[Node]) -> bool:
    """Whether the last of some nodes is in a list of awards that marks set apart, none of them graded yet."""
    first = next((k for k, node in enumerate(before) if node.kind == "bullet"), len(before))
    items = before[first:]
    return not any(node.kind in ("grade", "win") for node in items) and lists_awards(before[:first], any_award(items))


def lists_awards(before: Sequence[Node], shown: bool) -> bool:
    """Whether marked items are awards: no award is told before them, and their host is, or one is `shown` to be one."""
    if any_award(before) or any(node.kind == "grade" for node in before):
        return False
    host = before[-1] if before else None
    return shown or (host is not None and (host.kind == "mark" or "로부터" in host.josa))


def any_award(nodes: Sequence[Node]) -> bool:
    """Whether some node is an award's own name."""
    return any(node.kind == "event" and not (node.event.pointer or node.event.weak) for node in nodes)


def marked_fields(span: str) -> list[str]:
    """The fields of a list that marks set apart: ▲나눔 ▲봉사."""
    pieces = (piece.strip(" ·,") for piece in LIST_MARK.split(re.sub(r"\s등\s.*$|\s등$", "", span)))
    return [piece for piece in pieces if piece]


OF_YEAR: Final = re.compile(r"(?:19|20)\d\d|제\s?\d")  # how the name of an award begins that is given every year


CALLS: Final = frozenset({"112", "119"})  # numbers that are called, part of what a field is


def gather(text: str, found: Gathered, before: list[Node]) -> bool:
    """Take the last node if it goes with the fields behind it; whether the ones before it may go with them too."""
    node, parts = before[-1], found.parts
    if node.kind == "count" and not node.josa and not found.counted:
        found.counted = int(re.sub(r"\D", "", node.noun) or 0)
        found.take(before)
        return True
    if node.kind == "numeral" and node.noun in CALLS and parts[0] and not node.josa:
        parts[0].insert(0, node.noun)  # 112 허위신고 근절 (부문)
        found.take(before)
        return True
    if node.kind == "word" and node.noun == "등" and found.counted:
        found.take(before)
        return True
    if node.kind == "bullet" and (heads_item(before[:-1]) or ends_in_merit(before[:-1])):
        return False
    if separates(found, before):
        if not parts[0] and node.kind != "bullet":
            return False
        parts.insert(0, [])
        found.take(before)
        return node.kind != "bullet" or any(other.kind == "bullet" for other in before)
    if node.kind == "word" and node.inside and parts == [[]] and node.end == found.start:
        parts[0].insert(0, text[node.start : node.end])  # 기초(단체장)부문
        found.take(before)
        return True
    if node.parens or (parts[0] and judges(node)):
        return False
    if node.kind == "quote" and parts[0] and OF_YEAR.match(node.noun):
        return False  # '2016년 나래대상' (군수 부문)
    if node.kind == "quote" and not parts[0] and not node.josa:
        return gather_quoted(found, before)
    if not may_name_field(node, parts) or (node.josa and not (node.josa in CONNECTS and parts[0])):
        return False
    if names_work(before) or (node.kind in ("word", "veto") and ends_field(before)):
        return False
    if node.josa in CONNECTS:
        parts.insert(0, [])
    if parts[0] and reads_as_office(node):
        parts.insert(0, [node.noun[:-1]])
    elif node.kind == "cat" and isinstance(node.value, list):
        parts[0][:0] = node.names
    else:
        parts[0].insert(0, text[node.start : node.end].removesuffix(node.josa) if is_unquoted(node) else node.noun)
    found.take(before)
    return True


def separates(found: Gathered, before: Sequence[Node]) -> bool:
    """Whether the last node parts two fields."""
    node, earlier = before[-1], before[:-1]
    if node.kind != "comma":
        return node.kind in ("dot", "bullet", "and")
    if not found.parts[0]:
        return False
    listed = node.noun == "," and (len(found.parts) < found.counted or listing(earlier))
    return listed or opens_list(earlier) or (len(found.parts) > 1 and follows_subject(earlier))


def ends_row(before: Sequence[Node]) -> bool:
    """Whether the nodes end in a row of bare nouns with commas between: A구가 화재, 범죄, (자살분야에서)."""
    row = len(before) > 2 and before[-2].kind == "comma" and is_bare_noun(before[-1]) and is_bare_noun(before[-3])
    return row and (follows_subject(before[:-2]) or listing(before[:-2]))


def follows_subject(before: Sequence[Node]) -> bool:
    """Whether the nodes end in one bare noun behind a subject, as the first of a list: A구가 화재, (범죄, 자살).

    The noun may begin its sentence: 교육지원, (교통, 여성정책 분야에서).
    """
    if len(before) == 1:
        return is_bare_noun(before[0]) and before[0].noun not in {*LEX.event_stop, *OPENERS}
    subject, noun = (*before[-2:], None)[:2] if len(before) > 1 else (None, None)
    if subject is None or noun is None or not is_bare_noun(noun) or noun.noun in LEX.event_stop:
        return False
    return subject.kind == "who" and subject.josa in SUBJECTS and len(noun.noun) >= SHORTEST_FIELD


def ends_in_merit(before: Sequence[Node]) -> bool:
    """Whether the item before a mark is merits, which are no field: ▲건강증진사업 유공 (▲응급의료 분야 유공)."""
    return bool(before) and before[-1].kind == "event" and before[-1].noun.endswith(MERIT)


def heads_item(before: Sequence[Node]) -> bool:
    """Whether a field heads the item before a mark: △환경부문에 한마음생협 (△문화부문에), △문화 부문 나래온 (△체육)."""
    item = takewhile(lambda node: node.kind != "bullet", reversed(before))
    return any(node.kind == "cat" and (behind or node.josa in HEADS) for behind, node in enumerate(item))


HEADS: Final = frozenset({"에", "에는", "은", "는"})


def gather_quoted(found: Gathered, before: list[Node]) -> bool:
    """Take a quoted field and those quoted before it; whether more fields may stand before them."""
    found.parts[0] = [before[-1].noun]
    found.take(before)
    while len(before) > 1 and before[-1].kind == "comma" and quoted_alone(before[-2]):
        found.parts.insert(0, [before[-2].noun])
        before.pop()
        found.take(before)
    return bool(before) and (before[-1].kind in ("dot", "comma", "and") or before[-1].josa in CONNECTS)


def may_name_field(node: Node, parts: Sequence[Sequence[str]]) -> bool:
    """Whether a node may be one of the words of a field's name, or the first word behind it."""
    if node.kind == "grade":
        return node.grade.noun not in ("", "상") and parts == [[]] and not node.josa
    if node.kind == "event":
        deed = (
            node.josa in CONNECTS and node.noun.endswith(DEEDS) and not node.event.quoted
        )  # 거리 가꾸기와 (복지 분야)
        return (not parts[0] and names_matter(node)) or (bool(parts[0]) and deed)
    if node.kind == "who":
        body = node.who.kind in ("department", "organization", "government")
        return body and not (node.who.hits and (node.josa or len(parts) > 1))
    if node.kind == "numeral":
        return not node.josa and NUMBERED_GROUP.fullmatch(node.noun) is not None
    return node.kind in ("word", "quote", "veto", "title", "cat")


DEEDS: Final = ("가꾸기", "만들기")  # ends of names that may be an award's or a field's
WORKS: Final = frozenset({"사례", "사업", "시책", "제안", "과제", "프로그램"})


def names_work(before: Sequence[Node]) -> bool:
    """Whether the last word is that of a quoted work beside another, whose field follows: '가' 사례와 (복지 분야의)."""
    if len(before) < 2 or before[-2].kind != "quote":
        return False
    word = before[-1]
    noun = noun_alone(word)  # 사업과, no department
    return noun in WORKS and (noun != word.noun or word.josa in CONNECTS)


def ends_field(before: Sequence[Node]) -> bool:
    """Whether the last word is none of a field's name, which then begins behind it."""
    word = before[-1].noun
    contest = word == "발표" and len(before) > 1 and before[-2].noun.endswith(tuple(WORKS))  # 우수사례 발표 (부문)
    return (
        (word in LEX.event_stop and not contest)
        or word.endswith((*CONNECTIVE, *VERB_GOES_ON, *ENTERS, "결과", "지만", "각각", "됐고", "했고", "렸고"))
        or word in ("열고", "하고", "갖고", "받고")
        or word in ROUNDS
        or (goes_on(word) and len(before) > 1 and before[-2].josa in ("을", "를", "에"))
        or (adnominal(word) and word not in LEX.adjectives)
    )


ROUNDS: Final = frozenset({"예선", "본선", "결선", "결승"})  # of a contest, before the field that was won in one
# verbs behind which a field begins
ENTERS: Final = ("하여", "출전해", "참가해", "참여해", "출품해", "응모해", "나가", "나서")


# fields of one word, which follow the name of their award: 건강증진사업 종합부문
OF_ALL: Final = LEX.category_groups | {"종합", "개인", "단체", "일반", "기관", "공통", "통합", "본상", "특별"}


def names_field(before: Sequence[Node]) -> bool:
    """Whether a bare noun before a field in one word belongs to its name: 감염병 관리 (역학조사부문)."""
    word = before[-1] if before else None
    if word is None or word.kind != "word":
        return False
    return not (word.josa or word.parens or word.noun in LEX.event_stop or word.noun.endswith(CONNECTIVE)) and not (
        adnominal(word.noun)
    )


def judges(node: Node) -> bool:
    """Whether a body of its own name stands before a field, which it judges: 행정안전부 (지방세 분야)."""
    return node.kind == "who" and bool(node.who.hits) and node.who.hits[-1].surface == node.who.name


def quoted_alone(node: Node) -> bool:
    """Whether a node is a bare quotation, be it read as an award's name or not."""
    return not (node.josa or node.parens) and is_quoted(node)


def joined(text: str, names: list[str], counted: bool, start: int, end: int) -> list[str]:
    """The named fields: two nouns joined by a dot are one field's name unless the text counts them."""
    span = text[start:end]
    if len(names) > 1 and not counted and "·" in span and all(name.endswith(BODY_KINDS) for name in names):
        return ["·".join(names)]
    if len(names) == 2 and not counted and re.search(r"\s및\s", span):
        return [" 및 ".join(names)]
    if len(names) == 2 and not counted and "·" in span and not re.search(r"[와과]\s|,|[▲△○◇■□▷●◆▽▼]", span):
        return ["·".join(names)]
    return names if counted or not re.search(r"[와과]\s|,", span) else beside_dots(span, names)


WITH_OTHERS: Final = frozenset({"기업", "기관", "법인", "개인", "단체", "시설"})  # one group with what 및 joins to them
# kinds of bodies that compete in one group: 직속기관·사업소·기획단 부문
BODY_KINDS: Final = ("기관", "사업소", "단", "본부", "부서", "본청", "읍면", "읍면동", "사무소")


def beside_dots(span: str, names: Sequence[str]) -> list[str]:
    """The named fields with those made one that a dot joins where others stand beside them: 교통과 건강·환경 부문."""
    out = list(names[:1])
    for left, right in pairwise(names):
        if f"{left}·{right}" in span:
            out[-1] = f"{out[-1]}·{right}"
        else:
            out.append(right)
    return out


def is_unquoted(node: Node) -> bool:
    """Whether a node is an award's name without quotation marks."""
    return node.kind == "event" and not node.event.quoted


def names_matter(node: Node) -> bool:
    """Whether an award's name before a field's noun is that field; a quoted one only where its noun is weak."""
    return not node.event.quoted or any(node.noun.endswith(noun) for noun in LEX.event_weak)


def listing(before: Sequence[Node]) -> bool:
    """Whether the nodes end like a part of a list: a bare noun behind another part."""
    last = before[-1] if before else None
    named = last is not None and (last.kind in ("word", "who") or (last.kind == "event" and last.event.weak))
    if last is None or not named or (last.kind == "who" and last.who.kind in ("government", "organization")):
        return False
    if last.josa:
        return last.josa in CONNECTS
    edge = before[-2] if len(before) > 1 else None
    if edge is not None and edge.kind == "word" and not edge.josa:
        return in_row(before)
    return edge is not None and (edge.kind in ("dot", "comma", "bullet") or edge.josa in CONNECTS)


def in_row(before: Sequence[Node]) -> bool:
    """Whether the nodes end in a row of bare nouns behind a grade or a topic: 우수구로, 청소년 보호, 체납 징수."""
    k = len(before) - 1
    while k > 0:
        start = k
        while k >= 0 and is_bare_noun(before[k]):
            k -= 1
        if not 0 <= k < start or start - k > ROW_WORDS:
            return False
        if before[k].kind != "comma":
            return before[k].kind == "who" and before[k].josa in ("은", "는")
        k -= 1
        if k >= 0 and before[k].kind == "grade":
            return True
    return False


ROW_WORDS: Final = 3  # words of a field in a row, at most


def is_bare_noun(node: Node) -> bool:
    """Whether a node is a noun without a particle, be it one that also names awards."""
    return not node.josa and (node.kind == "word" or (node.kind == "event" and node.event.weak))


def opens_list(before: Sequence[Node]) -> bool:
    """Whether the nodes end in one bare noun, the first of a list: 군은 재활용, (보육), 또한 교육, (복지)."""
    if len(before) < 2 or not is_bare_noun(before[-1]):
        return False
    if len(before[-1].noun) < SHORTEST_FIELD or before[-1].noun in LEX.event_stop:
        return False
    topic, noun = before[-2], before[-1].noun
    if topic.kind == "event":
        return topic.josa in PLACES
    if topic.noun == EACH or topic.noun in OPENERS:
        return True
    return topic.kind == "who" and topic.josa in ("은", "는") and len(noun) > SHORTEST_FIELD


OPENERS: Final = frozenset({"또한", "또", "특히", "아울러", "더불어", "그리고", "이밖에", "이밖에도"})  # of sentences
EACH: Final = "각각"  # before fields, one for each of those who won
SHORTEST_FIELD: Final = 2  # letters
COMPARED: Final = frozenset({"단체", "기관", "개인", "학교", "마을", "팀"})  # behind a field: 나눔 부문 단체에서는
COMPARED_IN: Final = frozenset({"에서는", "에선", "에는", "은", "는"})


def is_field_listed(nodes: Sequence[Node]) -> bool:
    """Whether nodes end in a field of a list and the comma behind it: 보건 분야, (교통 분야에서)."""
    field, comma = (*nodes[-2:], None, None)[:2]
    if field is None or comma is None or comma.kind != "comma" or field.kind != "cat" or field.josa:
        return False
    return isinstance(field.value, list) and not field.parens


SPECIAL_PRIZES: Final = frozenset({"특별", "공로"})
PRIZE_FIELD: Final = re.compile(r"상 ?(?:부문|분야)")


def prizes_as_fields(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with special prizes told as fields beside others: 사회봉사 부문 A 씨, 특별상 부문 B 씨."""
    out: list[Node] = []
    for node in nodes:
        left = out[-1] if out else None
        special = left is not None and left.kind == "grade" and left.grade.grade in SPECIAL_PRIZES and not left.josa
        if left is not None and special and node.kind == "word" and node.noun in ("부문", "분야"):
            out[-1] = replace(node, kind="cat", start=left.start, noun=f"{left.noun} {node.noun}", value=[left.noun])
        else:
            out.append(node)
    return out


def fields_joined(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with fields that are told together as one: 보건 분야와 교통 분야에서, 보건 분야, 교통 분야에서."""
    out: list[Node] = []
    for node in nodes:
        while node.kind == "cat" and node.josa in PLACES and is_field_listed(out):
            listed = out[-2]
            node = replace(node, start=listed.start, value=[*listed.names, *node.names])
            del out[-2:]
        joined = len(out) > 1 and out[-1].noun == "및" and out[-2].kind == node.kind == "cat" and not out[-2].josa
        if joined:
            out.pop()
        left = out[-1] if out else None
        if (
            left is not None
            and left.kind == node.kind == "cat"
            and (left.josa in CONNECTS or joined)
            and isinstance(left.value, list)
            and isinstance(node.value, list)
        ):
            out[-1] = replace(node, start=left.start, value=[*left.names, *node.names])
        elif (
            left is not None
            and left.kind == "cat"
            and not left.josa
            and node.noun in COMPARED
            and node.josa in COMPARED_IN
        ):
            out[-1] = replace(left, end=node.end, josa=node.josa)
        else:
            out.append(node)
    return out


def fields_counted(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with the fields that a grade is counted in before it: 최우수상 2개(일자리·환경), 우수상 1개(안전)를."""
    out: list[Node] = []
    for node in nodes:
        grade = out[-1] if out else None
        counted = grade is not None and grade.kind == "grade" and not (grade.josa or grade.parens)
        if grade is None or not counted or node.kind != "count" or node.value not in ("개", "건"):
            out.append(node)
            continue
        names = [name.strip() for name in re.split(r"[,·]", node.inside) if name.strip()]
        told = all(item.kind in ("word", "dot", "comma", "cat") and not item.josa for item in node.parens)
        if not names or not told or len(names) != int(re.sub(r"\D", "", node.noun) or 0):
            out.append(node)
            continue
        out[-1:] = [Node("cat", grade.start, grade.start, "", "", names), replace(grade, end=node.end, josa=node.josa)]
    return out


# a list of what an evaluation judges, summed up by number: A, B 등 3개 사업의
WORKS_COUNTED: Final = re.compile(r"등\s\d{1,2}개\s(?:사업|과제|시책|지표)")
IN_WORKS: Final = frozenset({"", "의", *PLACES})  # particles behind it


def works_counted(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with works as many as counted made fields of an evaluation: A 평가에서 B, C 등 2개 사업의 (우수)."""
    for k in range(3, len(nodes) - 1):
        etc, count, noun, grade = nodes[k - 2 : k + 2]
        told = etc.noun == "등" and count.kind == "count" and WORKS_COUNTED.match(text, etc.start) is not None
        if not told or noun.josa not in IN_WORKS or grade.kind != "grade":
            continue
        first = k - 2
        while first and nodes[first - 1].kind in LISTED_WORKS and not nodes[first - 1].josa:
            first -= 1
        at = first - 1 - (first > 1 and nodes[first - 1].kind == "who" and nodes[first - 1].josa in SUBJECTS)
        held = at >= 0 and is_award(nodes[at]) and nodes[at].josa in PLACES
        names = [part.strip(" '") for part in WORKS_APART.split(text[nodes[first].start : etc.start])]
        if held and len(names) == int(re.sub(r"\D", "", count.noun)):
            works = Node("cat", nodes[first].start, noun.end, text[nodes[first].start : noun.end], noun.josa, names)
            return [*nodes[:first], works, *nodes[k + 1 :]]
    return nodes


LISTED_WORKS: Final = frozenset({"word", "event", "quote", "dot", "comma", "and", "numeral", "cat"})
WORKS_APART: Final = re.compile(r",\s?|\s및\s|·")


BRACKETED_FIELD: Final = re.compile(r"(?P<field>[가-힣A-Za-z·\s]{2,20}?)\s?(?:부문|분야|영역)")


def in_field(node: Node) -> None:
    """Give an award the field that its brackets name: 소방기술경연대회(화재조사 분야)."""
    if node.kind == "event" and (told := BRACKETED_FIELD.fullmatch(node.inside.strip())):
        node.value = replace(node.event, field=told["field"])


# the name of an evaluation, in the brackets behind the field that it judges
EVALUATION: Final = re.compile(r"(?:[가-힣A-Za-z0-9·]+\s){0,6}[가-힣A-Za-z·]*(?:평가|대회|공모전|심사)")
EVALUATION_SIZE: Final = 4  # letters; a shorter noun names none


def judged_in_brackets(node: Node) -> None:
    """Make a field the evaluation that its brackets name: 안전 분야(재난관리평가)에서."""
    inside = node.inside.strip(" '\"")
    if node.kind != "cat" or len(inside) <= EVALUATION_SIZE or not EVALUATION.fullmatch(inside):
        return
    name, year, edition = strip_name(inside)
    node.kind, node.noun, node.value = "event", name, Event(name, year, edition)


# bodies of one size or kind, which are ranked among themselves: 인구 30만 이상 시, 군 지역 (1위), 광역지자체 중(에서는)
PEERS: Final = re.compile(
    r"(?:인구\s)?\d+만\s?명?\s?(?:이상|미만|이하)\s(?:시|군|구|도시|그룹|지자체|자치단체)(?:\s?(?:지역|단위|부))?"
    r"|(?:(?:시|군|구|자치구)\s?(?:지역|단위)|도\s?지역)"
    r"(?=[과와]\s[시군구도]\s?(?:지역|단위)|(?:에서는|에선|에서|은|는)\s|\s(?:\d위|최우수|우수|[가-힣]{2,4}[시군구](?:[·,과와]|[이가은는]\s)))"
    r"|(?P<tier>광역|기초)\s?(?:(?:지방)?자치단체|지자체|단체|시·?군·?구|시·?도)\s(?:중|가운데)(?=에서|에는|에선)"
)


# what is done with the fields of an evaluation: 3개 분야를 놓고, 두 분야로 나눠
JUDGED_OVER: Final = re.compile(
    r"(?:분야|부문|영역|항목)(?:[을를]\s(?:놓고|두고|따[져진]|견[줘주]|심사|평가|점검|살펴)|로\s나[눠누])"
)


def judged_over(text: str, nodes: Sequence[Node]) -> None:
    """Take the fields that an evaluation goes through for no field of a win: A, B 등 3개 분야를 놓고 이뤄졌으며."""
    for node in nodes:
        if node.kind == "cat" and node.josa and JUDGED_OVER.match(text, max(0, node.end - len(node.josa) - FIELD_NOUN)):
            node.kind, node.value = "word", None


FIELD_NOUN: Final = 2  # letters of a word for field


def peers(text: str, items: Sequence[Item], at: int) -> tuple[int, Node] | None:
    """How many items the name of a group of bodies takes that are ranked among themselves, and its node as a field."""
    match = PEERS.match(text, items[at].start)
    if match is None:
        return None
    size = sum(item.start < match.end() for item in items[at : at + PEER_WORDS])
    last = items[at + size - 1]
    if last.end - len(last.josa) != match.end():
        return None
    name = match["tier"] or re.sub(r"\s?단위$", "", match[0])
    return size, Node("cat", items[at].start, last.end, name, last.josa, [name], last.parens)


PEER_STARTS: Final = frozenset("인시군구자도광기0123456789")  # first characters of such a name
PEER_WORDS: Final = 8  # words that such a name has at most


BY_KIND: Final = re.compile(r"[종분부]\S별로는?\s")


def fields_by_kind(nodes: list[Node]) -> list[Node]:
    """The nodes with each word before a winner made its field where they are told by kinds: 종목별로는 A B서가."""
    first = next((k for k, node in enumerate(nodes) if node.noun.endswith("별") and node.josa in ("로", "로는")), None)
    if first is None:
        return nodes
    for k in range(first + 1, len(nodes) - 1, 3):
        field, who, behind = nodes[k], nodes[k + 1], nodes[k + 2] if k + 2 < len(nodes) else None
        told = field.kind in ("word", "cat") and not field.josa and who.kind == "who"
        if not told:
            break
        if field.kind == "word":
            field.kind, field.value = "cat", [field.noun]
        if behind is None or behind.kind != "comma":
            break
    return nodes


ALONE: Final = "유일"  # behind those among whom nobody else has won


def alone_of_level(nodes: Sequence[Node]) -> None:
    """Make the level of government of which a body alone has won no field: 강원 시 지역에서는 유일하게."""
    for node, behind in pairwise(nodes):
        told = node.kind == "cat" and behind.noun.startswith(ALONE) and isinstance(node.value, list)
        if told and all(LEVEL.fullmatch(name) for name in node.names):
            node.kind, node.value = "word", None


LEVEL: Final = re.compile(r"[시군구도](?:\s지역|\s단위)?")
# a part of the winners at the head of a clause, among whom those behind it are: 외부 강사 가운데는 (A가), 교사 중에는
PARTED: Final = re.compile(r"(?<![가-힣])(?P<part>(?:[가-힣]{1,5}\s){1,2})(?:가운데|중)(?:는|에는|에서는|에선)\s")


def fields_parted(nodes: list[Node], text: str) -> list[Node]:
    """The nodes with the parts of the winners, where several are told apart, made their fields."""
    parts = list(PARTED.finditer(text))
    if len(parts) < LEAST_PARTS or "grade" not in {node.kind for node in nodes}:
        return nodes
    for match in parts:
        part = GOVERNMENTS.sub("", match["part"].strip()) or match["part"].strip()
        inside = [node for node in nodes if match.start() <= node.start < match.end()]
        plain = all(node.kind in ("word", "who", "cat") for node in inside)
        if not inside or not plain or inside[0].start != match.start():
            continue
        at = next(k for k, node in enumerate(nodes) if node is inside[0])
        field = Node("cat", match.start(), match.end() - 1, part, "에서는", [part])
        nodes = [*nodes[:at], field, *nodes[at + len(inside) :]]
    return nodes


FIELD_OF_ONE: Final = re.compile(r"(?:부문|분야) ?\([^()]+\).+(?:부문|분야) ?\([^()]+\)")


def fields_with_bearers(nodes: list[Node]) -> list[Node]:
    """The nodes, those who won the fields of a list taken out of their brackets: 문화부문(A), 효행부문(교동 B)."""
    borne = [node for node in nodes if node.kind == "cat" and len(named_in_brackets(node)) == 1]
    if len(borne) < LEAST_PARTS:
        return nodes
    out: list[Node] = []
    for node in nodes:
        if not any(node is field for field in borne):
            out.append(node)
            continue
        who, at = named_in_brackets(node)[0], node.parens[0].start
        out.append(replace(node, end=at, josa="", parens=[]))
        out.append(Node("who", at, node.end, who.name, node.josa, who))
    return out


GOVERNMENTS: Final = re.compile(r"\s?(?:지방)?(?:지자체|자치단체)$")  # behind a level: 광역 (지자체)
LEAST_PARTS: Final = 2  # that a sentence tells apart
WITH_BRACKETS: Final = re.compile(r"\)\s?(?:부문|분야)")


def fields_with_brackets(nodes: list[Node]) -> list[Node]:
    """The nodes with a word whose brackets part it from the noun for fields made one: 지식행정(행정기관) 분야."""
    out: list[Node] = []
    for node in nodes:
        name = out[-1] if out else None
        field = name is not None and name.kind == "word" and bool(name.parens) and not name.josa
        if name is not None and field and node.kind == "word" and node.noun in ("부문", "분야"):
            out[-1] = Node("cat", name.start, node.end, name.noun, node.josa, [name.noun])
        else:
            out.append(node)
    return out
