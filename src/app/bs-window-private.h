/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-page.h"
#include "bs-guidance-page.h"
#include "bs-question.h"
#include "bs-today-page.h"
#include "bs-trends-page.h"
#include "bs-window.h"

struct _BsWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkBox *box;
  AdwHeaderBar *header;
  GtkWidget *log_button, *log_label, *menu_button;
  GtkStack *content;
  AdwViewStack *pages;
  AdwBin *today_place, *diary_place, *trends_place, *guidance_place;
  GtkWidget *always_line;
  GtkLabel *always_label;

  /* NULL until the first frame is on the screen: */
  AdwViewSwitcher *switcher;
  AdwWindowTitle *title;
  GtkWidget *fold, *emergency_title, *switcher_bar;
  BsTodayPage *today;

  AdwStatusPage *fault_page; /* NULL until there is a fault */
  BsDiaryPage *diary;        /* these three: NULL until first shown */
  BsTrendsPage *trends;
  BsGuidancePage *guidance;
  BsJournal *journal;
  BsSettings *settings;
  GHashTable *undo;          /* token (char *) to what the button of a toast takes back */
  GPtrArray *shown_toasts;   /* AdwToast, shown or waiting */
  guint next_token;
  guint narrow_id, furnish_id;
  gulong paint_id;
  gboolean narrow, painted, sample;
};

/* bs-window-actions.c */
void bs_window_class_install_actions (GtkWidgetClass *klass);
void bs_window_init_actions (BsWindow *self);
/* What of the actions needs a diary follows it. */
void bs_window_update_actions (BsWindow *self);
void bs_window_toast (BsWindow *self, const char *text);
/* What a toast says belongs to the page where it came up. */
void bs_window_dismiss_toasts (BsWindow *self);
/* What could not be done, in a dialog: a toast cuts a sentence off, and goes by itself. */
void bs_window_show_error (BsWindow *self, const char *text);
/* With a button that takes back what `answer` says; copies it. */
void bs_window_toast_undo (BsWindow *self, const char *text, const BsAnswer *answer);
/* bs-window.c: builds a page if it was not there yet. */
BsDiaryPage *bs_window_ensure_diary (BsWindow *self);
BsTrendsPage *bs_window_ensure_trends (BsWindow *self);
BsGuidancePage *bs_window_ensure_guidance (BsWindow *self);
