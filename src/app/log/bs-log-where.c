/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-where.h"

#include "bs-aside-layout.h"
#include "bs-figure.h"
#include "bs-log-widgets.h"
#include "bs-region-list.h"
#include "bs-widgets.h"
#include "bs-wrap-layout.h"
#include "config.h"

#include <glib/gi18n-lib.h>

struct _BsLogWhere
{
  GtkWidget parent_instance;

  GtkWidget *card;
  GtkWidget *tools;
  GtkWidget *pain_toggle;
  GtkWidget *numb_toggle;
  GtkWidget *list_toggle;
  GtkWidget *place;
  GtkWidget *figure;
  GtkWidget *list; /* made when first shown */
  GtkWidget *pain_line;
  GtkWidget *numb_line;
  GtkWidget *nowhere_else;
  BsLogForm *form; /* outlives the widget */
  GtkWidget *hint;
  BsAnswer numbness; /* the last answer seen */
  gboolean by_mark;  /* it was only a mark's */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsLogWhere, bs_log_where, GTK_TYPE_WIDGET)

static void
show_hint (BsLogWhere *self)
{
  gtk_label_set_label (GTK_LABEL (self->hint), _ ("Each press changes it: pain, numb, both, nothing."));
}

static void
on_mark_toggled (GtkToggleButton *button, BsLogWhere *self)
{
  show_hint (self);
  bs_figure_set_mark (BS_FIGURE (self->figure), gtk_toggle_button_get_active (button) ? BS_MARK_PAIN : BS_MARK_NUMB);
}

static void
on_refused (BsFigure *figure, const BsSpot *spot, BsLogWhere *self)
{
  g_autofree char *text = NULL;

  if (bs_spot_can_mark_on_figure (spot, BS_MARK_NUMB))
    /* Translators: %s is a place of the body, “Numb” a button above. */
    text = g_strdup_printf (_ ("%s: only numbness can be marked there. Choose “Numb” above, then press again."),
                            bs_spot_get_label (spot));
  else
    /* Translators: %s is a place of the body, “Pain” a button above. */
    text = g_strdup_printf (_ ("%s: only pain can be marked there. Choose “Pain” above, then press again."),
                            bs_spot_get_label (spot));
  gtk_label_set_label (GTK_LABEL (self->hint), text);
}

static void
on_list_toggled (GtkToggleButton *button, BsLogWhere *self)
{
  gboolean as_list = gtk_toggle_button_get_active (button);

  if (as_list && self->list == NULL)
    {
      self->list = bs_region_list_new (self->form);
      gtk_box_append (GTK_BOX (self->place), self->list);
    }
  if (self->list != NULL)
    gtk_widget_set_visible (self->list, as_list);
  gtk_widget_set_visible (self->figure, !as_list);
  gtk_widget_set_visible (self->hint, !as_list);
  /* The list has a check for each: nothing to switch. */
  gtk_widget_set_sensitive (gtk_widget_get_parent (self->pain_toggle), !as_list);
}

static void
on_nowhere_else_toggled (GtkCheckButton *check, BsLogWhere *self)
{
  BsTermList *radiates = &bs_log_form_edit (self->form)->radiates;

  if (self->setting)
    return;
  bs_term_list_clear (radiates);
  if (gtk_check_button_get_active (check))
    bs_term_list_set_none (radiates);
  bs_log_form_changed (self->form);
}

static void
set_line (GtkWidget *line, const char *title, const char *text)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", title, text);

  gtk_label_set_markup (GTK_LABEL (line), markup);
  gtk_widget_set_visible (line, *text != '\0');
}

/* A Yes to numbness makes the figure ask where; any other answer gives it back to pain. */
static void
follow_answer (BsLogWhere *self)
{
  const BsLogAnswers *answers = bs_log_form_get_answers (self->form);
  BsAnswer answer = answers->answers[BS_QUESTION_NUMBNESS];
  gboolean by_mark = answers->numb_by_mark || self->by_mark;

  self->by_mark = answers->numb_by_mark;
  if (answer == self->numbness)
    return;
  self->numbness = answer;
  /* What was only passed on the figure changes nothing there. */
  if (by_mark)
    return;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (answer == BS_ANSWER_YES ? self->numb_toggle : self->pain_toggle),
                                TRUE);
}

static void
follow_form (BsLogForm *form, gpointer data)
{
  BsLogWhere *self = data;
  const BsEntry *entry = bs_log_form_get_entry (form);
  g_autofree char *pain = bs_marks_to_text (entry, BS_MARK_PAIN);
  g_autofree char *numb = bs_marks_to_text (entry, BS_MARK_NUMB);

  set_line (self->pain_line, _ ("Pain"), pain);
  set_line (self->numb_line, _ ("Numb"), numb);
  self->setting = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->nowhere_else), entry->radiates.asked && entry->radiates.n == 0);
  self->setting = FALSE;
  gtk_widget_set_visible (self->nowhere_else, entry->radiates.n == 0);
  show_hint (self);
  follow_answer (self);
}

static void
bs_log_where_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BS_TYPE_LOG_WHERE);

  G_OBJECT_CLASS (bs_log_where_parent_class)->dispose (object);
}

static void
bs_log_where_class_init (BsLogWhereClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_log_where_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-log-where.ui");
  gtk_widget_class_bind_template_child (widget_class, BsLogWhere, card);
  gtk_widget_class_bind_template_child (widget_class, BsLogWhere, tools);
  gtk_widget_class_bind_template_child (widget_class, BsLogWhere, pain_toggle);
  gtk_widget_class_bind_template_child (widget_class, BsLogWhere, numb_toggle);
  gtk_widget_class_bind_template_child (widget_class, BsLogWhere, list_toggle);
  gtk_widget_class_bind_template_child (widget_class, BsLogWhere, place);
  gtk_widget_class_bind_template_child (widget_class, BsLogWhere, pain_line);
  gtk_widget_class_bind_template_child (widget_class, BsLogWhere, numb_line);
  gtk_widget_class_bind_template_child (widget_class, BsLogWhere, nowhere_else);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_list_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_nowhere_else_toggled);
}

static void
bs_log_where_init (BsLogWhere *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tools, bs_aside_layout_new (0, 12));
  /* The word before the buttons goes above them where there is no room. */
  gtk_widget_set_layout_manager (gtk_widget_get_first_child (self->tools), bs_wrap_layout_new (12));
}

GtkWidget *
bs_log_where_new (BsLogForm *form)
{
  BsLogWhere *self = g_object_new (BS_TYPE_LOG_WHERE, NULL);

  self->form = form;
  self->figure = bs_figure_new (form);
  gtk_widget_set_halign (self->figure, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->place), self->figure);
  self->hint = bs_log_label_new (NULL, "caption");
  gtk_widget_add_css_class (self->hint, "dimmed");
  gtk_widget_add_css_class (self->hint, "figure-hint");
  gtk_box_append (GTK_BOX (self->place), self->hint);
  g_signal_connect (self->figure, "refused", G_CALLBACK (on_refused), self);
  /* What a Yes about numbness lacks is said here, where it is marked. */
  gtk_box_append (GTK_BOX (self->card),
                  bs_log_fault_label_new (form, BS_LOG_FIELD_QUESTION + BS_QUESTION_NUMBNESS, -1, self->list_toggle));
  self->numbness = bs_log_form_get_answers (form)->answers[BS_QUESTION_NUMBNESS];
  self->by_mark = bs_log_form_get_answers (form)->numb_by_mark;
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}
