/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-guidance-advice.h"

/* The numbers are those of rules.md 1.3 and 1.6. */

const BsAdvice bs_advice_first_aid[] = {
  /* F01, F12 */
  { N_("Sit down, or better lie down, and relax."), "sit down, and better lie down and relax;", "First aid" },
  /* F04, F06, F07 */
  { N_("Cold for no more than 10 minutes, or warmth: wrap the lower back."),
    "Do not apply cold for more than ten minutes, or, on the contrary, warm the lower back by wrapping it.",
    "How to get rid of the pain?" },
  /* F02; no names of medicines (F05, 4.5) and no doses (5.2) */
  { N_("If it does not get better, the article goes on to a pain medicine or one against cramps. Read its leaflet first: who "
       "must not take it, and the dose."),
    "if it does not get better, you can drink any anesthetic drug, spasmolytic - you need to read the instructions",
    "First aid" },
  { NULL, NULL, NULL },
};

const BsAdvice bs_advice_get_help[] = {
  /* E01 */
  { N_("The pain does not pass, but only grows: call your local emergency number now."),
    "if the pain does not pass, but only intensifies - immediately call an ambulance.", "First aid" },
  /* E02 */
  { N_("The pain grows while you rest: contact a doctor now, do not wait."),
    "If pain at rest is increased, the doctor is immediately consulted to reduce the risk of death.", "First aid" },
  /* E10, F11 */
  { N_("The pain is not gone an hour after first aid began: consult a doctor."),
    "If the pain does not disappear within an hour, consult a doctor.", "How to get rid of the pain?" },
  { NULL, NULL, NULL },
};

const BsAdvice bs_advice_prevention[] = {
  /* A02 */
  { N_("Simple morning exercises, regularly."), "simple morning exercises, held regularly",
    "Prevention of low back pain when walking" },
  /* A18; a statistic of one's own walks, never a permission (5.2) */
  { N_("Measure out how far you walk, if the pain usually comes on long walks. Trends shows after how many minutes it came."),
    "to dose the load, if the pain in the lower back usually occurs with prolonged walking.",
    "Is there any benefit of walking" },
  /* A12, without the claim about hernias (4.4) */
  { N_("Walking with poles, about three times a week for about two months, learned from an instructor."),
    "approximately two months three times a week", "Is there any benefit of walking" },
  /* A05 */
  { N_("If you cannot avoid standing or sitting long, stretch your back from time to time."),
    "it is enough to stretch your back periodically during work;", "Prevention of low back pain when walking" },
  /* A11, without the corset (4.4) */
  { N_("Sit straight."), "try to eat right, exercise, sit straight", "Treatment" },
  /* A01 */
  { N_("Heels of at most 5 cm."), "refusal of heels - the recommended heel height on shoes is only 5 cm;",
    "Prevention of low back pain when walking" },
  /* A04 */
  { N_("Do not start lifting weights without experience."), "do not start lifting weights if there is no experience in this;",
    "Prevention of low back pain when walking" },
  /* A03 */
  { N_("Eat well, and leave bad habits."), "proper nutrition and rejection of bad habits",
    "Prevention of low back pain when walking" },
  /* A16, A17 */
  { N_("In pregnancy: food with much calcium, everything calmly, no strong exertion. Ask a professional early."),
    "Do everything smoothly and calmly, avoid strong physical exertion.", "Waiting for the “miracle”" },
  /* A10, E24 */
  { N_("See a doctor at least once a year."), "visit the doctors at least once a year.", "Treatment" },
  { NULL, NULL, NULL },
};

const char *
bs_advice_get_introduction (void)
{
  return _("This is what one general article suggests, not advice made for you. Ask your doctor what suits you.");
}

const char *
bs_advice_get_left_out (void)
{
  /* rules.md 4.4 */
  return _("Left out of the article on purpose, because recognised guidance advises against it or nothing supports it: long "
           "complete rest, belts and corsets, insoles, acupuncture and electrical treatments, lists of X-rays and scans, "
           "medicines by name, and what it promises about discs that mend.");
}
