#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-words.py ROOT: whatever a person may read goes through gettext.

In C: a text of two words or more, and anything that stands where a function takes what is shown. In templates: each label,
title, tooltip and description is marked as translatable. What no person reads is named below, with why."""

import pathlib
import re
import sys

TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|//[^\n]*|/\*.*?\*/|[A-Za-z_]\w*|[^\s\w]|\d\w*', re.S)
GETTEXT = {"_", "N_", "C_", "NC_", "Q_", "ngettext", "g_dngettext", "g_dgettext", "g_dpgettext2"}
# For whoever looks for a fault of the program: the log, and what a function asks of its callers.
LOG = re.compile(r"^(g_(debug|info|message|warning|critical|error|log|log_structured|assert\w*|return\w*)|G_DEPRECATED\w*)$")
# Words in other senses than those of a language: SQL, styles, formats, names of actions, of properties and of fonts.
OTHER = re.compile(r"sql|prepare|execute|exec|statement|stylesheet|css|load_from_data|g_object_new|gtk_widget_class|install_action|"
                   r"action|pango_font|json|static_assert|_Static_assert|g_regex|setlocale|bind", re.I)
# What is shown, by the place of the argument.
SHOWN = {
    "g_print": (0,), "g_printerr": (0,), "g_set_error": (3,), "g_set_error_literal": (3,), "g_error_new": (2,),
    "g_error_new_literal": (2,), "gtk_label_new": (0,), "gtk_label_new_with_mnemonic": (0,), "gtk_label_set_label": (1,),
    "gtk_label_set_text": (1,), "gtk_label_set_markup": (1,), "gtk_button_new_with_label": (0,), "gtk_button_set_label": (1,),
    "gtk_check_button_new_with_label": (0,), "gtk_widget_set_tooltip_text": (1,), "gtk_window_set_title": (1,),
    "gtk_entry_set_placeholder_text": (1,), "gtk_menu_button_set_label": (1,), "adw_window_title_new": (0, 1),
    "adw_window_title_set_title": (1,), "adw_window_title_set_subtitle": (1,), "adw_preferences_row_set_title": (1,),
    "adw_preferences_group_set_title": (1,), "adw_preferences_group_set_description": (1,), "adw_action_row_set_subtitle": (1,),
    "adw_toast_new": (0,), "adw_toast_set_button_label": (1,), "adw_message_dialog_new": (1, 2),
    "adw_message_dialog_add_response": (2,), "adw_status_page_set_title": (1,), "adw_status_page_set_description": (1,),
    "adw_banner_new": (0,), "g_menu_append": (1,), "g_menu_item_new": (0,), "g_notification_new": (0,),
    "g_notification_set_body": (1,), "g_notification_add_button": (1,), "gtk_file_filter_set_name": (1,),
    "bs_label_new": (0,), "bs_widget_set_accessible_label": (1,), "bs_widget_set_accessible_description": (1,),
    "bs_check_fail": (4,), "bs_place_set_error": (3,), "bs_cli_set_done": (1,), "bs_csv_fail_row": (4,), "bs_rule_fault": (4,), "bs_cli_fail_usage": (1,),
    "bs_report_text_add": (2,), "bs_report_text_add_format": (2,), "bs_report_row_add": (2,), "bs_report_row_add_format": (2,),
    "bs_report_table_add_column": (1,), "bs_report_add_section": (2, 3),
}
FORMAT = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?(?:hh|h|ll|l|z)?[a-zA-Z%]")
PHRASE = re.compile(r"[^\W\d_]{2,}[,;:]? [^\W\d_]{2,}")
WORD = re.compile(r"[^\W\d_]{2,}")
# Words of no language: SQL, names with lines in them, XML, options of the command line.
CODE = re.compile(r"\b(?:SELECT|INSERT|DELETE|UPDATE|CREATE|DROP|PRAGMA|FROM|WHERE|AND|OR|IS|NOT|NULL|TEXT|INTEGER|BLOB|KEY|CHECK|"
                  r"VALUES|SET|ORDER|LIMIT|STRICT|UNION|TABLE|DATABASE|AS)\b|[a-z]_[a-z]|\{note |/Lang \(|^\s*<|^\W*--[a-z]|\w = \w|\w+\.\w+ ")
# Names, marks of files, and what only a developer sees.
NAMES = {"backstory: %s\\n", "backstory %s\\n", "Print when the first frame was painted, and exit", "SQLite format 3",
         "text/plain; charset=utf-8", "FIRST_FRAME_MONO_US %", "--map: %s", "Cantarell, sans-serif",
         "a path of the figure cannot be read: %s"}
# Files with texts that no person reads as they stand.
EXEMPT = {
    "src/app/help/bs-help-program.c": "names of keys; its sentences are marked, as bs-help-window.c translates nothing else",
    "src/app/search/bs-search-provider.c": "an interface of the bus",
    "src/cli/bs-cli-commands.c": "the form of a command, with its options",
    "src/cli/bs-cli-report.c": "words that are typed",
    "src/cli/bs-cli-values.c": "words that are typed",
    "src/cli/make-manual.c": "the manual page is in English",
    "src/core/exchange/bs-csv-guess.c": "words of other programs' tables, in several languages",
    "src/core/exchange/bs-csv-places.c": "the same",
    "src/core/exchange/bs-fhir-codes.c": "names of codes, as their systems have them",
    "src/core/model/bs-region.c": "countries by their letters",
}
ATTRIBUTES = re.compile(r'<(?:property|attribute) name="(label|title|subtitle|tooltip-text|description|placeholder-text|'
                        r'body|heading|button-label)"([^>]*)>([^<]*)<')


def list_calls(text):
    """Each string of C: its line, itself, and the calls around it with the place of the argument, the innermost last."""
    calls, before, line = [], None, 1
    at = 0
    for match in TOKEN.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        token = match.group(0)
        if token.startswith(("/*", "//")):
            continue
        if token in "([{":
            calls.append([before if token == "(" else None, 0])
        elif token in ")]}" and calls:
            calls.pop()
        elif token == "," and calls:
            calls[-1][1] += 1
        elif token == ";":
            calls = [call for call in calls if call[0] is None]
        elif token[0] == '"':
            yield line, token[1:-1], [tuple(call) for call in calls]
        before = token if token not in ("*", "&") else before


def is_shown(calls):
    call, place = calls[-1] if calls else (None, 0)
    return place in SHOWN.get(call, ())


def check_c(name, text):
    # Preprocessor lines have no words but those of macros, which come again where they are used.
    text = re.sub(r"^[ \t]*#[ \t]*(include|pragma|error)[^\n]*", "", text, flags=re.M)
    strings = list(list_calls(text))
    contexts = {string for _, string, calls in strings if calls and calls[-1] in (("C_", 0), ("NC_", 0))}
    for line, string, calls in strings:
        around = [call for call, _ in calls if call]
        if any(call in GETTEXT or LOG.match(call) or OTHER.search(call) for call in around):
            continue
        if string in NAMES or string in contexts:
            continue
        words = FORMAT.sub(" ", re.sub(r"\\x\w\w|\\.", " ", string))
        if is_shown(calls) and WORD.search(words) or (
                name not in EXEMPT and not CODE.search(string) and PHRASE.search(words)):
            yield "%s:%d: “%s” does not go through gettext" % (name, line, string)


def check_ui(path, text):
    for match in ATTRIBUTES.finditer(text):
        name, more, value = match.groups()
        if WORD.search(value) and 'translatable="yes"' not in more:
            yield "%s:%d: %s “%s” is not marked as translatable" % (path, text.count("\n", 0, match.start()) + 1, name, value)


def check(root):
    for path in sorted(root.glob("src/**/*.[ch]")):
        yield from check_c(str(path.relative_to(root)), path.read_text(encoding="utf-8"))
    for path in sorted(root.glob("ui/*.ui")):
        yield from check_ui(path.relative_to(root), path.read_text(encoding="utf-8"))


def main(root):
    faults = list(check(root))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
