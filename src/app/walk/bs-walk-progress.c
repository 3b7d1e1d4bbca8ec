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
  gint shown; /* the step whose words are strong */
};

G_DEFINE_FINAL_TYPE (BsWalkProgress, bs_walk_progress, GTK_TYPE_WIDGET)

static gint
measure_largest (GtkWidget **widgets, GtkOrientation orientation, gint for_size)
{
  gint largest = 0;

  for (gint i = 0; i < BS_WALK_N_STEPS; i++)
    {
      gint natural;

      gtk_widget_measure (widgets[i], orientation, for_size, NULL, &natural, NULL, NULL);
      largest = MAX (largest, natural);
    }
  return largest;
}

/* What a label needs at least across: its longest word. */
static gint
measure_word (GtkWidget *label)
{
  gint minimum;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gint
measure_longest_word (BsWalkProgress *self)
{
  gint longest = 0;

  for (gint i = 0; i < BS_WALK_N_STEPS; i++)
    longest = MAX (longest, measure_word (self->labels[i]));
  return longest;
}

/* The width of each label where all of them have room below their dots, on two lines at most; else 0: the words of the step
 * alone are seen, and in large text or a narrow window they may stand beside their dot. */
static gint
find_column (BsWalkProgress *self, gint width)
{
  gint column = width / BS_WALK_N_STEPS - GAP;
  gint line = measure_largest (self->labels, GTK_ORIENTATION_VERTICAL, -1);

  if (column < measure_longest_word (self))
    return 0;
  return measure_largest (self->labels, GTK_ORIENTATION_VERTICAL, column) < 3 * line ? column : 0;
}

static void
bs_walk_progress_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  BsWalkProgress *self = BS_WALK_PROGRESS (widget);
  gint dot = measure_largest (self->dots, orientation, -1);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (BS_WALK_N_STEPS * (dot + GAP), measure_longest_word (self));
      *natural = BS_WALK_N_STEPS * (MAX (dot, measure_largest (self->labels, orientation, -1)) + GAP);
    }
  else
    {
      gint column = for_size < 0 ? -1 : find_column (self, for_size);

      *minimum = *natural = dot + GAP + measure_largest (self->labels, orientation, column != 0 ? column : for_size);
    }
}

static void
allocate_dot (GtkWidget *dot, gint centre)
{
  gint width, height;

  gtk_widget_measure (dot, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (dot, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (dot, &(GtkAllocation){ centre - width / 2, 0, width, height }, -1);
}

/* As near to the middle of its dot as it stands whole in `width`. */
static void
allocate_alone (GtkWidget *label, gint centre, gint top, gint width)
{
  gint natural, height;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  natural = MIN (natural, width);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, natural, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (
      label, &(GtkAllocation){ CLAMP (centre - natural / 2, 0, width - natural), top, natural, height }, -1);
}

static void
bs_walk_progress_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsWalkProgress *self = BS_WALK_PROGRESS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gint step = width / BS_WALK_N_STEPS, column = find_column (self, width);
  gint top = measure_largest (self->dots, GTK_ORIENTATION_VERTICAL, -1) + GAP;

  for (gint i = 0; i < BS_WALK_N_STEPS; i++)
    {
      gint centre = step * (mirrored ? BS_WALK_N_STEPS - 1 - i : i) + step / 2;

      allocate_dot (self->dots[i], centre);
      gtk_widget_set_child_visible (self->labels[i], column > 0 || i == self->shown);
      if (column > 0)
        gtk_widget_size_allocate (self->labels[i],
                                  &(GtkAllocation){ centre - column / 2, top, column, MAX (height - top, 0) }, -1);
      else if (i == self->shown)
        allocate_alone (self->labels[i], centre, top, width);
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
      gtk_label_set_wrap (GTK_LABEL (self->labels[i]), TRUE);
      gtk_label_set_justify (GTK_LABEL (self->labels[i]), GTK_JUSTIFY_CENTER);
      gtk_label_set_yalign (GTK_LABEL (self->labels[i]), 0);
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
  gint shown = self->shown = CLAMP (step, 0, BS_WALK_N_STEPS - 1);
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
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
