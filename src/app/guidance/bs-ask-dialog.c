/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-always-line.h"
#include "bs-ask-dialog.h"
#include "bs-ask-emergency.h"
#include "bs-ask-questions.h"
#include "bs-click-guard.h"
#include "bs-draft-keeper.h"
#include "bs-guidance-rows.h"
#include "bs-log-where.h"
#include "bs-log-widgets.h"
#include "bs-pain-scale.h"
#include "bs-text.h"
#include "bs-widgets.h"

#define KEPT_SECONDS 3600 /* what was answered longer ago may have changed since: then it is asked anew */

struct _BsAskDialog
{
  AdwWindow parent_instance;
  AdwWindowTitle *title;
  GtkLabel *heading, *bar_label;
  GtkWidget *content_box, *bar, *form_box, *scale;
  GtkWidget *numb_place; /* where it is numb; NULL where places are asked anyway, or not */
  BsJournal *journal;
  BsLogForm *form;
  BsDraftKeeper *keeper;
  guint write_source;
  gboolean done;
};

G_DEFINE_FINAL_TYPE (BsAskDialog, bs_ask_dialog, ADW_TYPE_WINDOW)

enum
{
  SAVED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static BsInstant
get_now (gpointer journal)
{
  return bs_journal_now (journal);
}

static char *
create_draft (gpointer data)
{
  BsAskDialog *self = data;

  return bs_log_form_is_untouched (self->form) ? NULL : bs_log_form_to_draft (self->form);
}

static void
show_bar (BsAskDialog *self, const char *text)
{
  gtk_label_set_label (self->bar_label, text);
  gtk_widget_set_visible (self->bar, TRUE);
}

/* Saving */

/* FALSE: it could not be written, and the bar says why. */
static gboolean
write_entry (BsAskDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) after = NULL;

  bs_log_form_set_at_now (self->form);
  after = bs_store_put_entry (bs_journal_get_store (self->journal), bs_log_form_get_entry (self->form),
                              bs_journal_now (self->journal), &error);
  if (after == NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Not saved: %s"), error->message);

      bs_draft_keeper_keep (self->keeper);
      show_bar (self, text);
      return FALSE;
    }
  self->done = TRUE;
  bs_draft_keeper_end (self->keeper);
  g_signal_emit (self, signals[SAVED], 0, NULL, after);
  gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

static gboolean
is_anything_answered (BsAskDialog *self)
{
  const BsEntry *entry = bs_log_form_get_entry (self->form);

  return entry->numb.asked || entry->signs.asked || entry->radiates.asked || entry->triggers.asked;
}

static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsAskDialog *self = BS_ASK_DIALOG (widget);
  const BsLogFault *fault = bs_log_form_try (self->form);

  if (self->done)
    return;
  gtk_widget_set_visible (self->bar, FALSE);
  if (fault != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Not saved yet: %s"), fault->text);

      show_bar (self, text);
      bs_log_form_show_fault (self->form, fault->field, fault->measure);
    }
  else if (!is_anything_answered (self))
    {
      show_bar (self, _ ("Not saved yet: nothing is answered. Answer at least one question, or close this window."));
      bs_guidance_focus_first (self->form_box);
    }
  else
    write_entry (self);
}

/* An emergency */

static gboolean
write_emergency (gpointer data)
{
  BsAskDialog *self = data;

  self->write_source = 0;
  if (!self->done && !write_entry (self))
    {
      g_autofree char *text =
          g_strdup_printf ("%s. %s", bs_level_get_action (BS_LEVEL_EMERGENCY), gtk_label_get_label (self->bar_label));

      show_bar (self, text);
    }
  return G_SOURCE_REMOVE;
}

static void
on_form_changed (BsAskDialog *self)
{
  if (self->done)
    return;
  gtk_widget_set_visible (self->bar,
                          gtk_widget_get_visible (self->bar) && bs_log_form_get_faults (self->form)->len > 0);
  if (self->numb_place != NULL)
    gtk_widget_set_visible (self->numb_place,
                            bs_log_form_get_answers (self->form)->answers[BS_QUESTION_NUMBNESS] == BS_ANSWER_YES);
  bs_draft_keeper_touch (self->keeper);
  /* After the press that said it. Only the answer matters: pain that was not rated counts as pain. */
  if (self->write_source == 0 && bs_ask_is_emergency (self->journal, bs_log_form_get_entry (self->form)))
    self->write_source = g_idle_add (write_emergency, self);
}

