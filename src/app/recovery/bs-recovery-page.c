/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-recovery-page.h"

#include <glib/gi18n-lib.h>

#include "bs-data-ask.h"
#include "bs-file-chooser.h"
#include "bs-progress-dialog.h"
#include "bs-recovery-choice.h"
#include "bs-recovery.h"
#include "bs-widgets.h"

struct _BsRecoveryPage
{
  AdwBin parent_instance;
  char *path;
  BsInstant now;
  BsRecovery *recovery; /* NULL until it was looked at, and while something is done with it */
  gboolean is_busy;     /* a thread looks, or does */
  GtkWidget *heading, *file, *note, *choices;
};

enum
{
  RECOVERED,
  AGAIN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsRecoveryPage, bs_recovery_page, ADW_TYPE_BIN)

static void show_choices (BsRecoveryPage *self, const char *note);
static void look (BsRecoveryPage *self, const char *backup);

/* ---- What is done in a thread ---- */

typedef struct
{
  char *path, *backup; /* backup: NULL: the newest */
  BsInstant now;
  BsRecovery *recovery;
  BsRecoveryWay way;
  char *kept; /* where the damaged file is */
} Work;

static Work *
work_new (BsRecoveryPage *self)
{
  Work *work = g_new0 (Work, 1);

  work->path = g_strdup (self->path);
  work->now = self->now;
  self->is_busy = TRUE;
  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->recovery, bs_recovery_free);
  g_free (work->path);
  g_free (work->backup);
  g_free (work->kept);
  g_free (work);
}

static void
run (BsRecoveryPage *self, const char *title, BsWorkFunc func, Work *work, BsWorkDone done)
{
  bs_progress_dialog_run (GTK_WIDGET (self), title, FALSE, func, work, work_free, done);
}

static void
on_progress (gint done, gint total, gpointer user_data)
{
  bs_progress_set (user_data, done, total);
}

static gboolean
look_in_thread (BsProgress *progress, gpointer data, GError **error)
{
  Work *work = data;
  const BsSalvageWatch watch = { .cancellable = progress->cancellable, .progress = on_progress, .user_data = progress };

  work->recovery = bs_recovery_look (work->path, work->backup, work->now, &watch, error);
  return work->recovery != NULL;
}

static gboolean
apply_in_thread (BsProgress *progress, gpointer data, GError **error)
{
  Work *work = data;

  bs_progress_set (progress, 0, 0);
  work->kept = bs_recovery_apply (work->recovery, work->way, progress->cancellable, error);
  return work->kept != NULL;
}

/* ---- After it ---- */

static void
on_looked (gpointer owner, gpointer data, const GError *error)
{
  BsRecoveryPage *self = owner;
  Work *work = data;

  self->is_busy = FALSE;
  if (error == NULL)
    {
      g_clear_pointer (&self->recovery, bs_recovery_free);
      self->recovery = g_steal_pointer (&work->recovery);
    }
  show_choices (self, error == NULL                                               ? NULL
                      : g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? _ ("Looking was stopped.")
                                                                                  : error->message);
}

static void
on_applied (gpointer owner, gpointer data, const GError *error)
{
  BsRecoveryPage *self = owner;
  Work *work = data;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *missing = NULL;
  g_autofree char *kept = NULL;

  self->is_busy = FALSE;
  if (error != NULL)
    {
      /* What was made ready may be used up. */
      show_choices (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error->message);
      return;
    }
  missing = bs_recovery_describe_missing (work->recovery, work->way);
  kept = g_filename_display_name (work->kept);
  g_string_append (text, missing);
  if (*kept != '\0')
    {
      g_string_append (text, "\n\n");
      g_string_append_printf (
          /* Translators: %s is the name of a file */
          text, _ ("The damaged file was set aside, whole: “%s”. Keep it until you have looked through the diary."),
          kept);
    }
  g_signal_emit (self, signals[RECOVERED], 0,
                 work->way == BS_RECOVERY_EMPTY ? _ ("An empty diary was begun") : _ ("Your diary is back"), text->str);
}

