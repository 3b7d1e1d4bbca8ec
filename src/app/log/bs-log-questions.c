/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-questions.h"

#include "bs-aside-layout.h"
#include "bs-log-widgets.h"
#include "bs-widgets.h"
#include "bs-yes-no-skip.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *buttons;
  GtkWidget *detail; /* shown under a Yes */
  GtkWidget *bare;   /* what the Yes counts as while it says no more; NULL for numbness */
  GtkWidget *chips;  /* of a question about signs; NULL for numbness */
} Row;

struct _BsLogQuestions
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *none;
  Row rows[BS_N_QUESTIONS];
  BsLogForm *form; /* outlives the widget */
};

G_DEFINE_FINAL_TYPE (BsLogQuestions, bs_log_questions, GTK_TYPE_WIDGET)

#define QUESTION "bs-question"

static void
on_answered (BsYesNoSkip *buttons, gint answer, BsLogQuestions *self)
{
  bs_log_form_answer (self->form, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (buttons), QUESTION)), answer);
}

static void
on_chip_toggled (BsChips *chips, gint sign, gboolean on, BsLogQuestions *self)
{
  bs_log_form_set_sign (self->form, sign, on);
}

static void
on_none (GtkButton *button, BsLogQuestions *self)
{
  bs_log_form_answer_none (self->form);
}

static void
on_mark_where (GtkButton *button, BsLogQuestions *self)
{
  bs_log_form_show_fault (self->form, BS_LOG_FIELD_QUESTION + BS_QUESTION_NUMBNESS, -1);
}

static void
follow_form (BsLogForm *form, gpointer data)
{
  BsLogQuestions *self = data;
  const BsLogAnswers *given = bs_log_form_get_answers (form);
  const BsEntry *entry = bs_log_form_get_entry (form);
  gboolean any = FALSE;

  for (guint question = 0; question < BS_N_QUESTIONS; question++)
    {
      Row *row = &self->rows[question];

      any = any || given->answers[question] == BS_ANSWER_YES;
      bs_yes_no_skip_set_answer (BS_YES_NO_SKIP (row->buttons), given->answers[question]);
      gtk_widget_set_visible (row->detail, question == BS_QUESTION_NUMBNESS
                                               ? bs_log_answers_needs_detail (given, question, entry)
                                               : given->answers[question] == BS_ANSWER_YES);
      if (row->bare != NULL)
        gtk_widget_set_visible (row->bare, bs_log_answers_is_bare_yes (given, question));
      if (row->chips != NULL)
        for (guint sign = 0; sign < BS_N_SIGNS; sign++)
          if ((bs_question_get_signs (question) & BS_BIT (sign)) != 0)
            bs_chips_set_on (BS_CHIPS (row->chips), sign, (given->affirmed & BS_BIT (sign)) != 0);
    }
  gtk_button_set_label (GTK_BUTTON (self->none), any ? _ ("None of the others") : _ ("None of these"));
  bs_button_wrap (self->none, FALSE);
}

static GtkWidget *
create_buttons (BsLogQuestions *self, BsQuestion question)
{
  GtkWidget *buttons = bs_yes_no_skip_new (bs_question_get_text (question));

  g_object_set_data (G_OBJECT (buttons), QUESTION, GINT_TO_POINTER (question));
  g_signal_connect (buttons, "answered", G_CALLBACK (on_answered), self);
  self->rows[question].buttons = buttons;
  return buttons;
}

static GtkWidget *
create_chips (BsLogQuestions *self, BsQuestion question)
{
  GtkWidget *chips = bs_chips_new (bs_question_get_text (question));

  for (guint sign = 0; sign < BS_N_SIGNS; sign++)
    if ((bs_question_get_signs (question) & BS_BIT (sign)) != 0)
      {
        g_autofree char *text = bs_capitalise (bs_vocabulary_get_label (&bs_signs, sign));

        bs_chips_add (BS_CHIPS (chips), sign, text, NULL);
      }
  g_signal_connect (chips, "toggled", G_CALLBACK (on_chip_toggled), self);
  return chips;
}

