/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-record.h"

G_BEGIN_DECLS

/* What stands in the dialog of a visit, as text: a draft. */
typedef struct
{
  BsInstant at; /* BS_INSTANT_NONE: when the dialog was opened, whenever that is */
  gint kind;    /* BsVisitKind */
  char *who, *note;
  char **knows; /* ids of rules, NULL-terminated */
  gint days;    /* for how long the doctor knows */
} BsVisitDraft;

void bs_visit_draft_clear (BsVisitDraft *self);
/* (transfer full) */
char *bs_visit_draft_to_text (const BsVisitDraft *self);
/* FALSE: the text is no draft, and nothing is set. */
gboolean bs_visit_draft_from_text (BsVisitDraft *self, const char *text);

G_END_DECLS
