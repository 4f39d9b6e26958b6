"""Wins without a grade: a place in a program (공모에 선정됐다), a certificate, a designation (특구로 지정됐다)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.claim import Unit
from posang.records.awards.deeds import qualifies_person
from posang.records.awards.endings import leads_on, names_nothing
from posang.records.awards.events import strip_name
from posang.records.awards.items import SELECTED, Grade
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import IN_ROW
from posang.records.awards.node import COLLECTIVE, CONNECTS, Event, Node, is_award, is_government, is_quoted
from posang.records.awards.particles import PLACES
from posang.records.awards.programs import BODIES, CHOSEN_FOR, WAS_CHOSEN

CERTIFICATE: Final = re.compile(
    r"(?P<noun>(?:신규|상위단계)?(?:재?인증|재?지정|재?공인))(?P<paper>서|패)?(?P<josa>을|를|도|이|가|에|와)?"
)
SCHEME: Final = re.compile(r"[가-힣A-Za-z]\s?인증제?$")
EXAMINED: Final = "심사"  # what a certificate is granted after
BARE: Final = "인증"  # the noun of a certificate without a name
OBJECT: Final = frozenset({"을", "를", "도"})
KEPT: Final = re.compile(r"유지|연장|갱신")
HANDS: Final = tuple(
    f"{noun}{did}" for noun in ("수여", "전달", "교부", "전") for did in "했하한해"
)  # a certificate to somebody
GETS: Final = (
    *("받", "수여받", "전달받", "부여받", "교부받"),
    *("획득", "취득", "따냈", "따내", "땄", "통과", "거머쥐", "거머쥔", "얻", "마쳤", "유지", "갱신", "연장"),
)
CHOSEN: Final = re.compile(
    r"(?:신규|최종|추가)?(?P<noun>재?선정|선발|당선|지정|재지정|인증|재인증|재?공인|뽑|채택|확정|낙점)(?:[됐되돼된했하한해받]|혔|혀|힌|았|$)"
    r"|이름을$"
)
# what is chosen rather than what it is chosen for: 공모 사업 대상지로
TARGET: Final = re.compile(rf"\s?(?:{CHOSEN_FOR.pattern}|공모)$")
NAMES: Final = re.compile(
    r"(?:사업|프로젝트|특구|도시|마을|지구|특화단지|시범단지|시범지역|선도지역|관광지|관광도시|명소|축제|정원|협약|캠퍼스|플랫폼|시티|\d{1,3}선|기관|기업|학교|프로그램|지역|공원|거리|시장|유산|숲길|행복민원실|수목원|우수\s[가-힣]{2,}(?:센터|보건소|관|원))(?:\s?상위단계|\s(?:국내|국제|공식))?$"
)
# standards of management that a certificate bears: ISO 45001, 안전보건경영시스템
STANDARD: Final = re.compile(r"^[A-Z]{3,}(?:[- ]?\d{4,6})?$|(?:경영|관리)\s?(?:시스템|체계)$|네트워크\s가입$")
NEW: Final = re.compile(r"\s신규\s?$")  # of a certificate, not of its name
PAREN: Final = re.compile(r"\s?\([^()]{1,30}\)\s?$")
NOUNS: Final = ("word", "quote", "dot", "org", "dept")
# titles that a body bears, known as such without quotation marks
TITLE: Final = re.compile(
    r"(?:가족친화|여가친화|공간안전|독서경영|사회공헌|(?:친화|문화|관광|안전|안심|학습|건강|독서|교육|생태|정원)도시|슬로시티|인증\s?(?:기관|기업|도시|대학|학교|병원)|친화(?:기관|기업)"
    r"|[가-힣]{2}(?:(?:우수|으뜸|모범)기업|인정\s?(?:기관|기업)))$"
)
BARE_TITLE: Final = re.compile(r"(?:(?:신규|재)\s?)?인증\s?(?:기관|기업|도시|대학|학교|병원)")
BODY: Final = re.compile(r"(?<=인증)\s?(?:기관|기업|도시|대학|학교|병원)$")  # who bears a certificate
INTO: Final = frozenset(
    {"에", "로", "으로", "에도", "에는", "에서는", "에선", "에서", "에서도", "로는", "으로는", "로도", "으로도"}
)
LOOSE: Final = frozenset(
    {
        "처음",
        "최초",
        "최종",
        "최종적",
        "나란히",
        "잇따라",
        "신규",
        "신규로",
        "다시",
        "또다시",
        "연속",
        "모두",
        "추가로",
        "공식",
        "새로",
        "첫",
        "새롭게",
        "처음으로",
        "정식",
    }
)
REACH: Final = 8  # nodes between what is chosen for and the verb: 공모에 사북읍 사업이 최종 선정됐다


def selection_units(nodes: Sequence[Node], text: str, taken: set[int]) -> list[Unit]:
    """The certificates, designations and programs that a sentence says were won; `taken` are nodes of other units."""
    found: list[Unit] = []
    for at in range(len(nodes)):
        if at in taken or nodes[at].kind not in CHOSEN_KINDS:
            continue
        unit = certificate(nodes, text, at) or selection(nodes, text, at, taken) or became(nodes, text, at)
        if unit is not None:
            beside = [*title_beside(nodes, text, unit), *certificate_beside(nodes, text, unit)]
            found += [*beside, renewed(unit, found[-1] if found else None)]
    return found


def renewed(unit: Unit, before: Unit | None) -> Unit:
    """The unit, one without a name of the certificate that its sentence told before: 공인을 받은 뒤 2007년 재공인을."""
    known = before is not None and before.grade.grade == "인증" and before.event is not None
    if not known or before is None or unit.event is not None or unit.grade.noun != BARE:
        return unit
    return replace(unit, event=before.event, grade=replace(unit.grade, noun=before.grade.noun))


def title_beside(nodes: Sequence[Node], text: str, unit: Unit) -> list[Unit]:
    """The unit of a title that a particle joins to the one behind it: 안심도시와 배움도시에 지정됐다."""
    last = unit.first - 1
    if last < 0 or nodes[last].kind != "word" or nodes[last].josa not in CONNECTS or not TITLE.search(nodes[last].noun):
        return []
    first = name_start(nodes, last)
    name = text[nodes[first].start : nodes[last].end].removesuffix(nodes[last].josa)
    event = Event(strip_name(name)[0], quoted=True)
    return [Unit(unit.grade, first, last, nodes[last].josa, nodes[last].parens, event)]


def certificate_beside(nodes: Sequence[Node], text: str, unit: Unit) -> list[Unit]:
    """The unit of a certificate joined to the one behind it: A원의 상생기업 인증과 B부의 나눔단체 인증을."""
    last = unit.first - 1
    if last > 0 and nodes[last].kind == "who" and nodes[last].josa == "의":
        last -= 1
    joined = last > 0 and nodes[last].kind == "win" and JOINED_CERTIFICATE.fullmatch(nodes[last].noun) is not None
    if not joined or unit.grade.grade != "인증" or unit.event is None:
        return []
    first = name_start(nodes, last - 1)
    name = text[nodes[first].start : nodes[last - 1].end]
    if nodes[last - 1].josa or len(name) < MIN_TITLE:
        return []
    return [Unit(unit.grade, first, last, "을", nodes[last].parens, Event(strip_name(name)[0], quoted=True))]


JOINED_CERTIFICATE: Final = re.compile(r"재?인증과")
CERTIFIES: Final = frozenset({"word", "win", "head", "event"})
CHOSEN_KINDS: Final = CERTIFIES | {"quote"}  # what tells of a choice: a certificate, a title, a verb


STAGES: Final = frozenset({"상위단계", "상위 단계", "신규", "2단계"})  # what a certificate may be of, told no name
TIMES: Final = re.compile(r"\d{1,2}[차회]")


GIVEN_TO: Final = frozenset({"에게", "께", "에"})
LISTED: Final = frozenset({"who", "comma", "dot", "count", "word"})  # what a list of those given something holds


def certificate(nodes: Sequence[Node], text: str, at: int) -> Unit | None:
    """The unit of a certificate that is the object of getting, or is kept: 아동친화도시 상위단계 인증을 받았다.

    A certificate without a name (새로 인증을 받았다) has no event; it is of the scheme that the article is about.
    """
    node = nodes[at]
    if node.kind in ("event", "quote") and SCHEME.search(node.noun) and node.josa in OBJECT:
        event = node.event if node.kind == "event" else Event(*strip_name(node.noun), quoted=True)
        verb = next((other.noun for other in nodes[at + 1 : at + 5] if other.kind == "win"), "")
        got = verb.startswith(GETS)
        return Unit(Grade("인증", kind="named"), at, at, node.josa, node.parens, event) if got else None
    match = CERTIFICATE.fullmatch(node.noun + node.josa) if node.kind in CERTIFIES else None
    if match is None:
        return None
    if match["paper"] and any(other.kind == "grade" for other in nodes[:at]):
        return None  # the paper that comes with the grade: 우수지자체로 선정돼 인증서를
    if match["josa"] in ("이", "가"):
        kept = at + 1 < len(nodes) and KEPT.match(nodes[at + 1].noun)
        return Unit(Grade("인증", kind="named", noun=BARE), at, at, "을", node.parens) if kept else None
    besides = match["josa"] == "와"  # 인증서와 배지를
    josa, end = ("를", at + 1) if besides else (node.josa, at)
    behind = [other for other in nodes[at + 1 : at + 4] if other.noun not in LOOSE and other.kind != "streak"]
    examined = not match["josa"] and len(behind) > 1 and behind[0].noun == EXAMINED and behind[0].josa in OBJECT
    behind = behind[1:] if examined else behind  # 재인증 심사를 통과했다
    if besides and (not behind or behind[0].josa not in OBJECT):
        return None
    behind = behind[besides:]
    closes = not behind or behind[0].kind == "stop"
    gets = GETS if match["josa"] != "에" else ("성공했", "성공해", "성공하")
    to = [k for k, other in enumerate(nodes) if other.josa in GIVEN_TO] if match["paper"] else []
    if to and to[-1] > at and all(other.kind in LISTED for other in nodes[at + 1 : to[-1] + 1]):
        behind = list(nodes[to[-1] + 1 : to[-1] + 2])  # 인증서를 A, B에게 (수여했다)
    gets = (*gets, *HANDS) if to else gets
    if not (behind and behind[0].noun.startswith(gets)) and not (closes and not match["josa"]):
        return None
    last = at - 1
    while last >= 0 and (
        nodes[last].kind == "streak" or TIMES.fullmatch(nodes[last].noun)
    ):  # 3회 연속 재인증, 3차 재인증
        last -= 1
    if last >= 0 and (borne_name(nodes[last]) or quoted_body(nodes[last], text)):
        event = Event(nodes[last].noun, quoted=True)
        return Unit(Grade("인증", kind="named", noun=BARE), last, end, josa, node.parens, event)
    title = next((k for k in range(last, -1, -1) if nodes[k].noun not in LOOSE), 0)
    if last >= 0 and nodes[title].kind == "quote" and not nodes[title].josa:  # '공간안전 우수기관' 신규 (인증)
        event = Event(*strip_name(nodes[title].noun), quoted=True)
        return Unit(Grade("인증", kind="named", noun=node.noun), title, end, josa, node.parens, event)
    first = name_start(nodes, last, kinds=(*NOUNS, "numeral"))
    while first < at and nodes[first].noun in LOOSE:
        first += 1
    borne = TITLE.search(nodes[at - 1].noun) if at and nodes[at - 1].josa in ("으로", "로") else None
    if borne is not None:
        begins = name_start(nodes, at - 2) if at > 1 and not nodes[at - 2].josa else at - 1
        borne_by = text[nodes[begins].start : nodes[at - 1].start] + nodes[at - 1].noun
        event = Event(strip_name(BODY.sub("", borne_by))[0], quoted=True)
        return Unit(Grade("인증", kind="named", noun=BARE), at, end, josa, node.parens, event)
    name_end = nodes[last].end if 0 <= last < at - 1 else node.start
    if first == at and last > 0 and bears_grade(nodes[last]):
        first = name_start(nodes, last - 1)  # 가족친화 우수기관 (인증을)
    name = STAGE.sub("", NEW.sub("", PAREN.sub("", text[nodes[first].start : name_end])).strip(" '\""))
    bare = match["noun"].endswith("인증") or match["noun"].startswith("재")
    if match["josa"] and (name in STAGES or (first >= last + 1 and bare)):
        return Unit(Grade("인증", kind="named", noun=BARE), at, end, josa, node.parens)
    if first == at or not (
        quoted(nodes, first, at)
        or (first > 0 and len(name) >= MIN_TITLE and certifies(nodes[first - 1]))
        or any(pattern.search(name) for pattern in (NAMES, TITLE, STANDARD))
        or (len(name) >= BEARER_SIZE and BEARER.search(name))
    ):
        return None
    return Unit(Grade("인증", kind="named", noun=node.noun), first, end, josa, node.parens, Event(name, quoted=True))


def bears_grade(node: Node) -> bool:
    """Whether a grade is one of bodies, as a certificate's name may end: 우수기관."""
    return node.kind == "grade" and not node.josa and node.grade.noun in COLLECTIVE


