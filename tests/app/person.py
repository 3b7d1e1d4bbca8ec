# SPDX-License-Identifier: GPL-3.0-or-later
"""A person with a home of their own, in the session of gui-session.sh: their diary, their settings, and the program as their
desktop knows it, by its name on the bus."""
import json
import os
import subprocess

from driver import DEADLINE, Window, wait_for
from gi.repository import Gio, GLib
from notification_server import connect, pump

APP_ID = 'io.github.backstory_diary.Backstory'
APP_PATH = '/io/github/backstory_diary/Backstory'


def wait(what, condition):
    """As wait_for(), while notifications go on."""
    def look():
        pump()
        return condition()
    return wait_for(what, look)


def call(name, path, method, arguments=None):
    """Calls "interface.Method" on the bus as another program would; starts who has the name, if nobody does. Its answer."""
    interface, method = method.rsplit('.', 1)
    connection = connect()
    try:
        return connection.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 60000, None).unpack()
    finally:
        connection.close_sync(None)


def call_bus(method, arguments=None):
    return call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.' + method, arguments)


def activate(action, *target):
    """As the session does: starts the program if it does not run."""
    call(APP_ID, APP_PATH, 'org.freedesktop.Application.ActivateAction', GLib.Variant('(sava{sv})', (action, list(target), {})))


def is_running():
    return call_bus('NameHasOwner', GLib.Variant('(s)', (APP_ID,)))[0]


def wait_until_gone():
    wait('the program to leave the bus', lambda: not is_running())


class Person:
    def __init__(self, folder, program, command_line):
        self.folder, self.program, self.command_line = folder, program, command_line

    def environment(self):
        return dict(os.environ, XDG_DATA_HOME=os.path.join(self.folder, 'data'), XDG_CONFIG_HOME=os.path.join(self.folder, 'config'),
                    G_DEBUG='fatal-criticals', GTK_A11Y='atspi')

    def set_settings(self, **settings):
        path = os.path.join(self.folder, 'config', 'glib-2.0', 'settings')
        os.makedirs(path, exist_ok=True)
        lines = ['%s=%s' % (key.replace('_', '-'), json.dumps(value)) for key, value in dict(settings, first_start_done=True).items()]
        # As another program would: the whole file at once.
        with open(os.path.join(path, 'keyfile.new'), 'w', encoding='utf-8') as file:
            file.write('[%s]\n%s\n' % (APP_PATH[1:], '\n'.join(lines)))
        os.rename(os.path.join(path, 'keyfile.new'), os.path.join(path, 'keyfile'))

    def cli(self, *arguments):
        return subprocess.run([self.command_line, *arguments], check=True, capture_output=True, text=True, env=self.environment()).stdout.strip()

    def entries(self):
        pump()
        return json.loads(self.cli('export', '--json')).get('entries', [])

    def install_service(self):
        """From now on the session starts the program by its name."""
        path = self._service()
        with open(path, 'w', encoding='utf-8') as file:
            file.write('[D-BUS Service]\nName=%s\nExec=%s --gapplication-service\n' % (APP_ID, self.program))
        call_bus('UpdateActivationEnvironment', GLib.Variant('(a{ss})', (self.environment(),)))
        call_bus('ReloadConfig')

    def remove_service(self):
        """And ends it, if it runs."""
        os.remove(self._service())
        if is_running():
            activate('quit')
        wait_until_gone()
        call_bus('ReloadConfig')

    def has_service(self):
        return os.path.exists(self._service())

    @staticmethod
    def _service():
        return os.path.join(os.environ['XDG_RUNTIME_DIR'], '..', 'services', APP_ID + '.service')


class Program(Window):
    """Backstory, with a window or not yet."""

    def __init__(self, person, *arguments, errors=None):
        self.process = subprocess.Popen([person.program, *arguments], env=person.environment(), stderr=errors)
        self.root = None

    def look(self):
        """Its window, once it has come."""
        self.root = wait_for('the program on the accessibility bus', self._find_root)
        self.frame = self.get('frame')
        self.x_window = wait_for('its X window', self.x_windows)[0]
        return self

    def quit(self):
        activate('quit')
        assert self.process.wait(DEADLINE) == 0
        wait_until_gone()

    def __exit__(self, *fault):
        self.kill()
        wait_until_gone()
