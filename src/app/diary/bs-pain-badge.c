/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-entry.h"
#include "bs-pain-badge.h"

#define BAR_HEIGHT 6
#define BAR_GAP 4

struct _BsPainBadge
{
  GtkWidget parent_instance;
  GtkWidget *label;
  gboolean with_bar;
  gint pain;
  char class_[16];
};

G_DEFINE_TYPE (BsPainBadge, bs_pain_badge, GTK_TYPE_WIDGET)

static void
bs_pain_badge_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  BsPainBadge *self = BS_PAIN_BADGE (widget);

  gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && self->with_bar)
    {
      *minimum += BAR_GAP + BAR_HEIGHT;
      *natural += BAR_GAP + BAR_HEIGHT;
    }
}

static void
bs_pain_badge_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsPainBadge *self = BS_PAIN_BADGE (widget);

  gtk_widget_allocate (self->label, width, self->with_bar ? height - BAR_GAP - BAR_HEIGHT : height, -1, NULL);
}

static void
append_bar (GtkSnapshot *snapshot, const GdkRGBA *colour, float x, float y, float width)
{
  GskRoundedRect bar;

  if (width <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&bar, &GRAPHENE_RECT_INIT (x, y, width, BAR_HEIGHT), BAR_HEIGHT / 2.f);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, colour, &bar.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
bs_pain_badge_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsPainBadge *self = BS_PAIN_BADGE (widget);
  float width = gtk_widget_get_width (widget);
  float top = gtk_widget_get_height (widget) - BAR_HEIGHT;
  float filled = self->pain > 0 ? MAX (width * self->pain / 10, BAR_HEIGHT) : 0;
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA colour, trough;

  gtk_widget_snapshot_child (widget, self->label, snapshot);
  if (!self->with_bar)
    return;
  gtk_style_context_get_color (style, &trough);
  trough.alpha *= .12f;
  append_bar (snapshot, &trough, 0, top, width);
  if (gtk_style_context_lookup_color (style, "bs_pain", &colour))
    append_bar (snapshot, &colour, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - filled : 0, top,
                filled);
}

void
bs_pain_badge_set_pain (BsPainBadge *self, gint pain)
{
  char text[16];

  g_return_if_fail (BS_IS_PAIN_BADGE (self));

  if (self->class_[0] != '\0')
    gtk_widget_remove_css_class (self->label, self->class_);
  self->pain = pain;
  if (pain == BS_ABSENT)
    {
      g_strlcpy (self->class_, "pain-unrated", sizeof self->class_);
      g_strlcpy (text, "?", sizeof text);
    }
  else
    {
      g_snprintf (self->class_, sizeof self->class_, "pain-%d", pain);
      g_snprintf (text, sizeof text, "%d", pain);
    }
  gtk_widget_add_css_class (self->label, self->class_);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
bs_pain_badge_get_text (BsPainBadge *self)
{
  g_return_val_if_fail (BS_IS_PAIN_BADGE (self), "");
  return gtk_label_get_text (GTK_LABEL (self->label));
}

GtkWidget *
bs_pain_badge_new (gboolean with_bar)
{
  BsPainBadge *self = g_object_new (BS_TYPE_PAIN_BADGE, NULL);

  self->with_bar = with_bar;
  bs_pain_badge_set_pain (self, BS_ABSENT);
  return GTK_WIDGET (self);
}

static void
bs_pain_badge_dispose (GObject *object)
{
  BsPainBadge *self = BS_PAIN_BADGE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (bs_pain_badge_parent_class)->dispose (object);
}

static void
bs_pain_badge_class_init (BsPainBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_pain_badge_dispose;
  widget_class->measure = bs_pain_badge_measure;
  widget_class->size_allocate = bs_pain_badge_size_allocate;
  widget_class->snapshot = bs_pain_badge_snapshot;
  gtk_widget_class_set_css_name (widget_class, "painbadge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bs_pain_badge_init (BsPainBadge *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->label, "badge");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
