/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-terms.h"

/* Labels are lower case, as inside a sentence, and stand in the order of their words. They name what a person feels,
 * never what it may come from. */

#define WORD(name, word) word,

static const char *const type_labels[] = {
  /* Translators: kinds of pain, each after “the pain is …” */
  [BS_TYPE_SHARP] = N_ ("sharp"),
  [BS_TYPE_SHOOTING] = N_ ("shooting"),
  [BS_TYPE_PULSATING] = N_ ("throbbing"),
  [BS_TYPE_ACHING] = N_ ("aching"),
  [BS_TYPE_DULL] = N_ ("dull"),
  [BS_TYPE_SQUEEZING] = N_ ("squeezing"),
  [BS_TYPE_PRESSING] = N_ ("pressing"),
  [BS_TYPE_DIFFUSE] = N_ ("spread out"),
  /* Translators: pain that comes suddenly and strongly */
  [BS_TYPE_ACUTE] = N_ ("sudden and strong"),
  [BS_TYPE_PIERCING] = N_ ("stabbing"),
  [BS_TYPE_BURNING] = N_ ("burning"),
  [BS_TYPE_CRAMPING] = N_ ("cramping"),
  [BS_TYPE_TINGLING] = N_ ("tingling"),
  [BS_TYPE_OTHER] = N_ ("another kind"),
};

static const char *const course_labels[] = {
  [BS_COURSE_COMES_AND_GOES] = N_ ("comes and goes"),
  [BS_COURSE_CONSTANT] = N_ ("there all the time"),
};

static const char *const when_labels[] = {
  /* Translators: when the pain comes */
  [BS_WHEN_WALKING] = N_ ("walking"),
  [BS_WHEN_AFTER_WALKING] = N_ ("after walking"),
  [BS_WHEN_STANDING] = N_ ("standing"),
  [BS_WHEN_SITTING] = N_ ("sitting"),
  [BS_WHEN_AFTER_SITTING] = N_ ("after sitting"),
  [BS_WHEN_AFTER_SLEEP] = N_ ("after sleep"),
  [BS_WHEN_NIGHT] = N_ ("at night"),
  [BS_WHEN_RUNNING_OR_JUMPING] = N_ ("running or jumping"),
  /* Translators: picking up or carrying something heavy */
  [BS_WHEN_LIFTING] = N_ ("lifting"),
  [BS_WHEN_OTHER] = N_ ("at another time"),
};

static const char *const walk_posture_labels[] = {
  /* Translators: how somebody held themselves on a walk */
  [BS_WALK_POSTURE_UPRIGHT] = N_ ("upright"),
  [BS_WALK_POSTURE_LEANING_FORWARD] = N_ ("leaning forward"),
};

static const char *const stop_reason_labels[] = {
  /* Translators: why somebody stopped walking */
  [BS_STOP_REASON_PAIN] = N_ ("pain"),
  [BS_STOP_REASON_TIRED] = N_ ("tired"),
  [BS_STOP_REASON_FINISHED] = N_ ("at the end of the walk"),
  [BS_STOP_REASON_OTHER] = N_ ("another reason"),
};

static const char *const position_labels[] = {
  /* Translators: what one was doing when it hurt */
  [BS_POSITION_WALKING] = N_ ("walking"),
  [BS_POSITION_STANDING] = N_ ("standing"),
  [BS_POSITION_SITTING] = N_ ("sitting"),
  [BS_POSITION_LYING_BACK] = N_ ("lying on the back"),
  [BS_POSITION_LYING_FRONT] = N_ ("lying on the front"),
  [BS_POSITION_BENDING_FORWARD] = N_ ("bending forward"),
  [BS_POSITION_BENDING_BACK] = N_ ("bending back"),
  [BS_POSITION_TURNING] = N_ ("turning"),
  [BS_POSITION_CHANGING_POSITION] = N_ ("changing position"),
};

