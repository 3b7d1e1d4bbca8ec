/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-guidance-advice.h"

/* The numbers are those of rules.md 1.3 and 1.6. Each has a text of ours, then a sentence of the article, word for word and as
 * odd as it is (a translation is marked as one where it is shown), and the heading under which that stands. */

const BsAdvice bs_advice_first_aid[] = {
  /* F01, F12 */
  { N_ ("Sit down, or better lie down, and relax."),
    /* Translators: the article’s own words */
    N_ ("sit down, and better lie down and relax"), N_ ("First aid") },
  /* F04, F06, F07 */
  { N_ ("Cold for no more than 10 minutes, or warmth: wrap the lower back."),
    /* Translators: the article’s own words */
    N_ ("Do not apply cold for more than ten minutes, or, on the contrary, warm the lower back by wrapping it."),
    N_ ("How to get rid of the pain?") },
  /* F02; no names of medicines (F05, 4.5) and no doses (5.2) */
  { N_ ("If it does not get better, the article goes on to a pain medicine or one against cramps. Read its leaflet "
        "first: who "
        "must not take it, and the dose."),
    /* Translators: the article’s own words */
    N_ ("if it does not get better, you can drink any anesthetic drug, spasmolytic - you need to read the "
        "instructions"),
    N_ ("First aid") },
  { NULL, NULL, NULL },
};

const BsAdvice bs_advice_get_help[] = {
  /* E01 */
  { N_ ("The pain does not pass, but only grows: call your local emergency number now."),
    /* Translators: the article’s own words */
    N_ ("if the pain does not pass, but only intensifies - immediately call an ambulance."), N_ ("First aid") },
  /* E02 */
  { N_ ("The pain grows while you rest: contact a doctor now, do not wait."),
    /* Translators: the article’s own words */
    N_ ("If pain at rest is increased, the doctor is immediately consulted to reduce the risk of death."),
    N_ ("First aid") },
  /* E10, F11 */
  { N_ ("The pain is not gone an hour after first aid began: consult a doctor."),
    /* Translators: the article’s own words */
    N_ ("If the pain does not disappear within an hour, consult a doctor."), N_ ("How to get rid of the pain?") },
  { NULL, NULL, NULL },
};

const BsAdvice bs_advice_prevention[] = {
  /* A02 */
  { N_ ("Simple morning exercises, regularly."),
    /* Translators: the article’s own words */
    N_ ("simple morning exercises, held regularly"), N_ ("Prevention of low back pain when walking") },
  /* A18; a statistic of one's own walks, never a permission (5.2) */
  { N_ ("Measure out how far you walk, if the pain usually comes on long walks. Trends shows after how many minutes it "
        "came."),
    /* Translators: the article’s own words */
    N_ ("to dose the load, if the pain in the lower back usually occurs with prolonged walking."),
    N_ ("Is there any benefit of walking") },
  /* A12, without the claim about hernias (4.4) */
  { N_ ("Walking with poles, about three times a week for about two months, learned from an instructor."),
    /* Translators: the article’s own words */
    N_ ("approximately two months three times a week"), N_ ("Is there any benefit of walking") },
  /* A05 */
  { N_ ("If you cannot avoid standing or sitting long, stretch your back from time to time."),
    /* Translators: the article’s own words */
    N_ ("it is enough to stretch your back periodically during work;"),
    N_ ("Prevention of low back pain when walking") },
  /* A11, without the corset (4.4) */
  { N_ ("Sit straight."),
    /* Translators: the article’s own words */
    N_ ("try to eat right, exercise, sit straight"), N_ ("Treatment") },
  /* A01 */
  { N_ ("Heels of at most 5 cm."),
    /* Translators: the article’s own words */
    N_ ("refusal of heels - the recommended heel height on shoes is only 5 cm;"),
    N_ ("Prevention of low back pain when walking") },
  /* A04 */
  { N_ ("Do not start lifting weights without experience."),
    /* Translators: the article’s own words */
    N_ ("do not start lifting weights if there is no experience in this;"),
    N_ ("Prevention of low back pain when walking") },
  /* A03 */
  { N_ ("Eat well, and leave bad habits."),
    /* Translators: the article’s own words */
    N_ ("proper nutrition and rejection of bad habits"), N_ ("Prevention of low back pain when walking") },
  /* A16, A17 */
  { N_ ("In pregnancy: food with much calcium, everything calmly, no strong exertion. Ask a professional early."),
    /* Translators: the article’s own words */
    N_ ("Do everything smoothly and calmly, avoid strong physical exertion."), N_ ("Waiting for the “miracle”") },
  /* A10, E24 */
  { N_ ("See a doctor at least once a year."),
    /* Translators: the article’s own words */
    N_ ("visit the doctors at least once a year."), N_ ("Treatment") },
  { NULL, NULL, NULL },
};

/* What the article calls “primary” and “secondary” (rules.md 1.5): quotations only. */
const BsAdvice bs_advice_pain_kinds[] = {
  { NULL,
    /* Translators: the article’s own words */
    N_ ("Primary pain manifests itself periodically and passes after taking an anesthetic drug or changing the "
        "position of the body."),
    N_ ("Classification of pain syndrome") },
  { NULL,
    /* Translators: the article’s own words */
    N_ ("Secondary pain, unlike the primary, can not be eliminated by taking pain medications."),
    N_ ("Classification of pain syndrome") },
  { NULL,
    /* Translators: the article’s own words */
    N_ ("Primary pain passes after a short rest, secondary - no."), N_ ("Classification of pain syndrome") },
  { NULL, NULL, NULL },
};

const char *
bs_advice_get_introduction (void)
{
  return _ ("This is what one general article suggests, not advice made for you. Ask your doctor what suits you.");
}

const char *
bs_advice_get_left_out (void)
{
  /* rules.md 4.4 */
  return _ (
      "Left out of the article on purpose, because recognised guidance advises against it or nothing supports it: long "
      "complete rest, belts and corsets, insoles, acupuncture and electrical treatments, lists of X-rays and scans, "
      "medicines by name, and what it promises about discs that mend.");
}
