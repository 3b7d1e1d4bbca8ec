/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-instant.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which time of the form. */
typedef enum
{
  BS_TIME_AT,
  BS_TIME_END,
  BS_TIME_MEASURE,
  BS_N_TIMES
} BsTimeField;

/* A day, by steps or from a calendar, and a time of day.
 *
 * Signal "changed": void (*) (BsDayTime *, gpointer): by the person. */
#define BS_TYPE_DAY_TIME (bs_day_time_get_type ())
G_DECLARE_FINAL_TYPE (BsDayTime, bs_day_time, BS, DAY_TIME, GtkWidget)

/* `field`: what the accessible names say it is about. */
GtkWidget *bs_day_time_new (BsTimeField field);
/* A day only; the accessible names of its buttons ("A day earlier", …). */
GtkWidget *bs_day_time_new_day (const char *earlier, const char *later, const char *calendar);
void bs_day_time_set_with_time (BsDayTime *self, gboolean with_time);
void bs_day_time_set (BsDayTime *self, BsInstant instant, gint32 today);
gint32 bs_day_time_get_date (BsDayTime *self);
gint32 bs_day_time_get_seconds (BsDayTime *self);

G_END_DECLS
