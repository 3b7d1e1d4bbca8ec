/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"

/* What was tried against the pain (diary-format.md, "The command line"): the order of the options is that of the
 * measures. Naming any replaces all that the entry had, as naming a list does, unless --append. */

const BsCliOption bs_cli_measure_options[] = {
  /* Translators: what stands for a value in the help, in capitals; what is in [@T] is explained there */
  { .name = "rest", .argument = N_ ("HOW:RESULT:MIN[@T]"), .help = N_ ("a rest"), .repeats = TRUE },
  { .name = "medicine", .argument = N_ ("NAME:CLASS:RESULT:MIN[@T]"), .help = N_ ("a medicine"), .repeats = TRUE },
  { .name = "cold",
    .argument = N_ ("APPLIED:RESULT:MIN[@T]"),
    .help = N_ ("cold, applied for so many minutes"),
    .repeats = TRUE },
  { .name = "heat",
    .argument = N_ ("APPLIED:RESULT:MIN[@T]"),
    .help = N_ ("heat, applied for so many minutes"),
    .repeats = TRUE },
  { .name = "other", .argument = N_ ("RESULT:MIN[@T]"), .help = N_ ("anything else that was tried"), .repeats = TRUE },
  { .name = "dose", .argument = N_ ("TEXT"), .help = N_ ("the dose of the medicine named before"), .repeats = TRUE },
  { .name = "pain-after",
    .argument = N_ ("N"),
    .help = N_ ("the pain after the measure named before"),
    .repeats = TRUE,
    .values = "0 1 2 3 4 5 6 7 8 9 10" },
  { .name = "measures", .argument = "none", .help = N_ ("nothing was tried"), .values = "none" },
  { NULL },
};

const BsCliOption bs_cli_edit_only_options[] = {
  { .name = "append", .help = N_ ("keep the measures that are there and add to them") },
  { .name = "result",
    .argument = N_ ("INDEX:RESULT:MIN"),
    .help = N_ ("the later result of a measure; the first has index 0"),
    .repeats = TRUE },
  { .name = "clear", .argument = N_ ("FIELD,…"), .help = N_ ("make fields absent (“measures” too)"), .repeats = TRUE },
  { NULL },
};

void
bs_cli_measures_append_help (GString *text)
{
  g_string_append_printf (text, "\n%s\n",
                          _ ("Parts between colons and at the end may be left out: --rest lie,\n"
                             "--medicine Ibuprofen::less:50.\n"
                             "@T is when it began, if not with the entry: --rest lie:gone:20@2026-11-22T09:30.\n"
                             "HOW:    sit, lie, shoes-off, change-position, bend-forward, stand-still\n"
                             "CLASS:  analgesic, antispasmodic, other\n"
                             "RESULT: gone, less, same, worse; MIN: minutes from the beginning to the result"));
}

/* The parts of a measure's value; each "" where it is left out. */
typedef struct
{
  const char *option;
  char *body;
  char *parts[4];
} Parts;

