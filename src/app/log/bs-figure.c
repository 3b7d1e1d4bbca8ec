/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figure.h"

#include "bs-figure-paths.h"
#include "bs-figure-titles.h"
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_HEIGHT 380
#define REACH 12 /* pixels around a small region that still belong to it */
#define HATCH 10.0 /* distance of hatching lines, in the drawing's units */

struct _BsFigure
{
  GtkWidget parent_instance;

  BsFigurePaths *paths;
  BsLogForm *form;
  BsRegionMark mark;
  const BsSpot *hovered;
};

G_DEFINE_FINAL_TYPE (BsFigure, bs_figure, GTK_TYPE_WIDGET)

/* Pixels to a unit of the drawing where the figure is as small as it gets. */
static gdouble
get_least_scale (BsFigure *self)
{
  return LEAST_HEIGHT / self->paths->height;
}

static gint
get_title_height (BsFigure *self)
{
  return bs_figure_titles_get_height (GTK_WIDGET (self), get_least_scale (self));
}

static gdouble
get_scale (BsFigure *self, gdouble *x, gdouble *y)
{
  gint title = get_title_height (self);
  gdouble width = gtk_widget_get_width (GTK_WIDGET (self));
  gdouble height = gtk_widget_get_height (GTK_WIDGET (self)) - title;
  gdouble scale = MIN (width / self->paths->width, height / self->paths->height);

  *x = (width - scale * self->paths->width) / 2;
  *y = title;
  return scale;
}

