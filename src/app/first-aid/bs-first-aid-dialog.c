/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-always-line.h"
#include "bs-click-guard.h"
#include "bs-finding-words.h"
#include "bs-ring.h"
#include "bs-widgets.h"

#define TICK 200 /* milliseconds: no second is skipped */
#define NARROW_WIDTH 420
#define RING_AGAIN_MAX 5 /* a cold that was forgotten rings each minute, so many times */

G_DEFINE_FINAL_TYPE (BsFirstAidDialog, bs_first_aid_dialog, ADW_TYPE_WINDOW)

static void refresh (BsFirstAidDialog *self, gboolean by_clock);

BsMark
bs_first_aid_dialog_now (BsFirstAidDialog *self)
{
  return self->clock ? self->clock (self->clock_data) : bs_mark_new (bs_journal_now (self->journal));
}

BsStore *
bs_first_aid_dialog_get_store (BsFirstAidDialog *self)
{
  return bs_journal_get_store (self->journal);
}

/* ---- Answers ---- */

static void
show_fault (BsFirstAidDialog *self, const char *text)
{
  gtk_label_set_label (self->fault_label, text ? text : "");
  gtk_widget_set_visible (self->fault, text != NULL);
}

void
bs_first_aid_dialog_went (BsFirstAidDialog *self, GError *error)
{
  g_autoptr (GError) owned = error;
  g_autofree char *text = NULL;

  if (!owned)
    {
      show_fault (self, NULL);
      refresh (self, FALSE);
      return;
    }
  text = g_strdup_printf (_ ("Not recorded: %s"), owned->message);
  show_fault (self, text);
}

/* Today shows a page of its own for it, in the larger window; that one is there again when the program is started anew. */
static gboolean
is_shown_on_today (BsFirstAidDialog *self)
{
  BsAssessment *assessment = bs_journal_get_assessment (self->journal);
  g_autofree char *stored = NULL;

  if (!gtk_window_get_transient_for (GTK_WINDOW (self)) || !assessment ||
      bs_assessment_get_headline (assessment) < BS_LEVEL_EMERGENCY)
    return FALSE;
  stored = bs_store_get_value (bs_first_aid_dialog_get_store (self), "acknowledged-emergency", NULL);
  return !bs_emergency_is_acknowledged (assessment, stored);
}

void
bs_first_aid_dialog_answer (BsFirstAidDialog *self, BsResult result)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  if (bs_first_aid_record_result (self->aid, bs_first_aid_dialog_get_store (self), result, &now, &error))
    {
      self->answer = result;
      self->answered = TRUE;
      if (result == BS_RESULT_WORSE && is_shown_on_today (self))
        {
          bs_first_aid_answer_emergency (self->aid, bs_first_aid_dialog_get_store (self), NULL);
          gtk_window_close (GTK_WINDOW (self));
          return;
        }
    }
  else if (result == BS_RESULT_WORSE)
    refresh (self, FALSE); /* the number to call needs no diary */
  bs_first_aid_dialog_went (self, error);
}

void
bs_first_aid_dialog_go_to (BsFirstAidDialog *self, BsFirstAidStep step)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;
  gint64 left;

  /* The hour runs from the first measure; without one there is none, nor where its question is answered. */
  if (step == BS_FIRST_AID_HOUR && !bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_HOUR, &now, &left))
    step = BS_FIRST_AID_END;
  bs_first_aid_go_to (self->aid, bs_first_aid_dialog_get_store (self), step, &error);
  bs_first_aid_dialog_went (self, error);
}

void
bs_first_aid_dialog_stop (BsFirstAidDialog *self)
{
  g_autoptr (BsFirstAid) before = bs_first_aid_copy (self->aid);
  GError *error = NULL;

  if (bs_first_aid_stop (self->aid, bs_first_aid_dialog_get_store (self), &error))
    self->stopped = g_steal_pointer (&before);
  bs_first_aid_dialog_went (self, error);
}

void
bs_first_aid_dialog_go_on (BsFirstAidDialog *self)
{
  GError *error = NULL;

  if (bs_first_aid_save (self->stopped, bs_first_aid_dialog_get_store (self), &error))
    {
      bs_first_aid_free (self->aid);
      self->aid = g_steal_pointer (&self->stopped);
    }
  bs_first_aid_dialog_went (self, error);
}

void
bs_first_aid_dialog_begin_anew (BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  if (bs_first_aid_clear (bs_first_aid_dialog_get_store (self), &error))
    {
      bs_first_aid_free (self->aid);
      self->aid = bs_first_aid_new (NULL, &now);
    }
  bs_first_aid_dialog_went (self, error);
}

void
bs_first_aid_dialog_cold_off (BsFirstAidDialog *self, gint minutes)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  bs_ring_stop (GTK_WINDOW (self));
  if (bs_first_aid_record_cold_off (self->aid, bs_first_aid_dialog_get_store (self), minutes, &now, &error))
    self->asks_when_off = FALSE;
  bs_first_aid_dialog_went (self, error);
}

