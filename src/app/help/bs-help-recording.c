/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-help-topics.h"

#include <glib/gi18n-lib.h>

/* Writing things down. */

static const BsHelpBlock today[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Today is the page that the window opens with. It says what to do now, asks what is missing, and has "
        "the large buttons for writing something down."),
    NULL },
  { BS_HELP_HEADING, N_ ("The card at the top"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("It says what to do, and under it what you recorded that led to this. “Why?” shows the rule, its "
        "words and where they come from."),
    NULL },
  { BS_HELP_HEADING, N_ ("Questions"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A card with a question is answered with one press, and the answer goes into your diary. The cross "
        "puts the question off. The bar that appears after an answer has Undo."),
    NULL },
  { BS_HELP_HEADING, N_ ("No pain"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“No pain today” writes down that you have no pain. Days without pain matter too: a day with "
        "nothing written down counts as not known, never as a day without pain."),
    NULL },
  { BS_HELP_HEADING, N_ ("The last 14 days"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Each bar is the worst pain of a day, from 0 to 10. A dotted box is a day with nothing recorded. "
        "Press a day to see it in the diary."),
    NULL },
  { BS_HELP_TOPIC, NULL, "log-pain" },
  { BS_HELP_TOPIC, NULL, "walk" },
  { BS_HELP_TOPIC, NULL, "first-aid" },
  { BS_HELP_TOPIC, NULL, "levels" },
};

