/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules-testing.h"

#include <string.h>

/* What each sign, region and trigger raises, every one of them by itself, with pain and without; and for each rule what
 * is its explicit negative and what is not (rules.md 2.2, 2.6, 5, 8 and 10, 4.2). */

static BsRulebook *rulebook;

/* (transfer full): " rule rule " of all that is active, the self-care rules left out. */
static char *
dup_active (const char *entries, const char *profile, const char *at)
{
  g_autoptr (BsDiary) diary = rules_testing_diary (entries, NULL, profile);
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);
  g_autoptr (BsAssessment) assessment = rules_testing_assess (rulebook, history, rules_testing_instant (at));
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);
  GString *text = g_string_new (" ");

  for (guint i = 0; i < active->len; i++)
    {
      const BsRule *rule = g_array_index (active, BsFinding, i).rule;

      if (rule->level > BS_LEVEL_SELF_CARE)
        g_string_append_printf (text, "%s ", rule->id);
    }
  return g_string_free (text, FALSE);
}

static gboolean
has_word (const char *words, const char *word)
{
  g_autofree char *padded = g_strdup_printf (" %s ", word);

  return strstr (words, padded) != NULL;
}

/* What each term raises with pain 5; with "!" also without pain. What stands in no row raises nothing. */
typedef struct
{
  const char *rule;
  gboolean any_pain;
  const char *terms; /* "term term", a region stands for its sides */
} Raises;

#define NERVE "leg-weakness leg-weakness-both wadded-or-wooden-legs intermittent-claudication gait-change"
#define BBS "urination-problem bladder-leak bowel-leak reduced-bladder-bowel-feeling sexual-change"

static const Raises raised_by_signs[] = {
  { "organ-symptoms", FALSE,
    "fever painful-urination urine-change blood-in-urine urination-problem stool-problem bowel-leak "
    "abdominal-pain lower-abdomen-pain chest-or-heart-pain" },
  { "leg-nerve-symptoms", FALSE, NERVE },
  { "unbearable-pain", FALSE, "cannot-walk" },
  { "worse-at-rest", FALSE, "worse-at-rest" },
  { "g-bladder-bowel-sexual", TRUE, BBS },
  { "g-both-legs", TRUE, "both-legs leg-weakness-both" },
  { "g-chest-pain", FALSE, "chest-or-heart-pain" },
  { "g-leg-weakness", FALSE, "leg-weakness foot-drop" },
  { "g-fever", FALSE, "fever chills" },
  { "g-urinary", FALSE, "painful-urination blood-in-urine" },
  { "g-weight-loss", FALSE, "weight-loss" },
  { "g-night-or-rest-pain", FALSE, "worse-at-night worse-at-rest" },
  { "g-deformity-or-lump", FALSE, "deformity-or-lump" },
  { "g-leg-circulation", FALSE, "cold-pale-leg" },
  { "g-pulsating-abdomen", FALSE, "pulsating-abdomen" },
};
static const Raises raised_by_signs_with_cancer[] = {
  { "g-cancer-neuro", FALSE, NERVE " " BBS " foot-drop both-legs" },
};
static const Raises raised_by_signs_when_pregnant[] = {
  { "g-pregnancy-urgent", FALSE, "vaginal-bleeding fever painful-urination regular-tightenings" },
};
static const Raises raised_by_regions_of_pain[] = {
  { "leg-or-foot-pain", FALSE, "lower-leg foot leg" },
  { "g-upper-back", FALSE, "upper-back" },
};
static const Raises raised_by_regions_of_pain_with_cancer[] = {
  { "g-cancer-neuro", FALSE, "lower-leg foot leg" },
};
static const Raises raised_by_numb_regions[] = {
  { "numbness-with-pain", FALSE, "buttock thigh thigh-back inner-thigh groin leg lower-leg foot" },
  { "g-saddle-numbness", TRUE, "buttock groin genitals perineum inner-thigh" },
};
static const Raises raised_by_numb_regions_with_cancer[] = {
  { "g-cancer-neuro", FALSE, "buttock thigh thigh-back inner-thigh groin leg lower-leg foot genitals perineum" },
};
static const Raises raised_by_triggers[] = {
  { "pain-after-injury", FALSE, "fall-or-blow serious-accident" },
  { "g-serious-accident", FALSE, "serious-accident" },
  { "g-cough-or-strain", FALSE, "cough-or-sneeze straining" },
};
static const Raises raised_by_triggers_with_weak_bones[] = {
  { "g-fragility-fracture", FALSE, "fall-or-blow" },
};

