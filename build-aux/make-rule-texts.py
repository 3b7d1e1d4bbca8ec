#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-rule-texts.py [--check]: writes po/rule-texts.h, the texts of the installed rules for xgettext.

The program reads the rules from JSON, which xgettext cannot; the header is never compiled. With --check nothing is written:
the answer is 1 where the header is not what it should be."""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEADER = ROOT / "po" / "rule-texts.h"
SETS = ["article", "guidance"]
# As the reader has them (bs-rule-text-reader.c): revision and source are keys, not words.
SET_TEXTS = ["title", "label", "notice"]
RULE_TEXTS = ["title", "summary", "because", "quote", "section", "action", "note", "assumption"]
HINTS = {
    "label": "a short name, on a tag",
    "title": "what was found",
    "summary": "when the rule is met",
    "quote": "the source's own sentence, word for word and as odd as it is; a translation is marked as one",
    "section": "where it stands in the source; also shown in quotation marks",
    "action": "what to do",
    "note": "said below",
    "assumption": "how the source was read",
}
PLACEHOLDERS = {
    "begun": "“Sunday 22 November, 18:40”",
    "dates": "“20 Nov, 21 Nov”",
    "days": "“3 days”",
    "from": "“Sunday 22 November, 18:40”",
    "hours": "“118 hours”",
    "medicine": "a medicine’s name, or “the medicine”",
    "minutes": "“25 min”",
    "moment": "“Sunday 22 November, 18:40”",
    "pain": "“9”",
    "regions": "“left lower leg, left foot”",
    "results": "“same, worse”",
    "signs": "a list of signs, “fever, shivering”",
    "to": "“Sunday 22 November, 18:40”",
    "triggers": "a list, “fall, lifting”",
}
HEAD = """/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written by build-aux/make-rule-texts.py from data/rules: do not change it here. */
#error "This is for xgettext, never for a compiler."
"""


def list_texts(owner, keys):
    for key in keys:
        texts = owner.get(key) or []
        for text in [texts] if isinstance(texts, str) else texts:
            yield key, text


def format_text(place, key, text):
    found = re.findall(r"{(\w+)}", text)
    hints = [HINTS[key]] if key in HINTS else []
    hints += ["{%s} becomes %s" % (name, PLACEHOLDERS[name]) for name in dict.fromkeys(found)]
    comment = "Translators: %s, %s%s" % (place, key, ": " + "; ".join(hints) if hints else "")
    flag = "/* xgettext:python-brace-format */\n" if found else ""
    return "\n/* %s */\n%sN_(%s)\n" % (comment, flag, json.dumps(text, ensure_ascii=False))


def make():
    pieces = [HEAD]
    for name in SETS:
        rules = json.loads((ROOT / "data" / "rules" / (name + ".json")).read_text(encoding="utf-8"))
        pieces += [format_text("the set of rules “%s”" % name, key, text) for key, text in list_texts(rules, SET_TEXTS)]
        for rule in rules["rules"]:
            place = "rule %s (%s), level %s" % (rule["id"], name, rule["level"])
            pieces += [format_text(place, key, text) for key, text in list_texts(rule, RULE_TEXTS)]
    return "".join(pieces)


def main(arguments):
    text = make()
    if arguments == ["--check"]:
        if HEADER.is_file() and HEADER.read_text(encoding="utf-8") == text:
            return 0
        print("po/rule-texts.h is not what data/rules says: run build-aux/make-rule-texts.py", file=sys.stderr)
        return 1
    if arguments:
        print(__doc__, file=sys.stderr)
        return 2
    HEADER.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
