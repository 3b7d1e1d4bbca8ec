/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-region-map.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-aside-layout.h"
#include "bs-region-map-figure.h"
#include "bs-region-map-swatch.h"
#include "bs-tiles.h"
#include "bs-widgets.h"
#include "bs-wrap-layout.h"

#define COLUMN 300 /* figure and list stand beside each other where each has this */
#define GAP 24
#define NAME_ROOM 140 /* pixels for a place beside its number of days; with less the number stands below */
#define PLACE "bs-place"

struct _BsRegionMap
{
  AdwBin parent_instance;
  GtkWidget *empty, *readings, *reading, *reading_room, *content, *figure, *legend, *numbers, *list;
  char *asked; /* stands where nothing is read */
  BsRegionCounts *counts;
  gint focused, pointed, hovered; /* places, -1: none */
};

G_DEFINE_FINAL_TYPE (BsRegionMap, bs_region_map, ADW_TYPE_BIN)

/* ---- What is read ---- */

static gint
get_place (GtkWidget *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), PLACE));
}

/* The pointer is looked at first: it is where the eye is. */
static gint
get_shown (BsRegionMap *self)
{
  if (self->pointed >= 0)
    return self->pointed;
  return self->hovered >= 0 ? self->hovered : self->focused;
}

static void
show_place (BsRegionMap *self)
{
  gint place = get_shown (self);
  g_autofree char *reading = place >= 0 ? bs_region_counts_format_reading (self->counts, (guint) place) : NULL;

  gtk_label_set_label (GTK_LABEL (self->reading), reading ? reading : self->asked);
  bs_region_map_figure_set_shown (BS_REGION_MAP_FIGURE (self->figure), place);
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row; row = gtk_widget_get_next_sibling (row))
    if (self->pointed >= 0 && get_place (row) == place)
      gtk_widget_add_css_class (row, "shown");
    else
      gtk_widget_remove_css_class (row, "shown");
}

static void
on_pointed (BsRegionMapFigure *figure, gint place, BsRegionMap *self)
{
  self->pointed = place;
  show_place (self);
}

static BsRegionMap *
get_map (GtkEventController *controller, gint *place)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);

  *place = get_place (row);
  return BS_REGION_MAP (gtk_widget_get_ancestor (row, BS_TYPE_REGION_MAP));
}

static void
on_row_enter (GtkEventController *controller)
{
  gint place;
  BsRegionMap *self = get_map (controller, &place);

  self->hovered = place;
  show_place (self);
}

static void
on_row_leave (GtkEventController *controller)
{
  gint place;
  BsRegionMap *self = get_map (controller, &place);

  /* The next row may have been entered already. */
  if (self && self->hovered == place)
    {
      self->hovered = -1;
      show_place (self);
    }
}

static void
on_row_focus (GtkEventController *controller)
{
  gint place;
  BsRegionMap *self = get_map (controller, &place);

  self->focused = place;
  show_place (self);
}

static void
on_row_unfocus (GtkEventController *controller)
{
  gint place;
  BsRegionMap *self = get_map (controller, &place);

  if (self && self->focused == place)
    {
      self->focused = -1;
      show_place (self);
    }
}

/* ---- The list ---- */

/* How a row and the figure go together where that is not plain. */
static const char *
get_remark (BsRegionMap *self, guint place)
{
  const BsSpot *spot = bs_spot_get (place);
  const BsPlaceCount *own = &self->counts->own[place], *covered = &self->counts->covered[place];

  if (spot->leg != BS_ABSENT && (covered->pain_days > own->pain_days || covered->numb_days > own->numb_days))
    return _ ("with the days of the whole leg");
  if (spot->id)
    return NULL;
  if (spot->radiates == BS_REGION_LEG_LEFT || spot->radiates == BS_REGION_LEG_RIGHT)
    return _ ("counted at each part of the leg");
  if (spot->numb == BS_REGION_BACK)
    return _ ("hatched at each part of the back");
  return _ ("not on the figure");
}

static GtkWidget *
create_texts (BsRegionMap *self, guint place)
{
  const BsSpot *spot = bs_spot_get (place);
  g_autofree char *numb = bs_region_counts_format_numb (self->counts, place);
  const char *remark = get_remark (self, place);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), bs_label_new (bs_spot_get_label (spot), NULL));
  if (*numb != '\0')
    gtk_box_append (GTK_BOX (texts), bs_label_new (numb, "region-numb"));
  if (remark)
    gtk_box_append (GTK_BOX (texts), bs_label_new (remark, "region-remark"));
  return texts;
}

