/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of the diary format (diary.schema.json), each vocabulary a closed list. A term is its
 * index in its vocabulary, so that a list of terms is also a set in 64 bits. The tables below are the one
 * place where a word stands; enum constants, words and labels come from them. */

/* The words stand in their groups. */
/* clang-format off */
#define BS_TYPE_TERMS(T) \
  T (SHARP, "sharp") T (SHOOTING, "shooting") T (PULSATING, "pulsating") T (ACHING, "aching") T (DULL, "dull") \
  T (SQUEEZING, "squeezing") T (PRESSING, "pressing") T (DIFFUSE, "diffuse") T (ACUTE, "acute") \
  T (PIERCING, "piercing") T (BURNING, "burning") T (CRAMPING, "cramping") T (TINGLING, "tingling") T (OTHER, "other")
#define BS_COURSE_TERMS(T) T (COMES_AND_GOES, "comes-and-goes") T (CONSTANT, "constant")
#define BS_WHEN_TERMS(T) \
  T (WALKING, "walking") T (AFTER_WALKING, "after-walking") T (STANDING, "standing") T (SITTING, "sitting") \
  T (AFTER_SITTING, "after-sitting") T (AFTER_SLEEP, "after-sleep") T (NIGHT, "night") \
  T (RUNNING_OR_JUMPING, "running-or-jumping") T (LIFTING, "lifting") T (OTHER, "other")
#define BS_WALK_POSTURE_TERMS(T) T (UPRIGHT, "upright") T (LEANING_FORWARD, "leaning-forward")
#define BS_STOP_REASON_TERMS(T) T (PAIN, "pain") T (TIRED, "tired") T (FINISHED, "finished") T (OTHER, "other")
#define BS_POSITION_TERMS(T) \
  T (WALKING, "walking") T (STANDING, "standing") T (SITTING, "sitting") T (LYING_BACK, "lying-back") \
  T (LYING_FRONT, "lying-front") T (BENDING_FORWARD, "bending-forward") T (BENDING_BACK, "bending-back") \
  T (TURNING, "turning") T (CHANGING_POSITION, "changing-position")
#define BS_EASIER_TERMS(T) \
  T (BENDING_FORWARD, "bending-forward") T (LYING, "lying") T (SITTING, "sitting") T (STANDING_STILL, "standing-still") \
  T (MOVING, "moving") T (NOTHING, "nothing")
#define BS_SITE_TERMS(T) \
  T (LOWER_BACK_LEFT, "lower-back-left") T (LOWER_BACK_CENTRE, "lower-back-centre") \
  T (LOWER_BACK_RIGHT, "lower-back-right") T (SACRUM, "sacrum")
/* Regions of `radiates` and `numb` together; which field allows which: BS_RADIATES_MASK, BS_NUMB_MASK.
 * A region that may carry a side is followed by its left and its right. */
#define BS_REGION_TERMS(T) \
  T (BUTTOCK, "buttock") T (BUTTOCK_LEFT, "buttock-left") T (BUTTOCK_RIGHT, "buttock-right") \
  T (THIGH, "thigh") T (THIGH_LEFT, "thigh-left") T (THIGH_RIGHT, "thigh-right") \
  T (THIGH_BACK, "thigh-back") T (THIGH_BACK_LEFT, "thigh-back-left") T (THIGH_BACK_RIGHT, "thigh-back-right") \
  T (INNER_THIGH, "inner-thigh") T (INNER_THIGH_LEFT, "inner-thigh-left") T (INNER_THIGH_RIGHT, "inner-thigh-right") \
  T (LEG, "leg") T (LEG_LEFT, "leg-left") T (LEG_RIGHT, "leg-right") \
  T (LOWER_LEG, "lower-leg") T (LOWER_LEG_LEFT, "lower-leg-left") T (LOWER_LEG_RIGHT, "lower-leg-right") \
  T (FOOT, "foot") T (FOOT_LEFT, "foot-left") T (FOOT_RIGHT, "foot-right") \
  T (GROIN, "groin") T (GROIN_LEFT, "groin-left") T (GROIN_RIGHT, "groin-right") \
  T (LIMBS, "limbs") T (LIMBS_LEFT, "limbs-left") T (LIMBS_RIGHT, "limbs-right") \
  T (ABDOMEN, "abdomen") T (CHEST, "chest") T (UPPER_BACK, "upper-back") T (SACRUM, "sacrum") \
  T (SIDE_LEFT, "side-left") T (SIDE_RIGHT, "side-right") \
  T (BACK, "back") T (GENITALS, "genitals") T (PERINEUM, "perineum")
