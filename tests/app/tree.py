# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility tree of a running program, read at once: a call for each node's children, and one for all the rest. Reading
it node by node with libatspi takes seconds for each dialog."""
import os

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

WINDOW_COORDINATES = 1


def connect():
    """The bus of assistive technology."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = os.environ.get('AT_SPI_BUS_ADDRESS') or session.call_sync(
        'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1, None)[0]
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)


class Node:
    """What assistive technology is told about a widget."""

    def __init__(self, path, parent):
        self.path = path
        self.parent = parent
        self.children = []
        self.role = self.name = self.description = ''
        self.states = set()
        self.interfaces = ()
        self.box = None  # x, y, width, height in its window

    def has(self, state):
        return state in self.states

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()

    def ancestors(self):
        node = self.parent
        while node:
            yield node
            node = node.parent

    def find(self, role=None, name=None):
        return next((node for node in self.all() if (not role or node.role == role) and (name is None or node.name == name)), None)

    def __str__(self):
        place = [node.name or node.role for node in self.ancestors() if node.name and not node.name.startswith(('Gtk', 'Adw'))][:3]
        return '%s “%s”%s' % (self.role, self.name, ' in ' + ' in '.join('“%s”' % part for part in place) if place else '')


class Tree:
    """Reads the trees of one program."""

    def __init__(self, process):
        self.bus = connect()
        self.owner = self._find_owner(process)
        self.names = {}  # of paths, as last read
        self.states = {int(getattr(Atspi.StateType, name)): name.lower() for name in dir(Atspi.StateType)
                       if name.isupper() and name != 'LAST_DEFINED'}

    def _call_sync(self, destination, path, interface, method, arguments=None):
        return self.bus.call_sync(destination, path, interface, method, arguments, None, 0, 20000, None)

    def _find_owner(self, process):
        for name in self._call_sync('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'ListNames')[0]:
            if name.startswith(':') and self._call_sync(
                    'org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                    GLib.Variant('(s)', (name,)))[0] == process:
                return name
        raise AssertionError('the program is not on the accessibility bus')

    def call_all(self, paths, interface, method, arguments=None):
        """The same call to many objects at once; None where one has gone meanwhile."""
        results = {}
        waiting = [0]

        def done(bus, result, path):
            try:
                results[path] = bus.call_finish(result).unpack()
            except GLib.Error:
                results[path] = None
            waiting[0] -= 1
        for path in paths:
            waiting[0] += 1
            self.bus.call(self.owner, path, interface, method, arguments, None, 0, 20000, None, done, path)
        context = GLib.MainContext.default()
        while waiting[0]:
            context.iteration(True)
        return results

    def windows(self):
        root = '/org/a11y/atspi/accessible/root'
        return [path for _, path in self.call_all([root], 'org.a11y.atspi.Accessible', 'GetChildren')[root][0]]

    def read(self, path, skipped=()):
        """The tree below this object, without what is not visible, and without objects that were of one of the `skipped` names;
        boxes only of what can be focused, and of images."""
        root = Node(path, None)
        level = [root]
        nodes = {}
        while level:
            answers = self.call_all([node.path for node in level], 'org.a11y.atspi.Accessible', 'GetChildren')
            below = []
            for node in level:
                nodes[node.path] = node
                for _, child_path in (answers[node.path] or [[]])[0]:
                    if self.names.get(child_path) in skipped:
                        continue
                    child = Node(child_path, node)
                    node.children.append(child)
                    below.append(child)
            level = below
        for item in self._call_sync(self.owner, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems').unpack()[0]:
            node = nodes.get(item[0][1])
            self.names[item[0][1]] = item[6]
            if node:
                node.interfaces, node.name, node.description = item[5], item[6], item[8]
                node.role = Atspi.role_get_name(item[7])
                bits = item[9][0] | item[9][1] << 32
                node.states = {name for bit, name in self.states.items() if bits >> bit & 1}
        self._prune(root)
        self._measure([node for node in root.all() if node.has('focusable') or node.role in ('image', 'heading')])
        return root

    def _prune(self, node):
        node.children = [child for child in node.children if child.has('visible')]
        for child in node.children:
            self._prune(child)

    def _measure(self, nodes):
        boxes = self.call_all([node.path for node in nodes], 'org.a11y.atspi.Component', 'GetExtents', GLib.Variant('(u)', (WINDOW_COORDINATES,)))
        for node in nodes:
            node.box = boxes[node.path] and boxes[node.path][0]

    def find_known(self, path, nodes):
        """The nearest object around this one that is among these nodes; else the path itself."""
        around = path
        for _ in range(4):
            answer = self.call_all([around], 'org.freedesktop.DBus.Properties', 'Get',
                                   GLib.Variant('(ss)', ('org.a11y.atspi.Accessible', 'Parent')))[around]
            if not answer:
                break
            around = answer[0][1]
            if around in nodes:
                return around
        return path

    def value(self, node):
        answer = self.call_all([node.path], 'org.freedesktop.DBus.Properties', 'Get',
                               GLib.Variant('(ss)', ('org.a11y.atspi.Value', 'CurrentValue')))[node.path]
        return answer and answer[0]

    def press(self, node):
        """Does the first action of the node: "click", "toggle", "activate"."""
        self._call_sync(self.owner, node.path, 'org.a11y.atspi.Action', 'DoAction', GLib.Variant('(i)', (0,)))
        return node
