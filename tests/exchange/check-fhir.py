# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates bundles that the program wrote against FHIR R4, with the package "fhir" of the npm registry.

Usage: check-fhir.py CHECKER FOLDER WRITER   (CHECKER: check-fhir.js; the package is put into FOLDER, once; WRITER prints a
name, a tab and a bundle a line). Skipped where the package is not there and cannot be had.
"""
import os
import pathlib
import shutil
import subprocess
import sys

PACKAGE, VERSION = "fhir", "4.12.0"


def skip(why):
    print("1..0 # SKIP FHIR bundles are not validated: %s" % why)
    sys.exit(0)


def install(folder):
    """The package in `folder`, by npm as it is set up here."""
    if (folder / "node_modules" / PACKAGE / "package.json").exists():
        return
    npm = shutil.which("npm")
    if npm is None:
        skip("npm is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{ "private": true }\n')
    # One try and no long waiting: without a network the test is skipped.
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--fetch-retries=0",
               "--fetch-timeout=60000", "--cache", str(folder / "cache"), "%s@%s" % (PACKAGE, VERSION)]
    try:
        run = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, timeout=240)
    except subprocess.TimeoutExpired:
        skip("npm did not answer within 4 minutes")
    if run.returncode != 0:
        lines = run.stdout.decode("utf-8", "replace").strip().splitlines() or ["without a reason"]
        skip("npm could not install %s %s: %s" % (PACKAGE, VERSION, lines[0]))


def main():
    checker, folder, writer = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    node = shutil.which("node")
    if node is None:
        skip("node is not installed")
    install(folder)
    bundles = subprocess.run(writer, check=True, stdout=subprocess.PIPE).stdout
    # The package is found beside the folder, wherever the checker lies.
    environment = dict(os.environ, NODE_PATH=str(folder / "node_modules"))
    sys.exit(subprocess.run([node, checker], input=bundles, env=environment).returncode)


main()
