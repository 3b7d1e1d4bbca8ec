/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-always-line.h"
#include "bs-emergency-page.h"
#include "bs-finding-words.h"
#include "bs-ring.h"
#include "bs-text.h"
#include "bs-tiles.h"
#include "bs-visit-dialog.h"
#include "bs-widgets.h"

#define TICK 200           /* milliseconds: no second is skipped */
#define NARROW_WIDTH 420
#define RING_AGAIN_MAX 5   /* a cold that was forgotten rings each minute, so many times */

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
  g_autoptr(GError) owned = error;
  g_autofree char *text = NULL;

  if (!owned)
    {
      show_fault (self, NULL);
      refresh (self, FALSE);
      return;
    }
  text = g_strdup_printf (_("Not recorded: %s"), owned->message);
  show_fault (self, text);
}

/* Today shows a page of its own for it, in the larger window; that one is there again when the program is started anew. */
static gboolean
is_shown_on_today (BsFirstAidDialog *self)
{
  BsAssessment *assessment = bs_journal_get_assessment (self->journal);
  g_autofree char *stored = NULL;

  if (!gtk_window_get_transient_for (GTK_WINDOW (self)) || !assessment || bs_assessment_get_headline (assessment) < BS_LEVEL_EMERGENCY)
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
  g_autoptr(BsFirstAid) before = bs_first_aid_copy (self->aid);
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
  else if ((self->answered || bs_first_aid_has_answer (self->aid))
           && bs_first_aid_take_result_back (self->aid, bs_first_aid_dialog_get_store (self), &now, &error))
    self->answered = FALSE;
  else if (!error)
    {
      g_autoptr(BsEntry) entry = bs_first_aid_dialog_get_entry (self);

      bs_first_aid_dialog_go_to (self, entry && entry->pain == 0 ? BS_FIRST_AID_PAIN : BS_FIRST_AID_MEDICINE);
      return;
    }
  bs_first_aid_dialog_went (self, error);
}

/* ---- Emergency ---- */

static void
leave_emergency (BsFirstAidDialog *self)
{
  GError *error = NULL;

  bs_first_aid_answer_emergency (self->aid, bs_first_aid_dialog_get_store (self), &error);
  bs_first_aid_dialog_went (self, error);
}

static void
on_visit_saved (BsVisitDialog *dialog, const BsVisit *visit, const char *text, BsFirstAidDialog *self)
{
  if (bs_visit_is_examination (visit))
    leave_emergency (self);
}

static void
record_visit_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  BsFirstAidDialog *self = data;
  GtkWidget *dialog = bs_visit_dialog_new (self->journal);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_visit_saved), self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* "I recorded this by mistake": here it is the answer that is taken back. */
static void
take_back_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  BsFirstAidDialog *self = data;
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  if (bs_first_aid_take_result_back (self->aid, bs_first_aid_dialog_get_store (self), &now, &error))
    self->answered = FALSE;
  bs_first_aid_dialog_went (self, error);
}

/* What the emergency page asks the main window for. */
static void
add_emergency_actions (BsFirstAidDialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "record-visit", .activate = record_visit_action },
    { .name = "edit-entry", .activate = take_back_action, .parameter_type = "s" },
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (group));
}

/* (transfer full): "Today, 09:12 · lying down: worse after 8 min" of each that is. */
static char *
format_worse (BsFirstAidDialog *self)
{
  g_autoptr(BsEntry) entry = bs_first_aid_dialog_get_entry (self);
  gint32 today = bs_instant_get_date (bs_journal_now (self->journal));
  GString *text = g_string_new (NULL);

  for (gint i = 0; entry && i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      g_autofree char *recent = bs_text_format_recent (bs_instant_is_set (measure->at) ? measure->at : entry->at, today);
      g_autofree char *what = bs_text_format_measure (measure);
      g_autofree char *result = bs_text_format_result (measure);

      if (measure->result == BS_RESULT_WORSE)
        g_string_append_printf (text, "%s%s · %s: %s", text->len > 0 ? "\n" : "", recent, what, result);
    }
  if (text->len == 0)
    g_string_append (text, _("The pain is worse."));
  return g_string_free (text, FALSE);
}

