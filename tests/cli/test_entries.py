# SPDX-License-Identifier: GPL-3.0-or-later
"""add, edit, list, show, delete."""

import json
import unittest

import program
from program import AT, diary

# Options of add (but --pain 5 and --at) and the fields that they make.
FIELDS = [
    ("--end 2026-11-22T10:00+01:00", {"end": "2026-11-22T10:00+01:00"}),
    ("--end 2026-11-22T10:00", {"end": "2026-11-22T10:00+00:00"}),
    ("--leg-pain 0", {"legPain": 0}),
    ("--leg-pain 10", {"legPain": 10}),
    ("--type aching", {"types": ["aching"]}),
    ("--types aching,burning", {"types": ["aching", "burning"]}),
    ("--type burning --type aching", {"types": ["burning", "aching"]}),
    ("--types none", {"types": []}),
    ("--course constant", {"course": "constant"}),
    ("--when walking", {"when": "walking"}),
    ("--when=walking", {"when": "walking"}),
    ("--walk-min 0", {"walkMin": 0}),
    ("--walk-min 1440 --onset-min 1440", {"walkMin": 1440, "onsetMin": 1440}),
    ("--walk-metres 100000", {"walkMetres": 100000}),
    ("--walk-posture leaning-forward", {"walkPosture": "leaning-forward"}),
    ("--stop-reason pain", {"stopReason": "pain"}),
    ("--position walking,lying-back", {"position": ["walking", "lying-back"]}),
    ("--easier-when nothing", {"easierWhen": ["nothing"]}),
    ("--site sacrum", {"sites": ["sacrum"]}),
    ("--radiates foot-left,upper-back", {"radiates": ["foot-left", "upper-back"]}),
    ("--numb none", {"numb": []}),
    ("--numb perineum", {"numb": ["perineum"]}),
    ("--sign fever --skipped chills", {"signs": ["fever"], "skipped": ["chills"]}),
    ("--signs none --skipped none", {"signs": [], "skipped": []}),
    ("--trigger sudden-bend", {"triggers": ["sudden-bend"]}),
    ("--note --pain", {"note": "--pain"}),
    ("--measures none", {"measures": []}),
    ("--rest sit:gone:10", {"measures": [{"kind": "rest", "how": "sit", "result": "gone", "resultMin": 10}]}),
    ("--rest=", {"measures": [{"kind": "rest"}]}),
    ("--rest ::", {"measures": [{"kind": "rest"}]}),
    ("--rest :same", {"measures": [{"kind": "rest", "result": "same"}]}),
    ("--rest lie@2026-11-22T09:10+01:00",
     {"measures": [{"kind": "rest", "how": "lie", "at": "2026-11-22T09:10+01:00"}]}),
    ("--medicine Ibuprofen:analgesic:less:50@2026-11-22T08:30Z --dose 400",
     {"measures": [{"kind": "medicine", "class": "analgesic", "name": "Ibuprofen", "dose": "400",
                    "at": "2026-11-22T08:30+00:00", "result": "less", "resultMin": 50}]}),
    ("--medicine Ибупрофен::gone", {"measures": [{"kind": "medicine", "name": "Ибупрофен", "result": "gone"}]}),
    ("--medicine :antispasmodic", {"measures": [{"kind": "medicine", "class": "antispasmodic"}]}),
    ("--cold 10:less:15 --pain-after 2",
     {"measures": [{"kind": "cold", "appliedMin": 10, "result": "less", "resultMin": 15, "painAfter": 2}]}),
    ("--heat 20", {"measures": [{"kind": "heat", "appliedMin": 20}]}),
    ("--other worse:5", {"measures": [{"kind": "other", "result": "worse", "resultMin": 5}]}),
    ("--other gone --rest sit --other same",
     {"measures": [{"kind": "other", "result": "gone"}, {"kind": "rest", "how": "sit"},
                   {"kind": "other", "result": "same"}]}),
]

