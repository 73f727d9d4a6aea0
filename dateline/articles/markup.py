"""Markdown -> plain text, as far as articles use it: the words stay, the signs go.

Careful rather than complete: an article is not always Markdown, and its own signs ("# 5 was raised") must stay.
"""

import re

CODE = re.compile(r"<(script|style)(?=[\s/>])", re.IGNORECASE)
CODE_ENDS = {name: re.compile(rf"</{name}[^<>]{{0,100}}>", re.IGNORECASE) for name in ("script", "style")}

# In this order: what a later rule would take apart comes first.
RULES = (
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^()\s]{0,2000}\)"), r"\1"),  # ![picture](address)
    (re.compile(r"\[([^\[\]\n]{1,300})\]\([^()\s]{1,2000}(?: \"[^\"\n]{0,300}\")?\)"), r"\1"),  # [words](address)
    (re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>\n]{0,500})?/?>"), ""),  # <em>words</em>
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(?=[^\W\d_])", re.MULTILINE), ""),  # ## Heading
    (re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE), ""),  # > quotation
    (re.compile(r"(?<![\w*\\])(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=[^\s\\])\1(?![\w*])"), r"\2"),  # **words**
    (re.compile(r"(?<![\w*_\\])([*_])(?=\S)([^*_\n]{1,500}?)(?<=[^\s\\])\1(?![\w*_])"), r"\2"),  # *words*
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),  # \* as people write a star
)


def plain(text: str) -> str:
    """The words of `text` without Markdown's and HTML's signs; line breaks are \\n."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u00ad", "")
    text = without_code(without_comments(text))
    for pattern, words in RULES:
        text = pattern.sub(words, text)
    return text


def without_comments(text: str) -> str:
    """`text` without what stands between <!-- and -->; by search, since a pattern takes quadratic time."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:]])


def without_code(text: str) -> str:
    """`text` without <script> and <style> and what they hold; one that is never closed ends with its paragraph."""
    kept, at = [], 0
    unclosed: set[str] = set()  # sought once: to search to the end from each of many takes quadratic time
    while opens := CODE.search(text, at):
        name = opens[1].lower()
        kept.append(text[at : opens.start()])
        end = None if name in unclosed else CODE_ENDS[name].search(text, opens.end())
        if end:
            at = end.end()
            continue
        unclosed.add(name)
        blank = text.find("\n\n", opens.end())
        at = blank if blank >= 0 else len(text)
    return "".join([*kept, text[at:]])
