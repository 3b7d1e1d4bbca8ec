/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-help-topics.h"

#include <glib/gi18n-lib.h>

/* What the program says, and what it does not: the words of rules.md 5. */

static const BsHelpBlock levels[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Each rule has a level. The highest level of the rules that are met now stands at the top of Today, with "
        "what to do."),
    NULL },
  { BS_HELP_LEVEL, NULL, "emergency" },
  { BS_HELP_LEVEL, NULL, "urgent" },
  { BS_HELP_LEVEL, NULL, "doctor" },
  { BS_HELP_LEVEL, NULL, "self-care" },
  { BS_HELP_LEVEL, NULL, "none" },
  { BS_HELP_HEADING, N_ ("The emergency page"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("An emergency fills the page with the number to call and with words to say. It does not go by itself or by "
        "a stray key, only by an answer. “I have called” hides the page; the finding stays in Guidance."),
    NULL },
  { BS_HELP_HEADING, N_ ("Known to your doctor"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("What a doctor has judged can be marked as known. It is still listed, but does not decide what stands at "
        "the top."),
    NULL },
  { BS_HELP_SAFETY, NULL, "can-be-wrong" },
  { BS_HELP_TOPIC, NULL, "findings" },
  { BS_HELP_TOPIC, NULL, "visit" },
  { BS_HELP_TOPIC, NULL, "limits" },
};

static const BsHelpBlock findings[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("A finding says that what you recorded meets a rule. It is not a diagnosis. It stays as long as the rule is "
        "met, also when the pain feels better."),
    NULL },
  { BS_HELP_HEADING, N_ ("What ends a finding"), NULL },
  { BS_HELP_PARAGRAPH, N_ ("It depends on the rule. One of these can end it:"), NULL },
  { BS_HELP_POINT, N_ ("A later entry answers the same question with “No”."), NULL },
  { BS_HELP_POINT, N_ ("You recorded a moment without pain."), NULL },
  { BS_HELP_POINT, N_ ("You recorded that the pain became less."), NULL },
  { BS_HELP_POINT, N_ ("You recorded that you were examined."), NULL },
  { BS_HELP_POINT, N_ ("Nothing more of the kind was recorded for 72 hours."), NULL },
  { BS_HELP_POINT, N_ ("The days that the rule counts have passed."), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“No longer met” does not mean that nothing is wrong. What was found stays under “Past findings” in Guidance."),
    NULL },
  { BS_HELP_HEADING, N_ ("Looking away does not end it"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("That you have read a finding, or called somebody, does not answer it. Only what is recorded does."), NULL },
  { BS_HELP_HEADING, N_ ("If it rests on a mistake"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Why?” shows the entries that led to it. Open the wrong one, put it right and save: everything is judged "
        "anew at once."),
    NULL },
  { BS_HELP_ACTION, N_ ("Show the findings"), "win.show-page::guidance" },
  { BS_HELP_TOPIC, NULL, "visit" },
};

static const BsHelpBlock visit[] = {
  { BS_HELP_STEP,
    N_ ("Press “I was seen by a doctor…” below the findings on Today, or choose “Record a visit…” in the main menu."),
    NULL },
  { BS_HELP_STEP, N_ ("Choose the day, and what it was: a doctor, urgent care, an ambulance, or advice by phone."),
    NULL },
  { BS_HELP_STEP, N_ ("Under “My doctor knows” mark the findings that the doctor has judged."), NULL },
  { BS_HELP_STEP, N_ ("Press “Save”."), NULL },
  { BS_HELP_HEADING, N_ ("What a visit answers"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("An examination answers what you had recorded before it. What you record afterwards counts again. Advice by "
        "phone and an appointment still to come answer nothing."),
    NULL },
  { BS_HELP_HEADING, N_ ("My doctor knows"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("If you live with a long illness, the same finding may come back again and again. Marked as known, it is "
        "listed as known and does not decide what stands at the top: for 30 days unless you choose another "
        "number, at most 92. Any other finding shows as ever. Emergencies cannot be marked."),
    NULL },
  { BS_HELP_ACTION, N_ ("Record a visit"), "win.record-visit" },
  { BS_HELP_TOPIC, NULL, "findings" },
};

static const BsHelpBlock guidance[] = {
  { BS_HELP_PARAGRAPH, N_ ("Guidance shows everything that the rules say about your diary."), NULL },
  { BS_HELP_POINT,
    N_ ("“Findings now”: the rules that are met. Press one to see what you recorded, the words of the rule, where they "
        "come from, and what was assumed."),
    NULL },
  { BS_HELP_POINT, N_ ("“Not judged”: what could not be judged because it was not asked. Press a line to answer."),
    NULL },
  { BS_HELP_POINT,
    N_ ("“How the pain behaved”: what rest and medicine did in the last 14 days. This is about behaviour, not about a "
        "cause."),
    NULL },
  { BS_HELP_POINT, N_ ("“Known to the doctor”: your visits, and what they answer."), NULL },
  { BS_HELP_POINT, N_ ("“Past findings”: what was met earlier, and what ended it."), NULL },
  { BS_HELP_POINT, N_ ("“First aid and prevention”: what the article suggests."), NULL },
  { BS_HELP_POINT, N_ ("“All rules in words”: every rule, set by set."), NULL },
  { BS_HELP_HEADING, N_ ("Whose rules"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("“Article” is one general article about back pain on walking. “Guidance” is public guidance, read in excerpts. "
        "Each finding says which of them it comes from."),
    NULL },
  { BS_HELP_TOPIC, NULL, "findings" },
  { BS_HELP_TOPIC, NULL, "skipping" },
  { BS_HELP_TOPIC, NULL, "own-rules" },
};

static const BsHelpBlock own_rules[] = {
  { BS_HELP_PARAGRAPH,
    N_ ("Your doctor may want to hear of other things, for instance of pain above 6 on two days running. Such a rule "
        "is a small file. Somebody who is used to computers can write it."),
    NULL },
  { BS_HELP_STEP,
    N_ ("Open the preferences, page “Rules”. Under “Rules of your own doctor” stands the folder for such files."),
    NULL },
  { BS_HELP_STEP, N_ ("Put the file there. Its name ends in .json."), NULL },
  { BS_HELP_STEP,
    N_ ("Close Backstory and open it again. The rule then stands in Guidance under “All rules in words”, with its own "
        "label."),
    NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A rule of your own can add a finding. It cannot take one away, and it cannot lower a level."), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("A file with a mistake in it is refused as a whole. Then nothing is judged, and Today says so and names the "
        "file, the rule and the mistake."),
    NULL },
  { BS_HELP_ACTION, N_ ("Open the preferences"), "win.preferences::rules" },
  { BS_HELP_TOPIC, NULL, "guidance" },
};

static const BsHelpBlock limits[] = {
  { BS_HELP_SAFETY, NULL, "disclaimer" },
  { BS_HELP_SAFETY, NULL, "always-line" },
  { BS_HELP_HEADING, N_ ("It cannot examine you"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("It compares what you wrote down with rules. It cannot see, feel or measure anything, and it knows nothing of "
        "what you did not write down."),
    NULL },
  { BS_HELP_HEADING, N_ ("Its silence means nothing"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("When no rule is met, this does not mean that nothing is wrong. There are illnesses that no rule here looks "
        "for."),
    NULL },
  { BS_HELP_HEADING, N_ ("It says no cause and no treatment"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("It does not say which illness you have. It recommends no medicine, no dose and no examination, and never "
        "that you may do something."),
    NULL },
  { BS_HELP_HEADING, N_ ("It calls nobody"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("It has no connection to a doctor, a hospital or an ambulance. You have to call yourself, or ask somebody "
        "near you."),
    NULL },
  { BS_HELP_HEADING, N_ ("For whom the rules were not written"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("Under 16 years, in pregnancy, with cancer now or in the past, with weak bones, or taking steroids:"), NULL },
  { BS_HELP_SAFETY, NULL, "not-for-you" },
  { BS_HELP_HEADING, N_ ("Where the rules come from"), NULL },
  { BS_HELP_PARAGRAPH,
    N_ ("From one general article and, kept apart, from public guidance that was read in excerpts. No clinician has "
        "checked the rules yet."),
    NULL },
  { BS_HELP_TOPIC, NULL, "levels" },
  { BS_HELP_TOPIC, NULL, "emergency-number" },
};

static const BsHelpTopic topics[] = {
  BS_HELP_TOPIC_INIT ("levels", N_ ("What the levels mean"), levels),
  BS_HELP_TOPIC_INIT ("findings", N_ ("Why a finding stays"), findings),
  BS_HELP_TOPIC_INIT ("visit", N_ ("I was seen by a doctor"), visit),
  BS_HELP_TOPIC_INIT ("guidance", N_ ("The page Guidance"), guidance),
  BS_HELP_TOPIC_INIT ("limits", N_ ("What it cannot do"), limits),
  BS_HELP_TOPIC_INIT ("own-rules", N_ ("A doctor’s own rules"), own_rules),
};

const BsHelpChapter bs_help_meaning = { N_ ("What it says"), topics, G_N_ELEMENTS (topics) };
