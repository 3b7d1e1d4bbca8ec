/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-help-topics.h"

#include <glib/gi18n-lib.h>

/* Looking at what was written down. */

static const BsHelpBlock diary[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("The diary lists your days, newest first. The number beside an entry is how strong the pain was, from 0 to "
        "10."),
    NULL },
  { BS_HELP_HEADING, N_ ("Search and filters"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Write a word, or its beginning, into the search field: a medicine, a place, a word from a note. The list "
        "follows as you type. The keys Ctrl and F together go there from any page."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Walks”, “Medicine” and “Numbness” show only such entries; “Evidence of a finding” shows those that led to "
        "one, from a level on that you choose. Press again to see all."),
    NULL },
  { BS_HELP_HEADING, N_ ("Go to date"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Go to date” opens a calendar with the worst pain of each day. Choose a day to see it in the list. A dotted "
        "box is a day with nothing recorded."),
    NULL },
  { BS_HELP_HEADING, N_ ("Change an entry"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Press an entry to open and change it. The button at its end has more: “Duplicate as now” writes the same pain "
        "again for this moment, “Delete” takes the entry away."),
    NULL },
  { BS_HELP_HEADING, N_ ("Undo"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("After a change or a delete a bar with “Undo” appears for some seconds. The keys Ctrl and Z together take back "
        "the last change, pressed again the one before, until the window is closed."),
    NULL },
  { BS_HELP_HEADING, N_ ("The signs at the end of an entry"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A pill means that a medicine was taken. The sign of a level means that the entry is evidence of a finding: "
        "“Show the finding” in its menu leads to it."),
    NULL },
  { BS_HELP_ACTION, N_ ("Search the diary"), "win.search" },
  { BS_HELP_TOPIC, NULL, "log-pain" },
};

static const BsHelpBlock trends[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Trends draws your diary as a chart. Choose the period at the top: 2 weeks, 3 months, 1 year or all."), NULL },
  { BS_HELP_HEADING, N_ ("Reading the chart"), NULL },
  { BS_HELP_POINT, N_ ("Pain: the bar is the worst, the diamond is the mean. Higher is stronger."), NULL },
  { BS_HELP_POINT, N_ ("Walking: the minutes you walked before the pain began. Higher is longer."), NULL },
  { BS_HELP_POINT, N_ ("Medicine: the days with a dose."), NULL },
  { BS_HELP_POINT, N_ ("Level: the highest level that the rules had then."), NULL },
  { BS_HELP_PARAGRAPH, N_ ("A gap is a day with nothing recorded. It is not a day without pain: that one has a 0."),
    NULL },
  { BS_HELP_HEADING, N_ ("Single values"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Point at a day, or go to the chart with the Tab key and use the arrow keys. The line above the chart says the "
        "values. A screen reader reads them too."),
    NULL },
  { BS_HELP_PARAGRAPH, N_ ("“Table” shows the same numbers as a list."), NULL },
  { BS_HELP_HEADING, N_ ("Comparing"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Below are the hours of the day, walking upright and leaning forward, before and after medicine, what brought "
        "relief, and where it hurt. Where there are too few entries to compare, it says so. What else changed "
        "meanwhile, no number knows."),
    NULL },
  { BS_HELP_HEADING, N_ ("As a picture"), NULL },
  { BS_HELP_PARAGRAPH, N_ ("“Save as picture” keeps the chart in a file, for instance to show it to a doctor."), NULL },
  { BS_HELP_ACTION, N_ ("Show the trends"), "win.show-page::trends" },
  { BS_HELP_TOPIC, NULL, "walk" },
};

static const BsHelpBlock report[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("The report sums up your diary on one page that a doctor reads in a minute. The pages behind it list every "
        "entry, "
        "the rules that were met, and what could not be judged. It states what you recorded; it is not a diagnosis."),
    NULL },
  { BS_HELP_STEP,
    N_ ("Press “Report for the doctor” on Today, or choose it in the main menu. The keys Ctrl and P together do the "
        "same."),
    NULL },
  { BS_HELP_STEP,
    N_ ("Choose the period. “Since the last visit” is there when you have recorded one. With “From a day to a day” a "
        "press on a day opens the calendar."),
    NULL },
  { BS_HELP_STEP,
    N_ ("Choose whether “Name and year of birth” and “Notes” are in it. Without a name there is a line to write on."),
    NULL },
  { BS_HELP_STEP, N_ ("Press “Save as PDF…” or “Print…”."), NULL },
  { BS_HELP_HEADING, N_ ("Looking at it first"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("What you see are the pages as they will be printed. In a narrow window press “Look at the pages”. The "
        "magnifying glasses make them larger and smaller. “As text” shows the words of the page in letters of your own "
        "size; a screen reader reads them line by line."),
    NULL },
  { BS_HELP_HEADING, N_ ("To another program"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Share” is there where your desktop can hand a file on. It opens the report in a program of your choice, or "
        "puts it into a letter that you send yourself. The copy that is handed on goes when you log out."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A saved report is an ordinary file: who can open it can read it. Backstory sends nothing by itself."), NULL },
  { BS_HELP_ACTION, N_ ("Make a report"), "win.report" },
  { BS_HELP_TOPIC, NULL, "visit" },
  { BS_HELP_TOPIC, NULL, "data" },
};

static const BsHelpTopic topics[] = {
  BS_HELP_TOPIC_INIT ("diary", N_ ("Diary: search, calendar, undo"), diary),
  BS_HELP_TOPIC_INIT ("trends", N_ ("Trends: reading the charts"), trends),
  BS_HELP_TOPIC_INIT ("report", N_ ("The report for the doctor"), report),
};

const BsHelpChapter bs_help_looking_back = { N_ ("Looking back"), topics, G_N_ELEMENTS (topics) };
