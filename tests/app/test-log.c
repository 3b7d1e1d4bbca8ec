/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-answers.h"
#include "bs-log-fault-label.h"
#include "bs-pain-scale.h"
#include "log-fixture.h"

/* One entry through the dialog: every field, faults at the field, times, the figure, names. */

static void
test_five_presses (LogFixture *self, gconstpointer data)
{
  static const char *const presses[] = { "Pain 6", "Walking", "Aching", "None of these" };
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *draft = NULL;
  guint64 denied = 0;

  log_fixture_open_dialog (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (presses); i++)
    log_fixture_press (self, presses[i]);
  entry = log_fixture_save (self); /* the fifth */

  g_assert_true (bs_instant_equal (entry->at, page_fixture_instant (FIXTURE_NOW)));
  g_assert_true (bs_instant_equal (entry->recorded_at, page_fixture_instant (FIXTURE_NOW)));
  g_assert_cmpint (entry->pain, ==, 6);
  g_assert_cmpint (entry->when, ==, BS_WHEN_WALKING);
  g_assert_cmphex (entry->types.set, ==, BS_BIT (BS_TYPE_ACHING));
  g_assert_true (entry->numb.asked && entry->numb.n == 0);
  g_assert_true (entry->signs.asked && entry->signs.n == 0);
  for (guint i = 0; i < BS_N_QUESTIONS; i++)
    denied |= bs_question_get_signs (i);
  g_assert_cmphex (entry->skipped.set, ==, BS_ALL_SIGNS & ~denied);
  g_assert_false (entry->radiates.asked || entry->sites.asked || entry->triggers.asked || entry->position.asked);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  g_assert_cmpint (entry->leg_pain, ==, BS_ABSENT);
  g_assert_cmpint (entry->walk_min, ==, BS_ABSENT);
  g_assert_null (entry->note);

  draft = log_fixture_get_draft (self, "log");
  g_assert_null (draft);
}

static void
test_not_sure (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  log_fixture_open_dialog (self, NULL);
  log_fixture_press (self, "Pain 3");
  log_fixture_press (self, "Not sure");
  g_assert_false (log_fixture_is_on (self, "Pain 3"));
  entry = log_fixture_save (self);
  g_assert_cmpint (entry->pain, ==, BS_ABSENT);
}

/* The scale: nothing chosen at first, and then always exactly one. */
static void
test_scale (LogFixture *self, gconstpointer data)
{
  GtkWidget *scale;

  log_fixture_open_dialog (self, NULL);
  scale = find_widget (log_fixture_get_content (self), BS_TYPE_PAIN_SCALE, NULL);
  g_assert_cmpint (bs_pain_scale_get_value (BS_PAIN_SCALE (scale)), ==, BS_SCALE_NONE);
  log_fixture_press (self, "Pain 0");
  log_fixture_press (self, "Pain 10");
  g_assert_cmpint (bs_pain_scale_get_value (BS_PAIN_SCALE (scale)), ==, 10);
  log_fixture_press (self, "Pain 10");
  g_assert_true (log_fixture_is_on (self, "Pain 10"));
  g_assert_false (log_fixture_is_on (self, "Pain 0"));
}

static gboolean
press_key (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  return handled;
}

/* Arrows and digits change the rating; Home and End are the page's. */
static void
test_scale_keys (LogFixture *self, gconstpointer data)
{
  static const struct
  {
    guint key;
    gint value; /* after it, from 7 */
    gboolean handled;
  } rows[] = {
    { GDK_KEY_Right, 8, TRUE },      { GDK_KEY_Left, 6, TRUE },     { GDK_KEY_Up, 1, TRUE },
    { GDK_KEY_3, 3, TRUE },          { GDK_KEY_Down, 7, FALSE },    { GDK_KEY_Home, 7, FALSE },
    { GDK_KEY_End, 7, FALSE },       { GDK_KEY_KP_Home, 7, FALSE }, { GDK_KEY_KP_End, 7, FALSE },
    { GDK_KEY_Page_Down, 7, FALSE },
  };
  GtkWidget *scale;

  log_fixture_open_dialog (self, NULL);
  scale = find_widget (log_fixture_get_content (self), BS_TYPE_PAIN_SCALE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", gdk_keyval_name (rows[i].key));
      log_fixture_press (self, "Pain 7");
      gtk_widget_grab_focus (log_fixture_get (self, "Pain 7"));
      g_assert_cmpint (press_key (scale, rows[i].key), ==, rows[i].handled);
      g_assert_cmpint (bs_pain_scale_get_value (BS_PAIN_SCALE (scale)), ==, rows[i].value);
    }
}

