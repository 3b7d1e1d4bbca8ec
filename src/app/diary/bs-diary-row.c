/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-diary-row.h"
#include "bs-diary-words.h"
#include "bs-entry-layout.h"
#include "bs-level-plate.h"
#include "bs-pain-badge.h"
#include "bs-text.h"

#define SHADOW 6 /* how far the card's shadow reaches */
#define FLASH_SECONDS 2
#define NOTE_LINES 3

/* Built in code, not from a template: a list view keeps some 200 rows, all made while the page opens. */
struct _BsDiaryRow
{
  GtkWidget parent_instance;
  BsDiaryItem *item;
  gulong changed_id;
  guint flash_id;
  GtkWidget *day; /* heading of the day, NULL until the row first needs one */
  GtkWidget *day_label, *day_summary;
  GtkWidget *card;
  GtkWidget *badge;
  GtkWidget *heading, *details, *measures, *note;
  GtkWidget *time, *medicine, *level;
  GtkWidget *menu_button;
  const char *level_class; /* NULL: no mark */
};

G_DEFINE_TYPE (BsDiaryRow, bs_diary_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is shown */

static void
set_line (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, text[0] != '\0');
}

static void
on_day_pressed (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  /* A heading is no button: without this the list would open the day's first entry. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
ensure_day (BsDiaryRow *self)
{
  GtkGesture *click;

  if (self->day != NULL)
    return;
  self->day = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->day, "day-heading");
  self->day_label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.f, "hexpand", TRUE,
                    "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
  gtk_widget_add_css_class (self->day_label, "heading");
  self->day_summary =
      g_object_new (GTK_TYPE_LABEL, "xalign", 1.f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "natural-wrap-mode",
                    GTK_NATURAL_WRAP_NONE, "justify", GTK_JUSTIFY_RIGHT, "valign", GTK_ALIGN_BASELINE, NULL);
  gtk_widget_set_valign (self->day_label, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (self->day_summary, "dimmed");
  gtk_widget_add_css_class (self->day_summary, "numeric");
  gtk_widget_add_css_class (self->day_summary, "day-summary");
  gtk_box_append (GTK_BOX (self->day), self->day_label);
  gtk_box_append (GTK_BOX (self->day), self->day_summary);
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (on_day_pressed), NULL);
  gtk_widget_add_controller (self->day, GTK_EVENT_CONTROLLER (click));
  gtk_widget_insert_before (self->day, GTK_WIDGET (self), self->card);
}

static void
show_day (BsDiaryRow *self, const BsDiaryFacts *facts)
{
  if (facts->begins_day)
    {
      g_autofree char *day = bs_diary_format_day (facts);
      g_autofree char *summary = bs_diary_format_day_summary (facts);

      ensure_day (self);
      gtk_label_set_text (GTK_LABEL (self->day_label), day);
      gtk_label_set_text (GTK_LABEL (self->day_summary), summary);
    }
  if (self->day != NULL)
    gtk_widget_set_visible (self->day, facts->begins_day);
  if (facts->begins_day)
    gtk_widget_add_css_class (self->card, "first");
  else
    gtk_widget_remove_css_class (self->card, "first");
  if (facts->ends_day)
    gtk_widget_add_css_class (self->card, "last");
  else
    gtk_widget_remove_css_class (self->card, "last");
}

static void
show_marks (BsDiaryRow *self, const BsDiaryFacts *facts)
{
  gtk_widget_set_visible (self->medicine, facts->medicine);
  gtk_widget_set_visible (self->level, facts->rule != NULL);
  if (self->level_class != NULL)
    gtk_widget_remove_css_class (self->level, self->level_class);
  self->level_class = NULL;
  if (facts->rule == NULL)
    return;
  self->level_class = bs_level_get_css_class (facts->rule->level);
  gtk_widget_add_css_class (self->level, self->level_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->level), bs_level_get_icon_name (facts->rule->level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->level), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  bs_diary_get_evidence_words (facts->rule->level), -1);
  gtk_widget_set_tooltip_text (self->level, facts->rule->title);
}

static void
set_accessible_texts (GtkWidget *widget, const char *name, const char *description)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
show_names (BsDiaryRow *self, const BsEntry *entry, const BsDiaryFacts *facts)
{
  g_autofree char *name = bs_diary_format_name (entry, facts);
  g_autofree char *menu_name = NULL;
  g_autoptr (GString) description = g_string_new (NULL);
  GtkWidget *lines[] = { self->details, self->measures, self->note };
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *text = gtk_label_get_text (GTK_LABEL (lines[i]));

      if (text[0] != '\0')
        g_string_append_printf (description, "%s%s", description->len > 0 ? ". " : "", text);
    }
  set_accessible_texts (GTK_WIDGET (self), name, description->str);
  /* The list's own cell has the focus, and GTK 4.8 has no other way to name it. */
  if (cell != NULL)
    set_accessible_texts (cell, name, description->str);
  /* Translators: the name of a menu button; %s is an entry, "Pain 6, Walking, 25 min, …". */
  menu_name = g_strdup_printf (_ ("Menu of the entry: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_name, -1);
}

static void
refresh (BsDiaryRow *self)
{
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *details = NULL;
  g_autofree char *measures = NULL;
  g_autofree char *note = NULL;
  g_autofree char *time = NULL;
  BsDiaryFacts facts;

  if (self->item == NULL)
    return;
  entry = bs_diary_item_load_entry (self->item);
  if (entry == NULL)
    return; /* deleted since: the list is about to say so */
  bs_diary_item_get_facts (self->item, &facts);

  heading = bs_text_format_entry_heading (entry);
  details = bs_text_format_entry_details (entry);
  measures = bs_diary_format_measures (entry);
  note = bs_diary_format_note (entry);
  time = bs_text_format_time (entry->at);
  bs_pain_badge_set_pain (BS_PAIN_BADGE (self->badge), entry->pain);
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  set_line (self->details, details);
  set_line (self->measures, measures);
  set_line (self->note, note);
  set_line (self->time, time);
  show_day (self, &facts);
  show_marks (self, &facts);
  show_names (self, entry, &facts);
}

void
bs_diary_row_set_item (BsDiaryRow *self, BsDiaryItem *item)
{
  g_return_if_fail (BS_IS_DIARY_ROW (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_id, self->item);
  g_set_object (&self->item, item);
  g_clear_handle_id (&self->flash_id, g_source_remove);
  gtk_widget_remove_css_class (self->card, "flash");
  if (item == NULL)
    return;
  self->changed_id = g_signal_connect_swapped (item, "changed", G_CALLBACK (refresh), self);
  refresh (self);
}

BsDiaryItem *
bs_diary_row_get_item (BsDiaryRow *self)
{
  g_return_val_if_fail (BS_IS_DIARY_ROW (self), NULL);
  return self->item;
}

GtkWidget *
bs_diary_row_get_menu_button (BsDiaryRow *self)
{
  g_return_val_if_fail (BS_IS_DIARY_ROW (self), NULL);
  return self->menu_button;
}

static gboolean
end_flash (gpointer user_data)
{
  BsDiaryRow *self = BS_DIARY_ROW (user_data);

  self->flash_id = 0;
  gtk_widget_remove_css_class (self->card, "flash");
  return G_SOURCE_REMOVE;
}

void
bs_diary_row_flash (BsDiaryRow *self)
{
  g_return_if_fail (BS_IS_DIARY_ROW (self));

  g_clear_handle_id (&self->flash_id, g_source_remove);
  gtk_widget_add_css_class (self->card, "flash");
  self->flash_id = g_timeout_add_seconds (FLASH_SECONDS, end_flash, self);
}

/* Cards of a day touch: each shows of its shadow only what lies beside it, or above the first and below the last. */
static void
bs_diary_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsDiaryRow *self = BS_DIARY_ROW (widget);
  float above = gtk_widget_has_css_class (self->card, "first") ? SHADOW : 0;
  float below = gtk_widget_has_css_class (self->card, "last") ? SHADOW : 0;
  graphene_rect_t card;

  if (self->day != NULL)
    gtk_widget_snapshot_child (widget, self->day, snapshot);
  if (!gtk_widget_compute_bounds (self->card, widget, &card))
    return;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (card.origin.x - SHADOW, card.origin.y - above,
                                               card.size.width + 2 * SHADOW, card.size.height + above + below));
  gtk_widget_snapshot_child (widget, self->card, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
emit_menu (BsDiaryRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MENU], 0);
}

static void
on_secondary_pressed (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  emit_menu (BS_DIARY_ROW (user_data));
}

static void
on_long_pressed (GtkGestureLongPress *gesture, double x, double y, gpointer user_data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  emit_menu (BS_DIARY_ROW (user_data));
}

static GtkWidget *
append_line (GtkWidget *box, const char *class_)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, class_);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
build_texts (BsDiaryRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->heading = append_line (texts, "heading");
  self->details = append_line (texts, "details");
  self->measures = append_line (texts, "details");
  self->note = append_line (texts, "details");
  gtk_label_set_lines (GTK_LABEL (self->note), NOTE_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (texts, self->card);
}

/* The mark leads to the finding, as the menu does. */
static void
on_mark_pressed (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  BsDiaryRow *self = BS_DIARY_ROW (user_data);
  BsDiaryFacts facts = { 0 };

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->item == NULL || n_press > 1)
    return;
  bs_diary_item_get_facts (self->item, &facts);
  if (facts.rule != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-finding", "s", facts.rule->id);
}

static void
build_side (BsDiaryRow *self)
{
  GtkGesture *press = gtk_gesture_click_new ();
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->time = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->time), 1.f);
  gtk_widget_add_css_class (self->time, "numeric");
  gtk_widget_add_css_class (self->time, "time");
  self->medicine =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "icon-name", "bs-pill-symbolic", NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->medicine), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("medicine taken"),
                                  -1);
  self->level = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_widget_add_css_class (self->level, "level-mark");
  gtk_widget_set_cursor_from_name (self->level, "pointer");
  g_signal_connect (press, "pressed", G_CALLBACK (on_mark_pressed), self);
  gtk_widget_add_controller (self->level, GTK_EVENT_CONTROLLER (press));
  gtk_box_append (GTK_BOX (marks), self->medicine);
  gtk_box_append (GTK_BOX (marks), self->level);
  gtk_widget_set_halign (marks, GTK_ALIGN_END);
  gtk_widget_add_css_class (marks, "marks");
  gtk_box_append (GTK_BOX (side), self->time);
  gtk_box_append (GTK_BOX (side), marks);
  gtk_widget_set_parent (side, self->card);
}

