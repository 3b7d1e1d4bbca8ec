# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what backstory-cli says of random diaries with what reference.py says.

    python3 differential.py CLI COUNT SEED [--jobs N] [--show N] [--examples FILE]

Runs `CLI assess --diary FILE --at T --json` for COUNT diaries, seeds SEED, SEED + 1, …, and for those of an examples
file. Compared: sets (active rules, level, raised, known, their order), overall, headline, classification, prompts,
notEvaluated, history with its intervals. The first diaries that differ are shrunk while they still differ in the same
thing, and printed. Exit status: 0 nothing differs, 1 something does, 2 wrong usage.
"""

import argparse
import copy
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import traceback

sys.dont_write_bytecode = True

import random_diary   # noqa: E402
import reference      # noqa: E402

OPTIONAL_PROMPTS = ("suggest-home-test", "yearly-visit-reminder")
MOST_SHRINK_RUNS = 1500


class Failure(Exception):
    """The program did not give an assessment."""


def run_program(program, data, at):
    with tempfile.TemporaryDirectory(prefix="backstory-differential-") as folder:
        path = os.path.join(folder, "diary.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False)
        done = subprocess.run([program, "assess", "--diary", path, "--at", at, "--json"], check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    if done.returncode != 0:
        words = done.stderr.decode("utf-8", "replace").strip().replace(folder, "…")
        raise Failure("exit status %d: %s" % (done.returncode, words[-2000:]))
    try:
        return json.loads(done.stdout.decode("utf-8"))
    except ValueError as error:
        raise Failure("no JSON: %s" % error) from error


def in_document_order(findings):
    """By level (highest first), then by `raised`, then by rule id (diary-format.md)."""
    return sorted(findings, key=lambda finding: (-reference.LEVELS.index(reference.LEVEL_OF[finding["rule"]]),
                                                 reference.parse_instant(finding["raised"])[0], finding["rule"]))


def compare(expected, got):
    """A list of (what differs, in words); `expected` is the reference's."""
    differences = []

    def check(what, wanted, had):
        if wanted != had:
            differences.append((what, "%s: reference %s, program %s" % (what, json.dumps(wanted), json.dumps(had))))

    def check_lists(what, wanted, had, write):
        """Of two lists, what is in one only; then the order."""
        wanted, had = [write(item) for item in wanted], [write(item) for item in had]
        for text in sorted(set(wanted) | set(had)):
            if wanted.count(text) != had.count(text):
                differences.append((what + " " + text.split()[0], "%s: %s, reference %d times, program %d times" %
                                    (what, text, wanted.count(text), had.count(text))))
        if sorted(wanted) == sorted(had):
            check(what + " order", wanted, had)

    check("format", "backstory-assessment", got.get("format"))
    check("version", 1, got.get("version"))
    for key in ("at", "overall", "headline", "classification"):
        check(key, expected[key], got.get(key))
    check("sets", [part["id"] for part in expected["sets"]], [part.get("id") for part in got.get("sets", [])])
    for wanted, had in zip(expected["sets"], got.get("sets", [])):
        check(wanted["id"] + " level", wanted["level"], had.get("level"))
        check_lists(wanted["id"] + " active", in_document_order(wanted["active"]), had["active"],
                    lambda finding: "%s level %s raised %s known %s cleared %s" % (
                        finding["rule"], finding["level"], finding["raised"], finding["known"],
                        finding.get("cleared")))
    check_lists("history", in_document_order(expected["history"]), got.get("history", []),
                lambda finding: "%s from %s to %s" % (finding["rule"], finding["raised"], finding.get("cleared")))

    def write_prompt(item):
        return "%s entry %s measure %s" % (item["id"], item.get("entry"), item.get("measure"))

    prompts = got.get("prompts", [])
    check("prompts sorted", sorted(item["id"] for item in prompts), [item["id"] for item in prompts])
    check_lists("prompts", sorted(expected["prompts"], key=write_prompt),
                sorted((item for item in prompts if item["id"] not in OPTIONAL_PROMPTS), key=write_prompt),
                write_prompt)
    # An optional prompt may be left out, but not be there without cause.
    wanted = {item["id"] for item in expected["optionalPrompts"]}
    for item in prompts:
        if item["id"] in OPTIONAL_PROMPTS and item["id"] not in wanted:
            differences.append(("prompts " + item["id"], "prompts: %s, not in the reference" % write_prompt(item)))
    check_lists("notEvaluated", expected["notEvaluated"], got.get("notEvaluated", []),
                lambda item: "%s %s" % (item["rule"], " ".join(sorted(item["fields"]))))
    return differences


