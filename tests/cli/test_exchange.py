# SPDX-License-Identifier: GPL-3.0-or-later
"""import, export, visit, medicine, profile."""

import csv
import io
import json
import os
import unittest

import program
from program import AT, diary

ENTRY = {"id": "aaaaaaaa-0000-4000-8000-000000000001", "at": AT, "pain": 3, "updatedAt": AT}

# The first fault of a file, and the part of it that names the place.
REFUSED = [
    ("", "the file is empty"),
    ("{", "not JSON"),
    ("[]", ""),
    ('{"format":"x","version":1,"entries":[]}', "format"),
    ('{"format":"backstory-diary","version":2,"entries":[]}', "version"),
    (diary(ENTRY, {"at": AT, "pain": 11}), "entries[1].pain: 11 is not between 0 and 10"),
    (diary(ENTRY, {"at": AT, "pain": "5"}), "entries[1].pain"),
    (diary(ENTRY, ENTRY), "entries[1].id"),
    (diary(ENTRY, {"at": "2026-02-30T00:00Z"}), "entries[1].at"),
    (diary(ENTRY, {"pain": 5}), "entries[1].at"),
    (diary(ENTRY, {"at": AT, "signs": ["fever", "fever"]}), "entries[1].signs"),
    (diary(ENTRY, {"at": AT, "signs": ["plague"]}), "entries[1].signs"),
    (diary(ENTRY, visits=[{"at": AT, "kind": "friend"}]), "visits[0].kind"),
    (diary(ENTRY, medicines=[{"name": ""}]), "medicines[0].name"),
    (diary(ENTRY, profile={"birthYear": 1800}), "profile.birthYear"),
    (diary(ENTRY).replace("2026", "\x00", 1), ""),
]


def plain(document):
    """A diary file without what an export adds, in an order of its own."""
    result = {key: value for key, value in document.items() if key not in ("application", "exportedAt")}
    for key in ("entries", "visits", "medicines"):
        items = [{name: value for name, value in item.items() if value is not None} for item in result.get(key, [])]
        result[key] = sorted(items, key=lambda item: item["id"])
    result["profile"] = {name: value for name, value in (result.get("profile") or {}).items() if value is not None}
    return result


