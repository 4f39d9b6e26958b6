"""A small context-free grammar: named lists of templates, read from TOML, spoken with a random source.

A template holds plain text and slots:
  {name}      a value that the caller gives
  {@rule}     one of the templates of a rule, chosen at random
  {#3-40}     a number between the two, with a comma at the thousands
  {%3-40}     likewise, without commas (years, telephone numbers)
A slot may ask for a particle: {name:이} gives 김천시가 or 군위군이.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from random import Random

from posang.sample.particles import PARTICLES, with_particle

_SLOT = re.compile(r"\{(@|#|%|)([^{}:]+)(?::([^{}]+))?\}")

# kind of slot (text, value, rule, number, plain), its content, the bounds of a number, the particle behind it
_Part = tuple[str, str, int, int, str]


class Grammar:
    """Rules by name. Templates are compiled once; a slot that names no rule fails at load."""

    def __init__(self, rules: Mapping[str, list[str]]) -> None:
        """Compile the rules; KeyError names a rule or a particle that does not exist."""
        self._rules = {name: [_compile(text) for text in texts] for name, texts in rules.items()}
        self._words = {name: texts for name, texts in rules.items() if not any(_SLOT.search(text) for text in texts)}
        for name, templates in self._rules.items():
            for parts in templates:
                for kind, content, _, _, particle in parts:
                    if kind == "rule" and content not in self._rules:
                        raise KeyError(f"rule {name} asks for the rule {content}, which is missing")
                    if particle and particle not in PARTICLES:
                        raise KeyError(f"rule {name} asks for the particle {particle}, which is missing")

    def say(self, random: Random, rule: str, values: Mapping[str, str]) -> str:
        """One sentence (or word) of the rule. KeyError where a template asks for a value that is not given."""
        templates = self._rules[rule]
        return self._speak(random, templates[int(random.random() * len(templates))], values)

    def size(self, rule: str) -> int:
        """How many templates a rule has."""
        return len(self._rules[rule])

    def nth(self, random: Random, rule: str, index: int, values: Mapping[str, str]) -> str:
        """The sentence of one given template of a rule."""
        return self._speak(random, self._rules[rule][index], values)

    def all(self, random: Random, rule: str, values: Mapping[str, str]) -> list[str]:
        """The sentences of all templates of a rule, in their order."""
        return [self._speak(random, parts, values) for parts in self._rules[rule]]

    def several(self, random: Random, rule: str, count: int, values: Mapping[str, str]) -> list[str]:
        """Sentences of different templates of a rule; all of them where there are fewer than `count`."""
        templates = self._rules[rule]
        return [self._speak(random, parts, values) for parts in random.sample(templates, min(count, len(templates)))]

    def _speak(self, random: Random, parts: tuple[_Part, ...], values: Mapping[str, str]) -> str:
        said = []
        for kind, content, low, high, particle in parts:
            if kind == "text":
                said.append(content)
                continue
            if kind == "value":
                word = values[content]
            elif kind == "rule":
                words = self._words.get(content)  # most rules are lists of words: no need to speak them
                word = words[int(random.random() * len(words))] if words else self.say(random, content, values)
            else:
                number = low + int(random.random() * (high - low + 1))
                word = f"{number:,}" if kind == "number" else str(number)
            said.append(with_particle(word, particle) if particle else word)
        return "".join(said)


def _compile(text: str) -> tuple[_Part, ...]:
    parts: list[_Part] = []
    end = 0
    for slot in _SLOT.finditer(text):
        if slot.start() > end:
            parts.append(("text", text[end : slot.start()], 0, 0, ""))
        sign, content, particle = slot.group(1), slot.group(2), slot.group(3) or ""
        if sign == "@":
            parts.append(("rule", content, 0, 0, particle))
        elif sign in ("#", "%"):
            low, high = content.split("-")
            parts.append(("number" if sign == "#" else "plain", "", int(low), int(high), particle))
        else:
            parts.append(("value", content, 0, 0, particle))
        end = slot.end()
    if end < len(text):
        parts.append(("text", text[end:], 0, 0, ""))
    return tuple(parts)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """All rules of grammar/*.toml; a rule that stands in two files fails."""
    rules: dict[str, list[str]] = {}
    for file in sorted(resources.files("posang.sample").joinpath("grammar").iterdir(), key=lambda f: f.name):
        if not file.name.endswith(".toml"):
            continue
        for name, texts in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if name in rules:
                raise KeyError(f"rule {name} stands twice; the second time in {file.name}")
            rules[name] = texts
    return Grammar(rules)
