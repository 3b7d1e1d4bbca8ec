/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-cases.h"

/* Rules on what one entry says: when they fire, what clears them, how they lapse (rules.md 2.2, 2.6, 6 to 8). Which signs
 * and regions each reads, and its explicit negatives: test-signs.c. */

#define OTHER MEASURES (M ("other", ""))
#define CALF "'pain':5,'radiates':['lower-leg']," OTHER

const RulesCase cases_events[] = {
  /* Pain in the leg */
  { .name = "leg/72-h", .at = "2025-03-13T10:00Z", .entries = E ("2025-03-10T10:00Z", CALF), .active = "leg-or-foot-pain@03-10T10:00" },
  { .name = "leg/72-h-and-a-second", .at = "2025-03-13T10:00:01Z", .entries = E ("2025-03-10T10:00Z", CALF),
    .active = "", .past = "leg-or-foot-pain@03-10T10:00/03-13T10:00:01=lapse" },
  { .name = "leg/pain-free-does-not-clear", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':5,'end':'2025-03-10T10:30Z','radiates':['leg-right']") E ("2025-03-10T18:00Z", "'pain':0"),
    .active = "leg-or-foot-pain@03-10T10:00" },
  { .name = "leg/asked-and-elsewhere-clears", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-10T18:00Z", "'pain':0,'radiates':['buttock']"),
    .active = "", .past = "leg-or-foot-pain@03-10T10:00/03-10T18:00=negative" },
  { .name = "leg/asked-of-numbness-only-does-not", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-10T18:00Z", "'pain':0,'numb':[],'signs':[]"), .active = "leg-or-foot-pain@03-10T10:00" },
  { .name = "leg/asked-at-the-same-instant-is-not-later", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-10T10:00Z", "'pain':0,'radiates':[]"), .active = "leg-or-foot-pain@03-10T10:00" },
  { .name = "leg/new-evidence-fires-anew", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-10T18:00Z", "'pain':0,'radiates':[]") E ("2025-03-10T19:00Z", CALF),
    .active = "leg-or-foot-pain@03-10T19:00", .past = "leg-or-foot-pain@03-10T10:00/03-10T18:00=negative",
    .evidence = "leg-or-foot-pain: 2 radiates=lower-leg" },
  { .name = "leg/intervals-that-overlap-are-one", .at = "2025-03-14T10:00Z", .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-12T10:00Z", CALF),
    .active = "leg-or-foot-pain@03-10T10:00", .evidence = "leg-or-foot-pain: 0 radiates=lower-leg, 1 radiates=lower-leg" },
  { .name = "leg/intervals-that-touch-are-one", .at = "2025-03-14T10:00Z", .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-13T10:00:01Z", CALF),
    .active = "leg-or-foot-pain@03-10T10:00", .evidence = "leg-or-foot-pain: 0 radiates=lower-leg, 1 radiates=lower-leg" },
  { .name = "leg/a-second-between-and-they-are-two", .at = "2025-03-14T10:00Z", .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-13T10:00:02Z", CALF),
    .active = "leg-or-foot-pain@03-13T10:00:02", .past = "leg-or-foot-pain@03-10T10:00/03-13T10:00:01=lapse" },
  { .name = "leg/another-lapses-a-second-before", .at = "2025-03-13T10:00:01Z",
    .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-10T10:00:01Z", "'pain':5,'numb':['foot']," OTHER),
    .active = "numbness-with-pain@03-10T10:00:01", .past = "leg-or-foot-pain@03-10T10:00/03-13T10:00:01=lapse" },
  { .name = "leg/negative-clears-the-older-only", .at = "2025-03-14T09:00Z",
    .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-11T10:00Z", "'pain':0,'radiates':[]") E ("2025-03-11T10:00:01Z", CALF),
    .active = "leg-or-foot-pain@03-11T10:00:01", .past = "leg-or-foot-pain@03-10T10:00/03-11T10:00=negative" },
  { .name = "leg/visit-clears-at-its-second", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", CALF),
    .visits = V ("2025-03-10T11:30Z", "'kind':'urgent'"), .active = "", .past = "leg-or-foot-pain@03-10T10:00/03-10T11:30=visit" },
  { .name = "leg/visit-in-the-same-second-answers", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", CALF),
    .visits = V ("2025-03-10T10:00Z", "'kind':'ambulance'"), .active = "" },
  { .name = "leg/negative-and-visit-at-one-second", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-10T11:00Z", "'pain':0,'radiates':[]"),
    .visits = V ("2025-03-10T11:00Z", "'kind':'doctor'"), .active = "", .past = "leg-or-foot-pain@03-10T10:00/03-10T11:00=negative" },
  { .name = "leg/without-pain", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':0,'radiates':['foot']"), .active = "" },
  { .name = "leg/not-rated-is-pain", .at = "2025-03-10T10:00Z", .entries = E ("2025-03-10T10:00Z", "'radiates':['foot']"), .active = "leg-or-foot-pain@03-10T10:00" },

  /* Numbness */
  { .name = "numb/asked-and-elsewhere-clears", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':5,'numb':['foot']," OTHER) E ("2025-03-10T18:00Z", "'pain':0,'numb':['back']"),
    .active = "", .past = "numbness-with-pain@03-10T10:00/03-10T18:00=negative" },
  { .name = "numb/groin-clears-one-not-the-other", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':5,'numb':['groin-left']," OTHER) E ("2025-03-10T18:00Z", "'pain':0,'numb':['thigh']"),
    /* The thigh belongs to the numbness of the article, not to the saddle; and pain 0 is no evidence. */
    .active = "numbness-with-pain@03-10T10:00", .past = "g-saddle-numbness@03-10T10:00/03-10T18:00=negative" },

  /* Unbearable */
  { .name = "unbearable/8", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':8," OTHER), .active = "" },
  { .name = "unbearable/9-then-8", .at = "2025-03-10T20:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':9," OTHER) E ("2025-03-10T18:00Z", "'pain':8," OTHER),
    .active = "", .past = "unbearable-pain@03-10T10:00/03-10T18:00=better" },
  { .name = "unbearable/10-then-9", .at = "2025-03-10T20:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':10," OTHER) E ("2025-03-10T18:00Z", "'pain':9," OTHER),
    .active = "unbearable-pain@03-10T10:00", .evidence = "unbearable-pain: 0 pain=10, 1 pain=9" },
  { .name = "unbearable/8-but-cannot-walk-does-not-clear", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':9," OTHER) E ("2025-03-10T18:00Z", "'pain':8,'signs':['cannot-walk']," OTHER),
    .active = "unbearable-pain@03-10T10:00", .evidence = "unbearable-pain: 0 pain=9, 1 signs=cannot-walk" },
  { .name = "unbearable/not-rated-does-not-clear", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':9," OTHER) E ("2025-03-10T18:00Z", "'signs':[]," OTHER), .active = "unbearable-pain@03-10T10:00" },
  { .name = "unbearable/cannot-walk-skipped-clears", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':9," OTHER) E ("2025-03-10T18:00Z", "'pain':8,'signs':[],'skipped':['cannot-walk']," OTHER),
    .active = "", .past = "unbearable-pain@03-10T10:00/03-10T18:00=better" },
  { .name = "unbearable/pain-free-at-its-instant", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':9,'end':'2025-03-10T10:00Z'"), .active = "" },
  { .name = "unbearable/pain-free-later", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':9,'end':'2025-03-10T10:01Z'"),
    .active = "", .past = "unbearable-pain@03-10T10:00/03-10T10:01=pain-free" },
  { .name = "unbearable/cannot-walk-without-a-rating", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", "'signs':['cannot-walk']," OTHER),
    .active = "unbearable-pain@03-10T10:00", .evidence = "unbearable-pain: 0 signs=cannot-walk" },
  { .name = "unbearable/cannot-walk-without-pain", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':0,'signs':['cannot-walk']"), .active = "" },
  { .name = "unbearable/less-does-not-clear", .at = "2025-03-10T12:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':9," MEASURES (M ("rest", RESULT ("less", 10)))),
    .active = "unbearable-pain@03-10T10:00" },

  /* Worse at rest */
  { .name = "at-rest/a-negative-clears-the-guidance-only", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6,'signs':['worse-at-rest']," OTHER) E ("2025-03-10T17:00Z", "'pain':6,'signs':[]," OTHER),
    .active = "worse-at-rest@03-10T10:00", .past = "g-night-or-rest-pain@03-10T10:00/03-10T17:00=negative",
    .evidence = "worse-at-rest: 0 signs=worse-at-rest" },
  { .name = "at-rest/a-lower-rating-clears-the-article-only", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6,'signs':['worse-at-rest']," OTHER) E ("2025-03-10T17:00Z", "'pain':5," OTHER),
    .active = "g-night-or-rest-pain@03-10T10:00", .past = "worse-at-rest@03-10T10:00/03-10T17:00=better" },
  { .name = "at-rest/better-clears-the-article-only", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6,'signs':['worse-at-rest']," OTHER) E ("2025-03-10T17:00Z", "'pain':6," MEASURES (M ("cold", RESULT ("less", 1)))),
    .active = "g-night-or-rest-pain@03-10T10:00", .past = "worse-at-rest@03-10T10:00/03-10T17:01=better" },
  { .name = "at-rest/pain-free-at-its-instant-is-not-later", .at = "2025-03-10T12:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6,'end':'2025-03-10T10:00Z','signs':['worse-at-rest']"),
    .active = "worse-at-rest@03-10T10:00 g-night-or-rest-pain@03-10T10:00" },
  { .name = "at-rest/rest-worse-is-not-cleared-by-a-negative", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6," MEASURES (M ("rest", RESULT ("worse", 1)))) E ("2025-03-10T17:00Z", "'pain':5,'signs':[]," OTHER),
    .active = "g-night-or-rest-pain@03-10T10:01 no-relief-within-hour@03-10T10:01 secondary-pattern@03-10T10:01",
    .past = "worse-at-rest@03-10T10:01/03-10T17:00=better" },
  { .name = "at-rest/rest-worse-is-cleared-by-pain-free", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6," MEASURES (M ("rest", RESULT ("worse", 1)))) E ("2025-03-10T17:00Z", "'pain':6,'end':'2025-03-10T17:30Z'"),
    .active = "secondary-pattern@03-10T10:01",
    .past = "g-night-or-rest-pain@03-10T10:01/03-10T17:30=pain-free worse-at-rest@03-10T10:01/03-10T17:30=pain-free "
            "no-relief-within-hour@03-10T10:01/03-10T17:30=pain-free" },

  /* An injury, and signs of organs */
  { .name = "injury/no-answer-clears", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6,'triggers':['fall-or-blow']," OTHER) E ("2025-03-10T18:00Z", "'pain':0,'triggers':[]"),
    .active = "pain-after-injury@03-10T10:00" },
  { .name = "organ/one-sign-skipped-keeps-one-rule", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6,'signs':['fever']," OTHER) E ("2025-03-10T18:00Z", "'pain':0,'signs':[],'skipped':['stool-problem']"),
    .active = "organ-symptoms@03-10T10:00", .past = "g-fever@03-10T10:00/03-10T18:00=negative" },
  { .name = "organ/another-sign-of-the-set-is-no-negative", .at = "2025-03-10T20:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6,'signs':['fever']," OTHER) E ("2025-03-10T18:00Z", "'pain':0,'signs':['urine-change']"),
    .active = "organ-symptoms@03-10T10:00", .past = "g-fever@03-10T10:00/03-10T18:00=negative", .evidence = "organ-symptoms: 0 signs=fever" },
};
const guint n_cases_events = G_N_ELEMENTS (cases_events);
