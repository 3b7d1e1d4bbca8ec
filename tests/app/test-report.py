#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A report for the doctor from the real window, by accessible names: from the button on Today, from the keyboard, into
a PDF. test-report.py BACKSTORY BACKSTORY-CLI [TEST…]; inside gui-session.sh."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import Window, wait_for  # noqa: E402

PROGRAM, CLI = sys.argv[1:3]
NOW = '2026-11-22T09:00+01:00'
ENVIRONMENT = {'G_DEBUG': 'fatal-criticals'}
TITLE = 'Report for the doctor'
folder = None


def cli(*arguments):
    subprocess.run([CLI, arguments[0], '--database', os.path.join(folder, 'diary.db'), *arguments[1:]],
                   capture_output=True, check=True)


def open_window():
    return Window(PROGRAM, '--database', os.path.join(folder, 'diary.db'), '--at', NOW, environment=ENVIRONMENT)


class Report:
    """The dialog, with pages in it."""

    def __init__(self, window):
        self.window = window
        self.top = window.get_toplevel(TITLE)
        self.x_window = window.other_x_window()
        window.resize(960, 800, self.x_window)
        self.wait()

    def wait(self):
        save = self.window.get('push button', 'Save as PDF…', self.top)
        wait_for('the pages', lambda: self.window.has_state(save, 'sensitive'))

    def choose(self, name):
        """With the mouse: check boxes have no action in GTK 4.8."""
        box = self.window.get('check box', name, self.top)
        wait_for('%s in view' % name, lambda: box.get_component_iface().get_extents(1).y > 0)
        self.window.click(box, self.x_window)

    def read(self):
        page = self.window.get('panel', 'Page 1 of 2', self.top)
        return page.get_description()


def put_entries():
    cli('profile', '--name', 'Ada Example', '--birth-year', '1957')
    cli('add', '--pain', '4', '--when', 'walking', '--walk-min', '20', '--at', '2026-09-10T10:00+01:00',
        '--note', 'By the river.')
    cli('add', '--pain', '8', '--when', 'walking', '--walk-min', '10', '--radiates', 'lower-leg-left',
        '--at', '2026-11-21T18:00+01:00', '--note', 'Into the calf.')


def test_from_today():
    """The button beside what to do, two weeks, a file; what stands in it is what was chosen."""
    put_entries()
    path = os.path.join(folder, 'for the doctor.pdf')
    with open_window() as window:
        window.press(TITLE, role='push button')
        report = Report(window)
        assert 'By the river.' in report.read(), report.read()
        report.choose('Last 2 weeks')
        wait_for('the new pages', lambda: 'By the river.' not in report.read())
        assert 'Into the calf.' in report.read()
        report.wait()
        window.press('Save as PDF…', root=report.top)
        window.choose_file('Save the report', path)
        wait_for('the file', lambda: os.path.exists(path))
        window.wait_for_text('Saved as')
    with open(path, 'rb') as file:
        assert file.read(5) == b'%PDF-'
    text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    assert 'Ada Example' in text and 'Into the calf.' in text and 'By the river.' not in text, text
    assert os.listdir(folder).count('for the doctor.pdf') == 1


def test_from_keyboard():
    """Opened with a key in a diary that has nothing, closed with another."""
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        window.key('ctrl+p', window=window.x_window)
        report = Report(window)
        window.wait_for_text('Nothing was recorded in this period.', report.top)
        window.key('Escape', window=report.x_window)
        wait_for('the dialog to go', lambda: report.x_window not in window.x_windows())


sys.exit(tap.main(globals(), 'folder'))
