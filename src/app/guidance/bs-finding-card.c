/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-finding-card.h"
#include "bs-known-rules.h"
#include "bs-level-plate.h"
#include "bs-pain-badge.h"
#include "bs-quotation.h"
#include "bs-text.h"
#include "bs-widgets.h"
#include "bs-wrap-layout.h"

#define EVIDENCE_SHOWN 5 /* entries, before "Show more" */

struct _BsFindingCard
{
  AdwBin parent_instance;
  BsJournal *journal;
  BsAssessment *assessment;
  BsFinding finding;
  gboolean filled;
  GtkWidget *head, *plate, *level_line, *level_label, *tag_label, *title_label, *action_label, *extra_label, *arrow,
      *revealer, *details;
};

G_DEFINE_TYPE (BsFindingCard, bs_finding_card, ADW_TYPE_BIN)

static gint32
get_today (BsFindingCard *self)
{
  return bs_instant_get_date (bs_assessment_get_at (self->assessment));
}

/* Words */

char *
bs_finding_format_span (const BsFinding *finding, BsInstant at)
{
  gint32 today = bs_instant_get_date (at);
  gint32 from = bs_instant_get_date (bs_instant_new (finding->raised, at.offset));
  g_autofree char *begin = bs_text_format_short_date (from, today);
  g_autofree char *end = NULL;
  gint32 to;

  if (finding->cleared == G_MAXINT64)
    /* Translators: since a day, "since 17 Nov" */
    return g_strdup_printf (_ ("since %s"), begin);
  to = bs_instant_get_date (bs_instant_new (finding->cleared - 1, at.offset));
  if (from == to)
    return g_steal_pointer (&begin);
  end = bs_text_format_short_date (to, today);
  /* Translators: from a day to a day, "17 Nov – 20 Nov" */
  return g_strdup_printf (_ ("%s – %s"), begin, end);
}

static char *
format_source (const BsRule *rule)
{
  g_autofree char *source = bs_rule_format_source (rule);

  if (rule->section[0] == '\0')
    /* Translators: where a rule is from: the set's label, its key. */
    return g_strdup_printf (_ ("%s (%s)"), rule->set->label, source);
  if (rule->quote[0] != '\0')
    /* Translators: where a quotation is from: the set's label, the heading it stands under, its key ("article L417", or "article L417, translated"). */
    return g_strdup_printf (_ ("%s, “%s” (%s)"), rule->set->label, rule->section, source);
  /* Translators: where a rule is from: the set's label, its source in words, its key ("NHS-BP"). */
  return g_strdup_printf (_ ("%s: %s (%s)"), rule->set->label, rule->section, source);
}

GtkWidget *
bs_finding_quote_new (const BsRule *rule)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *source = format_source (rule);
  /* Translators: the quotation marks around a sentence of a source. */
  g_autofree char *text = rule->quote[0] != '\0' ? g_strdup_printf (_ ("“%s”"), bs_rule_get_quotation (rule)) : NULL;
  GtkWidget *label = bs_label_new (text != NULL ? text : rule->summary, text != NULL ? "quoted" : NULL);

  gtk_box_append (GTK_BOX (block), label);
  label = bs_label_new (source, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (block), label);
  gtk_widget_add_css_class (block, "quote");
  return block;
}

static gboolean
is_past (BsFindingCard *self)
{
  return self->finding.cleared != G_MAXINT64;
}

/* What stands under the title. */
static char *
format_state (BsFindingCard *self)
{
  const BsFinding *finding = &self->finding;

  if (is_past (self))
    return bs_finding_format_span (finding, bs_assessment_get_at (self->assessment));
  return g_strdup (finding->rule->action);
}

static char *
format_extra (BsFindingCard *self)
{
  const BsFinding *finding = &self->finding;

  if (is_past (self))
    return bs_capitalise (bs_ending_get_label (finding->ended_by));
  if (finding->known)
    {
      g_autofree char *until =
          bs_text_format_date (bs_assessment_get_known_until (self->assessment, finding->rule->id), get_today (self));

      /* Translators: %s is a date, "Sunday 20 December". */
      return g_strdup_printf (_ ("Known to your doctor until %s"), until);
    }
  return NULL;
}

/* What was recorded */

static gint
compare_newest_first (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? 1 : first > second ? -1 : 0;
}

