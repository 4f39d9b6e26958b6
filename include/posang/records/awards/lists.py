"""Winners in list lines: grades with winners, people with offices, one winner's record."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.brackets import FIELD_TAIL, winner, winners_counted
from posang.records.awards.claim import Claim, Unit, Winner
from posang.records.awards.endings import SCHOOL_ENDS
from posang.records.awards.givers import event_givers
from posang.records.awards.grades import RATING_LETTER
from posang.records.awards.items import SELECTED, Grade, Item
from posang.records.awards.levels import is_level
from posang.records.awards.lexer import BULLETS
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import MARKS_LISTED, NOMINATIVE
from posang.records.awards.naming import GRADE_SCOPES
from posang.records.awards.node import CONNECTS, Event, Node, Who, is_award, is_name, plausible
from posang.records.awards.persons import officials
from posang.records.awards.predicates import predicate
from posang.records.awards.slots import is_total
from posang.records.awards.units import opening, units
from posang.records.awards.verbs import ADVERBS
from posang.records.awards.work_owners import named_in_brackets
from posang.reference.outlets import is_place

PREFIX: Final = re.compile(
    r"^[\s▲△○◇■□※▶▷☞●◆▽▼◎◦▣★☆•▪►❍❏◈*·-]*(?:\d{1,2}\s?[.)]\s|[①-⑳]\s?|[가-하]\.\s|\d{1,2}월\s?[/:|]\s)?"
)


EMPTY: Final = re.compile(r"해당\s?(?:없음|자\s?없음|사항\s?없음)|없음|미선정")


DASHES: Final = frozenset("-―–—~")


# a school cut to its last syllable, as lists print it: 나주중, 보성여고
SCHOOL: Final = re.compile(
    r"(?!.*(?:[하되받있이라지리]고|최고|참고|보고|광고|권고|창고|금고|사고|[가집]중|도중|민중|대중|관중|기초|시초|최초)$)"
    rf"[가-힣]{{2,6}}(?:{SCHOOL_ENDS})"
)


def strip_prefix(text: str) -> int:
    """Length of the list mark at the start of a line."""
    match = PREFIX.match(text)
    return match.end() if match else 0


def chunks(nodes: Sequence[Node]) -> list[list[Node]]:
    """The nodes between commas, marks, slashes and particles that join unknown names."""
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if node.kind in ("comma", "bullet", "pipe") or (node.kind == "and" and node.noun in ("그리고", "및")):
            parts.append([])
        else:
            parts[-1].append(node)
            if node.kind == "word" and node.josa in CONNECTS:
                parts.append([])
    return [part for part in parts if part]


def winners_in(nodes: Sequence[Node], text: str, category: str | None = None) -> list[Winner]:
    """Winners that a run of a list names; a chunk without a known body or person may name one in its brackets."""
    found: list[Winner] = []
    parts = chunks(nodes)
    if len(people := bare_people(parts)) > 1:
        return people
    for chunk in parts:
        if EMPTY.search(text[chunk[0].start : chunk[-1].end]):
            continue
        own, colon = category, next((k for k, node in enumerate(chunk) if equals(node, text)), 0)
        if colon and colon < len(chunk) - 1 and all(n.kind in ("word", "dot") and not n.josa for n in chunk[:colon]):
            own, chunk = text[chunk[0].start : chunk[colon - 1].end], chunk[colon + 1 :]  # ▷초등=A, B
        for node in chunk:
            if node.kind == "cat" and isinstance(node.value, list):
                own = node.names[0]
        last = chunk[-1]
        if last.kind != "who" and (named := named_in_brackets(last)):
            found.extend(Winner(who, last.start, last.end) for who in named)
            continue
        heads = heads_in(chunk)
        if heads:
            found.extend(winner(node, field_ahead(chunk, node, text) or own) for node in heads)
            continue
        bare = bare_body(chunk, text)
        if bare is not None:
            found.append(winner(bare, own))
    return found


def bare_people(parts: Sequence[Sequence[Node]]) -> list[Winner]:
    """The people of the parts of a run that is one of bare names and no more: 하도겸, 표인한."""
    alone = all(len(part) == 1 and part[0].kind == "word" and not part[0].josa and not part[0].parens for part in parts)
    if not alone or not all(is_name(part[0].noun, strict=True) for part in parts):
        return []
    return [Winner(Who(part[0].noun, "person"), part[0].start, part[0].end) for part in parts]


def equals(node: Node, text: str) -> bool:
    """A mark that sets a field before its winner: 시=도라시, 시 - 도라시."""
    return node.kind == "colon" or (node.kind == "other" and text[node.start : node.end] in DASHES)


def field_ahead(chunk: Sequence[Node], head: Node, text: str) -> str | None:
    """The field that plain words name before a person whose office follows: 민원봉사 도해솔 민원과 팀장."""
    who = head.who
    if who.kind != "person" or not (who.hits or who.department) or not text.startswith(who.name, head.start):
        return None
    last = next(k for k, node in enumerate(chunk) if node is head)
    first = last
    while first and chunk[first - 1].kind in ("word", "dot", "event", "veto") and not chunk[first - 1].josa:
        first -= 1
    return text[chunk[first].start : chunk[last - 1].end] if first < last else None


def heads_in(chunk: Sequence[Node]) -> list[Node]:
    """The winners of one chunk: a person before a body, else the body that ends its phrase, with those joined to it."""
    whos = [(k, node) for k, node in enumerate(chunk) if node.kind == "who" and node.who.kind != "deictic"]
    people = [node for _, node in whos if node.who.kind == "person"]
    if people:
        return people
    heads: list[Node] = []
    for k, node in whos:
        behind = chunk[k + 1] if k + 1 < len(chunk) else None
        if node.josa in ("이", "가", "을", "를", "의", "은", "는") and behind is not None:
            continue
        if heads and not (
            chunk[k - 1].kind == "dot" or chunk[k - 1].kind == "who" or heads[-1].josa in CONNECTS or heads[-1].parens
        ):
            break
        heads.append(node)
    return heads


# a group of citizens that no list knows: 꼼지락놀이회, 가온봉사단
GROUP: Final = re.compile(r"[가-힣]{3,}(?:회|봉사단|봉사대|방범대|클럽|모임)(?<!대회)(?<!위원회)")


def bare_body(chunk: Sequence[Node], text: str) -> Node | None:
    """A chunk of plain nouns as a body that no list knows, where a place stands in its brackets, or a bare name."""
    first = chunk[0]
    words = [node for node in chunk if node.kind in ("word", "event", "quote")]
    if len(words) != len(chunk) or len(chunk) > 3:
        return None
    last = chunk[-1]
    if len(chunk) == 1 and SCHOOL.fullmatch(last.noun) and last.josa in ("", "이", "가", *CONNECTS) and not last.parens:
        return Node("who", first.start, last.end, last.noun, "", Who(last.noun, "organization"))
    if any(item.kind == "name" for item in last.parens) and all(not node.josa or node is last for node in chunk):
        name = text[first.start : last.start] + last.noun
        kind = "person" if len(chunk) == 1 and is_name(name, strict=True) else "organization"
        return Node("who", first.start, last.end, name, last.josa, Who(name.strip(" '"), kind), last.parens)
    if len(chunk) == 1 and GROUP.fullmatch(last.noun) and not (last.josa or last.parens):
        return Node("who", first.start, last.end, last.noun, "", Who(last.noun, "organization"))
    if len(chunk) == 1 and not last.parens and last.josa == "이" and is_name(f"{last.noun}이", strict=True):
        return Node("who", first.start, last.end, f"{last.noun}이", "", Who(f"{last.noun}이", "person"))
    if len(chunk) == 1 and len(last.parens) == 1 and is_name(last.noun, strict=True):
        return Node("who", first.start, last.end, last.noun, last.josa, Who(last.noun, "person"), last.parens)
    return None


def listed_people(nodes: Sequence[Node], text: str) -> list[Claim] | None:
    """People chosen under a heading that names the prize: ▽기장읍 가람휘 ▽토지정보과 다온새 (이상 4명, 군수 표창)."""
    winners: list[Winner] = []
    honor: str | None = None
    for chunk in chunks(nodes):
        department = next((node for node in chunk if node.kind == "who" and node.who.kind == "department"), None)
        person = next((node for node in chunk if node.kind == "who" and node.who.kind == "person"), None)
        name = next((node for node in chunk if node.kind == "word" and plausible(node.noun)), None)
        for node in chunk:
            honor = next(
                (
                    item.value.grade
                    for item in node.parens
                    if item.kind == "grade" and isinstance(item.value, Grade) and item.value.kind == "honor"
                ),
                honor,
            )
        if person is not None:
            winners.append(winner(person, None))
        elif department is not None and name is not None and name.start > department.start:
            winners.append(
                Winner(
                    Who(name.noun, "person", department.who.hits, department.noun, "주무관"), department.start, name.end
                )
            )
    if not winners:
        return None
    return [Claim(Grade("선정", honor, kind="named"), [one], one.start, one.end, rule="list") for one in winners]


def marked_claims(nodes: list[Node], text: str) -> list[Claim]:
    """The claims of a list inside a sentence whose marked items each pair grades with winners."""
    marks = [k for k, node in enumerate(nodes) if text[node.start] in BULLETS]
    if len(marks) < 2:
        return []
    end = next((k for k in range(marks[-1] + 2, len(nodes)) if nodes[k].kind in ENDS_LIST), len(nodes))
    if any(node.kind == "veto" for node in nodes[end:]):
        return []
    while nodes[end - 1].noun in ADVERBS or nodes[end - 1].noun in AS_WINNERS:
        end -= 1
    found: list[Claim] = []
    category: str | None = None
    field: str | None = None
    event: Event | None = None
    for mark, stop in pairwise([*marks, end]):
        head = nodes[mark - 1] if mark else None
        if head is not None and head.josa in ("에서는", "은", "는", "에는"):
            named = is_award(head) and head.noun.endswith("상")
            event = head.event if named else event
            category = None if named else field_name([head], text) if head.kind == "cat" else head.noun
            field = category if head.kind == "cat" or head.noun in LEX.category_groups else None
        body = nodes[mark + (nodes[mark].kind == "bullet") : stop]
        item = line_claims(body, text) or winner_first(body, category)
        if not item:
            return []
        for claim in item:
            claim.event = claim.event or event
            claim.categories = claim.categories or ([field] if field else [])
        found.extend(item)
    return found


# as which those of a list were chosen
AS_WINNERS: Final = frozenset({"수상자", "수상작", "수상기관", "수상팀", "입상자"})


def marked_winners(nodes: list[Node], text: str) -> list[Claim]:
    """Winners of one grade behind the fields of marked items: ▲주거 : A시 ▲돌봄 : B구, C군 등이 우수기관으로 뽑혔다."""
    marks = [k for k, node in enumerate(nodes) if node.kind == "bullet"]
    if len(marks) < MARKS_LISTED:
        return []
    grades = [k for k, node in enumerate(nodes) if node.kind == "grade"]
    if len(grades) != 1 or grades[0] < marks[-1] or is_aim(nodes, grades[0]):
        return []
    at = grades[0]
    unit = Unit(nodes[at].grade, at, at, nodes[at].josa, [])
    verdict, verb = predicate(nodes, text, unit, len(nodes))
    if verdict != "win" or verb is None:
        return []
    winners: list[Winner] = []
    for mark, stop in pairwise([*marks, at]):
        colon = next((k for k in range(mark + 1, stop) if nodes[k].kind == "colon"), mark)
        label = nodes[mark + 1 : colon]
        found = winners_in(nodes[colon + 1 : stop], text, text[label[0].start : label[-1].end]) if label else []
        if not found or any(node.josa for node in label):
            return []
        winners += found
    events = [k for k in range(marks[0]) if nodes[k].kind == "event"]
    claim = Claim(unit.grade, winners, winners[0].start, nodes[verb].end, rule="list")
    if events:
        claim.event, claim.givers = nodes[events[-1]].event, event_givers(nodes, events[-1])
    return [claim]


def is_aim(nodes: Sequence[Node], at: int) -> bool:
    """Whether 대상 makes bodies the target of what stands before it, and is no grand prize: 지원 대상 기관."""
    aimed = nodes[at - 1].kind == "word" and not nodes[at - 1].josa
    return nodes[at].grade.grade == "대상" and (aimed or nodes[at].josa not in NOMINATIVE)


ENDS_LIST: Final = frozenset({"win", "veto", "stop"})


def winner_first(nodes: Sequence[Node], category: str | None) -> list[Claim]:
    """The claim of a marked item that names its winner before the grade: ▲가람동이 우수상."""
    head = nodes[:2]
    if [node.kind for node in head] != ["who", "grade"] or head[0].josa not in ("", "이", "가"):
        return []
    if any(node.kind not in ("comma", "win", "and") for node in nodes[2:4]):
        return []
    fields = [category] if category else []
    return [Claim(head[1].grade, [winner(head[0], None)], head[0].start, head[1].end, categories=fields, rule="list")]


def office_apart(nodes: list[Node]) -> list[Node]:
    """The nodes with an office that reads like a grade's noun set apart in a list of offices: 우수 보건소, 세무과."""
    if len(nodes) < 3 or nodes[0].kind != "grade" or nodes[1].kind != "comma" or nodes[2].kind != "who":
        return nodes
    base, _, office = nodes[0].noun.partition(" ")
    if base not in LEX.grades or office != nodes[0].grade.noun or not OFFICE.search(office):
        return nodes
    grade, edge = replace(nodes[0].grade, noun=""), nodes[0].start + len(base)
    return [
        Node("grade", nodes[0].start, edge, base, "", grade),
        Node("who", edge + 1, nodes[0].end, office, "", Who(office, "department")),
        *nodes[1:],
    ]


