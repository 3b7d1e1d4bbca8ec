/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-quick-check.h"

#include "bs-database.h"

struct _BsQuickCheck
{
  BsDatabase *database; /* of the thread while it runs */
  GThread *thread;      /* NULL: there was none to be had, it is done at the end */
  GError *error;
};

static gpointer
run (gpointer data)
{
  BsQuickCheck *self = data;
  bs_database_expect_ok (self->database, "PRAGMA quick_check (1)", &self->error);
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
