/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of a list that holds fields: it is no place of its own for the keyboard, what stands in it is. */
#define BS_TYPE_FIELD_ROW (bs_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BsFieldRow, bs_field_row, BS, FIELD_ROW, AdwPreferencesRow)

struct _BsFieldRowClass
{
  AdwPreferencesRowClass parent_class;
  gpointer padding[4];
};

/* (transfer none): the vertical box of the row, empty at first. */
GtkBox *bs_field_row_get_box (BsFieldRow *self);

G_END_DECLS
