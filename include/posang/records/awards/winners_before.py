"""Who won a grade that stands behind them: A가 우수상을, A를 우수기관으로 선정했다."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.brackets import winner
from posang.records.awards.claim import Unit, Winner
from posang.records.awards.givers import giver_of_field, is_giver
from posang.records.awards.lexer import LEX
from posang.records.awards.node import CONNECTS, Node
from posang.records.awards.predicates import RATED
from posang.records.awards.winners import SUBJECT, group, groups, places

GROUPED: Final = re.compile(r"\d(?:급지|등급지|권역|그룹|군|부)")  # groups by number: 1급지에서는
# a prize that is given to those before it: 가온소방서에 최우수상이 수여됐다
HANDED_OVER: Final = re.compile(r"(?:수여|시상|전달)[됐되된돼]|돌아[갔가간]|주어[졌진지]")
HELD: Final = ("열린", "열렸", "개최", "진행", "가진", "치러")  # what stands behind the place of a ceremony
AMONG: Final = frozenset({"유일하게", "처음", "처음으로", "최초로", "단독으로"})  # behind the place where one alone won
# a verb that goes on, whose object no winner is: 심사위원회를 개최하고
ACTS: Final = re.compile(r"(?:하고|하여|[가-힣]해|열고|열어|거쳐|통해|마련해|꾸려|두고)$")
HELD_NEAR: Final = 4  # nodes behind a place in which the verb of holding stands: 여수시에서 질병관리본부가 주최한
RUNS: Final = frozenset({"운영하는", "운영한", "위탁", "위탁운영하는", "수탁운영하는", "설립한"})
TELLERS: Final = ("따르면", "의하면")  # behind a body that only tells of a win: 시에 따르면


def heads_before(
    nodes: Sequence[Node], text: str, low: int, first: int, unit: Unit, verb: int | None
) -> tuple[list[Winner], Node | None, list[Node]]:
    """The winners before a grade, the sentence's topic, and givers that the sentence shows by its verb."""
    if first - 2 >= low and nodes[first - 2].kind == "year" and not nodes[first - 2].josa:
        dated = nodes[first - 1]
        gives = unit.grade.kind == "honor" and dated.noun == unit.grade.giver
        led = any(node.kind == "who" and node.josa in ("은", "는") for node in nodes[: first - 2])
        if dated.kind == "who" and not dated.josa and dated.who.kind != "deictic" and not (gives or led):
            return [winner(dated, None)], None, []
    if (reported := result_before(nodes, low, first)) is not None:
        host = subject_node(nodes, low, reported)
        return group(nodes, first - 1, reported), host, [host] if host is not None else []
    subjects = [
        k
        for k in range(low, first)
        if nodes[k].kind in ("who", "quote")
        and nodes[k].josa in (SUBJECT if nodes[k].kind == "who" else ("이", "가", "은", "는", "도"))
        and not is_giver(nodes, k, first)
    ]
    subjects = [
        k
        for k in subjects
        if not (
            nodes[k].kind == "who"
            and nodes[k].who.kind == "deictic"
            and nodes[k].noun in ("동", "읍", "면", "시", "군", "구")
            and nodes[k].josa in ("은", "는")
            and nodes[k + 1].kind == "who"
            and nodes[k + 2].kind != "mark"
        )
    ]
    if any(nodes[k].kind == "who" and k > min(subjects) for k in subjects) and nodes[subjects[-1]].kind == "who":
        subjects = [k for k in subjects if nodes[k].kind == "who"]
    subjects = [
        k
        for k in subjects
        if nodes[k].kind == "quote" or not (nodes[k].josa.startswith("에서") and nodes[k].who.kind != "government")
    ]
    subjects = [k for k in subjects if not (nodes[k].josa.startswith("에서") and any(j != k for j in subjects))]
    subjects = [k for k in subjects if not (nodes[k].josa.startswith("에서") and nodes[k + 1].noun in AMONG)]
    subjects = [
        k
        for k in subjects
        if not (
            nodes[k].josa == "에서"
            and (
                unit.josa in ("이", "가")
                or nodes[k + 1].noun.startswith(HELD)
                or any(n.kind == "mark" for n in nodes[k + 1 : min(first, k + HELD_NEAR)])
            )
        )
    ]
    comma = next((k for k in range(unit.last + 1, len(nodes)) if nodes[k].kind == "comma"), len(nodes))
    behind = [
        k
        for k in range(unit.last + 1, min(comma, verb if verb is not None else unit.last + 1))
        if nodes[k].kind == "who" and nodes[k].josa in ("에", "에게", "께", "이", "가")
    ]
    verb_word = nodes[verb].noun if verb is not None else ""
    gives = bool(LEX.giver.match(verb_word)) and not re.match(
        r"(?:선정|시상|수여|표창|포상|선발|전달|전수|지정)(?:됐|되|돼|된|받)|뽑[혔히혀힌]", verb_word
    )
    objects = [
        k
        for k in range(low, first)
        if nodes[k].kind == "who"
        and not nodes[k + 1].noun.startswith(TELLERS)
        and nodes[k].josa
        in (
            *("에게", "께", "에게는", "에는"),
            *(("을", "를", "에") if gives else ()),
            *(("에",) if unit.josa in ("이", "가") and HANDED_OVER.match(verb_word) else ()),
        )
        and not (nodes[k].josa == "에" and any(node.kind == "count" for node in nodes[max(k - 2, 0) : k]))
        and not (nodes[k].josa in ("을", "를") and acts(nodes[k + 1]))
    ]
    objects = [k for k in objects if nodes[k].josa not in ("을", "를") or not unchosen(unit)]
    topics = [k for k, n in enumerate(nodes[:first]) if n.kind == "who" and n.josa in ("은", "는", "이", "가")]
    runs = [k for k in topics if k + 1 < first and nodes[k + 1].noun in RUNS]  # whom another runs: A재단이 운영하는 B는
    topic = next((nodes[k] for k in topics if k not in runs), nodes[topics[0]] if topics else None)
    handed = [
        k
        for k in range(unit.last + 1, verb if verb is not None else unit.last + 1)
        if nodes[k].kind == "who" and nodes[k].josa in ("을", "를")
    ]
    if any(node.kind == "word" and node.josa == "에는" for node in nodes[unit.last + 1 : verb]):
        handed = []  # what is handed out is of another title: 칭찬 공무원에 A와 베스트 팀에는 B를
    told = any(nodes[k].josa in ("을", "를") for k in objects)
    if gives and not objects and not handed and (chosen_people := topics_chosen(nodes, low, first)):
        return group(nodes, chosen_people[-1], low), topic, [topic] if topic is not None else []
    if gives and handed and not told and unit.josa in ("에", "으로", "로", ""):
        return group(nodes, handed[-1], unit.last + 1), topic, [topic] if topic is not None else []
    if (
        gives
        and not objects
        and not behind
        and re.match(
            r"(?:선정|시상|수여|표창|포상|선발|전달|전수|지정)[하했한해할]|(?:수여|시상|전달|전수)$"
            r"|뽑[았은아는기]|골[랐라]|격려",
            verb_word,
        )
    ):
        return [], topic, [Node("none", 0, 0, "")]
    if gives and objects:
        return group(nodes, objects[-1], low), topic, [topic] if topic is not None else []
    if gives and behind and unit.josa in ("을", "를", "으로", "로", "에"):
        return groups(nodes, behind, unit.last + 1), topic, [topic] if topic is not None else []
    if not subjects and objects:
        return group(nodes, objects[-1], low), topic, []
    beside = next((k for k in range(low, first - 1) if joins_unknown(nodes, k)), None)
    if not subjects and beside is not None:
        return group(nodes, beside, low), topic, []
    if not subjects:
        if behind and unit.josa not in ("을", "를"):
            return groups(nodes, behind, unit.last + 1), topic, []
        bare = [
            k
            for k in range(low, first)
            if nodes[k].kind == "who"
            and nodes[k].josa == ""
            and nodes[k].who.kind != "deictic"
            and k + 1 <= first
            and (
                k + 1 == first
                or nodes[k + 1].kind in ("comma", "cat", "event", "year", "streak", "quote", "dot", "other", "word")
            )
        ]
        bare = [k for k in bare if unit.grade.giver is None or nodes[k].noun != unit.grade.giver]
        bare = [k for k in bare if nodes[k] is not giver_of_field(nodes, first)]
        bare = [
            k
            for k in bare
            if not (k + 1 < first and nodes[k + 1].kind in ("mark", "event", "quote"))
            or (k + 1 < first and nodes[k + 1].kind == "comma")
        ]
        close = [
            k
            for k in bare
            if k + 1 == first
            or nodes[k + 1].kind == "comma"
            or (k + 2 == first and nodes[k + 1].kind in ("cat", "streak", "other", "year", "quote"))
        ]
        if close:
            return group(nodes, close[-1], low), topic, []
        of = [
            k
            for k in range(low, first)
            if nodes[k].kind == "who"
            and nodes[k].josa == "의"
            and k + 1 < first
            and owns(nodes[k].who.kind, nodes[k + 1])
        ]
        if of:
            return [winner(nodes[of[-1]], None)], topic, []
        return [], topic, []
    bodies = [
        k
        for k in subjects
        if nodes[k].kind == "who"
        and nodes[k].who.kind == "organization"
        and nodes[k].who.hits
        and nodes[k].who.hits[-1].kind == "organization"
    ]
    if bodies and len(bodies) < len(subjects):
        subjects = [k for k in subjects if k not in bodies]
    chosen = subjects[-1]
    found = parallel(nodes, subjects, low, first)
    if found:
        return found, topic, []
    return [*group(nodes, chosen, low), *together(nodes, chosen, first)], topic, []


