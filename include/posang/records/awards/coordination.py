"""Members of a list made what their neighbors show them to be.

The passes over the phrases of a sentence run in one order, each on what the one before it has made; what persons,
works, teams, schools and other bodies need is told in modules of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from posang.records.awards.bodies import body_node
from posang.records.awards.chosen_kinds import chosen_bodies, graded_kinds
from posang.records.awards.endings import adnominal
from posang.records.awards.items import Grade, Item
from posang.records.awards.kinds import SHORT_SCHOOL, civic_prize
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import LEVEL_ENDS, SEPARATORS, followers, is_joined, leads_on, parts_of, person_at
from posang.records.awards.name_rows import name_rows
from posang.records.awards.node import COLLECTIVE, TOPIC, Node, Who, is_government, is_institution, is_person
from posang.records.awards.persons import (
    beside_people,
    civic_fields,
    fielded,
    graded_people,
    laureates,
    marked_names,
    named_laureates,
    named_on,
    officials,
    people_as_teams,
    people_told,
    placed_people,
    share_title,
    stationed,
    titled_before,
    townsmen,
)
from posang.records.awards.schools import COLLEGE_HINT, SCHOOL_HINT, colleges, pupils, schools
from posang.records.awards.shared_names import (
    BRANCH,
    QUARTER_HINT,
    apart,
    association_of,
    branches,
    districts,
    head_of,
    held,
    ranked_heads,
    share_association,
    share_head,
    share_suffix,
    share_town,
    stems,
)
from posang.records.awards.teams import CREW_HINT, crews, teams
from posang.records.awards.towns import TOWN_ENDS
from posang.records.awards.unlisted import (
    DIVISION_HINT,
    FORCES_HINT,
    LEGAL_HINT,
    VILLAGE_NOUN,
    armed,
    closes_name,
    divisions,
    legal_bodies,
    placed,
    products,
    villages,
)
from posang.records.awards.works import (
    CHOSEN_WORK,
    entrants,
    judged_offices,
    makers,
    owned,
    plain_works,
    works,
    works_with_makers,
)
from posang.reference import find_names

DASH: Final = re.compile(r"[-–—]")
LISTED_ENDS: Final = (*LEX.listed_ends, *LEX.products)  # of nouns that name an institution beside another
INSTITUTE_SIZE: Final = 4  # syllables; a shorter noun names no institution by its ending alone
COUNTED_BODIES: Final = frozenset(
    {"마을", "기관", "부서", "시군", "시·군", "읍면", "읍·면", "읍면동", "읍·면·동", "학교", "단체", "동"}
)
OFFICES_SHORT: Final = re.compile(r"[가-힣](?:·[가-힣])*$")  # kinds of offices, a syllable each: 관·실·과·소
LISTED_PRIZE: Final = re.compile(r"[가-힣]{1,4}상")
GRADES_LISTED: Final = 2  # that show a list to be one of grades


def coordinate(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with every member of a list made what its neighbors show it to be."""
    bracketed = "(" in text or "[" in text
    kinds = {node.kind for node in nodes}
    # no pass but these two makes a grade, of a word that praises or among other grades
    praised = "우수" in text or "장려" in text
    graded = praised or "grade" in kinds
    if "/" in text or "-" in text:
        slashed(nodes)
    if "cat" in kinds:
        nodes = fields_of_offices(text, fields_beside(text, nodes))
    nodes = villages(text, nodes) if VILLAGE_NOUN in text else nodes
    nodes = grand_prizes(own_grades(nodes)) if graded else nodes
    nodes = graded_kinds(nodes) if praised else nodes
    nodes = [owned(node) for node in nodes] if DASH.search(text) else nodes
    nodes = [one for node in nodes for one in held(node)] if bracketed else nodes
    nodes = ranked_heads(told_in_brackets(nodes)) if "(" in text else nodes
    nodes = products(legal_bodies(text, nodes) if LEGAL_HINT.search(text) else nodes)
    nodes = teams(placed(nodes)) if "팀" in text else placed(nodes)
    nodes = divisions(nodes) if DIVISION_HINT.search(text) else nodes
    crewed = CREW_HINT.search(text) is not None
    nodes = crews(nodes) if crewed else nodes
    nodes = plain_works(works(nodes)) if graded or CHOSEN_WORK in text else nodes
    nodes = works_with_makers(nodes) if graded and "(" in text else nodes
    nodes = judged_offices(nodes)
    nodes = schools(entrants(summed_grades(nodes) if graded else nodes))
    nodes = colleges(text, nodes) if COLLEGE_HINT.search(text) else nodes
    nodes = districts(nodes) if "·" in text and QUARTER_HINT.search(text) else nodes
    nodes = chosen_bodies(text, nodes) if graded else nodes
    nodes = stems(apart(armed(nodes) if FORCES_HINT.search(text) else nodes))
    nodes = townsmen(officials(text, marked_names(name_rows(text, nodes))))
    nodes = people_told(nodes) if bracketed else nodes
    nodes = named_laureates(text, nodes) if "수상" in text or "유공자" in text else nodes
    nodes = fielded(text, nodes) if any(node.kind in ("cat", "bullet") for node in nodes) else nodes
    nodes = makers(laureates(nodes) if "상 " in text else nodes)
    nodes = branches(nodes) if "·" in text and BRANCH in text else nodes
    share_words(text, nodes)
    share_kind(nodes)
    people = any(map(is_person, nodes))
    nodes = civic_fields(nodes) if people else nodes
    nodes = pupils(nodes) if SCHOOL_HINT.search(text) else nodes
    nodes = beside_people(placed_people(nodes) if graded else nodes) if bracketed else nodes
    nodes = stationed(nodes) if people else nodes
    nodes = titled_before(nodes) if "명" in text else nodes
    nodes = named_on(text, nodes) if people else nodes
    nodes = people_as_teams(nodes) if crewed else nodes
    return fields_of_people(graded_people(nodes) if "(" in text else nodes)