static void
build_card (BsDiaryRow *self)
{
  self->card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->card, bs_entry_layout_new ());
  gtk_widget_add_css_class (self->card, "entry-card");
  self->badge = bs_pain_badge_new (TRUE);
  gtk_widget_set_parent (self->badge, self->card);
  build_texts (self);
  build_side (self);
  self->menu_button = gtk_button_new_from_icon_name ("view-more-symbolic");
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_add_css_class (self->menu_button, "entry-menu");
  gtk_widget_set_tooltip_text (self->menu_button, _ ("What can be done with this entry"));
  g_signal_connect_swapped (self->menu_button, "clicked", G_CALLBACK (emit_menu), self);
  gtk_widget_set_parent (self->menu_button, self->card);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
}

GtkWidget *
bs_diary_row_new (void)
{
  return g_object_new (BS_TYPE_DIARY_ROW, NULL);
}

static void
bs_diary_row_dispose (GObject *object)
{
  BsDiaryRow *self = BS_DIARY_ROW (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_id, self->item);
  g_clear_object (&self->item);
  g_clear_handle_id (&self->flash_id, g_source_remove);
  g_clear_pointer (&self->day, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  G_OBJECT_CLASS (bs_diary_row_parent_class)->dispose (object);
}

static void
bs_diary_row_class_init (BsDiaryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_diary_row_dispose;
  widget_class->snapshot = bs_diary_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "diaryrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_MENU] =
      g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_diary_row_init (BsDiaryRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGesture *secondary, *long_press;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  build_card (self);

  secondary = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (secondary, "pressed", G_CALLBACK (on_secondary_pressed), self);
  gtk_widget_add_controller (self->card, GTK_EVENT_CONTROLLER (secondary));
  long_press = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect (long_press, "pressed", G_CALLBACK (on_long_pressed), self);
  gtk_widget_add_controller (self->card, GTK_EVENT_CONTROLLER (long_press));
}
