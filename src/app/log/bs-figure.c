/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figure.h"

#include "bs-figure-draw.h"
#include "bs-figure-spot.h"
#include "bs-figure-titles.h"
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_HEIGHT 380
#define REACH 12 /* pixels around a small region that still belong to it */

struct _BsFigure
{
  GtkWidget parent_instance;

  BsFigurePaths *paths;
  BsLogForm *form;
  BsRegionMark mark;
  const BsSpot *hovered;
  GPtrArray *regions; /* BsFigureSpot, one a spot of the drawing; ours as children */
  GtkWidget *current; /* the one to which the Tab key leads */
};

G_DEFINE_FINAL_TYPE (BsFigure, bs_figure, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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

/* The region that has the keyboard. */
static void
draw_focus (BsFigure *self, cairo_t *cr, const BsFigureColours *colours)
{
  if (self->current == NULL || !gtk_widget_has_visible_focus (self->current))
    return;
  for (guint i = 0; i < self->paths->parts->len; i++)
    {
      const BsFigurePart *part = &g_array_index (self->paths->parts, BsFigurePart, i);

      if (part->kind == BS_FIGURE_REGION && part->spot == bs_figure_spot_get_spot (BS_FIGURE_SPOT (self->current)))
        bs_figure_part_draw_focus (part, cr, colours);
    }
}

static guint
get_state (BsFigure *self, const BsFigurePart *part)
{
  const BsEntry *entry = bs_log_form_get_entry (self->form);
  guint state = 0;

  if (part->kind != BS_FIGURE_REGION)
    return 0;
  if (bs_spot_is_covered (part->spot, entry, BS_MARK_PAIN))
    state |= BS_FIGURE_HAS_PAIN;
  if (bs_spot_is_covered (part->spot, entry, BS_MARK_NUMB))
    state |= BS_FIGURE_IS_NUMB;
  if (part->spot == self->hovered)
    state |= BS_FIGURE_IS_HOVERED;
  return state;
}

static void
bs_figure_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsFigure *self = BS_FIGURE (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  BsFigureColours colours;
  gdouble x, y;
  gdouble scale = get_scale (self, &x, &y);

  bs_figure_colours_look_up (&colours, widget);
  bs_figure_titles_draw (widget, cr, &colours.text, x, scale, get_least_scale (self));
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < self->paths->parts->len; i++)
    {
      const BsFigurePart *part = &g_array_index (self->paths->parts, BsFigurePart, i);

      bs_figure_part_draw (part, cr, &colours, get_state (self, part));
    }
  draw_focus (self, cr, &colours);
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

/* What can be marked so is reached from a little outside too, anything else only by a press right on it. */
static const BsSpot *
find_spot (BsFigure *self, gdouble x, gdouble y)
{
  BsRegionMark other = self->mark == BS_MARK_PAIN ? BS_MARK_NUMB : BS_MARK_PAIN;
  gdouble left, top;
  gdouble scale = get_scale (self, &left, &top);
  const BsFigurePart *part;

  x = (x - left) / scale;
  y = (y - top) / scale;
  part = bs_figure_paths_find (self->paths, self->mark, x, y, REACH / scale);
  if (part == NULL)
    part = bs_figure_paths_find (self->paths, other, x, y, 0);
  return part != NULL ? part->spot : NULL;
}

/* FALSE: it cannot be marked so, and that was said. */
static gboolean
press_spot (BsFigure *self, const BsSpot *spot)
{
  if (bs_log_form_cycle_spot (self->form, spot, self->mark))
    return TRUE;
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, spot);
  return FALSE;
}

gboolean
bs_figure_press (BsFigure *self, gdouble x, gdouble y)
{
  const BsSpot *spot = find_spot (self, x, y);

  return spot != NULL && press_spot (self, spot);
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
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spot != NULL ? bs_spot_get_label (spot) : NULL);
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
  for (guint i = 0; i < BS_FIGURE (data)->regions->len; i++)
    bs_figure_spot_follow (g_ptr_array_index (BS_FIGURE (data)->regions, i), bs_log_form_get_entry (form));
  gtk_widget_queue_draw (data);
}

/* Regions as controls */

static void
on_region_clicked (GtkButton *button, BsFigure *self)
{
  self->current = GTK_WIDGET (button);
  press_spot (self, bs_figure_spot_get_spot (BS_FIGURE_SPOT (button)));
}

