/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-passphrase-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-passphrase-group.h"
#include "bs-passphrase.h"
#include "bs-stock-names.h"
#include "bs-widgets.h"

struct _BsPassphraseDialog
{
  AdwWindow parent_instance;
  GtkLabel *text;
  GtkWidget *protection, *warning;
  GtkCheckButton *with_passphrase;
  GtkBox *passphrase_box;
  GtkWidget *accept;
  BsPassphraseGroup *passphrase;
  gboolean for_backup;
};

enum
{
  ANSWERED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsPassphraseDialog, bs_passphrase_dialog, ADW_TYPE_WINDOW)

static gboolean
wants_passphrase (BsPassphraseDialog *self)
{
  return !self->for_backup || gtk_check_button_get_active (self->with_passphrase);
}

static void
on_accept (BsPassphraseDialog *self)
{
  char *passphrase = wants_passphrase (self) ? bs_passphrase_group_take (self->passphrase) : NULL;

  if (wants_passphrase (self) && !passphrase)
    return;
  g_object_ref (self);
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, signals[ANSWERED], 0, passphrase);
  g_object_unref (self);
  bs_passphrase_free (passphrase);
}

static void
on_protection (BsPassphraseDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase_box), wants_passphrase (self));
  if (wants_passphrase (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
bs_passphrase_dialog_class_init (BsPassphraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BsPassphraseDialog, text);
  gtk_widget_class_bind_template_child (widget_class, BsPassphraseDialog, protection);
  gtk_widget_class_bind_template_child (widget_class, BsPassphraseDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, BsPassphraseDialog, with_passphrase);
  gtk_widget_class_bind_template_child (widget_class, BsPassphraseDialog, passphrase_box);
  gtk_widget_class_bind_template_child (widget_class, BsPassphraseDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
  gtk_widget_class_bind_template_callback (widget_class, on_protection);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_passphrase_dialog_init (BsPassphraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  bs_stock_titles_wrap (GTK_WIDGET (self));
}

static BsPassphraseDialog *
create (gboolean for_backup, const char *title, const char *text, const char *accept)
{
  BsPassphraseDialog *self = g_object_new (BS_TYPE_PASSPHRASE_DIALOG, "title", title, NULL);

  self->for_backup = for_backup;
  self->passphrase = BS_PASSPHRASE_GROUP (bs_passphrase_group_new (for_backup));
  gtk_box_prepend (self->passphrase_box, GTK_WIDGET (self->passphrase));
  g_signal_connect_object (self->passphrase, "entered", G_CALLBACK (on_accept), self, G_CONNECT_SWAPPED);
  gtk_label_set_label (self->text, text);
  bs_answer_button_set_text (self->accept, accept);
  gtk_widget_set_visible (self->protection, for_backup);
  gtk_widget_set_visible (self->warning, for_backup);
  on_protection (self);
  return self;
}

GtkWidget *
bs_passphrase_dialog_new_for_backup (void)
{
  return GTK_WIDGET (create (TRUE, _ ("Back up now"),
                             _ ("A whole copy of the diary in one file, checked when it is written. Keep it somewhere "
                                "else: on a stick, or on another computer."),
                             _ ("Choose where to save it…")));
}

GtkWidget *
bs_passphrase_dialog_new_to_open (const char *name, const char *fault)
{
  g_autofree char *text =
      /* Translators: the name of a file */
      g_strdup_printf (_ ("A passphrase protects “%s”. Without it nobody can read this backup."), name);
  BsPassphraseDialog *self = create (FALSE, _ ("Open a backup"), text, _ ("Open it"));

  if (fault)
    bs_passphrase_group_set_fault (self->passphrase, fault);
  return GTK_WIDGET (self);
}
