"""Who holds or gives an award: the phrases around its name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from posang.records.awards.endings import has_n
from posang.records.awards.items import Item, is_province
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import COLLECTIVE, CONNECTS, SUBJECTS, Node, Who, is_government, is_person
from posang.records.awards.programs import WAS_CHOSEN

OVER: Final = frozenset(
    {"도내", "관내", "산하"}
)  # whose winners a body judges, which is over them: 전남도가 도내 시군의


def competes(nodes: Sequence[Node], k: int) -> bool:
    """Whether a subject is so many who enter the award behind it: 17개 소방서가 겨루는 (소방행정 종합평가에서)."""
    counted = (k > 0 and nodes[k - 1].kind == "count") or (nodes[k].kind == "who" and nodes[k].who.kind == "several")
    entered = k + 2 < len(nodes) and nodes[k + 2].kind == "event" and nodes[k + 1].kind == "word"
    return counted and entered and has_n(nodes[k + 1].noun + nodes[k + 1].josa)


def is_giver(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether the subject at k holds or gives the award that follows it: 행정안전부가 24일 연 '...'에서."""
    node = nodes[k]
    if node.josa not in ("이", "가", "에서", "와", "과", "은", "는", ""):
        return False
    if competes(nodes, k):
        return True
    over = k + 1 < first and nodes[k + 1].noun in OVER and is_government(node) and above_towns(node.who)
    marked = node.josa in ("이", "가") and over
    for j in range(k + 1, first):
        other = nodes[j]
        if judged_alike(nodes, k, j):
            return False
        if other.kind == "mark":
            if other.noun == "열린":
                continue
            marked = True
            if node.josa in ("은", "는") or (is_person(node) and any(n.kind == "count" for n in nodes[k:j])):
                return False  # no person is who chooses so many: A가 15명을 뽑는 '…'에
        elif other.kind == "event":
            return marked or reports_judging(nodes, k, j) or reports_holding(nodes, k, j)
        elif other.kind == "grade" and marked and any(n.kind == "who" and n.josa in SUBJECTS for n in nodes[j:]):
            return False
        elif other.kind in ("win", "stop", "speech"):
            return marked and other.kind == "win" and other.noun.startswith(("선정", "시상", "수여", "인증", "지정"))
        elif not marked and (
            other.kind == "comma"
            or (other.kind == "who" and (other.josa in ("이", "가") or holds(nodes, j, node)))
            or (other.kind == "word" and other.josa in ("이", "가") and body(other) and held_by(nodes, j))
            or (hosts(other) and held_by(nodes, j))
        ):
            return False
        if marked and other.kind == "who" and other.josa == "의" and other.who.kind == "organization":
            return False
    return marked and node.josa in ("이", "가", "에서") and not any(n.kind == "win" for n in nodes[k:first])


def judged_alike(nodes: Sequence[Node], k: int, j: int) -> bool:
    """Whether the node at j says that bodies like that at k are judged: 가람교육지원청이 13개 교육지원청을 대상으로."""
    if not is_target(nodes, j):
        return False
    if among_judged(nodes, k, j):
        return True
    kind = nodes[j - 1].noun if nodes[j].kind == "count" else nodes[j].noun
    ends = next((end for end in LEX.organization_suffixes if kind.endswith(end)), kind)
    return len(kind) > 2 and nodes[k].noun != kind and nodes[k].noun.endswith(ends)


def is_target(nodes: Sequence[Node], j: int) -> bool:
    """Whether the node at j tells who is judged: 시군구를 대상으로."""
    return nodes[j].josa.endswith("대상으로") or (j + 1 < len(nodes) and nodes[j + 1].noun == "대상")


def among_judged(nodes: Sequence[Node], k: int, j: int) -> bool:
    """Whether a local body is one of all those judged, so that it judges none: 강릉시가 전국 시군구를 대상으로 한."""
    who = nodes[k].who if nodes[k].kind == "who" else None
    place = next((hit for hit in reversed(who.hits) if hit.kind == "government"), None) if who is not None else None
    known = who is not None and any(hit.kind == "organization" for hit in who.hits)  # 보건복지부
    branch = who is not None and who.kind == "organization" and not known and who.name.endswith(BRANCH_ENDS)
    if not (place or branch) or not is_target(nodes, j) or not nodes[j].noun.endswith(JUDGED_BODIES):
        return False
    whole = any(node.noun.startswith(WHOLE_COUNTRY) for node in nodes[k + 1 : j + 1])
    return whole or (place is not None and not is_province(place))


