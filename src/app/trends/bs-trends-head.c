/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trends-head.h"

#include <glib/gi18n-lib.h>

#include "bs-chart-export-menu.h"
#include "bs-fold.h"
#include "bs-widgets.h"
#include "bs-wrap-layout.h"

#define SPAN_CHARS 15
#define SPAN_CHARS_NARROW 11
#define N_WAYS 3

struct _BsTrendsHead
{
  GtkWidget parent_instance;
  GtkWidget *fold;
  GtkLabel *spans[N_WAYS];     /* in one row; in two; in three */
  GtkWidget *steps[N_WAYS][2]; /* in each of them: earlier, later */
  gboolean told, told_narrow;
  guint tell_id;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BsTrendsHead, bs_trends_head, GTK_TYPE_WIDGET)

static const struct
{
  const char *name, *label;
} periods[] = {
  { "fortnight", NC_ ("period", "2 weeks") },
  { "month", NC_ ("period", "4 weeks") },
  { "quarter", NC_ ("period", "3 months") },
  { "year", NC_ ("period", "1 year") },
  { "all", NC_ ("period", "All") },
}, views[] = {
  { "chart", N_ ("Chart") },
  { "table", N_ ("Table") },
};

static GtkWidget *
create_toggle (const char *action, const char *target, const char *label)
{
  GtkWidget *toggle = gtk_toggle_button_new ();

  gtk_widget_add_css_class (toggle, "trend-choice");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (toggle), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), action);
  bs_widget_set_accessible_label (toggle, label);
  return toggle;
}

static GtkWidget *
create_linked (const char *label)
{
  GtkWidget *box =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (box, "linked");
  bs_widget_set_accessible_label (box, label);
  return box;
}

static GtkWidget *
create_period (guint i)
{
  const char *label = g_dpgettext2 (NULL, "period", periods[i].label);
  GtkWidget *toggle = create_toggle ("trends.period", periods[i].name, label);

  gtk_button_set_child (GTK_BUTTON (toggle), gtk_label_new (label));
  return toggle;
}

/* `linked`: in one row; else as many in a row as fit. */
static GtkWidget *
create_periods (gboolean linked)
{
  GtkWidget *box = create_linked (_ ("Period"));

  if (!linked)
    {
      gtk_widget_remove_css_class (box, "linked");
      gtk_widget_set_layout_manager (box, bs_wrap_layout_new (6));
    }
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      GtkWidget *toggle = create_period (i);

      gtk_widget_set_hexpand (toggle, linked);
      gtk_box_append (GTK_BOX (box), toggle);
    }
  return box;
}

static GtkWidget *
create_views (gboolean with_words)
{
  static const char *const icons[] = { "bs-trends-symbolic", "view-list-symbolic" };
  GtkWidget *box = create_linked (_ ("View"));

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *toggle = create_toggle ("trends.view", views[i].name, _ (views[i].label));
      GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_IMAGE, "icon-name", icons[i], "accessible-role",
                                                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
      if (with_words)
        gtk_box_append (GTK_BOX (content), gtk_label_new (_ (views[i].label)));
      else
        {
          gtk_widget_set_tooltip_text (toggle, _ (views[i].label));
          gtk_widget_add_css_class (toggle, "only-icon");
        }
      gtk_button_set_child (GTK_BUTTON (toggle), content);
      gtk_box_append (GTK_BOX (box), toggle);
    }
  return box;
}

static GtkWidget *
create_step (const char *icon, const char *action, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "trend-step");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  bs_widget_set_accessible_label (button, label);
  return button;
}

/* Which days these are, between the ways to the days before and after. */
static GtkWidget *
create_span (BsTrendsHead *self, guint i, gint chars, gboolean fill)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->steps[i][0] = create_step ("go-previous-symbolic", "trends.earlier", _ ("Earlier"));
  self->steps[i][1] = create_step ("go-next-symbolic", "trends.later", _ ("Later"));
  /* Two lines rather than a wider row: the row must not fold by what days it names. */
  self->spans[i] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.5f, "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE,
                                 "width-chars", fill ? -1 : chars, "max-width-chars", chars, "hexpand", fill, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->spans[i]), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->spans[i]), "trend-span");
  gtk_box_append (GTK_BOX (box), self->steps[i][0]);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->spans[i]));
  gtk_box_append (GTK_BOX (box), self->steps[i][1]);
  return box;
}