static const BsHelpBlock log_pain[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("A usual entry takes a few presses. Only how strong the pain is has to be said; everything else can be left "
        "out."),
    NULL },
  { BS_HELP_STEP, N_ ("Press “Log pain” on Today, or the keys Ctrl and N together on any page."), NULL },
  { BS_HELP_STEP, N_ ("Choose how strong the pain is, from 0 to 10. If you cannot say, choose “Not sure”."), NULL },
  { BS_HELP_STEP, N_ ("Mark where it hurts on the figure."), NULL },
  { BS_HELP_STEP, N_ ("Choose when it comes, for instance walking or standing."), NULL },
  { BS_HELP_STEP,
    N_ ("Answer the questions under “Any of these?”. If none is true, “None of these” answers all of them."), NULL },
  { BS_HELP_STEP, N_ ("Press “Save”."), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Under “More” are sections for the walk, what relieved it, other signs, what set it off, and a note."), NULL },
  { BS_HELP_HEADING, N_ ("When it was"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("The time is now unless you change it. Press the time beside “How strong is the pain?” to choose another "
        "moment, and when it ended."),
    NULL },
  { BS_HELP_HEADING, N_ ("Your medicines"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Names are completed from your own list. If a dose would pass the limit a day that you set yourself, the form "
        "says so before it is saved."),
    NULL },
  { BS_HELP_HEADING, N_ ("If you are interrupted"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("What you have filled in is kept, also when the window is closed or the power fails. The next “Log pain” goes "
        "on with it."),
    NULL },
  { BS_HELP_HEADING, N_ ("If it cannot be saved"), NULL },
  { BS_HELP_PARAGRAPH, N_ ("A line in the form says what is missing or does not fit, and how to put it right."), NULL },
  { BS_HELP_ACTION, N_ ("Log pain now"), "win.log-pain" },
  { BS_HELP_TOPIC, NULL, "figure" },
  { BS_HELP_TOPIC, NULL, "skipping" },
};

static const BsHelpBlock figure[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("The figure shows back and legs from behind and from the front. “Left” and “Right” are yours, not those of "
        "somebody who looks at you."),
    NULL },
  { BS_HELP_STEP, N_ ("Press a place. Each press changes it: pain, numb, both, nothing."), NULL },
  { BS_HELP_STEP, N_ ("To mark numbness first, choose “Numb” above the figure."), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A filled place is pain, a hatched one is numb. Under the figure stands in words what is marked."), NULL },
  { BS_HELP_HEADING, N_ ("By keyboard or screen reader"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Each place has a name and says what is marked there. “As a list” shows the same places one below the other. "
        "Both always say the same."),
    NULL },
  { BS_HELP_HEADING, N_ ("Numb between the legs"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Numbness around the genitals, the back passage or the inner thighs is an emergency. Do not finish the form "
        "first: get help."),
    NULL },
  { BS_HELP_SAFETY, NULL, "always-line" },
  { BS_HELP_TOPIC, NULL, "log-pain" },
};

static const BsHelpBlock skipping[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("You never have to answer. A question that you skip, or do not open, stays “not asked”. It is never "
        "stored as “no”."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("This matters because the rules can only judge what was asked. If nobody asked about numbness, a rule about "
        "numbness cannot say anything, and its silence means nothing."),
    NULL },
  { BS_HELP_HEADING, N_ ("Yes, No, Skip"), NULL },
  { BS_HELP_POINT, N_ ("“Yes” writes down that you have it."), NULL },
  { BS_HELP_POINT, N_ ("“No” writes down that you were asked and do not have it."), NULL },
  { BS_HELP_POINT, N_ ("“Skip”, or no answer at all, writes down nothing."), NULL },
  { BS_HELP_POINT, N_ ("“None of these” answers all questions of its list with “No”."), NULL },
  { BS_HELP_HEADING, N_ ("Where you see it"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Guidance lists under “Not judged” what was not asked for three days. A press on a line asks just that, "
        "and whether your back hurts now. Today asks about numbness, bladder and bowel when they were not asked for "
        "three days."),
    NULL },
  { BS_HELP_TOPIC, NULL, "log-pain" },
  { BS_HELP_TOPIC, NULL, "guidance" },
};

static const BsHelpBlock walk[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("The walk clock writes down how long you walked before it hurt, why you stopped and how fast the pain went."),
    NULL },
  { BS_HELP_STEP, N_ ("Press “Start a walk” on Today, and go."), NULL },
  { BS_HELP_STEP,
    N_ ("Press “It hurts now” when the pain begins. If nothing hurt, “Finished without pain” ends the walk: that is "
        "worth knowing too."),
    NULL },
  { BS_HELP_STEP, N_ ("Press “I stopped” when you stop."), NULL },
  { BS_HELP_STEP, N_ ("Press “It has passed” when the pain is gone."), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("One entry comes of it, with all the minutes. A wrong press can be taken back, and the entry can be changed in "
        "the diary."),
    NULL },
  { BS_HELP_HEADING, N_ ("Upright or leaning forward"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Say how you walk. “Leaning forward” is as over a shopping trolley. Trends compares the two."), NULL },
  { BS_HELP_HEADING, N_ ("The window may be closed"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("The walk goes on when you close the window, when the computer sleeps and past midnight. “Back to the walk” on "
        "Today shows the one that is running."),
    NULL },
  { BS_HELP_HEADING, N_ ("If you forgot to press"), NULL },
  { BS_HELP_PARAGRAPH, N_ ("Choose when it really was. What you do not know can stay open."), NULL },
  { BS_HELP_SAFETY, NULL, "always-line" },
  { BS_HELP_ACTION, N_ ("Start a walk"), "win.start-walk" },
  { BS_HELP_TOPIC, NULL, "trends" },
};

static const BsHelpBlock first_aid[] = {
  { BS_HELP_SAFETY, NULL, "always-line" },
  { BS_HELP_PARAGRAPH,
    N_ ("“First aid now” goes through what the article suggests, one step at a time. It is not advice made for you. If "
        "your doctor told you otherwise, do what your doctor said."),
    NULL },
  { BS_HELP_STEP, N_ ("Say how strong the pain is. With this first aid begins."), NULL },
  { BS_HELP_STEP, N_ ("Sit down, or better lie down. Only for a short while: move again when you can."), NULL },
  { BS_HELP_STEP,
    N_ ("Something cold on the back, for no more than 10 minutes. A clock runs, and a sound rings when it is time to "
        "take it off. “Use heat instead” is the other way."),
    NULL },
  { BS_HELP_STEP,
    N_ ("A medicine, if you may take one: your own, as its leaflet or your doctor says. Backstory suggests no medicine "
        "and no dose."),
    NULL },
  { BS_HELP_STEP, N_ ("An hour after the beginning you are asked how the pain is."), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Skip this step” leaves a step out. What you did and what came of it is written into one entry."), NULL },
  { BS_HELP_HEADING, N_ ("If it gets worse"), NULL },
  { BS_HELP_PARAGRAPH, N_ ("“The pain is worse” can be pressed at every step. It shows the emergency number at once."),
    NULL },
  { BS_HELP_HEADING, N_ ("The window may be closed"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("The clocks go on. “Back to first aid” on Today shows where you were. When a clock is over, a notification "
        "says so."),
    NULL },
  { BS_HELP_ACTION, N_ ("First aid now"), "win.first-aid::" },
  { BS_HELP_TOPIC, NULL, "reminders" },
  { BS_HELP_TOPIC, NULL, "emergency-number" },
};

static const BsHelpTopic topics[] = {
  BS_HELP_TOPIC_INIT ("today", N_ ("Today"), today),
  BS_HELP_TOPIC_INIT ("log-pain", N_ ("Log pain"), log_pain),
  BS_HELP_TOPIC_INIT ("figure", N_ ("The body figure"), figure),
  BS_HELP_TOPIC_INIT ("skipping", N_ ("“Not asked” and skipping"), skipping),
  BS_HELP_TOPIC_INIT ("walk", N_ ("Start a walk"), walk),
  BS_HELP_TOPIC_INIT ("first-aid", N_ ("First aid"), first_aid),
};

const BsHelpChapter bs_help_recording = { N_ ("Writing it down"), topics, G_N_ELEMENTS (topics) };