BRANCH_ENDS: Final = ("지사", "본부", "지부")
WHOLE_COUNTRY: Final = "전국"
# how those are told who are judged among their like: 226개 시군구, 기초자치단체
JUDGED_BODIES: Final = (
    *("지자체", "자치단체", "시군", "시·군", "시군구", "시·군·구", "자치구", "구·군", "시도", "시·도"),
    *("기관", "공기업", "공사", "공단", "교육청", "의회", "보건소", "소방서"),
)


def held_by(nodes: Sequence[Node], j: int) -> bool:
    """Whether a verb of holding follows a body, an adverb perhaps between: 산림청에서 매년 실시하는."""
    return any(node.kind == "mark" for node in nodes[j + 1 : j + 3]) and (
        nodes[j + 1].kind == "mark" or nodes[j + 1].noun in HOW_HELD
    )


HOW_HELD: Final = frozenset({"공동", "공동으로", "매년", "해마다", "처음", "올해", "직접", "함께", "최초로"})


def hosts(node: Node) -> bool:
    """Whether a body with the particle of places holds: 산림청에서 실시한, but not 코엑스에서 열린."""
    return (
        node.kind == "who" and node.josa == "에서" and node.who.kind == "organization" and not VENUE.search(node.noun)
    )


def reports_judging(nodes: Sequence[Node], k: int, j: int) -> bool:
    """Whether the body at k judges, and another subject before it is judged: A군이 도가 추진 실태를 평가한 결과."""
    judged = not nodes[j].josa and j + 1 < len(nodes) and nodes[j + 1].noun == "결과"
    return judged and any(node.kind == "who" and node.josa in SUBJECTS for node in nodes[:k])


def reports_holding(nodes: Sequence[Node], k: int, j: int) -> bool:
    """Whether an organization tells what came out of an evaluation that it held: B처는 '…평가'를 실시한 결과."""
    held = nodes[j].josa in ("을", "를") and nodes[j + 1].kind == "mark" and nodes[j + 2].noun == "결과"
    return held and nodes[k].kind == "who" and nodes[k].who.kind == "organization" and bool(nodes[k].who.hits)


def holds(nodes: Sequence[Node], k: int, subject: Node) -> bool:
    """Whether the body at k, not the subject before it, is who holds an award: 예산군이 농식품부 주관 '…' 공모에.

    Where a body gives a prize (협회에서 수여하는), it is no place.
    """
    node = nodes[k]
    gives = node.josa == "에서" and node.who.kind == "organization" and VENUE.search(node.noun) is None
    return (
        k + 1 < len(nodes)
        and nodes[k + 1].kind == "mark"
        and (not node.josa or (gives and nodes[k + 1].noun.startswith(("수여", "주는", "시상"))))
        and subject.josa in SUBJECTS
    )


# where a ceremony is held, not who holds it
VENUE: Final = re.compile(
    r"(?:(?:소방|경찰|해양경찰)학교|교육원|연수원|훈련원|컨벤션센터|컨벤션|호텔|회관|회의장|전시장|킨텍스|코엑스|벡스코|엑스코|체육관|극장|청사|전당|광장|공원|운동장|경기장"
    r"|(?:기념|박물|미술|도서)관|강당)$"
)


def ends_item(nodes: Sequence[Node], k: int) -> bool:
    """Whether a noun of winning ends an item of a list: A도시 선정, (B부 주최 …), but not A가 선정, 시상하는."""
    mark, behind = nodes[k + 1], nodes[min(k + 2, len(nodes) - 1)]
    return mark.kind in ("comma", "bullet") and behind.kind not in ("win", "mark")


