/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep.h"

BsFindings *
bs_findings_new (BsFindings *base)
{
  BsFindings *self = g_new0 (BsFindings, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->base = base != NULL ? bs_findings_ref (base) : NULL;
  self->n_base = base != NULL ? base->n_base + base->links->len : 0;
  self->links = g_array_new (FALSE, FALSE, sizeof (BsEvidenceLink));
  self->intervals = g_array_new (FALSE, FALSE, sizeof (BsInterval));
  return self;
}

BsFindings *
bs_findings_ref (BsFindings *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_findings_unref (BsFindings *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->base, bs_findings_unref);
  g_array_unref (self->links);
  g_array_unref (self->intervals);
  g_free (self);
}

const BsEvidenceLink *
bs_findings_get_link (const BsFindings *self, guint32 index)
{
  while (index < self->n_base)
    self = self->base;
  return &g_array_index (self->links, BsEvidenceLink, index - self->n_base);
}

void
bs_findings_foreach_interval (const BsFindings *self, void (*func) (const BsInterval *, gpointer), gpointer user_data)
{
  if (self->base != NULL)
    bs_findings_foreach_interval (self->base, func, user_data);
  for (guint i = 0; i < self->intervals->len; i++)
    func (&g_array_index (self->intervals, BsInterval, i), user_data);
}
