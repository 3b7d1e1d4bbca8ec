/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"

#define LINE_WIDTH 100

/* What the help says of a field, and a second name of lists. */
static const struct
{
  const char *field, *alias, *help;
} descriptions[] = {
  { "at", NULL, N_ ("when (default: now)") },
  { "end", NULL, N_ ("when the pain stopped") },
  { "pain", NULL, N_ ("back pain at its worst; 0: no pain; unrated: pain without a number") },
  { "legPain", NULL, N_ ("pain in the leg at its worst") },
  { "types", "type", N_ ("what kind of pain") },
  { "course", NULL, N_ ("whether it comes and goes") },
  { "when", NULL, N_ ("when it comes") },
  { "walkMin", NULL, N_ ("minutes walked") },
  { "onsetMin", NULL, N_ ("minutes walked until the pain began") },
  { "walkMetres", NULL, N_ ("metres walked") },
  { "walkPosture", NULL, N_ ("how the walk was done") },
  { "stopReason", NULL, N_ ("why the walk ended") },
  { "position", NULL, N_ ("in what position it hurts") },
  { "easierWhen", NULL, N_ ("what makes it easier") },
  { "sites", "site", N_ ("where in the back") },
  { "radiates", NULL, N_ ("where else it hurts") },
  { "numb", NULL, N_ ("where it is numb") },
  { "signs", "sign", N_ ("other signs; what is not named was denied, but for --skipped") },
  { "skipped", NULL, N_ ("signs that were not answered") },
  { "triggers", "trigger", N_ ("what set it off") },
  { "note", NULL, N_ ("a note") },
  { "kind", NULL, N_ ("what it was") },
  { "who", NULL, N_ ("who examined") },
  { "knows", NULL, N_ ("rules that the doctor has judged") },
  { "knowsUntil", NULL, N_ ("until when these are known (default: 30 days)") },
  { "name", NULL, N_ ("a name") },
  { "class", NULL, N_ ("what it is for") },
  { "dose", NULL, N_ ("how much is taken at once") },
  { "maxPerDay", NULL, N_ ("your own limit of doses a day") },
  { "birthYear", NULL, N_ ("year of birth") },
  { "age", NULL, N_ ("age, where no year of birth is given") },
  { "sex", NULL, N_ ("sex") },
  { "pregnant", NULL, N_ ("pregnant") },
  { "osteoporosis", NULL, N_ ("weak bones") },
  { "longTermSteroids", NULL, N_ ("steroids for a long time") },
  { "cancerHistory", NULL, N_ ("cancer, now or earlier") },
  { "diagnoses", NULL, N_ ("what doctors have found") },
};

/* Ids and stamps are the diary's own; measures have options of their own. */
static gboolean
is_option (const BsDiaryField *field)
{
  return field->kind != BS_FIELD_ID && field->kind != BS_FIELD_MEASURES && strcmp (field->name, "recordedAt") != 0 &&
         strcmp (field->name, "updatedAt") != 0;
}

/* "walkMin": "walk-min". */
static char *
make_option_name (const char *field)
{
  GString *name = g_string_new (NULL);

  for (; *field != '\0'; field++)
    {
      if (g_ascii_isupper (*field))
        g_string_append_c (name, '-');
      g_string_append_c (name, g_ascii_tolower (*field));
    }
  return g_string_free (name, FALSE);
}

static const char *
get_argument (const BsDiaryField *field)
{
  switch (field->kind)
    {
    case BS_FIELD_INSTANT:
    case BS_FIELD_MOMENT:
      /* Translators: stands for a moment in the help of the command line; so does “D” for a date, “N” for a number. Texts
       * of the help speak of them by these letters. */
      return N_ ("T");
    case BS_FIELD_DATE:
      return N_ ("D");
    case BS_FIELD_INT8:
    case BS_FIELD_INT16:
    case BS_FIELD_INT32:
      /* Translators: “unrated” is typed as it is */
      return strcmp (field->name, "pain") == 0 ? N_ ("N|unrated") : N_ ("N");
    case BS_FIELD_TERM:
      return N_ ("WORD");
    case BS_FIELD_TERMS:
    case BS_FIELD_WORDS:
      /* Translators: “none” is typed as it is */
      return N_ ("WORD,…|none");
    case BS_FIELD_TRUTH:
      /* Translators: these are typed as they are */
      return N_ ("yes|no");
    default:
      return N_ ("TEXT");
    }
}

static BsCliOption
make_option (const BsDiaryField *field)
{
  BsCliOption option = { .name = make_option_name (field->name), .argument = get_argument (field), .data = field };

  option.repeats = field->kind == BS_FIELD_TERMS || field->kind == BS_FIELD_WORDS;
  for (guint i = 0; i < G_N_ELEMENTS (descriptions); i++)
    if (strcmp (descriptions[i].field, field->name) == 0)
      {
        option.alias = descriptions[i].alias;
        option.help = descriptions[i].help;
      }
  return option;
}

