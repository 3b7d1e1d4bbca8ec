#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-help-words.py ROOT: what the help quotes (“Log pain”) is said by the window: somewhere in the texts of the program, in the same words."""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def read_texts(root, files):
    """The English texts of these files, as translators get them."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, 'texts.po')
        subprocess.run(['xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=ngettext:1,2',
                        '--no-wrap', '--directory', str(root), '--output', str(out), *files], check=True, stderr=subprocess.DEVNULL)
        text = out.read_text(encoding='utf-8')
    for block in text.split('\n\n')[1:]:
        for said in re.findall(r'^msgid(?:_plural)? ((?:".*"\n?)+)', block, re.MULTILINE):
            yield ''.join(re.findall(r'"(.*)"', said)).replace('\\"', '"').replace('\\n', '\n')


def main():
    root = Path(sys.argv[1])
    if shutil.which('xgettext') is None:
        print('xgettext is not installed')
        sys.exit(77)
    listed = [line for line in (root / 'po/POTFILES.in').read_text(encoding='utf-8').split('\n') if line and not line.startswith('#')]
    help_files = [name for name in listed if name.startswith('src/app/help/')]
    said = '\n'.join(text.replace('_', '') for text in read_texts(root, [name for name in listed if name not in help_files])).lower()
    missing, n = [], 0
    for text in read_texts(root, help_files):
        for quoted in re.findall('“([^“”]*)”', text):
            n += 1
            if quoted.lower() not in said:
                missing.append('“%s” in: %s' % (quoted, text))
    if n < 50:
        sys.exit('only %d quotations found: has the help moved?' % n)
    if missing:
        sys.exit('\n'.join(['The window does not say:', *missing]))
    print('%d quotations' % n)


if __name__ == '__main__':
    main()
