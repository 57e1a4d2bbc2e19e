"""How lines read that stand around articles on news pages: `See also: …`, `Share this`, `© 2024 …`."""

import re
from typing import NamedTuple

from cuttings.reading.label import Label


class Wording(NamedTuple):
    """Lines of at most `words` words that begin, in lower case, as one of the patterns does carry `label`."""

    label: Label
    words: int
    pattern: re.Pattern[str]


_END = r"\s*[:.!?»›>…]*\s*$"
_COUNT = r"[(\[]?\s*\d[\d,.]*\s*[)\]]?"
_WHO = r"(?:reader(?:s|['’]s)?['’]? |user |recent |latest |facebook |your )?"
_STORIES = (
    r"(?:stories|story|articles?|posts?|links?|news|topics?|content|coverage|reading|videos?|items|galleries|reports?)"
)
_NETWORKS = (
    r"(?:facebook|twitter|linked ?in|pinterest|whats ?app|reddit|tumblr|google(?: ?\+| plus| bookmarks)?|stumble ?upon"
    r"|digg(?: this)?|del\.icio\.us|delicious|livejournal|flipboard|telegram|messenger|instagram|you ?tube|rss|e-?mail"
    r"|pocket|myspace|mix ?x|fark|newsvine|(?:yahoo!? )?buzz|viber|line|sms|x|print)"
)


