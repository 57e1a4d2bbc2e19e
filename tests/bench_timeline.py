"""`python -m tests.bench_timeline SITE`: how long filtering the timeline of a built site takes in Chromium.

For each filter: milliseconds from the change of a field to the page laid out anew, the median of some runs, once at the
machine's own speed and once slowed down four times, as a telephone is; the first line is the loading of the data.
"""

import statistics
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.chromium import ARGUMENTS, executable

RUNS = 9

STEP = """
async ([name, value]) => {
  const form = document.getElementById("filter"), field = form.elements[name];
  const done = () => new Promise((resolve) => setTimeout(resolve, 0));
  field.value = value;
  const began = performance.now();
  form.dispatchEvent(new Event("change"));
  await done();
  document.body.offsetHeight;
  const took = performance.now() - began;
  field.value = "";
  form.dispatchEvent(new Event("change"));
  await done();
  return took;
}
"""
FIRST = """
async () => {
  const form = document.getElementById("filter"), status = form.querySelector(".matches"), before = status.textContent;
  const began = performance.now();
  form.elements.words.value = "a";
  form.dispatchEvent(new Event("change"));
  while (status.textContent === before) await new Promise((resolve) => setTimeout(resolve, 1));
  const took = performance.now() - began;
  form.elements.words.value = "";
  form.dispatchEvent(new Event("change"));
  return took;
}
"""


def main() -> None:
    """Print a row for each filter: its name, milliseconds at full speed, milliseconds slowed down."""
    address = (Path(sys.argv[1]).resolve() / "timeline.html").as_uri()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        columns = [_measured(chromium.new_page(), address, rate) for rate in (1, 4)]
        chromium.close()
    for name, fast in columns[0].items():
        print(f"{name:>14} {fast:8.1f} ms {columns[1][name]:8.1f} ms slowed down four times")


def _measured(page: Page, address: str, rate: int) -> dict[str, float]:
    page.goto(address)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})
    figures = {"first": float(page.evaluate(FIRST))}
    for name, value in _filters(page):
        runs = [float(page.evaluate(STEP, [name, value])) for _ in range(RUNS)]
        figures[name] = statistics.median(runs)
    return figures


def _filters(page: Page) -> list[tuple[str, Any]]:
    """Return the fields and a value for each: of a choice the one with the most matches."""
    chosen = [
        (name, page.locator(f"#by-{name} option").nth(1).get_attribute("value"))
        for name in ("person", "place", "organisation", "outlet")
    ]
    years = page.locator("#by-from").get_attribute("min")
    return [*chosen, ("from", years), ("words", "the")]


if __name__ == "__main__":
    main()