# Options that make --pain 5 wrong, and what is said of them.
WRONG_FIELDS = [
    ("--pain 5", "--pain is given twice"),
    ("--leg-pain 11", "--leg-pain: “11” is not a whole number from 0 to 10"),
    ("--leg-pain -1", "--leg-pain: “-1” is not a whole number from 0 to 10"),
    ("--leg-pain 5.0", "--leg-pain: “5.0” is not a whole number from 0 to 10"),
    ("--leg-pain +5", "--leg-pain: “+5” is not a whole number from 0 to 10"),
    ("--leg-pain unrated", "--leg-pain: “unrated” is not a whole number from 0 to 10"),
    ("--leg-pain 99999999999999999999", "--leg-pain: “99999999999999999999” is not a whole number from 0 to 10"),
    ("--leg-pain=", "--leg-pain: “” is not a whole number from 0 to 10"),
    ("--walk-min 1441", "--walk-min: “1441” is not a whole number from 0 to 1440"),
    ("--walk-min 10 --onset-min 11", None),
    ("--end 2026-11-22T08:59+01:00", None),
    ("--end 2026-11-22", "--end: “2026-11-22” is not a time such as 2026-11-22T09:00"),
    ("--types itching", "--types: “itching” is not among its values"),
    ("--types aching,aching", "--types: “aching” is there twice"),
    ("--types aching --types aching", "--types: “aching” is there twice"),
    ("--types aching,", "--types: “” is not among its values"),
    ("--types=", "--types: “” is not among its values"),
    ("--types none --types aching", "--types: none does not go together with others"),
    ("--types aching --types none", "--types: none does not go together with others"),
    ("--radiates genitals", "--radiates: “genitals” is not among its values"),
    ("--numb side-left", "--numb: “side-left” is not among its values"),
    ("--signs fever --skipped fever", None),
    ("--when Walking", "--when: “Walking” is not among its values"),
    ("--when=", "--when: “” is not among its values"),
    ("--rest sofa", "--rest: “sofa” is not among its values"),
    ("--rest sit:gone:10:5", "--rest: it has more than 3 parts"),
    ("--rest sit:gone:x", "--rest: “x” is not a whole number from 0 to 1440"),
    ("--rest sit:gone:1441", "--rest: “1441” is not a whole number from 0 to 1440"),
    ("--rest sit@noon", "--rest: “noon” is not a time such as 2026-11-22T09:00"),
    ("--rest sit@2026-11-22", "--rest: “2026-11-22” is not a time such as 2026-11-22T09:00"),
    ("--rest sit@2026-11-22T08:59+01:00", None),
    ("--medicine A:B:C", "--medicine: “B” is not among its values"),
    ("--cold ten", "--cold: “ten” is not a whole number from 0 to 1440"),
    ("--other gone:10:3", "--other: it has more than 2 parts"),
    ("--measures some", "--measures takes only none; --rest, --medicine … name what was tried"),
    ("--measures none --rest sit", "--measures none does not go together with others"),
    ("--rest sit --measures none", "--measures none does not go together with others"),
    ("--dose 400", "--dose stands behind the medicine that it belongs to"),
    ("--rest sit --dose 400", "--dose stands behind the medicine that it belongs to"),
    ("--pain-after 3", "--pain-after stands behind the measure that it belongs to"),
    ("--rest sit --pain-after 11", "--pain-after: “11” is not a whole number from 0 to 10"),
    ("--result 0:gone", "“--result” is not an option of this command"),
    ("--clear note", "“--clear” is not an option of this command"),
    ("--id x", "“--id” is not an option of this command"),
    ("-p 5", "“-p” is not an option of this command"),
    ("--note", "--note needs a value: TEXT"),
    ("more", "“more” is too much"),
    ("--json", "“--json” is not an option of this command"),
]

FULL = ["--pain", "4", "--leg-pain", "2", "--types", "aching", "--walk-min", "30", "--onset-min", "10", "--note",
        "before",
        "--signs", "none", "--rest", "sit:less:10", "--medicine", "Ibuprofen:analgesic"]


