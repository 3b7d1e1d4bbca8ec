/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-trend-span.h"

#define TEST_NOW "2026-11-22T09:00+01:00"

BsInstant test_instant (const char *text);
gint32 test_date (const char *text);
BsTrendSpan test_span (const char *first, const char *last);

/* (transfer full): a diary in short, one entry a line, parts with spaces between: when, pain ("?": not rated), then
 *   walk=30 onset=14 posture=upright          the walk
 *   site=… radiates=… numb=…                  words of the format; once for each, "none": asked, none
 *   written=2026-11-20T08:00Z                 recordedAt
 *   rest=sit:gone:10 cold=less:5              a measure: how (of rest), result, minutes; "-" or nothing: absent
 *   dose=Ibuprofen:2                          a medicine, pain after it
 *   @2026-11-20T08:00Z                        the time of the measure before it */
BsHistory *test_history (const char *const *lines);
