/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-reader.h"
#include "bs-figure.h"
#include "bs-log-answers.h"
#include "bs-log-dialog.h"
#include "bs-pain-scale.h"
#include "page-fixture.h"

typedef struct
{
  PageFixture page;
  GtkWidget *dialog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->page, FALSE);
  page_fixture_show (&self->page, gtk_label_new ("behind"), 200, 100);
}

/* Not shown yet: many of them would take long. */
static void
create_dialog (Fixture *self, const BsEntry *entry)
{
  g_assert_null (self->dialog);
  self->dialog = bs_log_dialog_new (self->page.journal, entry);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
}

static void
open_dialog (Fixture *self, const BsEntry *entry)
{
  create_dialog (self, entry);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static GtkWidget *
get_content (Fixture *self)
{
  return adw_window_get_content (ADW_WINDOW (self->dialog));
}

/* As the person closes it; nothing may keep it alive. */
static void
close_dialog (Fixture *self)
{
  gtk_window_close (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL);
}

/* One that was not shown cannot be closed. */
static void
destroy_dialog (Fixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->dialog != NULL)
    close_dialog (self);
  page_fixture_tear_down (&self->page);
}

static gboolean
has_name (GtkWidget *widget, const char *name)
{
  g_autofree char *other = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0)
    return TRUE;
  if (!GTK_IS_BUTTON (widget) && !GTK_IS_CHECK_BUTTON (widget) && !GTK_IS_ENTRY (widget) && !GTK_IS_TEXT_VIEW (widget)
      && !GTK_IS_SPIN_BUTTON (widget))
    return FALSE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return other == NULL;
}

/* The control with this accessible name that can be seen, or NULL. */
static GtkWidget *
find_named (GtkWidget *root, const char *name)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;
  if (has_name (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_named (Fixture *self, const char *name)
{
  GtkWidget *found = find_named (get_content (self), name);

  if (found == NULL)
    g_error ("there is no “%s”", name);
  return found;
}

static gboolean
is_on (Fixture *self, const char *name)
{
  GtkWidget *widget = get_named (self, name);

  if (GTK_IS_CHECK_BUTTON (widget))
    return gtk_check_button_get_active (GTK_CHECK_BUTTON (widget));
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget));
}

static void
press (Fixture *self, const char *name)
{
  GtkWidget *widget = get_named (self, name);

  if (GTK_IS_CHECK_BUTTON (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), !is_on (self, name));
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), !is_on (self, name));
  else
    g_signal_emit_by_name (widget, "clicked");
}

static void
type (Fixture *self, const char *name, const char *text)
{
  GtkWidget *widget = get_named (self, name);

  if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
  else if (GTK_IS_SPIN_BUTTON (widget))
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (widget), g_ascii_strtod (text, NULL));
  else
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

