# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the real window, for looking at (screenshots.py) and for the README and software centres
(make-screenshots.py)."""
import gettext
import io
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
EDGE = 5  # pixels that a client-side decoration takes at each side in a session without a window manager


def run_in_session(script, *arguments):
    """Runs `script` with these arguments in a session of its own; returns its exit status."""
    data = os.path.join(HERE, '..', '..', 'data')
    environment = dict(os.environ, BACKSTORY_IN_SESSION='1', SESSION_SCREEN='1280x1400x24', GTK_A11Y='atspi')
    environment.setdefault('BACKSTORY_DATA_DIR', os.path.abspath(data))
    return subprocess.run([os.path.join(HERE, 'gui-session.sh'), sys.executable, os.path.abspath(script), *arguments],
                          env=environment, check=False).returncode


def is_in_session():
    return 'BACKSTORY_IN_SESSION' in os.environ


def speak(language, program=None):
    """From now on names are given in English and looked for in this language (None: English). Returns what a program out of a
    build folder needs in its environment to speak it."""
    import driver

    if not language:
        driver.translate = str
        return {}
    source = os.path.join(HERE, '..', '..', 'po', language + '.po')
    compiled = subprocess.run(['msgfmt', '--output-file=-', source], capture_output=True, check=True).stdout
    driver.translate = gettext.GNUTranslations(io.BytesIO(compiled)).gettext
    environment = {'LANGUAGE': language}
    built = os.path.join(os.path.dirname(program or ''), '..', 'po')
    if os.path.isdir(built):
        environment['BACKSTORY_LOCALE_DIR'] = os.path.abspath(built)
    return environment


def set_text_size(percent):
    subprocess.run(['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER',
                    'Xft.dpi: %d' % (96 * percent // 100)], check=True)


def resize(window, width, height, x_window=None):
    """To this size without the decoration's edge."""
    window.resize(width + 2 * EDGE, height + 2 * EDGE, x_window)


def settle(window, x_window=None):
    """Waits until two pictures in a row are the same."""
    before = None
    for _ in range(40):
        picture = subprocess.run(['import', '-window', x_window or window.x_window, 'png:-'], capture_output=True, check=True).stdout
        if picture == before:
            return
        before = picture
        time.sleep(0.15)


def trim(path):
    """Takes the decoration's edge off a picture, and what a file needs not."""
    subprocess.run(['mogrify', '-shave', '%dx%d' % (EDGE, EDGE), '+repage', '-strip', '-define', 'png:compression-level=9', path],
                   check=True)


def take(window, path, x_window=None, edge=True):
    """A picture of the window, or of this X window of it; `edge`: with the decoration's edge."""
    settle(window, x_window)
    window.screenshot(path, x_window)
    if not edge:
        trim(path)


def show_page(window, key):
    window.key(key, window=window.x_window)
    settle(window)
    window.key(key, window=window.x_window)  # the first may come before the window has the keyboard
    settle(window)


def close_dialog(window, x_window):
    window.key('Escape', window=x_window)
    for _ in range(100):
        if x_window not in window.x_windows():
            return
        time.sleep(0.05)


def make_damaged(program, folder):
    """The sample's diary in `folder`, damaged, with a backup beside it; needs the command line beside the program."""
    path = os.path.join(folder, 'diary.db')
    cli = os.path.join(os.path.dirname(program), 'cli', 'backstory-cli')
    sample = os.path.join(HERE, '..', '..', 'data', 'sample-diary.json')
    for arguments in (['import', sample], ['backup', path + '.replaced'],
                      ['add', '--pain', '4', '--at', '2026-11-22T18:30+01:00']):
        subprocess.run([cli, arguments[0], '--database', path, *arguments[1:]], check=True, capture_output=True)
    with open(path, 'rb') as file:
        content = bytearray(file.read())
    content[:100] = bytes(100)
    content[30 * 4096:32 * 4096] = bytes(2 * 4096)
    with open(path, 'wb') as file:
        file.write(content)
    return path
