#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes pictures of every page of the sample diary, from the real window: light, dark, high contrast, wide, narrow, with
large text. screenshots.py FOLDER [BACKSTORY]; runs gui-session.sh by itself."""
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SHADOW = 10  # what a client-side decoration takes of the width in a session without a window manager

PAGES = (('today', 'alt+1'), ('diary', 'alt+2'), ('trends', 'alt+3'), ('guidance', 'alt+4'))
VARIANTS = (
    # name, width, height, text in percent, environment
    ('light', 960, 720, 100, {}),
    ('dark', 960, 720, 100, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}),
    ('contrast', 960, 720, 100, {'ADW_DEBUG_HIGH_CONTRAST': '1'}),
    ('narrow', 360, 720, 100, {}),
    ('narrow-dark', 360, 720, 100, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}),
    ('narrow-200', 360, 720, 200, {}),
)


def set_text_size(percent):
    subprocess.run(['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER',
                    'Xft.dpi: %d' % (96 * percent // 100)], check=True)


def settle(window, x_window=None):
    """Waits until two pictures in a row are the same."""
    before = None
    for _ in range(40):
        picture = subprocess.run(['import', '-window', x_window or window.x_window, 'png:-'], capture_output=True, check=True).stdout
        if picture == before:
            return
        before = picture
        time.sleep(0.15)


def take(window, folder, name, x_window=None):
    settle(window, x_window)
    window.screenshot(os.path.join(folder, name + '.png'), x_window)


def make_all(folder, program):
    sys.path.insert(0, HERE)
    from driver import Window

    for variant, width, height, text, environment in VARIANTS:
        set_text_size(text)
        with Window(program, '--sample', environment=environment) as window:
            window.wait_for_text(':')
            window.resize(width + SHADOW, height + SHADOW)
            for page, key in PAGES:
                window.key(key, window=window.x_window)
                settle(window)
                window.key(key, window=window.x_window)  # the first may come before the window has the keyboard
                take(window, folder, '%s-%s' % (page, variant))
            for action, name in (('win.log-pain', 'log'), ('win.record-visit', 'visit')):
                window.act(action)
                dialog = window.other_x_window()
                if width < 600:
                    window.resize(width + SHADOW, height + SHADOW, dialog)
                take(window, folder, '%s-%s' % (name, variant), dialog)
                window.key('Escape', window=dialog)
                time.sleep(0.3)
    set_text_size(100)


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    folder = os.path.abspath(sys.argv[1])
    program = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else 'backstory'
    os.makedirs(folder, exist_ok=True)
    if 'BACKSTORY_IN_SESSION' in os.environ:
        make_all(folder, program)
        return 0
    data = os.path.join(HERE, '..', '..', 'data')
    environment = dict(os.environ, BACKSTORY_IN_SESSION='1', SESSION_SCREEN='1280x1400x24', GTK_A11Y='atspi')
    environment.setdefault('BACKSTORY_DATA_DIR', os.path.abspath(data))
    return subprocess.run([os.path.join(HERE, 'gui-session.sh'), sys.executable, os.path.abspath(__file__), folder, program],
                          env=environment, check=False).returncode


sys.exit(main())
