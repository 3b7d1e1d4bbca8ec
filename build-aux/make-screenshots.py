#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of the README and of the software centres (data/screenshots) from the real window with the sample
diary, light and dark. build-aux/make-screenshots.py [BUILD-FOLDER]; look at each one before it is committed."""
import datetime
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, 'tests', 'app'))
import pictures  # noqa: E402

SCHEMES = (('', {}), ('-dark', {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}))
PAGES = (('today', None), ('diary', 'alt+2'), ('trends', 'alt+3'), ('guidance', 'alt+4'))


def find_evening():
    """20:00 of the sample's last day, in its own offset."""
    with open(os.path.join(ROOT, 'data', 'sample-diary.json'), encoding='utf-8') as file:
        last = max(entry['at'] for entry in json.load(file)['entries'])
    return datetime.datetime.fromisoformat(last).replace(hour=20, minute=0, second=0).isoformat(timespec='minutes')


def walk_for(database, seconds):
    """As if the walk that goes on had begun so long ago."""
    connection = sqlite3.connect(database)
    (text,) = connection.execute("SELECT text FROM value WHERE name = 'walk'").fetchone()
    moved = re.sub(r'(T\d\d:\d\d\S* )(\d+)', lambda found: '%s%d' % (found[1], int(found[2]) - seconds * 1000000), text)
    connection.execute("UPDATE value SET text = ? WHERE name = 'walk'", (moved,))
    connection.commit()
    connection.close()


def make(folder, build, database, evening, suffix, environment):
    from driver import Window, wait_for

    def open_window():
        window = Window(os.path.join(build, 'src', 'backstory'), '--database', database, '--at', evening, environment=environment)
        window.get(None, 'Log pain')
        return window

    def take(name, x_window=None):
        pictures.take(window, os.path.join(folder, name + suffix + '.png'), x_window, edge=False)

    with open_window() as window:
        pictures.resize(window, 960, 720)
        for name, key in PAGES:
            if key:  # the window opens with Today; a key would leave a ring around what has the focus
                pictures.show_page(window, key)
            take(name)
        pictures.show_page(window, 'alt+1')
        window.press('Log pain')
        dialog = window.other_x_window()
        pictures.resize(window, 520, 760, dialog)
        window.press('Pain 6')
        for place in ('Lower back, middle', 'Buttock, left', 'Back of the thigh, left'):
            window.press(re.compile('^' + place))
        take('log-pain', dialog)
        pictures.close_dialog(window, dialog)
        window.key('ctrl+p')
        dialog = window.other_x_window()
        pictures.resize(window, 960, 720, dialog)
        window.wait_for_text('Page 1 of')
        take('report', dialog)
        pictures.close_dialog(window, dialog)
        window.press('Start a walk')
        pictures.close_dialog(window, window.other_x_window())
        wait_for('the end of the window', lambda: window.close() == 0)
    walk_for(database, 12 * 60 + 40)
    with open_window() as window:
        pictures.resize(window, 360, 720)
        take('narrow')
        window.press(re.compile('^Back to the walk'))
        dialog = window.other_x_window()
        pictures.resize(window, 520, 680, dialog)
        window.screenshot(os.path.join(folder, 'walk%s.png' % suffix), dialog)  # its clock never stands still
        pictures.trim(os.path.join(folder, 'walk%s.png' % suffix))


def main():
    build = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, 'build'))
    if not pictures.is_in_session():
        os.environ['GSETTINGS_SCHEMA_DIR'] = os.path.join(build, 'data')
        return pictures.run_in_session(__file__, build)
    folder = os.path.join(ROOT, 'data', 'screenshots')
    for suffix, environment in SCHEMES:
        with tempfile.TemporaryDirectory() as place:
            database = os.path.join(place, 'diary.db')
            subprocess.run([os.path.join(build, 'src', 'cli', 'backstory-cli'), 'import', '--database', database,
                            os.path.join(ROOT, 'data', 'sample-diary.json')], check=True, stdout=subprocess.DEVNULL)
            make(folder, build, database, find_evening(), suffix, environment)
    return 0


sys.exit(main())
