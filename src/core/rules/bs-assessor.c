/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-assessment-private.h"

struct _BsAssessor
{
  BsRulebook *rulebook;
  BsRuleSettings settings;
  guint64 hidden;
  BsSweep *base; /* (nullable): a pass that has arrived just before the boundary of `base_id` */
  guint64 base_id;
  gint offset;
};

BsAssessor *
bs_assessor_new (BsRulebook *rulebook, BsRuleSettings settings)
{
  BsAssessor *self = g_new0 (BsAssessor, 1);

  self->rulebook = bs_rulebook_ref (rulebook);
  self->settings = settings;
  return self;
}

void
bs_assessor_free (BsAssessor *self)
{
  g_clear_pointer (&self->base, bs_sweep_free);
  bs_rulebook_unref (self->rulebook);
  g_free (self);
}

void
bs_assessor_set_hidden (BsAssessor *self, guint64 rules)
{
  self->hidden = rules;
}

/* The pass over the base, kept: it depends on the offset too, as that decides where days begin (rules.md 2.6, 1). */
static const BsSweep *
get_base (BsAssessor *self, BsHistory *history, gint offset)
{
  if (self->base == NULL || self->base_id != bs_history_get_base_id (history) || self->offset != offset)
    {
      g_clear_pointer (&self->base, bs_sweep_free);
      self->base = bs_sweep_new (self->rulebook, self->settings, offset);
      self->base_id = bs_history_get_base_id (history);
      self->offset = offset;
      bs_sweep_run (self->base, history, bs_history_get_boundary (history) - 1);
    }
  return self->base;
}

BsAssessment *
bs_assessor_assess (BsAssessor *self, BsHistory *history, BsInstant at)
{
  BsSweep *sweep;

  g_return_val_if_fail (at.kind == BS_INSTANT_TIME, NULL);

  if (bs_history_get_n_base (history) > 0 && at.seconds >= bs_history_get_boundary (history))
    sweep = bs_sweep_copy (get_base (self, history, at.offset));
  else
    sweep = bs_sweep_new (self->rulebook, self->settings, at.offset);
  bs_sweep_run (sweep, history, at.seconds);
  return bs_assessment_new (sweep, history, at, self->hidden);
}
