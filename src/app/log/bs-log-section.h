/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A part of the form that opens, and says in one line what it holds while it is shut. Its content is made when it is
 * first opened. */
#define BS_TYPE_LOG_SECTION (bs_log_section_get_type ())
G_DECLARE_FINAL_TYPE (BsLogSection, bs_log_section, BS, LOG_SECTION, AdwExpanderRow)

typedef struct
{
  const char *title;                                          /* marked with N_() */
  char *(*summarise) (BsLogForm *form);                       /* (transfer full); "": nothing in it */
  GtkWidget *(*create) (BsLogForm *form, gpointer user_data); /* (transfer floating) */
  BsLogField first_field, last_field;                         /* the faults that stand in it */
} BsLogSectionKind;

/* `kind` is static. */
GtkWidget *bs_log_section_new (BsLogForm *form, const BsLogSectionKind *kind, gpointer user_data);
/* Opens it if this field is in it. */
gboolean bs_log_section_open_for (BsLogSection *self, BsLogField field);

extern const BsLogSectionKind bs_log_walk_section;
extern const BsLogSectionKind bs_log_relief_section; /* user_data: BsJournal */
extern const BsLogSectionKind bs_log_signs_section;
extern const BsLogSectionKind bs_log_position_section;
extern const BsLogSectionKind bs_log_leg_pain_section;
extern const BsLogSectionKind bs_log_triggers_section;
extern const BsLogSectionKind bs_log_note_section;

G_END_DECLS