def certifies(node: Node) -> bool:
    """Whether a body right before a certificate's name is who grants it: 여성가족부로부터 (가족친화 인증을)."""
    body = node.kind == "who" and node.who.kind == "organization" and bool(node.who.hits)
    return body and node.josa in ("", "의", "로부터", "으로부터", "에서")


# ends of certificates that say who, what or which way to run it bears them: 녹색건축물, 국민행복민원실, 소비자중심경영
BEARER: Final = re.compile(
    r"[가-힣](?:기업|단체|업체|업소|시설|건축물|제품|병원|어린이집|의료기관|일터|직장|농장|연구실"
    r"|경영|민원실|도서관|박물관|미술관|공원|학교|캠퍼스|교실|체험장|체험처|관광지|음식점|식당|매장|화장실|주차장|놀이터)$"
)
BEARER_SIZE: Final = 5  # letters of such a name, at least


def borne_name(node: Node) -> bool:
    """Whether what reads like a grade is quoted, as the name of a certificate is: '공간안전 우수기관' (재인증)."""
    return node.kind == "grade" and node.begins_quoted and not node.josa


def quoted_body(node: Node, text: str) -> bool:
    """Whether what reads like a body is quoted: '교육국제화특구' (재인증)."""
    return node.kind == "who" and not node.josa and text[node.start] in "'\""


