#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does in the real window, from beginning to end, by accessible names and real keys: walks, first aid, the first
start, preferences, help, looking back. test-flows.py BACKSTORY BACKSTORY-CLI [TEST…]; inside gui-session.sh."""
import json
import os
import re
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import Window, wait_for  # noqa: E402

PROGRAM, CLI = sys.argv[1:3]
NOW = '2026-11-22T09:00+01:00'
ENVIRONMENT = {'G_DEBUG': 'fatal-criticals'}
folder = None


def database():
    return os.path.join(folder, 'diary.db')


def cli(*arguments):
    result = subprocess.run([CLI, arguments[0], '--database', database(), *arguments[1:]], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result
    return result.stdout


def diary():
    return json.loads(cli('export', '--json'))


def entries():
    return diary().get('entries', [])


def open_window(*arguments, **more):
    return Window(PROGRAM, '--database', database(), '--at', NOW, *arguments, environment=ENVIRONMENT, **more)


def pass_time(value, minutes):
    """As if what runs under this name had begun so many minutes earlier: its moments are "wall boot-microseconds boot-id"."""
    with sqlite3.connect(database()) as connection:
        (text,) = connection.execute('SELECT text FROM value WHERE name = ?', (value,)).fetchone()
        connection.execute('UPDATE value SET text = ? WHERE name = ?', (
            re.sub(r'(T\d\d:\d\d\S* )(\d+)', lambda found: '%s%d' % (found[1], max(0, int(found[2]) - minutes * 60 * 1000000)), text), value))
    connection.close()


# ---- Walks ----

def test_walk():
    """From the start to "it has passed", over a restart in the middle, is one entry."""
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        window.press('Start a walk')
        window.press_until('Upright', 'the posture', lambda: 'upright' in (value('walk') or ''))
        assert window.close() == 0
    pass_time('walk', 12)
    with open_window() as window:
        window.wait_for_text('Walking for 12 minutes')
        window.press('Back to the walk')
        window.press_until('It hurts now', 'the entry', entries)
        window.press_until('I stopped', 'the minutes', lambda: 'walkMin' in entries()[0])
        window.press_until('It has passed', 'the end', lambda: not value('walk'))
    (entry,) = entries()
    assert (entry['when'], entry['onsetMin'], entry['walkMin'], entry['walkPosture']) == ('walking', 12, 12, 'upright'), entry
    (rest,) = entry['measures']
    assert rest['kind'] == 'rest' and rest['result'] == 'gone', entry


def test_walk_without_pain():
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        window.press('Start a walk')
        wait_for('the walk', lambda: value('walk'))
        assert window.close() == 0
    pass_time('walk', 31)
    with open_window() as window:
        window.press('Back to the walk')
        window.press_until('Finished without pain', 'the entry', entries)
    (entry,) = entries()
    assert (entry['pain'], entry['when'], entry['walkMin']) == (0, 'walking', 31), entry


# ---- First aid ----

def begin_first_aid(window):
    window.press('First aid now')
    window.press_until(re.compile('^Pain 6'), 'the entry', entries)
    window.press_until('I am lying down', 'the rest', lambda: entries()[0].get('measures'))
    window.press_until('The cold is on: start the clock', 'the cold', lambda: len(entries()[0]['measures']) == 2)


def test_first_aid():
    """Rest and cold, over a restart while the cold is on, until the pain is gone; each step is in the entry."""
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        begin_first_aid(window)
        assert window.close() == 0
    pass_time('first-aid', 10)
    with open_window() as window:
        window.press('Back to first aid')
        window.press_until('Taken off now', 'the minutes', lambda: 'appliedMin' in entries()[0]['measures'][1])
        window.press_until('The pain is gone', 'the results', lambda: 'result' in entries()[0]['measures'][1])
    (entry,) = entries()
    rest, cold = entry['measures']
    assert entry['pain'] == 6 and (rest['kind'], rest['how']) == ('rest', 'lie'), entry
    assert (cold['kind'], cold['appliedMin'], cold['result'], cold['resultMin']) == ('cold', 10, 'gone', 10), entry


def test_first_aid_worse():
    """"Worse" shows the emergency page at once; it is there after a restart, and goes by an answer only."""
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        begin_first_aid(window)
        window.press_until('The pain is worse', 'the result', lambda: entries()[0]['measures'][1].get('result') == 'worse')
        window.get(None, 'I have called')
        window.key('Escape')
        window.get(None, 'I have called')
        assert window.close() == 0
    with open_window() as window:
        window.press('Back to first aid')
        window.press_until('I have called', 'the card to go', lambda: 'emergency' not in value('first-aid'))
        window.wait_for_text('Recorded: the pain is worse')


# ---- First start ----

def test_first_start():
    """Three pages, each of which can be skipped; what was answered is in the diary, and it does not come again."""
    home = {'XDG_DATA_HOME': os.path.join(folder, 'data'), 'XDG_CONFIG_HOME': os.path.join(folder, 'config'), **ENVIRONMENT}
    with Window(PROGRAM, environment=home) as window:
        window.wait_for_text('1 of 3')
        window.press_until(re.compile('^(More|Next)$'), 'the second page', lambda: window.find(None, 'Page 2 of 3'))
        window.press('Weak bones (osteoporosis): Yes')
        window.press_until(re.compile('^(More|Next)$'), 'the third page', lambda: window.find(None, 'Page 3 of 3'))
        window.press_until(re.compile('^(More|Done)$'), 'the end', lambda: not window.find(None, 'Page 3 of 3'))
        assert window.close() == 0
    with Window(PROGRAM, environment=home) as window:
        window.wait_for_text('Nothing is recorded yet.')
        assert not window.find(None, 'Page 1 of 3')
    profile = json.loads(subprocess.run([CLI, 'export', '--json'], env=dict(os.environ, **home), capture_output=True, check=True).stdout)
    assert profile['profile'] == {'osteoporosis': True}, profile


# ---- Preferences ----

def test_medicine_and_its_limit():
    """A medicine with the person's own limit: the dose that passes it is announced before it is saved."""
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        window.key('ctrl+comma')
        window.press('Medicines')
        window.press('Add a medicine')
        dialog = window.get_toplevel('Add a medicine')
        window.set_text('Name', 'Ibuprofen', root=dialog)
        window.set_text('Your own limit a day', '1', root=dialog)
        window.press('Save')
        wait_for('the medicine', lambda: [(medicine['name'], medicine.get('maxPerDay')) for medicine in diary().get('medicines', [])]
                 == [('Ibuprofen', 1)])


