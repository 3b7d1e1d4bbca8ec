/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-asked-topics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_RULES 6 /* and a NULL */

static const struct
{
  const char *title, *short_title;
  guint64 signs;
  const char *rules[MAX_RULES];
} topics[BS_N_ASKED_TOPICS] = {
  /* Translators: the second of each two is what a patient was not asked, in a list: “numbness, bladder and bowel, fever” */
  { N_ ("Numbness, also between the legs"), N_ ("numbness"), 0, { "g-saddle-numbness", "numbness-with-pain" } },
  { N_ ("Bladder, bowel and sexual changes"),
    N_ ("bladder and bowel"),
    BS_BIT (BS_SIGN_URINATION_PROBLEM) | BS_BIT (BS_SIGN_BLADDER_LEAK) | BS_BIT (BS_SIGN_BOWEL_LEAK) |
        BS_BIT (BS_SIGN_REDUCED_BLADDER_BOWEL_FEELING) | BS_BIT (BS_SIGN_SEXUAL_CHANGE),
    { "g-bladder-bowel-sexual" } },
  { N_ ("Weak legs, trouble in both legs"),
    N_ ("both legs, leg weakness"),
    BS_BIT (BS_SIGN_BOTH_LEGS) | BS_BIT (BS_SIGN_LEG_WEAKNESS) | BS_BIT (BS_SIGN_LEG_WEAKNESS_BOTH) |
        BS_BIT (BS_SIGN_FOOT_DROP) | BS_BIT (BS_SIGN_GAIT_CHANGE) | BS_BIT (BS_SIGN_WADDED_OR_WOODEN_LEGS) |
        BS_BIT (BS_SIGN_INTERMITTENT_CLAUDICATION),
    { "g-both-legs", "g-leg-weakness", "leg-nerve-symptoms", "g-cancer-neuro" } },
  { N_ ("Chest pain, fainting, sudden pain"),
    N_ ("chest pain"),
    BS_BIT (BS_SIGN_CHEST_OR_HEART_PAIN) | BS_BIT (BS_SIGN_SUDDEN_ONSET) | BS_BIT (BS_SIGN_FAINT_OR_DIZZY) |
        BS_BIT (BS_SIGN_PALE_SWEATY),
    { "g-chest-pain", "g-sudden-severe-collapse" } },
  { N_ ("Fever, shivering, confusion"),
    N_ ("fever"),
    BS_BIT (BS_SIGN_FEVER) | BS_BIT (BS_SIGN_CHILLS) | BS_BIT (BS_SIGN_CONFUSED_OR_DROWSY),
    { "g-fever", "g-sepsis-signs", "g-metamizole", "g-pregnancy-urgent" } },
  { N_ ("A fall, an accident, coughing or straining"),
    N_ ("fall or accident"),
    0,
    { "g-serious-accident", "g-fragility-fracture", "pain-after-injury", "g-cough-or-strain" } },
  { N_ ("Where the pain spreads"), N_ ("where it spreads"), 0, { "leg-or-foot-pain", "g-upper-back" } },
  { N_ ("Urine, stool and abdomen"),
    N_ ("urine and abdomen"),
    BS_BIT (BS_SIGN_PAINFUL_URINATION) | BS_BIT (BS_SIGN_BLOOD_IN_URINE) | BS_BIT (BS_SIGN_STOOL_PROBLEM) |
        BS_BIT (BS_SIGN_ABDOMINAL_PAIN) | BS_BIT (BS_SIGN_PULSATING_ABDOMEN),
    { "g-urinary", "organ-symptoms", "g-pulsating-abdomen" } },
  { N_ ("Weight loss, a lump, a cold leg"),
    N_ ("weight loss, lump, cold leg"),
    BS_BIT (BS_SIGN_WEIGHT_LOSS) | BS_BIT (BS_SIGN_DEFORMITY_OR_LUMP) | BS_BIT (BS_SIGN_COLD_PALE_LEG),
    { "g-weight-loss", "g-deformity-or-lump", "g-leg-circulation" } },
  { N_ ("A stiff or tired back"),
    N_ ("stiffness"),
    BS_BIT (BS_SIGN_HARD_TO_TURN_OR_BEND) | BS_BIT (BS_SIGN_BACK_MUSCLE_FATIGUE) |
        BS_BIT (BS_SIGN_DISCOMFORT_AFTER_SITTING),
    { "stiffness-for-days", "g-night-or-rest-pain", "worse-at-rest" } },
};

gint
bs_asked_topic_find (const BsRule *rule)
{
  for (gint i = 0; i < BS_N_ASKED_TOPICS; i++)
    for (guint k = 0; topics[i].rules[k] != NULL; k++)
      if (strcmp (topics[i].rules[k], rule->id) == 0)
        return i;
  return -1;
}

const char *
bs_asked_topic_get_title (gint topic)
{
  g_return_val_if_fail (topic >= 0 && topic < BS_N_ASKED_TOPICS, NULL);

  return _ (topics[topic].title);
}

const char *
bs_asked_topic_get_short_title (gint topic)
{
  g_return_val_if_fail (topic >= 0 && topic < BS_N_ASKED_TOPICS, NULL);

  return _ (topics[topic].short_title);
}

const char *
bs_asked_topic_get_id (gint topic)
{
  return bs_asked_topic_get_rules (topic)[0];
}

guint64
bs_asked_topic_get_signs (gint topic)
{
  g_return_val_if_fail (topic >= 0 && topic < BS_N_ASKED_TOPICS, 0);

  return topics[topic].signs;
}

const char *const *
bs_asked_topic_get_rules (gint topic)
{
  g_return_val_if_fail (topic >= 0 && topic < BS_N_ASKED_TOPICS, NULL);

  return topics[topic].rules;
}