def selection(nodes: Sequence[Node], text: str, at: int, taken: set[int]) -> Unit | None:
    """The unit of a program or title that a verb of choosing says was won: '지역자산화 지원사업' 공모에 뽑혀."""
    verb = nodes[at]
    match = CHOSEN.match(verb.noun) if verb.kind == "win" else None
    if match is None:
        return None
    last = into_before(nodes, at)
    if last is not None and (titled := title_with_field(nodes, last)) is not None:
        own = nodes[last].names[0] if isinstance(nodes[last].value, list) else None
        return Unit(SELECTED, last, last, nodes[last].josa, nodes[last].parens, titled, own)
    if last is None or any(k in taken or nodes[k].kind in ("win", "stop", "cat") for k in range(last, at)):
        return None
    into = nodes[last]
    title = last
    if last and into.josa and is_target(nodes, last):
        title -= 1 + (nodes[title - 1].noun in LOOSE)
    event = nodes[title].event if nodes[title].kind == "event" else None
    if event is not None and (event.pointer or (title == last and not event.offered and not event.quoted)):
        return None
    first = title if event is not None else title_start(nodes, title)
    if event is None and (renewed := certified_body(nodes, text, last)) is not None:
        first, event = renewed
        return Unit(Grade("인증", kind="named", noun="지정"), first, last, into.josa, into.parens, event)
    if event is None:
        name = text[nodes[first].start : nodes[title].end].removesuffix(nodes[title].josa)
        inner = next((n.noun for n in nodes[first : title + 1] if n.kind == "quote"), name)
        event = titled_event(nodes, first, inner.strip())
        if event is None:
            return None
    given = event.offered or any(
        other.noun.endswith("공모") or (other.kind == "who" and other.josa in ("의", "으로부터", "로부터"))
        for other in nodes[max(0, first - 4) : at]
    )
    given = given or (first > 0 and gives(nodes[first - 1]))
    listed = named_chosen(nodes, last, at)
    known = listed or TITLE.search(event.name) is not None or "인증" in event.name
    in_quotes = quoted(nodes, first, last + 1)
    known = known or event.offered or (event.quoted and title == last and told_right_behind(nodes, last, at))
    named = NAMES.search(event.name) is not None
    shown = given or in_quotes or (names_itself(event.name, into.josa) and not governs(verb.noun, event.name))
    if not (known or (named and shown) or (event.quoted and given)):
        return None
    if len(event.name) < MIN_TITLE or KIND.fullmatch(event.name) is not None:
        return None
    noun = match["noun"] or "선정"
    grade = "인증" if noun.endswith(("지정", "인증", "공인")) or "인증" in event.name else "선정"
    josa = "으로는" if listed else into.josa
    return Unit(Grade(grade, kind="named", noun=noun), first, last, josa, into.parens, event)


