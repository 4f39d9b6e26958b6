"""Programs that public offerings chose: 공모사업에 A사업 76억, B사업(17억) 등이 선정됐다, and lists behind it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.claim import Claim, bare_winner
from posang.records.awards.columns import PROGRAM, Cell
from posang.records.awards.enumerations import (
    ITEM_MARKS,
    NO_NAME,
    after_giver,
    as_winners,
    named,
    run_start,
    subject_of,
    years_in,
)
from posang.records.awards.events import strip_name
from posang.records.awards.givers import event_givers, hosts_in_brackets
from posang.records.awards.items import Grade, Item
from posang.records.awards.naming import givers_of
from posang.records.awards.node import CONNECTS, COPULA, Event, Node
from posang.records.awards.ungraded import CHOSEN_ONES

OFFERED: Final = Grade("선정", kind="named", noun="선정")  # the grade of what an offering chose
OFFERING: Final = "공모"  # in the word for an offering: 공모사업, 공모에
SUM: Final = re.compile(r"\d[\d.,]*(?:조|억|천만|백만|만)")
# where money comes from, which is no program
FUNDS: Final = re.compile(
    r"(?:[국도시군구]비|지방비|민자|자부담|사업비|예산|교부[세금]|기금|보조금|지원금|인센티브|상금|총|규모)$"
)
CHOSE: Final = re.compile(r"(?:최종\s?)?(?:선정|뽑|채택)")  # what offerings do
# forms of a verb that tell of a choice made
CHOSEN: Final = re.compile(r"(?:최종\s?)?(?:선정|채택)(?:[됐돼된]|되[었어는며고]|으로|이라는)|뽑[혔혀힌]|따[내냈낸]")
VERB_REACH: Final = 3  # nodes between an offering, or the works that it chose, and the verb of choosing
ITEMS_LISTED: Final = 2  # items that show a sentence to list works
SHORT: Final = 5  # letters; no shorter name is a program's
SHORT_MARKED: Final = 3  # and behind a mark: △농촌협약(80억원)


def years_of_offerings(nodes: Sequence[Node]) -> list[int | str] | None:
    """The years for which a sentence says that works were chosen in public offerings; None where it does not say so.

    지난해 각종 공모사업에 21개 사업이 선정됐다.
    """
    offer = offering_at(nodes)
    if offer is None or any(node.kind == "veto" for node in nodes):
        return None
    told = any(node.kind == "win" and CHOSEN.match(node.noun) for node in nodes[offer + 1 :])
    own = nodes[offer].event.year if nodes[offer].kind == "event" else None
    years = [own] if own is not None else years_in(nodes[:offer])
    return years[:1] if told else None


def offering_at(nodes: Sequence[Node]) -> int | None:
    """Where the first word for an offering, or the name of one, stands."""
    offered = (k for k, n in enumerate(nodes) if OFFERING in n.noun or (n.kind == "event" and n.event.offered))
    return next(offered, None)


def hosts_of_offering(nodes: Sequence[Node]) -> list[Node]:
    """Who made the offering that a sentence tells: 국토교통부의 도시재생사업 공모에."""
    offer = offering_at(nodes)
    if offer is None:
        return []
    own = givers_of(nodes[offer].event) if nodes[offer].kind == "event" else []
    return event_givers(nodes, offer) or own


def offered(nodes: Sequence[Node], text: str) -> list[Claim]:
    """The claims of programs that a sentence says that offerings chose: A사업 76억, B사업(17억) 등 공모에 선정."""
    if (listed := listed_as_chosen(nodes, text)) or (listed := secured(nodes, text)):
        return listed
    offer = next((k for k in range(len(nodes)) if is_chosen_in(nodes, k)), None)
    if offer is None:
        return []
    items = list(programs(nodes)) or marked_programs(nodes, text)
    last = max([offer, *(at for _, at in items)])
    ahead = [n for n in nodes[last + 1 :] if n.kind not in ("money", "count") and n.noun != "등"]
    if not any(n.kind == "win" and CHOSE.match(n.noun) for n in ahead[:VERB_REACH]):
        return []
    host = event_givers(nodes, offer) if items and offer < items[0][0] else []
    years = years_of_offerings(nodes) or []
    return [replace(claim, years=claim.years or years) for claim in programs_chosen(nodes, text, items, host)]


def is_chosen_in(nodes: Sequence[Node], k: int) -> bool:
    """Whether a word for an offering is that in which something was chosen, be it counted: 공모에, 공모사업 12건에."""
    counted = k + 1 < len(nodes) and nodes[k + 1].kind == "count" and not nodes[k].josa
    return OFFERING in nodes[k].noun and nodes[k + counted].josa in ("에", "에서")


def listed_as_chosen(nodes: Sequence[Node], text: str) -> list[Claim]:
    """The claims of programs that a sentence lists as those chosen: 올해 선정된 공모사업은 A사업, B사업 등이다."""
    if CHOSEN_HINT.search(text) is None:
        return []
    head = next(
        (
            k
            for k, n in enumerate(nodes)
            if n.josa in TOPICS and CHOSEN_ARE.search(text, max(0, n.end - HEAD_SIZE), n.end)
        ),
        None,
    )
    if head is None or any(node.kind in ("veto", "grade", "speech") for node in nodes):
        return []
    years = years_in(nodes[:head])[:1]
    items = list(programs(nodes)) or listed_behind(nodes, text, head)
    if not items or items[0][0] > head + 1 + (nodes[head + 1].kind == "bullet"):
        return []
    return [replace(claim, years=claim.years or years) for claim in programs_chosen(nodes, text, items, [])]


def secured(nodes: Sequence[Node], text: str) -> list[Claim]:
    """The claims of programs whose sums a body secured in offerings: 공모사업에서 A사업 6억, B사업 4억을 확보했다."""
    if OFFERING not in text:
        return []
    head = next((k for k, n in enumerate(nodes) if SECURED_IN.search(text, max(0, n.end - HEAD_SIZE), n.end)), None)
    if head is None or any(node.kind in ("veto", "grade", "speech") for node in nodes):
        return []
    items = [item for item in programs(nodes) if item[0] > head] or listed_behind(nodes, text, head)
    won = bool(items) and any(SECURED.match(node.noun) for node in nodes[items[-1][1] :])
    years = years_in(nodes[:head])[:1]
    found = programs_chosen(nodes, text, items, []) if won and items[0][0] == head + 1 else []
    return [replace(claim, years=claim.years or years) for claim in found]


def listed_behind(nodes: Sequence[Node], text: str, head: int) -> list[tuple[int, int]]:
    """The programs listed by their names alone behind a node, each from its first node to its last; [] for others."""
    items: list[tuple[int, int]] = []
    first = head + 1 + (head + 1 < len(nodes) and nodes[head + 1].kind == "bullet")
    for k in range(first, len(nodes)):
        node = nodes[k]
        summed = node.noun.startswith("등")
        ends = not summed and node.josa in (*CONNECTS, *COPULA)
        if not (ends or summed) and node.kind not in ("comma", "bullet", "stop"):
            continue
        last = k if ends else k - 1
        if last < first or not is_program(nodes[first : last + 1], text):
            return []
        items.append((first, last))
        if summed or node.josa in COPULA:
            return items
        first = k + 1
    return []


def listed_programs(
    nodes: Sequence[Node], text: str, years: Sequence[int | str], least: int = ITEMS_LISTED
) -> list[Claim]:
    """The claims of programs listed with their sums behind a sentence that tells of offerings: △A사업 45억 △B 30억."""
    if any(node.kind in ("veto", "grade", "speech") for node in nodes):
        return []
    if least == 1 and (quoted := quoted_program(nodes)) is not None:
        return [replace(quoted, years=list(years))]
    found = programs_chosen(nodes, text, list(programs(nodes)), [], least)
    if not found and TELLS_CHOSEN.search(text[: nodes[opening].start] if (opening := first_mark(nodes)) else ""):
        found = programs_chosen(nodes, text, marked_programs(nodes, text), [], least)
    return [replace(claim, years=claim.years or list(years)) for claim in found]


def quoted_program(nodes: Sequence[Node]) -> Claim | None:
    """The claim of an item that quotes a program between who offers it and its sum: 산림청 「치유마을」 … 국비 45억."""
    at = next((k for k, node in enumerate(nodes[:HOSTS]) if node.kind == "quote" and not node.josa), None)
    if at is None or any(node.kind not in ("who", "dot", "comma") or node.josa for node in nodes[:at]):
        return None
    behind = takewhile(lambda node: not node.josa, nodes[at + 1 : at + 1 + SUM_REACH])
    money = next((node for node in behind if node.kind == "money"), None)
    hosts = [node for node in nodes[:at] if node.kind == "who"]
    name, year, edition = strip_name(nodes[at].noun)
    if money is None or len(name) < SHORT_MARKED:
        return None
    event = Event(name, year, edition, quoted=True, offered=True)
    return Claim(OFFERED, [], nodes[0].start, money.end, event, hosts, prize=money, rule="enumerated", inherited=True)


def program_claim(cells: Sequence[Cell], header: Sequence[str], read: Callable[[str], list[Node]]) -> Claim:
    """The claim of a table's row that names a program and who offers it: 생활SOC 복합화사업 | 국무조정실 | 156억원."""
    hosts: list[Node] = []
    event, end = Event(""), 0
    for (cell, start), label in zip(cells, header, strict=False):
        if PROGRAM.fullmatch(label):
            name, year, edition = strip_name(re.sub(r"\s?\([^)]*\)$", "", cell))
            event = Event(name, year, edition, quoted=True, offered=True)
        elif (told := [node for node in read(cell) if node.kind == "who"]) and not hosts:
            hosts = [replace(node, start=node.start + start, end=node.end + start) for node in told]
        end = start + len(cell)
    return Claim(OFFERED, [], 0, end, event, hosts, rule="enumerated", inherited=True)


