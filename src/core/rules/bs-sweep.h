/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-condition.h"
#include "bs-day-runs.h"
#include "bs-vote-window.h"

G_BEGIN_DECLS

/* One pass through a history in the order in which things become known, for all rules at once: what stands in
 * rules.md 2.6 as "active at T" comes out as intervals (3.2). The pass can stop at any second, be copied, and go on
 * with a history that has the same base: that is how a change of today costs only the tail.
 *
 * Two times belong to each piece: when it is known (`due`: results and ends at their instant, bare dates from 00:00)
 * and where it stands (`stand`: bare dates at 12:00), which decides over order, lapse and visit (2.6, 1 and 2). */

#define BS_NO_EVIDENCE G_MAXUINT32

/* Evidence of a rule, newest first, linked by index. */
typedef struct
{
  gint64 value;
  guint32 entry;
  guint32 previous;
  gint16 measure;
  guint8 field; /* BsField */
} BsEvidenceLink;

typedef struct
{
  gint64 raised, cleared;
  guint32 evidence; /* head of its links */
  guint16 rule;     /* BsRule.index */
  guint8 ended_by;  /* BsEnding */
} BsInterval;

/* What a pass has found; a copied pass shares what was found before (`base`) and appends its own. */
typedef struct _BsFindings BsFindings;
struct _BsFindings
{
  gatomicrefcount ref_count;
  BsFindings *base;  /* (nullable) */
  guint32 n_base;    /* links in it */
  GArray *links;     /* BsEvidenceLink */
  GArray *intervals; /* BsInterval, ended ones */
};
BsFindings *bs_findings_new (BsFindings *base);
BsFindings *bs_findings_ref (BsFindings *self);
void bs_findings_unref (BsFindings *self);
const BsEvidenceLink *bs_findings_get_link (const BsFindings *self, guint32 index);
/* Calls `func` for every ended interval, those of the base first. */
void bs_findings_foreach_interval (const BsFindings *self, void (*func) (const BsInterval *, gpointer),
                                   gpointer user_data);

typedef enum
{
  BS_PIECE_ENTRY,    /* a bare date becomes known, 00:00 */
  BS_PIECE_NOON,     /* … and stands, 12:00 */
  BS_PIECE_RESULT,   /* the result of a measure */
  BS_PIECE_END,      /* the end of the pain */
  BS_PIECE_START,    /* a measure with a time of its own begins */
  BS_PIECE_DEADLINE, /* an hour after first aid (`measure`: index of the condition that has the hour) */
} BsPieceKind;

typedef struct
{
  gint64 due, stand;
  guint32 entry;
  gint16 measure;
  guint8 kind;
} BsPiece;

/* Live evidence of an event condition, only as much as its clearing needs: where the latest stands, by the rating of
 * its entry where a lower rating clears. Bare dates may stand in the future and are kept apart. */
#define BS_N_BUCKETS 12
#define BS_BUCKET_UNRATED 11

/* A dose that waits for a rating, or first aid for a later entry (bs-sweep-events.c). */
typedef struct
{
  gint64 start;
  guint32 entry;
  gint16 measure;
  gint8 pain;
} BsPendingDose;

typedef struct
{
  const BsCondition *condition;
  guint rule;
  gboolean active;
  gboolean dirty;      /* day kinds: to be judged when this second is over */
  gboolean needs_sets; /* entry kind: cannot hold for an entry without regions, signs and triggers */
  gint64 until;        /* event kinds: the last second of the latest evidence; BS_NO_TIME: none is live */
  gint64 timed[BS_N_BUCKETS], dated[BS_N_BUCKETS];
  guint32 last_entry; /* AFTER_MEDICINE: the latest entry with a sign; PATTERN: of the vote that was noted last */
  GArray *pending;    /* BsPendingDose by start: NO_RELIEF: doses that wait for a rating; RELIEF_DEADLINE: first aid */
  BsDayRuns *runs;    /* day kinds */
  GArray *window;     /* BsWindowDay: BS_CONDITION_DAYS_IN_WINDOW, sorted by date */
  GArray *doses;      /* BsNamedDose: BS_CONDITION_AFTER_MEDICINE, by stand */
  GByteArray *name_matches; /* … by number of the name: 0 not looked at, 1 no, 2 yes */
} BsConditionState;

typedef struct
{
  gint64 stand; /* of the latest entry of that date */
  gint32 date;
  guint32 entry;
  gint16 measure;
} BsWindowDay;