static const char *const easier_labels[] = {
  /* Translators: after “easier when” */
  [BS_EASIER_BENDING_FORWARD] = N_ ("bending forward"),
  [BS_EASIER_LYING] = N_ ("lying"),
  [BS_EASIER_SITTING] = N_ ("sitting"),
  [BS_EASIER_STANDING_STILL] = N_ ("standing still"),
  [BS_EASIER_MOVING] = N_ ("moving"),
  [BS_EASIER_NOTHING] = N_ ("nothing helps"),
};

static const char *const site_labels[] = {
  [BS_SITE_LOWER_BACK_LEFT] = N_ ("lower back left"),
  [BS_SITE_LOWER_BACK_CENTRE] = N_ ("lower back middle"),
  [BS_SITE_LOWER_BACK_RIGHT] = N_ ("lower back right"),
  [BS_SITE_SACRUM] = N_ ("bottom of the spine"),
};

static const char *const region_labels[] = {
  [BS_REGION_BUTTOCK] = N_ ("buttock"),
  [BS_REGION_BUTTOCK_LEFT] = N_ ("left buttock"),
  [BS_REGION_BUTTOCK_RIGHT] = N_ ("right buttock"),
  [BS_REGION_THIGH] = N_ ("thigh"),
  [BS_REGION_THIGH_LEFT] = N_ ("left thigh"),
  [BS_REGION_THIGH_RIGHT] = N_ ("right thigh"),
  [BS_REGION_THIGH_BACK] = N_ ("back of the thigh"),
  [BS_REGION_THIGH_BACK_LEFT] = N_ ("back of the left thigh"),
  [BS_REGION_THIGH_BACK_RIGHT] = N_ ("back of the right thigh"),
  [BS_REGION_INNER_THIGH] = N_ ("inner thigh"),
  [BS_REGION_INNER_THIGH_LEFT] = N_ ("left inner thigh"),
  [BS_REGION_INNER_THIGH_RIGHT] = N_ ("right inner thigh"),
  [BS_REGION_LEG] = N_ ("whole leg"),
  [BS_REGION_LEG_LEFT] = N_ ("whole left leg"),
  [BS_REGION_LEG_RIGHT] = N_ ("whole right leg"),
  [BS_REGION_LOWER_LEG] = N_ ("lower leg"),
  [BS_REGION_LOWER_LEG_LEFT] = N_ ("left lower leg"),
  [BS_REGION_LOWER_LEG_RIGHT] = N_ ("right lower leg"),
  [BS_REGION_FOOT] = N_ ("foot"),
  [BS_REGION_FOOT_LEFT] = N_ ("left foot"),
  [BS_REGION_FOOT_RIGHT] = N_ ("right foot"),
  [BS_REGION_GROIN] = N_ ("groin"),
  [BS_REGION_GROIN_LEFT] = N_ ("left groin"),
  [BS_REGION_GROIN_RIGHT] = N_ ("right groin"),
  [BS_REGION_LIMBS] = N_ ("arms or legs"),
  [BS_REGION_LIMBS_LEFT] = N_ ("left arm or leg"),
  [BS_REGION_LIMBS_RIGHT] = N_ ("right arm or leg"),
  [BS_REGION_ABDOMEN] = N_ ("belly"),
  [BS_REGION_CHEST] = N_ ("chest"),
  [BS_REGION_UPPER_BACK] = N_ ("upper back"),
  [BS_REGION_SACRUM] = N_ ("bottom of the spine"),
  /* Translators: the side of the body, between ribs and hip */
  [BS_REGION_SIDE_LEFT] = N_ ("left side"),
  [BS_REGION_SIDE_RIGHT] = N_ ("right side"),
  /* Translators: the part of the body */
  [BS_REGION_BACK] = N_ ("back"),
  [BS_REGION_GENITALS] = N_ ("private parts"),
  [BS_REGION_PERINEUM] = N_ ("between the legs"),
};