def result_before(nodes: Sequence[Node], low: int, first: int) -> int | None:
    """Where bare winners right before a grade begin that are told as a result: … 평가 결과 A와 B '가' 등급."""
    k = first - 1
    if k <= low or nodes[k].kind != "who" or nodes[k].josa or nodes[k].who.kind == "deictic":
        return None
    while k > low and nodes[k].kind in ("who", "dot", "comma", "and") and nodes[k].josa in ("", *CONNECTS):
        k -= 1
    return k + 1 if nodes[k].noun == "결과" and not nodes[k].josa else None


def subject_node(nodes: Sequence[Node], low: int, first: int) -> Node | None:
    """The topic of a sentence whose winners stand behind the grade."""
    return next((n for n in nodes[:first] if n.kind == "who" and n.josa in ("은", "는", "이", "가")), None)


def own_subject(nodes: Sequence[Node], low: int, first: int) -> bool:
    """Whether a subject stands before the grade in its own stretch."""
    return any(
        n.kind == "who" and n.josa in ("이", "가", "은", "는", "도") and not is_giver(nodes, k, first)
        for k, n in enumerate(nodes[:first])
        if k >= low
    )


def pair_before(nodes: Sequence[Node], low: int, first: int) -> bool:
    """Whether a winner stands right before the grade: A 최우수, B 우수."""
    if first - 1 < low:
        return False
    node = nodes[first - 1]
    return (
        node.kind == "who"
        and node.who.kind != "deictic"
        and node.josa in ("", "이", "가", "은", "는")
        and (
            first - 2 < low or nodes[first - 2].kind in ("comma", "dot", "who", "bullet", "pipe", "colon", "cat", "win")
        )
    )


