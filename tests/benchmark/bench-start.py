# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-start.py BACKSTORY BARE FILL: the window's start and memory against a bare AdwApplicationWindow.

Cold processes, started in turn; from just before the start to the first painted frame. Peak memory is read when the
process has come to rest with its history read. Runs inside tests/app/gui-session.sh; rows as in README.md."""
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 15
REST_SECONDS = 1.5


def first_frame(command):
    begin = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    process = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(re.findall(r"\d{6,}", process.stdout + process.stderr)[-1]) / 1000 - begin / 1e6


def peak_memory(command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak, since = 0, time.monotonic()
    while time.monotonic() - since < REST_SECONDS:
        with open(f"/proc/{process.pid}/status") as status:
            now = int(re.search(r"VmHWM:\s+(\d+)", status.read())[1])
        if now > peak:
            peak, since = now, time.monotonic()
        time.sleep(0.05)
    process.terminate()
    process.wait()
    return peak / 1024


def row(what, value, against, ratio, goal, unit):
    verdict = "met" if ratio <= goal else f"**missed by {(ratio / goal - 1) * 100:.0f} %**"
    print(f"| {what} | {value:.1f} {unit} | bare window, {against:.1f} {unit} | {ratio:.2f} | {goal:.2f} | {verdict} |", flush=True)


def main():
    backstory, bare, fill = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        diaries = {}
        for n in (0, 100000):
            diaries[n] = os.path.join(folder, f"{n}.db")
            subprocess.run([fill, diaries[n], str(n)], check=True)
        starts = {"bare": [bare, "first-frame"]}
        starts |= {n: [backstory, "--first-frame", "--database", diaries[n]] for n in diaries}
        times = {name: [] for name in starts}
        for turn in range(ROUNDS + 2):
            for name, command in starts.items():
                took = first_frame(command)
                if turn >= 2:
                    times[name].append(took)
        median = {name: statistics.median(taken) for name, taken in times.items()}
        for n in diaries:
            row(f"start to first frame, {n:,} entries", median[n], median["bare"], median[n] / median["bare"], 1.15, "ms")
        memory = peak_memory([bare])
        for n in diaries:
            peak = peak_memory([backstory, "--database", diaries[n]])
            row(f"peak memory, {n:,} entries", peak, memory, peak / memory, 2.5, "MiB")


main()
