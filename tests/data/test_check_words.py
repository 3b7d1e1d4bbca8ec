#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That check-words.py sees what it is for, and no more."""

import importlib.util
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("check_words", HERE / "check-words.py")
check_words = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(check_words)

C = (
    # code, whether it is a fault
    ('gtk_label_new ("Save");', True),
    ('gtk_label_new (_ ("Save"));', False),
    ('gtk_label_new ("%s: %d");', False),
    ('gtk_label_new (NULL); other ("save");', False),
    ('gtk_window_set_title (window, "Save");', True),
    ('gtk_window_set_title (find ("window"), title);', False),
    ('g_set_error (error, DOMAIN, CODE, "%s is broken", name);', True),
    ('g_set_error (error, DOMAIN, CODE, _ ("%s is broken"), name);', False),
    ('g_string_append (text, "and so on");', True),
    ('g_string_append (text, ngettext ("%u day more", "%u days more", n));', False),
    ('text = found ? "it is there" : NULL;', True),
    ('/* text = "it is there" */', False),
    ('g_warning ("it is there");', False),
    ('run ("SELECT number FROM entry");', False),
    ('name = "bs-log-dialog";', False),
    ('name = C_ ("column of a table", "Day"); find ("column of a table");', False),
    ('add (_ ("one"), "and two");', True),
)
UI = (
    ('<property name="label">Save</property>', True),
    ('<property name="label" translatable="yes">Save</property>', False),
    ('<property name="icon-name">document-save</property>', False),
    ('<property name="label">·</property>', False),
    ('<attribute name="label">Save</attribute>', True),
)


class TestCheckWords(unittest.TestCase):
    def test_c(self):
        for code, wrong in C:
            with self.subTest(code=code):
                self.assertEqual(len(list(check_words.check_c("file.c", code))), int(wrong))

    def test_line(self):
        faults = list(check_words.check_c("file.c", '/* one\n two */\n#include "bs-two words.h"\ngtk_label_new ("Save");\n'))
        self.assertEqual(faults, ["file.c:4: “Save” does not go through gettext"])

    def test_ui(self):
        for text, wrong in UI:
            with self.subTest(text=text):
                self.assertEqual(len(list(check_words.check_ui("file.ui", text))), int(wrong))


if __name__ == "__main__":
    unittest.main()
