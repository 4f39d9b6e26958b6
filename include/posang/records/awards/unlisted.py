"""Bodies that no list knows, by what they are called: villages, produce, festivals, firms, military units."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.endings import adnominal
from posang.records.awards.kinds import TOWNS, classify
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import NOMINATIVE
from posang.records.awards.node import ACTING, TOPIC, Node, Who, is_government, is_institution, reads_as_office
from posang.records.awards.quotations import QUOTED_OFFICE
from posang.reference import find_names
from posang.reference.outlets import is_place

FORCES: Final = frozenset({"육군", "해군", "공군", "해병대"})
FORCES_HINT: Final = re.compile("|".join(sorted(FORCES)))
BRAND: Final = "브랜드"  # in the name of an award that brands win
FESTIVAL_GRADE: Final = "축제"
IS_FESTIVAL: Final = re.compile(
    r"[가-힣0-9A-Za-z]{2,}(?:축제|페스티벌|축전|대축제|제전|(?<!규)(?<!경)(?<!과)(?<!문)(?<!억)제)"
)
LISTED_AS: Final = frozenset({"이", "가", "은", "는", "도", "", "와", "과", "에", "에는", "에게", "을", "를"})
VILLAGE_NOUN: Final = "마을"
VILLAGE_NAME: Final = re.compile(r"[가-힣]{2,5}\d{0,2}")
LEGAL_FORMS: Final = ("사단법인", "재단법인", "사회복지법인", "주식회사", "농업회사법인", "영농조합법인")
FIRM_MARK: Final = "㈜"
FIRM_KINDS: Final = ("주", "유")  # in brackets before or behind a firm's name
FIRM_FORMS: Final = tuple(f"({kind})" for kind in FIRM_KINDS)
# institutions that are made up of divisions, and what these are called
INSTITUTIONS: Final = (
    *("연구원", "연구소", "진흥원", "의료원", "병원", "대학교", "박물관"),
    *("공단", "공사", "재단", "본부"),
)
DIVISION: Final = re.compile(r"(?!전부|일부|내부|외부|대부|간부|정부|모두)[가-힣]{2,7}부")
CREW: Final = re.compile(r"(?:119)?(?:특수|산악|수난|항공)?(?:구조|구급|기동|생활안전)대")  # of a fire station
FIRE_SERVICE: Final = ("소방서", "소방본부", "소방안전본부", "소방재난본부", "안전센터")
DIVISION_HINT: Final = re.compile(
    "|".join(
        (*(rf"{body}\s[가-힣]{{2,7}}부" for body in INSTITUTIONS), r"소방서\s.{2,7}대|본부\s.{2,7}대|센터\s.{2,7}대")
    )
)
LEGAL_HINT: Final = re.compile(r"법인|회사|㈜|\([주유]\)")


def villages(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with villages of two words made bodies: 진안군 원연장 마을은, 조현리 마을은."""
    out: list[Node] = []
    for node in nodes:
        name, place = (*reversed(out[-2:]), None, None)[:2]
        if node.kind != "word" or node.noun != VILLAGE_NOUN or name is None or node.start - name.end != 1:
            out.append(node)
            continue
        whole = text[name.start : name.end]
        settled = name.kind == "who" and name.who.kind == "department" and not name.josa and whole.endswith("리")
        placed = (
            name.kind == "word"
            and name.josa in ("", "도")
            and VILLAGE_NAME.fullmatch(whole) is not None
            and not adnominal(whole)
            and place is not None
            and place.kind == "who"
            and place.who.kind in ("government", "department")
            and not place.josa
            and name.start - place.end == 1
        )
        if settled or placed:
            hits = place.who.hits if placed and place is not None else name.who.hits
            who = Who(f"{whole if placed else name.noun} {VILLAGE_NOUN}", "organization", hits)
            start = place.start if placed and place is not None else name.start
            out[-1 - placed :] = [Node("who", start, node.end, who.name, node.josa, who, node.parens, node.inside)]
        else:
            out.append(node)
    return out


