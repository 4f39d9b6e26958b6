"""A real Chromium, and pages that note what they load and what goes wrong in them."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

if "AIRFLOW_HOME" not in os.environ:  # Airflow makes files in its home as soon as it is imported
    os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="posang-airflow-")
    atexit.register(shutil.rmtree, os.environ["AIRFLOW_HOME"], ignore_errors=True)

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@dataclass
class Visit:
    """A page that is open, the addresses it asked for, and its complaints."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def texts(self, selector: str) -> list[str]:
        """Text of the elements that can be seen."""
        return [found.inner_text() for found in self.page.locator(selector).all() if found.is_visible()]

    def overflow(self) -> int:
        """CSS pixels by which the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))

    def smallest_text(self) -> float:
        """Size in CSS pixels of the smallest text that is drawn."""
        return float(
            self.page.evaluate(
                """() => {
                    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    const sizes = [];
                    while (walker.nextNode()) {
                        const element = walker.currentNode.parentElement;
                        if (walker.currentNode.data.trim() && element.checkVisibility())
                            sizes.push(parseFloat(getComputedStyle(element).fontSize));
                    }
                    return Math.min(...sizes);
                }"""
            )
        )

    def contrast(self, selector: str) -> float:
        """Contrast ratio (WCAG 2) of an element's text with the page behind it."""
        colors = self.page.evaluate(
            """(selector) => [document.querySelector(selector), document.body].map((element, index) => {
                const style = getComputedStyle(element);
                const canvas = document.createElement('canvas').getContext('2d');
                canvas.fillStyle = index ? style.backgroundColor : style.color;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
            })""",
            selector,
        )
        ink, back = (luminance(color) for color in colors)
        return (max(ink, back) + 0.05) / (min(ink, back) + 0.05)


def luminance(color: list[int]) -> float:
    """Relative luminance (WCAG 2) of an sRGB color."""
    linear = [c / 12.92 if (c := part / 255) <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for part in color]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.fixture(scope="module")  # Playwright keeps an event loop running, which other tests must not find
def chromium() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, headless=True, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any) -> Iterator[Any]:
    """Opens an address in a window of some width: `visit(address, width=1280, scheme="light")`."""
    opened = []

    def open_page(address: str, width: int = 1280, scheme: str = "light") -> Visit:
        page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        opened.append(page)
        seen = Visit(page)
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("console", lambda message: seen.complaints.append(message.text))
        page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        page.goto(address)
        return seen

    yield open_page
    for page in opened:
        page.close()
