"""What governs a grade: a verb of winning, a copula, a wish or a plan that takes it back."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Claim, Unit
from posang.records.awards.endings import adnominal, has_n
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import IN_ROW
from posang.records.awards.node import COLLECTIVE, CONNECTS, COPULA, SUBJECTS, TOPIC, WERE, Node, names_someone
from posang.records.awards.particles import final_rieul
from posang.records.awards.verbs import ADVERBS

# a noun of winning that is no predicate: 인증을 조기에 추진한
NOMINAL: Final = re.compile(
    r"(?:수상|선정|획득|재?인증|재?지정|시상|표창|포상|확보|달성)(?:실적|성과|기록|내역|경력|사례)?(?:을|를|이|은|의)"
)
# how a rating or a rank is told or changes: the body holds it, be it better or worse
MOVES: Final = re.compile(
    r"(?:상승|하락|떨어[졌진지]|내려[갔앉왔온]|추락|뛰어[올오]|뛰었|올라[섰서선왔온]|올랐|오른"
    r"|같[다고아은았]|동일[했하한]|회복|미끄러|최하위|꼴찌|평가[됐된돼]|분류[됐된돼]|나뉘|나뉜|매겨[졌진]"
    r"|통보[받됐된되돼]|걸[쳤친쳐]|턱걸이|밀[렸려린]|자리[했한하])"
)
# nouns that a verb makes the place a rating gives: 맨 앞에 섰다, 꼬리표를 달았다
STANDS: Final = re.compile(r"꼬리표|발목|앞에|앞줄|앞자리|윗자리|선두|우뚝|껑충|기염을")
WILL: Final = "겠"  # in verbs of what is still to come: 2등급으로 올리겠다고
INESCAPABLE: Final = ("면치", "면하지", "벗어나지", "탈출하지")  # before 못했다: the grade was got after all
# nouns that make a grade one that a body is recognized as: 우수기관으로 인정받아
BODIES: Final = frozenset({"기관", "지자체", "자치단체", "단체", "시군", "시·군"})
RECALL: Final = re.compile(
    r"(?:에\s이어|데\s이[어은]|에\s이은|에\s비해|(?<!심[의사])(?<!검증|평가|회의|절차|과정)[를을]\s거쳐|한\s뒤|은\s뒤|든\s뒤|적이\s있|바\s있|다가|였다가)"
)


RECALL_REACH: Final = 40  # characters behind an award's name that may tell that it was won before


def told_before(text: str, at: int) -> bool:
    """Whether the clause that goes on at a place tells of a win before others: … 장관상을 수상한 데 이어."""
    return RECALL.search(text[at : at + RECALL_REACH].partition(",")[0]) is not None


FUTURE_END: Final = re.compile(
    r"(?:겠다|싶다|예정이다|계획이다|방침이다|참이다|목표다|바란다|기대된다|기대하고\s있다|전망이다|다짐했다|각오다|각오를)"
)


def next_year(nodes: Sequence[Node]) -> bool:
    """Whether a sentence tells of what is still to come."""
    return any(
        "내년" in (node.noun, node.value) or (node.kind == "event" and node.event.year == "내년") for node in nodes
    )


PLANNED: Final = frozenset({"예정이다", "계획이다", "방침이다", "참이다"})  # of what follows a win: 선정돼 표창을 받을
# a verb that tells what has happened before what is planned: 우수기관으로 선정돼, 최우수상을 받아
ALREADY: Final = re.compile(r"[됐었았혔렸]|(?:선정|선발|지정|인증|확정)(?:돼|되어)|뽑혀|^받아|^차지해|^올라|^거둬")


# syllables that end in ㅆ, which the past tense of a verb has; 있 and 겠 are of no past
FINAL_SS: Final = "".join(chr(code) for code in range(ord("가") + 20, ord("힣") + 1, 28) if chr(code) not in "있겠")
PAST: Final = re.compile(
    rf"[{FINAL_SS}쥔은인된온든난린낸둔룬운킨힌긴]|[아어해돼혀려와여라쳐러겨켜펴져줘둬꿔워내서]$|며$|고$|^(?:수상|선정|획득|쾌거|영예|차지|석권)"
)


PRESENT: Final = re.compile(
    r"(?:수여|지급|시상|전달)(?:된다|한다)|주어진다"
)  # what a prize brings, told of all winners


MEANS: Final = ("함으로써", "함으로")  # of a verb that tells what a scheme is for: 우수기관을 시상함으로써

RATED: Final = re.compile(r"(?:청렴도|만족도|체감도|노력도|등급|지수|점수|순위|성적)$")  # what a rating rates


FIXED: Final = frozenset({"이름을", "자리를", "들", "뒤를", "기록을", "쾌거를"})


LIGHT: Final = (
    "쾌거",
    "영예",
    "저력",
    "개가",
    "기염",
    "성과",
    "영광",
    "결실",
    "기쁨",
    "등",
    "데",
    "경사",
    "행운",
    "명예",
    "성적",
    "위업",
    "것",
    "진기록",
    "기록",
    "결과",
    "쾌거를",
    "이변",
    "겹경사",
    "영예도",
    "수확",
    "바",
    "이력",
    "전력",
    "중",
    "소식",
    "사실",
)


def hoped(nodes: Sequence[Node], claim: Claim) -> bool:
    """Whether a headline ends in a hope or a plan of the win: 본상 수상 기대."""
    behind = [node for node in nodes if node.start >= claim.end and node.kind != "stop"]
    return len(behind) == 1 and behind[0].kind == "veto" and not behind[0].josa


REPUTED: Final = "꼽히는"  # how a thing is known, which is no win: 우수사례로 꼽히는


SINCE: Final = frozenset({"이후", "이래"})  # behind a grade and its year, which so was won: 2020년 최우수상 이후
VIED_FOR: Final = "놓고"  # behind a prize that several want: 최우수상을 놓고
FOR_ANOTHER: Final = "대신"  # before a verb whose subject only stands in for who won: 아들이 대신 받았다


def names_winners(nodes: Sequence[Node], at: int) -> bool:
    """Whether a word for winners is the topic of which a body is told: 대통령상을 받는 (기관은 A시이고)."""
    word = nodes[at]
    topic = word.noun in COLLECTIVE and word.josa in ("은", "는")
    return topic and at + 1 < len(nodes) and names_someone(nodes[at + 1])


PREDICATE_REACH: Final = 40  # nodes behind a unit in which its verb stands, but for those that list winners
LISTED: Final = IN_ROW | {"cat", "bullet"}
# of what a body has come to be, which is no win: 우수기관으로 확실히 자리매김했고
BECOMES: Final = re.compile(r"자리매김|발돋움|거듭[났나난]|자리\s?잡|알려[졌진지]|성장[했한하]|변모|탈바꿈|우뚝")
BECOMING_REACH: Final = 2  # nodes behind a grade in which such a verb stands


def predicate(nodes: Sequence[Node], text: str, unit: Unit, high: int) -> tuple[str, int | None]:
    """What governs a unit: win, veto, copula or none, and the index of its verb."""
    if unit.josa in COPULA:
        return "copula", None
    if qualifies_former(nodes, unit):
        return "none", None
    others = 0
    for k in range(unit.last + 1, len(nodes)):
        node = nodes[k]
        others += node.kind not in LISTED
        if others > PREDICATE_REACH:
            break
        if node.kind == "stop" and k > unit.last + 1 and node.noun == "." and nodes[k - 1].kind != "numeral":
            break
        if k == unit.last + 1 and WILL in node.noun:
            return "veto", k
        if unit.grade.kind in ("rating", "rank") and MOVES.match(node.noun):
            return "win", k
        if unit.grade.kind in ("rating", "rank") and STANDS.match(node.noun) and k + 1 < len(nodes):
            return "win", k + 1
        if k == unit.last + 1 and node.noun.startswith("인정받") and unit.grade.noun in BODIES and unit.josa == "으로":
            return "win", k
        if k == unit.last + 1 and unit.josa in ("을", "를") and node.noun == VIED_FOR:
            return "veto", k
        if k == unit.last + 1 and not unit.josa and node.noun == FOR_ANOTHER:  # 훈장 대신 표창을
            return "veto", k
        if k == unit.last + 1 and unit.josa == "에" and node.noun.startswith("만족"):  # 장려상에 만족해야 했다
            return "win", k
        if k <= unit.last + BECOMING_REACH and unit.josa in ("으로", "로") and BECOMES.match(node.noun):
            return "none", None
        if node.kind == "veto":
            if nodes[k - 1].noun in INESCAPABLE:
                return "win", k
            if node.parens and not node.josa:
                continue  # a work's title ends in it: 조성 계획(가람대 나래온)
            if unit.josa in TOPIC and has_n(node.noun) and k + 1 < len(nodes) and nodes[k + 1].kind == "who":
                continue  # what a winner has done: 우수상은 개선책을 건의한 A가
            if any(n.kind == "comma" for n in nodes[unit.last + 1 : k]):
                continue
            return "veto", k
        if node.kind == "win":
            if node.noun.endswith(MEANS) or node.noun == REPUTED or nodes[k - 1].noun == FOR_ANOTHER:
                return "veto", k
            if GOAL.match(text, node.end):
                return "veto", k
            if WHENEVER.match(text, node.end - 2) or (k == unit.last + 1 and AIMED.match(text, node.start)):
                return "veto", k
            if k + 2 < len(nodes) and nodes[k + 1].kind == "dot" and nodes[k + 2].kind == "win":
                continue  # one verb of two nouns: 선정·시상했다
            if (
                node.noun in ("수상", "선정", "획득", "인증", "지정", "시상", "표창", "포상", "기록")
                and k + 1 < len(nodes)
                and nodes[k + 1].kind in ("word", "who", "dept")
                and nodes[k + 1].noun not in ("등", "이후", "이래")
                and adjacent_words(nodes[k], nodes[k + 1])
                and "." in text[node.end :]
            ):
                continue
            if k > unit.last + 1 and NOMINAL.fullmatch(node.noun):
                continue
            if node.noun == "한" and unit.josa not in ("을", "를"):
                continue
            if BARE_WIN.match(node.noun) and not near(nodes, unit, k):
                continue
            tail = text[node.start : node.end + 7]
            if ONLY_ONE.match(text, node.end):
                return "win", k
            if not tail.startswith("놓치지") and (
                LEX.modal.search(tail[1:])
                or (final_rieul(node.noun[-1]) and node.noun not in FIXED and not NOMINAL.fullmatch(node.noun))
            ):
                return "veto", k
            if (
                node.noun.endswith("는")
                and k + 1 < len(nodes)
                and nodes[k + 1].kind in ("word", "who", "event", "cat", "dept")
                and not nodes[k + 1 + praises(nodes, k + 1)].noun.startswith(LIGHT)
                and nodes[k + 1].noun != "곳"
                and not names_winners(nodes, k + 1)
                and not (node.noun == "받는" and nodes[k + 1].kind == "who" and nodes[k + 1].who.kind == "government")
            ):
                return "veto", k
            if WILL_GET.match(text[node.start + 1 : node.end + 4].lstrip("받")) and not has_subject(nodes, unit):
                return "veto", k
            if node.noun.endswith(("면", "려", "라")) and not node.noun.endswith(
                ("으며", "올라", "으라", "올려", "달려", "우라", "따라", "몰라", "놀라", "들려")
            ):
                return "veto", k
            if (
                not node.noun.endswith("다")
                and (hope := FUTURE_END.search(text[node.end : node.end + 28])) is not None
                and not (hope[0] in PLANNED and ALREADY.search(node.noun) and not next_year(nodes[:k]))
                and not re.search(r"[했됐았었였]\S*\s", text[node.end : node.end + 28])
            ):
                return "veto", k
            if (
                k + 1 < len(nodes)
                and nodes[k + 1].kind == "veto"
                and node.noun.endswith(("이", "을", "가", "를", "도"))
            ):
                return "veto", k
            return "win", k
        if node.kind == "speech" and k > unit.last + 2:
            break
    return "copula" if was_won(nodes, unit) else "none", None


def qualifies_former(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether a body is told to have had a grade in a year, whatever came since: 지난해 1위였던 A는 (들지 못했다)."""
    qualified = unit.last + 1 < len(nodes) and names_someone(nodes[unit.last + 1])
    dated = (node.kind == "year" or (node.kind == "event" and node.event.year) for node in nodes[: unit.first])
    return unit.josa in WERE and qualified and any(dated)


