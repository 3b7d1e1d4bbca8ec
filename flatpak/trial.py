#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the Flatpak that flatpak/check built and uses it as a person would: an entry, a restart, an export, a bundle, removal,
the bundle installed. trial.py PLACE [PICTURES]; inside gui-session.sh with portals. Each step prints a line; a later one may
need what an earlier one did."""
import datetime
import fcntl
import gettext
import glob
import json
import os
import re
import socket
import struct
import subprocess
import sys
import tempfile
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from installed import APP_ID, ROOT, Installed, cli, data_folder, find_program, flatpak, inside, wait_for  # noqa: E402
import pictures  # noqa: E402
import screenshots  # noqa: E402
from background_portal import BackgroundPortal  # noqa: E402
from notification_server import Server  # noqa: E402
from person import Person, wait  # noqa: E402

PLACE = sys.argv[1]
PICTURES = sys.argv[2] if len(sys.argv) > 2 else ''
REPOSITORY = os.path.join(PLACE, 'repository')
BUNDLE = os.path.join(PLACE, 'backstory.flatpak')
HOME = os.environ['HOME']
REF = 'app/%s/%s/master' % (APP_ID, os.uname().machine)
PERMISSIONS = {'shared': {'ipc'}, 'sockets': {'wayland', 'fallback-x11', 'x11'}, 'devices': {'dri'}}
PAGES = ('Today', 'Diary', 'Trends', 'Guidance')
desktop = background = None


def entries():
    return json.loads(cli('export', '--json')).get('entries', [])


# ---- Installed, and what it may ----

def step_install():
    """it installs from the repository"""
    flatpak('--user', 'remote-add', '--if-not-exists', '--no-gpg-verify', 'backstory', 'file://' + REPOSITORY)
    flatpak('--user', 'remote-modify', '--url=file://' + REPOSITORY, 'backstory')
    if is_installed():
        flatpak('--user', 'uninstall', '-y', '--noninteractive', '--delete-data', APP_ID)
    flatpak('--user', 'install', '-y', '--noninteractive', '--reinstall', 'backstory', APP_ID)
    exported = os.path.join(os.environ['FLATPAK_USER_DIR'], 'exports', 'share')
    for path in ('applications/%s.desktop', 'icons/hicolor/scalable/apps/%s.svg', 'icons/hicolor/symbolic/apps/%s-symbolic.svg',
                 'dbus-1/services/%s.service', 'metainfo/%s.*.xml'):
        assert glob.glob(os.path.join(exported, path % APP_ID)), 'not exported: %s' % path


def is_installed():
    return subprocess.run(['flatpak', '--user', 'info', APP_ID], capture_output=True, check=False).returncode == 0


def step_permissions():
    """its permissions are wayland, fallback-x11, ipc, dri, and no more"""
    said = flatpak('info', '--show-permissions', APP_ID)
    found = dict(line.split('=', 1) for line in said.splitlines() if '=' in line)
    assert re.findall(r'^\[(.*)\]$', said, re.M) == ['Context'], said
    assert {key: set(words.strip(';').split(';')) for key, words in found.items()} == PERMISSIONS, said


def step_home():
    """nothing of the home folder is reached"""
    path = os.path.join(HOME, 'private.txt')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('private')
    command = 'cat %s; ls -A ~ /home /root /mnt /media 2>/dev/null | grep -v : ' % path
    status, said, fault = inside(command)
    assert 'No such file' in fault and 'private' not in said, (status, said, fault)
    # That the command would find it:
    assert inside(command, '--filesystem=home')[1].startswith('private')
    status, said, fault = inside('echo x > /usr/x; echo x > /app/x; echo x > %s/x' % HOME)
    assert fault.count('Read-only file system') == 2, fault
    assert not os.path.exists(os.path.join(HOME, 'x'))


def step_network():
    """there is no network in it"""
    with socket.create_server(('127.0.0.1', 0)) as server:
        command = 'exec 3<>/dev/tcp/127.0.0.1/%d' % server.getsockname()[1]
        status, _, fault = inside(command)
        assert status != 0 and 'Connection refused' in fault, (status, fault)
        # That the command would reach it:
        assert inside(command, '--share=network')[0] == 0
    status, said, _ = inside('readlink /proc/self/ns/net; tail -n +3 /proc/net/dev | cut -d: -f1')
    namespace, *devices = said.split()
    assert devices == ['lo'] and namespace != os.readlink('/proc/self/ns/net'), said


def step_bus():
    """on the session's bus it sees the portals and itself only"""
    _, said, fault = inside('gdbus call --session --dest org.freedesktop.DBus --object-path / --method org.freedesktop.DBus.ListNames')
    known = re.compile(r':|org\.freedesktop\.(DBus|portal\..*)$|org\.a11y\.Bus$|%s' % re.escape(APP_ID))
    names = [name for name in re.findall("'([^']+)'", said) if not known.match(name)]
    assert 'org.freedesktop.DBus' in said and not names, (said, fault)


