/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-csv-table.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* What the columns of another diary's table mean, and the entries that this makes of its rows. */

/* What a column may hold; each at most once. */
typedef enum
{
  BS_CSV_ROLE_DATE, /* a date, also with the time; without it there is no entry */
  BS_CSV_ROLE_TIME, /* a time of day, 24 hours or with am and pm */
  BS_CSV_ROLE_PAIN,
  BS_CSV_ROLE_PLACE,    /* where it hurt: words for places of the lower back, others go into the note */
  BS_CSV_ROLE_MEDICINE, /* what was taken, with or without a dose */
  BS_CSV_ROLE_DOSE,
  BS_CSV_ROLE_NOTE,
  BS_CSV_N_ROLES
} BsCsvRole;

/* Which of three numbers is the day. Dates with the year first in four digits and those with a name of a month need no
 * order. */
typedef enum
{
  BS_CSV_ORDER_UNKNOWN, /* the person is to be asked */
  BS_CSV_ORDER_DMY,
  BS_CSV_ORDER_MDY,
  BS_CSV_ORDER_YMD,
} BsCsvOrder;

typedef struct
{
  gint columns[BS_CSV_N_ROLES]; /* BS_CSV_NO_COLUMN: none */
  BsCsvOrder order;
  guint orders; /* which orders every date of the table allows, 1 << BsCsvOrder: more than one is to be asked */
  guint scale;  /* the most that pain can be in the table: 10, 5 or 100 */
  gboolean scale_is_guessed;    /* the table does not say it: no value of it is beyond a smaller scale */
  gboolean midnight_is_no_time; /* every time in the column of dates is 00:00: the program wrote it, nobody did */
  gboolean keep_rest;           /* what stands in columns without a role goes into the note, with its head */
} BsCsvMapping;

#define BS_CSV_NO_COLUMN (-1)
#define BS_CSV_MAPPING_NONE                                                                                            \
  ((BsCsvMapping){ .columns = { -1, -1, -1, -1, -1, -1, -1 }, .order = BS_CSV_ORDER_UNKNOWN, .scale = 10 })

/* (transfer none): in the person's language, "date", "medicine". */
const char *bs_csv_role_get_label (BsCsvRole role);
/* The word of a role on the command line, "date". */
const char *bs_csv_role_get_word (BsCsvRole role);
/* The role of such a word, or -1. */
gint bs_csv_role_find (const char *word);

/* By the heads (English, German, Russian, Spanish, French) and by what stands below them. What is not certain is left
 * to the person: a column that could be two things has no role, dates that could be two have no order. */
BsCsvMapping bs_csv_mapping_guess (const BsCsvTable *table);
/* Looks at the dates again after the column of dates was set: `orders`, `midnight_is_no_time`, and `order` where there
 * is but one. */
void bs_csv_mapping_find_order (BsCsvMapping *self, const BsCsvTable *table);
/* (transfer full) (nullable): the first date of the table that is another day in another order, to be named. */
char *bs_csv_mapping_dup_unclear_date (const BsCsvMapping *self, const BsCsvTable *table);
/* Looks at the pain again after its column was set: `scale`, `scale_is_guessed`. */
void bs_csv_mapping_find_scale (BsCsvMapping *self, const BsCsvTable *table);
/* Whether rows can be read with it: it has a date, an order where one is needed, no column twice.
 * BS_CSV_ERROR_MAPPING. */
gboolean bs_csv_mapping_check (const BsCsvMapping *self, const BsCsvTable *table, GError **error);
/* Whether the column has a role. */
gboolean bs_csv_mapping_has_role (const BsCsvMapping *self, guint column);
/* How many columns hold something and have no role: what is left behind unless `keep_rest`. */
guint bs_csv_mapping_count_rest (const BsCsvMapping *self, const BsCsvTable *table);
/* (transfer full): their heads, joined as a list; "" where there is none. */
char *bs_csv_mapping_format_rest (const BsCsvMapping *self, const BsCsvTable *table);

/* (transfer full): the entry of a row, with what the row says and nothing more: no sign is asked for, recordedAt is
 * absent. Times without an offset are those of the system's time zone. It has an id derived from its content. Errors
 * name row, column and value: BS_CSV_ERROR_DATE, _TIME, _PAIN; BS_CSV_ERROR_MAPPING; BS_DIARY_ERROR where something is
 * too long or the like. */
BsEntry *bs_csv_mapping_read_row (const BsCsvMapping *self, const BsCsvTable *table, guint row, GError **error);

#define BS_CSV_MAX_REFUSALS 1000

/* What is wrong with rows that cannot be read. */
typedef struct
{
  guint n_rows;
  GPtrArray *errors; /* (element-type GError): the first BS_CSV_MAX_REFUSALS of them */
} BsCsvRefusals;
void bs_csv_refusals_clear (BsCsvRefusals *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsCsvRefusals, bs_csv_refusals_clear)

/* How many entries are dated after that day: their dates may have been read in the wrong order. */
guint bs_csv_count_future (const BsDiary *diary, gint32 today);

/* (transfer full): the entries of all rows that can be read. Two rows that are alike are two entries; importing the
 * table twice adds nothing. `refusals` (out) is to be cleared. `cancellable` is nullable. Errors: BS_CSV_ERROR_MAPPING,
 * G_IO_ERROR_CANCELLED. */
BsDiary *bs_csv_mapping_read_table (const BsCsvMapping *self, const BsCsvTable *table, BsCsvRefusals *refusals,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS
