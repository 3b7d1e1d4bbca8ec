/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-help-topics.h"

#include <glib/gi18n-lib.h>

/* The program itself. */

static const BsHelpBlock reminders[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Reminders come as notifications of your desktop, also when the window is closed. Their buttons write your "
        "answer "
        "into the diary without opening the window."),
    NULL },
  { BS_HELP_POINT, N_ ("Once a day, at an hour that you choose. It is off until you switch it on."), NULL },
  { BS_HELP_POINT, N_ ("An hour after first aid: “How is the pain?”"), NULL },
  { BS_HELP_POINT, N_ ("Questions that you have not answered."), NULL },
  { BS_HELP_HEADING, N_ ("What others can read"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Notifications say nothing about your health unless you allow it in the preferences. Without that they only "
        "say "
        "that Backstory has a question."),
    NULL },
  { BS_HELP_HEADING, N_ ("If none comes"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Look whether your desktop shows notifications of Backstory, and whether “do not disturb” is on. Nothing is "
        "lost: "
        "each question stands on Today as well."),
    NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::reminders" },
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
  { BS_HELP_STEP, N_ ("Open the preferences from the main menu."), NULL },
  { BS_HELP_STEP,
    N_ ("Write the number into the field “Emergency number”. An empty field goes back to that of your country."),
    NULL },
  { BS_HELP_PARAGRAPH, N_ ("Backstory does not dial. Call with a phone."), NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::" },
  { BS_HELP_TOPIC, NULL, "levels" },
};

static const BsHelpBlock preferences[] = {
  { BS_HELP_PARAGRAPH, N_ ("The preferences are in the main menu. What you change there holds at once."), NULL },
  { BS_HELP_POINT, N_ ("About you: facts that some rules use, such as the year of birth. All may stay “Not said”."),
    NULL },
  { BS_HELP_POINT, N_ ("The emergency number."), NULL },
  { BS_HELP_POINT, N_ ("Reminders, and what notifications may say."), NULL },
  { BS_HELP_POINT, N_ ("From how many minutes on a walk counts as long."), NULL },
  { BS_HELP_POINT,
    N_ ("Your medicines, with your own limit for a day. Before a dose that would pass it, Log pain says so."), NULL },
  { BS_HELP_POINT,
    N_ ("The rule sets. Rules of public guidance that send you to a doctor can be hidden. Urgent and emergency ones "
        "cannot."),
    NULL },
  { BS_HELP_POINT, N_ ("Your data: backup, restore, import, export, erase."), NULL },
  { BS_HELP_HEADING, N_ ("Why it asks about you"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A fall counts for more at 65 and over, with weak bones or after steroid tablets for a long time. Back pain in "
        "pregnancy, and with cancer now or in the past, has rules of its own. If you do not say it, those rules "
        "stay silent."),
    NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::" },
  { BS_HELP_TOPIC, NULL, "emergency-number" },
  { BS_HELP_TOPIC, NULL, "data" },
};

static const BsHelpBlock data[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Everything stays on this computer. Backstory does not use the network and has no account. The diary is not "
        "encrypted: whoever can use your account on this computer can read it."),
    NULL },
  { BS_HELP_HEADING, N_ ("Where it lies"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("The diary is one file, diary.db, in the folder “backstory” of your user data; usually this is "
        "~/.local/share/backstory."),
    NULL },
  { BS_HELP_HEADING, N_ ("Backup and restore"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A backup is a whole copy in one file. Make one now and then, best on a stick or a disk that you keep "
        "elsewhere. "
        "Restoring puts a backup in the place of the diary; what stood there before is kept beside it."),
    NULL },
  { BS_HELP_HEADING, N_ ("Export and import"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("An export writes your entries into a file that other programs can read. An import adds what is in such a file "
        "to your diary."),
    NULL },
  { BS_HELP_HEADING, N_ ("Erase everything"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("This removes the diary for good. You have to type a word first, so that it cannot happen by mistake. A backup "
        "is "
        "left only where you say so."),
    NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::data" },
  { BS_HELP_TOPIC, NULL, "preferences" },
};

static const BsHelpBlock keyboard[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Everything can be done without a mouse. Tab goes on, Shift and Tab go back, the space bar presses what is "
        "chosen. Arrow keys move inside a list, a scale or a chart."),
    NULL },
  { BS_HELP_HEADING, N_ ("Diary"), NULL },
  { BS_HELP_KEY, N_ ("Log pain"), "<Control>n" },
  { BS_HELP_KEY, N_ ("Search the diary"), "<Control>f" },
  { BS_HELP_KEY, N_ ("Undo the last change"), "<Control>z" },
  { BS_HELP_HEADING, N_ ("Pages"), NULL },
  { BS_HELP_KEY, N_ ("Today"), "<Alt>1" },
  { BS_HELP_KEY, N_ ("Diary"), "<Alt>2" },
  { BS_HELP_KEY, N_ ("Trends"), "<Alt>3" },
  { BS_HELP_KEY, N_ ("Guidance"), "<Alt>4" },
  { BS_HELP_HEADING, N_ ("Window"), NULL },
  { BS_HELP_KEY, N_ ("Help for what is in view"), "F1" },
  { BS_HELP_KEY, N_ ("Preferences"), "<Control>comma" },
  { BS_HELP_KEY, N_ ("Keyboard shortcuts"), "<Control>question" },
  { BS_HELP_KEY, N_ ("Main menu"), "F10" },
  { BS_HELP_KEY, N_ ("Close a dialog; what you typed is kept"), "Escape" },
  { BS_HELP_KEY, N_ ("Quit"), "<Control>q" },
  { BS_HELP_HEADING, N_ ("In this help"), NULL },
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
  BS_HELP_TOPIC_INIT ("keyboard", N_ ("Keyboard"), keyboard),
  BS_HELP_TOPIC_INIT ("sample", N_ ("Try it with a sample"), sample),
};

const BsHelpChapter bs_help_program = { N_ ("The program"), topics, G_N_ELEMENTS (topics) };