def step_fonts():
    """each font that it knows can be read, and Latin, Cyrillic and Arabic have one"""
    status, said, fault = inside('fc-list : file | sed "s/: *$//" | while read -r file; do [ -r "$file" ] || echo "$file"; done')
    assert (status, said) == (0, ''), (said, fault)
    for language in ('de', 'ru', 'ar'):
        assert inside('fc-list :lang=%s file' % language)[1].strip(), language


# ---- The command line ----

def step_command_line():
    """backstory-cli works in it, with encrypted backups, and says what the rules say"""
    cli('add', '--pain', '3', '--when', 'standing', '--at', '2026-11-20T10:00+01:00', '--note', 'By the command line.')
    assert os.path.exists(os.path.join(data_folder(), 'data', 'backstory', 'diary.db'))
    assert [entry['pain'] for entry in entries()] == [3]
    assert 'numb' in cli('assess', '--at', '2026-11-22T10:00+01:00').lower()
    # What would go with the sandbox is not written as if it stayed.
    for arguments in (('backup', 'lost.db'), ('report', '-o', '/tmp/lost.pdf'), ('export', '--json', '-o', os.path.join(HOME, 'lost.json'))):
        done = subprocess.run(['flatpak', 'run', '--command=backstory-cli', APP_ID, *arguments], capture_output=True, text=True, check=False)
        assert done.returncode != 0 and 'would be gone at once' in done.stderr, (arguments, done)
    status, said, fault = inside('cd ~/.var/app/$FLATPAK_ID/data && echo passphrase-of-words >word && backstory-cli backup copy.sealed --encrypt '
                                 '--passphrase-file word && backstory-cli restore copy.sealed --passphrase-file word --dry-run')
    assert status == 0, (said, fault)


# ---- Reminders ----

def step_reminders():
    """a reminder comes through the portal and its answer is kept; starting at login is asked of the portal"""
    person = Person(data_folder(), None, None)
    person.set_settings(remind_relief=True)
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=65)
    cli('add', '--pain', '5', '--medicine', 'Ibuprofen:analgesic', '--numb', 'none', '--signs', 'none', '--triggers', 'none',
        '--radiates', 'none', '--at', moment.strftime('%Y-%m-%dT%H:%M:%SZ'))
    with subprocess.Popen(['flatpak', 'run', APP_ID, '--background']) as process:
        try:
            titles = lambda: [one for one in desktop.up.values() if 'question' in one.title]  # noqa: E731
            desktop.press(wait('the notification', titles)[0], 'Less')
            wait('the answer', lambda: 'less' in [measure.get('result') for entry in entries() for measure in entry.get('measures', [])])
            wait('the request to start at login', lambda: background.asked)
        finally:
            subprocess.run(['flatpak', 'kill', APP_ID], check=False)
    application, wanted, command = background.asked[0]
    assert (application, wanted) == (APP_ID, True), background.asked
    assert command == ['flatpak', 'run', '--command=backstory', APP_ID, '--background'], command
    person.set_settings(remind_relief=False)


