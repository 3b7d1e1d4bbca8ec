/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-file-chooser.h"
#include "bs-message.h"
#include "bs-report-form.h"
#include "bs-report-preview.h"
#include "bs-report-print.h"
#include "bs-report-save.h"
#include "bs-report-share.h"
#include "bs-widgets.h"

struct _BsReportDialog
{
  AdwWindow parent_instance;
  BsJournal *journal;
  AdwToastOverlay *toasts;
  AdwLeaflet *leaflet;
  GtkWidget *back, *side, *look, *share;
  GtkBox *place;
  GtkLabel *empty;
  GMenu *share_menu;
  BsReportPreview *preview;
  GtkWidget *form;
  BsReportLayout *layout;    /* what is shown; NULL while there is nothing, or something else is being made */
  GCancellable *making;      /* NULL: nothing is being made */
  GCancellable *cancellable; /* of what may outlive the dialog */
  BsShareWays sharing;       /* by which way the file goes that is being written */
  guint fold_id;
};

G_DEFINE_FINAL_TYPE (BsReportDialog, bs_report_dialog, ADW_TYPE_WINDOW)

/* ---- Pages ---- */

static void
update_actions (BsReportDialog *self)
{
  static const char *const actions[] = { "report.save", "report.print", "report.share" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], self->layout != NULL);
}

static void
show_layout (BsReportDialog *self, BsReportLayout *layout)
{
  const char *empty = bs_report_layout_get_report (layout)->empty;

  self->layout = bs_report_layout_ref (layout);
  bs_report_preview_set_layout (self->preview, layout);
  gtk_label_set_label (self->empty, empty != NULL ? empty : "");
  gtk_widget_set_visible (GTK_WIDGET (self->empty), empty != NULL);
}

/* Takes the reference of the dialog that the making had. */
static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BsReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BsReportLayout) layout = bs_report_layout_make_finish (result, &error);

  /* Something else was chosen meanwhile, or the dialog is closed. */
  if (self->making == NULL || g_task_get_cancellable (G_TASK (result)) != self->making)
    return;
  g_clear_object (&self->making);
  if (layout != NULL)
    show_layout (self, layout);
  else
    bs_report_preview_set_fault (self->preview, error->message);
  update_actions (self);
}

static void
make (BsReportDialog *self)
{
  BsReportOptions options;

  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_pointer (&self->layout, bs_report_layout_unref);
  bs_report_preview_set_working (self->preview);
  update_actions (self);
  if (!bs_report_form_get_options (BS_REPORT_FORM (self->form), &options))
    return;
  self->making = g_cancellable_new ();
  bs_report_layout_make (self->journal, &options, bs_paper_get_default (), self->making, on_made, g_object_ref (self));
}

/* ---- What came of it ---- */

static void
toast (BsReportDialog *self, const char *text)
{
  AdwToast *message;
  GtkWidget *label;

  /* It may have been closed meanwhile. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  message = adw_toast_new ("");
  label = bs_label_new (text, "heading");
  /* A toast's own title does not wrap. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  adw_toast_set_custom_title (message, label);
  adw_toast_overlay_add_toast (self->toasts, message);
}

/* What somebody stopped themselves they know. */
static void
show_fault (BsReportDialog *self, const char *heading, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    bs_message_show (GTK_WINDOW (self), heading, error->message);
}

/* ---- Save ---- */

static void
on_saved (gpointer owner, const char *path, const GError *error)
{
  BsReportDialog *self = owner;
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Saved as “%s”"), name);

  if (error != NULL)
    show_fault (self, _ ("The report was not saved"), error);
  else
    toast (self, text);
}

void
bs_report_dialog_save (BsReportDialog *self, const char *path)
{
  if (self->layout != NULL)
    bs_report_save (GTK_WIDGET (self), self->layout, path, on_saved);
}

static void
on_chosen (const char *path, gpointer owner)
{
  bs_report_dialog_save (owner, path);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const BsFileKind kinds[] = { { _ ("PDF"), "*.pdf" }, { NULL, NULL } };
  BsReportDialog *self = BS_REPORT_DIALOG (widget);
  g_autofree char *file = bs_report_layout_dup_file_name (self->layout);

  bs_file_chooser_save (GTK_WINDOW (self), _ ("Save the report"), _ ("Save"), file, kinds, on_chosen, G_OBJECT (self));
}

/* ---- Print ---- */

static void
on_printed (gpointer owner, const GError *error)
{
  if (error != NULL)
    show_fault (owner, _ ("The report was not printed"), error);
  else
    toast (owner, _ ("Handed to the printer"));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsReportDialog *self = BS_REPORT_DIALOG (widget);

  bs_report_print (widget, self->layout, on_printed);
}

/* ---- Share ---- */

static void
on_sent (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BsReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!bs_share_send_finish (result, &error))
    show_fault (self, _ ("The report was not shared"), error);
}

