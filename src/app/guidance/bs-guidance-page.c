/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-finding-card.h"
#include "bs-guidance-columns.h"
#include "bs-guidance-main.h"
#include "bs-guidance-page.h"
#include "bs-guidance-rows.h"
#include "bs-guidance-subpages.h"

/* How many frames a widget may take to get its place before it is scrolled to. */
#define FRAMES_TO_WAIT 30
#define MARGIN 12

struct _BsGuidancePage
{
  AdwBin parent_instance;
  BsJournal *journal;
  gulong assessed_id, loaded_id;
  gboolean built, stale;
  char *digest;       /* of what is shown, NULL: nothing */
  BsHistory *history; /* that it was made from */
  gboolean all_topics;
  char *sub; /* name of the page behind, "": none is open */
  GtkWidget *sub_content;
  char *wanted;      /* rule to show when it can be, or NULL */
  GtkWidget *origin; /* weak: what opened the page behind, and gets the focus back */
  GtkWidget *target; /* weak: to be scrolled to and to get the focus */
  guint tick_id, frames_left;

  GtkWidget *stack, *main_scrolled, *columns, *findings, *others, *disclaimer;
  GtkWidget *back_button, *sub_title, *sub_scrolled, *sub_place;
};

G_DEFINE_TYPE (BsGuidancePage, bs_guidance_page, ADW_TYPE_BIN)

/* Going to a widget */

static void
set_target (BsGuidancePage *self, GtkWidget *target)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_set_weak_pointer (&self->target, target);
}

static gboolean
go_to_target (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  BsGuidancePage *self = BS_GUIDANCE_PAGE (widget);
  GtkWidget *scrolled = self->sub[0] != '\0' ? self->sub_scrolled : self->main_scrolled;
  GtkWidget *content =
      gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))));
  graphene_rect_t bounds;

  if (self->target == NULL || self->frames_left-- == 0)
    {
      self->tick_id = 0;
      return G_SOURCE_REMOVE;
    }
  /* Its place is known after a layout; the frame after, the scrolled area has its full length too. */
  if (self->frames_left + 2 >= FRAMES_TO_WAIT || gtk_widget_get_height (self->target) == 0 ||
      !gtk_widget_compute_bounds (self->target, content, &bounds))
    return G_SOURCE_CONTINUE;
  gtk_widget_child_focus (self->target, GTK_DIR_TAB_FORWARD);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                            bounds.origin.y - MARGIN);
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
go_to (BsGuidancePage *self, GtkWidget *target)
{
  set_target (self, target);
  self->frames_left = FRAMES_TO_WAIT;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_to_target, NULL, NULL);
}

/* Pages behind */

static void
fill_sub (BsGuidancePage *self, char *title)
{
  gtk_label_set_text (GTK_LABEL (self->sub_title), title);
  self->sub_content = bs_guidance_subpage_make_content (self->journal, self->sub);
  adw_bin_set_child (ADW_BIN (self->sub_place), self->sub_content);
}

static void
show_main (BsGuidancePage *self)
{
  g_free (self->sub);
  self->sub = g_strdup ("");
  gtk_stack_set_visible_child_full (GTK_STACK (self->stack), "main", GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  self->sub_content = NULL;
  adw_bin_set_child (ADW_BIN (self->sub_place), NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guidance.back", FALSE);
}

/* FALSE where there is no such page. */
static gboolean
open_sub (BsGuidancePage *self, const char *name)
{
  g_autofree char *title = bs_guidance_subpage_dup_title (self->journal, name);

  if (title == NULL)
    return FALSE;
  if (name != self->sub)
    {
      g_free (self->sub);
      self->sub = g_strdup (name);
    }
  fill_sub (self, title);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->sub_scrolled)), 0);
  gtk_stack_set_visible_child_full (GTK_STACK (self->stack), "sub", GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guidance.back", TRUE);
  return TRUE;
}

static void
on_open (GtkWidget *widget, const char *action_name, GVariant *target)
{
  BsGuidancePage *self = BS_GUIDANCE_PAGE (widget);

  if (self->sub[0] == '\0')
    g_set_weak_pointer (&self->origin, gtk_root_get_focus (gtk_widget_get_root (widget)));
  if (open_sub (self, g_variant_get_string (target, NULL)))
    gtk_widget_grab_focus (self->back_button);
}

