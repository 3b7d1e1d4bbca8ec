/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-fold.h"
#include "bs-stock-names.h"
#include "bs-widgets.h"
#include "bs-window-private.h"

#define NARROW_WIDTH 620

enum
{
  FIRST_FRAME,
  REOPEN,
  DAMAGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsWindow, bs_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- Pages that are built when they are first shown ---- */

BsDiaryPage *
bs_window_ensure_diary (BsWindow *self)
{
  if (!self->diary)
    {
      self->diary = BS_DIARY_PAGE (bs_diary_page_new ());
      adw_bin_set_child (self->diary_place, GTK_WIDGET (self->diary));
      bs_diary_page_set_journal (self->diary, self->journal);
    }
  return self->diary;
}

BsTrendsPage *
bs_window_ensure_trends (BsWindow *self)
{
  if (!self->trends)
    {
      self->trends = BS_TRENDS_PAGE (bs_trends_page_new ());
      adw_bin_set_child (self->trends_place, GTK_WIDGET (self->trends));
      bs_trends_page_set_journal (self->trends, self->journal);
    }
  return self->trends;
}

BsGuidancePage *
bs_window_ensure_guidance (BsWindow *self)
{
  if (!self->guidance)
    {
      self->guidance = BS_GUIDANCE_PAGE (bs_guidance_page_new ());
      adw_bin_set_child (self->guidance_place, GTK_WIDGET (self->guidance));
      bs_guidance_page_set_journal (self->guidance, self->journal);
    }
  return self->guidance;
}

static void
ensure_visible_page (BsWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->pages);

  if (!self->journal)
    return;
  if (g_strcmp0 (name, "diary") == 0)
    bs_window_ensure_diary (self);
  else if (g_strcmp0 (name, "trends") == 0)
    bs_window_ensure_trends (self);
  else if (g_strcmp0 (name, "guidance") == 0)
    bs_window_ensure_guidance (self);
}

/* ---- What is seen around the page ---- */

/* Header, line and switcher follow the page, the width and an emergency. */
void
bs_window_update_surroundings (BsWindow *self)
{
  gboolean on_today = g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "today") == 0;
  gboolean fault = bs_window_has_fault (self);
  gboolean emergency = self->today && !fault && on_today && bs_today_page_get_emergency (self->today);

  /* The first frame has a title only: switcher and icons cost a third of it. */
  if (!self->today)
    return;
  /* On Today the large button does it, where it is in view without scrolling. */
  gtk_widget_set_visible (self->log_button, (!on_today || self->narrow) && !fault && !emergency);
  gtk_widget_set_visible (self->log_label, !self->narrow);
  gtk_widget_set_visible (self->menu_button, !emergency);
  gtk_widget_set_visible (self->always_line, !emergency);
  adw_header_bar_set_title_widget (self->header, emergency ? self->emergency_title
                                                 : fault   ? GTK_WIDGET (self->title)
                                                           : self->fold);
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (self->switcher_bar),
                                    bs_fold_get_folded (BS_FOLD (self->fold)) && !emergency && !fault);
  if (emergency)
    gtk_widget_add_css_class (GTK_WIDGET (self), "emergency");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "emergency");
}

static void
on_page_changed (BsWindow *self)
{
  bs_window_dismiss_toasts (self);
  ensure_visible_page (self);
  bs_window_update_surroundings (self);
}

static void
on_emergency (BsWindow *self)
{
  /* It comes to the person; wherever they are, Today shows it. */
  if (bs_today_page_get_emergency (self->today))
    adw_view_stack_set_visible_child_name (self->pages, "today");
  bs_window_update_surroundings (self);
}

static gboolean
apply_narrow (gpointer user_data)
{
  BsWindow *self = user_data;

  self->narrow_id = 0;
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  bs_window_update_surroundings (self);
  return G_SOURCE_REMOVE;
}

static void
bs_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsWindow *self = BS_WINDOW (widget);

  GTK_WIDGET_CLASS (bs_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->narrow != (width < NARROW_WIDTH))
    {
      self->narrow = width < NARROW_WIDTH;
      /* Styles must not change while sizes are given out. */
      if (!self->narrow_id)
        self->narrow_id = g_idle_add_full (G_PRIORITY_HIGH, apply_narrow, self, NULL);
    }
}

/* ---- The first frame ---- */

/* The sentence of rules.md 5.3, its last words strong. */
static void
show_always_line (BsWindow *self)
{
  const char *line = bs_safety_get_always_line ();
  const char *colon = g_strrstr (line, ":");
  g_autofree char *head = g_markup_escape_text (line, colon ? colon + 1 - line : -1);
  g_autofree char *tail = g_markup_escape_text (colon ? colon + 1 : "", -1);
  g_autofree char *markup = g_strdup_printf ("%s<b>%s</b>", head, tail);

  gtk_label_set_markup (self->always_label, markup);
}

