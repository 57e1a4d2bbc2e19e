"""Languages by their BCP 47 tags: what they are called in English, and which way they are written."""

NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish", "et": "Estonian", "eu": "Basque",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "la": "Latin",
    "lb": "Luxembourgish", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mg": "Malagasy", "mk": "Macedonian",
    "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "my": "Burmese",
    "nb": "Norwegian Bokmål", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian Nynorsk", "no": "Norwegian",
    "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "rw": "Kinyarwanda", "sh": "Serbo-Croatian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "so": "Somali",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tg": "Tajik",
    "th": "Thai", "tk": "Turkmen", "tl": "Tagalog", "tr": "Turkish", "tt": "Tatar", "ug": "Uyghur", "uk": "Ukrainian",
    "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "yi": "Yiddish", "yo": "Yoruba", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip
"""What a language is called, by its tag's first part; languages that newspapers are printed in."""

MACRO = {
    **dict.fromkeys(("nb", "nn"), "no"),
    "id": "ms",
    **dict.fromkeys(("bs", "hr", "sr"), "sh"),
}
"""The macrolanguage (ISO 639-3) of languages so near to each other that a short text may be in either."""

SAME = {"iw": "he", "in": "id", "ji": "yi", "fil": "tl"}
"""Tags of old, and of the standard form of Tagalog, by the tag used here."""

RIGHT_TO_LEFT = frozenset(("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))


def primary(tag: str) -> str:
    """Return the part of a BCP 47 `tag` that names the language: `pt` of `pt-BR`, `he` of `iw`."""
    first = tag.lower().replace("_", "-").split("-")[0]
    return SAME.get(first, first)


def name(tag: str) -> str:
    """Return what the language of `tag` is called in English: `Portuguese (pt-BR)`; the tag where we do not know."""
    known = NAMES.get(primary(tag))
    if known is None:
        return tag
    return known if tag.lower() == primary(tag) else f"{known} ({tag})"


def is_right_to_left(tag: str) -> bool:
    """Return whether the language of `tag` is written from right to left."""
    return primary(tag) in RIGHT_TO_LEFT


def are_near(one: str, other: str) -> bool:
    """Return whether two tags name one language, or two of one macrolanguage."""
    first, second = primary(one), primary(other)
    return first == second or MACRO.get(first, first) == MACRO.get(second, second)
