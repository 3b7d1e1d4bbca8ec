/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-diary-duplicate.h"
#include "bs-diary-goto.h"
#include "bs-diary-head.h"
#include "bs-diary-list.h"
#include "bs-diary-menu.h"
#include "bs-diary-page.h"
#include "bs-diary-view.h"
#include "bs-widgets.h"

struct _BsDiaryPage
{
  AdwBin parent_instance;
  BsJournal *journal;
  BsDiaryList *list;
  gboolean built;
  gboolean stale; /* the journal has something newer than what is shown */

  char *wanted_id;   /* entry to show when it can be, or NULL */
  gint32 wanted_day; /* likewise, BS_DATE_ANY: none */
  BsDiaryGoto go_to;
  char *deleted_id; /* entry whose neighbour gets the focus when it is gone, or NULL */
  guint deleted_position;

  GtkWidget *stack, *found_stack, *scrolled, *list_view, *nothing_page;
  BsDiaryHead *head;
};

G_DEFINE_TYPE (BsDiaryPage, bs_diary_page, ADW_TYPE_BIN)

static void
go_to (BsDiaryPage *self, guint position, gboolean flash)
{
  bs_diary_goto_start (&self->go_to, self->list_view, self->list, position, flash);
}

/* What is listed */

static void
show_found (BsDiaryPage *self, const char *search, const BsDiaryFilter *filter, const GError *error)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  AdwStatusPage *nothing = ADW_STATUS_PAGE (self->nothing_page);
  g_autofree char *text = NULL;

  bs_diary_head_set_found (self->head, n);
  gtk_stack_set_visible_child_name (GTK_STACK (self->found_stack), n > 0 ? "rows" : "nothing");
  if (n > 0)
    return;
  if (error != NULL)
    text = g_markup_escape_text (error->message, -1);
  else if (!bs_diary_filter_is_on (filter))
    text = g_strdup (
        _ ("No entry has words that begin like this. Notes, medicines and the words of your entries were searched."));
  else if (search != NULL)
    text = g_strdup (_ ("No entry with these words is all of what you chose to show."));
  else
    text = g_strdup (_ ("No entry is all of what you chose to show."));
  adw_status_page_set_title (nothing, error != NULL ? _ ("The diary could not be searched") : _ ("Nothing found"));
  adw_status_page_set_description (nothing, text);
}

static void
list_entries (BsDiaryPage *self)
{
  BsHistory *history = bs_journal_get_history (self->journal);
  BsAssessment *assessment = bs_journal_get_assessment (self->journal);
  BsInstant now = bs_journal_now (self->journal);
  BsDiaryFilter filter = bs_diary_head_get_filter (self->head);
  g_autofree char *search = bs_diary_head_dup_search (self->head);
  g_autoptr (GByteArray) matches = NULL;
  g_autoptr (GError) error = NULL;

  if (search != NULL)
    {
      BsEntryQuery query = BS_ENTRY_QUERY_ALL;

      query.search = search;
      matches = bs_store_list_ids (bs_journal_get_store (self->journal), &query, &error);
      if (matches == NULL)
        matches = g_byte_array_new ();
    }
  bs_diary_list_update (self->list, history, assessment, bs_instant_get_date (now), matches, &filter);
  bs_diary_head_set_history (self->head, history, assessment, now);
  show_found (self, search, &filter, error);
}

static void
show_wanted (BsDiaryPage *self)
{
  g_autofree char *id = g_steal_pointer (&self->wanted_id);
  gint64 position = -1;

  if (id != NULL)
    {
      position = bs_diary_list_find (self->list, id);
      if (position < 0 && bs_history_find (bs_journal_get_history (self->journal), id) >= 0)
        {
          bs_diary_head_clear (self->head);
          position = bs_diary_list_find (self->list, id);
        }
    }
  else if (self->wanted_day != BS_DATE_ANY)
    {
      bs_diary_head_clear (self->head);
      position = bs_diary_list_find_day (self->list, self->wanted_day);
    }
  self->wanted_day = BS_DATE_ANY;
  if (position >= 0)
    go_to (self, (guint) position, id != NULL);
}

