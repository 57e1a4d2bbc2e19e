"""The pages of stories that several articles carry: who had it when, and what each changed of the first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cuttings.model import Article, CopyGroup, Fact, Paragraph
from cuttings.publishing.comparing import Change, Compared, Piece, changes, compare
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import Markdown, link, tagged
from cuttings.publishing.paging import paths
from cuttings.publishing.sheets import Linker, Sheet, View, front, headline, parts
from cuttings.publishing.words import Words

COPIES = "copies/index.md"

COMPARED = 10
"""Articles compared with the first on one page; more go on on further pages."""

LISTED = 100
"""Articles listed at the top of a story, and the page says how many more there are."""

OUTLETS = 6
"""Outlets named in the list of stories."""

SHOWN = 150
"""Stretches shown of one comparison; the page says how many more there are."""

FOLDED = 40
"""Words in a row that are the same from which they are folded away or left out."""

AROUND = 12
"""Words shown at each end of a stretch that is left out."""

ELEMENTS: dict[Change, str] = {"same": "", "added": "ins", "gone": "del"}


def copy_pages(index: Index) -> Iterator[Sheet]:
    """Yield the list of stories that several articles carry, and the pages of each; nothing where there is none."""
    groups = sorted(index.dossier.copies, key=lambda group: (-len(group.members), group.id))
    if groups:
        yield from _list(index, groups)
    for group in groups:
        yield from _story(index, group)


def compared(key: str, linker: Linker) -> Markdown | None:
    """Return the address of the place where the article `key` is compared with the first; None without copies."""
    group = linker.index.copies.get(key)
    if group is None:
        return None
    rank = linker.index.ranks[key]
    number = (rank - 1) // COMPARED
    page = paths(_page(group), len(group.members) - 1, COMPARED)[max(0, number)]
    return linker.to(page, f"version-{rank + 1}" if rank else "")


def shared(articles: Iterable[Article], index: Index) -> str:
    """Return in words how many of `articles` carry the same story as others of them; empty where none does."""
    copies = index.copies
    tally = Counter(copies[one.cutting.id].id for one in articles if one.cutting.id in copies)
    times = [number for number in tally.values() if number > 1]
    return stories(sum(times), len(times), index.words) if times else ""


def stories(articles: int, number: int, words: Words) -> str:
    """Return in words that so many articles carry so many stories: `3 carry the same story`."""
    return words.text("copies.shared", articles=articles, n=number)


def linked(said: str, linker: Linker) -> Markdown | None:
    """Return what `shared` said, linked to the list of such stories; None where it said nothing."""
    return link(said, linker.to(COPIES)) if said else None


def _page(group: CopyGroup) -> str:
    return f"copies/{group.id}.md"


def _list(index: Index, groups: Sequence[CopyGroup]) -> Iterator[Sheet]:
    words, articles = index.words, sum(len(group.members) for group in groups)
    all_articles = words.counted(len(index.articles), "article")
    for part in parts(index, COPIES, groups):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(words.text("copies.title"), words.text("copies.about")),
            "total": words.text("copies.total", articles=all_articles, shared=stories(articles, len(groups), words)),
            "groups": [_entry(group, linker) for group in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="copies", data=data)


def _entry(group: CopyGroup, linker: Linker) -> View:
    first = linker.index.articles[group.id]
    names = (linker.index.articles[key].cutting.publisher.value for key in group.members)
    outlets = list(dict.fromkeys(name for name in names if name))
    return {
        "link": link(headline(first, linker.words), linker.to(_page(group))),
        "said": _said(group, first, linker.words),
        "outlets": outlets[:OUTLETS],
        "more_outlets": max(0, len(outlets) - OUTLETS),
    }


def _said(group: CopyGroup, first: Article, words: Words) -> str:
    """Return in words how many articles carry a story, and when the first of them came out."""
    articles, published = words.counted(len(group.members), "article"), first.cutting.published
    if not published.value:
        return words.text("copies.undated", articles=articles)
    return words.text("copies.dated", articles=articles, date=words.published(published))


def _story(index: Index, group: CopyGroup) -> Iterator[Sheet]:
    first, words = index.articles[group.id], index.words
    title = words.text("story.title", headline=headline(first, words))
    total = words.counted(len(group.members), "article")
    for part in parts(index, _page(group), group.members[1:], COMPARED):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(title, words.text("story.about", articles=total)),
            "title": title,
            "total": total,
            "up": link(words.text("story.all"), linker.to(COPIES)),
            "settled": _settled(first, index.articles[group.members[1]]),
            "members": [linker.cited(key) for key in group.members[:LISTED]] if part.number == 1 else [],
            "more_members": max(0, len(group.members) - LISTED),
            "versions": [_version(first, index.articles[key], linker) for key in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="story", data=data)


def _settled(first: Article, second: Article) -> bool:
    """Return whether the dates tell that `first` came out before `second`."""
    last, then = first.cutting.published.latest, second.cutting.published.earliest
    dated = first.cutting.published.value and second.cutting.published.value
    return bool(dated and last and then and last < then)


def _version(first: Article, later: Article, linker: Linker) -> View:
    """Return what an article changed of the first; nothing of it where one of them is not shown whole."""
    seen = not (first.part or later.part)
    blocks = compare(first.cutting.paragraphs, later.cutting.paragraphs) if seen else []
    rows = list(_rows(blocks, first.cutting.id, later.cutting.id, linker))
    return {
        **linker.cited(later.cutting.id),
        "anchor": f"version-{linker.index.ranks[later.cutting.id] + 1}",
        "sum": _sum(blocks, linker.words) if seen else linker.words.text("rights.not_compared"),
        "heads": list(_heads(first, later, linker.words)) if seen else [],
        "rows": rows[:SHOWN],
        "more": max(0, len(rows) - SHOWN),
    }


def _sum(blocks: Sequence[Compared], words: Words) -> str:
    """Return in words how much of an article is as in the first one."""
    counts = {
        change: sum(piece.words for block in blocks for piece in block.pieces if piece.change == change)
        for change in ELEMENTS
    }
    moved = sum(len(block.later) for block in blocks if block.moved)
    same = words.counted(counts["same"], "word")
    said = words.text("story.sum", same=same, added=counts["added"], gone=counts["gone"])
    return words.text("story.moved", sum=said, paragraphs=words.counted(moved, "paragraph")) if moved else said


def _heads(first: Article, later: Article, words: Words) -> Iterator[tuple[str, Markdown]]:
    """Yield what stands above the text and differs: its name, and the changes."""
    pairs = (
        ("headline", first.cutting.title, later.cutting.title),
        ("standfirst", first.cutting.standfirst, later.cutting.standfirst),
    )
    for name, one, other in pairs:
        if "derived" not in (one.origin, other.origin):
            pieces = changes(_stated(one), _stated(other))
            if any(piece.change != "same" for piece in pieces):
                yield words.text(f"article.name.{name}"), _marked(pieces, words)


def _stated(fact: Fact) -> list[str]:
    return [fact.value] if fact.value else []


def _rows(blocks: Iterable[Compared], first: str, later: str, linker: Linker) -> Iterator[View]:
    """Yield what the page shows: each stretch with changes, and what is the same or left out, folded if it is long."""
    for fold, group in groupby(blocks, key=_foldable):
        stretch = list(group)
        rows = [_row(block, first, later, linker) for block in stretch]
        if fold and sum(piece.words for block in stretch for piece in block.pieces) > FOLDED:
            paragraphs = linker.words.counted(len(stretch), "paragraph")
            yield {"folded": linker.words.text(f"story.folded.{fold}", paragraphs=paragraphs), "rows": rows}
        else:
            yield from rows


def _foldable(block: Compared) -> str:
    """Return which paragraphs `block` holds where they are folded away; empty where they are shown."""
    if not block.later:
        return "gone"
    return "" if block.changed else "same"


def _row(block: Compared, first: str, later: str, linker: Linker) -> View:
    words = linker.words
    here, before = _places(later, block.later, linker), _places(first, block.first, linker)
    if not block.later:
        where = words.say("story.gone", before=before)
    elif not block.first:
        where = words.say("story.new", here=here)
    else:
        where = words.say("story.both_moved" if block.moved else "story.both", here=here, before=before)
    return {"folded": None, "where": where, "text": _marked(block.pieces, words, fold=block.changed)}


def _places(article: str, paragraphs: Sequence[Paragraph], linker: Linker) -> Markdown:
    """Return links to `paragraphs` of the article, one after the other, as `paragraph 3` or `paragraphs 3 to 5`."""
    links = [link(one.id.removeprefix("p"), linker.to(f"articles/{article}.md", one.id)) for one in paragraphs]
    if len(links) > 1:
        return linker.words.say("story.paragraphs", first=links[0], last=links[-1])
    return linker.words.say("paragraph", number=links[0]) if links else Markdown("")


def _marked(pieces: Sequence[Piece], words: Words, *, fold: bool = True) -> Markdown:
    """Return `pieces` with the changes marked; with `fold`, only the ends of what is long and the same."""
    made: list[tuple[str, str]] = []
    for piece in pieces:
        text = piece.text.split()
        if fold and piece.change == "same" and len(text) > FOLDED:
            space = " " * piece.text[:1].isspace()
            same = words.counted(len(text) - 2 * AROUND, "word")
            made.append(("", space + " ".join(text[:AROUND])))
            made.append(("small", f" … {words.text('story.same', words=same)} …"))
            made.append(("", f" {' '.join(text[-AROUND:])}"))
        else:
            made.append((ELEMENTS[piece.change], piece.text))
    return tagged(made)