static void
show_emergency (BsFirstAidDialog *self)
{
  g_autofree char *recorded = format_worse (self);
  GtkWidget *page;

  if (!gtk_widget_get_first_child (self->emergency_place))
    {
      page = bs_emergency_page_new (self->settings);
      gtk_widget_set_vexpand (page, TRUE);
      g_signal_connect_object (page, "called", G_CALLBACK (leave_emergency), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->emergency_place), page);
    }
  page = gtk_widget_get_first_child (self->emergency_place);
  bs_emergency_page_set_worse (BS_EMERGENCY_PAGE (page), recorded, bs_first_aid_get_entry_id (self->aid));
  gtk_stack_set_visible_child_name (self->stack, "emergency");
  /* No button has the keyboard: it goes by an answer, never by a stray key (rules.md 5.3). */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

/* ---- What is shown ---- */

static gboolean
is_due (BsFirstAidDialog *self, BsFirstAidAlarm alarm, const BsMark *now)
{
  gint64 left;

  return bs_first_aid_get_alarm (self->aid, alarm, now, &left) && left <= 0;
}

static void
on_off_bar (BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self), since;

  if (bs_first_aid_get_measure (self->aid, BS_MEASURE_COLD, &since))
    bs_first_aid_dialog_cold_off (self, bs_first_aid_count_minutes (&since, &now));
}

static void
on_earlier_bar (BsFirstAidDialog *self)
{
  self->asks_when_off = TRUE;
  refresh (self, FALSE);
}

static void
on_hour_bar (BsFirstAidDialog *self)
{
  bs_first_aid_dialog_go_to (self, BS_FIRST_AID_HOUR);
}

static GtkWidget *
add_bar (BsFirstAidDialog *self, const char *icon, gboolean due)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "accessible-role",
                                 due ? GTK_ACCESSIBLE_ROLE_ALERT : GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = bs_label_new (NULL, "heading");

  gtk_widget_add_css_class (bar, "due-bar");
  if (due)
    gtk_widget_add_css_class (bar, "is-due");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (bar), line);
  gtk_box_append (GTK_BOX (self->due), bar);
  self->due_label = GTK_LABEL (label);
  return bar;
}

/* What runs beside the step that is shown: the cold, and the hour where it is over before the steps are. */
static void
show_bars (BsFirstAidDialog *self, const BsMark *now)
{
  gboolean cold_due = is_due (self, BS_FIRST_AID_ALARM_COLD, now);
  GtkWidget *bar, *tiles;

  bs_box_clear (self->due);
  self->due_label = NULL;
  if (self->shown >= BS_FIRST_AID_REST && self->shown <= BS_FIRST_AID_MEDICINE && is_due (self, BS_FIRST_AID_ALARM_HOUR, now))
    {
      bar = add_bar (self, "dialog-question-symbolic", TRUE);
      gtk_label_set_label (self->due_label, _("An hour ago first aid began. How is the pain?"));
      bs_first_aid_add_button (self, bar, _("Answer now"), NULL, on_hour_bar);
    }
  if (bs_first_aid_is_cold_on (self->aid) && self->shown != BS_FIRST_AID_COLD && !self->asks_when_off)
    {
      bar = add_bar (self, "bs-cold-symbolic", cold_due);
      tiles = bs_tiles_new (0, 6);
      bs_first_aid_add_button (self, tiles, _("Taken off now"), NULL, on_off_bar);
      if (cold_due)
        bs_first_aid_add_button (self, tiles, _("I took it off earlier"), NULL, on_earlier_bar);
      gtk_box_append (GTK_BOX (bar), tiles);
    }
  else
    self->due_label = NULL;
  gtk_widget_set_visible (self->due, gtk_widget_get_first_child (self->due) != NULL);
}

