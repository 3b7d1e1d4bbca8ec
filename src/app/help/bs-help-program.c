/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-help-topics.h"

#include <glib/gi18n-lib.h>

/* The program itself. */

static const BsHelpBlock reminders[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Reminders come as notifications of your desktop, also while the window is closed. Their buttons write your "
        "answer into the diary without opening the window."),
    NULL },
  { BS_HELP_PARAGRAPH, N_ ("Each of these is off until you switch it on:"), NULL },
  { BS_HELP_POINT, N_ ("To log, once a day, at an hour that suits you."), NULL },
  { BS_HELP_POINT, N_ ("An hour after first aid: “How is the pain?”"), NULL },
  { BS_HELP_POINT, N_ ("Of unanswered questions."), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("These come in any case: the clocks that you started yourself in first aid, a walk whose clock has been "
        "running for hours, and a finding that needs attention today or now."),
    NULL },
  { BS_HELP_HEADING, N_ ("Who may see it"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Without “Show details in notifications” they say nothing about your health, only for instance that Backstory "
        "has a question for you."),
    NULL },
  { BS_HELP_HEADING, N_ ("If none comes"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Look whether your desktop shows notifications of Backstory, and whether it is set not to disturb. Nothing is "
        "lost: each question stands on Today as well."),
    NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::reminders" },
  { BS_HELP_TOPIC, NULL, "first-aid" },
};