# behind a verb, that more was won: 최우수상을 받았을 뿐만 아니라
ONLY_ONE: Final = re.compile(r"\s뿐(?:만)?\s아니라")
# how a rule tells what winners get, and an article what its winner is to get: 상금을 받게 된다
WILL_GET: Final = re.compile(r"게\s?(?:된다|될|되며|되고)")


def has_subject(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether a body or person is told as subject or topic before a unit."""
    return any(node.kind == "who" and node.josa in SUBJECTS for node in nodes[: unit.first])


def was_won(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether a grade was won in the year before it, as what has been since is told: 2020년 최우수상 이후 (4년 만)."""
    since = unit.last + 1 < len(nodes) and nodes[unit.last + 1].noun in SINCE
    return since and not unit.josa and unit.first > 0 and nodes[unit.first - 1].kind == "year"


def modifies(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a verb before a noun says who won, so that the sentence's topic did not: 우수기관으로 선정된 면을."""
    if verb + 1 >= len(nodes):
        return False
    behind = nodes[verb + 1]
    if behind.noun.startswith(LIGHT) or behind.noun.startswith(
        (
            *("뒤", "후", "적", "이후", "점", "만큼", "가운데", "상태", "이유", "까닭", "배경"),
            *("반면", "와중", "직후", "다음", "덕", "기세", "여세", "이듬해"),
        )
    ):
        return False
    tail = nodes[-1] if nodes[-1].kind != "stop" else nodes[-2]
    if tail.josa in COPULA or (tail.noun.endswith("다") and tail.kind == "word" and tail is behind):
        return False
    return behind.kind in ("word", "who", "count")


COMPANY: Final = re.compile(r"[가-힣]+들|수상자|수상기관|주인공")


def qualifies_others(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a verb before a noun is about others than the sentence's subject: 시장이 상을 받은 수상자들과."""
    behind = nodes[verb + 1] if verb + 1 < len(nodes) else None
    if behind is None or not has_n(nodes[verb].noun):
        return False
    last = next((node for node in nodes[verb + 1 : verb + 4] if node.josa), behind)
    praised = COMPANY.fullmatch(behind.noun) or (last.josa in ("을", "를") and last.noun.endswith("들"))  # 동 직원들을
    given = behind.kind == "count" and last.josa in ("에", "에는", "에게", "에게는")  # 선정된 4개 축제에 지원할
    of_them = behind.kind == "count" and last.josa == "의"  # 수상한 15개 기관의 근무자에게
    return bool(praised) or of_them or (given and any(n.kind == "veto" for n in nodes[verb:]))


HANDED: Final = frozenset({"에게", "에게는", "께", "에", "에는"})  # particles of those to whom something goes
HANDED_REACH: Final = 4  # nodes behind those in which stands what they get


def hands_on(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a verb before a noun tells why something goes to who is named there: 선정된 A 씨에게 상패를 건넸다.

    Others may be listed before them: 최우수상을 받은 A시, 우수상을 받은 B군과 C군에 포상금을 준다.
    """
    if not has_n(nodes[verb].noun) or not modifies(nodes, verb):
        return False
    goal = verb + 1
    while goal < len(nodes) and nodes[goal].kind in RECIPIENTS and nodes[goal].josa in GOES_ON:
        goal += 1
    if goal == len(nodes):
        return False
    if nodes[goal].kind == "grade":  # of the next of a list
        return nodes[goal - 1].kind == "comma" and all(map(names_someone, nodes[verb + 1 : verb + 2]))
    if not names_someone(nodes[goal]) or nodes[goal].josa not in HANDED:
        return False
    gets = nodes[goal + 1 : goal + 1 + HANDED_REACH]
    return any(node.kind == "money" or (node.kind == "word" and node.josa in ("을", "를")) for node in gets)


# how good what was won is
PRAISE: Final = frozenset({"좋은", "높은", "우수한", "탁월한", "뛰어난", "고른", "두각을", "호평", "만점"})
GOES_ON: Final = frozenset({"", *CONNECTS})
RECIPIENTS: Final = frozenset({"who", "word", "comma", "dot", "and", "count"})


def adjacent_words(left: Node, right: Node) -> bool:
    """Whether two nodes stand a blank apart."""
    return right.start - left.end == 1


# behind a grade with 의, before what was won or become
WON_OF: Final = (["성과"], ["성적"], ["결실"], ["쾌거"], ["주인공"], ["주인"])


def near(nodes: Sequence[Node], unit: Unit, verb: int) -> bool:
    """Whether a verb of many meanings stands right behind the unit, or behind its last winner."""
    between = nodes[unit.last + 1 : verb]
    if unit.josa in ("의", "라는", "이라는") and [n.noun for n in between] in WON_OF:
        return True  # 최우수의 성과를 거뒀다
    while len(between) > 1 and (between[-1].noun == "주인공" or between[-1].noun in ADVERBS):
        between = between[:-1]  # 최우수상은 A가 각각 주인공이 됐다
    if between and between[-1].kind == "who" and between[-1].josa in ("이", "가", "에", "에게", "로", "으로"):
        return True
    return all(
        n.kind in ("who", "comma", "dot", "cat", "and", "grade", "count", "money")
        or n.noun in ADVERBS
        or n.noun == "수상을"
        or n.noun in PRAISE
        or (n.kind == "word" and n.noun in NAMED_SO)
        for n in between[-3:]
    )


# nouns between a grade and a verb of many meanings: 최우수의 영예를 누렸다, 최우수기관 명단에 들었다
NAMED_SO: Final = frozenset(
    {"영예", "영광", "기쁨", "자리", "이름", "등", "성적", "평가", "순", "나눠", "타이틀", "명단", "명예", "판정"}
)


def verdict_allows(verdict: str, rule: str, kind: str, nodes: Sequence[Node], last: int, high: int) -> bool:
    """Whether winners behind a grade may count with this predicate."""
    if verdict in ("win", "copula"):
        return True
    if kind in ("list", "headline"):
        return True
    if rule == "apposed":
        return True
    tail = nodes[last + 1 :]
    return (
        (rule == "after" and any((n.kind in ("who", "quote") or n.noun == "등") and n.josa in COPULA for n in tail))
        or (rule == "after" and any(is_called(*pair) for pair in pairwise(tail)))
        or (rule == "after" and any(n.noun == "등" for n in tail) and any(n.josa in COPULA for n in tail[-3:]))
        or (
            rule == "after"
            and not any(n.kind in ("speech",) for n in tail)
            and bool(tail)
            and tail[-1].kind in ("who", "stop", "paren", "count")
            and tail[-2 if len(tail) > 1 else -1].kind in ("who", "count")
        )
        or (rule == "relative")
    )


def is_nominal(nodes: Sequence[Node]) -> bool:
    """Whether a sentence tells a win without a verb, as an item of a list does: 국토교통부 도시대상 특별상."""
    if not any(node.kind == "event" for node in nodes) or any(node.kind in ("win", "veto", "speech") for node in nodes):
        return False
    last = next((node for node in reversed(nodes) if node.kind not in BEHIND_NOUN and node.noun not in SUMS), None)
    return last is not None and last.kind == "grade" and not last.josa


BEHIND_NOUN: Final = frozenset({"stop", "paren", "comma", "money"})  # behind a win told without a verb
SUMS: Final = frozenset({"포상금", "시상금", "상금", "상사업비", "인센티브", "교부세", "특별교부세"})


def praises(nodes: Sequence[Node], at: int) -> bool:
    """Whether a word only praises the noun behind it: (선정되는) 대단한 성과를, 값진 결실을."""
    return at + 1 < len(nodes) and (adnominal(nodes[at].noun) or nodes[at].noun in QUALITIES)


QUALITIES: Final = frozenset({"큰", "값진", "멋진", "남다른"})


def is_called(who: Node, node: Node) -> bool:
    """Whether a copula says what a subject is: (대상은) A가 주인공이다, (최우수 8곳 중) A, B가 공기업이다."""
    return who.kind == "who" and who.josa in ("이", "가") and node.kind == "word" and node.josa in COPULA


def open_end(nodes: Sequence[Node], text: str, unit: Unit, high: int, kind: str) -> bool:
    """Whether a grade without a verb states a win by its place: in a headline, a list, or before a later verb."""
    behind = nodes[unit.last + 1 : unit.last + 3]
    if behind and behind[0].kind in ("count", "numeral", "money"):
        return False
    if unit.josa in ("이", "가") and behind and behind[0].noun.startswith(("있", "대표적", "눈에", "돋보", "꼽")):
        return True
    if (
        unit.grade.kind == "rating"
        and unit.josa in ("으로", "로")
        and unit.first
        and RATED.search(nodes[unit.first - 1].noun)
    ):
        return True
    if unit.josa in ("을", "를", "에", "") and FOLLOWED.match(text, nodes[unit.last].end):
        return True
    if not unit.josa and behind and behind[0].noun == "등" and behind[0].josa in COPULA:
        return follows_field(nodes, unit.first)  # … B 분야 우수, C 분야 (장려) 등이다
    if kind in ("headline", "list"):
        if (
            behind
            and behind[0].kind
            not in (
                "comma",
                "other",
                "stop",
                "dot",
                "streak",
                "pipe",
                "bullet",
                "colon",
                "cat",
                "grade",
                "year",
                "and",
                "who",
                "quote",
                "speech",
            )
            and not behind[0].noun.startswith(
                ("영예", "쾌거", "등", "기염", "잇단", "싹쓸이", "영광", "2관왕", "올라", "품")
            )
        ):
            return False
        return unit.josa in ("", "로", "으로", "까지", "에", "인", "도")
    if (
        unit.josa in ("을", "를", "", "과", "와", "으로", "로", "에")
        and behind
        and behind[0].kind in ("comma", "dot", "and", "grade", "cat", "year")
    ):
        return any(
            n.kind == "win" or n.josa in COPULA or n.noun.startswith(("있다", "있으며")) for n in nodes[unit.last + 1 :]
        )
    if unit.josa in ("과", "와", "에서", "이"):
        return any(n.kind == "win" for n in nodes[unit.last + 1 :]) or bool(
            re.match(r"\s?(?:한|두|세|네|다섯)?\s?(?:단계|계단)", text[nodes[unit.last].end :])
        )
    return False


def follows_field(nodes: Sequence[Node], first: int) -> bool:
    """Whether a grade stands right behind its field, and others do before it."""
    fields = [k for k in range(first) if nodes[k].kind == "cat" and nodes[k + 1].kind == "grade"]
    return len(fields) > 1 and fields[-1] == first - 1


# nouns of winning for any case in which it happens: 우수기관 선정 시 (교부세를 받는다)
WHENEVER: Final = re.compile(r"(?:선정|수상|획득|지정|인증|달성)\s?시(?:에는|에|엔)?[\s,]")
GOAL: Final = re.compile(r"\s(?:것|게)(?:을|이)?\s목표")  # behind a verb of winning: 최우수상을 받는 것을 목표로
# nouns of winning for what is still worked for, or has failed: 우수기관 선정에 도전한다, 1위 달성을 위해
AIMED: Final = re.compile(
    r"(?:수상|선정|획득|재?인증|재?지정|달성|확보|탈환|수성|진입)"
    r"(?:[을를]\s(?:위[해한하]|다짐|목표|기원|염원|향[해한])"
    r"|에\s(?:도전|나[서섰선]|총력|전력|실패|기대|박차|필요|집중|매진|주력|행정력|만전|사활|힘[을쓰써썼쏟]|공[을들])"
    r"|에\s대한\s(?:의혹|기대|이의|비판|논란))"
)
FOLLOWED: Final = re.compile(r"\s?(?:거쳐|이어|이은)(?![졌지진])")  # behind a grade that another win follows


def explains(node: Node) -> bool:
    """Whether a verb stands behind what the rating after it means: '매우 우수'를 뜻하는 S등급."""
    return node.noun + node.josa in ("뜻하는", "의미하는", "나타내는")


def besides(nodes: Sequence[Node], text: str, unit: Unit) -> bool:
    """Whether a grade told before is only what another's win comes besides: 우수상과 더불어 A씨가 장관상을 받았다."""
    if unit.josa not in ("과", "와", "") or not BESIDES.match(text, nodes[unit.last].end):
        return False
    own = any(node.kind == "who" and node.josa in SUBJECTS for node in nodes[: unit.first])
    return not own and any(node.kind == "who" and node.josa in ("이", "가") for node in nodes[unit.last + 1 :])


BESIDES: Final = re.compile(r"\s(?:더불어|함께|별도로|아울러|이?외에도?)\s")


BARE_WIN: Final = re.compile(
    r"(?:가졌|된$|들|든|드는|섰|한$|했|간$|갔|탄$|타|준$|쥔$|이름|자리|결정|평가|인정|얻|나왔|나온|나타|집계|찾|성공|해당|확정|유지|기록|달성|이루|이뤘|이룬|이뤄|거두|거뒀|전달|배출|누렸|손에|품|안고|안은|선$|됐|되었)"
)