typedef struct
{
  gint64 stand;
  gint32 date; /* of the dose */
  guint32 entry;
  gint16 measure;
} BsNamedDose;

typedef struct
{
  gboolean active;
  guint8 ending; /* BsEnding: the strongest of this second */
  guint16 first_condition, n_conditions;
  gint64 raised;
  guint32 evidence;
} BsRuleState;

/* Conditions by what can move them, so that a piece goes only to those that read it. */
typedef enum
{
  BS_GROUP_ENTRY,  /* fields of an entry */
  BS_GROUP_RESULT, /* results of measures */
  BS_GROUP_START,  /* beginnings of measures */
  BS_GROUP_NO_RELIEF,
  BS_GROUP_DEADLINE,
  BS_GROUP_DAYS,  /* runs and windows of days */
  BS_GROUP_STATE, /* the pattern, the latest entry, signs after a medicine */
  BS_N_GROUPS,
} BsConditionGroup;

typedef struct
{
  guint n;
  guint8 conditions[BS_MAX_CONDITIONS];
} BsConditionList;

typedef struct _BsSweep BsSweep;
struct _BsSweep
{
  /* what it is about: the same for the whole pass */
  BsRulebook *rulebook;
  BsRuleSettings settings;
  gint offset;              /* minutes, of `at` */
  const BsHistory *history; /* (not owned) set for each run */
  guint n_conditions;
  BsConditionList groups[BS_N_GROUPS];

  /* where it is */
  gint64 now;
  gint32 today;
  guint next_entry, next_visit;
  gint64 next_midnight; /* BS_NO_TIME: none needed */
  gint64 next_lapse;    /* never after the first lapse */
  guint64 touched;      /* rules with evidence or a change in this second */
  gint64 last_event;
  GArray *queue; /* BsPiece, a heap by due */

  /* what it knows */
  gint64 last_visit; /* BS_NO_TIME: none */
  gint64 last_pain_free;
  GArray *bare;       /* guint32: known entries of bare dates not before today */
  gboolean restarted; /* the last event was a visit alone, and days count anew from there */
  BsVoteWindow *votes;
  gboolean votes_changed;
  BsClassification class_;
  gint64 latest_stand; /* the latest entry, pooled (rules.md 2.6, 3) */
  guint32 latest_entry;
  gboolean latest_pain, latest_measure;
  gint64 pain_seen; /* latest pain observation of an entry after the last visit, for still-in-pain */
  gint64 pain_entry_stand;
  guint32 pain_entry;

  BsConditionState *conditions;
  guint64 live[BS_MAX_CONDITIONS / 64]; /* event conditions with live evidence */
  BsRuleState *rules;
  BsFindings *findings;
};

/* Nothing seen yet. `offset` in minutes, of the assessment's `at`. */
BsSweep *bs_sweep_new (BsRulebook *rulebook, BsRuleSettings settings, gint offset);
/* An independent copy that shares the findings so far. */
BsSweep *bs_sweep_copy (const BsSweep *self);
void bs_sweep_free (BsSweep *self);
/* Takes in all that is known up to and with second `until`. */
void bs_sweep_run (BsSweep *self, const BsHistory *history, gint64 until);

/* Shared by the parts of the pass. */

/* 00:00 of a local date in the pass's offset, UTC seconds. */
static inline gint64
bs_sweep_midnight (const BsSweep *self, gint32 date)
{
  return (gint64) date * BS_DAY_SECONDS - (gint64) self->offset * 60;
}
static inline gint64
bs_sweep_get_stand (const BsSweep *self, const BsHistoryEntry *entry)
{
  return entry->flags & BS_HISTORY_BARE_DATE ? bs_sweep_midnight (self, entry->date) + 12 * BS_HOUR_SECONDS
                                             : entry->key;
}
static inline gint64
bs_sweep_get_start (const BsSweep *self, const BsHistoryEntry *entry, const BsHistoryMeasure *measure)
{
  return measure->at != BS_NO_TIME ? measure->at : bs_sweep_get_stand (self, entry);
}
/* Where its result stands; at its start if the minutes are not known. */
static inline gint64
bs_sweep_get_result (const BsSweep *self, const BsHistoryEntry *entry, const BsHistoryMeasure *measure)
{
  return bs_sweep_get_start (self, entry, measure) + (measure->result_min > 0 ? measure->result_min * 60 : 0);
}
static inline gboolean
bs_history_entry_is_bare (const BsHistoryEntry *entry)
{
  return (entry->flags & BS_HISTORY_BARE_DATE) != 0;
}
static inline gint32
bs_local_date (gint64 seconds, gint offset)
{
  gint64 local = seconds + (gint64) offset * 60;
  return (gint32) (local >= 0 ? local / BS_DAY_SECONDS : -((BS_DAY_SECONDS - 1 - local) / BS_DAY_SECONDS));
}
/* The earliest start of an entry's measures; it must have one. */
gint64 bs_sweep_get_first_aid (const BsSweep *self, const BsHistoryEntry *entry);
/* rules.md 3.1: the entry's signs, with both-legs where both are named by side. */
guint64 bs_history_entry_get_signs (const BsHistoryEntry *entry);

