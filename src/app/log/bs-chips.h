/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-capitalise.h"
#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Words to choose from: toggle buttons that wrap, a check on each that is chosen.
 *
 * Signal "toggled": void (*) (BsChips *, gint value, gboolean on, gpointer): by the person, not by bs_chips_set_on().
 */
#define BS_TYPE_CHIPS (bs_chips_get_type ())
G_DECLARE_FINAL_TYPE (BsChips, bs_chips, BS, CHIPS, GtkWidget)

/* `label`: what the group is about, for a screen reader. */
GtkWidget *bs_chips_new (const char *label);
/* `name` (nullable): accessible name where the text alone does not say it. (transfer none): the button. */
GtkWidget *bs_chips_add (BsChips *self, gint value, const char *text, const char *name);
/* What is added from now on shows only behind "More…", or where it is chosen. */
void bs_chips_begin_more (BsChips *self);
void bs_chips_set_on (BsChips *self, gint value, gboolean on);
/* What is read on a chip; its accessible name stays. */
void bs_chips_set_text (BsChips *self, gint value, const char *text);
void bs_chips_set_shown (BsChips *self, gint value, gboolean shown);

/* The value of the chip that says "none" in a list. */
#define BS_CHIP_NONE (-1)

/* How the terms of a vocabulary become chips. */
typedef struct
{
  const BsVocabulary *vocabulary;
  gsize offset;        /* of the field in BsEntry */
  const guint8 *order; /* (nullable): the vocabulary's own */
  guint n_first;       /* so many before "More…"; 0: all */
  const char *label;   /* of the group */
  const char *name;    /* (nullable): accessible name of a chip, "%s" is its text */
  const char *none;    /* (nullable): text of the chip that says "none" of a list */
} BsChipsField;

/* Chips for a BsTermList of the entry: any number of them. */
GtkWidget *bs_chips_new_for_list (BsLogForm *form, const BsChipsField *field);
/* Chips for a gint8 of the entry: one, and none again when it is pressed once more. */
GtkWidget *bs_chips_new_for_term (BsLogForm *form, const BsChipsField *field);

G_END_DECLS
