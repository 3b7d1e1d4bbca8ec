#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window, driven as assistive technology does. test-window.py BACKSTORY BACKSTORY-CLI; inside gui-session.sh."""
import json
import os
import re
import sqlite3
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import Window, wait_for  # noqa: E402

PROGRAM, CLI = sys.argv[1:3]
NOW = '2026-11-22T09:00+01:00'
URGENT = 'Get medical help today. Do not wait for an ordinary appointment.'
ENVIRONMENT = {'G_DEBUG': 'fatal-criticals', 'GTK_A11Y': 'atspi'}
folder = None


def database(name='diary.db'):
    return os.path.join(folder, name)


def cli(*arguments, path=None):
    return subprocess.run([CLI, arguments[0], '--database', path or database(), *arguments[1:]], check=True, capture_output=True,
                          text=True).stdout.strip()


def entries(path=None):
    return json.loads(cli('export', '--json', path=path)).get('entries', [])


def open_window(*arguments, at=NOW, **more):
    return Window(PROGRAM, '--database', database(), '--at', at, *arguments, environment=ENVIRONMENT, **more)


def add_calf_pain():
    return cli('add', '--pain', '6', '--radiates', 'lower-leg-left', '--numb', 'none', '--signs', 'none', '--triggers', 'none',
               '--at', '2026-11-22T08:00+01:00')


def test_log_calf_pain():
    """Logged in the window: the card turns urgent, and is urgent still after a restart."""
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        window.press('Log pain')
        window.press('Pain 6')
        window.press('As a list')
        dialog = window.other_x_window()
        window.resize(560, 1380, dialog)  # check boxes have no action in GTK 4.8; so all of them in view, and the mouse
        calf = window.get('check box', 'Calf, left: pain')
        wait_for('the check box in view', lambda: 0 < calf.get_component_iface().get_extents(1).y < 1340)
        window.click(calf, dialog)
        wait_for('the check', lambda: window.has_state(calf, 'checked'))
        window.press('Walking')
        window.press('Save')
        window.wait_for_text(URGENT)
        window.wait_for_text('Pain in the back and in the lower leg or foot')
        assert window.close() == 0
    (entry,) = entries()
    assert entry['pain'] == 6 and entry['when'] == 'walking', entry
    assert entry['radiates'] == ['lower-leg-left'], entry
    with open_window() as window:
        window.wait_for_text(URGENT)
        assert window.close() == 0


def test_visit_answers():
    """A recorded visit answers what was recorded before it."""
    add_calf_pain()
    with open_window() as window:
        window.wait_for_text(URGENT)
        window.press('I was seen by a doctor…')
        window.get('text', None)
        window.press('Save')
        window.wait_for_text('No rule matches what you recorded.')
        window.wait_for_text('Visit recorded. It answers 1 finding; it is under Past findings.')
        window.press(re.compile('^Undo'))
        window.wait_for_text(URGENT)
        assert 'visits' not in json.loads(cli('export', '--json')) or json.loads(cli('export', '--json'))['visits'] == []
        window.press('I was seen by a doctor…')
        window.press('Save')
        window.wait_for_text('No rule matches what you recorded.')
        assert window.close() == 0
    (visit,) = json.loads(cli('export', '--json'))['visits']
    assert visit['kind'] == 'doctor' and visit['at'] == NOW, visit


def test_known_to_doctor():
    """What the doctor knows does not raise the headline, and is said."""
    add_calf_pain()
    with open_window() as window:
        window.wait_for_text(URGENT)
        window.press('I was seen by a doctor…')
        window.press('Pain in the back and in the lower leg or foot')
        window.press('Save')
        window.wait_for_text('No rule matches what you recorded.')
    cli('add', '--pain', '5', '--radiates', 'foot-left', '--numb', 'none', '--signs', 'none', '--triggers', 'none', '--rest', 'sit:gone:10',
        '--at', '2026-11-22T09:30+01:00')
    with open_window(at='2026-11-22T10:00+01:00') as window:
        window.wait_for_text('What matches a rule is known to your doctor.')
        window.wait_for_text('Known to your doctor')
        assert not window.find(None, URGENT)