def products(nodes: list[Node]) -> list[Node]:
    """The nodes with produce, brands, facilities and quoted villages or festivals made bodies as subjects: 가람쌀이."""
    out: list[Node] = []
    festivals = any(node.kind == "grade" and node.grade.noun.endswith(FESTIVAL_GRADE) for node in nodes)
    events = [node for node in nodes if node.kind == "event"]
    sites = any(OF_SITES.search(node.noun) for node in events)
    if not (festivals or sites or any(node.kind == "quote" or is_produce_acting(node) for node in nodes)):
        return nodes
    brands = any(BRAND in node.noun and not node.event.pointer for node in events)
    for k, node in enumerate(nodes):
        named = node.josa in ACTING or festivals if node.kind == "word" else node.kind in ("quote", "event")
        if not named or acts_apart(nodes, k):
            out.append(node)
            continue
        name = node.noun.strip()
        if (local := of_place(out, node)) is not None:
            out[-1:] = [local]
        elif node.kind == "quote" and QUOTED_OFFICE.fullmatch(name) and classify(name.split(" ")[0])[0] == "dept":
            out.append(replace(node, kind="who", noun=name, value=Who(name, "department")))
        elif node.kind == "quote" and node.josa in LISTED_AS and (body := quoted_with_place(name)) is not None:
            out.append(replace(node, kind="who", noun=body.name, value=body))
        elif (
            acts_as_body(node, name, festivals)
            or (brands and node.kind == "quote" and node.josa in ACTING)
            or (sites and node.josa in ACTING and SITE.fullmatch(name))
        ):
            placed = bool(out) and is_government(out[-1]) and not out[-1].josa and node.start - out[-1].end == 1
            place = out.pop() if placed else None
            if node.kind == "quote" and out and is_produce_of(out[-1], node):
                produce = out.pop()
                node, name = replace(node, start=produce.start), f"{produce.noun} {name}"
            who = Who(name, "organization", place.who.hits if place is not None else ())
            start = place.start if place is not None else node.start
            out.append(Node("who", start, node.end, name, node.josa, who, node.parens))
        else:
            out.append(node)
    return out


def of_place(before: Sequence[Node], node: Node) -> Node | None:
    """Produce by its kind with the place before it as a body: 의성 마늘이, 논산 딸기가; None for other words."""
    place = before[-1] if before else None
    if node.kind != "word" or node.noun not in LEX.products or node.josa not in ACTING or place is None:
        return None
    named = is_government(place) or (place.kind == "word" and is_place(place.noun))
    if not named or place.josa or place.parens or node.start - place.end != 1:
        return None
    hits = place.who.hits if place.kind == "who" else ()
    name = f"{place.noun} {node.noun}"
    return Node("who", place.start, node.end, name, node.josa, Who(name, "organization", hits), node.parens)


def is_produce_acting(node: Node) -> bool:
    """Whether a word is the name of produce or of a facility as a subject: 가람쌀이, 가람출렁다리는."""
    acting = node.kind == "word" and node.josa in ACTING
    return acting and (node.noun.endswith(LEX.products) or is_facility(node.noun))


def acts_apart(nodes: Sequence[Node], k: int) -> bool:
    """Whether produce or a facility only does something else in a body's sentence: 가람군은 가람쌀이 인기를 끌어."""
    if not is_produce_acting(nodes[k]) or nodes[k].josa not in NOMINATIVE:
        return False
    led = any(node.kind == "who" and node.josa in TOPIC for node in nodes[:k])
    behind = next((node for node in nodes[k + 1 :] if node.kind not in DATED and node.noun not in LATELY), None)
    return led and behind is not None and behind.kind in ("word", "veto")


DATED: Final = frozenset({"numeral", "year", "comma", "streak", "count"})  # kinds of nodes before what was won
LATELY: Final = frozenset({"지난", "최근", "이번", "올해", "전국"})


def is_facility(word: str) -> bool:
    """Whether a word is the name of a facility, which says more than its kind: 가람출렁다리."""
    if not word.endswith(LEX.facilities):
        return False
    return len(word) - len(next(kind for kind in LEX.facilities if word.endswith(kind))) >= LEAST_NAME


LEAST_NAME: Final = 2  # letters of a facility's own name, at least


def quoted_with_place(name: str) -> Who | None:
    """The body that a quotation names behind its government, and its town: '강진군 기룡마을', '삼척시 자율방재단'."""
    place, _, rest = name.partition(" ")
    hits = find_names(place) if rest else []
    if len(hits) != 1 or hits[0].kind != "government" or (hits[0].start, hits[0].end) != (0, len(place)):
        return None
    town, _, own = rest.partition(" ")
    rest = own if own and town.endswith(TOWNS) else rest
    last = rest.rsplit(" ", 1)[-1]
    named = len(rest) > 2 and last.endswith(OF_PEOPLE) and last.endswith(LEX.organization_suffixes)
    return Who(rest, "organization", (hits[0],)) if named and CHOSEN.search(rest) is None else None


OF_PEOPLE: Final = ("단", "회", "대", VILLAGE_NOUN)  # ends of the names of groups of citizens