def fields_listed(nodes: Sequence[Node]) -> bool:
    """Whether a grade heads fields one of which only begins like a body: 최우수 : 물가 안정, 자치회관 운영."""
    if len(nodes) < 3 or nodes[0].kind != "grade" or nodes[1].kind != "colon":
        return False
    parts = chunks(nodes[2:])
    matters = all(part and part[-1].kind == "word" and not is_name(part[-1].noun, strict=True) for part in parts)
    begins = any(node.kind == "who" and node.who.kind == "organization" for part in parts for node in part[:-1])
    return matters and begins and any(all(node.kind == "word" for node in part) for part in parts)


OFFICE: Final = re.compile(r"(?:보건소|도서관|사업소|센터|박물관)$")  # an office of a government


def line_claims(nodes: list[Node], text: str) -> list[Claim] | None:
    """The claims of a list line that pairs grades with winners; None where the line is no such pair."""
    nodes = office_apart(nodes)
    parts = [] if fields_listed(nodes) else units(nodes, text)
    if not parts:
        return None
    starts = [*(opening(nodes, unit) for unit in parts), len(nodes)]
    head = nodes[: starts[0]]
    if any(node.kind in ("win", "veto", "event", "speech") for node in head):
        return None
    if any(node.kind == "who" and node.josa in ("이", "가", "은", "는", "을", "를") for node in head):
        return None
    category: str | None = None
    if len(head) == 1 and head[0].kind == "paren" and len(head[0].noun) <= FIELD_SIZE:
        category = head[0].noun.strip()  # [주민자치] 최우수 A, 우수 B
    named = [node for node in head if node.kind in ("cat", "who", "word", "dot")]
    colon = any(node.kind == "colon" for node in head)
    if colon and named:
        category = field_name(named, text)
    elif any(node.kind == "who" for node in head):
        return None
    elif named and named[-1].kind == "cat" and isinstance(named[-1].value, list):
        category = named[-1].names[0]
    elif names_event(named, parts):
        category = field_name(named, text)
    elif names_group(named, nodes[starts[0] :]):
        category = named[0].noun
    found: list[Claim] = []
    for number, unit in enumerate(parts):
        body = nodes[unit.last + 1 : starts[number + 1]]
        if nodes[starts[number]].kind == "cat" and starts[number] < unit.first:
            category = nodes[starts[number]].names[0]
        elif names_group(nodes[starts[number] : unit.first], nodes[unit.last + 1 : starts[number + 1]]):
            category = nodes[starts[number]].noun
        enclosed = all(node.kind == "comma" for node in body) and not any(map(is_giver, nodes[unit.last].parens))
        if enclosed and (winners := winners_counted(nodes[unit.last], None)):  # 최우수(A), 우수(B, C)
            claim = Claim(unit.grade, winners, nodes[unit.first].start, nodes[unit.last].end, rule="list")
            claim.categories = [category] if category else []
            found.append(claim)
            continue
        if not body:
            continue
        if any(node.kind in ("win", "veto") for node in body):
            return None
        start = 1 if body[0].kind == "colon" or body[0].noun in ("-", "―") else 0
        body = body[start:]
        if unit.grade.noun in ("공무원", "직원"):
            body = officials(text, body, told=True)
        winners = winners_in(body, text)
        if not winners:
            continue
        money = next((node for node in body if node.kind == "money"), None)
        total = money is not None and is_total(text, money)
        claim = Claim(
            unit.grade,
            winners,
            nodes[unit.first].start,
            max(w.end for w in winners),
            categories=[category] if category else [],
            rule="list",
        )
        if money is not None and not total and (len(winners) == 1 or bool(money.value)):
            claim.prize = money
            claim.end = max(claim.end, money.end)
        else:
            item = next(
                (item for node in (*body, nodes[unit.last]) for item in node.parens if item.kind == "money"), None
            )
            if item is not None and (len(winners) == 1 or bool(item.value)):
                claim.prize = item
        found.append(claim)
    return found or None