# ---- The window ----

def step_entry():
    """an entry is logged in the window"""
    with Installed() as window:
        window.press('Log pain')
        window.press('Pain 6')
        window.press('Walking')
        window.press_until('Save', 'the entry', lambda: len(entries()) == 3)
        assert window.close() == 0


def step_restart():
    """it is there when the window is opened again"""
    with Installed() as window:
        window.get(None, 'Log pain')
        window.key('alt+2')
        window.get(None, re.compile('Pain 6'))
        assert window.close() == 0


def open_report(window):
    window.get(None, 'Log pain')
    window.key('ctrl+p')
    top = window.get_toplevel('Report for the doctor')
    save = window.get('push button', 'Save as PDF…', top)
    wait_for('the pages', lambda: window.has_state(save, 'sensitive'))
    return top


def is_report(path):
    with open(path, 'rb') as file:
        return file.read(5) == b'%PDF-'


def step_report():
    """the report is saved through the file portal"""
    path = os.path.join(HOME, 'for the doctor.pdf')
    with Installed() as window:
        top = open_report(window)
        window.press('Save as PDF…', root=top)
        window.choose_file('Save the report', path)
        wait_for('the file', lambda: os.path.exists(path) and os.path.getsize(path))
        window.wait_for_text('Saved as')
        assert window.close() == 0
    assert is_report(path)
    assert sorted(os.listdir(HOME)) == ['.var', 'for the doctor.pdf', 'private.txt'], os.listdir(HOME)


def install_reader(path):
    """The program that opens PDF files, first in the list: it keeps what it was given."""
    folder = os.path.join(os.environ['XDG_DATA_HOME'], 'applications')
    os.makedirs(folder)
    program = os.path.join(folder, 'reader')
    with open(program, 'w', encoding='utf-8') as file:
        file.write('#!/bin/sh\ncp "$1" "%s"\n' % path)
    os.chmod(program, 0o755)
    with open(program + '.desktop', 'w', encoding='utf-8') as file:
        file.write('[Desktop Entry]\nType=Application\nName=Reader\nMimeType=application/pdf;\nExec=%s %%f\n' % program)
    for name, head in (('mimeinfo.cache', 'MIME Cache'), ('mimeapps.list', 'Default Applications')):
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
            file.write('[%s]\napplication/pdf=reader.desktop;\n' % head)


def step_share():
    """the report is handed to another program through the portal"""
    path = os.path.join(HOME, '.var', 'received.pdf')
    install_reader(path)
    with Installed() as window:
        top = open_report(window)
        window.do(window.get('toggle button', re.compile('^Share'), top), 'click')
        window.get('menu', re.compile('^Share'), top)
        pictures.settle(window, window.other_x_window())
        subprocess.run(['xdotool', 'key', 'Return'], check=True)

        def find():
            portal = find_program('xdg-desktop-portal-gtk')
            return portal and window.find('push button', 'Open', portal)
        window.do(wait_for('the portal’s dialog for programs', find), 'click')
        wait_for('the file', lambda: os.path.exists(path) and is_report(path))
        assert window.close() == 0


# ---- Languages ----

def list_languages():
    with open(os.path.join(ROOT, 'po', 'LINGUAS'), encoding='utf-8') as file:
        return file.read().split()


def find_locale(language):
    names = inside('ls /usr/lib/locale')[1].split()
    fitting = sorted(name for name in names if name.startswith(language + '_'))
    own = '%s_%s' % (language, language.upper())
    return next((name for name in fitting if name.startswith(own)), fitting[0] if fitting else own + '.UTF-8')


