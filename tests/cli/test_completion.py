# SPDX-License-Identifier: GPL-3.0-or-later
"""What may stand for a word of the command line: the program's answers, and bash's completion in a real bash."""

import os
import shutil
import subprocess
import unittest

import program

SCRIPTS = os.environ["BACKSTORY_COMPLETIONS"]


class AnswersTest(program.ProgramTest):

    def answers(self, *words):
        return self.good("__complete", *words).splitlines()

    def words(self, *words):
        return [line.split("\t")[0] for line in self.answers(*words)]

    def test_commands(self):
        listed = [line.split()[0] for line in self.good("--help").split("Commands:\n")[1].split("\n\n")[0].splitlines()]
        self.assertEqual(self.words(""), listed)
        self.assertEqual(self.words(), listed)
        self.assertEqual(self.words("help", ""), listed)
        self.assertEqual(self.words("--database", "x", ""), listed)
        self.assertEqual(self.answers("exp"), ["export\tWrite the diary as a file for other programs"])
        self.assertEqual(self.words("help", "add", "x"), [])
        self.assertEqual(self.words("nonsense", ""), [])

    def test_words(self):
        for words, expected in (
                (["add", "--walk-m"], ["--walk-min", "--walk-metres"]),
                (["--d"], ["--database"]),
                (["add", "--when", "wa"], ["walking"]),
                (["add", "--when=after-s"], ["--when=after-sitting", "--when=after-sleep"]),
                (["add", "--type", "sharp,d"], ["sharp,dull", "sharp,diffuse"]),
                (["add", "--types", "no"], ["none"]),
                (["add", "--types", "none,"], []),
                (["add", "--types", "dull,du"], []),
                (["add", "--numb", "upper"], []),
                (["add", "--radiates", "upper"], ["upper-back"]),
                (["add", "--pain", "u"], ["unrated"]),
                (["add", "--pain", "1"], ["1", "10"]),
                (["add", "--pain-after", "1"], ["1", "10"]),
                (["add", "--rest", "s"], ["sit", "shoes-off", "stand-still", ":open"]),
                (["add", "--rest=sit:g"], ["--rest=sit:gone", ":open"]),
                (["add", "--rest", "sit:gone:"], []),
                (["add", "--medicine", "A B:an"], ["A B:analgesic", "A B:antispasmodic", ":open"]),
                (["edit", "x", "--clear", "walk-min,measures,si"], ["walk-min,measures,sites", "walk-min,measures,signs"]),
                (["profile", "--pregnant", ""], ["yes", "no"]),
                (["report", "--paper", ""], ["a4", "letter"]),
                (["report", "--period", "3"], ["3-months"]),
                (["visit", "--kind", "d"], ["doctor"]),
                (["add", "--note", ""], []),
                (["show", ""], []),
                (["list", "--at", ""], [])):
            self.assertEqual(self.words(*words), expected, words)

    def test_files(self):
        for words in (["import", ""], ["import", "--dry-run", "x"], ["import", "--", "-x"], ["restore", "x"],
                      ["export", "-o", ""], ["report", "--output=x"], ["--database", ""], ["assess", "--diary", "x"],
                      ["backup", "--folder", ""]):
            self.assertEqual(self.answers(*words), [":files"], words)

    def test_options_once(self):
        self.assertIn("--json", self.words("export", ""))
        self.assertNotIn("--json", self.words("export", "--json", ""))
        self.assertIn("--rest", self.words("add", "--rest", "sit", "--"))
        self.assertNotIn("--when", self.words("add", "--when", "walking", "--"))
        self.assertEqual(self.words("add", "--", "--"), [option for option in self.words("add", "")])

    def test_nothing_happens(self):
        for words in (["add", "--pain", "3", ""], ["edit", "x"], ["import", "x"]):
            self.good("__complete", *words)
        self.assertEqual(os.listdir(self.folder), [])


class BashTest(program.ProgramTest):

    def complete(self, line):
        """What bash offers at the end of a line; its options for this word begin with "-o"."""
        script = ('compopt () { printf "%s\\n" "-o $2"; }; source "$1"; COMP_LINE=$2 COMP_POINT=${#2}; '
                  # Splits as bash does: at blanks, and "=" and ":" are words of their own.
                  'read -ra COMP_WORDS <<<"$(sed "s/[=:]/ & /g" <<<"$2")"; [[ $2 == *" " ]] && COMP_WORDS+=(""); '
                  'COMP_WORDS[0]=$3 COMP_LINE=$3${2#backstory-cli}; COMP_POINT=${#COMP_LINE}; '
                  'COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _backstory_cli; '
                  '((${#COMPREPLY[@]})) && printf "%s\\n" "${COMPREPLY[@]}"; :')
        done = subprocess.run([shutil.which("bash"), "--norc", "-c", script, "bash",
                               os.path.join(SCRIPTS, "backstory-cli.bash"), line, program.PROGRAM], check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment, cwd=self.folder)
        self.assertEqual(done.stderr.decode("utf-8"), "", line)
        return done.stdout.decode("utf-8").splitlines()

    def test_function(self):
        for line, expected in (
                ("backstory-cli exp", ["export"]),
                ("backstory-cli  add   --walk-m", ["--walk-min", "--walk-metres"]),
                ("backstory-cli add --when ", ["walking", "after-walking", "standing", "sitting", "after-sitting",
                                               "after-sleep", "night", "running-or-jumping", "lifting", "other"]),
                ("backstory-cli add --when=ni", ["night"]),
                ("backstory-cli add --when=", ["walking", "after-walking", "standing", "sitting", "after-sitting",
                                               "after-sleep", "night", "running-or-jumping", "lifting", "other"]),
                ("backstory-cli add --types sharp,du", ["sharp,dull"]),
                ("backstory-cli add --rest sit:", ["-o nospace", "gone", "less", "same", "worse"]),
                ("backstory-cli add --rest=sit:le", ["-o nospace", "less"]),
                ("backstory-cli import ", ["-o default"]),
                ("backstory-cli import --dry-run /et", ["-o default"]),
                ("backstory-cli --database=/et", ["-o default"]),
                ("backstory-cli nonsense ", [])):
            self.assertEqual(sorted(self.complete(line)), sorted(expected), line)

    def test_terminal(self):
        """As somebody types it: TAB, and what stands on the line then."""
        self.write("file with blanks.json", "{}")
        done = subprocess.run(
            [shutil.which("python3"), os.path.join(os.path.dirname(os.path.abspath(__file__)), "type_into_bash.py"),
             os.path.join(SCRIPTS, "backstory-cli.bash"), program.PROGRAM,
             "expo\t", "add --when=nig\t", "add --rest sit:go\t", "import fil\t", "add --types sharp,du\t"],
            check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment, cwd=self.folder, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr.decode("utf-8"))
        self.assertEqual(done.stdout.decode("utf-8").splitlines(),
                         ["<export>", "<add> <--when=night>", "<add> <--rest> <sit:gone>",
                          "<import> <file with blanks.json>", "<add> <--types> <sharp,dull>"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
