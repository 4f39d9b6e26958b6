"""What one sentence states: grades bound to winners, awards, fields, years, money and streaks.

A unit is a grade (with an honor in apposition), a prize won by its own name, or a choice without a grade. Its winners
stand behind it (우수상은 A와 B가) or before it (A가 우수상을); which of the two, its particle tells.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import Final

from posang.records.awards.binding import bind
from posang.records.awards.categories import best_before_fields
from posang.records.awards.choices import LAUREATE, prize_units
from posang.records.awards.claim import Claim, Unit, bare_winner
from posang.records.awards.clause_years import dated_by_clause, in_opening_year, list_in_one_year, overtaken
from posang.records.awards.endings import has_n
from posang.records.awards.enumerations import REACHED, WORKS, bracketed, enumerated
from posang.records.awards.gains import brought_by_awards, streaks_by_award, sums_by_field, sums_one_by_one
from posang.records.awards.giver_brackets import awards_of_givers
from posang.records.awards.givers import above_towns, body, event_givers
from posang.records.awards.graded_brackets import moved_in_brackets, rated_within
from posang.records.awards.graded_lists import graded_lists, programs_graded, subjects_graded
from posang.records.awards.groups import fields_behind, grade_in_groups
from posang.records.awards.honors import merged
from posang.records.awards.in_turn import (
    award_by_award,
    by_edition,
    fields_in_turn,
    is_other_grade,
    merits_in_turn,
    ranked,
    respective,
    respective_fields,
    respective_prizes,
    streaks_apart,
    sums_apiece,
    sums_by_name,
    sums_in_turn,
    years_in_turn,
)
from posang.records.awards.items import SELECTED
from posang.records.awards.lexicon import LEX
from posang.records.awards.lists import marked_claims, marked_winners
from posang.records.awards.marks import bullets
from posang.records.awards.members import IN_ROW, NOMINATIVE
from posang.records.awards.naming import givers_of, implied_event, quoted_title
from posang.records.awards.node import (
    COLLECTIVE,
    CONNECTS,
    COPULA,
    FRAMES,
    STAFF_NOUNS,
    TOPIC,
    Event,
    Node,
    names_someone,
)
from posang.records.awards.offerings import offered, projects
from posang.records.awards.pairings import (
    brought,
    by_fields,
    by_topics,
    contrasted,
    covered,
    grouped,
    held_in_brackets,
    honor_pairs,
    lies_within,
    paired,
    preceded,
    ranked_fields,
    rated_fields,
    restated,
    series,
)
from posang.records.awards.predicates import FOR_ANOTHER, hoped
from posang.records.awards.prize_lists import CROWN, prizes_listed
from posang.records.awards.ranking import ranks_ahead, ranks_behind, run_of_ranks
from posang.records.awards.renewals import year_after_year
from posang.records.awards.selections import listed_selections, selection_units
from posang.records.awards.shared_honors import honored_by_giver
from posang.records.awards.shares import paid_by_grade
from posang.records.awards.stretch import Stretch
from posang.records.awards.summed_wins import ETC, grades_won, summed_by_streak, told_beside
from posang.records.awards.titles import chosen_as_titles, titled_in_turn, titles_handed, under_one_grade
from posang.records.awards.units import opening, units
from posang.records.awards.vetoes import RATED_SO
from posang.records.awards.winners import group
from posang.records.awards.winners_behind import heads_after
from posang.records.awards.year_spans import year_by_year

DAY: Final = re.compile(r"(?P<day>[가-힣]{1,12}의\s날)'?(?:을\s(?:맞아|앞두고|기념)|\s기념식|\s행사)")
LED_TO: Final = re.compile(r"(?:돼|되어|어|아|해|하여)$")  # a choice told as the cause of what follows: 선정돼
LISTS_FROM: Final = ("에서", "에선", "로는", "으로는")  # particles of an evaluation whose wins a list tells
HOLDERS: Final = frozenset({"government", "organization"})
NAMED_KIND: Final = 4  # letters of an evaluation's kind that may name it: 시군평가
GOES_ON: Final = ("며", "고", "지만")  # endings behind which another clause stands beside
STAFF: Final = re.compile(r"(?:(?:친절|우수|모범|으뜸|청렴)\s?|(?:이달|올해)의\s)(?:공무원|직원|부서)")


def claims(nodes: list[Node], text: str, kind: str) -> list[Claim]:
    """Every claim of a sentence; `kind` is prose, headline or list."""
    if "→" in text and (moved := moved_in_brackets(nodes)):
        return moved
    graded = any(node.kind == "grade" for node in nodes)
    if graded:
        brackets_to_grades(nodes)
    for read in LISTS_OF_GRADES if graded else LISTS:
        if listed := read(nodes, text):
            return listed
    if graded and (rated := rated_fields(nodes)):
        return [*rated, *claims(told_besides(nodes, rated), text, kind)]
    if by_title := titles_handed(nodes, text):
        ahead = [node for node in nodes if node.end <= by_title[0].start]
        last = next((k for k in range(len(ahead) - 1, -1, -1) if ahead[k].kind == "win"), -1)
        return [*(claims(ahead[: last + 1], text, kind) if last >= 0 else []), *by_title]
    if graded:
        named_in_items(nodes)
    plain, nodes = nodes, bullets(nodes, text)
    parts = stated_units(nodes, text)
    if by_award := under_one_grade(nodes, text, parts):
        return by_award
    found = bound_claims(nodes, text, kind, parts)
    if kind == "headline":
        found = [claim for claim in found if not hoped(nodes, claim)]
    found = [claim for claim in found if not is_merit_of_chosen(text, claim, found)]
    if found:
        found = best_before_fields(nodes, found)
        found = year_after_year(nodes, honored_by_giver(nodes, honored_first(text, settled(nodes, text, found))))
    found.extend([*series(nodes), *protagonists(nodes), *(sampled(nodes) if graded else ())])
    if found:
        found.extend(
            [
                *preceded(nodes, found),
                *ranks_behind(nodes, text, found),
                *ranks_ahead(nodes, found),
                *also_chosen(nodes, found),
            ]
        )
        found.extend(rated_within(nodes, found))
        if others := fields_behind(nodes, found):
            named = (
                claim for claim in found if not (claim.grade.kind in ("field", "named") and covered(claim, others))
            )
            found = [*named, *others]
        found.extend(merits_in_turn(nodes, found))
    if BY_FIELD.search(text):
        label_winners(nodes, text, found)
    if found or CROWN in text:
        found.extend(prizes_listed(nodes, found))
        list_in_one_year(nodes, found)
    found.extend(
        [*bracketed(plain, text, bool(found)), *projects(plain), *awards_of_givers(plain, text), *offered(plain, text)]
    )
    if pairs := paired(nodes) or (by_topics(nodes, text) if graded else []):
        dated(nodes, pairs)
        in_opening_year(nodes, pairs)
        found = honor_pairs(found, pairs)
        found = [
            claim
            for claim in found
            if claim.grade.kind != "field" and not covered(claim, pairs) and not lies_within(claim, pairs)
        ] + pairs
    if STANDS_FOR in text:
        for_body(nodes, found)
    found = [one for claim in found if (one := within_item(plain, claim)) is not None]
    return [claim for claim in found if not restated(claim, found)]


STANDS_FOR: Final = " 대표"
IN_NAME_OF: Final = re.compile(r"대표(?:로|해서?|하여)")


def for_body(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Leave to their body what people take in its name, at whatever meeting: 나래온 소장이 대표로 장관상을 받았다."""
    heads = {node.end for node, behind in pairwise(nodes) if IN_NAME_OF.fullmatch(behind.noun + behind.josa)}
    apart = zip(nodes, nodes[2:], strict=False)  # 나래온 군수가 군을 대표해
    heads |= {node.end for node, behind in apart if IN_NAME_OF.fullmatch(behind.noun)}
    for claim in found:
        if claim.grade.kind == "honor" and claim.winners and all(one.end in heads for one in claim.winners):
            claim.winners, claim.event, claim.givers = [], None, []