CHOSEN: Final = re.compile(r"우수|으뜸|모범|시범|행복마을$")  # in the titles that villages bear


# titles that sights bear: 한국관광 100선, 한국관광의 별; and how sights are called
OF_SITES: Final = re.compile(r"\d{2,3}선$|관광의\s별$|(?:관광지|여행지|명소|명품숲)$")
SITE: Final = re.compile(
    r"[가-힣\d·\s]{2,}(?:정원|공원|해변|해수욕장|시장|거리|올레길|둘레길|숲길|숲|산|섬|호수|호|폭포|계곡|사찰|궁|읍성|산성"
    r"|박물관|전망대|출렁다리|케이블카|레일바이크|온천|동굴|습지|포구|테마파크|랜드|월드|타워|수목원|휴양림|생태원|유적지?|미술관|밭)"
)


def is_produce_of(node: Node, brand: Node) -> bool:
    """Whether produce stands right before the brand that it is sold by: 문경오미자 '레디엠'."""
    apart = bool(node.josa or node.parens) or brand.start - node.end != 1
    return node.kind in ("word", "who") and not apart and node.noun.endswith(LEX.products)


def acts_as_body(node: Node, name: str, festivals: bool) -> bool:
    """Whether what bears a name wins like a body: produce as a subject, a festival among such, a quoted body."""
    no_name = name in LEX.event_schemes or name in LEX.organization_never
    if len(name) <= 2 or node.josa not in LISTED_AS or no_name:
        return False
    if festivals and IS_FESTIVAL.fullmatch(name):
        return True
    if node.kind == "quote":
        return " " not in name and classify(name)[0] == "org"
    return is_produce_acting(node)


def placed(nodes: list[Node]) -> list[Node]:
    """The nodes with a place before a body that no list knows as part of its phrase: 진주 개천예술제."""
    for k in [k for k in range(len(nodes) - 1, 0, -1) if is_unlisted(nodes[k])]:
        place, node = nodes[k - 1 : k + 1]
        near = place.kind == "word" and not (place.josa or place.parens) and node.start - place.end == 1
        if near and is_place(place.noun):
            nodes[k - 1 : k + 1] = [replace(node, start=place.start)]
    return nodes


def is_unlisted(node: Node) -> bool:
    """Whether a node names an organization that no list knows."""
    return node.kind == "who" and node.who.kind == "organization" and not node.who.hits


def armed(nodes: list[Node]) -> list[Node]:
    """The nodes with a service of the armed forces made part of the name of its body: 해군 가람기지사령부."""
    out: list[Node] = []
    for node in nodes:
        if (
            node.kind == "who"
            and node.who.kind in ("organization", "department")
            and out
            and out[-1].noun in FORCES
            and not out[-1].josa
            and node.start - out[-1].end == 1
        ):
            name = f"{out[-1].noun} {node.noun}"
            who = replace(node.who, name=name)
            node = replace(node, start=out.pop().start, noun=name, value=who)
        out.append(node)
    return out


def divisions(nodes: list[Node]) -> list[Node]:
    """The nodes with a division or crew made one with its institution: 가람연구원 환경연구부, 가람소방서 구조대."""
    out: list[Node] = []
    for node in nodes:
        body = out[-1] if out else None
        if (
            body is not None
            and is_institution(body)
            and not (body.josa or body.parens)
            and node.kind == "word"
            and is_division(body.noun, node.noun)
            and node.start - body.end == 1
        ):
            name = f"{body.noun} {node.noun}"
            who = replace(body.who, name=name, kind="department")
            out[-1] = replace(node, kind="who", start=body.start, noun=name, value=who)
        else:
            out.append(node)
    return out


def is_division(body: str, name: str) -> bool:
    """Whether a name is one of a division or crew of such a body: 가람연구원 환경연구부, 가람소방서 구조대."""
    crew = body.endswith(FIRE_SERVICE) and CREW.fullmatch(name) is not None
    return crew or (body.endswith(INSTITUTIONS) and DIVISION.fullmatch(name) is not None)