static void
update_clocks (BsFirstAidDialog *self, const BsMark *now)
{
  gint64 left;

  if (self->ring && self->shown == BS_FIRST_AID_COLD && bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, now, &left))
    bs_ring_clock_set (self->ring, MAX (left, 0), BS_FIRST_AID_COLD_SECONDS, left > 0 ? _("left of 10 minutes") : _("10 minutes over"));
  else if (self->ring && bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_HOUR, now, &left))
    bs_ring_clock_set (self->ring, MAX (left, 0), BS_FIRST_AID_HOUR_SECONDS, left > 0 ? _("left of 60 minutes") : _("60 minutes over"));
  if (self->due_label && bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, now, &left))
    {
      g_autofree char *time = bs_ring_clock_format (left);
      g_autofree char *text = left > 0 ? g_strdup_printf (_("Cold on the back: %s left"), time) : g_strdup (_("Take the cold off now"));

      if (!g_str_equal (text, gtk_label_get_label (self->due_label)))
        gtk_label_set_label (self->due_label, text);
    }
}

static void
set_headers (BsFirstAidDialog *self, gboolean emergency)
{
  g_autofree char *subtitle = NULL;

  if (self->shown >= BS_FIRST_AID_REST && self->shown <= BS_FIRST_AID_ASK && !emergency)
    subtitle = g_strdup_printf (_("Step %d of %d"), (gint) self->shown, BS_FIRST_AID_N_STEPS);
  adw_window_title_set_title (self->title, emergency ? _("Emergency") : _("First aid"));
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : "");
  gtk_widget_set_visible (self->back, !emergency && !self->stopped && (self->shown > BS_FIRST_AID_REST || self->asks_when_off
                                      || (self->shown == BS_FIRST_AID_REST && !*self->entry_id)));
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
    self->was_due[alarm] = is_due (self, alarm, &now);
  if (!bs_first_aid_is_cold_on (self->aid))
    self->asks_when_off = FALSE;
  set_headers (self, emergency);
  if (emergency)
    {
      show_emergency (self);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "steps");
  focus = self->asks_when_off ? bs_first_aid_build_when_off (self) : bs_first_aid_build_step (self, self->shown);
  bs_box_clear (self->page_place);
  gtk_box_append (GTK_BOX (self->page_place), self->page);
  show_bars (self, &now);
  update_clocks (self, &now);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (focus && !by_clock ? focus : GTK_WIDGET (g_object_get_data (G_OBJECT (self->page), "bs-heading")));
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
    if (is_due (self, alarm, &now) && !self->was_due[alarm])
      {
        rings = changes = TRUE;
        self->rung_minute = 0;
      }
  if (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &now, &left) && -left / 60 > self->rung_minute && -left / 60 <= RING_AGAIN_MAX)
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
        self->was_due[alarm] = is_due (self, alarm, &now);
      show_bars (self, &now);
    }
  update_clocks (self, &now);
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
  g_autoptr(GError) error = NULL;
  g_autoptr(BsEntry) entry = NULL;

  g_clear_pointer (&self->aid, bs_first_aid_free);
  self->aid = bs_first_aid_load (store, &error);
  if (error)
    g_warning ("%s", error->message);
  if (self->aid && bs_first_aid_is_stale (self->aid, &now))
    g_clear_pointer (&self->aid, bs_first_aid_free);
  /* Who comes back after the hour is asked first; what steps are left is a press away. */
  if (self->aid && bs_first_aid_get_step (self->aid, &now) < BS_FIRST_AID_HOUR && is_due (self, BS_FIRST_AID_ALARM_HOUR, &now))
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
  gtk_widget_class_bind_template_child (widget_class, BsFirstAidDialog, always_place);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_first_aid_dialog_init (BsFirstAidDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->always_place), bs_always_line_new ());
  add_emergency_actions (self);
}

/* A notification may ask for what is open already: two would each have its own mind of where it stands. */
static void
close_others (BsJournal *journal)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

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
