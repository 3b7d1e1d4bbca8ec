# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page: every command and option of the program is in it, and no other; and roff reads it without a warning."""

import os
import re
import shutil
import subprocess
import unittest

import program

PAGE = os.environ["BACKSTORY_MANUAL"]


def read_sections(text):
    """{"COMMANDS": …}, and of that by command."""
    parts = re.split(r"^\.Sh (.+)\n", text, flags=re.M)
    sections = dict(zip(parts[1::2], parts[2::2]))
    parts = re.split(r"^\.Ss (.+)\n", sections["COMMANDS"], flags=re.M)
    return sections, dict(zip(parts[1::2], parts[2::2]))


def options_of_page(text):
    """{"walk-min": "N"}: the options of a part of the page, and what stands for their values."""
    found = {}
    for line in re.findall(r"^\.It (.*Fl -.*)$", text, flags=re.M):
        names, _, argument = line.partition(" Ar ")
        found[re.search(r"Fl -([a-z-]+)", names).group(1)] = unescape(argument)
    return found


def unescape(text):
    text = re.sub(r"\\\[u([0-9A-F]+)\]", lambda match: chr(int(match.group(1), 16)), text)
    return text.replace("\\%", "").replace("\\-", "-").replace("\\e", "\\").replace("\\&", "")


def options_of_help(text, heading):
    part = text.split("\n%s:\n" % heading)
    if len(part) == 1:
        return {}
    return dict(re.findall(r"^  (?:-\w, )?--([a-z-]+)(?: (\S+))? ", part[1].split("\n\n")[0].replace("…", "..."),
                           flags=re.M))


class ManualTest(program.ProgramTest):

    def setUp(self):
        super().setUp()
        with open(PAGE, encoding="ascii") as file:
            self.page = file.read()
        self.sections, self.commands = read_sections(self.page)

    def test_commands(self):
        text = self.good("--help")
        listed = re.findall(r"^  (\S+) +(.*)$", text.split("Commands:\n")[1].split("\n\n")[0], flags=re.M)
        self.assertEqual(list(self.commands), [name for name, summary in listed])
        for name, summary in listed:
            self.assertTrue(unescape(self.commands[name]).startswith(summary + "\n"), name)

    def test_options(self):
        everywhere = options_of_help("\n" + self.good("--help"), "Options of every command")
        self.assertEqual(options_of_page(self.sections["OPTIONS OF EVERY COMMAND"]), everywhere)
        self.assertIn("database", everywhere)
        n = 0
        for name, part in self.commands.items():
            text = self.good(name, "--help")
            self.assertEqual(options_of_page(part), options_of_help(text, "Options"), name)
            n += len(options_of_page(part))
        self.assertGreater(n, 100)

    def test_words(self):
        """The words that an option takes."""
        text = unescape(self.commands["add"])
        self.assertIn("\nwalking,\nafter-walking,\nstanding,\n", text)
        self.assertIn("\n9,\n10,\nunrated\n", text)
        self.assertIn("Ar yes|no\npregnant\n.It", unescape(self.commands["profile"]))

    def test_statuses(self):
        for status in ("0", "1", "2", "10 , 11 , 12 , 13"):
            self.assertIn("\n.It %s\n" % status, self.sections["EXIT STATUS"])

    def test_roff(self):
        groff = shutil.which("groff")
        self.assertIsNotNone(groff, "groff-base is missing")
        for device in ("ascii", "utf8"):
            done = subprocess.run([groff, "-mandoc", "-T" + device, "-ww", "-rLL=78n", PAGE], check=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            self.assertEqual(done.stderr.decode("utf-8"), "")
        text = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", done.stdout.decode("utf-8"))
        self.assertIn("--stop-reason WORD", text)
        self.assertIn("does not diagnose", text)
        for word in ("chest-or-heart-pain", "reduced-bladder-bowel-feeling", "intermittent-claudication"):
            self.assertIn(word, text)
        self.assertLessEqual(max(len(line) for line in text.splitlines()), 85)


if __name__ == "__main__":
    unittest.main(verbosity=2)
