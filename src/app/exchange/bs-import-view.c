/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-view.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-import-rows.h"
#include "bs-import-words.h"
#include "bs-stock-names.h"
#include "bs-widgets.h"

#define N_SHOWN 5 /* of entries, and of each other kind */
#define N_REFUSALS_SHOWN 5
#define N_WARNINGS_SHOWN 5

/* What is wrong with a row of a table, as a sentence of its own. */
static GtkWidget *
create_fault (const char *title, const GError *error)
{
  g_autofree char *why = bs_capitalise (error->message);

  return title ? bs_import_row_new (title, why) : bs_import_row_new (why, NULL);
}

/* Appends a group with rows to come. */
static AdwPreferencesGroup *
add_group (GtkBox *box, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  bs_stock_titles_wrap (group);
  gtk_box_append (box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_more (AdwPreferencesGroup *group, guint n_left)
{
  g_autofree char *text = g_strdup_printf (ngettext ("And %u more", "And %u more", n_left), n_left);

  if (n_left > 0)
    adw_preferences_group_add (group, bs_import_row_new (text, NULL));
}

/* ---- Numbers ---- */

static void
add_fate (AdwPreferencesGroup *group, const BsImportCounts *counts, BsImportFate fate)
{
  static const struct
  {
    const char *title, *why;
  } words[BS_N_IMPORT_FATES] = {
    /* Translators: %s: "120 entries, 2 visits, 1 medicine" */
    [BS_IMPORT_NEW] = { N_ ("New: %s"), N_ ("Your diary does not have them: they are added.") },
    [BS_IMPORT_NEWER] = { N_ ("Newer than yours: %s"),
                          N_ ("They take the place of yours. The former version of an entry is kept.") },
    [BS_IMPORT_SAME] = { N_ ("The same as yours: %s"), N_ ("Left out: yours stay as they are.") },
    [BS_IMPORT_OLDER] = { N_ ("Different from yours, but not newer: %s"),
                          /* Translators: “updatedAt” stays as it is */
                          N_ ("Yours stay. To take the file’s, give them a later “updatedAt” in it, or delete yours "
                              "first.") },
  };
  g_autofree char *kinds = bs_import_format_fate (counts, fate);
  g_autoptr (GString) title = g_string_new (_ (words[fate].title));

  if (*kinds == '\0')
    return;
  g_string_replace (title, "%s", kinds, 1);
  adw_preferences_group_add (group, bs_import_row_new (title->str, _ (words[fate].why)));
}

static void
add_refused (AdwPreferencesGroup *group, const BsImportPlan *plan)
{
  guint n = plan->refusals.n_rows, n_rows = plan->file->table ? bs_csv_table_get_n_rows (plan->file->table) : 0;
  g_autofree char *title =
      g_strdup_printf (ngettext ("Cannot be read: %u of %u row", "Cannot be read: %u of %u rows", n_rows), n, n_rows);

  if (n > 0)
    adw_preferences_group_add (group, bs_import_row_new (title, _ ("They are left out; the reasons stand below.")));
}

static void
add_future (AdwPreferencesGroup *group, const BsImportPlan *plan)
{
  guint n = plan->diary ? bs_csv_count_future (plan->diary, bs_instant_get_date (plan->at)) : 0;
  g_autofree char *title =
      g_strdup_printf (ngettext ("Dated after today: %u entry", "Dated after today: %u entries", n), n);

  if (n > 0)
    adw_preferences_group_add (group, bs_import_row_new (title, _ ("Day and month may stand in another order.")));
}

static void
add_facts (AdwPreferencesGroup *group, const BsImportCounts *counts)
{
  guint n = counts->kinds[BS_IMPORT_FIELD].added + counts->kinds[BS_IMPORT_FIELD].updated;
  g_autofree char *title = g_strdup_printf (ngettext ("About you: %u answer", "About you: %u answers", n), n);

  if (n > 0)
    adw_preferences_group_add (group,
                               bs_import_row_new (title, _ ("They take the place of what you said about yourself.")));
}

void
bs_import_view_show_counts (GtkBox *box, const BsImportPlan *plan)
{
  AdwPreferencesGroup *group;

  bs_box_clear (GTK_WIDGET (box));
  group = add_group (box, _ ("What will happen"), _ ("Nothing of your diary is deleted, and it can be undone."));
  for (BsImportFate fate = 0; fate < BS_N_IMPORT_FATES; fate++)
    add_fate (group, &plan->result.counts, fate);
  add_facts (group, &plan->result.counts);
  add_future (group, plan);
  add_refused (group, plan);
}

/* ---- Pieces ---- */

static gboolean
is_shown (const BsImportPiece *piece)
{
  return (piece->fate == BS_IMPORT_NEW || piece->fate == BS_IMPORT_NEWER) && piece->kind != BS_IMPORT_FIELD;
}

static void
add_pieces (GtkBox *box, const BsImportPlan *plan, BsImportKind kind, const char *title, gint32 today)
{
  const BsImportCount *count = &plan->result.counts.kinds[kind];
  AdwPreferencesGroup *group;
  guint n = 0;

  if (count->added + count->updated == 0)
    return;
  group = add_group (box, title, NULL);
  for (guint i = 0; i < plan->result.preview->len && n < N_SHOWN; i++)
    {
      const BsImportPiece *piece = plan->result.preview->pdata[i];

      if (piece->kind != kind || !is_shown (piece))
        continue;
      adw_preferences_group_add (group, bs_import_row_new_piece (piece, today));
      n++;
    }
  add_more (group, count->added + count->updated - n);
}

static void
add_fields (GtkBox *box, const BsImportPlan *plan, const BsProfile *mine)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; plan->profile && i < plan->result.preview->len; i++)
    {
      const BsImportPiece *piece = plan->result.preview->pdata[i];

      if (piece->kind != BS_IMPORT_FIELD || piece->fate == BS_IMPORT_SAME)
        continue;
      if (!group)
        group = add_group (box, _ ("About you"), NULL);
      adw_preferences_group_add (group, bs_import_row_new_field (piece->field, plan->profile, mine));
    }
}