class ImportTest(program.ProgramTest):

    def test_all_examples_come_back(self):
        for example in program.examples():
            with self.subTest(example["id"]):
                path = self.path(example["id"] + ".db")
                original = example["diary"]
                self.good("import", "-", "--database", path, stdin=json.dumps(original))
                exported = self.export("--database", path)
                for key in ("entries", "visits", "medicines"):
                    for item, copy in zip(original.get(key, []), sorted(exported.get(key, []), key=lambda i: i["at"])):
                        item.setdefault("id", copy["id"])
                self.assertEqual(plain(exported), plain(normal(original)))
                # From what was exported the same comes back, byte by byte; and twice adds nothing.
                text = self.good("export", "--json", "--at", AT, "--database", path)
                again = self.path(example["id"] + ".again.db")
                self.good("import", "-", "--database", again, stdin=text)
                self.assertEqual(self.good("export", "--json", "--at", AT, "--database", again), text)
                self.assertTrue(self.good("import", "-", "--database", path, stdin=text)
                                .startswith("added: 0, updated: 0, left alone: "))

    def test_counts(self):
        file = self.write("one.json", diary(ENTRY, {"at": AT}, visits=[{"at": AT, "kind": "doctor"}]))
        newer = self.write("newer.json", diary(dict(ENTRY, pain=4, updatedAt="2026-11-22T10:00+01:00")))
        older = self.write("older.json", diary(dict(ENTRY, pain=5, updatedAt="2026-11-22T09:30+01:00")))
        differs = ("1 differs from yours but is not newer: yours stays; to take the file's, give it a later updatedAt "
                   "there, or delete yours first\n")
        for arguments, line in (
                ([file, "--dry-run"], "would be added: 3, updated: 0, left alone: 0\n"),
                ([file], "added: 3, updated: 0, left alone: 0\n"),
                ([file], "added: 0, updated: 0, left alone: 3\n"),
                ([newer, "--dry-run"], "would be added: 0, updated: 1, left alone: 0\n"),
                ([newer], "added: 0, updated: 1, left alone: 0\n"),
                ([newer], "added: 0, updated: 0, left alone: 1\n"),
                ([older, "--dry-run"], "would be added: 0, updated: 0, left alone: 1\n" + differs),
                ([older], "added: 0, updated: 0, left alone: 1\n" + differs)):
            self.assertEqual(self.good("import", *arguments), line)
        self.assertEqual(self.show(ENTRY["id"])["pain"], 4)
        self.good("delete", ENTRY["id"])
        self.assertEqual(self.good("import", older), "added: 1, updated: 0, left alone: 0\n")
        self.assertEqual(self.show(ENTRY["id"])["pain"], 5)

    def test_backups_are_restored(self):
        self.good("import", "-", stdin=diary(ENTRY))
        secret = self.write("secret", "correct horse battery")
        self.good("backup", self.path("copy.db"))
        self.good("backup", self.path("copy.sealed"), "--encrypt", "--passphrase-file", secret)
        for name in ("copy.db", "copy.sealed"):
            self.bad(1, "import: %s: this is a backup of Backstory: “backstory-cli restore” brings it back"
                     % self.path(name), "import", self.path(name))
        self.bad(1, "import: %s: this is the diary itself: there is nothing to import from it" % self.database,
                 "import", self.database)

    def test_a_dry_run_makes_nothing(self):
        self.good("import", "-", "--dry-run", stdin=diary(ENTRY))
        self.assertFalse(os.path.exists(self.database))

    def test_what_is_refused_changes_nothing(self):
        for text, place in REFUSED:
            with self.subTest(text[:60]):
                run = self.run_program("import", "-", "--database", self.path("none.db"), stdin=text)
                self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
                self.assertTrue(run.err.startswith("backstory-cli: import: standard input: "), run.err)
                self.assertIn(place, run.err)
                self.assertFalse(os.path.exists(self.path("none.db")))
        self.add("--pain", "5")
        before = self.good("export", "--json", "--at", AT)
        for text, _ in REFUSED:
            file = self.write("refused.json", text)
            for arguments in ([file], [file, "--dry-run"]):
                run = self.run_program("import", *arguments)
                self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
                self.assertTrue(run.err.startswith("backstory-cli: import: %s: " % file), run.err)
        self.assertEqual(self.good("export", "--json", "--at", AT), before)

    def test_files(self):
        self.bad(1,
                 "import: /nowhere/x.json cannot be read: No such file or directory; check its name and whether you "
                 "may read it", "import", "/nowhere/x.json")
        run = self.run_program("import", self.folder)
        self.assertEqual((run.status, run.err.count("\n")), (1, 1))
        self.assertEqual(self.run_program("import").status, 2)
        self.assertEqual(self.run_program("import", "a", "b").status, 2)
        self.write("-odd.json", diary(ENTRY))
        self.good("import", "--", "-odd.json")

    def test_warnings(self):
        run = self.run_program("import", "-", stdin=diary(dict(ENTRY, colour="red")))
        self.assertEqual((run.status, run.out), (0, "added: 1, updated: 0, left alone: 0\n"))
        self.assertEqual(run.err.count("\n"), 1)
        self.assertIn("warning: entries[0].colour", run.err)


def normal(document):
    """As an export writes it: instants with an offset in numbers."""
    return json.loads(json.dumps(document).replace('Z"', '+00:00"'))