/* bs-sweep-queue.c */
void bs_sweep_push (BsSweep *self, gint64 due, gint64 stand, BsPieceKind kind, guint entry, gint measure);
/* Puts into the queue what an entry says beside itself. */
void bs_sweep_push_pieces (BsSweep *self, guint index, const BsHistoryEntry *entry);
/* Takes out the next; there must be one. */
BsPiece bs_sweep_pop (BsSweep *self);

/* Notes evidence for a rule; it counts if the rule is active when this second is over. */
void bs_sweep_note (BsSweep *self, guint rule, guint entry, gint measure, BsField field, gint64 value);
/* Condition `i` of a group. */
static inline BsConditionState *
bs_sweep_get_in_group (BsSweep *self, BsConditionGroup group, guint i)
{
  return &self->conditions[self->groups[group].conditions[i]];
}
/* A condition became or ceased to be active. */
void bs_sweep_set_active (BsSweep *self, BsConditionState *state, gboolean active, BsEnding ending);

/* One second's pieces, gathered. */
typedef struct
{
  GArray *known;    /* guint32: entries that become known */
  GArray *standing; /* guint32: entries that stand now: for clearing and order */
  GArray *pieces;   /* BsPiece: all others */
  gboolean visit;
  gboolean restart; /* a visit after which days count anew */
  gboolean lapse;   /* something may end because it is old */
} BsMoment;

/* (transfer full) (nullable): with room for more. */
GArray *bs_sweep_copy_array (GArray *array);

/* bs-sweep-events.c */
void bs_sweep_init_events (BsSweep *self, BsConditionState *state);
/* The fact or age that a condition needs, for an entry of `date`; TRUE where it needs none. */
gboolean bs_profile_holds (const BsProfile *profile, const BsCondition *condition, gint32 date);
gboolean bs_condition_matches (const BsSweep *self, const BsCondition *condition, const BsHistoryEntry *entry,
                               guint64 signs);
void bs_sweep_clear_events (BsSweep *self, const BsMoment *moment);
void bs_sweep_raise_events (BsSweep *self, const BsMoment *moment);
void bs_sweep_lapse_events (BsSweep *self);
/* Adds evidence that stands at `stand` and is known now; FALSE if it is answered, cleared or lapsed already. */
gboolean bs_sweep_add_evidence (BsSweep *self, BsConditionState *state, const BsHistoryEntry *entry, gint64 stand);

/* bs-sweep-measures.c: measure `m` of entry `index` */
void bs_sweep_raise_by_start (BsSweep *self, guint index, const BsHistoryEntry *entry, guint m);
void bs_sweep_raise_by_result (BsSweep *self, guint index, const BsHistoryEntry *entry, guint m,
                               const BsHistoryMeasure *measure);
void bs_sweep_raise_by_bare_result (BsSweep *self, guint index, const BsHistoryEntry *entry, guint m,
                                    const BsHistoryMeasure *measure);
void bs_sweep_raise_by_deadline (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry);
void bs_sweep_raise_by_later_entry (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry);
void bs_sweep_add_pending_of_entry (BsSweep *self, guint index, const BsHistoryEntry *entry);
void bs_sweep_judge_pending_doses (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry);
void bs_sweep_drop_answered_doses (BsSweep *self, BsConditionState *state);

/* bs-sweep-days.c */
void bs_sweep_init_days (BsSweep *self, BsConditionState *state);
void bs_sweep_update_days (BsSweep *self, const BsMoment *moment);
/* bs-sweep-state.c */
void bs_sweep_update_state (BsSweep *self, const BsMoment *moment);
/* TRUE if the beginning of a day alone may change something. */
gboolean bs_sweep_needs_midnight (const BsSweep *self);

G_END_DECLS
