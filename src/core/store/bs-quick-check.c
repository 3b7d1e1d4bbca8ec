/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-quick-check.h"

#include "bs-database.h"

struct _BsQuickCheck
{
  BsDatabase *database; /* of the thread while it runs */
  GThread *thread;      /* NULL: there was none to be had, it is done at the end */
  GError *error;
};

static gboolean
check_pages (BsDatabase *database, GError **error)
{
  g_autoptr (BsStatement) statement = bs_statement_new (database, "PRAGMA quick_check (1)", error);
  if (statement == NULL || bs_statement_step (statement, error) != BS_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (bs_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  bs_database_set_damaged (bs_database_get_path (database), error);
  return FALSE;
}

static gpointer
run (gpointer data)
{
  BsQuickCheck *self = data;
  check_pages (self->database, &self->error);
  return NULL;
}

BsQuickCheck *
bs_quick_check_start (const char *path, GError **error)
{
  g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_READ, error);
  if (database == NULL || !bs_database_run (database, "PRAGMA cache_size = -1000", error))
    return NULL;
  BsQuickCheck *self = g_new0 (BsQuickCheck, 1);
  self->database = g_steal_pointer (&database);
  self->thread = g_thread_try_new ("diary-check", run, self, NULL);
  return self;
}

gboolean
bs_quick_check_finish (BsQuickCheck *self, GError **error)
{
  if (self->thread != NULL)
    g_thread_join (self->thread);
  else
    run (self);
  gboolean good = self->error == NULL;
  if (!good)
    g_propagate_error (error, g_steal_pointer (&self->error));
  bs_database_close (self->database);
  g_free (self);
  return good;
}

void
bs_quick_check_cancel (BsQuickCheck *self)
{
  /* The only call that another thread may make on a connection in use. */
  sqlite3_interrupt (bs_database_get_handle (self->database));
  if (self->thread != NULL)
    g_thread_join (self->thread);
  g_clear_error (&self->error);
  bs_database_close (self->database);
  g_free (self);
}
