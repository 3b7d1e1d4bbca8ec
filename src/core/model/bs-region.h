/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the person is, by the locale they asked for, whether or not the system has it, and what follows from it. Of the
 * environment only the name is read: "en_CA.UTF-8" is Canada. */

/* (transfer none) (nullable): the name of the locale that the environment asks for in a category, as POSIX orders it. */
const char *bs_region_get_locale (const char *category);
/* (transfer full) (nullable): ISO 3166, two letters, of a category of the locale, "LC_PAPER"; NULL where it names none ("C",
 * "eo", a name that is no locale's). */
char *bs_region_dup (const char *category);
/* (transfer full) (nullable): of a locale's name, "US" of "en_US.UTF-8". */
char *bs_region_dup_of_locale (const char *locale);
/* (transfer full) (nullable): the first that any category names, formats before messages: where somebody is rather than what
 * they read. */
char *bs_region_dup_any (void);

/* The day a week begins with, 1 Monday … 7 Sunday; Monday where nothing is known. */
gint bs_region_get_first_weekday (void);
/* Whether paper is US Letter rather than A4. */
gboolean bs_region_has_letter_paper (void);

G_END_DECLS
