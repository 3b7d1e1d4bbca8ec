# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates diaries that the program wrote against the schema of the diary format.

Usage: check-schema.py SCHEMA WRITER   (WRITER prints one JSON text a line)
"""
import json
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed, so exports are not checked against the schema")
    sys.exit(0)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)

output = subprocess.run(sys.argv[2:], check=True, capture_output=True).stdout.decode("utf-8")
diaries = [line for line in output.split("\n") if line.startswith("{")]
print(f"1..{len(diaries) + 3}")
number = 0


def report(ok, name, why=""):
    global number
    number += 1
    print(f"{'ok' if ok else 'not ok'} {number} {name}")
    for line in why.splitlines():
        print(f"# {line}")


def key_order(value, names, where):
    """Keys come in the order of the schema."""
    known = [names.index(key) for key in value]
    return [] if known == sorted(known) else [f"{where}: {list(value)}"]


for line in diaries:
    diary = json.loads(line)
    faults = [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(diary)]
    faults += key_order(diary, list(schema["properties"]), "the file")
    if "profile" in diary:
        faults += key_order(diary["profile"], list(schema["properties"]["profile"]["properties"]), "profile")
    for section, kind in (("medicines", "medicine"), ("entries", "entry"), ("visits", "visit")):
        for index, value in enumerate(diary.get(section, [])):
            faults += key_order(value, list(schema["$defs"][kind]["properties"]), f"{section}[{index}]")
            for measure in value.get("measures", []):
                faults += key_order(measure, list(schema["$defs"]["measure"]["properties"]), f"{section}[{index}]")
    report(not faults, "fits the schema", "\n".join(faults))

# That what is checked is not empty, and that the check can fail.
report(len(diaries) > 100, "there are diaries to check")
full = json.loads(diaries[-1])
keys = {key for entry in full["entries"] for key in entry}
report(keys == set(schema["$defs"]["entry"]["properties"]), "every field of an entry is written",
       str(set(schema["$defs"]["entry"]["properties"]) - keys))
full["entries"][0]["pain"] = 11
report(not validator.is_valid(full), "a wrong diary does not fit the schema")
