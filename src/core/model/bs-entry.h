/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "bs-instant.h"
#include "bs-terms.h"

G_BEGIN_DECLS

#define BS_ABSENT (-1)
#define BS_UUID_LENGTH 36
#define BS_NOTE_MAX 10000 /* characters, diary.schema.json */
#define BS_NAME_MAX 200
#define BS_DOSE_MAX 100
#define BS_MINUTES_MAX 1440
#define BS_METRES_MAX 100000
#define BS_MEASURES_MAX 50

/* One thing that was tried against the pain. Numbers and terms are BS_ABSENT where the field is absent, texts NULL. */
typedef struct
{
  BsInstant at; /* when it began; absent: with the entry. Never a bare date. */
  char *name;   /* of a medicine */
  char *dose;
  gint16 applied_min; /* minutes, of cold and heat */
  gint16 result_min;  /* minutes from its beginning to the result */
  gint8 kind;         /* BsMeasureKind */
  gint8 how;          /* BsRestHow */
  gint8 class_;       /* BsMedicineClass */
  gint8 result;       /* BsResult */
  gint8 pain_after;   /* 0–10 */
} BsMeasure;

/* A new measure with every optional field absent. Free with bs_measure_clear(). */
void bs_measure_init (BsMeasure *self, BsMeasureKind kind);
void bs_measure_clear (BsMeasure *self);
void bs_measure_copy (BsMeasure *to, const BsMeasure *from);
gboolean bs_measure_equal (const BsMeasure *a, const BsMeasure *b);

/* One observation: every field of `entry` in diary.schema.json. Reference counted; treat it as a value: once it was
 * handed on, change a copy. */
typedef struct _BsEntry BsEntry;
struct _BsEntry
{
  gatomicrefcount ref_count;
  char id[BS_UUID_LENGTH + 1]; /* "" while it has none */
  BsInstant recorded_at;       /* absent or BS_INSTANT_TIME */
  BsInstant updated_at;
  BsInstant at;  /* BS_INSTANT_TIME or BS_INSTANT_DATE */
  BsInstant end; /* absent or BS_INSTANT_TIME */
  gint8 pain;    /* 0–10, BS_ABSENT: pain that was not rated */
  gint8 leg_pain;
  gint8 course;       /* BsCourse */
  gint8 when;         /* BsWhen */
  gint8 walk_posture; /* BsWalkPosture */
  gint8 stop_reason;  /* BsStopReason */
  gint16 walk_min;    /* minutes, 0–1440 */
  gint16 onset_min;   /* minutes, ≤ walk_min */
  gint32 walk_metres; /* 0–100000 */
  BsTermList types, position, easier_when, sites, radiates, numb, signs, skipped, triggers;
  gint n_measures; /* BS_ABSENT: not asked; 0: asked, none */
  BsMeasure *measures;
  char *note;
};

/* (transfer full): every field absent. */
BsEntry *bs_entry_new (void);
BsEntry *bs_entry_ref (BsEntry *self);
void bs_entry_unref (BsEntry *self);
/* (transfer full): a deep copy with a reference count of its own. */
BsEntry *bs_entry_copy (const BsEntry *self);
/* Appends a measure of this kind and returns it (transfer none), valid until the next is added. */
BsMeasure *bs_entry_add_measure (BsEntry *self, BsMeasureKind kind);
void bs_entry_remove_measure (BsEntry *self, guint index);
void bs_entry_set_note (BsEntry *self, const char *note);
/* Equal to the last field. `with_stamps` FALSE leaves out id, recordedAt and updatedAt. */
gboolean bs_entry_equal (const BsEntry *a, const BsEntry *b, gboolean with_stamps);
/* Pain is present: not rated counts as pain (diary-format.md, "Entry"). */
static inline gboolean
bs_entry_has_pain (const BsEntry *self)
{
  return self->pain != 0;
}

/* Checks every rule of diary-format.md, "Refused", that concerns one entry, ranges included. On a fault returns FALSE
 * with BS_DIARY_ERROR and a message that starts with `place` and the field ("entries[12].pain: …"); an empty or
 * NULL `place` leaves out the dot. `field_out` (nullable) gets the static name of the faulty field ("end"). */
gboolean bs_entry_validate (const BsEntry *self, const char *place, const char **field_out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsEntry, bs_entry_unref)
#define BS_TYPE_ENTRY (bs_entry_get_type ())
GType bs_entry_get_type (void); /* boxed */

/* (transfer full): a new random UUID, lower case. */
char *bs_uuid_new (void);
gboolean bs_uuid_is_valid (const char *text);
/* 16 raw bytes of a valid UUID, and back (buffer of 37). */
void bs_uuid_to_bytes (const char *text, guint8 *bytes);
char *bs_uuid_from_bytes (const guint8 *bytes, char *buffer);

G_END_DECLS
