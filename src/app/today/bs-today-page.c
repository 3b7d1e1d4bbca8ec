/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-today-page.h"

#include <glib/gi18n-lib.h>

#include "bs-action-tile.h"
#include "bs-day-strip.h"
#include "bs-emergency-page.h"
#include "bs-finding-words.h"
#include "bs-question-card.h"
#include "bs-session-tiles.h"
#include "bs-status-card.h"
#include "bs-tiles.h"
#include "bs-widgets.h"

#define TICK_SECONDS 5
#define ACKNOWLEDGED "acknowledged-emergency"

struct _BsTodayPage
{
  AdwBin parent_instance;
  GtkStack *stack;
  GtkWidget *status, *questions, *fault, *strip_place;
  BsActionTile *log_pain, *walk, *first_aid, *no_pain;
  GtkWidget *strip, *emergency_page; /* NULL until there is something to show */
  BsJournal *journal;
  BsSettings *settings;
  char *not_judged;
  GHashTable *later; /* keys of questions that are put off until the program starts anew or the day ends */
  gint32 later_date;
  char *emergency;    /* what the emergency page shows, as a key; NULL: it is not shown */
  guint tick_id;      /* while a walk or first aid goes on and the page is seen */
  char *acknowledged; /* what was answered here, written or not; NULL: nothing */
};

enum
{
  PROP_0,
  PROP_EMERGENCY,
  N_PROPS,
};
static GParamSpec *props[N_PROPS];

enum
{
  ANSWERED,
  FAILED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsTodayPage, bs_today_page, ADW_TYPE_BIN)

static BsInstant
get_now (gpointer user_data)
{
  return bs_journal_now (BS_TODAY_PAGE (user_data)->journal);
}

/* ---- Questions ---- */

static gboolean
has_focus (BsTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Where what had the focus went away: else GTK would give it to the next that comes, and that may be a toast's "Undo". */
static void
keep_focus (BsTodayPage *self, gboolean had_focus)
{
  if (had_focus && !has_focus (self) && !gtk_widget_child_focus (self->questions, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->log_pain));
}

static void
on_answered (BsQuestionCard *card, const BsEntryChange *answer, const char *text, BsTodayPage *self)
{
  gboolean had_focus = has_focus (self);

  g_signal_emit (self, signals[ANSWERED], 0, answer, text);
  /* The journal's signal may have come while the card was in use, and left it. */
  if (gtk_widget_get_parent (GTK_WIDGET (card)) == self->questions)
    gtk_box_remove (GTK_BOX (self->questions), GTK_WIDGET (card));
  gtk_widget_set_visible (self->questions, gtk_widget_get_first_child (self->questions) != NULL);
  keep_focus (self, had_focus);
}

static void
on_failed (BsQuestionCard *card, const char *message, BsTodayPage *self)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

static void
on_later (BsQuestionCard *card, BsTodayPage *self)
{
  gboolean had_focus = has_focus (self);

  g_hash_table_add (self->later, g_strdup (bs_question_card_get_question (card)->key));
  gtk_box_remove (GTK_BOX (self->questions), GTK_WIDGET (card));
  gtk_widget_set_visible (self->questions, gtk_widget_get_first_child (self->questions) != NULL);
  keep_focus (self, had_focus);
}

static BsQuestionCard *
find_card (BsTodayPage *self, const char *key)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->questions); child;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (bs_question_card_get_question (BS_QUESTION_CARD (child))->key, key))
      return BS_QUESTION_CARD (child);
  return NULL;
}

/* Takes `list`. Cards that ask the same stay as they are: every minute comes a new assessment, and somebody may be
 * in the middle of an answer. */
