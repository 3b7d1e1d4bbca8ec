# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line itself, full disks, closed pipes, damaged and foreign databases, backups."""

import json
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import unittest

import program
from program import AT, diary

COMMANDS = ["add", "edit", "list", "show", "delete", "visit", "medicine", "profile", "assess", "import", "export",
            "report", "backup", "restore", "check", "salvage", "help"]
FULL_DISK = ("standard output cannot be written: Error writing to file descriptor: No space left on device; make room "
             "for it or give it another place")

DAMAGED = "“%s” is damaged, or not a diary, and was left as it is: choose another file or go back to a backup."
SALVAGE = "“%s” is damaged: “backstory-cli salvage” sets it aside and brings back what can be had of it"


class UsageTest(program.ProgramTest):

    def test_help(self):
        text = self.good("--help")
        self.assertEqual(self.good("-h"), text)
        listed = [line.split()[0] for line in text.split("Commands:\n")[1].split("\n\n")[0].splitlines()]
        self.assertEqual(listed, COMMANDS)
        for command in COMMANDS:
            text = self.good(command, "--help")
            self.assertRegex(text, r"^Usage:\n  backstory-cli %s( \S.*)?\n\n\S.*\n\nOptions" % command)
            self.assertNotIn(" \n", text)
            if command != "help":
                self.assertIn("\nOptions:\n", text)
                self.assertIn("--at T", text, command)
            # Help is help, whatever else is there or missing.
            self.assertEqual(self.good(command, "--help", "x", "y"), text)
            self.assertEqual(self.good("help", command), text)
        self.assertEqual(self.good("help"), self.good("--help"))
        self.bad(2, "help: “lits” is not a command, but “list” is; “backstory-cli help --help” shows what is possible",
                 "help", "lits")
        self.assertFalse(os.path.exists(self.database))

    def test_every_field_has_an_option(self):
        text = self.good("add", "--help")
        with open(os.path.join(os.path.dirname(program.EXAMPLES), "diary.schema.json"), encoding="utf-8") as file:
            fields = json.load(file)["$defs"]["entry"]["properties"]
        for field in fields:
            if field not in ("id", "recordedAt", "updatedAt"):
                option = "".join("-" + c.lower() if c.isupper() else c for c in field)
                self.assertIn("  --%s " % option, text)

    def test_version(self):
        text = self.good("--version")
        self.assertRegex(text, r"^backstory-cli \d+\.\d+\.\d+\n$")
        self.assertEqual(self.good("add", "--version"), text)

    def test_wrong_usage(self):
        shows = "; “backstory-cli --help” shows what is possible"
        for arguments, message in (
                ([], "no command is given"),
                (["--database", "x"], "no command is given"),
                (["print"], "“print” is not a command"),
                (["ADD"], "“ADD” is not a command, but “add” is"),
                (["imprt"], "“imprt” is not a command, but “import” is"),
                (["lsit"], "“lsit” is not a command, but “list” is"),
                (["x"], "“x” is not a command"),
                ([""], "“” is not a command"),
                (["-"], "“-” is not a command"),
                (["--"], "no command is given"),
                (["--json", "list"], "“--json” is not an option, or stands before the command"),
                (["--database"], "--database needs a value: FILE"),
                (["--database=a", "--database=b", "list"], "--database is given twice"),
                (["--help=yes"], "--help takes no value"),
                (["x" * 5000], "“%s…” is not a command" % ("x" * 40)),
                (["a\nb\x1b"], "“a b ” is not a command"),
                ([b"\xff"], "“\ufffd” is not a command")):
            self.bad(2, message + shows, *arguments)
        for command in ("show", "import", "backup", "restore"):
            usage = self.good(command, "--help").splitlines()[1].partition(" %s " % command)[2]
            self.bad(2, "%s: something is missing: %s; “backstory-cli %s --help” shows what is possible"
                     % (command, usage, command), command)
        for option, nearest in (("--form", "from"), ("--serach", "search"), ("-from", "from"), ("--Json", "json")):
            self.bad(2, "list: “%s” is not an option of this command, but “--%s” is; “backstory-cli list --help” shows what "
                     "is possible" % (option, nearest), "list", option)
        self.bad(2, "list: “--strength” is not an option of this command; “backstory-cli list --help” shows what is "
                 "possible", "list", "--strength")
        self.bad(2, "list: --database needs a value: FILE; “backstory-cli list --help” shows what is possible",
                 "list", "--database", "")

    def test_options_before_and_behind(self):
        path = self.path("d.db")
        self.good("--database", path, "add", "--pain", "1")
        self.assertEqual(self.good("list", "--database", path), self.good("--database=" + path, "list"))

    def test_a_named_diary_must_be_there(self):
        for arguments in (["list"], ["show", "a"], ["delete", "a"], ["edit", "a", "--pain", "1"], ["export", "--json"],
                          ["assess"], ["profile"], ["medicine"], ["visit", "--list"], ["backup", "b"], ["check"]):
            self.bad(1, "%s: there is no diary “none.db”: check the name, or begin one with “backstory-cli add”"
                     % arguments[0], *arguments, "--database", "none.db")
        self.assertEqual(os.listdir(self.folder), [])

    def test_the_default_diary_is_empty_where_it_is_new(self):
        self.assertEqual(self.good("list"), "")
        export = self.export()
        self.assertEqual(export, {"format": "backstory-diary", "version": 1, "entries": []}
                         | {key: value for key, value in export.items() if key in ("application", "exportedAt")})
        self.assertEqual(os.stat(self.database).st_mode & 0o777, 0o600)
        self.assertEqual(os.stat(os.path.dirname(self.database)).st_mode & 0o777, 0o700)


