/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-visit-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-click-guard.h"
#include "bs-clock-row.h"
#include "bs-draft-keeper.h"
#include "bs-level-plate.h"
#include "bs-stock-names.h"
#include "bs-text-row.h"
#include "bs-text.h"
#include "bs-visit-draft.h"
#include "bs-visit-words.h"
#include "bs-widgets.h"

#define KNOWS_DAYS 30 /* rules.md 3.3: default; the most, 92, stands in the template */

struct _BsVisitDialog
{
  AdwWindow parent_instance;
  BsJournal *journal;
  BsInstant opened;
  GtkLabel *day_label, *when_hint, *fault;
  GtkMenuButton *day_button;
  GtkCalendar *calendar;
  BsClockRow *time;
  GtkSpinButton *days;
  AdwPreferencesGroup *kinds, *words, *knows;
  BsTextRow *who, *note;
  GtkWidget *until_row;
  GtkCheckButton *kind_checks[BS_N_VISIT_KINDS];
  GPtrArray *know_switches; /* GtkSwitch, with the rule's id as its name */
  AdwWindowTitle *title;
  GtkButton *discard_button;
  BsDraftKeeper *keeper;
  char *initial;    /* what stood in it at first, as a draft */
  char *discarded;  /* what the button brings back, or NULL */
  gboolean setting; /* not the person's doing */
};

enum
{
  SAVED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsVisitDialog, bs_visit_dialog, ADW_TYPE_WINDOW)

static gint32
get_date (BsVisitDialog *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  return bs_date_from_ymd (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day));
}

/* The moment that is chosen: the one of opening where nothing was changed, so that seconds and offset are right. */
static BsInstant
get_instant (BsVisitDialog *self)
{
  gint32 seconds = bs_clock_row_get_minutes (self->time) * 60;
  gint32 opened_seconds = bs_instant_get_time_of_day (self->opened);

  if (get_date (self) == bs_instant_get_date (self->opened) && seconds / 60 == opened_seconds / 60)
    return self->opened;
  return bs_instant_new ((gint64) get_date (self) * BS_DAY_SECONDS + seconds - self->opened.offset * 60,
                         self->opened.offset);
}

static gint
get_kind (BsVisitDialog *self)
{
  for (gint i = 0; i < BS_N_VISIT_KINDS; i++)
    if (gtk_check_button_get_active (self->kind_checks[i]))
      return i;
  return BS_VISIT_DOCTOR;
}

/* Something was typed: the draft follows soon. */
static void
on_typed (BsVisitDialog *self)
{
  if (self->setting || !self->keeper)
    return;
  g_clear_pointer (&self->discarded, g_free);
  bs_draft_keeper_touch (self->keeper);
}

static void
on_changed (BsVisitDialog *self)
{
  BsInstant instant = get_instant (self);
  BsInstant now = bs_journal_now (self->journal);
  g_autofree char *day = bs_text_format_day (get_date (self), bs_instant_get_date (now));
  /* Translators: the day of a visit, "Day: Today" */
  g_autofree char *day_name = g_strdup_printf (_ ("Day: %s"), day);
  gboolean examination = get_kind (self) != BS_VISIT_PHONE_ADVICE;
  const char *hint = !examination ? _ ("Advice by phone is kept, but answers no finding.")
                     : instant.seconds > now.seconds
                         ? _ ("This is still to come: it is kept as an appointment and answers no finding yet.")
                         : "";

  gtk_label_set_label (self->day_label, day);
  bs_widget_set_accessible_label (GTK_WIDGET (self->day_button), day_name);
  gtk_label_set_label (self->when_hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->when_hint), *hint != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->knows), examination && self->know_switches->len > 0);
  gtk_label_set_label (self->fault, "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  on_typed (self);
}

static void
on_day_selected (BsVisitDialog *self)
{
  on_changed (self);
  gtk_menu_button_popdown (self->day_button);
}

static void
show_fault (BsVisitDialog *self, const char *text)
{
  gtk_label_set_label (self->fault, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
}

/* (transfer full): ids of the rules that the doctor knows about; NULL where there is none. */
static char **
list_knows (BsVisitDialog *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->know_switches->len; i++)
    {
      GtkSwitch *one = g_ptr_array_index (self->know_switches, i);
      if (gtk_switch_get_active (one))
        g_ptr_array_add (ids, g_strdup (g_object_get_data (G_OBJECT (one), "bs-rule")));
    }
  if (ids->len == 0)
    return NULL;
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_steal (ids, NULL);
}

static void
fill_knows (BsVisitDialog *self, BsVisit *visit)
{
  visit->knows = list_knows (self);
  if (visit->knows)
    visit->knows_until =
        bs_instant_new_date (bs_instant_get_date (visit->at) + gtk_spin_button_get_value_as_int (self->days));
}

/* ---- Draft ---- */

