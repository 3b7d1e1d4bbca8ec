/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): the text with a capital at its beginning where the language has them: labels are worded as inside a sentence. */
char *bs_capitalise (const char *text);

G_END_DECLS