/* One of four measures is needed: the rest has been tried and is not judged, so nothing else has a say. */
#define QUIET "'measures':[{'kind':'other'}]"

static gboolean
has_term (const char *terms, const char *word)
{
  static const char *const sides[] = { "", "-left", "-right" };
  g_auto (GStrv) all = g_strsplit (terms, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
      {
        g_autofree char *sided = g_strconcat (all[i], sides[s], NULL);
        if (strcmp (sided, word) == 0)
          return TRUE;
      }
  return FALSE;
}

static void
check_terms (const BsVocabulary *vocabulary, guint64 mask, const char *field, const char *profile, const char *always,
             const Raises *rows, guint n_rows)
{
  for (guint term = 0; term < vocabulary->n_terms; term++)
    for (gint pain = 0; pain <= 5; pain += 5)
      {
        const char *word = bs_vocabulary_get_word (vocabulary, term);
        g_autofree char *entry =
            g_strdup_printf ("{'at':'2025-03-10T10:00Z','pain':%d,'%s':['%s']," QUIET "}", pain, field, word);
        g_autofree char *active = NULL;
        guint n = 0, n_active = 0;

        if (!(mask & BS_BIT (term)))
          continue;
        active = dup_active (entry, profile, "2025-03-10T10:30Z");
        for (guint r = 0; r < n_rows; r++)
          {
            gboolean expected = has_term (rows[r].terms, word) && (pain > 0 || rows[r].any_pain);

            n += expected;
            if (has_word (active, rows[r].rule) != expected)
              g_error ("%s with pain %d: %s %s", word, pain, expected ? "no" : "wrong", rows[r].rule);
          }
        /* And nothing else. With a profile only its own rules are listed. */
        for (const char *p = active; *p != '\0'; p++)
          n_active += *p == ' ';
        if (always == NULL)
          g_assert_cmpuint (n_active - 1, ==, n);
        else
          g_assert_true (pain == 0 || has_word (active, always));
      }
}
#define CHECK_TERMS(vocabulary, mask, field, profile, always, rows)                                                    \
  check_terms (vocabulary, mask, field, profile, always, rows, G_N_ELEMENTS (rows))

static void
test_signs (void)
{
  CHECK_TERMS (&bs_signs, G_MAXUINT64, "signs", NULL, NULL, raised_by_signs);
  CHECK_TERMS (&bs_signs, G_MAXUINT64, "signs", "'cancerHistory':true", "g-cancer-history",
               raised_by_signs_with_cancer);
  CHECK_TERMS (&bs_signs, G_MAXUINT64, "signs", "'pregnant':true", "g-pregnancy", raised_by_signs_when_pregnant);
  /* A fact that is denied is as good as absent. */
  CHECK_TERMS (&bs_signs, G_MAXUINT64, "signs", "'pregnant':false,'cancerHistory':false", NULL, raised_by_signs);
}

static void
test_regions (void)
{
  CHECK_TERMS (&bs_regions, BS_RADIATES_MASK, "radiates", NULL, NULL, raised_by_regions_of_pain);
  CHECK_TERMS (&bs_regions, BS_RADIATES_MASK, "radiates", "'cancerHistory':true", "g-cancer-history",
               raised_by_regions_of_pain_with_cancer);
  CHECK_TERMS (&bs_regions, BS_NUMB_MASK, "numb", NULL, NULL, raised_by_numb_regions);
  CHECK_TERMS (&bs_regions, BS_NUMB_MASK, "numb", "'cancerHistory':true", "g-cancer-history",
               raised_by_numb_regions_with_cancer);
}

static void
test_triggers (void)
{
  static const char *const weak_bones[] = { "'osteoporosis':true", "'longTermSteroids':true", "'birthYear':1960",
                                            "'age':65", "'birthYear':1960,'age':20" };
  static const char *const strong_bones[] = { "'osteoporosis':false",      "'longTermSteroids':false",
                                              "'birthYear':1961",          "'age':64",
                                              "'birthYear':1961,'age':90", "'pregnant':false" };

  CHECK_TERMS (&bs_triggers, G_MAXUINT64, "triggers", NULL, NULL, raised_by_triggers);
  for (guint i = 0; i < G_N_ELEMENTS (weak_bones); i++)
    {
      Raises rows[G_N_ELEMENTS (raised_by_triggers) + 1];

      memcpy (rows, raised_by_triggers, sizeof raised_by_triggers);
      rows[G_N_ELEMENTS (raised_by_triggers)] = raised_by_triggers_with_weak_bones[0];
      CHECK_TERMS (&bs_triggers, G_MAXUINT64, "triggers", weak_bones[i], NULL, rows);
    }
  for (guint i = 0; i < G_N_ELEMENTS (strong_bones); i++)
    CHECK_TERMS (&bs_triggers, G_MAXUINT64, "triggers", strong_bones[i], NULL, raised_by_triggers);
}

/* Conditions of several parts */
static void
test_together (void)
{
  static const struct
  {
    const char *fields, *profile, *rule;
    gboolean active;
  } rows[] = {
    { "'pain':7,'signs':['sudden-onset','faint-or-dizzy']", NULL, "g-sudden-severe-collapse", TRUE },
    { "'pain':7,'signs':['sudden-onset','pale-sweaty']", NULL, "g-sudden-severe-collapse", TRUE },
    { "'pain':7,'signs':['sudden-onset','fast-heartbeat']", NULL, "g-sudden-severe-collapse", TRUE },
    { "'pain':7,'signs':['sudden-onset','breathless']", NULL, "g-sudden-severe-collapse", TRUE },
    { "'pain':7,'signs':['sudden-onset','abdominal-pain']", NULL, "g-sudden-severe-collapse", TRUE },
    { "'pain':7,'signs':['sudden-onset','lower-abdomen-pain','fever']", NULL, "g-sudden-severe-collapse", FALSE },
    { "'pain':6,'signs':['sudden-onset','breathless']", NULL, "g-sudden-severe-collapse", FALSE },
    { "'signs':['sudden-onset','breathless']", NULL, "g-sudden-severe-collapse", FALSE },
    { "'pain':10,'signs':['breathless']", NULL, "g-sudden-severe-collapse", FALSE },
    { "'pain':10,'signs':['sudden-onset']", NULL, "g-sudden-severe-collapse", FALSE },
    { "'pain':5,'signs':['confused-or-drowsy','fever']", NULL, "g-sepsis-signs", TRUE },
    { "'pain':5,'signs':['confused-or-drowsy','chills']", NULL, "g-sepsis-signs", TRUE },
    { "'pain':5,'signs':['confused-or-drowsy','painful-urination']", NULL, "g-sepsis-signs", TRUE },
    { "'pain':5,'signs':['confused-or-drowsy','urine-change']", NULL, "g-sepsis-signs", TRUE },
    { "'pain':5,'signs':['confused-or-drowsy','blood-in-urine']", NULL, "g-sepsis-signs", TRUE },
    { "'pain':5,'signs':['confused-or-drowsy','urination-problem']", NULL, "g-sepsis-signs", FALSE },
    { "'pain':0,'signs':['confused-or-drowsy','fever']", NULL, "g-sepsis-signs", FALSE },
    { "'pain':5,'signs':['fever','chills']", NULL, "g-sepsis-signs", FALSE },
    { "'pain':7", "'pregnant':true", "g-pregnancy-urgent", TRUE },
    { "'pain':6", "'pregnant':true", "g-pregnancy-urgent", FALSE },
    { "'note':'not rated'", "'pregnant':true", "g-pregnancy-urgent", FALSE },
    { "'note':'not rated'", "'pregnant':true", "g-pregnancy", TRUE },
    { "'pain':0,'signs':['vaginal-bleeding']", "'pregnant':true", "g-pregnancy-urgent", FALSE },
    { "'pain':0", "'pregnant':true", "g-pregnancy", FALSE },
    { "'pain':0", "'cancerHistory':true", "g-cancer-history", FALSE },
    { "'pain':5,'triggers':['pregnancy']", NULL, "g-pregnancy", FALSE },
    { "'pain':5,'triggers':['serious-accident']", "'osteoporosis':true", "g-fragility-fracture", FALSE },
    /* Both legs by side */
    { "'pain':0,'radiates':['foot-left'],'numb':['foot-right']", NULL, "g-both-legs", TRUE },
    { "'pain':0,'radiates':['thigh-left','lower-leg-right']", NULL, "g-both-legs", TRUE },
    { "'pain':0,'numb':['inner-thigh-right','thigh-back-left']", NULL, "g-both-legs", TRUE },
    { "'pain':0,'numb':['leg-right','leg-left']", NULL, "g-both-legs", TRUE },
    { "'pain':0,'radiates':['foot-left'],'numb':['foot-left']", NULL, "g-both-legs", FALSE },
    { "'pain':0,'radiates':['foot-left'],'numb':['foot']", NULL, "g-both-legs", FALSE },
    { "'pain':0,'radiates':['buttock-left','buttock-right']", NULL, "g-both-legs", FALSE },
    { "'pain':0,'radiates':['groin-left','groin-right']", NULL, "g-both-legs", FALSE },
    { "'pain':0,'radiates':['limbs-left','limbs-right']", NULL, "g-both-legs", FALSE },
    { "'pain':0,'radiates':['side-left','side-right','foot-left']", NULL, "g-both-legs", FALSE },
    { "'pain':5,'radiates':['thigh-left','thigh-right']", "'cancerHistory':true", "g-cancer-neuro", TRUE },
    { "'pain':5,'radiates':['thigh-left']", "'cancerHistory':true", "g-cancer-neuro", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *entry = g_strdup_printf ("{'at':'2025-03-10T10:00Z',%s," QUIET "}", rows[i].fields);
      g_autofree char *active = dup_active (entry, rows[i].profile, "2025-03-10T10:30Z");

      if (has_word (active, rows[i].rule) != rows[i].active)
        g_error ("%s: %s", rows[i].fields, active);
    }
}

/* Explicit negatives: `evidence` raises; a later entry with each of `negatives` ends it, with each of `others` does not. */
typedef struct
{
  const char *rule, *evidence, *profile;
  const char *negatives[4];
  const char *others[6];
} Negative;

#define SIGNS_NONE "'signs':[]"
#define NONE_OF_ALL "'signs':[],'numb':[],'radiates':[],'triggers':[]"

static const Negative negatives[] = {
  { "leg-or-foot-pain",
    "'radiates':['foot']",
    NULL,
    { "'radiates':[]", "'radiates':['limbs','thigh-left']" },
    { "'radiates':['leg-left']", SIGNS_NONE, "'numb':[]" } },
  { "numbness-with-pain",
    "'numb':['foot']",
    NULL,
    { "'numb':[]", "'numb':['back','genitals']" },
    { "'numb':['thigh-right']", "'radiates':[]" } },
  { "organ-symptoms",
    "'signs':['fever']",
    NULL,
    { SIGNS_NONE, "'signs':['chills'],'skipped':['dry-skin']" },
    { "'signs':['urine-change']", "'signs':[],'skipped':['bowel-leak']", "'signs':[],'skipped':['fever']",
      "'numb':[]" } },
  { "leg-nerve-symptoms",
    "'signs':['gait-change']",
    NULL,
    { SIGNS_NONE, "'signs':['foot-drop'],'skipped':['both-legs']" },
    { "'signs':['leg-weakness-both']", "'signs':[],'skipped':['wadded-or-wooden-legs']" } },
  { "pain-after-injury", "'triggers':['fall-or-blow']", NULL, { NULL }, { NONE_OF_ALL } },
  { "worse-at-rest", "'signs':['worse-at-rest']", NULL, { NULL }, { SIGNS_NONE } },
  { "unbearable-pain", "'signs':['cannot-walk']", NULL, { NULL }, { SIGNS_NONE } },
  { "g-saddle-numbness",
    "'numb':['genitals']",
    NULL,
    { "'numb':[]", "'numb':['thigh','foot-left','back']" },
    { "'numb':['perineum']", "'numb':['groin-right']", SIGNS_NONE } },
  { "g-bladder-bowel-sexual",
    "'signs':['sexual-change']",
    NULL,
    { SIGNS_NONE, "'signs':[],'skipped':['stool-problem']" },
    { "'signs':['bladder-leak']", "'signs':[],'skipped':['reduced-bladder-bowel-feeling']", "'numb':[]" } },
  { "g-both-legs",
    "'signs':['both-legs']",
    NULL,
    { SIGNS_NONE, "'signs':['leg-weakness'],'skipped':['foot-drop']" },
    { "'signs':[],'skipped':['leg-weakness-both']", "'signs':[],'skipped':['both-legs']", "'radiates':[],'numb':[]",
      "'signs':[],'radiates':['foot-left','leg-right']" } },
  { "g-both-legs", "'radiates':['foot-left','foot-right']", NULL, { SIGNS_NONE }, { "'radiates':[]" } },
  { "g-serious-accident", "'triggers':['serious-accident']", NULL, { NULL }, { NONE_OF_ALL } },
  { "g-fragility-fracture", "'triggers':['fall-or-blow']", "'age':70", { NULL }, { NONE_OF_ALL } },
  { "g-chest-pain",
    "'signs':['chest-or-heart-pain']",
    NULL,
    { SIGNS_NONE, "'signs':['abdominal-pain']" },
    { "'signs':[],'skipped':['chest-or-heart-pain']" } },
  { "g-sudden-severe-collapse",
    "'pain':8,'signs':['sudden-onset','breathless']",
    NULL,
    { SIGNS_NONE, "'signs':['sudden-onset']", "'signs':[],'skipped':['sudden-onset']" },
    { "'signs':['abdominal-pain']", "'signs':[],'skipped':['pale-sweaty']" } },
  { "g-sepsis-signs",
    "'signs':['confused-or-drowsy','fever']",
    NULL,
    { SIGNS_NONE, "'signs':['fever']", "'signs':[],'skipped':['fever']" },
    { "'signs':['confused-or-drowsy']", "'signs':[],'skipped':['confused-or-drowsy']" } },
  { "g-cancer-neuro",
    "'numb':['foot'],'radiates':['foot'],'signs':['foot-drop']",
    "'cancerHistory':true",
    { NULL },
    { NONE_OF_ALL } },
  { "g-leg-weakness",
    "'signs':['foot-drop']",
    NULL,
    { SIGNS_NONE, "'signs':['leg-weakness-both'],'skipped':['gait-change']" },
    { "'signs':['leg-weakness']", "'signs':[],'skipped':['leg-weakness']" } },
  { "g-fever",
    "'signs':['chills']",
    NULL,
    { SIGNS_NONE, "'signs':['sore-throat']" },
    { "'signs':['fever']", "'signs':[],'skipped':['fever']" } },
  { "g-urinary",
    "'signs':['blood-in-urine']",
    NULL,
    { SIGNS_NONE, "'signs':['urine-change']" },
    { "'signs':['painful-urination']", "'signs':[],'skipped':['painful-urination']" } },
  { "g-cancer-history", "'course':'comes-and-goes'", "'cancerHistory':true", { NULL }, { NONE_OF_ALL } },
  { "g-weight-loss",
    "'signs':['weight-loss']",
    NULL,
    { SIGNS_NONE },
    { "'signs':[],'skipped':['weight-loss']", "'numb':[]" } },
  { "g-night-or-rest-pain",
    "'signs':['worse-at-night']",
    NULL,
    { SIGNS_NONE, "'signs':['sudden-onset']" },
    { "'signs':['worse-at-rest']", "'signs':[],'skipped':['worse-at-rest']" } },
  { "g-upper-back",
    "'radiates':['upper-back']",
    NULL,
    { "'radiates':[]", "'radiates':['chest']" },
    { SIGNS_NONE, "'numb':[]" } },
  { "g-cough-or-strain", "'triggers':['straining']", NULL, { NULL }, { NONE_OF_ALL } },
  { "g-deformity-or-lump",
    "'signs':['deformity-or-lump']",
    NULL,
    { SIGNS_NONE },
    { "'signs':[],'skipped':['deformity-or-lump']" } },
  { "g-leg-circulation",
    "'signs':['cold-pale-leg']",
    NULL,
    { SIGNS_NONE },
    { "'signs':[],'skipped':['cold-pale-leg']" } },
  { "g-pulsating-abdomen",
    "'signs':['pulsating-abdomen']",
    NULL,
    { SIGNS_NONE },
    { "'signs':[],'skipped':['pulsating-abdomen']" } },
  { "g-pregnancy-urgent", "'signs':['regular-tightenings']", "'pregnant':true", { NULL }, { NONE_OF_ALL } },
  { "g-pregnancy", "'course':'comes-and-goes'", "'pregnant':true", { NULL }, { NONE_OF_ALL } },
  { "g-metamizole",
    "'signs':['mouth-sores'],'measures':[{'kind':'medicine','name':'Analgin'}]",
    NULL,
    { SIGNS_NONE, "'signs':['confused-or-drowsy']" },
    { "'signs':['fever']", "'signs':[],'skipped':['sore-throat']" } },
};

static void
check_later (const Negative *row, const char *fields, gboolean ends)
{
  g_autofree char *entries = g_strdup_printf ("{'at':'2025-03-10T10:00Z',%s},{'at':'2025-03-10T20:00Z'%s%s}",
                                              row->evidence, fields[0] != '\0' ? "," : "", fields);
  g_autoptr (BsDiary) diary = rules_testing_diary (entries, NULL, row->profile);
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);
  g_autoptr (BsAssessment) assessment =
      rules_testing_assess (rulebook, history, rules_testing_instant ("2025-03-10T21:00Z"));
  const GArray *past = bs_assessment_get_past (assessment);
  gboolean ended = FALSE;

  for (guint i = 0; i < past->len; i++)
    {
      const BsFinding *finding = &g_array_index (past, BsFinding, i);

      if (strcmp (finding->rule->id, row->rule) != 0)
        continue;
      ended = TRUE;
      g_assert_cmpstr (bs_ending_get_word (finding->ended_by), ==, "negative");
      g_assert_cmpint (finding->cleared, ==, rules_testing_instant ("2025-03-10T20:00Z").seconds);
    }
  if (rules_testing_is_active (assessment, row->rule) == ends || ended != ends)
    g_error ("%s by %s, then %s: %s", row->rule, row->evidence, fields, ends ? "goes on" : "ended");
}

static void
test_negatives (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (negatives); i++)
    {
      const Negative *row = &negatives[i];

      check_later (row, "", FALSE);
      check_later (row, "'course':'comes-and-goes','skipped':['fever']", FALSE);
      for (guint n = 0; n < G_N_ELEMENTS (row->negatives) && row->negatives[n] != NULL; n++)
        {
          g_autofree char *without_pain = g_strconcat ("'pain':0,", row->negatives[n], NULL);

          check_later (row, row->negatives[n], TRUE);
          check_later (row, without_pain, TRUE);
        }
      for (guint n = 0; n < G_N_ELEMENTS (row->others) && row->others[n] != NULL; n++)
        check_later (row, row->others[n], FALSE);
    }
}

