#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes pictures of every page and dialog with the sample diary, from the real window: light, dark, high contrast, wide,
narrow, with large text, and from right to left, in Arabic; to be looked at. screenshots.py FOLDER [BACKSTORY [LANGUAGE
[VARIANT…]]], with a language of po/LINGUAS: all of them in this one; runs gui-session.sh by itself."""
import os
import sys
import tempfile

import pictures

PAGES = (('today', 'alt+1'), ('diary', 'alt+2'), ('trends', 'alt+3'), ('guidance', 'alt+4'))
DIALOGS = (('log', 'Log pain'), ('walk', 'Start a walk'), ('first-aid', 'First aid now'), ('visit', 'I was seen by a doctor…'))
KEYS = (('report', 'ctrl+p'), ('preferences', 'ctrl+comma'), ('help', 'F1'), ('shortcuts', 'ctrl+question'))
VARIANTS = (
    # name, width, height, text in percent, environment
    ('light', 960, 720, 100, {}),
    ('dark', 960, 720, 100, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}),
    ('contrast', 960, 720, 100, {'ADW_DEBUG_HIGH_CONTRAST': '1'}),
    ('narrow', 360, 720, 100, {}),
    ('narrow-dark', 360, 720, 100, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}),
    ('narrow-200', 360, 720, 200, {}),
    ('rtl', 960, 720, 100, {'LANGUAGE': 'ar'}),
)


def take_dialog(window, folder, name, variant, width, height):
    dialog = window.other_x_window()
    if width < 600:
        pictures.resize(window, width, height, dialog)
    pictures.take(window, os.path.join(folder, '%s-%s.png' % (name, variant)), dialog)
    pictures.close_dialog(window, dialog)


TABLE = 'Date,Pain,Place,Note\n2026-11-02,5,lower back,on the stairs\n2026-11-03,much,lower back,\n2026-11-04,3,left leg,after shopping\n'


def take_exchange(window, folder, variant, width, height):
    """What goes out, and what comes in: columns of another diary, and what would become of them."""
    from driver import wait_for

    with tempfile.TemporaryDirectory(prefix='backstory-') as place:
        path = os.path.join(place, 'other.csv')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(TABLE)
        window.key('ctrl+comma', window=window.x_window)
        preferences = window.other_x_window()
        pictures.resize(window, max(width, 360), height, preferences)
        window.press('Data')
        for name, row in (('export', 'Export as a table…'), ('import', 'Import a diary…')):
            node = window.get('list item', row)
            window.scroll_to(node, preferences, height - 40)
            window.click(node, preferences)
            if name == 'import':
                window.choose_file('Import a diary', path)
                window.get(None, 'What the columns mean')
            dialog = wait_for('the dialog', lambda: [one for one in window.x_windows() if one not in (preferences, window.x_window)])[-1]
            pictures.resize(window, width if width < 600 else 560, height, dialog)
            pictures.take(window, os.path.join(folder, '%s-%s.png' % (name, variant)), dialog)
            pictures.close_dialog(window, dialog)
        pictures.close_dialog(window, preferences)


def take_damaged(folder, program, variant, width, height, environment):
    """The page of a damaged diary, and what is said after it."""
    from driver import Window

    with tempfile.TemporaryDirectory() as place:
        path = pictures.make_damaged(program, place)
        with Window(program, '--database', path, '--at', '2026-11-22T19:00+01:00', environment=environment) as window:
            window.get('push button', 'Bring my diary back')
            pictures.resize(window, width, height)
            pictures.take(window, os.path.join(folder, 'damaged-%s.png' % variant))


def take_backups(window, folder, variant, width, height):
    """The page of data, and what is asked before a backup is made."""
    window.key('ctrl+comma', window=window.x_window)
    preferences = window.other_x_window()
    pictures.resize(window, max(width, 360), height, preferences)
    window.press('Data')
    row = window.get('list item', 'Back up now…')
    window.scroll_to(row, preferences, height - 160)
    pictures.take(window, os.path.join(folder, 'backups-%s.png' % variant), preferences)
    window.click(row, preferences)
    dialog = window.new_x_window(preferences)
    if width < 600:
        pictures.resize(window, width, height, dialog)
    # With the mouse; where GTK says another place than it draws (4.18), with the keys that it has there.
    window.get(None, 'Protect it with a passphrase')
    window.click(next(filter(None, (window.find(role, 'Protect it with a passphrase') for role in ('check box', 'radio button')))), dialog)
    if not window.find(None, 'The same once more'):
        window.key('Down', 'Down', window=dialog)
    window.get(None, 'The same once more')
    pictures.take(window, os.path.join(folder, 'passphrase-%s.png' % variant), dialog)
    pictures.close_dialog(window, dialog)
    pictures.close_dialog(window, preferences)


def take_all(folder, open_window, take_more=None, variants=VARIANTS):
    """`open_window` is called as Window without its program; `take_more` with each variant's name, width, height, environment."""
    for variant, width, height, text, environment in variants:
        pictures.set_text_size(text)
        with open_window('--sample', environment=environment) as window:
            window.wait_for_text(':')
            pictures.resize(window, width, height)
            for page, key in PAGES:
                pictures.show_page(window, key)
                pictures.take(window, os.path.join(folder, '%s-%s.png' % (page, variant)))
            pictures.show_page(window, 'alt+1')
            for name, button in DIALOGS:
                window.press(button)
                take_dialog(window, folder, name, variant, width, height)
            for name, key in KEYS:
                window.key(key, window=window.x_window)
                take_dialog(window, folder, name, variant, width, height)
            take_backups(window, folder, variant, width, height)
            take_exchange(window, folder, variant, width, height)
        if take_more:
            take_more(variant, width, height, environment)
    pictures.set_text_size(100)


def make_all(folder, program, language=None, names=()):
    from driver import Window

    def open_window(*arguments, environment):
        spoken = pictures.speak(language or environment.get('LANGUAGE'), program)
        return Window(program, *arguments, environment=dict(environment, **spoken))

    def take_more(variant, width, height, environment):
        spoken = pictures.speak(language or environment.get('LANGUAGE'), program)
        take_damaged(folder, program, variant, width, height, dict(environment, **spoken))

    take_all(folder, open_window, take_more, [variant for variant in VARIANTS if not names or variant[0] in names])


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = os.path.abspath(sys.argv[1])
    program = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else 'backstory'
    if not pictures.is_in_session():
        return pictures.run_in_session(__file__, folder, program, *sys.argv[3:])
    os.makedirs(folder, exist_ok=True)
    make_all(folder, program, *sys.argv[3:4], names=sys.argv[4:])
    return 0


if __name__ == '__main__':
    sys.exit(main())