class ExportTest(program.ProgramTest):

    def setUp(self):
        super().setUp()
        self.good("add", "--at", "2026-11-20T09:00+01:00", "--pain", "unrated", "--types", "none")
        self.good("add", "--at", "2026-11-21T09:00+01:00", "--pain", "0")
        self.good("add", "--at", "2026-11-22T09:00+01:00", "--pain", "6", "--numb", "foot-left,leg", "--note",
                  'a "b", c\nd', "--rest", "sit:gone:10", "--medicine", "Ibu, forte:analgesic")

    def test_kinds(self):
        self.bad(2,
                 "export: --json, --csv or --fhir is missing: which kind of file; “backstory-cli export --help” shows what is "
                 "possible", "export")
        self.bad(2, "export: --json and --csv do not go together; “backstory-cli export --help” shows what is possible",
                 "export", "--json", "--csv")

    def test_limits(self):
        for arguments, n in (([], 3), (["--from", "2026-11-21"], 2), (["--to", "2026-11-20"], 1),
                             (["--from", "2027-01-01"], 0)):
            self.assertEqual(len(self.export(*arguments)["entries"]), n)
            self.assertEqual(len([row for row in self.rows(*arguments) if row["row"] == "entry"]), n)

    def rows(self, *arguments):
        text = self.good("export", "--csv", *arguments)
        self.assertEqual(text.count("\n") - text.count("\r\n"), text.count("c\nd"))
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def test_csv(self):
        first, second, third, sitting, medicine = self.rows()
        self.assertEqual((first["row"], first["at"], first["pain"], first["types"], first["numb"], first["measures"]),
                         ("entry", "2026-11-20T09:00+01:00", "unrated", "none", "", ""))
        self.assertEqual(second["pain"], "0")
        self.assertEqual((third["pain"], third["numb"], third["note"], third["measures"]),
                         ("6", "foot-left;leg", 'a "b", c\nd', "2"))
        self.assertEqual((sitting["row"], sitting["id"], sitting["at"], sitting["measure.number"],
                          sitting["measure.kind"], sitting["measure.how"], sitting["measure.result"],
                          sitting["measure.resultMin"]),
                         ("measure", third["id"], "", "1", "rest", "sit", "gone", "10"))
        self.assertEqual((medicine["id"], medicine["measure.number"], medicine["measure.name"],
                          medicine["measure.class"]), (third["id"], "2", "Ibu, forte", "analgesic"))

    def test_output(self):
        text = self.good("export", "--json", "--at", AT)
        path = self.write("old.json", "old")
        link = self.path("link.json")
        os.symlink(path, link)
        self.assertEqual(self.good("export", "--json", "--at", AT, "-o", link), "")
        self.assertTrue(os.path.islink(link))
        self.assertEqual(self.read(path).decode("utf-8"), text)
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
        self.assertEqual(self.good("export", "--json", "--at", AT, "--output", "-"), text)
        self.assertEqual(sorted(os.listdir(self.folder)), ["data", "link.json", "old.json"])

    def test_places_that_cannot_be(self):
        before = self.read(self.database)
        self.bad(1, "export: “%s” cannot be written: it is the diary itself; choose another place"
                 % self.database, "export", "--csv", "-o", self.database)
        self.assertEqual(self.read(self.database), before)
        self.bad(1, "export: “/nowhere/x” cannot be written: No such file or directory; choose another place",
                 "export", "--json", "-o", "/nowhere/x")
        self.bad(1, "export: “%s” cannot be written: Is a directory; choose another place"
                 % self.folder, "export", "--json", "-o", self.folder)
        self.bad(1, "export: “/dev/full” cannot be written: Error writing to file descriptor: No space left on device; "
                 "choose another place or make room there", "export", "--json", "-o", "/dev/full")