/* (transfer full) (element-type guint): each entry once, the newest first. */
static GArray *
list_entries (BsFindingCard *self)
{
  g_autoptr (GArray) evidence = bs_assessment_list_evidence (self->assessment, &self->finding);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (guint));
  guint kept = 0;

  for (guint i = 0; i < evidence->len; i++)
    g_array_append_val (entries, g_array_index (evidence, BsEvidence, i).entry);
  g_array_sort (entries, compare_newest_first);
  for (guint i = 0; i < entries->len; i++)
    if (kept == 0 || g_array_index (entries, guint, i) != g_array_index (entries, guint, kept - 1))
      g_array_index (entries, guint, kept++) = g_array_index (entries, guint, i);
  g_array_set_size (entries, kept);
  return entries;
}

static void
on_entry_activated (AdwActionRow *row, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.show-entry", "s", id);
}

static GtkWidget *
make_entry_row (BsFindingCard *self, guint index)
{
  BsHistory *history = bs_assessment_get_history_snapshot (self->assessment);
  char id[BS_UUID_LENGTH + 1];
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *details = NULL;
  g_autofree char *line = NULL;
  GtkWidget *row, *badge;

  bs_history_entry_get_id (bs_history_get (history, index), id);
  entry = bs_store_get_entry (bs_journal_get_store (self->journal), id, &error);
  if (entry == NULL)
    return NULL; /* deleted since: a new assessment is on its way */
  moment = bs_text_format_moment (entry->at, get_today (self));
  heading = bs_text_format_entry_heading (entry);
  details = bs_text_format_entry_details (entry);
  line = details[0] != '\0' ? g_strdup_printf ("%s · %s", heading, details) : g_strdup (heading);

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", moment, "subtitle", line, "activatable", TRUE,
                      NULL);
  badge = bs_pain_badge_new (FALSE);
  bs_pain_badge_set_pain (BS_PAIN_BADGE (badge), entry->pain);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), badge);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  {
    g_autofree char *pain =
        entry->pain == BS_ABSENT ? g_strdup (_ ("Pain, not rated")) : g_strdup_printf (_ ("Pain %d"), entry->pain);
    /* Translators: the name of a row that opens an entry: pain, when, what it was about. */
    g_autofree char *name = g_strdup_printf (_ ("%s, %s, %s. Opens the entry."), pain, moment, heading);

    bs_widget_set_accessible_label (row, name);
  }
  g_signal_connect_data (row, "activated", G_CALLBACK (on_entry_activated), g_strdup (id),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  return row;
}

static void append_evidence (BsFindingCard *self, GtkWidget *list, guint from, guint count);

static void
on_more_activated (AdwActionRow *row, BsFindingCard *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  guint shown = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "shown"));

  gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (row));
  append_evidence (self, list, shown, shown * 4);
}

/* The entries from this place on, and where there are more a row that shows them. */
static void
append_evidence (BsFindingCard *self, GtkWidget *list, guint from, guint count)
{
  g_autoptr (GArray) entries = list_entries (self);
  guint until = MIN (from + count, entries->len);

  for (guint i = from; i < until; i++)
    {
      GtkWidget *row = make_entry_row (self, g_array_index (entries, guint, i));

      if (row != NULL)
        gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  if (until < entries->len)
    {
      guint left = entries->len - until;
      g_autofree char *title =
          g_strdup_printf (ngettext ("Show %u earlier entry", "Show earlier entries (%u)", left), left);
      GtkWidget *more =
          g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "activatable", TRUE, NULL);

      g_object_set_data (G_OBJECT (more), "shown", GUINT_TO_POINTER (until));
      g_signal_connect (more, "activated", G_CALLBACK (on_more_activated), self);
      gtk_list_box_append (GTK_LIST_BOX (list), more);
    }
}

static void
append_heading (BsFindingCard *self, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                   "xalign", 0.f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (self->details), label);
}

static void
append_remarks (BsFindingCard *self)
{
  g_auto (GStrv) assumptions = bs_finding_list_assumptions (&self->finding, self->assessment);
  const char *note = self->finding.rule->note;

  for (guint i = 0; assumptions[i] != NULL; i++)
    {
      /* Translators: what a rule took for granted, "Assumed: The lower leg or the foot is enough." */
      g_autofree char *text = g_strdup_printf (_ ("Assumed: %s"), assumptions[i]);

      gtk_box_append (GTK_BOX (self->details), bs_label_new (text, "remark"));
    }
  if (note != NULL && note[0] != '\0')
    gtk_box_append (GTK_BOX (self->details), bs_label_new (note, "remark"));
  gtk_box_append (GTK_BOX (self->details), bs_label_new (bs_safety_get_can_be_wrong (), "remark"));
}

