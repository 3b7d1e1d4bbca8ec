# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of diaries that are unlike the sample: each gives good pages, and what stands in them is text."""

import os
import re
import subprocess
import unittest

import reporting
from reporting import diary, moment


def entry(days, pain=4, **more):
    return dict({"at": moment(days, more.pop("hour", 10)), "recordedAt": moment(days, 21), "pain": pain}, **more)


class PdfTest(reporting.ReportTest):

    def test_sample(self):
        pages = self.report(reporting.SAMPLE)
        self.assertIn("Back pain diary", pages[0])
        self.assertIn("Ruth Berger (invented), born 1964", pages[0])
        for page in pages:
            self.assertIn("Ruth Berger (invented)", page)
        # rules.md 5.3, word by word
        self.assertIn("This diary applies rules from one general article (and, separately, public guidance). It is not medical "
                      "advice, does not diagnose and can miss serious illness. If you are worried, seek help regardless of "
                      "what it shows.", re.sub(r"\s+", " ", pages[0]))
        info = self.info()
        self.assertRegex(info, r"Title: +Back pain diary, 25 Aug to 22 Nov 2026\n")
        self.assertRegex(info, r"Tagged: +yes\n")
        self.assertRegex(info, r"CreationDate: +Sun Nov 22 18:00:00 2026 UTC\n")
        structure = self.info("-struct")
        for tag in ("Document", "H1", "H2", "Table", "TR", "TH", "TD", "Figure"):
            self.assertRegex(structure, r"(?m)^ *%s\b" % tag)
        catalog = subprocess.run(["qpdf", "--json", self.pdf], capture_output=True, text=True, check=True).stdout
        self.assertRegex(catalog, r'"/Lang": "(u:)?en"')
        self.assertIn('"title": "Rules and limits"', catalog)

    def test_no_picture(self):
        self.report(reporting.SAMPLE)
        images = subprocess.run(["pdfimages", "-list", self.pdf], capture_output=True, text=True, check=True).stdout
        self.assertEqual(len(images.splitlines()), 2, images)

    def test_links(self):
        pages = self.report(reporting.SAMPLE)
        objects = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", self.pdf, "-"], capture_output=True,
                                 check=True).stdout
        self.assertGreaterEqual(objects.count(b"/Subtype /Link"), 5)
        # Each of the contents is where it says it is.
        contents = dict(re.findall(r"(Entries|Findings in full|How the figures are made): page (\d+)", pages[0]))
        self.assertEqual(len(contents), 3)
        for title, page in contents.items():
            self.assertIn(title, pages[int(page) - 1])

    def test_same_bytes(self):
        self.report(reporting.SAMPLE)
        with open(self.pdf, "rb") as file:
            first = file.read()
        os.remove(self.pdf)
        self.run_cli("--diary", reporting.SAMPLE, "--at", self.AT, "-o", self.pdf, "--paper", "a4",
                     environment={"TZ": "Asia/Tokyo"})
        with open(self.pdf, "rb") as file:
            self.assertEqual(file.read(), first)

    def test_letter(self):
        self.report(reporting.SAMPLE, "--no-name")
        self.run_cli("--diary", reporting.SAMPLE, "--at", self.AT, "-o", self.pdf, "--paper=letter")
        self.assertRegex(self.info(), r"Page size: +612 x 792 pts \(letter\)")
        self.read_pages()

    def test_grey(self):
        """Black and white prints as well as colour: there is no colour."""
        self.report(reporting.SAMPLE)
        picture = subprocess.run(["pdftoppm", "-r", "50", self.pdf], capture_output=True, check=True).stdout
        n_pages = 0
        while picture:
            head = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", picture)
            begin, size = head.end(), int(head.group(1)) * int(head.group(2)) * 3
            pixels = picture[begin:begin + size]
            self.assertEqual(pixels[0::3], pixels[1::3])
            self.assertEqual(pixels[0::3], pixels[2::3])
            self.assertGreater(len(set(pixels[0::3])), 3)
            picture = picture[begin + size:]
            n_pages += 1
        self.assertGreater(n_pages, 4)

    def test_heads_on_each_page(self):
        entries = [entry(day, day % 8, note="A note of day %d." % day) for day in range(200)]
        pages = self.report(diary(entries), "--period", "all")
        listed = [page for page in pages if "A note of day" in page]
        self.assertGreater(len(listed), 3)
        for page in listed:
            self.assertRegex(page, r"Date +Time +Pain +Walk: min to pain +Where → spreading to; when; signs +Tried: result, minutes")
            # Each page begins with a day, and no heading is the last line above the footer.
            lines = [line for line in page.splitlines() if line.strip()]
            self.assertRegex(lines[2], r"^\w{3} \d+ \w{3} ")
        self.assertIn("Entries, continued", listed[1])

    def test_no_heading_at_the_end_of_a_page(self):
        headings = ("Could not be judged", "How the pain behaved", "What these rules are", "How the figures are made",
                    "Versions and settings", "Assumptions", "Rules and limits", "Findings in full")
        for n in range(13, 80, 6):
            for page in self.report(diary([entry(day, note="x" if day % 3 else "y " * 90) for day in range(n)])):
                lines = [line.strip() for line in page.splitlines() if line.strip()]
                for heading in headings:
                    self.assertNotIn(heading, re.split(r"\s{4,}", lines[-2]), n)

    def test_period(self):
        for period, title in (("2-weeks", "9 Nov to 22 Nov 2026"), ("month", "26 Oct to 22 Nov 2026"),
                              ("3-months", "25 Aug to 22 Nov 2026"), ("all", "25 Aug to 22 Nov 2026"),
                              ("since-visit", "17 Oct to 22 Nov 2026")):
            pages = self.report(reporting.SAMPLE, "--period", period)
            self.assertIn(title, pages[0])
        path = self.write(diary([entry(1)]))
        result = self.run_cli("--diary", path, "--at", self.AT, "-o", self.pdf, "--period", "since-visit", status=1)
        self.assertIn("There is no visit in the diary to begin the report with.", result.stderr.decode())

    def language(self, name):
        """The environment of a language: its catalogue, without any word, and a locale that need not be installed."""
        folder = os.path.join(self.folder.name, "locale")
        messages = os.path.join(folder, name, "LC_MESSAGES")
        os.makedirs(messages, exist_ok=True)
        head = 'msgid ""\nmsgstr "Language: %s\\nContent-Type: text/plain; charset=UTF-8\\n"\n' % name
        subprocess.run(["msgfmt", "-o", os.path.join(messages, "backstory.mo"), "-"], input=head, text=True, check=True)
        return {"BACKSTORY_LOCALE_DIR": folder, "LC_ALL": "C.UTF-8", "LANGUAGE": name}

    def words(self, page):
        """(text, left, right) of the words of a page, as shares of its width."""
        box = subprocess.run(["pdftotext", "-bbox", "-f", str(page), "-l", str(page), self.pdf, "-"], capture_output=True,
                             text=True, check=True).stdout
        width = float(re.search(r'<page width="([0-9.]+)"', box).group(1))
        return [(text, float(left) / width, float(right) / width) for left, right, text in
                re.findall(r'<word xMin="([-0-9.]+)" yMin="[^"]*" xMax="([-0-9.]+)" yMax="[^"]*">([^<]*)</word>', box)]

    def test_mirrored(self):
        for language, mirrored in (("he", True), ("ar", True), ("de", False)):
            self.run_cli("--diary", reporting.SAMPLE, "--at", self.AT, "-o", self.pdf, "--paper", "a4",
                         environment=self.language(language))
            self.read_pages()
            for page in (1, 2):
                words = self.words(page)
                for title, at_begin in (("Back", True), ("Entries", True), ("Page", False), ("Date", True)):
                    places = [word for word in words if word[0] == title]
                    if not places or (title == "Entries" and page == 1):
                        continue
                    place = places[-1 if title == "Page" else 0]
                    middle = (place[1] + place[2]) / 2
                    self.assertEqual(middle > .5, at_begin == mirrored, (language, places))
                for word in words:
                    self.assertGreater(word[1], .06, (language, word))
                    self.assertLess(word[2], .94, (language, word))
            catalog = subprocess.run(["qpdf", "--json", self.pdf], capture_output=True, text=True, check=True).stdout
            self.assertRegex(catalog, r'"/Lang": "(u:)?%s' % language)

    def test_other_direction_inside(self):
        """A name that runs the other way stands where names stand, and what follows it stands behind it."""
        measures = [{"kind": "medicine", "name": "איבופרופן", "result": "gone", "resultMin": 47}]
        self.report(diary([entry(day, measures=measures) for day in range(20)],
                          profile={"name": "נועה לוי", "birthYear": 1957}))
        words = self.words(1)
        born = next(word for word in words if word[0] == "1957")
        name = [word for word in words if re.search("[א-ת]", word[0]) and word[1] < born[1]]
        self.assertTrue(name)
        self.assertLess(min(word[1] for word in name), .1)
        words = self.words(2)
        medicine = [word for word in words if re.search("[א-ת]", word[0])]
        minutes = [word for word in words if word[0].endswith("47")]
        self.assertEqual(len(minutes), 20)
        self.assertLess(max(word[2] for word in medicine), min(word[1] for word in minutes))

    def test_no_name_no_notes(self):
        with_both = "\n".join(self.report(reporting.SAMPLE))
        self.assertIn("Only to the post box", with_both)
        pages = self.report(reporting.SAMPLE, "--no-name", "--no-notes")
        text = "\n".join(pages)
        for word in ("Ruth", "Berger", "1964", "age 62", "Only to the post box", "Nurse on the phone"):
            self.assertNotIn(word, text)
        self.assertIn("Name, date of birth:", pages[0])
        # rules.md 5.2
        for word in ("improved", "cleared", "healed", "fine", "nothing serious", "probably"):
            self.assertNotRegex(text, r"\b%s\b" % word)
        for page in pages:
            self.assertIn("Name: ___", page)
        with open(self.pdf, "rb") as file:
            self.assertNotIn(b"/Author", file.read())

    def test_empty(self):
        for content in (diary([]), diary([entry(200)])):
            pages = self.report(content)
            self.assertEqual(len(pages), 2)
            self.assertIn("Nothing was recorded in this period. This does not mean that there was no pain.", pages[0])
            self.assertIn("Recorded on 0 of 91 days (0 %), 0 entries", pages[0])

    def test_one_entry(self):
        pages = self.report(diary([entry(1, 6, note="First words.")]))
        self.assertEqual(len(pages), 2)
        self.assertIn("Diary began 21 Nov. Recorded on 1 of 2 days (50 %), 1 entry", pages[0])
        self.assertIn("too few for a median", pages[0])
        self.assertIn("“First words.”", pages[0])
        self.assertNotIn("Entries: page", pages[0])

    def test_twelve_are_listed_on_the_first_page(self):
        for n, listed in ((12, True), (13, False)):
            pages = self.report(diary([entry(day) for day in range(n)]))
            self.assertEqual("Entries: page 2" not in pages[0], listed, n)

    def test_ten_years(self):
        entries = [entry(day, day % 8, walkMin=20 + day % 9, walkPosture="upright") for day in range(0, 3650, 3)]
        for item in entries:
            if item["pain"]:
                item["onsetMin"] = 5 + item["pain"]
        pages = self.report(diary(entries), "--from", "2016-11-25")
        self.assertIn("26 Nov 2016 to 22 Nov 2026", pages[0])
        self.assertIn("Quarter by quarter", pages[0])
        self.assertIn("Recorded on 1217 of 3649 days (33 %), 1217 entries", pages[0])
        self.assertIn("2017", pages[0])

    def test_five_thousand(self):
        entries = [entry(i // 20, i % 11, hour=i % 20, note="note number %d" % i) for i in range(5000)]
        text = "\n".join(self.report(diary(entries), "--from", "2026-01-01"))
        self.assertEqual(sorted({int(n) for n in re.findall(r"note number (\d+)", text)}), list(range(5000)))

    def test_right_to_left_and_emoji(self):
        notes = ["כאב גב אחרי הליכה קצרה לחנות", "ألم في أسفل الظهر بعد المشي", "walked 🚶 to the shop 🏪, hurts 😖", "a\nb\tc\u2028d",
                 "e\u0301 \u200d \ufeff x"]
        pages = self.report(diary([entry(day, note=note) for day, note in enumerate(notes)], profile={"name": "נועה לוי"}))
        text = "\n".join(pages)
        # In which order letters are shown is the reader's; that they are there is ours.
        for word in ("הליכה", "לחנות"):
            self.assertTrue(word in text or word[::-1] in text)
        self.assertIn("a b c d", text)

    def test_long_names(self):
        name, medicine = "Maximiliane " * 16 + "Ende", "Ibuprofenlysinat" * 12
        measures = [{"kind": "medicine", "name": medicine[:200], "result": "gone", "resultMin": 30, "painAfter": 1}]
        pages = self.report(diary([entry(day, measures=measures) for day in range(20)], profile={"name": name[:200]}))
        self.assertIn("Maximiliane", pages[0])
        # Page 1 cuts it; the list has all of it.
        letters = re.sub(r"[\s]", "", "".join(pages[1:]))
        self.assertIn("Ibuprofenlysinat", letters)
        self.assertIn("gone", letters)

    def test_longer_than_a_page(self):
        words = " ".join("word%d" % i for i in range(1200))
        measures = [{"kind": "medicine", "name": "m%02d " % i + "x" * 190, "result": "same"} for i in range(50)]
        entries = [entry(day) for day in range(20)]
        entries[3].update(note=words[:10000], measures=measures)
        text = "\n".join(self.report(diary(entries)))
        last = int(re.findall(r"word(\d+)\b", words[:9999].rsplit(" ", 1)[0])[-1])
        self.assertEqual(sorted({int(n) for n in re.findall(r"\bword(\d+)\b", text)})[:last + 1], list(range(last + 1)))
        self.assertEqual(sorted(set(re.findall(r"\bm(\d\d)\b", text))), ["%02d" % i for i in range(50)])

    def test_period_before(self):
        # 20 days, and the 20 before them with shorter walks.
        entries = [entry(day, 5, walkMin=30, onsetMin=20 if day < 20 else 10, walkPosture="upright") for day in range(40)]
        pages = self.report(diary(entries), "--from", "2026-11-03")
        self.assertIn("“Before” is the period before: 14 Oct–2 Nov, recorded on 20 of 20 days", pages[0])
        self.assertRegex(pages[0], r"Upright +20 +0 +20 +20 +10 +10 min longer")
        # Four days are too few to compare with.
        pages = self.report(diary(entries[:24]), "--from", "2026-11-03")
        self.assertNotIn("Before", pages[0])


class CommandTest(reporting.ReportTest):

    def test_wrong_usage(self):
        for arguments, message in (
                (["--paper", "a5"], "--paper: “a4” or “letter”"),
                (["--from", "2026-11-23"], "--from is later than the moment of the report"),
                (["--from", "2026-11-02", "--to", "2026-11-01"], "--from is later than --to"),
                (["--database", "x"], "--diary and --database do not go together"),
                (["--at", "yesterday"], "--at: "),
                (["--period", "year"], "--period: “since-visit”, “2-weeks”, “month”, “3-months” or “all”"),
                (["--period", "all", "--to", "2026-11-01"], "--period does not go together with --from and --to"),
                (["rest"], "“rest” is too much")):
            result = self.run_cli("--diary", reporting.SAMPLE, "-o", self.pdf, *(["--at", self.AT] if "--at" not in arguments
                                                                                else []), *arguments, status=2)
            self.assertIn(message, result.stderr.decode())
            self.assertFalse(os.path.exists(self.pdf))

    def test_standard_output(self):
        result = self.run_cli("--diary", reporting.SAMPLE, "--at", self.AT)
        self.assertTrue(result.stdout.startswith(b"%PDF-1."))

    def test_old_file_stays(self):
        with open(self.pdf, "w", encoding="utf-8") as file:
            file.write("old")
        broken = os.path.join(self.folder.name, "broken.json")
        with open(broken, "w", encoding="utf-8") as file:
            file.write("{")
        result = self.run_cli("--diary", broken, "-o", self.pdf, status=1)
        self.assertEqual(len(result.stderr.decode().splitlines()), 1)
        with open(self.pdf, encoding="utf-8") as file:
            self.assertEqual(file.read(), "old")
        result = self.run_cli("--diary", reporting.SAMPLE, "-o", os.path.join(self.folder.name, "no", "such.pdf"), status=1)
        self.assertIn("cannot be written: No such file or directory", result.stderr.decode())
        self.assertEqual(sorted(os.listdir(self.folder.name)), ["broken.json", "report.pdf"])

    def test_full_disk(self):
        result = self.run_cli("--diary", reporting.SAMPLE, "-o", "/dev/full", status=1)
        self.assertEqual(len(result.stderr.decode().splitlines()), 1)
        self.assertIn("No space left on device", result.stderr.decode())

    def test_database(self):
        database = os.path.join(self.folder.name, "diary.db")
        subprocess.run([reporting.CLI, "import", "--database", database, reporting.SAMPLE], check=True, capture_output=True)
        self.run_cli("--database", database, "--at", self.AT, "--paper", "a4", "-o", self.pdf)
        from_database = self.read_pages()
        self.assertEqual(self.report(reporting.SAMPLE), from_database)


if __name__ == "__main__":
    unittest.main()
