"""What a reference manager is told of an article and of the dossier: what is known, and marked what is not stated."""

from dataclasses import dataclass
from typing import Literal

from cuttings.model import Article
from cuttings.publishing.citation import dated, outlet, titled
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import web_address
from cuttings.publishing.site_pages import citation
from cuttings.publishing.slots import ADDRESS, CLOSE, OPEN, PARAGRAPH, VERSION, tidy
from cuttings.slugs import slug, unused

_ROLES = ("author", "editor", "agency")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One work, in words of one line each; names are whole, for nobody says which part of one is the family's.

    `date` is EDTF where the day is stated; `dated` is the same in words, and says so where it is not. `archive` is the
    dossier an article was read in, at `address`; the dossier itself has none, and a `version`. `note` may have slots.
    """

    key: str
    kind: Literal["article", "dossier"]
    title: str
    authors: tuple[str, ...]
    editors: tuple[str, ...] = ()
    outlet: str = ""
    date: str = ""
    dated: str
    url: str = ""
    language: str = ""
    archive: str = ""
    address: str = ""
    version: str = ""
    note: str


def reference(article: Article, index: Index) -> Reference:
    """Return the reference of `article`, with slots for the address of its page, the version and a paragraph."""
    cutting, words, topic = article.cutting, index.words, index.dossier.topic
    named = {role: tuple(tidy(one.name) for one in cutting.authors if one.role == role) for role in _ROLES}
    authors = named["author"] or named["agency"]
    nobody = () if named["editor"] else (words.text("article.citation.no_author"),)
    stated = cutting.published.value and cutting.published.origin != "derived"
    within = f"{OPEN}{words.text('article.citation.paragraph', number=PARAGRAPH)}{CLOSE}"
    known = {"dossier": tidy(topic.title), "file": tidy(cutting.source.file), "sha256": cutting.source.sha256}
    return Reference(
        key=cutting.id,
        kind="article",
        title=tidy(titled(article, words)),
        authors=authors or nobody,
        editors=named["editor"],
        outlet=tidy(outlet(article, words)),
        date=cutting.published.value or "" if stated else "",
        dated=tidy(dated(article, words)),
        url=tidy(web_address(cutting.url.value or "") or ""),
        language=tidy(cutting.language.value or ""),
        archive=known["dossier"],
        address=ADDRESS,
        note=words.text("references.note", **known, version=VERSION, paragraph=within),
    )


def dossier_reference(index: Index) -> Reference:
    """Return the reference of the dossier in its version; who gathered it and when, it does not say.

    Where nobody knows yet where the site will stand, the note has a slot for that.
    """
    words, topic = index.words, index.dossier.topic
    return Reference(
        key=unused(slug(topic.title), index.articles),
        kind="dossier",
        title=tidy(topic.title),
        authors=(words.text("article.citation.no_author"),),
        dated=words.text("article.citation.no_date"),
        url=tidy(web_address(index.address) or ""),
        language=words.language,
        version=index.edition,
        note=tidy(citation(index)) + ("" if index.address else f"{OPEN} {ADDRESS}{CLOSE}"),
    )