def test_erase():
    """Everything goes only after the word was typed; the window begins anew."""
    home = {'XDG_DATA_HOME': os.path.join(folder, 'data'), 'XDG_CONFIG_HOME': os.path.join(folder, 'config'), **ENVIRONMENT}

    def own(*arguments):
        return subprocess.run([CLI, *arguments], env=dict(os.environ, **home), capture_output=True, text=True, check=True).stdout
    own('add', '--pain', '4')
    with Window(PROGRAM, environment=home) as window:
        window.get(None, 'First aid now')
        window.key('ctrl+comma')
        window.press('Data')
        preferences = window.other_x_window()
        window.resize(700, 1100, preferences)
        row = window.get('list item', 'Erase everything…')
        window.scroll_to(row, preferences, 1050)
        window.click(row, preferences)
        dialog = window.get_toplevel('Erase everything')
        window.press_until('Erase everything', 'what is missing', lambda: window.find(None, re.compile('^Nothing is erased before')))
        assert json.loads(own('export', '--json'))['entries']
        window.set_text(re.compile('^Type ERASE'), 'ERASE', root=dialog)
        choice = window.get('check box', re.compile('^No last backup'), dialog)
        wait_for('the choice', lambda: window.has_state(choice, 'checked') or window.click(choice, window.x_windows()[-1]))
        window.press('Erase everything', root=dialog)
        # The diary is not looked into before: what another program uses is not erased.
        window.wait_for_text('Page 1 of 3')
        assert not json.loads(own('export', '--json')).get('entries')


