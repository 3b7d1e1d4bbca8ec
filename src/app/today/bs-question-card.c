/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-question-card.h"

#include <glib/gi18n-lib.h>

#include "bs-guidance-topics.h"
#include "bs-text.h"
#include "bs-tiles.h"
#include "bs-widgets.h"

struct _BsQuestionCard
{
  AdwBin parent_instance;
  BsTodayQuestion *question;
  BsStore *store;
  BsClockFunc clock;
  gpointer clock_data;
  GtkWidget *title, *detail, *answers;
  gboolean follow_up; /* an answer was begun */
  GArray *stop_times; /* BsInstant, as the buttons show them */
};

enum
{
  ANSWERED,
  FAILED,
  LATER,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsQuestionCard, bs_question_card, ADW_TYPE_BIN)

typedef void (*AnswerFunc) (BsQuestionCard *self, gpointer value);

/* What a button does. */
typedef struct
{
  AnswerFunc func;
  gpointer value;
} Choice;

static BsInstant
now (BsQuestionCard *self)
{
  return self->clock (self->clock_data);
}

/* Tells how the writing went. */
static void
finish (BsQuestionCard *self, gboolean written, BsEntryChange *answer, const char *text, GError *error)
{
  g_autoptr (GError) owned = error;

  if (written)
    g_signal_emit (self, signals[ANSWERED], 0, answer, text);
  else
    g_signal_emit (self, signals[FAILED], 0, owned->message);
  bs_entry_change_clear (answer);
}

static void
on_clicked (GtkButton *button, BsQuestionCard *self)
{
  Choice choice = *(Choice *) g_object_get_data (G_OBJECT (button), "bs-choice");

  /* What is done may take this card away. */
  g_object_ref (self);
  choice.func (self, choice.value);
  g_object_unref (self);
}

static GtkWidget *
add_button (BsQuestionCard *self, GtkWidget *tiles, const char *text, AnswerFunc func, gpointer value)
{
  GtkWidget *button = bs_answer_button_new (text, NULL, NULL);
  Choice choice = { func, value };

  g_object_set_data_full (G_OBJECT (button), "bs-choice", g_memdup2 (&choice, sizeof choice), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  bs_tiles_append (BS_TILES (tiles), button);
  return button;
}

/* Another question in the same card; the focus goes to its first answer. */
static void
ask_next (BsQuestionCard *self, const char *title, const char *detail)
{
  self->follow_up = TRUE;
  bs_box_clear (self->answers);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->detail), detail);
  gtk_widget_set_visible (self->detail, *detail != '\0');
}

static GtkWidget *
add_tiles (BsQuestionCard *self, gint column_width)
{
  GtkWidget *tiles = bs_tiles_new (column_width, 6);

  gtk_box_append (GTK_BOX (self->answers), tiles);
  return tiles;
}

static void
focus_first (BsQuestionCard *self)
{
  gtk_widget_child_focus (self->answers, GTK_DIR_TAB_FORWARD);
}

/* ---- How strong is it now? ---- */

typedef gboolean (*WritePain) (BsStore *store, gint pain, BsInstant now, BsEntryChange *out, GError **error);

static void
write_pain (BsQuestionCard *self, WritePain func, gint pain, const char *text)
{
  BsEntryChange answer = { NULL };
  GError *error = NULL;
  gboolean written = func (self->store, pain, now (self), &answer, &error);

  if (written && func == bs_answer_none_of_these)
    bs_today_question_drop_none (self->store);
  finish (self, written, &answer, text, error);
}

static void
on_pain_now (BsQuestionCard *self, gpointer value)
{
  write_pain (self, bs_answer_pain_now, GPOINTER_TO_INT (value), _ ("Pain recorded"));
}

static void
on_none_with_pain (BsQuestionCard *self, gpointer value)
{
  write_pain (self, bs_answer_none_of_these, GPOINTER_TO_INT (value), _ ("“None of these” recorded"));
}

