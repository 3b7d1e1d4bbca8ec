/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-entry-cache.h"

/* A list view keeps some 200 rows alive; half as many again lets it scroll back without reading anew. */
#define SIZE 320

struct _BsEntryCache
{
  BsStore *store;
  GHashTable *links; /* id → link in `recent` */
  GQueue recent;     /* BsEntry, the last read first */
  guint64 n_reads;
};

static void
forget_link (BsEntryCache *self, GList *link)
{
  BsEntry *entry = link->data;

  g_hash_table_remove (self->links, entry->id);
  g_queue_delete_link (&self->recent, link);
  bs_entry_unref (entry);
}

BsEntry *
bs_entry_cache_load (BsEntryCache *self, const char *id)
{
  GList *link = g_hash_table_lookup (self->links, id);
  g_autoptr (GError) error = NULL;
  BsEntry *entry;

  if (link != NULL)
    {
      g_queue_unlink (&self->recent, link);
      g_queue_push_head_link (&self->recent, link);
      return bs_entry_ref (link->data);
    }
  self->n_reads++;
  entry = bs_store_get_entry (self->store, id, &error);
  if (entry == NULL)
    {
      if (!g_error_matches (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND))
        g_warning ("%s", error->message);
      return NULL;
    }
  if (self->recent.length >= SIZE)
    forget_link (self, self->recent.tail);
  g_queue_push_head (&self->recent, bs_entry_ref (entry));
  g_hash_table_insert (self->links, entry->id, self->recent.head);
  return entry;
}

void
bs_entry_cache_forget (BsEntryCache *self, const char *id)
{
  GList *link;

  if (id == NULL)
    {
      while (self->recent.head != NULL)
        forget_link (self, self->recent.head);
    }
  else if ((link = g_hash_table_lookup (self->links, id)) != NULL)
    {
      forget_link (self, link);
    }
}

guint64
bs_entry_cache_get_n_reads (BsEntryCache *self)
{
  return self->n_reads;
}

BsEntryCache *
bs_entry_cache_new (BsStore *store)
{
  BsEntryCache *self = g_new0 (BsEntryCache, 1);

  self->store = g_object_ref (store);
  self->links = g_hash_table_new (g_str_hash, g_str_equal);
  g_queue_init (&self->recent);
  return self;
}

void
bs_entry_cache_free (BsEntryCache *self)
{
  bs_entry_cache_forget (self, NULL);
  g_hash_table_unref (self->links);
  g_object_unref (self->store);
  g_free (self);
}