/* ---- What is pressed ---- */

static void
apply (BsRecoveryPage *self, BsRecoveryWay way)
{
  Work *work;

  if (self->is_busy || self->recovery == NULL)
    return;
  work = work_new (self);
  work->recovery = g_steal_pointer (&self->recovery);
  work->way = way;
  run (self, _ ("Bringing the diary back"), apply_in_thread, work, on_applied);
}

static void
on_choice (GtkWidget *button, BsRecoveryPage *self)
{
  apply (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "way")));
}

static void
on_empty_confirmed (GtkWidget *owner, gpointer data)
{
  apply (BS_RECOVERY_PAGE (owner), BS_RECOVERY_EMPTY);
}

static void
on_empty (BsRecoveryPage *self)
{
  bs_data_ask (
      GTK_WIDGET (self), _ ("Begin an empty diary?"),
      _ ("Nothing of what you recorded will be in it, and the rules will know nothing of it. The damaged file is kept "
         "beside it, whole."),
      _ ("_Begin empty"), FALSE, on_empty_confirmed, NULL, g_free);
}

static void
on_backup_chosen (const char *path, gpointer owner)
{
  look (owner, path);
}

static void
on_choose_backup (BsRecoveryPage *self)
{
  const BsFileKind kinds[] = { { _ ("Backups"), "*.db*" }, { NULL, NULL } };

  bs_file_chooser_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Choose a backup"), NULL, kinds,
                        on_backup_chosen, G_OBJECT (self));
}

static void
on_look (BsRecoveryPage *self)
{
  look (self, NULL);
}

static void
on_again (BsRecoveryPage *self)
{
  if (!self->is_busy)
    g_signal_emit (self, signals[AGAIN], 0);
}

/* ---- What is offered ---- */

static void
add_choice (BsRecoveryPage *self, const char *title, const char *text, gboolean is_suggested, BsRecoveryWay way)
{
  GtkWidget *button = bs_recovery_choice_new (title, text, is_suggested);

  g_object_set_data (G_OBJECT (button), "way", GINT_TO_POINTER (way));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_choice), self, 0);
  gtk_box_append (GTK_BOX (self->choices), button);
}

static void
add_other (BsRecoveryPage *self, const char *title, const char *text, gboolean is_suggested,
           void (*pressed) (BsRecoveryPage *))
{
  GtkWidget *button = bs_recovery_choice_new (title, text, is_suggested);

  g_signal_connect_object (button, "clicked", G_CALLBACK (pressed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->choices), button);
}

static void
add_found (BsRecoveryPage *self)
{
  const BsRecovery *recovery = self->recovery;
  g_autofree char *backup = recovery->backup != NULL ? bs_recovery_describe_backup (recovery) : NULL;
  g_autofree char *salvaged = recovery->salvaged != NULL ? bs_recovery_describe_salvaged (recovery) : NULL;

  if (recovery->both != NULL)
    {
      g_autofree char *both = bs_recovery_describe_both (recovery);
      g_autofree char *text = g_strdup_printf (
          "%s %s", both,
          _ ("From the newest good backup and what can be read of the damaged file: of each entry the newer one."));

      add_choice (self, _ ("Bring my diary back"), text, TRUE, BS_RECOVERY_BOTH);
    }
  if (salvaged != NULL)
    add_choice (self, recovery->both != NULL ? _ ("Only the damaged file") : _ ("Bring back what can be read"),
                salvaged, recovery->both == NULL, BS_RECOVERY_SALVAGED);
  if (backup != NULL)
    {
      g_autofree char *text = g_strdup_printf ("%s %s", backup, _ ("What was written after it is missing then."));

      add_choice (self, recovery->both != NULL ? _ ("Only the backup") : _ ("Go back to the newest good backup"), text,
                  salvaged == NULL, BS_RECOVERY_BACKUP);
    }
}

