/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-fold.h"

struct _BsFold
{
  GtkWidget parent_instance;
  GtkWidget *wide, *narrow;
  gboolean folded, told;
  guint notify_id;
};

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS,
};
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BsFold, bs_fold, GTK_TYPE_WIDGET)

static gboolean
notify_folded (gpointer data)
{
  BsFold *self = data;

  self->notify_id = 0;
  if (self->told != self->folded)
    {
      self->told = self->folded;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
    }
  return G_SOURCE_REMOVE;
}

static void
bs_fold_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                 int *minimum_baseline, int *natural_baseline)
{
  BsFold *self = BS_FOLD (widget);
  gint wide_minimum, wide_natural, narrow_minimum, narrow_natural;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->wide, orientation, -1, NULL, &wide_natural, NULL, NULL);
      gtk_widget_measure (self->narrow, orientation, -1, &narrow_minimum, NULL, NULL, NULL);
      *minimum = MIN (narrow_minimum, wide_natural);
      *natural = MAX (wide_natural, narrow_minimum);
    }
  else if (for_size >= 0)
    {
      gtk_widget_measure (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide_natural, NULL, NULL);
      gtk_widget_measure (for_size < wide_natural ? self->narrow : self->wide, orientation, for_size, minimum, natural,
                          NULL, NULL);
    }
  else
    {
      gtk_widget_measure (self->wide, orientation, -1, &wide_minimum, &wide_natural, NULL, NULL);
      gtk_widget_measure (self->narrow, orientation, -1, &narrow_minimum, &narrow_natural, NULL, NULL);
      *minimum = MAX (wide_minimum, narrow_minimum);
      *natural = MAX (wide_natural, narrow_natural);
    }
}

static GtkSizeRequestMode
bs_fold_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bs_fold_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsFold *self = BS_FOLD (widget);
  gint wide_natural;

  gtk_widget_measure (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide_natural, NULL, NULL);
  self->folded = width < wide_natural;
  gtk_widget_set_child_visible (self->wide, !self->folded);
  gtk_widget_set_child_visible (self->narrow, self->folded);
  gtk_widget_size_allocate (self->folded ? self->narrow : self->wide, &(GtkAllocation){ 0, 0, width, height }, -1);
  if (self->folded != self->told && !self->notify_id)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH, notify_folded, self, NULL);
}

static void
bs_fold_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    g_value_set_boolean (value, BS_FOLD (object)->folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bs_fold_dispose (GObject *object)
{
  BsFold *self = BS_FOLD (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);
  G_OBJECT_CLASS (bs_fold_parent_class)->dispose (object);
}

static void
bs_fold_class_init (BsFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bs_fold_get_property;
  object_class->dispose = bs_fold_dispose;
  widget_class->measure = bs_fold_measure;
  widget_class->size_allocate = bs_fold_size_allocate;
  widget_class->get_request_mode = bs_fold_get_request_mode;
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bs_fold_init (BsFold *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
bs_fold_new (GtkWidget *wide, GtkWidget *narrow)
{
  BsFold *self = g_object_new (BS_TYPE_FOLD, NULL);

  self->wide = wide;
  self->narrow = narrow;
  gtk_widget_set_parent (wide, GTK_WIDGET (self));
  gtk_widget_set_parent (narrow, GTK_WIDGET (self));
  gtk_widget_set_child_visible (narrow, FALSE);
  return GTK_WIDGET (self);
}

gboolean
bs_fold_get_folded (BsFold *self)
{
  return self->folded;
}
