# SPDX-License-Identifier: GPL-3.0-or-later
"""import and export of tables (CSV)."""

import json
import os
import unittest

import program
from program import AT, diary

GERMAN = ("Datum;Uhrzeit;Schmerz (0-10);Ort;Medikament;Notiz;Schlaf\r\n"
          "22.11.2026;14:30;6;LWS links;Ibuprofen 400 mg;beim Gehen;7\r\n"
          "23.11.2026;9:00;6,5;linkes Knie;;\"zwei\nZeilen\";6\r\n")
MAP = "date=Datum,time=Uhrzeit,pain=Schmerz (0-10),place=Ort,medicine=Medikament,note=Notiz"
LATER = "2026-12-01T09:00+01:00"  # than every row


class OwnTableTest(program.ProgramTest):

    def test_all_examples_come_back(self):
        for example in program.examples():
            with self.subTest(example["id"]):
                first, second = self.path(example["id"] + ".db"), self.path(example["id"] + ".again.db")
                self.good("import", "-", "--database", first, stdin=json.dumps(example["diary"]))
                table = self.good("export", "--csv", "--database", first)
                self.good("import", "-", "--database", second, stdin=table)
                self.assertEqual(self.good("export", "--csv", "--database", second), table)
                self.assertEqual(json.loads(self.good("export", "--json", "--at", AT, "--database", second))["entries"],
                                 json.loads(self.good("export", "--json", "--at", AT, "--database", first))["entries"])
                self.assertTrue(self.good("import", "-", "--database", first, stdin=table)
                                .startswith("added: 0, updated: 0, left alone: "))

    def test_formulas(self):
        for note in ("=HYPERLINK(\"x\")", "'=1", "'", "", "+1", "-", "@x", "\tx"):
            identifier = self.add("--pain", "5", "--note", note)
            table = self.good("export", "--csv")
            self.assertNotIn(",=", table)
            self.good("delete", identifier)
            self.good("import", "-", stdin=table)
            self.assertEqual(self.show(identifier)["note"], note)
            self.good("delete", identifier)

    def test_undo(self):
        table = self.write("mine.csv", "row,at,pain\nentry,2026-11-20,5\nentry,2026-11-21,6\n")
        self.assertEqual(self.good("import", table, "--dry-run"), "would be added: 2, updated: 0, left alone: 0\n")
        self.assertFalse(os.path.exists(self.database))
        self.assertEqual(self.good("import", table), "added: 2, updated: 0, left alone: 0\n")
        self.assertIn("mine.csv", self.good("import", "--list"))
        self.good("import", "--undo")
        self.assertEqual(self.export()["entries"], [])

    def test_refused(self):
        self.add("--pain", "5")
        before = self.good("export", "--json", "--at", AT)
        for table, message in (
                ("row,at,pain\nentry,2026-11-20,11\n", "row 2, pain: 11 is not between 0 and 10"),
                ("row,at,pain\nentry,2026-11-20,5\nentry,soon,5\n", "row 3, at: "),
                ("row,at,pain\nentry,2026-11-20,\"5\n", "row 2, column 3: "),
                ("PK\x03\x04", "this is a workbook"),
                ("%PDF-1.4", "this is a PDF"),
                ("row,at\nentry,2026-11-20\n\x00", "U+0000")):
            file = self.write("refused.csv", table)
            for arguments in ([file], [file, "--dry-run"]):
                run = self.run_program("import", *arguments)
                self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1), run.err)
                self.assertTrue(run.err.startswith("backstory-cli: import: %s: " % file), run.err)
                self.assertIn(message, run.err)
        self.assertEqual(self.good("export", "--json", "--at", AT), before)

    def test_warnings(self):
        run = self.run_program("import", "-", stdin="row,at,mood\nentry,2026-11-20,fine\n")
        self.assertEqual((run.status, run.out), (0, "added: 1, updated: 0, left alone: 0\n"))
        self.assertIn("warning: the column “mood”", run.err)


