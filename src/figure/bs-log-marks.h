/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"

G_BEGIN_DECLS

/* The places of the body that can be marked, in the order of the list. Figure and list read and write the same
 * fields: `sites` and `radiates` for pain, `numb` for numbness. */
typedef enum
{
  BS_MARK_PAIN,
  BS_MARK_NUMB,
} BsRegionMark;

typedef enum
{
  BS_SPOT_BACK,
  BS_SPOT_LEFT_LEG,
  BS_SPOT_RIGHT_LEG,
  BS_SPOT_FRONT,
  BS_N_SPOT_GROUPS
} BsSpotGroup;

typedef struct
{
  const char *id;      /* data-region of figure.svg; NULL: only in the list */
  const char *label;   /* marked with N_(), see bs_spot_get_label() */
  const char *caption; /* nullable: what else it means */
  gint8 group;         /* BsSpotGroup */
  gint8 site;          /* BsSite or BS_ABSENT */
  gint8 radiates;      /* BsRegion or BS_ABSENT; of a spot with a site, another word for it */
  gint8 numb;          /* BsRegion or BS_ABSENT */
  gint8 whole;         /* BsRegion without a side that covers it, or BS_ABSENT */
  gint8 leg;           /* BsRegion of the whole leg that covers it, or BS_ABSENT */
  gboolean rare;       /* shown in the list only where it is marked */
} BsSpot;

guint bs_spot_count (void);
const BsSpot *bs_spot_get (guint index);
/* In the person's language: "Calf, left". */
const char *bs_spot_get_label (const BsSpot *spot);
/* The spot of a region of the figure, or NULL. */
const BsSpot *bs_spot_find (const char *id);
const char *bs_spot_group_get_title (BsSpotGroup group);

/* Whether the list offers this mark here. */
gboolean bs_spot_can_mark (const BsSpot *spot, BsRegionMark mark);
/* Whether the figure does: numbness of the back is one word for all of it. */
gboolean bs_spot_can_mark_on_figure (const BsSpot *spot, BsRegionMark mark);
/* Marked by its own word. */
gboolean bs_spot_is_marked (const BsSpot *spot, const BsEntry *entry, BsRegionMark mark);
/* Marked by its own word or by one that means more than it ("whole leg", "back"). */
gboolean bs_spot_is_covered (const BsSpot *spot, const BsEntry *entry, BsRegionMark mark);
/* Marks it by its own word, or takes that mark away. A list that becomes empty is absent, not none. */
void bs_spot_set_marked (const BsSpot *spot, BsEntry *entry, BsRegionMark mark, gboolean on);
/* Marks it, or takes away every mark of this kind that covers it. */
void bs_spot_toggle (const BsSpot *spot, BsEntry *entry, BsRegionMark mark);
/* What a press on the figure does: nothing → `first` → the other mark → both → nothing, leaving out what cannot be
 * marked there. FALSE: nothing is marked there, and `first` cannot be. */
gboolean bs_spot_cycle (const BsSpot *spot, BsEntry *entry, BsRegionMark first);

/* (transfer full): "lower back left, left buttock"; "" if nothing is marked. */
char *bs_marks_to_text (const BsEntry *entry, BsRegionMark mark);

G_END_DECLS
