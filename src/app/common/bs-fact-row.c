/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-fact-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-aside-layout.h"
#include "bs-capitalise.h"
#include "bs-chips.h"
#include "bs-widgets.h"

#define FIRST_YEAR 1900 /* diary.schema.json: birthYear */
#define TEXT_WIDTH 190

struct _BsFactRow
{
  BsFieldRow parent_instance;

  BsFact fact;
  gint this_year;
  GtkWidget *chips; /* NULL: the year */
  GtkWidget *year, *fault, *age;
  gint8 value; /* what the chips say, BS_ABSENT: not said */
  gboolean setting;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsFactRow, bs_fact_row, BS_TYPE_FIELD_ROW)

/* Title, and what the rules do with it (data/rules/guidance.json; rules.md 5.3). */
static const struct
{
  const char *title, *why;
} texts[BS_N_FACTS] = {
  [BS_FACT_BIRTH_YEAR] = { N_ ("Year of birth"),
                           N_ ("From 65 on, a fall counts for more. Under 16, the rules were not written for you.") },
  [BS_FACT_SEX] = { N_ ("Sex"), N_ ("For a doctor who reads the diary. No rule uses it yet.") },
  [BS_FACT_PREGNANT] = { N_ ("Pregnant now"), N_ ("Back pain in pregnancy has rules of its own.") },
  [BS_FACT_OSTEOPOROSIS] = { N_ ("Weak bones (osteoporosis)"), N_ ("A fall or a blow counts for more.") },
  [BS_FACT_LONG_TERM_STEROIDS] = { N_ ("Steroid tablets for a long time"),
                                   N_ ("They can weaken bones: a fall or a blow counts for more.") },
  [BS_FACT_CANCER_HISTORY] = { N_ ("Cancer, now or in the past"), N_ ("Back pain then has rules of its own.") },
};

const char *
bs_fact_get_title (BsFact fact)
{
  return _ (texts[fact].title);
}

/* ---- The answers ---- */

/* The field of the profile, for the facts that are chosen. */
static gint8 *
get_field (BsProfile *profile, BsFact fact)
{
  switch (fact)
    {
    case BS_FACT_SEX:
      return &profile->sex;
    case BS_FACT_PREGNANT:
      return &profile->pregnant;
    case BS_FACT_OSTEOPOROSIS:
      return &profile->osteoporosis;
    case BS_FACT_LONG_TERM_STEROIDS:
      return &profile->long_term_steroids;
    case BS_FACT_CANCER_HISTORY:
      return &profile->cancer_history;
    case BS_FACT_BIRTH_YEAR:
    case BS_N_FACTS:
    default:
      g_assert_not_reached ();
    }
}

static void
show_value (BsFactRow *self)
{
  gint most = self->fact == BS_FACT_SEX ? BS_N_SEXES - 1 : TRUE;

  for (gint value = BS_ABSENT; value <= most; value++)
    bs_chips_set_on (BS_CHIPS (self->chips), value, self->value == value);
}

static void
on_toggled (BsChips *chips, gint value, gboolean on, BsFactRow *self)
{
  gint8 before = self->value;

  /* One is always chosen; what is pressed a second time is not said any more. */
  self->value = (gint8) (on ? value : BS_ABSENT);
  show_value (self);
  if (self->value != before)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_answer (BsFactRow *self, gint value, const char *text)
{
  /* Translators: a fact and an answer to it, for a screen reader: "Weak bones (osteoporosis): Yes". */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), _ (texts[self->fact].title), text);
  GtkWidget *button = bs_chips_add (BS_CHIPS (self->chips), value, text, name);

  if (value == BS_ABSENT)
    gtk_widget_add_css_class (button, "not-said");
}

static GtkWidget *
create_answers (BsFactRow *self)
{
  self->chips = bs_chips_new (_ (texts[self->fact].title));
  /* Translators: the answer to an optional question that the person leaves open. */
  add_answer (self, BS_ABSENT, _ ("Not said"));
  if (self->fact == BS_FACT_SEX)
    for (gint sex = 0; sex < BS_N_SEXES; sex++)
      {
        g_autofree char *text = bs_capitalise (bs_vocabulary_get_label (&bs_sexes, sex));

        add_answer (self, sex, text);
      }
  else
    {
      add_answer (self, TRUE, _ ("Yes"));
      add_answer (self, FALSE, _ ("No"));
    }
  show_value (self);
  g_signal_connect (self->chips, "toggled", G_CALLBACK (on_toggled), self);
  return self->chips;
}

/* ---- The year ---- */

/* BS_ABSENT where nothing is typed; FALSE where it is no year. */
static gboolean
read_year (BsFactRow *self, gint16 *year)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->year))));
  gint64 value;

  *year = BS_ABSENT;
  if (*text == '\0')
    return TRUE;
  if (!g_ascii_string_to_signed (text, 10, FIRST_YEAR, self->this_year, &value, NULL))
    return FALSE;
  *year = (gint16) value;
  return TRUE;
}

static void
show_fault (BsFactRow *self)
{
  gint16 year;
  gboolean fault = !read_year (self, &year);

  gtk_widget_set_visible (self->fault, fault);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->year), GTK_ACCESSIBLE_STATE_INVALID,
                               fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