class ForeignTableTest(program.ProgramTest):

    def test_without_map(self):
        file = self.write("other.csv", GERMAN)
        self.bad(1, "import: %s: this is not a table of Backstory; its columns are Datum, Uhrzeit, Schmerz (0-10), Ort, "
                 "Medikament, Notiz, Schlaf; say what they mean, such as --map 'date=Datum,time=Uhrzeit,"
                 "pain=Schmerz (0-10),place=Ort,medicine=Medikament,note=Notiz'" % file, "import", file)
        self.bad(1, "import: standard input: this is not a table of Backstory; its columns are date, pain; say what they "
                 "mean, such as --map date=date,pain=pain,dates=dmy; “1/2/2026” could be read in two ways: dates is dmy, "
                 "mdy or ymd", "import", "-", stdin="date,pain\n2/2/2026,7\n1/2/2026,7\n")
        self.assertFalse(os.path.exists(self.database))

    def test_dry_run_shows_the_rows(self):
        file = self.write("other.csv", GERMAN)
        run = self.run_program("import", file, "--at", LATER, "--map", MAP, "--dry-run")
        lines = run.out.splitlines()
        self.assertEqual((run.status, len(lines)), (0, 3), run.err)
        self.assertIn("  2026-11-22T14:30+00:00   6  Pain 6, moderate · Lower back left · Ibuprofen 400 mg: not known yet"
                      " · “beim Gehen”", lines[0])
        self.assertIn("“zwei Zeilen Schmerz (0-10): 6,5 Ort: linkes Knie”", lines[1])
        self.assertEqual(lines[2], "would be added: 2, updated: 0, left alone: 0")
        self.assertEqual(run.err, "backstory-cli: import: warning: left out, as --map does not name them: Schlaf; "
                         "rest=note keeps them in the notes\n")
        self.assertFalse(os.path.exists(self.database))

    def test_in_the_future(self):
        for day, warning in ((22, ""), (23, "backstory-cli: import: warning: 1 row is dated after today; dates= says how "
                                            "dates are read\n")):
            run = self.run_program("import", "-", "--map", "date=date,pain=pain", "--at", AT, "--dry-run",
                                   stdin="date,pain\n2026-11-%d,7\n2026-11-21,7\n" % day)
            self.assertEqual((run.status, run.err), (0, warning))

    def test_imported_twice(self):
        file = self.write("other.csv", GERMAN)
        self.assertEqual(self.good("import", file, "--at", LATER, "--map", MAP, "--map", "rest=note"),
                         "added: 2, updated: 0, left alone: 0\n")
        self.assertEqual(self.good("import", file, "--at", LATER, "--map", MAP, "--map", "rest=note"),
                         "added: 0, updated: 0, left alone: 2\n")
        first, second = self.export()["entries"]
        del first["id"], second["id"]
        self.assertEqual(first, {"at": "2026-11-22T14:30+00:00", "pain": 6, "sites": ["lower-back-left"],
                                 "measures": [{"kind": "medicine", "name": "Ibuprofen", "dose": "400 mg"}],
                                 "note": "beim Gehen\nSchlaf: 7"})
        self.assertEqual(second, {"at": "2026-11-23T09:00+00:00", "pain": 7, "note":
                                  "zwei\nZeilen\nSchmerz (0-10): 6,5\nOrt: linkes Knie\nSchlaf: 6"})

    def test_faulty_rows(self):
        file = self.write("other.csv", "Datum,Schmerz\n2026-11-20,6\n2026-11-21,mild\nsoon,5\n")
        self.bad(1, "import: %s: row 3, Schmerz: “mild” is not a number from 0 to 10; 2 rows cannot be read: correct "
                 "them, or leave them out with --skip-faults" % file, "import", file, "--map", "date=Datum,pain=Schmerz")
        self.assertFalse(os.path.exists(self.database))
        run = self.run_program("import", file, "--at", LATER, "--map", "date=Datum,pain=Schmerz", "--skip-faults")
        self.assertEqual((run.status, run.out), (0, "added: 1, updated: 0, left alone: 0, rows left out: 2\n"))
        self.assertEqual(run.err.count("\n"), 2)
        self.assertIn("warning: left out: row 4, Datum: “soon”", run.err)

    def test_settings(self):
        for arguments, entry in (
                ("date=1,pain=2,dates=dmy,scale=5", {"at": "2026-02-01", "pain": 8}),
                ("date=1,pain=2,dates=mdy,scale=10", {"at": "2026-01-02", "pain": 4}),
                ("date=a,pain=b,dates=mdy,scale=100", {"at": "2026-01-02", "pain": 0, "note": "b: 4"})):
            path = self.path("settings.db")
            self.good("import", "-", "--at", LATER, "--map", arguments, "--database", path, stdin="a,b\n1/2/2026,4\n")
            found = json.loads(self.good("export", "--json", "--database", path))["entries"][0]
            del found["id"]
            self.assertEqual(found, entry)
            os.unlink(path)

    def test_encoding(self):
        file = self.write("other.csv", "date,note\n2026-11-20,боль\n".encode("windows-1251"))
        run = self.run_program("import", file, "--at", LATER, "--map", "date=date,note=note", "--dry-run")
        self.assertEqual(run.status, 0)
        self.assertIn("windows-1252", run.err)
        self.good("import", file, "--at", LATER, "--map", "date=date,note=note", "--encoding", "windows-1251")
        self.assertEqual(self.export()["entries"][0]["note"], "боль")
        self.assertEqual(self.run_program("import", file, "--map", "date=date", "--encoding", "klingon").status, 1)

    def test_wrong_usage(self):
        file = self.write("other.csv", "a,b,b\n1/2/2026,4,x\n")
        own = self.write("own.csv", "row,at\nentry,2026-11-20\n")
        json_file = self.write("own.json", diary())
        for arguments in ([file, "--map", "date=c"], [file, "--map", "date=b"], [file, "--map", "date"],
                          [file, "--map", "mood=a"], [file, "--map", "pain=2"], [file, "--map", "date=a"],
                          [file, "--map", "date=a,dates=dym"], [file, "--map", "date=a,dates=dmy,scale=7"],
                          [file, "--map", "date=a,dates=dmy,rest=keep"], [file, "--map", "date=a,note=a,dates=dmy"],
                          [file, "--map", "date=a,date=2,dates=dmy"], [file, "--map", "date=a,dose=2,dates=dmy"],
                          [file, "--map"], [own, "--map", "date=at"], [json_file, "--map", "date=a"],
                          [json_file, "--skip-faults"], [json_file, "--encoding", "UTF-8"]):
            run = self.run_program("import", *arguments)
            self.assertEqual((run.status, run.out, run.err.count("\n")), (2, "", 1), (arguments, run.err))
        self.assertFalse(os.path.exists(self.database))

    def test_many(self):
        rows = int(os.environ.get("TEST_MANY", "20000"))
        table = "date,pain,note\n" + "".join("2026-11-%02d %02d:%02d,%d,note %d\n" % (
            n % 28 + 1, n % 24, n % 60, n % 11, n) for n in range(rows))
        self.assertEqual(self.good("import", "-", "--at", LATER, "--map", "date=date,pain=pain,note=note", stdin=table),
                         "added: %d, updated: 0, left alone: 0\n" % rows)


if __name__ == "__main__":
    unittest.main(verbosity=2)
