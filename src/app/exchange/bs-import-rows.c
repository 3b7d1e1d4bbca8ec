/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-rows.h"

#include <glib/gi18n-lib.h>

#include "bs-diary-words.h"
#include "bs-guidance-rows.h"
#include "bs-import-words.h"
#include "bs-medicine-words.h"
#include "bs-pain-badge.h"
#include "bs-text.h"

GtkWidget *
bs_import_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = bs_guidance_row_new (NULL, title, subtitle && *subtitle ? subtitle : NULL, NULL, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
append_line (GString *lines, const char *line)
{
  if (*line)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/* (transfer full) */
static char *
format_moment (BsInstant at, gint32 today, BsImportFate fate)
{
  g_autofree char *moment = bs_text_format_moment (at, today);

  if (fate != BS_IMPORT_NEWER)
    return g_steal_pointer (&moment);
  /* Translators: under an entry that is about to be imported; %s: "Sunday 22 November, 18:40" */
  return g_strdup_printf (_ ("%s · in the place of yours"), moment);
}

static GtkWidget *
create_entry (const BsEntry *entry, gint32 today, BsImportFate fate)
{
  g_autofree char *heading = bs_text_format_entry_heading (entry);
  g_autofree char *moment = format_moment (entry->at, today, fate);
  g_autofree char *details = bs_text_format_entry_details (entry);
  g_autofree char *measures = bs_diary_format_measures (entry);
  g_autofree char *note = bs_diary_format_note (entry);
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget *badge = bs_pain_badge_new (FALSE);
  GtkWidget *row;

  append_line (lines, moment);
  append_line (lines, details);
  append_line (lines, measures);
  append_line (lines, note);
  bs_pain_badge_set_pain (BS_PAIN_BADGE (badge), entry->pain);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  row = bs_import_row_new (heading, lines->str);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), badge);
  gtk_widget_add_css_class (row, "import-piece");
  return row;
}

GtkWidget *
bs_import_row_new_entry (const BsEntry *entry, gint32 today)
{
  return create_entry (entry, today, BS_IMPORT_NEW);
}

static GtkWidget *
create_visit (const BsVisit *visit, gint32 today, BsImportFate fate)
{
  g_autofree char *moment = format_moment (visit->at, today, fate);
  g_autoptr (GString) lines = g_string_new (moment);

  append_line (lines, visit->who ? visit->who : "");
  return bs_import_row_new (bs_text_get_visit_kind (visit->kind), lines->str);
}

static GtkWidget *
create_medicine (const BsMedicine *medicine, BsImportFate fate)
{
  g_autofree char *details = bs_medicine_format_details (medicine);
  g_autoptr (GString) lines = g_string_new (
      fate == BS_IMPORT_NEWER ? _ ("Medicine of your list · in the place of yours") : _ ("Medicine of your list"));

  append_line (lines, details);
  return bs_import_row_new (medicine->name, lines->str);
}

GtkWidget *
bs_import_row_new_piece (const BsImportPiece *piece, gint32 today)
{
  if (piece->entry)
    return create_entry (piece->entry, today, piece->fate);
  if (piece->visit)
    return create_visit (piece->visit, today, piece->fate);
  g_return_val_if_fail (piece->medicine != NULL, NULL);
  return create_medicine (piece->medicine, piece->fate);
}

GtkWidget *
bs_import_row_new_field (const char *key, const BsProfile *file, const BsProfile *mine)
{
  g_autofree char *after = bs_import_format_field (file, key);
  g_autofree char *before = bs_import_format_field (mine, key);
  /* Translators: a fact about the person in the file, and what they had said: "1956 (until now: Not said)" */
  g_autofree char *text = g_strdup_printf (_ ("%s (until now: %s)"), after, before);

  return bs_import_row_new (bs_import_get_field_title (key), text);
}
