"""Which language an article is in."""

import subprocess
import sys

import pytest

from cuttings import languages
from cuttings.errors import CuttingsError
from cuttings.model import Fact, Paragraph
from cuttings.reading import gather, language, read
from tests.property.test_reading import document
from tests.support import SHARED, needs_shared

ENGLISH = (
    "The three towns on the bay will run a single ferry from next spring, their mayors said on Thursday. Fares will be "
    "the same at every pier, and children under six will travel free of charge. The two older boats are to be sold."
)
TEXTS = {
    "en": ENGLISH,
    "de": "Die drei Städte an der Bucht betreiben vom nächsten Frühjahr an eine gemeinsame Fähre, sagten die Städte.",
    "fr": "Les trois villes de la baie exploiteront un seul ferry dès le printemps prochain, disent les maires.",
    "pt": "As três cidades da baía terão uma única balsa a partir da próxima primavera, disseram os prefeitos.",
    "ru": "Три города на берегу залива со следующей весны будут содержать один общий паром, сообщили мэры в четверг.",
    "ar": "ستشغل المدن الثلاث المطلة على الخليج عبارة واحدة ابتداء من الربيع المقبل، حسبما قال رؤساء البلديات.",
    "he": "שלוש הערים שעל המפרץ יפעילו מעבורת אחת החל מהאביב הבא, אמרו ראשי הערים ביום חמישי.",
    "fa": "سه شهر کنار خلیج از بهار آینده یک کشتی مشترک خواهند داشت، شهرداران روز پنجشنبه گفتند.",
    "ja": "湾に面した三つの町は、来年の春から一つのフェリーを共同で運航すると、市長らが木曜日に発表した。",
    "ko": "만에 면한 세 도시는 내년 봄부터 하나의 여객선을 함께 운항한다고 시장들이 목요일에 밝혔다.",
    "zh": "海湾边的三座城市将从明年春天起共同经营一条渡轮航线，三位市长星期四宣布了这一消息。",
}


def found(text: str, stated: Fact | None = None) -> Fact:
    """Return the language of an article that has `text` for its paragraphs' text."""
    paragraph = Paragraph(id="p1", kind="paragraph", text=text, line=1, lines=(1,))
    return language.settled(stated or Fact(), [paragraph])


@pytest.mark.parametrize("tag", TEXTS)
def test_a_sentence_tells_its_language(tag: str) -> None:
    """One sentence is enough in many languages; the fact says that it is derived, and from what."""
    fact = found(TEXTS[tag])
    assert (fact.value, fact.origin, fact.line) == (tag, "derived", None)
    assert fact.rule.startswith("wording")


def test_capitals_are_no_other_language() -> None:
    """English set in capitals throughout, as old teletype was, is English."""
    assert found(ENGLISH.upper()).value == "en"
    assert found(ENGLISH[:99].upper()).value == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kim Jong Un",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "!? " * 200,
        "Share Facebook Twitter Email Print",
        "\u0301" * 300,
    ],
)
def test_what_is_too_little_stays_unknown(text: str) -> None:
    """A few words, numbers or marks tell no language, and none is guessed."""
    assert found(text) == Fact()


def test_a_text_in_two_languages_stays_unknown() -> None:
    """Where the opening is in one language and the middle in another, neither is named."""
    assert found(f"{ENGLISH * 5} {TEXTS['ru'] * 20}") == Fact()


def test_near_languages_get_the_name_they_share() -> None:
    """A sentence that may be Croatian, Bosnian or Serbian is in the macrolanguage that holds all three."""
    assert found("Ministri su se danas u Zagrebu dogovorili o novom sporazumu o trajektu.").value in ("hr", "sh")


def test_what_is_stated_stands() -> None:
    """Neither a short text nor a near language is held against what the markup says."""
    for tag, text in (("de", "Kim Jong Un"), ("pt-BR", TEXTS["pt"]), ("gsw", TEXTS["de"]), ("en-GB", ENGLISH)):
        stated = Fact(value=tag, origin="markup", line=2)
        assert found(text, stated) == stated


def test_a_template_is_overruled_by_the_text() -> None:
    """`lang="en"` around a Japanese text is a template's; the fact says so. A sidecar is never overruled."""
    fact = found(TEXTS["ja"], Fact(value="en-US", origin="markup", line=2))
    assert (fact.value, fact.origin) == ("ja", "derived")
    assert "en-US" in fact.rule
    sidecar = Fact(value="en", origin="sidecar")
    assert found(TEXTS["ja"], sidecar) == sidecar


