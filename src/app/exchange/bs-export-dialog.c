/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-data-backup.h"
#include "bs-file-chooser.h"
#include "bs-from-to.h"
#include "bs-message.h"
#include "bs-widgets.h"

#define HEIGHT 560
#define DAYS_AT_FIRST 90 /* what somebody who chooses days begins with */

struct _BsExportDialog
{
  BsExchangeDialog parent_instance;
  BsJournal *journal;
  BsExportKind kind;
  GtkWidget *everything; /* the check button; else some days */
  GtkWidget *days, *beside;
};

enum
{
  EXPORTED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsExportDialog, bs_export_dialog, BS_TYPE_EXCHANGE_DIALOG)

static const struct
{
  const char *title, *what, *beside, *kind, *extension;
} words[BS_N_EXPORT_KINDS] = {
  [BS_EXPORT_JSON] = { N_ ("Export as a diary file"),
                       N_ ("All that you wrote, for another computer or program (JSON). Importing it brings everything "
                           "back."),
                       N_ ("Visits, your medicines and what you said about yourself are in it whole."),
                       N_ ("Diary files"), "json" },
  [BS_EXPORT_CSV] = { N_ ("Export as a table"),
                      N_ ("Your entries for a spreadsheet (CSV). Visits and what you said about yourself are not in "
                          "it."),
                      NULL, N_ ("Tables"), "csv" },
  [BS_EXPORT_FHIR] = { N_ ("Export for a clinic’s computer"),
                       N_ ("A file that programs of clinics can read (FHIR R4): entries, medicines, visits, what you "
                           "said "
                           "about yourself, and what the rules say now. There is no diagnosis in it."),
                       N_ ("What you said about yourself is in it whole."), N_ ("Files for a clinic"), "json" },
};

/* ---- What is wished ---- */

/* FALSE where the first day is after the last. */
static gboolean
get_wish (BsExportDialog *self, BsExportWish *wish)
{
  *wish = (BsExportWish){ self->kind, BS_DATE_ANY, BS_DATE_ANY };
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->everything)) ||
         bs_from_to_get (BS_FROM_TO (self->days), &wish->from, &wish->to);
}

static guint
count_entries (BsExportDialog *self, BsExportWish wish)
{
  BsStore *store = bs_journal_get_store (self->journal);
  const BsEntryQuery query = { .from = wish.from, .to = wish.to };
  g_autoptr (GByteArray) ids = NULL;

  if (wish.from == BS_DATE_ANY)
    return bs_store_count_entries (store, NULL);
  ids = bs_store_list_ids (store, &query, NULL);
  return ids ? ids->len / 16 : 0;
}

static void
update (BsExportDialog *self)
{
  gboolean everything = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->everything));
  BsExportWish wish;
  guint n = get_wish (self, &wish) ? count_entries (self, wish) : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("Export %u entry…", "Export %u entries…", n), n);

  gtk_widget_set_visible (self->days, !everything);
  gtk_widget_set_visible (self->beside, !everything && words[self->kind].beside);
  bs_exchange_dialog_set_note (BS_EXCHANGE_DIALOG (self), NULL, FALSE);
  bs_exchange_dialog_set_button (BS_EXCHANGE_DIALOG (self), text);
}

/* ---- Saving ---- */