static void
on_back (GtkWidget *widget, const char *action_name, GVariant *target)
{
  BsGuidancePage *self = BS_GUIDANCE_PAGE (widget);
  const char *parent = bs_guidance_subpage_get_parent (self->sub);

  set_target (self, NULL);
  if (parent[0] != '\0')
    {
      if (open_sub (self, parent))
        gtk_widget_grab_focus (self->back_button);
      return;
    }
  show_main (self);
  if (self->origin == NULL || !gtk_widget_is_ancestor (self->origin, self->columns) ||
      !gtk_widget_grab_focus (self->origin))
    bs_guidance_focus_first (self->columns);
}

/* Who comes to the page begins at its beginning: GTK would go on behind what had the focus the last time. */
static gboolean
bs_guidance_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BsGuidancePage *self = BS_GUIDANCE_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (direction == GTK_DIR_TAB_FORWARD && self->built && (focus == NULL || !gtk_widget_is_ancestor (focus, widget)) &&
      bs_guidance_focus_first (self->sub[0] != '\0' ? self->back_button : self->columns))
    return TRUE;
  return GTK_WIDGET_CLASS (bs_guidance_page_parent_class)->focus (widget, direction);
}

static void
on_all_topics (GtkWidget *widget, const char *action_name, GVariant *target)
{
  BsGuidancePage *self = BS_GUIDANCE_PAGE (widget);

  self->all_topics = TRUE;
  bs_guidance_fill_others (GTK_BOX (self->others), self->journal, TRUE);
  gtk_widget_child_focus (self->others, GTK_DIR_TAB_FORWARD);
}

/* What is shown */

static void
show_wanted (BsGuidancePage *self)
{
  g_autofree char *rule_id = g_steal_pointer (&self->wanted);
  GtkWidget *card = bs_guidance_find_card (GTK_BOX (self->findings), rule_id);

  if (card != NULL)
    {
      if (self->sub[0] != '\0')
        show_main (self);
    }
  else
    {
      BsRulebook *rulebook = bs_journal_get_rulebook (self->journal);
      const BsRule *rule = rulebook != NULL ? bs_rulebook_find (rulebook, rule_id) : NULL;

      if (open_sub (self, "past"))
        card = bs_guidance_subpage_find_rule (self->sub_content, rule_id);
      if (card == NULL && rule != NULL)
        {
          g_autofree char *name = g_strconcat ("rules:", rule->set->id, NULL);

          if (open_sub (self, name))
            card = bs_guidance_subpage_find_rule (self->sub_content, rule_id);
        }
    }
  if (card == NULL)
    return;
  if (BS_IS_FINDING_CARD (card))
    bs_finding_card_set_expanded (BS_FINDING_CARD (card), TRUE);
  go_to (self, card);
}

/* (transfer full) (nullable): the rule of the card that has the focus. */
static char *
dup_focused_rule (BsGuidancePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, BS_TYPE_FINDING_CARD) : NULL;

  if (card == NULL || !gtk_widget_is_ancestor (card, self->findings))
    return NULL;
  return g_strdup (bs_finding_card_get_finding (BS_FINDING_CARD (card))->rule->id);
}

static void
fill_main (BsGuidancePage *self)
{
  g_autoptr (GHashTable) expanded = bs_guidance_list_expanded (GTK_BOX (self->findings));
  g_autofree char *focused = dup_focused_rule (self);
  GtkWidget *card;

  /* Whoever comes for one finding need not pass another that is open. */
  if (expanded == NULL && self->wanted != NULL)
    expanded = g_hash_table_new (g_str_hash, g_str_equal);
  bs_guidance_fill_findings (GTK_BOX (self->findings), self->journal, expanded);
  bs_guidance_fill_others (GTK_BOX (self->others), self->journal, self->all_topics);
  card = focused != NULL ? bs_guidance_find_card (GTK_BOX (self->findings), focused) : NULL;
  if (card != NULL)
    gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

/* Every minute comes a new assessment; somebody may be reading. Only what has changed is made anew. */
static void
update (BsGuidancePage *self)
{
  g_autofree char *digest = NULL;
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
  digest = bs_guidance_dup_digest (self->journal);
  if (self->history != history || g_strcmp0 (self->digest, digest) != 0)
    {
      g_clear_pointer (&self->history, bs_history_unref);
      self->history = bs_history_ref (history);
      g_free (self->digest);
      self->digest = g_steal_pointer (&digest);
      fill_main (self);
      if (self->sub[0] != '\0' && bs_guidance_subpage_follows_diary (self->sub))
        {
          g_autofree char *title = bs_guidance_subpage_dup_title (self->journal, self->sub);

          if (title != NULL)
            fill_sub (self, title);
          else
            show_main (self);
        }
    }
  if (self->sub[0] == '\0')
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "main");
  if (self->wanted != NULL)
    show_wanted (self);
}

