"""Award events: what the mentions of one real award, across outlets and days, add up to."""

from posang.events.mentions import MENTIONS, mentions
from posang.events.resolve import EVENTS, by_year, resolve

__all__ = ["EVENTS", "MENTIONS", "by_year", "mentions", "resolve"]