static const char *const sign_labels[] = {
  [BS_SIGN_MORNING_STIFFNESS] = N_ ("stiff in the morning"),
  [BS_SIGN_HARD_TO_TURN_OR_BEND] = N_ ("hard to turn or bend"),
  [BS_SIGN_BACK_MUSCLE_FATIGUE] = N_ ("very tired back muscles"),
  [BS_SIGN_DISCOMFORT_AFTER_SITTING] = N_ ("discomfort after sitting"),
  [BS_SIGN_BACK_SPASM] = N_ ("back cramp"),
  [BS_SIGN_TENDER_HARD_MUSCLE] = N_ ("tender, hard muscle"),
  [BS_SIGN_LEG_CRAMPS] = N_ ("cramps in the legs"),
  [BS_SIGN_SWEATING_CHANGE] = N_ ("sweating more or less than usual"),
  [BS_SIGN_DRY_SKIN] = N_ ("dry skin"),
  [BS_SIGN_WADDED_OR_WOODEN_LEGS] = N_ ("legs like cotton wool or wood"),
  [BS_SIGN_INTERMITTENT_CLAUDICATION] = N_ ("leg pain that makes one stop walking and goes with rest"),
  [BS_SIGN_STAKE_FEELING] = N_ ("feeling of a stake in the back"),
  [BS_SIGN_CHEST_OR_HEART_PAIN] = N_ ("chest or heart pain"),
  [BS_SIGN_STOOL_PROBLEM] = N_ ("trouble with stool"),
  [BS_SIGN_URINATION_PROBLEM] = N_ ("trouble passing urine"),
  [BS_SIGN_PAINFUL_URINATION] = N_ ("pain when passing urine"),
  [BS_SIGN_URINE_CHANGE] = N_ ("urine looks or smells different"),
  [BS_SIGN_FEVER] = N_ ("fever"),
  [BS_SIGN_ABDOMINAL_PAIN] = N_ ("belly pain"),
  [BS_SIGN_LOWER_ABDOMEN_PAIN] = N_ ("pain in the lower belly"),
  [BS_SIGN_LEG_WEAKNESS] = N_ ("a leg is weak"),
  [BS_SIGN_GAIT_CHANGE] = N_ ("walking differently than usual"),
  [BS_SIGN_ASYMMETRY] = N_ ("shoulders, shoulder blades or hips uneven"),
  [BS_SIGN_SUDDEN_ONSET] = N_ ("the pain came suddenly"),
  [BS_SIGN_WORSE_AT_NIGHT] = N_ ("worse at night"),
  [BS_SIGN_WORSE_AT_REST] = N_ ("worse at rest"),
  [BS_SIGN_PALE_SWEATY] = N_ ("pale and sweaty"),
  [BS_SIGN_CANNOT_WALK] = N_ ("cannot walk"),
  [BS_SIGN_BOTH_LEGS] = N_ ("pain, tingling or numbness in both legs"),
  [BS_SIGN_LEG_WEAKNESS_BOTH] = N_ ("both legs are weak"),
  [BS_SIGN_FOOT_DROP] = N_ ("the foot drops"),
  [BS_SIGN_BLADDER_LEAK] = N_ ("urine leaks"),
  [BS_SIGN_BOWEL_LEAK] = N_ ("stool leaks"),
  [BS_SIGN_REDUCED_BLADDER_BOWEL_FEELING] = N_ ("less feeling when passing urine or stool"),
  [BS_SIGN_SEXUAL_CHANGE] = N_ ("change in sexual feeling or function"),
  [BS_SIGN_CHILLS] = N_ ("shivering"),
  [BS_SIGN_CONFUSED_OR_DROWSY] = N_ ("confused or very sleepy"),
  [BS_SIGN_WEIGHT_LOSS] = N_ ("losing weight without a reason"),
  [BS_SIGN_BLOOD_IN_URINE] = N_ ("blood in the urine"),
  [BS_SIGN_DEFORMITY_OR_LUMP] = N_ ("lump, swelling or change of shape"),
  [BS_SIGN_COLD_PALE_LEG] = N_ ("a leg is suddenly cold and pale"),
  [BS_SIGN_PULSATING_ABDOMEN] = N_ ("pulsing feeling in the belly"),
  [BS_SIGN_FAINT_OR_DIZZY] = N_ ("faint or dizzy"),
  [BS_SIGN_FAST_HEARTBEAT] = N_ ("fast heartbeat"),
  [BS_SIGN_BREATHLESS] = N_ ("short of breath"),
  [BS_SIGN_SORE_THROAT] = N_ ("sore throat"),
  [BS_SIGN_MOUTH_SORES] = N_ ("sores in the mouth"),
  [BS_SIGN_VAGINAL_BLEEDING] = N_ ("bleeding from the vagina"),
  /* Translators: in pregnancy */
  [BS_SIGN_REGULAR_TIGHTENINGS] = N_ ("regular tightenings of the belly"),
};

