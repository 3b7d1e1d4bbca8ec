/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-entry.h"

void
bs_measure_init (BsMeasure *self, BsMeasureKind kind)
{
  *self = (BsMeasure){
    .applied_min = BS_ABSENT,
    .result_min = BS_ABSENT,
    .kind = (gint8) kind,
    .how = BS_ABSENT,
    .class_ = BS_ABSENT,
    .result = BS_ABSENT,
    .pain_after = BS_ABSENT,
  };
}

void
bs_measure_clear (BsMeasure *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->dose, g_free);
}

void
bs_measure_copy (BsMeasure *to, const BsMeasure *from)
{
  *to = *from;
  to->name = g_strdup (from->name);
  to->dose = g_strdup (from->dose);
}

gboolean
bs_measure_equal (const BsMeasure *a, const BsMeasure *b)
{
  return a->kind == b->kind && a->how == b->how && a->class_ == b->class_ && a->result == b->result &&
         a->pain_after == b->pain_after && a->applied_min == b->applied_min && a->result_min == b->result_min &&
         bs_instant_equal (a->at, b->at) && g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->dose, b->dose) == 0;
}
