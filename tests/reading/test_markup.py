"""HTML pages."""

import pytest

from cuttings.errors import CuttingsError
from cuttings.reading import read
from tests.property.test_reading import document

PAGE = """<!doctype html>
<html lang="en"><head><title>Ferry deal ends a year of talks | Bay News</title>
<meta property="og:title" content="Ferry deal ends a year of talks">
<meta property="og:site_name" content="Bay News">
<meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2004-05-06T10:15:00Z">
<style>p { color: red }</style><script>var hidden = "not text";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Ferry deal ends a year of talks</h1>
<p class="by">By Ann Lee</p>
<p>The three towns on the bay will run a single ferry from next spring,<br>their <b>mayors</b> said on Thursday.</p>
<figure><img src="a.png"><figcaption>The old ferry at the northern pier. Photo: Bay News</figcaption></figure>
<h2>Old boats</h2>
<p>The two older boats are to be sold, and the crews will move to the new line if they wish to.</p>
<blockquote><p>We have argued for long enough, and now we shall all sail together, the mayor said.</p></blockquote>
<ul><li>Fares will be the same at every pier of the bay.</li></ul>
<p style="display: none">Nobody sees this line at all.</p>
</article>
<aside><h3>Related</h3><ul><li>Storm closes the northern pier</li></ul></aside>
<footer>&copy; 2004 Bay News</footer></body></html>
"""


def test_a_page_becomes_its_article() -> None:
    """Body blocks carry the kind of their tag and their line; facts come from the markup."""
    cutting = read(document(PAGE, "html"))
    assert [(p.kind, p.line, p.text.split()[0]) for p in cutting.paragraphs] == [
        ("paragraph", 11, "The"),
        ("caption", 12, "The"),
        ("heading", 13, "Old"),
        ("paragraph", 14, "The"),
        ("quote", 15, "We"),
        ("list", 16, "Fares"),
    ]
    assert "spring, their mayors said" in cutting.paragraphs[0].text
    assert (cutting.title.value, cutting.title.origin, cutting.title.line) == (
        "Ferry deal ends a year of talks",
        "markup",
        2,
    )
    assert (cutting.publisher.value, cutting.language.value) == ("Bay News", "en")
    assert (cutting.published.value, cutting.published.line) == ("2004-05-06", 6)
    assert [author.name for author in cutting.authors] == ["Ann Lee"]


def test_what_is_seen_and_no_article_is_kept_aside() -> None:
    """Menus, related links and the copyright line are removed with reasons; scripts and hidden text are no text."""
    removed = {item.text: item.reason for item in read(document(PAGE, "html")).removed}
    assert removed["Related"] == "related link"
    assert removed["© 2004 Bay News"] == "copyright"
    assert removed["Home"] == "navigation"
    assert "Storm closes the northern pier" in removed
    assert not any("not text" in text or "Nobody sees" in text for text in removed)


@pytest.mark.parametrize("text", ["<html></html>", "<script>1</script>", "<!-- only this -->", "<?xml version='1.0'?>"])
def test_pages_with_nothing_to_see(text: str) -> None:
    """A page without visible text is a fault, not a crash."""
    with pytest.raises(CuttingsError, match="no text in this page"):
        read(document(text, "html"))


def test_deep_nesting_is_read() -> None:
    """A page nested a thousand deep is read like any other."""
    page = f"{'<div>' * 1000}<p>The three towns on the bay will run a single ferry from next spring.</p>"
    assert read(document(page, "html")).paragraphs
