#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-pseudo-language.py ROOT FOLDER STAMP: a catalogue of every text of the program in a language that nobody speaks: letters
with accents, each text in brackets and two fifths longer, as a long-winded language has it. What a translator must keep is
kept: formats, placeholders, markup. FOLDER gets en_XA, and the same as ar_XB, which is read from right to left. With it a
test sees what was not translated, what is joined of pieces, and what has no room. Needs xgettext and msgfmt."""
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'po'))
import catalogue  # noqa: E402

LANGUAGES = ('en_XA', 'ar_XB')
LONGER = 1.4
WORD = 4  # letters of a word that is added where vowels were too few
ACCENTED = str.maketrans('aeiouycnszgldhAEIOUCNSZ', 'åéîøüÿçñšžğłđħÅÉÎØÜÇÑŠŽ')
VOWELS = 'aeiou'
KEPT = re.compile(r'%(?:\d+\$)?[-_0^#EO]*\d*(?:\.\d+)?(?:hh|h|ll|l|z|j)?[A-Za-z%]|\{[^{}]*\}|<[^<>]+>|&[a-z]+;|[a-z]+://\S+')
# As the texts beside them have it: what is taken apart at bars; a character, and the first letters of weekdays.
LISTS = ('months beside a day', 'months by themselves', 'days of the week')
WHOLE = {(None, "Backstory"): "Backstory", ('decimal', '.'): ',', (None, 'M T W T F S S'): 'Ṁ Ṫ Ẇ Ṫ Ḟ Ṡ Ṡ'}


def quote(text):
    return '"%s"' % text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n').replace('\t', '\\t')


def lengthen(text):
    """A part without anything to keep: its vowels doubled until it is long enough, then accents."""
    missing = round(sum(character.isalpha() for character in text) * (LONGER - 1))
    longer = ''
    for character in text:
        longer += character
        if missing > 0 and character in VOWELS:
            longer += character
            missing -= 1
    return longer.translate(ACCENTED)


def say(text):
    """In brackets, lines and blanks at its ends kept."""
    inner = text.strip('\n ')
    if not inner:
        return text
    parts, end = [], 0
    missing = round(sum(character.isalpha() for character in KEPT.sub('', inner)) * (LONGER - 1))
    for match in KEPT.finditer(inner):
        parts += [lengthen(inner[end:match.start()]), match.group()]
        end = match.end()
    parts.append(lengthen(inner[end:]))
    missing -= len(''.join(parts)) - len(inner)
    parts += [' ' + 'ŵ' * min(WORD, missing - done) for done in range(0, missing, WORD)] if missing >= WORD else []
    begin = text.index(inner)
    return '%s[%s]%s' % (text[:begin], ''.join(parts), text[begin + len(inner):])


def translate(context, text):
    if context in LISTS:
        return '|'.join(say(part) for part in text.split('|'))
    return WHOLE.get((context, text)) or say(text)


def write_catalogue(texts, language):
    head = 'Language: %s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n' \
        'Plural-Forms: nplurals=2; plural=n != 1;\n' % language
    blocks = ['msgid ""\nmsgstr %s' % quote(head)]
    for context, text, plural in texts:
        lines = ['msgctxt %s' % quote(context)] if context is not None else []
        lines.append('msgid %s' % quote(text))
        if plural is None:
            lines.append('msgstr %s' % quote(translate(context, text)))
        else:
            lines += ['msgid_plural %s' % quote(plural), 'msgstr[0] %s' % quote(say(text)), 'msgstr[1] %s' % quote(say(plural))]
        blocks.append('\n'.join(lines))
    return '\n\n'.join(blocks) + '\n'


def main(root, folder):
    template = folder.resolve() / 'template.pot'
    folder.mkdir(exist_ok=True)
    subprocess.run([root / 'build-aux' / 'update-po', '--template', template], check=True)
    texts, _ = catalogue.read(template)
    for language in LANGUAGES:
        messages = folder / language / 'LC_MESSAGES'
        os.makedirs(messages, exist_ok=True)
        (folder / (language + '.po')).write_text(write_catalogue(texts, language), encoding='utf-8')
        subprocess.run(['msgfmt', '--output-file=%s' % (messages / 'backstory.mo'), str(folder / (language + '.po'))], check=True)
    pathlib.Path(sys.argv[3]).write_text('%d texts\n' % len(texts), encoding='utf-8')


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
