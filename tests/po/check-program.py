#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-program.py ROOT LANGUAGE: the command line in a language. Nothing fails, every placeholder is filled in, what programs
read is as in English, and the first page of the report keeps clear of its footer. BACKSTORY_CLI names the program."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

AT = "2026-11-22T20:00+01:00"
# A footer is 11.4 mm from the paper's lower edge.
FOOT_LINE = 11.4 / 25.4 * 72
UNFILLED = re.compile(r"{\w*}|%[sdu]|%[0-9]\$")


class Program:
    def __init__(self, root, language, folder):
        self.language = language
        self.sample = root / "data" / "sample-diary.json"
        self.folder = pathlib.Path(folder)
        catalogues = self.folder / language / "LC_MESSAGES"
        catalogues.mkdir(parents=True)
        subprocess.run(["msgfmt", "--output-file", catalogues / "backstory.mo", root / "po" / (language + ".po")], check=True)

    def run(self, *arguments, language=None):
        environment = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE=language or self.language, BACKSTORY_LOCALE_DIR=str(self.folder),
                           HOME=str(self.folder), XDG_DATA_HOME=str(self.folder / "data"))
        done = subprocess.run([os.environ["BACKSTORY_CLI"], *arguments], env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0 or done.stderr:
            raise SystemExit("%s: %s: %d: %s" % (self.language, " ".join(map(str, arguments)), done.returncode, done.stderr))
        return done.stdout

    def assess(self, *more, **language):
        return self.run("assess", "--diary", self.sample, "--at", AT, *more, **language)


def without_texts(value):
    if isinstance(value, dict):
        return {key: without_texts(part) for key, part in value.items() if key not in ("because", "assumptions")}
    return [without_texts(part) for part in value] if isinstance(value, list) else value


def check_texts(program):
    commands = re.findall(r"^  (\w+) ", program.run("help"), re.M)
    if len(commands) < 10:
        yield "the help lists no commands"
    for command in commands:
        program.run("help", command)
    text, english = program.assess(), program.assess(language="en")
    if UNFILLED.search(text):
        yield "assess: %s stands in the text" % UNFILLED.search(text).group(0)
    if text == english:
        yield "assess: it is in English"
    if re.findall(r"\[([a-z0-9-]+)\]", text) != re.findall(r"\[([a-z0-9-]+)\]", english):
        yield "assess: the rules' ids are not those of the English text"
    if without_texts(json.loads(program.assess("--json"))) != without_texts(json.loads(program.assess("--json", language="en"))):
        yield "assess --json: it is not as in English"


def check_report(program):
    path = program.folder / "report.pdf"
    program.run("report", "--diary", program.sample, "--at", AT, "--paper", "a4", "-o", path)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    if UNFILLED.search(text):
        yield "report: %s stands in the text" % UNFILLED.search(text).group(0)
    boxes = subprocess.run(["pdftotext", "-bbox", "-l", "1", path, "-"], capture_output=True, text=True, check=True).stdout
    foot = float(re.search(r'<page width="[\d.]+" height="([\d.]+)"', boxes).group(1)) - FOOT_LINE
    for top, bottom, word in re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<', boxes):
        if float(top) < foot - 1 < float(bottom):
            yield "report: “%s” stands on the line of the footer" % word


def main(root, language):
    with tempfile.TemporaryDirectory(prefix="backstory-language-") as folder:
        program = Program(root, language, folder)
        faults = [*check_texts(program), *check_report(program)]
    for fault in faults:
        print("%s: %s" % (language, fault), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
