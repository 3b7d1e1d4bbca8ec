/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-draft-keeper.h"

#define DELAY 400 /* milliseconds; what is typed is there after a power cut */

struct _BsDraftKeeper
{
  GObject parent_instance;

  BsStore *store;
  char *name;
  char *fault;
  BsDraftText text;
  gpointer user_data;
  guint source;
  gboolean has_draft;
  gboolean ended;
};

G_DEFINE_FINAL_TYPE (BsDraftKeeper, bs_draft_keeper, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
bs_draft_keeper_keep (BsDraftKeeper *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean kept;

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->ended)
    return TRUE;
  text = self->text (self->user_data);
  if (text != NULL)
    {
      kept = bs_store_put_draft (self->store, self->name, text, &error);
      self->has_draft = self->has_draft || kept;
    }
  else
    {
      kept = !self->has_draft || bs_store_delete_draft (self->store, self->name, &error);
      self->has_draft = self->has_draft && !kept;
    }
  g_free (self->fault);
  self->fault = kept ? NULL : g_strdup (error->message);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return kept;
}

static gboolean
on_due (gpointer data)
{
  BsDraftKeeper *self = data;

  self->source = 0;
  bs_draft_keeper_keep (self);
  return G_SOURCE_REMOVE;
}

void
bs_draft_keeper_touch (BsDraftKeeper *self)
{
  if (self->source == 0 && !self->ended)
    self->source = g_timeout_add (DELAY, on_due, self);
}

void
bs_draft_keeper_flush (BsDraftKeeper *self)
{
  if (self->source != 0)
    bs_draft_keeper_keep (self);
}

void
bs_draft_keeper_end (BsDraftKeeper *self)
{
  g_autoptr (GError) error = NULL;

  self->ended = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
  /* A draft that stays behind is shown next time; nothing is lost by it. */
  if (!bs_store_delete_draft (self->store, self->name, &error))
    g_info ("the draft stays behind: %s", error->message);
}

char *
bs_draft_keeper_read (BsDraftKeeper *self, GError **error)
{
  return bs_store_get_draft (self->store, self->name, error);
}

void
bs_draft_keeper_set_restored (BsDraftKeeper *self)
{
  self->has_draft = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
bs_draft_keeper_has_draft (BsDraftKeeper *self)
{
  return self->has_draft;
}

const char *
bs_draft_keeper_get_fault (BsDraftKeeper *self)
{
  return self->fault;
}

static void
bs_draft_keeper_finalize (GObject *object)
{
  BsDraftKeeper *self = BS_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->store);
  g_free (self->name);
  g_free (self->fault);

  G_OBJECT_CLASS (bs_draft_keeper_parent_class)->finalize (object);
}

static void
bs_draft_keeper_class_init (BsDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_draft_keeper_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", BS_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_draft_keeper_init (BsDraftKeeper *self)
{
}

BsDraftKeeper *
bs_draft_keeper_new (BsStore *store, const char *name, BsDraftText text, gpointer user_data)
{
  BsDraftKeeper *self = g_object_new (BS_TYPE_DRAFT_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->name = g_strdup (name);
  self->text = text;
  self->user_data = user_data;
  return self;
}
