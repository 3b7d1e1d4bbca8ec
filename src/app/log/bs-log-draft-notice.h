/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says of which moment a draft is that was begun a while ago, and asks whether it is still meant: what stands in the
 * form is saved at that moment. Not there otherwise.
 *
 * Signals: "answered": void (*) (BsLogDraftNotice *, gboolean anew, gpointer): it was pressed that it is about now (the
 * form says so already), or (`anew`) that the draft is to go. */
#define BS_TYPE_LOG_DRAFT_NOTICE (bs_log_draft_notice_get_type ())
G_DECLARE_FINAL_TYPE (BsLogDraftNotice, bs_log_draft_notice, BS, LOG_DRAFT_NOTICE, GtkWidget)

GtkWidget *bs_log_draft_notice_new (BsLogForm *form);
/* What stands in the form is a draft that was just restored. */
void bs_log_draft_notice_begin (BsLogDraftNotice *self);

G_END_DECLS
