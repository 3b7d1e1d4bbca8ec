/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trends-head.h"

#include <glib/gi18n-lib.h>

#include "bs-fold.h"
#include "bs-tiles.h"
#include "bs-widgets.h"

struct _BsTrendsHead
{
  AdwBin parent_instance;
  GtkWidget *fold;
  GtkLabel *spans[2]; /* in one row; in several */
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BsTrendsHead, bs_trends_head, ADW_TYPE_BIN)

static const struct
{
  const char *name, *label;
} periods[] = {
  { "fortnight", N_ ("2 weeks") },
  { "quarter", N_ ("3 months") },
  { "year", N_ ("1 year") },
  { "all", N_ ("All") },
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
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (box, "linked");
  bs_widget_set_accessible_label (box, label);
  return box;
}

static GtkWidget *
create_period (guint i)
{
  GtkWidget *toggle = create_toggle ("trends.period", periods[i].name, _ (periods[i].label));

  gtk_button_set_child (GTK_BUTTON (toggle), gtk_label_new (_ (periods[i].label)));
  return toggle;
}

static GtkWidget *
create_periods (gboolean linked)
{
  GtkWidget *box = linked ? create_linked (_ ("Period")) : bs_tiles_new (0, 6);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      GtkWidget *toggle = create_period (i);

      if (linked)
        {
          gtk_widget_set_hexpand (toggle, TRUE);
          gtk_box_append (GTK_BOX (box), toggle);
        }
      else
        bs_tiles_append (BS_TILES (box), toggle);
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
        gtk_widget_set_tooltip_text (toggle, _ (views[i].label));
      gtk_button_set_child (GTK_BUTTON (toggle), content);
      gtk_box_append (GTK_BOX (box), toggle);
    }
  return box;
}

static GtkWidget *
create_span (BsTrendsHead *self, guint i, gboolean wrap)
{
  self->spans[i] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "hexpand", TRUE, "wrap", wrap, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->spans[i]), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->spans[i]), "trend-span");
  return GTK_WIDGET (self->spans[i]);
}

static GtkWidget *
create_wide (BsTrendsHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), create_periods (TRUE));
  gtk_box_append (GTK_BOX (box), create_span (self, 0, FALSE));
  gtk_box_append (GTK_BOX (box), create_views (TRUE));
  return box;
}

static GtkWidget *
create_narrow (BsTrendsHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (row), create_span (self, 1, TRUE));
  gtk_box_append (GTK_BOX (row), create_views (FALSE));
  gtk_box_append (GTK_BOX (box), bs_fold_new (create_periods (TRUE), create_periods (FALSE)));
  gtk_box_append (GTK_BOX (box), row);
  return box;
}

static void
on_folded (BsTrendsHead *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
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
bs_trends_head_class_init (BsTrendsHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = bs_trends_head_get_property;
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
bs_trends_head_init (BsTrendsHead *self)
{
  self->fold = bs_fold_new (create_wide (self), create_narrow (self));
  adw_bin_set_child (ADW_BIN (self), self->fold);
  g_signal_connect_object (self->fold, "notify::folded", G_CALLBACK (on_folded), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bs_trends_head_new (void)
{
  return g_object_new (BS_TYPE_TRENDS_HEAD, NULL);
}

void
bs_trends_head_set_span (BsTrendsHead *self, const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->spans); i++)
    gtk_label_set_label (self->spans[i], text);
}

gboolean
bs_trends_head_get_narrow (BsTrendsHead *self)
{
  return bs_fold_get_folded (BS_FOLD (self->fold));
}