static void
parts_clear (Parts *self)
{
  g_free (self->body);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
parts_init (Parts *self, const char *option, const char *value, guint n, GError **error)
{
  char *at;
  guint i = 0;

  self->option = option;
  self->body = g_strdup (value);
  at = self->body;
  for (i = 0; i < G_N_ELEMENTS (self->parts); i++)
    self->parts[i] = self->body + strlen (self->body);
  for (i = 0; at != NULL && i < n; i++)
    {
      char *colon = strchr (at, ':');

      self->parts[i] = at;
      if (colon != NULL)
        *colon++ = '\0';
      at = colon;
    }
  return at == NULL || bs_cli_fail_usage (error, _ ("--%s: it has more than %u parts"), option, n);
}

static gboolean
read_minutes (const char *option, const char *text, gint16 *minutes, GError **error)
{
  gint number;

  if (*text == '\0')
    return TRUE;
  if (!bs_cli_read_number (option, text, 0, BS_MINUTES_MAX, &number, error))
    return FALSE;
  *minutes = (gint16) number;
  return TRUE;
}

static gboolean
read_measure (const char *option, const char *value, BsMeasureKind kind, BsMeasure *measure, GError **error)
{
  static const guint n_parts[BS_N_MEASURE_KINDS] = {
    [BS_MEASURE_REST] = 3, [BS_MEASURE_MEDICINE] = 4, [BS_MEASURE_COLD] = 3,
    [BS_MEASURE_HEAT] = 3, [BS_MEASURE_OTHER] = 2,
  };
  g_autofree char *body = g_strdup (value);
  char *at = strrchr (body, '@');
  g_auto (Parts) parts = { NULL };
  g_autoptr (GError) fault = NULL;
  guint n = n_parts[kind];

  if (at != NULL)
    {
      *at++ = '\0';
      if (!bs_instant_parse_local (at, FALSE, &measure->at, &fault))
        return bs_cli_fail_option (error, option, fault);
    }
  if (!parts_init (&parts, option, body, n, error))
    return FALSE;
  switch (kind)
    {
    case BS_MEASURE_REST:
      if (!bs_cli_read_term (option, parts.parts[0], &bs_rest_hows, &measure->how, error))
        return FALSE;
      break;
    case BS_MEASURE_MEDICINE:
      if (*parts.parts[0] != '\0')
        measure->name = g_strdup (parts.parts[0]);
      if (!bs_cli_read_term (option, parts.parts[1], &bs_medicine_classes, &measure->class_, error))
        return FALSE;
      break;
    case BS_MEASURE_COLD:
    case BS_MEASURE_HEAT:
      if (!read_minutes (option, parts.parts[0], &measure->applied_min, error))
        return FALSE;
      break;
    case BS_MEASURE_OTHER:
    case BS_N_MEASURE_KINDS:
    default:
      break;
    }
  return bs_cli_read_term (option, parts.parts[n - 2], &bs_results, &measure->result, error) &&
         read_minutes (option, parts.parts[n - 1], &measure->result_min, error);
}

/* --result INDEX:RESULT:MIN; the measure becomes the one named last. */
static gboolean
set_result (const char *value, BsEntry *entry, BsMeasure **last, GError **error)
{
  g_auto (Parts) parts = { NULL };
  BsMeasure *measure;
  gint index;

  if (!parts_init (&parts, "result", value, 3, error) ||
      !bs_cli_read_number ("result", parts.parts[0], 0, BS_MEASURES_MAX - 1, &index, error))
    return FALSE;
  if (index >= entry->n_measures)
    return bs_cli_fail_usage (error, _ ("--result: the entry has no measure %d"), index);
  measure = &entry->measures[index];
  measure->result = BS_ABSENT;
  measure->result_min = BS_ABSENT;
  *last = measure;
  return bs_cli_read_term ("result", parts.parts[1], &bs_results, &measure->result, error) &&
         read_minutes ("result", parts.parts[2], &measure->result_min, error);
}

static gboolean
set_pain_after (const char *value, BsMeasure *last, GError **error)
{
  gint number;

  if (last == NULL)
    return bs_cli_fail_usage (error, _ ("--pain-after stands behind the measure that it belongs to"));
  if (!bs_cli_read_number ("pain-after", value, 0, 10, &number, error))
    return FALSE;
  last->pain_after = (gint8) number;
  return TRUE;
}

static gboolean
set_dose (const char *value, BsMeasure *last, GError **error)
{
  if (last == NULL || last->kind != BS_MEASURE_MEDICINE)
    return bs_cli_fail_usage (error, _ ("--dose stands behind the medicine that it belongs to"));
  g_free (last->dose);
  last->dose = g_strdup (value);
  return TRUE;
}

static void
remove_all (BsEntry *entry)
{
  while (entry->n_measures > 0)
    bs_entry_remove_measure (entry, 0);
}

gboolean
bs_cli_measures_set (const BsCli *cli, BsEntry *entry, guint *n_set, GError **error)
{
  gboolean replaced = bs_cli_has (cli, "append"), none = FALSE;
  BsMeasure *last = NULL;
  guint n = 0;

  for (guint i = 0; i < cli->given->len; i++)
    {
      const BsCliGiven *given = &g_array_index (cli->given, BsCliGiven, i);
      const char *name = given->option->name;
      gint kind = given->option->data == NULL ? bs_vocabulary_find (&bs_measure_kinds, name) : -1;

      n++;
      if (kind >= 0)
        {
          if (!replaced)
            remove_all (entry);
          replaced = TRUE;
          if (none || entry->n_measures >= BS_MEASURES_MAX)
            return none ? bs_cli_fail_usage (error, _ ("--measures none does not go together with others"))
                        : bs_cli_fail_usage (error, _ ("there are more than %d measures"), BS_MEASURES_MAX);
          last = bs_entry_add_measure (entry, (BsMeasureKind) kind);
          if (!read_measure (name, given->value, (BsMeasureKind) kind, last, error))
            return FALSE;
        }
      else if (strcmp (name, "measures") == 0)
        {
          if (strcmp (given->value, "none") != 0)
            return bs_cli_fail_usage (error,
                                      _ ("--measures takes only none; --rest, --medicine … name what was tried"));
          if (replaced)
            return bs_cli_fail_usage (error, _ ("--measures none does not go together with others"));
          remove_all (entry);
          entry->n_measures = 0;
          none = TRUE;
        }
      else if (strcmp (name, "result") == 0)
        {
          if (!set_result (given->value, entry, &last, error))
            return FALSE;
        }
      else if (strcmp (name, "pain-after") == 0)
        {
          if (!set_pain_after (given->value, last, error))
            return FALSE;
        }
      else if (strcmp (name, "dose") == 0)
        {
          if (!set_dose (given->value, last, error))
            return FALSE;
        }
      else
        n--;
    }
  *n_set = n;
  return TRUE;
}