def differences_of(program, data, at):
    expected = reference.assess(data, at)
    try:
        return compare(expected, run_program(program, data, at))
    except Failure as failure:
        return [("program", str(failure))]
    except (KeyError, TypeError, AttributeError):
        return [("program", "not the form of diary-format.md: " + traceback.format_exc(limit=-1))]


# --- Shrinking -------------------------------------------------------------------------------------------------------

def smaller_diaries(data):
    """Diaries with one thing less, the largest things first. Nothing that a valid diary must have is taken away."""
    for key in ("entries", "visits"):
        items = data.get(key) or []
        if len(items) > 3:
            for half in (slice(0, len(items) // 2), slice(len(items) // 2, None)):
                smaller = copy.deepcopy(data)
                del smaller[key][half]
                yield smaller
        for index in range(len(items)):
            smaller = copy.deepcopy(data)
            del smaller[key][index]
            yield smaller
    for key in ("profile", "visits"):
        if key in data:
            smaller = copy.deepcopy(data)
            del smaller[key]
            yield smaller
    for key in data.get("profile") or {}:
        smaller = copy.deepcopy(data)
        del smaller["profile"][key]
        yield smaller
    for kind in ("entries", "visits"):
        for index, item in enumerate(data.get(kind) or []):
            for key, value in item.items():
                if key in ("at", "id") or (kind == "visits" and key == "kind"):
                    continue
                smaller = copy.deepcopy(data)
                del smaller[kind][index][key]
                yield smaller
                if not isinstance(value, list):
                    continue
                for place, part in enumerate(value):
                    smaller = copy.deepcopy(data)
                    del smaller[kind][index][key][place]
                    yield smaller
                    if isinstance(part, dict):
                        for name in part:
                            if name != "kind":
                                smaller = copy.deepcopy(data)
                                del smaller[kind][index][key][place][name]
                                yield smaller


def shrink(program, data, at, what):
    """The smallest diary found that still differs in the same thing."""
    runs = 0
    found = True
    while found and runs < MOST_SHRINK_RUNS:
        found = False
        for smaller in smaller_diaries(data):
            runs += 1
            # The same rule or field, whether it is active or history.
            if any(key.split()[-1] == what.split()[-1] for key, _ in differences_of(program, smaller, at)):
                data, found = smaller, True
                break
            if runs >= MOST_SHRINK_RUNS:
                break
    return data


# --- The run ---------------------------------------------------------------------------------------------------------

def one_job(job):
    program, name, data, at = job
    if data is None:
        data, at = random_diary.make(name)
    return name, differences_of(program, data, at)


def report(program, name, data, at, differences):
    print("\n=== %s: %s" % (name, "; ".join(sorted({what for what, _ in differences})[:8])))
    data = shrink(program, data, at, differences[0][0])
    for _, words in differences_of(program, data, at):
        print("  " + words)
    print("  --at %s" % at)
    print(json.dumps(data, indent=1, ensure_ascii=False))


def main(arguments):
    parser = argparse.ArgumentParser(description="Compares backstory-cli with reference.py on random diaries.")
    parser.add_argument("program", metavar="CLI")
    parser.add_argument("count", metavar="COUNT", type=int)
    parser.add_argument("seed", metavar="SEED", type=int)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: one for each CPU)")
    parser.add_argument("--show", type=int, default=3, help="diaries to shrink and print (default: 3)")
    parser.add_argument("--examples", metavar="FILE", help="also compare the diaries of this file")
    options = parser.parse_args(arguments)
    if options.count < 1 and not options.examples:
        parser.error("COUNT is not at least 1")
    program = os.path.abspath(options.program)
    if not os.access(program, os.X_OK):
        parser.error("%s is no program" % options.program)

    jobs = [(program, seed, None, None) for seed in range(options.seed, options.seed + options.count)]
    if options.examples:
        with open(options.examples, encoding="utf-8") as file:
            jobs += [(program, example["id"], example["diary"], example["at"]) for example in json.load(file)]
    with multiprocessing.Pool(max(1, options.jobs)) as pool:
        results = pool.map(one_job, jobs, chunksize=4)
    failed = [(job, differences) for job, (_, differences) in zip(jobs, results) if differences]

    shown = set()     # one diary for each thing that differs
    for (_, name, data, at), differences in failed:
        if len(shown) >= options.show:
            break
        if differences[0][0] in shown:
            continue
        shown.add(differences[0][0])
        if data is None:
            data, at = random_diary.make(name)
        report(program, name, data, at, differences)
    if failed:
        things = sorted({what for _, differences in failed for what, _ in differences})
        print("\nDiffer: %s" % ", ".join(things))
    print("%d diaries compared, %d differ%s" % (len(jobs), len(failed), "".join(
        [": " + " ".join(str(job[1]) for job, _ in failed[:40])] if failed else [])))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