def test_english_needs_no_model() -> None:
    """An English text does not load the model, which costs a third of a second."""
    code = (
        "from cuttings.reading import language as l; from tests.reading.test_language import ENGLISH; "
        "l.detected(ENGLISH); print(l._model.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


def test_languages_have_names() -> None:
    """A tag reads as its English name; one that we do not know reads as itself."""
    assert languages.name("pt-BR") == "Portuguese (pt-BR)"
    assert [languages.name(tag) for tag in ("ja", "JA", "gsw")] == ["Japanese", "Japanese", "gsw"]
    assert [languages.is_right_to_left(tag) for tag in ("ar-EG", "iw", "fr")] == [True, True, False]


OTHERS = {
    "07ef0c3f3892": "id", "21e185380c42": "ko", "4cdbec12eb00": "id", "73ab1ff4381b": "de",
    "76f719845044": "pt", "7eeb888a6a1b": "pt", "8305002b4ce1": "ko", "9846b70d610f": "ja", "a2ae2ef74bca": "it",
    "b3ad8233bee0": "it", "ca9bbaf752aa": "pt", "d24f62ea3c5a": "ru",
}  # fmt: skip
"""Pages of the shared data that are not in English."""

FIGURES = ("3e541eed48a4",)
"""Pages of the shared data whose article is a table of names and figures: it is in no language."""


@needs_shared
@pytest.mark.parametrize("task", ["body", "quotes", "dates", "metadata"])
def test_real_pages_have_their_language(task: str) -> None:
    """Every third page of the shared data is English, those known to be in other languages are in theirs."""
    for page in gather(SHARED / "eval" / task / "raw").documents:
        if page.id not in OTHERS and int(page.source.sha256, 16) % 3:
            continue
        try:
            tag = read(page).language.value
        except CuttingsError:
            continue
        if page.id in FIGURES:
            assert tag is None
        else:
            assert languages.are_near(tag or "", OTHERS.get(page.id, "en")), page.id


MENU = "ホーム\nニュース\nスポーツ\n天気\nログイン\n"
STORIES = {
    "ja": (
        "三町がフェリーを共同運航",
        "湾に面した三つの町は、来年の春から一つのフェリーを共同で運航すると、市長らが木曜日に発表した。",
        "料金はどの桟橋でも同じで、子どもは無料になる。市長は「長い議論の末にようやく合意した」と述べた。",
        "古い二隻の船は売却され、乗組員は希望すれば新しい航路に移ることができる。",
    ),
    "zh": (
        "三城共营渡轮",
        "海湾边的三座城市将从明年春天起共同经营一条渡轮航线，三位市长星期四宣布了这一消息。",
        "各码头票价相同，六岁以下儿童免费。市长说：“经过长时间的讨论，我们终于达成一致。”",
        "两艘旧船将被出售，船员如愿意可转到新航线工作。",
    ),
    "th": (
        "สามเมืองเดินเรือร่วม",
        "เมืองทั้งสามริมอ่าวจะเดินเรือข้ามฟากร่วมกันตั้งแต่ฤดูใบไม้ผลิหน้า นายกเทศมนตรีกล่าวเมื่อวันพฤหัสบดี",
        "ค่าโดยสารจะเท่ากันทุกท่าเรือ และเด็กอายุต่ำกว่าหกปีเดินทางฟรี",
    ),
    "ar": ("ثلاث مدن وعبارة واحدة", TEXTS["ar"], "ستكون الأسعار واحدة في كل رصيف، ويسافر الأطفال دون السادسة مجانا؟"),
}


@pytest.mark.parametrize("tag", STORIES)
@pytest.mark.parametrize("menu", ["", MENU])
def test_an_article_in_another_script_is_kept(tag: str, menu: str) -> None:
    """Sentences are told from menus by their length and their ends, in scripts without spaces too."""
    title, *story = STORIES[tag]
    cutting = read(document("\n\n".join((f"{menu}\n{title}", *story, menu))))
    assert cutting.title.value == title
    assert [paragraph.text for paragraph in cutting.paragraphs] == story
    assert cutting.language.value == tag
