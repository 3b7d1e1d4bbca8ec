/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-clock-row.h"

#include <glib/gi18n-lib.h>

#include "bs-widgets.h"

#define MINUTES_OF_HOUR 60
#define LAST_MINUTE (24 * MINUTES_OF_HOUR - 1)

struct _BsClockRow
{
  AdwActionRow parent_instance;

  GtkSpinButton *hour, *minute;
  gboolean setting;
};

enum
{
  PROP_MINUTES = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (BsClockRow, bs_clock_row, ADW_TYPE_ACTION_ROW)

static gboolean
on_output (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static void
on_changed (BsClockRow *self)
{
  if (!self->setting)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES]);
}

static GtkSpinButton *
create_spin (BsClockRow *self, const char *name, gint last, gint step)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, last, 1);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (spin), GTK_ORIENTATION_VERTICAL);
  gtk_spin_button_set_increments (GTK_SPIN_BUTTON (spin), step, step * 3);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_spin_button_set_wrap (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 2);
  gtk_widget_add_css_class (spin, "numeric");
  bs_widget_set_accessible_label (spin, name);
  g_signal_connect (spin, "output", G_CALLBACK (on_output), NULL);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (on_changed), self);
  return GTK_SPIN_BUTTON (spin);
}

static void
bs_clock_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MINUTES)
    g_value_set_int (value, bs_clock_row_get_minutes (BS_CLOCK_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bs_clock_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MINUTES)
    bs_clock_row_set_minutes (BS_CLOCK_ROW (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bs_clock_row_class_init (BsClockRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bs_clock_row_get_property;
  object_class->set_property = bs_clock_row_set_property;
  properties[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 0, LAST_MINUTE, 0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bs_clock_row_init (BsClockRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->hour = create_spin (self, _ ("Hour"), 23, 1);
  self->minute = create_spin (self, _ ("Minute"), 59, 5);
  gtk_widget_add_css_class (box, "clock");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  /* Hours stand before minutes in every language. */
  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hour));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", ":", "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->minute));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), box);
}

GtkWidget *
bs_clock_row_new (const char *title)
{
  return g_object_new (BS_TYPE_CLOCK_ROW, "title", title, NULL);
}

void
bs_clock_row_update (BsClockRow *self)
{
  gtk_spin_button_update (self->hour);
  gtk_spin_button_update (self->minute);
}

gint
bs_clock_row_get_minutes (BsClockRow *self)
{
  return gtk_spin_button_get_value_as_int (self->hour) * MINUTES_OF_HOUR +
         gtk_spin_button_get_value_as_int (self->minute);
}

void
bs_clock_row_set_minutes (BsClockRow *self, gint minutes)
{
  g_return_if_fail (minutes >= 0 && minutes <= LAST_MINUTE);

  gint hour = minutes / MINUTES_OF_HOUR;

  if (minutes == bs_clock_row_get_minutes (self))
    return;
  self->setting = TRUE;
  gtk_spin_button_set_value (self->hour, hour);
  gtk_spin_button_set_value (self->minute, minutes % MINUTES_OF_HOUR);
  self->setting = FALSE;
  on_changed (self);
}