HOSTS: Final = 5  # nodes at the beginning of an item in which who offers a program is told
SUM_REACH: Final = 4  # nodes behind a program's name in which its sum stands


def programs_chosen(
    nodes: Sequence[Node], text: str, items: Sequence[tuple[int, int]], host: list[Node], least: int = ITEMS_LISTED
) -> list[Claim]:
    """The claims of items, each from its first node to its last, where they are as many as show a list."""
    if len(items) < least:
        return []
    subject = subject_of(nodes, items[0][0])
    found: list[Claim] = []
    for first, k in items:
        years = years_in(nodes[first:k])
        own = after_giver(nodes[first : k + 1])
        holders = [node for node in nodes[first : first + own] if node.kind == "who"]
        event = named(text[nodes[first + own].start : nodes[k].start] + nodes[k].noun, years)
        sums: list[Node | Item] = [*nodes[k + 1 : k + 2], *nodes[k].parens]
        money = next((one for one in sums if one.kind == "money"), None)
        last = nodes[k + 1] if k + 1 < len(nodes) and nodes[k + 1].kind in ("money", "numeral") else nodes[k]
        short = SHORT_MARKED if first > 0 and nodes[first - 1].kind == "bullet" else SHORT
        if len(event.name) <= short or FUNDS.search(event.name) or NO_NAME.search(event.name):
            continue
        found.append(
            Claim(
                OFFERED,
                as_winners(subject),
                nodes[first].start,
                last.end,
                event,
                hosts_in_brackets([item for item in nodes[k].parens if item.kind == "name"]) or holders or list(host),
                years=years[:1],
                prize=money,
                rule="enumerated",
                inherited=subject is None,
            )
        )
    return found


