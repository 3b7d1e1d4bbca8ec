/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-welcome-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-welcome-pages.h"
#include "bs-widgets.h"

#define N_PAGES 3
#define FACTS 1
#define PAGE_WIDTH 500
#define READ_MARGIN 24 /* pixels below the last line: the page's padding */

struct _BsWelcomeDialog
{
  AdwWindow parent_instance;

  BsJournal *journal;
  BsSettings *settings;
  GtkStack *pages;
  GtkWidget *places[N_PAGES]; /* in the stack */
  GtkWidget *contents[N_PAGES];
  GtkWidget *dots_of[N_PAGES];
  GtkBox *dots;
  GtkLabel *count, *fault;
  GtkWidget *back;
  GtkButton *next;
  gboolean read; /* the first page, to its end */
  gboolean told; /* that the facts could not be kept */
};

G_DEFINE_FINAL_TYPE (BsWelcomeDialog, bs_welcome_dialog, ADW_TYPE_WINDOW)

guint
bs_welcome_dialog_get_page (BsWelcomeDialog *self)
{
  GtkWidget *place = gtk_stack_get_visible_child (self->pages);

  for (guint i = 0; i < N_PAGES; i++)
    if (self->places[i] == place)
      return i;
  return 0;
}

/* (transfer none): of the first page, whose end says what has to be said (rules.md 5.3). */
static GtkAdjustment *
get_reading (BsWelcomeDialog *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->places[0]));
}

static gboolean
is_read (BsWelcomeDialog *self)
{
  GtkAdjustment *reading = get_reading (self);

  /* Once is enough. */
  self->read = self->read || (gtk_adjustment_get_page_size (reading) > 0 &&
                              gtk_adjustment_get_value (reading) + gtk_adjustment_get_page_size (reading) >=
                                  gtk_adjustment_get_upper (reading) - READ_MARGIN);
  return self->read;
}

/* The same button is called what it does: where the first page has no room, what is below comes before the next page.
 */
static void
update_next (BsWelcomeDialog *self)
{
  guint page = bs_welcome_dialog_get_page (self);
  gboolean skips = page == FACTS && !bs_welcome_facts_has_answers (BS_WELCOME_FACTS (self->contents[FACTS]));

  if (page == 0 && !is_read (self))
    {
      gtk_button_set_label (self->next, _ ("More"));
      return;
    }
  gtk_button_set_label (self->next, page == N_PAGES - 1 ? _ ("Done") : skips ? _ ("Skip") : _ ("Next"));
}

static void
on_page_changed (BsWelcomeDialog *self)
{
  guint page = bs_welcome_dialog_get_page (self);
  /* Translators: the page in view, of how many: "1 of 3" */
  g_autofree char *count = g_strdup_printf (_ ("%u of %u"), page + 1, N_PAGES);
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), page + 1, N_PAGES);

  if (self->contents[N_PAGES - 1] == NULL)
    return;
  gtk_label_set_label (self->count, count);
  bs_widget_set_accessible_label (GTK_WIDGET (self->count), name);
  for (guint i = 0; i < N_PAGES; i++)
    if (i == page)
      gtk_widget_add_css_class (self->dots_of[i], "here");
    else
      gtk_widget_remove_css_class (self->dots_of[i], "here");
  /* It keeps its place, so that what stands in the middle does not move. */
  gtk_widget_set_opacity (self->back, page > 0 ? 1 : 0);
  gtk_widget_set_sensitive (self->back, page > 0);
  update_next (self);
}

static void
show_page (BsWelcomeDialog *self, guint page)
{
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  gtk_stack_set_visible_child (self->pages, self->places[page]);
  /* A screen reader says the page's title; Tab goes to the first thing on it, Return to the next page. */
  gtk_widget_grab_focus (self->contents[page]);
}

/* ---- What was said ---- */

static gboolean
save_facts (BsWelcomeDialog *self, GError **error)
{
  BsStore *store = bs_journal_get_store (self->journal);
  g_autoptr (BsProfile) before = bs_store_get_profile (store, error);
  g_autoptr (BsProfile) said = NULL;

  if (before == NULL)
    return FALSE;
  said = bs_welcome_facts_apply (BS_WELCOME_FACTS (self->contents[FACTS]), before);
  return bs_profile_equal (before, said) || bs_store_put_profile (store, said, error);
}

