# SPDX-License-Identifier: GPL-3.0-or-later
"""Daily backups, backups with a passphrase, and what a restore would change."""

import os
import pty
import resource
import select
import signal
import unittest
import zipfile

import program
from program import AT

PASSPHRASE = "correct horse battery"
NO_TERMINAL = "there is no terminal to ask for the passphrase: name a file that has it, --passphrase-file"


class Terminal:
    """The program on a terminal of its own, with somebody who answers what it asks."""

    def __init__(self, test, arguments, answers):
        process, self.end = pty.fork()
        if process == 0:
            os.chdir(test.folder)
            os.execve(program.PROGRAM, [program.PROGRAM, *arguments], test.environment)
        self.text = b""
        for question, answer in answers:
            self.read_to(question.encode("utf-8"))
            os.write(self.end, answer)
        self.read_to(None)
        os.close(self.end)
        self.status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])

    def read_to(self, question):
        """Reads until it asks this, for the first time behind what was read; None: to its end."""
        seen = len(self.text)
        while question is None or question not in self.text[seen:]:
            if not select.select([self.end], [], [], 120)[0]:
                raise AssertionError("it does not ask: %r" % self.text)
            try:
                more = os.read(self.end, 4096)
            except OSError:
                more = b""
            if not more:
                if question is not None:
                    raise AssertionError("it does not ask: %r" % self.text)
                return
            self.text += more


class DailyTest(program.ProgramTest):

    def setUp(self):
        super().setUp()
        self.identifier = self.add("--pain", "5")
        self.backups = os.path.join(os.path.dirname(self.database), "backups")

    def daily(self, day, *arguments):
        return self.good("backup", "--daily", "--at", day + "T09:00+01:00", *arguments)

    def name(self, day):
        return os.path.join(self.backups, "backstory-daily-%s.db" % day)

    def test_once_a_day(self):
        self.assertEqual(self.daily("2026-11-22"), "backed up, and the copy is whole: %s\n" % self.name("2026-11-22"))
        before = self.read(self.name("2026-11-22"))
        self.add("--pain", "6")
        self.assertEqual(self.daily("2026-11-22"), "the backup of this day is there: %s\n" % self.name("2026-11-22"))
        self.assertEqual(self.read(self.name("2026-11-22")), before)
        self.daily("2026-11-23")
        self.assertEqual(self.good("backup", "--list", "--at", "2026-11-23"),
                         "2026-11-23  2 entries  %s\n2026-11-22  1 entry  %s\n"
                         % (self.name("2026-11-23"), self.name("2026-11-22")))

    def test_seven_days_and_four_weeks(self):
        for month, days in ((9, 30), (10, 31), (11, 22)):
            for day in range(1, days + 1):
                self.daily("2026-%02d-%02d" % (month, day))
        self.assertEqual(sorted(os.listdir(self.backups)),
                         ["backstory-daily-2026-%s.db" % day for day in
                          ("10-25", "11-01", "11-08", "11-15", "11-16", "11-17", "11-18", "11-19", "11-20", "11-21",
                           "11-22")])

    def test_folder(self):
        folder = self.path("my folder")
        self.bad(1, "backup: The folder “%s” for daily backups is not there: plug in the disk it is on, or choose "
                    "another folder." % folder, "backup", "--daily", "--folder", folder)
        os.mkdir(folder)
        self.daily("2026-11-22", "--folder", folder)
        self.assertEqual(os.listdir(folder), ["backstory-daily-2026-11-22.db"])
        self.assertFalse(os.path.exists(self.backups))
        self.assertEqual(self.good("backup", "--list"), "")
        self.write("my folder/backstory-daily-2026-11-21.db", "damaged")
        self.write("my folder/backstory-2026-11-21.db", "by hand")
        self.assertEqual(self.good("backup", "--list", "--folder", folder, "--at", AT),
                         "2026-11-22  1 entry  %s\n2026-11-21  damaged  %s\n"
                         % (os.path.join(folder, "backstory-daily-2026-11-22.db"),
                            os.path.join(folder, "backstory-daily-2026-11-21.db")))

    def test_another_diary_has_its_own(self):
        other = os.path.join(os.path.dirname(self.database), "other.db")
        self.good("add", "--pain", "1", "--database", other)
        self.daily("2026-11-22", "--database", other)
        self.assertEqual(os.listdir(other + "-backups"), ["backstory-daily-2026-11-22.db"])
        self.assertFalse(os.path.exists(self.backups))

    def test_empty(self):
        self.good("delete", self.identifier)
        self.assertEqual(self.daily("2026-11-22"), "the diary is empty: there is nothing to back up\n")
        self.assertFalse(os.path.exists(self.backups))
        self.bad(1, "backup: there is no diary “none.db”: check the name, or begin one with “backstory-cli add”",
                 "backup", "--daily", "--database", "none.db")

    def test_usage(self):
        shows = "; “backstory-cli backup --help” shows what is possible"
        for arguments, message in (
                ([], "something is missing: FILE [--encrypt] | --daily | --list"),
                (["b.db", "--daily"], "FILE, --daily and --list exclude each other"),
                (["--list", "--daily"], "FILE, --daily and --list exclude each other"),
                (["--daily", "--encrypt"], "--encrypt goes with FILE"),
                (["b.db", "--passphrase-file", "p"], "--passphrase-file goes with --encrypt"),
                (["b.db", "--folder", "f"], "--folder goes with --daily or --list"),
                (["b.db", "--passphrase", PASSPHRASE], "“--passphrase” is not an option of this command")):
            self.bad(2, "backup: " + message + shows, "backup", *arguments)
        self.assertEqual(os.listdir(self.folder), ["data"])


