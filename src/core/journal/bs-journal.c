/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-journal.h"

#define REASSESS_SECONDS 60

struct _BsJournal
{
  GObject parent_instance;

  BsStore *store;
  BsRulebook *rulebook;
  BsRuleSettings settings;
  gboolean hide_guidance;
  BsAssessor *assessor; /* (nullable) while a thread has it */
  BsHistory *history;
  BsAssessment *assessment;
  BsInstant clock;            /* fixed, or absent */
  GCancellable *loading;      /* (nullable): a thread reads the history */
  gboolean changed_meanwhile; /* the store changed while it did */
  gint32 date;                /* the local day of the last "assessed" */
  guint timer;
  guint damaged_id; /* that the diary is damaged is still to be said */
};

G_DEFINE_FINAL_TYPE (BsJournal, bs_journal, G_TYPE_OBJECT)

enum
{
  PROP_LOADED = 1,
  N_PROPS,
};

enum
{
  ASSESSED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

BsInstant
bs_journal_now (BsJournal *self)
{
  return bs_instant_is_set (self->clock) ? self->clock : bs_instant_now ();
}

static gboolean
same_findings (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const BsFinding *x = &g_array_index ((GArray *) a, BsFinding, i),
                      *y = &g_array_index ((GArray *) b, BsFinding, i);

      if (x->rule != y->rule || x->raised != y->raised || x->known != y->known)
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_prompts (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const BsPrompt *x = &g_array_index ((GArray *) a, BsPrompt, i), *y = &g_array_index ((GArray *) b, BsPrompt, i);

      if (x->kind != y->kind || x->entry != y->entry)
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_not_evaluated (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_array_index ((GArray *) a, BsNotEvaluated, i).rule != g_array_index ((GArray *) b, BsNotEvaluated, i).rule)
      return FALSE;
  return TRUE;
}

/* Whether nothing that is shown differs but the time: then nobody's focus is disturbed by a new minute. */
static gboolean
says_the_same (const BsAssessment *a, const BsAssessment *b)
{
  g_autoptr (GArray) active_a = bs_assessment_list_active (a), active_b = bs_assessment_list_active (b);

  return bs_assessment_get_history_snapshot (a) == bs_assessment_get_history_snapshot (b) &&
         bs_instant_get_date (bs_assessment_get_at (a)) == bs_instant_get_date (bs_assessment_get_at (b)) &&
         bs_assessment_get_classification (a) == bs_assessment_get_classification (b) &&
         same_findings (active_a, active_b) &&
         same_prompts (bs_assessment_get_prompts (a), bs_assessment_get_prompts (b)) &&
         same_not_evaluated (bs_assessment_get_not_evaluated (a), bs_assessment_get_not_evaluated (b));
}

static BsAssessor *
new_assessor (BsJournal *self)
{
  BsAssessor *assessor = self->rulebook != NULL ? bs_assessor_new (self->rulebook, self->settings) : NULL;

  if (assessor != NULL && self->hide_guidance)
    bs_assessor_set_hidden (assessor, bs_rulebook_get_hideable (self->rulebook));
  return assessor;
}

/* (transfer full) (nullable): NULL without rules. */
static BsAssessment *
assess (BsAssessor *assessor, BsHistory *history, BsInstant at)
{
  return assessor != NULL ? bs_assessor_assess (assessor, history, at) : NULL;
}

static void
take_assessment (BsJournal *self, BsAssessment *assessment)
{
  g_clear_pointer (&self->assessment, bs_assessment_unref);
  self->assessment = assessment;
  self->date = bs_instant_get_date (bs_journal_now (self));
  g_signal_emit (self, signals[ASSESSED], 0);
}

/* (transfer full) of the history. */
static void
take_history (BsJournal *self, BsHistory *history)
{
  g_clear_pointer (&self->history, bs_history_unref);
  self->history = history;
  take_assessment (self, assess (self->assessor, history, bs_journal_now (self)));
}

/* A question may be due at any minute (the hour after a dose), so the same assessment is kept but its time moves on. */
void
bs_journal_reassess (BsJournal *self)
{
  BsAssessment *assessment;

  if (self->history == NULL || self->loading != NULL)
    return;
  if (self->assessor == NULL)
    {
      /* Without rules too a new day is another "today". */
      if (self->date != bs_instant_get_date (bs_journal_now (self)))
        take_assessment (self, NULL);
      return;
    }
  assessment = bs_assessor_assess (self->assessor, self->history, bs_journal_now (self));
  if (says_the_same (assessment, self->assessment) && bs_assessment_get_prompts (assessment)->len == 0)
    {
      bs_assessment_unref (self->assessment);
      self->assessment = assessment;
      return;
    }
  take_assessment (self, assessment);
}

void
bs_journal_look_again (BsJournal *self)
{
  if (self->history == NULL)
    return;
  if (bs_store_was_changed_outside (self->store))
    bs_journal_load (self);
  else if (!bs_instant_is_set (self->clock))
    bs_journal_reassess (self);
}

static gboolean
on_minute (gpointer user_data)
{
  BsJournal *self = user_data;

  bs_journal_look_again (self);
  return G_SOURCE_CONTINUE;
}

static void
loaded (BsJournal *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (REASSESS_SECONDS, on_minute, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

/* Reading in a thread */

typedef struct
{
  char *path;
  BsAssessor *assessor;
  BsInstant at;
  BsHistory *history;
  BsAssessment *assessment;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_free (load->path);
  g_clear_pointer (&load->assessor, bs_assessor_free);
  g_clear_pointer (&load->history, bs_history_unref);
  g_clear_pointer (&load->assessment, bs_assessment_unref);
  g_free (load);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Load *load = task_data;
  GError *error = NULL;

  load->history = bs_store_load_history (load->path, cancellable, &error);
  if (load->history == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  load->assessment = assess (load->assessor, load->history, load->at);
  g_task_return_boolean (task, TRUE);
}

static void
weak_ref_free (GWeakRef *reference)
{
  g_weak_ref_clear (reference);
  g_free (reference);
}

/* The thread does not keep the journal alive: who lets go of it need not wait for ten years of history. */
static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *reference = user_data;
  g_autoptr (BsJournal) self = g_weak_ref_get (reference);
  Load *load = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  weak_ref_free (reference);
  if (self == NULL)
    return;
  g_clear_object (&self->loading);
  self->assessor = g_steal_pointer (&load->assessor);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      /* Settings may have changed while the thread had the assessor. */
      if (self->changed_meanwhile)
        {
          g_clear_pointer (&self->assessor, bs_assessor_free);
          self->assessor = new_assessor (self);
          if (self->history != NULL)
            take_assessment (self, assess (self->assessor, self->history, bs_journal_now (self)));
        }
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  if (self->changed_meanwhile)
    {
      g_clear_pointer (&self->assessor, bs_assessor_free);
      self->assessor = new_assessor (self);
      bs_journal_load (self);
      return;
    }
  g_clear_pointer (&self->history, bs_history_unref);
  self->history = g_steal_pointer (&load->history);
  take_assessment (self, g_steal_pointer (&load->assessment));
  loaded (self);
}

void
bs_journal_load (BsJournal *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *reference;
  Load *load;

  if (self->loading != NULL)
    {
      self->changed_meanwhile = TRUE;
      return;
    }
  /* From here on: what is written before the thread reads it is read twice at worst. */
  bs_store_was_changed_outside (self->store);
  load = g_new0 (Load, 1);
  load->path = g_strdup (bs_store_get_path (self->store));
  load->assessor = g_steal_pointer (&self->assessor);
  load->at = bs_journal_now (self);
  self->changed_meanwhile = FALSE;
  self->loading = g_cancellable_new ();
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  task = g_task_new (NULL, self->loading, on_loaded, reference);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_in_thread);
}

gboolean
bs_journal_load_now (BsJournal *self, GError **error)
{
  BsHistory *history;

  g_return_val_if_fail (self->loading == NULL, FALSE);

  history = bs_store_load_history (bs_store_get_path (self->store), NULL, error);
  if (history == NULL)
    return FALSE;
  take_history (self, history);
  loaded (self);
  return TRUE;
}

/* What changed in the store goes into the history; what is older than its tail makes it anew. */
static void
on_store_changed (BsStore *store, const BsChange *change, gpointer user_data)
{
  BsJournal *self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->loading != NULL)
    {
      self->changed_meanwhile = TRUE;
      return;
    }
  if (self->history == NULL)
    return;
  switch (change->kind)
    {
    case BS_CHANGE_ENTRY:
    case BS_CHANGE_ENTRY_GONE:
      take_history (self, bs_history_with_change (self->history, change->before, change->entry));
      return;
    case BS_CHANGE_VISITS:
      {
        g_autoptr (GPtrArray) visits = bs_store_list_visits (store, &error);

        if (visits != NULL)
          take_history (self, bs_history_with_visits (self->history, visits));
        break;
      }
    case BS_CHANGE_PROFILE:
      {
        g_autoptr (BsProfile) profile = bs_store_get_profile (store, &error);

        if (profile != NULL)
          take_history (self, bs_history_with_profile (self->history, profile));
        break;
      }
    case BS_CHANGE_MEDICINES:
      g_signal_emit (self, signals[ASSESSED], 0);
      return;
    case BS_CHANGE_ALL:
      bs_journal_load (self);
      return;
    default:
      return;
    }
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* A form that is just being saved gets its answer first. */
static gboolean
on_damaged_idle (gpointer user_data)
{
  BsJournal *self = user_data;
  g_autoptr (GError) error = NULL;

  self->damaged_id = 0;
  bs_store_set_damaged (self->store, &error);
  g_signal_emit (self, signals[FAILED], 0, error);
  return G_SOURCE_REMOVE;
}

static void
on_store_damaged (BsStore *store, gpointer user_data)
{
  BsJournal *self = user_data;

  if (self->damaged_id == 0)
    self->damaged_id = g_idle_add (on_damaged_idle, self);
}

/* The object */

BsJournal *
bs_journal_new (BsStore *store, BsRulebook *rulebook, BsRuleSettings settings)
{
  BsJournal *self = g_object_new (BS_TYPE_JOURNAL, NULL);

  self->store = g_object_ref (store);
  self->rulebook = rulebook != NULL ? bs_rulebook_ref (rulebook) : NULL;
  self->settings = settings;
  self->assessor = new_assessor (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, 0);
  g_signal_connect_object (store, "damaged", G_CALLBACK (on_store_damaged), self, 0);
  return self;
}

gboolean
bs_journal_is_loaded (BsJournal *self)
{
  return self->history != NULL;
}

BsStore *
bs_journal_get_store (BsJournal *self)
{
  return self->store;
}

BsRulebook *
bs_journal_get_rulebook (BsJournal *self)
{
  return self->rulebook;
}

BsHistory *
bs_journal_get_history (BsJournal *self)
{
  return self->history;
}

BsAssessment *
bs_journal_get_assessment (BsJournal *self)
{
  return self->assessment;
}

void
bs_journal_set_clock (BsJournal *self, BsInstant at)
{
  self->clock = at;
  bs_journal_reassess (self);
}

/* Rules are applied otherwise from now on. */
static void
judge_anew (BsJournal *self)
{
  if (self->rulebook == NULL)
    return;
  if (self->assessor == NULL)
    {
      /* The thread has the old ones; what it brings is judged once more. */
      self->changed_meanwhile = TRUE;
      return;
    }
  bs_assessor_free (self->assessor);
  self->assessor = new_assessor (self);
  if (self->history != NULL)
    take_assessment (self, bs_assessor_assess (self->assessor, self->history, bs_journal_now (self)));
}

void
bs_journal_set_settings (BsJournal *self, BsRuleSettings settings)
{
  if (self->settings.long_walk_min == settings.long_walk_min)
    return;
  self->settings = settings;
  judge_anew (self);
}

void
bs_journal_set_hide_guidance (BsJournal *self, gboolean hide)
{
  if (self->hide_guidance == hide)
    return;
  self->hide_guidance = hide;
  judge_anew (self);
}

static void
bs_journal_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LOADED)
    g_value_set_boolean (value, bs_journal_is_loaded (BS_JOURNAL (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bs_journal_dispose (GObject *object)
{
  BsJournal *self = BS_JOURNAL (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->damaged_id, g_source_remove);
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  G_OBJECT_CLASS (bs_journal_parent_class)->dispose (object);
}

static void
bs_journal_finalize (GObject *object)
{
  BsJournal *self = BS_JOURNAL (object);

  g_clear_object (&self->loading);
  g_clear_pointer (&self->assessment, bs_assessment_unref);
  g_clear_pointer (&self->history, bs_history_unref);
  g_clear_pointer (&self->assessor, bs_assessor_free);
  g_clear_object (&self->store);
  g_clear_pointer (&self->rulebook, bs_rulebook_unref);
  G_OBJECT_CLASS (bs_journal_parent_class)->finalize (object);
}

static void
bs_journal_class_init (BsJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bs_journal_get_property;
  object_class->dispose = bs_journal_dispose;
  object_class->finalize = bs_journal_finalize;
  properties[PROP_LOADED] =
      g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ASSESSED] =
      g_signal_new ("assessed", BS_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
      g_signal_new ("failed", BS_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
bs_journal_init (BsJournal *self)
{
}