def gives(node: Node) -> bool:
    """Whether a body right before what is chosen is who chooses: 유네스코 (세계지질공원으로)."""
    return node.kind == "who" and not node.josa and node.who.kind == "organization" and bool(node.who.hits)


def told_right_behind(nodes: Sequence[Node], last: int, verb: int) -> bool:
    """Whether nothing but an adverb stands between a quoted name and its verb: ‘한국관광의 별’에 최종 선정됐다."""
    return nodes[last].kind == "event" and all(node.noun in LOOSE for node in nodes[last + 1 : verb])


def title_start(nodes: Sequence[Node], title: int) -> int:
    """Where what is chosen for begins, be it read as a body or an award's before a noun: 마을 가꾸기 사업."""
    node, before = nodes[title], nodes[title - 1] if title else None
    if node.noun in PROGRAMS and before is not None and before.kind == "event" and not before.josa:
        return title - 1
    body = node.kind == "who" and not node.who.hits and node.who.kind in ("organization", "department")
    if not body and node.kind != "numeral":
        return name_start(nodes, title)
    return name_start(nodes, title - 1) if title and not nodes[title - 1].josa else title


def names_itself(name: str, josa: str) -> bool:
    """Whether nouns are a name without marks around it: 지역활력타운 조성사업에, but 살기 좋은 도시로, 시범사업에."""
    words = name.split()
    described = any(names_nothing(word) or word in LEX.adjectives for word in words)
    if josa not in ("에", "에도", "로", "으로") or KIND.fullmatch(name) is not None or COUNTED.search(name) is not None:
        return False
    if described and (len(words) <= DESCRIBED or not name.endswith(PROGRAMS)):
        return False
    return len(words) > 1 or OWN.search(name) is not None