static void
on_answered (BsTodayPage *page, const BsEntryChange *answer, const char *text, BsWindow *self)
{
  bs_window_toast_undo (self, text, answer);
}

static void
on_answer_failed (BsTodayPage *page, const char *message, BsWindow *self)
{
  bs_window_show_error (self, message);
}

/* The pages to choose from, and of the sample diary that it is one; where both have no room, the title in their place says
 * it. */
static GtkWidget *
create_wide_title (BsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  if (self->sample)
    {
      GtkWidget *tag = gtk_label_new (gtk_window_get_title (GTK_WINDOW (self)));

      gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (tag, "tag");
      gtk_box_append (GTK_BOX (box), tag);
    }
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->switcher));
  return box;
}

/* What the first frame does without, so that it comes as fast as an empty window's. */
void
bs_window_furnish (BsWindow *self)
{
  g_clear_handle_id (&self->furnish_id, g_source_remove);
  if (self->today)
    return;
  self->today = BS_TODAY_PAGE (bs_today_page_new ());
  bs_today_page_set_settings (self->today, self->settings);
  g_signal_connect_object (self->today, "notify::emergency", G_CALLBACK (on_emergency), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->today, "answered", G_CALLBACK (on_answered), self, 0);
  g_signal_connect_object (self->today, "failed", G_CALLBACK (on_answer_failed), self, 0);
  adw_bin_set_child (self->today_place, GTK_WIDGET (self->today));
  self->switcher =
      g_object_new (ADW_TYPE_VIEW_SWITCHER, "policy", ADW_VIEW_SWITCHER_POLICY_WIDE, "stack", self->pages, NULL);
  self->title =
      g_object_ref_sink (ADW_WINDOW_TITLE (adw_window_title_new (gtk_window_get_title (GTK_WINDOW (self)), NULL)));
  self->fold = g_object_ref_sink (
      bs_fold_new (create_wide_title (self), adw_window_title_new (gtk_window_get_title (GTK_WINDOW (self)), NULL)));
  self->emergency_title = g_object_ref_sink (adw_window_title_new (_ ("Emergency"), NULL));
  g_signal_connect_object (self->fold, "notify::folded", G_CALLBACK (bs_window_update_surroundings), self,
                           G_CONNECT_SWAPPED);
  self->switcher_bar = adw_view_switcher_bar_new ();
  adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (self->switcher_bar), self->pages);
  gtk_box_append (self->box, self->switcher_bar);
  bs_stock_names_add (GTK_WIDGET (self->switcher));
  bs_stock_names_add (self->switcher_bar);
  show_always_line (self);
  bs_window_update_surroundings (self);
}

static gboolean
on_furnish (gpointer user_data)
{
  BsWindow *self = user_data;

  self->furnish_id = 0;
  bs_window_furnish (self);
  return G_SOURCE_REMOVE;
}

static void
on_after_paint (GdkFrameClock *clock, BsWindow *self)
{
  g_clear_signal_handler (&self->paint_id, clock);
  self->painted = TRUE;
  if (!self->today)
    self->furnish_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_furnish, self, NULL);
  g_signal_emit (self, signals[FIRST_FRAME], 0);
}

static void
bs_window_realize (GtkWidget *widget)
{
  BsWindow *self = BS_WINDOW (widget);

  GTK_WIDGET_CLASS (bs_window_parent_class)->realize (widget);
  if (!self->painted)
    self->paint_id = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                                              G_CALLBACK (on_after_paint), widget, 0);
}

/* ---- The diary ---- */

static void
on_assessed (BsWindow *self)
{
  BsAssessment *assessment = bs_journal_get_assessment (self->journal);
  gboolean attention = assessment && bs_assessment_get_headline (assessment) >= BS_LEVEL_DOCTOR;

  if (self->welcome && bs_journal_is_loaded (self->journal) &&
      bs_history_get_n_entries (bs_journal_get_history (self->journal)) == 0)
    bs_window_welcome (self);
  adw_view_stack_page_set_needs_attention (adw_view_stack_get_page (self->pages, GTK_WIDGET (self->guidance_place)),
                                           attention);
  bs_window_update_actions (self);
}

static void
on_failed (BsJournal *journal, const GError *error, BsWindow *self)
{
  if (g_error_matches (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED))
    g_signal_emit (self, signals[DAMAGED], 0);
  else
    bs_window_show_fault (self, _ ("The diary cannot be read"), error->message, "");
}

/* What was logged, or brought back, comes into view in the diary; before the page is built, it begins with it anyway. */
static void
on_store_changed (BsStore *store, const BsChange *change, BsWindow *self)
{
  if (self->diary && change->kind == BS_CHANGE_ENTRY && change->entry && !change->before)
    bs_diary_page_show_entry (self->diary, change->entry->id);
}

