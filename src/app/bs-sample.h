/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-store.h"

G_BEGIN_DECLS

/* An invented diary to look at and to play with, in a folder of its own that goes with the program: never the person's. */
typedef struct
{
  char *folder, *path; /* of its database */
  BsInstant evening;   /* of its last day: when it is looked at */
} BsSample;

/* (transfer full): writes the installed sample diary into a new database. */
BsSample *bs_sample_new (GError **error);
/* Deletes the folder. Its store must be closed. */
void bs_sample_free (BsSample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsSample, bs_sample_free)

G_END_DECLS
