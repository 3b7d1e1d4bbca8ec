/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-cases.h"

/* Questions, and what could not be judged (rules.md 2.6, 11, 3.4). */

#define REST(fields) MEASURES (M ("rest", fields))
#define DENIED "'numb':[],'radiates':[],'signs':[],'triggers':[]"
#define LONG_WALK(day, measures) E ("2025-03-" day "T10:00Z", "'pain':3,'when':'walking','walkMin':30," MEASURES (measures))
#define UNTRIED M ("other", RESULT ("gone", 5))

const RulesCase cases_prompts[] = {
  /* relief-check-due */
  { .name = "relief/from-the-first-minute", .at = "2025-03-10T10:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," REST ("")), .active = "", .prompts = "relief-check-due#0.0" },
  { .name = "relief/72-h", .at = "2025-03-13T10:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," REST ("")), .active = "", .prompts = "relief-check-due#0.0 still-in-pain#0.0" },
  { .name = "relief/72-h-and-a-second", .at = "2025-03-13T10:00:01Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," REST ("")), .active = "", .prompts = "still-in-pain#0.0" },
  { .name = "relief/the-first-without-a-result-is-named", .at = "2025-03-10T10:30Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':3," MEASURES (M ("cold", RESULT ("less", 5)) M ("rest", "") M ("heat", ""))), .active = "", .prompts = "relief-check-due#0.1" },
  { .name = "relief/pain-free-at-its-instant", .at = "2025-03-10T10:30Z", .entries = E ("2025-03-10T10:00Z", "'pain':3,'end':'2025-03-10T10:00Z'," REST ("")), .active = "", .prompts = "" },
  { .name = "relief/worse-answers", .at = "2025-03-10T10:30Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," MEASURES (M ("rest", "") M ("heat", RESULT ("worse", 20)))),
    .active = "no-relief-within-hour@03-10T10:20", .prompts = "" },
  { .name = "relief/worse-ahead-answers", .at = "2025-03-10T10:10Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," MEASURES (M ("rest", "") M ("heat", RESULT ("worse", 20)))),
    .active = "", .prompts = "" },
  { .name = "relief/a-result-of-unknown-minutes-answers", .at = "2025-03-10T10:10Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," REST (RESULT_ONLY ("less"))), .active = "", .prompts = "" },
  { .name = "relief/a-result-at-60-answers-even-ahead", .at = "2025-03-10T10:10Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," REST (RESULT ("less", 60))), .active = "", .prompts = "" },
  { .name = "relief/a-result-at-59-does-not", .at = "2025-03-10T10:10Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," REST (RESULT ("less", 59))), .active = "", .prompts = "relief-check-due#0" },
  { .name = "relief/an-entry-at-60-answers-also-without-pain", .at = "2025-03-10T11:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':3," REST ("")) E ("2025-03-10T11:00Z", "'pain':0"), .active = "", .prompts = "" },
  { .name = "relief/an-entry-at-59-does-not", .at = "2025-03-10T11:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':3," REST ("")) E ("2025-03-10T10:59:59Z", "'pain':2," REST ("")), .active = "", .prompts = "relief-check-due#0.0 relief-check-due#1.0" },
  { .name = "relief/an-entry-at-6-h-answers", .at = "2025-03-10T16:00Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':3," REST ("")) E ("2025-03-10T16:00Z", "'pain':2"), .active = "no-relief-within-hour@03-10T16:00 first-aid-now@03-10T16:00", .prompts = "" },
  { .name = "relief/an-entry-after-6-h-does-not", .at = "2025-03-10T16:00:01Z",
    .entries = E ("2025-03-10T10:00Z", "'pain':3," REST ("")) E ("2025-03-10T16:00:01Z", "'pain':2"), .active = "first-aid-now@03-10T16:00:01", .prompts = "relief-check-due#0.0" },
  { .name = "relief/visit-at-the-second-of-the-entry", .at = "2025-03-10T10:30Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," REST ("")),
    .visits = V ("2025-03-10T10:00Z", "'kind':'doctor'"), .active = "", .prompts = "" },
  { .name = "relief/not-without-pain", .at = "2025-03-10T10:30Z", .entries = E ("2025-03-10T10:00Z", "'pain':0," REST ("")), .active = "", .prompts = "" },
  { .name = "relief/not-of-a-bare-date", .at = "2025-03-10T10:30Z", .entries = E ("2025-03-10", "'pain':3," REST ("")), .active = "", .prompts = "" },

  /* still-in-pain */
  { .name = "still/24-h", .at = "2025-03-11T10:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':3,'measures':[]"), .active = "first-aid-now@03-10T10:00", .prompts = "" },
  { .name = "still/7-days", .at = "2025-03-17T10:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':3"), .active = "", .prompts = "still-in-pain#0" },
  { .name = "still/7-days-and-a-second", .at = "2025-03-17T10:00:01Z", .entries = E ("2025-03-10T10:00Z", "'pain':3"), .active = "", .prompts = "" },
  { .name = "still/from-the-latest-result", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," REST (RESULT ("less", 120))),
    .active = "no-relief-within-hour@03-10T12:00", .prompts = "" },
  { .name = "still/a-second-later", .at = "2025-03-11T12:00:01Z", .entries = E ("2025-03-10T10:00Z", "'pain':3," REST (RESULT ("less", 120))),
    .active = "no-relief-within-hour@03-10T12:00", .prompts = "still-in-pain#0" },
  { .name = "still/pain-free-at-the-last-observation", .at = "2025-03-11T12:00:01Z", .entries = E ("2025-03-10T10:00Z", "'pain':3,'end':'2025-03-10T10:00Z'"), .active = "", .prompts = "" },
  { .name = "still/not-before-a-visit", .at = "2025-03-11T12:00:01Z", .entries = E ("2025-03-10T10:00Z", "'pain':3"), .visits = V ("2025-03-10T10:00Z", "'kind':'doctor'"),
    .active = "", .prompts = "" },
  { .name = "still/names-the-later", .at = "2025-03-12T12:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':3") E ("2025-03-11T10:00Z", "'pain':3"),
    .active = "", .prompts = "still-in-pain#1" },

  /* Ahead, home test, yearly */
  { .name = "ahead/a-second", .at = "2025-03-10T09:59:59Z", .entries = E ("2025-03-10T10:00Z", "'pain':9"), .active = "", .prompts = "future-entry-ignored#0", .class_ = "no-data" },
  { .name = "ahead/one-prompt-each", .at = "2025-03-09T09:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':9") E ("2025-03-11", "'pain':3") E ("2025-03-09T09:00Z", "'pain':0"),
    .active = "", .prompts = "future-entry-ignored#1 future-entry-ignored#2" },
  { .name = "home-test/two-long-walks", .at = "2025-03-20T12:00Z", .entries = LONG_WALK ("10", UNTRIED) LONG_WALK ("14", UNTRIED), .active = "", .prompts = "suggest-home-test#1" },
  { .name = "home-test/one", .at = "2025-03-20T12:00Z", .entries = LONG_WALK ("14", UNTRIED), .active = "", .prompts = "" },
  { .name = "home-test/one-with-a-rest", .at = "2025-03-20T12:00Z", .entries = LONG_WALK ("10", M ("rest", RESULT ("gone", 5))) LONG_WALK ("14", UNTRIED), .active = "", .prompts = "" },
  { .name = "home-test/a-rest-before-the-last-two", .at = "2025-03-20T12:00Z",
    .entries = LONG_WALK ("07", M ("rest", RESULT ("gone", 5))) LONG_WALK ("10", UNTRIED) LONG_WALK ("14", UNTRIED), .active = "", .prompts = "suggest-home-test#2" },
  { .name = "home-test/a-rest-without-result", .at = "2025-03-20T12:00Z", .entries = LONG_WALK ("10", UNTRIED) LONG_WALK ("14", UNTRIED M ("rest", "")), .active = "", .prompts = "suggest-home-test#1.1" },
  { .name = "home-test/14-days", .at = "2025-03-23T23:59:59Z", .entries = LONG_WALK ("10", UNTRIED) LONG_WALK ("14", UNTRIED), .active = "", .prompts = "suggest-home-test#1" },
  { .name = "home-test/15-days", .at = "2025-03-24T00:00Z", .entries = LONG_WALK ("10", UNTRIED) LONG_WALK ("14", UNTRIED), .active = "", .prompts = "" },
  { .name = "home-test/shorter-than-the-person's", .at = "2025-03-20T12:00Z", .long_walk_min = 31, .entries = LONG_WALK ("10", UNTRIED) LONG_WALK ("14", UNTRIED), .active = "", .prompts = "" },
  { .name = "yearly/365-days", .at = "2026-03-10T10:00Z", .visits = V ("2025-03-10T10:00Z", "'kind':'doctor'"), .active = "", .prompts = "" },
  { .name = "yearly/a-second-more", .at = "2026-03-10T10:00:01Z", .visits = V ("2025-03-10T10:00Z", "'kind':'doctor'"), .active = "", .prompts = "yearly-visit-reminder" },
  { .name = "yearly/not-by-phone", .at = "2026-03-10T10:00:01Z", .visits = V ("2025-03-10T10:00Z", "'kind':'doctor'") V ("2026-03-09T10:00Z", "'kind':'phone-advice'"),
    .active = "", .prompts = "yearly-visit-reminder" },
  { .name = "yearly/never-without-one", .at = "2026-03-10T10:00:01Z", .entries = E ("2020-03-10T10:00Z", "'pain':0"), .active = "", .prompts = "" },

  /* Not evaluated */
  { .name = "not-asked/nothing", .at = "2025-03-10T10:00Z", .active = "",
    .not_evaluated = "leg-or-foot-pain:radiates numbness-with-pain:numb stiffness-for-days:signs organ-symptoms:signs leg-nerve-symptoms:signs "
                     "pain-after-injury:triggers g-saddle-numbness:numb g-bladder-bowel-sexual:signs g-both-legs:signs g-serious-accident:triggers "
                     "g-chest-pain:signs g-sudden-severe-collapse:signs g-sepsis-signs:signs g-leg-weakness:signs g-fever:signs g-urinary:signs "
                     "g-weight-loss:signs g-upper-back:radiates g-cough-or-strain:triggers g-deformity-or-lump:signs g-leg-circulation:signs g-pulsating-abdomen:signs",
    .asked = "g-fragility-fracture g-cancer-neuro g-metamizole g-pregnancy-urgent g-pregnancy g-cancer-history unbearable-pain worse-at-rest g-night-or-rest-pain "
             "pain-over-3-days first-aid-now g-medicine-days g-not-improving-weeks" },
  { .name = "not-asked/with-facts", .at = "2025-03-10T10:00Z", .profile = "'age':65,'cancerHistory':true,'pregnant':true", .active = "",
    .not_evaluated = "g-fragility-fracture:triggers g-cancer-neuro:numb,radiates,signs", .asked = "g-pregnancy-urgent g-cancer-history" },
  { .name = "not-asked/age-64", .at = "2025-03-10T10:00Z", .profile = "'birthYear':1961", .active = "", .asked = "g-fragility-fracture" },
  { .name = "not-asked/age-65-this-year", .at = "2026-01-01T10:00Z", .profile = "'birthYear':1961", .active = "", .not_evaluated = "g-fragility-fracture:triggers" },
  { .name = "not-asked/72-h-ago-was-asked", .at = "2025-03-13T10:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':0," DENIED), .active = "",
    .asked = "leg-or-foot-pain numbness-with-pain stiffness-for-days pain-after-injury g-both-legs g-upper-back g-fever" },
  { .name = "not-asked/longer-ago", .at = "2025-03-13T10:00:01Z", .entries = E ("2025-03-10T10:00Z", "'pain':0," DENIED), .active = "",
    .not_evaluated = "leg-or-foot-pain:radiates numbness-with-pain:numb stiffness-for-days:signs pain-after-injury:triggers g-both-legs:signs" },
  { .name = "not-asked/before-a-visit-was-asked", .at = "2025-03-11T10:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':0," DENIED), .visits = V ("2025-03-11T09:00Z", "'kind':'doctor'"),
    .active = "", .asked = "leg-or-foot-pain numbness-with-pain g-fever" },
  { .name = "not-asked/skipped", .at = "2025-03-10T10:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':0,'signs':[],'skipped':['chills','pale-sweaty','both-legs']"), .active = "",
    .not_evaluated = "g-fever:signs g-sudden-severe-collapse:signs g-both-legs:signs", .asked = "g-sepsis-signs organ-symptoms g-leg-weakness stiffness-for-days" },
  { .name = "not-asked/sudden-onset-skipped-does-not-matter", .at = "2025-03-10T10:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':0,'signs':[],'skipped':['sudden-onset']"),
    .active = "", .asked = "g-sudden-severe-collapse" },
  { .name = "not-asked/one-field-of-several-is-enough", .at = "2025-03-10T10:00Z", .profile = "'cancerHistory':true", .entries = E ("2025-03-10T10:00Z", "'pain':0,'numb':[]"), .active = "",
    .asked = "g-cancer-neuro", .not_evaluated = "g-fever:signs" },
  { .name = "not-asked/both-legs-by-region-does-not-ask", .at = "2025-03-10T10:00Z", .entries = E ("2025-03-10T10:00Z", "'pain':0,'numb':[],'radiates':[]"), .active = "",
    .not_evaluated = "g-both-legs:signs stiffness-for-days:signs", .asked = "g-saddle-numbness" },
  { .name = "not-asked/an-active-rule-is-evaluated", .at = "2025-03-11T10:00Z",
    .entries = E ("2025-03-09T08:00Z", "'pain':0,'signs':['back-muscle-fatigue']") E ("2025-03-10T08:00Z", "'pain':0,'numb':['back']") E ("2025-03-11T08:00Z", "'pain':0,'numb':['back']"),
    .active = "stiffness-for-days@03-11T08:00", .asked = "stiffness-for-days" },
  { .name = "not-asked/a-dose-is-needed", .at = "2025-03-24T10:00Z", .entries = E ("2025-03-10T08:00Z", "'pain':0," MEASURES (M ("medicine", ",'name':'Analgin'"))), .active = "",
    .not_evaluated = "g-metamizole:signs" },
  { .name = "not-asked/a-dose-of-14-days", .at = "2025-03-25T00:00Z", .entries = E ("2025-03-10T08:00Z", "'pain':0," MEASURES (M ("medicine", ",'name':'Analgin'"))), .active = "",
    .asked = "g-metamizole" },
  { .name = "not-asked/ahead-does-not-ask", .at = "2025-03-10T09:59:59Z", .entries = E ("2025-03-10T10:00Z", "'pain':0," DENIED), .active = "", .not_evaluated = "g-fever:signs" },
};
const guint n_cases_prompts = G_N_ELEMENTS (cases_prompts);