static GtkWidget *
create_detail (BsLogQuestions *self, BsQuestion question)
{
  GtkWidget *detail = bs_log_group_new ();
  g_autofree char *bare_text = NULL;
  GtkWidget *hints;
  GtkWidget *hint;
  GtkWidget *bare;

  if (question == BS_QUESTION_NUMBNESS)
    {
      GtkWidget *where = gtk_button_new_with_label (_ ("Mark where it is numb"));

      gtk_widget_add_css_class (where, "answer");
      bs_button_wrap (where, FALSE);
      gtk_widget_set_halign (where, GTK_ALIGN_START);
      g_signal_connect (where, "clicked", G_CALLBACK (on_mark_where), self);
      gtk_box_append (GTK_BOX (detail), where);
      return detail;
    }
  hints = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: %s is what a Yes to a question means while nothing is chosen under it, "trouble passing urine". */
  bare_text = g_strdup_printf (_ ("Until then it counts as “%s”."),
                               bs_vocabulary_get_label (&bs_signs, bs_question_get_plain_sign (question)));
  hint = bs_log_label_new (_ ("What is it? Choose all that apply."), "caption");
  bare = bs_log_label_new (bare_text, "caption");
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_widget_add_css_class (bare, "dimmed");
  gtk_box_append (GTK_BOX (hints), hint);
  gtk_box_append (GTK_BOX (hints), bare);
  gtk_box_append (GTK_BOX (detail), hints);
  self->rows[question].bare = bare;
  self->rows[question].chips = create_chips (self, question);
  gtk_box_append (GTK_BOX (detail), self->rows[question].chips);
  return detail;
}

static void
add_row (BsLogQuestions *self, GtkWidget *card, BsQuestion question)
{
  GtkWidget *group = bs_log_group_new ();
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  Row *row = &self->rows[question];

  gtk_box_append (GTK_BOX (text), bs_log_label_new (bs_question_get_text (question), NULL));
  if (bs_question_get_covers (question) != NULL)
    {
      GtkWidget *covers = bs_log_label_new (bs_question_get_covers (question), "caption");

      gtk_widget_add_css_class (covers, "dimmed");
      gtk_box_append (GTK_BOX (text), covers);
    }
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (group, "question");
  gtk_box_append (GTK_BOX (group), bs_aside_new (text, create_buttons (self, question), 220, 12));
  row->detail = create_detail (self, question);
  gtk_box_append (GTK_BOX (group), row->detail);
  if (gtk_widget_get_first_child (card) != NULL)
    gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card), group);
}

static void
bs_log_questions_dispose (GObject *object)
{
  g_clear_pointer (&BS_LOG_QUESTIONS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bs_log_questions_parent_class)->dispose (object);
}

static void
bs_log_questions_class_init (BsLogQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_log_questions_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "questions");
}

static void
bs_log_questions_init (BsLogQuestions *self)
{
  self->box = bs_log_group_new ();
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
bs_log_questions_new (BsLogForm *form)
{
  BsLogQuestions *self = g_object_new (BS_TYPE_LOG_QUESTIONS, NULL);
  GtkWidget *title = bs_log_title_new (_ ("Any of these?"));
  GtkWidget *caption = bs_log_label_new (_ ("Skipped means not asked. It is never stored as “no”."), "caption");
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->form = form;
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  self->none = gtk_button_new ();
  gtk_widget_add_css_class (self->none, "answer");
  g_signal_connect (self->none, "clicked", G_CALLBACK (on_none), self);
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_widget_add_css_class (card, "card");
  for (guint i = 0; i < BS_N_QUESTIONS; i++)
    add_row (self, card, i);

  gtk_box_append (GTK_BOX (self->box), bs_aside_new (title, self->none, 180, 12));
  gtk_box_append (GTK_BOX (self->box), caption);
  gtk_box_append (GTK_BOX (self->box), card);
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}