def names_group(named: Sequence[Node], behind: Sequence[Node]) -> bool:
    """Whether a bare word before a grade is the group of its winners: 군부 최우수: A군, 도 최우수기관: B도."""
    if len(named) != 1 or named[0].josa or named[0].kind != "word":
        return False
    group = named[0].noun
    known = group in LEX.category_groups or is_level(group)
    winners = [node.noun for node in behind if node.kind == "who"]
    return known and (len(group) > 1 or (bool(winners) and all(name.endswith(group) for name in winners)))


def marked_lines(nodes: list[Node], text: str) -> list[Claim] | None:
    """The claims of a line that holds several marked items, each by itself: ▲복지=우수 A ▲환경=우수 B; else None."""
    marks = [k for k, node in enumerate(nodes) if node.kind == "bullet"]
    if not marks or marks[0] == 0:
        return None
    items = [
        line_claims(nodes[first:stop], text) for first, stop in pairwise([0, *(k + 1 for k in marks), len(nodes) + 1])
    ]
    return [claim for item in items if item for claim in item] if all(items) else None


def is_giver(item: Item) -> bool:
    """Whether an item in brackets names a body that gives awards: 우수기관(행안부)."""
    return item.hit is not None and item.hit.kind == "organization"


LETTER: Final = re.compile(RATING_LETTER)


