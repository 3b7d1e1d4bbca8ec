# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs backstory-cli as a program, each test with a home of its own."""

import json
import os
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["BACKSTORY_CLI"]
EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "examples.json")
AT = "2026-11-22T09:00+01:00"


class Run:
    """What came of one run."""

    def __init__(self, done):
        self.status = done.returncode
        self.out = None if done.stdout is None else done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")


class ProgramTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="backstory-cli-test-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.environment = dict(os.environ, XDG_DATA_HOME=os.path.join(self.folder, "data"), HOME=self.folder,
                                LC_ALL="C.UTF-8", TZ="UTC")
        self.database = os.path.join(self.folder, "data", "backstory", "diary.db")

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def run_program(self, *arguments, stdin=b"", stdout=subprocess.PIPE, environment=None, **more):
        if isinstance(stdin, str):
            stdin = stdin.encode("utf-8")
        return Run(subprocess.run([PROGRAM, *arguments], check=False, input=stdin, stdout=stdout,
                                  stderr=subprocess.PIPE, cwd=self.folder, timeout=180,
                                  env=dict(self.environment, **(environment or {})), **more))

    def good(self, *arguments, **more):
        """Runs, expects success without a message, returns what was printed."""
        run = self.run_program(*arguments, **more)
        self.assertEqual((run.status, run.err), (0, ""), arguments)
        return run.out

    def bad(self, status, message, *arguments, **more):
        """Runs, expects failure with exactly this line, and nothing printed."""
        run = self.run_program(*arguments, **more)
        self.assertEqual((run.status, run.err), (status, "backstory-cli: %s\n" % message), arguments)
        self.assertIn(run.out, ("", None), arguments)

    def restore(self, *arguments, entries=1, **more):
        """Restores, returns the name under which the former diary is kept: all that is on standard output."""
        run = self.run_program("restore", *arguments, **more)
        said = "backstory-cli: restore: %d %s restored" % (entries, "entry was" if entries == 1 else "entries were")
        kept = "; the former diary is kept, whole, under this name:" if run.out else ""
        self.assertEqual((run.status, run.err), (0, said + kept + "\n"), arguments)
        self.assertEqual(run.out.count("\n"), 1 if run.out else 0)
        return run.out.rstrip("\n")

    def add(self, *arguments):
        return self.good("add", "--at", AT, *arguments).strip()

    def show(self, identifier):
        return json.loads(self.good("show", identifier))

    def export(self, *arguments, **more):
        return json.loads(self.good("export", "--json", *arguments, **more))

    def write(self, name, content):
        path = self.path(name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def read(self, path):
        with open(path, "rb") as file:
            return file.read()


def diary(*entries, **more):
    return json.dumps(dict({"format": "backstory-diary", "version": 1, "entries": list(entries)}, **more),
                      ensure_ascii=False)


def examples():
    with open(EXAMPLES, encoding="utf-8") as file:
        return json.load(file)
