/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

#include "bs-quotation.h"
#include "bs-report-direction.h"
#include "bs-text.h"

/* The last page: how the pain behaved, what the rules are, how figures are made, versions and assumptions. */

static void
add_paragraph (BsReportSection *section, BsReportRole role, const char *text)
{
  bs_report_text_add (bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH), role, text);
}

static void
add_bullet (BsReportSection *section, const char *what, const char *text)
{
  BsReportText *bullet = bs_report_section_add_text (section, BS_BLOCK_BULLET);

  bs_report_text_add (bullet, BS_ROLE_STRONG, what);
  bs_report_text_add (bullet, BS_ROLE_PLAIN, " ");
  bs_report_text_add (bullet, BS_ROLE_PLAIN, text);
}

static void
add_behaviour (BsReportMaker *maker)
{
  BsReportSection *section =
      bs_report_add_section (maker->report, BS_SECTION_BEHAVIOUR, _ ("How the pain behaved"), "");
  BsReportText *text = bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH);
  const char *label = bs_classification_get_label (bs_assessment_get_classification (maker->assessment));
  g_autofree char *at = bs_report_format_moment (maker->at, maker->today);

  /* Translators: the moment of the report; then “behaved like what the article calls “primary”” or the like */
  bs_report_text_add_format (text, BS_ROLE_PLAIN, _ ("As of %s: %s."), at, label);
  bs_report_text_add (text, BS_ROLE_PLAIN, " ");
  bs_report_text_add (text, BS_ROLE_PLAIN, _ ("This is not a diagnosis and lowers no finding."));
}

static void
add_rules (BsReportMaker *maker)
{
  static const char *const of_itself =
      N_ ("The article says of itself that it “should not be used for self-diagnosis of health problems or for "
          "therapeutic purposes” (L684) and is “not a substitute for medical advice from a doctor” (L686).");
  BsReportSection *section = bs_report_add_section (maker->report, BS_SECTION_RULES, _ ("What these rules are"), "");
  gint32 today = bs_instant_get_date (maker->at);
  BsReportText *text;

  add_paragraph (section, BS_ROLE_STRONG, bs_safety_get_disclaimer ());
  if (bs_profile_is_beyond_rules (bs_history_get_profile (maker->history), today))
    add_paragraph (section, BS_ROLE_STRONG, bs_safety_get_not_for_you ());
  text = bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH);
  bs_report_text_add (text, BS_ROLE_PLAIN, _ (of_itself));
  if (bs_quotation_is_translated (of_itself))
    {
      bs_report_text_add (text, BS_ROLE_PLAIN, " ");
      /* Translators: behind a sentence with two quotations from the article, which are shown in your language */
      bs_report_text_add (text, BS_ROLE_PLAIN, _ ("Both quotations are translated."));
    }
  bs_report_text_add (text, BS_ROLE_PLAIN, " ");
  bs_report_text_add (text, BS_ROLE_PLAIN,
                      _ ("The guidance set is from public pages, still to be checked by a clinician."));
  add_paragraph (section, BS_ROLE_PLAIN,
                 _ ("A finding that is no longer met is not an all-clear: it ended because time passed, a visit was "
                    "recorded or a later entry said otherwise. “Known to the doctor” was entered by the patient."));
}

static void
add_methods (BsReportMaker *maker)
{
  BsReportSection *section =
      bs_report_add_section (maker->report, BS_SECTION_METHODS, _ ("How the figures are made"), "");

  add_bullet (section, _ ("Recorded day:"),
              _ ("a date with at least one entry, with pain or without. A day without an entry "
                 "is unknown, not free of pain; no figure counts it as either."));
  add_bullet (section, _ ("Written on the day:"), _ ("written on the date it is about."));
  add_bullet (section, _ ("Worst pain of the day:"),
              _ ("highest rating of a date with rated pain; median and mean over those dates."));
  add_bullet (
      section, _ ("Minutes until pain:"),
      _ ("walks on which pain began. Walks without pain are counted beside it, not in the median, which therefore "
         "understates how far the patient can walk."));
  add_bullet (section, _ ("Posture:"), _ ("“leaning forward” is as over a trolley; the patient’s word."));
  add_bullet (section, _ ("Gone, less, same, worse:"),
              _ ("what the patient answered for each measure tried; each measure counts once. Minutes until gone: the "
                 "median of those that were gone, so it says nothing of the others."));
  add_bullet (section, _ ("Before → after:"),
              _ ("medians of the entry’s pain and of the pain noted after the dose, only doses with both."));
  add_bullet (section, _ ("Over own limit:"),
              _ ("days with more doses than the limit that the patient entered, counted for each medicine. It is not a "
                 "medical limit."));
  add_bullet (section, _ ("Where it hurts:"),
              _ ("share of the entries with pain that say where; a whole leg counts for each of its parts."));
  add_bullet (section, _ ("Comes when, feels, easier:"),
              _ ("share of the entries with pain that say it; the three that were said most."));
  add_bullet (section, _ ("Rules at an entry:"),
              _ ("rules that one entry can meet. Rules that count days stand with their finding only, not at each "
                 "entry."));
  if (maker->earlier)
    {
      g_autofree char *dates = bs_report_format_dates (maker->before.first, maker->before.last, maker->today);
      g_autofree char *text = g_strdup_printf (
          ngettext ("%s, equally long, %u of %u day recorded. A change is shown from 5 values in both periods on.",
                    "%s, equally long, %u of %u days recorded. A change is shown from 5 values in both periods on.",
                    maker->earlier->days.n_days),
          dates, maker->earlier->days.n_recorded, maker->earlier->days.n_days);

      add_bullet (section, _ ("Period before:"), text);
    }
  add_bullet (
      section, _ ("Medians"),
      _ ("from 5 values on (relief minutes and before → after: 3); below that the values themselves. A median of two "
         "middle values may be a half."));
}