class AddTest(program.ProgramTest):

    def test_fields(self):
        for options, fields in FIELDS:
            with self.subTest(options):
                identifier = self.add("--pain", "5", *options.split(" "))
                expected = dict({"id": identifier, "recordedAt": AT, "updatedAt": AT, "at": AT, "pain": 5}, **fields)
                self.assertEqual(self.show(identifier), expected)

    def test_wrong_fields(self):
        for options, message in WRONG_FIELDS:
            with self.subTest(options):
                arguments = ["add", "--at", AT, "--pain", "5", *options.split(" ")]
                if message is None:
                    run = self.run_program(*arguments)
                    self.assertEqual((run.status, run.out, run.err.count("\n")), (2, "", 1))
                    self.assertTrue(run.err.startswith("backstory-cli: add: "), run.err)
                else:
                    self.bad(2, "add: %s; “backstory-cli add --help” shows what is possible" % message, *arguments)
        self.assertEqual(self.good("list"), "")

    def test_pain(self):
        self.bad(2, "add: --pain is missing: a number from 0 to 10, or unrated; “backstory-cli add --help” shows what "
                 "is possible", "add")
        for pain in range(11):
            self.assertEqual(self.show(self.add("--pain", str(pain)))["pain"], pain)
        self.assertNotIn("pain", self.show(self.add("--pain", "unrated")))
        for pain in ("11", "-1", "none", "", "0x5", "5 ", "five"):
            self.bad(2,
                     "add: --pain: “%s” is not a whole number from 0 to 10; “backstory-cli add --help” shows what is "
                     "possible" % pain, "add", "--pain", pain)

    def test_pain_free_with_a_type(self):
        run = self.run_program("add", "--at", AT, "--pain", "0", "--type", "aching")
        self.assertEqual(run.status, 2)
        self.assertEqual(self.show(self.add("--pain", "0", "--types", "none"))["types"], [])

    def test_moments(self):
        for given, written in [("2026-11-22T09:00Z", "2026-11-22T09:00+00:00"), ("2026-11-22", "2026-11-22"),
                               ("2026-11-22T09:00", "2026-11-22T09:00+00:00"),
                               ("2026-11-22T09:00:30-05:30", "2026-11-22T09:00:30-05:30")]:
            entry = self.show(self.good("add", "--pain", "1", "--at", given).strip())
            self.assertEqual(entry["at"], written)
            self.assertEqual(entry["recordedAt"], written if "T" in written else "2026-11-22T12:00+00:00")
        for given in ("2026-02-29", "2026-11-22T24:00Z", "1899-12-31", "2026-11-22T09:00+15:00", "now", ""):
            run = self.run_program("add", "--pain", "1", "--at", given)
            self.assertEqual((run.status, run.out, run.err.count("\n")), (2, "", 1), given)

    def test_local_time_is_that_of_the_system(self):
        entry = self.good("add", "--pain", "1", "--at", "2026-11-22T09:00", environment={"TZ": "Europe/Berlin"}).strip()
        self.assertEqual(self.show(entry)["at"], "2026-11-22T09:00+01:00")

    def test_odd_notes(self):
        for note in ("ü “q” \\ / \t\nline two", "🙂" * 10000, "=1+1", "", "a\u0301", "\u202eabc"):
            identifier = self.add("--pain", "5", "--note", note)
            self.assertEqual(self.show(identifier).get("note", ""), note)
        self.assertEqual(self.run_program("add", "--pain", "5", "--note", "x" * 10001).status, 2)
        self.bad(2, "add: --note: the text is not UTF-8; “backstory-cli add --help” shows what is possible",
                 "add", "--pain", "5", "--note", b"\xff\xfe")

    def test_without_a_locale(self):
        identifier = self.good("add", "--pain", "5", "--note", "Grüße", environment={"LC_ALL": "C"}).strip()
        self.assertEqual(self.show(identifier)["note"], "Grüße")

    def test_named_database(self):
        path = self.path("new folder", "d.db")
        identifier = self.good("--database", path, "add", "--pain", "5").strip()
        self.assertIn(identifier, self.good("list", "--database=" + path))
        self.assertEqual(self.good("list"), "")


