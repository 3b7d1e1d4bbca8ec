/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-level.h"

G_BEGIN_DECLS

/* A chip that opens the choice of a level: only entries which are evidence of a finding of this level or higher.
 *
 * Signal "changed": void (*) (BsLevelChip *, gpointer): the person chose another one. */
#define BS_TYPE_LEVEL_CHIP (bs_level_chip_get_type ())
G_DECLARE_FINAL_TYPE (BsLevelChip, bs_level_chip, BS, LEVEL_CHIP, GtkButton)

GtkWidget *bs_level_chip_new (void);
/* BS_LEVEL_NONE: any entry. */
BsLevel bs_level_chip_get_level (BsLevelChip *self);
void bs_level_chip_set_level (BsLevelChip *self, BsLevel level);

G_END_DECLS
