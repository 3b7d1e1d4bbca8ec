/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-cases.h"

/* A doctor's own rules for one person beside the two sets (rules.md 3.5): tests/data/own-rules.json. */

#define OTHER MEASURES (M ("other", ""))
#define DAY(day, pain) E ("2025-03-" day "T10:00Z", "'pain':" #pain "," OTHER)

const RulesCase cases_own[] = {
  { .name = "rating/two-days-running", .at = "2025-03-11T10:00Z", .entries = DAY ("10", 7) DAY ("11", 8), .active = "own-high-rating@03-11T10:00",
    .evidence = "own-high-rating: 0 pain=7, 1 pain=8", .level = "emergency" },
  { .name = "rating/one-day", .at = "2025-03-10T20:00Z", .entries = DAY ("10", 7) E ("2025-03-10T18:00Z", "'pain':8," OTHER), .active = "" },
  { .name = "rating/lower", .at = "2025-03-11T10:00Z", .entries = DAY ("10", 7) DAY ("11", 6), .active = "" },
  { .name = "rating/not-rated", .at = "2025-03-11T10:00Z", .entries = DAY ("10", 7) E ("2025-03-11T10:00Z", OTHER), .active = "" },
  { .name = "rating/a-day-between", .at = "2025-03-12T10:00Z", .entries = DAY ("10", 7) DAY ("12", 7), .active = "" },
  { .name = "rating/a-lower-one-of-the-day-does-not-matter", .at = "2025-03-11T20:00Z", .entries = DAY ("10", 7) DAY ("11", 8) E ("2025-03-11T18:00Z", "'pain':1," OTHER),
    .active = "own-high-rating@03-11T10:00" },
  { .name = "rating/until-so-many-days-ago", .at = "2025-03-12T23:59:59Z", .entries = DAY ("10", 7) DAY ("11", 8), .active = "own-high-rating@03-11T10:00" },
  { .name = "rating/over", .at = "2025-03-13T00:00Z", .entries = DAY ("10", 7) DAY ("11", 8), .active = "", .past = "own-high-rating@03-11T10:00/03-13T00:00=window" },
  { .name = "rating/visit", .at = "2025-03-11T20:00Z", .entries = DAY ("10", 7) DAY ("11", 8), .visits = V ("2025-03-11T12:00Z", "'kind':'doctor'"),
    .active = "", .past = "own-high-rating@03-11T10:00/03-11T12:00=visit" },
  { .name = "known/unless-an-emergency", .at = "2025-03-11T12:00Z", .entries = DAY ("10", 7) DAY ("11", 8) E ("2025-03-11T10:30Z", "'pain':1,'when':'standing'," OTHER),
    .visits = V ("2025-03-09T12:00Z", "'kind':'doctor','knows':['own-high-rating','own-standing']"),
    .active = "own-high-rating@03-11T10:00 own-standing@03-11T10:30(known)", .level = "emergency" },
  { .name = "known/own-rule", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-11T11:00Z", "'pain':1,'when':'standing'," OTHER),
    .visits = V ("2025-03-09T12:00Z", "'kind':'doctor','knows':['own-standing']"), .active = "own-standing@03-11T11:00(known)", .level = "doctor none" },
  { .name = "known/not-without", .at = "2025-03-11T12:00Z", .entries = E ("2025-03-11T11:00Z", "'pain':1,'when':'standing'," OTHER), .active = "own-standing@03-11T11:00", .level = "doctor" },
  { .name = "takes-nothing-away", .at = "2025-03-11T10:00Z", .entries = E ("2025-03-11T10:00Z", "'pain':3"), .active = "first-aid-now@03-11T10:00", .level = "self-care" },
  { .name = "does-not-hide-the-article", .at = "2025-03-11T10:00Z", .entries = DAY ("10", 7) E ("2025-03-11T10:00Z", "'pain':7"),
    .active = "own-high-rating@03-11T10:00 first-aid-now@03-11T10:00" },
};
const guint n_cases_own = G_N_ELEMENTS (cases_own);
