/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-terms.h"
#include "bs-text.h"

#define BITS_OF_SIDES(region) (BS_BIT (region) | BS_BIT (region##_LEFT) | BS_BIT (region##_RIGHT))
#define BITS_OF_BOTH_FIELDS                                                                                            \
  (BITS_OF_SIDES (BS_REGION_BUTTOCK) | BITS_OF_SIDES (BS_REGION_THIGH) | BITS_OF_SIDES (BS_REGION_THIGH_BACK) |        \
   BITS_OF_SIDES (BS_REGION_INNER_THIGH) | BITS_OF_SIDES (BS_REGION_LEG) | BITS_OF_SIDES (BS_REGION_LOWER_LEG) |       \
   BITS_OF_SIDES (BS_REGION_FOOT) | BITS_OF_SIDES (BS_REGION_GROIN) | BS_BIT (BS_REGION_CHEST) |                       \
   BS_BIT (BS_REGION_ABDOMEN))

const guint64 BS_RADIATES_MASK = BITS_OF_BOTH_FIELDS | BITS_OF_SIDES (BS_REGION_LIMBS) | BS_BIT (BS_REGION_UPPER_BACK) |
                                 BS_BIT (BS_REGION_SACRUM) | BS_BIT (BS_REGION_SIDE_LEFT) |
                                 BS_BIT (BS_REGION_SIDE_RIGHT);
const guint64 BS_NUMB_MASK =
    BITS_OF_BOTH_FIELDS | BS_BIT (BS_REGION_BACK) | BS_BIT (BS_REGION_GENITALS) | BS_BIT (BS_REGION_PERINEUM);

static const BsVocabulary *const all_vocabularies[] = {
  &bs_types,     &bs_courses, &bs_whens,       &bs_walk_postures, &bs_stop_reasons,     &bs_positions,
  &bs_easiers,   &bs_sites,   &bs_regions,     &bs_signs,         &bs_triggers,         &bs_measure_kinds,
  &bs_rest_hows, &bs_results, &bs_visit_kinds, &bs_sexes,         &bs_medicine_classes,
};

/* One open hash table over the words of all vocabularies: an import looks up a word a million times. Some 190 words
 * in 1024 slots. */
#define N_SLOTS 1024

typedef struct
{
  const BsVocabulary *vocabulary; /* NULL: the slot is free */
  guint8 term;
  guint8 length;
} Slot;

static Slot slots[N_SLOTS];

static guint
get_first_slot (const BsVocabulary *vocabulary, const char *word, gsize length)
{
  /* FNV-1a */
  guint32 hash = 2166136261u ^ (guint32) (guint8) vocabulary->name[0] ^ ((guint32) vocabulary->n_terms << 8);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) word[i]) * 16777619u;
  return (hash ^ hash >> 16) % N_SLOTS;
}

static void
fill_slots (void)
{
  static gsize filled = 0;

  if (!g_once_init_enter (&filled))
    return;
  for (gsize v = 0; v < G_N_ELEMENTS (all_vocabularies); v++)
    for (guint term = 0; term < all_vocabularies[v]->n_terms; term++)
      {
        const char *word = all_vocabularies[v]->words[term];
        gsize length = strlen (word);
        guint slot = get_first_slot (all_vocabularies[v], word, length);

        while (slots[slot].vocabulary != NULL)
          slot = (slot + 1) % N_SLOTS;
        slots[slot] = (Slot){ all_vocabularies[v], (guint8) term, (guint8) length };
      }
  g_once_init_leave (&filled, 1);
}

gint
bs_vocabulary_find_n (const BsVocabulary *vocabulary, const char *word, gsize length)
{
  guint slot;

  g_return_val_if_fail (vocabulary != NULL, -1);

  if (word == NULL)
    return -1;
  /* Longer than any word: spare the hash of a text that may be megabytes. */
  if (length > G_MAXUINT8)
    return -1;
  fill_slots ();
  for (slot = get_first_slot (vocabulary, word, length); slots[slot].vocabulary != NULL; slot = (slot + 1) % N_SLOTS)
    if (slots[slot].vocabulary == vocabulary && slots[slot].length == length &&
        memcmp (vocabulary->words[slots[slot].term], word, length) == 0)
      return slots[slot].term;
  return -1;
}

