/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-marks.h"

#include <glib/gi18n-lib.h>

static const BsSpot spots[] = {
  /* figure, label, caption, group, site, pain elsewhere,
   * numb, without a side, whole leg, rare */
  { "lower-back-left", N_ ("Lower back, left"), NULL, BS_SPOT_BACK, BS_SITE_LOWER_BACK_LEFT, BS_ABSENT, BS_ABSENT,
    BS_ABSENT, BS_ABSENT, FALSE },
  { "lower-back-centre", N_ ("Lower back, middle"), NULL, BS_SPOT_BACK, BS_SITE_LOWER_BACK_CENTRE, BS_ABSENT, BS_ABSENT,
    BS_ABSENT, BS_ABSENT, FALSE },
  { "lower-back-right", N_ ("Lower back, right"), NULL, BS_SPOT_BACK, BS_SITE_LOWER_BACK_RIGHT, BS_ABSENT, BS_ABSENT,
    BS_ABSENT, BS_ABSENT, FALSE },
  { "sacrum", N_ ("Bottom of the spine"), NULL, BS_SPOT_BACK, BS_SITE_SACRUM, BS_REGION_SACRUM, BS_ABSENT, BS_ABSENT,
    BS_ABSENT, FALSE },
  { "upper-back", N_ ("Upper back"), N_ ("Between the shoulder blades"), BS_SPOT_BACK, BS_ABSENT, BS_REGION_UPPER_BACK,
    BS_ABSENT, BS_ABSENT, BS_ABSENT, FALSE },
  { NULL, NC_ ("place of the body", "Back"), N_ ("Lower or upper"), BS_SPOT_BACK, BS_ABSENT, BS_ABSENT, BS_REGION_BACK,
    BS_ABSENT, BS_ABSENT, FALSE },
  { "buttock-left", N_ ("Buttock, left"), NULL, BS_SPOT_LEFT_LEG, BS_ABSENT, BS_REGION_BUTTOCK_LEFT,
    BS_REGION_BUTTOCK_LEFT, BS_REGION_BUTTOCK, BS_ABSENT, FALSE },
  { "thigh-back-left", N_ ("Back of the thigh, left"), NULL, BS_SPOT_LEFT_LEG, BS_ABSENT, BS_REGION_THIGH_BACK_LEFT,
    BS_REGION_THIGH_BACK_LEFT, BS_REGION_THIGH_BACK, BS_REGION_LEG_LEFT, FALSE },
  { "thigh-left", N_ ("Thigh, left"), N_ ("At the front, with the knee"), BS_SPOT_LEFT_LEG, BS_ABSENT,
    BS_REGION_THIGH_LEFT, BS_REGION_THIGH_LEFT, BS_REGION_THIGH, BS_REGION_LEG_LEFT, FALSE },
  { "inner-thigh-left", N_ ("Inner thigh, left"), NULL, BS_SPOT_LEFT_LEG, BS_ABSENT, BS_REGION_INNER_THIGH_LEFT,
    BS_REGION_INNER_THIGH_LEFT, BS_REGION_INNER_THIGH, BS_REGION_LEG_LEFT, FALSE },
  { "lower-leg-left", N_ ("Calf, left"), N_ ("Or the shin"), BS_SPOT_LEFT_LEG, BS_ABSENT, BS_REGION_LOWER_LEG_LEFT,
    BS_REGION_LOWER_LEG_LEFT, BS_REGION_LOWER_LEG, BS_REGION_LEG_LEFT, FALSE },
  { "foot-left", N_ ("Foot, left"), N_ ("Or the heel"), BS_SPOT_LEFT_LEG, BS_ABSENT, BS_REGION_FOOT_LEFT,
    BS_REGION_FOOT_LEFT, BS_REGION_FOOT, BS_REGION_LEG_LEFT, FALSE },
  { NULL, N_ ("Whole leg, left"), NULL, BS_SPOT_LEFT_LEG, BS_ABSENT, BS_REGION_LEG_LEFT, BS_REGION_LEG_LEFT,
    BS_REGION_LEG, BS_ABSENT, FALSE },
  { "buttock-right", N_ ("Buttock, right"), NULL, BS_SPOT_RIGHT_LEG, BS_ABSENT, BS_REGION_BUTTOCK_RIGHT,
    BS_REGION_BUTTOCK_RIGHT, BS_REGION_BUTTOCK, BS_ABSENT, FALSE },
  { "thigh-back-right", N_ ("Back of the thigh, right"), NULL, BS_SPOT_RIGHT_LEG, BS_ABSENT, BS_REGION_THIGH_BACK_RIGHT,
    BS_REGION_THIGH_BACK_RIGHT, BS_REGION_THIGH_BACK, BS_REGION_LEG_RIGHT, FALSE },
  { "thigh-right", N_ ("Thigh, right"), N_ ("At the front, with the knee"), BS_SPOT_RIGHT_LEG, BS_ABSENT,
    BS_REGION_THIGH_RIGHT, BS_REGION_THIGH_RIGHT, BS_REGION_THIGH, BS_REGION_LEG_RIGHT, FALSE },
  { "inner-thigh-right", N_ ("Inner thigh, right"), NULL, BS_SPOT_RIGHT_LEG, BS_ABSENT, BS_REGION_INNER_THIGH_RIGHT,
    BS_REGION_INNER_THIGH_RIGHT, BS_REGION_INNER_THIGH, BS_REGION_LEG_RIGHT, FALSE },
  { "lower-leg-right", N_ ("Calf, right"), N_ ("Or the shin"), BS_SPOT_RIGHT_LEG, BS_ABSENT, BS_REGION_LOWER_LEG_RIGHT,
    BS_REGION_LOWER_LEG_RIGHT, BS_REGION_LOWER_LEG, BS_REGION_LEG_RIGHT, FALSE },
  { "foot-right", N_ ("Foot, right"), N_ ("Or the heel"), BS_SPOT_RIGHT_LEG, BS_ABSENT, BS_REGION_FOOT_RIGHT,
    BS_REGION_FOOT_RIGHT, BS_REGION_FOOT, BS_REGION_LEG_RIGHT, FALSE },
  { NULL, N_ ("Whole leg, right"), NULL, BS_SPOT_RIGHT_LEG, BS_ABSENT, BS_REGION_LEG_RIGHT, BS_REGION_LEG_RIGHT,
    BS_REGION_LEG, BS_ABSENT, FALSE },
  { "chest", N_ ("Chest"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_CHEST, BS_REGION_CHEST, BS_ABSENT, BS_ABSENT,
    FALSE },
  { "abdomen", N_ ("Belly"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_ABDOMEN, BS_REGION_ABDOMEN, BS_ABSENT, BS_ABSENT,
    FALSE },
  { "side-left", N_ ("Side, left"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_SIDE_LEFT, BS_ABSENT, BS_ABSENT,
    BS_ABSENT, FALSE },
  { "side-right", N_ ("Side, right"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_SIDE_RIGHT, BS_ABSENT, BS_ABSENT,
    BS_ABSENT, FALSE },
  { "groin-left", N_ ("Groin, left"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_GROIN_LEFT, BS_REGION_GROIN_LEFT,
    BS_REGION_GROIN, BS_ABSENT, FALSE },
  { "groin-right", N_ ("Groin, right"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_GROIN_RIGHT, BS_REGION_GROIN_RIGHT,
    BS_REGION_GROIN, BS_ABSENT, FALSE },
  { "genitals", N_ ("Private parts"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_ABSENT, BS_REGION_GENITALS, BS_ABSENT,
    BS_ABSENT, FALSE },
  { "perineum", N_ ("Between the legs"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_ABSENT, BS_REGION_PERINEUM, BS_ABSENT,
    BS_ABSENT, FALSE },
  { NULL, N_ ("Arms and legs"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_LIMBS, BS_ABSENT, BS_ABSENT, BS_ABSENT,
    FALSE },
  { NULL, N_ ("Arm and leg, left"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_LIMBS_LEFT, BS_ABSENT, BS_REGION_LIMBS,
    BS_ABSENT, TRUE },
  { NULL, N_ ("Arm and leg, right"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_LIMBS_RIGHT, BS_ABSENT, BS_REGION_LIMBS,
    BS_ABSENT, TRUE },
  { NULL, N_ ("Buttock, side not said"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_BUTTOCK, BS_REGION_BUTTOCK,
    BS_ABSENT, BS_ABSENT, TRUE },
  { NULL, N_ ("Back of the thigh, side not said"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_THIGH_BACK,
    BS_REGION_THIGH_BACK, BS_ABSENT, BS_ABSENT, TRUE },
  { NULL, N_ ("Thigh, side not said"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_THIGH, BS_REGION_THIGH, BS_ABSENT,
    BS_ABSENT, TRUE },
  { NULL, N_ ("Inner thigh, side not said"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_INNER_THIGH,
    BS_REGION_INNER_THIGH, BS_ABSENT, BS_ABSENT, TRUE },
  { NULL, N_ ("Calf, side not said"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_LOWER_LEG, BS_REGION_LOWER_LEG,
    BS_ABSENT, BS_ABSENT, TRUE },
  { NULL, N_ ("Foot, side not said"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_FOOT, BS_REGION_FOOT, BS_ABSENT,
    BS_ABSENT, TRUE },
  { NULL, N_ ("Whole leg, side not said"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_LEG, BS_REGION_LEG, BS_ABSENT,
    BS_ABSENT, TRUE },
  { NULL, N_ ("Groin, side not said"), NULL, BS_SPOT_FRONT, BS_ABSENT, BS_REGION_GROIN, BS_REGION_GROIN, BS_ABSENT,
    BS_ABSENT, TRUE },
};

/* Numbness has one word for these five. */
static gboolean
is_back (const BsSpot *spot)
{
  return spot->group == BS_SPOT_BACK && spot->id != NULL;
}

guint
bs_spot_count (void)
{
  return G_N_ELEMENTS (spots);
}

const BsSpot *
bs_spot_get (guint index)
{
  return &spots[index];
}

const char *
bs_spot_get_label (const BsSpot *self)
{
  /* “Back” is also what a button says. */
  return self->numb == BS_REGION_BACK ? g_dpgettext2 (NULL, "place of the body", self->label) : _ (self->label);
}

const BsSpot *
bs_spot_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    if (spots[i].id != NULL && g_str_equal (spots[i].id, id))
      return &spots[i];
  return NULL;
}

const char *
bs_spot_group_get_title (BsSpotGroup group)
{
  switch (group)
    {
    case BS_SPOT_BACK:
      return C_ ("place of the body", "Back");
    case BS_SPOT_LEFT_LEG:
      return _ ("Left leg");
    case BS_SPOT_RIGHT_LEG:
      return _ ("Right leg");
    case BS_SPOT_FRONT:
    case BS_N_SPOT_GROUPS:
    default:
      return _ ("Front, sides, all over");
    }
}

gboolean
bs_spot_can_mark (const BsSpot *spot, BsRegionMark mark)
{
  if (mark == BS_MARK_PAIN)
    return spot->site != BS_ABSENT || spot->radiates != BS_ABSENT;
  return spot->numb != BS_ABSENT;
}

gboolean
bs_spot_can_mark_on_figure (const BsSpot *spot, BsRegionMark mark)
{
  return bs_spot_can_mark (spot, mark) || (mark == BS_MARK_NUMB && is_back (spot));
}

static gboolean
has_term (const BsTermList *list, gint term)
{
  return term != BS_ABSENT && (list->set & BS_BIT (term)) != 0;
}

static void
put_term (BsTermList *list, gint term, gboolean on)
{
  if (term == BS_ABSENT || on == has_term (list, term))
    return;
  if (on)
    {
      bs_term_list_add (list, term);
      return;
    }
  bs_term_list_remove (list, term);
  if (list->n == 0)
    bs_term_list_clear (list);
}

gboolean
bs_spot_is_marked (const BsSpot *spot, const BsEntry *entry, BsRegionMark mark)
{
  if (mark == BS_MARK_NUMB)
    return has_term (&entry->numb, spot->numb);
  return has_term (&entry->sites, spot->site) || has_term (&entry->radiates, spot->radiates);
}

gboolean
bs_spot_is_covered (const BsSpot *spot, const BsEntry *entry, BsRegionMark mark)
{
  const BsTermList *list = mark == BS_MARK_PAIN ? &entry->radiates : &entry->numb;

  return bs_spot_is_marked (spot, entry, mark) || has_term (list, spot->whole) || has_term (list, spot->leg) ||
         (spot->leg != BS_ABSENT && has_term (list, BS_REGION_LEG)) ||
         (mark == BS_MARK_NUMB && is_back (spot) && has_term (list, BS_REGION_BACK));
}

void
bs_spot_set_marked (const BsSpot *spot, BsEntry *entry, BsRegionMark mark, gboolean on)
{
  if (mark == BS_MARK_NUMB)
    put_term (&entry->numb, spot->numb, on);
  else if (spot->site == BS_ABSENT)
    put_term (&entry->radiates, spot->radiates, on);
  else
    {
      put_term (&entry->sites, spot->site, on);
      if (!on)
        put_term (&entry->radiates, spot->radiates, FALSE);
    }
}

void
bs_spot_toggle (const BsSpot *spot, BsEntry *entry, BsRegionMark mark)
{
  gboolean on = !bs_spot_is_covered (spot, entry, mark);

  if (mark == BS_MARK_NUMB && is_back (spot))
    {
      put_term (&entry->numb, BS_REGION_BACK, on);
      return;
    }
  bs_spot_set_marked (spot, entry, mark, on);
  if (!on)
    {
      BsTermList *list = mark == BS_MARK_PAIN ? &entry->radiates : &entry->numb;

      put_term (list, spot->whole, FALSE);
      put_term (list, spot->leg, FALSE);
      if (spot->leg != BS_ABSENT)
        put_term (list, BS_REGION_LEG, FALSE);
    }
}

gboolean
bs_spot_cycle (const BsSpot *spot, BsEntry *entry, BsRegionMark first)
{
  BsRegionMark other = first == BS_MARK_PAIN ? BS_MARK_NUMB : BS_MARK_PAIN;
  gboolean can_first = bs_spot_can_mark_on_figure (spot, first), can_other = bs_spot_can_mark_on_figure (spot, other);
  gboolean has_first = bs_spot_is_covered (spot, entry, first), has_other = bs_spot_is_covered (spot, entry, other);

  if (!has_first && !has_other && !can_first)
    return FALSE;
  if (has_first || can_first)
    bs_spot_toggle (spot, entry, first);
  if (has_other ? has_first || !can_first : has_first && can_other)
    bs_spot_toggle (spot, entry, other);
  return TRUE;
}

char *
bs_marks_to_text (const BsEntry *entry, BsRegionMark mark)
{
  g_autofree char *sites = NULL;
  g_autofree char *regions = NULL;

  if (mark == BS_MARK_NUMB)
    return bs_vocabulary_join_labels (&bs_regions, entry->numb.set);
  sites = bs_vocabulary_join_labels (&bs_sites, entry->sites.set);
  regions = bs_vocabulary_join_labels (&bs_regions, entry->radiates.set);
  if (*sites == '\0' || *regions == '\0')
    return g_strconcat (sites, regions, NULL);
  /* Translators: two lists of places of the body, joined. */
  return g_strdup_printf (_ ("%s, %s"), sites, regions);
}
