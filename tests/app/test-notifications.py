#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program and a desktop that shows notifications: with a window, without one, and not running at all.
test-notifications.py BACKSTORY BACKSTORY-CLI [TEST…]; inside gui-session.sh."""
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import DEADLINE  # noqa: E402
from gi.repository import GLib  # noqa: E402
from notification_server import Server, pump  # noqa: E402
from person import APP_ID, Person, Program, activate, is_running, wait, wait_until_gone  # noqa: E402

PROGRAM, CLI = sys.argv[1:3]
HIDDEN = 'Backstory has a question for you'
RESULTS = ['Worse', 'Same', 'Less', 'Gone']
EMERGENCY = 'Call your local emergency number now'
folder = person = server = None


# ---- What a person has ----

def minutes_ago(minutes):
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=minutes)
    return moment.strftime('%Y-%m-%dT%H:%M:%SZ')


def add_medicine():
    """Asked about since 5 minutes. Nothing else is: the safety questions were answered."""
    person.cli('add', '--pain', '6', '--medicine', 'Ibuprofen:analgesic', '--numb', 'none', '--signs', 'none', '--triggers', 'none', '--radiates', 'none',
        '--at', minutes_ago(65))


def wait_for_notification(title):
    return wait('the notification “%s”' % title, lambda: [one for one in server.up.values() if one.title == title])[-1]


def autostart():
    return os.path.join(folder, 'config', 'autostart', APP_ID + '.desktop')


# ---- The tests ----

def test_answer_without_a_window():
    """One press, no window, and the answer is in the diary."""
    person.set_settings(remind_relief=True)
    add_medicine()
    with Program(person, '--background') as program:
        notification = wait_for_notification(HIDDEN)
        assert re.fullmatch(r'(Today|Yesterday), \d\d:\d\d: how is it now\?', notification.body), notification.body
        assert notification.labels == RESULTS, notification.labels
        assert not re.search('ibuprofen|pain|medicine', notification.words, re.I), notification.words
        server.press(notification, 'Less')
        (measure,) = wait('the answer', lambda: [m for m in person.entries()[0]['measures'] if 'result' in m])
        assert measure['result'] == 'less' and 65 <= measure['resultMin'] <= 70, measure
        assert program.x_windows() == [] and program.process.poll() is None
        program.quit()
    # What was shown is not shown again.
    with Program(person, '--background') as program:
        wait('the name', is_running)
        program.quit()
    assert len(server.shown) == 1, [one.words for one in server.shown]


def test_details_are_allowed():
    person.set_settings(remind_relief=True, notify_details=True)
    add_medicine()
    with Program(person, '--background') as program:
        notification = wait_for_notification('It is an hour since you took Ibuprofen. How is the pain?')
        assert 'pain was 6' in notification.body, notification.body
        program.quit()


def test_worse_opens_the_window():
    """An emergency does not wait until the person opens the window (rules.md E01)."""
    person.set_settings(remind_relief=True)
    add_medicine()
    with Program(person, '--background') as program:
        server.press(wait_for_notification(HIDDEN), 'Worse')
        wait('the alarm', lambda: [one for one in server.shown if one.title == 'Open Backstory now'])
        alarm = server.shown[-1]
        assert alarm.hints['urgency'] == 2 and 'emergency' not in alarm.words.lower(), (alarm.hints, alarm.words)
        program.look().wait_for_text(EMERGENCY)
        assert person.entries()[0]['measures'][0]['result'] == 'worse'


def test_daily():
    """Hidden, no button writes; with details one does."""
    person.set_settings(daily_reminder=True, daily_reminder_time=0)
    with Program(person, '--background') as program:
        notification = wait_for_notification('A moment for your diary?')
        assert notification.labels == ['Write now', 'Later'], notification.labels
        server.press(notification, 'Later')
        program.quit()
    assert person.entries() == []
    for name in os.listdir(os.path.join(folder, 'data', 'backstory')):
        os.remove(os.path.join(folder, 'data', 'backstory', name))
    person.set_settings(daily_reminder=True, daily_reminder_time=0, notify_details=True)
    with Program(person, '--background') as program:
        notification = wait_for_notification('How was your back today?')
        assert notification.labels == ['Log pain', 'No pain today', 'Later'], notification.labels
        server.press(notification, 'No pain today')
        wait('the entry', lambda: [entry['pain'] for entry in person.entries()] == [0])
        program.quit()


def test_answered_elsewhere():
    """A notification of what was answered in the window goes."""
    person.set_settings(remind_relief=True)
    add_medicine()
    with Program(person) as program:
        program.look()
        wait_for_notification(HIDDEN)
        program.press('Gone')
        wait('the notification to go', lambda: not server.up)


def test_press_on_it_opens_the_window():
    person.set_settings(remind_relief=True)
    add_medicine()
    with Program(person, '--background') as program:
        server.press(wait_for_notification(HIDDEN))
        program.look().wait_for_text('How is the pain?')
        assert 'result' not in person.entries()[0]['measures'][0]


def test_stays_without_a_window():
    """While reminders are on; and a second start shows the window of the first."""
    person.set_settings(daily_reminder=True, daily_reminder_time=0)
    with Program(person) as program:
        program.look().wait_for_text('Nothing is recorded yet.')
        wait('the autostart file', lambda: os.path.exists(autostart()))
        program.do(program.frame, 'window.close')
        wait('the window to go', lambda: program.x_windows() == [])
        again = subprocess.run([PROGRAM, '--background'], env=person.environment(), timeout=DEADLINE, check=False)
        assert again.returncode == 0 and program.x_windows() == []
        second = subprocess.run([PROGRAM], env=person.environment(), timeout=DEADLINE, check=False)
        assert second.returncode == 0
        wait('the window', program.x_windows)
        program.look().wait_for_text('Nothing is recorded yet.')
        program.do(program.frame, 'window.close')
        wait('the window to go', lambda: program.x_windows() == [])
        assert program.process.poll() is None
        # Nothing holds the diary: a backup can be put back.
        person.cli('backup', os.path.join(folder, 'backup.db'))
        wait('the diary to be free', lambda: subprocess.run([CLI, 'restore', os.path.join(folder, 'backup.db')], env=person.environment(),
                                                            capture_output=True, check=False).returncode == 0)
        # Switched off meanwhile, the program ends.
        person.set_settings(daily_reminder=False)
        assert wait('its end', lambda: program.process.poll() is not None) and program.process.returncode == 0
    assert not os.path.exists(autostart())


def test_ends_with_the_window():
    """Without reminders nothing stays behind."""
    add_medicine()
    with Program(person) as program:
        program.look().wait_for_text('How is the pain?')
        assert program.close() == 0
    assert not os.path.exists(autostart()) and server.shown == []


def test_another_diary_reminds_nobody():
    person.set_settings(remind_relief=True, daily_reminder=True, daily_reminder_time=0)
    add_medicine()
    path = os.path.join(folder, 'data', 'backstory', 'diary.db')
    with Program(person, '--database', path) as program:
        program.look().wait_for_text('How is the pain?')
        assert program.close() == 0
    pump()
    assert not os.path.exists(autostart()) and server.shown == []


def test_started_by_an_answer():
    """The program does not run when the button is pressed: the session starts it."""
    person.set_settings(remind_relief=True)
    add_medicine()
    (entry,) = person.entries()
    person.install_service()
    try:
        assert not is_running()
        activate('answer', GLib.Variant('(ss)', ('relief:%s:0' % entry['id'], 'gone')))
        (measure,) = wait('the answer', lambda: [m for m in person.entries()[0]['measures'] if 'result' in m])
        assert measure['result'] == 'gone', measure
    finally:
        person.remove_service()


def test_actions_of_the_desktop_file():
    """Each opens the window and what is asked for, also where the program runs already."""
    with Program(person, '--log-pain') as program:
        program.look()
        program.get(None, re.compile('^Pain 6'))
        assert subprocess.run([PROGRAM, '--start-walk'], env=person.environment(), timeout=DEADLINE, check=False).returncode == 0
        wait('another window', lambda: len(program.x_windows()) == 3)
        # What is open already comes to the front.
        for option in ('--log-pain', '--start-walk'):
            assert subprocess.run([PROGRAM, option], env=person.environment(), timeout=DEADLINE, check=False).returncode == 0
        activate('open-reminder', GLib.Variant('s', 'walk:1'))
        assert len(program.x_windows()) == 3, program.x_windows()


def test_nothing_shows_notifications():
    """Said once; the reminder waits."""
    server.stop()
    try:
        person.set_settings(daily_reminder=True, daily_reminder_time=0)
        with tempfile.TemporaryFile('w+') as errors:
            with Program(person, '--background', errors=errors) as program:
                def said():
                    errors.seek(0)
                    return errors.read()
                wait('a word about it', lambda: 'shows notifications' in said())
                activate('open-reminder', GLib.Variant('s', 'daily'))
                program.look().wait_for_text('Nothing is recorded yet.')
                assert said().count('shows notifications') == 1 and 'WARNING' not in said(), said()
    finally:
        server.__init__()


def test_no_session_bus():
    """At login without a bus: one message and an end; with a window: the window."""
    bare = dict(person.environment(), DBUS_SESSION_BUS_ADDRESS='unix:path=/nonexistent/bus', GTK_A11Y='none')
    done = subprocess.run([PROGRAM, '--background'], env=bare, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0 and 'session bus' in done.stderr, done
    twice = subprocess.run([PROGRAM, '--background', '--sample'], env=bare, capture_output=True, text=True, timeout=60, check=False)
    assert twice.returncode == 2, twice


def with_server(test):
    global person, server
    person = Person(folder, PROGRAM, CLI)
    person.set_settings()
    server = Server()
    try:
        test()
    finally:
        server.stop()


sys.exit(tap.main(globals(), 'folder', call=with_server))
