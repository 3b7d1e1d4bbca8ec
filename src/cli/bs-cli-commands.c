/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>

/* What there is: name, usage, summary, notes; then what runs it. */
const BsCliCommand bs_cli_commands[] = {
  { "add", "--pain N|unrated [OPTION…]", N_ ("Write an entry; prints its id"),
    N_ ("T is an instant, 2026-11-22T09:00+01:00, or a local time, 2026-11-22T09:00; of --at also a date,\n"
        "where the time is not known. Lists take commas or the option again, and none where there is\n"
        "nothing; what is not named was not asked. --dose and --pain-after belong to the measure named\n"
        "before them; measures are kept in the order they are named."),
    .get_options = bs_cli_add_get_options, .append_help = bs_cli_entry_append_help, .run = bs_cli_add },
  { "edit", "ID [OPTION…]", N_ ("Change an entry; what is not named stays; prints its id"),
    N_ ("ID may be the beginning of an id. A list that is named takes the place of the one that was there,\n"
        "and so do the measures, if any is named without --append. --result sets the result of one measure\n"
        "and leaves the others alone. --at moves the entry to another moment."),
    .get_options = bs_cli_edit_get_options, .append_help = bs_cli_entry_append_help, .least_arguments = 1,
    .most_arguments = 1, .run = bs_cli_edit },
  { "list", "[--from D] [--to D] [--search TEXT] [--json]", N_ ("List entries, newest first"),
    N_ ("Each line has the id, when it was, the pain (? where it was not rated) and what it was. D is a\n"
        "date, 2026-11-22; --from and --to are inclusive."),
    .options = bs_cli_list_options, .run = bs_cli_list },
  { "show", "ID", N_ ("Show an entry as the diary file has it"), N_ ("ID may be the beginning of an id."),
    .options = bs_cli_clock_options, .least_arguments = 1, .most_arguments = 1, .run = bs_cli_show },
  { "delete", "ID", N_ ("Delete an entry; prints what it was"), N_ ("ID may be the beginning of an id."),
    .options = bs_cli_clock_options, .least_arguments = 1, .most_arguments = 1, .run = bs_cli_delete },
  { "visit", "--kind KIND [OPTION…] | --list | --delete ID", N_ ("Record an examination; prints its id"),
    N_ ("Of --at a date is 12:00 of it. --knows names the rules that the doctor has judged, as “assess”\n"
        "prints them in [ ]."),
    .get_options = bs_cli_visit_get_options, .append_help = bs_cli_visit_append_help, .run = bs_cli_visit },
  { "medicine", "[--name TEXT [OPTION…]] | [--delete ID]", N_ ("List your medicines, or put one on the list"),
    N_ ("Without an option it lists them. A name that is there already is changed."),
    .get_options = bs_cli_medicine_get_options, .append_help = bs_cli_medicine_append_help, .run = bs_cli_medicine },
  { "profile", "[OPTION…]", N_ ("Show or set the facts about you that rules use"),
    N_ ("Shows them as the diary file has them, after the change if there is one."),
    .get_options = bs_cli_profile_get_options, .append_help = bs_cli_profile_append_help, .run = bs_cli_profile },
  { "assess", "[--at T] [--json] [--diary FILE] [--rules FILE] [--exit-code]",
    N_ ("Say what the rules make of the diary"),
    N_ ("T is an instant, 2026-11-22T09:00+01:00, or a local time, 2026-11-22T09:00.\n"
        "With --diary nothing else is read but the rules: not the database, not your own rule files.\n"
        "With --exit-code the exit status is 10, 11, 12 or 13 where the headline is self-care, doctor,\n"
        "urgent or emergency; 0 where it is none."),
    .options = bs_cli_assess_options, .run = bs_cli_assess },
  { "import", "FILE [--map ROLE=COLUMN,…] [--dry-run] | --list | --undo [--dry-run]",
    N_ ("Merge a diary file or a table into the diary, or take that back"),
    N_ ("- is standard input. A file with a fault is refused as a whole. What both have is taken from where\n"
        "it is newer; nothing is deleted. Of another program's table (CSV) --map says what its columns are:\n"
        "date=Datum,pain=Schmerz,note=Notiz; COLUMN is a head or a number from 1. ROLE is date, time, pain,\n"
        "place, medicine, dose or note; beside them stand scale=5, scale=10 or scale=100 for the most that\n"
        "pain can be, dates=dmy, dates=mdy or dates=ymd for their order, and rest=note to keep all other\n"
        "columns in the notes. --dry-run shows its first rows as they will be. --undo deletes what the last\n"
        "import added and gives back what it changed, also days later; what was changed since stays."),
    .options = bs_cli_import_options, .most_arguments = 1, .run = bs_cli_import },
  { "export", "--json|--csv|--fhir [--from D] [--to D] [-o FILE]", N_ ("Write the diary as a file for other programs"),
    N_ ("D is a date, 2026-11-22; --from and --to are inclusive."), .options = bs_cli_export_options,
    .run = bs_cli_export },
  { "report", "-o FILE.pdf [--from D] [--to D] [OPTION…]", N_ ("Write the report for the doctor as PDF"),
    N_ ("D is a date, 2026-11-22; --from and --to are inclusive. Without them it is the last 91 days. With\n"
        "--diary nothing else is read but the rules. The same diary, days and --at give the same bytes."),
    .options = bs_cli_report_options, .run = bs_cli_report },
  { "backup", "FILE [--encrypt] | --daily | --list", N_ ("Write a consistent copy of the database"),
    N_ ("A former backup of that name is replaced, any other file is not. --daily is for a timer: the 7\n"
        "newest backups are kept, and of those before the newest of each of 4 weeks, beside the diary or in\n"
        "the folder that is set in the window. A passphrase is asked for on the terminal; whoever forgets it\n"
        "cannot read the copy."),
    .options = bs_cli_backup_options, .most_arguments = 1, .run = bs_cli_backup },
  { "restore", "FILE [--dry-run]", N_ ("Put a copy in the place of the database"),
    N_ ("Close Backstory first. The copy is checked before. What stood there is kept; its new name is\n"
        "printed. The passphrase of an encrypted one is asked for on the terminal."),
    .options = bs_cli_restore_options, .least_arguments = 1, .most_arguments = 1, .run = bs_cli_restore },
  { "check", "", N_ ("Check the database for damage"), NULL, .options = bs_cli_clock_options, .run = bs_cli_check },
  { "salvage", "[--without-backup] [--dry-run] | -o FILE", N_ ("Bring back what can be had of a damaged diary"),
    N_ ("Close Backstory first. The damaged file is set aside, whole; its new name is printed. In its place\n"
        "come the newest good backup and what can be read of the damaged file. A whole diary is left alone.\n"
        "With -o nothing is set aside and no backup is used."),
    .options = bs_cli_salvage_options, .run = bs_cli_salvage },
  { "help", "[COMMAND]", N_ ("Show this help, or that of a command"), NULL, .most_arguments = 1, .run = bs_cli_help },
  { NULL },
};
