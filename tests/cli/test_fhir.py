# SPDX-License-Identifier: GPL-3.0-or-later
"""export --fhir. What stands in the bundle: tests/exchange/test-fhir-*.c."""

import base64
import collections
import json
import os
import unittest

import program
from program import AT

SAMPLE = os.path.join(os.environ["BACKSTORY_DATA_DIR"], "sample-diary.json")
NOW = "2026-11-22T18:00+01:00"


class FhirTest(program.ProgramTest):

    def bundle(self, *arguments):
        return json.loads(self.good("export", "--fhir", "--at", NOW, *arguments))

    def resources(self, *arguments):
        return [element["resource"] for element in self.bundle(*arguments)["entry"]]

    def test_empty(self):
        patient, document = self.resources()
        self.assertEqual((patient["resourceType"], document["resourceType"]), ("Patient", "DocumentReference"))

    def test_sample(self):
        self.good("import", SAMPLE)
        diary = self.export()
        resources = self.resources()
        types = collections.Counter(resource["resourceType"] for resource in resources)
        pains = [resource for resource in resources if resource.get("code", {}).get("coding", [{}])[0].get("code")
                 == "72514-3"]
        self.assertEqual([pain.get("valueInteger") for pain in pains], [entry.get("pain") for entry in diary["entries"]])
        doses = [measure for entry in diary["entries"] for measure in entry.get("measures", [])
                 if measure["kind"] == "medicine"]
        self.assertEqual((types["MedicationStatement"], types["Encounter"], types["DocumentReference"], types["Patient"]),
                         (len(doses), len(diary["visits"]), 1, 1))

    def test_assessment(self):
        """The document says what assess says, by the same rules and at the same moment."""
        self.good("import", SAMPLE)
        document = self.resources()[-1]
        text = base64.b64decode(document["content"][0]["attachment"]["data"]).decode("utf-8")
        self.assertTrue(text.startswith(self.good("assess", "--at", NOW)))

    def test_limits(self):
        self.good("add", "--at", "2026-11-20T09:00+01:00", "--pain", "1")
        self.good("add", "--at", "2026-11-21", "--pain", "2")
        for arguments, pains in (([], [1, 2]), (["--from", "2026-11-21"], [2]), (["--to", "2026-11-20"], [1]),
                                 (["--from", "2027-01-01"], [])):
            self.assertEqual([resource["valueInteger"] for resource in self.resources(*arguments)
                              if "valueInteger" in resource], pains)

    def test_files(self):
        self.add("--pain", "4")
        text = self.good("export", "--fhir", "--at", NOW)
        self.assertEqual(self.good("export", "--fhir", "--at", NOW), text)
        path = self.write("old.json", "old")
        self.good("export", "--fhir", "--at", NOW, "-o", path)
        self.assertEqual(self.read(path).decode("utf-8"), text)

    def test_faults(self):
        self.bad(2, "export: --csv and --fhir do not go together; “backstory-cli export --help” shows what is possible",
                 "export", "--fhir", "--csv")
        self.add("--pain", "4")
        path = self.write("old.json", "old")
        run = self.run_program("export", "--fhir", "-o", path, environment={"BACKSTORY_DATA_DIR": self.folder})
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
        self.assertIn("nothing was judged", run.err)
        self.assertEqual(self.read(path), b"old")
        run = self.run_program("export", "--fhir", "--at", AT, "-o", "/dev/full")
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))


if __name__ == "__main__":
    unittest.main(verbosity=2)
