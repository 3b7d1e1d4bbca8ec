/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-aside-layout.h"
#include "bs-ask-questions.h"
#include "bs-capitalise.h"
#include "bs-widgets.h"
#include "bs-yes-no-skip.h"

#define NUMBNESS (-1) /* else a BsSign */
#define MAX_QUESTIONS (BS_N_SIGNS + 1)

typedef struct
{
  gint what;
  GtkWidget *buttons;
  gboolean skipped; /* "Skip" was pressed: the form knows only that there is no answer */
} Question;

struct _BsAskQuestions
{
  GtkWidget parent_instance;
  GtkWidget *box, *head, *card, *none;
  Question questions[MAX_QUESTIONS];
  guint n;
  BsLogForm *form; /* outlives the widget */
};

G_DEFINE_FINAL_TYPE (BsAskQuestions, bs_ask_questions, GTK_TYPE_WIDGET)

static BsAnswer
get_answer (BsAskQuestions *self, gint what)
{
  const BsLogAnswers *given = bs_log_form_get_answers (self->form);

  return what == NUMBNESS ? given->answers[BS_QUESTION_NUMBNESS] : bs_log_answers_get_one (given, (BsSign) what);
}

static void
answer (BsAskQuestions *self, Question *question, BsAnswer value)
{
  question->skipped = value == BS_ANSWER_SKIP;
  if (question->what == NUMBNESS)
    bs_log_form_answer (self->form, BS_QUESTION_NUMBNESS, value);
  else
    bs_log_form_answer_sign (self->form, (BsSign) question->what, value);
}

static void
on_answered (BsYesNoSkip *buttons, gint value, BsAskQuestions *self)
{
  for (guint i = 0; i < self->n; i++)
    if (self->questions[i].buttons == GTK_WIDGET (buttons))
      answer (self, &self->questions[i], (BsAnswer) value);
}

static void
on_none (BsAskQuestions *self)
{
  for (guint i = 0; i < self->n; i++)
    if (get_answer (self, self->questions[i].what) != BS_ANSWER_YES)
      answer (self, &self->questions[i], BS_ANSWER_NO);
}

static void
follow_form (BsLogForm *form, gpointer data)
{
  BsAskQuestions *self = data;
  gboolean any = FALSE;

  for (guint i = 0; i < self->n; i++)
    {
      Question *question = &self->questions[i];
      BsAnswer value = get_answer (self, question->what);

      question->skipped &= value == BS_ANSWER_OPEN || value == BS_ANSWER_SKIP;
      any |= value == BS_ANSWER_YES;
      bs_yes_no_skip_set_answer (BS_YES_NO_SKIP (question->buttons), question->skipped ? BS_ANSWER_SKIP : value);
    }
  gtk_button_set_label (GTK_BUTTON (self->none), any ? _ ("None of the others") : _ ("None of these"));
  bs_button_wrap (self->none, FALSE);
}

static void
add_question (BsAskQuestions *self, gint what, const char *text)
{
  Question *question = &self->questions[self->n++];
  GtkWidget *label = bs_label_new (text, NULL);
  GtkWidget *row;

  question->what = what;
  question->buttons = bs_yes_no_skip_new (text);
  g_signal_connect (question->buttons, "answered", G_CALLBACK (on_answered), self);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  row = bs_aside_new (label, question->buttons, 220, 12);
  gtk_widget_add_css_class (row, "question");
  if (self->n > 1)
    gtk_box_append (GTK_BOX (self->card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->card), row);
}

static void
add_signs (BsAskQuestions *self, guint64 signs)
{
  for (gint sign = 0; sign < BS_N_SIGNS; sign++)
    if ((signs & BS_BIT (sign)) != 0)
      {
        g_autofree char *text = bs_capitalise (bs_vocabulary_get_label (&bs_signs, sign));

        add_question (self, sign, text);
      }
}

GtkWidget *
bs_ask_questions_new (BsLogForm *form, gboolean numbness, guint64 signs, guint64 first)
{
  BsAskQuestions *self = g_object_new (BS_TYPE_ASK_QUESTIONS, NULL);

  self->form = form;
  if (numbness)
    add_question (self, NUMBNESS, bs_question_get_text (BS_QUESTION_NUMBNESS));
  add_signs (self, signs & first);
  add_signs (self, signs & ~first);
  /* One question has its own No. */
  gtk_widget_set_visible (self->head, self->n > 1);
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}

static void
bs_ask_questions_dispose (GObject *object)
{
  g_clear_pointer (&BS_ASK_QUESTIONS (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bs_ask_questions_parent_class)->dispose (object);
}

static void
bs_ask_questions_class_init (BsAskQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_ask_questions_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bs_ask_questions_init (BsAskQuestions *self)
{
  GtkWidget *title = bs_label_new (_ ("Any of these?"), "heading");
  GtkWidget *caption = bs_label_new (_ ("Skipped means not asked. It is never stored as “no”."), "caption");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->none = gtk_button_new ();
  gtk_widget_add_css_class (self->none, "answer");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->none, "clicked", G_CALLBACK (on_none), self);
  self->head = bs_aside_new (title, self->none, 180, 12);
  gtk_box_append (GTK_BOX (self->box), self->head);
  gtk_box_append (GTK_BOX (self->box), caption);
  gtk_box_append (GTK_BOX (self->box), self->card);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