class EditTest(program.ProgramTest):

    def edit(self, identifier, *arguments):
        self.assertEqual(self.good("edit", identifier, *arguments).strip(), identifier)
        return self.show(identifier)

    def test_what_is_not_named_stays(self):
        identifier = self.add(*FULL)
        before = self.show(identifier)
        after = self.edit(identifier, "--pain", "7")
        self.assertGreater(after.pop("updatedAt"), before.pop("updatedAt"))
        self.assertEqual(after, dict(before, pain=7))

    def test_lists_are_replaced(self):
        identifier = self.add("--pain", "5", "--types", "aching,burning", "--numb", "foot")
        entry = self.edit(identifier, "--types", "dull", "--numb", "none")
        self.assertEqual((entry["types"], entry["numb"]), (["dull"], []))

    def test_clear(self):
        identifier = self.add(*FULL)
        entry = self.edit(identifier, "--clear", "leg-pain,types", "--clear", "note", "--clear", "measures,onsetMin",
                          "--clear", "pain,signs")
        for field in ("legPain", "types", "note", "measures", "onsetMin", "pain", "signs"):
            self.assertNotIn(field, entry)
        self.assertEqual(entry["walkMin"], 30)
        for name in ("id", "recordedAt", "nothing", "", "note,", "rest"):
            self.assertEqual(self.run_program("edit", identifier, "--clear", name).status, 2, name)
        self.assertEqual(self.run_program("edit", identifier, "--clear", "at").status, 2)

    def test_unrated(self):
        identifier = self.add("--pain", "5")
        self.assertNotIn("pain", self.edit(identifier, "--pain", "unrated"))

    def test_a_later_result(self):
        identifier = self.add(*FULL)
        rest, medicine = self.show(identifier)["measures"]
        entry = self.edit(identifier, "--result", "1:less:50", "--pain-after", "3")
        self.assertEqual(entry["measures"], [rest, dict(medicine, result="less", resultMin=50, painAfter=3)])
        entry = self.edit(identifier, "--result", "0:gone", "--result", "1:")
        self.assertEqual(entry["measures"], [{"kind": "rest", "how": "sit", "result": "gone"},
                                             dict(medicine, painAfter=3)])
        for value in ("2:gone", "-1:gone", ":gone", "x", "0:better", "0:gone:5:6", "0:gone:1441"):
            run = self.run_program("edit", identifier, "--result", value)
            self.assertEqual((run.status, run.err.count("\n")), (2, 1), value)
        self.assertEqual(self.show(identifier), entry)

    def test_measures_are_replaced_or_added(self):
        identifier = self.add(*FULL)
        before = self.show(identifier)["measures"]
        entry = self.edit(identifier, "--append", "--cold", "10", "--heat", "5")
        self.assertEqual(entry["measures"], before + [{"kind": "cold", "appliedMin": 10}, {"kind": "heat",
                                                                                           "appliedMin": 5}])
        entry = self.edit(identifier, "--rest", "lie", "--rest", "sit")
        self.assertEqual(entry["measures"], [{"kind": "rest", "how": "lie"}, {"kind": "rest", "how": "sit"}])
        self.assertEqual(self.edit(identifier, "--measures", "none")["measures"], [])

    def test_faults_leave_it(self):
        identifier = self.add(*FULL)
        before = self.good("show", identifier)
        for arguments in (["--onset-min", "31"], ["--skipped", "fever", "--signs", "fever"], [], ["--end",
                                                                                                  "2020-01-01T00:00Z"]):
            self.assertEqual(self.run_program("edit", identifier, *arguments).status, 2, arguments)
        self.assertEqual(self.good("show", identifier), before)

    def test_an_edit_is_newer_whatever_the_clock_says(self):
        identifier = self.add("--pain", "5")
        first = self.edit(identifier, "--pain", "6", "--at", "2020-01-01T00:00Z")
        self.assertEqual((first["updatedAt"], first["at"]), ("2026-11-22T08:00:01+00:00", "2020-01-01T00:00+00:00"))

    def test_beginning_of_an_id(self):
        self.good("import", "-", stdin=diary(
            {"id": "aaaaaaaa-0000-4000-8000-000000000001", "at": AT, "pain": 1},
            {"id": "aaaaaaaa-0000-4000-8000-000000000002", "at": AT, "pain": 2},
            {"id": "ab000000-0000-4000-8000-000000000003", "at": AT, "pain": 3}))
        for beginning, pain in (("ab", 3), ("AB00", 3), ("ab000000-", 3), ("aaaaaaaa-0000-4000-8000-000000000002", 2)):
            self.assertEqual(self.show(beginning)["pain"], pain)
        for command in (["show"], ["delete"], ["edit", "--pain", "9"]):
            for beginning in ("a", "aaaaaaaa-0000"):
                self.bad(1, "%s: the ids of %d entries begin with “%s”: give more of it"
                         % (command[0], 3 if beginning == "a" else 2, beginning), *command, beginning)
            for beginning in ("b", "%", "ab*", "aaaaaaaa-0000-4000-8000-000000000009", "ab-", "ü"):
                self.bad(1, "%s: no entry has an id that is or begins with “%s”: “backstory-cli list” shows them"
                         % (command[0], beginning), *command, beginning)
            self.assertEqual(self.run_program(*command, "").status, 1)
            self.assertEqual(self.run_program(*command).status, 2)
        self.assertEqual(len(self.export()["entries"]), 3)


