/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-help-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-aside-layout.h"
#include "bs-level-plate.h"
#include "bs-widgets.h"

#define ACTIONS "bs-help-actions" /* the page's buttons that act on the window: GPtrArray of GtkWidget */

typedef struct
{
  GtkWidget *page;
  GtkWidget *list;   /* of steps, points, keys or links: the one being filled */
  BsHelpKind kind;   /* of what is in it */
  const char *title; /* of what is being written: names its lists */
  guint n_steps;
  GPtrArray *actions;
} Writer;

static GtkWidget *
create_heading (const char *text, const char *css_class, gint level)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                     "xalign", 0.f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_add_css_class (heading, css_class);
  return heading;
}

/* ---- Lists ---- */

/* What follows one another of the same kind stands in one list, so that a screen reader counts it. */
static GtkWidget *
ensure_list (Writer *self, BsHelpKind kind, const char *css_class, gint spacing)
{
  if (self->list != NULL && self->kind == kind)
    return self->list;
  self->list = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "orientation",
                             GTK_ORIENTATION_VERTICAL, "spacing", spacing, NULL);
  bs_widget_set_accessible_label (self->list, self->title);
  gtk_widget_add_css_class (self->list, css_class);
  gtk_box_append (GTK_BOX (self->page), self->list);
  self->kind = kind;
  self->n_steps = 0;
  return self->list;
}

static GtkWidget *
create_item (GtkWidget *first, const char *text)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 12, NULL);
  GtkWidget *label = bs_label_new (text, NULL);

  gtk_widget_set_valign (first, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (item), first);
  gtk_box_append (GTK_BOX (item), label);
  return item;
}

static void
add_step (Writer *self, const char *text)
{
  GtkWidget *list = ensure_list (self, BS_HELP_STEP, "steps", 12);
  g_autofree char *number = g_strdup_printf ("%u", ++self->n_steps);
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "step-number");
  gtk_box_append (GTK_BOX (list), create_item (label, text));
}

static void
add_point (Writer *self, const char *text)
{
  GtkWidget *list = ensure_list (self, BS_HELP_POINT, "points", 8);
  GtkWidget *point =
      g_object_new (GTK_TYPE_LABEL, "label", "•", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (point, "point");
  gtk_box_append (GTK_BOX (list), create_item (point, text));
}

static void
add_key (Writer *self, const char *text, const char *accelerator)
{
  GtkWidget *list = ensure_list (self, BS_HELP_KEY, "card", 0);
  GtkWidget *item = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *label = bs_label_new (text, NULL);
  GtkWidget *keys = gtk_shortcut_label_new (accelerator);
  GtkWidget *aside;

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (keys, GTK_ALIGN_START);
  aside = bs_aside_new (label, keys, 150, 12);
  gtk_widget_set_hexpand (aside, TRUE);
  gtk_widget_add_css_class (item, "key-row");
  gtk_box_append (GTK_BOX (item), aside);
  if (gtk_widget_get_first_child (list) != NULL)
    gtk_box_append (GTK_BOX (list), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (list), item);
}

/* ---- Links ---- */

static void
add_link (Writer *self, const BsHelpBlock *block)
{
  gboolean is_topic = block->kind == BS_HELP_TOPIC;
  const char *text = bs_help_block_get_text (block);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = bs_label_new (text, NULL);

  /* Whatever stands between a page's text and its links. */
  if (self->kind != BS_HELP_TOPIC && is_topic)
    gtk_box_append (GTK_BOX (self->page), create_heading (_ ("See also"), "heading", 2));
  self->list = NULL;
  self->kind = block->kind;
  gtk_widget_set_hexpand (label, is_topic);
  gtk_box_append (GTK_BOX (box), label);
  if (is_topic)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  bs_widget_set_accessible_label (button, text);
  gtk_widget_add_css_class (button, "answer");
  gtk_widget_add_css_class (button, is_topic ? "help-link" : "help-action");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", block->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), is_topic ? "help.show-topic" : "help.act");
  if (!is_topic)
    {
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
      g_ptr_array_add (self->actions, button);
    }
  gtk_box_append (GTK_BOX (self->page), button);
}

/* ---- Boxes ---- */

static void
add_level (Writer *self, const BsHelpBlock *block)
{
  BsLevel level = (BsLevel) bs_level_from_word (block->target);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *plate = bs_level_plate_new (level);
  GtkWidget *label = create_heading (bs_level_get_label (level), "heading", 2);

  gtk_widget_add_css_class (label, bs_level_get_css_class (level));
  gtk_widget_set_valign (plate, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (words), bs_label_new (bs_help_block_get_text (block), NULL));
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), plate);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (self->page), row);
}

static void
add_safety (Writer *self, const BsHelpBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = bs_label_new (bs_help_block_get_text (block), NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "safety");
  if (strcmp (block->target, "always-line") == 0)
    {
      GtkWidget *sign =
          g_object_new (GTK_TYPE_IMAGE, "icon-name", bs_level_get_icon_name (BS_LEVEL_EMERGENCY), "accessible-role",
                        GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_START, NULL);

      gtk_widget_add_css_class (box, "emergency-line");
      gtk_box_append (GTK_BOX (box), sign);
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (self->page), box);
}

static void
add_block (Writer *self, const BsHelpBlock *block)
{
  switch (block->kind)
    {
    case BS_HELP_STEP:
      add_step (self, bs_help_block_get_text (block));
      return;
    case BS_HELP_POINT:
      add_point (self, bs_help_block_get_text (block));
      return;
    case BS_HELP_KEY:
      add_key (self, bs_help_block_get_text (block), block->target);
      return;
    case BS_HELP_TOPIC:
    case BS_HELP_ACTION:
      add_link (self, block);
      return;
    case BS_HELP_PARAGRAPH:
      gtk_box_append (GTK_BOX (self->page), bs_label_new (bs_help_block_get_text (block), NULL));
      break;
    case BS_HELP_HEADING:
      self->title = bs_help_block_get_text (block);
      gtk_box_append (GTK_BOX (self->page), create_heading (bs_help_block_get_text (block), "heading", 2));
      gtk_widget_add_css_class (gtk_widget_get_last_child (self->page), "help-heading");
      break;
    case BS_HELP_LEVEL:
      add_level (self, block);
      break;
    case BS_HELP_SAFETY:
      add_safety (self, block);
      break;
    default:
      g_assert_not_reached ();
    }
  self->list = NULL;
  self->kind = block->kind;
}

GtkWidget *
bs_help_page_new (const BsHelpTopic *topic)
{
  Writer writer = { .kind = BS_HELP_PARAGRAPH, .title = _ (topic->title), .actions = g_ptr_array_new () };

  writer.page = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                              GTK_ORIENTATION_VERTICAL, "spacing", 12, "focusable", TRUE, NULL);
  gtk_widget_add_css_class (writer.page, "help-page");
  bs_widget_set_accessible_label (writer.page, _ (topic->title));
  gtk_box_append (GTK_BOX (writer.page), create_heading (_ (topic->title), "title-2", 1));
  for (guint i = 0; i < topic->n_blocks; i++)
    add_block (&writer, &topic->blocks[i]);
  g_object_set_data_full (G_OBJECT (writer.page), ACTIONS, writer.actions, (GDestroyNotify) g_ptr_array_unref);
  return writer.page;
}

void
bs_help_page_set_can_act (GtkWidget *page, gboolean can_act)
{
  GPtrArray *actions = g_object_get_data (G_OBJECT (page), ACTIONS);

  for (guint i = 0; i < actions->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (actions, i), can_act);
}
