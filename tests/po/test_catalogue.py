#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That check-po.py sees what it is for: one fault a case, in a translation of one text."""

import importlib.util
import pathlib
import tempfile
import unittest

import catalogue

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("check_po", HERE / "check-po.py")
check_po = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(check_po)

FORMS = (
    # text, translation, what is wrong
    ("Save", "Speichern", None),
    ("Save", "", "not translated"),
    ("before: ", "zuvor: ", None),
    ("before: ", "zuvor:", "blanks"),
    ("One line\n", "Eine Zeile", "blanks"),
    ("; more", "\u202f; encore", None),
    ("; more", " ; encore", "blanks"),
    ("On {moment}.", "Am {moment}.", None),
    ("On {moment}.", "Am {momend}.", "placeholders"),
    ("{from} to {to}", "bis {to} von {from}", None),
    ("Print…", "Drucken…", None),
    ("Print…", "Drucken", "“…”"),
    ("Print…", "Drucken...…", "three full stops"),
    ("_Close", "S_chließen", None),
    ("_Close", "Schließen", "keyboard"),
    ("_Close", "_S_chließen", "keyboard"),
    ("a|b|c|d|e|f", "u|v|w|x|y|z", None),
    ("a|b|c|d|e|f", "u|v|w|x|y", "bars"),
)

PO = '''# A language.
msgid ""
msgstr ""
"Language: de\\n"

#. Translators: a note
#: a.c
#, fuzzy, c-format
msgctxt "place"
msgid ""
"%u day "
"more"
msgid_plural "%u days more"
msgstr[0] "%u Tag mehr"
msgstr[1] "%u Tage mehr"

msgid "line\\n“end”"
msgstr "Zeile\\n„Ende“"

#~ msgid "gone"
#~ msgstr "weg"
'''


class TestCheck(unittest.TestCase):
    def test_forms(self):
        for text, form, wrong in FORMS:
            with self.subTest(text=text, form=form):
                faults = list(check_po.check_form(text, form))
                if wrong is None:
                    self.assertEqual(faults, [])
                else:
                    self.assertEqual(len(faults), 1, faults)
                    self.assertIn(wrong, faults[0])

    def test_every_form_of_a_plural(self):
        message = catalogue.Message(text="%u day", plural="%u days", forms=["%u Tag", ""])
        self.assertEqual(list(check_po.check_message(message)), ["is not translated"])

    def test_reader(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "de.po"
            path.write_text(PO, encoding="utf-8")
            messages, obsolete = catalogue.read(path)
        self.assertEqual(list(messages), [("place", "%u day more", "%u days more"), (None, "line\n“end”", None)])
        first = messages[("place", "%u day more", "%u days more")]
        self.assertEqual(first.forms, ["%u Tag mehr", "%u Tage mehr"])
        self.assertIn("is marked as fuzzy: look at it and take the mark away", list(check_po.check_message(first)))
        self.assertEqual(obsolete, ['#~ msgid "gone"'])


if __name__ == "__main__":
    unittest.main()
