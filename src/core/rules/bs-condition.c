/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-condition.h"

BsCondition *
bs_condition_new (BsConditionKind kind)
{
  BsCondition *self = g_new0 (BsCondition, 1);

  self->kind = kind;
  return self;
}

void
bs_condition_free (BsCondition *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->names);
  g_free (self);
}