const BsCliOption *
bs_cli_fields_get_options (const BsFieldTable *table, const BsCliOption *more, const BsCliOption *most,
                           const BsCliOption **made)
{
  GArray *options;

  if (*made != NULL)
    return *made;
  options = g_array_new (TRUE, FALSE, sizeof (BsCliOption));
  for (guint i = 0; i < table->n_fields; i++)
    if (is_option (&table->fields[i]))
      {
        BsCliOption option = make_option (&table->fields[i]);
        g_array_append_val (options, option);
      }
  for (; more != NULL && more->name != NULL; more++)
    g_array_append_vals (options, more, 1);
  for (; most != NULL && most->name != NULL; most++)
    g_array_append_vals (options, most, 1);
  *made = (const BsCliOption *) (gpointer) g_array_free (options, FALSE);
  return *made;
}

void
bs_cli_fields_append_help (const BsFieldTable *table, GString *text)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      const BsDiaryField *field = &table->fields[i];
      g_autofree char *name = make_option_name (field->name);
      gsize column;

      if (field->vocabulary == NULL || !is_option (field))
        continue;
      g_string_append_printf (text, "\n--%s:", name);
      column = strlen (name) + 3;
      for (guint term = 0; term < field->vocabulary->n_terms; term++)
        {
          const char *word = bs_vocabulary_get_word (field->vocabulary, term);

          if (field->mask != NULL && !(*field->mask & BS_BIT (term)))
            continue;
          if (column + 1 + strlen (word) > LINE_WIDTH)
            {
              g_string_append (text, "\n   ");
              column = 3;
            }
          g_string_append_printf (text, " %s", word);
          column += 1 + strlen (word);
        }
      g_string_append_c (text, '\n');
    }
}

static gboolean
fail_term (GError **error, const char *option, const char *text)
{
  g_autofree char *excerpt = bs_excerpt_dup (text);

  return bs_cli_fail_usage (error, _ ("--%s: “%s” is not among its values"), option, excerpt);
}

gboolean
bs_cli_read_term (const char *option, const char *text, const BsVocabulary *vocabulary, gint8 *term, GError **error)
{
  gint found = bs_vocabulary_find (vocabulary, text);

  if (*text != '\0' && found < 0)
    return fail_term (error, option, text);
  if (*text != '\0')
    *term = (gint8) found;
  return TRUE;
}

/* Adds to a list: `first` replaces what it had. */
static gboolean
set_terms (const char *option, const BsDiaryField *field, const char *text, gboolean first, BsTermList *list,
           GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  gboolean had_none = !first && list->n == 0;

  if (first)
    bs_term_list_set_none (list);
  if (strcmp (text, "none") == 0)
    return list->n == 0 || bs_cli_fail_usage (error, _ ("--%s: none does not go together with others"), option);
  if (had_none)
    return bs_cli_fail_usage (error, _ ("--%s: none does not go together with others"), option);
  for (guint i = 0; words[i] != NULL || i == 0; i++)
    {
      gint term = words[i] != NULL ? bs_vocabulary_find (field->vocabulary, words[i]) : -1;

      if (term < 0 || (field->mask != NULL && !(*field->mask & BS_BIT (term))))
        return fail_term (error, option, words[i] != NULL ? words[i] : "");
      if (!bs_term_list_add (list, (guint) term))
        return bs_cli_fail_usage (error, _ ("--%s: “%s” is there twice"), option, words[i]);
    }
  return TRUE;
}

static gboolean
set_words (const char *option, const char *text, gboolean first, char ***list, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  g_auto (GStrv) before = g_steal_pointer (list);
  gboolean is_none = strcmp (text, "none") == 0;

  if (!first && (is_none || before[0] == NULL))
    return bs_cli_fail_usage (error, _ ("--%s: none does not go together with others"), option);
  if (!first)
    g_strv_builder_addv (builder, (const char **) before);
  for (guint i = 0; !is_none && words[i] != NULL; i++)
    g_strv_builder_add (builder, words[i]);
  *list = g_strv_builder_end (builder);
  return TRUE;
}

