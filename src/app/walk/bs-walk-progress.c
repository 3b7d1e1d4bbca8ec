/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-walk-progress.h"

#include <glib/gi18n-lib.h>

#include "bs-widgets.h"

#define LINE_HEIGHT 2
#define GAP 6

static const char *const titles[BS_WALK_N_STEPS] = {
  /* Translators: the steps of a walk, as its person says them. */
  N_ ("Walking"),
  N_ ("It hurts"),
  N_ ("I stopped"),
  N_ ("It passed"),
};

struct _BsWalkProgress
{
  GtkWidget parent_instance;
  GtkWidget *dots[BS_WALK_N_STEPS], *labels[BS_WALK_N_STEPS];
};

G_DEFINE_FINAL_TYPE (BsWalkProgress, bs_walk_progress, GTK_TYPE_WIDGET)

static gint
measure_widest (GtkWidget **widgets, GtkOrientation orientation)
{
  gint widest = 0;

  for (gint i = 0; i < BS_WALK_N_STEPS; i++)
    {
      gint natural;

      gtk_widget_measure (widgets[i], orientation, -1, NULL, &natural, NULL, NULL);
      widest = MAX (widest, natural);
    }
  return widest;
}

/* In large text or a narrow window broken words would take more room than they help: the dots go alone, and where the
 * walk stands is said below them anyway. */
static gboolean
fits_labels (BsWalkProgress *self, gint width)
{
  return width / BS_WALK_N_STEPS >= measure_widest (self->labels, GTK_ORIENTATION_HORIZONTAL) + GAP;
}

static void
bs_walk_progress_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  BsWalkProgress *self = BS_WALK_PROGRESS (widget);
  gint dot = measure_widest (self->dots, orientation), label = measure_widest (self->labels, orientation);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = BS_WALK_N_STEPS * (dot + GAP);
      *natural = BS_WALK_N_STEPS * (MAX (dot, label) + GAP);
    }
  else
    *minimum = *natural = for_size < 0 || fits_labels (self, for_size) ? dot + GAP + label : dot;
}

static void
allocate_centred (GtkWidget *child, gint centre, gint top)
{
  gint width, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ centre - width / 2, top, width, height }, -1);
}

static void
bs_walk_progress_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsWalkProgress *self = BS_WALK_PROGRESS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean labelled = fits_labels (self, width);
  gint column = width / BS_WALK_N_STEPS, below = measure_widest (self->dots, GTK_ORIENTATION_VERTICAL) + GAP;

  for (gint i = 0; i < BS_WALK_N_STEPS; i++)
    {
      gint centre = column * (mirrored ? BS_WALK_N_STEPS - 1 - i : i) + column / 2;

      allocate_centred (self->dots[i], centre, 0);
      gtk_widget_set_child_visible (self->labels[i], labelled);
      if (labelled)
        allocate_centred (self->labels[i], centre, below);
    }
}

static GtkSizeRequestMode
bs_walk_progress_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
get_dot (BsWalkProgress *self, gint step, graphene_rect_t *out)
{
  return gtk_widget_compute_bounds (self->dots[step], GTK_WIDGET (self), out);
}

/* A line from each dot to the next, so that the dots read as one way. */
static void
bs_walk_progress_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsWalkProgress *self = BS_WALK_PROGRESS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= 0.3f;
  for (gint i = 0; i + 1 < BS_WALK_N_STEPS; i++)
    {
      graphene_rect_t from, to;
      float left, right;

      if (!get_dot (self, mirrored ? i + 1 : i, &from) || !get_dot (self, mirrored ? i : i + 1, &to))
        continue;
      left = from.origin.x + from.size.width;
      right = to.origin.x;
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT (left, from.origin.y + (from.size.height - LINE_HEIGHT) / 2,
                                                      MAX (right - left, 0), LINE_HEIGHT));
    }
  GTK_WIDGET_CLASS (bs_walk_progress_parent_class)->snapshot (widget, snapshot);
}

static void
bs_walk_progress_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (bs_walk_progress_parent_class)->dispose (object);
}

static void
bs_walk_progress_class_init (BsWalkProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_walk_progress_dispose;
  widget_class->snapshot = bs_walk_progress_snapshot;
  gtk_widget_class_set_css_name (widget_class, "walkprogress");
  widget_class->measure = bs_walk_progress_measure;
  widget_class->size_allocate = bs_walk_progress_size_allocate;
  widget_class->get_request_mode = bs_walk_progress_get_request_mode;
  /* One thing to a screen reader, which says where the walk stands. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bs_walk_progress_init (BsWalkProgress *self)
{
  for (gint i = 0; i < BS_WALK_N_STEPS; i++)
    {
      self->dots[i] = g_object_new (GTK_TYPE_BOX, "css-name", "dot", NULL);
      self->labels[i] = gtk_label_new (_ (titles[i]));
      gtk_widget_add_css_class (self->labels[i], "caption");
      gtk_widget_set_parent (self->dots[i], GTK_WIDGET (self));
      gtk_widget_set_parent (self->labels[i], GTK_WIDGET (self));
    }
}

GtkWidget *
bs_walk_progress_new (void)
{
  BsWalkProgress *self = g_object_new (BS_TYPE_WALK_PROGRESS, NULL);

  bs_walk_progress_set_step (self, 0);
  return GTK_WIDGET (self);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
bs_walk_progress_set_step (BsWalkProgress *self, gint step)
{
  gint shown = CLAMP (step, 0, BS_WALK_N_STEPS - 1);
  /* Translators: where a walk stands, for a screen reader: "Step 2 of 4: It hurts". */
  g_autofree char *name = g_strdup_printf (_ ("Step %d of %d: %s"), shown + 1, BS_WALK_N_STEPS, _ (titles[shown]));

  for (gint i = 0; i < BS_WALK_N_STEPS; i++)
    {
      set_class (self->dots[i], "done", i < step);
      set_class (self->dots[i], "now", i == step);
      set_class (self->labels[i], "now", i == shown);
      set_class (self->labels[i], "dimmed", i != shown);
    }
  bs_widget_set_accessible_label (GTK_WIDGET (self), name);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