class ListTest(program.ProgramTest):

    def setUp(self):
        super().setUp()
        self.identifiers = {}
        for at, more in (("2026-11-20T23:59+01:00", ["--note", "garden\x1b[31m\nwork"]), ("2026-11-21", []),
                         ("2026-11-22T00:00-05:00", ["--medicine", "Ibu\nprofen", "--when", "walking"])):
            self.identifiers[at[:10]] = self.good("add", "--pain", "5", "--at", at, *more).strip()

    def dates(self, *arguments):
        return [line.split()[1][:10] for line in self.good("list", *arguments).splitlines()]

    def test_order_and_limits(self):
        days = ["2026-11-22", "2026-11-21", "2026-11-20"]
        for arguments, expected in (([], days), (["--from", days[1]], days[:2]), (["--to", days[1]], days[1:]),
                                    (["--from", days[1], "--to", days[1]], [days[1]]), (["--to", "2026-11-19"], []),
                                    (["--search", "gard"], [days[2]]), (["--search", "nothing"], [])):
            self.assertEqual(self.dates(*arguments), expected, arguments)
            document = json.loads(self.good("list", "--json", *arguments))
            self.assertEqual([entry["at"][:10] for entry in document["entries"]], expected)
        for arguments in (["--from", "2026-11-31"], ["--from", "2026-11-22T00:00Z"], ["--to", ""],
                          ["--from", "2026-11-22", "--to", "2026-11-21"]):
            self.assertEqual(self.run_program("list", *arguments).status, 2, arguments)

    def test_json_is_a_diary_file(self):
        listed = self.good("list", "--json")
        path = self.path("other.db")
        self.assertEqual(self.good("import", "-", "--database", path, stdin=listed),
                         "added: 3, updated: 0, left alone: 0\n")
        self.assertEqual(self.good("list", "--json", "--database", path), listed)

    def test_one_line_each_without_control_characters(self):
        text = self.good("list")
        self.assertEqual(text.count("\n"), 3)
        self.assertEqual([c for c in text if ord(c) < 32 and c != "\n"], [])
        self.assertIn("Ibu profen", text)

    def test_delete(self):
        identifier = self.identifiers["2026-11-21"]
        shown = self.good("show", identifier)
        self.assertEqual(self.good("delete", identifier), shown)
        self.assertEqual(self.dates(), ["2026-11-22", "2026-11-20"])
        self.assertEqual(self.run_program("show", identifier).status, 1)
        self.good("import", "-", stdin='{"format":"backstory-diary","version":1,"entries":[%s]}' % shown)
        self.assertEqual(self.good("show", identifier), shown)


if __name__ == "__main__":
    unittest.main(verbosity=2)