/* After a deletion the keyboard goes on where it was. */
static void
focus_neighbour (BsDiaryPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (self->deleted_id == NULL || bs_diary_list_find (self->list, self->deleted_id) >= 0)
    return;
  g_clear_pointer (&self->deleted_id, g_free);
  if (n > 0)
    go_to (self, MIN (self->deleted_position, n - 1), FALSE);
}

static void
update (BsDiaryPage *self)
{
  BsHistory *history;

  self->stale = TRUE;
  if (!self->built || self->journal == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->stale = FALSE;
  history = bs_journal_get_history (self->journal);
  if (history == NULL)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "reading");
      return;
    }
  if (self->list == NULL)
    {
      GtkNoSelection *selection;

      self->list = bs_diary_list_new (bs_journal_get_store (self->journal));
      list_entries (self);
      selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
      gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), GTK_SELECTION_MODEL (selection));
      g_object_unref (selection);
    }
  else
    {
      list_entries (self);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), bs_history_get_n_entries (history) > 0 ? "list" : "empty");
  focus_neighbour (self);
  show_wanted (self);
}

static void
on_store_changed (BsStore *store, const BsChange *change, BsDiaryPage *self)
{
  if (self->list == NULL)
    return;
  if (change->kind == BS_CHANGE_ENTRY && change->entry != NULL)
    bs_diary_list_forget (self->list, change->entry->id);
  else if (change->kind == BS_CHANGE_ENTRY_GONE && change->before != NULL)
    bs_diary_list_forget (self->list, change->before->id);
  else if (change->kind == BS_CHANGE_ALL)
    bs_diary_list_forget (self->list, NULL);
}

static void
on_asked (BsDiaryPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  if (self->list == NULL || bs_journal_get_history (self->journal) == NULL)
    return;
  list_entries (self);
  gtk_adjustment_set_value (adjustment, 0);
}

static void
on_search_entered (BsDiaryPage *self)
{
  if (self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    go_to (self, 0, FALSE);
}

static void
on_go_to_day (BsDiaryHead *head, gint date, BsDiaryPage *self)
{
  bs_diary_page_show_day (self, date);
}

static void
on_clear (BsDiaryPage *self)
{
  bs_diary_head_clear (self->head);
  bs_diary_head_focus_search (self->head);
}

/* What can be done with a row */

static void
on_activate (BsDiaryPage *self, guint position)
{
  g_autoptr (BsDiaryItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-entry", "s", bs_diary_item_get_id (item));
}

static void
on_delete_action (GtkWidget *widget, const char *action_name, GVariant *target)
{
  BsDiaryPage *self = BS_DIARY_PAGE (widget);
  const char *id = g_variant_get_string (target, NULL);
  gint64 position = bs_diary_list_find (self->list, id);

  g_clear_pointer (&self->deleted_id, g_free);
  if (position >= 0)
    {
      self->deleted_id = g_strdup (id);
      self->deleted_position = (guint) position;
    }
  gtk_widget_activate_action (widget, "win.delete-entry", "s", id);
}

static void
on_duplicate_action (GtkWidget *widget, const char *action_name, GVariant *target)
{
  BsDiaryPage *self = BS_DIARY_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) written =
      bs_diary_duplicate (bs_journal_get_store (self->journal), g_variant_get_string (target, NULL),
                          bs_journal_now (self->journal), &error);

  if (written == NULL)
    {
      gtk_widget_activate_action (widget, "win.show-error", "s", error->message);
      return;
    }
  gtk_widget_activate_action (widget, "win.edit-entry", "s", written->id);
}

/* Only when the page is first seen: the window's first frame must not wait for it. */
static void
build (BsDiaryPage *self)
{
  if (self->built)
    return;
  self->built = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  bs_diary_view_set_up (self->list_view, GTK_WIDGET (self));
  bs_diary_head_capture_keys (self->head, GTK_WIDGET (self));
}

static void
bs_diary_page_map (GtkWidget *widget)
{
  BsDiaryPage *self = BS_DIARY_PAGE (widget);

  build (self);
  GTK_WIDGET_CLASS (bs_diary_page_parent_class)->map (widget);
  if (self->stale)
    update (self);
}

static void
disconnect_journal (BsDiaryPage *self)
{
  if (self->journal == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->journal, self);
  g_signal_handlers_disconnect_by_data (bs_journal_get_store (self->journal), self);
  g_clear_object (&self->journal);
}

void
bs_diary_page_set_journal (BsDiaryPage *self, BsJournal *journal)
{
  g_return_if_fail (BS_IS_DIARY_PAGE (self));

  disconnect_journal (self);
  if (self->list != NULL)
    {
      bs_diary_goto_cancel (&self->go_to);
      gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), NULL);
      g_clear_object (&self->list);
    }
  if (journal == NULL)
    return;
  self->journal = g_object_ref (journal);
  g_signal_connect_swapped (journal, "assessed", G_CALLBACK (update), self);
  g_signal_connect_swapped (journal, "notify::loaded", G_CALLBACK (update), self);
  g_signal_connect (bs_journal_get_store (journal), "changed", G_CALLBACK (on_store_changed), self);
  update (self);
}

