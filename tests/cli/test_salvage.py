# SPDX-License-Identifier: GPL-3.0-or-later
"""salvage: a damaged diary, and what is brought back of it."""

import fcntl
import os
import sqlite3
import struct
import unittest

import program
from program import AT

TODAY = "2026-11-22"
LOOK = "Look through the diary: something else may be missing or wrong.\n"


class SalvageTest(program.ProgramTest):

    def setUp(self):
        super().setUp()
        for pain in (1, 2, 3):
            self.add("--pain", str(pain))
        self.good("backup", self.database + ".replaced")
        self.good("add", "--pain", "4", "--at", "2026-11-22T10:00+01:00")
        self.aside = self.database + ".damaged-" + TODAY

    def damage(self, content=None):
        whole = self.read(self.database)
        self.damaged = content if content is not None else bytes(100) + whole[100:]
        with open(self.database, "wb") as file:
            file.write(self.damaged)

    def names(self):
        return sorted(os.listdir(os.path.dirname(self.database)))

    def pains(self, *arguments):
        return sorted(entry["pain"] for entry in self.export(*arguments)["entries"])

    def test_with_backup(self):
        self.damage()
        self.bad(1, "check: “%s” is damaged: “backstory-cli salvage” sets it aside and brings back what can be had of it"
                 % self.database, "check")
        before = self.names()
        offers = ("4 entries can be read, the last of Sunday 22 November.\n"
                  "A backup with 3 entries, the last of Sunday 22 November. (%s.replaced)\n"
                  "Together 4 entries, the last of Sunday 22 November.\n" % self.database)
        self.assertEqual(self.good("salvage", "--dry-run", "--at", AT), offers + LOOK)
        self.assertEqual((self.names(), self.read(self.database)), (before, self.damaged))
        self.assertEqual(self.good("salvage", "--at", AT),
                         offers + "The damaged file is kept as “%s”.\n" % self.aside + LOOK)
        self.assertEqual(self.read(self.aside), self.damaged)
        self.assertEqual(self.names(), ["diary.db", "diary.db.damaged-" + TODAY, "diary.db.replaced"])
        self.assertEqual(self.pains(), [1, 2, 3, 4])
        self.assertEqual(self.good("check"), "the file is whole: 4 entries\n")
        self.assertEqual(self.good("salvage"), "the file is whole: nothing was changed\n")

    def test_without_backup(self):
        self.good("add", "--pain", "9")
        self.damage()
        self.good("salvage", "--without-backup", "--at", AT)
        self.assertEqual(self.pains(), [1, 2, 3, 4, 9])
        self.assertEqual(self.read(self.aside), self.damaged)

    def test_only_the_backup_is_left(self):
        self.damage(b"not a database")
        self.assertEqual(self.good("salvage", "--at", AT),
                         "A backup with 3 entries, the last of Sunday 22 November. (%s.replaced)\n"
                         "The damaged file is kept as “%s”.\n"
                         "What was written after this backup is missing.\n" % (self.database, self.aside))
        self.assertEqual(self.pains(), [1, 2, 3])

    def test_nothing_is_left(self):
        os.unlink(self.database + ".replaced")
        self.damage(bytes(8192))
        for options in ([], ["--dry-run"], ["--without-backup"]):
            self.bad(1, "salvage: nothing can be read of “%s”, and no good backup of it was found: name one with "
                        "“backstory-cli restore FILE”" % self.database, "salvage", *options)
        self.assertEqual((self.names(), self.read(self.database)), (["diary.db"], self.damaged))

    def test_to_a_file(self):
        self.damage()
        path = self.path("saved.db")
        self.assertEqual(self.good("salvage", "-o", path, "--at", AT),
                         "4 entries can be read, the last of Sunday 22 November.\n" + LOOK)
        self.assertEqual(self.pains("--database", path), [1, 2, 3, 4])
        self.assertEqual(self.read(self.database), self.damaged)
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
        self.bad(1, "salvage: “%s” is there already: choose another name." % path, "salvage", "-o", path)
        self.bad(1, "salvage: “%s” is there already: choose another name." % self.database, "salvage", "-o", self.database)
        # Also of a whole one.
        self.good("salvage", "--database", path, "-o", self.path("again.db"))
        self.assertEqual(self.pains("--database", self.path("again.db")), [1, 2, 3, 4])

    def test_wrong_usage(self):
        self.damage()
        for options in (["-o", "x.db", "--dry-run"], ["-o", "x.db", "--without-backup"]):
            self.bad(2, "salvage: --output goes with none of the other options; “backstory-cli salvage --help” shows what "
                        "is possible", "salvage", *options)
        self.assertEqual(self.run_program("salvage", "x.db").status, 2)
        self.assertEqual(self.read(self.database), self.damaged)

    def test_what_is_not_damage_is_left_alone(self):
        """A diary of a later version is none of ours to replace, nor is another program's database, nor one in use."""
        connection = sqlite3.connect(self.database)
        connection.execute("PRAGMA user_version = 99")
        connection.commit()
        connection.close()
        later = self.read(self.database)
        self.bad(1, "salvage: “%s” was written by a later version of Backstory and was left as it is: update Backstory."
                 % self.database, "salvage")
        self.assertEqual(self.read(self.database), later)
        self.bad(1, "salvage: there is no diary “%s”: check the name, or begin one with “backstory-cli add”"
                 % self.path("no.db"), "salvage", "--database", self.path("no.db"))

    def test_in_use(self):
        self.damage()
        with open(self.database, "r+b") as file:
            # As SQLite locks a database that it reads.
            fcntl.fcntl(file, fcntl.F_SETLK, struct.pack("hhqqi", fcntl.F_RDLCK, os.SEEK_SET, 0x40000002, 510, 0))
            self.bad(1, "salvage: Another program is using “%s”: close it or wait a little, then try again." % self.database,
                     "salvage")
        self.assertEqual(self.read(self.database), self.damaged)


if __name__ == "__main__":
    unittest.main(verbosity=2)
