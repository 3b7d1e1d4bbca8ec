/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A dialog over what goes in or out: it says in full what it is about to do, and its one button, always in view at the foot, does
 * it. Escape leaves everything as it is. */
#define BS_TYPE_EXCHANGE_DIALOG (bs_exchange_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (BsExchangeDialog, bs_exchange_dialog, BS, EXCHANGE_DIALOG, AdwWindow)

struct _BsExchangeDialogClass
{
  AdwWindowClass parent_class;
  void (*go) (BsExchangeDialog *self); /* the button was pressed */
  gpointer padding[4];
};

/* (transfer none): a vertical box, empty at first. */
GtkBox *bs_exchange_dialog_get_content (BsExchangeDialog *self);
/* What the button says; NULL: there is nothing to do, and no button. */
void bs_exchange_dialog_set_button (BsExchangeDialog *self, const char *text);
/* (transfer none) */
GtkWidget *bs_exchange_dialog_get_button (BsExchangeDialog *self);
/* A line above the button; NULL: none. */
void bs_exchange_dialog_set_note (BsExchangeDialog *self, const char *text, gboolean is_fault);

G_END_DECLS
