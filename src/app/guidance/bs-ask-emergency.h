/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"

G_BEGIN_DECLS

/* Whether this entry alone, with what the profile says, meets a rule of level emergency. */
gboolean bs_ask_is_emergency (BsJournal *journal, const BsEntry *entry);

G_END_DECLS