/* "UTC+2 until 24 Oct, UTC+1 from 25 Oct": where offsets change, in the order of the entries. */
static char *
format_offsets (BsReportMaker *maker)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint16));

  for (guint i = maker->entries->len; i-- > 0;)
    {
      const BsEntry *entry = g_ptr_array_index (maker->entries, i);
      gboolean is_new = entry->at.kind == BS_INSTANT_TIME;

      for (guint k = 0; k < seen->len; k++)
        is_new = is_new && g_array_index (seen, gint16, k) != entry->at.offset;
      if (is_new)
        g_array_append_val (seen, entry->at.offset);
    }
  for (guint i = 0; i < seen->len; i++)
    {
      g_autofree char *offset = bs_report_format_offset (g_array_index (seen, gint16, i));

      bs_text_append_item (text, offset);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
bs_report_dup_versions (BsReportMaker *maker)
{
  g_autofree char *sets =
      bs_report_isolate_numbers (bs_rulebook_format_sets (bs_assessment_get_rulebook (maker->assessment)));
  g_autofree char *offsets = format_offsets (maker);

  if (*offsets == '\0')
    return g_strdup_printf (_ ("Rules: %s."), sets);
  /* Translators: sets of rules with their versions, then offsets from UTC */
  return g_strdup_printf (_ ("Rules: %s. Times as recorded, %s."), sets, offsets);
}

static void
add_versions (BsReportMaker *maker)
{
  BsReportSection *section =
      bs_report_add_section (maker->report, BS_SECTION_VERSIONS, _ ("Versions and settings"), "");
  BsReportText *text = bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH);
  g_autofree char *sets =
      bs_report_isolate_numbers (bs_rulebook_format_sets (bs_assessment_get_rulebook (maker->assessment)));
  g_autofree char *at = bs_report_format_moment (maker->at, maker->today);
  g_autofree char *offset = bs_report_format_offset (maker->at.offset);
  g_autofree char *offsets = format_offsets (maker);

  bs_report_text_add_format (text, BS_ROLE_PLAIN, _ ("Backstory %s. Sets of rules and their versions: %s."), BS_VERSION,
                             sets);
  bs_report_text_add (text, BS_ROLE_PLAIN, " ");
  /* Translators: the moment of the report, and its offset from UTC */
  bs_report_text_add_format (text, BS_ROLE_PLAIN, _ ("As of %s (%s)."), at, offset);
  bs_report_text_add (text, BS_ROLE_PLAIN, " ");
  if (*offsets != '\0')
    {
      bs_report_text_add_format (text, BS_ROLE_PLAIN,
                                 _ ("Days are the dates as written where the patient was (%s); hours are counted by "
                                    "instant."),
                                 offsets);
      bs_report_text_add (text, BS_ROLE_PLAIN, " ");
    }
  bs_report_text_add_format (text, BS_ROLE_PLAIN, _ ("Long walk: %d min."), maker->settings.long_walk_min);
}

static void
append_fact (GString *text, const char *what, gint8 value)
{
  if (value == BS_ABSENT)
    return;
  g_string_append (text, text->len > 0 ? _ ("; ") : "");
  g_string_append_printf (text, _ ("%s: %s"), what, value ? _ ("yes") : _ ("no"));
}

static void
add_assumptions (BsReportMaker *maker)
{
  BsReportSection *section = bs_report_add_section (maker->report, BS_SECTION_ASSUMPTIONS, _ ("Assumptions"), "");
  const BsProfile *profile = bs_history_get_profile (maker->history);
  gint age = bs_profile_get_age (profile, bs_instant_get_date (maker->at));
  g_autoptr (GString) facts = g_string_new (NULL);
  BsReportText *text;

  add_bullet (section, _ ("Silent days:"),
              _ ("one day without an entry inside a run of pain counts as pain; two days end the "
                 "run. Days so counted are named with the finding."));
  add_bullet (section, _ ("Results:"),
              _ ("a medicine without a recorded result is unknown, not failed, unless a rating 1 to 6 "
                 "hours later was equal or higher; the finding then says so."));
  /* Without the name the year of birth stays out too; rules ask for no more than this. */
  if (age != BS_ABSENT && maker->with_name)
    g_string_append_printf (facts, _ ("age %d this year"), age);
  else if (age != BS_ABSENT)
    g_string_append (facts, age < 16 ? _ ("age under 16") : age < 65 ? _ ("age 16 to 64") : _ ("age 65 or over"));
  if (profile->sex != BS_ABSENT)
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? _ ("; ") : "",
                            bs_vocabulary_get_label (&bs_sexes, (guint) profile->sex));
  append_fact (facts, _ ("pregnant"), profile->pregnant);
  append_fact (facts, _ ("weak bones"), profile->osteoporosis);
  append_fact (facts, _ ("long-term steroids"), profile->long_term_steroids);
  append_fact (facts, _ ("history of cancer"), profile->cancer_history);
  text = bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH);
  bs_report_text_add (text, BS_ROLE_STRONG, _ ("Facts that rules use, as given:"));
  bs_report_text_add_format (text, BS_ROLE_PLAIN, " %s. ", facts->len > 0 ? facts->str : C_ ("facts", "none"));
  bs_report_text_add (text, BS_ROLE_PLAIN, _ ("What is not named was not given."));
}

void
bs_report_add_closing (BsReportMaker *maker)
{
  add_behaviour (maker);
  add_rules (maker);
  add_methods (maker);
  add_versions (maker);
  add_assumptions (maker);
}
