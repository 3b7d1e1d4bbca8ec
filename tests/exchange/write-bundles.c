/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "exchange-testing.h"
#include "fhir-testing.h"

/* Prints the FHIR bundle of each example, of the sample, of the diary that has every field and of a bare one: a name, a
 * tab and the bundle on a line. */
static void
print_bundle (const char *id, const char *diary, gsize length, gpointer rulebook)
{
  g_autofree char *text = fhir_testing_write (diary, NULL, rulebook);

  /* A newline stands only between resources: in a text it is escaped. */
  printf ("%s\t%s\n", id, g_strdelimit (text, "\n", ' '));
}

int
main (int argc, char **argv)
{
  g_autoptr (BsRulebook) rulebook = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sample = NULL;
  g_autofree char *bare = diary_of ("");
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  rulebook = fhir_testing_load_rules ();
  path = g_build_filename (g_getenv ("BACKSTORY_DATA_DIR"), "sample-diary.json", NULL);
  g_file_get_contents (path, &sample, NULL, &error);
  g_assert_no_error (error);
  foreach_example (print_bundle, rulebook);
  print_bundle ("sample", sample, strlen (sample), rulebook);
  print_bundle ("full", full_diary, strlen (full_diary), rulebook);
  print_bundle ("bare", bare, strlen (bare), NULL);
  return 0;
}
