/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guidance-fixture.h"

#include "bs-guidance-page.h"

void
guidance_set_up (PageFixture *self, gconstpointer without_rules)
{
  page_fixture_set_up (self, without_rules != NULL);
}

void
guidance_tear_down (PageFixture *self, gconstpointer data)
{
  page_fixture_tear_down (self);
}

void
guidance_show (PageFixture *self, gint width)
{
  GtkWidget *page = bs_guidance_page_new ();

  bs_guidance_page_set_journal (BS_GUIDANCE_PAGE (page), self->journal);
  page_fixture_show (self, page, width, 900);
}

char *
guidance_put_leg_pain (PageFixture *self, const char *at)
{
  BsEntry *entry = page_fixture_entry (at, 6);

  entry->when = BS_WHEN_WALKING;
  entry->walk_min = 25;
  bs_term_list_add (&entry->radiates, BS_REGION_LOWER_LEG_LEFT);
  return page_fixture_put (self, entry);
}

BsFindingCard *
guidance_find_card (PageFixture *self, const char *rule_id)
{
  return (BsFindingCard *) find_widget (self->page, BS_TYPE_FINDING_CARD,
                                        bs_rulebook_find (self->rulebook, rule_id)->title);
}

void
guidance_press_row (PageFixture *self, const char *title)
{
  GtkWidget *row = find_widget (self->page, ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activated");
  page_fixture_draw (self);
}

void
guidance_put_visit (PageFixture *self, const char *at, const char *knows, const char *until)
{
  g_autoptr (BsVisit) visit = bs_visit_new ();
  g_autoptr (BsVisit) written = NULL;
  g_autoptr (GError) error = NULL;

  visit->at = page_fixture_instant (at);
  visit->kind = BS_VISIT_DOCTOR;
  visit->who = g_strdup ("Dr. Example");
  if (knows != NULL)
    visit->knows = g_strsplit (knows, ",", -1);
  if (until != NULL)
    visit->knows_until = page_fixture_instant (until);
  written = bs_store_put_visit (self->store, visit, bs_journal_now (self->journal), &error);
  g_assert_no_error (error);
}
