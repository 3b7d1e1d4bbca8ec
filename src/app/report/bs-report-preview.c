/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-preview.h"

#include <glib/gi18n-lib.h>

#include "bs-aside-layout.h"
#include "bs-report-reading.h"
#include "bs-report-sheet.h"
#include "bs-widgets.h"

#define SAY_AFTER 300  /* milliseconds: what is made sooner needs no word */
#define PAGES_ROOM 170 /* pixels beside the tools; with less they stand below */
#define LITTLE .05     /* scales this near are the same to the eye */

struct _BsReportPreview
{
  AdwBin parent_instance;
  GtkStack *stack;
  GtkWidget *working, *fault, *sheet, *reading, *bar, *previous, *next, *smaller, *larger;
  GtkLabel *where, *fault_text;
  GtkScrolledWindow *scroller;
  GtkToggleButton *as_text;
  BsReportLayout *layout; /* NULL: none yet, or none to be had */
  guint page;
  double scale; /* pixels a point; 0: as wide as there is room */
  guint working_id;
};

G_DEFINE_FINAL_TYPE (BsReportPreview, bs_report_preview, ADW_TYPE_BIN)

/* ---- What is shown ---- */

static guint
count_pages (const BsReportPreview *self)
{
  return self->layout != NULL ? bs_report_pages_get_n (bs_report_layout_get_pages (self->layout)) : 0;
}

static void
update_bar (BsReportPreview *self)
{
  gboolean in_text = gtk_toggle_button_get_active (self->as_text);
  g_autofree char *where = count_pages (self) == 0
                               ? g_strdup ("")
                               : g_strdup_printf (_ ("Page %u of %u"), self->page + 1, count_pages (self));

  gtk_label_set_label (self->where, where);
  gtk_widget_set_sensitive (self->bar, self->layout != NULL);
  gtk_widget_set_sensitive (self->previous, self->page > 0);
  gtk_widget_set_sensitive (self->next, self->page + 1 < count_pages (self));
  gtk_widget_set_sensitive (self->smaller, !in_text && self->scale > 0);
  gtk_widget_set_sensitive (self->larger, !in_text);
}

static void
show_child (BsReportPreview *self)
{
  gboolean in_text = gtk_toggle_button_get_active (self->as_text);

  if (self->layout == NULL)
    return;
  if (in_text)
    bs_report_reading_set_page (BS_REPORT_READING (self->reading), self->layout, self->page);
  gtk_stack_set_visible_child (self->stack, in_text ? self->reading : GTK_WIDGET (self->scroller));
}

/* A button that cannot be pressed any more does not keep the keyboard. */
static void
keep_focus (BsReportPreview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_sensitive (focus))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
show_page (BsReportPreview *self, guint page, gboolean from_end)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (self->scroller);

  self->page = page;
  bs_report_sheet_set_page (BS_REPORT_SHEET (self->sheet), self->layout, page);
  gtk_adjustment_set_value (down, from_end ? gtk_adjustment_get_upper (down) : 0);
  show_child (self);
  update_bar (self);
  keep_focus (self);
}

/* ---- Its state ---- */

static void
stop_working (BsReportPreview *self)
{
  g_clear_handle_id (&self->working_id, g_source_remove);
  gtk_widget_set_opacity (GTK_WIDGET (self->stack), 1);
}

static gboolean
on_long_working (gpointer user_data)
{
  BsReportPreview *self = user_data;

  self->working_id = 0;
  /* What stands there is not what was chosen. */
  gtk_widget_set_opacity (GTK_WIDGET (self->stack), self->layout != NULL ? .4 : 1);
  if (self->layout != NULL)
    gtk_label_set_label (self->where, _ ("Making the pages…"));
  return G_SOURCE_REMOVE;
}

void
bs_report_preview_set_working (BsReportPreview *self)
{
  if (self->layout == NULL)
    gtk_stack_set_visible_child (self->stack, self->working);
  if (self->working_id == 0)
    self->working_id = g_timeout_add (SAY_AFTER, on_long_working, self);
}

void
bs_report_preview_set_layout (BsReportPreview *self, BsReportLayout *layout)
{
  BsReportLayout *before = self->layout;

  stop_working (self);
  self->layout = bs_report_layout_ref (layout);
  show_page (self, MIN (self->page, count_pages (self) - 1), FALSE);
  g_clear_pointer (&before, bs_report_layout_unref);
}

void
bs_report_preview_set_fault (BsReportPreview *self, const char *why)
{
  stop_working (self);
  bs_report_sheet_set_page (BS_REPORT_SHEET (self->sheet), NULL, 0);
  bs_report_reading_set_page (BS_REPORT_READING (self->reading), NULL, 0);
  g_clear_pointer (&self->layout, bs_report_layout_unref);
  self->page = 0;
  gtk_label_set_label (self->fault_text, why);
  gtk_stack_set_visible_child (self->stack, self->fault);
  update_bar (self);
}

/* ---- Keys and buttons ---- */

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsReportPreview *self = BS_REPORT_PREVIEW (widget);
  gint page = (gint) self->page + g_variant_get_int32 (parameter);

  if (page >= 0 && page < (gint) count_pages (self))
    show_page (self, (guint) page, FALSE);
}