def test_delete_and_undo():
    """Deleting asks nothing and can be taken back."""
    add_calf_pain()
    before = entries()
    with open_window() as window:
        window.wait_for_text(URGENT)
        window.key('alt+2')
        window.press(re.compile('^Menu of the entry'))
        window.press(re.compile('^_?Delete'))
        window.wait_for_text('Entry deleted')
        assert wait_for('the entry to go', lambda: entries() == []) is True
        window.press(re.compile('^Undo'))
        wait_for('an entry', entries)
        assert entries() == before, (entries(), before)
        # What a toast says goes with its page.
        window.press(re.compile('^Menu of the entry'))
        window.press(re.compile('^_?Delete'))
        window.wait_for_text('Entry deleted')
        window.key('alt+4')
        window.gone(None, re.compile('^Entry deleted'))
    assert entries() == []


def test_search_key():
    """Ctrl+F goes to the search from any page."""
    add_calf_pain()
    with open_window() as window:
        window.wait_for_text(URGENT)
        window.key('ctrl+f')
        window.wait_for_text('Pain 6')
        search = window.get(None, 'Search the diary')
        wait_for('the keyboard', lambda: window.has_state(search, 'focused')
                 or any(window.has_state(node, 'focused') for node in window.nodes(search)))


def test_edit_and_undo():
    """A change of an entry can be taken back; also later, and on another page, by Ctrl+Z."""
    add_calf_pain()
    before = entries()
    for take_back in ('toast', 'key'):
        with open_window() as window:
            window.wait_for_text(URGENT)
            window.key('alt+2')
            window.press(re.compile('^Menu of the entry'))
            window.press(re.compile('^_?Edit'))
            window.press('Pain 9')
            window.press('Save')
            window.wait_for_text('Entry changed')
            wait_for('the change', lambda: [entry['pain'] for entry in entries()] == [9])
            if take_back == 'toast':
                window.press(re.compile('^Undo'))
            else:
                window.key('alt+3')
                window.key('ctrl+z')
            wait_for('the former values', lambda: entries() == before)


def test_no_pain_and_undo():
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        window.press('No pain today')
        window.wait_for_text('No pain recorded')
        wait_for('the entry', lambda: [entry['pain'] for entry in entries()] == [0])
        window.press(re.compile('^Undo'))
        wait_for('the entry to go', lambda: entries() == [])


def test_question():
    """An hour after a medicine the window asks, and one press answers."""
    cli('add', '--pain', '6', '--medicine', 'Ibuprofen:analgesic', '--numb', 'none', '--signs', 'none', '--at', '2026-11-22T07:30+01:00')
    with open_window() as window:
        window.wait_for_text('It is an hour since you took Ibuprofen. How is the pain?')
        window.press('Less')
        window.gone(None, re.compile('How is the pain'))
    (entry,) = entries()
    assert entry['measures'][0]['result'] == 'less' and entry['measures'][0]['resultMin'] == 90, entry


def test_emergency():
    """It fills the page, no key answers it, and it stays away once it is answered."""
    cli('add', '--pain', '7', '--signs', 'urination-problem', '--at', '2026-11-22T08:30+01:00')
    with open_window() as window:
        window.wait_for_text('Call your local emergency number now')
        window.wait_for_text('112')
        assert not window.find('push button', 'Main menu')
        for key in ('Escape', 'Return', 'space', 'Escape'):
            window.key(key)
        window.wait_for_text('I have called')
        assert window.close() == 0
    with open_window() as window:
        window.press('I have called')
        window.get('push button', 'Main menu')
        window.wait_for_text('Call your local emergency number now')
        window.get('push button', 'No pain now')
        assert window.close() == 0
    with open_window() as window:
        window.get('push button', 'Main menu')
        window.get('push button', 'No pain now')


def test_emergency_comes_to_the_person():
    """Wherever they are in the window."""
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        window.key('alt+2')
        window.press('Log pain')
        window.press('Pain 7')
        window.press(re.compile('^New trouble passing or holding urine.*: Yes$'))
        window.press(re.compile('^trouble passing urine$', re.I))
        window.press('Save')
        window.wait_for_text('Call your local emergency number now')


def test_damaged():
    """Said in words; the file stays as it is."""
    with open(database(), 'wb') as file:
        file.write(b'SQLite format 3\0' + b'\xa5' * 8176)
    with open(database(), 'rb') as file:
        before = file.read()
    with open_window() as window:
        window.wait_for_text('The diary is damaged')
        window.wait_for_text('Try to open the diary again')
        window.key('ctrl+n')
        assert window.x_windows() == [window.x_window], 'a dialog opened over a diary that is not there'
        assert window.close() == 0
    with open(database(), 'rb') as file:
        assert file.read() == before


