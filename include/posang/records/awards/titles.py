"""Awards and titles that each stand before their winners, one verb for all: ‘A 공무원’에 X, ‘B 공무원’에 Y를."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from posang.records.awards.choices import CHOSEN_AS, CHOSEN_BY
from posang.records.awards.claim import Claim, Unit, bare_winner
from posang.records.awards.events import strip_name
from posang.records.awards.givers import event_givers
from posang.records.awards.items import SELECTED, Grade
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import NOMINATIVE, SEPARATORS
from posang.records.awards.node import CONNECTS, Event, Node, names_someone, words_start
from posang.records.awards.particles import PLACES
from posang.records.awards.predicates import predicate
from posang.records.awards.verbs import ADVERBS, CHOSEN_ALONE, HANDS_TITLES
from posang.records.awards.winners import group

STAFF_TITLE: Final = ("공무원", "직원", "교사", "경찰관", "소방관", "집배원", "봉사자", "상", "대상", "왕", "인")
TITLE_SIZE: Final = 3  # words of a title: 이달의 으뜸 공무원
TITLES_HANDED: Final = 2  # awards or titles that show a sentence to hand them out


def under_one_grade(nodes: Sequence[Node], text: str, parts: Sequence[Unit]) -> list[Claim]:
    """Awards that each stand before their winners under one grade: A 유공에 X, B 유공에 Y 등으로 표창이 수여됐다."""
    if len(parts) != 1 or predicate(nodes, text, parts[0], len(nodes))[0] != "win":
        return []
    unit = parts[0]
    heads = [
        k
        for k in range(unit.first - 1)
        if nodes[k].kind == "event"
        and not nodes[k].event.pointer
        and nodes[k].josa in ("에", "에는", "은", "는", *PLACES)
        and nodes[k + 1].kind == "who"
    ]
    if len(heads) < TITLES_HANDED:
        return []
    found = []
    for head, stop in pairwise([*heads, unit.first]):
        if nodes[head].josa in PLACES and not only_winners(nodes, heads[0], head, stop):
            return []
        whos = [node for node in nodes[head + 1 : stop] if names_someone(node)]
        if whos:
            winners = [bare_winner(node) for node in whos]
            found.append(Claim(unit.grade, winners, nodes[head].start, whos[-1].end, nodes[head].event, rule="paired"))
    return found


def only_winners(nodes: Sequence[Node], first: int, head: int, stop: int) -> bool:
    """Whether nothing but who won there stands behind an award in a row: A 평가에서는 B시, (C 평가에서는 D시가)."""
    led = any(names_someone(node) and node.josa in ("은", "는") for node in nodes[:first])
    told = [node for node in nodes[head + 1 : stop] if node.kind not in SEPARATORS and node.noun not in ADVERBS]
    won = bool(told) and told[-1].josa in ("", *NOMINATIVE)
    return won and not led and all(names_someone(node) for node in told)


def titles_handed(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Titles that each stand before their winners, one verb for all: ‘A 공무원’에 X, ‘B 공무원’에 Y를 각각 선정했다.

    Behind a field (공무원 부문은 모범공무원에 X, 자랑스러운 공무원에 Y가) the titles are fields of the award in force.
    """
    heads = [(k, first) for k in range(len(nodes) - 1) if (first := title_start(nodes, k)) is not None]
    if len(heads) < TITLES_HANDED or graded_staff(nodes, heads) or interrupted(nodes, heads):
        return []
    fielded = under_field(nodes[: heads[0][1]])
    stops = [*(first for _, first in heads[1:]), len(nodes)]
    found: list[Claim] = []
    for (k, first), stop in zip(heads, stops, strict=True):
        whos = people_behind(nodes, k + 1, stop)
        if not whos:
            return []
        name = text[nodes[first].start : nodes[k].end].removesuffix(nodes[k].josa)
        event = nodes[k].event if nodes[k].kind == "event" else Event(name)
        claim = Claim(SELECTED, [], nodes[first].start, whos[-1].end, rule="paired")
        claim.winners = [bare_winner(node) for node in whos]
        claim.event, claim.categories = (None, [event.name]) if fielded else (event, [])
        found.append(claim)
    return found if HANDS_TITLES.match(text, ending(nodes, found[-1].end)) else []


