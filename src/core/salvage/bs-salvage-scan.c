/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-salvage-scan.h"

#include <string.h>

#include "bs-store.h"

#define DEPTH_MAX 20  /* of a tree: SQLite's own limit */
#define LOOK_EVERY 64 /* pages */

/* What a tree, or a stray page, is read for: the table of a BsSalvageTableName, or one of these. */
typedef guint Role;
enum
{
  ROLE_SCHEMA = BS_N_SALVAGE_TABLES,
  ROLE_BY_ID, /* which entries there are */
  ROLE_BY_TIME,
  ROLE_NOTHING, /* its pages are not strays: that is all */
  N_ROLES,
};

typedef struct
{
  const BsPageFile *file;
  BsSalvageRows *rows;
  const BsSalvageWatch *watch;
  BsPageBuffer buffer;
  BsPageRecord record;
  guint8 *seen;           /* a byte a page */
  guint32 roots[N_ROLES]; /* 0: unknown */
  GArray *other_roots;    /* (element-type guint32) */
  guint n_done;
} Scan;

static gboolean
go_on (Scan *self, GError **error)
{
  if (self->watch == NULL || self->n_done++ % LOOK_EVERY != 0)
    return TRUE;
  if (self->watch->progress != NULL)
    self->watch->progress (MIN (self->n_done, self->file->n_pages), self->file->n_pages, self->watch->user_data);
  return !g_cancellable_set_error_if_cancelled (self->watch->cancellable, error);
}

/* ---- What a row is ---- */

static gboolean
is_text (const BsPageValue *value, const char *text)
{
  return value->kind == BS_PAGE_TEXT && value->length == strlen (text) &&
         memcmp (value->bytes, text, value->length) == 0;
}

static gboolean
has_kinds (const BsPageRecord *record, const BsPageValueKind *kinds, guint n)
{
  if (record->n_values != n || record->incomplete)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (record->values[i].kind != kinds[i])
      return FALSE;
  return TRUE;
}

static gboolean
is_schema_row (const BsPageRecord *record)
{
  return record->n_values == 5 && record->values[1].kind == BS_PAGE_TEXT && record->values[3].kind == BS_PAGE_INTEGER &&
         (is_text (&record->values[0], "table") || is_text (&record->values[0], "index") ||
          is_text (&record->values[0], "view"));
}

static gboolean
fits (const Scan *self, Role role, const BsPageRecord *record, gboolean exactly)
{
  static const BsPageValueKind by_id[] = { BS_PAGE_BYTES, BS_PAGE_INTEGER };
  static const BsPageValueKind by_time[] = { BS_PAGE_INTEGER, BS_PAGE_INTEGER, BS_PAGE_BYTES, BS_PAGE_INTEGER };
  switch (role)
    {
    case ROLE_SCHEMA:
      return is_schema_row (record);
    case ROLE_BY_ID:
      return has_kinds (record, by_id, G_N_ELEMENTS (by_id));
    case ROLE_BY_TIME:
      return has_kinds (record, by_time, G_N_ELEMENTS (by_time));
    case ROLE_NOTHING:
    case N_ROLES:
      return FALSE;
    default:
      return bs_salvage_table_fits (&self->rows->tables[role], record, exactly);
    }
}

static Role
find_role (const BsPageValue *name)
{
  if (is_text (name, "sqlite_autoindex_entry_1"))
    return ROLE_BY_ID;
  if (is_text (name, "entry_by_time"))
    return ROLE_BY_TIME;
  return ROLE_NOTHING;
}

static void
take_schema_row (Scan *self, const BsPageRecord *record)
{
  const BsPageValue *name = &record->values[1];
  guint32 root = CLAMP (record->values[3].integer, 0, G_MAXINT32);
  Role role = find_role (name);
  for (guint i = 0; i < BS_N_SALVAGE_TABLES; i++)
    if (is_text (name, self->rows->tables[i].name) && is_text (&record->values[0], "table"))
      role = i;
  if (role == ROLE_NOTHING)
    g_array_append_val (self->other_roots, root);
  else if (self->roots[role] == 0)
    self->roots[role] = root;
}

static gboolean
take_row (Scan *self, Role role, gboolean stray, GError **error)
{
  const BsPageValue *values = self->record.values;
  switch (role)
    {
    case ROLE_SCHEMA:
      take_schema_row (self, &self->record);
      return TRUE;
    case ROLE_BY_ID:
      return bs_salvage_rows_add_known (self->rows, values[1].integer, BS_DATE_ANY, error);
    case ROLE_BY_TIME:
      return bs_salvage_rows_add_known (self->rows, values[3].integer,
                                        CLAMP (values[0].integer, BS_DATE_ANY + 1, G_MAXINT32), error);
    case ROLE_NOTHING:
    case N_ROLES:
      return TRUE;
    default:
      return bs_salvage_rows_add (self->rows, role, &self->record, stray, error);
    }
}