class EncryptedTest(program.ProgramTest):

    def setUp(self):
        super().setUp()
        self.identifier = self.add("--pain", "5", "--note", "up the hill")
        self.sealed = self.path("backup.sealed")
        self.secret = self.write("secret", PASSPHRASE + "\nnot this line\n")

    def seal(self):
        self.assertEqual(self.good("backup", self.sealed, "--encrypt", "--passphrase-file", self.secret),
                         "the copy is whole: 1 entry\n")

    def nothing_in_the_clear(self):
        self.assertFalse([name for name in os.listdir(os.path.dirname(self.database)) if ".new-" in name])

    def test_there_and_back(self):
        self.seal()
        content = self.read(self.sealed)
        self.assertEqual(content[:16], b"Backstory sealed")
        self.assertNotIn(b"up the hill", content)
        self.assertEqual(os.stat(self.sealed).st_mode & 0o777, 0o600)
        exported = self.good("export", "--json", "--at", AT)
        self.good("delete", self.identifier)
        kept = self.restore(self.sealed, "--passphrase-file", "-", stdin=PASSPHRASE + "\r\n")
        self.assertEqual(self.good("export", "--json", "--at", AT), exported)
        self.assertEqual(self.export("--database", kept)["entries"], [])
        self.nothing_in_the_clear()

    def test_asks_on_the_terminal(self):
        word = (PASSPHRASE + "\n").encode("utf-8")
        made = Terminal(self, ["backup", self.sealed, "--encrypt"],
                        [("Passphrase: ", word), ("The same once more: ", word)])
        self.assertEqual(made.status, 0, made.text)
        self.assertIn("nobody can help", made.text.decode("utf-8"))
        # What is typed is not shown.
        self.assertNotIn(PASSPHRASE, made.text.decode("utf-8"))
        looked = Terminal(self, ["restore", "--dry-run", self.sealed], [("Passphrase of “%s”: " % self.sealed, word)])
        self.assertEqual(looked.status, 0, looked.text)
        self.assertIn("the backup is whole; entries: 1\r\n", looked.text.decode("utf-8"))
        self.assertNotIn(PASSPHRASE, looked.text.decode("utf-8"))

    def test_two_that_differ(self):
        made = Terminal(self, ["backup", self.sealed, "--encrypt"],
                        [("Passphrase: ", b"correct horse battery\n"), ("The same once more: ", b"correct horse\n")])
        self.assertEqual(made.status, 1)
        self.assertIn("the two passphrases are not the same, so nothing was written: try again",
                      made.text.decode("utf-8"))
        self.assertFalse(os.path.exists(self.sealed))

    def test_given_up(self):
        # Ctrl-C where it asks ends it, and the terminal shows what is typed again.
        given_up = Terminal(self, ["backup", self.sealed, "--encrypt"], [("Passphrase: ", b"\x03")])
        self.assertEqual(given_up.status, -2)
        self.assertFalse(os.path.exists(self.sealed))

    def test_not_stopped(self):
        # Ctrl-Z does nothing: a shell that lets it go on would show what is typed.
        word = (PASSPHRASE + "\n").encode("utf-8")
        made = Terminal(self, ["backup", self.sealed, "--encrypt"],
                        [("Passphrase: ", b"\x1a" + word), ("The same once more: ", word)])
        self.assertEqual(made.status, 0, made.text)

    def test_no_terminal(self):
        for arguments in (["backup", self.sealed, "--encrypt"],):
            self.bad(2, "backup: %s; “backstory-cli backup --help” shows what is possible" % NO_TERMINAL, *arguments,
                     start_new_session=True)
        self.seal()
        self.bad(2, "restore: %s; “backstory-cli restore --help” shows what is possible" % NO_TERMINAL, "restore",
                 self.sealed, start_new_session=True)

    def test_refused_passphrases(self):
        for content, message in (
                ("1234567\n", "The passphrase is too short: use at least 8 characters, for example four words."),
                (b"not text \xff\n", "The passphrase is not text in UTF-8: use letters, digits and blanks."),
                (b"null \0 character", "the passphrase is not one line of text with fewer than 1024 bytes"),
                ("x" * 1024, "the passphrase is not one line of text with fewer than 1024 bytes")):
            self.bad(1, "backup: " + message, "backup", self.sealed, "--encrypt", "--passphrase-file",
                     self.write("p", content))
        empty = "“%s” is empty, or its first line is: the passphrase has to stand there"
        for content in ("", "\n", "\r\n", "\n" + PASSPHRASE):
            path = self.write("p", content)
            self.bad(1, "backup: " + empty % path, "backup", self.sealed, "--encrypt", "--passphrase-file", path)
        self.bad(1, "backup: " + empty % "standard input", "backup", self.sealed, "--encrypt", "--passphrase-file", "-")
        self.bad(1, "backup: the passphrase cannot be read from “none”: No such file or directory", "backup",
                 self.sealed, "--encrypt", "--passphrase-file", "none")
        self.assertFalse(os.path.exists(self.sealed))
        self.good("backup", self.sealed, "--encrypt", "--passphrase-file", self.write("p", "x" * 1023))

    def test_refused_files(self):
        self.seal()
        before = self.good("export", "--json", "--at", AT)
        damaged = self.write("damaged.sealed", self.read(self.sealed)[:-1])
        wrong = self.write("wrong", "correct horse\n")
        empty = self.write("empty", "")
        with zipfile.ZipFile(self.path("letters.zip"), "w") as archive:
            archive.writestr("letter.txt", "Dear doctor")
        for backup, secret, message in (
                (self.sealed, wrong, "This passphrase does not open “%s”: try again, and mind capital letters and blanks."),
                (damaged, self.secret, "“%s” is damaged: it was cut off or changed since it was made. Use another backup."),
                (self.write("export.json", before), self.secret,
                 "“%s” is an export, not a backup: “backstory-cli import FILE” adds it to the diary"),
                (self.write("other.json", "{}"), self.secret,
                 "“%s” is damaged, or not a diary, and was left as it is: choose another file or go back to a backup."),
                (self.path("letters.zip"), self.secret,
                 "“%s” is damaged, or not a diary, and was left as it is: choose another file or go back to a backup.")):
            for more in ([], ["--dry-run"]):
                self.bad(1, "restore: " + message % backup, "restore", backup, "--passphrase-file", secret, *more)
        self.bad(1, "restore: “%s” is empty, or its first line is: the passphrase has to stand there" % empty, "restore",
                 self.sealed, "--passphrase-file", empty)
        self.assertEqual(self.good("export", "--json", "--at", AT), before)
        self.nothing_in_the_clear()

    def test_is_not_a_damaged_diary(self):
        self.seal()
        before = self.read(self.sealed)
        for command in (["check"], ["list"], ["add", "--pain", "3"], ["salvage"], ["salvage", "-o", "made.db"]):
            self.bad(1, "%s: “%s” is a backup with a passphrase, not a diary: “backstory-cli restore FILE” brings it back"
                     % (command[0], self.sealed), *command, "--database", self.sealed)
        self.assertEqual(self.read(self.sealed), before)
        self.assertFalse(os.path.exists(self.path("made.db")))

    def test_only_a_sealed_file_gives_way(self):
        letter = self.write("letter", "Dear doctor")
        self.bad(1, "backup: “%s” is another file, not a backup with a passphrase, and was left as it is: choose another "
                    "name." % letter, "backup", letter, "--encrypt", "--passphrase-file", self.secret)
        self.assertEqual(self.read(letter), b"Dear doctor")
        self.bad(1, "backup: “%s” is the diary itself: name another file" % self.database, "backup", self.database,
                 "--encrypt", "--passphrase-file", self.secret)
        self.seal()
        self.seal()

    def test_full_disk(self):
        self.seal()
        before = self.read(self.sealed)
        # The copy in the clear has room, the sealed one, which is a little longer, has not.
        room = os.path.getsize(self.database) + 50
        self.bad(1, "backup: The disk is full, so nothing was saved in “%s”: make some room on it and try again."
                 % self.sealed, "backup", self.sealed, "--encrypt", "--passphrase-file", self.secret,
                 preexec_fn=lambda: limit_files(room))
        self.assertEqual(self.read(self.sealed), before)
        self.nothing_in_the_clear()


