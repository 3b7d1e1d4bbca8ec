/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules-testing.h"

#include <string.h>

/* A change of today costs only the tail (rules.md 3.2): one assessor follows a diary through random changes, and after
 * each says word for word what a fresh one says of the same diary from nothing. */

#define FIRST_SEED 20250310
#ifndef N_SEEDS /* fewer where sanitizers make each ten times as long */
#define N_SEEDS 200
#endif
#define MOST_ENTRIES 600
#define N_CHANGES 12

static BsRulebook *rulebook;

typedef struct
{
  GRand *random;
  BsDiary *diary;     /* as it should be */
  BsHistory *history; /* as the changes have made it */
  BsAssessor *assessor;
  gint64 start, end; /* the diary's time, UTC seconds */
  gint home;         /* offset, minutes */
} Walk;

static gboolean
chance (Walk *self, gint percent)
{
  return g_rand_int_range (self->random, 0, 100) < percent;
}

static gint
pick (Walk *self, gint from, gint to)
{
  return g_rand_int_range (self->random, from, to);
}

static gint
offset (Walk *self)
{
  static const gint offsets[] = { 0, 60, 840, -840, -600, 345 };

  return chance (self, 90) ? self->home : offsets[pick (self, 0, G_N_ELEMENTS (offsets))];
}

static void
give_id (Walk *self, char *id)
{
  guint8 bytes[16];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) pick (self, 0, 256);
  bs_uuid_from_bytes (bytes, id);
}

static void
fill_list (Walk *self, BsTermList *list, guint n_terms, guint64 mask, gint percent)
{
  if (!chance (self, percent))
    return;
  bs_term_list_set_none (list);
  for (gint n = pick (self, 0, 3); n > 0; n--)
    {
      guint term = (guint) pick (self, 0, (gint) n_terms);

      if (mask & BS_BIT (term))
        bs_term_list_add (list, term);
    }
}

static void
add_measure (Walk *self, BsEntry *entry, gint64 at, gint zone)
{
  static const char *const names[] = { "Analgin", "Ibuprofen", "Novalgin", "Paracetamol" };
  BsMeasure *measure =
      bs_entry_add_measure (entry, chance (self, 70) ? pick (self, BS_MEASURE_REST, BS_MEASURE_MEDICINE + 1)
                                                     : pick (self, 0, BS_N_MEASURE_KINDS));

  if (chance (self, 30) && entry->at.kind == BS_INSTANT_TIME)
    measure->at = bs_instant_new (at + pick (self, 0, 8 * 60) * 60, zone);
  if (measure->kind == BS_MEASURE_MEDICINE && chance (self, 70))
    measure->name = g_strdup (names[pick (self, 0, G_N_ELEMENTS (names))]);
  if (measure->kind == BS_MEASURE_COLD)
    measure->applied_min = (gint16) pick (self, 8, 14);
  if (chance (self, 65))
    {
      measure->result = (gint8) pick (self, 0, BS_N_RESULTS);
      if (chance (self, 80))
        measure->result_min = (gint16) (chance (self, 50) ? pick (self, 28, 32) : pick (self, 0, 400));
    }
}

