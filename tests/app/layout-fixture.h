/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-sample.h"
#include "bs-settings.h"
#include "page-fixture.h"

/* Looks at windows over the sample diary, on the narrowest screen: no word is cut off, nothing gets less than it needs,
 * nothing stands on something else; and in the made-up language (make-pseudo-language.py) every word is translated.
 * The language is that of the environment. */

#define LAYOUT_WIDTH 360
#define LAYOUT_HEIGHT 600

typedef struct
{
  gint percent; /* of text */
  gboolean mirrored;
} LayoutSize;

typedef struct
{
  BsSample *sample;
  BsStore *store;
  BsRulebook *rulebook;
  BsJournal *journal;
  BsSettings *settings;
  GHashTable *written; /* what the person of the sample wrote */
  guint faults;
  const char *place;
} LayoutFixture;

/* Before anything else of a program of these tests. */
void layout_init (int *argc, char ***argv);
/* Adds a test of this name for each size. */
void layout_add (const char *name, void (*test) (LayoutFixture *self, gconstpointer data));

/* Presents the window at the narrowest size, and looks at it. */
void layout_check_dialog (LayoutFixture *self, GtkWidget *dialog, const char *place);
/* Looks at a window that is there. */
void layout_check_window (LayoutFixture *self, GtkWidget *window, const char *place);
/* The same, and destroys it. */
void layout_check_and_close (LayoutFixture *self, GtkWidget *dialog, const char *place);
