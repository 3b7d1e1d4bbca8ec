/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-record.h"

G_BEGIN_DECLS

/* (transfer full): what is known of a medicine of the person's list beside its name: "Painkiller · 400 mg · your limit: 3 a day"; ""
 * where nothing is. */
char *bs_medicine_format_details (const BsMedicine *medicine);

G_END_DECLS
