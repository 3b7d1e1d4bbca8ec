# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads catalogues of gettext (*.po, *.pot)."""

import ast
import dataclasses
import re


@dataclasses.dataclass
class Message:
    """One text and what it is in the language: as many `forms` as the language has plurals, or one."""
    context: str | None = None
    text: str = ""
    plural: str | None = None
    forms: list = dataclasses.field(default_factory=list)
    flags: set = dataclasses.field(default_factory=set)

    @property
    def key(self):
        return self.context, self.text, self.plural

    @property
    def name(self):
        return "“%s”%s" % (self.text, " (%s)" % self.context if self.context is not None else "")


PART = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?) (".*")$')


def read_message(block):
    message, parts, last = Message(), [], None
    for line in block.splitlines():
        if line.startswith("#,"):
            message.flags |= {flag.strip() for flag in line[2:].split(",")}
        match = PART.match(line)
        if match:
            last = [match.group(1), ast.literal_eval(match.group(2))]
            parts.append(last)
        elif line.startswith('"'):
            last[1] += ast.literal_eval(line)
    for name, text in parts:
        if name == "msgctxt":
            message.context = text
        elif name == "msgid":
            message.text = text
        elif name == "msgid_plural":
            message.plural = text
        else:
            message.forms.append(text)
    return message if parts else None


def read(path):
    """The messages by their key, without the head; then the lines that are no longer used."""
    text = path.read_text(encoding="utf-8")
    messages = [read_message(block) for block in re.split(r"\n{2,}", text) if not block.startswith("#~")]
    obsolete = [line for line in text.splitlines() if line.startswith("#~ msgid ")]
    return {message.key: message for message in messages if message and message.text}, obsolete