def legal_bodies(text: str, nodes: Sequence[Node]) -> list[Node]:
    """The nodes with a legal form joined to the name beside it: 사단법인 가람나눔회, ㈜가람산업, 가람산업(주)."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        before = out[-1] if out else None
        form = legal_form(text, before) if before is not None else ""
        if (form or bears_form(node.noun)) and reads_as_office(node):  # a firm's name joined to the next
            node.kind, node.noun, node.josa = "word", node.noun[:-1], "과"
        if before is not None and form and unknown_body(node) and closes_name(nodes, k):
            name = f"{form}{node.noun}"
            out[-1] = Node("who", before.start, node.end, name, node.josa, Who(name, "organization"), node.parens)
        elif node.kind == "word" and is_firm(node) and closes_name(nodes, k):
            own = bears_form(node.noun)
            name = node.noun if own else f"{node.noun}({node.inside.strip()})"
            parens = node.parens if own else []
            out.append(Node("who", node.start, node.end, name, node.josa, Who(name, "organization"), parens))
        else:
            out.append(node)
    return out


def is_firm(node: Node) -> bool:
    """Whether a word is marked as a firm's name: ㈜가람산업, 가람산업㈜, 가람산업(주)."""
    return (bears_form(node.noun) and len(node.noun) > 1) or node.inside.strip() in FIRM_KINDS


def bears_form(name: str) -> bool:
    """Whether a name holds a firm's legal form: ㈜가람산업, (주)가람산업."""
    return FIRM_MARK in name or name.startswith(FIRM_FORMS)


def legal_form(text: str, node: Node) -> str:
    """The legal form that a node is, with what parts it from the name behind it; empty for any other."""
    if node.kind == "paren" and node.noun.strip() in FIRM_KINDS:
        return f"({node.noun.strip()})"
    if node.noun == FIRM_MARK:
        return FIRM_MARK
    written = text[node.start : node.end]
    return f"{written} " if written in LEGAL_FORMS else ""


def unknown_body(node: Node) -> bool:
    """Whether a node is a plain word, or an organization that no list knows."""
    return node.kind == "word" or (node.kind == "who" and node.who.kind == "organization" and not node.who.hits)


def closes_name(nodes: Sequence[Node], k: int) -> bool:
    """Whether no word goes on with the name that ends at a node: its particle, a mark or the end of a list follows."""
    behind = nodes[k + 1] if k + 1 < len(nodes) else None
    if nodes[k].josa or behind is None:
        return True
    named = behind.kind in ("word", "who") or (behind.kind == "win" and behind.noun.endswith("다"))  # 이루다 (씨)
    return not named or behind.noun in ("등", "외", "각각")


RATED_NAME: Final = re.compile(r"[가-힣A-Za-z]{2,12}")
CLAUSE_END: Final = re.compile(r"[았었였겠]고$|[았었였]으[며나]$|지만$")  # of a verb: S등급은 없었고
KNOWN_RATED: Final = 2  # known bodies of a list that show what else stands in it to be one


def rated_alike(nodes: list[Node]) -> list[Node]:
    """The nodes with what stands among bodies that are rated together made one: A공사, 한전KDN, B공단 등은 C등급."""
    if not any(node.kind == "grade" and node.grade.kind == "rating" for node in nodes):
        return nodes
    for k in range(1, len(nodes) - 1):
        if rated_beside(nodes, k):
            nodes[k].kind, nodes[k].value = "who", Who(nodes[k].noun, "organization")
    at = 0
    while at < len(nodes):
        run = listed_from(nodes, at)
        known = sum(nodes[k].kind == "who" and nodes[k].who.kind == "organization" for k in run)
        for k in run if known >= KNOWN_RATED else ():
            node = nodes[k]
            named = RATED_NAME.fullmatch(node.noun) and not (adnominal(node.noun) or CLAUSE_END.search(node.noun))
            if node.kind == "word" and named:
                node.kind, node.value = "who", Who(node.noun, "organization")
        at = run[-1] + 1 if run else at + 1
    return nodes


def rated_beside(nodes: Sequence[Node], k: int) -> bool:
    """Whether what reads like a fair is rated as an institution before it is: A재단은 B등급, 꽃박람회는 C등급."""
    node, grade = nodes[k], nodes[k + 1]
    if node.kind != "event" or node.josa not in ("은", "는") or grade.kind != "grade" or grade.grade.kind != "rating":
        return False
    return nodes[k - 1].kind == "comma" and any(
        is_institution(body) and body.josa in ("은", "는") and behind.kind == "grade" and behind.grade.kind == "rating"
        for body, behind in pairwise(nodes[:k])
    )


def listed_from(nodes: Sequence[Node], at: int) -> list[int]:
    """Places of the bodies and plain words that commas part from one another, from a place on."""
    found: list[int] = []
    while at < len(nodes) and (nodes[at].kind == "word" or is_institution(nodes[at])):
        found.append(at)
        if nodes[at].josa or at + 1 == len(nodes) or nodes[at + 1].kind != "comma":
            break
        at += 2
    return found
