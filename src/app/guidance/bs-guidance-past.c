/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-guidance-past.h"
#include "bs-widgets.h"

#define SHOWN_AT_A_TIME 20

struct _BsGuidancePast
{
  GtkBox parent_instance;
  BsJournal *journal;
  BsAssessment *assessment;
  GArray *findings; /* BsFinding, as listed */
  guint shown;
  GtkWidget *cards, *more;
};

G_DEFINE_TYPE (BsGuidancePast, bs_guidance_past, GTK_TYPE_BOX)

static gint
compare_ended_last_first (gconstpointer a, gconstpointer b)
{
  const BsFinding *first = a, *second = b;

  if (first->cleared != second->cleared)
    return first->cleared > second->cleared ? -1 : 1;
  if (first->rule->level != second->rule->level)
    return first->rule->level > second->rule->level ? -1 : 1;
  return strcmp (first->rule->id, second->rule->id);
}

static void
show_until (BsGuidancePast *self, guint count)
{
  guint left;

  for (; self->shown < MIN (count, self->findings->len); self->shown++)
    gtk_box_append (
        GTK_BOX (self->cards),
        bs_finding_card_new (self->journal, self->assessment, &g_array_index (self->findings, BsFinding, self->shown)));
  left = self->findings->len - self->shown;
  gtk_widget_set_visible (self->more, left > 0);
  if (left > 0)
    {
      g_autofree char *text =
          g_strdup_printf (ngettext ("Show %u earlier finding", "Show earlier findings (%u)", left), left);

      gtk_button_set_label (GTK_BUTTON (self->more), text);
      bs_button_wrap (self->more, FALSE);
    }
}

static void
on_more (BsGuidancePast *self)
{
  guint before = self->shown;
  GtkWidget *card;

  show_until (self, self->shown + SHOWN_AT_A_TIME);
  card = gtk_widget_get_first_child (self->cards);
  for (guint i = 0; card != NULL && i < before; i++)
    card = gtk_widget_get_next_sibling (card);
  if (card != NULL)
    gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
bs_guidance_past_find (BsGuidancePast *self, const char *rule_id)
{
  GtkWidget *card;
  guint place = 0;

  g_return_val_if_fail (BS_IS_GUIDANCE_PAST (self), NULL);

  while (place < self->findings->len &&
         strcmp (g_array_index (self->findings, BsFinding, place).rule->id, rule_id) != 0)
    place++;
  if (place == self->findings->len)
    return NULL;
  show_until (self, MAX (self->shown, place + 1));
  card = gtk_widget_get_first_child (self->cards);
  for (guint i = 0; i < place; i++)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

GtkWidget *
bs_guidance_past_new (BsJournal *journal)
{
  BsGuidancePast *self =
      g_object_new (BS_TYPE_GUIDANCE_PAST, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);
  const GArray *past;

  self->journal = g_object_ref (journal);
  self->assessment = bs_assessment_ref (bs_journal_get_assessment (journal));
  past = bs_assessment_get_past (self->assessment);
  g_array_append_vals (self->findings, past->data, past->len);
  g_array_sort (self->findings, compare_ended_last_first);
  if (past->len == 0)
    gtk_box_append (GTK_BOX (self->cards), bs_label_new (_ ("No finding has ended so far."), NULL));
  show_until (self, SHOWN_AT_A_TIME);
  return GTK_WIDGET (self);
}

static void
bs_guidance_past_finalize (GObject *object)
{
  BsGuidancePast *self = BS_GUIDANCE_PAST (object);

  g_array_unref (self->findings);
  g_clear_pointer (&self->assessment, bs_assessment_unref);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (bs_guidance_past_parent_class)->finalize (object);
}

static void
bs_guidance_past_class_init (BsGuidancePastClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_guidance_past_finalize;
}

static void
bs_guidance_past_init (BsGuidancePast *self)
{
  self->findings = g_array_new (FALSE, FALSE, sizeof (BsFinding));
  gtk_box_append (GTK_BOX (self),
                  bs_label_new (_ ("These were met earlier. That they are no longer met does not mean that nothing "
                                   "is wrong."),
                                "dimmed"));
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self), self->cards);
  self->more = gtk_button_new ();
  gtk_widget_add_css_class (self->more, "answer");
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more), self);
  gtk_box_append (GTK_BOX (self), self->more);
}
