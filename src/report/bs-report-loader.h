/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-report.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* Reads from a diary what its reports are made of: once what all of them share, then the entries of each. Belongs to
 * one thread at a time; a thread of its own needs a store of its own (bs_store_open_beside()). */
typedef struct _BsReportLoader BsReportLoader;

/* (transfer full): of a store, as it stands at `at`. Keeps references. BS_STORE_ERROR, G_IO_ERROR_CANCELLED. */
BsReportLoader *bs_report_loader_new (BsStore *store, BsRulebook *rulebook, BsInstant at, GCancellable *cancellable,
                                      GError **error);
/* (transfer full): of a diary in memory, with the default settings of the rules. Keep `diary` as long. */
BsReportLoader *bs_report_loader_new_from_diary (const BsDiary *diary, BsRulebook *rulebook, BsInstant at);
void bs_report_loader_free (BsReportLoader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsReportLoader, bs_report_loader_free)

/* (transfer none): for bs_report_period_find(). */
BsHistory *bs_report_loader_get_history (const BsReportLoader *self);
/* (transfer full): the report of a span. It holds everything itself. Errors as of bs_report_loader_new(). */
BsReport *bs_report_loader_make (BsReportLoader *self, const BsReportOptions *options, GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
