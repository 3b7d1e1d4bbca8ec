/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-figures-chart.h"
#include "bs-region-map-counts.h"
#include "bs-report-text.h"

G_BEGIN_DECLS

/* The report for the doctor: what it says, in order, without a format. Text and numbers only; where they stand on paper
 * is the layout's (bs-report-pages.h). A pure function of what it is given: no clock, no files, no settings. */

/* ---- Tables ---- */

typedef struct
{
  char *head;
  gboolean at_end; /* numbers, and what belongs to them */
} BsReportColumn;

typedef enum
{
  BS_ROW_PLAIN,
  BS_ROW_GROUP,  /* a heading of the rows below */
  BS_ROW_DETAIL, /* belongs to the row before it and stays with it */
  BS_ROW_ASIDE,  /* says what is not there: "17–20 Oct: nothing recorded" */
} BsReportRowKind;

/* What page 1 may leave out where there is no room; the list in full has it. */
typedef enum
{
  BS_ROW_STAYS,
  BS_ROW_NOW,     /* after the first few */
  BS_ROW_EARLIER, /* from the bottom; never an emergency */
} BsReportRowRank;

#define BS_ROW_NO_PLATE (-1)
#define BS_ROW_NOT_ASKED (-2)

typedef struct
{
  guint8 kind;      /* BsReportRowKind */
  gint8 plate;      /* BsLevel in the first column, with its word; BS_ROW_NOT_ASKED; BS_ROW_NO_PLATE */
  gint8 pain;       /* the number in the column of the pain is this, with a bar as long; 0 where it is not known;
                       BS_ABSENT: there is none */
  guint8 rank;      /* BsReportRowRank */
  guint8 first;     /* column of the first cell; the last cell reaches to the table's end */
  gboolean begins;  /* a line above it: a day, a group */
  gboolean goes_on; /* a detail follows */
  GPtrArray *cells; /* BsReportText */
} BsReportRow;

typedef struct
{
  GArray *columns; /* BsReportColumn */
  GPtrArray *rows; /* BsReportRow */
} BsReportTable;

