/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "bs-diary-reader.h"
#include "bs-diary-writer.h"
#include "exchange-testing.h"

/* Prints each example, and the diary that has every field, as the program writes it, one on a line. */
static void
print_diary (const char *id, const char *text, gsize length, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDiary) diary = bs_diary_new_from_data (text, length, NULL, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = bs_diary_to_json (diary, bs_instant_new (1700000000, 60));
  /* A newline stands only between values: in a text it is escaped. */
  puts (g_strdelimit (written, "\n", ' '));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  foreach_example (print_diary, NULL);
  print_diary ("full", full_diary, strlen (full_diary), NULL);
  return 0;
}