static void
show_questions (BsTodayPage *self, GPtrArray *list)
{
  GtkWidget *child = gtk_widget_get_first_child (self->questions), *last = NULL;

  while (child)
    {
      BsQuestionCard *card = BS_QUESTION_CARD (child);
      const BsTodayQuestion *asked = bs_question_card_get_question (card);
      gboolean keep = FALSE;

      for (guint i = 0; i < list->len; i++)
        {
          const BsTodayQuestion *question = g_ptr_array_index (list, i);
          keep |= g_str_equal (question->key, asked->key) &&
                  (bs_question_card_is_begun (card) ||
                   (g_str_equal (question->title, asked->title) && g_str_equal (question->detail, asked->detail)));
        }
      child = gtk_widget_get_next_sibling (child);
      if (!keep)
        gtk_box_remove (GTK_BOX (self->questions), GTK_WIDGET (card));
    }
  g_ptr_array_set_free_func (list, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      BsTodayQuestion *question = g_ptr_array_index (list, i);
      BsQuestionCard *card = find_card (self, question->key);

      if (card || g_hash_table_contains (self->later, question->key))
        bs_today_question_free (question);
      else
        {
          card =
              BS_QUESTION_CARD (bs_question_card_new (question, bs_journal_get_store (self->journal), get_now, self));
          g_signal_connect (card, "answered", G_CALLBACK (on_answered), self);
          g_signal_connect (card, "failed", G_CALLBACK (on_failed), self);
          g_signal_connect (card, "later", G_CALLBACK (on_later), self);
          gtk_box_append (GTK_BOX (self->questions), GTK_WIDGET (card));
        }
      if (card)
        {
          gtk_box_reorder_child_after (GTK_BOX (self->questions), GTK_WIDGET (card), last);
          last = GTK_WIDGET (card);
        }
    }
  g_ptr_array_unref (list);
  gtk_widget_set_visible (self->questions, gtk_widget_get_first_child (self->questions) != NULL);
}

static void
ask (BsTodayPage *self, BsAssessment *assessment)
{
  g_autoptr (GError) error = NULL;

  show_questions (self, bs_today_question_list (assessment, bs_journal_get_store (self->journal), &error));
  gtk_widget_set_visible (self->fault, error != NULL);
  if (error)
    {
      g_autofree char *text =
          g_strdup_printf (_ ("Something could not be asked, because the diary could not be read: %s"), error->message);

      gtk_label_set_label (GTK_LABEL (self->fault), text);
    }
}

/* ---- Emergency ---- */

static void
hide_emergency (BsTodayPage *self)
{
  if (!self->emergency)
    return;
  g_clear_pointer (&self->emergency, g_free);
  gtk_stack_set_visible_child_name (self->stack, "today");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EMERGENCY]);
}

static void
on_called (BsTodayPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->emergency)
    return;
  /* The answer was given, written or not: the page is not shown again while the window is open and nothing is new. */
  g_free (self->acknowledged);
  self->acknowledged = g_strdup (self->emergency);
  if (!bs_store_put_value (bs_journal_get_store (self->journal), ACKNOWLEDGED, self->acknowledged, &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
  hide_emergency (self);
}

static void
show_emergency (BsTodayPage *self, BsAssessment *assessment)
{
  gboolean is_new;

  if (bs_assessment_get_headline (assessment) < BS_LEVEL_EMERGENCY)
    {
      hide_emergency (self);
      return;
    }
  /* What cannot be read counts as not answered. */
  if (!self->acknowledged)
    self->acknowledged = bs_store_get_value (bs_journal_get_store (self->journal), ACKNOWLEDGED, NULL);
  if (bs_emergency_is_acknowledged (assessment, self->acknowledged))
    {
      hide_emergency (self);
      return;
    }
  if (!self->emergency_page)
    {
      self->emergency_page = bs_emergency_page_new (self->settings);
      g_signal_connect_swapped (self->emergency_page, "called", G_CALLBACK (on_called), self);
      gtk_stack_add_named (self->stack, self->emergency_page, "emergency");
    }
  bs_emergency_page_set_assessment (BS_EMERGENCY_PAGE (self->emergency_page), assessment);
  gtk_stack_set_visible_child_name (self->stack, "emergency");
  is_new = !self->emergency || !bs_emergency_is_acknowledged (assessment, self->emergency);
  g_free (self->emergency);
  self->emergency = bs_emergency_format_key (assessment);
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EMERGENCY]);
}