static void
on_back (BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  if (self->asks_when_off)
    self->asks_when_off = FALSE;
  else if (self->shown != BS_FIRST_AID_END)
    {
      bs_first_aid_dialog_go_to (self, self->shown == BS_FIRST_AID_ASK ? BS_FIRST_AID_MEDICINE : self->shown - 1);
      return;
    }
  else if ((self->answered || bs_first_aid_has_answer (self->aid)) &&
           bs_first_aid_take_result_back (self->aid, bs_first_aid_dialog_get_store (self), &now, &error))
    self->answered = FALSE;
  else if (!error)
    {
      g_autoptr (BsEntry) entry = bs_first_aid_dialog_get_entry (self);

      bs_first_aid_dialog_go_to (self, entry && entry->pain == 0 ? BS_FIRST_AID_PAIN : BS_FIRST_AID_MEDICINE);
      return;
    }
  bs_first_aid_dialog_went (self, error);
}

/* ---- What is shown ---- */

static void
set_headers (BsFirstAidDialog *self, gboolean emergency)
{
  g_autofree char *subtitle = NULL;

  if (self->shown >= BS_FIRST_AID_REST && self->shown <= BS_FIRST_AID_ASK && !emergency)
    subtitle = g_strdup_printf (_ ("Step %d of %d"), (gint) self->shown, BS_FIRST_AID_N_STEPS);
  adw_window_title_set_title (self->title, emergency ? _ ("Emergency") : _ ("First aid"));
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : "");
  gtk_widget_set_visible (self->back, !emergency && !self->stopped &&
                                          (self->shown > BS_FIRST_AID_REST || self->asks_when_off ||
                                           (self->shown == BS_FIRST_AID_REST && !*self->entry_id)));
  adw_header_bar_set_show_end_title_buttons (self->header, !emergency);
  gtk_widget_set_visible (self->always_place, !emergency);
  if (emergency)
    gtk_widget_add_css_class (GTK_WIDGET (self), "emergency");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "emergency");
}

static void
refresh (BsFirstAidDialog *self, gboolean by_clock)
{
  BsMark now = bs_first_aid_dialog_now (self);
  gboolean emergency = bs_first_aid_is_emergency (self->aid);
  GtkWidget *focus;

  self->shown = bs_first_aid_get_step (self->aid, &now);
  self->ring = NULL;
  for (guint alarm = 0; alarm < BS_FIRST_AID_N_ALARMS; alarm++)
    self->was_due[alarm] = bs_first_aid_dialog_is_due (self, alarm, &now);
  if (!bs_first_aid_is_cold_on (self->aid))
    self->asks_when_off = FALSE;
  set_headers (self, emergency);
  gtk_widget_set_visible (self->worse_bar, FALSE); /* the page that offers it shows it */
  if (emergency)
    {
      bs_first_aid_dialog_show_emergency (self);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "steps");
  focus = self->asks_when_off ? bs_first_aid_build_when_off (self) : bs_first_aid_build_step (self, self->shown);
  bs_box_clear (self->page_place);
  gtk_box_append (GTK_BOX (self->page_place), self->page);
  bs_first_aid_dialog_show_bars (self, &now);
  bs_first_aid_dialog_update_clocks (self, &now);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (focus && !by_clock ? focus
                                            : GTK_WIDGET (g_object_get_data (G_OBJECT (self->page), "bs-heading")));
}

/* ---- Clocks ---- */

void
bs_first_aid_dialog_tick (BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self);
  gboolean rings = FALSE, changes;
  gint64 left;

  if (bs_first_aid_is_emergency (self->aid))
    return;
  changes = bs_first_aid_get_step (self->aid, &now) != self->shown;
  for (guint alarm = 0; alarm < BS_FIRST_AID_N_ALARMS; alarm++)
    if (bs_first_aid_dialog_is_due (self, alarm, &now) && !self->was_due[alarm])
      {
        rings = changes = TRUE;
        self->rung_minute = 0;
      }
  if (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &now, &left) && -left / 60 > self->rung_minute &&
      -left / 60 <= RING_AGAIN_MAX)
    {
      self->rung_minute = -left / 60;
      rings = TRUE;
    }
  if (rings)
    bs_ring_start (GTK_WINDOW (self));
  /* A page that does not depend on what is due stays: somebody may be typing in it. */
  if (changes && (self->shown == BS_FIRST_AID_COLD || bs_first_aid_get_step (self->aid, &now) != self->shown))
    refresh (self, TRUE);
  else if (changes)
    {
      for (guint alarm = 0; alarm < BS_FIRST_AID_N_ALARMS; alarm++)
        self->was_due[alarm] = bs_first_aid_dialog_is_due (self, alarm, &now);
      bs_first_aid_dialog_show_bars (self, &now);
    }
  bs_first_aid_dialog_update_clocks (self, &now);
}

static gboolean
on_tick (gpointer data)
{
  bs_first_aid_dialog_tick (data);
  return G_SOURCE_CONTINUE;
}

