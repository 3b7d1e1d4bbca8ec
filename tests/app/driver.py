# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as assistive technology does: by role, name, state and action.

Runs inside gui-session.sh, with the system's python3 (python3-gi, gir1.2-atspi-2.0). Nothing sleeps for a fixed time:
whatever is expected is waited for, with a deadline."""
import os
import re
import subprocess
import time
import warnings

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

warnings.filterwarnings('ignore', category=DeprecationWarning)
DEADLINE = float(os.environ.get('DRIVER_DEADLINE', '20'))


class NotSeen(AssertionError):
    """What was expected did not come."""


def wait_for(what, condition, deadline=DEADLINE):
    """Calls `condition` until it gives something true, and returns that."""
    end = time.monotonic() + deadline
    fault = None
    while True:
        try:
            result = condition()
            if result:
                return result
        except GLib.Error as error:  # an object went away while the tree changed
            fault = error
        if time.monotonic() > end:
            raise NotSeen('waited %.0f s for %s%s' % (deadline, what, ' (%s)' % fault if fault else ''))
        time.sleep(0.03)


# The words of the language that the program speaks, of English ones (pictures.speak()).
translate = str


def name_matches(node, name):
    if name is None:
        return True
    text = node.get_name() or ''
    return bool(name.search(text)) if hasattr(name, 'search') else text == translate(name)


class Window:
    """A running Backstory."""

    def __init__(self, program, *arguments, environment=None, expect_frame=True):
        self.process = subprocess.Popen([program, *arguments], env=dict(os.environ, **(environment or {})))
        self.root = wait_for('the program on the accessibility bus', self._find_root)
        self.root.set_cache_mask(Atspi.Cache.NONE)
        if expect_frame:
            self.frame = self.get('frame')
            self.x_window = wait_for('its X window', lambda: self.x_windows()[:1])[0]

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError('the program ended with status %d' % self.process.returncode)
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            node = desktop.get_child_at_index(index)
            if node and node.get_process_id() == self.process.pid and node.get_child_count():
                return node
        return None

    # ---- looking ----

    def nodes(self, root=None):
        stack = [root or self.root]
        while stack:
            node = stack.pop()
            yield node
            try:
                children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
            except GLib.Error:
                continue
            stack.extend(child for child in reversed(children) if child)

    def find(self, role=None, name=None, root=None, seen=True):
        """The first node of this role and name; `seen`: only if it takes room on the screen."""
        for node in self.nodes(root):
            try:
                if role and node.get_role_name() != role:
                    continue
                if not name_matches(node, name):
                    continue
                if seen and role != 'frame' and not self.is_seen(node):
                    continue
                return node
            except GLib.Error:
                continue
        return None

    def get(self, role=None, name=None, root=None, seen=True, deadline=DEADLINE):
        what = '%s %s' % (role or 'node', getattr(name, 'pattern', name))
        try:
            return wait_for(what, lambda: self.find(role, name, root, seen), deadline)
        except NotSeen as error:
            raise NotSeen('%s; there is:\n%s' % (error, self.describe())) from None

    def get_toplevel(self, name):
        """A window of the program by its title."""
        def find():
            tops = [self.root.get_child_at_index(index) for index in range(self.root.get_child_count())]
            return next((top for top in tops if top and name_matches(top, name)), None)
        return wait_for('a window “%s”' % name, find)

    def gone(self, role=None, name=None, root=None):
        what = '%s %s to go' % (role or 'node', getattr(name, 'pattern', name))
        wait_for(what, lambda: not self.find(role, name, root))

    @staticmethod
    def is_seen(node):
        component = node.get_component_iface()
        if not component:
            return False
        box = component.get_extents(Atspi.CoordType.WINDOW)
        return box.width > 0 and box.height > 0 and node.get_state_set().contains(Atspi.StateType.VISIBLE)

    @staticmethod
    def has_state(node, state):
        return node.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def describe(self, root=None):
        """Every seen node that has a name, for the message of a failed test."""
        lines = []
        for node in self.nodes(root):
            try:
                if node.get_name() and self.is_seen(node):
                    lines.append('  %s “%s”' % (node.get_role_name(), node.get_name()))
            except GLib.Error:
                continue
        return '\n'.join(lines)

    def texts(self, root=None):
        """All seen texts as one string, to look for words in."""
        return '\n'.join(node.get_name() or '' for node in self.nodes(root) if self.is_seen(node))

    def wait_for_text(self, words, root=None):
        """Waits until some seen node's name holds these words."""
        pattern = re.compile(re.escape(words))
        return self.get(None, pattern, root)

    # ---- doing ----

    @staticmethod
    def do(node, action):
        names = [node.get_action_name(index) for index in range(node.get_n_actions())]
        assert action in names, '%s “%s” has no action %s, but %s' % (node.get_role_name(), node.get_name(), action, names)
        assert node.do_action(names.index(action)), 'action %s was refused' % action

    @staticmethod
    def actions(node):
        return [node.get_action_name(index) for index in range(node.get_n_actions())]

    def press(self, name, role=None, root=None):
        """Presses whatever has this name and can be pressed: a button, a chip, a switch, a menu item."""
        def find():
            for node in self.nodes(root):
                if name_matches(node, name) and (not role or node.get_role_name() == role) and self.is_seen(node):
                    for action in ('click', 'toggle', 'activate'):
                        if action in self.actions(node):
                            return node, action
            return None
        what = '“%s” to press' % getattr(name, 'pattern', name)
        try:
            node, action = wait_for(what, find)
        except NotSeen as error:
            raise NotSeen('%s; there is:\n%s' % (error, self.describe())) from None
        wait_for('“%s” to be usable' % node.get_name(), lambda: self.has_state(node, 'sensitive'))
        self.do(node, action)
        return node

    def press_until(self, name, what, condition):
        """Presses again what does not hear a press that comes with the very opening of its dialog."""
        def done():
            self.press(name)
            try:
                return wait_for(what, condition, 2)
            except NotSeen:
                return False
        wait_for(what, done)

    def click(self, node, window):
        """A real press of the mouse in the middle of a node of this X window; it must be in view."""
        box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        subprocess.run(['xdotool', 'mousemove', '--window', window, str(box.x + box.width // 2), str(box.y + box.height // 2),
                        'click', '1'], check=True)

    def scroll_to(self, node, window, height):
        """Turns the wheel in the middle of this X window until a node stands whole in its upper `height` pixels."""
        def in_view():
            box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
            top = box.y
            if top > 0 and top + box.height < height:
                return True
            subprocess.run(['xdotool', 'mousemove', '--window', window, '100', str(height // 2), 'click', '4' if top <= 0 else '5'],
                           check=True)
            return False
        wait_for('“%s” in view' % node.get_name(), in_view)

    def act(self, action):
        """Activates an action of the window, "win.log-pain"."""
        wait_for('the action %s' % action, lambda: action in
                 [self.frame.get_action_name(index) for index in range(self.frame.get_n_actions())])
        self.do(self.frame, action)

    def set_text(self, name, text, role='text', root=None):
        node = self.get(role, name, root)
        assert node.get_editable_text_iface().set_text_contents(text), 'the text was refused'

    def other_x_window(self):
        """The X window of the dialog that is open."""
        return wait_for('a dialog', lambda: [window for window in self.x_windows() if window != self.x_window])[0]

    def choose_file(self, title, path):
        """Types a path into the dialog for files with this title."""
        self.get_toplevel(title)

        def find():
            for one in self.x_windows():
                name = subprocess.run(['xdotool', 'getwindowname', one], capture_output=True, text=True, check=False).stdout
                if name.strip() == translate(title):
                    return one
            return None
        chooser = wait_for('the dialog for files', find)
        subprocess.run(['xdotool', 'windowfocus', '--sync', chooser], check=True)
        subprocess.run(['xdotool', 'key', '--clearmodifiers', 'ctrl+a'], check=True)
        subprocess.run(['xdotool', 'type', '--delay', '20', path], check=True)
        subprocess.run(['xdotool', 'key', '--delay', '50', 'Return'], check=True)

    def new_x_window(self, other):
        """The X window of a dialog over another one."""
        return wait_for('a dialog over it', lambda: [window for window in self.x_windows() if window not in (self.x_window, other)])[0]

    def x_windows(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               capture_output=True, text=True, check=False)
        return found.stdout.split()

    def key(self, *keys, window=None):
        """Real keys, through the X server."""
        subprocess.run(['xdotool', 'windowfocus', '--sync', window or self.x_windows()[-1]], check=False, stderr=subprocess.DEVNULL)
        subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '20', *keys], check=True)

    def resize(self, width, height, window=None):
        subprocess.run(['xdotool', 'windowsize', '--sync', window or self.x_window, str(width), str(height)], check=True)

    def screenshot(self, path, window=None):
        subprocess.run(['import', '-window', window or self.x_window, path], check=True)

    # ---- ending ----

    def close(self):
        """As the window's own button does. Returns the exit status."""
        try:
            self.do(self.frame, 'window.close')
        except GLib.Error:  # the program may be gone before it answers
            pass
        return self.process.wait(DEADLINE)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(DEADLINE)

    def __enter__(self):
        return self

    def __exit__(self, *fault):
        self.kill()
