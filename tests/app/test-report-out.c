/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report-fixture.h"

#include <glib/gstdio.h>

#include "bs-message.h"
#include "bs-report-print.h"
#include "bs-report-save.h"

/* What leaves the dialog as a file and on paper. */

typedef ReportFixture Fixture;

/* ---- Layouts without a dialog ---- */

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(BsReportLayout **) user_data = bs_report_layout_make_finish (result, &error);
  g_assert_no_error (error);
}

static BsReportLayout *
new_layout (Fixture *self, BsPaper paper)
{
  BsReportLayout *layout = NULL;
  BsReportOptions options = { .with_name = TRUE, .with_notes = TRUE };

  g_assert_true (bs_date_parse ("2026-08-24", &options.span.first, NULL));
  g_assert_true (bs_date_parse ("2026-11-22", &options.span.last, NULL));
  bs_report_layout_make (self->log.page.journal, &options, paper, NULL, on_made, &layout);
  SPIN_UNTIL (layout != NULL);
  return layout;
}

static char *
read_file (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, length, &error));
  g_assert_no_error (error);
  return text;
}

static guint
count_files (const char *folder, const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ending) || strstr (name, ".pdf.") != NULL;
  return n;
}

/* ---- Save ---- */

/* The window and the command line make the same file. */
static void
test_same_as_command_line (Fixture *self, gconstpointer data)
{
  g_autofree char *ours = report_fixture_build (self, "ours.pdf"), *theirs = report_fixture_build (self, "theirs.pdf");
  const char *arguments[] = { g_getenv ("BACKSTORY_CLI"),
                              "report",
                              "--database",
                              bs_store_get_path (self->log.page.store),
                              "--at",
                              FIXTURE_NOW,
                              "--period",
                              "2-weeks",
                              "-o",
                              theirs,
                              NULL };
  g_autofree char *our_bytes = NULL, *their_bytes = NULL, *trouble = NULL;
  gsize our_length, their_length;
  g_autoptr (GError) error = NULL;
  gint status;

  report_fixture_add_entries (self, 40);
  report_fixture_set_name (self, "Ada Example");
  report_fixture_open (self, 960);
  report_fixture_choose (self, "Last 2 weeks");
  report_fixture_wait (self);
  bs_report_dialog_save (BS_REPORT_DIALOG (self->dialog), ours);
  SPIN_UNTIL (has_text (self->dialog, "Saved as “ours.pdf”"));

  g_assert_true (
      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &trouble, &status, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (trouble, ==, "");
  g_assert_cmpint (status, ==, 0);
  our_bytes = read_file (ours, &our_length);
  their_bytes = read_file (theirs, &their_length);
  g_assert_cmpmem (our_bytes, our_length, their_bytes, their_length);
  g_assert_cmpint (g_unlink (ours), ==, 0);
  g_assert_cmpint (g_unlink (theirs), ==, 0);
}

static void
on_saved (gpointer owner, const char *path, const GError *error)
{
  GError **told = g_object_get_data (owner, "told");
  gboolean *done = g_object_get_data (owner, "done");
  char **named = g_object_get_data (owner, "named");

  *told = error != NULL ? g_error_copy (error) : NULL;
  *named = g_path_get_basename (path);
  *done = TRUE;
}

/* (transfer full) (nullable): what came of saving there; `name`: of the file that was meant. */
static GError *
save (Fixture *self, BsReportLayout *layout, const char *path, char **name)
{
  GError *told = NULL;
  gboolean done = FALSE;

  g_object_set_data (G_OBJECT (self->log.page.window), "told", &told);
  g_object_set_data (G_OBJECT (self->log.page.window), "done", &done);
  g_object_set_data (G_OBJECT (self->log.page.window), "named", name);
  bs_report_save (self->log.page.window, layout, path, on_saved);
  SPIN_UNTIL (done);
  return told;
}

static void
test_save_names (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name, *written;
  } rows[] = { { "a.pdf", "a.pdf" }, { "b", "b.pdf" }, { "c.PDF", "c.PDF" }, { "d.txt", "d.txt.pdf" } };
  g_autoptr (BsReportLayout) layout = NULL;

  report_fixture_add_entries (self, 3);
  layout = new_layout (self, BS_PAPER_A4);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = report_fixture_build (self, rows[i].name);
      g_autofree char *written = report_fixture_build (self, rows[i].written);
      g_autofree char *name = NULL;
      g_autoptr (GError) error = save (self, layout, path, &name);

      g_assert_no_error (error);
      g_assert_cmpstr (name, ==, rows[i].written);
      g_assert_cmpint (g_unlink (written), ==, 0);
    }
}