/* Opens the section with this title. */
static void
open_section (Fixture *self, const char *title)
{
  GtkWidget *row = find_widget (get_content (self), ADW_TYPE_EXPANDER_ROW, title);

  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static const char *const sections[] = {
  "The walk", "What relieved it", "Other signs", "Position, and what makes it easier", "Pain in the leg",
  "What set it off", "Note",
};

static void
open_all_sections (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    open_section (self, sections[i]);
}

/* (transfer full): the only entry of the diary. */
static BsEntry *
get_only_entry (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = bs_store_list_entries (self->page.store, &BS_ENTRY_QUERY_ALL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  return bs_entry_ref (g_ptr_array_index (entries, 0));
}

static guint
count_entries (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  guint n = bs_store_count_entries (self->page.store, &error);

  g_assert_no_error (error);
  return n;
}

static char *
get_draft (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  char *text = bs_store_get_draft (self->page.store, name, &error);

  g_assert_no_error (error);
  return text;
}

static BsEntry *
save (Fixture *self)
{
  press (self, "Save");
  SPIN_UNTIL (self->dialog == NULL);
  return get_only_entry (self);
}

static void
test_five_presses (Fixture *self, gconstpointer data)
{
  static const char *const presses[] = { "Pain 6", "Walking", "Aching", "None of these" };
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *draft = NULL;
  guint64 denied = 0;

  open_dialog (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (presses); i++)
    press (self, presses[i]);
  entry = save (self); /* the fifth */

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

  draft = get_draft (self, "log");
  g_assert_null (draft);
}

static void
test_not_sure (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, NULL);
  press (self, "Pain 3");
  press (self, "Not sure");
  g_assert_false (is_on (self, "Pain 3"));
  entry = save (self);
  g_assert_cmpint (entry->pain, ==, BS_ABSENT);
}

/* The scale: nothing chosen at first, and then always exactly one. */
static void
test_scale (Fixture *self, gconstpointer data)
{
  GtkWidget *scale;

  open_dialog (self, NULL);
  scale = find_widget (get_content (self), BS_TYPE_PAIN_SCALE, NULL);
  g_assert_cmpint (bs_pain_scale_get_value (BS_PAIN_SCALE (scale)), ==, BS_SCALE_NONE);
  press (self, "Pain 0");
  press (self, "Pain 10");
  g_assert_cmpint (bs_pain_scale_get_value (BS_PAIN_SCALE (scale)), ==, 10);
  press (self, "Pain 10");
  g_assert_true (is_on (self, "Pain 10"));
  g_assert_false (is_on (self, "Pain 0"));
}

/* Steps: "Name" presses, "Name=text" types, "+Name" opens a section. */
static void
take_steps (Fixture *self, const char *steps)
{
  g_auto (GStrv) list = g_strsplit (steps, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (list[i], "=", 2);

      if (*list[i] == '+')
        open_section (self, list[i] + 1);
      else if (parts[1] != NULL)
        type (self, parts[0], parts[1]);
      else
        press (self, parts[0]);
    }
}

typedef struct
{
  const char *name;
  const char *steps;
  const char *fault;    /* said at the field */
  gboolean at_once;     /* while typing, before saving was tried */
  const char *mend;     /* steps after which it can be saved */
} FaultCase;

static const FaultCase faults[] = {
  { "no rating", "Walking", "Choose how strong the pain is. If you cannot say, choose “Not sure”.", FALSE, "Pain 2" },
  { "no pain of a kind", "Pain 0|Aching",
    "You chose 0, no pain. Take the kind of pain away, or choose how strong it was.", TRUE, "Aching" },
  { "numbness nowhere", "Pain 2|Numbness anywhere, also between the legs: Yes",
    "Mark where it is numb, on the figure or in the list.", FALSE, "As a list|Foot, left: numb" },
  { "yes to nothing", "Pain 2|Fever or shivering: Yes", "Choose what it is.", FALSE, "Shivering" },
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
    "This lies before the entry's own time (Today, 09:00). Change one of the two.", TRUE, "With the pain" },
};

static void
test_fault (Fixture *self, gconstpointer data)
{
  const FaultCase *row = data;
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *reason = g_strdup_printf ("Not saved yet: %s", row->fault);

  open_dialog (self, NULL);
  take_steps (self, row->steps);
  g_assert_cmpint (has_text (get_content (self), row->fault), ==, row->at_once);

  press (self, "Save");
  g_assert_nonnull (self->dialog);
  g_assert_cmpuint (count_entries (self), ==, 0);
  g_assert_true (has_text (get_content (self), row->fault));
  g_assert_true (has_text (get_content (self), reason));
  g_assert_true (gtk_widget_get_sensitive (get_named (self, "Save")));

  take_steps (self, row->mend);
  g_assert_false (has_text (get_content (self), row->fault));
  entry = save (self);
  g_assert_nonnull (entry);
}