typedef struct
{
  const char *name;
  const char *steps;
  const char *fault; /* said at the field */
  gboolean at_once;  /* while typing, before saving was tried */
  const char *mend;  /* steps after which it can be saved */
} FaultCase;

static const FaultCase faults[] = {
  { "no rating", "Walking", "Choose how strong the pain is. If you cannot say, choose “Not sure”.", FALSE, "Pain 2" },
  { "no pain of a kind", "Pain 0|Aching",
    "You chose 0, no pain. Take the kind of pain away, or choose how strong it was.", TRUE, "Aching" },
  { "numbness nowhere", "Pain 2|Numbness anywhere, also between the legs: Yes",
    "Mark where it is numb, on the figure or in the list.", FALSE, "As a list|Foot, left: numb" },
  { "minutes in words", "Pain 2|+The walk|Minutes walked=an hour",
    "Write whole minutes, from 0 to 1440, or leave it empty.", TRUE, "Minutes walked=60" },
  { "too many minutes", "Pain 2|+The walk|Minutes walked=1441",
    "Write whole minutes, from 0 to 1440, or leave it empty.", TRUE, "Minutes walked=1440" },
  { "less than nothing", "Pain 2|+The walk|Minutes until the pain began=-1",
    "Write whole minutes, from 0 to 1440, or leave it empty.", TRUE, "Minutes until the pain began=" },
  { "too many metres", "Pain 2|+The walk|Metres walked=100001",
    "Write whole metres, from 0 to 100000, or leave it empty.", TRUE, "Metres walked=100000" },
  { "pain after the walk", "Pain 2|+The walk|Minutes walked=10|Minutes until the pain began=11",
    "The pain cannot begin after the walk ended: this is more than the minutes walked.", TRUE,
    "Minutes until the pain began=10" },
  { "end before the beginning", "Pain 2|When: Now, 09:00|Day and time it ended…|End a day earlier",
    "The end lies before the beginning.", TRUE, "End a day later" },
  { "minutes of a measure", "Pain 2|+What relieved it|Add cold|Minutes applied=ten",
    "Write whole minutes, from 0 to 1440, or leave it empty.", TRUE, "Minutes applied=10" },
  { "a measure before the pain", "Pain 2|+What relieved it|Add heat|Day and time it was done…|Done a day earlier",
    "This lies before the entry’s own time (Today, 09:00). Change one of the two.", TRUE, "With the pain" },
};

static void
test_fault (LogFixture *self, gconstpointer data)
{
  const FaultCase *row = data;
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *reason = g_strdup_printf ("Not saved yet: %s", row->fault);

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, row->steps);
  g_assert_cmpint (has_text (log_fixture_get_content (self), row->fault), ==, row->at_once);

  log_fixture_press (self, "Save");
  g_assert_nonnull (self->dialog);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  g_assert_true (has_text (log_fixture_get_content (self), row->fault));
  g_assert_true (has_text (log_fixture_get_content (self), reason));
  g_assert_true (gtk_widget_get_sensitive (log_fixture_get (self, "Save")));

  log_fixture_take_steps (self, row->mend);
  g_assert_false (has_text (log_fixture_get_content (self), row->fault));
  entry = log_fixture_save (self);
  g_assert_nonnull (entry);
}

static gboolean
is_in_view (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, viewport, &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (viewport);
}

/* The label that stands in the form, not above it. */
static GtkWidget *
find_hint (LogFixture *self, const char *text)
{
  return find_widget (find_widget (log_fixture_get_content (self), GTK_TYPE_VIEWPORT, NULL), BS_TYPE_LOG_FAULT_LABEL,
                      text);
}