static const char *const trigger_labels[] = {
  /* Translators: what set the pain off or made it worse */
  [BS_TRIGGER_LONG_WALK] = N_ ("long walk"),
  [BS_TRIGGER_LIFTING] = N_ ("lifting"),
  [BS_TRIGGER_EXERCISE] = N_ ("exercise"),
  [BS_TRIGGER_STATIC_POSTURE] = N_ ("a long time in one position"),
  [BS_TRIGGER_AWKWARD_POSITION] = N_ ("awkward position"),
  [BS_TRIGGER_STOOPED_SITTING] = N_ ("sitting stooped"),
  [BS_TRIGGER_HIGH_HEELS] = N_ ("high heels"),
  [BS_TRIGGER_SUDDEN_BEND] = N_ ("sudden bend"),
  [BS_TRIGGER_SHARP_MOVEMENT] = N_ ("sudden movement"),
  [BS_TRIGGER_AFTER_CHILL_OR_COLD] = N_ ("after getting chilled, or after a cold"),
  [BS_TRIGGER_COUGH_OR_SNEEZE] = N_ ("cough or sneeze"),
  /* Translators: as on the toilet */
  [BS_TRIGGER_STRAINING] = N_ ("straining"),
  [BS_TRIGGER_FALL_OR_BLOW] = N_ ("fall or blow"),
  [BS_TRIGGER_SERIOUS_ACCIDENT] = N_ ("serious accident"),
  /* Translators: menstruation */
  [BS_TRIGGER_MENSTRUATION] = N_ ("period"),
  [BS_TRIGGER_OVERWEIGHT] = N_ ("overweight"),
  [BS_TRIGGER_PREGNANCY] = N_ ("pregnancy"),
};

static const char *const measure_kind_labels[] = {
  /* Translators: things tried against the pain */
  [BS_MEASURE_REST] = N_ ("rest"),
  [BS_MEASURE_MEDICINE] = N_ ("medicine"),
  /* Translators: cold as something laid on the back */
  [BS_MEASURE_COLD] = N_ ("cold"),
  [BS_MEASURE_HEAT] = N_ ("heat"),
  [BS_MEASURE_OTHER] = N_ ("something else"),
};

static const char *const rest_how_labels[] = {
  /* Translators: how somebody rested */
  [BS_REST_HOW_SIT] = N_ ("sitting down"),
  [BS_REST_HOW_LIE] = N_ ("lying down"),
  [BS_REST_HOW_SHOES_OFF] = N_ ("shoes off"),
  [BS_REST_HOW_CHANGE_POSITION] = N_ ("changing position"),
  [BS_REST_HOW_BEND_FORWARD] = N_ ("bending forward"),
  [BS_REST_HOW_STAND_STILL] = N_ ("standing still"),
};

static const char *const medicine_class_labels[] = {
  [BS_MEDICINE_CLASS_ANALGESIC] = N_ ("painkiller"),
  [BS_MEDICINE_CLASS_ANTISPASMODIC] = N_ ("medicine against cramps"),
  [BS_MEDICINE_CLASS_OTHER] = N_ ("other medicine"),
};