static void
on_ready_to_share (gpointer owner, const char *path, const GError *error)
{
  BsReportDialog *self = owner;

  if (error != NULL)
    show_fault (self, _ ("The report was not shared"), error);
  else
    bs_share_send (self->sharing, path, _ ("Back pain diary"), self->cancellable, on_sent, g_object_ref (self));
}

static void
share_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsReportDialog *self = BS_REPORT_DIALOG (widget);
  g_autofree char *file = bs_report_layout_dup_file_name (self->layout);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bs_report_dup_shared_path (file, &error);

  self->sharing = (BsShareWays) g_variant_get_int32 (parameter);
  if (path != NULL)
    bs_report_save (widget, self->layout, path, on_ready_to_share);
  else
    show_fault (self, _ ("The report was not shared"), error);
}

static void
add_way (BsReportDialog *self, const char *label, BsShareWays way)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "report.share", "i", (gint) way);
  g_menu_append_item (self->share_menu, item);
}

/* The button is there only where the desktop can do it. */
static void
on_found_ways (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BsReportDialog) self = user_data;
  BsShareWays found = bs_share_find_finish (result);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (found & BS_SHARE_OPEN)
    add_way (self, _ ("Open with another program…"), BS_SHARE_OPEN);
  if (found & BS_SHARE_MAIL)
    add_way (self, _ ("Send by e-mail…"), BS_SHARE_MAIL);
  gtk_widget_set_visible (self->share, found != 0);
}

/* ---- Narrow ---- */

static void
look_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsReportDialog *self = BS_REPORT_DIALOG (widget);

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->preview));
  gtk_widget_child_focus (GTK_WIDGET (self->preview), GTK_DIR_TAB_FORWARD);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsReportDialog *self = BS_REPORT_DIALOG (widget);

  if (!adw_leaflet_get_folded (self->leaflet))
    return;
  adw_leaflet_set_visible_child (self->leaflet, self->side);
  gtk_widget_grab_focus (self->look);
}

static gboolean
on_folded_idle (gpointer user_data)
{
  BsReportDialog *self = user_data;
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  self->fold_id = 0;
  gtk_widget_set_visible (self->look, folded);
  gtk_widget_set_visible (self->back, folded && adw_leaflet_get_visible_child (self->leaflet) != self->side);
  return G_SOURCE_REMOVE;
}

/* Not while sizes are given out: a header that gets a button then is not drawn any more. */
static void
on_folded (BsReportDialog *self)
{
  if (self->fold_id == 0)
    self->fold_id = g_idle_add_full (G_PRIORITY_HIGH, on_folded_idle, self, NULL);
}

/* ---- Life ---- */

static void
bs_report_dialog_dispose (GObject *object)
{
  BsReportDialog *self = BS_REPORT_DIALOG (object);

  g_clear_handle_id (&self->fold_id, g_source_remove);
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->layout, bs_report_layout_unref);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (bs_report_dialog_parent_class)->dispose (object);
}

static void
bs_report_dialog_finalize (GObject *object)
{
  g_object_unref (BS_REPORT_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (bs_report_dialog_parent_class)->finalize (object);
}

static void
bs_report_dialog_class_init (BsReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_report_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_report_dialog_finalize;
  g_type_ensure (BS_TYPE_REPORT_PREVIEW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, leaflet);
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, back);
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, side);
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, look);
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, share);
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, place);
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, empty);
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, share_menu);
  gtk_widget_class_bind_template_child (widget_class, BsReportDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "report.share", "i", share_action);
  gtk_widget_class_install_action (widget_class, "report.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "report.choose", NULL, choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "report.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "report.choose", NULL);
}

static void
bs_report_dialog_init (BsReportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  update_actions (self);
}

GtkWidget *
bs_report_dialog_new (BsJournal *journal, BsSettings *settings)
{
  BsReportDialog *self = g_object_new (BS_TYPE_REPORT_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->form = bs_report_form_new (journal, settings);
  gtk_box_append (self->place, self->form);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (make), self, G_CONNECT_SWAPPED);
  bs_share_find (self->cancellable, on_found_ways, g_object_ref (self));
  make (self);
  return GTK_WIDGET (self);
}
