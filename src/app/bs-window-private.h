/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-page.h"
#include "bs-guidance-page.h"
#include "bs-recovery-page.h"
#include "bs-today-question.h"
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

  AdwStatusPage *fault_page;          /* NULL until there is a fault */
  BsRecoveryPage *recovery_page;      /* NULL until the diary is damaged */
  char *notice_heading, *notice_text; /* wait until the diary is open; NULL: nothing to say */
  BsDiaryPage *diary;                 /* these three: NULL until first shown */
  BsTrendsPage *trends;
  BsGuidancePage *guidance;
  BsJournal *journal;
  BsSettings *settings;
  GPtrArray *undo;         /* what can be taken back, the latest last; bs-window-undo.c knows the type */
  GPtrArray *shown_toasts; /* AdwToast, shown or waiting */
  GtkWidget *help;         /* weak: NULL while it is not open */
  guint next_token;
  guint narrow_id, furnish_id;
  gulong paint_id;
  gboolean narrow, painted, sample;
  gboolean welcome; /* an empty diary is greeted */
};

/* bs-window-actions.c */
void bs_window_class_install_actions (GtkWidgetClass *klass);
/* What of the actions needs a diary follows it. */
void bs_window_update_actions (BsWindow *self);
/* What could not be done, in a dialog: a toast cuts a sentence off, and goes by itself. */
void bs_window_show_error (BsWindow *self, const char *text);

/* bs-window-dialogs.c */
void bs_window_class_install_dialogs (GtkWidgetClass *klass);
/* Shows the first start, unless it was seen. */
void bs_window_welcome (BsWindow *self);

/* bs-window-undo.c */
void bs_window_init_undo (BsWindow *self);
void bs_window_toast (BsWindow *self, const char *text);
/* What a toast says belongs to the page where it came up. */
void bs_window_dismiss_toasts (BsWindow *self);
/* With a button that takes back what `answer` says; copies it. */
void bs_window_toast_undo (BsWindow *self, const char *text, const BsEntryChange *answer);
void bs_window_toast_undo_visit (BsWindow *self, const char *text, const char *id);
/* Another diary: what was done in the one before is not taken back in it. */
void bs_window_forget_undo (BsWindow *self);
/* What the button of this token takes back; nothing where that was done already. */
void bs_window_undo (BsWindow *self, const char *token);
void bs_window_undo_last (BsWindow *self);

/* bs-window.c */
/* Asks the application to open the diary anew. */
void bs_window_reopen (BsWindow *self);
/* Builds a page if it was not there yet. */
BsDiaryPage *bs_window_ensure_diary (BsWindow *self);
BsTrendsPage *bs_window_ensure_trends (BsWindow *self);
BsGuidancePage *bs_window_ensure_guidance (BsWindow *self);
/* Builds what the first frame does without. */
void bs_window_furnish (BsWindow *self);
/* Header, line and switcher follow the page, the width, a fault and an emergency. */
void bs_window_update_surroundings (BsWindow *self);

/* bs-window-fault.c */
/* A page of a fault stands in place of all others. */
gboolean bs_window_has_fault (BsWindow *self);
/* There is a diary again; says what happened, where a damaged one gave way. */
void bs_window_leave_fault (BsWindow *self);