static void
show_note (BsRecoveryPage *self, const char *note)
{
  gtk_label_set_label (GTK_LABEL (self->note), note);
  gtk_widget_set_visible (self->note, *note != '\0');
}

/* `note` (nullable): what came between. */
static void
show_choices (BsRecoveryPage *self, const char *note)
{
  bs_box_clear (self->choices);
  show_note (self, note != NULL ? note : "");
  if (self->recovery != NULL)
    {
      add_found (self);
      if (self->recovery->backup == NULL && self->recovery->salvaged == NULL && note == NULL)
        show_note (self,
                   _ ("Nothing can be read of the file, and no good backup was found. Maybe you keep one elsewhere, on "
                      "another disk."));
    }
  else
    add_other (self, _ ("Look again"), _ ("What can be brought back is looked for once more."), TRUE, on_look);
  gtk_box_append (GTK_BOX (self->choices), bs_heading_new (_ ("Other ways"), "heading"));
  add_other (self, _ ("Choose a backup…"), _ ("One that you keep elsewhere, for example on another disk."), FALSE,
             on_choose_backup);
  add_other (self, _ ("Try to open the diary again"), _ ("The file stays as it is. Maybe the disk was not ready."),
             FALSE, on_again);
  if (self->recovery != NULL)
    add_other (self, _ ("Begin an empty diary"),
               _ ("Only if nothing else helps: nothing of what you recorded is in it. The damaged file is kept."),
               FALSE, on_empty);
  gtk_widget_child_focus (self->choices, GTK_DIR_TAB_FORWARD);
}

static void
look (BsRecoveryPage *self, const char *backup)
{
  Work *work;

  if (self->is_busy)
    return;
  work = work_new (self);
  work->backup = g_strdup (backup);
  bs_box_clear (self->choices);
  show_note (self, _ ("Backstory looks for what can be brought back …"));
  run (self, _ ("Looking for what can be brought back"), look_in_thread, work, on_looked);
}

void
bs_recovery_page_look (BsRecoveryPage *self, const char *path, BsInstant now)
{
  g_autofree char *name = g_filename_display_name (path);

  if (self->is_busy)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  self->now = now;
  g_clear_pointer (&self->recovery, bs_recovery_free);
  gtk_label_set_label (GTK_LABEL (self->file), name);
  look (self, NULL);
}

/* ---- Life ---- */

/* Not earlier: a thread may still bring something after the window went. */
static void
bs_recovery_page_finalize (GObject *object)
{
  BsRecoveryPage *self = BS_RECOVERY_PAGE (object);

  g_clear_pointer (&self->recovery, bs_recovery_free);
  g_free (self->path);
  G_OBJECT_CLASS (bs_recovery_page_parent_class)->finalize (object);
}

static void
bs_recovery_page_class_init (BsRecoveryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_recovery_page_finalize;
  signals[RECOVERED] = g_signal_new ("recovered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[AGAIN] =
      g_signal_new ("again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_recovery_page_init (BsRecoveryPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "pixel-size", 32,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->heading = bs_heading_new (_ ("The diary is damaged"), "title-1");
  self->file = bs_label_new ("", "caption");
  self->note = bs_label_new ("", "heading");
  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_label_set_selectable (GTK_LABEL (self->file), TRUE);
  gtk_widget_set_focusable (self->file, FALSE);
  gtk_widget_add_css_class (self->file, "dimmed");
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), self->heading);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (
      GTK_BOX (box),
      bs_label_new (_ ("Not everything in the file of your diary can be read. Nothing was changed in it. "
                       "Whatever you choose: first the damaged file is set aside, whole. Nothing is deleted."),
                    NULL));
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), self->choices);
  gtk_box_append (GTK_BOX (box), self->file);
  gtk_widget_add_css_class (box, "recovery-page");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
bs_recovery_page_new (void)
{
  return g_object_new (BS_TYPE_RECOVERY_PAGE, NULL);
}