/* A fault in a shut section opens it. */
static void
test_fault_in_shut_section (Fixture *self, gconstpointer data)
{
  GtkWidget *row;

  open_dialog (self, NULL);
  take_steps (self, "Pain 2|+The walk|Minutes walked=x");
  row = find_widget (get_content (self), ADW_TYPE_EXPANDER_ROW, "The walk");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  press (self, "Save");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
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
  { "ended exactly", "Pain 1|When: Now, 09:00|Yesterday evening|Day and time it ended…|End a day earlier|Hour it ended=20",
    "2026-11-21T19:00+01:00", "2026-11-21T20:00+01:00" },
  { "ended, then still there", "Pain 1|When: Now, 09:00|Ended just now|Still there", "2026-11-22T09:00+01:00", NULL },
  { "ended, then not known", "Pain 1|When: Now, 09:00|Ended just now|End not known", "2026-11-22T09:00+01:00", NULL },
};

static void
test_time (Fixture *self, gconstpointer data)
{
  const TimeCase *row = data;
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, NULL);
  take_steps (self, row->steps);
  entry = save (self);
  g_assert_true (bs_instant_equal (entry->at, page_fixture_instant (row->at)));
  if (row->end != NULL)
    g_assert_true (bs_instant_equal (entry->end, page_fixture_instant (row->end)));
  else
    g_assert_false (bs_instant_is_set (entry->end));
}

/* Every field there is, through the window. */
static void
test_every_field (Fixture *self, gconstpointer data)
{
  static const char steps[]
    = "Pain 7|When: Now, 09:00|An hour ago|Ended just now|As a list|Lower back, left: pain|Calf, left: pain|"
      "Foot, left: numb|Standing|Sharp|Dull|There all the time|Fever or shivering: Yes|Fever|"
      "+The walk|Minutes walked=25|Minutes until the pain began=12|Metres walked=900|Leaning forward|Stopped: tired|"
      "+What relieved it|Add medicine|Medicine name=Ibuprofen|Dose=400 mg|Painkiller|Done just now|Result: less|"
      "Minutes until then=50|Pain after 3|+Other signs|Worse at night|"
      "+Position, and what makes it easier|Hurts: sitting|Easier: lying|+Pain in the leg|Leg pain 5|"
      "+What set it off|Set off by: lifting|+Note|Note=After the shop";
  g_autoptr (BsEntry) entry = NULL;
  const BsMeasure *measure;

  open_dialog (self, NULL);
  take_steps (self, steps);
  entry = save (self);

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
  g_assert_cmphex (entry->skipped.set, ==, BS_ALL_SIGNS & ~entry->signs.set & ~BS_BIT (BS_SIGN_CHILLS));
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
test_explicit_none (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, NULL);
  take_steps (self, "Pain 4|No pain outside the lower back|+What relieved it|Nothing was tried|+What set it off|"
                    "Nothing of these|+Position, and what makes it easier|In none of these|Hurts: sitting|"
                    "Hurts: sitting|Aching|Aching|+Other signs|None of the rest");
  entry = save (self);
  g_assert_true (entry->radiates.asked && entry->radiates.n == 0);
  g_assert_true (entry->triggers.asked && entry->triggers.n == 0);
  g_assert_cmpint (entry->n_measures, ==, 0);
  g_assert_false (entry->position.asked); /* chosen and taken back */
  g_assert_false (entry->types.asked);
  g_assert_false (entry->sites.asked);
  g_assert_false (entry->numb.asked);
  g_assert_true (entry->signs.asked && entry->signs.n == 0);
  g_assert_cmphex (entry->skipped.set, ==,
                   bs_question_get_signs (BS_QUESTION_BLADDER_BOWEL) | bs_question_get_signs (BS_QUESTION_BOTH_LEGS)
                     | bs_question_get_signs (BS_QUESTION_LEG_WEAKNESS) | bs_question_get_signs (BS_QUESTION_FEVER));
}