typedef struct
{
  const char *name;
  const char *steps; /* the last one is far from what is at fault */
  const char *fault;
  const char *mend;
} RefusalCase;

static const RefusalCase refusals[] = {
  { "at the top", "Standing|None of these|+Note|Note=x",
    "Choose how strong the pain is. If you cannot say, choose “Not sure”.", "Pain 3" },
  { "in the middle", "Pain 3|Numbness anywhere, also between the legs: Yes|+Note|Note=x",
    "Mark where it is numb, on the figure or in the list.", "Numbness anywhere, also between the legs: No" },
  { "at the bottom", "+What relieved it|Add cold|Minutes applied=ten|+Position, and what makes it easier|Pain 3",
    "Write whole minutes, from 0 to 1440, or leave it empty.", "Minutes applied=10" },
};

/* Wherever the window stands, a refused Save says so in view, and shows what is at fault with its hint. */
static void
test_refusal_is_seen (LogFixture *self, gconstpointer data)
{
  const RefusalCase *row = data;
  g_autofree char *text = g_strdup_printf ("Not saved yet: %s", row->fault);
  GtkWidget *content;
  GtkWidget *bar;
  GtkWidget *hint;

  log_fixture_create_dialog (self, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 380, 600);
  gtk_window_present (GTK_WINDOW (self->dialog));
  log_fixture_take_steps (self, row->steps);
  content = log_fixture_get_content (self);
  log_fixture_press (self, "Save");
  bar = find_widget (content, GTK_TYPE_LABEL, text);
  g_assert_nonnull (bar);
  g_assert_null (gtk_widget_get_ancestor (bar, GTK_TYPE_SCROLLED_WINDOW));
  hint = find_hint (self, row->fault);
  g_assert_nonnull (hint);
  SPIN_UNTIL (is_in_view (hint));

  log_fixture_take_steps (self, row->mend);
  g_assert_false (gtk_widget_is_visible (bar));
}

/* A fault in a shut section opens it. */
static void
test_fault_in_shut_section (LogFixture *self, gconstpointer data)
{
  GtkWidget *row;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Pain 2|+The walk|Minutes walked=x");
  row = find_widget (log_fixture_get_content (self), ADW_TYPE_EXPANDER_ROW, "The walk");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  log_fixture_press (self, "Save");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
}

/* An emergency's Yes is saved as it stands: nothing more need be said. */
static void
test_bare_yes (LogFixture *self, gconstpointer data)
{
  static const char counts_as[] = "Until then it counts as “pain, tingling or numbness in both legs”.";
  g_autoptr (BsEntry) entry = NULL;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Pain 7|Pain, weakness or numbness in both legs: Yes");
  g_assert_true (has_text (log_fixture_get_content (self), counts_as));
  log_fixture_press (self, "Both legs are weak");
  g_assert_false (has_text (log_fixture_get_content (self), counts_as));
  log_fixture_press (self, "Both legs are weak");
  g_assert_true (has_text (log_fixture_get_content (self), counts_as));
  entry = log_fixture_save (self);
  g_assert_cmphex (entry->signs.set, ==, BS_BIT (BS_SIGN_BOTH_LEGS));
  g_assert_cmphex (entry->skipped.set, ==, BS_ALL_SIGNS & ~entry->signs.set);
}

typedef struct
{
  const char *name;
  const char *steps;
  const char *at;  /* expected */
  const char *end; /* NULL: absent */
} TimeCase;

