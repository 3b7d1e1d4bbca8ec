/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Giving a file to another program by the desktop's portal (xdg-desktop-portal), which asks the person which one. */
typedef enum
{
  BS_SHARE_OPEN = 1 << 0, /* another program of their choice opens it */
  BS_SHARE_MAIL = 1 << 1, /* as an attachment of a letter that is not sent yet */
} BsShareWays;

/* Which of them this desktop has. */
void bs_share_find (GCancellable *cancellable, GAsyncReadyCallback done, gpointer user_data);
/* 0 where there is none, and no error. */
BsShareWays bs_share_find_finish (GAsyncResult *result);

/* `subject`: of the letter. Ends when the person has chosen. */
void bs_share_send (BsShareWays way, const char *path, const char *subject, GCancellable *cancellable,
                    GAsyncReadyCallback done, gpointer user_data);
/* G_IO_ERROR_CANCELLED where the person changed their mind; else one sentence. */
gboolean bs_share_send_finish (GAsyncResult *result, GError **error);

G_END_DECLS