def is_merit_of_chosen(text: str, claim: Claim, found: Sequence[Claim]) -> bool:
    """Whether an honor is only for what others are chosen, who won it: 표창 수상 등 실적이 뛰어난 A를 (선정했다)."""
    firsts = [other.winners[0].start for other in found if other.start > claim.start and other.winners]
    return any(SUCH_MERITS.fullmatch(text, claim.end, first) for first in firsts if first > claim.end)


# merits that what stands before them is one of, and a verb or adjective before whose they are
SUCH_MERITS: Final = re.compile(
    r"(?:,[^.]{2,30})?\s등\s(?:실적|성과|공적|공로|업적|성적)[이가을를도]\s(?:[가-힣]+\s)?(?:[가-힣]*[한난른진은던낸둔운린]\s)?"
)


def within_item(nodes: Sequence[Node], claim: Claim) -> Claim | None:
    """The claim of a grade that opens a marked item with the winner of its own item: △1위 A △2위 B △3위 C가 상을.

    None where the item names nobody, and only a later one does.
    """
    heads = (k for k in range(1, len(nodes)) if nodes[k].kind == "grade" and nodes[k - 1].kind == "bullet")
    at = next((k for k in heads if nodes[k].grade.grade == claim.grade.grade), None)
    if at is None or claim.rule != "before" or not claim.winners:
        return claim
    end = next((k for k in range(at + 1, len(nodes)) if nodes[k].kind == "bullet"), None)
    if end is None or any(winner.start < nodes[end].start for winner in claim.winners):
        return claim
    own = [node for node in nodes[at + 1 : end] if names_someone(node)]
    return replace(claim, winners=list(map(bare_winner, own))) if own else None