static void
ask_how_strong (BsQuestionCard *self, AnswerFunc func)
{
  GtkWidget *tiles;

  ask_next (self, _ ("How strong is the pain now?"), _ ("0 no pain, 10 the worst you can imagine"));
  tiles = add_tiles (self, 44);
  for (gint pain = 1; pain <= 10; pain++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", pain);
      g_autofree char *css_class = g_strdup_printf ("pain-%d", pain);
      g_autofree char *name = g_strdup_printf (_ ("Pain %d, %s"), pain, bs_text_get_pain_word (pain));
      GtkWidget *button = add_button (self, tiles, digits, func, GINT_TO_POINTER (pain));

      gtk_widget_add_css_class (button, css_class);
      gtk_widget_add_css_class (button, "badge");
      bs_widget_set_accessible_label (button, name);
    }
  tiles = add_tiles (self, 0);
  add_button (self, tiles, _ ("Not sure"), func, GINT_TO_POINTER (BS_ABSENT));
  focus_first (self);
}

/* ---- Is it still there? ---- */

static void
on_still_yes (BsQuestionCard *self, gpointer value)
{
  ask_how_strong (self, on_pain_now);
}

static void
on_stopped_at (BsQuestionCard *self, gpointer value)
{
  BsInstant end = g_array_index (self->stop_times, BsInstant, GPOINTER_TO_UINT (value));
  BsEntryChange answer = { NULL };
  GError *error = NULL;
  gboolean written = bs_answer_stopped (self->store, self->question, end, now (self), &answer, &error);

  finish (self, written, &answer, _ ("End of the pain recorded"), error);
}

static void
on_stopped_unknown (BsQuestionCard *self, gpointer value)
{
  write_pain (self, bs_answer_pain_now, 0, _ ("No pain recorded"));
}

static void
on_still_no (BsQuestionCard *self, gpointer value)
{
  BsInstant moment = now (self);
  GtkWidget *tiles;

  g_clear_pointer (&self->stop_times, g_array_unref);
  self->stop_times = bs_today_question_list_stop_times (self->question->since, moment);
  ask_next (self, _ ("When did it stop?"), "");
  tiles = add_tiles (self, 0);
  for (guint i = 0; i < self->stop_times->len; i++)
    {
      BsInstant instant = g_array_index (self->stop_times, BsInstant, i);
      g_autofree char *text = instant.seconds == moment.seconds ? g_strdup (_ ("Just now"))
                              : instant.seconds == moment.seconds - 3600
                                  ? g_strdup (_ ("An hour ago"))
                                  : bs_text_format_recent (instant, bs_instant_get_date (moment));
      add_button (self, tiles, text, on_stopped_at, GUINT_TO_POINTER (i));
    }
  add_button (self, tiles, _ ("I do not know"), on_stopped_unknown, NULL);
  focus_first (self);
}

/* ---- None of these ---- */

static void
on_none_has_pain (BsQuestionCard *self, gpointer value)
{
  ask_how_strong (self, on_none_with_pain);
}

static void
on_none_no_pain (BsQuestionCard *self, gpointer value)
{
  write_pain (self, bs_answer_none_of_these, 0, _ ("“None of these” recorded"));
}

static void build_answers (BsQuestionCard *self);

static void
on_none_changed (BsQuestionCard *self, gpointer value)
{
  bs_today_question_drop_none (self->store);
  self->question->none = FALSE;
  ask_next (self, self->question->title, self->question->detail);
  self->follow_up = FALSE;
  build_answers (self);
  focus_first (self);
}

static void
ask_pain_with_none (BsQuestionCard *self)
{
  GtkWidget *tiles;

  ask_next (self, _ ("Do you have back pain now?"), _ ("Your answer “None of these” is saved with it."));
  tiles = add_tiles (self, 0);
  add_button (self, tiles, _ ("Yes, pain now"), on_none_has_pain, NULL);
  add_button (self, tiles, _ ("No pain now"), on_none_no_pain, NULL);
  tiles = add_tiles (self, 0);
  add_button (self, tiles, _ ("Change my answer"), on_none_changed, NULL);
}

static void
on_none_of_these (BsQuestionCard *self, gpointer value)
{
  bs_today_question_keep_none (self->store, now (self));
  ask_pain_with_none (self);
  focus_first (self);
}

