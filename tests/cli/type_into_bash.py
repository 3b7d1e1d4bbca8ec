# SPDX-License-Identifier: GPL-3.0-or-later
"""Types lines into a bash at a terminal, each behind "backstory-cli ", and prints the arguments with which it was then run.

Usage: type_into_bash.py COMPLETION PROGRAM LINE …
"""
import os
import pty
import select
import shlex
import sys
import tempfile
import time

# In place of the program: it answers what completion asks, and otherwise only writes down its arguments.
SETUP = ("PS1=; unset HISTFILE; backstory-cli () { if [[ $1 == __complete ]]; then %s \"$@\"; else local line; "
         "printf -v line ' <%%s>' \"$@\"; printf '%%s\\n' \"${line# }\" >>%s; fi; }; source %s\n")


def main(completion, program, lines):
    with tempfile.TemporaryDirectory() as folder:
        written = os.path.join(folder, "written")
        child, terminal = pty.fork()
        if child == 0:
            os.environ["TERM"] = "dumb"
            os.execvp("bash", ["bash", "--norc", "--noprofile", "-i"])
        os.write(terminal, (SETUP % tuple(map(shlex.quote, (program, written, completion)))).encode("utf-8"))
        os.write(terminal, "".join("backstory-cli %s\n" % line for line in lines).encode("utf-8") + b"exit\n")
        seen = b""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                seen += os.read(terminal, 65536)
            except OSError:  # bash has gone
                break
        os.waitpid(child, 0)
        try:
            with open(written, encoding="utf-8") as file:
                sys.stdout.write(file.read())
        except OSError:
            sys.exit(seen.decode("utf-8", "replace"))


main(sys.argv[1], sys.argv[2], sys.argv[3:])