def programs(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Items that are told with their sums, each from its first node to its last."""
    for k, node in enumerate(nodes):
        if node.kind not in ("word", "event") or node.josa or not summed_up(nodes, k):
            continue
        first = run_start(nodes, k, lambda other: bool(other.parens) or (other.kind == "event" and other.josa != "의"))
        yield next((at for at in range(k, first, -1) if nodes[at].kind == "year"), first), k


def first_mark(nodes: Sequence[Node]) -> int:
    """Where the first mark inside a sentence stands; 0 where there is none."""
    return next((k for k, node in enumerate(nodes) if node.kind == "bullet"), 0)


def marked_programs(nodes: Sequence[Node], text: str) -> list[tuple[int, int]]:
    """Marked items that are bare nouns, each from its first node to its last; [] where one says more."""
    marks = [k for k, node in enumerate(nodes) if node.kind == "bullet"]
    if len(marks) < ITEMS_LISTED:
        return []
    end = next((k for k in range(marks[-1] + 1, len(nodes)) if nodes[k].noun.startswith("등")), 0)
    items = [(mark + 1, stop - 1) for mark, stop in pairwise([*marks, end])]
    if not all(is_program(nodes[first : last + 1], text) for first, last in items):
        return []
    governed = all(nodes[first].kind == "who" and nodes[first].who.kind == "government" for first, _ in items)
    return items if not governed else []


def is_program(run: Sequence[Node], text: str) -> bool:
    """Whether a marked item may be the name of a program: a few bare nouns."""
    if (
        not run
        or run[-1].josa not in ("", *CONNECTS, *COPULA)
        or text[run[0].start : run[-1].end].count(" ") > PROGRAM_WORDS
    ):
        return False
    return all(node.kind in PROGRAM_NODES and (node.josa in INSIDE or node is run[-1]) for node in run)


PROGRAM_WORDS: Final = 8  # blanks in the name of a program, at most
PROGRAM_NODES: Final = frozenset({"word", "who", "event", "dot", "quote", "numeral", "year", "cat", "and"})
INSIDE: Final = ("", "의", "과", "와")  # particles inside the name of a program
TOPICS: Final = frozenset({"은", "는", "으로는", "로는", "에는"})
# what opens a list of programs chosen: 올해 선정된 주요 공모사업은, 공모 선정 사업으로는
CHOSEN_ARE: Final = re.compile(r"(?:선정(?:된)?|뽑힌|채택된)\s[^.]{0,14}(?:사업|과제|공모)(?:은|는|으로는|로는|에는)$")
CHOSEN_HINT: Final = re.compile(r"(?:선정된?|뽑힌|채택된)\s")
SECURED_IN: Final = re.compile(r"공모(?:사업)?(?:\s분야)?(?:에서|에서는|에서도|를\s통해|을\s통해|으로)$")
HEAD_SIZE: Final = 40  # characters of what opens a list, at most
SECURED: Final = re.compile(r"확보|따냈|따내|유치|선정")  # of sums that offerings bring
# what opens a list of works chosen: 선정된 주요 사업은, 공모사업으로는
TELLS_CHOSEN: Final = re.compile(
    r"(?:선정|공모)[^.]{0,14}(?:사업|과제|공모)(?:은|는|으로는|로는|에는)\s?$|선정\S{0,4}\s(?:분야|내역)[은는]\s?$"
)


def summed_up(nodes: Sequence[Node], k: int) -> bool:
    """Whether a program's sum follows it, in brackets or bare, and then the next item or the list's end."""
    in_brackets = any(item.kind == "money" or SUM.match(item.noun) for item in nodes[k].parens)
    bare = k + 1 < len(nodes) and (nodes[k + 1].kind == "money" or SUM.match(nodes[k + 1].noun) is not None)
    if not in_brackets and (not bare or nodes[k + 1].josa):
        return False
    behind = nodes[k + 1 + bare] if k + 1 + bare < len(nodes) else None
    return behind is None or behind.kind in (*ITEM_MARKS, "stop") or behind.noun.startswith("등")


def sites(nodes: Sequence[Node], text: str, hosts: list[Node]) -> list[Claim]:
    """The claim of governments listed as the places of a program, each with its work: 뉴딜사업 4곳은 ▲A시 '…'다.

    The program is that of the offering told before, made by `hosts`, where none is named: 선정된 4곳은 ▲A시 …
    """
    heads = (k for k, n in enumerate(nodes[:HEAD_NODES]) if n.kind == "count" or n.noun in CHOSEN_ONES)
    head = next((k for k in heads if nodes[k].josa in ("은", "는")), None)
    marks = [k for k, node in enumerate(nodes) if node.kind == "bullet"]
    if head is None or len(marks) < ITEMS_LISTED or marks[0] != head + 1 or marks[-1] + 1 == len(nodes):
        return []
    owners = [nodes[k + 1] for k in marks]
    if not all(own.kind == "who" and own.who.kind == "government" and not own.josa for own in owners):
        return []
    if any(node.kind in ("veto", "grade", "win", "money") for node in nodes[head:]):
        return []
    works = [nodes[k + 2] if k + 2 < len(nodes) else nodes[k + 1] for k in marks]
    winners = [
        replace(bare_winner(own), category=work.noun if work.kind == "quote" else None)
        for own, work in zip(owners, works, strict=True)
    ]
    named_so = nodes[head].kind == "count" and is_program(nodes[:head], text)
    name, year, edition = strip_name(text[nodes[0].start : nodes[head - 1].end]) if named_so else ("", None, None)
    event = Event(name, year, edition, offered=True) if len(name) >= SHORT else None
    return [Claim(OFFERED, winners, nodes[0].start, nodes[-1].end, event, list(hosts), rule="list")]


HEAD_NODES: Final = 6  # nodes in which a list of places says how many there are


def projects(nodes: Sequence[Node]) -> list[Claim]:
    """The claim of governments whose projects an offering chose: 공모에 △남해군 … △하동군 … 등 2개 사업이 선정돼."""
    marks = [k for k, node in enumerate(nodes) if node.kind == "bullet"]
    if len(marks) < ITEMS_LISTED or not marks[0] or marks[-1] + 1 == len(nodes):
        return []
    offer, owners = nodes[marks[0] - 1], [nodes[k + 1] for k in marks]
    verb = next((n for n in nodes[marks[-1] :] if n.kind in ("win", "veto", "stop")), None)
    if verb is None or verb.kind != "win" or not verb.noun.startswith("선정"):
        return []
    if offer.kind != "event" or offer.josa not in ("에", "에서") or not (offer.event.offered or offer.event.quoted):
        return []
    if not all(own.kind == "who" and own.who.kind == "government" and not own.josa for own in owners):
        return []
    winners = [bare_winner(own) for own in owners]
    givers = event_givers(nodes, marks[0] - 1)
    return [Claim(OFFERED, winners, owners[0].start, verb.end, offer.event, givers, rule="list")]