static void
test_figure (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;
  GtkWidget *figure;
  gdouble width, height, scale, left, top;

  open_dialog (self, NULL);
  gtk_test_widget_wait_for_draw (self->dialog);
  figure = find_widget (get_content (self), BS_TYPE_FIGURE, NULL);
  width = gtk_widget_get_width (figure);
  height = gtk_widget_get_height (figure);
  scale = 380.0 / 600;
  left = (width - scale * 452) / 2;
  top = height - 380;

  g_assert_true (bs_figure_press (BS_FIGURE (figure), left + scale * 102, top + scale * 137)); /* lower back, middle */
  g_assert_true (bs_figure_press (BS_FIGURE (figure), left + scale * 50, top + scale * 480));  /* calf, left */
  g_assert_false (bs_figure_press (BS_FIGURE (figure), left + scale * 102, top + scale * 245)); /* between the legs */
  g_assert_false (bs_figure_press (BS_FIGURE (figure), left + scale * 226, top + scale * 500)); /* between the views */
  press (self, "Numbness anywhere, also between the legs: Yes"); /* now a press marks numbness */
  g_assert_true (bs_figure_press (BS_FIGURE (figure), left + scale * 102, top + scale * 245));
  g_assert_true (bs_figure_press (BS_FIGURE (figure), left + scale * 410, top + scale * 590)); /* foot, left, in front */
  g_assert_true (bs_figure_press (BS_FIGURE (figure), left + scale * 410, top + scale * 590));
  press (self, "Pain 4");
  entry = save (self);
  g_assert_cmphex (entry->sites.set, ==, BS_BIT (BS_SITE_LOWER_BACK_CENTRE));
  g_assert_cmphex (entry->radiates.set, ==, BS_BIT (BS_REGION_LOWER_LEG_LEFT));
  g_assert_cmphex (entry->numb.set, ==, BS_BIT (BS_REGION_PERINEUM));
}

/* A mark of numbness answers the question; taken back, it was not asked. */
static void
test_numb_mark (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, NULL);
  take_steps (self, "Pain 4|As a list|Foot, left: numb");
  g_assert_true (is_on (self, "Numbness anywhere, also between the legs: Yes"));
  press (self, "None of the others");
  g_assert_true (is_on (self, "Numbness anywhere, also between the legs: Yes"));
  press (self, "Foot, left: numb");
  g_assert_false (is_on (self, "Numbness anywhere, also between the legs: Yes"));
  g_assert_nonnull (find_named (get_content (self), "None of these"));
  entry = save (self);
  g_assert_false (entry->numb.asked);
}

static const char half_typed[]
  = "Pain 7|Standing|Fever or shivering: Yes|+The walk|Minutes walked=12x|+What relieved it|Add medicine|"
    "Medicine name=Ibu|Add cold|Minutes applied=zehn|+Other signs|Worse at night|+Note|Note=First line\n second;=[x]";

static void
check_half_typed (Fixture *self)
{
  g_autofree char *note = NULL;

  open_all_sections (self);
  g_assert_true (is_on (self, "Pain 7"));
  g_assert_true (is_on (self, "Standing"));
  g_assert_true (is_on (self, "Fever or shivering: Yes"));
  g_assert_false (is_on (self, "Fever"));
  g_assert_true (is_on (self, "Worse at night"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_named (self, "Minutes walked"))), ==, "12x");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_named (self, "Medicine name"))), ==, "Ibu");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_named (self, "Minutes applied"))), ==, "zehn");
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_named (self, "Note"))), "text", &note, NULL);
  g_assert_cmpstr (note, ==, "First line\n second;=[x]");
}