# readers of sentences that list wins, of which the first that finds any says all; and those that need no grade
LISTS_OF_GRADES: Final = (
    *(grade_in_groups, held_in_brackets, marked_claims, marked_winners, graded_lists),
    *(chosen_as_titles, titled_in_turn, by_fields, ranked_fields, paid_by_grade),
)
LISTS: Final = (marked_claims, chosen_as_titles, titled_in_turn)


# a verb by which an honor leads to the grade that it came with: 대통령 표창을 받으며 (최우수기관으로)
LEADS_TO_GRADE: Final = re.compile(r"(?:수상하(?:며|면서|여)|수상해|받(?:으며|으면서|아))\s(?![^.]{0,30}(?:또|이어)\s)")


def honored_first(text: str, found: Sequence[Claim]) -> list[Claim]:
    """The claims with an honor made part of the grade that its own sentence tells behind it, of the same win."""
    out: list[Claim] = []
    for claim in found:
        honor = out[-1] if out else None
        if (
            honor is not None
            and honor.grade.kind == "honor"
            and claim.grade.kind == "prize"
            and claim.rule == "shared"
            and claim.event == honor.event
            and (claim.years, claim.recall, claim.categories) == (honor.years, honor.recall, honor.categories)
            and [one.who.name for one in claim.winners] == [one.who.name for one in honor.winners]
            and LEADS_TO_GRADE.search(text[honor.start : claim.end])
        ):
            out[-1] = replace(claim, grade=merged(claim.grade, honor.grade), prize=claim.prize or honor.prize)
        else:
            out.append(claim)
    return out


def told_besides(nodes: Sequence[Node], rated: Sequence[Claim]) -> list[Node]:
    """What a sentence tells of one body behind its ratings by field: A는 '우수' 등급을 받아 (최우수에 올랐다)."""
    behind = [node for node in nodes if node.start >= rated[-1].end]
    verb = next((k for k, node in enumerate(behind) if node.kind == "win"), len(behind))
    subject = [node for node in nodes if rated[0].winners and node.end == rated[0].winners[0].end]
    return [*subject, *behind[verb + 1 :]]


BY_FIELD: Final = re.compile(r"(?:분야|부문|종목|영역|그룹)별")


def label_winners(nodes: Sequence[Node], text: str, found: Sequence[Claim]) -> None:
    """Give winners told by field the bare nouns before each as its field: 분야별 우수상은 복지 A, 환경 B, 안전 C."""
    place = {node.end: k for k, node in enumerate(nodes)}
    for claim in found:
        if len(claim.winners) < LABELED or claim.categories or any(one.category for one in claim.winners):
            continue
        labels = [label_before(nodes, text, place.get(one.end)) for one in claim.winners]
        if all(labels) and len(set(labels)) == len(labels):
            for one, label in zip(claim.winners, labels, strict=True):
                one.category = label


LABELED: Final = 2  # winners with a field each that show a list to be told by field


def labels(node: Node) -> bool:
    """Whether a node is one of the bare nouns that name a field."""
    return node.kind in ("word", "dot") and not node.josa and node.noun not in LEX.event_stop


def label_before(nodes: Sequence[Node], text: str, at: int | None) -> str:
    """The bare nouns right before a winner, from the one before it or the topic that leads them."""
    if at is None:
        return ""
    first = at
    while first and labels(nodes[first - 1]):
        first -= 1
    parted = first > 0 and nodes[first - 1].noun in LEX.event_stop
    opens = not first or parted or nodes[first - 1].kind in ("comma", "bullet", "and") or bool(nodes[first - 1].josa)
    return text[nodes[first].start : nodes[at - 1].end] if opens and first < at else ""


