#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's search, as a desktop asks: nothing before the person has switched it on. test-search-provider.py BACKSTORY
BACKSTORY-CLI [TEST…]; inside gui-session.sh."""
import configparser
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from gi.repository import GLib  # noqa: E402
from person import APP_ID, APP_PATH, Person, Program, call, is_running, wait, wait_until_gone  # noqa: E402

PROGRAM, CLI = sys.argv[1:3]
INTERFACE = 'org.gnome.Shell.SearchProvider2.'
folder = person = None


def ask(method, arguments=None):
    return call(APP_ID, APP_PATH + '/SearchProvider', INTERFACE + method, arguments)


def find(*terms):
    return ask('GetInitialResultSet', GLib.Variant('(as)', (terms,)))[0]


def describe(*ids):
    return ask('GetResultMetas', GLib.Variant('(as)', (ids,)))[0]


def add(note, *arguments):
    return person.cli('add', '--pain', '6', '--note', note, *arguments).split()[-1]


def diary_exists():
    return os.path.exists(os.path.join(folder, 'data', 'backstory', 'diary.db'))


def test_nothing_without_leave():
    """Switched off, as it is from the beginning."""
    add('Nordic poles')
    person.install_service()
    assert find('Nordic') == [] and is_running()
    person.set_settings(desktop_search=True)
    wait('the setting to be heard', lambda: len(find('Nordic')) == 1)
    person.set_settings(desktop_search=False)
    wait('the setting to be heard', lambda: find('Nordic') == [])


def test_finds_and_describes():
    person.set_settings(desktop_search=True)
    add('Nordic poles', '--when', 'walking', '--at', '2026-11-20T10:00')
    add('Stairs', '--at', '2026-11-21T10:00')
    person.install_service()
    (poles,) = find('nord', 'pol')
    assert find('nord', 'stairs') == [] and find('n') == [] and find() == []
    assert ask('GetSubsearchResultSet', GLib.Variant('(asas)', ([], ['stai'])))[0] != [poles]
    (meta,) = describe(poles, '00000000-0000-4000-8000-000000000000')
    assert meta['id'] == poles and re.match('Pain 6, Walking', meta['name']), meta
    assert re.fullmatch('Friday 20 November( 2026)? 10:00 · “Nordic poles”', meta['description']), meta
    assert APP_ID in str(meta['icon']), meta


def test_not_more_than_the_desktop_shows():
    person.set_settings(desktop_search=True)
    for day in range(1, 23):
        add('poles', '--at', '2026-10-%02dT10:00' % day)
    person.install_service()
    found = find('poles')
    assert len(found) == 20, found
    assert '22 October' in describe(found[0])[0]['description'] and '3 October' in describe(found[-1])[0]['description']


def test_opens_what_was_found():
    person.set_settings(desktop_search=True)
    poles = add('Nordic poles')
    add('Stairs')
    with Program(person) as program:
        program.look()
        ask('ActivateResult', GLib.Variant('(sasu)', (find('poles')[0], ['poles'], 0)))
        program.wait_for_text('Stairs')
        assert find('poles')[0] == poles
        ask('LaunchSearch', GLib.Variant('(asu)', (['nord', 'poles'], 0)))
        program.wait_for_text('1 entry found')
        program.gone(None, re.compile('Stairs'))


def test_begins_no_diary_and_ends_by_itself():
    person.set_settings(desktop_search=True)
    person.install_service()
    assert find('poles') == [] and not diary_exists()
    wait_until_gone()
    add('poles')
    assert len(find('poles')) == 1 and is_running()
    # The diary is free again when nobody searches any more.
    wait_until_gone()


def test_where_it_stands():
    """What the desktop reads names what answers."""
    keys = configparser.ConfigParser()
    with open(os.path.join(os.environ['GSETTINGS_SCHEMA_DIR'], APP_ID + '.search-provider.ini'), encoding='utf-8') as file:
        keys.read_file(file)
    section = keys['Shell Search Provider']
    assert section['BusName'] == APP_ID and section['DesktopId'] == APP_ID + '.desktop' and section['Version'] == '2', dict(section)
    assert section['ObjectPath'] == APP_PATH + '/SearchProvider'


def as_person(test):
    global person
    person = Person(folder, PROGRAM, CLI)
    person.set_settings()
    try:
        test()
    finally:
        if person.has_service():
            person.remove_service()


sys.exit(tap.main(globals(), 'folder', call=as_person))
