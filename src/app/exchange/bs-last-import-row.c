/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-last-import-row.h"

#include <glib/gi18n-lib.h>

#include "bs-import-back.h"
#include "bs-import-words.h"
#include "bs-text.h"

struct _BsLastImportRow
{
  AdwActionRow parent_instance;
  BsJournal *journal;
  BsImportRecord *record; /* NULL: there is none */
};

G_DEFINE_FINAL_TYPE (BsLastImportRow, bs_last_import_row, ADW_TYPE_ACTION_ROW)

/* (transfer full): "“pain.csv” · Sunday 22 November, 09:00 · 120 entries" */
static char *
describe (const BsImportRecord *record, gint32 today)
{
  g_autofree char *changes = bs_import_format_changes (&record->counts);
  g_autoptr (GString) text = g_string_new (NULL);

  if (record->file)
    /* Translators: the name of a file */
    g_string_append_printf (text, _ ("“%s”"), record->file);
  if (bs_instant_is_set (record->at))
    {
      g_autofree char *moment = bs_text_format_moment (record->at, today);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", moment);
    }
  if (*changes)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", changes);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
refresh (BsLastImportRow *self)
{
  g_clear_pointer (&self->record, bs_import_record_free);
  self->record = bs_import_get_last (bs_journal_get_store (self->journal), NULL);
  /* One without a name and a date was not the person's: the sample's. */
  if (self->record && !self->record->file && !bs_instant_is_set (self->record->at))
    g_clear_pointer (&self->record, bs_import_record_free);
  if (self->record)
    {
      g_autofree char *text = describe (self->record, bs_instant_get_date (bs_journal_now (self->journal)));

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->record != NULL);
}

static void
on_changed (BsStore *store, const BsChange *change, BsLastImportRow *self)
{
  if (change->kind == BS_CHANGE_ALL)
    refresh (self);
}

static void
bs_last_import_row_activate (AdwActionRow *row)
{
  BsLastImportRow *self = BS_LAST_IMPORT_ROW (row);

  if (self->record)
    bs_import_back_ask (GTK_WIDGET (self), self->journal, self->record->number, self->record->file);
}

static void
bs_last_import_row_dispose (GObject *object)
{
  BsLastImportRow *self = BS_LAST_IMPORT_ROW (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->record, bs_import_record_free);
  G_OBJECT_CLASS (bs_last_import_row_parent_class)->dispose (object);
}

static void
bs_last_import_row_class_init (BsLastImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_last_import_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = bs_last_import_row_activate;
}

static void
bs_last_import_row_init (BsLastImportRow *self)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "edit-undo-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  g_object_set (self, "title", _ ("Undo the last import…"), "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0,
                "activatable", TRUE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), icon);
}

GtkWidget *
bs_last_import_row_new (BsJournal *journal)
{
  BsLastImportRow *self = g_object_new (BS_TYPE_LAST_IMPORT_ROW, NULL);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (bs_journal_get_store (journal), "changed", G_CALLBACK (on_changed), self, 0);
  refresh (self);
  return GTK_WIDGET (self);
}