static void
fill (BsFindingCard *self)
{
  g_autofree char *because = bs_finding_format_because (&self->finding, self->assessment);
  GtkWidget *list = gtk_list_box_new ();

  self->filled = TRUE;
  if (is_past (self))
    {
      append_heading (self, _ ("What it asked for"));
      gtk_box_append (GTK_BOX (self->details), bs_label_new (self->finding.rule->action, NULL));
    }
  append_heading (self, _ ("What you recorded"));
  gtk_box_append (GTK_BOX (self->details), bs_label_new (because, NULL));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "evidence");
  bs_widget_set_accessible_label (list, _ ("Entries that led here"));
  append_evidence (self, list, 0, EVIDENCE_SHOWN);
  if (gtk_widget_get_first_child (list) != NULL)
    gtk_box_append (GTK_BOX (self->details), list);
  else
    g_object_unref (g_object_ref_sink (list));
  append_heading (self, _ ("What the rule says"));
  gtk_box_append (GTK_BOX (self->details), bs_finding_quote_new (self->finding.rule));
  append_remarks (self);
}

/* Head */

static void
on_head_clicked (BsFindingCard *self)
{
  bs_finding_card_set_expanded (self, !bs_finding_card_get_expanded (self));
}

static void
fill_head (BsFindingCard *self)
{
  const BsRule *rule = self->finding.rule;
  const char *level = bs_level_get_label (rule->level);
  g_autofree char *state = format_state (self);
  g_autofree char *extra = format_extra (self);
  g_autofree char *name = g_strdup_printf ("%s, %s: %s. %s", level, rule->set->label, rule->title, state);

  bs_level_plate_set_level (self->plate, rule->level);
  gtk_label_set_text (GTK_LABEL (self->level_label), level);
  gtk_widget_add_css_class (self->level_label, bs_level_get_css_class (rule->level));
  gtk_label_set_text (GTK_LABEL (self->tag_label), rule->set->label);
  gtk_label_set_text (GTK_LABEL (self->title_label), rule->title);
  gtk_label_set_text (GTK_LABEL (self->action_label), state);
  gtk_label_set_text (GTK_LABEL (self->extra_label), extra != NULL ? extra : "");
  gtk_widget_set_visible (self->extra_label, extra != NULL);
  bs_widget_set_accessible_label (self->head, name);
  if (extra != NULL)
    bs_widget_set_accessible_description (self->head, extra);
}

const BsFinding *
bs_finding_card_get_finding (BsFindingCard *self)
{
  g_return_val_if_fail (BS_IS_FINDING_CARD (self), NULL);
  return &self->finding;
}

gboolean
bs_finding_card_get_expanded (BsFindingCard *self)
{
  g_return_val_if_fail (BS_IS_FINDING_CARD (self), FALSE);
  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

void
bs_finding_card_set_expanded (BsFindingCard *self, gboolean expanded)
{
  g_return_if_fail (BS_IS_FINDING_CARD (self));

  if (expanded && !self->filled)
    fill (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), expanded);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), expanded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

GtkWidget *
bs_finding_card_new (BsJournal *journal, BsAssessment *assessment, const BsFinding *finding)
{
  BsFindingCard *self = g_object_new (BS_TYPE_FINDING_CARD, NULL);

  self->journal = g_object_ref (journal);
  self->assessment = bs_assessment_ref (assessment);
  self->finding = *finding;
  fill_head (self);
  bs_finding_card_set_expanded (self, FALSE);
  return GTK_WIDGET (self);
}

static void
bs_finding_card_finalize (GObject *object)
{
  BsFindingCard *self = BS_FINDING_CARD (object);

  g_clear_pointer (&self->assessment, bs_assessment_unref);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (bs_finding_card_parent_class)->finalize (object);
}

static void
bs_finding_card_class_init (BsFindingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bs_finding_card_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-finding-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, head);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, plate);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, level_line);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, level_label);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, tag_label);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, action_label);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, extra_label);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, arrow);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, revealer);
  gtk_widget_class_bind_template_child (widget_class, BsFindingCard, details);
  gtk_widget_class_bind_template_callback (widget_class, on_head_clicked);
}

static void
bs_finding_card_init (BsFindingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->level_line, bs_wrap_layout_new (8));
}