def test_daily_backup():
    """The program sees to it by itself; why there is none is said, and does not stop anything."""
    home = {'XDG_DATA_HOME': os.path.join(folder, 'data'), 'XDG_CONFIG_HOME': os.path.join(folder, 'config'), **ENVIRONMENT}
    backups = os.path.join(folder, 'data', 'backstory', 'backups')

    def own(*arguments):
        return subprocess.run([CLI, *arguments], env=dict(os.environ, **home), capture_output=True, text=True, check=True).stdout
    own('add', '--pain', '4')
    with open(backups, 'w', encoding='utf-8'):
        pass  # a file where the folder should be
    with Window(PROGRAM, environment=home) as window:
        window.wait_for_text('The diary was not backed up today.')
        assert window.close() == 0
    os.remove(backups)
    with Window(PROGRAM, environment=home) as window:
        wait_for('the backup', lambda: os.path.isdir(backups) and [name for name in os.listdir(backups) if name.endswith('.db')])
        assert window.close() == 0
    assert re.fullmatch('[0-9-]{10}  1 entry  .*\n', own('backup', '--list')), own('backup', '--list')


def test_backup_of_the_first_day():
    """A diary that was begun a moment ago is backed up when the window closes, not only at the next look."""
    home = {'XDG_DATA_HOME': os.path.join(folder, 'data'), 'XDG_CONFIG_HOME': os.path.join(folder, 'config'), **ENVIRONMENT}

    def own(*arguments):
        return subprocess.run([CLI, *arguments], env=dict(os.environ, **home), capture_output=True, text=True, check=True).stdout
    with Window(PROGRAM, environment=home) as window:
        window.wait_for_text('Page 1 of 3')
        time.sleep(5)  # the first look, at nothing yet, is over
        own('add', '--pain', '4')
        assert window.close() == 0
    assert re.fullmatch('[0-9-]{10}  1 entry  .*\n', own('backup', '--list')), own('backup', '--list')


# ---- Looking back ----

def test_filters():
    for arguments in (['--when', 'walking', '--walk-min', '20', '--at', '2026-11-20T10:00+01:00'],
                      ['--numb', 'foot', '--at', '2026-11-19T10:00+01:00', '--note', 'Nordic poles'],
                      ['--medicine', 'Ibuprofen::gone:60', '--at', '2026-11-18T10:00+01:00']):
        cli('add', '--pain', '4', *arguments)
    with open_window() as window:
        window.key('alt+2')
        window.wait_for_text('Nordic poles')
        for chip, seen, unseen in (('Walks', '20 min', 'Nordic poles'), ('Numbness', 'Nordic poles', '20 min'), ('Medicine', 'Ibuprofen', '20 min')):
            window.press(chip)
            window.wait_for_text(seen)
            window.gone(None, re.compile(unseen))
            window.press(chip)
            window.wait_for_text(unseen)


def test_trends():
    """Periods, the table of the same numbers, and help on what is in view."""
    with Window(PROGRAM, '--sample', environment=ENVIRONMENT) as window:
        window.wait_for_text(':')
        window.key('alt+3')
        window.wait_for_text('9 to 22 November')
        window.press('3 months')
        window.gone(None, re.compile('^9 to 22 November$'))
        window.press('Table')
        wait_for('the table', lambda: window.has_state(window.get(None, 'Table'), 'pressed'))
        window.key('F1')
        window.get('heading', 'Looking back')


def value(name):
    connection = sqlite3.connect('file:%s?mode=ro' % database(), uri=True)
    try:
        found = connection.execute('SELECT text FROM value WHERE name = ?', (name,)).fetchone()
    finally:
        connection.close()
    return found and found[0]


sys.exit(tap.main(globals(), 'folder'))