/* The clock says Sunday 22 November 2026, 09:00+01:00. */
static const TimeCase times[] = {
  { "left alone", "Pain 1", "2026-11-22T09:00+01:00", NULL },
  { "just now", "Pain 1|When: Now, 09:00|Just now", "2026-11-22T09:00+01:00", NULL },
  { "an hour ago", "Pain 1|When: Now, 09:00|An hour ago", "2026-11-22T08:00+01:00", NULL },
  { "this morning", "Pain 1|When: Now, 09:00|This morning", "2026-11-22T08:00+01:00", NULL },
  { "yesterday evening", "Pain 1|When: Now, 09:00|Yesterday evening", "2026-11-21T19:00+01:00", NULL },
  { "exactly", "Pain 1|When: Now, 09:00|Day and time…|A day earlier|Hour=17|Minute=5", "2026-11-21T17:05+01:00", NULL },
  { "only the day", "Pain 1|When: Now, 09:00|I only know the day|A day earlier", "2026-11-21", NULL },
  { "only the day, then exactly", "Pain 1|When: Now, 09:00|I only know the day|A day earlier|Day and time…",
    "2026-11-21T09:00+01:00", NULL },
  { "ended just now", "Pain 1|When: Now, 09:00|An hour ago|Ended just now", "2026-11-22T08:00+01:00",
    "2026-11-22T09:00+01:00" },
  { "ended exactly",
    "Pain 1|When: Now, 09:00|Yesterday evening|Day and time it ended…|End a day earlier|Hour it ended=20",
    "2026-11-21T19:00+01:00", "2026-11-21T20:00+01:00" },
  { "ended, then still there", "Pain 1|When: Now, 09:00|Ended just now|Still there", "2026-11-22T09:00+01:00", NULL },
  { "ended, then not known", "Pain 1|When: Now, 09:00|Ended just now|End not known", "2026-11-22T09:00+01:00", NULL },
};

static void
test_time (LogFixture *self, gconstpointer data)
{
  const TimeCase *row = data;
  g_autoptr (BsEntry) entry = NULL;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, row->steps);
  entry = log_fixture_save (self);
  g_assert_true (bs_instant_equal (entry->at, page_fixture_instant (row->at)));
  if (row->end != NULL)
    g_assert_true (bs_instant_equal (entry->end, page_fixture_instant (row->end)));
  else
    g_assert_false (bs_instant_is_set (entry->end));
}

/* Every field there is, through the window. */
static void
test_every_field (LogFixture *self, gconstpointer data)
{
  static const char steps[] =
      "Pain 7|When: Now, 09:00|An hour ago|Ended just now|As a list|Lower back, left: pain|Calf, left: pain|"
      "Foot, left: numb|Standing|Sharp|Dull|There all the time|Fever or shivering: Yes|Fever|"
      "+The walk|Minutes walked=25|Minutes until the pain began=12|Metres walked=900|Leaning forward|Stopped: tired|"
      "+What relieved it|Add medicine|Medicine name=Ibuprofen|Dose=400 mg|Painkiller|Done just now|Result: less|"
      "Minutes until then=50|Pain after 3|Worse at night, or when resting: Yes|"
      "Worse at night|+Position, and what makes it easier|Hurts: sitting|Easier: lying|+Pain in the leg|Leg pain 5|"
      "+What set it off|Set off by: lifting|+Note|Note=After the shop";
  g_autoptr (BsEntry) entry = NULL;
  const BsMeasure *measure;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, steps);
  entry = log_fixture_save (self);

  g_assert_cmpint (entry->pain, ==, 7);
  g_assert_cmpint (entry->leg_pain, ==, 5);
  g_assert_true (bs_instant_is_set (entry->end));
  g_assert_cmphex (entry->types.set, ==, BS_BIT (BS_TYPE_SHARP) | BS_BIT (BS_TYPE_DULL));
  g_assert_cmpint (entry->course, ==, BS_COURSE_CONSTANT);
  g_assert_cmpint (entry->when, ==, BS_WHEN_STANDING);
  g_assert_cmpint (entry->walk_min, ==, 25);
  g_assert_cmpint (entry->onset_min, ==, 12);
  g_assert_cmpint (entry->walk_metres, ==, 900);
  g_assert_cmpint (entry->walk_posture, ==, BS_WALK_POSTURE_LEANING_FORWARD);
  g_assert_cmpint (entry->stop_reason, ==, BS_STOP_REASON_TIRED);
  g_assert_cmphex (entry->position.set, ==, BS_BIT (BS_POSITION_SITTING));
  g_assert_cmphex (entry->easier_when.set, ==, BS_BIT (BS_EASIER_LYING));
  g_assert_cmphex (entry->sites.set, ==, BS_BIT (BS_SITE_LOWER_BACK_LEFT));
  g_assert_cmphex (entry->radiates.set, ==, BS_BIT (BS_REGION_LOWER_LEG_LEFT));
  g_assert_cmphex (entry->numb.set, ==, BS_BIT (BS_REGION_FOOT_LEFT));
  g_assert_cmphex (entry->signs.set, ==, BS_BIT (BS_SIGN_FEVER) | BS_BIT (BS_SIGN_WORSE_AT_NIGHT));
  g_assert_cmphex (entry->skipped.set, ==,
                   BS_ALL_SIGNS & ~entry->signs.set & ~BS_BIT (BS_SIGN_CHILLS) & ~BS_BIT (BS_SIGN_WORSE_AT_REST));
  g_assert_cmphex (entry->triggers.set, ==, BS_BIT (BS_TRIGGER_LIFTING));
  g_assert_cmpstr (entry->note, ==, "After the shop");
  g_assert_cmpint (entry->n_measures, ==, 1);
  measure = &entry->measures[0];
  g_assert_cmpint (measure->kind, ==, BS_MEASURE_MEDICINE);
  g_assert_cmpstr (measure->name, ==, "Ibuprofen");
  g_assert_cmpstr (measure->dose, ==, "400 mg");
  g_assert_cmpint (measure->class_, ==, BS_MEDICINE_CLASS_ANALGESIC);
  g_assert_true (bs_instant_equal (measure->at, page_fixture_instant (FIXTURE_NOW)));
  g_assert_cmpint (measure->result, ==, BS_RESULT_LESS);
  g_assert_cmpint (measure->result_min, ==, 50);
  g_assert_cmpint (measure->pain_after, ==, 3);
}

