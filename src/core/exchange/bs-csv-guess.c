/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-csv-mapping.h"
#include "bs-csv-moment.h"
#include "bs-csv-pain.h"
#include "bs-csv-words.h"

/* Rows that are looked at to tell what a column holds. */
#define SAMPLE_ROWS 300
/* How much of a column, in percent, has to be what its head says, and what no head says. */
#define HALF 50
#define MOST 80
#define TEXT_LENGTH 15 /* characters: from this mean on a text is a note */

/* How well a head names a role. */
enum
{
  NO_MATCH,
  MATCH_INSIDE,
  MATCH_AT_BEGINNING,
  MATCH_AT_END, /* "pain medicine" is a medicine */
  MATCH_WHOLE,
};

/* Heads, folded as bs_csv_words_fold() does it, between bars: English, German, Russian, Spanish, French. */
static const char *const heads[BS_CSV_N_ROLES] = {
  [BS_CSV_ROLE_DATE] = "date|day|date time|datetime|timestamp|date and time"
                       "|datum|tag|datum zeit|datum uhrzeit|zeitpunkt"
                       "|дата|день|число|дата и время|дата время"
                       "|fecha|dia|fecha y hora"
                       "|jour|date et heure|date heure",
  [BS_CSV_ROLE_TIME] = "time|time of day|hour|clock"
                       "|uhrzeit|zeit|uhr"
                       "|время|час"
                       "|hora"
                       "|heure",
  [BS_CSV_ROLE_PAIN] =
      "pain|pain level|pain score|pain intensity|pain scale|pain rating|intensity|severity|score|nrs|vas"
      "|schmerz|schmerzen|schmerzstarke|schmerzstaerke|schmerzwert|schmerzintensitat|schmerzlevel"
      "|starke|intensitat"
      "|боль|уровень боли|сила боли|интенсивность|интенсивность боли|сила|ваш"
      "|dolor|nivel de dolor|intensidad|intensidad del dolor|eva"
      "|douleur|intensite|niveau de douleur|intensite de la douleur",
  [BS_CSV_ROLE_PLACE] = "place|location|site|body part|area|region|where|pain location"
                        "|ort|stelle|schmerzort|lokalisation|korperteil|wo"
                        "|место|локализация|где"
                        "|lugar|zona|localizacion|donde"
                        "|lieu|endroit|localisation|zone|ou",
  [BS_CSV_ROLE_MEDICINE] = "medicine|medicines|medication|medications|meds|drug|drugs|painkiller|painkillers"
                           "|medikament|medikamente|schmerzmittel|arznei|arzneimittel|tablette|tabletten"
                           "|лекарство|лекарства|препарат|препараты|таблетка"
                           "|medicamento|medicamentos|medicina|medicacion|analgesico"
                           "|medicament|medicaments|traitement|antidouleur",
  [BS_CSV_ROLE_DOSE] = "dose|dosage|amount"
                       "|dosis|dosierung|menge"
                       "|доза|дозировка"
                       "|cantidad"
                       "|posologie|quantite",
  [BS_CSV_ROLE_NOTE] = "note|notes|comment|comments|remark|remarks|description"
                       "|notiz|notizen|bemerkung|bemerkungen|kommentar|kommentare|anmerkung|anmerkungen"
                       "|заметка|заметки|комментарии|примечание|примечания"
                       "|nota|notas|comentario|comentarios|observaciones"
                       "|remarque|remarques|commentaire|commentaires|observations",
};

/* What stands in a column. */
typedef struct
{
  guint n, n_dates, n_times, n_numbers, n_scores; /* cells that are not empty, and what they could be */
  glong n_characters;
} Content;

/* ---- Heads ---- */