/* ---- Pages ---- */

static gboolean
read_cell (Scan *self, const guint8 *page, const BsPageHead *head, guint index)
{
  guint place = bs_page_get_cell (self->file, page, head, index);
  return place != 0 && bs_page_record_read (self->file, page, head->kind, place, &self->buffer, &self->record);
}

/* How many rows of the page could be of this kind, or of none (`n_others`). */
static guint
count_fitting (Scan *self, const guint8 *page, const BsPageHead *head, Role role, gboolean exactly, guint *n_others)
{
  guint n = 0;
  *n_others = 0;
  for (guint i = 0; i < head->n_cells; i++)
    if (read_cell (self, page, head, i))
      {
        if (fits (self, role, &self->record, exactly))
          n++;
        else
          *n_others += 1;
      }
  return n;
}

static gboolean
take_rows (Scan *self, const guint8 *page, const BsPageHead *head, Role role, gboolean stray, GError **error)
{
  for (guint i = 0; i < head->n_cells; i++)
    if (read_cell (self, page, head, i) && fits (self, role, &self->record, stray) &&
        !take_row (self, role, stray, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_branch (const BsPageHead *head)
{
  return head->kind == BS_PAGE_TABLE_BRANCH || head->kind == BS_PAGE_INDEX_BRANCH;
}

static gboolean
is_of_index (const BsPageHead *head)
{
  return head->kind == BS_PAGE_INDEX_BRANCH || head->kind == BS_PAGE_INDEX_LEAF;
}

/* A number that was damaged may lead into another tree: a page whose rows are none of this kind is left to its own. */
static gboolean
belongs (Scan *self, const guint8 *page, const BsPageHead *head, Role role, const BsPageHead *parent)
{
  guint n_others;
  if (parent != NULL && is_of_index (parent) != is_of_index (head))
    return FALSE;
  if (role == ROLE_NOTHING || head->kind == BS_PAGE_TABLE_BRANCH)
    return TRUE;
  return count_fitting (self, page, head, role, FALSE, &n_others) > 0 || n_others == 0;
}

static gboolean
walk (Scan *self, guint32 number, Role role, const BsPageHead *parent, guint depth, GError **error)
{
  BsPageHead head;
  if (!go_on (self, error))
    return FALSE;
  if (number == 0 || number > self->file->n_pages || self->seen[number] || depth > DEPTH_MAX)
    return TRUE;
  g_autofree guint8 *page = g_malloc (self->file->page_size);
  if (!bs_page_file_read (self->file, number, page) || !bs_page_get_head (self->file, number, page, &head) ||
      !belongs (self, page, &head, role, parent))
    return TRUE;
  self->seen[number] = TRUE;
  if (!take_rows (self, page, &head, role, FALSE, error))
    return FALSE;
  if (!is_branch (&head))
    return TRUE;
  for (guint i = 0; i < head.n_cells; i++)
    {
      guint place = bs_page_get_cell (self->file, page, &head, i);
      if (place != 0 && !walk (self, bs_page_get_number (page + place), role, &head, depth + 1, error))
        return FALSE;
    }
  return walk (self, head.last_child, role, &head, depth + 1, error);
}

/* ---- Trees ---- */

/* The list of what is where hangs at the first page; where that is damaged, its leaves are told by what they hold. */
static gboolean
find_roots (Scan *self, GError **error)
{
  if (!walk (self, 1, ROLE_SCHEMA, NULL, 0, error))
    return FALSE;
  for (guint i = 0; i <= ROLE_BY_TIME; i++)
    if (i != ROLE_SCHEMA && self->roots[i] == 0)
      {
        g_autofree guint8 *page = g_malloc (self->file->page_size);
        for (guint32 number = 1; number <= self->file->n_pages; number++)
          {
            BsPageHead head;
            guint n_others;
            if (!go_on (self, error))
              return FALSE;
            if (self->seen[number] || !bs_page_file_read (self->file, number, page) ||
                !bs_page_get_head (self->file, number, page, &head) || head.kind != BS_PAGE_TABLE_LEAF ||
                count_fitting (self, page, &head, ROLE_SCHEMA, TRUE, &n_others) == 0)
              continue;
            self->seen[number] = TRUE;
            take_rows (self, page, &head, ROLE_SCHEMA, TRUE, NULL);
          }
        return TRUE;
      }
  return TRUE;
}

static gboolean
walk_trees (Scan *self, GError **error)
{
  for (guint i = 0; i < ROLE_NOTHING; i++)
    if (i != ROLE_SCHEMA && !walk (self, self->roots[i], i, NULL, 0, error))
      return FALSE;
  for (guint i = 0; i < self->other_roots->len; i++)
    if (!walk (self, g_array_index (self->other_roots, guint32, i), ROLE_NOTHING, NULL, 0, error))
      return FALSE;
  return TRUE;
}

/* Free pages keep what they held: entries that were deleted, and former versions ("The Freelist"). */
static void
mark_free (Scan *self)
{
  g_autofree guint8 *page = g_malloc (self->file->page_size);
  guint32 number = self->file->free_page;
  while (number > 0 && number <= self->file->n_pages && !self->seen[number] &&
         bs_page_file_read (self->file, number, page))
    {
      guint32 n = MIN (bs_page_get_number (page + 4), self->file->usable / 4 - 2);
      self->seen[number] = TRUE;
      for (guint32 i = 0; i < n; i++)
        {
          guint32 leaf = bs_page_get_number (page + 8 + (gsize) 4 * i);
          if (leaf <= self->file->n_pages)
            self->seen[leaf] = TRUE;
        }
      number = bs_page_get_number (page);
    }
}

/* ---- Strays ---- */

/* Of the measures of an entry and of a former version only what they belong to tells which they are. */
static Role
tell_measures (Scan *self, const guint8 *page, const BsPageHead *head)
{
  guint n_entries = 0, n_revisions = 0;
  for (guint i = 0; i < head->n_cells; i++)
    if (read_cell (self, page, head, i) && fits (self, BS_SALVAGE_MEASURE, &self->record, TRUE))
      {
        gint64 number = self->record.values[0].integer, position = self->record.values[1].integer;
        n_entries += bs_salvage_rows_wants_measure (self->rows, FALSE, number, position);
        n_revisions += bs_salvage_rows_wants_measure (self->rows, TRUE, number, position);
      }
  return n_entries > n_revisions   ? BS_SALVAGE_MEASURE
         : n_revisions > n_entries ? BS_SALVAGE_REVISION_MEASURE
                                   : ROLE_NOTHING;
}

/* Every table has columns of its own number and kind but those of measures, which follow, and drafts and values, which cannot
 * be told from each other. */
static Role
tell_stray (Scan *self, const guint8 *page, const BsPageHead *head)
{
  static const Role roles[] = { BS_SALVAGE_ENTRY,       BS_SALVAGE_REVISION, BS_SALVAGE_VISIT,
                                BS_SALVAGE_VISIT_KNOWS, BS_SALVAGE_MEDICINE, BS_SALVAGE_PROFILE };
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      guint n_others;
      if (self->rows->tables[roles[i]].has_number != is_of_index (head) &&
          count_fitting (self, page, head, roles[i], TRUE, &n_others) > n_others)
        return roles[i];
    }
  return ROLE_NOTHING;
}

static gboolean
take_strays (Scan *self, gboolean measures, GError **error)
{
  g_autofree guint8 *page = g_malloc (self->file->page_size);
  for (guint32 number = 1; number <= self->file->n_pages; number++)
    {
      BsPageHead head;
      if (!go_on (self, error))
        return FALSE;
      if (self->seen[number] || !bs_page_file_read (self->file, number, page) ||
          !bs_page_get_head (self->file, number, page, &head))
        continue;
      Role role = measures ? is_of_index (&head) ? tell_measures (self, page, &head) : ROLE_NOTHING
                           : tell_stray (self, page, &head);
      if (role == ROLE_NOTHING)
        continue;
      self->seen[number] = TRUE;
      if (!take_rows (self, page, &head, role, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
bs_salvage_scan (const BsPageFile *file, BsSalvageRows *rows, const BsSalvageWatch *watch, GError **error)
{
  Scan self = { .file = file, .rows = rows, .watch = watch };
  bs_page_buffer_init (&self.buffer, file);
  self.seen = g_malloc0 ((gsize) file->n_pages + 1);
  self.other_roots = g_array_new (FALSE, FALSE, sizeof (guint32));
  gboolean good = find_roots (&self, error) && walk_trees (&self, error);
  if (good)
    mark_free (&self);
  good = good && take_strays (&self, FALSE, error) && take_strays (&self, TRUE, error) &&
         bs_salvage_rows_settle (rows, error);
  g_array_unref (self.other_roots);
  g_free (self.seen);
  bs_page_buffer_clear (&self.buffer);
  return good;
}
