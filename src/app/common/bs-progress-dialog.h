/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Work that may take long: it runs in a thread of its own, and where it does not end at once a dialog shows how far it is and
 * can cancel it.
 *
 * What is being done, seen from the thread. */
typedef struct
{
  GCancellable
      *cancellable; /* looked at often; cancelled work takes everything back and ends with G_IO_ERROR_CANCELLED */
  gint done, total; /* of bs_progress_set() */
} BsProgress;

/* From any thread: `done` of `total` pieces; a total of 0: nobody knows how many. */
void bs_progress_set (BsProgress *self, gint done, gint total);

/* In the thread: no widget, and nothing that belongs to another thread. */
typedef gboolean (*BsWorkFunc) (BsProgress *progress, gpointer work, GError **error);
/* In the main loop, once, whatever came of it; `error` (nullable). The dialog is gone by then. */
typedef void (*BsWorkDone) (gpointer owner, gpointer work, const GError *error);

#define BS_TYPE_PROGRESS_DIALOG (bs_progress_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsProgressDialog, bs_progress_dialog, BS, PROGRESS_DIALOG, AdwWindow)

/* Runs `func` with `work` (freed by `free_work` after `done`). `title`: "Importing". The dialog stands over the window of
 * `owner`, which lives until `done` was called. `prepares`: `done` is what changes something: it hears of a cancelling that
 * came when `func` had just ended. */
void bs_progress_dialog_run (GtkWidget *owner, const char *title, gboolean prepares, BsWorkFunc func, gpointer work,
                             GDestroyNotify free_work, BsWorkDone done);

G_END_DECLS
