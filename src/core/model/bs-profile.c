/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-check.h"
#include "bs-record.h"
#include "bs-text.h"

#include <glib/gi18n-lib.h>

#define DIAGNOSES_MAX 4000
#define BIRTH_YEAR_MIN 1900
#define BIRTH_YEAR_MAX 2100
#define AGE_MAX 130
#define LEAST_AGE_OF_RULES 16 /* rules.md 5.3 */

BsProfile *
bs_profile_new (void)
{
  BsProfile *self = g_new0 (BsProfile, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->birth_year = BS_ABSENT;
  self->age = BS_ABSENT;
  self->sex = BS_ABSENT;
  self->pregnant = BS_ABSENT;
  self->osteoporosis = BS_ABSENT;
  self->long_term_steroids = BS_ABSENT;
  self->cancer_history = BS_ABSENT;
  return self;
}

BsProfile *
bs_profile_ref (BsProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_profile_unref (BsProfile *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->name);
  g_free (self->diagnoses);
  g_free (self);
}

BsProfile *
bs_profile_copy (const BsProfile *self)
{
  BsProfile *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (BsProfile, 1);
  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->name = g_strdup (self->name);
  copy->diagnoses = g_strdup (self->diagnoses);
  return copy;
}

gboolean
bs_profile_equal (const BsProfile *a, const BsProfile *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->diagnoses, b->diagnoses) == 0 &&
         a->birth_year == b->birth_year && a->age == b->age && a->sex == b->sex && a->pregnant == b->pregnant &&
         a->osteoporosis == b->osteoporosis && a->long_term_steroids == b->long_term_steroids &&
         a->cancer_history == b->cancer_history;
}

gboolean
bs_profile_validate (const BsProfile *self, const char *place, const char **field_out, GError **error)
{
  const BsCheck check = { .place = place, .field_out = field_out, .error = error };

  g_return_val_if_fail (self != NULL, FALSE);

  return bs_check_text (&check, "name", BS_NO_INDEX, self->name, BS_NAME_MAX) &&
         bs_check_number (&check, "birthYear", self->birth_year, BIRTH_YEAR_MIN, BIRTH_YEAR_MAX) &&
         bs_check_number (&check, "age", self->age, 0, AGE_MAX) &&
         bs_check_term (&check, "sex", self->sex, &bs_sexes) && bs_check_truth (&check, "pregnant", self->pregnant) &&
         bs_check_truth (&check, "osteoporosis", self->osteoporosis) &&
         bs_check_truth (&check, "longTermSteroids", self->long_term_steroids) &&
         bs_check_truth (&check, "cancerHistory", self->cancer_history) &&
         bs_check_text (&check, "diagnoses", BS_NO_INDEX, self->diagnoses, DIAGNOSES_MAX);
}

static void
merge_text (char **under, const char *over)
{
  if (over == NULL)
    return;
  g_free (*under);
  *under = g_strdup (over);
}

static void
merge_value (gint8 *under, gint8 over)
{
  if (over != BS_ABSENT)
    *under = over;
}

BsProfile *
bs_profile_merge (const BsProfile *under, const BsProfile *over)
{
  BsProfile *merged = bs_profile_copy (under);

  merge_text (&merged->name, over->name);
  merge_text (&merged->diagnoses, over->diagnoses);
  if (over->birth_year != BS_ABSENT)
    merged->birth_year = over->birth_year;
  if (over->age != BS_ABSENT)
    merged->age = over->age;
  merge_value (&merged->sex, over->sex);
  merge_value (&merged->pregnant, over->pregnant);
  merge_value (&merged->osteoporosis, over->osteoporosis);
  merge_value (&merged->long_term_steroids, over->long_term_steroids);
  merge_value (&merged->cancer_history, over->cancer_history);
  return merged;
}

gint
bs_profile_get_age (const BsProfile *self, gint32 date)
{
  gint year;

  g_return_val_if_fail (self != NULL, BS_ABSENT);

  if (self->birth_year == BS_ABSENT)
    return self->age;
  bs_date_to_ymd (date, &year, NULL, NULL);
  /* A date before the birth has no age. */
  return year >= self->birth_year ? year - self->birth_year : BS_ABSENT;
}

char *
bs_profile_format_beyond_rules (const BsProfile *self, gint32 date)
{
  const struct
  {
    gboolean said;
    const char *words;
  } facts[] = {
    { bs_profile_get_age (self, date) != BS_ABSENT && bs_profile_get_age (self, date) < LEAST_AGE_OF_RULES,
      /* Translators: what a person said about themselves, in a list: "You said: weak bones, cancer" */
      _ ("under 16") },
    { self->pregnant == TRUE, _ ("pregnant") },
    { self->cancer_history == TRUE, _ ("cancer, now or in the past") },
    { self->osteoporosis == TRUE, _ ("weak bones") },
    { self->long_term_steroids == TRUE, _ ("steroid tablets") },
  };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i].said)
      bs_text_append_item (list, facts[i].words);
  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

gboolean
bs_profile_is_beyond_rules (const BsProfile *self, gint32 date)
{
  g_autofree char *facts = bs_profile_format_beyond_rules (self, date);

  return facts != NULL;
}