on_typed (BsFactRow *self)
{
  if (self->setting)
    return;
  /* While the four figures are being typed there is nothing wrong yet. */
  if (strlen (gtk_editable_get_text (GTK_EDITABLE (self->year))) >= 4 || bs_fact_row_is_valid (self))
    show_fault (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
create_year (BsFactRow *self)
{
  self->year = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->year), GTK_INPUT_PURPOSE_DIGITS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->year), _ ("Not said"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->year), 9);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->year), 9);
  gtk_widget_add_css_class (self->year, "tall");
  gtk_widget_add_css_class (self->year, "numeric");
  bs_widget_set_accessible_label (self->year, _ (texts[self->fact].title));
  g_signal_connect_swapped (self->year, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->year, "activate", G_CALLBACK (show_fault), self);
  return self->year;
}

/* ---- The row ---- */

static void
build (BsFactRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *why = bs_label_new (_ (texts[self->fact].why), "caption");
  GtkWidget *answers;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (texts[self->fact].title));
  gtk_widget_add_css_class (why, "dimmed");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), bs_label_new (_ (texts[self->fact].title), NULL));
  gtk_box_append (GTK_BOX (words), why);
  if (self->fact == BS_FACT_BIRTH_YEAR)
    {
      self->age = bs_label_new ("", "caption");
      gtk_widget_set_visible (self->age, FALSE);
      gtk_box_append (GTK_BOX (words), self->age);
    }
  answers = self->fact == BS_FACT_BIRTH_YEAR ? create_year (self) : create_answers (self);
  gtk_widget_set_valign (answers, GTK_ALIGN_CENTER);
  bs_widget_set_accessible_description (self->fact == BS_FACT_BIRTH_YEAR ? self->year : self->chips,
                                        _ (texts[self->fact].why));
  gtk_box_append (bs_field_row_get_box (BS_FIELD_ROW (self)), bs_aside_new (words, answers, TEXT_WIDTH, 12));
  if (self->fact == BS_FACT_BIRTH_YEAR)
    {
      /* Translators: %d is the present year */
      g_autofree char *text =
          g_strdup_printf (_ ("A year has four figures, from %d to %d. It was not kept."), FIRST_YEAR, self->this_year);

      self->fault = bs_label_new (text, "fault");
      gtk_widget_set_visible (self->fault, FALSE);
      gtk_box_append (bs_field_row_get_box (BS_FIELD_ROW (self)), self->fault);
    }
}

static void
bs_fact_row_class_init (BsFactRowClass *klass)
{
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", BS_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_fact_row_init (BsFactRow *self)
{
  self->value = BS_ABSENT;
  gtk_widget_add_css_class (GTK_WIDGET (bs_field_row_get_box (BS_FIELD_ROW (self))), "fact");
}

GtkWidget *
bs_fact_row_new (BsFact fact, gint32 today)
{
  BsFactRow *self;

  g_return_val_if_fail (fact < BS_N_FACTS, NULL);

  self = g_object_new (BS_TYPE_FACT_ROW, NULL);
  self->fact = fact;
  bs_date_to_ymd (today, &self->this_year, NULL, NULL);
  build (self);
  return GTK_WIDGET (self);
}

static void
set_year (BsFactRow *self, const BsProfile *profile)
{
  gint16 shown;
  g_autofree char *text =
      profile->birth_year == BS_ABSENT ? g_strdup ("") : g_strdup_printf ("%d", profile->birth_year);
  gboolean has_age = profile->birth_year == BS_ABSENT && profile->age != BS_ABSENT;

  /* What is being typed stays under the cursor. */
  if (!read_year (self, &shown) || shown != profile->birth_year)
    {
      self->setting = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->year), text);
      self->setting = FALSE;
      show_fault (self);
    }
  if (has_age)
    {
      /* Diary files may say an age in place of the year. */
      g_autofree char *age = g_strdup_printf (ngettext ("The diary says: %d year old. A year of birth goes before it.",
                                                        "The diary says: %d years old. A year of birth goes before it.",
                                                        (gulong) profile->age),
                                              profile->age);

      gtk_label_set_label (GTK_LABEL (self->age), age);
    }
  gtk_widget_set_visible (self->age, has_age);
}

void
bs_fact_row_set_profile (BsFactRow *self, const BsProfile *profile)
{
  if (self->fact == BS_FACT_BIRTH_YEAR)
    {
      set_year (self, profile);
      return;
    }
  self->value = *get_field ((BsProfile *) profile, self->fact);
  show_value (self);
}

gboolean
bs_fact_row_is_valid (BsFactRow *self)
{
  gint16 year;

  return self->fact != BS_FACT_BIRTH_YEAR || read_year (self, &year);
}

gboolean
bs_fact_row_fill (BsFactRow *self, BsProfile *profile)
{
  if (self->fact == BS_FACT_BIRTH_YEAR)
    {
      gint16 year;

      show_fault (self);
      if (!read_year (self, &year))
        return FALSE;
      profile->birth_year = year;
      return TRUE;
    }
  *get_field (profile, self->fact) = self->value;
  return TRUE;
}
