"""Which language an article is in, by its wording: found only where the text leaves no doubt.

Most texts are English, and told by their commonest words; the others go to py3langid's model (Lui and Baldwin 2012,
"langid.py: an off-the-shelf language identification tool"), loaded once and only when a text asks for it.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module, metadata
from typing import Any

from cuttings import languages
from cuttings.model import Fact, Paragraph

STRETCH = 1000
"""Code points of one sample: the 1,166 texts of the shared data give the same answers from 600 as from 3,000."""
SURE = 0.9
"""Probability from which on the language is taken as known."""
CERTAIN = 0.99
"""Probability from which on the wording counts for more than what the page's markup says."""
LEAST_LETTERS = 20
"""Letters without which a text is no sample of a language; a sentence of Chinese has about as many."""

ENGLISH = frozenset("the and of to that with was from has been which their would said this are they".split())  # noqa: SIM905
"""Words that are common in English and are no common words of another language."""
ENGLISH_SHARE = 0.06
"""Share of them that tells English: of 1,150 English texts 98 in 100 have more, of 60 other languages none has 0.03."""
ENGLISH_WORDS = 40
"""Words of a sample that is long enough for the share to mean something."""

NO_LANGUAGE = "zxx"
"""The model's answer for what is no text; also the BCP 47 tag for that."""

RULE = "wording, by py3langid"
COMMON_WORDS = "wording, by its commonest words"


def fingerprint() -> str:
    """Return the detector and its version: with another, languages may be found anew."""
    return f"py3langid {metadata.version('py3langid')}"


def settled(stated: Fact, paragraphs: Sequence[Paragraph]) -> Fact:
    """Return the language of `paragraphs`: as `stated`, unless nothing states it or the wording tells otherwise.

    A sidecar is a person's word and always stands. Markup is often a template's: it gives way where the text is surely
    in a language that has nothing to do with the one it names. Unknown where the wording does not settle it.
    """
    if stated.origin == "sidecar":
        return stated
    tag, probability, rule = detected(" ".join(paragraph.text for paragraph in paragraphs))
    if stated.value is None:
        return Fact(value=tag, origin="derived", rule=rule) if tag and probability >= SURE else stated
    known = languages.primary(stated.value) in languages.NAMES
    if tag is None or probability < CERTAIN or not known or languages.are_near(tag, stated.value):
        return stated
    return Fact(value=tag, origin="derived", rule=f"{rule}; the file’s markup says {stated.value}")


def detected(text: str) -> tuple[str | None, float, str]:
    """Return the tag of the language of `text`, how probable it is, and the rule; None where there is no telling."""
    samples = [text] if len(text) <= 2 * STRETCH else [text[:STRETCH], text[len(text) // 2 :][:STRETCH]]
    if all(_is_plainly_english(sample) for sample in samples):
        return "en", 1.0, COMMON_WORDS
    found = [_classified(sample) for sample in samples]
    tags = {tag for tag, _ in found}
    if len(tags) > 1:
        tags = {languages.MACRO.get(tag or "", tag) for tag in tags}
    return (tags.pop() if len(tags) == 1 else None), min(probability for _, probability in found), RULE


def _is_plainly_english(sample: str) -> bool:
    words = sample.casefold().split()
    return len(words) >= ENGLISH_WORDS and sum(word in ENGLISH for word in words) >= ENGLISH_SHARE * len(words)


def _classified(sample: str) -> tuple[str | None, float]:
    """Return the likeliest language; two near ones that share the probability are their macrolanguage."""
    if sum(map(str.isalpha, sample)) < LEAST_LETTERS:
        return None, 0.0
    ranks = _model().rank(sample.casefold())
    tag, probability = ranks[0]
    group = languages.MACRO.get(tag, tag)
    shared = sum(share for other, share in ranks if languages.MACRO.get(other, other) == group)
    if tag == NO_LANGUAGE or shared < SURE:
        return None, shared
    return (tag, probability) if probability >= SURE else (group, shared)


@lru_cache(maxsize=1)
def _model() -> Any:  # noqa: ANN401  (the package has no types)
    langid = import_module("py3langid.langid")
    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    identifier.set_languages({NO_LANGUAGE, *languages.NAMES} & set(identifier.labels))
    return identifier