static void
apply_hidden (BsWindow *self)
{
  if (self->journal)
    bs_journal_set_hide_guidance (self->journal,
                                  bs_settings_get_boolean (self->settings, BS_SETTING_HIDE_GUIDANCE_DOCTOR));
}

/* Somebody comes back to the window: the command line may have written meanwhile, and time has passed. */
static void
on_active (BsWindow *self)
{
  if (self->journal && gtk_window_is_active (GTK_WINDOW (self)))
    bs_journal_look_again (self->journal);
}

static void
leave_journal (BsWindow *self)
{
  if (!self->journal)
    return;
  g_signal_handlers_disconnect_by_data (self->journal, self);
  g_signal_handlers_disconnect_by_data (bs_journal_get_store (self->journal), self);
}

void
bs_window_set_journal (BsWindow *self, BsJournal *journal)
{
  leave_journal (self);
  if (g_set_object (&self->journal, journal))
    bs_window_forget_undo (self);
  apply_hidden (self);
  bs_window_furnish (self);
  bs_window_leave_fault (self);
  if (journal)
    {
      g_signal_connect_object (journal, "assessed", G_CALLBACK (on_assessed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (journal, "failed", G_CALLBACK (on_failed), self, 0);
      g_signal_connect_object (bs_journal_get_store (journal), "changed", G_CALLBACK (on_store_changed), self, 0);
      bs_today_page_set_journal (self->today, journal);
      if (self->diary)
        bs_diary_page_set_journal (self->diary, journal);
      if (self->trends)
        bs_trends_page_set_journal (self->trends, journal);
      if (self->guidance)
        bs_guidance_page_set_journal (self->guidance, journal);
      ensure_visible_page (self);
      on_assessed (self);
    }
  bs_window_update_actions (self);
  bs_window_update_surroundings (self);
}

void
bs_window_set_not_judged (BsWindow *self, const char *why)
{
  bs_window_furnish (self);
  bs_today_page_set_not_judged (self->today, why);
}

void
bs_window_reopen (BsWindow *self)
{
  g_signal_emit (self, signals[REOPEN], 0);
}

void
bs_window_set_first_start (BsWindow *self)
{
  self->welcome = TRUE;
}

void
bs_window_set_sample (BsWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Sample diary"));
  self->sample = TRUE;
}

/* ---- Life ---- */

static gboolean
bs_window_close_request (GtkWindow *window)
{
  BsWindow *self = BS_WINDOW (window);
  gint width, height;

  gtk_window_get_default_size (window, &width, &height);
  bs_settings_set_window (self->settings, width, height, gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (bs_window_parent_class)->close_request (window);
}

static void
bs_window_dispose (GObject *object)
{
  BsWindow *self = BS_WINDOW (object);

  g_clear_handle_id (&self->narrow_id, g_source_remove);
  g_clear_handle_id (&self->furnish_id, g_source_remove);
  leave_journal (self);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->help);
  g_clear_object (&self->fold);
  g_clear_object (&self->emergency_title);
  g_clear_object (&self->title);
  g_clear_pointer (&self->notice_heading, g_free);
  g_clear_pointer (&self->notice_text, g_free);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->shown_toasts, g_ptr_array_unref);
  G_OBJECT_CLASS (bs_window_parent_class)->dispose (object);
}

static void
bs_window_class_init (BsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_window_dispose;
  widget_class->size_allocate = bs_window_size_allocate;
  widget_class->realize = bs_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = bs_window_close_request;
  signals[FIRST_FRAME] =
      g_signal_new ("first-frame", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REOPEN] =
      g_signal_new ("reopen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DAMAGED] =
      g_signal_new ("damaged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, header);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, log_button);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, log_label);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, content);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, box);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, today_place);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, diary_place);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, trends_place);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, guidance_place);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, always_line);
  gtk_widget_class_bind_template_child (widget_class, BsWindow, always_label);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed);
  bs_window_class_install_actions (widget_class);
  bs_window_class_install_dialogs (widget_class);
}

static void
bs_window_init (BsWindow *self)
{
  bs_window_init_undo (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_window_update_actions (self);
  bs_window_update_surroundings (self);
}

BsWindow *
bs_window_new (GtkApplication *application, BsSettings *settings)
{
  BsWindow *self = g_object_new (BS_TYPE_WINDOW, "application", application, NULL);
  gint width = 960, height = 720;
  gboolean maximized = FALSE;

  self->settings = g_object_ref (settings);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
  g_signal_connect_object (settings, "changed::" BS_SETTING_HIDE_GUIDANCE_DOCTOR, G_CALLBACK (apply_hidden), self,
                           G_CONNECT_SWAPPED);
  bs_settings_get_window (settings, &width, &height, &maximized);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  return self;
}