void
bs_guidance_page_show_finding (BsGuidancePage *self, const char *rule_id)
{
  g_return_if_fail (BS_IS_GUIDANCE_PAGE (self));
  g_return_if_fail (rule_id != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (rule_id);
  update (self);
}

/* Only when the page is first seen: the window's first frame must not wait for it. */
static void
build (BsGuidancePage *self)
{
  GtkEventController *keys;

  if (self->built)
    return;
  self->built = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->columns, bs_guidance_columns_new ());
  gtk_label_set_text (GTK_LABEL (self->disclaimer), bs_safety_get_disclaimer ());
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guidance.back", FALSE);

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Left, GDK_ALT_MASK), gtk_named_action_new ("guidance.back")));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("guidance.back")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
bs_guidance_page_map (GtkWidget *widget)
{
  BsGuidancePage *self = BS_GUIDANCE_PAGE (widget);

  build (self);
  GTK_WIDGET_CLASS (bs_guidance_page_parent_class)->map (widget);
  if (self->stale)
    update (self);
}

static void
disconnect_journal (BsGuidancePage *self)
{
  if (self->journal == NULL)
    return;
  g_clear_signal_handler (&self->assessed_id, self->journal);
  g_clear_signal_handler (&self->loaded_id, self->journal);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->history, bs_history_unref);
  g_clear_pointer (&self->digest, g_free);
}

void
bs_guidance_page_set_journal (BsGuidancePage *self, BsJournal *journal)
{
  g_return_if_fail (BS_IS_GUIDANCE_PAGE (self));

  disconnect_journal (self);
  if (self->sub[0] != '\0')
    show_main (self);
  if (journal == NULL)
    return;
  self->journal = g_object_ref (journal);
  self->assessed_id = g_signal_connect_swapped (journal, "assessed", G_CALLBACK (update), self);
  self->loaded_id = g_signal_connect_swapped (journal, "notify::loaded", G_CALLBACK (update), self);
  update (self);
}

GtkWidget *
bs_guidance_page_new (void)
{
  return g_object_new (BS_TYPE_GUIDANCE_PAGE, NULL);
}

static void
bs_guidance_page_dispose (GObject *object)
{
  BsGuidancePage *self = BS_GUIDANCE_PAGE (object);

  disconnect_journal (self);
  set_target (self, NULL);
  g_clear_weak_pointer (&self->origin);
  G_OBJECT_CLASS (bs_guidance_page_parent_class)->dispose (object);
}

static void
bs_guidance_page_finalize (GObject *object)
{
  BsGuidancePage *self = BS_GUIDANCE_PAGE (object);

  g_free (self->sub);
  g_free (self->wanted);
  G_OBJECT_CLASS (bs_guidance_page_parent_class)->finalize (object);
}

static void
bs_guidance_page_class_init (BsGuidancePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_guidance_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_guidance_page_finalize;
  widget_class->map = bs_guidance_page_map;
  widget_class->focus = bs_guidance_page_focus;
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-guidance-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, stack);
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, main_scrolled);
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, columns);
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, findings);
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, others);
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, disclaimer);
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, sub_title);
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, sub_scrolled);
  gtk_widget_class_bind_template_child (widget_class, BsGuidancePage, sub_place);
  gtk_widget_class_install_action (widget_class, "guidance.open", "s", on_open);
  gtk_widget_class_install_action (widget_class, "guidance.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "guidance.all-topics", NULL, on_all_topics);
}

static void
bs_guidance_page_init (BsGuidancePage *self)
{
  self->sub = g_strdup ("");
}
