# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop puts behind the portal for programs that start at login, made up: it keeps what was asked of it. The portal finds
it by trial.portal in the folder XDG_DESKTOP_PORTAL_DIR of the session (flatpak/check)."""
import threading

from gi.repository import Gio, GLib
from notification_server import connect

NAME = 'org.freedesktop.impl.portal.desktop.trial'
PATH = '/org/freedesktop/portal/desktop'
INTERFACE = '''
<node><interface name="org.freedesktop.impl.portal.Background">
  <method name="GetAppState"><arg type="a{sv}" direction="out"/></method>
  <method name="NotifyBackground">
    <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
  </method>
  <method name="EnableAutostart">
    <arg type="s" direction="in"/><arg type="b" direction="in"/><arg type="as" direction="in"/><arg type="u" direction="in"/>
    <arg type="b" direction="out"/>
  </method>
</interface></node>'''


class BackgroundPortal:
    """`asked`: (application, whether it is to start, the command), in order. Answers on a thread of its own: the portal waits
    for it before it does anything else."""

    def __init__(self):
        self.asked = []
        ready = threading.Event()
        threading.Thread(target=self._serve, args=(ready,), daemon=True).start()
        ready.wait()

    def _serve(self, ready):
        context = GLib.MainContext.new()
        context.push_thread_default()
        connection = connect()
        connection.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], self._call, None, None)
        connection.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                             GLib.Variant('(su)', (NAME, 4)), None, Gio.DBusCallFlags.NONE, 10000, None)
        ready.set()
        GLib.MainLoop.new(context, False).run()

    def _call(self, connection, sender, path, interface, method, arguments, invocation):
        if method == 'EnableAutostart':
            application, wanted, command, _ = arguments.unpack()
            self.asked.append((application, wanted, command))
            invocation.return_value(GLib.Variant('(b)', (wanted,)))
        elif method == 'NotifyBackground':
            invocation.return_value(GLib.Variant('(ua{sv})', (0, {'result': GLib.Variant('u', 1)})))
        else:
            invocation.return_value(GLib.Variant('(a{sv})', ({},)))
