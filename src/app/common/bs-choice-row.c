/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-choice-row.h"

#include "bs-aside-layout.h"
#include "bs-widgets.h"

#define TITLE_WIDTH 130  /* pixels that the title keeps beside the button */
#define BUTTON_WIDTH 230 /* all buttons of a list alike */
#define BUTTON_CHARS 10  /* what it asks for; it takes all that there is */
#define LIST_CHARS 26

struct _BsChoiceRow
{
  BsFieldRow parent_instance;
  GtkDropDown *button;
  gboolean setting;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsChoiceRow, bs_choice_row, BS_TYPE_FIELD_ROW)

/* ---- What is shown of a choice: GTK's own labels neither wrap nor end in dots ---- */

static void
on_setup_button (GtkListItemFactory *factory, GtkListItem *item)
{
  /* A GtkDropDown has one height for every width: what wraps would stand out of it. The list says it in full. */
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "ellipsize", PANGO_ELLIPSIZE_END,
                                               "max-width-chars", BUTTON_CHARS, NULL));
}

static void
on_bind_button (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
on_setup_list (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = bs_label_new ("", NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_widget_add_css_class (box, "choice");
  gtk_list_item_set_child (item, box);
}

static void
show_check (GtkListItem *item, GtkDropDown *button)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  gboolean chosen = gtk_list_item_get_position (item) == gtk_drop_down_get_selected (button);

  gtk_widget_set_opacity (gtk_widget_get_last_child (box), chosen ? 1 : 0);
}

static void
on_chosen_elsewhere (GtkDropDown *button, GParamSpec *pspec, GtkListItem *item)
{
  if (gtk_list_item_get_child (item))
    show_check (item, button);
}

static void
on_bind_list (GtkListItemFactory *factory, GtkListItem *item, BsChoiceRow *self)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  show_check (item, self->button);
  g_signal_connect_object (self->button, "notify::selected", G_CALLBACK (on_chosen_elsewhere), item, 0);
}

static void
on_unbind_list (GtkListItemFactory *factory, GtkListItem *item, BsChoiceRow *self)
{
  g_signal_handlers_disconnect_by_data (self->button, item);
}

static void
set_factories (BsChoiceRow *self)
{
  g_autoptr (GtkListItemFactory) button = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();

  g_signal_connect (button, "setup", G_CALLBACK (on_setup_button), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (on_bind_button), NULL);
  g_signal_connect (list, "setup", G_CALLBACK (on_setup_list), NULL);
  g_signal_connect (list, "bind", G_CALLBACK (on_bind_list), self);
  g_signal_connect (list, "unbind", G_CALLBACK (on_unbind_list), self);
  gtk_drop_down_set_factory (self->button, button);
  gtk_drop_down_set_list_factory (self->button, list);
}

/* ---- The row ---- */

static void
on_selected (BsChoiceRow *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
bs_choice_row_class_init (BsChoiceRowClass *klass)
{
  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", BS_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_choice_row_init (BsChoiceRow *self)
{
  self->button = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  set_factories (self);
  gtk_widget_set_size_request (GTK_WIDGET (self->button), BUTTON_WIDTH, -1);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "tall-choice");
  gtk_widget_add_css_class (GTK_WIDGET (bs_field_row_get_box (BS_FIELD_ROW (self))), "choice-row");
  g_signal_connect_swapped (self->button, "notify::selected", G_CALLBACK (on_selected), self);
}

GtkWidget *
bs_choice_row_new (const char *title, const char *why)
{
  BsChoiceRow *self = g_object_new (BS_TYPE_CHOICE_ROW, "title", title, NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (words), bs_label_new (title, NULL));
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  if (why)
    {
      GtkWidget *reason = bs_label_new (why, "caption");

      gtk_widget_add_css_class (reason, "dimmed");
      gtk_box_append (GTK_BOX (words), reason);
      bs_widget_set_accessible_description (GTK_WIDGET (self->button), why);
    }
  bs_widget_set_accessible_label (GTK_WIDGET (self->button), title);
  gtk_box_append (bs_field_row_get_box (BS_FIELD_ROW (self)),
                  bs_aside_new (words, GTK_WIDGET (self->button), TITLE_WIDTH, 12));
  return GTK_WIDGET (self);
}

void
bs_choice_row_set_choices (BsChoiceRow *self, const char *const *texts, guint chosen)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (texts);

  self->setting = TRUE;
  gtk_drop_down_set_model (self->button, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->button, chosen);
  self->setting = FALSE;
}

void
bs_choice_row_set_chosen (BsChoiceRow *self, guint chosen)
{
  self->setting = TRUE;
  gtk_drop_down_set_selected (self->button, chosen);
  self->setting = FALSE;
}

guint
bs_choice_row_get_chosen (BsChoiceRow *self)
{
  return gtk_drop_down_get_selected (self->button);
}

void
bs_choice_row_choose (BsChoiceRow *self, guint chosen)
{
  gtk_drop_down_set_selected (self->button, chosen);
}

GtkWidget *
bs_choice_row_get_button (BsChoiceRow *self)
{
  return GTK_WIDGET (self->button);
}

const char *
bs_choice_row_get_text (BsChoiceRow *self)
{
  gpointer item = gtk_drop_down_get_selected_item (self->button);

  return item ? gtk_string_object_get_string (item) : "";
}