def _begins(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _whole(*patterns: str) -> str:
    """Return the pattern of a line that is one of `patterns` and nothing more."""
    return rf"(?:{'|'.join(patterns)}){_END}"


def _leads(*patterns: str) -> str:
    """Return the pattern of a line that one of `patterns` leads, a colon, bar or arrow after it."""
    return rf"(?:{'|'.join(patterns)})\s*(?:{_STORIES}|for you|on this)?\s*(?:[:»›>|]|--?\s)"


_READERS = (
    r"(?:(?:our|paying|paid|premium|digital|registered|print) )*(?:subscribers?|members?|registered (?:users|readers))"
)
_PIECE = r"(?:article|story|content|post|page|piece|text|report|feature)"
_GO_ON = r"(?:continue|keep|finish|go on)(?: reading\b|\s*[:.!»›>…]*$)"
_FULL = r"(?:full|rest|whole|entire|complete|remainder|premium)"
_REST = r"(?:full|complete|whole|rest of (?:the|this)|remainder of (?:the|this))"

PAYWALL = Wording(
    Label.PAYWALL,
    40,
    _begins(
        rf"(?:(?:do you |you )?(?:want|wish|like) )?to {_GO_ON}",
        rf"to (?:read|view|see|access) (?:(?:the|this) )?{_FULL} (?:of (?:the|this) )?(?:article|story|piece)\b",
        r"(?:please )?(?:subscribe|register|sign (?:up|in)|log ?in|join|become a (?:member|subscriber))\b[^.]{0,60}?"
        rf"\bto (?:{_GO_ON}|unlock\b|check access\b|(?:read|view|see|access) (?:on\b|more\b|(?:the|this) (?:{_FULL} )*"
        rf"{_PIECE}\b))",
        rf"(?:this|the|our) (?:(?:premium|exclusive|{_REST}) )*{_PIECE} (?:is|are) "
        rf"(?:(?:only|exclusively|reserved|available|exclusive|just) )+(?:for|to) {_READERS}\b",
        rf"(?:this|the|our) (?:(?:premium|exclusive|{_REST}) )*{_PIECE} (?:is|are) for {_READERS}(?: only)?{_END}",
        r"(?:this is |you are reading )?(?:an? )?(?:preview|excerpt|extract) of (?:an? )?"
        r"(?:subscription|subscriber|premium|paid|members?)\b",
        rf"(?:this (?:is|was) )?(?:an? )?(?:exclusive|only|reserved) (?:for|to) {_READERS}\b|for {_READERS} only\b",
        rf"(?:this (?:is|was) )?(?:an? )?(?:subscriber|member|premium)s?[- ](?:only|exclusive)(?: {_PIECE})?{_END}",
        r"you(?:['’]ve| have) (?:reached|used|read|hit|exceeded|viewed|run out of) (?:up )?(?:all (?:of )?)?"
        r"(?:your|the|our|\d+)\b[^.]{0,40}\b(?:articles?|stories|monthly|free)\b",
        r"already (?:an? )?(?:\w+ )?(?:subscriber|member|subscribed|registered)\b",
        r"already have (?:an? )?(?:\w+ )?(?:account|subscription)\b",
        r"continue (?:reading )?(?:this (?:article|story) )?(?:with|by|for) (?:an? |your |just |only |[$£€])",
        r"(?:start|begin|try|get) [^.]{0,40}\b(?:trial|subscription)\b[^.]{0,30}\bto (?:continue|read|keep|unlock)\b",
        rf"unlock (?:this|the {_REST}) ?{_PIECE}?\b",
        rf"the {_REST} {_PIECE} is (?:only )?(?:available|reserved)\b",
        # German, French, Spanish, Portuguese, Italian
        r"(?:jetzt |hier |um )?(?:weiterlesen mit|weiterzulesen)\b",
        r"(?:dieser|der) (?:artikel|text|inhalt|beitrag) ist (?:nur|exklusiv) für (?:abonn|registriert)",
        r"(?:cet |l['’])?article (?:est )?réservé (?:à nos |aux )abonn|il vous reste [\d.,]+ ?% de (?:cet|l['’])",
        r"(?:este )?(?:artículo|contenido) (?:es )?(?:exclusivo|solo|reservado) para (?:los )?suscriptores",
        r"suscríbete para (?:seguir|continuar) leyendo|assine para continuar lendo",
        r"(?:este )?(?:conteúdo|matéria|artigo)(?: é)? exclusiv[oa] para (?:os )?assinantes",
        r"(?:questo )?(?:articolo|contenuto)(?: è)? riservato agli abbonati",
    ),
)
"""Lines that stand where a page keeps the rest of an article from those who have not paid."""

WORDINGS: tuple[Wording, ...] = (
    PAYWALL,
    Wording(
        Label.COMMENT_RULES,
        120,
        _begins(
            rf"(?:warning|(?:please )?note(?: to readers)?|notice)\s*[:!-]\s*(?:all )?{_WHO}comments?\b",
            rf"\W?(?:all |submitted )?{_WHO}comments? "
            r"(?:that|which|containing|are (?:now )?(?:moderated|subject|closed|welcome))\b",
            r"(?:what you should know )?about (?:our |these |reader )?comment(?:s|ing)\b",
            r"you can comment on\b",
            r"(?:reader|user) comments? (?:on|posted|do not|are)\b",
            r"leave a comment\. (?:all )?comments\b",
            r"(?:please )?(?:keep|read) (?:your |our )?(?:comments?|commenting|community|house) "
            r"(?:civil|clean|rules|guidelines|policy|standards)\b",
            r"(?:by (?:posting|submitting|commenting)|we (?:welcome|encourage|reserve the right)).{0,120}\bcomments?\b",
            r"the views expressed in the (?:contents|comments)\b",
            r"we have (?:introduced|launched|switched to) a new comment",
            r"your ip address will be logged",
        ),
    ),
    Wording(
        Label.COPYRIGHT,
        150,
        _begins(
            r"(?:all )?(?:contents?|text|material|site)?\s*(?:©|\(c\)(?=\s*(?:\d{4}|[a-z]))|&copy;|copyright\b)",
            r"all rights reserved\b",
            r"(?:this|the) (?:material|article|content|story|information|website)\b.{0,60}"
            r"\b(?:may|must|can) ?not be\b.{0,40}\b(?:published|reproduced|redistributed|copied|used)\b",
            r"reprinted (?:with|by) permission\b",
            r"\d{4} ©",
        ),
    ),
    Wording(
        Label.COMMENT,
        12,
        _begins(
            r"(?:\| )?(?:(?:please|view|show|read|see|hide|load|all|add|post|leave|write|a|the|our|more"
            r"|[(\[]?\d[\d,.]*[)\]]?) )*"
            rf"{_WHO}"
            r"(?:comments?|comment\(s\)|responses|replies)"
            rf"(?: ?(?:on this (?:story|article)|so far|below|now|here|section|\||-))*\s*(?:{_COUNT})?{_END}",
            r"(?:leave|post|add|write|submit) (?:a|your|us a) (?:comment|reply|response|message)\b",
            r"be the first to\b|join the (?:conversation|discussion)\b|have your say\b|what do you think\b",
            r"log ?in (?:or register )?to (?:comment|reply|post)\b",
            r"(?:you must be|please) (?:logged|log|sign|signed) in\b",
            r"report (?:abuse|comment|as inappropriate|inappropriate)\b",
            r"(?:please )?enable javascript\b",
            r"recommend\?",
            r"(?:reply|permalink|flag|upvote|downvote)(?:\s*[|·•]\s*\w+)*" + _END,
            r"comments?\s*(?:powered|closed|off|disabled|are closed|\|)",
            r"\d+ (?:people )?(?:found this|like this|liked this)\b",
        ),
    ),
    Wording(
        Label.RELATED,
        40,
        _begins(
            _leads(
                r"see also|also see|also read|read (?:also|more|next|this)|also|related|more (?:on this|from|stories)",
                r"you (?:may|might) (?:also )?like|don['’]?t miss|must read|recommended|up next|in pictures|in depth",
                r"watch(?: next| live)?|listen|further reading|explore more|trending now",
                r"story continues(?! (?:below|after) )",
            ),
            _whole(
                r"see also|also read|read (?:more|next|full (?:article|story))",
                rf"(?:related|recommended|other)(?: {_STORIES})?",
                r"related internet links|recommended for you|you (?:may|might) (?:also )?(?:like|be interested in)",
                rf"more (?:on this(?: story| topic)?|(?:from|on) .{{1,60}}|top stories|headlines|{_STORIES})",
                r"don['’]?t miss|must reads?|up next|what to read next|in case you missed it|full coverage",
                r"most (?:read|popular|viewed|shared|commented|e-?mailed|watched|recent|discussed)(?: .{1,60})?",
                rf"(?:latest|top|popular|trending|featured|sponsored|promoted)(?: (?:now|headlines|picks|{_STORIES}))?",
                r"(?:latest|popular) (?:from|on) .{1,60}|elsewhere on .{1,40}|also in .{1,30}|in the news",
                r"editor['’]?s['’]? (?:picks?|choice)|today['’]?s headlines|(?:previous|next) (?:article|story|post)",
                r"external links?|(?:from )?(?:around )?the web",
            ),
            r"(?:article|story|post) continues (?:below|after)\b(?! (?:the |this )?ad)",
        ),
    ),
    Wording(
        Label.ADVERT,
        45,
        _begins(
            _whole(
                r"advertisements?|advert|ads?|sponsor(?:ed)?|promoted|paid (?:content|post)|ad feedback|remove ads?",
                r"ads by .{1,20}|(?:(?:our|the) )?(?:free )?(?:(?:daily|weekly|morning|e-?mail) )*newsletters?",
            ),
            r"(?:story|article|post) continues (?:below|after) (?:the |this )?ad",
            r"advertisement\s*(?:[-–—:|]|continue reading\b)",
            r"(?:sign|log) ?(?:up|in|on|out)\b(?: (?:for|to|with|here|now|today)\b|\s*[|/]|\s*$)",
            r"(?:please )?(?:subscribe|unsubscribe|register)\b(?: (?:to|now|today|for|here|or)\b|\s*[|/!]|\s*$)",
            r"(?:get|receive|enjoy|try|want|start) "
            r"(?:the|our|your|more|all|daily|free|unlimited|updates|breaking|top|latest|exclusive)\b[^.]{0,80}"
            r"\b(?:inbox|newsletters?|e-?mail|alerts?|app|subscription|digital|trial|e-?paper|phone)\b",
            r"(?:support|donate|become a (?:member|supporter|subscriber)|make a (?:donation|contribution))\b",
            r"(?:we use|this (?:web)?site uses|our (?:web)?site uses) cookies\b",
            r"by (?:signing up|subscribing|registering|continuing|clicking|using this|entering your)\b",
            r"(?:download|get) (?:the|our)\b.{0,40}\bapp\b",
            r"(?:this post|this article|this page)\b.{0,40}\baffiliate\b",
            r"(?:every|each) (?:day|week|morning) we send\b",
            r"(?:trade|invest|shop|save|discover|unlock|upgrade|never miss"
            r"|join (?:over|more than|our|thousands|millions)"
            r"|stay (?:informed|up to date|tuned|ahead|connected))\b.{0,180}\byour?\b",
        ),
    ),
    Wording(
        Label.SHARING,
        14,
        _begins(
            r"(?:click to )?(?:share|tweet|retweet|pin|e-?mail|print|save|bookmark|like|send|copy|forward|post)"
            r"(?: (?:this|it|on|to|via|with|article|story|page|link|options|icon|by|using|a link|post)\b.*"
            r"|\s*[|/:,+]\s*.*|\s*\d*\s*)$",
            rf"{_NETWORKS}(?:\s*{_COUNT})?(?:(?:\s*[|/·•,]\s*|\s+)(?:{_NETWORKS}|\d+))*{_END}",
            r"(?:follow|find|like|join|connect with) (?:us|@|me|him|her)\b",
            r"follow .{1,40} on (?:twitter|facebook|instagram|x|google)\b",
            r"(?:larger|smaller|text size|font size|increase|decrease|a a a)\b",
            r"print(?:able|er)?[- ](?:version|friendly)\b",
            r"send to a friend\b|e-?mail (?:to )?a friend\b|contact us\b|clip\b|article tools\b|permalink\b",
            r"\d[\d,.]*k?\s*(?:shares?|tweets?|likes?|views?|comments?|diggs?|retweets?)\b",
            r"(?:recipient['’]s|your) (?:e-?mail|name|first name|surname|message)\b|add a note \(optional\)",
        ),
    ),
    Wording(Label.RELATED, 40, _begins(r"a (?:post|photo|video|reel) (?:shared|posted) by .{1,80}\(@")),
    Wording(
        Label.NAVIGATION,
        14,
        _begins(
            r"skip (?:to|navigation)|(?:jump|go|return|back|switch) to\b|home$|menu" + _END,
            r"search\b.{0,30}$|site ?map\b|close(?: menu)?$|open menu|toggle|loading|scroll|current edition",
            r"(?:show|view|see|load) (?:more|less|all)\b|hide\b|view (?:gallery|photos|slideshow|in gallery)|load more",
            r"(?:next|prev(?:ious)?)(?:$|\s*[>»›])|play(?: video)?$|enlarge\b|expand\b|click here\b",
            r"continue reading\b|read (?:full|the full) |page \d+ of \d+|\d+ of \d+$|hosted by|powered by|newsletters$",
            r"terms (?:of|and|&)|privacy\b|cookie|advertise\b|careers$|help$|faqs?$|feedback$|corrections$|my account",
            r"(?:contact|about)(?: us)?$|log ?(?:in|out)|sign ?(?:in|out)",
        ),
    ),
    Wording(Label.NAVIGATION, 30, _begins(r"you are (?:here|in)\b|home\s*[>»›/|\\]")),
    Wording(
        Label.TAGS,
        60,
        _begins(
            r"(?:article )?(?:tags?|topics?|keywords?|categories|categorized|labels|posted in|more about)\s*(?::|$)",
            r"filed (?:under|in|to)\b",
        ),
    ),
    # A longer line that begins so is the text of a picture in a gallery.
    Wording(
        Label.CREDIT,
        12,
        _begins(
            r"(?:photos?|images?|picture|video|graphic|illustration|photograph)"
            r"(?: (?:by|credits?|source|courtesy|from))?\s*:",
            r"photo\s*$",
        ),
    ),
    Wording(
        Label.CREDIT,
        25,
        _begins(
            r"(?:sources?|via|credits?)(?: (?:by|credits?|source|courtesy|from))?\s*:",
            r"(?:photo|photograph|image|picture|illustration|video) (?:by|courtesy|credit)\b",
            r"with (?:material|additional reporting|files|reporting|(?:agency )?inputs?) (?:from|by)\b",
            r"\(?(?:additional )?(?:reporting|writing|editing|compiled|edited) (?:by|for)\b",
        ),
    ),
    Wording(
        Label.NOTE,
        150,
        _begins(
            r"[\[(]?\s*note(?: (?:on|about) this (?:article|story|page|piece))?\s*:",
            r"[\[(]?\s*(?:(?:editor|author|publisher)(?:['’]s|s['’]|s)?\s*(?:note)?|editors)\s*:",
            r"(?:disclaimer|disclosure|correction|clarification|about this page|about the author)\s*:",
        ),
    ),
)
"""In this order; the first that fits decides."""
