/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-diary.h"

#define FIRST_SECOND G_GINT64_CONSTANT (1451606400) /* 2016-01-01T00:00Z */
#define SPAN_SECONDS ((gint64) BENCH_YEARS * 365 * BS_DAY_SECONDS)

/* A number of its own for each entry and purpose, so that an entry does not depend on those before it. */
static guint32
draw (guint index, guint purpose, guint below)
{
  guint32 x = index * 2654435761u + purpose * 40503u + 12345u;

  x ^= x >> 16;
  x *= 0x85ebca6bu;
  x ^= x >> 13;
  x *= 0xc2b2ae35u;
  x ^= x >> 16;
  return x % below;
}

static void
add_measures (BsEntry *entry, guint index)
{
  static const char *const names[] = { "Ibuprofen", "Paracetamol", "Naproxen", "Diclofenac" };

  if (draw (index, 10, 10) < 6)
    {
      BsMeasure *rest = bs_entry_add_measure (entry, BS_MEASURE_REST);

      rest->how = (gint8) draw (index, 11, 2);
      rest->result = (gint8) (draw (index, 12, 20) == 0   ? BS_RESULT_SAME
                              : draw (index, 12, 20) < 12 ? BS_RESULT_GONE
                                                          : BS_RESULT_LESS);
      rest->result_min = (gint16) (3 + draw (index, 13, 25));
    }
  if (draw (index, 14, 10) < 5)
    {
      BsMeasure *medicine = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);

      medicine->class_ = BS_MEDICINE_CLASS_ANALGESIC;
      medicine->name = g_strdup (names[draw (index, 15, G_N_ELEMENTS (names))]);
      medicine->dose = g_strdup ("400 mg");
      if (draw (index, 16, 10) < 8)
        {
          medicine->result = (gint8) (draw (index, 17, 40) == 0   ? BS_RESULT_SAME
                                      : draw (index, 17, 40) < 25 ? BS_RESULT_GONE
                                                                  : BS_RESULT_LESS);
          medicine->result_min = (gint16) (20 + draw (index, 18, 60));
        }
    }
}

BsEntry *
bench_diary_entry (guint index, guint n)
{
  BsEntry *entry = bs_entry_new ();
  gint64 second = FIRST_SECOND + (gint64) ((double) SPAN_SECONDS * index / n) / 60 * 60;
  gint32 day = (gint32) ((second - FIRST_SECOND) / BS_DAY_SECONDS);
  gboolean summer = day % 365 > 85 && day % 365 < 300;
  gboolean good_spell = day % 40 < 9;

  g_snprintf (entry->id, sizeof entry->id, "%08x-0000-4000-8000-%012x", index, index);
  entry->at = bs_instant_new (second, summer ? 120 : 60);
  entry->recorded_at = entry->updated_at = bs_instant_new (second + 300, summer ? 120 : 60);
  entry->pain = (gint8) (good_spell || draw (index, 1, 6) == 0 ? 0 : 1 + draw (index, 2, 7));
  if (draw (index, 3, 300) == 0 && entry->pain > 0)
    entry->pain = 9;
  if (entry->pain > 0)
    bs_term_list_add (&entry->types, draw (index, 4, 5));
  entry->when = (gint8) (draw (index, 5, 2) == 0 ? BS_WHEN_WALKING : (gint) draw (index, 6, BS_N_WHENS));
  if (entry->when == BS_WHEN_WALKING)
    {
      entry->walk_min = (gint16) (10 + draw (index, 7, 40));
      entry->onset_min = entry->pain > 0 ? (gint16) (5 + draw (index, 8, 5)) : BS_ABSENT;
    }
  if (draw (index, 9, 3) == 0)
    bs_term_list_add (&entry->sites, draw (index, 19, BS_N_SITES));
  if (draw (index, 20, 4) == 0 && entry->pain > 0)
    bs_term_list_add (&entry->radiates, draw (index, 21, 60) == 0 ? BS_REGION_FOOT_LEFT : BS_REGION_BUTTOCK_LEFT);
  if (draw (index, 22, 3) == 0)
    {
      bs_term_list_set_none (&entry->numb);
      if (draw (index, 23, 200) == 0)
        bs_term_list_add (&entry->numb, BS_REGION_THIGH_LEFT);
    }
  if (draw (index, 24, 3) == 0)
    {
      bs_term_list_set_none (&entry->signs);
      if (draw (index, 25, 12) == 0)
        bs_term_list_add (&entry->signs, draw (index, 26, 8));
    }
  if (entry->pain > 0)
    {
      add_measures (entry, index);
      if (draw (index, 27, 3) == 0)
        entry->end = bs_instant_new (second + 60 * (10 + draw (index, 28, 300)), summer ? 120 : 60);
    }
  if (draw (index, 29, 10) == 0)
    bs_entry_set_note (entry, "Had to stop on the way back from the shops.");
  return entry;
}

BsInstant
bench_diary_now (void)
{
  return bs_instant_new (FIRST_SECOND + SPAN_SECONDS, 60);
}