void
bs_diary_page_show_entry (BsDiaryPage *self, const char *id)
{
  g_return_if_fail (BS_IS_DIARY_PAGE (self));
  g_return_if_fail (id != NULL);

  g_free (self->wanted_id);
  self->wanted_id = g_strdup (id);
  self->wanted_day = BS_DATE_ANY;
  update (self);
}

void
bs_diary_page_show_day (BsDiaryPage *self, gint32 date)
{
  g_return_if_fail (BS_IS_DIARY_PAGE (self));

  g_clear_pointer (&self->wanted_id, g_free);
  self->wanted_day = date;
  update (self);
}

void
bs_diary_page_search (BsDiaryPage *self, const char *words)
{
  g_return_if_fail (BS_IS_DIARY_PAGE (self));
  g_return_if_fail (words != NULL);

  build (self);
  bs_diary_head_set_search (self->head, words);
  update (self);
}

void
bs_diary_page_focus_search (BsDiaryPage *self)
{
  g_return_if_fail (BS_IS_DIARY_PAGE (self));

  if (self->built)
    bs_diary_head_focus_search (self->head);
}

GtkWidget *
bs_diary_page_new (void)
{
  return g_object_new (BS_TYPE_DIARY_PAGE, NULL);
}

static void
bs_diary_page_dispose (GObject *object)
{
  BsDiaryPage *self = BS_DIARY_PAGE (object);

  disconnect_journal (self);
  bs_diary_menu_close (GTK_WIDGET (self));
  bs_diary_goto_cancel (&self->go_to);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (bs_diary_page_parent_class)->dispose (object);
}

static void
bs_diary_page_finalize (GObject *object)
{
  BsDiaryPage *self = BS_DIARY_PAGE (object);

  g_free (self->wanted_id);
  g_free (self->deleted_id);
  G_OBJECT_CLASS (bs_diary_page_parent_class)->finalize (object);
}

/* From an entry Tab leads to its menu and then out of the list: GTK 4.8 would go through each of 100,000 entries. Between them go
 * the arrows. */
static gboolean
bs_diary_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BsDiaryPage *self = BS_DIARY_PAGE (widget);
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;
  BsDiaryRow *row = direction == GTK_DIR_TAB_FORWARD || back ? bs_diary_view_find_focused (self->list_view) : NULL;

  if (row == NULL)
    return GTK_WIDGET_CLASS (bs_diary_page_parent_class)->focus (widget, direction);
  if (gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (row)), direction))
    return TRUE;
  return back && gtk_widget_child_focus (GTK_WIDGET (self->head), direction);
}

static void
bs_diary_page_class_init (BsDiaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BS_TYPE_DIARY_HEAD);
  G_OBJECT_CLASS (klass)->dispose = bs_diary_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_diary_page_finalize;
  widget_class->map = bs_diary_page_map;
  widget_class->focus = bs_diary_page_focus;
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-diary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BsDiaryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryPage, head);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryPage, found_stack);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, BsDiaryPage, nothing_page);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_asked);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_go_to_day);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_install_action (widget_class, "diary.duplicate", "s", on_duplicate_action);
  gtk_widget_class_install_action (widget_class, "diary.delete", "s", on_delete_action);
}

static void
bs_diary_page_init (BsDiaryPage *self)
{
  self->wanted_day = BS_DATE_ANY;
}
