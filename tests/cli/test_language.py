#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another language: texts for people are in it, quotations are marked as translated, and what programs read stays as it is.

The language is a small one of this test, so that no catalogue of po/ has to be there."""

import json
import os
import re
import subprocess
import unittest

from program import AT, ProgramTest, diary

ENTRY = {"at": "2026-11-22T08:30+01:00", "pain": 5, "radiates": ["foot"],
         "measures": [{"kind": "rest", "how": "lie", "result": "worse", "resultMin": 25}]}
QUOTE = "back pain is combined with pain in the lower leg and feet"
OTHER_QUOTE = "If pain at rest is increased, the doctor is immediately consulted to reduce the risk of death."
HEAD = """msgid ""
msgstr ""
"Language: de\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
WORDS = {
    "Pain in the back and in the lower leg or foot": "Schmerz in Rücken und Unterschenkel oder Fuß",
    "Article": "Artikel",
    QUOTE: "Rückenschmerz zusammen mit Schmerz in Unterschenkel und Füßen",
    "article %s": "Artikel %s",
    "article %s, translated": "Artikel %s, übersetzt",
    "“%s”": "„%s“",
    "Urgent": "Dringend",
    "left foot": "linker Fuß",
    "foot": "Fuß",
    "You recorded back pain together with pain in: {regions}.": "Notiert: Rückenschmerz und Schmerz in: {regions}.",
    # A translator's slip: the placeholder is not known.
    "It was worse {minutes} after the rest began.": "Schlimmer {minuten} nach Beginn.",
    "Last recorded: {moment}.": "Zuletzt notiert: {moment}.",
    "pain %d": "Schmerz %d",
    "“%s” is not a command": "„%s“ ist kein Befehl",
    "%s; “backstory-cli --help” shows what is possible": "%s; „backstory-cli --help“ zeigt, was möglich ist",
    "Write an entry; prints its id": "Schreibt einen Eintrag; nennt seine Kennung",
    "Known to your doctor.": "Ihrem Arzt bekannt.",
    "Findings in full": "Alle Befunde",
    "The article says of itself that it “should not be used for self-diagnosis of health problems or for therapeutic purposes” "
    "(L684) and is “not a substitute for medical advice from a doctor” (L686).": "Der Artikel sagt von sich.",
    "Both quotations are translated.": "Beide Zitate sind übersetzt.",
    "1": "eins",
    "own": "eigen",
    "worse": "schlimmer",
}
OWN = {"format": "backstory-rules", "version": 1, "id": "own", "rules": [
    {"id": "mine", "level": "doctor", "title": "Article", "summary": "Urgent", "because": ["Known to your doctor."],
     "quote": QUOTE, "source": "article L417", "section": "First aid", "action": "Article",
     "conditions": [{"kind": "entry", "all": [{"radiates": ["foot"]}]}]}]}


class TestLanguage(ProgramTest):
    def setUp(self):
        super().setUp()
        folder = self.path("languages", "de", "LC_MESSAGES")
        os.makedirs(folder)
        text = HEAD + "".join("\nmsgid %s\nmsgstr %s\n" % (json.dumps(text, ensure_ascii=False), json.dumps(form, ensure_ascii=False))
                              for text, form in WORDS.items())
        subprocess.run(["msgfmt", "--output-file", os.path.join(folder, "backstory.mo"), "-"], input=text.encode("utf-8"), check=True)
        self.language = {"LANGUAGE": "de", "BACKSTORY_LOCALE_DIR": self.path("languages")}
        self.diary = self.write("diary.json", diary(ENTRY))

    def both(self, *arguments):
        """What is printed in English and in the language."""
        return self.good(*arguments), self.good(*arguments, environment=self.language)

    def test_quotation_is_marked(self):
        english, german = self.both("assess", "--at", AT, "--diary", self.diary)
        self.assertIn("“%s” (article L417)" % QUOTE, english)
        self.assertNotIn("translated", english)
        self.assertIn("„%s“ (Artikel L417, übersetzt)" % WORDS[QUOTE], german)
        self.assertNotIn(QUOTE, german)
        # One that has no translation is not said to be one.
        self.assertIn("„%s“ (Artikel L107)" % OTHER_QUOTE, german)

    def test_texts_of_rules(self):
        _, german = self.both("assess", "--at", AT, "--diary", self.diary)
        self.assertIn("Dringend · Artikel · Schmerz in Rücken und Unterschenkel oder Fuß [leg-or-foot-pain]", german)
        self.assertIn("Notiert: Rückenschmerz und Schmerz in: Fuß.", german)
        # In the words of the source rather than without what was recorded.
        self.assertIn("It was worse 25 min after the rest began.", german)
        self.assertNotIn("{", german)

    def test_json_stays(self):
        def without_texts(value):
            if isinstance(value, dict):
                return {key: without_texts(part) for key, part in value.items() if key not in ("because", "assumptions")}
            return [without_texts(part) for part in value] if isinstance(value, list) else value

        english, german = (json.loads(text) for text in self.both("assess", "--json", "--at", AT, "--diary", self.diary))
        self.assertEqual(without_texts(german), without_texts(english))
        finding = next(part for part in german["sets"][0]["active"] if part["rule"] == "leg-or-foot-pain")
        self.assertEqual((finding["quote"], finding["source"]), (QUOTE, "article L417"))
        self.assertIn("Notiert: Rückenschmerz und Schmerz in: Fuß.", finding["because"])
        self.assertEqual([part["version"] for part in german["sets"]], ["1", "1"])

    def test_files_stay(self):
        self.good("import", self.diary)
        for kind in ("--json", "--csv"):
            english, german = self.both("export", kind, "--at", AT)
            self.assertEqual(re.sub(r'"exportedAt": "[^"]*"', "", german), re.sub(r'"exportedAt": "[^"]*"', "", english))

    def test_own_rule_stays(self):
        rules = self.write("mine.json", json.dumps(OWN))
        _, german = self.both("assess", "--at", AT, "--diary", self.diary, "--rules", rules)
        self.assertIn("Article [mine]\n  Known to your doctor.\n  Article\n  „%s“ (article L417)\n" % QUOTE, german)

    def test_report(self):
        texts = []
        for name, environment in (("english.pdf", {}), ("german.pdf", self.language)):
            self.good("report", "--at", AT, "--diary", self.diary, "-o", self.path(name), environment=environment)
            text = subprocess.run(["pdftotext", "-raw", self.path(name), "-"], stdout=subprocess.PIPE, check=True).stdout
            texts.append(" ".join(text.decode("utf-8").split()))
        english, german = texts
        self.assertIn("“%s” article L417, leg-or" % QUOTE, english)
        self.assertNotIn("translated", english)
        self.assertIn("„%s“ Artikel L417, übersetzt, leg-or" % WORDS[QUOTE], german)
        self.assertIn("Der Artikel sagt von sich. Beide Zitate sind übersetzt. The guidance set", german)
        self.assertIn("Alle Befunde", german)

    def test_command_line(self):
        run = self.run_program("frobnicate", environment=self.language)
        self.assertEqual((run.status, run.err), (2, "backstory-cli: „frobnicate“ ist kein Befehl; „backstory-cli --help“ zeigt, "
                                                    "was möglich ist\n"))
        self.assertIn("Schreibt einen Eintrag; nennt seine Kennung", self.good("help", environment=self.language))

    def test_words_that_are_typed_stay(self):
        for language in ({}, self.language):
            self.good("add", "--at", AT, "--pain", "unrated", "--numb", "none", "--rest", "lie:worse:25", environment=language)


if __name__ == "__main__":
    unittest.main()