def governs(verb: str, name: str) -> bool:
    """Whether a choice is what an office does in its own town: 정비 사업지로 선정했다, 위험지구로 지정돼."""
    return not WAS_CHOSEN.match(verb) or ("지정" in verb and name.endswith(ZONES))


ZONES: Final = ("지구", "구역", "지역")  # which offices declare
OWN: Final = re.compile(r"(?:사업|특구|도시|시티|마을|지구|프로젝트|협약|민원실|\d선)$")  # ends of names of one word
# words for programs and titles of a kind, which are no names, and for the best of those chosen
KIND: Final = re.compile(
    r"(?:시범|공모|지원|국비|국책|선도|공공|특화|중점|우선|주요|해당|각종)?\s?(?:사업|도시|마을|지구|특구)"
    r"|최고\s?(?:득점|점수|평점)\s?(?:기관|지자체|부서|도시)"
)
COUNTED: Final = re.compile(r"\d\s?(?:여\s?)?개")  # of programs that are summed up: 총 13개 사업에
PROGRAMS: Final = ("사업", "프로젝트")
DESCRIBED: Final = 2  # words of a program's name that do not make it one where they only describe: 안전한 사업


def into_before(nodes: Sequence[Node], at: int) -> int | None:
    """Where what is chosen for stands before a verb, be it an offering told before how or as what.

    Bodies listed between them are no distance.
    """
    reach, found = 0, None
    for k in range(at - 1, -1, -1):
        node = nodes[k]
        if qualifies_person(nodes, k):
            return found
        if found is None and node.josa in INTO and node.noun not in LOOSE:
            found = k
        if node.kind in ("win", "stop"):
            return found
        if node.kind == "event" and node.event.offered and node.josa in INTO:
            beside = found is not None and all(other.noun in LOOSE for other in nodes[k + 1 : found])
            return found if beside and found is not None and is_target(nodes, found) else k
        reach += node.kind not in IN_ROW
        if reach == REACH - 1:
            break
    return found