static void
add_warnings (GtkBox *box, const BsImportPlan *plan)
{
  AdwPreferencesGroup *group;

  if (plan->warnings->len == 0)
    return;
  group = add_group (box, _ ("Please note"), NULL);
  for (guint i = 0; i < plan->warnings->len && i < N_WARNINGS_SHOWN; i++)
    adw_preferences_group_add (group, bs_import_row_new (plan->warnings->pdata[i], NULL));
  add_more (group, plan->warnings->len > N_WARNINGS_SHOWN ? plan->warnings->len - N_WARNINGS_SHOWN : 0);
}

void
bs_import_view_show_pieces (GtkBox *box, const BsImportPlan *plan, const BsProfile *mine, gint32 today)
{
  bs_box_clear (GTK_WIDGET (box));
  add_fields (box, plan, mine);
  add_pieces (box, plan, BS_IMPORT_ENTRY, _ ("Entries as they will be"), today);
  add_pieces (box, plan, BS_IMPORT_VISIT, _ ("Visits as they will be"), today);
  add_pieces (box, plan, BS_IMPORT_MEDICINE, _ ("Medicines as they will be"), today);
  add_warnings (box, plan);
}

/* ---- Rows of a table ---- */

void
bs_import_view_show_rows (GtkBox *box, const BsCsvTable *table, const BsCsvMapping *mapping, gint32 today)
{
  guint n_rows = bs_csv_table_get_n_rows (table);
  AdwPreferencesGroup *group;

  bs_box_clear (GTK_WIDGET (box));
  group = add_group (box, _ ("The first rows as they will be"), NULL);
  for (guint row = 0; row < MIN (n_rows, N_SHOWN); row++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BsEntry) entry = bs_csv_mapping_read_row (mapping, table, row, &error);

      adw_preferences_group_add (group, entry ? bs_import_row_new_entry (entry, today)
                                              : create_fault (_ ("Cannot be read"), error));
    }
  add_more (group, n_rows - MIN (n_rows, N_SHOWN));
}

void
bs_import_view_show_refusals (GtkBox *box, const BsCsvRefusals *refusals)
{
  AdwPreferencesGroup *group;
  guint n_shown = 0;

  bs_box_clear (GTK_WIDGET (box));
  if (refusals->n_rows == 0)
    return;
  group = add_group (box, _ ("Rows that cannot be read"),
                     _ ("Correct them in the file and import it again: what is imported already is not added twice."));
  for (; n_shown < refusals->errors->len && n_shown < N_REFUSALS_SHOWN; n_shown++)
    adw_preferences_group_add (group, create_fault (NULL, refusals->errors->pdata[n_shown]));
  add_more (group, refusals->n_rows - n_shown);
}
