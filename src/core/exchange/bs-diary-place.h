/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "bs-error.h"

G_BEGIN_DECLS

/* Where in the file: "entries[12].measures[1].how". Made on the stack, turned into text only for a fault. */
typedef struct _BsPlace BsPlace;
struct _BsPlace
{
  const BsPlace *above; /* nullable */
  const char *name;
  gint index; /* negative: none */
};

/* (transfer full): "" of NULL. */
char *bs_place_to_string (const BsPlace *self);
/* Sets a BS_DIARY_ERROR whose message begins with the place; returns FALSE. */
gboolean bs_place_set_error (const BsPlace *self, BsDiaryError code, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_END_DECLS