/* ---- All of it ---- */

static gboolean
has_pain_on (const BsHistory *history, BsInstant now)
{
  BsDaySummary today;

  bs_day_summary_fill (history, now, bs_instant_get_date (now), &today, 1);
  return today.worst > 0 || today.unrated;
}

static gboolean on_tick (gpointer user_data);

/* What is going on, or was begun, elsewhere than on this page. */
static void
update_tiles (BsTodayPage *self)
{
  BsStore *store = bs_journal_get_store (self->journal);
  g_autofree char *draft = bs_store_get_draft (store, "log", NULL);
  gboolean walk = bs_session_tile_show_walk (self->walk, store, bs_journal_now (self->journal));
  gboolean first_aid = bs_session_tile_show_first_aid (self->first_aid, store, bs_journal_now (self->journal));

  if (!walk && !first_aid)
    g_clear_handle_id (&self->tick_id, g_source_remove);
  else if (!self->tick_id && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick_id = g_timeout_add_seconds (TICK_SECONDS, on_tick, self);
  bs_action_tile_set_detail (self->log_pain, draft ? _ ("Draft kept") : _ ("About 15 seconds"));
}

static gboolean
on_tick (gpointer user_data)
{
  BsTodayPage *self = user_data;

  update_tiles (self);
  return self->tick_id != 0;
}

static void
refresh (BsTodayPage *self)
{
  gboolean had_focus = has_focus (self);
  BsHistory *history = self->journal ? bs_journal_get_history (self->journal) : NULL;
  BsAssessment *assessment = self->journal ? bs_journal_get_assessment (self->journal) : NULL;
  BsInstant now;

  if (self->not_judged)
    bs_status_card_show_not_judged (BS_STATUS_CARD (self->status), self->not_judged);
  if (!history)
    return;
  if (!assessment && !self->not_judged)
    bs_status_card_show_not_judged (BS_STATUS_CARD (self->status), "");
  now = bs_journal_now (self->journal);
  if (self->later_date != bs_instant_get_date (now))
    {
      self->later_date = bs_instant_get_date (now);
      g_hash_table_remove_all (self->later);
    }
  if (!self->strip)
    {
      self->strip = bs_day_strip_new ();
      gtk_box_append (GTK_BOX (self->strip_place), self->strip);
    }
  bs_day_strip_set_history (BS_DAY_STRIP (self->strip), history, now);
  update_tiles (self);
  /* An entry without pain after pain of the same day says "now", not "today". */
  bs_action_tile_set_title (self->no_pain, has_pain_on (history, now) ? _ ("No pain now") : _ ("No pain today"));
  if (assessment && !self->not_judged)
    {
      bs_status_card_show_assessment (BS_STATUS_CARD (self->status), assessment);
      ask (self, assessment);
      show_emergency (self, assessment);
    }
  keep_focus (self, had_focus);
}

static void
on_no_pain (BsTodayPage *self)
{
  BsEntryChange answer = { NULL };
  g_autoptr (GError) error = NULL;

  if (!self->journal)
    return;
  if (bs_answer_pain_now (bs_journal_get_store (self->journal), 0, bs_journal_now (self->journal), &answer, &error))
    g_signal_emit (self, signals[ANSWERED], 0, &answer, _ ("No pain recorded"));
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
  bs_entry_change_clear (&answer);
}

static void
bs_today_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_EMERGENCY)
    g_value_set_boolean (value, bs_today_page_get_emergency (BS_TODAY_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bs_today_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bs_today_page_parent_class)->map (widget);
  bs_today_page_update_tiles (BS_TODAY_PAGE (widget));
}

/* Who comes to the page begins at what to do: GTK would go on behind what had the focus the last time. An emergency has its
 * own order. */