/* (transfer full) */
static BsEntry *
make_entry (Walk *self, gint64 at)
{
  BsEntry *entry = bs_entry_new ();
  gint zone = offset (self);

  give_id (self, entry->id);
  entry->at = chance (self, 8) ? bs_instant_new_date (bs_instant_get_date (bs_instant_new (at, zone)))
                               : bs_instant_new (at, zone);
  if (chance (self, 85))
    entry->pain = (gint8) (chance (self, 15) ? 0 : pick (self, 1, 11));
  if (chance (self, 15))
    entry->end = bs_instant_new (at + pick (self, 0, 100) * pick (self, 0, 60) * 60, zone);
  if (entry->at.kind == BS_INSTANT_DATE && bs_instant_is_set (entry->end) &&
      bs_instant_get_date (entry->end) < bs_instant_get_date (entry->at))
    entry->end = BS_INSTANT_NONE;
  if (chance (self, 40))
    {
      entry->when = (gint8) pick (self, 0, BS_N_WHENS);
      entry->walk_min = (gint16) pick (self, 20, 45);
    }
  if (chance (self, 10))
    entry->course = (gint8) pick (self, 0, BS_N_COURSES);
  fill_list (self, &entry->radiates, BS_N_REGIONS, BS_RADIATES_MASK, 15);
  fill_list (self, &entry->numb, BS_N_REGIONS, BS_NUMB_MASK, 15);
  fill_list (self, &entry->signs, BS_N_SIGNS, G_MAXUINT64, 25);
  fill_list (self, &entry->triggers, BS_N_TRIGGERS, G_MAXUINT64, 10);
  if (entry->signs.asked && chance (self, 30))
    {
      guint term = (guint) pick (self, 0, BS_N_SIGNS);

      if (!(entry->signs.set & BS_BIT (term)))
        bs_term_list_add (&entry->skipped, term);
    }
  for (gint n = chance (self, 40) ? pick (self, 1, 3) : 0; n > 0; n--)
    add_measure (self, entry, at, zone);
  return entry;
}

static BsVisit *
make_visit (Walk *self, gint64 at)
{
  static const char *const knows[] = { "pain-over-3-days", "leg-or-foot-pain", "secondary-pattern", NULL };
  BsVisit *visit = bs_visit_new ();

  give_id (self, visit->id);
  visit->at = bs_instant_new (at, offset (self));
  visit->kind = (gint8) pick (self, 0, BS_N_VISIT_KINDS);
  if (chance (self, 50))
    visit->knows = g_strdupv ((char **) knows);
  return visit;
}

static BsProfile *
make_profile (Walk *self)
{
  BsProfile *profile = bs_profile_new ();

  profile->pregnant = (gint8) (chance (self, 20) ? TRUE : BS_ABSENT);
  profile->cancer_history = (gint8) (chance (self, 20) ? TRUE : BS_ABSENT);
  profile->osteoporosis = (gint8) (chance (self, 20) ? TRUE : FALSE);
  profile->birth_year = (gint16) (chance (self, 50) ? pick (self, 1958, 1963) : BS_ABSENT);
  return profile;
}

/* Today, some days ago, or long ago; now and then the very instant of an entry, so that entries share one, or where base and
 * tail meet. */
static gint64
pick_time (Walk *self)
{
  gint64 boundary = self->history != NULL ? bs_history_get_boundary (self->history) : G_MININT64;

  switch (pick (self, 0, 6))
    {
    case 5:
      if (boundary > self->start)
        return boundary - pick (self, 0, 3);
      G_GNUC_FALLTHROUGH;
    case 0:
      return self->end - pick (self, 0, 24 * 60) * 60;
    case 1:
      return self->end - pick (self, 0, 8 * 24 * 60) * 60;
    case 2:
      return self->end + pick (self, 0, 48) * 3600;
    case 3:
      if (self->diary->entries->len > 0)
        {
          const BsEntry *entry = self->diary->entries->pdata[pick (self, 0, (gint) self->diary->entries->len)];

          if (entry->at.kind == BS_INSTANT_TIME)
            return entry->at.seconds;
        }
      G_GNUC_FALLTHROUGH;
    default:
      return self->start + (gint64) (g_rand_double (self->random) * (double) (self->end - self->start));
    }
}

static void
take (Walk *self, BsHistory *history)
{
  bs_history_unref (self->history);
  self->history = history;
}

/* The place in the diary of an entry beside the boundary. */
static gint
find_at_boundary (Walk *self)
{
  guint n_base = bs_history_get_n_base (self->history);
  char id[BS_UUID_LENGTH + 1];

  bs_history_entry_get_id (bs_history_get (self->history, n_base - (guint) (n_base > 0 && chance (self, 30))), id);
  for (guint i = 0; i < self->diary->entries->len; i++)
    if (strcmp (((BsEntry *) self->diary->entries->pdata[i])->id, id) == 0)
      return (gint) i;
  g_assert_not_reached ();
}