def unchosen(unit: Unit) -> bool:
    """Whether a grade is itself what is chosen, so that no object wins it: 우수부서를 선정했다."""
    return unit.josa in ("을", "를")


def topics_chosen(nodes: Sequence[Node], low: int, first: int) -> list[int]:
    """Places of persons, topics of a clause in which the body told before chooses: 청은 …, A는 유공자로 뽑아."""
    body = any(n.kind == "who" and n.who.kind != "person" and n.josa in ("은", "는") for n in nodes[:low])
    return [
        k
        for k in range(low, first)
        if body and nodes[k].kind == "who" and nodes[k].who.kind == "person" and nodes[k].josa in ("은", "는")
    ]


def joins_unknown(nodes: Sequence[Node], k: int) -> bool:
    """Whether a body is a subject together with what no list knows: 공단과 실무팀장이 (표창을)."""
    node, behind = nodes[k], nodes[k + 1]
    return node.kind == "who" and node.josa in CONNECTS and behind.kind == "word" and behind.josa in ("이", "가")


def acts(node: Node) -> bool:
    """Whether a verb goes on behind its object: 심사위원회를 개최하고."""
    return node.kind != "year" and ACTS.search(node.noun + node.josa) is not None


def owns(kind: str, behind: Node) -> bool:
    """Whether what stands behind 'of a body' is the body's own: its rating, or its work where it is no giver."""
    if behind.kind == "word" and RATED.search(behind.noun):
        return kind in ("government", "deictic", "department", "organization")
    return behind.kind in ("quote", "cat") and kind in ("government", "deictic", "department")


