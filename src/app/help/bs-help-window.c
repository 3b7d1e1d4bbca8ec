/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-help-window.h"

#include <glib/gi18n-lib.h>

#include "bs-help-page.h"
#include "bs-help-topics.h"
#include "bs-widgets.h"

struct _BsHelpWindow
{
  AdwWindow parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget *back, *side, *nothing;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkScrolledWindow *scroller;
  AdwClamp *place;
  const BsHelpTopic *topic; /* whose page is built; never NULL */
  GPtrArray *before;        /* BsHelpTopic: the pages that links led away from */
  gboolean selecting;
  guint fold_id;
};

G_DEFINE_FINAL_TYPE (BsHelpWindow, bs_help_window, ADW_TYPE_WINDOW)

#define TOPIC "bs-help-topic"
#define CHAPTER "bs-help-chapter"
#define ROW_MARGIN 12 /* pixels */

static const BsHelpTopic *
get_row_topic (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), TOPIC);
}

static GtkListBoxRow *
find_row (BsHelpWindow *self, const BsHelpTopic *topic)
{
  GtkListBoxRow *row;

  for (gint i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_row_topic (row) == topic)
      return row;
  return NULL;
}

static gboolean
is_page_in_view (BsHelpWindow *self)
{
  return !adw_leaflet_get_folded (self->leaflet) ||
         adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->scroller);
}

static void
update_back (BsHelpWindow *self)
{
  gtk_widget_set_visible (self->back,
                          self->before->len > 0 || (adw_leaflet_get_folded (self->leaflet) && is_page_in_view (self)));
}

static void
update_can_act (BsHelpWindow *self)
{
  GtkWidget *page = adw_clamp_get_child (self->place);

  if (page != NULL)
    bs_help_page_set_can_act (page, gtk_window_get_transient_for (GTK_WINDOW (self)) != NULL);
}

/* ---- A page ---- */

/* Brings the topic into view in the list, as soon as the list has its size. */
static gboolean
scroll_to_row (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  BsHelpWindow *self = user_data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  if (row == NULL || adjustment == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (GTK_WIDGET (row)) == 0 || !gtk_widget_compute_bounds (GTK_WIDGET (row), list, &bounds))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_clamp_page (adjustment, bounds.origin.y - ROW_MARGIN,
                             bounds.origin.y + bounds.size.height + ROW_MARGIN);
  return G_SOURCE_REMOVE;
}

static void
build_page (BsHelpWindow *self, const BsHelpTopic *topic)
{
  self->topic = topic;
  adw_clamp_set_child (self->place, bs_help_page_new (topic));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  update_can_act (self);
  self->selecting = TRUE;
  gtk_list_box_select_row (self->list, find_row (self, topic));
  self->selecting = FALSE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_to_row, self, NULL);
}

/* The page comes into view and gets the keyboard: a screen reader says its title, the keys scroll it. */
static void
show_page (BsHelpWindow *self, const BsHelpTopic *topic)
{
  build_page (self, topic);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->scroller));
  gtk_widget_grab_focus (adw_clamp_get_child (self->place));
  update_back (self);
}

static void
show_list (BsHelpWindow *self)
{
  GtkListBoxRow *row = find_row (self, self->topic);

  adw_leaflet_set_visible_child (self->leaflet, self->side);
  if (row == NULL || !gtk_widget_grab_focus (GTK_WIDGET (row)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  update_back (self);
}

static void
show_topic_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsHelpWindow *self = BS_HELP_WINDOW (widget);
  const BsHelpTopic *topic = bs_help_find_topic (g_variant_get_string (parameter, NULL));

  g_return_if_fail (topic != NULL);
  g_ptr_array_add (self->before, (gpointer) self->topic);
  show_page (self, topic);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsHelpWindow *self = BS_HELP_WINDOW (widget);

  if (self->before->len > 0)
    show_page (self, g_ptr_array_steal_index (self->before, self->before->len - 1));
  else if (adw_leaflet_get_folded (self->leaflet))
    show_list (self);
}

/* Actions of a window cannot be reached from another one, so the windows that this one stands before are asked in turn.
 */
static void
act_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *detailed = g_variant_get_string (parameter, NULL);
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_action_parse_detailed_name (detailed, &action, &target, &error))
    {
      g_critical ("%s: %s", detailed, error->message);
      return;
    }
  for (GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (widget)); window != NULL;
       window = gtk_window_get_transient_for (window))
    if (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target))
      return;
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsHelpWindow *self = BS_HELP_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->side);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  update_back (self);
}

/* ---- The list ---- */

static gboolean
on_folded_idle (gpointer user_data)
{
  BsHelpWindow *self = user_data;

  self->fold_id = 0;
  update_back (self);
  return G_SOURCE_REMOVE;
}

/* Not while sizes are given out: a header that gets a button then is not drawn any more. */
static void
on_folded (BsHelpWindow *self)
{
  if (self->fold_id == 0)
    self->fold_id = g_idle_add_full (G_PRIORITY_HIGH, on_folded_idle, self, NULL);
}

