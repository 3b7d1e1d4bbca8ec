/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-language.h"
#include "bs-report-direction.h"
#include "bs-report-pages-private.h"

/* What runs the other way inside a line, and lines that are not parted. The tests run in a language that is read from
 * left to right; test_pdf.py has the mirrored pages. */

static void
test_isolate (void)
{
  static const struct
  {
    const char *text, *wanted;
  } cases[] = {
    { "", "" },
    { "Ibuprofen 400 mg", "Ibuprofen 400 mg" },
    { "12–18", "12–18" },
    { "Ибупрофен", "Ибупрофен" },
    { "布洛芬", "布洛芬" },
    { "😖", "😖" },
    { "איבופרופן", "\u200e\u2068איבופרופן\u2069" },
    { "إيبوبروفين 400", "\u200e\u2068إيبوبروفين 400\u2069" },
    { "Dr. לוי", "\u200e\u2068Dr. לוי\u2069" },
  };

  g_assert_false (bs_language_is_right_to_left ());
  g_assert_cmpstr (bs_report_get_arrow (), ==, "→");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *isolated = bs_language_isolate (cases[i].text);
      g_autofree char *numbers = bs_report_isolate_numbers (g_strdup (cases[i].text));
      g_autofree char *date = bs_report_isolate_date (g_strdup (cases[i].text));

      g_assert_cmpstr (isolated, ==, cases[i].wanted);
      g_assert_cmpstr (numbers, ==, cases[i].text);
      g_assert_cmpstr (date, ==, cases[i].text);
    }
}

/* The lines of a text as it is broken into a narrow column. */
static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    double width;
    const char *lines[4];
  } cases[] = {
    { "met 13–21 Nov", 34, { "met", "13–21", "Nov" } },
    { "no – yes", 22, { "no –", "yes" } },
    { "(pain\u00a07) now", 34, { "(pain\u00a07)", "now" } },
  };
  BsTypesetter type = { 0 };

  bs_typesetter_init (&type);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsReportText) text = bs_report_text_new_plain (cases[i].text);
      PangoLayout *layout = bs_typesetter_set (&type, text, 0, -1, BS_STYLE_TEXT, cases[i].width, FALSE);
      gint n = pango_layout_get_line_count (layout);

      for (gint k = 0; k < n; k++)
        {
          PangoLayoutLine *line = pango_layout_get_line_readonly (layout, k);
          g_autofree char *part = g_strndup (pango_layout_get_text (layout) + line->start_index, (gsize) line->length);
          g_autofree char *written = bs_report_text_strip (part);

          g_assert_cmpint (k, <, G_N_ELEMENTS (cases[i].lines));
          g_assert_cmpstr (g_strchomp (written), ==, cases[i].lines[k]);
        }
      g_assert_true (n == G_N_ELEMENTS (cases[i].lines) || cases[i].lines[n] == NULL);
    }
  bs_typesetter_clear (&type);
}

/* A text that was set is not set again, and one that differs in anything is. */
static void
test_kept (void)
{
  g_autoptr (BsReportText) text = bs_report_text_new_plain ("Lower back");
  g_autoptr (BsReportText) same = bs_report_text_new_plain ("Lower back");
  g_autoptr (BsReportText) strong = bs_report_text_new_role (BS_ROLE_STRONG, "Lower back");
  BsTypesetter type = { 0 };
  PangoLayout *layout;

  bs_typesetter_init (&type);
  layout = bs_typesetter_set (&type, text, 0, -1, BS_STYLE_TEXT, 100, FALSE);
  g_assert_true (bs_typesetter_set (&type, same, 0, -1, BS_STYLE_TEXT, 100, FALSE) == layout);
  g_assert_false (bs_typesetter_set (&type, strong, 0, -1, BS_STYLE_TEXT, 100, FALSE) == layout);
  g_assert_false (bs_typesetter_set (&type, text, 0, -1, BS_STYLE_LIST, 100, FALSE) == layout);
  g_assert_false (bs_typesetter_set (&type, text, 0, -1, BS_STYLE_TEXT, 99, FALSE) == layout);
  g_assert_false (bs_typesetter_set (&type, text, 0, -1, BS_STYLE_TEXT, 100, TRUE) == layout);
  g_assert_false (bs_typesetter_set (&type, text, 0, 5, BS_STYLE_TEXT, 100, FALSE) == layout);
  g_assert_false (bs_typesetter_set_aligned (&type, text, 0, -1, BS_STYLE_TEXT, 100, PANGO_ALIGN_RIGHT, FALSE) ==
                  layout);
  type.figure_size = 13;
  g_assert_false (bs_typesetter_set (&type, text, 0, -1, BS_STYLE_TEXT, 100, FALSE) == layout);
  type.figure_size = 19;
  g_assert_true (bs_typesetter_set (&type, text, 0, -1, BS_STYLE_TEXT, 100, FALSE) == layout);
  /* Many others come; how much is kept has an end. */
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      bs_typesetter_set_string (&type, number, BS_STYLE_TEXT, -1);
    }
  g_assert_cmpuint (g_hash_table_size (type.kept) + g_hash_table_size (type.kept_before), <, 10000);
  g_assert_cmpstr (pango_layout_get_text (type.layout), ==, "19999");
  bs_typesetter_clear (&type);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-direction/isolate", test_isolate);
  g_test_add_func ("/report-direction/lines", test_lines);
  g_test_add_func ("/report-direction/kept", test_kept);
  return g_test_run ();
}