SLASHES: Final = ("/", "-")  # what joins governments like a dot


def slashed(nodes: Sequence[Node]) -> None:
    """Make dots of slashes and dashes that join governments: 부평구/서구/계양구가, 부평구-서구."""
    for left, mark, right in zip(nodes, nodes[1:], nodes[2:], strict=False):
        joined = mark.noun in SLASHES and left.end == mark.start and mark.end == right.start and not left.josa
        if joined and is_government(left) and is_government(right):
            mark.kind, mark.noun = "dot", "·"


def share_words(text: str, nodes: Sequence[Node]) -> None:
    """Give the names listed before a person, a government or another body the word that they share with it."""
    for k in range(len(nodes) - 1, 0, -1):
        if nodes[k].kind != "who" or not is_joined(nodes, k):
            continue
        if nodes[k].who.kind == "person":
            share_title(text, nodes, k)
        elif nodes[k].who.kind == "government" and nodes[k].noun.endswith(LEVEL_ENDS):
            share_suffix(nodes, k)
        elif shared := association_of(nodes[k]):
            share_association(nodes, k, shared)
        elif head := head_of(nodes[k]):
            share_head(nodes, k, head)
        elif nodes[k].noun.endswith(TOWN_ENDS):
            share_town(nodes, k)


def share_kind(nodes: Sequence[Node]) -> None:
    """Make bodies of the names that no list knows where they stand in one list with an institution."""
    last = max((k for k, node in enumerate(nodes) if is_institution(node)), default=-1)
    first = 0
    while first <= last:
        if not leads_on(nodes, first):
            first += 1
            continue
        run = [first, *followers(nodes, first)]
        if len(run) > 1 and any(is_institution(nodes[at]) for at in run):
            for at in run:
                enclosed = 1 < at < len(nodes) - 2 and is_listed(nodes, at, -1) and is_listed(nodes, at, 1)
                if closes_name(nodes, at):
                    make_listed(nodes[at], enclosed)
        first = run[-1] + 1


def is_listed(nodes: Sequence[Node], at: int, step: int) -> bool:
    """Whether a separator and an institution stand beside a node, before it or behind it."""
    return nodes[at + step].kind in SEPARATORS and is_institution(nodes[at + 2 * step])


