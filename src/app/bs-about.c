/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-always-line.h"
#include "bs-level.h"
#include "bs-widgets.h"

#define ICON_SIZE 96
#define LICENCE_ADDRESS "https://www.gnu.org/licenses/gpl-3.0.html"

/* AdwAboutWindow would have what must be said (rules.md 5.3) behind a press: here all of it is on one page. */

static GtkWidget *
create_heading (const char *text, const char *css_class, gint level)
{
  GtkWidget *heading = bs_heading_new (text, css_class);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return heading;
}

static void
add_card (GtkWidget *page, const char *title, const char *const *texts)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "welcome-card");
  gtk_box_append (GTK_BOX (card), create_heading (title, "heading", 2));
  for (guint i = 0; texts[i] != NULL; i++)
    gtk_box_append (GTK_BOX (card), bs_label_new (texts[i], NULL));
  gtk_box_append (GTK_BOX (page), card);
}

static void
add_licence (GtkWidget *page)
{
  const char *const texts[] = {
    _ ("© The Backstory developers. This is free software under the GNU General Public License, version 3 or later: "
       "you may use it, change it and pass it on."),
    _ ("It comes with no warranty, as far as the law allows."),
    NULL,
  };
  GtkWidget *link = gtk_link_button_new_with_label (LICENCE_ADDRESS, _ ("Read the licence (opens a web page)"));

  add_card (page, _ ("Licence"), texts);
  gtk_widget_add_css_class (link, "answer");
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (link))), TRUE);
  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (page)), link);
}

static void
add_translators (GtkWidget *page)
{
  /* Translators: your names, one a line */
  const char *const names[] = { _ ("translator-credits"), NULL };

  if (strcmp (names[0], "translator-credits") != 0)
    add_card (page, _ ("Translated by"), names);
}

static GtkWidget *
create_page (void)
{
  const char *const not [] = {
    bs_safety_get_disclaimer (),
    _ ("It examines nobody, names no illness and no medicine, and calls nobody. When no rule is met, this does not "
       "mean that nothing is wrong. No clinician has checked the rules yet."),
    NULL,
  };
  const char *const data[] = { _ ("Everything stays on this computer: no account, no network."), NULL };
  g_autofree char *version = g_strdup_printf (_ ("Version %s"), BS_VERSION);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *name = create_heading (_ ("Backstory"), "title-1", 1);

  gtk_widget_add_css_class (page, "welcome-page");
  gtk_box_append (GTK_BOX (page), g_object_new (GTK_TYPE_IMAGE, "icon-name", BS_APP_ID, "pixel-size", ICON_SIZE,
                                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_label_set_xalign (GTK_LABEL (name), 0.5f);
  gtk_box_append (GTK_BOX (page), name);
  gtk_box_append (GTK_BOX (page), bs_centred_label_new (_ ("A diary for a back that hurts when walking"), "title-4"));
  gtk_box_append (GTK_BOX (page), bs_centred_label_new (version, "dimmed"));
  add_card (page, _ ("What it is not"), not );
  gtk_box_append (GTK_BOX (page), bs_always_line_new ());
  gtk_widget_add_css_class (gtk_widget_get_last_child (page), "welcome-line");
  add_card (page, _ ("Your data"), data);
  add_licence (page);
  add_translators (page);
  return page;
}

void
bs_about_show (GtkWindow *parent)
{
  GtkWidget *window =
      g_object_new (ADW_TYPE_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, "title", _ ("About Backstory"),
                    "transient-for", parent, "modal", parent != NULL, "destroy-with-parent", TRUE, "default-width", 480,
                    "default-height", 720, "width-request", 340, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 520);
  adw_clamp_set_child (ADW_CLAMP (clamp), create_page ());
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}