/* An explicit none is written as one; nothing else is. */
static void
test_explicit_none (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self,
                          "Pain 4|No pain outside the lower back|+What relieved it|Nothing was tried|+What set it off|"
                          "Nothing of these|+Position, and what makes it easier|In none of these|Hurts: sitting|"
                          "Hurts: sitting|Aching|Aching|+Other signs|None of the rest");
  entry = log_fixture_save (self);
  g_assert_true (entry->radiates.asked && entry->radiates.n == 0);
  g_assert_true (entry->triggers.asked && entry->triggers.n == 0);
  g_assert_cmpint (entry->n_measures, ==, 0);
  g_assert_false (entry->position.asked); /* chosen and taken back */
  g_assert_false (entry->types.asked);
  g_assert_false (entry->sites.asked);
  g_assert_false (entry->numb.asked);
  g_assert_true (entry->signs.asked && entry->signs.n == 0);
  g_assert_cmphex (entry->skipped.set, ==,
                   bs_question_get_signs (BS_QUESTION_BLADDER_BOWEL) | bs_question_get_signs (BS_QUESTION_BOTH_LEGS) |
                       bs_question_get_signs (BS_QUESTION_LEG_WEAKNESS) | bs_question_get_signs (BS_QUESTION_FEVER) |
                       bs_question_get_signs (BS_QUESTION_NIGHT_OR_REST));
}

/* Where the diary cannot be written, the window says so and keeps what was typed. */
static void
test_store_fails (LogFixture *self, gconstpointer data)
{
  log_fixture_open_dialog (self, NULL);
  log_fixture_press (self, "Pain 4");
  bs_store_close (self->page.store);
  log_fixture_press (self, "Save");
  g_assert_nonnull (self->dialog);
  g_assert_true (has_text_in (log_fixture_get_content (self), "Not saved: "));
  g_assert_true (log_fixture_is_on (self, "Pain 4"));
}

static void
test_shortcut (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  log_fixture_open_dialog (self, NULL);
  log_fixture_press (self, "Pain 4");
  g_assert_true (gtk_widget_activate_action (self->dialog, "log.save", NULL));
  SPIN_UNTIL (self->dialog == NULL);
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 4);
}

/* As narrow as a telephone, with everything open. */
static void
test_narrow (LogFixture *self, gconstpointer data)
{
  GtkWidget *content;
  gint minimum;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Pain 4|When: Now, 09:00|Day and time…|Day and time it ended…|Fever or shivering: Yes");
  log_fixture_open_all_sections (self);
  log_fixture_take_steps (self, "Add rest|Result: less|Add medicine|Add cold|Add heat|Add something else");
  content = log_fixture_get_content (self);
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("figure: %d px", minimum);
  g_assert_cmpint (minimum, <=, 340);
  log_fixture_press (self, "As a list");
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("list: %d px", minimum);
  g_assert_cmpint (minimum, <=, 340);
}