def stated_units(nodes: list[Node], text: str) -> list[Unit]:
    """The grades, prizes by their own names and choices of a sentence, without what it tells of all winners."""
    told_of_all = {k for pair in brought(nodes) for k in pair}
    parts = [unit for unit in units(nodes, text) if not told_of_all & set(range(unit.first, unit.last + 1))]
    parts = [unit for unit in parts if not (describes(nodes, unit, parts) or sums_up(nodes, unit.first))]
    parts = [unit for unit in parts if not looked_for(nodes, unit)]
    prizes = prize_units(nodes, parts)
    taken = {k for unit in (*parts, *prizes) for k in range(unit.first, unit.last + 1)}
    chosen = selection_units(nodes, text, taken)
    return framed(nodes, text, sorted([*parts, *prizes, *chosen], key=lambda unit: unit.first))


def bound_claims(nodes: list[Node], text: str, kind: str, parts: Sequence[Unit]) -> list[Claim]:
    """The claims of a sentence's units, each bound to what no unit before it has used."""
    items = [unit for unit in listed_selections(nodes) if unit.first not in {part.first for part in parts}]
    listed = {first: [claim] for first, claim in enumerated(nodes, text, [*parts, *items]).items()}
    won = grades_won(nodes)
    told = [*told_beside(nodes, text, won, parts), *programs_graded(nodes, text, won)]
    told += subjects_graded(nodes, text, won) if any(word in text for word in (ETC, *WORKS)) else []
    items += [unit for unit, _ in told if unit.first not in {part.first for part in parts}]
    listed |= {unit.first: claims for unit, claims in told}
    parts = sorted([*parts, *(unit for unit in items if unit.first in listed)], key=lambda unit: unit.first)
    found: list[Claim] = []
    frame: list[str] = []
    low = 0
    for number, unit in enumerate(parts):
        if unit.first in listed:
            found.extend(listed[unit.first])
            low = unit.last + 1
            continue
        previous = found[-1] if found else None
        since = parts[number - 1].last + 1 if number else 0
        high = opening(nodes, parts[number + 1]) if number + 1 < len(parts) else len(nodes)
        claim, low_next, frame = bind(Stretch(nodes, text, kind, unit, low, high, previous, since), frame)
        if claim is None:
            behind = nodes[unit.last + 1].noun if unit.last + 1 < len(nodes) else ""
            praised = behind in RATED_SO or behind == FOR_ANOTHER  # 우수 평가를 받아 1위에, 훈장 대신 표창을
            if not (unit.josa or praised):  # with a particle it leaves the subject: 1위에 선정된 공적으로 표창을
                low = max(low, low_next)
            continue
        if any(of_other_winners(earlier, claim) for earlier in found):
            claim.event = None
        if previous is not None and beside(nodes, previous, claim):
            claim.event, claim.categories = previous.event, claim.categories or previous.categories
        if previous is not None and is_joined_grade(nodes, previous, claim):
            claim.event = previous.event
        found.append(claim)
        low = low_next
    return found


def settled(nodes: list[Node], text: str, found: list[Claim]) -> list[Claim]:
    """The claims with what their sentence deals out in turn, tells of several together, or puts in another year."""
    found = streaks_by_award(nodes, found)
    found = award_by_award(nodes, respective_prizes(nodes, respective_fields(nodes, respective(nodes, found))))
    found = ranked(nodes, honored_for(nodes, chosen_for_honor(nodes, brought_by_awards(nodes, found))))
    found = honored_on_day(text, run_of_ranks(nodes, found))
    found = [claim for k, claim in enumerate(found) if not (k and is_other_grade(nodes, found[k - 1], claim))]
    found = [part for claim in found for part in streaks_apart(nodes, claim)]
    found = sums_by_field(nodes, [part for claim in found for part in year_by_year(nodes, claim)])
    fields_in_turn(nodes, found)
    years_in_turn(nodes, found)
    sums_in_turn(nodes, found)
    sums_apiece(nodes, text, found)
    sums_by_name(nodes, found)
    sums_one_by_one(nodes, text, found)
    contrasted(nodes, found)
    grouped(nodes, text, found)
    by_edition(nodes, found)
    dated_by_clause(nodes, text, found)
    held_together(nodes, found)
    return summed_by_streak([claim for claim in found if not overtaken(text, found, claim)])


def brackets_to_grades(nodes: Sequence[Node]) -> None:
    """Make the brackets behind a bare noun of winning those of the grade before it: 은상 수상(가람면 나래온)."""
    for grade, noun in pairwise(nodes):
        if grade.kind == "grade" and not (grade.josa or grade.parens) and REACHED.fullmatch(noun.noun) and noun.parens:
            grade.parens, grade.inside = noun.parens, noun.inside
            noun.parens, noun.inside = [], ""