/* ---- The window ---- */

/* Finds what runs, or begins. */
static void
begin (BsFirstAidDialog *self)
{
  BsStore *store = bs_first_aid_dialog_get_store (self);
  BsMark now = bs_first_aid_dialog_now (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) entry = NULL;

  g_clear_pointer (&self->aid, bs_first_aid_free);
  self->aid = bs_first_aid_load (store, &error);
  if (error)
    g_message ("First aid begins anew: %s", error->message);
  if (self->aid && bs_first_aid_is_stale (self->aid, &now))
    g_clear_pointer (&self->aid, bs_first_aid_free);
  /* Who comes back after the hour is asked first; what steps are left is a press away. */
  if (self->aid && bs_first_aid_get_step (self->aid, &now) < BS_FIRST_AID_HOUR &&
      bs_first_aid_dialog_is_due (self, BS_FIRST_AID_ALARM_HOUR, &now))
    bs_first_aid_go_to (self->aid, store, BS_FIRST_AID_HOUR, NULL);
  if (self->aid)
    return;
  entry = *self->entry_id ? bs_store_get_entry (store, self->entry_id, NULL) : NULL;
  if (entry && !bs_first_aid_is_entry_open (entry, &now))
    g_clear_pointer (&entry, bs_entry_unref);
  self->aid = bs_first_aid_new (entry, &now);
}

static gboolean
bs_first_aid_dialog_close_request (GtkWindow *window)
{
  BsFirstAidDialog *self = BS_FIRST_AID_DIALOG (window);

  if (bs_first_aid_is_emergency (self->aid))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (bs_first_aid_dialog_parent_class)->close_request (window);
}

/* ---- Width ---- */

static gboolean
apply_narrow (gpointer data)
{
  BsFirstAidDialog *self = data;

  self->narrow_source = 0;
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  return G_SOURCE_REMOVE;
}

static void
bs_first_aid_dialog_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsFirstAidDialog *self = BS_FIRST_AID_DIALOG (widget);
  gboolean narrow = width < NARROW_WIDTH;

  GTK_WIDGET_CLASS (bs_first_aid_dialog_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  /* The style cannot change while it is laid out. */
  if (!self->narrow_source)
    self->narrow_source = g_idle_add_full (G_PRIORITY_HIGH, apply_narrow, self, NULL);
}

static void
bs_first_aid_dialog_dispose (GObject *object)
{
  BsFirstAidDialog *self = BS_FIRST_AID_DIALOG (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_handle_id (&self->narrow_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), BS_TYPE_FIRST_AID_DIALOG);
  G_OBJECT_CLASS (bs_first_aid_dialog_parent_class)->dispose (object);
}

static void
bs_first_aid_dialog_finalize (GObject *object)
{
  BsFirstAidDialog *self = BS_FIRST_AID_DIALOG (object);

  g_clear_pointer (&self->aid, bs_first_aid_free);
  g_clear_pointer (&self->stopped, bs_first_aid_free);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  g_free (self->entry_id);
  G_OBJECT_CLASS (bs_first_aid_dialog_parent_class)->finalize (object);
}

static void
bs_first_aid_dialog_class_init (BsFirstAidDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_first_aid_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_first_aid_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = bs_first_aid_dialog_close_request;
  widget_class->size_allocate = bs_first_aid_dialog_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-first-aid-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, header);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, title);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, back);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, fault_label);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, due);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, page_place);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, emergency_place);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, worse_bar);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, worse_place);
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, always_place);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_first_aid_dialog_init (BsFirstAidDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  bs_first_aid_dialog_add_worse (self);
  gtk_box_append (GTK_BOX (self->always_place), bs_always_line_new ());
  bs_first_aid_dialog_add_emergency_actions (self);
  /* A double click on “worse” must not press what the emergency page has in its place. */
  bs_click_guard_add (adw_window_get_content (ADW_WINDOW (self)));
}

/* A notification may ask for what is open already: two would each have its own mind of where it stands. */
static void
close_others (BsJournal *journal)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link; link = link->next)
    if (BS_IS_FIRST_AID_DIALOG (link->data) && BS_FIRST_AID_DIALOG (link->data)->journal == journal)
      gtk_window_destroy (link->data);
}

GtkWidget *
bs_first_aid_dialog_new (BsJournal *journal, BsSettings *settings, const char *entry_id)
{
  BsFirstAidDialog *self;

  close_others (journal);
  self = g_object_new (BS_TYPE_FIRST_AID_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);
  self->entry_id = g_strdup (entry_id ? entry_id : "");
  begin (self);
  refresh (self, FALSE);
  self->tick_source = g_timeout_add (TICK, on_tick, self);
  return GTK_WIDGET (self);
}

void
bs_first_aid_dialog_set_clock (BsFirstAidDialog *self, BsMarkFunc clock, gpointer user_data)
{
  self->clock = clock;
  self->clock_data = user_data;
  begin (self);
  refresh (self, FALSE);
}