static void
test_draft_is_kept (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = NULL;

  open_dialog (self, NULL);
  g_assert_false (has_text (get_content (self), "Draft kept"));
  take_steps (self, half_typed);
  press (self, "Cancel");
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpuint (count_entries (self), ==, 0);

  /* An hour later it is all there, and still about when it began. */
  bs_journal_set_clock (self->page.journal, page_fixture_instant ("2026-11-22T10:00+01:00"));
  open_dialog (self, NULL);
  g_assert_true (has_text (get_content (self), "Draft kept"));
  check_half_typed (self);
  g_assert_nonnull (find_named (get_content (self), "When: Now, 09:00"));

  take_steps (self, "Discard draft");
  g_assert_false (is_on (self, "Pain 7"));
  g_assert_false (has_text (get_content (self), "Draft kept"));
  draft = get_draft (self, "log");
  g_assert_null (draft);

  press (self, "Undo");
  check_half_typed (self);
  press (self, "Discard draft");
  close_dialog (self);
  open_dialog (self, NULL);
  g_assert_false (is_on (self, "Pain 7"));
  g_assert_nonnull (find_named (get_content (self), "When: Now, 10:00"));
}

static gboolean
has_draft (Fixture *self)
{
  g_autofree char *draft = get_draft (self, "log");

  return draft != NULL;
}

/* Written while the window is open, before anybody closes it. */
static void
test_draft_is_written_soon (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press (self, "Pain 7");
  SPIN_UNTIL (has_draft (self));
  g_assert_true (has_text (get_content (self), "Draft kept"));
}

static void
test_no_draft_of_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = NULL;

  open_dialog (self, NULL);
  take_steps (self, "Walking|Walking");
  close_dialog (self);
  draft = get_draft (self, "log");
  g_assert_null (draft);
}

/* Text that is no draft of ours is no reason not to open. */
static void
test_strange_draft (Fixture *self, gconstpointer data)
{
  static const char *const drafts[] = { "", "{}", "[form]\nversion=99\n", "[form]\nversion=1\nat=never\n" };

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr (GError) error = NULL;

      bs_store_put_draft (self->page.store, "log", drafts[i], &error);
      g_assert_no_error (error);
      open_dialog (self, NULL);
      g_assert_false (has_text (get_content (self), "Draft kept"));
      g_assert_nonnull (find_named (get_content (self), "When: Now, 09:00"));
      close_dialog (self);
    }
}

static void
test_draft_of_edit (Fixture *self, gconstpointer data)
{
  BsEntry *entry = page_fixture_entry ("2026-11-21T18:40+01:00", 6);
  g_autofree char *id = NULL;
  g_autofree char *draft_name = NULL;
  g_autofree char *other = NULL;
  g_autofree char *draft = NULL;
  g_autoptr (BsEntry) stored = NULL;

  entry->note = g_strdup ("before");
  id = page_fixture_put (&self->page, entry);
  stored = get_only_entry (self);
  open_dialog (self, stored);
  take_steps (self, "+Note|Note=after");
  close_dialog (self);

  draft_name = g_strconcat ("edit-", id, NULL);
  draft = get_draft (self, draft_name);
  g_assert_nonnull (draft);
  other = get_draft (self, "log");
  g_assert_null (other);
  open_dialog (self, stored);
  open_section (self, "Note");
  g_assert_true (has_text (get_content (self), "Draft kept"));
  bs_entry_unref (g_steal_pointer (&stored));
  stored = save (self);
  g_assert_cmpstr (stored->id, ==, id);
  g_assert_cmpstr (stored->note, ==, "after");
  g_assert_cmpint (stored->pain, ==, 6);
}

static void
check_unchanged_by_edit (Fixture *self, const BsEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) before = bs_store_restore_entry (self->page.store, entry, &error);
  g_autoptr (BsEntry) after = NULL;

  g_assert_no_error (error);
  create_dialog (self, before);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_widget (get_content (self), GTK_TYPE_TOGGLE_BUTTON, NULL)), TRUE);
  press (self, "As a list");
  open_all_sections (self);
  press (self, "Save");
  destroy_dialog (self);
  after = bs_store_get_entry (self->page.store, before->id, &error);
  g_assert_no_error (error);
  g_assert_true (bs_entry_equal (before, after, FALSE));
  g_assert_true (bs_instant_equal (before->recorded_at, after->recorded_at));
}

/* What only a file can hold: seconds, another zone, sides not said, fields on measures of another kind, lists in an order
 * of their own, none of them touched. */