STAGE: Final = re.compile(r"\s?(?:\d\s?단계|상위\s?단계|신규)$")
RENEWED: Final = re.compile(r"(?:신규|재)?(?:지정|인증|공인)")
BEARERS: Final = frozenset({"도시", "기관", "지자체", "기업", "마을", "학교", "시설", "지역"})


def certified_body(nodes: Sequence[Node], text: str, last: int) -> tuple[int, Event] | None:
    """The title that a body is certified to bear, and where its name begins: 여성친화도시 2단계 재지정 도시로."""
    mark = nodes[last - 1] if last > 1 else None
    if mark is not None and GLUED_BEARER.fullmatch(nodes[last].noun) and mark.kind == "quote" and not mark.josa:
        return last - 1, Event(strip_name(mark.noun)[0], quoted=True)  # ‘국민행복민원실’ 신규인증기관으로
    if mark is None or nodes[last].noun not in BEARERS or mark.josa or not RENEWED.fullmatch(mark.noun):
        return None
    first = name_start(nodes, last - 2, kinds=(*NOUNS, "numeral", "event"))
    inner = STAGE.sub("", text[nodes[first].start : nodes[last - 2].end].replace("'", "").strip(' "'))
    name = OFFERED.sub("", inner)
    return (first, Event(name, quoted=True)) if len(name) >= MIN_TITLE else None


OFFERED: Final = re.compile(r"\s(?:공모|심사|평가)(?:\s?결과)?(?:에서|에)?$")  # in what a certificate was granted
GLUED_BEARER: Final = re.compile(r"(?:신규|재)?(?:지정|인증|공인)(?:도시|기관|기업|마을|학교|시설)")
MIN_TITLE: Final = 4  # letters of a title that bodies bear
LISTED_ENDS: Final = frozenset({"comma", "bullet", "stop", "dot"})


def listed_selections(nodes: Sequence[Node]) -> list[Unit]:
    """The programs and titles of a list that end in a bare noun of choosing: … 최우수, 어촌뉴딜300 공모 선정 등."""
    found: list[Unit] = []
    for at in range(1, len(nodes)):
        noun, before = nodes[at].noun, nodes[at - 1]
        behind = nodes[at + 1] if at + 1 < len(nodes) else None
        bare = noun.removesuffix("과").removesuffix("에") if joins_win(nodes, at) else noun
        if nodes[at].kind != "win" or bare not in ("선정", "지정", "인증", "재지정", "재인증") or before.josa:
            continue
        if bare == noun and behind is not None and not (behind.kind in LISTED_ENDS or behind.noun.startswith("등")):
            continue
        offered = before.kind == "event" and before.event.offered
        if offered or (before.kind in ("word", "quote", "numeral") and NAMES.search(before.noun)):
            grade = "선정" if bare == "선정" else "인증"
            found.append(Unit(Grade(grade, kind="named", noun=bare), at, at, "", nodes[at].parens))
    return found


def joins_win(nodes: Sequence[Node], at: int) -> bool:
    """Whether a noun of choosing is told together with another win: A 공모 선정과 함께 (B사업에 선정됐다)."""
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    return behind is not None and behind.noun in JOINED and nodes[at].noun.endswith(("과", "에"))


JOINED: Final = frozenset({"함께", "더불어", "이어", "동시에"})


def named_chosen(nodes: Sequence[Node], title: int, verb: int) -> bool:
    """Whether bodies between a quoted title and the verb were chosen for it: '마을상담실'로 A와 B가 선정됐다."""
    end = verb
    while end > title + 1 and goes_with_choice(nodes, end - 1):  # … 5명을 19일 최종 선정했다, A와 B가 대상지로 뽑혔다
        end -= 1
    between, node = nodes[title + 1 : end], nodes[title]
    told_as_what = any(is_as_what(nodes, k) for k in range(end, verb))
    offered = node.kind == "event" and node.event.offered
    named = is_quoted(node) or offered
    named = named or (node.kind == "word" and TITLE.search(node.noun) is not None)
    named = named or (is_target(nodes, title) and bool(between) and is_government(between[-1]))
    return (
        named
        and nodes[title].josa in ("으로", "로", "으로는", "로는", *(("에", "에는", *PLACES) if offered else ()))
        and bool(between)
        and between[-1].kind == "who"
        and between[-1].who.kind in (*BODIES_CHOSEN, *(() if told_as_what else ("department", "person")))
        and between[-1].josa in ("이", "가", "을", "를")
        and all(node.kind in IN_ROW or node.noun in BESIDE for node in between)
    )


