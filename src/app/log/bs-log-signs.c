/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-section.h"
#include "bs-log-widgets.h"
#include "bs-widgets.h"

#include <glib/gi18n-lib.h>

/* Every sign that no safety question asks about, in groups. What is not ticked stays "not asked" until the person says
 * that there is none of the rest. */

static guint64
get_all (void)
{
  guint64 set = 0;

  for (guint i = 0; i < bs_sign_group_count (); i++)
    set |= bs_sign_group_get_set (i);
  return set;
}

static char *
summarise (BsLogForm *form)
{
  const BsLogAnswers *answers = bs_log_form_get_answers (form);
  guint64 affirmed = answers->affirmed & get_all ();

  if (affirmed != 0)
    return bs_vocabulary_join_labels (&bs_signs, affirmed);
  if (bs_log_answers_is_rest_denied (answers, get_all ()))
    /* Translators: asked, and none of a list was said */
    return g_strdup (_ ("None"));
  return g_strdup ((answers->denied & get_all ()) != 0 ? _ ("Some answered with no") : "");
}

static void
on_toggled (BsChips *chips, gint value, gboolean on, BsLogForm *form)
{
  guint group = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chips), "bs-group"));

  if (value == BS_CHIP_NONE)
    bs_log_form_deny_rest (form, bs_sign_group_get_set (group), on);
  else
    bs_log_form_set_sign (form, value, on);
}

static void
sync_group (BsLogForm *form, gpointer data)
{
  const BsLogAnswers *answers = bs_log_form_get_answers (form);
  guint group = GPOINTER_TO_UINT (g_object_get_data (data, "bs-group"));
  guint64 set = bs_sign_group_get_set (group);
  guint n;
  const guint8 *signs = bs_sign_group_get_signs (group, &n);

  for (guint i = 0; i < n; i++)
    bs_chips_set_on (data, signs[i], (answers->affirmed & BS_BIT (signs[i])) != 0);
  bs_chips_set_on (data, BS_CHIP_NONE, bs_log_answers_is_rest_denied (answers, set));
}

static void
on_none (GtkButton *button, BsLogForm *form)
{
  bs_log_form_deny_rest (form, get_all (), TRUE);
}

static GtkWidget *
create_group (BsLogForm *form, guint group)
{
  GtkWidget *box = bs_log_group_new ();
  GtkWidget *chips = bs_chips_new (bs_sign_group_get_title (group));
  guint n;
  const guint8 *signs = bs_sign_group_get_signs (group, &n);
  /* Translators: "None of these: Back and muscles", for a screen reader. */
  g_autofree char *none = g_strdup_printf (_ ("No others: %s"), bs_sign_group_get_title (group));

  g_object_set_data (G_OBJECT (chips), "bs-group", GUINT_TO_POINTER (group));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = bs_capitalise (bs_vocabulary_get_label (&bs_signs, signs[i]));

      bs_chips_add (BS_CHIPS (chips), signs[i], text, NULL);
    }
  gtk_widget_add_css_class (bs_chips_add (BS_CHIPS (chips), BS_CHIP_NONE, _ ("No others here"), none), "says-none");
  g_signal_connect (chips, "toggled", G_CALLBACK (on_toggled), form);
  g_signal_connect_object (form, "changed", G_CALLBACK (sync_group), chips, 0);
  sync_group (form, chips);
  bs_log_group_add (box, bs_sign_group_get_title (group), chips);
  return box;
}

static GtkWidget *
create (BsLogForm *form, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *hint = bs_log_label_new (_ ("What you leave alone is stored as “not asked”."), "caption");
  GtkWidget *none = bs_answer_button_new (_ ("None of the rest"), NULL, NULL);

  gtk_widget_add_css_class (hint, "dimmed");
  gtk_box_append (GTK_BOX (box), hint);
  for (guint i = 0; i < bs_sign_group_count (); i++)
    gtk_box_append (GTK_BOX (box), create_group (form, i));
  gtk_widget_add_css_class (none, "answer");
  g_signal_connect (none, "clicked", G_CALLBACK (on_none), form);
  gtk_box_append (GTK_BOX (box), none);
  return box;
}

const BsLogSectionKind bs_log_signs_section = {
  N_ ("Other signs"), summarise, create, BS_LOG_FIELD_NONE, BS_LOG_FIELD_NONE,
};
