/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* Short words for the status card and the emergency page, made of what the person recorded and of nothing else. */

/* (transfer full): one line under a finding's title: "Friday, 17:20 · left lower leg · Yesterday, 18:40 · left foot"; where the
 * evidence is not a matter of terms, the finding's own sentence. */
char *bs_finding_format_caption (const BsFinding *finding, const BsAssessment *assessment);
/* (transfer full): what one entry shows of a finding: "trouble passing or holding urine · pain 7". */
char *bs_finding_format_entry_evidence (const BsFinding *finding, const BsAssessment *assessment, guint entry);
/* Index in the history of the newest entry that is evidence, G_MAXUINT if there is none. */
guint bs_finding_get_newest_entry (const BsFinding *finding, const BsAssessment *assessment);
/* (transfer full): the moment of an entry of the history, "Today, 06:50". */
char *bs_history_format_recent (const BsHistoryEntry *entry, gint32 today);

/* (transfer full) (element-type BsFinding): the active ones of level emergency. */
GArray *bs_emergency_list_findings (const BsAssessment *assessment);
/* (transfer full): what to say on the telephone: "I have back pain. Also: trouble passing or holding urine." */
char *bs_emergency_format_words (const BsAssessment *assessment);
/* (transfer full): what “I have called” has answered: a line for each emergency finding, with its newest evidence. */
char *bs_emergency_format_key (const BsAssessment *assessment);
/* Every emergency finding is in `stored` (nullable) with the evidence it has now: newer evidence asks anew. */
gboolean bs_emergency_is_acknowledged (const BsAssessment *assessment, const char *stored);

G_END_DECLS