static gboolean
try_save_facts (BsWelcomeDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (save_facts (self, &error))
    return TRUE;
  text = g_strdup_printf (_ ("What you said about yourself was not kept: %s"), error->message);
  gtk_label_set_label (self->fault, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
  return FALSE;
}

static void
on_back (BsWelcomeDialog *self)
{
  guint page = bs_welcome_dialog_get_page (self);

  if (page > 0)
    show_page (self, page - 1);
}

static void
on_next (BsWelcomeDialog *self)
{
  guint page = bs_welcome_dialog_get_page (self);

  if (page == FACTS && (!bs_welcome_facts_check (BS_WELCOME_FACTS (self->contents[FACTS])) || !try_save_facts (self)))
    return;
  if (page == 0 && !is_read (self))
    {
      GtkAdjustment *reading = get_reading (self);

      gtk_adjustment_set_value (reading,
                                gtk_adjustment_get_value (reading) + gtk_adjustment_get_page_increment (reading));
    }
  else if (page + 1 < N_PAGES)
    show_page (self, page + 1);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
bs_welcome_dialog_close_request (GtkWindow *window)
{
  BsWelcomeDialog *self = BS_WELCOME_DIALOG (window);

  /* Said once; who closes again has read it. */
  if (!self->told && !try_save_facts (self))
    {
      self->told = TRUE;
      return TRUE;
    }
  bs_settings_set_boolean (self->settings, BS_SETTING_FIRST_START_DONE, TRUE);
  return GTK_WINDOW_CLASS (bs_welcome_dialog_parent_class)->close_request (window);
}

/* ---- Life ---- */

static void
add_page (BsWelcomeDialog *self, guint page, GtkWidget *content)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PAGE_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  self->contents[page] = content;
  self->places[page] = scroller;
  self->dots_of[page] = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->dots_of[page], "welcome-dot");
  gtk_box_append (self->dots, self->dots_of[page]);
  gtk_stack_add_child (self->pages, scroller);
}

static void
bs_welcome_dialog_dispose (GObject *object)
{
  g_clear_object (&BS_WELCOME_DIALOG (object)->journal);
  g_clear_object (&BS_WELCOME_DIALOG (object)->settings);
  G_OBJECT_CLASS (bs_welcome_dialog_parent_class)->dispose (object);
}

static void
bs_welcome_dialog_class_init (BsWelcomeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_welcome_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bs_welcome_dialog_close_request;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-welcome-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BsWelcomeDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, BsWelcomeDialog, dots);
  gtk_widget_class_bind_template_child (widget_class, BsWelcomeDialog, count);
  gtk_widget_class_bind_template_child (widget_class, BsWelcomeDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, BsWelcomeDialog, back);
  gtk_widget_class_bind_template_child (widget_class, BsWelcomeDialog, next);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_welcome_dialog_init (BsWelcomeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
}

GtkWidget *
bs_welcome_dialog_new (BsJournal *journal, BsSettings *settings)
{
  BsWelcomeDialog *self = g_object_new (BS_TYPE_WELCOME_DIALOG, NULL);
  g_autoptr (BsProfile) profile = bs_store_get_profile (bs_journal_get_store (journal), NULL);

  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);
  if (profile == NULL) /* what is wrong with the diary is said when it is written to */
    profile = bs_profile_new ();
  add_page (self, 0, bs_welcome_start_new ());
  add_page (self, FACTS, bs_welcome_facts_new (bs_instant_get_date (bs_journal_now (journal)), profile));
  add_page (self, 2, bs_welcome_reminders_new (settings));
  g_signal_connect_swapped (self->contents[FACTS], "changed", G_CALLBACK (update_next), self);
  g_signal_connect_object (get_reading (self), "changed", G_CALLBACK (update_next), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_reading (self), "value-changed", G_CALLBACK (update_next), self, G_CONNECT_SWAPPED);
  on_page_changed (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->next));
  return GTK_WIDGET (self);
}