/* By this many pages of the screen; at the end of a sheet on to the next. */
static void
scroll_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsReportPreview *self = BS_REPORT_PREVIEW (widget);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (self->scroller);
  double screens = g_variant_get_double (parameter), before = gtk_adjustment_get_value (down);
  gint page = (gint) self->page + (screens > 0 ? 1 : -1);

  gtk_adjustment_set_value (down, before + screens * gtk_adjustment_get_page_size (down));
  if (ABS (gtk_adjustment_get_value (down) - before) < 1 && page >= 0 && page < (gint) count_pages (self))
    show_page (self, (guint) page, screens < 0);
}

static void
set_scale (BsReportPreview *self, double scale)
{
  self->scale = scale;
  bs_report_sheet_set_scale (BS_REPORT_SHEET (self->sheet), scale);
  update_bar (self);
  keep_focus (self);
}

/* To the next size that is larger (1) or smaller (-1); the smallest is the one that fits. */
static void
scale_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const double scales[] = { .75, 1, 1.5, 2.25, 3.5 };
  BsReportPreview *self = BS_REPORT_PREVIEW (widget);
  double now = bs_report_sheet_get_scale (BS_REPORT_SHEET (self->sheet)), room, width, height;

  if (self->layout == NULL)
    return;
  bs_report_pages_get_size (bs_report_layout_get_pages (self->layout), &width, &height);
  room = gtk_widget_get_width (GTK_WIDGET (self->scroller)) / width;
  if (g_variant_get_int32 (parameter) > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
        if (scales[i] > now + LITTLE)
          {
            set_scale (self, scales[i]);
            return;
          }
      return;
    }
  for (guint i = G_N_ELEMENTS (scales); i-- > 0;)
    if (scales[i] < now - LITTLE && scales[i] > room)
      {
        set_scale (self, scales[i]);
        return;
      }
  set_scale (self, 0);
}

static void
on_as_text (BsReportPreview *self)
{
  show_child (self);
  update_bar (self);
}

/* ---- Its parts ---- */

static GtkWidget *
add_state (BsReportPreview *self, GtkWidget *sign, GtkLabel *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_halign (sign, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "page-margin");
  gtk_stack_add_child (self->stack, box);
  return box;
}

static void
add_states (BsReportPreview *self)
{
  GtkWidget *spinner = gtk_spinner_new (), *sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_image_set_pixel_size (GTK_IMAGE (sign), 32);
  self->working = add_state (self, spinner, GTK_LABEL (bs_centred_label_new (_ ("Making the pages…"), NULL)));
  self->fault_text = GTK_LABEL (bs_centred_label_new ("", NULL));
  self->fault = add_state (self, sign, self->fault_text);
}

static GtkWidget *
create_button (const char *icon, const char *name, const char *action, gint target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", target);
  gtk_widget_set_tooltip_text (button, name);
  bs_widget_set_accessible_label (button, name);
  gtk_widget_add_css_class (button, "answer");
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_bar (BsReportPreview *self, GtkBox *box)
{
  GtkWidget *pages = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->previous = create_button ("go-previous-symbolic", _ ("Previous page"), "report.turn", -1);
  self->next = create_button ("go-next-symbolic", _ ("Next page"), "report.turn", 1);
  self->smaller = create_button ("zoom-out-symbolic", _ ("Smaller"), "report.scale", -1);
  self->larger = create_button ("zoom-in-symbolic", _ ("Larger"), "report.scale", 1);
  self->where = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_width_chars (self->where, 11);
  gtk_widget_add_css_class (GTK_WIDGET (self->where), "numeric");
  self->as_text = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("As text")));
  bs_button_wrap (GTK_WIDGET (self->as_text), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->as_text), "answer");
  g_signal_connect_swapped (self->as_text, "toggled", G_CALLBACK (on_as_text), self);

  gtk_box_append (GTK_BOX (pages), self->previous);
  gtk_box_append (GTK_BOX (pages), GTK_WIDGET (self->where));
  gtk_box_append (GTK_BOX (pages), self->next);
  gtk_box_append (GTK_BOX (tools), self->smaller);
  gtk_box_append (GTK_BOX (tools), self->larger);
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->as_text));
  gtk_widget_set_halign (pages, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (tools, GTK_ALIGN_CENTER);
  self->bar = bs_aside_new (pages, tools, PAGES_ROOM, 6);
  gtk_widget_add_css_class (self->bar, "report-bar");
  gtk_box_append (box, self->bar);
}

static void
bs_report_preview_dispose (GObject *object)
{
  BsReportPreview *self = BS_REPORT_PREVIEW (object);

  g_clear_handle_id (&self->working_id, g_source_remove);
  g_clear_pointer (&self->layout, bs_report_layout_unref);
  G_OBJECT_CLASS (bs_report_preview_parent_class)->dispose (object);
}

static void
bs_report_preview_class_init (BsReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_report_preview_dispose;
  gtk_widget_class_install_action (widget_class, "report.turn", "i", turn_action);
  gtk_widget_class_install_action (widget_class, "report.scroll", "d", scroll_action);
  gtk_widget_class_install_action (widget_class, "report.scale", "i", scale_action);
}

static void
bs_report_preview_init (BsReportPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  add_states (self);
  self->sheet = bs_report_sheet_new ();
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroller, self->sheet);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->scroller));
  self->reading = bs_report_reading_new ();
  gtk_stack_add_child (self->stack, self->reading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  add_bar (self, GTK_BOX (box));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "report-preview");
  update_bar (self);
}