def make_listed(node: Node, enclosed: bool) -> None:
    """Make an institution of a plain noun with the ending of one, or of any between two institutions."""
    if (
        node.kind == "word"
        and len(node.noun) >= INSTITUTE_SIZE
        and (node.noun.endswith(LISTED_ENDS) or (enclosed and not node.josa))
        and node.noun not in LEX.organization_never
    ):
        node.kind, node.value = "who", Who(node.noun, "organization", tuple(find_names(node.noun)[:1]))


def told_in_brackets(nodes: list[Node]) -> list[Node]:
    """The nodes with counted bodies in brackets set in place of the words for them: 2개 부서(총무과·세무과)가.

    What is counted by a noun before the number is their group: 초등학교 2곳(가람초, 나래초).
    """
    out: list[Node] = []
    for k, node in enumerate(nodes):
        behind = node.kind == "word" and node.noun in COUNTED_BODIES and k > 0 and nodes[k - 1].kind == "count"
        parts = parts_of(node.parens) if behind or node.kind == "count" else []
        grouped = node.kind == "count" and bool(out) and is_group(out[-1])
        graded = node.kind == "count" and bool(out) and out[-1].kind == "grade" and not out[-1].josa  # 우수 1곳(A시)
        some = len(parts) > 1 or grouped or graded
        number = re.match(r"\d+", (nodes[k - 1] if behind else node).noun) if some else None
        told = number is not None and int(number[0]) == len(parts)
        if not told or not all(part and names_body(part[-1]) for part in parts):
            out.append(node)
            continue
        bodies = [body_node(part) for part in parts]
        if behind:
            del out[-1]
        elif grouped and not (out[-1].noun in COLLECTIVE or adnominal(out[-1].noun)):
            out[-1] = replace(out[-1], kind="cat", value=[out[-1].noun])
        for body in bodies[:-1]:
            out += [replace(body, josa=""), Node("comma", body.end, body.end, ",")]
        out.append(replace(bodies[-1], end=node.end, josa=node.josa))
    return out


KIND_SIZE: Final = 3  # letters of a noun for a kind of bodies, at least


def is_group(node: Node) -> bool:
    """Whether a node is a plain noun for a kind of bodies, which a number behind it counts: 초등학교 (2곳)."""
    plain = node.kind == "word" or (node.kind == "who" and node.who.kind == "organization" and not node.who.hits)
    return plain and len(node.noun) >= KIND_SIZE and not (node.josa or node.parens)


def names_body(item: Item) -> bool:
    """Whether an item in brackets names a body, be it a school by its short name."""
    return item.kind in ("name", "dept", "org") or SHORT_SCHOOL.fullmatch(item.noun) is not None


def own_grades(nodes: list[Node]) -> list[Node]:
    """The nodes with a short prize made a grade where it stands in a list of grades: 우수상 A면, 도약상에 B읍.

    So is a civic one that is a topic as the grade behind it is: 봉사상은 A가, 공로상은 B가.
    """
    prizes = [node for node in nodes if node.kind == "grade" and node.grade.kind == "prize"]
    for node in nodes if any(prize.josa in TOPIC for prize in prizes) else ():
        if is_civic_prize(node) and node.end < prizes[-1].start:
            node.kind, node.value = "grade", Grade(node.noun, noun="상")
            prizes.append(node)
    if len(prizes) < GRADES_LISTED:
        return nodes
    for before, node, behind in zip(nodes, nodes[1:], nodes[2:], strict=False):
        short = node.kind == "event" and not node.event.quoted and LISTED_PRIZE.fullmatch(node.noun) is not None
        if (
            short
            and before.kind in ("comma", "bullet")
            and behind.kind == "who"
            and node.josa in ("", "에", "은", "에는")
        ):
            node.kind, node.value = "grade", Grade(node.noun, noun="상")
    return nodes


def is_civic_prize(node: Node) -> bool:
    """Whether a topic is a prize for a field of civic life by its name: 봉사상은."""
    topic = node.kind == "event" and node.josa in TOPIC and not node.event.quoted
    return topic and civic_prize(node.noun) is not None