static void
on_region_state (GtkWidget *region, GtkStateFlags before, BsFigure *self)
{
  if (gtk_widget_is_focus (region))
    self->current = region;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const BsFigurePart *
find_first_part (BsFigure *self, const BsSpot *spot)
{
  for (guint i = 0; i < self->paths->parts->len; i++)
    {
      const BsFigurePart *part = &g_array_index (self->paths->parts, BsFigurePart, i);

      if (part->kind == BS_FIGURE_REGION && part->spot == spot)
        return part;
    }
  return NULL;
}

/* In the order of the list, so that the first one is the lower back. */
static void
add_regions (BsFigure *self)
{
  self->regions = g_ptr_array_new ();
  for (guint i = 0; i < bs_spot_count (); i++)
    {
      const BsSpot *spot = bs_spot_get (i);
      GtkWidget *region;

      if (find_first_part (self, spot) == NULL)
        continue;
      region = bs_figure_spot_new (spot);
      g_signal_connect (region, "clicked", G_CALLBACK (on_region_clicked), self);
      g_signal_connect (region, "state-flags-changed", G_CALLBACK (on_region_state), self);
      gtk_widget_set_parent (region, GTK_WIDGET (self));
      g_ptr_array_add (self->regions, region);
    }
  self->current = g_ptr_array_index (self->regions, 0);
}

static void
bs_figure_size_allocate (GtkWidget *widget, gint width, gint height, gint baseline)
{
  BsFigure *self = BS_FIGURE (widget);
  gdouble left, top;
  gdouble scale = get_scale (self, &left, &top);

  for (guint i = 0; i < self->regions->len; i++)
    {
      GtkWidget *region = g_ptr_array_index (self->regions, i);
      gdouble x1, y1, x2, y2;

      bs_figure_part_get_extents (find_first_part (self, bs_figure_spot_get_spot (BS_FIGURE_SPOT (region))), &x1, &y1,
                                  &x2, &y2);
      gtk_widget_size_allocate (region,
                                &(GtkAllocation){ (gint) (left + scale * x1), (gint) (top + scale * y1),
                                                  (gint) ceil (scale * (x2 - x1)), (gint) ceil (scale * (y2 - y1)) },
                                -1);
    }
}

/* How far `to` lies from `from` in this direction, what lies aside counting more; negative: not there. */
static gdouble
get_way (GtkWidget *from, GtkWidget *to, GtkDirectionType direction)
{
  graphene_rect_t a, b;
  gdouble across, along, ahead, aside;

  if (!gtk_widget_compute_bounds (from, gtk_widget_get_parent (from), &a) ||
      !gtk_widget_compute_bounds (to, gtk_widget_get_parent (to), &b))
    return -1;
  across = (b.origin.x + b.size.width / 2) - (a.origin.x + a.size.width / 2);
  along = (b.origin.y + b.size.height / 2) - (a.origin.y + a.size.height / 2);
  ahead = direction == GTK_DIR_LEFT    ? -across
          : direction == GTK_DIR_RIGHT ? across
          : direction == GTK_DIR_UP    ? -along
                                       : along;
  aside = fabs (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT ? along : across);
  return ahead > 2 && ahead >= aside ? ahead + 2 * aside : -1;
}

static gboolean
focus_region (BsFigure *self, GtkWidget *region)
{
  self->current = region;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return gtk_widget_grab_focus (region);
}

static gboolean
bs_figure_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BsFigure *self = BS_FIGURE (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  GtkWidget *best = NULL;
  gdouble least = G_MAXDOUBLE;

  if (focus == NULL)
    return focus_region (self, self->current);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  for (guint i = 0; i < self->regions->len; i++)
    {
      GtkWidget *region = g_ptr_array_index (self->regions, i);
      gdouble way = region != focus ? get_way (focus, region, direction) : -1;

      if (way >= 0 && way < least)
        {
          least = way;
          best = region;
        }
    }
  return best != NULL && focus_region (self, best);
}

static void
bs_figure_dispose (GObject *object)
{
  BsFigure *self = BS_FIGURE (object);

  for (guint i = 0; self->regions != NULL && i < self->regions->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->regions, i));
  g_clear_pointer (&self->regions, g_ptr_array_unref);

  G_OBJECT_CLASS (bs_figure_parent_class)->dispose (object);
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

  G_OBJECT_CLASS (klass)->dispose = bs_figure_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_figure_finalize;
  widget_class->size_allocate = bs_figure_size_allocate;
  widget_class->focus = bs_figure_focus;
  widget_class->snapshot = bs_figure_snapshot;
  widget_class->measure = bs_figure_measure;
  gtk_widget_class_set_css_name (widget_class, "figure");
  /* Not an image: what is in one is hidden from a screen reader. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_REFUSED] =
      g_signal_new ("refused", BS_TYPE_FIGURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
bs_figure_init (BsFigure *self)
{
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->paths = bs_figure_paths_load ();
  add_regions (self);
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
