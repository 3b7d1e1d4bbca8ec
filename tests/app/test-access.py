#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everybody can use it: on every page and in every dialog of the real window, what assistive technology is told has names that a
person understands, and the keyboard alone reaches whatever can be pressed. test-access.py BACKSTORY BACKSTORY-CLI [TEST…]; inside
gui-session.sh."""
import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import Atspi, GLib, Window, wait_for  # noqa: E402
from tree import Tree  # noqa: E402

PROGRAM, CLI = sys.argv[1:3]
ENVIRONMENT = {'G_DEBUG': 'fatal-criticals'}
NOW = '2026-11-22T09:00+01:00'
PAGES = ('BsTodayPage', 'BsDiaryPage', 'BsTrendsPage', 'BsGuidancePage')
folder = None

# What is pressed, chosen or filled in.
CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'list item', 'entry', 'text', 'spin button', 'slider', 'page tab',
            'menu item', 'check menu item', 'radio menu item', 'combo box', 'link', 'switch', 'table cell', 'timer'}
NAMED = {'list', 'tree', 'table', 'page tab list', 'dialog', 'frame', 'window', 'heading', 'status bar', 'alert'}
TYPE_NAME = re.compile('^(Gtk|Adw|Bs|Gdk)[A-Z][A-Za-z]*$')
ICON_NAME = re.compile('-symbolic$')
# GTK leaves these to the keys of the window manager, and Escape closes every dialog.
WINDOW_BUTTONS = {'Minimize', 'Maximize', 'Restore', 'Close'}
# Where the keyboard comes to a topic, the help shows it.
CHANGES_WITH_TAB = {'help'}
FIGURE = re.compile('^Where it hurts, as a figure')


class Session:
    """The window, its tree, where the keyboard is, and the faults that were found."""

    def __init__(self, *arguments):
        self.window = Window(PROGRAM, *arguments, environment=ENVIRONMENT)
        self.tree = Tree(self.window.process.pid)
        self.faults = []
        self.focused = []  # paths, in the order in which they had the keyboard
        self.reached = set()  # of earlier pages of the same dialog: GTK 4.8 tells of hidden pages as if they were there
        self.listener = Atspi.EventListener.new(self._on_focus)
        self.listener.register('object:state-changed:focused')

    def __enter__(self):
        return self

    def __exit__(self, *fault):
        self.listener.deregister('object:state-changed:focused')
        self.window.kill()

    def _on_focus(self, event):
        if event.detail1:
            self.focused.append(event.source.path)

    # ---- Keys ----

    def focus_window(self):
        # The last is on top of the others.
        subprocess.run(['xdotool', 'windowfocus', '--sync', self.window.x_windows()[-1]], check=False, stderr=subprocess.DEVNULL)

    def keys(self, *keys, quiet=0.4):
        """Real keys, and waits until the keyboard rests: until each has led somewhere, or nothing has moved for `quiet` seconds."""
        expected = len(self.focused) + len(keys)
        subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '6', *keys], check=True)
        count, last = len(self.focused), time.monotonic()
        while len(self.focused) < expected and time.monotonic() < last + quiet:
            context = GLib.MainContext.default()
            while context.pending():
                context.iteration(False)
            if len(self.focused) != count:
                count, last = len(self.focused), time.monotonic()
            time.sleep(0.002)

    def tab_round(self, limit, key='Tab'):
        """Tab until the keyboard comes to the same place again: the stops, in order."""
        start = len(self.focused)
        while True:
            before = len(self.focused)
            self.keys(*[key] * 12)
            stops = self.focused[start:]
            again = next((index for index, path in enumerate(stops) if path in stops[:index]), None)
            if again is not None:
                return stops[:again]
            if len(self.focused) == before or len(stops) > limit:
                return stops

    def return_to(self, is_there):
        """An arrow led out of a group: back into it."""
        start = len(self.focused)
        while len(self.focused) == len(set(self.focused[start:])) + start:
            before = len(self.focused)
            self.keys('Tab')
            if len(self.focused) == before or is_there(self.focused[-1]):
                return

    # ---- Looking ----

    def read(self, shown=None):
        """The tree of the topmost window, and of its pages only the one that is `shown`."""
        root = self.tree.read(self.tree.windows()[-1], {page for page in PAGES if shown and page != shown})
        for node in root.all():
            node.children = [child for child in node.children if child.name not in PAGES or child.name == shown or not shown]
        return root

    def read_settled(self, shown=None):
        size = -1
        for _ in range(60):
            root = self.read(shown)
            nodes = [(node.path, node.name, node.box) for node in root.all()]
            if nodes == size:
                return root
            size = nodes
            time.sleep(0.08)
        return root

    def press(self, name, role=None, shown=None):
        def find():
            for node in self.read(shown).all():
                if (name.search(node.name) if hasattr(name, 'search') else node.name == name) and (not role or node.role == role) \
                        and node.has('focusable') and node.has('sensitive') and node.box and node.box[3] > 0:
                    return node
            return None
        node = wait_for('“%s” to press' % getattr(name, 'pattern', name), find)
        return self.tree.press(node)


class Place:
    """A page or a dialog, and what is wrong there."""

    def __init__(self, session, name, root):
        self.session = session
        self.name = name
        self.root = root

    def fault(self, text, *arguments):
        line = '%s: %s' % (self.name, text % arguments)
        if line not in self.session.faults:
            self.session.faults.append(line)

    @staticmethod
    def is_control(node):
        return node.role in CONTROLS and node.has('focusable') and node.box and node.box[2] > 0 and node.box[3] > 0

    # ---- Names ----

    def check_names(self, heading):
        for node in self.root.all():
            self._check_name(node)
            self._check_siblings(node)
        if heading and not any(node.role == 'heading' for node in self.root.all()):
            self.fault('has no heading')

    def _check_name(self, node):
        control = self.is_control(node)
        hidden = node.box and not node.box[3]
        # What a field is made of has no name of its own.
        part = node.role == 'text' and any(parent.role in ('spin button', 'entry') for parent in node.ancestors())
        if (control or node.role in NAMED) and not hidden and not part:
            if not node.name.strip():
                self.fault('no name: %s', node)
            elif TYPE_NAME.match(node.name):
                self.fault('name of a type: %s', node)
            elif ICON_NAME.search(node.name):
                self.fault('name of an icon: %s', node)
        if control:
            title = re.split(r'[.,:] ', node.name)[0]
            if title != node.name and node.name.endswith(' ' + title) or re.fullmatch(r'(.+) \1', node.name):
                self.fault('said twice: %s', node)
        if node.role == 'image' and (TYPE_NAME.match(node.name) or not node.name) and not hidden \
                and not any(parent.role in CONTROLS for parent in node.ancestors()):
            self.fault('image without a name: %s', node)
        if control and node.role in ('spin button', 'slider') and self.session.tree.value(node) is None:
            self.fault('no value: %s', node)

    def _check_siblings(self, node):
        seen = set()
        for child in node.children:
            if self.is_control(child) and (child.role, child.name) in seen:
                self.fault('two of the same name: %s', child)
            if self.is_control(child):
                seen.add((child.role, child.name))

    # ---- Keyboard ----

    def check_keys(self, arrows=True):
        """Tab reaches every control, or one of a group in which the arrows go on; Shift+Tab the same."""
        self.session.focus_window()
        nodes = {node.path: node for node in self.root.all()}
        controls = [node for node in nodes.values() if self.is_control(node) and node.has('sensitive')]
        stops = self._resolve(nodes, self.session.tab_round(2 * len(controls) + 40))
        back = self._resolve(nodes, self.session.tab_round(2 * len(controls) + 40, 'shift+Tab'))
        reached = set(stops or self.session.focused[-1:])
        groups = self._group(self._missing(controls, reached))
        if not arrows:  # was looked at before
            for node in self._missing(controls, reached):
                reached |= {node.path} if any(child.path in reached for child in node.parent.children) else set()
        elif groups:
            self._walk_arrows(nodes, groups, reached, len(stops))
        missing = self._missing(controls, reached)
        there = {node.path for node in self.session.read().all()} if missing else set()
        for node in missing:
            if node.path in there and node.path not in self.session.reached:  # where the keyboard chooses what is shown, as in the help, it may have gone meanwhile
                self.fault('no key reaches %s', node)
        self.session.reached |= reached
        for node in controls:
            if any(child.path in reached for child in node.all()):
                self.session.reached.add(node.path)
        behind = []
        for node in self._missing([nodes[path] for path in stops if path in nodes], set(back)):
            if self.is_control(node) and not any(child.path in back for child in node.parent.children):
                behind.append(node)
        there = {node.path for node in self.session.read().all()} if behind else set()
        for node in behind:
            if node.path in there and self.name not in CHANGES_WITH_TAB:
                self.fault('not reached backward: %s', node)
        self._check_order(nodes, stops)
        return controls, stops

    def _resolve(self, nodes, paths):
        """What is typed into is not in the tree itself: the field around it is."""
        return [path if path in nodes else self.session.tree.find_known(path, nodes) for path in paths]

    @staticmethod
    def _missing(controls, reached):
        def is_reached(node):
            return any(child.path in reached for child in node.all()) or any(
                parent.path in reached and parent.role in CONTROLS for parent in node.ancestors())
        return [node for node in controls if not is_reached(node) and node.name not in WINDOW_BUTTONS]

    @staticmethod
    def _group(missing):
        groups = {}
        for node in missing:
            groups.setdefault(node.parent.path, set()).add(node.path)
        return groups

    def _walk_arrows(self, nodes, groups, reached, n_stops):
        """At each stop beside something that Tab did not reach: the arrows, as far as they lead."""
        for _ in range(n_stops + 1):
            if not groups:
                return
            self.session.keys('Tab')
            group = self._get_group(nodes, groups)
            if group:
                reached |= self._explore(nodes, group, groups.pop(group))

    def _get_group(self, nodes, groups):
        node = nodes.get(self.session.focused[-1]) if self.session.focused else None
        return next((parent.path for parent in node.ancestors() if parent.path in groups), None) if node else None

    def _explore(self, nodes, group, wanted):
        """Along each arrow as far as it goes. Those of the figure, which lie all over it, have a test of their own."""
        def is_inside(path):
            return path in nodes and any(parent.path == group for parent in nodes[path].ancestors())
        seen = set()
        in_figure = any(FIGURE.match(node.name) for node in nodes[group].all())
        for arrow in ('Home', 'Down', 'Right', 'Left', 'Up'):
            start = len(self.session.focused)
            for _ in range(0, len(wanted) + 6, 6):
                before = len(self.session.focused)
                self.session.keys(*[arrow] * 6, quiet=0.15)
                if len(self.session.focused) == before:
                    break
            seen |= set(self.session.focused[start:])
            if in_figure and len([path for path in seen if is_inside(path)]) > 3:
                seen |= wanted
            if wanted <= seen:
                break
            if not is_inside(self.session.focused[-1]):
                self.session.return_to(is_inside)
        return seen

    def _check_order(self, nodes, stops):
        """From the top to the bottom: as the tree is read, but for the way back."""
        order = {path: index for index, path in enumerate(nodes)}
        numbers = [order[path] for path in stops if path in order]
        back = [index for index in range(1, len(numbers)) if numbers[index] < numbers[index - 1]]
        for index in back[1:]:
            path = [path for path in stops if path in order][index]
            self.fault('out of order: %s', nodes[path])


def look(session, name, shown=None, heading=True, arrows=True, hidden=None):
    start = time.monotonic()
    root = session.read_settled(shown)
    for node in root.all():  # GTK 4.8 tells of the hidden pages of a stack as if they were there
        node.children = [child for child in node.children if not hidden or child.name not in hidden]
    place = Place(session, name, root)
    place.check_names(heading)
    controls, stops = place.check_keys(arrows)
    print('# %s: %d nodes, %d controls, %d stops, %.1f s' % (name, len(list(root.all())), len(controls), len(stops), time.monotonic() - start))
    return place


def close(session, name, count):
    for _ in range(4):
        if len(session.tree.windows()) <= count:
            return
        session.focus_window()
        session.keys('Escape')
        time.sleep(0.05)
    wait_for('%s to close' % name, lambda: len(session.tree.windows()) <= count)


def look_at_dialog(session, name, opener, heading=True, more=None):
    count = len(session.tree.windows())
    session.focus_window()
    opener()
    wait_for('the dialog ' + name, lambda: len(session.tree.windows()) > count)
    look(session, name, heading=heading)
    if more:
        more()
    close(session, name, count)


def show_page(session, number):
    session.focus_window()
    session.keys('alt+%d' % number)
    wait_for(PAGES[number - 1], lambda: any(node.name == PAGES[number - 1] and node.children for node in session.read(PAGES[number - 1]).all()))


# ---- Places ----

def test_pages():
    """The four pages, and what opens over them."""
    with Session('--sample') as session:
        session.window.get('push button', re.compile('worst pain'))
        for number, page in enumerate(PAGES, 1):
            show_page(session, number)
            look(session, page, page)
        show_page(session, 3)
        session.press('Table', shown=PAGES[2])
        look(session, 'the charts as tables', PAGES[2])
        for page, name, button in ((1, 'menu', 'Main menu'), (2, 'calendar', 'Go to date'), (2, 'levels', 'Evidence of a finding'),
                                   (2, 'menu of an entry', re.compile('^Menu of the entry')), (3, 'picture', 'Save as picture')):
            show_page(session, page)
            look_at_popover(session, name, PAGES[page - 1], button)
        show_page(session, 4)
        for row in ('Known to the doctor', 'Past findings', 'First aid and prevention', 'All rules in words'):
            look_at_subpage(session, row)
        return session.faults


def look_at_popover(session, name, page, button):
    """What holds the keyboard while it is open is the popover."""
    session.press(button, shown=page)
    session.read_settled(page)
    session.focus_window()
    paths = session.tab_round(40)
    nodes = {node.path: node for node in session.read(page).all()}
    # Where there is one stop only, Tab stays there.
    stops = [nodes[path] for path in paths or session.focused[-1:] if path in nodes]
    assert stops, 'no key leads into %s' % name
    around = stops[0].parent
    while not all(around in stop.ancestors() for stop in stops):
        around = around.parent
    place = Place(session, name, around)
    place.check_names(False)
    place.check_keys()
    print('# %s: %d stops in “%s”' % (name, len(stops), around.name))
    session.keys('Escape')


def look_at_subpage(session, row):
    """Rows of libadwaita have no action in GTK 4.8; with the keyboard they have Return."""
    wanted = next((node.path for node in session.read('BsGuidancePage').all() if node.name.startswith(row) and node.role == 'list item'), None)
    assert wanted, row
    for _ in range(80):
        session.keys('Tab')
        if session.focused[-1] == wanted:
            break
    assert session.focused[-1] == wanted, row
    session.keys('Return')
    look(session, row, 'BsGuidancePage')
    session.press('Back', shown='BsGuidancePage')


def press_until(session, button, what, is_there):
    """A press that comes with the very opening of a dialog may not be heard: presses again, as long as the button is there."""
    def done():
        nodes = list(session.read().all())
        if any(is_there(node) for node in nodes):
            return True
        for node in nodes:
            if Place.is_control(node) and node.has('sensitive') and re.fullmatch(button, node.name):
                session.tree.press(node)
                end = time.monotonic() + 1
                while time.monotonic() < end and not any(is_there(node) for node in session.read().all()):
                    time.sleep(0.05)
                break
        return False
    wait_for(what, done)


def walk_through(session, what, steps):
    """A dialog that goes on with each press."""
    for button, after in steps:
        press_until(session, re.escape(button), after, lambda node: node.name == after and Place.is_control(node))
        look(session, '%s, after “%s”' % (what, button), heading=False)


def open_sections(session):
    """With Return, as rows of libadwaita have no action in GTK 4.8."""
    session.focus_window()
    opened = set()
    nodes = {node.path: node for node in session.read().all()}
    for _ in range(140):
        session.keys('Tab')
        node = nodes.get(session.focused[-1]) if session.focused else None
        if not node or not node.has('expandable') or node.role != 'list item':
            if node and node.path in opened or node and node.name == 'Cancel':
                return
            continue
        if node.path in opened:
            return
        opened.add(node.path)
        assert not node.has('expanded'), node
        session.keys('Return', quiet=0.1)
        wait_for('%s to tell that it is open' % node, lambda: any(
            other.path == node.path and other.has('expanded') for other in session.read().all()))


def log(session):
    session.press('Pain 6')
    wait_for('the pressed pain', lambda: session.read().find(name='Pain 6').has('pressed'))
    assert not session.read().find(name='Pain 5').has('pressed')
    session.press('As a list')
    open_sections(session)
    look(session, 'log with every section open', arrows=False, hidden={'What a press on the figure marks'})


def preferences(session):
    for page in ('Medicines', 'Reminders', 'Rules', 'Data'):
        session.press(page, 'page tab')
        look(session, 'preferences, ' + page, heading=False)
    session.press('Medicines', 'page tab')
    look_at_dialog(session, 'a medicine', lambda: session.press('Add a medicine'), heading=False)


def first_start(session):
    for page in ('Page 2 of 3', 'Page 3 of 3'):
        press_until(session, 'More|Next', page, lambda node: node.name == page)
        look(session, 'first start, ' + page)


def test_dialogs():
    with Session('--sample') as session:
        session.window.get('push button', re.compile('worst pain'))
        look_at_dialog(session, 'log', lambda: session.press('Log pain'), more=lambda: log(session))
        look_at_dialog(session, 'visit', lambda: session.press(re.compile('^I was seen')), heading=False)
        look_at_dialog(session, 'report', lambda: session.press('Report for the doctor'), heading=False)
        look_at_dialog(session, 'help', lambda: session.keys('F1'))
        look_at_dialog(session, 'shortcuts', lambda: session.keys('ctrl+question'))
        return session.faults


def test_walk_and_first_aid():
    with Session('--sample') as session:
        session.window.get('push button', re.compile('worst pain'))
        look_at_dialog(session, 'walk', lambda: session.press('Start a walk'), heading=False, more=lambda: walk_through(session, 'walk', (
            ('It hurts now', 'I stopped'), ('I stopped', 'It has passed'))))
        look_at_dialog(session, 'first aid', lambda: session.press('First aid now'), more=lambda: walk_through(session, 'first aid', (
            ('Pain 6, moderate', 'I am lying down'), ('I am lying down', 'The cold is on: start the clock'),
            ('The cold is on: start the clock', 'Taken off now'))))
        return session.faults


def test_preferences():
    with Session('--sample') as session:
        session.window.get('push button', re.compile('worst pain'))
        look_at_dialog(session, 'preferences', lambda: session.keys('ctrl+comma'), heading=False, more=lambda: preferences(session))
        look_at_dialog(session, 'first start', lambda: session.window.act('win.welcome'), more=lambda: first_start(session))
        return session.faults


def test_emergency():
    path = os.path.join(folder, 'diary.db')
    subprocess.run([CLI, 'add', '--database', path, '--pain', '7', '--signs', 'urination-problem', '--at', '2026-11-22T08:30+01:00'],
                   check=True, capture_output=True)
    with Session('--database', path, '--at', NOW) as session:
        wait_for('the page', lambda: any(node.name == 'I have called' and Place.is_control(node) for node in session.read().all()))
        # Today is below it.
        look(session, 'emergency', hidden={'Log pain', 'Start a walk', 'First aid now', 'No pain now'})
        return session.faults


def find_none(test):
    faults = test()
    assert not faults, '\n'.join(['%d faults:' % len(faults)] + faults)


sys.exit(tap.main(globals(), 'folder', call=find_none))