static const char *const result_labels[] = {
  /* Translators: how the pain was afterwards */
  [BS_RESULT_GONE] = N_ ("gone"),
  [BS_RESULT_LESS] = N_ ("less"),
  [BS_RESULT_SAME] = N_ ("same"),
  [BS_RESULT_WORSE] = N_ ("worse"),
};

static const char *const visit_kind_labels[] = {
  [BS_VISIT_DOCTOR] = N_ ("doctor"),
  [BS_VISIT_URGENT] = N_ ("urgent care"),
  [BS_VISIT_AMBULANCE] = N_ ("ambulance"),
  [BS_VISIT_PHONE_ADVICE] = N_ ("advice by phone"),
};

static const char *const sex_labels[] = {
  /* Translators: a person’s sex; so are the next two */
  [BS_SEX_FEMALE] = N_ ("female"),
  [BS_SEX_MALE] = N_ ("male"),
  [BS_SEX_OTHER] = N_ ("other"),
};

static const char *const type_words[] = { BS_TYPE_TERMS (WORD) };
static const char *const course_words[] = { BS_COURSE_TERMS (WORD) };
static const char *const when_words[] = { BS_WHEN_TERMS (WORD) };
static const char *const walk_posture_words[] = { BS_WALK_POSTURE_TERMS (WORD) };
static const char *const stop_reason_words[] = { BS_STOP_REASON_TERMS (WORD) };
static const char *const position_words[] = { BS_POSITION_TERMS (WORD) };
static const char *const easier_words[] = { BS_EASIER_TERMS (WORD) };
static const char *const site_words[] = { BS_SITE_TERMS (WORD) };
static const char *const region_words[] = { BS_REGION_TERMS (WORD) };
static const char *const sign_words[] = { BS_SIGN_TERMS (WORD) };
static const char *const trigger_words[] = { BS_TRIGGER_TERMS (WORD) };
static const char *const measure_kind_words[] = { BS_MEASURE_KIND_TERMS (WORD) };
static const char *const rest_how_words[] = { BS_REST_HOW_TERMS (WORD) };
static const char *const medicine_class_words[] = { BS_MEDICINE_CLASS_TERMS (WORD) };
static const char *const result_words[] = { BS_RESULT_TERMS (WORD) };
static const char *const visit_kind_words[] = { BS_VISIT_KIND_TERMS (WORD) };
static const char *const sex_words[] = { BS_SEX_TERMS (WORD) };

#define VOCABULARY(variable, name, stem)                                                                               \
  const BsVocabulary variable = { name, G_N_ELEMENTS (stem##_words), stem##_words, stem##_labels };                    \
  G_STATIC_ASSERT (G_N_ELEMENTS (stem##_words) == G_N_ELEMENTS (stem##_labels));                                       \
  G_STATIC_ASSERT (G_N_ELEMENTS (stem##_words) <= BS_TERMS_MAX)

VOCABULARY (bs_types, "types", type);
VOCABULARY (bs_courses, "course", course);
VOCABULARY (bs_whens, "when", when);
VOCABULARY (bs_walk_postures, "walkPosture", walk_posture);
VOCABULARY (bs_stop_reasons, "stopReason", stop_reason);
VOCABULARY (bs_positions, "position", position);
VOCABULARY (bs_easiers, "easierWhen", easier);
VOCABULARY (bs_sites, "sites", site);
VOCABULARY (bs_regions, "regions", region);
VOCABULARY (bs_signs, "signs", sign);
VOCABULARY (bs_triggers, "triggers", trigger);
VOCABULARY (bs_measure_kinds, "kind", measure_kind);
VOCABULARY (bs_rest_hows, "how", rest_how);
VOCABULARY (bs_medicine_classes, "class", medicine_class);
VOCABULARY (bs_results, "result", result);
VOCABULARY (bs_visit_kinds, "kind", visit_kind);
VOCABULARY (bs_sexes, "sex", sex);
