"""What an article's awards say of its subject: the scheme that it is about, or that it counts up many."""

import re
from collections import Counter
from collections.abc import Sequence

from posang.records.awards.award import Award

FEW = 4  # schemes; an article that counts up more is about none of them
# a name that says that something is judged
JUDGED = re.compile(r"(?:평가|대회|콘테스트|공모전?|심사|조사|지수|점검|측정)$")
# An honor that somebody gives for merits is no evaluation.
HONOR = re.compile(r"(?:장관|총리|대통령|도지사|시장|군수|구청장|청장|교육감) ?(?:기관|단체)? ?(?:표창|상|훈장|포장)$")


def awarded_scheme(awards: Sequence[Award]) -> Award | None:
    """The first award of the scheme that most current rows are of, where an article's awards are of few schemes.

    None where nobody gives it and its name does not say that something is judged.
    """
    told = [award for award in awards if award.status == "current"] or awards
    names = Counter(award.award for award in told)
    if not names or len(names) > FEW:
        return None
    name, rows = names.most_common(1)[0]
    if rows * 2 < len(told) or HONOR.search(name):
        return None
    of_scheme = [award for award in told if award.award == name]
    given = JUDGED.search(name) or any(award.organizer is not None for award in of_scheme)
    return of_scheme[0] if given else None


def counts_up(awards: Sequence[Award]) -> bool:
    """Whether the article counts up awards of many schemes."""
    return len({award.award for award in awards if award.status == "current"}) > FEW
