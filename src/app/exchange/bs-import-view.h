/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-import-plan.h"

G_BEGIN_DECLS

/* What an import would do, as groups of rows in a vertical box, which is emptied first. */

/* How many pieces are new, newer, the same, and cannot be read; and what that means. */
void bs_import_view_show_counts (GtkBox *box, const BsImportPlan *plan);
/* The first pieces as they will be; what changes about the person (`mine`: what they said); what is left out because nobody
 * knows it. */
void bs_import_view_show_pieces (GtkBox *box, const BsImportPlan *plan, const BsProfile *mine, gint32 today);
/* The first rows of a table as they will be, and those among them that cannot be read. */
void bs_import_view_show_rows (GtkBox *box, const BsCsvTable *table, const BsCsvMapping *mapping, gint32 today);
/* Why rows of a table cannot be read. */
void bs_import_view_show_refusals (GtkBox *box, const BsCsvRefusals *refusals);

G_END_DECLS