def speak(language):
    catalogue = gettext.translation('backstory', os.path.join(flatpak('info', '--show-location', APP_ID).strip(), 'files', 'share', 'locale'), [language])
    locale = find_locale(language).replace('.utf8', '.UTF-8')
    environment = {'LC_ALL': locale, 'LANG': locale, 'LANGUAGE': ''}
    with Installed(environment=environment) as window:
        words = [catalogue.gettext(page) for page in PAGES]
        places = [window.get(None, word).get_component_iface().get_extents(1).x for word in words]
        towards = -1 if language in ('ar', 'fa', 'he', 'ur') else 1
        assert sorted(places)[::towards] == places, (language, places)
        assert catalogue.gettext('Log pain') != 'Log pain', language
        window.get(None, catalogue.gettext('Log pain'))
        assert window.close() == 0
    if PICTURES:
        take_language(language, environment)


def take_language(language, environment):
    with Installed('--sample', environment=environment) as window:
        for width in (960, 360):
            pictures.resize(window, width, 720)
            for page, key in screenshots.PAGES:
                pictures.show_page(window, key)
                pictures.take(window, os.path.join(PICTURES, '%s-%s-%d.png' % (page, language, width)))
        assert window.close() == 0


# ---- Pages ----

class Watched(Installed):
    """Whatever it is used for, it complains of nothing."""

    def __exit__(self, *fault):
        super().__exit__(*fault)
        assert fault[0] or not self.complaints(), '\n'.join(self.complaints())


def step_pages():
    """every page and dialog opens without a complaint"""
    with tempfile.TemporaryDirectory() as folder:
        if PICTURES:
            screenshots.take_all(PICTURES, Watched)
        else:
            screenshots.take_all(folder, Watched, variants=[one for one in screenshots.VARIANTS if one[0] in ('light', 'narrow')])


# ---- A bundle ----

def step_bundle():
    """as one file it installs after the removal, and the entries are there"""
    flatpak('build-bundle', REPOSITORY, BUNDLE, APP_ID)
    flatpak('--user', 'uninstall', '-y', '--noninteractive', APP_ID)
    assert not is_installed()
    flatpak('--user', 'install', '-y', '--noninteractive', '--bundle', BUNDLE)
    assert sorted(entry['pain'] for entry in entries()) == [3, 5, 6]
    with Installed() as window:
        window.get(None, 'Log pain')
        window.key('alt+2')
        window.get(None, re.compile('Pain 6'))
        assert window.close() == 0


def step_removal():
    """removed with its data it leaves nothing"""
    flatpak('--user', 'uninstall', '-y', '--noninteractive', '--delete-data', APP_ID)
    left = [path for folder in (os.path.join(HOME, '.var', 'app'), os.path.join(os.environ['FLATPAK_USER_DIR'], 'exports'),
                                os.path.join(os.environ['FLATPAK_USER_DIR'], 'app'))
            for path in glob.glob(folder + '/**', recursive=True) if APP_ID in path]
    assert not left, left


def raise_loopback():
    """A network of one's own begins with nothing, not even itself."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        fcntl.ioctl(one, 0x8914, struct.pack('16sh', b'lo', 0x41))  # SIOCSIFFLAGS, IFF_UP | IFF_RUNNING


def main():
    global desktop, background
    raise_loopback()
    desktop, background = Server(), BackgroundPortal()
    steps = [step_install, step_permissions, step_home, step_network, step_bus, step_fonts, step_command_line, step_reminders, step_entry,
             step_restart, step_report, step_share, step_pages, step_bundle]
    runs = [(step.__doc__, step) for step in steps]
    runs += [('it speaks “%s”' % language, lambda language=language: speak(language)) for language in list_languages()]
    runs += [(step_removal.__doc__, step_removal)]
    if PICTURES:
        os.makedirs(PICTURES, exist_ok=True)
    failed = 0
    for words, run in runs:
        begin = time.monotonic()
        try:
            run()
            print('ok: %s (%.0f s)' % (words, time.monotonic() - begin))
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print('FAILED: %s\n%s' % (words, traceback.format_exc()))
        sys.stdout.flush()
    return 1 if failed else 0


sys.exit(main())