static void
change_entry (Walk *self)
{
  GPtrArray *entries = self->diary->entries;
  gint index = entries->len > 0 ? pick (self, 0, (gint) entries->len) : -1;
  g_autoptr (BsEntry) before = NULL;

  /* The newest as often as any other. */
  if (index >= 0 && chance (self, 50))
    index = MAX (0, (gint) entries->len - pick (self, 1, 20));
  if (index >= 0 && bs_history_get_n_base (self->history) < entries->len && chance (self, 20))
    index = find_at_boundary (self);
  if (index < 0 || chance (self, 40))
    {
      BsEntry *entry = make_entry (self, pick_time (self));

      g_ptr_array_add (entries, entry);
      take (self, bs_history_with_change (self->history, NULL, entry));
      return;
    }
  before = bs_entry_ref (entries->pdata[index]);
  if (chance (self, 40))
    {
      g_ptr_array_remove_index (entries, (guint) index);
      take (self, bs_history_with_change (self->history, before, NULL));
    }
  else
    {
      BsEntry *entry = make_entry (self, chance (self, 60) && before->at.kind == BS_INSTANT_TIME ? before->at.seconds
                                                                                                 : pick_time (self));

      g_strlcpy (entry->id, before->id, sizeof entry->id);
      bs_entry_unref (entries->pdata[index]);
      entries->pdata[index] = entry;
      take (self, bs_history_with_change (self->history, before, entry));
    }
}

static void
change_visits (Walk *self)
{
  GPtrArray *visits = self->diary->visits;

  if (visits->len > 0 && chance (self, 40))
    g_ptr_array_remove_index (visits, (guint) pick (self, 0, (gint) visits->len));
  else
    g_ptr_array_add (visits, make_visit (self, pick_time (self)));
  take (self, bs_history_with_visits (self->history, visits));
}

static void
change (Walk *self)
{
  switch (pick (self, 0, 8))
    {
    case 0:
      change_visits (self);
      break;
    case 1:
      bs_profile_unref (self->diary->profile);
      self->diary->profile = make_profile (self);
      take (self, bs_history_with_profile (self->history, self->diary->profile));
      break;
    default:
      change_entry (self);
      break;
    }
}

static void
compare (Walk *self, gint seed, gint step, gint64 seconds, gint zone)
{
  BsInstant at = bs_instant_new (seconds, zone);
  g_autoptr (BsHistory) fresh = bs_history_new_from_diary (self->diary);
  g_autoptr (BsAssessment) expected = rules_testing_assess (rulebook, fresh, at);
  g_autoptr (BsAssessment) found = bs_assessor_assess (self->assessor, self->history, at);
  g_autofree char *expected_text = rules_testing_describe (expected), *found_text = rules_testing_describe (found);

  g_assert_cmpuint (bs_history_get_n_entries (self->history), ==, self->diary->entries->len);
  if (strcmp (expected_text, found_text) == 0)
    return;
  g_test_message ("seed %d, change %d: from nothing\n%sone after the other\n%s", seed, step, expected_text, found_text);
  g_test_fail ();
}

/* Today; sometimes in another zone, ahead, some days ago, or long before the boundary. */
static void
compare_at_times (Walk *self, gint seed, gint step)
{
  gint64 boundary = bs_history_get_boundary (self->history);

  compare (self, seed, step, self->end, self->home);
  switch (pick (self, 0, 6))
    {
    case 0:
      compare (self, seed, step, self->end, offset (self));
      break;
    case 1:
      compare (self, seed, step, pick_time (self), self->home);
      break;
    case 2:
      compare (self, seed, step, self->end + pick (self, 1, 40) * BS_DAY_SECONDS, self->home);
      break;
    case 3:
      if (boundary > self->start)
        {
          compare (self, seed, step, boundary - 1, self->home);
          compare (self, seed, step, boundary, self->home);
        }
      break;
    default:
      break;
    }
}