def limit_files(size):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


class DryRunTest(program.ProgramTest):

    def test_what_would_change(self):
        same = self.add("--pain", "1")
        gone = self.add("--pain", "2")
        older = self.add("--pain", "3")
        self.good("visit", "--kind", "doctor", "--at", AT)
        self.good("backup", "b.db")
        self.good("delete", gone)
        self.good("edit", older, "--pain", "4")
        self.add("--pain", "5")
        self.add("--pain", "6")
        before = self.good("export", "--json", "--at", AT)
        self.assertEqual(self.good("restore", "--dry-run", "b.db"),
                         "the backup is whole; entries: 3\nfrom 2026-11-22 to 2026-11-22\nvisits: 1\nmedicines: 0\n"
                         "entries that are the same in the diary: 1\nonly in the backup, would come back: 1\n"
                         "only in the diary, would go: 2\nnewer in the backup: 0\n"
                         "newer in the diary, would be as they were: 1\n")
        self.assertEqual(self.good("export", "--json", "--at", AT), before)
        self.assertIn(same, before)
        self.assertEqual(sorted(os.listdir(os.path.dirname(self.database)))[0], "diary.db")

    def test_where_there_is_no_diary(self):
        self.add("--pain", "1")
        self.good("backup", "b.db")
        self.assertIn("only in the backup, would come back: 1\nonly in the diary, would go: 0\n",
                      self.good("restore", "--dry-run", "b.db", "--database", "new.db"))
        self.assertFalse(os.path.exists(self.path("new.db")))


if __name__ == "__main__":
    unittest.main()
