/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-list.h"
#include "bs-diary-page.h"
#include "bs-diary-row.h"
#include "page-fixture.h"

/* The page "Diary" over a diary of its own, at FIXTURE_NOW. */
typedef struct
{
  PageFixture page;
  char *sleep, *walk, *standing; /* ids, of diary_fixture_put_two_days() */
} DiaryFixture;

#define DIARY_PAGE(fixture) (BS_DIARY_PAGE ((fixture)->page.page))

void diary_fixture_set_up (DiaryFixture *self, gconstpointer data);
void diary_fixture_tear_down (DiaryFixture *self, gconstpointer data);
void diary_fixture_show (DiaryFixture *self, gint width, gint height);

/* Two days as a person would log them: today 07:05 after sleep with a medicine, yesterday 18:40 a walk with pain in the
 * foot, yesterday 09:10 standing. */
void diary_fixture_put_two_days (DiaryFixture *self);
/* An entry every seven hours, back from today 08:00; the number is the end of the id. */
void diary_fixture_put_many (DiaryFixture *self, guint n);

/* (nullable): NULL where it has no row now. */
BsDiaryRow *diary_fixture_find_row (DiaryFixture *self, const char *id);
guint diary_fixture_count_rows (DiaryFixture *self);
gboolean diary_fixture_has_focus (BsDiaryRow *row);
void diary_fixture_search_for (DiaryFixture *self, const char *text);
BsDiaryList *diary_fixture_get_list (DiaryFixture *self);
