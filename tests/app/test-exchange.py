#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes out of the diary and comes back in, in the real window: a diary file exported, an entry deleted, the file imported
again and taken back; another program's table. test-exchange.py BACKSTORY BACKSTORY-CLI [TEST…]; inside gui-session.sh."""
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import Window, wait_for  # noqa: E402

PROGRAM, CLI = sys.argv[1:3]
NOW = '2026-11-22T09:00+01:00'
ENVIRONMENT = {'G_DEBUG': 'fatal-criticals'}
folder = None
# Files do not lie beside the diary: GTK's own dialog for files opens what it lists, and that a file is closed gives up the locks
# that SQLite holds on it.
outside = None


def cli(*arguments):
    return subprocess.run([CLI, arguments[0], '--database', os.path.join(folder, 'diary.db'), *arguments[1:]],
                          capture_output=True, text=True, check=True).stdout


def pains():
    return [entry['pain'] for entry in json.loads(cli('export', '--json')).get('entries', [])]


class Preferences:
    """The page of data, high enough for all of its rows."""

    def __init__(self, window):
        self.window = window
        window.get(None, 'First aid now')
        window.key('ctrl+comma', window=window.x_window)
        top = window.get_toplevel('Preferences')
        window.press('Data', role='page tab', root=top)
        self.x_window = window.other_x_window()
        window.resize(700, 1390, self.x_window)

    def press_row(self, name):
        row = self.window.get('list item', name)
        wait_for('the row in view', lambda: 0 < row.get_component_iface().get_extents(1).y < 1350)
        self.window.click(row, self.x_window)

    def press_for_window(self, press):
        """Presses, and returns the X window that opens."""
        before = self.window.x_windows()
        press()
        return wait_for('a dialog', lambda: [one for one in self.window.x_windows() if one not in before])[0]

    def choose(self, path, press):
        """Types a file's path into the dialog for files."""
        chooser = self.press_for_window(press)
        subprocess.run(['xdotool', 'windowfocus', '--sync', chooser], check=True)
        subprocess.run(['xdotool', 'key', '--clearmodifiers', 'ctrl+a'], check=True)
        subprocess.run(['xdotool', 'type', '--delay', '20', path], check=True)
        subprocess.run(['xdotool', 'key', '--delay', '50', 'Return'], check=True)


def open_window():
    return Window(PROGRAM, '--database', os.path.join(folder, 'diary.db'), '--at', NOW, environment=ENVIRONMENT)


def test_out_and_in():
    ids = [cli('add', '--pain', str(pain), '--at', '2026-11-2%dT10:00+01:00' % day).strip() for day, pain in ((0, 4), (1, 6))]
    path = os.path.join(outside, 'mine.json')
    with open_window() as window:
        preferences = Preferences(window)
        preferences.press_for_window(lambda: preferences.press_row('Export as a diary file…'))
        preferences.choose(path, lambda: window.press('Export 2 entries…'))
        wait_for('the file', lambda: os.path.exists(path))

        cli('delete', ids[0])
        assert pains() == [6]
        preferences.choose(path, lambda: preferences.press_row('Import a diary…'))
        window.wait_for_text('New: 1 entry')
        window.wait_for_text('The same as yours: 1 entry')
        assert pains() == [6]
        window.press('Import 1 entry')
        wait_for('the entry', lambda: pains() == [4, 6])

        preferences.press_row('Undo the last import…')
        window.wait_for_text('Undo the import of “mine.json”?')
        window.wait_for_text('Taken out of your diary: 1 entry')
        assert pains() == [4, 6]
        window.press(re.compile('^_Undo the import'))
        wait_for('it without the entry', lambda: pains() == [6])
        window.gone('list item', 'Undo the last import…')


def test_table():
    """Columns are guessed; the date's order is asked with the keyboard alone."""
    path = os.path.join(outside, 'other.csv')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('Date,Pain,Note\n03/04/2026,5,stairs\n06/04/2026,much,\n')
    with open_window() as window:
        preferences = Preferences(window)
        preferences.choose(path, lambda: preferences.press_row('Import a diary…'))
        window.wait_for_text('Choose how the first date is meant')
        dialog = window.x_windows()[-1]
        # The keyboard stands where something is to be said.
        window.key('space', window=dialog)
        window.key('Down', 'Return', window=dialog)
        window.wait_for_text('Friday 3 April')
        window.wait_for_text('Cannot be read: 1 of 2 rows')
        window.press('Import 1 entry')
        wait_for('the entry', lambda: pains() == [5])


sys.exit(tap.main(globals(), 'folder', 'outside'))