#define BS_SIGN_TERMS(T) \
  T (MORNING_STIFFNESS, "morning-stiffness") T (HARD_TO_TURN_OR_BEND, "hard-to-turn-or-bend") \
  T (BACK_MUSCLE_FATIGUE, "back-muscle-fatigue") T (DISCOMFORT_AFTER_SITTING, "discomfort-after-sitting") \
  T (BACK_SPASM, "back-spasm") T (TENDER_HARD_MUSCLE, "tender-hard-muscle") T (LEG_CRAMPS, "leg-cramps") \
  T (SWEATING_CHANGE, "sweating-change") T (DRY_SKIN, "dry-skin") T (WADDED_OR_WOODEN_LEGS, "wadded-or-wooden-legs") \
  T (INTERMITTENT_CLAUDICATION, "intermittent-claudication") T (STAKE_FEELING, "stake-feeling") \
  T (CHEST_OR_HEART_PAIN, "chest-or-heart-pain") T (STOOL_PROBLEM, "stool-problem") \
  T (URINATION_PROBLEM, "urination-problem") T (PAINFUL_URINATION, "painful-urination") T (URINE_CHANGE, "urine-change") \
  T (FEVER, "fever") T (ABDOMINAL_PAIN, "abdominal-pain") T (LOWER_ABDOMEN_PAIN, "lower-abdomen-pain") \
  T (LEG_WEAKNESS, "leg-weakness") T (GAIT_CHANGE, "gait-change") T (ASYMMETRY, "asymmetry") \
  T (SUDDEN_ONSET, "sudden-onset") T (WORSE_AT_NIGHT, "worse-at-night") T (WORSE_AT_REST, "worse-at-rest") \
  T (PALE_SWEATY, "pale-sweaty") T (CANNOT_WALK, "cannot-walk") T (BOTH_LEGS, "both-legs") \
  T (LEG_WEAKNESS_BOTH, "leg-weakness-both") T (FOOT_DROP, "foot-drop") T (BLADDER_LEAK, "bladder-leak") \
  T (BOWEL_LEAK, "bowel-leak") T (REDUCED_BLADDER_BOWEL_FEELING, "reduced-bladder-bowel-feeling") \
  T (SEXUAL_CHANGE, "sexual-change") T (CHILLS, "chills") T (CONFUSED_OR_DROWSY, "confused-or-drowsy") \
  T (WEIGHT_LOSS, "weight-loss") T (BLOOD_IN_URINE, "blood-in-urine") T (DEFORMITY_OR_LUMP, "deformity-or-lump") \
  T (COLD_PALE_LEG, "cold-pale-leg") T (PULSATING_ABDOMEN, "pulsating-abdomen") T (FAINT_OR_DIZZY, "faint-or-dizzy") \
  T (FAST_HEARTBEAT, "fast-heartbeat") T (BREATHLESS, "breathless") T (SORE_THROAT, "sore-throat") \
  T (MOUTH_SORES, "mouth-sores") T (VAGINAL_BLEEDING, "vaginal-bleeding") T (REGULAR_TIGHTENINGS, "regular-tightenings")
#define BS_TRIGGER_TERMS(T) \
  T (LONG_WALK, "long-walk") T (LIFTING, "lifting") T (EXERCISE, "exercise") T (STATIC_POSTURE, "static-posture") \
  T (AWKWARD_POSITION, "awkward-position") T (STOOPED_SITTING, "stooped-sitting") T (HIGH_HEELS, "high-heels") \
  T (SUDDEN_BEND, "sudden-bend") T (SHARP_MOVEMENT, "sharp-movement") T (AFTER_CHILL_OR_COLD, "after-chill-or-cold") \
  T (COUGH_OR_SNEEZE, "cough-or-sneeze") T (STRAINING, "straining") T (FALL_OR_BLOW, "fall-or-blow") \
  T (SERIOUS_ACCIDENT, "serious-accident") T (MENSTRUATION, "menstruation") T (OVERWEIGHT, "overweight") \
  T (PREGNANCY, "pregnancy")