static GtkWidget *
create_spacer (void)
{
  return g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, NULL);
}

static GtkWidget *
create_wide (BsTrendsHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *choices = create_periods (TRUE);

  gtk_widget_set_hexpand (choices, FALSE); /* only in a row of their own they fill it */
  gtk_box_append (GTK_BOX (box), choices);
  gtk_box_append (GTK_BOX (box), create_span (self, 0, SPAN_CHARS, FALSE));
  gtk_box_append (GTK_BOX (box), create_spacer ());
  gtk_box_append (GTK_BOX (box), create_views (TRUE));
  gtk_box_append (GTK_BOX (box), bs_chart_export_button_new ());
  return box;
}

static void
append_choices (GtkWidget *row)
{
  gtk_box_append (GTK_BOX (row), create_spacer ());
  gtk_box_append (GTK_BOX (row), create_views (FALSE));
  gtk_box_append (GTK_BOX (row), bs_chart_export_button_new ());
}

static GtkWidget *
create_narrow (BsTrendsHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *last = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (row), create_span (self, 1, SPAN_CHARS_NARROW, FALSE));
  append_choices (row);
  gtk_box_append (GTK_BOX (rows), create_span (self, 2, SPAN_CHARS, TRUE));
  append_choices (last);
  gtk_box_append (GTK_BOX (rows), last);
  gtk_box_append (GTK_BOX (box), bs_fold_new (create_periods (TRUE), create_periods (FALSE)));
  gtk_box_append (GTK_BOX (box), bs_fold_new (row, rows));
  return box;
}

static gboolean
tell (gpointer user_data)
{
  BsTrendsHead *self = user_data;

  self->tell_id = 0;
  self->told = TRUE;
  self->told_narrow = bs_trends_head_get_narrow (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static void
bs_trends_head_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsTrendsHead *self = BS_TRENDS_HEAD (widget);

  gtk_widget_size_allocate (self->fold, &(GtkAllocation){ 0, 0, width, height }, -1);
  /* Not while sizes are given out. */
  if (!self->tell_id && (!self->told || self->told_narrow != bs_trends_head_get_narrow (self)))
    self->tell_id = g_idle_add_full (G_PRIORITY_HIGH, tell, self, NULL);
}

static void
bs_trends_head_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (BS_TRENDS_HEAD (widget)->fold, orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
bs_trends_head_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bs_trends_head_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, bs_trends_head_get_narrow (BS_TRENDS_HEAD (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bs_trends_head_dispose (GObject *object)
{
  BsTrendsHead *self = BS_TRENDS_HEAD (object);

  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_pointer (&self->fold, gtk_widget_unparent);
  G_OBJECT_CLASS (bs_trends_head_parent_class)->dispose (object);
}

static void
bs_trends_head_class_init (BsTrendsHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bs_trends_head_get_property;
  object_class->dispose = bs_trends_head_dispose;
  widget_class->measure = bs_trends_head_measure;
  widget_class->get_request_mode = bs_trends_head_get_request_mode;
  widget_class->size_allocate = bs_trends_head_size_allocate;
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bs_trends_head_init (BsTrendsHead *self)
{
  self->fold = bs_fold_new (create_wide (self), create_narrow (self));
  gtk_widget_set_parent (self->fold, GTK_WIDGET (self));
}

GtkWidget *
bs_trends_head_new (void)
{
  return g_object_new (BS_TYPE_TRENDS_HEAD, NULL);
}

void
bs_trends_head_set_span (BsTrendsHead *self, const char *text, gboolean with_steps)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->spans); i++)
    {
      gtk_label_set_label (self->spans[i], text);
      for (guint j = 0; j < G_N_ELEMENTS (self->steps[i]); j++)
        gtk_widget_set_visible (self->steps[i][j], with_steps);
    }
}

gboolean
bs_trends_head_get_narrow (BsTrendsHead *self)
{
  return bs_fold_get_folded (BS_FOLD (self->fold));
}