static char *
create_text (BsVisitDialog *self)
{
  BsInstant at = get_instant (self);
  BsVisitDraft draft = { .at = bs_instant_equal (at, self->opened) ? BS_INSTANT_NONE : at,
                         .kind = get_kind (self),
                         .who = bs_text_row_dup_text (self->who),
                         .note = bs_text_row_dup_text (self->note),
                         .knows = list_knows (self),
                         .days = gtk_spin_button_get_value_as_int (self->days) };
  char *text = bs_visit_draft_to_text (&draft);

  bs_visit_draft_clear (&draft);
  return text;
}

static char *
create_draft (gpointer data)
{
  BsVisitDialog *self = data;
  g_autofree char *text = create_text (self);

  return g_strcmp0 (text, self->initial) == 0 ? NULL : g_steal_pointer (&text);
}

static void
set_instant (BsVisitDialog *self, BsInstant at)
{
  gint year, month, day;
  g_autoptr (GDateTime) date = NULL;

  bs_date_to_ymd (bs_instant_get_date (at), &year, &month, &day);
  date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  bs_clock_row_set_minutes (self->time, bs_instant_get_time_of_day (at) / 60);
  gtk_calendar_select_day (self->calendar, date);
}

static gboolean
set_text (BsVisitDialog *self, const char *text)
{
  BsVisitDraft draft = { 0 };

  if (!bs_visit_draft_from_text (&draft, text))
    return FALSE;
  self->setting = TRUE;
  set_instant (self, bs_instant_is_set (draft.at) ? draft.at : self->opened);
  gtk_check_button_set_active (self->kind_checks[draft.kind], TRUE);
  bs_text_row_set_text (self->who, draft.who);
  bs_text_row_set_text (self->note, draft.note);
  gtk_spin_button_set_value (self->days, draft.days);
  for (guint i = 0; i < self->know_switches->len; i++)
    {
      GtkSwitch *one = g_ptr_array_index (self->know_switches, i);
      gtk_switch_set_active (one, draft.knows && g_strv_contains ((const char *const *) draft.knows,
                                                                  g_object_get_data (G_OBJECT (one), "bs-rule")));
    }
  self->setting = FALSE;
  on_changed (self);
  bs_visit_draft_clear (&draft);
  return TRUE;
}

static void
show_draft_state (BsVisitDialog *self)
{
  gboolean has_draft = bs_draft_keeper_has_draft (self->keeper);
  const char *fault = bs_draft_keeper_get_fault (self->keeper);

  adw_window_title_set_subtitle (self->title, has_draft ? _ ("Draft kept") : "");
  gtk_button_set_label (self->discard_button, self->discarded ? _ ("Bring the draft back") : _ ("Discard draft"));
  gtk_widget_set_visible (GTK_WIDGET (self->discard_button), has_draft || self->discarded);
  if (fault)
    {
      g_autofree char *text = g_strdup_printf (_ ("What you type cannot be kept as a draft: %s"), fault);
      show_fault (self, text);
    }
}

/* Discards the draft; pressed again, brings it back. */
static void
on_discard (BsVisitDialog *self)
{
  g_autofree char *former = g_steal_pointer (&self->discarded);
  g_autofree char *text = former ? NULL : create_text (self);

  set_text (self, former ? former : self->initial);
  g_free (self->discarded);
  self->discarded = g_steal_pointer (&text);
  bs_draft_keeper_keep (self->keeper);
}

static void
restore_draft (BsVisitDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = bs_draft_keeper_read (self->keeper, &error);

  if (error)
    show_fault (self, error->message);
  if (text && set_text (self, text))
    bs_draft_keeper_set_restored (self->keeper);
}

static gboolean
bs_visit_dialog_close_request (GtkWindow *window)
{
  BsVisitDialog *self = BS_VISIT_DIALOG (window);
  gboolean told = bs_draft_keeper_get_fault (self->keeper) != NULL;

  /* Once: who then closes it again has seen that it will be lost. */
  if (!bs_draft_keeper_keep (self->keeper) && !told)
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (bs_visit_dialog_parent_class)->close_request (window);
}

/* ---- Saving ---- */

