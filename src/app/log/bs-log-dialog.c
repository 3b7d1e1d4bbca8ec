/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-dialog.h"

#include "bs-click-guard.h"
#include "bs-draft-keeper.h"
#include "bs-log-draft-notice.h"
#include "bs-log-form.h"
#include "bs-log-kind.h"
#include "bs-log-questions.h"
#include "bs-log-section.h"
#include "bs-log-strength.h"
#include "bs-log-where.h"
#include "bs-widgets.h"
#include "config.h"

#include <glib/gi18n-lib.h>

struct _BsLogDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkWidget *bar;
  GtkLabel *bar_label;
  GtkWidget *bar_undo;
  GtkWidget *fault_bar;
  GtkLabel *fault_label;
  GtkWidget *form_box;
  GtkWidget *strength_place;
  GtkWidget *where_place;
  GtkWidget *when_place;
  GtkWidget *types_place;
  GtkWidget *questions_place;
  GtkWidget *more_list;
  GtkLabel *reason;
  GtkButton *discard_button;
  GtkWidget *draft_notice;

  BsJournal *journal;
  BsLogForm *form;
  BsDraftKeeper *keeper;
  BsEntry *base;   /* the entry that is changed; NULL: a new one */
  char *discarded; /* the draft that "Undo" brings back */
  guint show_source;
};

G_DEFINE_FINAL_TYPE (BsLogDialog, bs_log_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static BsStore *
get_store (BsLogDialog *self)
{
  return bs_journal_get_store (self->journal);
}

static void
show_bar (BsLogDialog *self, const char *text, gboolean with_undo)
{
  gtk_label_set_label (self->bar_label, text);
  gtk_widget_set_visible (self->bar_undo, with_undo);
  gtk_widget_set_visible (self->bar, TRUE);
}

static void
show_draft_state (BsLogDialog *self)
{
  gboolean has_draft = bs_draft_keeper_has_draft (self->keeper);
  const char *fault = bs_draft_keeper_get_fault (self->keeper);

  adw_window_title_set_subtitle (self->title, has_draft ? _ ("Draft kept") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->discard_button), has_draft);
  if (fault != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("What you type cannot be kept as a draft: %s"), fault);

      show_bar (self, text, FALSE);
    }
}

static char *
create_draft (gpointer data)
{
  BsLogDialog *self = data;

  return bs_log_form_is_untouched (self->form) ? NULL : bs_log_form_to_draft (self->form);
}