static const char *const strange[] = {
  "{\"at\":\"2026-11-20T10:00:07+05:30\",\"end\":\"2026-11-20T11:00:09Z\",\"types\":[\"dull\",\"aching\"],"
  "\"when\":\"other\",\"sites\":[],\"radiates\":[\"sacrum\",\"leg\",\"limbs-left\",\"thigh\"],"
  "\"numb\":[\"perineum\",\"leg\",\"back\"],\"signs\":[\"fever\",\"dry-skin\"],\"skipped\":[\"chills\",\"asymmetry\"],"
  "\"triggers\":[],\"position\":[],\"easierWhen\":[\"nothing\",\"lying\"],\"measures\":["
  "{\"kind\":\"rest\",\"appliedMin\":3,\"name\":\"n\",\"dose\":\"d\",\"class\":\"other\",\"resultMin\":5},"
  "{\"kind\":\"medicine\",\"how\":\"sit\",\"at\":\"2026-11-20T10:00:08+05:30\",\"result\":\"same\",\"painAfter\":0},"
  "{\"kind\":\"other\"}],\"note\":\"a\\tb\"}",
  "{\"at\":\"2026-11-20\",\"end\":\"2026-11-20T11:00+01:00\",\"pain\":0,\"legPain\":0,\"types\":[],\"easierWhen\":[],"
  "\"signs\":[],\"skipped\":[],\"numb\":[],\"radiates\":[],\"measures\":[],\"walkMin\":0,\"onsetMin\":0,\"walkMetres\":0}",
  "{\"at\":\"2026-11-20T10:00Z\",\"onsetMin\":7,\"skipped\":[\"chills\"]}",
};

static void
test_edit_strange (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BsEntry) entry = bs_entry_new_from_json (strange[i], &error);

      g_assert_no_error (error);
      check_unchanged_by_edit (self, entry);
    }
}

/* A draft restored over an entry that is edited changes nothing but what was typed. */
static void
test_edit_through_draft (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) entry = bs_entry_new_from_json (strange[0], &error);
  g_autoptr (BsEntry) before = bs_store_restore_entry (self->page.store, entry, &error);
  g_autoptr (BsEntry) after = NULL;

  g_assert_no_error (error);
  create_dialog (self, before);
  press (self, "Pain 1");
  destroy_dialog (self); /* as when the session ends */
  create_dialog (self, before);
  g_assert_true (is_on (self, "Pain 1"));
  press (self, "Save");
  destroy_dialog (self);
  after = bs_store_get_entry (self->page.store, before->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (after->pain, ==, 1);
  after->pain = before->pain;
  g_assert_true (bs_entry_equal (before, after, FALSE));
}

static void
put_medicine (Fixture *self, const char *name, const char *dose, gint most)
{
  BsMedicine *medicine = bs_medicine_new ();
  BsMedicine *stored;
  g_autoptr (GError) error = NULL;

  medicine->name = g_strdup (name);
  medicine->dose = g_strdup (dose);
  medicine->class_ = BS_MEDICINE_CLASS_ANALGESIC;
  medicine->max_per_day = (gint8) most;
  stored = bs_store_put_medicine (self->page.store, medicine, bs_journal_now (self->page.journal), &error);
  g_assert_no_error (error);
  bs_medicine_unref (stored);
  bs_medicine_unref (medicine);
}

static void
put_dose (Fixture *self, const char *at, const char *name)
{
  BsEntry *entry = page_fixture_entry (at, 3);
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
  g_autofree char *id = NULL;

  measure->name = g_strdup (name);
  id = page_fixture_put (&self->page, entry);
}