static void
on_save (BsVisitDialog *self)
{
  BsAssessment *assessment = bs_journal_get_assessment (self->journal);
  g_autoptr (GArray) before = assessment ? bs_assessment_list_active (assessment) : NULL;
  g_autofree char *text = NULL;
  g_autoptr (BsVisit) visit = bs_visit_new ();
  g_autoptr (BsVisit) saved = NULL;
  g_autoptr (GError) error = NULL;

  bs_clock_row_update (self->time);
  gtk_spin_button_update (self->days);
  visit->at = get_instant (self);
  visit->kind = (gint8) get_kind (self);
  visit->who = bs_text_row_dup_text (self->who);
  visit->note = bs_text_row_dup_text (self->note);
  if (bs_visit_is_examination (visit))
    fill_knows (self, visit);
  saved = bs_store_put_visit (bs_journal_get_store (self->journal), visit, bs_journal_now (self->journal), &error);
  if (!saved)
    {
      bs_draft_keeper_keep (self->keeper);
      show_fault (self, error->message);
      return;
    }
  bs_draft_keeper_end (self->keeper);
  text = bs_visit_format_saved (before, bs_journal_get_assessment (self->journal));
  g_signal_emit (self, signals[SAVED], 0, saved, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_kinds (BsVisitDialog *self)
{
  for (gint i = 0; i < BS_N_VISIT_KINDS; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->kind_checks[0]);
      self->kind_checks[i] = GTK_CHECK_BUTTON (check);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bs_text_get_visit_kind ((BsVisitKind) i));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_changed), self);
      adw_preferences_group_add (self->kinds, row);
    }
  gtk_check_button_set_active (self->kind_checks[BS_VISIT_DOCTOR], TRUE);
}

/* AdwEntryRow of libadwaita 1.2 tells no screen reader when it has the keyboard. */
static BsTextRow *
add_text (BsVisitDialog *self, const char *title)
{
  GtkWidget *row = bs_text_row_new (title, NULL, FALSE);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->words, row);
  return BS_TEXT_ROW (row);
}

/* A switch for each rule that is active now and may be marked: rules of level emergency may not (rules.md 3.3). */
static void
add_knows (BsVisitDialog *self)
{
  BsAssessment *assessment = bs_journal_get_assessment (self->journal);
  g_autoptr (GArray) active = assessment ? bs_assessment_list_active (assessment) : NULL;

  for (guint i = 0; active && i < active->len; i++)
    {
      const BsFinding *finding = &g_array_index (active, BsFinding, i);
      GtkWidget *row, *toggle;
      g_autofree char *source = NULL;

      if (finding->rule->level == BS_LEVEL_EMERGENCY || finding->rule->level < BS_LEVEL_DOCTOR)
        continue;
      source = g_strdup_printf ("%s · %s", bs_level_get_label (finding->rule->level), finding->rule->set->label);
      row = adw_action_row_new ();
      toggle = gtk_switch_new ();
      gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
      gtk_switch_set_active (GTK_SWITCH (toggle), finding->known);
      g_object_set_data_full (G_OBJECT (toggle), "bs-rule", g_strdup (finding->rule->id), g_free);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->rule->title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), source);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
      g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (on_typed), self);
      adw_preferences_group_add (self->knows, row);
      g_ptr_array_add (self->know_switches, toggle);
    }
  if (self->know_switches->len > 0)
    {
      g_object_ref (self->until_row);
      adw_preferences_group_remove (self->knows, self->until_row);
      adw_preferences_group_add (self->knows, self->until_row);
      g_object_unref (self->until_row);
    }
}

static void
bs_visit_dialog_dispose (GObject *object)
{
  BsVisitDialog *self = BS_VISIT_DIALOG (object);

  /* The session may end with a change that was not written yet. */
  if (self->keeper)
    bs_draft_keeper_flush (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (bs_visit_dialog_parent_class)->dispose (object);
}

static void
bs_visit_dialog_finalize (GObject *object)
{
  BsVisitDialog *self = BS_VISIT_DIALOG (object);

  g_ptr_array_unref (self->know_switches);
  g_free (self->initial);
  g_free (self->discarded);
  G_OBJECT_CLASS (bs_visit_dialog_parent_class)->finalize (object);
}

static void
bs_visit_dialog_class_init (BsVisitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_visit_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_visit_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = bs_visit_dialog_close_request;
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  g_type_ensure (BS_TYPE_CLOCK_ROW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-visit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, day_label);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, when_hint);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, day_button);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, time);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, days);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, knows);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, words);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, title);
  gtk_widget_class_bind_template_child (widget_class, BsVisitDialog, discard_button);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_discard);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_visit_dialog_init (BsVisitDialog *self)
{
  self->know_switches = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  bs_stock_names_add (GTK_WIDGET (self));
  bs_click_guard_add (adw_window_get_content (ADW_WINDOW (self)));
}

GtkWidget *
bs_visit_dialog_new (BsJournal *journal)
{
  BsVisitDialog *self = g_object_new (BS_TYPE_VISIT_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->opened = bs_journal_now (journal);
  add_kinds (self);
  self->who = add_text (self, _ ("Who (if you like)"));
  self->note = add_text (self, _ ("Note"));
  add_knows (self);
  gtk_spin_button_set_value (self->days, KNOWS_DAYS);
  set_instant (self, self->opened);
  on_changed (self);
  self->initial = create_text (self);
  self->keeper = bs_draft_keeper_new (bs_journal_get_store (journal), "visit", create_draft, self);
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (show_draft_state), self, G_CONNECT_SWAPPED);
  restore_draft (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->day_button));
  return GTK_WIDGET (self);
}