static void
on_exported (gpointer owner, const char *path, const GError *error)
{
  BsExportDialog *self = owner;
  g_autofree char *name = g_filename_display_basename (path);

  /* Closed meanwhile. */
  if (!self->journal || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error)
    {
      bs_message_show (GTK_WINDOW (self), _ ("Nothing was exported"), error->message);
      return;
    }
  g_object_ref (self);
  g_signal_emit (self, signals[EXPORTED], 0, name);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

void
bs_export_dialog_save (BsExportDialog *self, const char *path)
{
  BsExportWish wish;

  if (get_wish (self, &wish))
    bs_export_run (GTK_WIDGET (self), self->journal, path, wish, on_exported);
}

static void
on_chosen (const char *path, gpointer self)
{
  bs_export_dialog_save (self, path);
}

static void
bs_export_dialog_go (BsExchangeDialog *dialog)
{
  BsExportDialog *self = BS_EXPORT_DIALOG (dialog);
  const BsFileKind kinds[] = {
    { _ (words[self->kind].kind), self->kind == BS_EXPORT_CSV ? "*.csv" : "*.json" },
    { NULL, NULL },
  };
  BsExportWish wish;
  g_autofree char *name = NULL;

  if (!get_wish (self, &wish))
    bs_exchange_dialog_set_note (dialog, _ ("Nothing is exported: the first day is after the last."), TRUE);
  else if (wish.from != BS_DATE_ANY && count_entries (self, wish) == 0)
    bs_exchange_dialog_set_note (dialog, _ ("Nothing is exported: there is no entry in these days."), TRUE);
  else
    {
      name = bs_data_new_file_name (self->journal, words[self->kind].extension);
      bs_file_chooser_save (GTK_WINDOW (self), _ (words[self->kind].title), _ ("_Save"), name, kinds, on_chosen,
                            G_OBJECT (self));
    }
}

/* ---- Life ---- */

static void
bs_export_dialog_dispose (GObject *object)
{
  g_clear_object (&BS_EXPORT_DIALOG (object)->journal);
  G_OBJECT_CLASS (bs_export_dialog_parent_class)->dispose (object);
}

static void
bs_export_dialog_class_init (BsExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_export_dialog_dispose;
  BS_EXCHANGE_DIALOG_CLASS (klass)->go = bs_export_dialog_go;
  signals[EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bs_export_dialog_init (BsExportDialog *self)
{
}

/* A check button whose label wraps. */
static GtkWidget *
create_check (const char *text)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = bs_label_new (text, NULL);

  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  bs_widget_set_accessible_label (check, text);
  gtk_widget_add_css_class (check, "region-check");
  return check;
}

static GtkWidget *
create_days (BsExportDialog *self)
{
  gint32 today = bs_instant_get_date (bs_journal_now (self->journal));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *some = create_check (_ ("From one day to another"));

  self->everything = create_check (_ ("Everything"));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (some), GTK_CHECK_BUTTON (self->everything));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->everything), TRUE);
  g_signal_connect_swapped (self->everything, "toggled", G_CALLBACK (update), self);
  self->days = bs_from_to_new (today);
  bs_from_to_set (BS_FROM_TO (self->days), today - DAYS_AT_FIRST, today);
  g_signal_connect_swapped (self->days, "changed", G_CALLBACK (update), self);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "preference");
  gtk_box_append (GTK_BOX (card), self->everything);
  gtk_box_append (GTK_BOX (card), some);
  gtk_box_append (GTK_BOX (card), self->days);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Which days"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), card);
  return group;
}

GtkWidget *
bs_export_dialog_new (BsJournal *journal, BsExportKind kind)
{
  BsExportDialog *self =
      g_object_new (BS_TYPE_EXPORT_DIALOG, "title", _ (words[kind].title), "default-height", HEIGHT, NULL);
  GtkBox *content = bs_exchange_dialog_get_content (BS_EXCHANGE_DIALOG (self));

  self->journal = g_object_ref (journal);
  self->kind = kind;
  self->beside = bs_label_new (words[kind].beside ? _ (words[kind].beside) : "", NULL);
  gtk_box_append (content, bs_label_new (_ (words[kind].what), NULL));
  gtk_box_append (content, create_days (self));
  gtk_box_append (content, self->beside);
  gtk_box_append (content, bs_label_new (_ ("The file is not encrypted: whoever has it can read it."), NULL));
  update (self);
  gtk_window_set_focus (GTK_WINDOW (self), bs_exchange_dialog_get_button (BS_EXCHANGE_DIALOG (self)));
  return GTK_WIDGET (self);
}
