/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-reading.h"

#include <glib/gi18n-lib.h>

#include "bs-widgets.h"

#define MARGIN 18 /* pixels */

struct _BsReportReading
{
  AdwBin parent_instance;
  GtkTextBuffer *buffer; /* of the view */
  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (BsReportReading, bs_report_reading, ADW_TYPE_BIN)

void
bs_report_reading_set_page (BsReportReading *self, BsReportLayout *layout, guint page)
{
  g_autofree char *text =
      layout != NULL ? bs_report_pages_dup_text (bs_report_layout_get_pages (layout), page) : g_strdup ("");
  GtkTextIter start;

  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
}

static void
bs_report_reading_class_init (BsReportReadingClass *klass)
{
}

static void
bs_report_reading_init (BsReportReading *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_view_set_editable (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_pixels_below_lines (self->view, 4);
  gtk_text_view_set_left_margin (self->view, MARGIN);
  gtk_text_view_set_right_margin (self->view, MARGIN);
  gtk_text_view_set_top_margin (self->view, MARGIN);
  gtk_text_view_set_bottom_margin (self->view, MARGIN);
  /* Tab leaves it. */
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  bs_widget_set_accessible_label (GTK_WIDGET (self->view), _ ("The page as text"));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "report-text");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
bs_report_reading_new (void)
{
  return g_object_new (BS_TYPE_REPORT_READING, NULL);
}