static gboolean
bs_today_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BsTodayPage *self = BS_TODAY_PAGE (widget);

  if (direction == GTK_DIR_TAB_FORWARD && !self->emergency && !has_focus (self) && gtk_widget_grab_focus (self->status))
    return TRUE;
  return GTK_WIDGET_CLASS (bs_today_page_parent_class)->focus (widget, direction);
}

static void
bs_today_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&BS_TODAY_PAGE (widget)->tick_id, g_source_remove);
  GTK_WIDGET_CLASS (bs_today_page_parent_class)->unmap (widget);
}

static void
bs_today_page_dispose (GObject *object)
{
  BsTodayPage *self = BS_TODAY_PAGE (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bs_today_page_parent_class)->dispose (object);
}

static void
bs_today_page_finalize (GObject *object)
{
  BsTodayPage *self = BS_TODAY_PAGE (object);

  g_free (self->not_judged);
  g_free (self->emergency);
  g_free (self->acknowledged);
  g_hash_table_unref (self->later);
  G_OBJECT_CLASS (bs_today_page_parent_class)->finalize (object);
}

static void
bs_today_page_class_init (BsTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bs_today_page_get_property;
  object_class->dispose = bs_today_page_dispose;
  object_class->finalize = bs_today_page_finalize;
  widget_class->map = bs_today_page_map;
  widget_class->unmap = bs_today_page_unmap;
  widget_class->focus = bs_today_page_focus;
  props[PROP_EMERGENCY] =
      g_param_spec_boolean ("emergency", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (BS_TYPE_ACTION_TILE);
  g_type_ensure (BS_TYPE_TILES);
  g_type_ensure (BS_TYPE_STATUS_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BsTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BsTodayPage, status);
  gtk_widget_class_bind_template_child (widget_class, BsTodayPage, questions);
  gtk_widget_class_bind_template_child (widget_class, BsTodayPage, fault);
  gtk_widget_class_bind_template_child (widget_class, BsTodayPage, strip_place);
  gtk_widget_class_bind_template_child (widget_class, BsTodayPage, log_pain);
  gtk_widget_class_bind_template_child (widget_class, BsTodayPage, walk);
  gtk_widget_class_bind_template_child (widget_class, BsTodayPage, first_aid);
  gtk_widget_class_bind_template_child (widget_class, BsTodayPage, no_pain);
  gtk_widget_class_bind_template_callback (widget_class, on_no_pain);
}

static void
bs_today_page_init (BsTodayPage *self)
{
  self->later = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bs_today_page_new (void)
{
  return g_object_new (BS_TYPE_TODAY_PAGE, NULL);
}

void
bs_today_page_set_settings (BsTodayPage *self, BsSettings *settings)
{
  g_set_object (&self->settings, settings);
}

void
bs_today_page_set_journal (BsTodayPage *self, BsJournal *journal)
{
  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  if (g_set_object (&self->journal, journal))
    {
      /* What another diary asked and said is not this one's. */
      g_clear_pointer (&self->acknowledged, g_free);
      bs_box_clear (self->questions);
      gtk_widget_set_visible (self->questions, FALSE);
      bs_status_card_show_reading (BS_STATUS_CARD (self->status));
    }
  if (!self->settings)
    self->settings = bs_settings_new (FALSE);
  if (journal)
    {
      g_signal_connect_swapped (journal, "assessed", G_CALLBACK (refresh), self);
      g_signal_connect_swapped (journal, "notify::loaded", G_CALLBACK (refresh), self);
      refresh (self);
    }
}

void
bs_today_page_set_not_judged (BsTodayPage *self, const char *why)
{
  g_free (self->not_judged);
  self->not_judged = g_strdup (why);
  refresh (self);
}

void
bs_today_page_update_tiles (BsTodayPage *self)
{
  if (self->journal)
    update_tiles (self);
}

gboolean
bs_today_page_get_emergency (BsTodayPage *self)
{
  return self->emergency != NULL;
}