static const BsHelpBlock emergency_number[] = {
  { BS_HELP_SAFETY, NULL, "always-line" },
  { BS_HELP_PARAGRAPH,
    N_ ("The number that Backstory shows in an emergency follows the country that your computer is set to. Where the "
        "country is not known it is 112, which works from mobile phones in most of the world."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Check that it is right for the place where you live. Abroad, the number of the country you are in counts."),
    NULL },
  { BS_HELP_STEP, N_ ("Open the preferences, page “Data”."), NULL },
  { BS_HELP_STEP,
    N_ ("Write the number into the field “Emergency number”. An empty field goes back to that of your country."),
    NULL },
  { BS_HELP_PARAGRAPH, N_ ("The emergency page has a button for it too: “Change the number”."), NULL },
  { BS_HELP_PARAGRAPH, N_ ("Backstory does not dial. Call with a phone."), NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::data" },
  { BS_HELP_TOPIC, NULL, "levels" },
};

static const BsHelpBlock preferences[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("The preferences are in the main menu. What you change there holds at once; there is nothing to save."), NULL },
  { BS_HELP_POINT, N_ ("“About you”: facts that some rules use, such as the year of birth. All may stay “Not said”."),
    NULL },
  { BS_HELP_POINT,
    N_ ("“Medicines”: your list, with your own limit a day. Log pain says so before a dose that would pass it."),
    NULL },
  { BS_HELP_POINT, N_ ("“Reminders”: which, at what time, and what notifications may say."), NULL },
  { BS_HELP_POINT,
    N_ ("“Rules”: from how many minutes on a walk counts as long, the sets of rules, and rules of your own doctor. "
        "Guidance rules of level “see a doctor” can be hidden; urgent and emergency ones cannot."),
    NULL },
  { BS_HELP_POINT,
    N_ ("“Data”: the emergency number, where the diary lies, backups, import and export, and erasing everything."),
    NULL },
  { BS_HELP_HEADING, N_ ("Why it asks about you"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A fall or a blow counts for more at 65 and over, with weak bones or after steroid tablets for a long time. "
        "Back pain in pregnancy, and with cancer now or in the past, has rules of its own. If you do not say it, those "
        "rules stay silent."),
    NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::about-you" },
  { BS_HELP_TOPIC, NULL, "emergency-number" },
  { BS_HELP_TOPIC, NULL, "data" },
};

static const BsHelpBlock data[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Everything stays on this computer. Backstory does not use the network and has no account. The diary is not "
        "encrypted: its file can be read by your user account and nobody else’s."),
    NULL },
  { BS_HELP_PARAGRAPH, N_ ("All of this is in the preferences, page “Data”."), NULL },
  { BS_HELP_HEADING, N_ ("Where the diary lies"), NULL },
  { BS_HELP_PARAGRAPH, N_ ("The page names the file. The button beside it opens the folder."), NULL },
  { BS_HELP_HEADING, N_ ("Backups"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Back up every day” is on from the start: on each day on which Backstory runs it makes a whole copy and "
        "checks "
        "it. The 7 newest are kept, and of those before the newest of each of 4 weeks. A diary that was emptied by "
        "mistake does not push out the last full one."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("These copies lie beside the diary. “Folder of the daily backups…” puts them on another disk, where they "
        "outlast this computer."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Back up now…” writes a copy to a place that you choose, best a stick that you keep elsewhere. “Protect it "
        "with a passphrase” encrypts it: whoever forgets the passphrase cannot read it, and nobody can help."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Go back to a daily backup” and “Restore a backup…” first say what is in it and what would change. Then the "
        "backup takes the place of the diary; the diary of now is kept beside it."),
    NULL },
  { BS_HELP_TOPIC, NULL, "damaged" },
  { BS_HELP_HEADING, N_ ("In and out"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("The diary goes out as a file and comes back in: to another computer, into a spreadsheet, or from another "
        "program."),
    NULL },
  { BS_HELP_TOPIC, NULL, "import-export" },
  { BS_HELP_HEADING, N_ ("The search of this computer"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Where the desktop has one, it can find entries by the words in them, if you switch on “Find entries there "
        "too”. "
        "Until then it learns nothing of your diary."),
    NULL },
  { BS_HELP_HEADING, N_ ("Erase everything"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Erase everything…” removes the diary, what is half typed, and all settings. You have to type a word first, "
        "so that it cannot happen by mistake. It asks whether a last backup is made, and whether the daily ones go "
        "too. Backups and files that you saved elsewhere stay."),
    NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::data" },
  { BS_HELP_TOPIC, NULL, "preferences" },
};

static const BsHelpBlock import_export[] = {
  { BS_HELP_PARAGRAPH, N_ ("All of this is in the preferences, page “Data”."), NULL },
  { BS_HELP_HEADING, N_ ("Import"), NULL },
  { BS_HELP_STEP, N_ ("Press “Import a diary…” and choose the file."), NULL },
  { BS_HELP_STEP,
    N_ ("Look at what would happen: how many entries are new, newer than yours, or the same, and the first of them as "
        "they will be. Nothing has changed yet."),
    NULL },
  { BS_HELP_STEP, N_ ("The button at the foot says what it does. Press it, or “Cancel”."), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Nothing of your diary is deleted. What is newer takes the place of yours, and the former version of an entry "
        "is "
        "kept. The same file a second time adds nothing."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Undo the last import…” takes it back, also days later. It first says what it takes back, and what stays "
        "because you changed it since."),
    NULL },
  { BS_HELP_HEADING, N_ ("From another program"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Export a table (CSV) there, and import it here. “What the columns mean” is guessed; correct it until “The "
        "first "
        "rows as they will be” are right. Rows that cannot be read are counted, and it says why. They are left out."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Only what stands in the table is taken over: what it does not say counts as not asked, never as “no”."),
    NULL },
  { BS_HELP_HEADING, N_ ("Export"), NULL },
  { BS_HELP_POINT,
    N_ ("“Export as a diary file…”: everything, for another computer or program. Importing it brings everything back."),
    NULL },
  { BS_HELP_POINT, N_ ("“Export as a table…”: your entries, for a spreadsheet."), NULL },
  { BS_HELP_POINT,
    N_ ("“Export for a clinic’s computer…”: in a form that programs of clinics read. For a person, the report is "
        "better."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Everything” or “From one day to another”: you choose. The file is not encrypted: whoever has it can read "
        "it."),
    NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::data" },
  { BS_HELP_TOPIC, NULL, "data" },
  { BS_HELP_TOPIC, NULL, "report" },
};

static const BsHelpBlock damaged[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("A disk that fails, or a computer that was switched off at the wrong moment, can damage the file of the diary. "
        "Backstory sees it and shows “The diary is damaged” in place of the pages."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Nothing is lost by waiting. The file is only read until you choose, and then it is set aside, whole, under a "
        "new "
        "name. Nothing is deleted."),
    NULL },
  { BS_HELP_HEADING, N_ ("What to press"), NULL },
  { BS_HELP_POINT,
    N_ ("“Bring my diary back”: the newest good backup, and over it what can be read of the damaged file and is newer. "
        "Mostly this is the right one."),
    NULL },
  { BS_HELP_POINT, N_ ("“Only the damaged file” or “Only the backup”: one of the two alone."), NULL },
  { BS_HELP_POINT,
    N_ ("“Choose a backup…”: one that you keep elsewhere. If it is encrypted, restore it in the preferences when a "
        "diary is "
        "open again."),
    NULL },
  { BS_HELP_POINT, N_ ("“Try to open the diary again”: if the disk was not ready."), NULL },
  { BS_HELP_POINT, N_ ("“Begin an empty diary”: only if nothing else helps."), NULL },
  { BS_HELP_HEADING, N_ ("Afterwards"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A notice says what could not be read, of which days, and where the damaged file lies. Look through the diary: "
        "what "
        "is missing the rules do not know, and nobody can tell whether a word inside an entry was changed. Keep the "
        "file "
        "until you have looked."),
    NULL },
  { BS_HELP_PARAGRAPH, N_ ("A disk that damaged one file may damage the next: make a backup on another disk."), NULL },
  { BS_HELP_TOPIC, NULL, "data" },
};

static const BsHelpBlock keyboard[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Everything can be done without a mouse. Tab goes on, Shift and Tab go back, the space bar presses what is "
        "chosen. Arrow keys move inside a list, a scale, the figure or a chart."),
    NULL },
  { BS_HELP_HEADING, N_ ("Diary"), NULL },
  { BS_HELP_KEY, N_ ("Log pain"), "<Control>n" },
  { BS_HELP_KEY, N_ ("Search the diary"), "<Control>f" },
  { BS_HELP_KEY, N_ ("Undo the last change"), "<Control>z" },
  { BS_HELP_KEY, N_ ("Report for the doctor"), "<Control>p" },
  { BS_HELP_HEADING, N_ ("Pages"), NULL },
  { BS_HELP_KEY, N_ ("Today"), "<Alt>1" },
  { BS_HELP_KEY, N_ ("Diary"), "<Alt>2" },
  { BS_HELP_KEY, N_ ("Trends"), "<Alt>3" },
  { BS_HELP_KEY, N_ ("Guidance"), "<Alt>4" },
  { BS_HELP_HEADING, N_ ("An entry in the diary"), NULL },
  { BS_HELP_KEY, N_ ("Open and change it"), "Return" },
  { BS_HELP_KEY, N_ ("What can be done with it"), "<Shift>F10" },
  { BS_HELP_KEY, N_ ("Delete it"), "Delete" },
  { BS_HELP_HEADING, N_ ("A chart"), NULL },
  { BS_HELP_KEY, N_ ("The day before, or after"), "Left Right" },
  { BS_HELP_KEY, N_ ("A week back, or on"), "Page_Up Page_Down" },
  { BS_HELP_KEY, N_ ("The first day, or the last"), "Home End" },
  { BS_HELP_KEY, N_ ("Copy it as a picture"), "<Control>c" },
  { BS_HELP_HEADING, N_ ("The report for the doctor"), NULL },
  { BS_HELP_KEY, N_ ("Save it as a PDF"), "<Control>s" },
  { BS_HELP_KEY, N_ ("Print it"), "<Control>p" },
  { BS_HELP_KEY, N_ ("Through its pages"), "Page_Up Page_Down" },
  { BS_HELP_HEADING, N_ ("Window"), NULL },
  { BS_HELP_KEY, N_ ("Help for what is in view"), "F1" },
  { BS_HELP_KEY, N_ ("Preferences"), "<Control>comma" },
  { BS_HELP_KEY, N_ ("Keyboard shortcuts"), "<Control>question" },
  { BS_HELP_KEY, N_ ("Main menu"), "F10" },
  { BS_HELP_KEY, N_ ("Close a dialog"), "Escape" },
  { BS_HELP_KEY, N_ ("Quit"), "<Control>q" },
  { BS_HELP_HEADING, N_ ("In the help"), NULL },
  { BS_HELP_KEY, N_ ("Search the help"), "<Control>f" },
  { BS_HELP_KEY, N_ ("Back"), "<Alt>Left" },
};

static const BsHelpBlock sample[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("You can look at everything without writing down anything about yourself. Open a terminal and write:"), NULL },
  { BS_HELP_POINT, N_ ("backstory --sample"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A window opens with three months of an invented person. Press anything: your own diary is not touched, and "
        "nothing of the sample is kept."),
    NULL },
};

static const BsHelpTopic topics[] = {
  BS_HELP_TOPIC_INIT ("reminders", N_ ("Reminders"), reminders),
  BS_HELP_TOPIC_INIT ("emergency-number", N_ ("Emergency number"), emergency_number),
  BS_HELP_TOPIC_INIT ("preferences", N_ ("Preferences"), preferences),
  BS_HELP_TOPIC_INIT ("data", N_ ("Your data"), data),
  BS_HELP_TOPIC_INIT ("import-export", N_ ("Import and export"), import_export),
  BS_HELP_TOPIC_INIT ("damaged", N_ ("If the diary is damaged"), damaged),
  BS_HELP_TOPIC_INIT ("keyboard", N_ ("Keyboard"), keyboard),
  BS_HELP_TOPIC_INIT ("sample", N_ ("Try it with a sample"), sample),
};

const BsHelpChapter bs_help_program = { N_ ("The program"), topics, G_N_ELEMENTS (topics) };