def event_givers(nodes: Sequence[Node], at: int) -> list[Node]:
    """Who holds the award whose name stands at `at`: A 주관, A의, A가 연; of several roles the host (주최) counts."""
    if told := hosts_in_brackets(nodes[at].parens):
        return told
    if at and is_quoted_from(nodes[at - 1], nodes[at]):
        return [*joined_before(nodes, at - 1), nodes[at - 1]]
    roles: list[tuple[str, list[Node]]] = []
    several = False  # 등이: the bodies stand before it without a particle
    place: Node | None = None  # where it was held, and its holder where nobody else is
    k = at - 1
    while k >= max(0, at - 18):
        node = nodes[k]
        if node.kind == "mark":
            roles.append((node.noun, []))
        elif node.kind in ("stop", "grade", "speech", "event") or (
            node.kind == "win"
            and (ends_item(nodes, k) or not node.noun.startswith(("선정", "시상", "수여", "뽑", "인증", "지정")))
        ):
            break
        elif node.kind in ("who", "word"):
            named = body(node) and not is_kind_judged(nodes, k)
            if not roles:
                if (
                    named
                    and (
                        node.josa in ("의", "으로부터", "로부터")
                        or (node.kind == "who" and not node.josa and k == at - 1)
                    )
                    and all(
                        n.kind in ("year", "edition") or (n.kind in ("word", "cat") and not n.josa)
                        for n in nodes[k + 1 : at]
                    )
                ):
                    return [*joined_before(nodes, k), node]
                if node.josa in SUBJECTS:
                    break
            elif (
                re.fullmatch(r"(?:중앙|정부)?부처|관계기관|중앙행정기관|기관", node.noun)
                and (lead := next((j for j in range(k - 1, max(-1, k - 4), -1) if nodes[j].kind == "who"), None))
                is not None
            ):
                roles[-1][1].insert(0, nodes[lead])
                k = lead
            else:
                found = roles[-1][1]
                if not found and node.noun + node.josa in ("등이", "등에서"):
                    several = True
                    k -= 1
                    continue
                if not found and several and named and (node.josa in CONNECTS or not node.josa):
                    found.insert(0, node)
                    k -= 1
                    continue
                if not found and not named and node.josa in ("이", "가") and len(node.noun) > 1:
                    break
                if any(among_judged(nodes, k, j) for j in range(k + 1, at)):
                    break
                beside = nodes[k + 1].kind == "mark" or nodes[k + 1].noun == "공동"
                if named and node.josa == "에서" and (VENUE.search(node.noun) or (place is None and met_at(nodes, k))):
                    place = node if place is None and not VENUE.search(node.noun) else place
                    k -= 1
                    continue
                if (named and not found and (node.josa in ("이", "가", "에서") or (not node.josa and beside))) or (
                    named
                    and found
                    and (
                        node.josa in CONNECTS
                        or (not node.josa and nodes[k + 1].kind in ("comma", "dot", "and"))
                        or (node.josa == found[0].josa == "에서" and nodes[k + 1] is found[0])
                    )
                ):
                    found.insert(0, node)
                elif found and node.josa in ("은", "는", "이", "가", "을", "를"):
                    break
        k -= 1
    roles = [(mark, found) for mark, found in roles if found and not mark.startswith("후원")]
    hosts = [found for mark, found in roles if "주최" in mark]
    told = (hosts[-1] if hosts else roles[0][1]) if roles else [place] if place is not None else []
    if told and all(is_government(node) and node.josa in ("에서", *CONNECTS) for node in told):
        return held_there(nodes, at) or besides_subject(nodes, told)
    return besides_subject(nodes, told) if roles else told


def is_kind_judged(nodes: Sequence[Node], k: int) -> bool:
    """Whether a noun tells how many or what kind of bodies are judged, none of them: 46개 지방의회의 (청렴도 평가)."""
    node = nodes[k]
    counted = k > 0 and nodes[k - 1].kind == "count" and node.kind == "word" and node.noun.endswith(JUDGED_BODIES)
    return node.josa == "의" and (counted or KIND_JUDGED.fullmatch(node.noun) is not None)


KIND_JUDGED: Final = re.compile(
    r"(?:지방|기초|광역|광역·기초)의회|지방(?:공사|공단|공기업)|공공기관|공기업|보건소|소방서|경찰서|교육청|공직유관단체"
)


