/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-loader.h"

#include "bs-rule-settings.h"

/* How many entries are read between two looks at the cancellable. */
#define ENTRIES_AT_ONCE 256

struct _BsReportLoader
{
  BsStore *store;           /* NULL: `entries` are all there are */
  BsAssessment *assessment; /* has history, rulebook and moment */
  GPtrArray *entries, *medicines;
  BsRuleSettings settings;
};

static BsAssessment *
assess (BsHistory *history, BsRulebook *rulebook, BsRuleSettings settings, BsInstant at)
{
  g_autoptr (BsAssessor) assessor = bs_assessor_new (rulebook, settings);

  return bs_assessor_assess (assessor, history, at);
}

BsReportLoader *
bs_report_loader_new (BsStore *store, BsRulebook *rulebook, BsInstant at, GCancellable *cancellable, GError **error)
{
  g_autoptr (BsHistory) history = bs_store_load_history (bs_store_get_path (store), cancellable, error);
  g_autoptr (GPtrArray) medicines = NULL;
  BsReportLoader *self;

  if (history == NULL)
    return NULL;
  medicines = bs_store_list_medicines (store, error);
  if (medicines == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self = g_new0 (BsReportLoader, 1);
  self->store = g_object_ref (store);
  self->medicines = g_steal_pointer (&medicines);
  self->settings = bs_rule_settings_load (store);
  self->assessment = assess (history, rulebook, self->settings, at);
  return self;
}

BsReportLoader *
bs_report_loader_new_from_diary (const BsDiary *diary, BsRulebook *rulebook, BsInstant at)
{
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);
  BsReportLoader *self = g_new0 (BsReportLoader, 1);

  self->entries = g_ptr_array_ref (diary->entries);
  self->medicines = g_ptr_array_ref (diary->medicines);
  self->settings = BS_RULE_SETTINGS_DEFAULT;
  self->assessment = assess (history, rulebook, self->settings, at);
  return self;
}

void
bs_report_loader_free (BsReportLoader *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->assessment, bs_assessment_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_free (self);
}

BsHistory *
bs_report_loader_get_history (const BsReportLoader *self)
{
  return bs_assessment_get_history_snapshot (self->assessment);
}

typedef struct
{
  GPtrArray *entries;
  GCancellable *cancellable;
} Reading;

static gboolean
keep_entry (const BsEntry *entry, gpointer user_data)
{
  Reading *reading = user_data;

  g_ptr_array_add (reading->entries, bs_entry_ref ((BsEntry *) entry));
  return reading->entries->len % ENTRIES_AT_ONCE != 0 || !g_cancellable_is_cancelled (reading->cancellable);
}

static GPtrArray *
read_entries (BsReportLoader *self, BsTrendSpan span, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_entry_unref);
  BsEntryQuery query = { .from = span.first, .to = span.last };
  Reading reading = { entries, cancellable };

  if (self->store == NULL)
    return g_ptr_array_ref (self->entries);
  if (!bs_store_foreach_entry (self->store, &query, keep_entry, &reading, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&entries);
}

BsReport *
bs_report_loader_make (BsReportLoader *self, const BsReportOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) entries = read_entries (self, options->span, cancellable, error);

  if (entries == NULL)
    return NULL;
  return bs_report_new (&(BsReportSource){ self->assessment, entries, self->medicines, self->settings }, options);
}
