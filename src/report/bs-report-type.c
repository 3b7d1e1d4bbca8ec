/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-report-type.h"

#include <math.h>
#include <string.h>

#include "bs-language.h"
#include "bs-report-drawn.h"

#define FAMILY "Cantarell, sans-serif"
#define FIGURE_SIZE 19
#define NOTE_SIZE 7
#define MARK_SIZE 5.2
#define MARK_LINE .7
#define MARK_GAP 1
#define MARK_GREY 0x25a3
#define MARK_BLACK 0x25a0

static const struct
{
  double size;
  PangoWeight weight;
} styles[BS_N_STYLES] = {
  [BS_STYLE_TITLE] = { 15, PANGO_WEIGHT_ULTRABOLD }, [BS_STYLE_NAME] = { 10, PANGO_WEIGHT_BOLD },
  [BS_STYLE_HEAD] = { 8.5, PANGO_WEIGHT_BOLD },      [BS_STYLE_TEXT] = { 8, PANGO_WEIGHT_NORMAL },
  [BS_STYLE_LIST] = { 7.5, PANGO_WEIGHT_NORMAL },    [BS_STYLE_LABEL] = { 7, PANGO_WEIGHT_NORMAL },
  [BS_STYLE_PLATE] = { 7, PANGO_WEIGHT_BOLD },       [BS_STYLE_MARK] = { 7, PANGO_WEIGHT_BOLD },
};

/* A box is drawn, so that every system has it: not every font does. Which one is told by its character. */
static PangoAttribute *
new_mark_attribute (void)
{
  const PangoRectangle ink = { 0, (gint) (-MARK_SIZE * PANGO_SCALE), (gint) (MARK_SIZE * PANGO_SCALE),
                               (gint) (MARK_SIZE * PANGO_SCALE) };
  PangoRectangle logical = ink;

  logical.width += MARK_GAP * PANGO_SCALE;
  return pango_attr_shape_new (&ink, &logical);
}