def grand_prizes(nodes: list[Node]) -> list[Node]:
    """The nodes with a grand prize parted from its field as those beside it are: 고객만족 대상은 A, 경영대상은 B가."""
    if not any(node.kind == "grade" and node.noun == GRAND and node.josa in TOPIC for node in nodes):
        return nodes
    out: list[Node] = []
    for node, behind in zip_longest(nodes, nodes[1:]):
        glued = node.kind == "event" and not node.event.quoted and node.noun.endswith(GRAND) and node.josa in TOPIC
        if glued and len(node.noun) > len(GRAND) and behind is not None and behind.kind == "who":
            field = node.noun.removesuffix(GRAND).rstrip()
            edge = node.end - len(GRAND + node.josa)
            out.append(Node("word", node.start, edge, field))
            out.append(Node("grade", edge, node.end, GRAND, node.josa, Grade(GRAND)))
        else:
            out.append(node)
    return out


GRAND: Final = "대상"


def summed_grades(nodes: list[Node]) -> list[Node]:
    """The nodes with a particle for a listed grade that a sum of the winners follows: 장려상 나래면으로 3개 읍면을."""
    for before, node, who, count in zip(nodes, nodes[1:], nodes[2:], nodes[3:], strict=False):
        listed = node.kind == "grade" and node.josa in ("", "에") and before.kind == "comma"
        if listed and who.kind == "who" and who.josa in ("으로", "로") and count.kind == "count":
            node.josa, who.josa = "에", "을"
    return nodes


def fields_beside(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with a quotation made a field where one named as such stands before: '가' 분야에서는 …, '나'에서는."""
    fields = [node for node in nodes if node.kind == "cat" and node.josa == "에서는" and text[node.start] in "'\""]
    for node in nodes if fields else ():
        if node.kind in ("event", "quote") and node.josa == "에서는" and node.start > fields[0].end:
            node.kind, node.value = "cat", [node.noun]
    return nodes


def fields_of_offices(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with the short words for offices before a field made part of it: 관·실·과·소 부문에서는."""
    out: list[Node] = []
    for node in nodes:
        short = OFFICES_SHORT.search(text[: node.start]) if node.kind == "cat" and text[node.start] == "·" else None
        if short is not None:
            while out and out[-1].start >= short.start():
                out.pop()
            node = replace(node, start=short.start(), value=[f"{short[0]}·{node.names[0]}", *node.names[1:]])
        out.append(node)
    return out


def fields_of_people(nodes: list[Node]) -> list[Node]:
    """The nodes with plain words made fields behind one named as such: 봉사부문에 A씨, 효행에 B씨.

    So are titles and merits for which one honor goes to several: 총리 표창은 모범공무원에 A씨, 국가유공에 B씨가.
    """
    before_persons = [k for k in range(1, len(nodes) - 1) if nodes[k].josa == "에" and person_at(nodes, k + 1)]
    for k in merits_honored(nodes, before_persons):
        name = nodes[k].event.name if nodes[k].kind == "event" else nodes[k].noun
        nodes[k].kind, nodes[k].value = "cat", [name]
    fielded = False
    for k in before_persons:
        node = nodes[k]
        if node.kind == "cat":
            fielded = True
        elif fielded and node.kind == "word" and nodes[k - 1].kind == "comma":
            node.kind, node.value = "cat", [node.noun]
    return nodes


def merits_honored(nodes: Sequence[Node], before_persons: Sequence[int]) -> list[int]:
    """Of the places before persons those of the titles and merits behind an honor that they got it for."""
    if len(before_persons) < MERITS_LISTED:
        return []
    honor = next((k for k, n in enumerate(nodes) if n.kind == "grade" and n.grade.kind == "honor"), None)
    if honor is None or nodes[honor].josa not in TOPIC:
        return []
    found = [k for k in before_persons if k > honor]
    alone = all(nodes[k].kind in ("word", "event", "grade") for k in found)
    return found if len(found) >= MERITS_LISTED and found[0] == honor + 1 and alone else []


MERITS_LISTED: Final = 2  # that show an honor to go to several
