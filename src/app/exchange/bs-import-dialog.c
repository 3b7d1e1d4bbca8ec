/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-csv-assistant.h"
#include "bs-import-view.h"
#include "bs-import-words.h"
#include "bs-import-work.h"
#include "bs-message.h"
#include "bs-widgets.h"

struct _BsImportDialog
{
  BsExchangeDialog parent_instance;
  BsJournal *journal;
  BsImportPlan *plan;
  GtkWidget *kind;           /* what the file is */
  BsCsvAssistant *assistant; /* NULL but for the table of another program */
  GtkBox *pieces, *counts, *refusals;
  GCancellable *looking; /* NULL: what is shown is what would happen */
};

enum
{
  IMPORTED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsImportDialog, bs_import_dialog, BS_TYPE_EXCHANGE_DIALOG)

static gint32
get_today (BsImportDialog *self)
{
  return bs_instant_get_date (bs_journal_now (self->journal));
}

/* ---- What would happen ---- */

static void
show_button (BsImportDialog *self)
{
  BsExchangeDialog *dialog = BS_EXCHANGE_DIALOG (self);
  const BsImportCounts *counts = &self->plan->result.counts;
  g_autofree char *text = bs_import_format_button (counts);
  g_autofree char *why = bs_import_format_nothing_new (counts);
  g_autofree char *nothing = g_strdup_printf (_ ("There is nothing new in it. %s"), why);
  gboolean unreadable = self->plan->diary && self->plan->diary->entries->len == 0;

  bs_exchange_dialog_set_button (dialog, text);
  gtk_widget_set_sensitive (bs_exchange_dialog_get_button (dialog), TRUE);
  bs_exchange_dialog_set_note (dialog,
                               text         ? NULL
                               : unreadable ? _ ("Read like this, there is nothing in it.")
                                            : nothing,
                               FALSE);
}

static void
show_found (BsImportDialog *self)
{
  g_autoptr (BsProfile) mine = NULL;

  bs_import_view_show_counts (self->counts, self->plan);
  bs_import_view_show_refusals (self->refusals, &self->plan->refusals);
  if (!self->assistant && (mine = bs_store_get_profile (bs_journal_get_store (self->journal), NULL)))
    bs_import_view_show_pieces (self->pieces, self->plan, mine, get_today (self));
  show_button (self);
}

/* Nothing can be read as it was said; why. */
static void
show_unknown (BsImportDialog *self, const char *why)
{
  bs_box_clear (GTK_WIDGET (self->counts));
  bs_box_clear (GTK_WIDGET (self->refusals));
  bs_exchange_dialog_set_button (BS_EXCHANGE_DIALOG (self), NULL);
  bs_exchange_dialog_set_note (BS_EXCHANGE_DIALOG (self), why, TRUE);
}

static void
stop_looking (BsImportDialog *self)
{
  if (self->looking)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BsImportDialog) self = user_data; /* the reference that the looking had */
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (BsImportPlan) plan = bs_import_work_look_finish (result, &error);

  /* Asked anew meanwhile, or closed. */
  if (cancellable != self->looking)
    return;
  g_clear_object (&self->looking);
  if (!plan)
    {
      show_unknown (self, error->message);
      return;
    }
  bs_import_plan_unref (self->plan);
  self->plan = g_steal_pointer (&plan);
  show_found (self);
}

/* What was said about the columns is another thing now: the first rows at once, how many there are when all was looked at. */
static void
look (BsImportDialog *self)
{
  const BsCsvMapping *mapping = bs_csv_assistant_get_mapping (self->assistant);
  g_autoptr (BsImportPlan) plan = bs_import_plan_new (self->plan->file, mapping, self->plan->at);
  g_autofree char *missing = bs_csv_assistant_format_missing (self->assistant);

  stop_looking (self);
  if (missing)
    {
      bs_box_clear (GTK_WIDGET (self->pieces));
      show_unknown (self, missing);
      return;
    }
  bs_import_view_show_rows (self->pieces, plan->file->table, mapping, get_today (self));
  gtk_widget_set_sensitive (bs_exchange_dialog_get_button (BS_EXCHANGE_DIALOG (self)), FALSE);
  self->looking = g_cancellable_new ();
  bs_import_work_look (self->journal, plan, self->looking, on_looked, g_object_ref (self));
}

gboolean
bs_import_dialog_is_looking (BsImportDialog *self)
{
  return self->looking != NULL;
}

BsJournal *
bs_import_dialog_get_journal (BsImportDialog *self)
{
  return self->journal;
}

/* ---- What the file is ---- */

