/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-diary-reader.h"
#include "bs-log-form.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The form as a value: what is loaded is what is written, and a draft holds all of it. */

static BsInstant
get_now (gpointer data)
{
  BsInstant now;

  g_assert_true (bs_instant_parse ("2026-11-22T09:00+01:00", FALSE, &now, NULL));
  return now;
}

static GPtrArray *
load_examples (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "examples.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_entry_unref);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *examples;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  examples = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (examples); i++)
    {
      JsonNode *diary = json_object_get_member (json_array_get_object_element (examples, i), "diary");
      g_autofree char *diary_text = json_to_string (diary, FALSE);
      g_autoptr (BsDiary) read = bs_diary_new_from_data (diary_text, strlen (diary_text), NULL, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < read->entries->len; j++)
        g_ptr_array_add (entries, bs_entry_ref (g_ptr_array_index (read->entries, j)));
    }
  g_assert_cmpuint (entries->len, >, 200);
  return entries;
}

/* Loaded, and through a draft: equal to the last field, and nothing to complain about. */
static void
test_examples (void)
{
  g_autoptr (GPtrArray) entries = load_examples ();

  for (guint i = 0; i < entries->len; i++)
    {
      const BsEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (BsLogForm) form = bs_log_form_new (get_now, NULL);
      g_autofree char *draft = NULL;

      g_test_message ("%s", entry->id);
      bs_log_form_load (form, entry);
      g_assert_true (bs_entry_equal (bs_log_form_get_entry (form), entry, TRUE));
      g_assert_cmpuint (bs_log_form_get_faults (form)->len, ==, 0);
      g_assert_true (bs_log_form_is_untouched (form));

      bs_log_form_set_pain (form, entry->pain == 1 ? 2 : 1);
      g_assert_false (bs_log_form_is_untouched (form));
      draft = bs_log_form_to_draft (form);
      bs_log_form_load (form, entry);
      g_assert_true (bs_log_form_restore_draft (form, draft));
      g_assert_false (bs_log_form_is_untouched (form));
      bs_log_form_set_pain (form, entry->pain);
      g_assert_true (bs_entry_equal (bs_log_form_get_entry (form), entry, TRUE));
      g_assert_true (bs_log_form_is_untouched (form));
    }
}

/* A draft of an empty form over an entry full of values leaves none of them. */
static void
test_draft_replaces (void)
{
  g_autoptr (GPtrArray) entries = load_examples ();
  g_autoptr (BsLogForm) empty = bs_log_form_new (get_now, NULL);
  g_autofree char *draft = NULL;

  bs_log_form_load (empty, NULL);
  bs_log_form_set_pain (empty, 3);
  draft = bs_log_form_to_draft (empty);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (BsLogForm) form = bs_log_form_new (get_now, NULL);

      bs_log_form_load (form, g_ptr_array_index (entries, i));
      g_assert_true (bs_log_form_restore_draft (form, draft));
      g_assert_true (bs_entry_equal (bs_log_form_get_entry (form), bs_log_form_get_entry (empty), FALSE));
    }
}

typedef struct
{
  const char *text;
  gboolean valid;
  gint value;
} NumberCase;

static void
test_numbers (void)
{
  static const NumberCase rows[] = {
    { "", TRUE, BS_ABSENT },
    { "  ", TRUE, BS_ABSENT },
    { "0", TRUE, 0 },
    { " 25 ", TRUE, 25 },
    { "1440", TRUE, 1440 },
    { "1441", FALSE, BS_ABSENT },
    { "99999999999999999999", FALSE, BS_ABSENT },
    { "-1", FALSE, BS_ABSENT },
    { "1.5", FALSE, BS_ABSENT },
    { "1 2", FALSE, BS_ABSENT },
    { "ten", FALSE, BS_ABSENT },
    { "\331\242\331\245", TRUE, 25 }, /* the digits of Arabic */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BsLogForm) form = bs_log_form_new (get_now, NULL);

      g_test_message ("“%s”", rows[i].text);
      bs_log_form_load (form, NULL);
      bs_log_form_set_number (form, BS_NUMBER_WALK_MIN, -1, rows[i].text);
      g_assert_cmpint (bs_log_form_get_entry (form)->walk_min, ==, rows[i].value);
      g_assert_cmpint (bs_log_form_get_fault (form, BS_LOG_FIELD_WALK_MIN, -1) == NULL, ==, rows[i].valid);
      g_assert_cmpstr (bs_log_form_get_number (form, BS_NUMBER_WALK_MIN, -1), ==, rows[i].text);
    }
}

/* Texts to the last character that fits, and one more. */
static void
test_note_length (void)
{
  g_autoptr (BsLogForm) form = bs_log_form_new (get_now, NULL);
  g_autofree char *fits = g_strnfill (BS_NOTE_MAX, 'x');
  g_autofree char *over = g_strnfill (BS_NOTE_MAX + 1, 'x');

  bs_log_form_load (form, NULL);
  bs_entry_set_note (bs_log_form_edit (form), fits);
  bs_log_form_changed (form);
  g_assert_null (bs_log_form_get_fault (form, BS_LOG_FIELD_NOTE, -1));
  bs_entry_set_note (bs_log_form_edit (form), over);
  bs_log_form_changed (form);
  g_assert_nonnull (bs_log_form_get_fault (form, BS_LOG_FIELD_NOTE, -1));
}

static void
test_most_measures (void)
{
  g_autoptr (BsLogForm) form = bs_log_form_new (get_now, NULL);

  bs_log_form_load (form, NULL);
  bs_log_form_set_pain (form, 4);
  for (guint i = 0; i <= BS_MEASURES_MAX; i++)
    bs_log_form_add_measure (form, BS_MEASURE_REST);
  g_assert_cmpint (bs_log_form_get_entry (form)->n_measures, ==, BS_MEASURES_MAX);
  g_assert_null (bs_log_form_try (form));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log/form/examples", test_examples);
  g_test_add_func ("/log/form/draft-replaces", test_draft_replaces);
  g_test_add_func ("/log/form/numbers", test_numbers);
  g_test_add_func ("/log/form/note-length", test_note_length);
  g_test_add_func ("/log/form/most-measures", test_most_measures);
  return g_test_run ();
}