/* Metamizole: by name, 14 days by the date of the dose, with an entry at or before the sign. */
static void
test_metamizole (void)
{
  static const char *const names[] = { "Analgin",         "ANALGIN 500 mg", "Tempalgin", "timpalgin",  "Spasmalgon",
                                       "Baralgin M",      "Metamizole",     "metamizol", "Dipyrone",   "Dipirona",
                                       "Novalgin forte",  "Novaminsulfon",  "Nolotil",   "Optalgin",   "Pyralgina",
                                       "Algocalmin",      "Анальгин",       "ТЕМПАЛГИН", "Спазмалгон", "Баралгин",
                                       "Метамизол натрия" };
  static const char *const others[] = { "Ibuprofen", "analgi", "No-Spa", "Novalgi", "Анальги", "Paracetamol" };
  static const struct
  {
    const char *dose, *sign, *at;
    gboolean active;
  } rows[] = {
    { "2025-03-10T10:00Z", "2025-03-10T10:00Z", "2025-03-10T11:00Z", TRUE },
    { "2025-03-10T10:00:01Z", "2025-03-10T10:00Z", "2025-03-10T11:00Z", FALSE },
    { "2025-03-10T10:00Z", "2025-03-24T10:00Z", "2025-03-24T23:59:59Z", TRUE },
    { "2025-03-10T10:00Z", "2025-03-24T10:00Z", "2025-03-25T00:00Z", FALSE },
    { "2025-03-09T23:59:59Z", "2025-03-24T10:00Z", "2025-03-24T11:00Z", FALSE },
    { "2025-03-10T10:00Z", "2025-03-12T10:00Z", "2025-03-15T10:00Z", TRUE },
    { "2025-03-10T10:00Z", "2025-03-12T10:00Z", "2025-03-15T10:00:01Z", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names) + G_N_ELEMENTS (others); i++)
    {
      gboolean is_one = i < G_N_ELEMENTS (names);
      g_autofree char *entry = g_strdup_printf (
          "{'at':'2025-03-10T10:00Z','pain':0,'signs':['sore-throat'],'measures':[{'kind':'medicine','name':'%s'}]}",
          is_one ? names[i] : others[i - G_N_ELEMENTS (names)]);
      g_autofree char *active = dup_active (entry, NULL, "2025-03-10T10:00Z");

      g_assert_cmpint (has_word (active, "g-metamizole"), ==, is_one);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *entries = g_strdup_printf ("{'at':'%s','pain':0,'measures':[{'kind':'medicine','name':'Analgin'}"
                                                  "]},{'at':'%s','pain':0,'signs':['chills']}",
                                                  rows[i].dose, rows[i].sign);
      g_autofree char *active = dup_active (entries, NULL, rows[i].at);

      if (has_word (active, "g-metamizole") != rows[i].active)
        g_error ("dose %s, sign %s, at %s", rows[i].dose, rows[i].sign, rows[i].at);
    }
}

