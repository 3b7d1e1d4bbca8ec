/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-vote-window.h"

#include "bs-condition.h"
#include "bs-history.h"

/* Votes that have left the window stay until so many are there, so that each is moved about once. */
#define PRUNE_AT 1024

static GArray *
copy_array (GArray *array)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, g_array_get_element_size (array), array->len);

  if (array->len > 0)
    g_array_append_vals (copy, array->data, array->len);
  return copy;
}

BsVoteWindow *
bs_vote_window_new (void)
{
  BsVoteWindow *self = g_new0 (BsVoteWindow, 1);

  self->votes = g_array_new (FALSE, FALSE, sizeof (BsVoteEntry));
  self->dates = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->dates_s = g_array_new (FALSE, FALSE, sizeof (gint32));
  return self;
}

BsVoteWindow *
bs_vote_window_copy (const BsVoteWindow *self)
{
  BsVoteWindow *copy = g_new0 (BsVoteWindow, 1);

  copy->votes = copy_array (self->votes);
  copy->dates = copy_array (self->dates);
  copy->dates_s = copy_array (self->dates_s);
  return copy;
}

void
bs_vote_window_free (BsVoteWindow *self)
{
  g_array_unref (self->votes);
  g_array_unref (self->dates);
  g_array_unref (self->dates_s);
  g_free (self);
}

/* Sets of dates: at most a window of days and a few to come, so a walk from the end is short. */
static void
add_date (GArray *dates, gint32 date)
{
  guint i = dates->len;

  while (i > 0 && g_array_index (dates, gint32, i - 1) > date)
    i--;
  if (i == 0 || g_array_index (dates, gint32, i - 1) != date)
    g_array_insert_val (dates, i, date);
}

static gboolean
has_date (GArray *dates, gint32 oldest, gint32 today)
{
  guint n_left = 0;

  while (n_left < dates->len && g_array_index (dates, gint32, n_left) < oldest)
    n_left++;
  if (n_left > 0)
    g_array_remove_range (dates, 0, n_left);
  return dates->len > 0 && g_array_index (dates, gint32, 0) <= today;
}

static inline BsVoteEntry *
get_vote (const BsVoteWindow *self, guint index)
{
  return &g_array_index (self->votes, BsVoteEntry, index);
}

static inline gboolean
is_before (const BsVoteEntry *entry, gint64 stand, gint32 date)
{
  return entry->stand < stand || (entry->stand == stand && entry->date < date);
}

void
bs_vote_window_add_entry (BsVoteWindow *self, gint32 date)
{
  add_date (self->dates, date);
}

void
bs_vote_window_add_vote (BsVoteWindow *self, gint64 stand, gint32 date, BsVote vote, guint entry, gint measure)
{
  guint low = 0, high = self->votes->len;
  BsVoteEntry new_vote = { .stand = stand, .date = date, .entry = entry, .measure = measure, .votes = (guint8) vote };

  if (high > 0 && is_before (get_vote (self, high - 1), stand, date))
    low = high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (is_before (get_vote (self, middle), stand, date))
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->votes->len && get_vote (self, low)->stand == stand && get_vote (self, low)->date == date)
    {
      BsVoteEntry *old = get_vote (self, low);

      if (vote == BS_VOTE_S && !(old->votes & BS_VOTE_S))
        {
          old->entry = entry;
          old->measure = measure;
        }
      old->votes |= vote;
    }
  else
    {
      g_array_insert_val (self->votes, low, new_vote);
    }
  if (vote == BS_VOTE_S)
    add_date (self->dates_s, date);
}

BsClassification
bs_vote_window_classify (BsVoteWindow *self, gint32 today, const BsVoteEntry **latest)
{
  gint32 oldest = today - (BS_CLASS_WINDOW_DAYS - 1);
  const BsVoteEntry *found = NULL;
  gboolean any = has_date (self->dates, oldest, today);
  gboolean any_s = has_date (self->dates_s, oldest, today);
  guint votes = 0;

  if (self->votes->len > PRUNE_AT)
    {
      guint n_left = 0;

      while (n_left < self->votes->len && get_vote (self, n_left)->date < oldest)
        n_left++;
      if (n_left > self->votes->len / 2)
        g_array_remove_range (self->votes, 0, n_left);
    }
  for (guint i = self->votes->len; i-- > 0;)
    {
      const BsVoteEntry *vote = get_vote (self, i);

      /* Those of one instant are pooled (rules.md 2.6, 3); older than the window by more than offsets can make is the end. */
      if ((found != NULL && vote->stand < found->stand) || vote->date < oldest - 3)
        break;
      if (vote->date < oldest || vote->date > today)
        continue;
      if (found == NULL || (vote->votes & BS_VOTE_S))
        found = vote;
      votes |= vote->votes;
    }
  if (latest != NULL)
    *latest = found;
  if (!any)
    return BS_CLASS_NO_DATA;
  if (votes == BS_VOTE_S)
    return BS_CLASS_SECONDARY;
  return votes == BS_VOTE_P && !any_s ? BS_CLASS_PRIMARY : BS_CLASS_UNDETERMINED;
}
