/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-item-private.h"

struct _BsDiaryItem
{
  GObject parent_instance;
  BsDiaryList *list;
  guint position; /* BS_DIARY_GONE when the list no longer has it */
  char id[BS_UUID_LENGTH + 1];
};

G_DEFINE_TYPE (BsDiaryItem, bs_diary_item, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
bs_diary_item_dispose (GObject *object)
{
  BsDiaryItem *self = BS_DIARY_ITEM (object);

  if (self->list != NULL)
    bs_diary_list_drop_item (self->list, self);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (bs_diary_item_parent_class)->dispose (object);
}

static void
bs_diary_item_class_init (BsDiaryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_diary_item_dispose;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_diary_item_init (BsDiaryItem *self)
{
}

BsDiaryItem *
bs_diary_item_new (BsDiaryList *list, guint position, const guint8 *uuid)
{
  BsDiaryItem *self = g_object_new (BS_TYPE_DIARY_ITEM, NULL);

  self->list = g_object_ref (list);
  self->position = position;
  bs_uuid_from_bytes (uuid, self->id);
  return self;
}

const char *
bs_diary_item_get_id (BsDiaryItem *self)
{
  g_return_val_if_fail (BS_IS_DIARY_ITEM (self), "");
  return self->id;
}

guint
bs_diary_item_get_position (BsDiaryItem *self)
{
  g_return_val_if_fail (BS_IS_DIARY_ITEM (self), BS_DIARY_GONE);
  return self->position;
}

void
bs_diary_item_set_position (BsDiaryItem *self, guint position)
{
  self->position = position;
}

void
bs_diary_item_emit_changed (BsDiaryItem *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

BsEntry *
bs_diary_item_load_entry (BsDiaryItem *self)
{
  g_return_val_if_fail (BS_IS_DIARY_ITEM (self), NULL);
  return self->list == NULL ? NULL : bs_diary_list_load_entry (self->list, self->id);
}

void
bs_diary_item_get_facts (BsDiaryItem *self, BsDiaryFacts *facts)
{
  g_return_if_fail (BS_IS_DIARY_ITEM (self));
  *facts = (BsDiaryFacts){ .worst = BS_ABSENT };
  if (self->list != NULL && self->position != BS_DIARY_GONE)
    bs_diary_list_get_facts (self->list, self->position, facts);
}
