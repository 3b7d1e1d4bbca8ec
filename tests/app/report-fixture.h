/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-report-dialog.h"
#include "log-fixture.h"

/* The report's dialog over a diary of its own, at FIXTURE_NOW; `log.dialog` is the dialog that is pressed. */
typedef struct
{
  LogFixture log;
  BsSettings *settings;
  GtkWidget *dialog; /* NULL: closed */
} ReportFixture;

void report_fixture_set_up (ReportFixture *self, gconstpointer data);
void report_fixture_tear_down (ReportFixture *self, gconstpointer data);
#define ADD_REPORT_TEST(path, function)                                                                                \
  g_test_add ("/report-dialog/" path, ReportFixture, NULL, report_fixture_set_up, function, report_fixture_tear_down)

/* Entries with pain on so many days back from FIXTURE_NOW's day, each with a note. */
void report_fixture_add_entries (ReportFixture *self, guint n_days);
void report_fixture_add_visit (ReportFixture *self, const char *at);
void report_fixture_set_name (ReportFixture *self, const char *name);
/* Opens it, and waits until it has pages or says why there are none. */
void report_fixture_open (ReportFixture *self, gint width);
void report_fixture_wait (ReportFixture *self);
void report_fixture_close (ReportFixture *self);
/* Presses a row with this title. */
void report_fixture_choose (ReportFixture *self, const char *title);
/* (transfer full): what stands on the page in view, as assistive technology is told. */
char *report_fixture_read_page (ReportFixture *self);
/* Whether that has these words. */
gboolean report_fixture_page_says (ReportFixture *self, const char *words);
/* (transfer full): a file in the diary's folder. */
char *report_fixture_build (ReportFixture *self, const char *name);
