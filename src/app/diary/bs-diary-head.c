/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-diary-head.h"
#include "bs-level-chip.h"
#include "bs-month-calendar.h"
#include "bs-search-layout.h"
#include "bs-widgets.h"

struct _BsDiaryHead
{
  GtkWidget parent_instance;
  GtkWidget *box, *search_row, *search_entry, *chips_window, *chips, *found_row, *found_label, *clear_button;
  GtkWidget *kind_chips[3];
  GtkWidget *level_chip;
  GtkWidget *popover; /* the calendar, while it is open */
  BsHistory *history;
  BsAssessment *assessment;
  BsInstant now;
  gint32 chosen; /* the day that was gone to last; BS_NO_DAY */
  gboolean setting;
};

#define BS_NO_DAY G_MININT32

G_DEFINE_FINAL_TYPE (BsDiaryHead, bs_diary_head, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ENTERED,
  SIGNAL_GO_TO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *icon, *text;
} kinds[] = {
  { "bs-walk-symbolic", N_ ("Walks") },
  { "bs-pill-symbolic", N_ ("Medicine") },
  { "bs-figure-symbolic", N_ ("Numbness") },
};

static void
emit_changed (BsDiaryHead *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Search and filters */

char *
bs_diary_head_dup_search (BsDiaryHead *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (BS_IS_DIARY_HEAD (self), NULL);
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
  return text[0] != '\0' ? g_steal_pointer (&text) : NULL;
}

BsDiaryFilter
bs_diary_head_get_filter (BsDiaryHead *self)
{
  BsDiaryFilter filter = { 0, BS_LEVEL_NONE };

  g_return_val_if_fail (BS_IS_DIARY_HEAD (self), filter);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->kind_chips[i])))
      filter.kinds |= 1u << i;
  filter.level = bs_level_chip_get_level (BS_LEVEL_CHIP (self->level_chip));
  return filter;
}

static gboolean
is_all_asked (BsDiaryHead *self)
{
  BsDiaryFilter filter = bs_diary_head_get_filter (self);
  g_autofree char *search = bs_diary_head_dup_search (self);

  return search == NULL && !bs_diary_filter_is_on (&filter);
}

void
bs_diary_head_clear (BsDiaryHead *self)
{
  g_return_if_fail (BS_IS_DIARY_HEAD (self));

  if (is_all_asked (self))
    return;
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kind_chips[i]), FALSE);
  bs_level_chip_set_level (BS_LEVEL_CHIP (self->level_chip), BS_LEVEL_NONE);
  self->setting = FALSE;
  emit_changed (self);
}

void
bs_diary_head_set_search (BsDiaryHead *self, const char *words)
{
  g_return_if_fail (BS_IS_DIARY_HEAD (self));
  g_return_if_fail (words != NULL);

  bs_diary_head_clear (self);
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
  self->setting = FALSE;
  emit_changed (self);
}

void
bs_diary_head_set_found (BsDiaryHead *self, guint n)
{
  gboolean all = is_all_asked (self);
  g_autofree char *text = NULL;

  g_return_if_fail (BS_IS_DIARY_HEAD (self));
  if (n == 0)
    text = g_strdup (_ ("No entry found"));
  else
    text = g_strdup_printf (ngettext ("%u entry found", "%u entries found", n), n);
  gtk_label_set_text (GTK_LABEL (self->found_label), text);
  gtk_widget_set_visible (self->found_row, !all);
  /* A screen reader says the description of what has the focus when that changes, and nothing of a label. */
  bs_widget_set_accessible_description (
      self->search_entry, all ? _ ("Searches notes, medicines and the words of your entries while you type") : text);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    bs_widget_set_accessible_description (self->kind_chips[i], all ? _ ("Shows only such entries") : text);
  bs_widget_set_accessible_description (self->level_chip, all ? _ ("Shows only such entries") : text);
}

static void
on_search_changed (BsDiaryHead *self)
{
  emit_changed (self);
}

static void
on_stop_search (BsDiaryHead *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (self->search_entry);
}

static void
on_search_entered (BsDiaryHead *self)
{
  emit_changed (self);
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static void
on_clear (BsDiaryHead *self)
{
  gtk_widget_grab_focus (self->search_entry);
  bs_diary_head_clear (self);
}

static void
on_kind_toggled (GtkToggleButton *chip, BsDiaryHead *self)
{
  GtkWidget *icon = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (chip)));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (self->kind_chips[i] == GTK_WIDGET (chip))
      gtk_image_set_from_icon_name (GTK_IMAGE (icon),
                                    gtk_toggle_button_get_active (chip) ? "object-select-symbolic" : kinds[i].icon);
  emit_changed (self);
}

