/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-first-aid.h"

G_BEGIN_DECLS

/* A measure of the entry, found again in it by its kind and by when it began. */
typedef struct
{
  BsMark mark;
  gint8 kind;       /* BsMeasureKind */
  gboolean earlier; /* it was in the entry before first aid went on with it */
  gboolean open;    /* it has no result yet */
  gboolean last;    /* the last answer was about it */
} BsFirstAidMeasure;

struct _BsFirstAid
{
  char entry_id[BS_UUID_LENGTH + 1];
  BsFirstAidStep step; /* never BS_FIRST_AID_ASK */
  BsFirstAidStep from; /* where the last answer was given */
  BsMark began;
  gboolean cold_on;
  gboolean asked; /* what the hour asks for is answered */
  gboolean emergency;
  gboolean unwritten; /* the “worse” that made it one could not be written; not stored */
  GArray *measures;   /* BsFirstAidMeasure, as they began */
};

static inline BsFirstAidMeasure *
bs_first_aid_peek (const BsFirstAid *self, guint index)
{
  return &g_array_index (self->measures, BsFirstAidMeasure, index);
}

/* When a measure began. */
static inline BsInstant
bs_measure_get_start (const BsMeasure *measure, const BsEntry *entry)
{
  return bs_instant_is_set (measure->at) ? measure->at : entry->at;
}

/* (transfer full) (element-type gint): of each measure its index in the entry, or -1. */
GArray *bs_first_aid_match (const BsFirstAid *self, const BsEntry *entry);
/* `self` becomes what `other` is; takes `other`. */
void bs_first_aid_take (BsFirstAid *self, BsFirstAid *other);

G_END_DECLS
