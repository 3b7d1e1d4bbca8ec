/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-section.h"

#include <glib/gi18n-lib.h>

#include "bs-widgets.h"

struct _BsLogSection
{
  AdwExpanderRow parent_instance;

  const BsLogSectionKind *kind;
  BsLogForm *form; /* outlives the widget */
  gpointer user_data;
  GtkWidget *content; /* the row that holds it; NULL until first opened */
};

G_DEFINE_FINAL_TYPE (BsLogSection, bs_log_section, ADW_TYPE_EXPANDER_ROW)

static void
summarise (BsLogForm *form, gpointer data)
{
  BsLogSection *self = data;
  g_autofree char *text = self->kind->summarise (form);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), escaped);
}

static GtkWidget *
find_inside (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_inside (child, type);
  return found;
}

/* AdwExpanderRow says nothing of itself to assistive technology; the row in it has the keyboard. */
static void
tell_expanded (BsLogSection *self)
{
  GtkWidget *header = find_inside (GTK_WIDGET (self), ADW_TYPE_ACTION_ROW);

  if (header != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)), -1);
}

/* Its two lists would be read as "GtkListBox". */
static void
name_lists (GtkWidget *root, const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_BOX (child))
        bs_widget_set_accessible_label (child, title);
      name_lists (child, title);
    }
}

static void
on_expanded (BsLogSection *self)
{
  GtkWidget *content;

  tell_expanded (self);
  if (self->content != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  content = self->kind->create (self->form, self->user_data);
  gtk_widget_add_css_class (content, "section-content");
  self->content = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->content), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self->content), FALSE);
  gtk_widget_set_focusable (self->content, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->content), content);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->content);
}

static void
bs_log_section_class_init (BsLogSectionClass *klass)
{
}

static void
bs_log_section_init (BsLogSection *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

GtkWidget *
bs_log_section_new (BsLogForm *form, const BsLogSectionKind *kind, gpointer user_data)
{
  BsLogSection *self = g_object_new (BS_TYPE_LOG_SECTION, "title", _ (kind->title), NULL);

  self->form = form;
  self->kind = kind;
  self->user_data = user_data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (kind->title), -1);
  name_lists (GTK_WIDGET (self), _ (kind->title));
  tell_expanded (self);
  g_signal_connect_object (form, "changed", G_CALLBACK (summarise), self, 0);
  summarise (form, self);
  return GTK_WIDGET (self);
}

gboolean
bs_log_section_open_for (BsLogSection *self, BsLogField field)
{
  if (self->kind->first_field == BS_LOG_FIELD_NONE || field < self->kind->first_field || field > self->kind->last_field)
    return FALSE;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  return TRUE;
}