#define BS_MEASURE_KIND_TERMS(T) \
  T (REST, "rest") T (MEDICINE, "medicine") T (COLD, "cold") T (HEAT, "heat") T (OTHER, "other")
#define BS_REST_HOW_TERMS(T) \
  T (SIT, "sit") T (LIE, "lie") T (SHOES_OFF, "shoes-off") T (CHANGE_POSITION, "change-position") \
  T (BEND_FORWARD, "bend-forward") T (STAND_STILL, "stand-still")
#define BS_MEDICINE_CLASS_TERMS(T) \
  T (ANALGESIC, "analgesic") T (ANTISPASMODIC, "antispasmodic") T (OTHER, "other")
#define BS_RESULT_TERMS(T) T (GONE, "gone") T (LESS, "less") T (SAME, "same") T (WORSE, "worse")
#define BS_VISIT_KIND_TERMS(T) \
  T (DOCTOR, "doctor") T (URGENT, "urgent") T (AMBULANCE, "ambulance") T (PHONE_ADVICE, "phone-advice")
#define BS_SEX_TERMS(T) T (FEMALE, "female") T (MALE, "male") T (OTHER, "other")

#define BS_ENUM_TYPE(name, word) BS_TYPE_##name,
#define BS_ENUM_COURSE(name, word) BS_COURSE_##name,
#define BS_ENUM_WHEN(name, word) BS_WHEN_##name,
#define BS_ENUM_WALK_POSTURE(name, word) BS_WALK_POSTURE_##name,
#define BS_ENUM_STOP_REASON(name, word) BS_STOP_REASON_##name,
#define BS_ENUM_POSITION(name, word) BS_POSITION_##name,
#define BS_ENUM_EASIER(name, word) BS_EASIER_##name,
#define BS_ENUM_SITE(name, word) BS_SITE_##name,
#define BS_ENUM_REGION(name, word) BS_REGION_##name,
#define BS_ENUM_SIGN(name, word) BS_SIGN_##name,
#define BS_ENUM_TRIGGER(name, word) BS_TRIGGER_##name,
#define BS_ENUM_MEASURE(name, word) BS_MEASURE_##name,
#define BS_ENUM_REST_HOW(name, word) BS_REST_HOW_##name,
#define BS_ENUM_MEDICINE_CLASS(name, word) BS_MEDICINE_CLASS_##name,
#define BS_ENUM_RESULT(name, word) BS_RESULT_##name,
#define BS_ENUM_VISIT(name, word) BS_VISIT_##name,
#define BS_ENUM_SEX(name, word) BS_SEX_##name,

