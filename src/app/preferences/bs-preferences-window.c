/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-preferences-window.h"

#include <glib/gi18n-lib.h>

#include "bs-preferences-about.h"
#include "bs-preferences-data.h"
#include "bs-preferences-medicines.h"
#include "bs-preferences-reminders.h"
#include "bs-preferences-rules.h"
#include "bs-stock-names.h"
#include "bs-widgets.h"

#define UNDO_SECONDS 10

struct _BsPreferencesWindow
{
  AdwPreferencesWindow parent_instance;
};

enum
{
  RESTORED,
  ERASED,
  LOST,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsPreferencesWindow, bs_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

void
bs_preferences_window_show_page (BsPreferencesWindow *self, const char *name)
{
  static const char *const names[] = { BS_PREFERENCES_PAGE_ABOUT,     BS_PREFERENCES_PAGE_MEDICINES,
                                       BS_PREFERENCES_PAGE_REMINDERS, BS_PREFERENCES_PAGE_RULES,
                                       BS_PREFERENCES_PAGE_DATA,      NULL };

  adw_preferences_window_close_subpage (ADW_PREFERENCES_WINDOW (self));
  if (g_strv_contains (names, name))
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (self), name);
}

/* ---- Toasts ---- */

typedef struct
{
  void (*undo) (gpointer data);
  gpointer data;
  GDestroyNotify free_data;
} Undo;

static void
undo_free (gpointer data, GClosure *closure)
{
  Undo *self = data;

  if (self->free_data)
    self->free_data (self->data);
  g_free (self);
}

static void
on_undo (AdwToast *toast, Undo *undo)
{
  undo->undo (undo->data);
}

AdwToast *
bs_preferences_toast (GtkWidget *inside, const char *text, void (*undo) (gpointer data), gpointer data,
                      GDestroyNotify free_data)
{
  GtkRoot *window = gtk_widget_get_root (inside);
  AdwToast *toast;
  GtkWidget *label;

  if (!ADW_IS_PREFERENCES_WINDOW (window))
    {
      if (free_data)
        free_data (data);
      return NULL;
    }
  toast = adw_toast_new ("");
  /* A toast's own title does not wrap. */
  label = bs_label_new (text, "heading");
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  adw_toast_set_custom_title (toast, label);
  if (undo)
    {
      Undo *closure = g_new0 (Undo, 1);

      *closure = (Undo){ undo, data, free_data };
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_timeout (toast, UNDO_SECONDS);
      g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo), closure, undo_free, 0);
    }
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), toast);
  return toast;
}

/* ---- Life ---- */

static void
on_restored (BsPreferencesWindow *self)
{
  g_signal_emit (self, signals[RESTORED], 0);
}

static void
on_erased (BsPreferencesWindow *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[ERASED], 0);
  gtk_window_close (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
on_lost (BsPreferencesWindow *self)
{
  g_signal_emit (self, signals[LOST], 0);
}

static void
bs_preferences_window_class_init (BsPreferencesWindowClass *klass)
{
  static const char *const names[N_SIGNALS] = { "restored", "erased", "lost" };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] =
        g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

/* libadwaita asks for 360 pixels, and the frame comes on top of them. */
static void
allow_narrow (BsPreferencesWindow *self)
{
  GtkWidget *content = adw_window_get_content (ADW_WINDOW (self));

  if (ADW_IS_TOAST_OVERLAY (content))
    gtk_widget_set_size_request (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (content)), 340, -1);
}

static void
bs_preferences_window_init (BsPreferencesWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Preferences"));
  gtk_window_set_default_size (GTK_WINDOW (self), 680, 720);
  allow_narrow (self);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

/* Takes a floating `page`. */
static void
add_page (BsPreferencesWindow *self, GtkWidget *page, const char *name, const char *title, const char *icon)
{
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (page), name);
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), title);
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), icon);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (page));
}

GtkWidget *
bs_preferences_window_new (BsJournal *journal, BsSettings *settings)
{
  BsPreferencesWindow *self = g_object_new (BS_TYPE_PREFERENCES_WINDOW, NULL);
  GtkWidget *data = bs_preferences_data_new (journal, settings);

  add_page (self, bs_preferences_about_new (journal), BS_PREFERENCES_PAGE_ABOUT, _ ("About you"),
            "avatar-default-symbolic");
  add_page (self, bs_preferences_medicines_new (journal), BS_PREFERENCES_PAGE_MEDICINES, _ ("Medicines"),
            "bs-pill-symbolic");
  add_page (self, bs_preferences_reminders_new (settings), BS_PREFERENCES_PAGE_REMINDERS, _ ("Reminders"),
            "alarm-symbolic");
  add_page (self, bs_preferences_rules_new (journal, settings), BS_PREFERENCES_PAGE_RULES, _ ("Rules"),
            "bs-guidance-symbolic");
  /* Translators: a page of the preferences: where the diary is, backups, import and export */
  add_page (self, data, BS_PREFERENCES_PAGE_DATA, _ ("Data"), "drive-harddisk-symbolic");
  g_signal_connect_object (data, "restored", G_CALLBACK (on_restored), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (data, "erased", G_CALLBACK (on_erased), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (data, "lost", G_CALLBACK (on_lost), self, G_CONNECT_SWAPPED);
  bs_stock_names_add (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
