/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-level.h"

G_BEGIN_DECLS

/* A day, a month or a year of the calendar: what it is called, its worst pain as colour and number, and the sign of the
 * highest level. */
#define BS_TYPE_MONTH_CELL (bs_month_cell_get_type ())
G_DECLARE_FINAL_TYPE (BsMonthCell, bs_month_cell, BS, MONTH_CELL, GtkButton)

typedef struct
{
  gint32 date;       /* its first day */
  const char *title; /* "22", "Nov", "2026" */
  const char *name;  /* accessible: "Sunday 22 November: worst pain 6, walk, Urgent" */
  gboolean recorded;
  gint worst;        /* 0–10, BS_ABSENT: nothing rated */
  BsLevel level;     /* shown from doctor on */
  gboolean is_today; /* or has today in it */
  gboolean is_ahead; /* still to come */
} BsMonthCellFacts;

GtkWidget *bs_month_cell_new (void);
void bs_month_cell_set (BsMonthCell *self, const BsMonthCellFacts *facts);
gint32 bs_month_cell_get_date (BsMonthCell *self);

G_END_DECLS