typedef enum { BS_TYPE_TERMS (BS_ENUM_TYPE) BS_N_TYPES } BsPainType;
typedef enum { BS_COURSE_TERMS (BS_ENUM_COURSE) BS_N_COURSES } BsCourse;
typedef enum { BS_WHEN_TERMS (BS_ENUM_WHEN) BS_N_WHENS } BsWhen;
typedef enum { BS_WALK_POSTURE_TERMS (BS_ENUM_WALK_POSTURE) BS_N_WALK_POSTURES } BsWalkPosture;
typedef enum { BS_STOP_REASON_TERMS (BS_ENUM_STOP_REASON) BS_N_STOP_REASONS } BsStopReason;
typedef enum { BS_POSITION_TERMS (BS_ENUM_POSITION) BS_N_POSITIONS } BsPosition;
typedef enum { BS_EASIER_TERMS (BS_ENUM_EASIER) BS_N_EASIERS } BsEasierWhen;
typedef enum { BS_SITE_TERMS (BS_ENUM_SITE) BS_N_SITES } BsSite;
typedef enum { BS_REGION_TERMS (BS_ENUM_REGION) BS_N_REGIONS } BsRegion;
typedef enum { BS_SIGN_TERMS (BS_ENUM_SIGN) BS_N_SIGNS } BsSign;
typedef enum { BS_TRIGGER_TERMS (BS_ENUM_TRIGGER) BS_N_TRIGGERS } BsTrigger;
typedef enum { BS_MEASURE_KIND_TERMS (BS_ENUM_MEASURE) BS_N_MEASURE_KINDS } BsMeasureKind;
typedef enum { BS_REST_HOW_TERMS (BS_ENUM_REST_HOW) BS_N_REST_HOWS } BsRestHow;
typedef enum { BS_MEDICINE_CLASS_TERMS (BS_ENUM_MEDICINE_CLASS) BS_N_MEDICINE_CLASSES } BsMedicineClass;
typedef enum { BS_RESULT_TERMS (BS_ENUM_RESULT) BS_N_RESULTS } BsResult;
typedef enum { BS_VISIT_KIND_TERMS (BS_ENUM_VISIT) BS_N_VISIT_KINDS } BsVisitKind;
typedef enum { BS_SEX_TERMS (BS_ENUM_SEX) BS_N_SEXES } BsSex;
/* clang-format on */

#define BS_BIT(term) (G_GUINT64_CONSTANT (1) << (term))

/* The most terms a vocabulary has (signs: 49), and so the most a list can hold. */
#define BS_TERMS_MAX 49

typedef struct
{
  const char *name;          /* of the field, for messages: "types" */
  guint n_terms;             /* ≤ BS_TERMS_MAX */
  const char *const *words;  /* n_terms, as the diary format writes them */
  const char *const *labels; /* n_terms, English, as a person reads them; marked with N_() */
} BsVocabulary;

extern const BsVocabulary bs_types, bs_courses, bs_whens, bs_walk_postures, bs_stop_reasons, bs_positions, bs_easiers,
    bs_sites, bs_regions, bs_signs, bs_triggers, bs_measure_kinds, bs_rest_hows, bs_medicine_classes, bs_results,
    bs_visit_kinds, bs_sexes;

/* The regions that each field allows. */
extern const guint64 BS_RADIATES_MASK, BS_NUMB_MASK;

/* The term of a word, or -1. Linear in time with the word's length, not with the vocabulary. */
gint bs_vocabulary_find (const BsVocabulary *vocabulary, const char *word);
gint bs_vocabulary_find_n (const BsVocabulary *vocabulary, const char *word, gsize length);
const char *bs_vocabulary_get_word (const BsVocabulary *vocabulary, guint term);
/* (transfer none): in the person's language, lower case as inside a sentence ("left lower leg"). */
const char *bs_vocabulary_get_label (const BsVocabulary *vocabulary, guint term);
/* (transfer full): the labels of a set, in the vocabulary's order, joined as a list ("a, b"). */
char *bs_vocabulary_join_labels (const BsVocabulary *vocabulary, guint64 set);

/* A region and, where it may carry a side, both its sides: the set that a rule which names it means
 * (rules.md 3.1). `region` is without a side. */
guint64 bs_region_with_sides (BsRegion region);
/* rules.md 3.1: left and right out of thigh, thigh-back, inner-thigh, lower-leg, foot, leg. */
gboolean bs_regions_name_both_legs (guint64 regions);

/* A three-valued list: not asked; asked, none; asked, these. The order as written is kept. */
typedef struct
{
  guint64 set;  /* BS_BIT of each term */
  guint8 asked; /* 0: absent, 1: present, maybe empty */
  guint8 n;
  guint8 terms[BS_TERMS_MAX];
} BsTermList;

/* Appends and sets `asked`; FALSE if the term is in it already. */
gboolean bs_term_list_add (BsTermList *self, guint term);
/* Removes a term, keeping the order of the others; the list stays asked. */
void bs_term_list_remove (BsTermList *self, guint term);
/* Absent. */
void bs_term_list_clear (BsTermList *self);
/* Asked, none. */
void bs_term_list_set_none (BsTermList *self);
gboolean bs_term_list_equal (const BsTermList *a, const BsTermList *b);

G_END_DECLS
