/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"
#include "rules-testing.h"

/* A journal over a diary in a folder of its own, at JOURNAL_NOW, with the installed rules; what it says is counted. */
typedef struct
{
  char *folder, *path;
  BsStore *store;
  BsRulebook *rulebook;
  BsJournal *journal;
  guint n_assessed, n_failed, n_loaded;
  GError *failure;
} JournalFixture;

#define JOURNAL_NOW "2025-03-10T12:00Z"
/* Entries: pain in the foot, and pain in the middle of a walk. */
#define JOURNAL_CALF "{'at':'2025-03-10T10:00Z','pain':5,'radiates':['foot'],'measures':[{'kind':'other'}]}"
#define JOURNAL_WALK "{'at':'2025-03-10T10:00Z','pain':5,'when':'walking','walkMin':35,'measures':[{'kind':'other'}]}"

typedef struct
{
  const char *name; /* below "/journal/" */
  void (*func) (JournalFixture *self, gconstpointer data);
} JournalTest;

/* The whole of main(): each test with a fixture of its own. */
int journal_fixture_run (int argc, char **argv, const JournalTest *tests, gsize n_tests);

BsInstant journal_fixture_instant (const char *text);
/* Another journal over the same diary; `rulebook` NULL: as when no rule file could be read. */
void journal_fixture_new_journal (JournalFixture *self, BsRulebook *rulebook);
/* Nobody else keeps the journal, but for a thread that has just read and is about to let it go. */
void journal_fixture_drop_journal (JournalFixture *self);
void journal_fixture_load_now (JournalFixture *self);

/* Lets the main loop run until `*counter` has reached `value`. */
void journal_fixture_wait_for (const guint *counter, guint value);
/* All that is there to be done, done. */
void journal_fixture_settle (void);

/* (transfer full): what was written; `fields` is JSON with ' for ". */
BsEntry *journal_fixture_put_entry (JournalFixture *self, const char *fields);
BsEntry *journal_fixture_put_entry_into (BsStore *store, const char *fields);
BsVisit *journal_fixture_put_visit (JournalFixture *self, const char *at, BsVisitKind kind);

/* Of the journal's history, and of its assessment. */
guint journal_fixture_count_entries (JournalFixture *self);
gboolean journal_fixture_is_active (JournalFixture *self, const char *rule);
/* What it has is what the diary on disk says, read anew and judged anew. */
void journal_fixture_assert_as_read_anew (JournalFixture *self);
