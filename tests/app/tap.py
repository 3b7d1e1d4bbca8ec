# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of a program, one after another, and says as TAP what came of them."""
import contextlib
import sys
import tempfile
import traceback


def main(names, *folders, call=lambda test: test()):
    """`names`: the globals of the program; its functions test_… are run, or those that stand behind its first two arguments.
    Each finds new `folders` under these names. `call` runs one. Returns the exit status."""
    wanted = sys.argv[3:]
    tests = [(name, test) for name, test in names.items() if name.startswith('test_') and (not wanted or name in wanted)]
    failed = 0
    print('1..%d' % len(tests))
    for number, (name, test) in enumerate(tests, 1):
        with contextlib.ExitStack() as stack:
            for folder in folders:
                names[folder] = stack.enter_context(tempfile.TemporaryDirectory())
            try:
                call(test)
                print('ok %d %s' % (number, name))
            except Exception:
                failed += 1
                print('not ok %d %s' % (number, name))
                # Where the log of a failed test is shown, only its errors are.
                print('%s: %s' % (name, traceback.format_exc()), file=sys.stderr)
        sys.stdout.flush()
    return 1 if failed else 0
