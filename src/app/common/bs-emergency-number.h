/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer none): the medical emergency number of a country (ISO 3166, two letters; nullable), 112 where it is not
 * in the table: that number works in most of the world's mobile networks. */
const char *bs_emergency_number_of_country (const char *country);
/* (transfer none): by the region of the system's locale (bs-region.h). */
const char *bs_emergency_number_of_system (void);
/* What a person may enter: 2 to 20 digits, blanks, +, - and ( ). */
gboolean bs_emergency_number_is_valid (const char *number);

G_END_DECLS
