# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop that shows notifications, made up: it keeps them, and presses their buttons. Inside gui-session.sh."""
import os

from gi.repository import Gio, GLib

INTERFACE = '''
<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
    <arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/>
  </method>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>'''
NAME = 'org.freedesktop.Notifications'
PATH = '/org/freedesktop/Notifications'
DISMISSED, CLOSED = 2, 3


def connect():
    """A connection to the session's bus of its own, as another program has."""
    return Gio.DBusConnection.new_for_address_sync(
        os.environ['DBUS_SESSION_BUS_ADDRESS'],
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)


class Notification:
    def __init__(self, number, title, body, actions, hints):
        self.number, self.title, self.body, self.hints = number, title, body, hints
        self.keys = dict(zip(actions[1::2], actions[0::2]))
        self.default = 'default' if 'default' in actions[0::2] else None

    @property
    def labels(self):
        """Of its buttons; a press on the notification itself is none."""
        return [label for label, key in self.keys.items() if key != self.default]

    @property
    def words(self):
        return '\n'.join([self.title, self.body, *self.labels])


class Server:
    """Whatever is up is in `up`; whatever ever was, in `shown`, in order."""

    def __init__(self):
        self.up, self.shown = {}, []
        self.connection = connect()
        info = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.registration = self.connection.register_object(PATH, info, self._call, None, None)
        self._bus('RequestName', GLib.Variant('(su)', (NAME, 4)))

    def _bus(self, method, arguments):
        return self.connection.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method, arguments, None,
                                         Gio.DBusCallFlags.NONE, 10000, None)

    def _call(self, connection, sender, path, interface, method, arguments, invocation):
        arguments = arguments.unpack()
        if method == 'Notify':
            number = arguments[1] or len(self.shown) + 1
            notification = Notification(number, arguments[3], arguments[4], arguments[5], arguments[6])
            self.up[number] = notification
            self.shown.append(notification)
            invocation.return_value(GLib.Variant('(u)', (number,)))
        elif method == 'CloseNotification':
            self._close(arguments[0], CLOSED)
            invocation.return_value(None)
        elif method == 'GetCapabilities':
            invocation.return_value(GLib.Variant('(as)', (['actions', 'body', 'persistence'],)))
        else:
            invocation.return_value(GLib.Variant('(ssss)', ('test', 'Backstory', '1', '1.2')))

    def _emit(self, signal, arguments):
        self.connection.emit_signal(None, PATH, NAME, signal, arguments)

    def _close(self, number, reason):
        if self.up.pop(number, None):
            self._emit('NotificationClosed', GLib.Variant('(uu)', (number, reason)))

    def press(self, notification, label=None):
        """One of its buttons; without a label, the notification itself."""
        key = notification.default if label is None else notification.keys[label]
        self._emit('ActionInvoked', GLib.Variant('(us)', (notification.number, key)))
        self._close(notification.number, DISMISSED)

    def stop(self):
        self._bus('ReleaseName', GLib.Variant('(s)', (NAME,)))
        self.connection.unregister_object(self.registration)
        self.connection.close_sync(None)


def pump():
    """Lets the server answer what was asked of it."""
    while GLib.MainContext.default().iteration(False):
        pass