static void
show_reason (BsLogDialog *self)
{
  GPtrArray *faults = bs_log_form_get_faults (self->form);

  for (guint i = 0; i < faults->len; i++)
    {
      const BsLogFault *fault = g_ptr_array_index (faults, i);

      if (bs_log_form_get_fault (self->form, fault->field, fault->measure) != NULL)
        {
          g_autofree char *text = g_strdup_printf (_ ("Not saved yet: %s"), fault->text);

          gtk_label_set_label (self->reason, text);
          gtk_label_set_label (self->fault_label, text);
          gtk_widget_set_visible (GTK_WIDGET (self->reason), TRUE);
          return;
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  gtk_widget_set_visible (self->fault_bar, FALSE);
}

static void
on_form_changed (BsLogDialog *self)
{
  bs_draft_keeper_touch (self->keeper);
  show_reason (self);
}

static gboolean
on_show_fault (gpointer data)
{
  BsLogDialog *self = data;
  GPtrArray *faults = bs_log_form_get_faults (self->form);

  self->show_source = 0;
  if (faults->len > 0)
    {
      const BsLogFault *fault = g_ptr_array_index (faults, 0);

      bs_log_form_show_fault (self->form, fault->field, fault->measure);
    }
  return G_SOURCE_REMOVE;
}

static void
go_to_fault (BsLogDialog *self, BsLogField field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->more_list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    bs_log_section_open_for (BS_LOG_SECTION (child), field);
  /* Once what was opened has its place. */
  if (self->show_source == 0)
    self->show_source = g_idle_add_full (G_PRIORITY_LOW, on_show_fault, self, NULL);
}

/* Writes the entry. FALSE: it could not be written. */
static gboolean
write_entry (BsLogDialog *self, GError **error)
{
  const BsEntry *entry = bs_log_form_get_entry (self->form);
  /* As it stands now: it may have been changed, or deleted, since the window was opened. */
  g_autoptr (BsEntry) before = self->base != NULL ? bs_store_get_entry (get_store (self), entry->id, NULL) : NULL;
  g_autoptr (BsEntry) after = NULL;

  if (before != NULL && bs_entry_equal (before, entry, FALSE))
    return TRUE;
  after = bs_store_put_entry (get_store (self), entry, bs_journal_now (self->journal), error);
  if (after == NULL)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, before, after);
  return TRUE;
}

static void
save (BsLogDialog *self)
{
  const BsLogFault *fault = bs_log_form_try (self->form);
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (self->bar, FALSE);
  if (fault != NULL)
    {
      /* Where it is always seen; from now on until nothing is at fault. */
      gtk_widget_set_visible (self->fault_bar, TRUE);
      go_to_fault (self, fault->field);
      return;
    }
  if (!write_entry (self, &error))
    {
      g_autofree char *text = g_strdup_printf (_ ("Not saved: %s"), error->message);

      bs_draft_keeper_keep (self->keeper);
      show_bar (self, text, FALSE);
      return;
    }
  bs_draft_keeper_end (self->keeper);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_save (BsLogDialog *self)
{
  save (self);
}

static void
on_cancel (BsLogDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* What stands in the form now was typed before. The time of an entry that is changed is its own. */
static void
begin_draft (BsLogDialog *self)
{
  if (self->base == NULL)
    bs_log_draft_notice_begin (BS_LOG_DRAFT_NOTICE (self->draft_notice));
}

static void
on_discard (BsLogDialog *self)
{
  g_free (self->discarded);
  self->discarded = bs_log_form_to_draft (self->form);
  bs_log_form_load (self->form, self->base);
  bs_draft_keeper_keep (self->keeper);
  show_bar (self, self->base != NULL ? _ ("Your changes were discarded.") : _ ("The draft was discarded."), TRUE);
  gtk_widget_grab_focus (gtk_widget_get_first_child (self->strength_place));
}

static void
on_undo (BsLogDialog *self)
{
  if (self->discarded != NULL && bs_log_form_restore_draft (self->form, self->discarded))
    begin_draft (self);
  g_clear_pointer (&self->discarded, g_free);
  gtk_widget_set_visible (self->bar, FALSE);
  bs_draft_keeper_keep (self->keeper);
}

static void
on_draft_answered (BsLogDialog *self, gboolean anew)
{
  if (anew)
    on_discard (self);
  gtk_widget_grab_focus (gtk_widget_get_first_child (self->strength_place));
}

static void
on_close_bar (BsLogDialog *self)
{
  gtk_widget_set_visible (self->bar, FALSE);
}

static gboolean
on_close_request (GtkWindow *window)
{
  BsLogDialog *self = BS_LOG_DIALOG (window);
  gboolean told = bs_draft_keeper_get_fault (self->keeper) != NULL;

  /* Once: who then closes it again has seen that it will be lost. */
  if (!bs_draft_keeper_keep (self->keeper) && !told)
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (bs_log_dialog_parent_class)->close_request (window);
}

static void
bs_log_dialog_dispose (GObject *object)
{
  BsLogDialog *self = BS_LOG_DIALOG (object);

  /* The session may end with a change that was not written yet. */
  if (self->keeper != NULL)
    bs_draft_keeper_flush (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_handle_id (&self->show_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), BS_TYPE_LOG_DIALOG);

  G_OBJECT_CLASS (bs_log_dialog_parent_class)->dispose (object);
}

static void
bs_log_dialog_finalize (GObject *object)
{
  BsLogDialog *self = BS_LOG_DIALOG (object);

  g_clear_object (&self->form);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->base, bs_entry_unref);
  g_free (self->discarded);

  G_OBJECT_CLASS (bs_log_dialog_parent_class)->finalize (object);
}

static void
on_save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (BS_LOG_DIALOG (widget));
}

static void
bs_log_dialog_class_init (BsLogDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bs_log_dialog_dispose;
  object_class->finalize = bs_log_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = on_close_request;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", BS_TYPE_LOG_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, title);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, bar_label);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, bar_undo);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, fault_bar);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, fault_label);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, form_box);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, strength_place);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, where_place);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, when_place);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, types_place);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, questions_place);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, more_list);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, BsLogDialog, discard_button);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_discard);
  gtk_widget_class_bind_template_callback (widget_class, on_undo);
  gtk_widget_class_bind_template_callback (widget_class, on_close_bar);

  gtk_widget_class_install_action (widget_class, "log.save", NULL, on_save_action);
}

static void
add_shortcut (GtkShortcutController *shortcuts, const char *trigger, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      shortcuts, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action)));
}

