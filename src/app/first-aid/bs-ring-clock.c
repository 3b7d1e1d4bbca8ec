/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-ring-clock.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STROKE 14
#define MINIMUM 184
#define NATURAL 240
#define MOST 280       /* what 360 pixels of width hold */
#define TIME_SHARE .29 /* of the diameter: the height of the time */
#define TIME_WIDTH .56 /* and its width at most: four digits and a colon keep off the ring */
#define CAPTION_SHARE .7

struct _BsRingClock
{
  GtkWidget parent_instance;
  char *time, *caption;
  gint64 left, total;
  gint64 said; /* the minutes that a screen reader was told of */
};

G_DEFINE_FINAL_TYPE (BsRingClock, bs_ring_clock, GTK_TYPE_WIDGET)

char *
bs_ring_clock_format (gint64 left)
{
  left = MAX (left, 0);
  /* Translators: minutes and seconds of a clock that counts down */
  return g_strdup_printf (C_ ("countdown", "%d:%02d"), (gint) (left / 60), (gint) (left % 60));
}

static PangoLayout *new_layout (BsRingClock *self, const char *text, double pixels);

/* Large text needs a larger ring. */
static void
bs_ring_clock_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  g_autoptr (PangoLayout) caption = new_layout (BS_RING_CLOCK (widget), BS_RING_CLOCK (widget)->caption, 0);
  gint width;

  pango_layout_get_pixel_size (caption, &width, NULL);
  *minimum = CLAMP ((gint) (width / CAPTION_SHARE) + 1, MINIMUM, MOST);
  *natural = MAX (*minimum, NATURAL);
}

/* A layout that is drawn in the middle of `x`, `y`. */
static void
snapshot_text (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *colour)
{
  PangoRectangle extents;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - (float) extents.width / 2 - (float) extents.x,
                                                          y - (float) extents.height / 2 - (float) extents.y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static PangoLayout *
new_layout (BsRingClock *self, const char *text, double pixels)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (pixels > 0)
    {
      PangoFontDescription *font =
          pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));

      pango_font_description_set_absolute_size (font, pixels * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_font_description_free (font);
    }
  /* Digits of one width: the time stands still while it runs. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

static PangoLayout *
new_time_layout (BsRingClock *self, double diameter)
{
  PangoLayout *layout = new_layout (self, self->time, diameter * TIME_SHARE);
  gint width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= diameter * TIME_WIDTH)
    return layout;
  g_object_unref (layout);
  return new_layout (self, self->time, diameter * TIME_SHARE * diameter * TIME_WIDTH / width);
}

static void
snapshot_ring (BsRingClock *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds, double diameter,
               const GdkRGBA *text)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  double share = self->total > 0 ? CLAMP ((double) self->left / (double) self->total, 0, 1) : 0;
  gboolean over = self->left <= 0;
  GdkRGBA track = *text, arc = *text;
  cairo_t *cairo;

  track.alpha *= .13f;
  gtk_style_context_lookup_color (style, over ? "bs_urgent" : "accent_bg_color", &arc);
  cairo = gtk_snapshot_append_cairo (snapshot, bounds);
  cairo_translate (cairo, bounds->size.width / 2, bounds->size.height / 2);
  cairo_set_line_width (cairo, STROKE);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  gdk_cairo_set_source_rgba (cairo, &track);
  cairo_arc (cairo, 0, 0, (diameter - STROKE) / 2, 0, 2 * G_PI);
  cairo_stroke (cairo);
  gdk_cairo_set_source_rgba (cairo, &arc);
  /* What is over is full again, in a colour that says so. */
  if (over || share > 0)
    cairo_arc (cairo, 0, 0, (diameter - STROKE) / 2, -G_PI / 2, -G_PI / 2 + 2 * G_PI * (over ? 1 : share));
  cairo_stroke (cairo);
  cairo_destroy (cairo);
}

static void
bs_ring_clock_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsRingClock *self = BS_RING_CLOCK (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  double diameter = MIN (width, height);
  g_autoptr (PangoLayout) time = new_time_layout (self, diameter);
  g_autoptr (PangoLayout) caption = new_layout (self, self->caption, 0);
  PangoRectangle time_size, caption_size;
  GdkRGBA colour, faint;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  faint = colour;
  faint.alpha *= .8f;
  snapshot_ring (self, snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height), diameter, &colour);

  pango_layout_set_width (caption, (gint) (diameter * CAPTION_SHARE) * PANGO_SCALE);
  pango_layout_set_wrap (caption, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_extents (time, NULL, &time_size);
  pango_layout_get_pixel_extents (caption, NULL, &caption_size);
  /* The time in the middle, the caption below; where that is long, both move up. */
  float middle =
      height / 2 - (float) diameter * .03f - MAX (0, (float) caption_size.height - (float) diameter * .12f) / 2;
  snapshot_text (snapshot, time, width / 2, middle, &colour);
  snapshot_text (snapshot, caption, width / 2,
                 middle + (float) time_size.height * .42f + (float) caption_size.height / 2, &faint);
}

static void
bs_ring_clock_finalize (GObject *object)
{
  BsRingClock *self = BS_RING_CLOCK (object);

  g_free (self->time);
  g_free (self->caption);
  G_OBJECT_CLASS (bs_ring_clock_parent_class)->finalize (object);
}

static void
bs_ring_clock_class_init (BsRingClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bs_ring_clock_finalize;
  widget_class->measure = bs_ring_clock_measure;
  widget_class->snapshot = bs_ring_clock_snapshot;
  gtk_widget_class_set_css_name (widget_class, "ringclock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
bs_ring_clock_init (BsRingClock *self)
{
  self->time = bs_ring_clock_format (0);
  self->caption = g_strdup ("");
  self->said = G_MININT64;
}

GtkWidget *
bs_ring_clock_new (const char *label)
{
  GtkWidget *self = g_object_new (BS_TYPE_RING_CLOCK, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

/* Once a minute: a clock that speaks every second says nothing. */
static void
tell (BsRingClock *self)
{
  gint64 minutes = (MAX (self->left, 0) + 59) / 60;
  g_autofree char *text = NULL;

  if (minutes == self->said)
    return;
  self->said = minutes;
  text =
      g_strdup_printf (ngettext ("%d minute: %s", "%d minutes: %s", (gulong) minutes), (gint) minutes, self->caption);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
      (double) self->total / 60, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) minutes,
      GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
      /* This GTK does not hand the value of a widget of one's own to assistive technology. */
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
bs_ring_clock_set (BsRingClock *self, gint64 left, gint64 total, const char *caption)
{
  if (self->left == left && self->total == total && g_str_equal (self->caption, caption))
    return;
  self->left = left;
  self->total = total;
  g_free (self->time);
  self->time = bs_ring_clock_format (left);
  if (!g_str_equal (self->caption, caption))
    {
      g_free (self->caption);
      self->caption = g_strdup (caption);
      self->said = G_MININT64;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
bs_ring_clock_get_time (BsRingClock *self)
{
  return self->time;
}

const char *
bs_ring_clock_get_caption (BsRingClock *self)
{
  return self->caption;
}