/* What is asked */

static GtkWidget *
add_part (BsAskDialog *self, const char *title, const char *caption, GtkWidget *content)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (part), bs_guidance_heading_new (title, "heading"));
  if (caption != NULL)
    {
      GtkWidget *label = bs_label_new (caption, "caption");

      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (part), label);
    }
  gtk_box_append (GTK_BOX (part), content);
  gtk_box_append (GTK_BOX (self->form_box), part);
  return part;
}

static void
on_pain_chosen (BsPainScale *scale, gint value, BsAskDialog *self)
{
  bs_log_form_set_pain (self->form, value == BS_SCALE_UNRATED ? BS_ABSENT : value);
}

static void
follow_pain (BsAskDialog *self)
{
  gint pain = bs_log_form_get_entry (self->form)->pain;

  bs_pain_scale_set_value (BS_PAIN_SCALE (self->scale), !bs_log_form_is_pain_chosen (self->form) ? BS_SCALE_NONE
                                                        : pain == BS_ABSENT                      ? BS_SCALE_UNRATED
                                                                                                 : pain);
}

static void
add_pain (BsAskDialog *self)
{
  const char *title = _ ("Do you have back pain now?");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->scale = bs_pain_scale_new (title, _ ("Pain %d"), TRUE);
  g_signal_connect (self->scale, "chosen", G_CALLBACK (on_pain_chosen), self);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (follow_pain), self, G_CONNECT_SWAPPED);
  follow_pain (self);
  gtk_box_append (GTK_BOX (box), self->scale);
  gtk_box_append (GTK_BOX (box), bs_log_fault_label_new (self->form, BS_LOG_FIELD_PAIN, -1, self->scale));
  add_part (self, title, _ ("0 no pain, 10 the worst you can imagine"), box);
}

/* All of them, as in the form, but those first that a rule asks for. */
static GtkWidget *
create_triggers (BsAskDialog *self)
{
  static const guint8 order[] = {
    BS_TRIGGER_FALL_OR_BLOW,    BS_TRIGGER_SERIOUS_ACCIDENT,    BS_TRIGGER_COUGH_OR_SNEEZE,
    BS_TRIGGER_STRAINING,       BS_TRIGGER_LONG_WALK,           BS_TRIGGER_LIFTING,
    BS_TRIGGER_EXERCISE,        BS_TRIGGER_STATIC_POSTURE,      BS_TRIGGER_AWKWARD_POSITION,
    BS_TRIGGER_STOOPED_SITTING, BS_TRIGGER_HIGH_HEELS,          BS_TRIGGER_SUDDEN_BEND,
    BS_TRIGGER_SHARP_MOVEMENT,  BS_TRIGGER_AFTER_CHILL_OR_COLD, BS_TRIGGER_MENSTRUATION,
    BS_TRIGGER_OVERWEIGHT,      BS_TRIGGER_PREGNANCY,
  };
  const BsChipsField field = {
    .vocabulary = &bs_triggers,
    .offset = G_STRUCT_OFFSET (BsEntry, triggers),
    .order = order,
    .label = _ ("What set it off?"),
    .name = _ ("Set off by: %s"),
    .none = _ ("Nothing of these"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (order) == BS_N_TRIGGERS);
  return bs_chips_new_for_list (self->form, &field);
}

static void
add_parts (BsAskDialog *self, const BsGuidanceTopic *topic)
{
  gboolean numb = (topic->fields & BS_ASKED_NUMB) != 0;
  guint64 signs = topic->fields & BS_ASKED_SIGNS ? topic->signs : 0;

  if (numb || signs != 0)
    gtk_box_append (GTK_BOX (self->form_box), bs_ask_questions_new (self->form, numb, signs, topic->first));
  if (topic->fields & BS_ASKED_RADIATES)
    add_part (self, _ ("Where does it hurt?"), _ ("Mark every place, also down the legs and up the back."),
              bs_log_where_new (self->form));
  else if (numb)
    self->numb_place =
        add_part (self, _ ("Where is it numb?"), _ ("Mark every place that is numb."), bs_log_where_new (self->form));
  if (topic->fields & BS_ASKED_TRIGGERS)
    add_part (self, _ ("What set it off?"), NULL, create_triggers (self));
  add_pain (self);
}

static void
restore (BsAskDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = bs_draft_keeper_read (self->keeper, &error);
  gint64 age;

  if (error != NULL)
    show_bar (self, error->message);
  if (text == NULL || !bs_log_form_restore_draft (self->form, text))
    return;
  bs_draft_keeper_set_restored (self->keeper);
  age = bs_journal_now (self->journal).seconds - bs_log_form_get_entry (self->form)->at.seconds;
  if (age < 0 || age > KEPT_SECONDS)
    bs_log_form_load (self->form, NULL);
  else
    /* Translators: under a window's title: what was answered before it was closed is still there. */
    adw_window_title_set_subtitle (self->title, _ ("Answers kept"));
}

GtkWidget *
bs_ask_dialog_new (BsJournal *journal, const BsGuidanceTopic *topic)
{
  BsAskDialog *self = g_object_new (BS_TYPE_ASK_DIALOG, NULL);
  g_autofree char *draft = g_strconcat ("ask-", topic->id, NULL);

  self->journal = g_object_ref (journal);
  gtk_window_set_title (GTK_WINDOW (self), topic->title);
  adw_window_title_set_title (self->title, _ ("Answer"));
  gtk_label_set_label (self->heading, topic->title);
  self->form = bs_log_form_new (get_now, journal);
  bs_log_form_load (self->form, NULL);
  self->keeper = bs_draft_keeper_new (bs_journal_get_store (journal), draft, create_draft, self);
  restore (self);
  add_parts (self, topic);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed), self, G_CONNECT_SWAPPED);
  on_form_changed (self);
  bs_guidance_focus_first (self->form_box);
  return GTK_WIDGET (self);
}