/* Names by which assistive technology, and the tests of the real window, find things. */
static void
test_names (LogFixture *self, gconstpointer data)
{
  static const char *const names[] = {
    "Cancel",
    "Save",
    "When: Now, 09:00",
    "Pain 0",
    "Pain 10",
    "Not sure",
    "Mark pain",
    "Mark numbness",
    "As a list",
    "No pain outside the lower back",
    "Walking",
    "After sleep",
    "More…",
    "Aching",
    "Comes and goes",
    "None of these",
    "Numbness anywhere, also between the legs: Yes",
    "Numbness anywhere, also between the legs: No",
    "Numbness anywhere, also between the legs: Skip",
    "New trouble passing or holding urine or stool: Yes",
    "Pain, weakness or numbness in both legs: No",
    "A leg is weak, or the foot drops: Skip",
    "Fever or shivering: Yes",
    "Worse at night, or when resting: No",
    "Minutes walked",
    "Minutes until the pain began",
    "Metres walked",
    "Upright",
    "Stopped: pain",
    "Add rest",
    "Add medicine",
    "Nothing was tried",
    "Stiff in the morning",
    "No others: Legs and walking",
    "None of the rest",
    "Hurts: lying on the back",
    "Easier: moving",
    "Leg pain 4",
    "Set off by: long walk",
    "Note",
  };

  log_fixture_open_dialog (self, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self->dialog), GTK_ACCESSIBLE_ROLE_DIALOG);
  log_fixture_open_all_sections (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (log_fixture_find (self, names[i]) == NULL)
      g_error ("there is no “%s”", names[i]);
  log_fixture_press (self, "As a list");
  g_assert_nonnull (log_fixture_find (self, "Calf, left: pain"));
  g_assert_nonnull (log_fixture_find (self, "Calf, left: numb"));
  g_assert_nonnull (log_fixture_find (self, "Whole leg, right: pain"));
}

static void
test_fault_is_told (LogFixture *self, gconstpointer data)
{
  GtkWidget *scale;

  log_fixture_open_dialog (self, NULL);
  scale = find_widget (log_fixture_get_content (self), BS_TYPE_PAIN_SCALE, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_ROLE_GROUP);
  log_fixture_press (self, "Save");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Choose how strong the pain is. If you cannot say, choose “Not sure”.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD_LOG_TEST ("five-presses", NULL, test_five_presses);
  ADD_LOG_TEST ("not-sure", NULL, test_not_sure);
  ADD_LOG_TEST ("scale", NULL, test_scale);
  ADD_LOG_TEST ("scale-keys", NULL, test_scale_keys);
  ADD_LOG_TEST ("fault-in-shut-section", NULL, test_fault_in_shut_section);
  ADD_LOG_TEST ("bare-yes", NULL, test_bare_yes);
  ADD_LOG_TEST ("every-field", NULL, test_every_field);
  ADD_LOG_TEST ("explicit-none", NULL, test_explicit_none);
  ADD_LOG_TEST ("store-fails", NULL, test_store_fails);
  ADD_LOG_TEST ("shortcut", NULL, test_shortcut);
  ADD_LOG_TEST ("narrow", NULL, test_narrow);
  ADD_LOG_TEST ("names", NULL, test_names);
  ADD_LOG_TEST ("fault-is-told", NULL, test_fault_is_told);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/log/fault/%s", faults[i].name);

      g_test_add (path, LogFixture, &faults[i], log_fixture_set_up, test_fault, log_fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/log/refusal/%s", refusals[i].name);

      g_test_add (path, LogFixture, &refusals[i], log_fixture_set_up, test_refusal_is_seen, log_fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *path = g_strdup_printf ("/log/time/%s", times[i].name);

      g_test_add (path, LogFixture, &times[i], log_fixture_set_up, test_time, log_fixture_tear_down);
    }
  return g_test_run ();
}
