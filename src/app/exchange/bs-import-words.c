/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-capitalise.h"
#include "bs-diary-fields.h"
#include "bs-fact-row.h"
#include "bs-text.h"

/* Long ones are known to whoever wrote them. */
#define TEXT_SHOWN 200

/* ---- Numbers of pieces ---- */

static char *
format_kind (BsImportKind kind, guint n)
{
  switch (kind)
    {
    case BS_IMPORT_ENTRY:
      return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
    case BS_IMPORT_VISIT:
      /* Translators: examinations by a doctor and the like */
      return g_strdup_printf (ngettext ("%u visit", "%u visits", n), n);
    case BS_IMPORT_MEDICINE:
      return g_strdup_printf (ngettext ("%u medicine", "%u medicines", n), n);
    case BS_IMPORT_FIELD:
    case BS_N_IMPORT_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
bs_import_format_kinds (const guint n[BS_N_IMPORT_KINDS])
{
  GString *text = g_string_new (NULL);

  for (BsImportKind kind = 0; kind < BS_N_IMPORT_KINDS; kind++)
    if (kind != BS_IMPORT_FIELD && n[kind] > 0)
      {
        g_autofree char *part = format_kind (kind, n[kind]);

        bs_text_append_item (text, part);
      }
  return g_string_free (text, FALSE);
}

char *
bs_import_format_fate (const BsImportCounts *counts, BsImportFate fate)
{
  guint n[BS_N_IMPORT_KINDS];

  for (BsImportKind kind = 0; kind < BS_N_IMPORT_KINDS; kind++)
    {
      const BsImportCount *count = &counts->kinds[kind];

      n[kind] = fate == BS_IMPORT_NEW     ? count->added
                : fate == BS_IMPORT_NEWER ? count->updated
                : fate == BS_IMPORT_OLDER ? count->differ
                                          : count->kept - count->differ;
    }
  return bs_import_format_kinds (n);
}

char *
bs_import_format_changes (const BsImportCounts *counts)
{
  guint n[BS_N_IMPORT_KINDS];

  for (BsImportKind kind = 0; kind < BS_N_IMPORT_KINDS; kind++)
    n[kind] = counts->kinds[kind].added + counts->kinds[kind].updated;
  return bs_import_format_kinds (n);
}

char *
bs_import_format_button (const BsImportCounts *counts)
{
  g_autofree char *changes = bs_import_format_changes (counts);

  if (*changes)
    /* Translators: a button: "Import 120 entries, 2 visits" */
    return g_strdup_printf (_ ("Import %s"), changes);
  return bs_import_counts_change_profile (counts) ? g_strdup (_ ("Import what it says about you")) : NULL;
}

char *
bs_import_format_nothing_new (const BsImportCounts *counts)
{
  g_autofree char *older = bs_import_format_fate (counts, BS_IMPORT_OLDER);

  return *older ? /* Translators: %s: "120 entries, 2 visits" */
             g_strdup_printf (_ ("Different from yours, but not newer: %s. Yours stay. To take the file’s, give them a "
                                 "later “updatedAt” in it, or delete yours first."),
                              older)
                : g_strdup (_ ("Your diary has all of it already."));
}

/* ---- Facts about the person ---- */

const char *
bs_import_get_field_title (const char *key)
{
  static const struct
  {
    const char *key;
    BsFact fact;
  } facts[] = {
    { "birthYear", BS_FACT_BIRTH_YEAR },
    { "sex", BS_FACT_SEX },
    { "pregnant", BS_FACT_PREGNANT },
    { "osteoporosis", BS_FACT_OSTEOPOROSIS },
    { "longTermSteroids", BS_FACT_LONG_TERM_STEROIDS },
    { "cancerHistory", BS_FACT_CANCER_HISTORY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (g_str_equal (facts[i].key, key))
      return bs_fact_get_title (facts[i].fact);
  if (g_str_equal (key, "name"))
    return _ ("Name");
  if (g_str_equal (key, "age"))
    return _ ("Age");
  if (g_str_equal (key, "diagnoses"))
    return _ ("Known diagnoses");
  return key;
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= TEXT_SHOWN)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, TEXT_SHOWN);
  return g_strconcat (start, "…", NULL);
}

char *
bs_import_format_field (const BsProfile *profile, const char *key)
{
  guint hint = 0;
  const BsDiaryField *field = bs_field_table_find (&bs_profile_fields, key, strlen (key), &hint);
  gint value;

  g_return_val_if_fail (field != NULL, g_strdup (""));

  if (field->kind == BS_FIELD_TEXT)
    {
      const char *text = *BS_FIELD_AT_CONST (profile, field, char *);

      return text ? shorten (text) : g_strdup (_ ("Not said"));
    }
  value = bs_field_get_number (field, profile);
  if (value == BS_ABSENT)
    return g_strdup (_ ("Not said"));
  if (field->kind == BS_FIELD_TERM)
    return bs_capitalise (bs_vocabulary_get_label (field->vocabulary, (guint) value));
  if (field->kind == BS_FIELD_TRUTH)
    return g_strdup (value ? _ ("Yes") : _ ("No"));
  return g_strdup_printf ("%d", value);
}

/* ---- Undoing ---- */

/* Of which kind so many: a member of BsImportUndoCount. */
static char *
format_undo (const BsImportUndoCounts *counts, gsize member)
{
  guint n[BS_N_IMPORT_KINDS];

  for (BsImportKind kind = 0; kind < BS_N_IMPORT_KINDS; kind++)
    n[kind] = G_STRUCT_MEMBER (guint, &counts->kinds[kind], member);
  return bs_import_format_kinds (n);
}

/* A line of its own, where there is anything to say. */
static void G_GNUC_PRINTF (3, 4) append_line (GString *text, gboolean is_said, const char *format, ...)
{
  va_list arguments;

  if (!is_said)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

char *
bs_import_format_undo_question (const BsImportUndoCounts *counts)
{
  g_autofree char *removed = format_undo (counts, G_STRUCT_OFFSET (BsImportUndoCount, removed));
  g_autofree char *restored = format_undo (counts, G_STRUCT_OFFSET (BsImportUndoCount, restored));
  g_autofree char *changed = format_undo (counts, G_STRUCT_OFFSET (BsImportUndoCount, changed));
  g_autofree char *gone = format_undo (counts, G_STRUCT_OFFSET (BsImportUndoCount, gone));
  const BsImportUndoCount *facts = &counts->kinds[BS_IMPORT_FIELD];
  GString *text = g_string_new (NULL);

  /* Translators: what undoing an import does, one line each; %s: "120 entries, 2 visits" */
  append_line (text, *removed, _ ("Taken out of your diary: %s"), removed);
  append_line (text, *restored, _ ("Back to what they were: %s"), restored);
  append_line (text, facts->removed + facts->restored > 0, _ ("What you said about yourself is again what it was."));
  append_line (text, *changed, _ ("Changed since, so they stay: %s"), changed);
  append_line (text, facts->changed > 0, _ ("What you said about yourself since stays."));
  append_line (text, *gone, _ ("Deleted since, so there is nothing to do: %s"), gone);
  return g_string_free (text, FALSE);
}

/* `format` has one %s. */
static void
append_sentence (GString *text, const char *format, const char *pieces)
{
  g_autoptr (GString) sentence = g_string_new (format);

  if (*pieces == '\0')
    return;
  g_string_replace (sentence, "%s", pieces, 1);
  g_string_append_printf (text, " %s", sentence->str);
}

char *
bs_import_format_undone (const BsImportUndoCounts *counts)
{
  g_autofree char *removed = format_undo (counts, G_STRUCT_OFFSET (BsImportUndoCount, removed));
  g_autofree char *restored = format_undo (counts, G_STRUCT_OFFSET (BsImportUndoCount, restored));
  g_autofree char *changed = format_undo (counts, G_STRUCT_OFFSET (BsImportUndoCount, changed));
  GString *text = g_string_new (_ ("The import is undone."));

  /* Translators: after "The import is undone." %s: "120 entries, 2 visits" */
  append_sentence (text, _ ("Taken out: %s."), removed);
  append_sentence (text, _ ("Back to what they were: %s."), restored);
  append_sentence (text, _ ("Changed since, so they stay: %s."), changed);
  return g_string_free (text, FALSE);
}