def rated_by_letter(nodes: Sequence[Node]) -> bool:
    """Whether a line opens with the letter of a rating before a colon: A=가람의료원 나래의료원."""
    return len(nodes) > LETTERED and nodes[1].kind == "colon" and LETTER.fullmatch(nodes[0].noun) is not None


LETTERED: Final = 2  # nodes of a letter and its colon, behind which winners stand


def names_event(head: Sequence[Node], parts: Sequence[Unit]) -> bool:
    """Whether plain words before grades name the field of a contest: 화재진압 1위 A 2위 B, 경관 은상(500만원) A."""
    plain = all(node.kind in ("word", "dot") and not node.josa and node.noun not in GRADE_SCOPES for node in head)
    told = all(unit.grade.kind == "rank" for unit in parts) if len(parts) > 1 else bool(parts[0].parens)
    return bool(head) and plain and len(head) <= EVENT_WORDS and told


FIELD_SIZE: Final = 12  # characters of a field in the brackets that open a line
EVENT_WORDS: Final = 3  # nodes of an event's name


def field_claims(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Winners of a prize without grades, each behind a field: △봉사 부문 나래온(61·이장) △효행 부문 도해솔."""
    fields = [k for k, node in enumerate(nodes) if node.kind == "cat" and node.josa in ("", "에", "에는", "은", "는")]
    listed = [k for k in fields if k < 2 or text[nodes[k].start] in BULLETS or nodes[k - 1].kind in ("bullet", "comma")]
    if not fields or listed != fields or any(node.kind in ("grade", "veto", "speech") for node in nodes):
        return []
    found: list[Claim] = []
    for start, stop in pairwise([*fields, len(nodes)]):
        item = nodes[start:stop]
        end = next((k for k, node in enumerate(item) if node.kind in ENDS_LIST), len(item))
        winners = winners_in([node for node in item[1:end] if node.kind not in ("colon", "other")], text)
        if not winners:
            return []
        end_at = max(one.end for one in winners)
        found.append(Claim(SELECTED, winners, item[0].start, end_at, categories=item[0].names[:1], rule="list"))
    return found


def fielded_people(nodes: Sequence[Node]) -> list[Claim]:
    """A line of people each with a field in brackets: △나래온(교육문화 부문)."""
    found: list[Claim] = []
    for node in nodes:
        if node.kind in ("bullet", "comma"):
            continue
        inner = node.inside.strip()
        field = FIELD_TAIL.sub("", inner)
        named = node.kind == "who" and node.who.kind == "person"
        if (
            field in ("", inner)
            or node.josa
            or not (named or (node.kind == "word" and is_name(node.noun, strict=True)))
        ):
            return []
        who = node.who if named else Who(node.noun, "person")
        winners = [Winner(who, node.start, node.end)]
        found.append(Claim(SELECTED, winners, node.start, node.end, categories=[field], rule="list"))
    return found


def aged_people(nodes: Sequence[Node], text: str) -> list[Claim]:
    """People with their ages, each behind a bare field: △교육문화 나래온(62) △애향 : 도해솔(71·부산)."""
    people = [node for node in nodes if node.kind == "who" and node.who.kind == "person"]
    if not all(node.parens and node.parens[0].kind == "numeral" for node in people):
        return []
    if any(node.kind in ("grade", "veto", "win", "speech", "event") for node in nodes):
        return []
    found: list[Claim] = []
    edge = 0
    for node in people:
        at = text.find(node.who.name, node.start)
        field = text[edge:at].strip(" :-" + "".join(BULLETS))
        if at < 0 or not BARE_FIELD.fullmatch(field):
            return []
        found.append(Claim(SELECTED, [Winner(node.who, at, node.end)], at, node.end, categories=[field], rule="list"))
        edge = text.find(")", node.end - 1) + 1 or node.end
    return found


BARE_FIELD: Final = re.compile(r"[가-힣·]{2,10}")


def graded_fields(nodes: Sequence[Node], text: str) -> list[Claim]:
    """A line of the fields in which one winner has a grade: ▷ 최우수 : 희망복지, 대기질 개선."""
    if len(nodes) < 3 or nodes[0].kind != "grade" or nodes[1].kind != "colon":
        return []
    plain = ("word", "event", "dot", "comma", "veto", "quote", *(("who",) if fields_listed(nodes) else ()))
    if any(node.kind not in plain for node in nodes[2:]):
        return []
    fields = [text[chunk[0].start : chunk[-1].end].strip() for chunk in chunks(nodes[2:])]
    if any(len(field) < 2 or SCHOOL.fullmatch(field) or is_name(field, strict=True) for field in fields):
        return []
    grade = nodes[0].grade
    return [Claim(grade, [], nodes[0].start, nodes[-1].end, categories=fields, rule="fields", inherited=True)]


def field_name(head: Sequence[Node], text: str) -> str | None:
    """The field that the words before a colon name; a province sorts winners and is none."""
    if len(head) == 1 and (head[0].kind == "who" or is_place(head[0].noun)):
        return None
    field = next((node.names[0] for node in head if node.kind == "cat" and isinstance(node.value, list)), None)
    return field or text[head[0].start : head[-1].end].strip()