BODIES_CHOSEN: Final = ("government", "organization")  # kinds of those who are chosen as a place or a body
BESIDE: Final = frozenset({"함께", "더불어", "나란히"})  # between those who were chosen: A군과 함께 B군, C시가


def goes_with_choice(nodes: Sequence[Node], k: int) -> bool:
    """Whether a phrase between those chosen and the verb says how, when or as what: 최종, 19일, 대상지로."""
    return nodes[k].noun in LOOSE or nodes[k].kind == "numeral" or is_as_what(nodes, k)


def is_as_what(nodes: Sequence[Node], k: int) -> bool:
    """Whether a phrase says as what bodies are chosen: 대상지로."""
    return nodes[k].kind == "word" and nodes[k].josa in ("로", "으로") and is_target(nodes, k)


def title_with_field(nodes: Sequence[Node], last: int) -> Event | None:
    """The quoted title in a field of which a body is chosen: '2015 나눔관광의 별' 생태관광 부문에 선정됐다."""
    title = nodes[last - 1] if last and nodes[last].kind == "cat" else None
    if title is None or title.kind != "event" or title.josa or not title.event.quoted:
        return None
    return title.event


def titled_event(nodes: Sequence[Node], first: int, name: str) -> Event | None:
    """The event that a chosen name means; a bare title (인증기관) is of the scheme named before it."""
    if not BARE_TITLE.fullmatch(name):
        bare, year, edition = strip_name(TARGET.sub("", name))
        return Event(bare, year, edition, quoted=True)
    for node in reversed(nodes[max(0, first - REACH) : first]):
        if is_award(node):
            return node.event
        if node.kind == "quote":
            bare, year, edition = strip_name(TARGET.sub("", node.noun))
            return Event(bare, year, edition, quoted=True)
    return None


def became(nodes: Sequence[Node], text: str, at: int) -> Unit | None:
    """The unit of a title that a body has come to bear: 올해 여성친화도시가 된 곳은."""
    node = nodes[at]
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if node.kind not in ("word", "quote") or node.josa not in ("이", "가") or behind is None:
        return None
    if not TITLE.search(node.noun) or not BECAME.match(behind.noun):
        return None
    first = name_start(nodes, at - 1) if at and not nodes[at - 1].josa else at
    name = text[nodes[first].start : node.start] + node.noun
    return Unit(
        Grade("인증", kind="named"), first, at, "으로", node.parens, Event(strip_name(name.strip(" '"))[0], quoted=True)
    )


BECAME: Final = re.compile(r"(?:된|됐|되었)")


def is_target(nodes: Sequence[Node], at: int) -> bool:
    """Whether a phrase says what kind of body or place is chosen: 대상 시·군, 대상지, 사업지, 시범사업 지역."""
    of_program = at > 0 and nodes[at].noun in BODIES and nodes[at - 1].kind == "event"
    return of_program or TARGET.fullmatch(nodes[at].noun) is not None


def tells_how(node: Node) -> bool:
    """Whether a word is a verb or an adverb before what came of it: 정책을 활발하게 펼쳐 (여성친화도시로)."""
    return node.kind == "word" and (leads_on(node.noun) or node.noun.endswith("하게"))


def name_start(nodes: Sequence[Node], at: int, kinds: Sequence[str] = NOUNS) -> int:
    """Where the bare nouns begin that end at a node."""
    first = at + 1
    while (
        first > 0
        and nodes[first - 1].kind in kinds
        and (first - 1 == at or not nodes[first - 1].josa)
        and nodes[first - 1].noun not in LEX.event_stop
        and (first - 1 == at or not tells_how(nodes[first - 1]))
        and WHEN.fullmatch(nodes[first - 1].noun) is None
        and at - first < 6
    ):
        first -= 1
    return first


# when or how often something was won, of no name: 12일 아동친화도시 (인증을), 다시 한 번 수상기관으로
WHEN: Final = re.compile(r"\d{1,2}[일월]|번|차례")


def quoted(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether a quotation stands in a run of nodes."""
    return any(is_quoted(node) for node in nodes[first:last])