def test_try_again():
    """What has been mended meanwhile opens."""
    add_calf_pain()
    os.rename(database(), database('kept.db'))
    with open(database(), 'wb') as file:
        file.write(b'not a database at all' * 400)
    with open_window() as window:
        again = window.get('push button', 'Try to open the diary again')
        os.rename(database('kept.db'), database())
        window.do(again, 'click')
        window.wait_for_text(URGENT)


def test_later_schema():
    cli('add', '--pain', '3', '--at', NOW)
    connection = sqlite3.connect(database())
    connection.execute('PRAGMA user_version = 9999')
    connection.close()
    with open_window() as window:
        window.wait_for_text('The diary is from a later version')


def test_folder_cannot_be_made():
    """A diary below something that is no folder."""
    with open(os.path.join(folder, 'file'), 'w', encoding='utf-8') as file:
        file.write('x')
    with Window(PROGRAM, '--database', os.path.join(folder, 'file', 'diary.db'), environment=ENVIRONMENT) as window:
        window.get('push button', 'Try again')


def test_refused_rules():
    """A refused rule file: said, nothing judged, never a false "none", and the diary goes on."""
    add_calf_pain()
    own = os.path.join(os.environ['XDG_DATA_HOME'], 'backstory', 'rules')
    os.makedirs(own)
    path = os.path.join(own, 'mine.json')
    try:
        with open(path, 'w', encoding='utf-8') as file:
            file.write('{ "format": "nonsense" }')
        with open_window() as window:
            window.wait_for_text('Nothing you recorded can be judged now.')
            window.get(None, re.compile('mine.json'))
            assert not window.find(None, re.compile('No rule matches'))
            for page in ('alt+2', 'alt+3', 'alt+4'):
                window.key(page)
            assert not window.find(None, re.compile('No rule matches'))
            window.key('alt+1')
            window.press('No pain now')
            window.wait_for_text('No pain recorded')
            assert len(entries()) == 2, entries()
            assert window.close() == 0
    finally:
        os.remove(path)


def test_without_session_bus():
    """No bus, no accessibility: the window still comes."""
    environment = dict(os.environ, DBUS_SESSION_BUS_ADDRESS='unix:path=/nonexistent/bus', AT_SPI_BUS_ADDRESS='', GTK_A11Y='none',
                       G_DEBUG='fatal-criticals')
    done = subprocess.run([PROGRAM, '--database', database(), '--first-frame'], env=environment, capture_output=True, text=True,
                          timeout=60, check=False)
    assert done.returncode == 0, done
    assert re.search(r'^FIRST_FRAME_MONO_US \d+$', done.stderr, re.M), done


def test_sample():
    """The sample diary: named as such, and nothing of the person's touched or left behind."""
    own = os.path.join(os.environ['XDG_DATA_HOME'], 'backstory', 'diary.db')
    assert not os.path.exists(own)
    with Window(PROGRAM, '--sample', environment=ENVIRONMENT) as window:
        window.get('frame', 'Sample diary')
        window.get('push button', re.compile('^(Today|Yesterday|[A-Z]).*: (worst pain|no pain recorded)'))
        assert window.close() == 0
    assert not os.path.exists(own)
    left = os.path.join(os.environ['XDG_CACHE_HOME'], 'backstory')
    assert os.listdir(left) == [], os.listdir(left)


def test_options():
    def run(*arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60, check=False)
    version = run('--version')
    assert version.returncode == 0 and re.fullmatch(r'backstory \d+\.\d+\.\d+\n', version.stdout), version
    assert run('--at', 'half past nine').returncode == 2
    assert run('--sample', '--database', database()).returncode == 2
    wrong = run('--bogus')
    assert wrong.returncode == 2 and '--help' in wrong.stderr, wrong
    file = run(database())
    assert file.returncode == 2 and '--database %s' % database() in file.stderr and 'CRITICAL' not in file.stderr, file
    assert not os.path.exists(database())


