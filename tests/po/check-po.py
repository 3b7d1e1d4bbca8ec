#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-po.py ROOT: po/LINGUAS names the languages that are there.
check-po.py ROOT LANGUAGE: the language has every word of the program, nothing else, and each fits into its place."""

import pathlib
import re
import subprocess
import sys
import tempfile

import catalogue

PLACEHOLDER = re.compile(r"{\w*}")
# The letter of a menu's key stands behind the line.
MNEMONIC = re.compile(r"_(?=\w)")
# Blanks that do not break may stand before a mark, as in French.
EDGES = re.compile(r"^([ \t\n]*).*?([ \t\n]*)$", re.S)


def list_languages(root):
    return [line for line in (root / "po" / "LINGUAS").read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]


def check_languages(root):
    named = list_languages(root)
    there = sorted(path.stem for path in (root / "po").glob("*.po"))
    for language in there:
        if language not in named:
            yield "po/LINGUAS: %s is missing" % language
    for language in named:
        if language not in there:
            yield "po/LINGUAS: there is no po/%s.po" % language
    if named != sorted(set(named)):
        yield "po/LINGUAS: the languages are not in order, each once"


def make_template(root):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "backstory.pot"
        subprocess.run([root / "build-aux" / "update-po", "--template", path], check=True)
        return catalogue.read(path)[0]


def check_form(text, form):
    """What is wrong with a translation of a text."""
    if not form:
        yield "is not translated"
        return
    if EDGES.match(form).groups() != EDGES.match(text).groups():
        yield "begins or ends with other blanks or line ends"
    if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(text)):
        yield "has other placeholders in braces"
    if text.endswith("…") and not form.endswith("…"):
        yield "does not end with “…”"
    if "..." in form and "..." not in text:
        yield "has three full stops for “…”"
    if len(MNEMONIC.findall(text)) == 1 and len(MNEMONIC.findall(form)) != 1:
        yield "does not have one letter with a line before it for the keyboard"
    if text.count("|") >= 5 and form.count("|") != text.count("|"):
        yield "does not have as many parts between bars"


def check_message(message):
    if "fuzzy" in message.flags:
        yield "is marked as fuzzy: look at it and take the mark away"
    if message.plural is None:
        yield from check_form(message.text, message.forms[0])
        return
    # The form for one may do without the number, and is compared with the text for one.
    for form in message.forms:
        yield from check_form(message.plural, form)


def check_format(path):
    """Formats, head and plural forms, as msgfmt sees them."""
    result = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", path], stderr=subprocess.PIPE, text=True,
                            check=False)
    for line in result.stderr.splitlines():
        if result.returncode != 0 or "warning" in line:
            yield line


def check_language(root, language):
    path = root / "po" / (language + ".po")
    wanted = make_template(root)
    messages, obsolete = catalogue.read(path)
    yield from check_format(path)
    for key, message in wanted.items():
        if key not in messages:
            yield "%s.po: %s is missing: run build-aux/update-po" % (language, message.name)
    for key, message in messages.items():
        if key not in wanted:
            yield "%s.po: nothing says %s any more: run build-aux/update-po" % (language, message.name)
        for fault in check_message(message):
            yield "%s.po: %s %s" % (language, message.name, fault)
    for line in obsolete:
        yield "%s.po: nothing says this any more: %s: run build-aux/update-po" % (language, line[len("#~ msgid "):])


def main(root, languages):
    faults = [] if languages else list(check_languages(root))
    for language in languages:
        faults += check_language(root, language)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2:]))