static void
draw_mark (cairo_t *cr, PangoAttrShape *shape, gboolean as_path, gpointer user_data)
{
  const BsTypesetter *self = user_data;
  gunichar mark = g_utf8_get_char (pango_layout_get_text (self->layout) + shape->attr.start_index);
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  if (as_path)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x + MARK_LINE / 2, y - MARK_SIZE + MARK_LINE / 2, MARK_SIZE - MARK_LINE, MARK_SIZE - MARK_LINE);
  cairo_set_source_rgb (cr, .35, .35, .35);
  if (mark == MARK_GREY)
    cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (mark == MARK_BLACK)
    cairo_fill_preserve (cr);
  cairo_set_line_width (cr, MARK_LINE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
add (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
add_role (const BsTypesetter *self, PangoAttrList *list, BsReportRole role, const char *string, guint start, guint end)
{
  const guint16 quiet = (guint16) (BS_GREY_QUIET * 65535);

  switch (role)
    {
    case BS_ROLE_STRONG:
      add (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      break;
    case BS_ROLE_QUIET:
      add (list, pango_attr_foreground_new (quiet, quiet, quiet), start, end);
      break;
    case BS_ROLE_NOTE:
      add (list, pango_attr_foreground_new (quiet, quiet, quiet), start, end);
      add (list, pango_attr_size_new (NOTE_SIZE * PANGO_SCALE), start, end);
      break;
    case BS_ROLE_WHOLE:
      add (list, pango_attr_allow_breaks_new (FALSE), start, end);
      break;
    case BS_ROLE_FIGURE:
      add (list, pango_attr_weight_new (PANGO_WEIGHT_ULTRABOLD), start, end);
      /* The space behind it is as large, or a smaller number that follows reads as one with it. */
      add (list, pango_attr_size_new ((gint) (self->figure_size * PANGO_SCALE)), start,
           string[end] == ' ' ? end + 1 : end);
      break;
    case BS_ROLE_MARK:
      add (list, new_mark_attribute (), start, end);
      break;
    case BS_ROLE_PLAIN:
    case BS_N_ROLES:
    default:
      break;
    }
}

/* ---- Layouts that were made are kept for a while ---- */

/* A report says many things again and again, and everything at least twice: for its place, and when it is drawn. */
#define KEPT 4096 /* of the newest; and up to as many of those before them */

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full ((GHashFunc) g_string_hash, (GEqualFunc) g_string_equal, string_free, g_object_unref);
}

static void
keep (BsTypesetter *self, GString *key, PangoLayout *layout)
{
  if (g_hash_table_size (self->kept) >= KEPT)
    {
      g_hash_table_unref (self->kept_before);
      self->kept_before = self->kept;
      self->kept = new_table ();
    }
  g_hash_table_insert (self->kept, key, layout);
}

/* (nullable) (transfer none) */
static PangoLayout *
find_kept (BsTypesetter *self, const GString *key)
{
  PangoLayout *layout = g_hash_table_lookup (self->kept, key);
  gpointer own_key, own_layout;

  if (layout != NULL || !g_hash_table_steal_extended (self->kept_before, key, &own_key, &own_layout))
    return layout;
  keep (self, own_key, own_layout);
  return own_layout;
}

/* What a layout depends on; the text stands behind it. */
typedef struct
{
  gint width; /* PangoLayout's */
  guint figure_size;
  guint8 style, align;
  guint16 one_line;
} Manner;

static void
write_key (GString *key, const Manner *manner, const GArray *runs, guint start, const char *string, guint length)
{
  g_string_truncate (key, 0);
  g_string_append_len (key, (const char *) manner, sizeof *manner);
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      BsReportRun run = g_array_index (runs, BsReportRun, i);

      if (run.end <= start)
        continue;
      run.end -= start;
      g_string_append_len (key, (const char *) &run.end, sizeof run.end);
      g_string_append_len (key, (const char *) &run.role, sizeof run.role);
    }
  g_string_append_len (key, string + start, length);
}

static PangoAttrList *
new_attributes (const BsTypesetter *self, const GArray *runs, const char *string, guint start, guint end)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  guint run_start = 0;

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const BsReportRun *run = &g_array_index (runs, BsReportRun, i);

      if (run->end > start && run_start < end)
        add_role (self, attributes, run->role, string + start, MAX (run_start, start) - start,
                  MIN (run->end, end) - start);
      run_start = run->end;
    }
  add (attributes, pango_attr_font_features_new ("tnum=1"), 0, G_MAXUINT);
  return attributes;
}

PangoAlignment
bs_alignment_turn (PangoAlignment align)
{
  return align == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : align == PANGO_ALIGN_RIGHT ? PANGO_ALIGN_LEFT : align;
}

static PangoLayout *
new_layout (const BsTypesetter *self, const Manner *manner, const GArray *runs, const char *string, guint start,
            guint length)
{
  g_autoptr (PangoAttrList) attributes = new_attributes (self, runs, string, start, start + length);
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, string + start, (gint) length);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, self->fonts[manner->style]);
  /* A text of a language from right to left may begin with a name from left to right; what somebody wrote in another
   * language stays as that is read. */
  pango_layout_set_auto_dir (layout,
                             !self->right_to_left || !bs_language_has_right_to_left (pango_layout_get_text (layout)));
  pango_layout_set_width (layout, manner->width);
  pango_layout_set_height (layout, manner->one_line ? 0 : -1);
  pango_layout_set_ellipsize (layout, manner->one_line ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_alignment (layout, manner->align);
  /* A line in the other direction would stand at the other side of its column. Paragraphs may. */
  if (manner->width >= 0 && pango_layout_get_line_count (layout) == 1 &&
      pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) !=
          pango_context_get_base_dir (self->context))
    pango_layout_set_alignment (layout, bs_alignment_turn (manner->align));
  return layout;
}

