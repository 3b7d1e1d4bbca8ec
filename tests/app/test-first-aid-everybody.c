/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-aid-fixture.h"

/* ---- For everybody ---- */

static void
assert_property (GtkWidget *widget, GtkAccessibleProperty property, const char *text, double number)
{
  g_autofree char *other = text != NULL
                               ? gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, text)
                               : gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, number);

  g_assert_cmpstr (other, ==, NULL);
}

static void
test_ring_accessible (AidFixture *self, gconstpointer data)
{
  GtkWidget *ring;

  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|Skip this step|The cold is on: start the clock");
  ring = GTK_WIDGET (aid_get_ring (self));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (ring)), ==, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_LABEL, "Time for the cold", 0);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, NULL, 10);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, NULL, 10);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "10 minutes: left of 10 minutes", 0);
  aid_pass (self, 541);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, NULL, 1);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 minute: left of 10 minutes", 0);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 minute: left of 10 minutes", 0);
}

/* Every button that can be seen has a name, and is large enough. */
static void
check_buttons (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (GTK_IS_BUTTON (root) && gtk_widget_get_ancestor (root, GTK_TYPE_HEADER_BAR) == NULL &&
      gtk_widget_get_ancestor (root, ADW_TYPE_HEADER_BAR) == NULL)
    {
      g_autofree char *nameless =
          gtk_test_accessible_check_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
      g_assert_nonnull (nameless);
      g_assert_cmpint (gtk_widget_get_allocated_height (root), >=, 44);
      g_assert_cmpint (gtk_widget_get_allocated_width (root), >=, 44);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_buttons (child);
}

/* Where it is offered it is in view, however long the page is. */
static void
check_worse (AidFixture *self)
{
  GtkWidget *worse = find_widget (aid_content (self), GTK_TYPE_BUTTON, "The pain is worse");
  graphene_rect_t place;

  g_assert_true ((worse != NULL) == (find_widget (aid_content (self), GTK_TYPE_BUTTON, "The pain is gone") != NULL));
  if (worse == NULL)
    return;
  g_assert_null (gtk_widget_get_ancestor (worse, GTK_TYPE_SCROLLED_WINDOW));
  assert_property (worse, GTK_ACCESSIBLE_PROPERTY_LABEL, "The pain is worse", 0);
  g_assert_true (gtk_widget_compute_bounds (worse, aid_content (self), &place));
  g_assert_cmpfloat (place.origin.y, >=, 0);
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (aid_content (self)));
}

static void
check_page (AidFixture *self)
{
  gint minimum;

  gtk_widget_measure (self->dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  check_buttons (aid_content (self));
  check_worse (self);
  g_assert_true (aid_says (self, "emergency help now"));
}

static void
test_every_page (AidFixture *self, gconstpointer data)
{
  static const char *const presses[] = { "4",
                                         "I am lying down",
                                         "The cold is on: start the clock",
                                         "Next step",
                                         "Taken off now",
                                         "Another medicine…",
                                         "I have taken it now",
                                         "Back",
                                         "Next step" };

  aid_put_medicine (self, "Ibuprofen", "400 mg", 1);
  aid_open_dialog (self, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 360, 600);
  page_fixture_draw (&self->page);
  for (guint i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      SPIN_UNTIL (gtk_widget_get_width (aid_content (self)) > 0);
      page_fixture_draw (&self->page);
      g_test_message ("before “%s”", presses[i]);
      check_page (self);
      aid_press (self, presses[i]);
    }
  check_page (self);
  aid_pass (self, 3600);
  page_fixture_draw (&self->page);
  check_page (self);
  aid_press (self, "Less");
  page_fixture_draw (&self->page);
  check_page (self);
}

/* Tab until this has the focus, then press it. */
static void
press_by_keys (AidFixture *self, const char *text)
{
  for (guint i = 0; i < 60; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->dialog));

      if (focus != NULL && GTK_IS_BUTTON (focus) && has_text (focus, text))
        {
          gtk_widget_activate (focus);
          /* It is pressed for a moment, so that it can be seen. */
          SPIN_UNTIL (gtk_window_get_focus (GTK_WINDOW (self->dialog)) != focus || GTK_IS_TOGGLE_BUTTON (focus));
          aid_draw (self);
          return;
        }
      gtk_widget_child_focus (self->dialog, GTK_DIR_TAB_FORWARD);
    }
  g_error ("no key leads to “%s”", text);
}

static void
test_keyboard (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  press_by_keys (self, "0");
  SPIN_UNTIL (aid_says (self, "Recorded: no pain now"));
  press_by_keys (self, "Back");
  aid_press (self, "5");
  press_by_keys (self, "I am lying down");
  press_by_keys (self, "The cold is on: start the clock");
  press_by_keys (self, "Taken off now");
  press_by_keys (self, "Go on without a medicine");
  aid_assert_measures (self, "rest lie; cold for 0");
  press_by_keys (self, "The pain is worse");
  aid_press (self, "I recorded this by mistake…");
  aid_pass (self, 3600);
  /* The page came by the clock: the key that was meant for the one before answers nothing. */
  g_assert_false (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (self->dialog))));
  press_by_keys (self, "The same");
  aid_assert_measures (self, "rest lie same 60; cold for 0 same 60");
}

static void
test_clock_text (void)
{
  static const struct
  {
    gint64 left;
    const char *text;
  } rows[] = { { 600, "10:00" }, { 402, "6:42" }, { 61, "1:01" },   { 9, "0:09" },
               { 0, "0:00" },    { -5, "0:00" },  { 3600, "60:00" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bs_ring_clock_format (rows[i].left);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int argc, char **argv)
{
  aid_init (&argc, &argv);
  ADD_AID_TEST ("everybody/ring", test_ring_accessible);
  ADD_AID_TEST ("everybody/pages", test_every_page);
  ADD_AID_TEST ("everybody/keyboard", test_keyboard);
  g_test_add_func ("/first-aid-dialog/clock-text", test_clock_text);
  return g_test_run ();
}