static void
test_medicine_list (Fixture *self, gconstpointer data)
{
  put_medicine (self, "Ibuprofen", "400 mg", BS_ABSENT);
  put_medicine (self, "Paracetamol", NULL, BS_ABSENT);
  open_dialog (self, NULL);
  take_steps (self, "Pain 4|+What relieved it|Add medicine");
  g_assert_nonnull (find_named (get_content (self), "Paracetamol"));
  take_steps (self, "Medicine name=ib");
  g_assert_null (find_named (get_content (self), "Paracetamol"));
  press (self, "Ibuprofen 400 mg");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_named (self, "Medicine name"))), ==, "Ibuprofen");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_named (self, "Dose"))), ==, "400 mg");
  g_assert_true (is_on (self, "Painkiller"));
  g_assert_null (find_named (get_content (self), "Ibuprofen 400 mg"));
}

static void
test_medicine_limit (Fixture *self, gconstpointer data)
{
  static const char third[] = "Your own limit is 2 a day of Ibuprofen. This would be number 3 (Today).";

  put_medicine (self, "Ibuprofen", NULL, 2);
  put_dose (self, "2026-11-22T06:00+01:00", "ibuprofen ");
  put_dose (self, "2026-11-21T23:59+01:00", "Ibuprofen"); /* yesterday */
  put_dose (self, "2026-11-22T07:00+01:00", "Paracetamol");
  open_dialog (self, NULL);
  take_steps (self, "Pain 4|+What relieved it|Add medicine|Medicine name=IBUPROFEN");
  g_assert_false (has_text_in (get_content (self), "Your own limit")); /* the second of two */
  put_dose (self, "2026-11-22T06:30+01:00", "Ibuprofen");
  take_steps (self, "Medicine name=|Medicine name=Ibuprofen");
  g_assert_true (has_text (get_content (self), third));
  /* It is said, not forbidden. */
  press (self, "Save");
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpuint (count_entries (self), ==, 5);
}

/* Two doses in one entry count as two. */
static void
test_medicine_limit_within (Fixture *self, gconstpointer data)
{
  put_medicine (self, "Ibuprofen", NULL, 1);
  open_dialog (self, NULL);
  take_steps (self, "Pain 4|+What relieved it|Add medicine|Ibuprofen");
  g_assert_false (has_text_in (get_content (self), "Your own limit"));
  take_steps (self, "Add medicine|Ibuprofen");
  g_assert_true (has_text (get_content (self), "Your own limit is 1 a day of Ibuprofen. This would be number 2 (Today)."));
}

static void
test_measures_removed (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, NULL);
  take_steps (self, "Pain 4|+What relieved it|Add cold|Minutes applied=5|Add heat|Remove measure 1");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_named (self, "Minutes applied"))), ==, "");
  take_steps (self, "Minutes applied=8");
  entry = save (self);
  g_assert_cmpint (entry->n_measures, ==, 1);
  g_assert_cmpint (entry->measures[0].kind, ==, BS_MEASURE_HEAT);
  g_assert_cmpint (entry->measures[0].applied_min, ==, 8);
}

static void
test_last_measure_removed (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, NULL);
  take_steps (self, "Pain 4|+What relieved it|Add rest|Remove measure 1");
  entry = save (self);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
}

/* Where the diary cannot be written, the window says so and keeps what was typed. */
static void
test_store_fails (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press (self, "Pain 4");
  bs_store_close (self->page.store);
  press (self, "Save");
  g_assert_nonnull (self->dialog);
  g_assert_true (has_text_in (get_content (self), "Not saved: "));
  g_assert_true (is_on (self, "Pain 4"));
}

static void
test_shortcut (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, NULL);
  press (self, "Pain 4");
  g_assert_true (gtk_widget_activate_action (self->dialog, "log.save", NULL));
  SPIN_UNTIL (self->dialog == NULL);
  entry = get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 4);
}