static gboolean
bs_ask_dialog_close_request (GtkWindow *window)
{
  BsAskDialog *self = BS_ASK_DIALOG (window);
  gboolean told = bs_draft_keeper_get_fault (self->keeper) != NULL;

  /* Once: who then closes it again has seen that it will be lost. */
  if (!self->done && !bs_draft_keeper_keep (self->keeper) && !told)
    {
      g_autofree char *text =
          g_strdup_printf (_ ("What you answered cannot be kept: %s"), bs_draft_keeper_get_fault (self->keeper));

      show_bar (self, text);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (bs_ask_dialog_parent_class)->close_request (window);
}

static void
bs_ask_dialog_dispose (GObject *object)
{
  BsAskDialog *self = BS_ASK_DIALOG (object);

  g_clear_handle_id (&self->write_source, g_source_remove);
  /* The session may end with an answer that was not kept yet. */
  if (self->keeper != NULL)
    bs_draft_keeper_flush (self->keeper);
  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (self), BS_TYPE_ASK_DIALOG);
  G_OBJECT_CLASS (bs_ask_dialog_parent_class)->dispose (object);
}

static void
bs_ask_dialog_finalize (GObject *object)
{
  BsAskDialog *self = BS_ASK_DIALOG (object);

  g_clear_object (&self->form);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (bs_ask_dialog_parent_class)->finalize (object);
}

static void
bs_ask_dialog_class_init (BsAskDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_ask_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_ask_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = bs_ask_dialog_close_request;
  signals[SAVED] = g_signal_new ("saved", BS_TYPE_ASK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_POINTER, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-ask-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BsAskDialog, title);
  gtk_widget_class_bind_template_child (widget_class, BsAskDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, BsAskDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, BsAskDialog, bar_label);
  gtk_widget_class_bind_template_child (widget_class, BsAskDialog, form_box);
  gtk_widget_class_bind_template_child (widget_class, BsAskDialog, content_box);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_install_action (widget_class, "ask.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "ask.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "ask.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "ask.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_ask_dialog_init (BsAskDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->content_box), bs_always_line_new ());
  bs_click_guard_add (adw_window_get_content (ADW_WINDOW (self)));
}
