/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-language.h"
#include "bs-pain-scale.h"
#include "page-fixture.h"

/* The keys of the scale. Run in English, where "Not sure" has room in a cell beside the 10, and in a language that is made up
 * (LANGUAGE), in which it stands in a row of its own below them. */

#define UNRATED BS_SCALE_UNRATED

typedef struct
{
  GtkWidget *window, *scale;
  GtkWidget *cells[12]; /* the last says "Not sure" */
  gboolean below;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *cell;

  self->below = g_getenv ("LANGUAGE") != NULL;
  self->scale = bs_pain_scale_new ("Strength", "Pain %d", TRUE);
  self->window = adw_window_new ();
  gtk_widget_set_direction (self->scale, GPOINTER_TO_INT (data));
  adw_window_set_content (ADW_WINDOW (self->window), self->scale);
  gtk_window_present (GTK_WINDOW (self->window));
  cell = gtk_widget_get_first_child (self->scale);
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++, cell = gtk_widget_get_next_sibling (cell))
    self->cells[i] = cell;
  g_assert_null (cell);
  SPIN_UNTIL (gtk_widget_get_height (self->cells[11]) > 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static graphene_rect_t
get_bounds (Fixture *self, guint cell)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (self->cells[cell], self->scale, &bounds));
  return bounds;
}

/* Without it the keys below would be pressed in one layout twice. */
static void
test_layout (Fixture *self, gconstpointer data)
{
  graphene_rect_t words = get_bounds (self, 11), ten = get_bounds (self, 10);

  g_assert_cmpint (words.origin.y > ten.origin.y, ==, self->below);
  if (self->below)
    g_assert_cmpfloat (words.size.width, ==, gtk_widget_get_width (self->scale));
  else
    g_assert_cmpfloat (words.size.width, ==, ten.size.width);
}

static gboolean
press_key (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  return handled;
}

/* Where the keyboard is afterwards, there is the rating; where nothing was done, both stay and the key is the page's. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint key;
    gint from;
    gint beside, below; /* the value after it in either layout */
  } rows[] = {
    { GDK_KEY_Down, 0, 6, 6 },
    { GDK_KEY_Down, 4, 10, 10 },
    { GDK_KEY_Down, 5, UNRATED, UNRATED },
    { GDK_KEY_Down, 6, 6, UNRATED },
    { GDK_KEY_Down, 10, 10, UNRATED },
    { GDK_KEY_KP_Down, 8, 8, UNRATED },
    { GDK_KEY_Down, UNRATED, UNRATED, UNRATED },
    { GDK_KEY_Up, UNRATED, 5, 6 },
    { GDK_KEY_KP_Up, UNRATED, 5, 6 },
    { GDK_KEY_Up, 10, 4, 4 },
    { GDK_KEY_Up, 6, 0, 0 },
    { GDK_KEY_Up, 5, 5, 5 },
    { GDK_KEY_3, UNRATED, 3, 3 },
    { GDK_KEY_KP_7, UNRATED, 7, 7 },
    { GDK_KEY_Home, UNRATED, UNRATED, UNRATED },
    { GDK_KEY_End, 6, 6, 6 },
    { GDK_KEY_Page_Down, 6, 6, 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint from = rows[i].from == UNRATED ? 11 : rows[i].from;
      gint value = self->below ? rows[i].below : rows[i].beside;
      gint cell = value == UNRATED ? 11 : value;

      g_test_message ("%s from %d", gdk_keyval_name (rows[i].key), rows[i].from);
      bs_pain_scale_set_value (BS_PAIN_SCALE (self->scale), rows[i].from);
      gtk_widget_grab_focus (self->cells[from]);
      g_assert_cmpint (press_key (self->scale, rows[i].key), ==, value != rows[i].from);
      g_assert_cmpint (bs_pain_scale_get_value (BS_PAIN_SCALE (self->scale)), ==, value);
      g_assert_true (gtk_widget_is_focus (self->cells[cell]));
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->cells[cell])));
    }
}

/* Along the cells, one after the other, and not out at their ends; "Not sure" comes after the 10 in both layouts. */
static void
test_along (Fixture *self, gconstpointer data)
{
  gboolean from_end = GPOINTER_TO_INT (data) == GTK_TEXT_DIR_RTL;
  guint on = from_end ? GDK_KEY_Left : GDK_KEY_Right, back = from_end ? GDK_KEY_Right : GDK_KEY_Left;

  gtk_widget_grab_focus (self->cells[0]);
  for (guint i = 1; i <= 12; i++)
    {
      g_assert_true (press_key (self->scale, on));
      g_assert_true (gtk_widget_is_focus (self->cells[MIN (i, 11)]));
    }
  g_assert_cmpint (bs_pain_scale_get_value (BS_PAIN_SCALE (self->scale)), ==, UNRATED);
  for (gint i = 10; i >= -1; i--)
    {
      g_assert_true (press_key (self->scale, back));
      g_assert_true (gtk_widget_is_focus (self->cells[MAX (i, 0)]));
    }
  g_assert_cmpint (bs_pain_scale_get_value (BS_PAIN_SCALE (self->scale)), ==, 0);
}

#define ADD(path, function)                                                                                            \
  g_test_add ("/pain-scale/" path, Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), set_up, function, tear_down);          \
  g_test_add ("/pain-scale/mirrored/" path, Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_RTL), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  bs_language_set_up ();
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  page_fixture_load_style ();
  ADD ("layout", test_layout);
  ADD ("keys", test_keys);
  ADD ("along", test_along);
  return g_test_run ();
}
