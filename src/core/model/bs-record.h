/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-instant.h"
#include "bs-terms.h"
#include "bs-entry.h"

G_BEGIN_DECLS

/* The smaller values of a diary: visits, medicines, profile. Reference counted like BsEntry. */

typedef struct _BsVisit BsVisit;
struct _BsVisit
{
  gatomicrefcount ref_count;
  char id[BS_UUID_LENGTH + 1];
  BsInstant updated_at;
  BsInstant at;          /* BS_INSTANT_TIME */
  gint8 kind;            /* BsVisitKind */
  char *who;             /* ≤ 200 characters */
  char *note;            /* ≤ 10000 characters */
  char **knows;          /* rule ids; NULL: absent, empty: none */
  BsInstant knows_until; /* absent or BS_INSTANT_DATE */
};

BsVisit *bs_visit_new (void);
BsVisit *bs_visit_ref (BsVisit *self);
void bs_visit_unref (BsVisit *self);
BsVisit *bs_visit_copy (const BsVisit *self);
gboolean bs_visit_equal (const BsVisit *a, const BsVisit *b, gboolean with_stamps);
gboolean bs_visit_validate (const BsVisit *self, const char *place, const char **field_out, GError **error);
/* Only these answer evidence: doctor, urgent, ambulance. */
static inline gboolean
bs_visit_is_examination (const BsVisit *self)
{
  return self->kind != BS_VISIT_PHONE_ADVICE;
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsVisit, bs_visit_unref)

typedef struct _BsMedicine BsMedicine;
struct _BsMedicine
{
  gatomicrefcount ref_count;
  char id[BS_UUID_LENGTH + 1];
  BsInstant updated_at;
  char *name;        /* 1–200 characters */
  gint8 class_;      /* BsMedicineClass or BS_ABSENT */
  char *dose;        /* ≤ 100 characters */
  gint8 max_per_day; /* the person's own limit, 1–99, or BS_ABSENT */
};

BsMedicine *bs_medicine_new (void);
BsMedicine *bs_medicine_ref (BsMedicine *self);
void bs_medicine_unref (BsMedicine *self);
BsMedicine *bs_medicine_copy (const BsMedicine *self);
gboolean bs_medicine_equal (const BsMedicine *a, const BsMedicine *b, gboolean with_stamps);
gboolean bs_medicine_validate (const BsMedicine *self, const char *place, const char **field_out, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsMedicine, bs_medicine_unref)

/* The optional facts. Truth values are TRUE, FALSE or BS_ABSENT. */
typedef struct _BsProfile BsProfile;
struct _BsProfile
{
  gatomicrefcount ref_count;
  char *name;
  char *diagnoses;   /* ≤ 4000 characters; never computed, no rule reads it */
  gint16 birth_year; /* 1900–2100 or BS_ABSENT */
  gint16 age;        /* 0–130 or BS_ABSENT; birth_year wins */
  gint8 sex;         /* BsSex or BS_ABSENT */
  gint8 pregnant, osteoporosis, long_term_steroids, cancer_history;
};

BsProfile *bs_profile_new (void);
BsProfile *bs_profile_ref (BsProfile *self);
void bs_profile_unref (BsProfile *self);
BsProfile *bs_profile_copy (const BsProfile *self);
gboolean bs_profile_equal (const BsProfile *a, const BsProfile *b);
gboolean bs_profile_validate (const BsProfile *self, const char *place, const char **field_out, GError **error);
/* (transfer full): `over` wins where it has a field, `under` stays elsewhere (merge rule of diary-format.md). */
BsProfile *bs_profile_merge (const BsProfile *under, const BsProfile *over);
/* The age reached in the year of `date`, or BS_ABSENT. */
gint bs_profile_get_age (const BsProfile *self, gint32 date);
/* Something for which the rules were not written (rules.md 5.3): under 16 at `date`, pregnant, cancer, weak bones, steroids. */
gboolean bs_profile_is_beyond_rules (const BsProfile *self, gint32 date);
/* (transfer full) (nullable): what of it was said, "weak bones, steroid tablets"; NULL: nothing. */
char *bs_profile_format_beyond_rules (const BsProfile *self, gint32 date);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsProfile, bs_profile_unref)

/* A whole diary in memory: what a file holds. */
typedef struct _BsDiary BsDiary;
struct _BsDiary
{
  BsProfile *profile;   /* never NULL */
  GPtrArray *medicines; /* BsMedicine, in file order */
  GPtrArray *entries;   /* BsEntry */
  GPtrArray *visits;    /* BsVisit */
};

BsDiary *bs_diary_new (void);
void bs_diary_free (BsDiary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsDiary, bs_diary_free)

G_END_DECLS