/* As narrow as a telephone, with everything open. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  GtkWidget *content;
  gint minimum;

  open_dialog (self, NULL);
  take_steps (self, "Pain 4|When: Now, 09:00|Day and time…|Day and time it ended…|Fever or shivering: Yes");
  open_all_sections (self);
  take_steps (self, "Add rest|Result: less|Add medicine|Add cold|Add heat|Add something else");
  content = get_content (self);
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("figure: %d px", minimum);
  g_assert_cmpint (minimum, <=, 340);
  press (self, "As a list");
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("list: %d px", minimum);
  g_assert_cmpint (minimum, <=, 340);
}

/* Names by which assistive technology, and the tests of the real window, find things. */
static void
test_names (Fixture *self, gconstpointer data)
{
  static const char *const names[] = {
    "Cancel", "Save", "When: Now, 09:00", "Pain 0", "Pain 10", "Not sure", "Mark pain", "Mark numbness", "As a list",
    "No pain outside the lower back", "Walking", "After sleep", "More…", "Aching", "Comes and goes", "None of these",
    "Numbness anywhere, also between the legs: Yes", "Numbness anywhere, also between the legs: No",
    "Numbness anywhere, also between the legs: Skip", "New trouble passing or holding urine or stool: Yes",
    "Pain, weakness or numbness in both legs: No", "A leg is weak, or the foot drops: Skip", "Fever or shivering: Yes",
    "Minutes walked", "Minutes until the pain began", "Metres walked", "Upright", "Stopped: pain", "Add rest",
    "Add medicine", "Nothing was tried", "Stiff in the morning", "No others: Legs and walking", "None of the rest",
    "Hurts: lying on the back", "Easier: moving", "Leg pain 4", "Set off by: long walk", "Note",
  };

  open_dialog (self, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self->dialog), GTK_ACCESSIBLE_ROLE_DIALOG);
  open_all_sections (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (find_named (get_content (self), names[i]) == NULL)
      g_error ("there is no “%s”", names[i]);
  press (self, "As a list");
  g_assert_nonnull (find_named (get_content (self), "Calf, left: pain"));
  g_assert_nonnull (find_named (get_content (self), "Calf, left: numb"));
  g_assert_nonnull (find_named (get_content (self), "Whole leg, right: pain"));
}

static void
test_fault_is_told (Fixture *self, gconstpointer data)
{
  GtkWidget *scale;

  open_dialog (self, NULL);
  scale = find_widget (get_content (self), BS_TYPE_PAIN_SCALE, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_ROLE_GROUP);
  press (self, "Save");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Choose how strong the pain is. If you cannot say, choose “Not sure”.");
}

#define ADD(path, function) g_test_add ("/log/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("five-presses", test_five_presses);
  ADD ("not-sure", test_not_sure);
  ADD ("scale", test_scale);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/log/fault/%s", faults[i].name);

      g_test_add (path, Fixture, &faults[i], set_up, test_fault, tear_down);
    }
  ADD ("fault-in-shut-section", test_fault_in_shut_section);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *path = g_strdup_printf ("/log/time/%s", times[i].name);

      g_test_add (path, Fixture, &times[i], set_up, test_time, tear_down);
    }
  ADD ("every-field", test_every_field);
  ADD ("explicit-none", test_explicit_none);
  ADD ("figure", test_figure);
  ADD ("numb-mark", test_numb_mark);
  ADD ("draft/kept", test_draft_is_kept);
  ADD ("draft/written-soon", test_draft_is_written_soon);
  ADD ("draft/of-nothing", test_no_draft_of_nothing);
  ADD ("draft/strange", test_strange_draft);
  ADD ("draft/of-edit", test_draft_of_edit);
  ADD ("edit/strange", test_edit_strange);
  ADD ("edit/through-draft", test_edit_through_draft);
  ADD ("medicine/list", test_medicine_list);
  ADD ("medicine/limit", test_medicine_limit);
  ADD ("medicine/limit-within", test_medicine_limit_within);
  ADD ("measures/removed", test_measures_removed);
  ADD ("measures/last-removed", test_last_measure_removed);
  ADD ("store-fails", test_store_fails);
  ADD ("shortcut", test_shortcut);
  ADD ("narrow", test_narrow);
  ADD ("names", test_names);
  ADD ("fault-is-told", test_fault_is_told);
  return g_test_run ();
}