def together(nodes: Sequence[Node], subject: int, first: int) -> list[Winner]:
    """The winners that a subject shares a grade with: A는 B와 C, D와 함께 2등급을 받았다."""
    at = next(
        (
            k
            for k in range(subject + 1, first - 1)
            if nodes[k].kind == "who"
            and nodes[k].josa in CONNECTS
            and nodes[k + 1].noun in ("함께", "나란히", "더불어")
        ),
        None,
    )
    if at is None or any(nodes[k].kind in ("win", "grade", "mark") for k in range(subject + 1, at)):
        return []
    return group(nodes, at, subject + 1)


def parallel(nodes: Sequence[Node], subjects: Sequence[int], low: int, first: int) -> list[Winner]:
    """Subjects side by side that share one grade: A가 화재와 범죄에서, B가 감염병에서 1등급을."""
    if len(subjects) < 2 or any(nodes[k].kind == "quote" for k in subjects):
        return []
    same = [
        k
        for k in subjects
        if nodes[k].josa == nodes[subjects[-1]].josa
        or {nodes[k].josa, nodes[subjects[-1]].josa} <= {"이", "가"}
        or {nodes[k].josa, nodes[subjects[-1]].josa} <= {"은", "는"}
    ]
    if len(same) != len(subjects):
        return []
    found: list[Winner] = []
    for i, k in enumerate(subjects):
        upper = subjects[i + 1] if i + 1 < len(subjects) else first
        between = nodes[k + 1 : upper]
        if i + 1 < len(subjects) and not any(n.kind == "comma" or (n.kind == "quote" and n.josa) for n in between):
            return []
        if any(n.kind in ("win", "mark") or (n.kind == "event" and not n.event.pointer) for n in between):
            return []
        cut = next(
            (
                i
                for i, n in enumerate(between)
                if n.kind == "comma" and i + 1 < len(between) and between[i + 1].kind != "word"
            ),
            len(between),
        )
        stop_at = next((i for i, n in enumerate(between) if n.josa in ("에서", "에서는")), None)
        fields = (
            places(between[: cut + 1])
            if stop_at is not None
            and not any(
                n.kind == "comma" and between[i - 1].kind in ("who",) for i, n in enumerate(between[: stop_at + 1])
            )
            and not (between and between[0].kind == "comma")
            else []
        )
        if between and between[0].kind == "cat" and not fields:
            fields = between[0].names
        lower = subjects[i - 1] + 1 if i else low
        lead = [
            n
            for n in nodes[lower:k]
            if (
                (n.kind in ("word", "cat", "who", "dept") or (n.kind == "numeral" and GROUPED.fullmatch(n.noun)))
                and n.josa in ("은", "는", "에서는", "에는")
            )
            or (n.kind == "quote" and n.josa == "에")
            or (n.kind == "cat" and n.josa in ("에", "에서", "에선", "엔"))
        ]
        heads = group(nodes, k, lower)
        name = None
        if lead and not fields:
            name = lead[-1].names[0] if lead[-1].kind == "cat" and isinstance(lead[-1].value, list) else lead[-1].noun
        for head in heads:
            if fields:
                found.extend(replace(head, category=one) for one in fields)
            else:
                found.append(replace(head, category=head.category or name))
    return found