static void
show_kind (BsImportDialog *self)
{
  const BsImportFile *file = self->plan->file;
  guint n_rows = file->table ? bs_csv_table_get_n_rows (file->table) : 0;
  g_autofree char *rows = g_strdup_printf (
      ngettext ("A table of another program, with %u row.", "A table of another program, with %u rows.", n_rows),
      n_rows);

  gtk_label_set_label (GTK_LABEL (self->kind), file->kind == BS_IMPORT_FILE_DIARY ? _ ("A diary file of Backstory.")
                                               : file->kind == BS_IMPORT_FILE_OWN_TABLE
                                                   ? _ ("A table that Backstory wrote.")
                                                   : rows);
}

static void
on_encoding (BsCsvAssistant *assistant, const char *encoding, BsImportDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsImportFile) file = bs_import_file_with_encoding (self->plan->file, encoding, &error);
  BsImportPlan *plan;

  stop_looking (self);
  if (!file)
    {
      show_unknown (self, error->message);
      return;
    }
  plan = bs_import_plan_new (file, NULL, self->plan->at);
  bs_import_plan_unref (self->plan);
  self->plan = plan;
  show_kind (self);
  bs_csv_assistant_set_table (assistant, file->table);
  look (self);
}

/* ---- Importing ---- */

static void
on_imported (gpointer owner, gpointer work, const GError *error)
{
  BsImportDialog *self = owner;

  /* Closed meanwhile: what was imported stays, and is shown. */
  if (!self->journal || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error)
    {
      g_autofree char *text = bs_import_file_describe_fault (self->plan->file->name, error);

      bs_message_show (GTK_WINDOW (self), _ ("Nothing was imported"), text);
      return;
    }
  g_object_ref (self);
  g_signal_emit (self, signals[IMPORTED], 0, self->plan);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
bs_import_dialog_go (BsExchangeDialog *dialog)
{
  BsImportDialog *self = BS_IMPORT_DIALOG (dialog);

  if (!self->looking)
    bs_import_work_carry_out (GTK_WIDGET (self), self->journal, self->plan, on_imported);
}

/* ---- Life ---- */

static void
bs_import_dialog_dispose (GObject *object)
{
  BsImportDialog *self = BS_IMPORT_DIALOG (object);

  stop_looking (self);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (bs_import_dialog_parent_class)->dispose (object);
}

static void
bs_import_dialog_finalize (GObject *object)
{
  bs_import_plan_unref (BS_IMPORT_DIALOG (object)->plan);
  G_OBJECT_CLASS (bs_import_dialog_parent_class)->finalize (object);
}

static void
bs_import_dialog_class_init (BsImportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_import_dialog_finalize;
  BS_EXCHANGE_DIALOG_CLASS (klass)->go = bs_import_dialog_go;
  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
bs_import_dialog_init (BsImportDialog *self)
{
}

static GtkBox *
add_box (GtkBox *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (content, box);
  return GTK_BOX (box);
}

static void
add_head (BsImportDialog *self, GtkBox *content)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->kind = bs_label_new ("", NULL);
  gtk_box_append (GTK_BOX (head), bs_heading_new (self->plan->file->name, "title-3"));
  gtk_box_append (GTK_BOX (head), self->kind);
  gtk_box_append (content, head);
  show_kind (self);
}

/* What is asked stands above what comes of it; where nothing is asked, the numbers come first. */
static void
add_parts (BsImportDialog *self, GtkBox *content)
{
  if (self->plan->file->kind != BS_IMPORT_FILE_OTHER_TABLE)
    {
      self->counts = add_box (content);
      self->pieces = add_box (content);
      self->refusals = add_box (content);
      show_found (self);
      return;
    }
  self->assistant = BS_CSV_ASSISTANT (bs_csv_assistant_new ());
  gtk_box_append (content, GTK_WIDGET (self->assistant));
  self->pieces = add_box (content);
  self->counts = add_box (content);
  self->refusals = add_box (content);
  bs_csv_assistant_set_table (self->assistant, self->plan->file->table);
  g_signal_connect_object (self->assistant, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assistant, "encoding", G_CALLBACK (on_encoding), self, 0);
  look (self);
  gtk_window_set_focus (GTK_WINDOW (self), bs_csv_assistant_get_missing (self->assistant));
}

GtkWidget *
bs_import_dialog_new (BsJournal *journal, BsImportPlan *plan)
{
  BsImportDialog *self = g_object_new (BS_TYPE_IMPORT_DIALOG, "title", _ ("Import"), NULL);
  GtkBox *content = bs_exchange_dialog_get_content (BS_EXCHANGE_DIALOG (self));

  self->journal = g_object_ref (journal);
  self->plan = bs_import_plan_ref (plan);
  add_head (self, content);
  add_parts (self, content);
  return GTK_WIDGET (self);
}
