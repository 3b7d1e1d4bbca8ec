/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-cases.h"

/* Visits: what they answer, and what the doctor knows (rules.md 2.1, 2.6, 6, 3.3). */

#define OTHER MEASURES (M ("other", ""))
#define CALF "'pain':5,'radiates':['lower-leg']," OTHER
#define KNOWS_CALF "'kind':'doctor','knows':['leg-or-foot-pain']"

const RulesCase cases_visits[] = {
  { .name = "answers/what-is-before-not-what-is-after", .at = "2025-03-10T14:00Z",
    .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-10T12:00:01Z", "'pain':9," OTHER), .visits = V ("2025-03-10T12:00Z", "'kind':'doctor'"),
    .active = "unbearable-pain@03-10T12:00:01 no-relief-within-hour@03-10T12:00:01",
    .past = "leg-or-foot-pain@03-10T10:00/03-10T12:00=visit" },
  { .name = "answers/evidence-by-where-it-stands-not-by-its-entry", .at = "2025-03-10T12:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':5," MEASURES (M ("medicine", RESULT ("same", 60)))), .visits = V ("2025-03-10T10:59:59Z", "'kind':'doctor'"),
    .active = "no-relief-from-medicine@03-10T11:00 no-relief-within-hour@03-10T11:00" },
  { .name = "answers/a-result-at-its-second", .at = "2025-03-10T12:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':5," MEASURES (M ("medicine", RESULT ("same", 60)))), .visits = V ("2025-03-10T11:00Z", "'kind':'doctor'"), .active = "" },
  { .name = "answers/inference-from-a-dose-before-it", .at = "2025-03-10T12:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':5," MEASURES (M ("medicine", ""))) E ("2025-03-10T11:30Z", "'pain':5," OTHER),
    .visits = V ("2025-03-10T11:00Z", "'kind':'doctor'"), .active = "no-relief-from-medicine@03-10T11:30 no-relief-within-hour@03-10T11:30" },
  { .name = "answers/not-by-phone", .at = "2025-03-10T14:00Z", .entries = E ("2025-03-10T10:00Z", CALF), .visits = V ("2025-03-10T12:00Z", "'kind':'phone-advice'"),
    .active = "leg-or-foot-pain@03-10T10:00" },
  { .name = "answers/not-an-appointment", .at = "2025-03-10T14:00Z", .entries = E ("2025-03-10T10:00Z", CALF), .visits = V ("2025-03-11T12:00Z", "'kind':'doctor'"),
    .active = "leg-or-foot-pain@03-10T10:00" },
  { .name = "answers/the-latest-of-several", .at = "2025-03-12T14:00Z", .entries = E ("2025-03-10T10:00Z", CALF) E ("2025-03-11T10:00Z", CALF),
    .visits = V ("2025-03-12T12:00Z", "'kind':'doctor'") V ("2025-03-10T12:00Z", "'kind':'urgent'"),
    .active = "", .past = "leg-or-foot-pain@03-10T10:00/03-10T12:00=visit leg-or-foot-pain@03-11T10:00/03-12T12:00=visit" },
  { .name = "answers/first-aid", .at = "2025-03-10T14:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':3"), .visits = V ("2025-03-10T12:00Z", "'kind':'doctor'"), .active = "" },
  { .name = "answers/cold", .at = "2025-03-10T14:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," MEASURES (M ("cold", ",'appliedMin':60"))),
    .visits = V ("2025-03-10T12:00Z", "'kind':'doctor'"), .active = "" },
  { .name = "answers/rest-not-helping-on-a-day-before", .at = "2025-03-11T14:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':3," MEASURES (M ("rest", RESULT ("same", 30)))) E ("2025-03-11T10:00Z", "'pain':3," MEASURES (M ("rest", RESULT ("same", 30)))),
    .visits = V ("2025-03-10T10:00Z", "'kind':'doctor'"), .active = "secondary-pattern@03-11T10:30" },

  /* Where two things end it in one second, the earlier in the list of endings is named. */
  { .name = "endings/pain-free-before-lower-rating", .at = "2025-03-10T18:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':6," MEASURES (M ("rest", RESULT ("worse", 10)))) E ("2025-03-10T17:00Z", "'pain':0"),
    .active = "secondary-pattern@03-10T10:10",
    .past = "worse-at-rest@03-10T10:10/03-10T17:00=pain-free no-relief-within-hour@03-10T10:10/03-10T17:00=pain-free "
            "g-night-or-rest-pain@03-10T10:10/03-10T17:00=pain-free" },
  { .name = "endings/pain-free-day-before-visit", .at = "2025-03-14T12:00Z",
    .entries = E ("2025-03-10T09:00Z", "'pain':3," OTHER) E ("2025-03-11T09:00Z", "'pain':3," OTHER) E ("2025-03-12T09:00Z", "'pain':3," OTHER)
      E ("2025-03-13T09:00:01Z", "'pain':3," OTHER) E ("2025-03-14T10:00Z", "'pain':0"),
    .visits = V ("2025-03-14T10:00Z", "'kind':'doctor'"),
    .active = "", .past = "pain-over-3-days@03-13T09:00:01/03-14T10:00=pain-free" },

  { .name = "known/last-day-of-30", .at = "2025-04-09T23:59:59Z", .entries = E ("2025-04-09T10:00Z", CALF), .visits = V ("2025-03-10T08:00Z", KNOWS_CALF),
    .active = "leg-or-foot-pain@04-09T10:00(known)", .level = "urgent none" },
  { .name = "known/the-day-after", .at = "2025-04-10T00:00Z", .entries = E ("2025-04-09T10:00Z", CALF), .visits = V ("2025-03-10T08:00Z", KNOWS_CALF),
    .active = "leg-or-foot-pain@04-09T10:00", .level = "urgent" },
  { .name = "known/from-the-date-of-the-visit-where-it-was", .at = "2025-04-10T00:00Z", .entries = E ("2025-04-09T10:00Z", CALF),
    .visits = V ("2025-03-10T23:30-10:00", KNOWS_CALF), .active = "leg-or-foot-pain@04-09T10:00", .level = "urgent" },
  { .name = "known/until-a-date-inclusive", .at = "2025-03-13T23:59:59Z", .entries = E ("2025-03-13T10:00Z", CALF),
    .visits = V ("2025-03-10T08:00Z", KNOWS_CALF ",'knowsUntil':'2025-03-13'"), .active = "leg-or-foot-pain@03-13T10:00(known)", .level = "urgent none" },
  { .name = "known/no-longer", .at = "2025-03-14T00:00Z", .entries = E ("2025-03-13T10:00Z", CALF),
    .visits = V ("2025-03-10T08:00Z", KNOWS_CALF ",'knowsUntil':'2025-03-13'"), .active = "leg-or-foot-pain@03-13T10:00", .level = "urgent" },
  { .name = "known/cut-at-92", .at = "2025-06-10T23:59:59Z", .entries = E ("2025-06-10T10:00Z", CALF),
    .visits = V ("2025-03-10T08:00Z", KNOWS_CALF ",'knowsUntil':'2025-12-31'"), .active = "leg-or-foot-pain@06-10T10:00(known)" },
  { .name = "known/not-on-the-93rd", .at = "2025-06-11T00:00Z", .entries = E ("2025-06-10T10:00Z", CALF),
    .visits = V ("2025-03-10T08:00Z", KNOWS_CALF ",'knowsUntil':'2025-12-31'"), .active = "leg-or-foot-pain@06-10T10:00" },
  { .name = "known/not-by-phone", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-11T10:00Z", CALF),
    .visits = V ("2025-03-10T08:00Z", "'kind':'phone-advice','knows':['leg-or-foot-pain']"), .active = "leg-or-foot-pain@03-11T10:00" },
  { .name = "known/not-before-the-visit", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-11T10:00Z", CALF), .visits = V ("2025-03-11T12:00:01Z", KNOWS_CALF),
    .active = "leg-or-foot-pain@03-11T10:00" },
  { .name = "known/a-later-visit-does-not-take-it-back", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-11T10:00Z", CALF),
    .visits = V ("2025-03-10T08:00Z", KNOWS_CALF) V ("2025-03-10T09:00Z", "'kind':'doctor','knows':[]"), .active = "leg-or-foot-pain@03-11T10:00(known)" },
  { .name = "known/emergency-never", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-11T10:00Z", "'pain':5,'numb':['groin']," OTHER),
    .visits = V ("2025-03-10T08:00Z", "'kind':'doctor','knows':['g-saddle-numbness','numbness-with-pain','no-such-rule']"),
    .active = "g-saddle-numbness@03-11T10:00 numbness-with-pain@03-11T10:00(known)", .level = "emergency" },
  { .name = "known/any-other-rule-raises-the-headline", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-11T10:00Z", "'pain':5,'radiates':['leg'],'triggers':['fall-or-blow']," OTHER),
    .visits = V ("2025-03-10T08:00Z", KNOWS_CALF), .active = "leg-or-foot-pain@03-11T10:00(known) pain-after-injury@03-11T10:00", .level = "urgent doctor" },
  { .name = "known/of-the-guidance-too", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-11T10:00Z", "'pain':5,'signs':['weight-loss']," OTHER),
    .visits = V ("2025-03-10T08:00Z", "'kind':'urgent','knows':['g-weight-loss']"), .active = "g-weight-loss@03-11T10:00(known)", .level = "urgent none" },
  { .name = "known/hides-as-any-alarm-does", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-11T10:00Z", "'pain':5,'radiates':['leg']"),
    .visits = V ("2025-03-10T08:00Z", KNOWS_CALF), .active = "leg-or-foot-pain@03-11T10:00(known)", .level = "urgent none" },
};
const guint n_cases_visits = G_N_ELEMENTS (cases_visits);
