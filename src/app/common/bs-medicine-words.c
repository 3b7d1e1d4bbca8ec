/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-medicine-words.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"

char *
bs_medicine_format_details (const BsMedicine *medicine)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (medicine->class_ != BS_ABSENT)
    g_ptr_array_add (parts, bs_capitalise (bs_vocabulary_get_label (&bs_medicine_classes, medicine->class_)));
  if (medicine->dose)
    g_ptr_array_add (parts, g_strdup (medicine->dose));
  if (medicine->max_per_day != BS_ABSENT)
    /* Translators: how many times a day at most, as the person said */
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("your limit: %d a day", "your limit: %d a day", medicine->max_per_day),
                                      medicine->max_per_day));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}