def titled_in_turn(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Bodies that one verb says were each chosen as something: A시와 B시가 시범도시로, C면이 시범마을로 선정됐다.

    What each was chosen as is the field of the award in which they were chosen.
    """
    verb = next((k for k, node in enumerate(nodes) if node.kind == "win"), None)
    if verb is None or not CHOSEN_ALONE.match(nodes[verb].noun) or any(n.kind in ENDS_TITLES for n in nodes):
        return []
    grade = Grade("선정" if nodes[verb].noun.startswith(("선", "뽑")) else "인증", kind="named", noun="선정")
    found: list[Claim] = []
    end = verb - (nodes[verb - 1].noun in ADVERBS)
    while end > 1 and nodes[end - 1].kind == "word" and nodes[end - 1].josa in ("으로", "로"):
        first = words_start(nodes, end - 1, lambda word: word.noun in LEX.event_stop, near=True)
        if first == 0 or nodes[first - 1].kind != "who" or nodes[first - 1].josa not in NOMINATIVE:
            return []
        title = text[nodes[first].start : nodes[end - 1].end].removesuffix(nodes[end - 1].josa)
        winners = group(nodes, first - 1, 0)
        found.insert(0, Claim(grade, winners, winners[0].start, nodes[end - 1].end, categories=[title], rule="paired"))
        comma = next((k for k, node in enumerate(nodes) if node.end > winners[0].start), 0) - 1
        if comma < 0 or nodes[comma].kind != "comma":
            break
        end = comma
    if len(found) < TITLES_HANDED:
        return []
    place = next((k for k, n in enumerate(nodes) if n.kind == "event" and n.end <= found[0].start), None)
    if place is not None:
        for claim in found:
            claim.event, claim.givers = nodes[place].event, event_givers(nodes, place)
    return found


def chosen_as_titles(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Those who were each chosen to bear a title, one verb for all: A가 친절공무원, B가 으뜸공무원으로 선정됐다."""
    verb = next((k for k, node in enumerate(nodes) if node.kind == "win"), None)
    if verb is None:
        return []
    end = verb - (verb > 0 and nodes[verb - 1].noun in ADVERBS)
    if not CHOSEN_ALONE.match(nodes[verb].noun) or end < 1 or nodes[end - 1].josa not in ("으로", "로", "에"):
        return []
    commas = [k for k in range(end) if nodes[k].kind == "comma"]
    found: list[Claim] = []
    for first, stop in pairwise([-1, *commas, end]):
        who = next((k for k in range(stop - 1, first, -1) if nodes[k].josa in NOMINATIVE), first)
        words = nodes[who + 1 : stop]
        if who == first or not names_someone(nodes[who]) or not words or any(word.josa for word in words[:-1]):
            return []
        name = text[words[0].start : words[-1].end].removesuffix(words[-1].josa)
        if words[-1].josa not in ("", "에", "로", "으로") or not BORNE_TITLE.fullmatch(name):
            return []
        winners = group(nodes, who, first + 1)
        event = Event(strip_name(name)[0])
        found.append(Claim(SELECTED, winners, winners[0].start, words[-1].end, event, rule="paired"))
    return found if len(found) >= TITLES_HANDED else []


# titles of staff, offices and stations, without marks around them
BORNE_TITLE: Final = re.compile(
    r"(?:(?:상|하)반기\s|\d분기\s)?(?:(?:베스트|으뜸|이달의|올해의|자랑스러운|칭찬)\s?[가-힣\s]{2,10}"
    r"|(?:친절|모범|청렴|칭찬|봉사|민원|혁신)\s?(?:공무원|직원|부서|팀|기관|경찰관|소방관|왕))"
)
ENDS_TITLES: Final = frozenset({"grade", "veto", "speech", "bullet"})


def interrupted(nodes: Sequence[Node], heads: Sequence[tuple[int, int]]) -> bool:
    """Whether a grade that is no title, a sum or what takes a win back stands behind the first title."""
    first = heads[0][0]
    at = {k for k, _ in heads}
    return any(
        node.kind in ("veto", "speech", "money") or (node.kind == "grade" and k not in at)
        for k, node in enumerate(nodes[first:], first)
    )


def under_field(before: Sequence[Node]) -> bool:
    """Whether the titles behind a field's name, or behind the word for several, are fields themselves."""
    field = next((node for node in reversed(before) if node.kind == "cat"), None)
    topic = field is not None and field.josa in ("은", "는", "에서는", "에는")
    return topic or any(node.noun in ("부문별", "분야별") for node in before)


def graded_staff(nodes: Sequence[Node], heads: Sequence[tuple[int, int]]) -> bool:
    """Whether what seem titles are grades of one choice of staff: 최우수 공무원에는 A, 우수 공무원에는 B."""
    bare = [nodes[k].grade.grade for k, first in heads if first == k and nodes[k].kind == "grade"]
    graded = "최우수" in bare or set(bare) == {"우수", "장려"}
    return len(bare) == len(heads) and graded and len(set(bare)) == len(bare)


def title_start(nodes: Sequence[Node], k: int) -> int | None:
    """Where the title begins that a node ends, with 에 or right before a person; None where it ends none."""
    node = nodes[k]
    apposed = node.kind == "event" and not node.josa and nodes[k + 1].kind == "who"
    if not (apposed or node.josa in ("에", "에는")) or nodes[k + 1].kind not in ("who", "cat"):
        return None
    if node.kind == "event":
        if apposed and not (nodes[k + 1].who.kind == "person" and node.event.name.endswith(("상", "왕"))):
            return None
        return None if node.event.pointer or not node.event.name.endswith(STAFF_TITLE) else k
    staff = node.kind == "grade" and node.grade.noun in ("공무원", "직원")
    if not staff and not (node.kind == "word" and node.noun.endswith(STAFF_TITLE[:-4])):
        return None
    first = k
    while first and k - first < TITLE_SIZE - 1 and goes_with(nodes[first - 1]):
        first -= 1
    return first if staff or first < k or len(node.noun) > TITLE_SIZE else None


def goes_with(node: Node) -> bool:
    """Whether a node is a word of a title before its last noun: 자랑스러운, 이달의, 친절."""
    return node.kind == "word" and (
        node.noun in LEX.adjectives or (node.josa in ("", "의") and node.noun not in LEX.event_stop)
    )


def people_behind(nodes: Sequence[Node], start: int, stop: int) -> list[Node]:
    """The bodies and persons that a title is handed to, up to the next title or what ends the list."""
    found: list[Node] = []
    for node in nodes[start:stop]:
        if node.kind == "who" and node.who.kind in ("person", "department", "organization"):
            found.append(node)
            if node.josa and node.josa not in CONNECTS:
                break
        elif node.kind not in (*SEPARATORS, "bullet"):
            break
    return found


def ending(nodes: Sequence[Node], end: int) -> int:
    """Where the verb behind a place begins, adverbs passed over."""
    behind = (node for node in nodes if node.start >= end and node.noun not in ADVERBS and node.kind != "count")
    return next((node.start for node in behind), end)


def called_short(nodes: list[Node], award: str) -> list[Node]:
    """The nodes with what somebody is chosen as made an award told before, if a part of its name: 베스트로 꼽혔다."""
    if not award:
        return nodes
    words = award.split()
    for k in [k for k, verb in enumerate(nodes[1:]) if verb.kind == "win"]:
        node, verb = nodes[k : k + 2]
        if node.kind != "word" or node.josa not in CHOSEN_AS or len(node.noun) < SHORTEST:
            continue
        before = nodes[k - 1] if k else None
        apart = before is None or bool(before.josa) or before.kind != "word" or before.noun in words
        part = any(word.startswith(node.noun) or word.endswith(node.noun) for word in words)
        if apart and part and verb.noun.startswith(CHOSEN_BY):
            node.kind, node.value = "event", Event(award)
    return nodes


SHORTEST: Final = 2  # letters of a part of an award's name
