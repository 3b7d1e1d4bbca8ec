#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desktops on which something is missing: the program starts, opens the diary and ends well, and says in a sentence what it
goes without. test-environment.py BACKSTORY BACKSTORY-CLI [TEST…]; inside gui-session.sh."""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import DEADLINE, wait_for  # noqa: E402
from person import Person  # noqa: E402

PROGRAM, CLI = sys.argv[1:3]
NOWHERE = 'unix:path=/nonexistent/bus'
folder = None


def start(without=(), said=None, toolkit=None, **changes):
    """Starts and ends the program where these variables are not set, or differ. `said`: what it must say, else nothing; `toolkit`: of
    what GTK may complain."""
    person = Person(folder, PROGRAM, CLI)
    person.set_settings()
    environment = dict(person.environment(), **changes)
    for name in without:
        environment.pop(name, None)
    diary = os.path.join(folder, 'data', 'backstory', 'diary.db')
    with tempfile.TemporaryFile('w+') as errors:
        process = subprocess.Popen([PROGRAM], env=environment, stderr=errors)
        try:
            def windows():
                assert process.poll() is None, 'it ended with status %d' % process.returncode
                return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(process.pid)], capture_output=True, text=True,
                                      check=False).stdout.split()
            window = wait_for('its window', windows)[0]
            wait_for('its diary', lambda: os.path.exists(diary))
            subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)

            def ended():
                subprocess.run(['xdotool', 'key', '--clearmodifiers', 'ctrl+q'], check=True)
                try:
                    return process.wait(1) is not None
                except subprocess.TimeoutExpired:
                    return False
            wait_for('its end', ended)
            assert process.returncode == 0, process.returncode
        finally:
            if process.poll() is None:
                process.kill()
                process.wait(DEADLINE)
        errors.seek(0)
        text = errors.read()
    ours = re.findall('backstory-Message: .*', text)
    complaints = [line for line in text.splitlines() if re.search('WARNING|CRITICAL', line) and not (toolkit and toolkit in line)]
    assert complaints == [], text
    assert len(ours) == (1 if said else 0) and re.search(said or '', text), text


def test_all_is_there():
    start()


def test_no_settings_schema():
    start(without=['GSETTINGS_SCHEMA_DIR'], said='settings last as long as the window')


def test_unknown_locale():
    start(LC_ALL='xx_YY.UTF-8')


def test_unknown_language():
    start(LANGUAGE='tlh')


def test_locale_without_letters():
    start(LC_ALL='C')


def test_other_letters():
    start(LC_ALL='ru_RU.KOI8-R', LANGUAGE='')


def test_no_session_bus():
    start(DBUS_SESSION_BUS_ADDRESS=NOWHERE, GTK_A11Y='none')


BUS = '''<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><keep_umask/><listen>unix:path=%s</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>'''


def test_no_accessibility_bus():
    """A bus on which nothing can be started: no portal, no notifications, and of accessibility GTK itself says so."""
    path = os.path.join(folder, 'bus')
    with open(path + '.conf', 'w', encoding='utf-8') as file:
        file.write(BUS % path)
    with subprocess.Popen(['dbus-daemon', '--config-file=' + path + '.conf', '--nofork'], stderr=subprocess.DEVNULL) as bus:
        try:
            wait_for('the bus', lambda: os.path.exists(path))
            start(without=['GTK_A11Y', 'AT_SPI_BUS_ADDRESS'], toolkit='accessibility bus', DBUS_SESSION_BUS_ADDRESS='unix:path=' + path)
        finally:
            bus.terminate()


def test_no_runtime_folder():
    start(without=['XDG_RUNTIME_DIR'])


def test_no_display():
    """There is nothing to show a window on, and it says so."""
    environment = {name: value for name, value in Person(folder, PROGRAM, CLI).environment().items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    done = subprocess.run([PROGRAM], env=environment, capture_output=True, text=True, timeout=DEADLINE, check=False)
    assert done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1 and 'display' in done.stderr, done


def test_no_rules():
    """An installation that is not whole: the diary can be kept."""
    start(BACKSTORY_DATA_DIR=os.path.join(folder, 'nothing'))


sys.exit(tap.main(globals(), 'folder'))
