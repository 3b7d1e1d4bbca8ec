# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak: its command line, its window as assistive technology sees it, what it says on its standard error."""
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, 'tests', 'app'))
import pictures  # noqa: E402
from driver import Atspi, GLib, NotSeen, Window, wait_for  # noqa: E402

APP_ID = 'io.github.backstory_diary.Backstory'
# Not of the program, but of a session that has no GPU, no login manager and no keyring.
NOT_OURS = re.compile(r'dconf|MESA|libEGL|vulkan|a11y bus|GetItems', re.I)


def flatpak(*arguments, status=0, **more):
    """Runs flatpak and returns what it printed."""
    done = subprocess.run(['flatpak', *arguments], capture_output=True, text=True, check=False, **more)
    assert done.returncode == status, '%s ended with %d: %s%s' % (' '.join(arguments), done.returncode, done.stdout, done.stderr)
    return done.stdout


def inside(command, *options):
    """Runs a command of the shell inside the sandbox: its status, what it printed, what it complained of."""
    done = subprocess.run(['flatpak', 'run', *options, '--command=bash', APP_ID, '-c', command], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def cli(*arguments):
    return flatpak('run', '--command=backstory-cli', APP_ID, *arguments)


def data_folder():
    return os.path.join(os.environ['HOME'], '.var', 'app', APP_ID)


def find_program(name):
    """A program on the accessibility bus that has a window."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        node = desktop.get_child_at_index(index)
        try:
            if node and node.get_name() == name and node.get_child_count():
                return node
        except GLib.Error:
            continue
    return None


class Installed(Window):
    """Its window. A program in a sandbox has other process ids inside than outside, and nothing else has a window here."""

    def __init__(self, *arguments, environment=None, options=()):
        self.errors = tempfile.NamedTemporaryFile('w+', encoding='utf-8')
        environment = dict({'G_DEBUG': 'fatal-criticals'}, **(environment or {}))
        self.process = subprocess.Popen(['flatpak', 'run', *options, APP_ID, *arguments], env=dict(os.environ, **environment), stderr=self.errors)
        try:
            self.root = wait_for('the program on the accessibility bus', self._find_root, 60)
            self.root.set_cache_mask(Atspi.Cache.NONE)
            self.frame = self.get('frame')
            self.x_window = wait_for('its X window', lambda: self.x_windows()[:1])[0]
        except BaseException:
            self.kill()
            sys.stderr.write(self.read_errors())
            raise

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError('the program ended with status %d' % self.process.returncode)
        return find_program('backstory')

    def x_windows(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'backstory'], capture_output=True, text=True, check=False)
        return found.stdout.split()

    def choose_file(self, title, path):
        """Types a path into the dialog for files, which is the portal's: again, where it lost a key as it opened."""
        def find():
            return subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '^%s$' % title], capture_output=True, text=True,
                                  check=False).stdout.split()

        def choose():
            subprocess.run(['xdotool', 'windowfocus', '--sync', chooser], check=False)
            for keys in (['key', '--clearmodifiers', 'ctrl+a'], ['type', '--delay', '20', path], ['key', '--delay', '50', 'Return']):
                subprocess.run(['xdotool', *keys], check=True)
            try:
                return wait_for('the dialog to go', lambda: chooser not in find(), 3)
            except NotSeen:
                return False
        chooser = wait_for('the portal’s dialog “%s”' % title, find)[-1]
        pictures.settle(self, chooser)
        wait_for('the choice', choose)

    def read_errors(self):
        self.errors.seek(0)
        return self.errors.read()

    def complaints(self):
        """Lines in which GTK, GLib or the program complain."""
        return [line for line in self.read_errors().splitlines()
                if re.search(r'WARNING|CRITICAL|ERROR|Gtk-Message', line) and not NOT_OURS.search(line)]

    def close(self):
        status = super().close()
        assert not self.complaints(), '\n'.join(self.complaints())
        return status

    def kill(self):
        if self.process.poll() is None:
            subprocess.run(['flatpak', 'kill', APP_ID], check=False, capture_output=True)
        super().kill()