/* Rest that did not help, on two dates of seven. */
static void
test_rest_not_helping (void)
{
  static const struct
  {
    const char *first, *second, *at;
    gboolean active;
  } rows[] = {
    { "T10:00Z 10 same 30", "T10:00Z 16 same 30", "2025-03-16T11:00Z", TRUE },
    { "T10:00Z 10 same 30", "T10:00Z 17 same 30", "2025-03-17T11:00Z", FALSE },
    { "T10:00Z 10 same 29", "T10:00Z 11 same 30", "2025-03-11T11:00Z", FALSE },
    { "T10:00Z 10 less 60", "T10:00Z 11 same 30", "2025-03-11T11:00Z", FALSE },
    { "T10:00Z 10 same 30", "T12:00Z 10 same 30", "2025-03-10T13:00Z", FALSE },
    { "T10:00Z 10 same 30", "T10:00Z 11 same 30", "2025-03-11T10:29:59Z", FALSE },
    { "T10:00Z 10 same 30", "T10:00Z 11 same 30", "2025-03-16T23:59:59Z", TRUE },
    { "T10:00Z 10 same 30", "T10:00Z 11 same 30", "2025-03-17T00:00Z", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) entries = g_string_new (NULL);
      const char *both[] = { rows[i].first, rows[i].second };
      g_autofree char *active = NULL;

      for (guint k = 0; k < 2; k++)
        {
          g_auto (GStrv) part = g_strsplit (both[k], " ", -1);
          g_string_append_printf (
              entries, "{'at':'2025-03-%s%s','pain':5,'measures':[{'kind':'rest','result':'%s','resultMin':%s}]},",
              part[1], part[0], part[2], part[3]);
        }
      active = dup_active (entries->str, NULL, rows[i].at);
      if (has_word (active, "g-night-or-rest-pain") != rows[i].active)
        g_error ("%s, %s, at %s: %s", rows[i].first, rows[i].second, rows[i].at, active);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  rulebook = rules_testing_load (NULL);
  g_test_add_func ("/signs/signs", test_signs);
  g_test_add_func ("/signs/regions", test_regions);
  g_test_add_func ("/signs/triggers", test_triggers);
  g_test_add_func ("/signs/together", test_together);
  g_test_add_func ("/signs/negatives", test_negatives);
  g_test_add_func ("/signs/metamizole", test_metamizole);
  g_test_add_func ("/signs/rest-not-helping", test_rest_not_helping);
  status = g_test_run ();
  bs_rulebook_unref (rulebook);
  return status;
}