static GtkWidget *
create_row (BsRegionMap *self, guint place)
{
  GtkWidget *row = gtk_list_box_row_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *number, *aside;
  GtkEventController *motion = gtk_event_controller_motion_new (), *focus = gtk_event_controller_focus_new ();
  g_autofree char *pain = bs_region_counts_format_pain (self->counts, place);
  g_autofree char *reading = bs_region_counts_format_reading (self->counts, place);

  gtk_box_append (GTK_BOX (content), bs_region_map_swatch_new (bs_region_counts_get_shade (self->counts, place)));
  number = gtk_label_new (pain);
  gtk_widget_set_halign (number, GTK_ALIGN_END);
  gtk_widget_add_css_class (number, "region-number");
  aside = bs_aside_new (create_texts (self, place), number, NAME_ROOM, 10);
  gtk_widget_set_hexpand (aside, TRUE);
  gtk_box_append (GTK_BOX (content), aside);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set_data (G_OBJECT (row), PLACE, GINT_TO_POINTER (place));
  bs_widget_set_accessible_label (row, reading);

  g_signal_connect (motion, "enter", G_CALLBACK (on_row_enter), NULL);
  g_signal_connect (motion, "leave", G_CALLBACK (on_row_leave), NULL);
  gtk_widget_add_controller (row, motion);
  g_signal_connect (focus, "enter", G_CALLBACK (on_row_focus), NULL);
  g_signal_connect (focus, "leave", G_CALLBACK (on_row_unfocus), NULL);
  gtk_widget_add_controller (row, focus);
  return row;
}

static GtkWidget *
find_row (BsRegionMap *self, gint place)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row; row = gtk_widget_get_next_sibling (row))
    if (get_place (row) == place)
      return row;
  return NULL;
}

/* The keyboard stays at the place where it was, or else in the list. */
static void
fill_list (BsRegionMap *self)
{
  g_autoptr (GArray) places = bs_region_counts_sort (self->counts);
  gint focused = self->focused;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  self->focused = self->hovered = -1;
  for (guint i = 0; i < places->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), create_row (self, g_array_index (places, guint, i)));
  if (focused < 0)
    return;
  row = find_row (self, focused);
  if (!row)
    row = gtk_widget_get_first_child (self->list);
  if (row)
    gtk_widget_grab_focus (row);
}

/* ---- The legend ---- */

static void
add_legend_item (BsRegionMap *self, BsRegionShade shade, const char *text)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (item), bs_region_map_swatch_new (shade));
  gtk_box_append (GTK_BOX (item), bs_label_new (text, "caption"));
  gtk_widget_set_parent (item, self->legend);
}

static void
fill_legend (BsRegionMap *self)
{
  GtkWidget *item;
  gboolean numb = FALSE;

  while ((item = gtk_widget_get_first_child (self->legend)))
    gtk_widget_unparent (item);
  for (gint step = 1; step <= bs_region_counts_count_steps (self->counts); step++)
    {
      g_autofree char *text = bs_region_counts_format_step (self->counts, step);

      add_legend_item (self, (BsRegionShade){ .step = (gint8) step }, text);
    }
  for (guint i = 0; i < self->counts->n; i++)
    numb |= self->counts->covered[i].numb_days > 0;
  if (numb)
    /* Translators: in a legend: hatched places were numb */
    add_legend_item (self, (BsRegionShade){ .numb = TRUE }, _ ("hatched: numb"));
  gtk_widget_set_visible (self->numbers, bs_region_counts_count_steps (self->counts) > 0);
}

/* ---- The object ---- */

/* Room for the longest reading, so that nothing moves while the pointer does. */
static void
keep_room (BsRegionMap *self)
{
  g_autofree char *longest = g_strdup (self->asked);

  for (guint i = 0; i < self->counts->n; i++)
    {
      g_autofree char *reading = bs_region_counts_format_reading (self->counts, i);

      if (bs_spot_get (i)->id && strlen (reading) > strlen (longest))
        {
          g_free (longest);
          longest = g_steal_pointer (&reading);
        }
    }
  gtk_label_set_label (GTK_LABEL (self->reading_room), longest);
}