/* What stood there stays, nothing is left beside it. */
static void
test_save_faults (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    gint code;
  } rows[] = {
    { "missing/report.pdf", G_IO_ERROR_NOT_FOUND },
    { "taken.pdf/report.pdf", G_IO_ERROR_NOT_DIRECTORY },
    { "folder.pdf", G_IO_ERROR_IS_DIRECTORY },
    { "taken", G_IO_ERROR_EXISTS },
  };
  g_autofree char *taken = report_fixture_build (self, "taken.pdf"),
                  *folder = report_fixture_build (self, "folder.pdf");
  g_autofree char *bytes = NULL;
  g_autoptr (BsReportLayout) layout = NULL;
  gsize length;

  report_fixture_add_entries (self, 3);
  layout = new_layout (self, BS_PAPER_A4);
  g_assert_true (g_file_set_contents (taken, "before", -1, NULL));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = report_fixture_build (self, rows[i].name), *name = NULL;
      g_autoptr (GError) error = save (self, layout, path, &name);

      g_assert_error (error, G_IO_ERROR, rows[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "cannot be written"));
      g_assert_cmpuint (count_files (self->log.page.folder, ".pdf"), ==, 2);
    }
  bytes = read_file (taken, &length);
  g_assert_cmpstr (bytes, ==, "before");
  g_assert_cmpint (g_unlink (taken), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* As somebody presses Cancel: at once, and when all is laid out already. */
static void
test_save_cancelled (Fixture *self, gconstpointer data)
{
  g_autofree char *path = report_fixture_build (self, "report.pdf");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (BsReportLayout) layout = NULL;
  g_autoptr (GError) error = NULL;

  report_fixture_add_entries (self, 60);
  layout = new_layout (self, BS_PAPER_A4);
  g_cancellable_cancel (cancelled);
  g_assert_false (bs_report_write_file (bs_report_layout_get_report (layout), BS_PAPER_A4, path, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (self->log.page.folder, ".pdf"), ==, 0);
}

static GtkWidget *
find_message (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

/* The person is told, and goes on. */
static void
test_save_told (Fixture *self, gconstpointer data)
{
  g_autofree char *path = report_fixture_build (self, "missing/report.pdf");
  GtkWidget *message = NULL;

  report_fixture_add_entries (self, 3);
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  bs_report_dialog_save (BS_REPORT_DIALOG (self->dialog), path);
  SPIN_UNTIL ((message = find_message ()) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (message)), ==, "The report was not saved");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "missing/report.pdf"));
  gtk_window_destroy (GTK_WINDOW (message));
  SPIN_UNTIL (find_message () == NULL);
  g_assert_true (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Save as PDF…")));
}

/* ---- Print ---- */

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gint *found)
{
  *found = (gint) result;
}

static guint
count_pdf_pages (const char *path)
{
  gsize length;
  g_autofree char *bytes = read_file (path, &length);
  const char *page = "/Type /Page";
  guint n = 0;

  for (gsize i = 0; i + strlen (page) < length; i++)
    n += memcmp (bytes + i, page, strlen (page)) == 0 && bytes[i + strlen (page)] != 's'; /* the list of them */
  return n;
}

