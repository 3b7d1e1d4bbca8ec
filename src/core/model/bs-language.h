/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of the texts: the one whose catalogue is in use, not the one that was asked for. What has to agree with
 * the texts follows from it: the direction of writing, the names of months, the decimal point. None of it needs the
 * system's data of that locale, which may not be there (a container, a Flatpak, a locale nobody generated). */

/* Reads the locale from the environment and finds the catalogues: at first in main(). A locale that the system does not
 * have is replaced category by category, so that the program starts, and speaks the language wherever it can.
 * BACKSTORY_LOCALE_DIR: a folder with other catalogues. */
void bs_language_set_up (void);
/* (transfer full): its name as a catalogue has it, "ru", "pt_BR"; "en" without a catalogue. */
char *bs_language_dup (void);
/* Whether it is written from right to left. */
gboolean bs_language_is_right_to_left (void);
/* Whether a text has letters that are. */
gboolean bs_language_has_right_to_left (const char *text);

/* What runs the other way inside a text (Unicode Standard Annex 9). (transfer full): what somebody wrote, or a name, to be part
 * of a line. Where it runs the other way it is isolated, so that what stands around it keeps its place, and the line runs as
 * the language does. */
char *bs_language_isolate (const char *text);
/* (transfer full): what is read from left to right in every language: “3–18”, “5 → 3”, a file's name, an identifier. */
char *bs_language_isolate_left_to_right (const char *text);

/* (transfer full): a format of g_date_time_format() with the names of month and weekday filled in (%A, %a, %B, %b, %OB, %Ob),
 * for the rest to be formatted. Weekday 1–7 from Monday, month 1–12. */
char *bs_language_name_days (const char *format, gint weekday, gint month);
/* (transfer full): "4.5" as the person writes it: "4,5". */
char *bs_language_format_decimal (double value, guint decimals);

G_END_DECLS
