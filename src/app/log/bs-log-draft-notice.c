/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-draft-notice.h"

#include "bs-log-widgets.h"
#include "bs-text.h"
#include "bs-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _BsLogDraftNotice
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *now_button;
  GtkWidget *anew_button;
  BsLogForm *form;    /* outlives the widget */
  BsInstant restored; /* when the draft is about; not set: there is none */
};

G_DEFINE_FINAL_TYPE (BsLogDraftNotice, bs_log_draft_notice, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* There until the time is chosen anew, and only where it is not now. */
static void
follow_form (BsLogForm *form, gpointer data)
{
  BsLogDraftNotice *self = data;
  BsInstant now = bs_log_form_now (form);
  gboolean shown = bs_instant_is_set (self->restored) &&
                   bs_instant_equal (bs_log_form_get_entry (form)->at, self->restored) &&
                   !bs_is_about_same_time (self->restored, now);

  if (shown)
    {
      g_autofree char *moment = bs_text_format_moment (self->restored, bs_instant_get_date (now));
      /* Translators: %s is a moment, "Friday 20 November, 20:00". */
      g_autofree char *text = g_strdup_printf (_ ("Your draft of %s"), moment);

      gtk_label_set_label (GTK_LABEL (self->label), text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
}

static void
on_clicked (GtkWidget *button, BsLogDraftNotice *self)
{
  gboolean anew = button == self->anew_button;

  self->restored = BS_INSTANT_NONE;
  if (!anew)
    bs_log_form_set_at_now (self->form);
  follow_form (self->form, self);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, anew);
}

/* Else Tab would do what grab_focus does, and pass by what stands before. */
static gboolean
bs_log_draft_notice_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (BS_LOG_DRAFT_NOTICE (widget)->box, direction);
}

static gboolean
bs_log_draft_notice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BS_LOG_DRAFT_NOTICE (widget)->now_button);
}

static void
bs_log_draft_notice_dispose (GObject *object)
{
  g_clear_pointer (&BS_LOG_DRAFT_NOTICE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bs_log_draft_notice_parent_class)->dispose (object);
}

static void
bs_log_draft_notice_class_init (BsLogDraftNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_log_draft_notice_dispose;
  GTK_WIDGET_CLASS (klass)->focus = bs_log_draft_notice_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = bs_log_draft_notice_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", BS_TYPE_LOG_DRAFT_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static GtkWidget *
create_button (BsLogDraftNotice *self, const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = bs_log_label_new (text, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "answer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
bs_log_draft_notice_init (BsLogDraftNotice *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->label = bs_log_label_new (NULL, "heading");
  self->now_button = create_button (self, _ ("It is about now"));
  self->anew_button = create_button (self, _ ("Start anew"));
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "log-card");
  gtk_widget_set_layout_manager (buttons, bs_wrap_layout_new (8));
  gtk_box_append (GTK_BOX (buttons), self->now_button);
  gtk_box_append (GTK_BOX (buttons), self->anew_button);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->restored = BS_INSTANT_NONE;
}

GtkWidget *
bs_log_draft_notice_new (BsLogForm *form)
{
  BsLogDraftNotice *self = g_object_new (BS_TYPE_LOG_DRAFT_NOTICE, NULL);

  self->form = form;
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}

void
bs_log_draft_notice_begin (BsLogDraftNotice *self)
{
  self->restored = bs_log_form_get_entry (self->form)->at;
  follow_form (self->form, self);
}