def named_in_items(nodes: Sequence[Node]) -> None:
    """Make an evaluation by its kind alone an award's name where an item grades it: ▲시군평가 우수, 도정평가 대상."""
    for k, (mark, node, grade) in enumerate(zip(nodes, nodes[1:], nodes[2:], strict=False)):
        listed = mark.kind == "bullet" or (k > 0 and mark.kind == "comma" and nodes[k - 1].kind == "grade")
        listed = listed or (mark.kind == "count" and mark.josa in CONNECTS)  # A 평가 우수 등 3건과 시군평가 대상
        before = nodes[k - 2] if k > 1 else None
        alike = before is not None and before.kind == "event" and before.josa == node.josa  # A에서는 우수, B에서는
        if not listed or node.kind != "event" or grade.kind != "grade" or (node.josa and not alike):
            continue
        if node.event.pointer and len(node.event.name) >= NAMED_KIND:
            node.value = replace(node.event, pointer=False)


def describes(nodes: Sequence[Node], unit: Unit, parts: Sequence[Unit]) -> bool:
    """Whether a grade only says who the winner of the one before it is: 대통령상은 종합평가 1위인 종로구에.

    A rank may do so in a clause: 우수부서로는 인구 증가율 1위를 달성한 A과와 대회를 유치한 B과가.
    """
    before = next((other for other in reversed(parts) if other.last < unit.first), None)
    if before is None or before.josa not in TOPIC:
        return False
    between = nodes[before.last + 1 : unit.first]
    verb, body = (*nodes[unit.last + 1 : unit.last + 3], None, None)[:2]
    if unit.grade.kind == "rank" and verb is not None and verb.kind == "win" and has_n(verb.noun):
        return body is not None and body.kind == "who" and not any(node.kind in ("win", "stop") for node in between)
    return unit.josa == "인" and not any(node.kind in ("who", "comma", "win") for node in between)


LOOKED_FOR: Final = ("평가한", "심사한", "선발한", "가린", "뽑은")


