"""Sums of money as Korean articles write them."""

from random import Random


def won(random: Random, amount: int) -> str:
    """An amount of whole 10,000 won in one of the forms of the press: 8천만 원, 1억5000만원, 1억 5천만 원, 500만원."""
    eok, rest = divmod(amount // 10_000, 10_000)
    blank = random.choice(("", " "))
    parts = [f"{eok}억"] if eok else []
    if rest:
        if rest % 1000 == 0:
            parts.append(random.choice((f"{rest // 1000}천만", f"{rest}만")))
        elif rest > 1000:
            parts.append(random.choice((f"{rest}만", f"{rest:,}만")))
        else:
            parts.append(f"{rest}만")
    joint = blank if eok and rest else ""
    return joint.join(parts) + random.choice((" 원", "원"))