def held_there(nodes: Sequence[Node], at: int) -> list[Node]:
    """Who tells of others that won where it held something: 소방청은 공주시에서 개최한 대회에서 (A소방본부가)."""
    topic = next((node for node in nodes[:at] if node.kind == "who" and node.josa in SUBJECTS), None)
    others = any(node.kind == "who" and node.josa in ("이", "가") for node in nodes[at + 1 :])
    holds = topic is not None and body(topic) and bool(topic.who.hits) and above_towns(topic.who)
    return [topic] if topic is not None and holds and others else []


def is_quoted_from(node: Node, award: Node) -> bool:
    """Whether a body right before a quoted prize gives it: 한국지방자치학회에서 ‘우수 단체장상’을 (받았다)."""
    prize = (
        award.kind == "event" and award.event.quoted and award.josa in ("을", "를") and award.event.name.endswith("상")
    )
    town = node.kind == "who" and (node.who.kind == "deictic" or (bool(node.who.hits) and not above_towns(node.who)))
    return prize and node.josa in ("에서", "으로부터", "로부터") and body(node) and not town


def besides_subject(nodes: Sequence[Node], givers: list[Node]) -> list[Node]:
    """The givers without the government that opens a headline before a body of another kind: A시, B부 주관 평가."""
    first = givers[0]
    opens = first is nodes[0] and nodes[1].kind == "comma" and first.kind == "who" and len(givers) > 1
    kinds = {node.who.kind for node in givers[1:] if node.kind == "who"}
    apart = opens and first.who.kind == "government" and "government" not in kinds
    return givers[1:] if apart and bool(kinds) else givers


def joined_before(nodes: Sequence[Node], k: int) -> list[Node]:
    """The bodies joined to the one at k by a particle: 여성가족부와 고용노동부의 (평가)."""
    before = nodes[k - 1] if k else None
    if before is None or before.kind != "who" or before.josa not in (*CONNECTS, "의") or not body(before):
        return []
    return [*joined_before(nodes, k - 1), before]


def met_at(nodes: Sequence[Node], k: int) -> bool:
    """Whether a body is where others met rather than who held: (A가) 평창군에서 연, B연구원에서 개최한."""
    node, behind = nodes[k], nodes[k + 1]
    if node.kind != "who" or not behind.noun.startswith(MEETS):
        return False
    clause = takewhile(lambda other: other.kind not in ("win", "stop", "veto", "comma"), reversed(nodes[:k]))
    held = any(other.kind == "who" and other.josa in ("이", "가") and body(other) for other in clause)
    return node.who.kind == "government" or held


MEETS: Final = ("연", "여는", "열린", "개최", "치른", "치러진", "마련")


PURPOSE: Final = frozenset({"위해", "위하여", "위해서"})  # ends what an award is for: 우수 지자체를 시상하기 위해
PRESENTED_REACH: Final = 10  # nodes behind an award, or behind what it is for, in which its holder stands
HOLDS: Final = ("이", "가", "에서")  # particles of who holds an award
AND_OTHERS: Final = "등"
# verbs by which an award is held, behind its holder: A부가 제정했다, 시상하고 있다, 선정해 주는 상이다
SETS_UP: Final = re.compile(r"(?:제정|창설|주최|주관|시상|수여|운영|시행|선정|선발)[했하한해]")


def givers_behind(nodes: Sequence[Node], at: int) -> list[Node]:
    """Who holds the award that a sentence is about: 국가브랜드대상은 (B를 알리기 위해) A와 B가 주최하고."""
    if nodes[at].josa not in ("은", "는"):
        return []
    told = list(takewhile(lambda node: node.kind != "stop", nodes[at + 1 :]))
    aim = max((k for k, node in enumerate(told) if node.noun in PURPOSE), default=-1)
    found: list[Node] = []
    for k, node in enumerate(told[: aim + PRESENTED_REACH]):
        acting = bool(found) and found[-1].josa in HOLDS
        if node.kind == "mark" or SETS_UP.match(node.noun):
            if acting and not node.noun.startswith("후원"):
                return found
            if k > aim:
                return []
        elif node.kind in ("who", "word") and body(node) and node.josa in ("", *HOLDS, *CONNECTS):
            found = [node] if acting else [*found, node]
        elif found and node.noun == AND_OTHERS and node.josa in HOLDS:
            found[-1] = replace(found[-1], josa=node.josa)
        elif node.kind in ("win", "veto", "speech", "grade") and k > aim:
            return []
        elif not acting and node.kind not in ("comma", "dot", "and"):
            found = []
    return []


