/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

/* A page in a window of its own, over a diary in a folder of its own, at Sunday 22 November 2026, 09:00+01:00. The window's
 * actions do nothing but write down what was asked for. */
typedef struct
{
  char *folder;
  BsStore *store;
  BsRulebook *rulebook;
  BsJournal *journal;
  GtkWidget *window;
  GtkWidget *page;
  GString *asked; /* "edit-entry 1234…\n" … */
} PageFixture;

#define FIXTURE_NOW "2026-11-22T09:00+01:00"

/* `without_rules`: as when no rule file could be read. */
void page_fixture_set_up (PageFixture *self, gboolean without_rules);
void page_fixture_tear_down (PageFixture *self);
/* Reads the diary and shows `page` (transfer floating), drawn once. */
void page_fixture_show (PageFixture *self, GtkWidget *page, gint width, gint height);

/* (transfer full): an entry at this instant, pain as given, everything else absent. */
BsEntry *page_fixture_entry (const char *at, gint pain);
/* Takes `entry`, writes it; returns its id (transfer full). */
char *page_fixture_put (PageFixture *self, BsEntry *entry);
BsInstant page_fixture_instant (const char *text);

/* Runs the main loop until `condition` holds, and fails where it never does (the limit is far, for sanitizers on a busy machine). */
#define SPIN_UNTIL(condition)                                                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    gboolean late_ = FALSE;                                                                                            \
    guint id_ = g_timeout_add_seconds (100, page_fixture_set_late, &late_);                                            \
    while (!(condition) && !late_)                                                                                     \
      g_main_context_iteration (NULL, TRUE);                                                                           \
    g_assert_true (condition);                                                                                         \
    if (!late_)                                                                                                        \
      g_source_remove (id_);                                                                                           \
  }                                                                                                                    \
  G_STMT_END
gboolean page_fixture_set_late (gpointer late);
/* Styles and icons, as the application loads them at its start. */
void page_fixture_load_style (void);
/* Runs the main loop for some frames. */
void page_fixture_draw (PageFixture *self);

/* The first widget of this type under `root` that can be seen and, where `text` is given, has a label that says it. */
GtkWidget *find_widget (GtkWidget *root, GType type, const char *text);
/* Whether a label under `root` that can be seen says this, or has it in it. */
gboolean has_text (GtkWidget *root, const char *text);
gboolean has_text_in (GtkWidget *root, const char *part);
/* Presses the button that says this; there has to be one. */
void find_and_press (GtkWidget *root, const char *text);
/* For the message of a failure, where the room goes: what needs more pixels across than these, on the standard error. */
void say_widths (GtkWidget *root, gint above);