def test_narrow():
    """Everything fits 360 pixels, on every page."""
    add_calf_pain()
    with open_window() as window:
        window.wait_for_text(URGENT)
        window.resize(370, 730)  # the frame of a client-side decoration takes 10
        window.get('page tab', 'Diary')
        for page in ('alt+1', 'alt+2', 'alt+3', 'alt+4'):
            window.key(page)
            box = wait_for('the width', lambda: [n for n in [window.frame.get_component_iface().get_extents(1)] if n.width <= 370])[0]
            assert box.width <= 370, (page, box.width)


def test_size_is_kept():
    with open_window() as window:
        window.wait_for_text('Nothing is recorded yet.')
        window.resize(810, 650)
        wait_for('the size', lambda: 790 <= window.frame.get_component_iface().get_extents(1).width <= 810)
        assert window.close() == 0
    with open_window() as window:
        wait_for('the size', lambda: 790 <= window.frame.get_component_iface().get_extents(1).width <= 820)
    os.remove(os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile'))


def make_damaged(page=0, backup=True):
    """A diary of three entries, one of them newer than its backup, and a page of it wiped out."""
    cli('add', '--pain', '6', '--at', '2026-11-20T08:00+01:00')
    cli('add', '--pain', '5', '--at', '2026-11-21T08:00+01:00')
    if backup:
        cli('backup', database('diary.db.replaced'))
    cli('add', '--pain', '3', '--at', '2026-11-22T08:00+01:00')
    with open(database(), 'rb') as file:
        content = bytearray(file.read())
    content[page * 4096:page * 4096 + (100 if page == 0 else 4096)] = bytes(100 if page == 0 else 4096)
    with open(database(), 'wb') as file:
        file.write(content)
    return bytes(content)


def assert_brought_back(damaged, pains):
    assert sorted(entry['pain'] for entry in entries()) == pains
    with open(database('diary.db.damaged-2026-11-22'), 'rb') as file:
        assert file.read() == damaged
    assert not [name for name in os.listdir(folder) if '.new-' in name], os.listdir(folder)


def test_damaged_is_brought_back():
    """Backup and damaged file together; then the diary can be written again."""
    damaged = make_damaged()
    with open_window() as window:
        window.wait_for_text('The diary is damaged')
        window.wait_for_text('Together 3 entries, the last of Sunday 22 November.')
        window.wait_for_text('emergency help now')
        window.press('Bring my diary back')
        window.wait_for_text('Your diary is back')
        window.wait_for_text('The damaged file was set aside, whole: “%s”.' % database('diary.db.damaged-2026-11-22'))
        window.press(re.compile('^_Close'))
        window.gone('heading', 'The diary is damaged')
        window.press('Log pain')
        window.press('Pain 0')
        window.press('Save')
        wait_for('the entry', lambda: len(entries()) == 4)
        assert window.close() == 0
    assert_brought_back(damaged, [0, 3, 5, 6])


def test_damage_found_while_reading():
    """The file opens; what is wrong shows when all of it is read."""
    cli('medicine', '--name', 'Ibuprofen')
    connection = sqlite3.connect(database())
    ((root,),) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'search_docsize'")
    connection.close()
    damaged = make_damaged(root - 1, backup=False)
    with open_window() as window:
        window.wait_for_text('3 entries can be read, the last of Sunday 22 November.')
        window.press('Bring back what can be read')
        window.wait_for_text('Look through the diary: something else may be missing or wrong.')
        window.press(re.compile('^_Close'))
        window.wait_for_text('Today: worst pain 3')
        assert window.close() == 0
    assert_brought_back(damaged, [3, 5, 6])


def test_damaged_begins_empty():
    """Nothing can be read: an empty diary is begun, after a question, and the file is kept."""
    damaged = b'not a database at all'
    with open(database(), 'wb') as file:
        file.write(damaged)
    with open_window() as window:
        window.wait_for_text('Nothing can be read of the file, and no good backup was found.')
        window.press('Begin an empty diary')
        window.wait_for_text('Nothing of what you recorded will be in it')
        window.press(re.compile('Begin empty'))
        window.wait_for_text('An empty diary was begun')
        window.press(re.compile('^_Close'))
        window.wait_for_text('Nothing is recorded yet.')
        assert window.close() == 0
    assert_brought_back(damaged, [])


sys.exit(tap.main(globals(), 'folder'))