static void
on_row_activated (BsHelpWindow *self, GtkListBoxRow *row)
{
  g_ptr_array_set_size (self->before, 0);
  show_page (self, get_row_topic (row));
}

/* Beside the list the page follows it; in its place it waits for the press. */
static void
on_row_selected (BsHelpWindow *self, GtkListBoxRow *row)
{
  if (self->selecting || row == NULL || adw_leaflet_get_folded (self->leaflet))
    return;
  g_ptr_array_set_size (self->before, 0);
  build_page (self, get_row_topic (row));
  update_back (self);
}

static gboolean
is_row_found (GtkListBoxRow *row, gpointer user_data)
{
  BsHelpWindow *self = user_data;

  return bs_help_topic_matches (get_row_topic (row), gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static GtkListBoxRow *
find_first_shown (BsHelpWindow *self)
{
  GtkListBoxRow *row;

  for (gint i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (is_row_found (row, self))
      return row;
  return NULL;
}

static void
on_search_changed (BsHelpWindow *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_widget_set_visible (self->nothing, find_first_shown (self) == NULL);
}

static void
on_stop_search (BsHelpWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_search_activate (BsHelpWindow *self)
{
  GtkListBoxRow *row;

  /* The signal for the text comes with a delay. */
  on_search_changed (self);
  row = find_first_shown (self);
  if (row != NULL)
    on_row_activated (self, row);
}

static void
add_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *chapter = g_object_get_data (G_OBJECT (row), CHAPTER);
  GtkWidget *heading;

  if (before != NULL && g_object_get_data (G_OBJECT (before), CHAPTER) == chapter)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", _ (chapter),
                          "xalign", 0.f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "help-chapter");
  gtk_list_box_row_set_header (row, heading);
}

static void
fill_list (BsHelpWindow *self)
{
  guint n_chapters;
  const BsHelpChapter *const *chapters = bs_help_get_chapters (&n_chapters);

  for (guint i = 0; i < n_chapters; i++)
    for (guint j = 0; j < chapters[i]->n_topics; j++)
      {
        const BsHelpTopic *topic = &chapters[i]->topics[j];
        GtkWidget *row = gtk_list_box_row_new ();

        gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), bs_label_new (_ (topic->title), NULL));
        bs_widget_set_accessible_label (row, _ (topic->title));
        gtk_widget_add_css_class (row, "help-row");
        g_object_set_data (G_OBJECT (row), TOPIC, (gpointer) topic);
        g_object_set_data (G_OBJECT (row), CHAPTER, (gpointer) chapters[i]->title);
        gtk_list_box_append (self->list, row);
      }
  gtk_list_box_set_header_func (self->list, add_header, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, is_row_found, self, NULL);
}

/* ---- Life ---- */

static void
bs_help_window_dispose (GObject *object)
{
  g_clear_handle_id (&BS_HELP_WINDOW (object)->fold_id, g_source_remove);
  G_OBJECT_CLASS (bs_help_window_parent_class)->dispose (object);
}

static void
bs_help_window_finalize (GObject *object)
{
  g_ptr_array_unref (BS_HELP_WINDOW (object)->before);
  G_OBJECT_CLASS (bs_help_window_parent_class)->finalize (object);
}

static void
bs_help_window_class_init (BsHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_help_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_help_window_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BsHelpWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, BsHelpWindow, back);
  gtk_widget_class_bind_template_child (widget_class, BsHelpWindow, side);
  gtk_widget_class_bind_template_child (widget_class, BsHelpWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, BsHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, BsHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, BsHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, BsHelpWindow, place);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_install_action (widget_class, "help.show-topic", "s", show_topic_action);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "help.act", "s", act_action);
  gtk_widget_class_install_action (widget_class, "help.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.search", NULL);
}

static void
bs_help_window_init (BsHelpWindow *self)
{
  self->before = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  fill_list (self);
  g_signal_connect (self, "notify::transient-for", G_CALLBACK (update_can_act), NULL);
}

GtkWidget *
bs_help_window_new (const char *topic)
{
  BsHelpWindow *self = g_object_new (BS_TYPE_HELP_WINDOW, NULL);

  bs_help_window_show_topic (self, topic);
  return GTK_WIDGET (self);
}

void
bs_help_window_show_topic (BsHelpWindow *self, const char *id)
{
  const BsHelpTopic *topic = bs_help_find_topic (id);
  guint n_chapters;

  g_return_if_fail (BS_IS_HELP_WINDOW (self));

  g_ptr_array_set_size (self->before, 0);
  if (topic != NULL)
    {
      show_page (self, topic);
      return;
    }
  /* Beside the list no empty place. */
  build_page (self, bs_help_get_chapters (&n_chapters)[0]->topics);
  show_list (self);
}

const char *
bs_help_window_get_topic (BsHelpWindow *self)
{
  g_return_val_if_fail (BS_IS_HELP_WINDOW (self), NULL);

  return is_page_in_view (self) ? self->topic->id : NULL;
}