# a newspaper or a broadcaster by its name
PRESS: Final = re.compile(r"[가-힣A-Z]{2,}(?:신문|일보|경제|방송|뉴스|미디어|타임[즈스]|저널|투데이|매일|TV)사?")
STATIONS: Final = frozenset({"KBS", "MBC", "SBS", "EBS", "YTN", "JTBC", "MBN", "OBS", "TBS", "KNN"})


def body(node: Node) -> bool:
    """Whether a phrase can be an evaluating or giving body."""
    if node.kind == "who":
        return node.who.kind in ("government", "organization", "department", "deictic") or False
    return node.noun in STATIONS or (
        len(node.noun) >= 4
        and node.noun not in COLLECTIVE
        and not node.noun.endswith(MINISTRIES)
        and bool(
            re.search(
                r"(?:부|처|청|원|회|본부|연구원|연구소|협회|재단|공사|공단|신문|일보|경제|방송|뉴스|은행|센터|조합|연합|단체|그룹|대학교|위원회|포럼|미디어|학회|코리아|연맹|본사|협의회|일보사|신문사|방송사|닷컴|TV|MBC|KBS|SBS|타임즈|타임스|저널|이코노미스트|매일|투데이)$",
                node.noun,
            )
        )
    )


def giver_of_field(nodes: Sequence[Node], first: int) -> Node | None:
    """Who gives the grade at `first` in a field that names the award: the body before it, another being the topic.

    A군은 농촌진흥청 농촌자원분야 우수기관, 가람도 생태농업분야 장려상 등을 받았다. Towns give nothing to others.
    Who won may be told before the sentence: 또한 가람도 지적행정 분야 우수기관에 뽑혔다.
    """
    at = first - 2
    if (
        at < 0
        or nodes[first].kind != "grade"
        or nodes[first].grade.kind != "prize"
        or nodes[at + 1].kind != "cat"
        or len(nodes[at + 1].names) != 1
    ):
        return None
    body, between = nodes[at], nodes[at + 1]
    if body.kind != "who" or body.josa or between.josa or not above_towns(body.who):
        return None
    topic = next((node for node in reversed(nodes[:at]) if node.kind == "who" and node.josa in SUBJECTS), None)
    gives = any(node.kind == "win" and LEX.giver.match(node.noun) and ACTIVE.search(node.noun) for node in nodes[at:])
    won = nodes[first].josa in INTO and first + 1 < len(nodes) and WAS_CHOSEN.match(nodes[first + 1].noun)
    return body if (topic is not None or won) and not gives else None


INTO: Final = frozenset({"에", "로", "으로", "에도"})  # particles of the title that a body is chosen for
ACTIVE: Final = re.compile(r"[했한하해]|줬|줘")  # of a verb by which its subject gives


def hosts_in_brackets(items: Sequence[Item]) -> list[Node]:
    """Who holds an award by the brackets behind its grade or name, all above towns: 신속집행 평가 최우수(행정안전부).

    A word that says so shows any body to hold it: 평가(나래연구원 주관)에서.
    """
    bodies = [item for item in items if item.kind not in ("comma", "dot", "mark")]
    marked = any(item.kind == "mark" for item in items) and all(item.kind in ("name", "org") for item in bodies)
    known = [(item, Who(item.noun, "organization", (item.hit,) if item.hit is not None else ())) for item in bodies]
    if not known or not (marked or all(above_towns(who) for _, who in known)):
        return []
    return [Node("who", item.start, item.end, item.noun, "", who) for item, who in known]


MINISTRIES: Final = "부처"  # some of the state's, none by its name: 중앙부처가 실시한


def above_towns(who: Who) -> bool:
    """Whether a body may give what towns win: a known organization, a province, whose codes end in 000."""
    known = who.hits[-1] if who.hits else None
    return (
        known is not None
        and known.surface == who.name
        and (known.kind == "organization" or all(code.endswith("000") for code in known.codes))
    )