/* A head without the numbers in it: "Pain (0-10)" is "pain". */
static char *
fold_head (const BsCsvTable *table, guint column)
{
  const char *head = bs_csv_table_get_head (table, column);
  g_autofree char *folded = bs_csv_words_fold (head);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_ascii_isdigit (*words[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static guint
match_head (const char *head, BsCsvRole role)
{
  gsize head_length = strlen (head);
  guint best = NO_MATCH;

  for (const char *item = heads[role]; item != NULL; item = bs_csv_words_get_next (item))
    {
      gsize length = bs_csv_words_get_length (item);
      const char *found = bs_csv_words_find (head, item, length);
      guint match;

      if (found == NULL)
        continue;
      if (length == head_length)
        match = MATCH_WHOLE;
      else if (strncmp (head + head_length - length, item, length) == 0 && head[head_length - length - 1] == ' ')
        match = MATCH_AT_END;
      else
        match = found == head ? MATCH_AT_BEGINNING : MATCH_INSIDE;
      best = MAX (best, match);
    }
  return best;
}

/* ---- Contents ---- */

static void
look_at_cell (Content *self, char *cell)
{
  gint32 seconds;
  double number;
  guint scale;

  if (*g_strstrip (cell) == '\0')
    return;
  self->n++;
  self->n_characters += g_utf8_strlen (cell, -1);
  if (bs_csv_date_get_orders (cell) != 0)
    self->n_dates++;
  if (bs_csv_time_read (cell, &seconds, NULL))
    self->n_times++;
  if (bs_csv_number_read (cell, &number, &scale))
    {
      self->n_numbers++;
      self->n_scores += number <= 100;
    }
}

/* (transfer full): of each column. */
static Content *
look_at_columns (const BsCsvTable *table)
{
  guint n = bs_csv_table_get_n_columns (table);
  Content *contents = g_new0 (Content, n + 1);

  for (guint row = 0; row < MIN (bs_csv_table_get_n_rows (table), SAMPLE_ROWS); row++)
    {
      g_auto (GStrv) cells = bs_csv_table_dup_row (table, row);

      for (guint i = 0; i < n; i++)
        look_at_cell (&contents[i], cells[i]);
    }
  return contents;
}

static gboolean
is_share (guint part, guint least, const Content *content)
{
  return content->n > 0 && part * 100 >= content->n * least;
}

static gboolean
is_most (guint part, const Content *content)
{
  return is_share (part, MOST, content);
}

/* Whether at least this share of what stands in a column can have this role, whatever its head says. */
static gboolean
can_be (const Content *content, BsCsvRole role, guint least)
{
  switch (role)
    {
    case BS_CSV_ROLE_DATE:
      return is_share (content->n_dates, least, content);
    case BS_CSV_ROLE_TIME:
      return is_share (content->n_times, least, content);
    case BS_CSV_ROLE_PAIN:
      return is_share (content->n_scores, least, content);
    default:
      /* An empty column has nothing to say of itself. */
      return content->n == 0 || !(is_most (content->n_dates, content) || is_most (content->n_times, content));
    }
}

/* ---- Roles ---- */

typedef struct
{
  const BsCsvTable *table;
  BsCsvMapping mapping;
  Content *contents;
  GPtrArray *heads; /* folded */
  guint n_columns;
  gboolean is_blocked[BS_CSV_N_ROLES]; /* two columns could have it */
} Guess;

/* Where exactly one column fits so well, it is the one; where two do, the person says which. */
static void
take_by_head (Guess *self, BsCsvRole role, guint match)
{
  guint n_found = 0, found = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (!bs_csv_mapping_has_role (&self->mapping, i) && can_be (&self->contents[i], role, HALF) &&
        match_head (self->heads->pdata[i], role) == match)
      {
        found = i;
        n_found++;
      }
  if (n_found == 1)
    self->mapping.columns[role] = (gint) found;
  self->is_blocked[role] = n_found > 1;
}

static gboolean
names_another (const Guess *self, guint column, BsCsvRole role)
{
  for (BsCsvRole other = 0; other < BS_CSV_N_ROLES; other++)
    if (other != role && match_head (self->heads->pdata[column], other) != NO_MATCH)
      return TRUE;
  return FALSE;
}

static gboolean
looks_like (const Guess *self, guint column, BsCsvRole role)
{
  const Content *content = &self->contents[column];

  switch (role)
    {
    case BS_CSV_ROLE_DATE:
      return can_be (content, role, MOST);
    case BS_CSV_ROLE_NOTE:
      return content->n > 0 && content->n_characters >= TEXT_LENGTH * (glong) content->n &&
             !is_most (content->n_dates, content) && !is_most (content->n_numbers, content) &&
             !names_another (self, column, role);
    default:
      /* Numbers and times below a head that does not say so are hours of sleep, as likely as not. */
      return !bs_csv_table_has_head (self->table, column) && can_be (content, role, MOST);
    }
}

/* Where exactly one column without a role holds such a thing. */
static void
take_by_content (Guess *self, BsCsvRole role)
{
  guint n_found = 0, found = 0;

  if (self->mapping.columns[role] >= 0 || self->is_blocked[role])
    return;
  for (guint i = 0; i < self->n_columns; i++)
    if (!bs_csv_mapping_has_role (&self->mapping, i) && looks_like (self, i, role))
      {
        found = i;
        n_found++;
      }
  if (n_found == 1)
    self->mapping.columns[role] = (gint) found;
}

BsCsvMapping
bs_csv_mapping_guess (const BsCsvTable *table)
{
  static const BsCsvRole by_content[] = { BS_CSV_ROLE_DATE, BS_CSV_ROLE_TIME, BS_CSV_ROLE_PAIN, BS_CSV_ROLE_NOTE };
  g_autofree Content *contents = look_at_columns (table);
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  Guess self = {
    .table = table,
    .mapping = BS_CSV_MAPPING_NONE,
    .contents = contents,
    .heads = folded,
    .n_columns = bs_csv_table_get_n_columns (table),
  };

  for (guint i = 0; i < self.n_columns; i++)
    g_ptr_array_add (folded, fold_head (table, i));
  for (guint match = MATCH_WHOLE; match > NO_MATCH; match--)
    for (BsCsvRole role = 0; role < BS_CSV_N_ROLES; role++)
      if (self.mapping.columns[role] < 0 && !self.is_blocked[role])
        take_by_head (&self, role, match);
  for (guint i = 0; i < G_N_ELEMENTS (by_content); i++)
    take_by_content (&self, by_content[i]);
  /* A dose of nothing says nothing. */
  if (self.mapping.columns[BS_CSV_ROLE_MEDICINE] < 0)
    self.mapping.columns[BS_CSV_ROLE_DOSE] = BS_CSV_NO_COLUMN;
  bs_csv_mapping_find_order (&self.mapping, table);
  bs_csv_mapping_find_scale (&self.mapping, table);
  return self.mapping;
}

/* ---- The order of dates ---- */

void
bs_csv_mapping_find_order (BsCsvMapping *self, const BsCsvTable *table)
{
  gint column = self->columns[BS_CSV_ROLE_DATE];
  guint possible = BS_CSV_ALL_ORDERS, any = 0, n_times = 0, n_midnights = 0;

  self->order = BS_CSV_ORDER_UNKNOWN;
  self->orders = 0;
  self->midnight_is_no_time = FALSE;
  if (column < 0)
    return;
  for (guint row = 0; row < bs_csv_table_get_n_rows (table); row++)
    {
      g_auto (GStrv) cells = bs_csv_table_dup_row (table, row);
      guint orders = bs_csv_date_get_orders (cells[column]);
      BsCsvMoment moment;

      for (BsCsvOrder order = BS_CSV_ORDER_DMY; order <= BS_CSV_ORDER_YMD; order++)
        if ((orders & 1u << order) != 0 && bs_csv_date_read (cells[column], order, &moment))
          {
            n_times += moment.time != BS_CSV_NO_TIME;
            n_midnights += moment.time == 0;
            break;
          }
      if (orders == 0 || orders == BS_CSV_NEEDS_NO_ORDER)
        continue;
      possible &= orders;
      any |= orders;
    }
  self->midnight_is_no_time = n_times > 0 && n_times == n_midnights;
  if (any == 0)
    /* Nothing in it needs an order. */
    self->order = BS_CSV_ORDER_YMD;
  /* Where no order fits all of them the person says which fits most. */
  self->orders = any == 0 ? 1u << BS_CSV_ORDER_YMD : possible != 0 ? possible : any;
  if (possible != 0)
    for (BsCsvOrder order = BS_CSV_ORDER_DMY; order <= BS_CSV_ORDER_YMD; order++)
      if (self->orders == 1u << order)
        self->order = order;
}

/* ---- The scale of pain ---- */

/* "Pain (0-5)", "VAS 0–100", "/10" say it; 0 where none does. */
static guint
read_scale_of_head (const char *head)
{
  static const guint scales[] = { 100, 10, 5 };
  g_autofree char *folded = bs_csv_words_fold (head);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", scales[i]);

      if (bs_csv_words_find (folded, number, strlen (number)) != NULL)
        return scales[i];
    }
  return 0;
}

void
bs_csv_mapping_find_scale (BsCsvMapping *self, const BsCsvTable *table)
{
  gint column = self->columns[BS_CSV_ROLE_PAIN];
  double most = 0, number;
  guint scale;

  self->scale = 10;
  self->scale_is_guessed = FALSE;
  if (column < 0)
    return;
  scale = read_scale_of_head (bs_csv_table_get_head (table, (guint) column));
  if (scale != 0)
    {
      self->scale = scale;
      return;
    }
  for (guint row = 0; row < bs_csv_table_get_n_rows (table); row++)
    {
      g_auto (GStrv) cells = bs_csv_table_dup_row (table, row);

      /* What says its own scale says nothing of the others. */
      if (bs_csv_number_read (cells[column], &number, &scale) && scale == 0)
        most = MAX (most, number);
    }
  self->scale = most > 10 ? 100 : 10;
  self->scale_is_guessed = most > 0 && most <= 5;
}
