/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-widgets.h"
#include "bs-yes-no-skip.h"

#include <glib/gi18n-lib.h>

#define N_ANSWERS 3

struct _BsYesNoSkip
{
  GtkWidget parent_instance;

  GtkWidget *buttons[N_ANSWERS];
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsYesNoSkip, bs_yes_no_skip, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BsAnswer answers[N_ANSWERS] = { BS_ANSWER_YES, BS_ANSWER_NO, BS_ANSWER_SKIP };

static const char *
get_text (BsAnswer answer)
{
  switch (answer)
    {
    case BS_ANSWER_YES:
      return _ ("Yes");
    case BS_ANSWER_NO:
      return _ ("No");
    case BS_ANSWER_SKIP:
    case BS_ANSWER_OPEN:
    default:
      return _ ("Skip");
    }
}

void
bs_yes_no_skip_set_answer (BsYesNoSkip *self, BsAnswer answer)
{
  self->setting = TRUE;
  for (guint i = 0; i < N_ANSWERS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), answers[i] == answer);
  self->setting = FALSE;
}

static void
on_toggled (GtkToggleButton *button, BsYesNoSkip *self)
{
  BsAnswer answer = BS_ANSWER_OPEN;

  if (self->setting)
    return;
  for (guint i = 0; i < N_ANSWERS; i++)
    if (self->buttons[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      answer = answers[i];
  bs_yes_no_skip_set_answer (self, answer);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, (gint) answer);
}

static void
bs_yes_no_skip_dispose (GObject *object)
{
  for (guint i = 0; i < N_ANSWERS; i++)
    g_clear_pointer (&BS_YES_NO_SKIP (object)->buttons[i], gtk_widget_unparent);

  G_OBJECT_CLASS (bs_yes_no_skip_parent_class)->dispose (object);
}

static void
bs_yes_no_skip_class_init (BsYesNoSkipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_yes_no_skip_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", BS_TYPE_YES_NO_SKIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
bs_yes_no_skip_init (BsYesNoSkip *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
}

GtkWidget *
bs_yes_no_skip_new (const char *question)
{
  BsYesNoSkip *self = g_object_new (BS_TYPE_YES_NO_SKIP, NULL);

  for (guint i = 0; i < N_ANSWERS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (get_text (answers[i]));
      /* Translators: a question and an answer to it, for a screen reader. */
      g_autofree char *name = g_strdup_printf (_ ("%s: %s"), question, get_text (answers[i]));

      gtk_widget_add_css_class (button, "answer");
      gtk_widget_add_css_class (button, answers[i] == BS_ANSWER_YES ? "says-yes" : "says-other");
      gtk_widget_set_hexpand (button, TRUE);
      bs_button_wrap (button, TRUE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      self->buttons[i] = button;
    }
  return GTK_WIDGET (self);
}