static void
bs_region_map_finalize (GObject *object)
{
  g_clear_pointer (&BS_REGION_MAP (object)->counts, bs_region_counts_free);
  g_free (BS_REGION_MAP (object)->asked);
  G_OBJECT_CLASS (bs_region_map_parent_class)->finalize (object);
}

static void
bs_region_map_dispose (GObject *object)
{
  BsRegionMap *self = BS_REGION_MAP (object);

  if (self->figure)
    bs_region_map_figure_set_counts (BS_REGION_MAP_FIGURE (self->figure), NULL);
  self->figure = NULL;
  G_OBJECT_CLASS (bs_region_map_parent_class)->dispose (object);
}

static void
bs_region_map_class_init (BsRegionMapClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_region_map_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_region_map_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "regionmap");
}

static GtkWidget *
create_readings (BsRegionMap *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->reading_room = bs_label_new ("", "reading");
  gtk_widget_set_opacity (self->reading_room, 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->reading_room), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->reading = bs_label_new ("", "reading");
  gtk_widget_set_valign (self->reading, GTK_ALIGN_START);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->reading_room);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->reading);
  return overlay;
}

static GtkWidget *
create_figure_column (BsRegionMap *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->figure = bs_region_map_figure_new ();
  g_signal_connect_object (self->figure, "pointed", G_CALLBACK (on_pointed), self, 0);
  self->legend = g_object_new (GTK_TYPE_BOX, NULL);
  gtk_widget_set_layout_manager (self->legend, bs_wrap_layout_new (12));
  gtk_box_append (GTK_BOX (column), self->figure);
  gtk_box_append (GTK_BOX (column), self->legend);
  self->numbers = bs_label_new (_ ("Numbers on the figure are days with pain."), "caption");
  gtk_box_append (GTK_BOX (column), self->numbers);
  return column;
}

static GtkWidget *
create_list (BsRegionMap *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "region-days");
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  bs_widget_set_accessible_label (self->list, _ ("Where it hurt, the most days first"));
  return self->list;
}

static void
bs_region_map_init (BsRegionMap *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->focused = self->pointed = self->hovered = -1;
  self->empty = bs_label_new (_ ("No place was marked in these days. Where it hurts or is numb is marked on the figure "
                                 "when you log pain."),
                              NULL);
  gtk_widget_add_css_class (self->empty, "dimmed");
  self->readings = create_readings (self);
  self->content = bs_tiles_new (COLUMN, GAP);
  bs_tiles_append (BS_TILES (self->content), create_figure_column (self));
  bs_tiles_append (BS_TILES (self->content), create_list (self));

  gtk_box_append (GTK_BOX (box), bs_label_new (_ ("Where it hurt"), "section-title"));
  gtk_box_append (GTK_BOX (box), self->readings);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->content);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "trend-card");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
bs_region_map_new (void)
{
  return g_object_new (BS_TYPE_REGION_MAP, NULL);
}

void
bs_region_map_set_history (BsRegionMap *self, const BsHistory *history, BsInstant now, BsTrendSpan span)
{
  g_autoptr (BsRegionCounts) counts = bs_region_counts_new (history, now, span);
  gboolean is_empty;

  if (self->counts && bs_region_counts_equal (self->counts, counts))
    return;
  g_clear_pointer (&self->counts, bs_region_counts_free);
  self->counts = g_steal_pointer (&counts);
  is_empty = bs_region_counts_is_empty (self->counts);
  g_free (self->asked);
  self->asked = bs_region_counts_format_asked (self->counts);
  gtk_widget_set_visible (self->readings, !is_empty);
  gtk_widget_set_visible (self->empty, is_empty);
  gtk_widget_set_visible (self->content, !is_empty);
  bs_region_map_figure_set_counts (BS_REGION_MAP_FIGURE (self->figure), self->counts);
  fill_list (self);
  fill_legend (self);
  keep_room (self);
  show_place (self);
}

const char *
bs_region_map_get_reading (BsRegionMap *self)
{
  return get_shown (self) >= 0 ? gtk_label_get_label (GTK_LABEL (self->reading)) : NULL;
}

GtkWidget *
bs_region_map_get_figure (BsRegionMap *self)
{
  return self->figure;
}

GtkWidget *
bs_region_map_get_list (BsRegionMap *self)
{
  return self->list;
}