static PangoLayout *
set (BsTypesetter *self, const GArray *runs, const char *string, guint start, guint length, BsReportStyle style,
     double width, PangoAlignment align, gboolean one_line)
{
  const Manner manner = { width < 0 ? -1 : (gint) ceil (width * PANGO_SCALE), (guint) self->figure_size, (guint8) style,
                          (guint8) align, (guint16) one_line };

  write_key (self->key, &manner, runs, start, string, length);
  self->layout = find_kept (self, self->key);
  if (self->layout == NULL)
    {
      self->layout = new_layout (self, &manner, runs, string, start, length);
      keep (self, g_string_new_len (self->key->str, (gssize) self->key->len), self->layout);
    }
  return self->layout;
}

PangoLayout *
bs_typesetter_set_aligned (BsTypesetter *self, const BsReportText *text, guint start, gint length, BsReportStyle style,
                           double width, PangoAlignment align, gboolean ellipsize)
{
  guint end = length < 0 ? (guint) text->string->len : start + (guint) length;

  return set (self, text->runs, text->string->str, start, end - start, style, width, align, ellipsize);
}

PangoLayout *
bs_typesetter_set (BsTypesetter *self, const BsReportText *text, guint start, gint length, BsReportStyle style,
                   double width, gboolean ellipsize)
{
  return bs_typesetter_set_aligned (self, text, start, length, style, width, PANGO_ALIGN_LEFT, ellipsize);
}

PangoLayout *
bs_typesetter_set_string (BsTypesetter *self, const char *string, BsReportStyle style, double width)
{
  return set (self, NULL, string, 0, (guint) strlen (string), style, width, PANGO_ALIGN_LEFT, width >= 0);
}

/* Sizes are those of paper: glyphs stand where they belong, not on a screen's pixels, or 7 pt run into each other. */
void
bs_typesetter_init (BsTypesetter *self)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  self->context = pango_font_map_create_context (map);
  g_object_unref (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  self->right_to_left = bs_language_is_right_to_left ();
  pango_context_set_base_dir (self->context, self->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_cairo_context_set_shape_renderer (self->context, draw_mark, self, NULL);
  self->key = g_string_new (NULL);
  self->kept = new_table ();
  self->kept_before = new_table ();
  self->figure_size = FIGURE_SIZE;
  for (guint i = 0; i < BS_N_STYLES; i++)
    {
      self->fonts[i] = pango_font_description_from_string (FAMILY);
      pango_font_description_set_size (self->fonts[i], (gint) (styles[i].size * PANGO_SCALE));
      pango_font_description_set_weight (self->fonts[i], styles[i].weight);
    }
}

void
bs_typesetter_clear (BsTypesetter *self)
{
  for (guint i = 0; i < BS_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->kept_before);
  g_string_free (self->key, TRUE);
  g_object_unref (self->context);
}

void
bs_typesetter_get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width)
    *width = (double) logical.width / PANGO_SCALE;
  if (height)
    *height = (double) logical.height / PANGO_SCALE;
}

double
bs_typesetter_get_width (BsTypesetter *self, const BsReportText *text, BsReportStyle style)
{
  double width;

  bs_typesetter_get_size (bs_typesetter_set (self, text, 0, -1, style, -1, FALSE), &width, NULL);
  return width;
}

double
bs_typesetter_get_height (BsTypesetter *self, const BsReportText *text, BsReportStyle style, double width)
{
  double height;

  bs_typesetter_get_size (bs_typesetter_set (self, text, 0, -1, style, width, FALSE), NULL, &height);
  return height;
}

void
bs_typesetter_show (BsTypesetter *self, cairo_t *cr, PangoLayout *layout, double x, double y)
{
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  bs_drawn_add_text (self->drawn, cr, layout, x, y);
}

void
bs_typesetter_draw (BsTypesetter *self, cairo_t *cr, const char *string, BsReportStyle style, double x, double y,
                    double align)
{
  PangoLayout *layout = bs_typesetter_set_string (self, string, style, -1);
  double width, height;

  bs_typesetter_get_size (layout, &width, &height);
  bs_typesetter_show (self, cr, layout, x - width * align, y - height / 2);
}