BsReportTable *bs_report_table_new (void);
void bs_report_table_add_column (BsReportTable *self, const char *head, gboolean at_end);
/* (transfer none) */
BsReportRow *bs_report_table_add_row (BsReportTable *self, BsReportRowKind kind);
/* (transfer none): the new cell, empty. */
BsReportText *bs_report_row_add_cell (BsReportRow *self);
void bs_report_row_add (BsReportRow *self, BsReportRole role, const char *text);
void bs_report_row_add_format (BsReportRow *self, BsReportRole role, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* ---- Charts and the figure ---- */

typedef struct
{
  gint32 date;
  char *label; /* "Doctor 2 Nov" */
} BsReportVisit;

typedef struct
{
  BsChartFigures *figures;
  gint32 axis_first;   /* at least a fortnight is shown; the diary may have begun later than this */
  char *began;         /* (nullable): "diary began 18 Nov", at the first day of the figures */
  gint16 longest;      /* minutes, top of the scale of walks */
  gint16 step;         /* of its lines */
  double median_worst; /* BS_ABSENT: not said */
  double median_onset[BS_N_WALK_POSTURES];
  char *pain_labels[2];                  /* at the lines: of the median, of the days without pain; NULL */
  char *walk_labels[BS_N_WALK_POSTURES]; /* of the medians; NULL */
  char *pain_legend[3];                  /* what the marks mean; NULL where there is none */
  gboolean any_posture[BS_N_WALK_POSTURES + 1], any_painless; /* which marks occur: the legend has no others */
  GPtrArray *medicines;                                       /* (element-type utf8): "11 days, 16 doses" */
  char *levels[BS_LEVEL_EMERGENCY + 1];                       /* "on 27 days"; NULL where it did not occur */
  GArray *visits;                                             /* BsReportVisit */
  gint32 today;
} BsReportChart;

typedef struct
{
  char *name;   /* "Buttock" */
  char *shares; /* "L 38, R 3 %" */
  gint8 spot;   /* index of a place that is drawn, for the line to it */
  gboolean front;
} BsReportPlace;

#define BS_REPORT_STEPS 4

typedef struct
{
  BsRegionShade *shades;        /* one a spot */
  GArray *places;               /* BsReportPlace, from top to bottom */
  gboolean has_front;           /* something to show there */
  gboolean any_numb;            /* the legend has it */
  char *steps[BS_REPORT_STEPS]; /* the legend, the most frequent first; NULL: none */
} BsReportFigure;

/* ---- Blocks and sections ---- */

typedef struct
{
  char *label;
  BsReportText *value;
  GPtrArray *notes; /* (element-type utf8), each on its line */
} BsKeyFigure;

typedef enum
{
  BS_BLOCK_PARAGRAPH,
  BS_BLOCK_BULLET,
  BS_BLOCK_KEY_FIGURES,
  BS_BLOCK_TABLE,
  BS_BLOCK_CHART,
  BS_BLOCK_FIGURE,
} BsReportBlockKind;

typedef struct
{
  BsReportBlockKind kind;
  BsReportText *text;     /* of a paragraph and a bullet */
  GPtrArray *key_figures; /* BsKeyFigure */
  BsReportTable *table;
  BsReportChart *chart;
  BsReportFigure *figure;
} BsReportBlock;

typedef enum
{
  BS_SECTION_SUMMARY, /* key figures */
  BS_SECTION_FINDINGS,
  BS_SECTION_CHARTS,
  BS_SECTION_WALKING,
  BS_SECTION_RELIEF,
  BS_SECTION_MEDICINES,
  BS_SECTION_REGIONS,
  BS_SECTION_ENTRIES,
  BS_SECTION_FINDINGS_IN_FULL,
  BS_SECTION_NOT_JUDGED,
  BS_SECTION_BEHAVIOUR,
  BS_SECTION_RULES,
  BS_SECTION_METHODS,
  BS_SECTION_VERSIONS,
  BS_SECTION_ASSUMPTIONS,
  BS_N_SECTIONS,
} BsReportSectionId;

typedef struct
{
  BsReportSectionId id;
  char *title;
  char *subtitle;    /* "" */
  GPtrArray *blocks; /* BsReportBlock */
} BsReportSection;

typedef struct
{
  char *title, *subtitle;
  char *period;            /* "24 Aug to 22 Nov 2026" */
  char *name;              /* NULL: a line to write on */
  char *born;              /* NULL */
  char *before;            /* what "before" means; NULL: nothing is compared */
  GPtrArray *completeness; /* (element-type utf8), a line each */
  char *empty;             /* "Nothing was recorded in this period."; NULL */
  char *disclaimer;
  char *versions; /* of the rules; offsets of the times */
  char *stamp;    /* period, version, as of: for each page */
  BsInstant at;
  BsTrendSpan span;
  guint n_entries;
  GPtrArray *sections; /* BsReportSection */
} BsReport;

typedef struct
{
  BsTrendSpan span;    /* begins with the diary's first entry, if that is later */
  gboolean with_name;  /* name and year of birth */
  gboolean with_notes; /* what somebody wrote in their own words */
} BsReportOptions;

typedef struct
{
  BsAssessment *assessment; /* its moment is the report's */
  GPtrArray *entries;       /* BsEntry: those of the span, any order; others are left out */
  GPtrArray *medicines;     /* BsMedicine (nullable): the person's list */
  BsRuleSettings settings;  /* those of the assessment */
} BsReportSource;

/* (transfer full): holds everything itself; the source may go. */
BsReport *bs_report_new (const BsReportSource *source, const BsReportOptions *options);
void bs_report_free (BsReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsReport, bs_report_free)

/* (nullable) (transfer none) */
const BsReportSection *bs_report_find (const BsReport *self, BsReportSectionId id);
/* (transfer full): the whole tree as plain text, for tests and for who cannot see. */
char *bs_report_to_text (const BsReport *self);

G_END_DECLS