static void
on_some_of_these (BsQuestionCard *self, gpointer value)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.ask", "s", BS_TOPIC_SAFETY);
}

/* ---- How is the pain? ---- */

static void
on_relief (BsQuestionCard *self, gpointer value)
{
  BsEntryChange answer = { NULL };
  GError *error = NULL;
  gboolean written =
      bs_answer_relief (self->store, self->question, (BsResult) GPOINTER_TO_INT (value), now (self), &answer, &error);

  finish (self, written, &answer, _ ("Answer recorded"), error);
}

static void
build_answers (BsQuestionCard *self)
{
  GtkWidget *tiles;

  if (self->question->none)
    {
      ask_pain_with_none (self);
      return;
    }
  tiles = add_tiles (self, 0);
  switch (self->question->kind)
    {
    case BS_TODAY_QUESTION_RELIEF:
      /* Translators: the pain is gone, less, … */
      add_button (self, tiles, _ ("Gone"), on_relief, GINT_TO_POINTER (BS_RESULT_GONE));
      add_button (self, tiles, _ ("Less"), on_relief, GINT_TO_POINTER (BS_RESULT_LESS));
      add_button (self, tiles, _ ("Same"), on_relief, GINT_TO_POINTER (BS_RESULT_SAME));
      add_button (self, tiles, _ ("Worse"), on_relief, GINT_TO_POINTER (BS_RESULT_WORSE));
      break;
    case BS_TODAY_QUESTION_STILL:
      add_button (self, tiles, _ ("Yes, still there"), on_still_yes, NULL);
      add_button (self, tiles, _ ("No, it stopped"), on_still_no, NULL);
      break;
    case BS_TODAY_QUESTION_SAFETY:
      add_button (self, tiles, _ ("None of these"), on_none_of_these, NULL);
      add_button (self, tiles, _ ("Yes, one or more…"), on_some_of_these, NULL);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
on_later (BsQuestionCard *self)
{
  g_signal_emit (self, signals[LATER], 0);
}

static void
bs_question_card_finalize (GObject *object)
{
  BsQuestionCard *self = BS_QUESTION_CARD (object);

  bs_today_question_free (self->question);
  g_clear_pointer (&self->stop_times, g_array_unref);
  g_object_unref (self->store);
  G_OBJECT_CLASS (bs_question_card_parent_class)->finalize (object);
}

static void
bs_question_card_class_init (BsQuestionCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_question_card_finalize;
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LATER] =
      g_signal_new ("later", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bs_question_card_init (BsQuestionCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *later = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->title = bs_heading_new ("", "heading");
  self->detail = bs_label_new ("", "caption");
  gtk_widget_add_css_class (self->detail, "dimmed");
  self->answers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (later, GTK_ALIGN_START);
  gtk_widget_add_css_class (later, "flat");
  gtk_widget_add_css_class (later, "circular");
  gtk_widget_add_css_class (later, "later");
  gtk_widget_set_tooltip_text (later, _ ("Ask later"));
  bs_widget_set_accessible_label (later, _ ("Ask later"));
  g_signal_connect_swapped (later, "clicked", G_CALLBACK (on_later), self);

  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->detail);
  gtk_box_append (GTK_BOX (top), words);
  gtk_box_append (GTK_BOX (top), later);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), self->answers);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "padded");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
bs_question_card_new (BsTodayQuestion *question, BsStore *store, BsClockFunc clock, gpointer clock_data)
{
  BsQuestionCard *self = g_object_new (BS_TYPE_QUESTION_CARD, NULL);

  self->question = question;
  self->store = g_object_ref (store);
  self->clock = clock;
  self->clock_data = clock_data;
  gtk_label_set_label (GTK_LABEL (self->title), question->title);
  gtk_label_set_label (GTK_LABEL (self->detail), question->detail);
  bs_widget_set_accessible_label (GTK_WIDGET (self), question->title);
  build_answers (self);
  return GTK_WIDGET (self);
}

const BsTodayQuestion *
bs_question_card_get_question (BsQuestionCard *self)
{
  return self->question;
}

gboolean
bs_question_card_is_begun (BsQuestionCard *self)
{
  return self->follow_up;
}
