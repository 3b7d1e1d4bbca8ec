/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-csv-mapping.h"

G_BEGIN_DECLS

/* What a table's columns and dates look like, to choose from. */

/* (transfer full): "None", then each column with what stands in it first: "Datum (03.11.2025)". */
char **bs_csv_samples_list_columns (const BsCsvTable *table);
/* (transfer full): how the first date is read so, "Day first: 3 November 2025"; without it where none of the first rows can. */
char *bs_csv_samples_format_order (const BsCsvTable *table, const BsCsvMapping *mapping, BsCsvOrder order);

G_END_DECLS
