#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-potfiles.py ROOT: po/POTFILES.in names every file with words for the person, in order, and no other; and xgettext
can read what stands in them."""

import pathlib
import re
import sys

CALL = re.compile(r"(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|Q_|ngettext) ?\(")
# A number's format from a macro ends the text for xgettext: "%" G_GINT64_FORMAT " hours".
BROKEN = re.compile(CALL.pattern + r'\s*(?:"(?:[^"\\]|\\.)*"[\s,]*)+(?:G_G\w+_FORMAT|PRI\w+)')


def collect(root):
    found = []
    for path in sorted(root.glob("src/**/*.[ch]")):
        text = path.read_text(encoding="utf-8")
        if CALL.search(text):
            found.append(path)
        for match in BROKEN.finditer(text):
            yield None, "%s:%d: xgettext cannot read this text to its end" % (
                path.relative_to(root), text.count("\n", 0, match.start()) + 1)
    found += [path for path in sorted(root.glob("ui/*.ui")) if 'translatable="yes"' in path.read_text(encoding="utf-8")]
    found += [root / "po" / "rule-texts.h"]
    found += sorted(root.glob("data/*.gschema.xml.in"))
    found += sorted(root.glob("data/*.desktop.in")) + sorted(root.glob("data/*.metainfo.xml.in"))
    for path in found:
        yield str(path.relative_to(root)), None


def main(root):
    wanted, faults = [], []
    for name, fault in collect(root):
        (faults if name is None else wanted).append(fault if name is None else name)
    lines = (root / "po" / "POTFILES.in").read_text(encoding="utf-8").splitlines()
    named = [line for line in lines if line and not line.startswith("#")]
    faults += ["po/POTFILES.in: %s is missing" % name for name in wanted if name not in named]
    faults += ["po/POTFILES.in: %s has no words, or is not there" % name for name in named if name not in wanted]
    faults += ["po/POTFILES.in: %s stands twice" % name for name in sorted(set(named)) if named.count(name) > 1]
    if not faults and sorted(named) != named:
        faults.append("po/POTFILES.in: the files are not in the order of their names")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