static void
set_source (cairo_t *cr, const GdkRGBA *colour, gdouble alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

/* Lines from lower left to upper right over the path that is set, which stays. */
static void
hatch (cairo_t *cr, gdouble line_width)
{
  const gdouble step = HATCH * M_SQRT2;
  gdouble x1, y1, x2, y2;
  cairo_path_t *path = cairo_copy_path (cr);

  cairo_save (cr);
  cairo_fill_extents (cr, &x1, &y1, &x2, &y2);
  cairo_clip (cr);
  cairo_set_line_width (cr, line_width);
  for (gint line = (gint) ((x1 + y1) / step); line * step < x2 + y2; line++)
    {
      cairo_move_to (cr, line * step - y1 + 1, y1 - 1);
      cairo_line_to (cr, line * step - y2 - 1, y2 + 1);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

typedef struct
{
  GdkRGBA text, pain, numb, card;
} Colours;

static void
draw_region (BsFigure *self, cairo_t *cr, const BsFigurePart *part, const Colours *colours)
{
  const BsEntry *entry = bs_log_form_get_entry (self->form);
  gboolean pain = bs_spot_is_covered (part->spot, entry, BS_MARK_PAIN);
  gboolean numb = bs_spot_is_covered (part->spot, entry, BS_MARK_NUMB);

  bs_figure_part_add (part, cr);
  if (pain)
    {
      gdk_cairo_set_source_rgba (cr, &colours->pain);
      cairo_fill_preserve (cr);
    }
  else if (!numb)
    {
      set_source (cr, &colours->text, part->spot == self->hovered ? 0.24 : 0.15);
      cairo_fill_preserve (cr);
    }
  if (numb)
    {
      gdk_cairo_set_source_rgba (cr, pain ? &colours->card : &colours->numb);
      hatch (cr, 3.2);
      gdk_cairo_set_source_rgba (cr, pain ? &colours->pain : &colours->numb);
      cairo_set_line_width (cr, 2.4);
      cairo_stroke_preserve (cr);
    }
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    {
      set_source (cr, &colours->text, 1);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
draw_part (BsFigure *self, cairo_t *cr, const BsFigurePart *part, const Colours *colours)
{
  cairo_pattern_t *fade;

  switch (part->kind)
    {
    case BS_FIGURE_CONTEXT:
      /* Fades out upwards: nothing there is pressed. */
      fade = cairo_pattern_create_linear (0, 0, 0, 70);
      cairo_pattern_add_color_stop_rgba (fade, 0, colours->text.red, colours->text.green, colours->text.blue, 0);
      cairo_pattern_add_color_stop_rgba (fade, 1, colours->text.red, colours->text.green, colours->text.blue, 0.1);
      bs_figure_part_add (part, cr);
      cairo_set_source (cr, fade);
      cairo_fill (cr);
      cairo_pattern_destroy (fade);
      break;
    case BS_FIGURE_REGION:
      draw_region (self, cr, part, colours);
      break;
    case BS_FIGURE_DETAIL:
    default:
      bs_figure_part_add (part, cr);
      set_source (cr, &colours->text, 0.22);
      cairo_set_line_width (cr, 1.6);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_stroke (cr);
      break;
    }
}

static void
look_up (GtkStyleContext *context, const char *name, GdkRGBA *colour)
{
  if (!gtk_style_context_lookup_color (context, name, colour))
    gtk_style_context_get_color (context, colour);
}

static void
bs_figure_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsFigure *self = BS_FIGURE (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  Colours colours;
  gdouble x, y;
  gdouble scale = get_scale (self, &x, &y);

  gtk_style_context_get_color (context, &colours.text);
  look_up (context, "bs_pain", &colours.pain);
  look_up (context, "bs_numb", &colours.numb);
  look_up (context, "window_bg_color", &colours.card);

  bs_figure_titles_draw (widget, cr, &colours.text, x, scale, get_least_scale (self));
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < self->paths->parts->len; i++)
    draw_part (self, cr, &g_array_index (self->paths->parts, BsFigurePart, i), &colours);
  cairo_destroy (cr);
}

static void
bs_figure_measure (GtkWidget *widget, GtkOrientation orientation, gint for_size, gint *minimum, gint *natural,
                   gint *minimum_baseline, gint *natural_baseline)
{
  BsFigure *self = BS_FIGURE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (gint) ceil (LEAST_HEIGHT * self->paths->width / self->paths->height);
  else
    *minimum = *natural = LEAST_HEIGHT + get_title_height (self);
}

static const BsSpot *
find_spot (BsFigure *self, gdouble x, gdouble y)
{
  gdouble left, top;
  gdouble scale = get_scale (self, &left, &top);
  const BsFigurePart *part =
      bs_figure_paths_find (self->paths, self->mark, (x - left) / scale, (y - top) / scale, REACH / scale);

  return part != NULL ? part->spot : NULL;
}

gboolean
bs_figure_press (BsFigure *self, gdouble x, gdouble y)
{
  const BsSpot *spot = find_spot (self, x, y);

  if (spot == NULL)
    return FALSE;
  bs_log_form_toggle_spot (self->form, spot, self->mark);
  return TRUE;
}

static void
on_released (GtkGestureClick *gesture, gint n_press, gdouble x, gdouble y, BsFigure *self)
{
  bs_figure_press (self, x, y);
}

static void
set_hovered (BsFigure *self, const BsSpot *spot)
{
  if (self->hovered == spot)
    return;
  self->hovered = spot;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), spot != NULL ? "pointer" : NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spot != NULL ? _ (spot->label) : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (GtkEventControllerMotion *controller, gdouble x, gdouble y, BsFigure *self)
{
  set_hovered (self, find_spot (self, x, y));
}

static void
on_leave (GtkEventControllerMotion *controller, BsFigure *self)
{
  set_hovered (self, NULL);
}

static void
on_changed (BsLogForm *form, gpointer data)
{
  g_autofree char *pain = bs_marks_to_text (bs_log_form_get_entry (form), BS_MARK_PAIN);
  g_autofree char *numb = bs_marks_to_text (bs_log_form_get_entry (form), BS_MARK_NUMB);
  /* Translators: two lists of places of the body, for a screen reader. */
  g_autofree char *text = g_strdup_printf (_ ("Pain: %s. Numb: %s."), *pain != '\0' ? pain : _ ("nothing marked"),
                                           *numb != '\0' ? numb : _ ("nothing marked"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (data), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (data);
}

static void
bs_figure_finalize (GObject *object)
{
  g_clear_pointer (&BS_FIGURE (object)->paths, bs_figure_paths_free);

  G_OBJECT_CLASS (bs_figure_parent_class)->finalize (object);
}

static void
bs_figure_class_init (BsFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bs_figure_finalize;
  widget_class->snapshot = bs_figure_snapshot;
  widget_class->measure = bs_figure_measure;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bs_figure_init (BsFigure *self)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (BS_RESOURCE_BASE "/figure.svg", 0, NULL);
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_assert (bytes != NULL);
  self->paths = bs_figure_paths_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert (self->paths != NULL);
  g_signal_connect (press, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Where it hurts, as a figure seen from behind and from the front"), -1);
}

GtkWidget *
bs_figure_new (BsLogForm *form)
{
  BsFigure *self = g_object_new (BS_TYPE_FIGURE, NULL);

  self->form = form;
  g_signal_connect_object (form, "changed", G_CALLBACK (on_changed), self, 0);
  on_changed (form, self);
  return GTK_WIDGET (self);
}

void
bs_figure_set_mark (BsFigure *self, BsRegionMark mark)
{
  self->mark = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
