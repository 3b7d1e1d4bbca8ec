/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-error.h"

G_DEFINE_QUARK (bs - diary - error - quark, bs_diary_error)
G_DEFINE_QUARK (bs - store - error - quark, bs_store_error)
G_DEFINE_QUARK (bs - rule - error - quark, bs_rule_error)
G_DEFINE_QUARK (bs - csv - error - quark, bs_csv_error)