class OutputTest(program.ProgramTest):

    def setUp(self):
        super().setUp()
        self.identifier = self.add("--pain", "5")
        self.file = self.write("file.json", diary({"at": AT, "pain": 1}))

    def printing(self):
        """Commands that print, and what they have done before."""
        visit = self.good("visit", "--kind", "doctor").strip()
        medicine = self.good("medicine", "--name", "A").strip()
        return [(["--help"], ""), (["add", "--help"], ""), (["--version"], ""), (["list"], ""), (["list", "--json"],
                                                                                                 ""),
                (["show", self.identifier], ""), (["export", "--json"], ""), (["export", "--csv"], ""), (["assess"],
                                                                                                         ""),
                (["assess", "--json"], ""), (["check"], ""), (["visit", "--list"], ""), (["medicine"], ""),
                (["profile"], ""), (["profile", "--age", "60"], "the profile is stored; "),
                (["edit", self.identifier, "--pain", "6"],
                 "the entry is in the diary, its id is %s; " % self.identifier),
                (["medicine", "--name", "A", "--dose", "1"], "the medicine is in the diary, its id is %s; " % medicine),
                (["import", "--dry-run", self.file], ""), (["import", self.file], "the file is imported; "),
                (["import", "--list"], ""), (["import", "--undo"], "the import is undone; "),
                (["medicine", "--delete", medicine], "the medicine %s is deleted; " % medicine),
                (["visit", "--delete", visit], "the visit %s is deleted; " % visit),
                (["delete", self.identifier], "the entry %s is deleted; " % self.identifier)]

    def test_full_disk(self):
        for arguments, done in self.printing():
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                command = "" if arguments[0].startswith("-") else arguments[0] + ": "
                self.bad(1, command + done + FULL_DISK, *arguments, stdout=full)
        with open("/dev/full", "wb") as full:
            run = self.run_program("assess", "--exit-code", stdout=full)
        self.assertEqual(run.status, 1)
        with open("/dev/full", "wb") as full:
            run = self.run_program("add", "--pain", "1", stdout=full)
        self.assertEqual((run.status, run.err.count("\n")), (1, 1))
        identifier = run.err.split("its id is ")[1].split(";")[0]
        self.assertEqual(self.show(identifier)["pain"], 1)

    def test_closed_pipe(self):
        """Whoever has read enough hears nothing more; but what was changed is said."""
        for arguments, message in ((["list"], ""), (["export", "--json"], ""), (["assess"], ""), (["--help"], ""),
                                   (["edit", self.identifier, "--pain", "6"],
                                    "backstory-cli: edit: the entry is in the diary, its id is %s; standard output cannot "
                                    "be written: Error writing to file descriptor: Broken pipe; make room for it or give "
                                    "it another place\n" % self.identifier)):
            reading, writing = os.pipe()
            os.close(reading)
            try:
                run = self.run_program(*arguments, stdout=writing)
            finally:
                os.close(writing)
            self.assertEqual((run.status, run.err), (1 if message else -signal.SIGPIPE, message), arguments)

    def test_reader_that_stops(self):
        entries = [{"at": AT, "pain": 1, "note": "%d %s" % (i, "x" * 1000)} for i in range(1000)]
        self.good("import", "-", stdin=diary(*entries))
        for arguments in (["export", "--json"], ["export", "--csv"], ["export", "--fhir"], ["list", "--json"]):
            child = subprocess.Popen([program.PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                     env=self.environment)
            child.stdout.read(10)
            child.stdout.close()
            message = child.stderr.read()
            child.stderr.close()
            self.assertEqual((child.wait(60), message), (-signal.SIGPIPE, b""), arguments)
        self.assertEqual(self.good("check"), "the file is whole: 1001 entries\n")

    def test_streams(self):
        """"-" is a stream, but no place for a database."""
        text = self.good("export", "--json", "--at", AT)
        self.assertEqual(self.good("export", "--json", "--at", AT, "-o", "-"), text)
        self.assertEqual(self.good("import", "-", "--dry-run", stdin=text),
                         self.good("import", self.write("all.json", text), "--dry-run"))
        run = subprocess.run([program.PROGRAM, "report", "--at", AT, "-o", "-"], check=True, stdout=subprocess.PIPE,
                             env=self.environment, timeout=180)
        self.assertEqual(run.stdout[:5], b"%PDF-")
        before = sorted(os.listdir(self.folder))
        for arguments in (["backup", "-"], ["restore", "-"], ["restore", "-", "--dry-run"], ["salvage", "-o", "-"]):
            self.bad(2, "%s: a database cannot be read from or written to a stream: name a file, “./-” is one; “backstory-cli "
                     "%s --help” shows what is possible" % (arguments[0], arguments[0]), *arguments)
        self.assertEqual(sorted(os.listdir(self.folder)), before)
        self.good("backup", "./-")
        self.assertIn("-", os.listdir(self.folder))

    def test_closed_standard_files(self):
        """The database must not become the file that messages go to."""
        for closing in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
            done = subprocess.run(["sh", "-c", 'exec "$0" add --pain 2 ' + closing, program.PROGRAM], check=False,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment, timeout=180)
            self.assertEqual(done.returncode, 1 if ">&-" in closing.replace("2>&-", "") else 0, closing)
        self.assertEqual(self.good("check"), "the file is whole: 5 entries\n")


class DatabaseTest(program.ProgramTest):

    def setUp(self):
        super().setUp()
        self.identifier = self.add("--pain", "5")

    def commands(self):
        return [["list"], ["show", "a"], ["add", "--pain", "1"], ["edit", "a", "--pain", "1"], ["delete", "a"],
                ["export", "--json"], ["assess"], ["check"], ["backup", "b.db"], ["profile"], ["visit", "--kind",
                                                                                               "doctor"],
                ["medicine"], ["import", self.write("file.json", diary({"at": AT}))]]

    def refused(self, path, message, check=None):
        before = self.read(path)
        for arguments in self.commands():
            said = check if arguments == ["check"] and check else message
            self.bad(1, "%s: %s" % (arguments[0], said), *arguments, "--database", path)
        # Nor does it take the place of the diary.
        shown = self.good("show", self.identifier)
        self.bad(1, "restore: %s" % message, "restore", path)
        self.assertEqual(self.good("show", self.identifier), shown)
        self.assertEqual(self.read(path), before)

    def test_later_schema(self):
        path = self.path("later.db")
        shutil.copy(self.database, path)
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 99")
        connection.commit()
        connection.close()
        self.refused(path,
                     "“%s” was written by a later version of Backstory and was left as it is: update Backstory." % path)

    def test_foreign_database(self):
        path = self.path("foreign.db")
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE music (title TEXT)")
        connection.commit()
        connection.close()
        self.refused(path, "“%s” is a database, but not a diary of Backstory: choose another file." % path)

    def test_damaged(self):
        whole = self.read(self.database)
        for name, content in (("text.db", b"hello"), ("torn.db", whole[:5000] + bytes(3000))):
            path = self.write(name, content)
            self.refused(path, DAMAGED % path,
                         SALVAGE % path)

    @unittest.skipIf(os.geteuid() == 0, "permissions do not bind this user")
    def test_read_only(self):
        folder = os.path.dirname(self.database)
        os.chmod(self.database, 0o400)
        os.chmod(folder, 0o500)
        try:
            run = self.run_program("add", "--pain", "1")
        finally:
            os.chmod(folder, 0o700)
            os.chmod(self.database, 0o600)
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
        self.assertEqual(self.good("check"), "the file is whole: 1 entry\n")

    def test_a_folder_is_no_database(self):
        run = self.run_program("add", "--pain", "1", "--database", self.folder)
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
        self.assertIn(self.folder, run.err)

    def test_no_file_at_all(self):
        """A pipe must not be waited for, and nothing that is no file may be replaced by one."""
        pipe, folder = self.path("pipe"), self.path("folder")
        os.mkfifo(pipe)
        os.mkdir(folder)
        for place in (pipe, folder, "/dev/zero"):
            message = "“%s” is a folder, a pipe or a device, not a file: choose another name." % place
            for arguments in self.commands():
                self.bad(1, "%s: %s" % (arguments[0], message), *arguments, "--database", place)
            self.bad(1, "restore: " + message, "restore", place)
        for place in (pipe, folder):
            message = "“%s” is a folder, a pipe or a device, not a file: choose another name." % place
            self.bad(1, "backup: " + message, "backup", place)
            self.bad(1, "restore: " + message, "restore", self.database, "--database", place)
        self.assertTrue(stat.S_ISFIFO(os.stat(pipe).st_mode))
        self.assertEqual(self.good("check"), "the file is whole: 1 entry\n")

    def test_links(self):
        link, target, backup = self.path("link.db"), self.path("target.db"), self.path("backup.db")
        shutil.copy(self.database, target)
        os.symlink(target, link)
        self.good("add", "--pain", "7", "--database", link)
        self.good("backup", backup)
        kept = self.restore(backup, "--database", link)
        # The link still leads to the diary, and what it led to is kept whole.
        self.assertEqual(os.readlink(link), target)
        self.assertEqual(len(self.export("--database", target)["entries"]), 1)
        self.assertEqual(len(self.export("--database", kept)["entries"]), 2)
        os.symlink(backup, self.path("backup-link.db"))
        self.good("backup", self.path("backup-link.db"), "--database", kept)
        self.assertEqual(len(self.export("--database", backup)["entries"]), 2)
        os.symlink(self.path("nothing"), self.path("nowhere.db"))
        run = self.run_program("add", "--pain", "1", "--database", self.path("nowhere.db"))
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))

    def test_a_name_that_sqlite_reads_otherwise(self):
        self.good("add", "--pain", "1", "--database", ":memory:")
        self.assertEqual(len(self.export("--database", ":memory:")["entries"]), 1)

    def test_a_wrong_number_of_measures(self):
        """Another program's rows must not make the reader write beyond its own."""
        identifier = self.good("add", "--pain", "5", "--rest", "sit:gone:10").strip()
        for number in (-5, 51, 4096, -200, 2):
            path = self.path("wrong.db")
            shutil.copy(self.database, path)
            connection = sqlite3.connect(path)
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute("UPDATE entry SET n_measures = ? WHERE n_measures = 1", (number,))
            connection.commit()
            connection.close()
            for command in (["assess"], ["check"], ["show", identifier]):
                run = self.run_program(*command, "--database", path)
                self.assertEqual((run.status, run.out, run.err), (1, "", (
                    "backstory-cli: %s: %s\n" % (command[0], (SALVAGE if command == ["check"] else DAMAGED) % path))), number)

    def test_texts_that_are_not_utf8(self):
        identifier = self.good("add", "--pain", "5", "--note", "before", "--medicine", "Ibuprofen:::").strip()
        self.good("visit", "--kind", "doctor", "--who", "Who")
        self.good("medicine", "--name", "Name")
        connection = sqlite3.connect(self.database)
        for table, column in (("entry", "note"), ("measure", "name"), ("visit", "who"), ("medicine", "name")):
            connection.execute("UPDATE %s SET %s = CAST(x'61f0' AS TEXT) WHERE %s IS NOT NULL" % (table, column, column))
        connection.commit()
        connection.close()
        shown = self.show(identifier)
        self.assertEqual((shown["note"], shown["measures"][0]["name"]), ("a\ufffd", "a\ufffd"))
        for arguments in (["list"], ["assess"], ["assess", "--json"], ["export", "--csv"], ["visit", "--list"], ["medicine"]):
            self.assertNotEqual(self.good(*arguments), "")
        exported = self.export()
        self.assertEqual((exported["visits"][0]["who"], exported["medicines"][0]["name"]), ("a\ufffd", "a\ufffd"))

    def test_a_damaged_log(self):
        """What the log cannot prove is not there; what stands in the diary is."""
        os.makedirs(self.path("torn"))
        path = self.path("torn", "diary.db")
        connection = sqlite3.connect(self.database, isolation_level=None)
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE entry SET pain = 9")
        shutil.copy(self.database, path)
        log = self.read(self.database + "-wal")
        connection.close()
        for content in (log[:-1000], bytes(len(log)), b"x" * len(log), log[:10], log[:4000] + b"x" * 8 + log[4008:]):
            with open(path + "-wal", "wb") as file:
                file.write(content)
            self.assertIn(self.export("--database", path)["entries"][0]["pain"], (5, 9))
            self.assertEqual(self.good("check", "--database", path), "the file is whole: 1 entry\n")

    def test_another_program_writes(self):
        connection = sqlite3.connect(self.database, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        run = self.run_program("add", "--pain", "1")
        connection.close()
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
        self.assertEqual(self.good("check"), "the file is whole: 1 entry\n")

    def test_backup_and_restore(self):
        backup = self.path("backup.db")
        self.assertEqual(self.good("backup", backup), "the copy is whole: 1 entry\n")
        self.assertEqual(os.stat(backup).st_mode & 0o777, 0o600)
        exported = self.good("export", "--json", "--at", AT)
        self.good("delete", self.identifier)
        self.add("--pain", "9")
        kept = self.restore(backup)
        self.assertEqual(self.good("export", "--json", "--at", AT), exported)
        self.assertEqual([entry["pain"] for entry in self.export("--database", kept)["entries"]], [9])
        # Into a place where nothing stood, nothing is kept; again over a backup is a backup.
        other = self.path("other.db")
        self.assertEqual(self.restore(backup, "--database", other), "")
        self.assertEqual(self.good("export", "--json", "--at", AT, "--database", other), exported)
        self.assertEqual(self.good("backup", backup), "the copy is whole: 1 entry\n")

    def test_wrong_places_of_backups(self):
        before = self.good("export", "--json", "--at", AT)
        for command in ("backup", "restore"):
            self.bad(1, "%s: “%s” is the diary itself: name another file" % (command, self.database), command,
                     self.database)
            for place in ("/nowhere/b.db", self.folder):
                run = self.run_program(command, place)
                self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1), (command, place))
        self.assertEqual(self.good("export", "--json", "--at", AT), before)

    def test_a_diary_of_a_damaged_place_is_restored(self):
        backup = self.path("backup.db")
        self.good("backup", backup)
        exported = self.good("export", "--json", "--at", AT)
        with open(self.database, "wb") as file:
            file.write(b"not a database")
        self.assertEqual(self.run_program("list").status, 1)
        kept = self.restore(backup)
        self.assertEqual(self.read(kept), b"not a database")
        self.assertEqual(self.good("export", "--json", "--at", AT), exported)


if __name__ == "__main__":
    unittest.main(verbosity=2)
