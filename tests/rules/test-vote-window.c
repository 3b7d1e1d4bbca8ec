/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-vote-window.h"

#include "bs-condition.h"

/* The classification against its plain definition (rules.md 2.3) over random votes; days go on, as they do in a pass. */

#define N_ROUNDS 2000
#define DAY ((gint64) 86400)

typedef struct
{
  gint64 stand;
  gint32 date;
  BsVote vote;
  guint entry;
  gint measure;
} Vote;

static BsClassification
classify (const GArray *dates, const GArray *votes, gint32 today, gint64 *latest_stand, gint *latest_votes)
{
  gint32 oldest = today - (BS_CLASS_WINDOW_DAYS - 1);
  gboolean any = FALSE, any_s = FALSE;

  *latest_stand = G_MININT64;
  *latest_votes = 0;
  for (guint i = 0; i < dates->len; i++)
    {
      gint32 date = g_array_index ((GArray *) dates, gint32, i);
      any = any || (date >= oldest && date <= today);
    }
  for (guint i = 0; i < votes->len; i++)
    {
      const Vote *vote = &g_array_index ((GArray *) votes, Vote, i);

      if (vote->date < oldest || vote->date > today)
        continue;
      any_s = any_s || vote->vote == BS_VOTE_S;
      if (vote->stand > *latest_stand)
        *latest_votes = 0;
      if (vote->stand >= *latest_stand)
        {
          *latest_stand = vote->stand;
          *latest_votes |= vote->vote;
        }
    }
  if (!any)
    return BS_CLASS_NO_DATA;
  if (*latest_votes == BS_VOTE_S)
    return BS_CLASS_SECONDARY;
  return *latest_votes == BS_VOTE_P && !any_s ? BS_CLASS_PRIMARY : BS_CLASS_UNDETERMINED;
}

static void
check (BsVoteWindow *window, const GArray *dates, const GArray *votes, gint32 today)
{
  const BsVoteEntry *latest;
  gint64 stand;
  gint found;
  BsClassification expected = classify (dates, votes, today, &stand, &found);

  g_assert_cmpint (bs_vote_window_classify (window, today, &latest), ==, expected);
  g_assert_cmpint (latest != NULL, ==, found != 0);
  if (latest == NULL)
    return;
  g_assert_cmpint (latest->stand, ==, stand);
  /* Where one of its instant voted S, it is named, with the entry and the measure that did. */
  if (found & BS_VOTE_S)
    {
      gboolean named = FALSE;

      for (guint i = 0; i < votes->len; i++)
        {
          const Vote *vote = &g_array_index ((GArray *) votes, Vote, i);
          named = named || (vote->vote == BS_VOTE_S && vote->stand == stand && vote->entry == latest->entry &&
                            vote->measure == latest->measure);
        }
      g_assert_true (named);
    }
}

/* An entry with pain on its date, which votes or does not, now or later; in any order within some days. */
static void
run_round (GRand *random, guint n_steps, gint most_ahead)
{
  BsVoteWindow *window = bs_vote_window_new ();
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (gint32)),
                     votes = g_array_new (FALSE, FALSE, sizeof (Vote));
  gint32 today = 20000;

  for (guint step = 0; step < n_steps; step++)
    {
      gint64 stand = today * DAY + g_rand_int_range (random, -2 * 24, 24) * 3600;
      gint32 date = (gint32) (stand / DAY) + g_rand_int_range (random, -1, most_ahead + 1);
      Vote vote = { .stand = stand,
                    .date = date,
                    .vote = g_rand_boolean (random) ? BS_VOTE_P : BS_VOTE_S,
                    .entry = step,
                    .measure = g_rand_int_range (random, -1, 3) };

      if (g_rand_int_range (random, 0, 4) == 0)
        today += g_rand_int_range (random, 0, 5);
      else if (g_rand_int_range (random, 0, 30) == 0)
        today += 20;
      bs_vote_window_add_entry (window, date);
      g_array_append_val (dates, date);
      if (g_rand_boolean (random))
        {
          bs_vote_window_add_vote (window, vote.stand, vote.date, vote.vote, vote.entry, vote.measure);
          g_array_append_val (votes, vote);
        }
      if (g_rand_int_range (random, 0, 10) == 0)
        {
          BsVoteWindow *copy = bs_vote_window_copy (window);

          bs_vote_window_free (window);
          window = copy;
        }
      check (window, dates, votes, today);
    }
  bs_vote_window_free (window);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20250310);

  for (guint round = 0; round < N_ROUNDS; round++)
    run_round (random, 40, 1);
}

/* Longer than what is kept before it is pruned. */
static void
test_long (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20250311);

  for (guint round = 0; round < 4; round++)
    run_round (random, 4000, 1);
}

static void
test_pooled (void)
{
  BsVoteWindow *window = bs_vote_window_new ();
  const BsVoteEntry *latest;

  bs_vote_window_add_entry (window, 100);
  g_assert_cmpint (bs_vote_window_classify (window, 100, &latest), ==, BS_CLASS_UNDETERMINED);
  g_assert_null (latest);
  bs_vote_window_add_vote (window, 100 * DAY, 100, BS_VOTE_P, 0, 1);
  g_assert_cmpint (bs_vote_window_classify (window, 100, NULL), ==, BS_CLASS_PRIMARY);
  /* Written on the next date of another zone: the same instant. */
  bs_vote_window_add_entry (window, 101);
  bs_vote_window_add_vote (window, 100 * DAY, 101, BS_VOTE_S, 1, -1);
  g_assert_cmpint (bs_vote_window_classify (window, 100, NULL), ==, BS_CLASS_PRIMARY);
  g_assert_cmpint (bs_vote_window_classify (window, 101, &latest), ==, BS_CLASS_UNDETERMINED);
  g_assert_cmpuint (latest->entry, ==, 1);
  g_assert_cmpint (latest->measure, ==, -1);
  /* On day 114 only the S of day 101 is left. */
  g_assert_cmpint (bs_vote_window_classify (window, 113, NULL), ==, BS_CLASS_UNDETERMINED);
  g_assert_cmpint (bs_vote_window_classify (window, 114, NULL), ==, BS_CLASS_SECONDARY);
  g_assert_cmpint (bs_vote_window_classify (window, 115, NULL), ==, BS_CLASS_NO_DATA);
  bs_vote_window_free (window);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vote-window/pooled", test_pooled);
  g_test_add_func ("/vote-window/random", test_random);
  g_test_add_func ("/vote-window/long", test_long);
  return g_test_run ();
}