class RecordsTest(program.ProgramTest):

    def visits(self):
        return self.export().get("visits", [])

    def test_visit(self):
        identifier = self.good("visit", "--kind", "doctor", "--at", AT, "--who", "Dr. Ä", "--note", "x", "--knows",
                               "pain-over-3-days,ache-on-long-walk", "--knows", "own-rule", "--knows-until",
                               "2026-12-24").strip()
        self.assertEqual(self.visits(), [{
            "id": identifier, "updatedAt": AT, "at": AT, "kind": "doctor", "who": "Dr. Ä", "note": "x",
            "knows": ["pain-over-3-days", "ache-on-long-walk", "own-rule"], "knowsUntil": "2026-12-24"}])
        self.assertIn(identifier, self.good("visit", "--list"))
        self.assertEqual(json.loads(self.good("visit", "--delete", identifier))["id"], identifier)
        self.assertEqual(self.visits(), [])
        self.assertEqual(self.run_program("visit", "--delete", identifier).status, 1)

    def test_visit_on_a_day(self):
        self.good("visit", "--kind", "phone-advice", "--at", "2026-11-22", "--knows", "none")
        self.assertEqual([(visit["at"], visit["knows"]) for visit in self.visits()], [("2026-11-22T12:00+00:00", [])])

    def test_wrong_visits(self):
        for arguments in ([], ["--kind", "friend"], ["--kind", "doctor", "--knows-until", "soon"], ["--kind", "doctor",
                                                                                                    "x"],
                          ["--list", "--kind", "doctor"], ["--delete", "x"], ["--kind", "doctor", "--who", "x" * 201],
                          ["--kind", "doctor", "--knows", "none", "--knows", "a"]):
            run = self.run_program("visit", *arguments)
            self.assertEqual((run.status, run.out, run.err.count("\n")), (2, "", 1), arguments)
        self.assertEqual(self.good("visit", "--list"), "")

    def test_medicine(self):
        identifier = self.good("medicine", "--name", "Ibuprofen", "--class", "analgesic", "--dose", "400 mg", "--at",
                               AT).strip()
        self.assertEqual(self.good("medicine", "--name", "Ibuprofen", "--max-per-day", "3", "--at", AT).strip(),
                         identifier)
        self.assertEqual(self.export()["medicines"], [{
            "id": identifier, "updatedAt": "2026-11-22T09:00:01+01:00", "name": "Ibuprofen", "class": "analgesic",
            "dose": "400 mg", "maxPerDay": 3}])
        self.assertEqual(self.good("medicine"), "%s  Ibuprofen 400 mg · analgesic · 3 a day\n" % identifier)
        for arguments in (["--dose", "x"], ["--name", ""], ["--name", "x", "--max-per-day", "100"],
                          ["--name", "x", "--delete", identifier], ["--delete", "x"]):
            self.assertEqual(self.run_program("medicine", *arguments).status, 2, arguments)
        self.good("medicine", "--delete", identifier)
        self.assertEqual(self.good("medicine"), "")

    def test_profile(self):
        self.assertEqual(json.loads(self.good("profile")), {})
        full = {"name": "Ä", "birthYear": 1950, "age": 70, "sex": "female", "pregnant": False, "osteoporosis": True,
                "longTermSteroids": False, "cancerHistory": True, "diagnoses": "none known"}
        self.assertEqual(json.loads(self.good(
            "profile", "--name", "Ä", "--birth-year", "1950", "--age", "70", "--sex", "female", "--pregnant", "no",
            "--osteoporosis", "yes", "--long-term-steroids", "no", "--cancer-history", "yes", "--diagnoses",
            "none known")), full)
        self.assertEqual(json.loads(self.good("profile")), full)
        del full["age"], full["cancerHistory"]
        self.assertEqual(json.loads(self.good("profile", "--clear", "age,cancer-history", "--pregnant", "yes")),
                         dict(full, pregnant=True))
        for arguments in (["--birth-year", "1899"], ["--birth-year", "2101"], ["--pregnant", "maybe"], ["--sex", "x"],
                          ["--clear", "height"], ["--diagnoses", "x" * 4001], ["x"]):
            run = self.run_program("profile", *arguments)
            self.assertEqual((run.status, run.out, run.err.count("\n")), (2, "", 1), arguments)
        self.assertEqual(json.loads(self.good("profile")), dict(full, pregnant=True))


if __name__ == "__main__":
    unittest.main(verbosity=2)
