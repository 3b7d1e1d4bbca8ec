# SPDX-License-Identifier: GPL-3.0-or-later
"""import --list and import --undo."""

import json
import os
import sqlite3
import unittest

import program
from program import AT, diary

ENTRY = {"id": "22222222-0000-4000-8000-000000000001", "at": AT, "pain": 3}
OTHER = {"id": "22222222-0000-4000-8000-000000000002", "at": "2026-11-21T09:00+01:00", "pain": 1}
NEWER = dict(ENTRY, pain=8, updatedAt="2026-11-22T10:00+01:00")
LATER = "2026-11-25T09:00+01:00"


class UndoTest(program.ProgramTest):

    def import_file(self, name, *entries, **more):
        return self.good("import", self.write(name, diary(*entries, **more)), "--at", AT)

    def undo(self, *arguments):
        return self.good("import", "--undo", "--at", LATER, *arguments)

    def export(self):
        return self.good("export", "--json", "--at", AT)

    def test_there_and_back(self):
        self.import_file("first.json", ENTRY, profile={"name": "Ada", "birthYear": 1957})
        first = self.export()
        self.assertEqual(self.import_file("second.json", NEWER, OTHER, profile={"name": "Ada W.", "sex": "female"},
                                          visits=[{"at": AT, "kind": "doctor"}], medicines=[{"name": "Ibuprofen"}]),
                         "added: 3, updated: 1, left alone: 0, facts about you: 2\n")
        second = self.export()
        would = self.undo("--dry-run")
        self.assertEqual(would, "the import of second.json, %s, would be undone\n"
                                "deleted again: 3, as before again: 1, facts about you: 2\n" % AT)
        self.assertEqual(self.export(), second)
        self.assertEqual(self.undo(), would.replace("would be", "is"))
        self.assertEqual(self.export(), first)
        self.assertEqual(self.undo(), "the import of first.json, %s, is undone\n"
                                      "deleted again: 1, as before again: 0, facts about you: 2\n" % AT)
        self.assertEqual(json.loads(self.export())["entries"], [])
        self.good("check")
        self.bad(1, "import: there is no import to undo: “import --list” shows those that the diary remembers",
                 "import", "--undo")

    def test_changed_since_stays(self):
        self.import_file("a.json", ENTRY, OTHER, profile={"name": "Ada", "pregnant": False})
        self.good("edit", ENTRY["id"], "--pain", "9", "--at", AT)
        self.good("delete", OTHER["id"])
        self.good("profile", "--name", "Ada Walker")
        self.assertEqual(self.undo(), "the import of a.json, %s, is undone\n"
                                      "deleted again: 0, as before again: 0, facts about you: 1\n"
                                      "left alone, because changed since: 2, deleted since: 1\n" % AT)
        after = json.loads(self.export())
        self.assertEqual([entry["pain"] for entry in after["entries"]], [9])
        self.assertEqual(after["profile"], {"name": "Ada Walker"})

    def test_list(self):
        self.assertEqual(self.good("import", "--list"), "")
        self.import_file("a\nb.json", ENTRY)
        self.good("import", "-", "--at", LATER, stdin=diary(NEWER, OTHER))
        self.import_file("c.json", ENTRY)  # changes nothing
        self.assertEqual(self.good("import", "--list"),
                         "2026-11-25T09:00+01:00  standard input  added: 1, updated: 1, left alone: 0\n"
                         "2026-11-22T09:00+01:00  a b.json  added: 1, updated: 0, left alone: 0\n")
        self.undo()
        self.assertEqual(self.good("import", "--list"),
                         "2026-11-25T09:00+01:00  standard input  added: 1, updated: 1, left alone: 0  undone\n"
                         "2026-11-22T09:00+01:00  a b.json  added: 1, updated: 0, left alone: 0\n")

    def test_usage(self):
        file = self.write("a.json", diary(ENTRY))
        for message, arguments in (("--list and --undo do not go together", ["--list", "--undo"]),
                                   ("--list and --undo take no FILE", ["--undo", file]),
                                   ("--list and --undo take no FILE", [file, "--list"])):
            self.bad(2, "import: %s; “backstory-cli import --help” shows what is possible" % message, "import",
                     *arguments)
        self.assertFalse(os.path.exists(self.database))
        self.bad(1, "import: there is no diary “%s”: check the name, or begin one with “backstory-cli add”"
                 % self.database, "import", "--undo")
        self.assertFalse(os.path.exists(self.database))

    def test_a_backup_keeps_it(self):
        self.import_file("a.json", ENTRY)
        self.good("backup", "copy.db")
        self.undo()
        self.restore("copy.db")
        self.assertEqual(len(json.loads(self.export())["entries"]), 1)
        self.assertIn("deleted again: 1,", self.undo())

    def test_damaged_former_value(self):
        self.import_file("a.json", ENTRY)
        self.import_file("b.json", NEWER, OTHER)
        before = self.export()
        with sqlite3.connect(self.database) as database:
            database.execute("UPDATE import_deed SET former = '{\"pain\":' WHERE former IS NOT NULL")
        database.close()
        run = self.run_program("import", "--undo")
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
        self.assertIn("so nothing was undone: restore a backup", run.err)
        self.assertEqual(self.export(), before)


if __name__ == "__main__":
    unittest.main()
