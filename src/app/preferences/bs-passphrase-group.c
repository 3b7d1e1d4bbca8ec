/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-passphrase-group.h"

#include <glib/gi18n-lib.h>

#include "bs-sealed-file.h"
#include "bs-text-row.h"
#include "bs-widgets.h"

struct _BsPassphraseGroup
{
  AdwPreferencesGroup parent_instance;
  BsTextRow *first, *second; /* `second` NULL: it is typed once */
};

enum
{
  ENTERED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsPassphraseGroup, bs_passphrase_group, ADW_TYPE_PREFERENCES_GROUP)

/* Not that of the row: blanks around it belong to it. */
static const char *
get_typed (BsTextRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (bs_text_row_get_field (row)));
}

static gboolean
fail (BsTextRow *row, const char *fault)
{
  bs_text_row_set_fault (row, fault);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

void
bs_passphrase_group_set_fault (BsPassphraseGroup *self, const char *fault)
{
  fail (self->first, fault);
}

/* Two that are the same, and long enough. */
static gboolean
check_new (BsPassphraseGroup *self)
{
  g_autoptr (GError) error = NULL;

  if (!bs_sealed_file_check_passphrase (get_typed (self->first), &error))
    return fail (self->first, error->message);
  if (!g_str_equal (get_typed (self->first), get_typed (self->second)))
    return fail (self->second, _ ("This is not the same as above: type it once more."));
  return TRUE;
}

char *
bs_passphrase_group_take (BsPassphraseGroup *self)
{
  gboolean good = self->second ? check_new (self)
                  : *get_typed (self->first)
                      ? TRUE
                      : fail (self->first, _ ("Type the passphrase with which this backup was made."));

  return good ? bs_passphrase_dup (get_typed (self->first)) : NULL;
}

static void
on_typed (BsTextRow *row)
{
  bs_text_row_set_fault (row, NULL);
}

static void
on_entered (BsPassphraseGroup *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
show_typed (BsTextRow *row, gboolean shown)
{
  gtk_entry_set_visibility (GTK_ENTRY (bs_text_row_get_field (row)), shown);
}

static void
on_show (GtkCheckButton *check, GParamSpec *property, BsPassphraseGroup *self)
{
  gboolean shown = gtk_check_button_get_active (check);

  show_typed (self->first, shown);
  if (self->second)
    show_typed (self->second, shown);
}

static BsTextRow *
add_row (BsPassphraseGroup *self, const char *title, const char *why)
{
  GtkWidget *row = bs_text_row_new (title, why, FALSE);
  GtkEntry *entry = GTK_ENTRY (bs_text_row_get_field (BS_TEXT_ROW (row)));
  /* Its memory is overwritten when it is let go. */
  g_autoptr (GtkEntryBuffer) buffer = gtk_password_entry_buffer_new ();

  gtk_entry_set_buffer (entry, buffer);
  gtk_entry_set_visibility (entry, FALSE);
  gtk_entry_set_input_purpose (entry, GTK_INPUT_PURPOSE_PASSWORD);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_typed), row, 0);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_entered), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return BS_TEXT_ROW (row);
}

static void
add_show (BsPassphraseGroup *self)
{
  GtkWidget *row = g_object_new (BS_TYPE_FIELD_ROW, NULL);
  GtkWidget *check = gtk_check_button_new_with_label (_ ("Show what is typed"));

  gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (check)), TRUE);
  gtk_widget_add_css_class (check, "region-check");
  gtk_widget_add_css_class (GTK_WIDGET (bs_field_row_get_box (BS_FIELD_ROW (row))), "preference");
  gtk_box_append (bs_field_row_get_box (BS_FIELD_ROW (row)), check);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (on_show), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static gboolean
bs_passphrase_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BS_PASSPHRASE_GROUP (widget)->first));
}

static void
bs_passphrase_group_class_init (BsPassphraseGroupClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = bs_passphrase_group_grab_focus;
  signals[ENTERED] =
      g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_passphrase_group_init (BsPassphraseGroup *self)
{
}

GtkWidget *
bs_passphrase_group_new (gboolean twice)
{
  BsPassphraseGroup *self = g_object_new (BS_TYPE_PASSPHRASE_GROUP, NULL);

  self->first = add_row (self, _ ("Passphrase"), twice ? _ ("At least 8 characters: four words are good.") : NULL);
  if (twice)
    self->second = add_row (self, _ ("The same once more"), NULL);
  add_show (self);
  return GTK_WIDGET (self);
}