def looked_for(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether a grade only says whom a jury looked for, with what came of it: 우수관서를 평가한 결과 A가 우승을."""
    behind = [node for node in nodes[unit.last + 1 : unit.last + 4] if node.noun not in HOW_LOOKED]
    verb, outcome = (*behind, None, None)[:2]
    looked = unit.josa in ("을", "를") and verb is not None and verb.noun.endswith(LOOKED_FOR)
    return looked and outcome is not None and outcome.noun == "결과"


HOW_LOOKED: Final = frozenset({"종합", "최종", "각각"})


def sums_up(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade is only counted as one of many wins told before: …을 수상하는 등 43건의 최우수상과 (우수)."""
    k = at - 1
    while k > 0 and (nodes[k].kind == "grade" or nodes[k].noun in VARIOUS):
        k -= 1
    if k < 1 or not MANY_WINS.fullmatch(nodes[k].noun + nodes[k].josa):
        return False
    told = next((j for j in range(k - 1, -1, -1) if nodes[j].noun == ETC or nodes[j].kind in NAMES_WIN), 0)
    return nodes[told].noun == ETC


MANY_WINS: Final = re.compile(r"\d+(?:건|회|개|차례)의")
NAMES_WIN: Final = frozenset({"event", "grade", "who", "win"})
VARIOUS: Final = frozenset({"각종", "기관", "크고", "작은"})


def framed(nodes: Sequence[Node], text: str, parts: Sequence[Unit]) -> list[Unit]:
    """The units with a grade that stands over honors handed to them: 우수기관에 A가 대통령상을, B가 총리상을 받았다."""
    found: list[Unit] = []
    frame: Unit | None = None
    for unit, behind in zip_longest(parts, parts[1:]):
        if frame is not None and unit.grade.kind == "honor" and not closed(nodes, frame, unit):
            found.append(replace(unit, grade=merged(frame.grade, unit.grade), event=frame.event))
        elif behind is not None and heads_prizes(nodes, unit, behind):
            continue
        elif (
            unit.grade.kind == "prize"
            and unit.josa in FRAMES
            and behind is not None
            and behind.grade.kind == "honor"
            and any(n.kind == "who" and n.josa in ("이", "가", "도") for n in nodes[unit.last + 1 : behind.first])
            and not chosen_apart(nodes, unit, behind)
        ):
            title = nodes[unit.first]
            event = quoted_title(title) if title.begins_quoted else implied_event(nodes, text, 0, unit.first, unit)[0]
            frame = replace(unit, event=event)
        else:
            frame = None
            found.append(unit)
    return found


def heads_prizes(nodes: Sequence[Node], unit: Unit, behind: Unit) -> bool:
    """Whether a grade is only as what bodies were chosen that won prizes: 우수기관은 A시가 대상을 차지했고, B시가."""
    between = nodes[unit.last + 1 : behind.first]
    staff = unit.grade.noun in STAFF_NOUNS and unit.josa in FRAMES
    if staff and not between and not behind.josa and behind.grade.kind == "prize":
        return True  # 적극행정 우수공무원으로 최우수 A, 우수 B를
    one = len(between) == 1 and between[0].kind == "who" and between[0].josa in ("이", "가")
    general = unit.grade.grade == "우수" and unit.grade.noun in COLLECTIVE and unit.josa in TOPIC
    return one and general and behind.grade.kind == "prize" and behind.grade.grade != unit.grade.grade


def chosen_apart(nodes: Sequence[Node], unit: Unit, honor: Unit) -> bool:
    """Whether a verb tells who won the grade before the honor comes: 장려에는 A와 B가 선정돼 표창을 받았다."""
    between = nodes[unit.last + 1 : honor.first]
    if any(left.kind == "win" and not has_n(left.noun) and leads(right) for left, right in pairwise(between)):
        return True  # 최우수기관에 선정돼 A 시장이 표창을
    if any(left.kind == "win" and right.noun == BESIDES for left, right in pairwise(between)):
        return True  # 우수기관에 선정된 데 이어 A 주무관이 표창을
    listed = nodes[unit.last + 1].kind == "who"
    return any(n.kind == "win" and (listed or n.noun.endswith(GOES_ON)) for n in between)


BESIDES: Final = "데"  # behind a win that another follows: 선정된 데 이어


def leads(node: Node) -> bool:
    """Whether a node is a body or person with the particle of a subject, and no topic."""
    return node.kind == "who" and node.josa in NOMINATIVE


def closed(nodes: Sequence[Node], frame: Unit, unit: Unit) -> bool:
    """Whether a verb ends what stands under a grade before the next honor."""
    return any(n.kind in ("win", "stop") and n.noun.endswith(("다", ".")) for n in nodes[frame.last + 1 : unit.first])


def beside(nodes: Sequence[Node], left: Claim, right: Claim) -> bool:
    """Whether a claim goes on with an award that bears only the name of what is judged: A가 … 최우수에, B가 우수에."""
    if not (left.rule == right.rule == "before" and left.grade.kind == right.grade.kind == "prize"):
        return False
    named = any(node.kind == "event" and node.value is left.event for node in nodes)
    told = any(node.kind in ("win", "stop") and node.start < right.start and node.end > left.end for node in nodes)
    return left.event is not None and right.event is None and not named and not told


def is_joined_grade(nodes: Sequence[Node], left: Claim, right: Claim) -> bool:
    """Whether a particle joins a grade to that of a listed award before it: A 사업 전국 우수상과 전북도 최우수상을."""
    first = next((k for k, node in enumerate(nodes) if node.kind == "grade" and node.value is left.grade), len(nodes))
    last = next((k for k, node in enumerate(nodes) if node.kind == "grade" and node.value is right.grade), 0)
    between = nodes[first + 1 : last]
    listed = left.rule == "enumerated" and left.event is not None and right.rule == "shared"
    if not listed or first >= last or nodes[first].josa not in CONNECTS:
        return False
    return all(node.kind in ("who", "word") and not node.josa for node in between)


def of_other_winners(left: Claim, right: Claim) -> bool:
    """Whether a claim of persons' honors has the award that bodies were told to have won in the clause before."""
    if right.event is None or right.event is not left.event or right.grade.kind != "honor" or right.rule == "shared":
        return False
    kinds = [{one.who.kind for one in claim.winners} for claim in (left, right)]
    return kinds[1] == {"person"} and bool(kinds[0]) and "person" not in kinds[0]


def honored_on_day(text: str, found: list[Claim]) -> list[Claim]:
    """Claims with a grade and the honor that it brought made one, won on a day: 소방의 날을 맞아 … 선정돼 표창을."""
    day = DAY.search(text)
    if day is None:
        return found
    out: list[Claim] = []
    for claim in found:
        left = out[-1] if out else None
        if (
            left is not None
            and left.event is claim.event is None
            and (left.grade.kind, claim.grade.kind, claim.rule) == ("prize", "honor", "shared")
            and left.winners == claim.winners
        ):
            grade = merged(left.grade, claim.grade)
            out[-1] = replace(left, grade=grade, end=claim.end, event=Event(day["day"], quoted=True))
        else:
            out.append(claim)
    return out


def chosen_for_honor(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with a choice as a laureate made one with the honor that it led to: 유공 수상기관으로 선정돼 표창을.

    Of two awards the one in which it was handed over is the name: 나눔대상에서 유공 수상기관으로.
    """
    out: list[Claim] = []
    for claim in found:
        left = out[-1] if out else None
        at = next((k for k, n in enumerate(nodes) if left is not None and n.value is left.event), None)
        if left is None or at is None or at + 2 >= len(nodes) or nodes[at + 1].noun not in LAUREATE:
            out.append(claim)
            continue
        led = claim.rule == "shared" and claim.event is left.event and LED_TO.search(nodes[at + 2].noun) is not None
        if not led or claim.grade.kind not in ("honor", "prize"):
            out.append(claim)
            continue
        before = nodes[at - 1] if at else None
        held = before is not None and before.kind == "event" and before.josa == "에서" and not before.event.pointer
        event = before.event if held and before is not None else left.event
        givers = event_givers(nodes, at - 1) if held else left.givers
        out[-1] = replace(left, grade=claim.grade, end=claim.end, event=event, givers=givers, prize=claim.prize)
    return out


def honored_for(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with an honor made that of the choice that led to it, wherever it was handed over.

    A가 최우수마을, B가 장려마을에 선정되어 '…대회'에서 장관상을 받았다.
    """
    for k in range(1, len(found)):
        left, right = found[k - 1 : k + 1]
        verb = next((n for n in reversed(nodes) if n.kind == "win" and left.end <= n.end <= right.start), None)
        chosen = left.grade.kind == "prize" and right.grade.kind == "honor" and right.rule == "shared"
        if not chosen or verb is None or not LED_TO.search(verb.noun) or right.event in (None, left.event):
            continue
        same = [claim for claim in found[:k] if claim.event is left.event]
        found[k] = replace(right, event=left.event, winners=[one for claim in same for one in claim.winners])
    return found


def held_together(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give awards without a holder of their own the one that their list is told of: 경남도 평가에서는 A 우수, B 장려.

    A holder told before one award is also that of the next which a particle joins to it: 복지부 주관 A 최우수와 B 우수.
    """
    if len(found) == 0 or not any(claim.event is not None and not claim.event.pointer for claim in found):
        return
    held: list[Node] = []
    at = 0
    for number, claim in enumerate(found):
        for k in range(at, len(nodes)):
            if nodes[k].start >= claim.end:
                break
            at = k + 1
            if told_as_given(nodes, k):
                held = [nodes[k - 1]]
            elif ("로부터" in nodes[k].josa and body(nodes[k])) or heads_marks(nodes, k, claim):
                held = [nodes[k]]
            elif nodes[k].kind == "event" and nodes[k].event.pointer and nodes[k].josa.startswith(LISTS_FROM):
                held = event_givers(nodes, k) or givers_of(nodes[k].event)
        if claim.givers:
            held = held if claim.event is None or claim.event.pointer else []
        elif claim.event is not None and not claim.event.pointer:
            joined = number > 0 and right_behind(nodes, found[number - 1], claim)
            beside = found[number - 1].givers if joined else ()
            claim.givers = [] if claim.event.giver else list(held or beside)


def heads_marks(nodes: Sequence[Node], k: int, claim: Claim) -> bool:
    """Whether a body above towns stands right before the marked wins of its awards: 환경부 ▲A 우수 ▲B 최우수, …."""
    node, behind = nodes[k], nodes[k + 1] if k + 1 < len(nodes) else None
    heads = node.kind == "who" and node.josa in ("", "의", "에서", "에서는")
    listed = heads and behind is not None and behind.kind in ("bullet", *(("event",) if claim.more else ()))
    return listed and above_towns(node.who) and all(one.start != node.start for one in claim.winners)


def told_as_given(nodes: Sequence[Node], k: int) -> bool:
    """Whether a list begins with the body whose commendations it tells of: 충청남도 표창으로는 A 최우수, B 우수."""
    node, giver = nodes[k], nodes[k - 1] if k else None
    honors = node.kind == "grade" and node.grade.kind == "honor" and node.josa in ("으로는", "로는", "으로")
    plain = honors or (node.noun in ("주관", "주최") and node.josa == "으로는")  # 충남도 주관으로는
    return plain and giver is not None and giver.kind == "who" and not giver.josa and giver.who.kind in HOLDERS


def right_behind(nodes: Sequence[Node], left: Claim, right: Claim) -> bool:
    """Whether an award stands right behind a grade, joined by a particle or by a comma: A부 주관 B 최우수, C 우수."""
    at = next(
        (k for k, n in enumerate(nodes) if n.value is left.grade or (n.kind == "grade" and n.end == left.end)), -1
    )
    own = next((n.start for n in nodes if n.value is right.event), right.start)
    if at < 0:
        return False
    between = [node.kind for node in nodes[at + 1 :] if node.start < own]
    return between == ["comma"] or (nodes[at].josa in CONNECTS and between == [])


def protagonists(nodes: Sequence[Node]) -> list[Claim]:
    """The staff that a choice names with a copula: 친절직원은 A, B 팀장이 주인공이며, 친절공무원은 C 주무관이다."""
    k = next((k for k, n in enumerate(nodes) if n.josa in TOPIC and STAFF.fullmatch(in_full(nodes, k))), None)
    if k is None:
        return []
    ends = (j for j, n in enumerate(nodes) if n.josa in COPULA and (n.noun == "주인공" or n.kind == "who"))
    hero = next(ends, None)
    if hero is None or not k < hero or any(n.kind in APART for n in nodes[k + 1 : hero]):
        return []
    grade = nodes[k].grade if nodes[k].kind == "grade" else SELECTED
    winners = heads_after(nodes, k + 1, hero + 1, Unit(grade, k, k, "은", []))
    event = Event(in_full(nodes, k)) if nodes[k].kind == "word" else None
    return [Claim(grade, winners, nodes[k].start, nodes[hero].end, event, rule="after")] if winners else []


APART: Final = frozenset({"win", "veto", "event", "grade"})  # what parts a choice from those whom a copula names


def in_full(nodes: Sequence[Node], k: int) -> str:
    """A noun with the month or year whose choice it is, if that stands before it: 이달의 (공무원)."""
    before = nodes[k - 1] if k else None
    return f"{before.noun}의 {nodes[k].noun}" if before is not None and before.josa == "의" else nodes[k].noun


def sampled(nodes: Sequence[Node]) -> list[Claim]:
    """The winners of counted grades that stand for all of them: A시와 B시 등 우수 시·군 6곳에 상사업비가 지원된다."""
    found: list[Claim] = []
    for k in range(1, len(nodes) - 2):
        grade, count = nodes[k + 1 : k + 3]
        if nodes[k].noun != "등" or nodes[k].josa or grade.kind != "grade" or count.kind != "count":
            continue
        if nodes[k - 1].kind != "who" or nodes[k - 1].josa or grade.josa or count.parens:
            continue
        if grade.grade.noun not in COLLECTIVE or any(node.kind == "veto" for node in nodes[k:]):
            continue
        winners = group(nodes, k - 1, 0)
        found.append(Claim(grade.grade, winners, winners[0].start, count.end, rule="before"))
    return found


CHOSEN_TOO: Final = re.compile(r"(?:재?지정|재?인증|선정)(?:됐|되었|돼)")
HOW_CHOSEN: Final = frozenset({"신규", "신규로", "새로", "새롭게", "추가", "추가로", "최종", "각각", "함께"})


def also_chosen(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """Who else was chosen for what a clause before names: A군이 안심도시로 재지정되고, B시와 C군이 신규 지정됐다."""
    made: list[Claim] = []
    for claim in found:
        behind = next((k for k, n in enumerate(nodes) if n.start >= claim.end), len(nodes))
        verb = next((k for k in range(behind, len(nodes)) if CHOSEN_TOO.match(nodes[k].noun)), None)
        if verb is None or claim.event is None or claim.grade.kind != "named" or not claim.winners:
            continue
        who = verb - 1
        while who > behind and nodes[who].noun in HOW_CHOSEN:
            who -= 1
        listed = [node.kind for node in nodes[behind : who + 1] if node.noun not in ("되고", "되며")]
        if nodes[who].kind != "who" or nodes[who].josa not in ("이", "가", "도") or listed[:1] != ["comma"]:
            continue
        if all(kind in IN_ROW for kind in listed):
            winners = group(nodes, who, behind)
            made.append(replace(claim, winners=winners, start=winners[0].start, end=nodes[verb].end, streak=None))
    return made


def dated(nodes: Sequence[Node], pairs: Sequence[Claim]) -> None:
    """Give each of several winners with a grade the year right before it: 2017년 A동(최우수상), 2018년 B동(우수상)."""
    before = {right.start: left for left, right in pairwise(nodes) if left.kind == "year" and not left.josa}
    told = [before.get(claim.winners[0].start) for claim in pairs if claim.winners]
    years = [year.value for year in told if year is not None and isinstance(year.value, int)]
    if len(years) != len(pairs):
        return
    for claim, year in zip(pairs, years, strict=True):
        claim.years = claim.years or [year]