/* The same pages on the printer's paper, whichever it is. */
static void
test_print (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *paper;
    GtkPageOrientation orientation;
  } rows[] = {
    { GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT },
    { GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_PORTRAIT },
    { GTK_PAPER_NAME_A5, GTK_PAGE_ORIENTATION_PORTRAIT },
    { GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_LANDSCAPE },
  };
  g_autofree char *path = report_fixture_build (self, "printed.pdf");
  g_autoptr (BsReportLayout) a4 = NULL, letter = NULL;

  report_fixture_add_entries (self, 120);
  a4 = new_layout (self, BS_PAPER_A4);
  letter = new_layout (self, BS_PAPER_LETTER);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkPrintOperation) operation = bs_report_print_operation_new (a4);
      g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
      GtkPaperSize *size = gtk_paper_size_new (rows[i].paper);
      BsReportLayout *like = g_str_equal (rows[i].paper, GTK_PAPER_NAME_LETTER) ? letter : a4;
      g_autoptr (GError) error = NULL;
      gint result = -1;

      gtk_page_setup_set_paper_size (setup, size);
      gtk_page_setup_set_orientation (setup, rows[i].orientation);
      gtk_print_operation_set_default_page_setup (operation, setup);
      gtk_print_operation_set_export_filename (operation, path);
      gtk_print_operation_set_show_progress (operation, FALSE);
      g_signal_connect (operation, "done", G_CALLBACK (on_done), &result);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (self->log.page.window),
                               &error);
      g_assert_no_error (error);
      SPIN_UNTIL (result >= 0);
      g_test_message ("%s", rows[i].paper);
      g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      g_assert_cmpuint (count_pdf_pages (path), ==, bs_report_pages_get_n (bs_report_layout_get_pages (like)));
      gtk_paper_size_free (size);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* (transfer full) (nullable): printed into a file there; `stop`: and stopped at once. */
static GError *
print_to (Fixture *self, BsReportLayout *layout, const char *path, gboolean stop)
{
  g_autoptr (GtkPrintOperation) operation = bs_report_print_operation_new (layout);
  gint result = -1;

  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_show_progress (operation, FALSE);
  if (stop)
    g_signal_connect (operation, "begin-print", G_CALLBACK (gtk_print_operation_cancel), NULL);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), &result);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (self->log.page.window), NULL);
  SPIN_UNTIL (result >= 0);
  return bs_report_print_dup_error (operation, (GtkPrintOperationResult) result);
}

/* A printer that cannot be written to, and somebody who changed their mind. */
static void
test_print_faults (Fixture *self, gconstpointer data)
{
  g_autofree char *good = report_fixture_build (self, "printed.pdf");
  g_autofree char *bad = report_fixture_build (self, "missing/printed.pdf");
  g_autoptr (BsReportLayout) layout = NULL;
  g_autoptr (GError) none = NULL, gone = NULL, cancelled = NULL;

  report_fixture_add_entries (self, 20);
  layout = new_layout (self, BS_PAPER_A4);
  none = print_to (self, layout, good, FALSE);
  g_assert_no_error (none);
  gone = print_to (self, layout, bad, FALSE);
  g_assert_error (gone, GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL);
  g_test_message ("%s", gone->message);
  g_assert_nonnull (strstr (gone->message, "The printer did not take it"));
  cancelled = print_to (self, layout, good, TRUE);
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_unlink (good), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_REPORT_TEST ("save/same-as-command-line", test_same_as_command_line);
  ADD_REPORT_TEST ("save/names", test_save_names);
  ADD_REPORT_TEST ("save/faults", test_save_faults);
  ADD_REPORT_TEST ("save/cancelled", test_save_cancelled);
  ADD_REPORT_TEST ("save/told", test_save_told);
  ADD_REPORT_TEST ("print", test_print);
  ADD_REPORT_TEST ("print/faults", test_print_faults);
  return g_test_run ();
}