static gboolean
set_instant (const char *option, const BsDiaryField *field, const char *text, BsInstant *instant, GError **error)
{
  /* A visit has a time, but the day may be all that the person knows. */
  gboolean is_visit = field->kind == BS_FIELD_INSTANT && strcmp (field->name, "at") == 0;
  g_autoptr (GError) fault = NULL;
  gint32 date;

  if (field->kind == BS_FIELD_DATE)
    {
      if (!bs_date_parse (text, &date, &fault))
        return bs_cli_fail_option (error, option, fault);
      *instant = bs_instant_new_date (date);
      return TRUE;
    }
  if (!bs_instant_parse_local (text, field->kind == BS_FIELD_MOMENT || is_visit, instant, &fault))
    return bs_cli_fail_option (error, option, fault);
  if (is_visit && instant->kind == BS_INSTANT_DATE)
    *instant = bs_cli_noon (bs_instant_get_date (*instant));
  return TRUE;
}

static gboolean
set_truth (const char *option, const char *text, gint8 *truth, GError **error)
{
  if (strcmp (text, "yes") != 0 && strcmp (text, "no") != 0)
    return fail_term (error, option, text);
  *truth = strcmp (text, "yes") == 0;
  return TRUE;
}

static gboolean
set_field (const char *option, const BsDiaryField *field, const char *text, gboolean first, gpointer value,
           GError **error)
{
  gint number = 0;

  switch (field->kind)
    {
    case BS_FIELD_INSTANT:
    case BS_FIELD_MOMENT:
    case BS_FIELD_DATE:
      return set_instant (option, field, text, BS_FIELD_AT (value, field, BsInstant), error);
    case BS_FIELD_INT8:
    case BS_FIELD_INT16:
    case BS_FIELD_INT32:
      if (strcmp (field->name, "pain") == 0 && strcmp (text, "unrated") == 0)
        bs_field_clear (field, value);
      else if (!bs_cli_read_number (option, text, field->min, field->max, &number, error))
        return FALSE;
      else
        bs_field_set_number (field, value, number);
      return TRUE;
    case BS_FIELD_TERM:
      if (*text == '\0')
        return fail_term (error, option, text);
      return bs_cli_read_term (option, text, field->vocabulary, BS_FIELD_AT (value, field, gint8), error);
    case BS_FIELD_TERMS:
      return set_terms (option, field, text, first, BS_FIELD_AT (value, field, BsTermList), error);
    case BS_FIELD_TRUTH:
      return set_truth (option, text, BS_FIELD_AT (value, field, gint8), error);
    case BS_FIELD_WORDS:
      return set_words (option, text, first, BS_FIELD_AT (value, field, char **), error);
    case BS_FIELD_TEXT:
      bs_field_clear (field, value);
      *BS_FIELD_AT (value, field, char *) = g_strdup (text);
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
bs_cli_fields_set (const BsCli *cli, const BsFieldTable *table, gpointer value, guint *n_set, GError **error)
{
  guint64 seen = 0;
  guint n = 0;

  for (guint i = 0; i < cli->given->len; i++)
    {
      const BsCliGiven *given = &g_array_index (cli->given, BsCliGiven, i);
      const BsDiaryField *field = given->option->data;
      guint64 bit;

      if (field == NULL)
        continue;
      bit = BS_BIT ((guint) (field - table->fields));
      if (!set_field (given->option->name, field, given->value, !(seen & bit), value, error))
        return FALSE;
      seen |= bit;
      n++;
    }
  if (n_set != NULL)
    *n_set = n;
  return TRUE;
}

/* By the name of the option or of the field. */
static const BsDiaryField *
find_field (const BsFieldTable *table, const char *name)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      const BsDiaryField *field = &table->fields[i];
      g_autofree char *option = make_option_name (field->name);

      if ((is_option (field) || field->kind == BS_FIELD_MEASURES) &&
          (strcmp (field->name, name) == 0 || strcmp (option, name) == 0))
        return field;
    }
  return NULL;
}

gboolean
bs_cli_fields_clear (const BsCli *cli, const BsFieldTable *table, gpointer value, guint *n_cleared, GError **error)
{
  guint n = 0;

  for (guint i = 0; i < cli->given->len; i++)
    {
      const BsCliGiven *given = &g_array_index (cli->given, BsCliGiven, i);
      g_auto (GStrv) names = NULL;

      if (strcmp (given->option->name, "clear") != 0)
        continue;
      names = g_strsplit (given->value, ",", -1);
      for (guint k = 0; names[k] != NULL || k == 0; k++)
        {
          const BsDiaryField *field = names[k] != NULL ? find_field (table, names[k]) : NULL;

          if (field == NULL)
            return fail_term (error, "clear", names[k] != NULL ? names[k] : "");
          bs_field_clear (field, value);
          n++;
        }
    }
  if (n_cleared != NULL)
    *n_cleared = n;
  return TRUE;
}

gboolean
bs_cli_fields_fail (GError *fault, GError **error)
{
  g_autoptr (GError) owned = fault;

  return bs_cli_fail_usage (error, "%s", owned->message);
}
