/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart-export-menu.h"

#include <glib/gi18n-lib.h>

#include "bs-file-chooser.h"
#include "bs-message.h"
#include "bs-text.h"
#include "bs-widgets.h"

#define WIDTH 960
#define TO_SAVE "bs-picture-to-save"

/* ---- The button ---- */

GtkWidget *
bs_chart_export_button_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Save as picture (PNG)…"), "trends.save-picture::png");
  /* Translators: a drawing of lines stays sharp however large it is shown */
  g_menu_append (menu, _ ("Save as drawing (SVG)…"), "trends.save-picture::svg");
  g_menu_append (menu, _ ("Copy picture"), "trends.copy-picture");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "bs-save-picture-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Save as picture"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "save-picture");
  bs_widget_set_accessible_label (button, _ ("Save as picture"));
  return button;
}

/* ---- The picture ---- */

/* With the year, which a picture does not know otherwise. */
static char *
format_days (BsTrendSpan span)
{
  /* Translators: a date as GDateTime formats it, “20 November 2026” */
  g_autofree char *first = bs_text_format_date_as (span.first, _ ("%-d %B %Y"));
  g_autofree char *last = bs_text_format_date_as (span.last, _ ("%-d %B %Y"));

  if (span.first == span.last)
    return g_steal_pointer (&first);
  /* Translators: from the first day to the last: “9 to 22 November”, “24 Nov 2025 to 22 Nov 2026” */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

BsPicture *
bs_chart_export_draw_page (BsTrendsPage *page, char **name)
{
  BsTrendSpan span;
  GtkWidget *content = bs_trends_page_create_copy (page, &span);
  g_autofree char *when = NULL, *first = NULL, *last = NULL;

  if (!content)
    return NULL;
  first = bs_text_format_date_as (span.first, "%Y-%m-%d");
  last = bs_text_format_date_as (span.last, "%Y-%m-%d");
  /* Translators: the name of a file, with its first and last day: “Backstory 2026-11-09 to 2026-11-22” */
  *name = g_strdup_printf (_ ("Backstory %s to %s"), first, last);
  when = format_days (span);
  return bs_picture_new (GTK_WIDGET (page), content, WIDTH, _ ("Pain, walking and medicine"), when);
}

/* ---- Actions ---- */

typedef struct
{
  BsPicture *picture;
  BsPictureFormat format;
} ToSave;

static void
to_save_free (gpointer data)
{
  ToSave *self = data;

  bs_picture_free (self->picture);
  g_free (self);
}

static GtkWindow *
get_window (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
say (GtkWidget *page, const char *text)
{
  gtk_widget_activate_action (page, "win.toast", "s", text);
}

static void
on_chosen (const char *path, gpointer owner)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  ToSave *to_save = g_object_get_data (G_OBJECT (owner), TO_SAVE);

  if (bs_picture_save (to_save->picture, path, to_save->format, &written, &error))
    {
      g_autofree char *base = g_path_get_basename (written);
      g_autofree char *name = g_filename_display_name (base);
      g_autofree char *text = g_strdup_printf (_ ("Saved as “%s”"), name);

      say (GTK_WIDGET (owner), text);
    }
  else
    bs_message_show (get_window (GTK_WIDGET (owner)), _ ("The picture was not saved"), error->message);
  g_object_set_data (G_OBJECT (owner), TO_SAVE, NULL);
}

/* Drawn before anything is asked: what is saved is what was there when it was asked for. */
static void
save (GtkWidget *page, const char *action, GVariant *target)
{
  gboolean as_svg = g_str_equal (g_variant_get_string (target, NULL), "svg");
  BsFileKind kinds[] = { { as_svg ? _ ("Drawings (SVG)") : _ ("Pictures (PNG)"), as_svg ? "*.svg" : "*.png" },
                         { NULL, NULL } };
  g_autofree char *name = NULL, *file_name = NULL;
  ToSave *to_save;
  BsPicture *picture = bs_chart_export_draw_page (BS_TRENDS_PAGE (page), &name);

  if (!picture)
    return;
  to_save = g_new0 (ToSave, 1);
  to_save->picture = picture;
  to_save->format = as_svg ? BS_PICTURE_SVG : BS_PICTURE_PNG;
  g_object_set_data_full (G_OBJECT (page), TO_SAVE, to_save, to_save_free);
  file_name = g_strdup_printf ("%s.%s", name, bs_picture_format_get_extension (to_save->format));
  bs_file_chooser_save (get_window (page), _ ("Save as picture"), _ ("Save"), file_name, kinds, on_chosen,
                        G_OBJECT (page));
}

static void
copy (GtkWidget *page, const char *action, GVariant *target)
{
  g_autofree char *name = NULL;
  g_autoptr (BsPicture) picture = bs_chart_export_draw_page (BS_TRENDS_PAGE (page), &name);
  g_autoptr (GdkTexture) texture = NULL;

  if (!picture)
    return;
  texture = bs_picture_create_texture (picture);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (page), texture);
  say (page, _ ("Picture copied"));
}

void
bs_chart_export_install_actions (GtkWidgetClass *page_class)
{
  gtk_widget_class_install_action (page_class, "trends.save-picture", "s", save);
  gtk_widget_class_install_action (page_class, "trends.copy-picture", NULL, copy);
  gtk_widget_class_add_binding_action (page_class, GDK_KEY_c, GDK_CONTROL_MASK, "trends.copy-picture", NULL);
}