static void
add_chips (BsDiaryHead *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *chip = gtk_toggle_button_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (kinds[i].icon));
      gtk_box_append (GTK_BOX (box), gtk_label_new (_ (kinds[i].text)));
      gtk_button_set_child (GTK_BUTTON (chip), box);
      gtk_widget_add_css_class (chip, "chip");
      bs_widget_set_accessible_label (chip, _ (kinds[i].text));
      g_signal_connect (chip, "toggled", G_CALLBACK (on_kind_toggled), self);
      gtk_box_append (GTK_BOX (self->chips), chip);
      self->kind_chips[i] = chip;
    }
  self->level_chip = bs_level_chip_new ();
  g_signal_connect_swapped (self->level_chip, "changed", G_CALLBACK (emit_changed), self);
  gtk_box_append (GTK_BOX (self->chips), self->level_chip);
}

/* A mouse wheel turns one way only: it scrolls the chips where they do not fit. */
static gboolean
on_wheel (GtkEventControllerScroll *controller, double dx, double dy, BsDiaryHead *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->chips_window));
  double page = gtk_adjustment_get_page_size (adjustment);

  if (dy == 0 || gtk_adjustment_get_upper (adjustment) <= page)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_direction (self->chips_window) == GTK_TEXT_DIR_RTL)
    dy = -dy;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * page / 4);
  return GDK_EVENT_STOP;
}

/* The calendar */

static gboolean
drop_popover (gpointer user_data)
{
  BsDiaryHead *self = BS_DIARY_HEAD (user_data);

  if (self->popover != NULL && !gtk_widget_get_visible (self->popover))
    g_clear_pointer (&self->popover, gtk_widget_unparent);
  return G_SOURCE_REMOVE;
}

static void
on_calendar_closed (BsDiaryHead *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_popover, g_object_ref (self), g_object_unref);
}

static void
on_day_chosen (BsMonthCalendar *calendar, gint date, BsDiaryHead *self)
{
  self->chosen = date;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[SIGNAL_GO_TO], 0, date);
}

static void
on_go_to (GtkWidget *button, BsDiaryHead *self)
{
  GtkWidget *calendar;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  calendar = bs_month_calendar_new (self->history, self->assessment, self->now);
  if (self->chosen != BS_NO_DAY)
    bs_month_calendar_set_day (BS_MONTH_CALENDAR (calendar), self->chosen);
  g_signal_connect (calendar, "chosen", G_CALLBACK (on_day_chosen), self);
  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (self->popover, "calendar-popover");
  bs_widget_set_accessible_label (self->popover, _ ("Go to date"));
  gtk_popover_set_child (GTK_POPOVER (self->popover), calendar);
  gtk_widget_set_parent (self->popover, button);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (on_calendar_closed), self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (calendar);
}

static GtkWidget *
create_go_to (BsDiaryHead *self, gboolean with_text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("x-office-calendar-symbolic"));
  if (with_text)
    {
      gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Go to date")));
      gtk_widget_add_css_class (button, "with-text");
    }
  else
    {
      gtk_widget_set_tooltip_text (button, _ ("Go to date"));
    }
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "go-to");
  bs_widget_set_accessible_label (button, _ ("Go to date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_go_to), self);
  return button;
}

void
bs_diary_head_set_history (BsDiaryHead *self, BsHistory *history, BsAssessment *assessment, BsInstant now)
{
  g_return_if_fail (BS_IS_DIARY_HEAD (self));

  g_clear_pointer (&self->history, bs_history_unref);
  g_clear_pointer (&self->assessment, bs_assessment_unref);
  self->history = history != NULL ? bs_history_ref (history) : NULL;
  self->assessment = assessment != NULL ? bs_assessment_ref (assessment) : NULL;
  self->now = now;
}

void
bs_diary_head_capture_keys (BsDiaryHead *self, GtkWidget *page)
{
  g_return_if_fail (BS_IS_DIARY_HEAD (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), page);
}

void
bs_diary_head_focus_search (BsDiaryHead *self)
{
  g_return_if_fail (BS_IS_DIARY_HEAD (self));
  gtk_widget_grab_focus (self->search_entry);
}

static void
bs_diary_head_dispose (GObject *object)
{
  BsDiaryHead *self = BS_DIARY_HEAD (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), BS_TYPE_DIARY_HEAD);
  g_clear_pointer (&self->history, bs_history_unref);
  g_clear_pointer (&self->assessment, bs_assessment_unref);
  G_OBJECT_CLASS (bs_diary_head_parent_class)->dispose (object);
}

static void
bs_diary_head_class_init (BsDiaryHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_diary_head_dispose;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENTERED] =
      g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-diary-head.ui");
  gtk_widget_class_bind_template_child (widget_class, BsDiaryHead, box);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryHead, search_row);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryHead, search_entry);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryHead, chips_window);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryHead, chips);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryHead, found_row);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryHead, found_label);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryHead, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
}

static void
bs_diary_head_init (BsDiaryHead *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->chosen = BS_NO_DAY;
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->search_row, bs_search_layout_new ());
  gtk_widget_set_parent (create_go_to (self, TRUE), self->search_row);
  gtk_widget_set_parent (create_go_to (self, FALSE), self->search_row);
  add_chips (self);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (on_wheel), self);
  gtk_widget_add_controller (self->chips_window, wheel);
}
