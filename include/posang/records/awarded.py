"""What an article's awards say of its subject: the schemes that it is about, or that it counts up many."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from posang.records.awards.award import Award
from posang.records.schemes import is_prize, is_scheme, name_key
from posang.reference import normal_grade

FEW = 4  # schemes; an article that counts up more is about none of them
MANY = 9  # prizes that a headline counts
SEVERAL = 3  # winners that an article names of the scheme that it is about
# a name that says that something is judged
JUDGED = re.compile(r"(?:평가|대회|콘테스트|공모전?|심사|조사|지수|점검|측정|박람회)$")
CHOSEN = ("선정", "인증")  # what a program or a certificate gives: no rank
BEST = re.compile("상$|우수|베스트|최고|으뜸|공무원|대상|어워드")  # names of what the best get
MERIT = re.compile("유공")  # what persons are thanked for beside a scheme's ranks
# 정부합동평가 1위 등 63건 수상
COUNTED = re.compile(r"(?<!\d)(?P<count>\d{1,3}) ?(?:건|관왕|개 (?:상|부문|분야|평가|대회))")
PRIZE_NAME = re.compile(r"(?:대상|어워드)$")


@dataclass(frozen=True)
class Awarded:
    """The first award of each scheme that an article is about: of the main one, and of those told beside it."""

    main: Award | None = None
    beside: tuple[Award, ...] = ()
    given: bool = True  # whether somebody gives the main one, or its name says that something is judged
    rated: bool = True  # whether the main one says who is better: no honor of persons beside others, no certificate


def awarded_schemes(awards: Sequence[Award], headline: str = "") -> Awarded:
    """The schemes that the current awards of an article are of, where they are few or the headline names one.

    The main one is what most rows are of, or what the headline names; it is none where nobody gives it, its name
    does not say that something is judged and the headline does not name it. Others stand beside it where they are
    judged and somebody gives them.
    """
    told = [award for award in awards if award.status == "current"]
    headed = {award.award for award in told if _heads(award.award, headline)}
    if counts_up(awards, headline):
        winners = Counter(name for name, _ in {(award.award, award.recipient) for award in told})
        told = [award for award in told if award.award in headed or winners[award.award] >= SEVERAL]
    names = Counter(award.award for award in told)
    if not names or len(names) > FEW:
        return Awarded()
    first = {name: next(award for award in told if award.award == name) for name in names}
    won = {(award.award, award.recipient) for award in told}
    given = {award.award for award in told if award.organizer and (award.award, award.organizer) not in won}
    most = max(names, key=lambda name: (names[name], not is_prize(name), name in given or _ranks(name)))
    is_given = most in given or JUDGED.search(most) is not None
    named = most in headed or (len(names) == 1 and BEST.search(most) is not None)
    ranked = [award for award in told if _ranks(award.award)]
    others_most = max((count for name, count in names.items() if name != most), default=0)
    leads = names[most] * 2 >= len(ranked) or (most in given and names[most] >= max(SEVERAL, others_most + 1))
    is_main = leads and _ranks(most) and (is_given or named)
    main = first[most] if is_main else None
    beside = (award for name, award in first.items() if award != main and name in given and _is_evaluation(name))
    others = any(name != most and not is_prize(name) for name in names)
    of_main = [award for award in told if award.award == most]
    honor = others and all(award.recipient_kind == "person" for award in of_main)
    chosen = all(award.grade in CHOSEN for award in of_main) and not BEST.search(most)
    return Awarded(main, tuple(beside), is_given, rated=JUDGED.search(most) is not None or not (honor or chosen))


def counts_up(awards: Sequence[Award], headline: str = "") -> bool:
    """Whether the article counts up awards of many schemes: its rows do, or its headline and more than one of them."""
    names = {award.award for award in awards if award.status == "current" and not is_prize(award.award)}
    counted = COUNTED.search(headline)
    return len(names) > FEW or (len(names) > 1 and counted is not None and int(counted["count"]) > MANY)


def _ranks(name: str) -> bool:
    """Whether what has that name tells better from worse: no honor, no thanks for merits."""
    return not is_prize(name) and MERIT.search(name) is None


def _heads(name: str, headline: str) -> bool:
    """Whether the headline names the scheme, and not as one of many that it counts."""
    return name_key(name) in name_key(headline) and not is_prize(name) and COUNTED.search(headline) is None


def _is_evaluation(name: str) -> bool:
    """Whether the name says that something is judged or a prize given, and has no grade in front."""
    told = JUDGED.search(name) or PRIZE_NAME.search(name)
    return told is not None and is_scheme(name) and normal_grade(name.split(" ")[0]) is None
