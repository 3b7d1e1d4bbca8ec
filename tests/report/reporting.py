# SPDX-License-Identifier: GPL-3.0-or-later
"""The program, and what poppler and qpdf read of its PDF."""

import datetime
import json
import os
import shutil
import subprocess
import tempfile
import unittest

CLI = os.environ["BACKSTORY_CLI"]
SAMPLE = os.path.join(os.environ["BACKSTORY_DATA_DIR"], "sample-diary.json")
TOOLS = ("pdftotext", "pdfinfo", "qpdf")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]


def diary(entries, **more):
    return dict({"format": "backstory-diary", "version": 1, "profile": {}, "medicines": [], "entries": entries,
                 "visits": []}, **more)


def moment(days, hour=10, minute=0, last="2026-11-22"):
    """A time `days` before the last day."""
    day = datetime.date.fromisoformat(last) - datetime.timedelta(days=days)
    return "%sT%02d:%02d+01:00" % (day, hour, minute)


@unittest.skipIf(MISSING, "not installed: %s (packages poppler-utils, qpdf)" % ", ".join(MISSING))
class ReportTest(unittest.TestCase):

    AT = "2026-11-22T19:00+01:00"

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.pdf = os.path.join(self.folder.name, "report.pdf")

    def run_cli(self, *arguments, status=0, environment=None):
        result = subprocess.run([CLI, "report", *arguments], capture_output=True, env=dict(os.environ, **(environment or {})),
                                check=False)
        self.assertEqual(result.returncode, status, result.stderr)
        return result

    def write(self, content):
        path = os.path.join(self.folder.name, "diary.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False)
        return path

    def report(self, content, *arguments, at=None):
        """Makes the PDF, checks it and returns its text, a list of pages."""
        path = content if isinstance(content, str) else self.write(content)
        self.run_cli("--diary", path, "--at", at or self.AT, "-o", self.pdf, "--paper", "a4", *arguments)
        return self.read_pages()

    def read_pages(self):
        check = subprocess.run(["qpdf", "--check", self.pdf], capture_output=True, text=True, check=False)
        self.assertEqual(check.returncode, 0, check.stdout + check.stderr)
        text = subprocess.run(["pdftotext", "-layout", self.pdf, "-"], capture_output=True, text=True, check=True)
        self.assertEqual(text.stderr, "")
        pages = text.stdout.split("\f")[:-1]
        for number, page in enumerate(pages, 1):
            self.assertIn("Page %d of %d" % (number, len(pages)), page)
        return pages

    def info(self, *arguments):
        lines = subprocess.run(["pdfinfo", *arguments, self.pdf], capture_output=True, text=True, check=True)
        self.assertEqual(lines.stderr, "")
        return lines.stdout