static void
test_seed (gint seed)
{
  static const gint homes[] = { 0, 60, 840, -840, 345 };
  Walk walk = { .random = g_rand_new_with_seed ((guint32) seed), .diary = bs_diary_new () };
  gint n, steps;

  walk.home = homes[pick (&walk, 0, G_N_ELEMENTS (homes))];
  walk.end = rules_testing_instant ("2025-06-10T12:00Z").seconds + pick (&walk, 0, BS_DAY_SECONDS);
  n = chance (&walk, 80) ? pick (&walk, 260, MOST_ENTRIES + 1) : pick (&walk, 0, 260);
  walk.start = walk.end - (gint64) pick (&walk, 30, 200) * BS_DAY_SECONDS;
  for (gint i = 0; i < n; i++)
    g_ptr_array_add (walk.diary->entries, make_entry (&walk, walk.start + (gint64) (g_rand_double (walk.random) *
                                                                                    (double) (walk.end - walk.start))));
  for (gint i = pick (&walk, 0, 4); i > 0; i--)
    g_ptr_array_add (walk.diary->visits, make_visit (&walk, pick_time (&walk)));
  walk.history = bs_history_new_from_diary (walk.diary);
  walk.assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);

  compare_at_times (&walk, seed, 0);
  steps = N_CHANGES;
  for (gint step = 1; step <= steps; step++)
    {
      change (&walk);
      compare_at_times (&walk, seed, step);
    }
  bs_assessor_free (walk.assessor);
  bs_history_unref (walk.history);
  bs_diary_free (walk.diary);
  g_rand_free (walk.random);
}

static void
test_changes (gconstpointer data)
{
  gint part = GPOINTER_TO_INT (data);

  for (gint seed = 0; seed < N_SEEDS / 4; seed++)
    test_seed (FIRST_SEED + part * (N_SEEDS / 4) + seed);
}

/* The tail grows until a new base is made of it. */
static void
test_growth (void)
{
  Walk walk = { .random = g_rand_new_with_seed (FIRST_SEED), .diary = bs_diary_new () };
  guint64 base_id;
  gboolean renewed = FALSE;

  walk.start = rules_testing_instant ("2025-01-01T12:00Z").seconds;
  walk.end = walk.start;
  for (gint i = 0; i < 300; i++)
    g_ptr_array_add (walk.diary->entries, make_entry (&walk, walk.end += pick (&walk, 1, 6 * 3600)));
  walk.history = bs_history_new_from_diary (walk.diary);
  walk.assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
  base_id = bs_history_get_base_id (walk.history);
  for (gint i = 0; i < 4200; i++)
    {
      BsEntry *entry = make_entry (&walk, walk.end += pick (&walk, 1, 3600));

      g_ptr_array_add (walk.diary->entries, entry);
      take (&walk, bs_history_with_change (walk.history, NULL, entry));
      renewed = renewed || bs_history_get_base_id (walk.history) != base_id;
      if (i % 400 == 0 || i > 4190)
        compare (&walk, 0, i, walk.end, 0);
    }
  g_assert_true (renewed);
  g_assert_cmpuint (bs_history_get_n_base (walk.history), >, 3000);
  bs_assessor_free (walk.assessor);
  bs_history_unref (walk.history);
  bs_diary_free (walk.diary);
  g_rand_free (walk.random);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  rulebook = rules_testing_load (NULL);
  for (gint part = 0; part < 4; part++)
    {
      g_autofree char *path = g_strdup_printf ("/incremental/changes/%d", part);
      g_test_add_data_func (path, GINT_TO_POINTER (part), test_changes);
    }
  g_test_add_func ("/incremental/growth", test_growth);
  status = g_test_run ();
  bs_rulebook_unref (rulebook);
  return status;
}