static void
bs_log_dialog_init (BsLogDialog *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  bs_click_guard_add (adw_window_get_content (ADW_WINDOW (self)));
  /* Before the note takes the Return. */
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), "<Control>s|<Control>Return|<Control>KP_Enter", "log.save");
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);

  shortcuts = gtk_shortcut_controller_new ();
  add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), "Escape", "window.close");
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static BsInstant
get_now (gpointer journal)
{
  return bs_journal_now (journal);
}

static void
add_sections (BsLogDialog *self)
{
  static const BsLogSectionKind *const kinds[] = {
    &bs_log_walk_section,     &bs_log_relief_section,   &bs_log_signs_section, &bs_log_position_section,
    &bs_log_leg_pain_section, &bs_log_triggers_section, &bs_log_note_section,
  };

  gtk_box_append (GTK_BOX (self->strength_place), bs_log_strength_new (self->form));
  gtk_box_append (GTK_BOX (self->where_place), bs_log_where_new (self->form));
  gtk_box_append (GTK_BOX (self->when_place), bs_log_when_new (self->form));
  gtk_box_append (GTK_BOX (self->types_place), bs_log_types_new (self->form));
  gtk_box_append (GTK_BOX (self->questions_place), bs_log_questions_new (self->form));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->more_list), bs_log_section_new (self->form, kinds[i], self->journal));
}

static void
restore_draft (BsLogDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = bs_draft_keeper_read (self->keeper, &error);

  if (error != NULL)
    show_bar (self, error->message, FALSE);
  if (text != NULL && bs_log_form_restore_draft (self->form, text))
    {
      bs_draft_keeper_set_restored (self->keeper);
      begin_draft (self);
      if (bs_log_form_is_draft_outdated (self->form, text))
        show_bar (self, _ ("The entry was changed after this draft was kept: to save puts the draft in its place."),
                  FALSE);
    }
  show_draft_state (self);
}

GtkWidget *
bs_log_dialog_new (BsJournal *journal, const BsEntry *entry)
{
  BsLogDialog *self = g_object_new (BS_TYPE_LOG_DIALOG, NULL);
  g_autofree char *draft_name = entry != NULL ? g_strdup_printf ("edit-%s", entry->id) : g_strdup ("log");

  self->journal = g_object_ref (journal);
  self->base = entry != NULL ? bs_entry_copy (entry) : NULL;
  if (entry != NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Change entry"));
      adw_window_title_set_title (self->title, _ ("Change entry"));
      gtk_button_set_label (self->discard_button, _ ("Discard changes"));
    }
  self->form = bs_log_form_new (get_now, journal);
  bs_log_form_load (self->form, entry);
  self->keeper = bs_draft_keeper_new (get_store (self), draft_name, create_draft, self);
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (show_draft_state), self, G_CONNECT_SWAPPED);
  self->draft_notice = bs_log_draft_notice_new (self->form);
  g_signal_connect_object (self->draft_notice, "answered", G_CALLBACK (on_draft_answered), self, G_CONNECT_SWAPPED);
  gtk_box_prepend (GTK_BOX (self->form_box), self->draft_notice);
  restore_draft (self);
  add_sections (self);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed), self, G_CONNECT_SWAPPED);
  /* What is asked first is seen first. */
  gtk_widget_grab_focus (gtk_widget_get_visible (self->draft_notice)
                             ? self->draft_notice
                             : gtk_widget_get_first_child (self->strength_place));
  return GTK_WIDGET (self);
}