gint
bs_vocabulary_find (const BsVocabulary *vocabulary, const char *word)
{
  return word == NULL ? -1 : bs_vocabulary_find_n (vocabulary, word, strlen (word));
}

const char *
bs_vocabulary_get_word (const BsVocabulary *vocabulary, guint term)
{
  g_return_val_if_fail (vocabulary != NULL && term < vocabulary->n_terms, NULL);

  return vocabulary->words[term];
}

const char *
bs_vocabulary_get_label (const BsVocabulary *vocabulary, guint term)
{
  g_return_val_if_fail (vocabulary != NULL && term < vocabulary->n_terms, NULL);

  return _ (vocabulary->labels[term]);
}

char *
bs_vocabulary_join_labels (const BsVocabulary *vocabulary, guint64 set)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (vocabulary != NULL, NULL);

  for (guint term = 0; term < vocabulary->n_terms; term++)
    if (set & BS_BIT (term))
      bs_text_append_item (text, bs_vocabulary_get_label (vocabulary, term));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

guint64
bs_region_with_sides (BsRegion region)
{
  switch (region)
    {
    case BS_REGION_BUTTOCK:
    case BS_REGION_THIGH:
    case BS_REGION_THIGH_BACK:
    case BS_REGION_INNER_THIGH:
    case BS_REGION_LEG:
    case BS_REGION_LOWER_LEG:
    case BS_REGION_FOOT:
    case BS_REGION_GROIN:
    case BS_REGION_LIMBS:
      /* Its left and its right follow it in the vocabulary. */
      return BS_BIT (region) | BS_BIT (region + 1) | BS_BIT (region + 2);
    default:
      return BS_BIT (region);
    }
}

gboolean
bs_regions_name_both_legs (guint64 regions)
{
  const guint64 left = BS_BIT (BS_REGION_THIGH_LEFT) | BS_BIT (BS_REGION_THIGH_BACK_LEFT) |
                       BS_BIT (BS_REGION_INNER_THIGH_LEFT) | BS_BIT (BS_REGION_LOWER_LEG_LEFT) |
                       BS_BIT (BS_REGION_FOOT_LEFT) | BS_BIT (BS_REGION_LEG_LEFT);
  const guint64 right = BS_BIT (BS_REGION_THIGH_RIGHT) | BS_BIT (BS_REGION_THIGH_BACK_RIGHT) |
                        BS_BIT (BS_REGION_INNER_THIGH_RIGHT) | BS_BIT (BS_REGION_LOWER_LEG_RIGHT) |
                        BS_BIT (BS_REGION_FOOT_RIGHT) | BS_BIT (BS_REGION_LEG_RIGHT);

  return (regions & left) != 0 && (regions & right) != 0;
}

gboolean
bs_term_list_add (BsTermList *self, guint term)
{
  g_return_val_if_fail (self != NULL && term < BS_TERMS_MAX, FALSE);

  if (self->set & BS_BIT (term))
    return FALSE;
  self->asked = 1;
  self->set |= BS_BIT (term);
  self->terms[self->n++] = (guint8) term;
  return TRUE;
}

void
bs_term_list_remove (BsTermList *self, guint term)
{
  guint8 kept = 0;

  g_return_if_fail (self != NULL && term < BS_TERMS_MAX);

  if (!(self->set & BS_BIT (term)))
    return;
  for (guint8 i = 0; i < self->n; i++)
    if (self->terms[i] != term)
      self->terms[kept++] = self->terms[i];
  self->n = kept;
  self->set &= ~BS_BIT (term);
}

void
bs_term_list_clear (BsTermList *self)
{
  *self = (BsTermList){ 0 };
}

void
bs_term_list_set_none (BsTermList *self)
{
  *self = (BsTermList){ .asked = 1 };
}

gboolean
bs_term_list_equal (const BsTermList *a, const BsTermList *b)
{
  return a->asked == b->asked && a->n == b->n && a->set == b->set && memcmp (a->terms, b->terms, a->n) == 0;
}
