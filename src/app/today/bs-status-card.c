/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-status-card.h"

#include <glib/gi18n-lib.h>

#include "bs-aside-layout.h"
#include "bs-finding-words.h"
#include "bs-guidance-facts.h"
#include "bs-guidance-topics.h"
#include "bs-level-plate.h"
#include "bs-text.h"
#include "bs-tiles.h"
#include "bs-widgets.h"

#define MAX_FINDINGS 5
#define MAX_TOPICS 3
#define WORDS_ROOM 200 /* pixels beside “Why?”; with less it stands below */

struct _BsStatusCard
{
  AdwBin parent_instance;
  GtkWidget *head; /* takes the focus, so that the page begins with what to do and not with the first button below it */
  GtkWidget *plate, *level, *title, *text, *body;
  const char *level_class;
  char *
      shown; /* what the card says, so that a minute's assessment that says the same leaves focus and selection alone */
};

G_DEFINE_FINAL_TYPE (BsStatusCard, bs_status_card, ADW_TYPE_BIN)

/* rules.md 3.4, of urgent and emergency rules: NULL where each could be judged. */
static char *
format_not_evaluated (const BsAssessment *assessment)
{
  g_autoptr (GPtrArray) topics = bs_guidance_list_topics (assessment, BS_LEVEL_URGENT);
  g_autoptr (GString) text = NULL;
  guint shown = topics->len <= MAX_TOPICS + 1 ? topics->len : MAX_TOPICS;

  if (topics->len == 0)
    return NULL;
  text = g_string_new (_ ("Some rules could not be judged. Not asked in the last 72 hours:"));
  for (guint i = 0; i < shown; i++)
    {
      const BsGuidanceTopic *topic = g_ptr_array_index (topics, i);
      g_autofree char *open = bs_guidance_topic_format_open (topic);

      g_string_append_printf (text, "\n• %s", topic->title);
      if (open)
        g_string_append_printf (text, " – %s", open);
    }
  if (shown < topics->len)
    {
      guint left = topics->len - shown;

      g_string_append (text, "\n• ");
      g_string_append_printf (text, ngettext ("%u more, listed in Guidance", "%u more, listed in Guidance", left),
                              left);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* rules.md 4.3: said under a rule that others judge more slowly, and only while no other warning stands beside it. */
static gboolean
may_show_notes (const GArray *active)
{
  for (guint i = 0; i < active->len; i++)
    {
      const BsRule *rule = g_array_index (active, BsFinding, i).rule;
      if (rule->level >= BS_LEVEL_URGENT && !rule->note)
        return FALSE;
    }
  return TRUE;
}

static void
add_caption (BsStatusCard *self, const char *text)
{
  GtkWidget *label = bs_label_new (text, "caption");

  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (self->body), label);
}

static void
add_finding (BsStatusCard *self, const BsFinding *finding, const BsAssessment *assessment, gboolean with_note)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *why = bs_target_button_new (_ ("Why?"), "win.show-finding", finding->rule->id);
  g_autofree char *caption = bs_finding_format_caption (finding, assessment);
  g_autofree char *source =
      g_strdup_printf ("%s · %s", bs_level_get_label (finding->rule->level), finding->rule->set->label);
  g_autofree char *name = g_strdup_printf (_ ("Why? %s"), finding->rule->title);
  GtkWidget *label;

  gtk_box_append (GTK_BOX (words), bs_label_new (finding->rule->title, NULL));
  label = bs_label_new (caption, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (words), label);
  label = bs_label_new (source, "caption");
  gtk_widget_add_css_class (label, bs_level_get_css_class (finding->rule->level));
  gtk_box_append (GTK_BOX (words), label);
  if (with_note && finding->rule->note)
    {
      label = bs_label_new (finding->rule->note, "caption");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (why, "pill-answer");
  gtk_widget_set_valign (why, GTK_ALIGN_CENTER);
  bs_widget_set_accessible_label (why, name);
  gtk_box_append (GTK_BOX (self->body), bs_aside_new (words, why, WORDS_ROOM, 12));
}

/* The findings that are known to the doctor, or those that are not. */
static void
add_findings (BsStatusCard *self, const GArray *active, gboolean known, const char *heading,
              const BsAssessment *assessment)
{
  gboolean notes = may_show_notes (active);
  guint shown = 0, more = 0;

  for (guint i = 0; i < active->len; i++)
    {
      const BsFinding *finding = &g_array_index (active, BsFinding, i);
      if (!finding->known != !known)
        continue;
      if (shown == MAX_FINDINGS)
        {
          more++;
          continue;
        }
      if (shown++ == 0)
        gtk_box_append (GTK_BOX (self->body), bs_label_new (heading, "caption-heading"));
      add_finding (self, finding, assessment, notes);
    }
  if (more > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u more in Guidance", "%u more in Guidance", more), more);
      gtk_box_append (GTK_BOX (self->body), bs_target_button_new (text, "win.show-page", "guidance"));
    }
}

static gboolean
has_known (const GArray *active)
{
  for (guint i = 0; i < active->len; i++)
    if (g_array_index (active, BsFinding, i).known)
      return TRUE;
  return FALSE;
}

static void
set_head (BsStatusCard *self, BsLevel level, const char *word, const char *title, const char *text)
{
  g_autofree char *name = *word ? g_strdup_printf ("%s. %s", word, title) : g_strdup (title);

  if (self->level_class)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), self->level_class);
      gtk_widget_remove_css_class (self->level, self->level_class);
    }
  self->level_class = bs_level_get_css_class (level);
  gtk_widget_add_css_class (GTK_WIDGET (self), self->level_class);
  gtk_widget_add_css_class (self->level, self->level_class);
  bs_level_plate_set_level (self->plate, level);
  gtk_label_set_label (GTK_LABEL (self->level), word);
  gtk_widget_set_visible (self->level, *word != '\0');
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_widget_set_visible (self->text, *text != '\0');
  bs_widget_set_accessible_label (self->head, name);
  bs_box_clear (self->body);
  gtk_widget_set_visible (self->plate, TRUE);
}

#define SEEN_DAYS 7

/* (transfer full) (nullable): that the person was seen lately. With nothing that matches it says why: what was recorded
 * before has been answered, and does not count as never having been. */
static char *
format_seen (const BsAssessment *assessment)
{
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  BsInstant at = bs_assessment_get_at (assessment);

  for (guint i = bs_history_get_n_visits (history); i > 0; i--)
    {
      const BsVisit *visit = bs_history_get_visit (history, i - 1);

      if (visit->at.seconds > at.seconds || !bs_visit_is_examination (visit))
        continue;
      if (at.seconds - visit->at.seconds > SEEN_DAYS * BS_DAY_SECONDS)
        return NULL;
      g_autofree char *when = bs_text_format_moment (visit->at, bs_instant_get_date (at));
      /* Translators: the day and time of a visit, "Thursday 19 November, 08:00" */
      return g_strdup_printf (_ ("You were seen on %s. What you recorded before is answered by that; Guidance lists it "
                                 "under past findings."),
                              when);
    }
  return NULL;
}

/* Everything that the card depends on, as text. */
static char *
format_fingerprint (const BsAssessment *assessment, const GArray *active)
{
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  gint32 today = bs_instant_get_date (bs_assessment_get_at (assessment));
  g_autofree char *missing = format_not_evaluated (assessment);
  g_autofree char *not_for_you = bs_guidance_format_not_for_you (assessment);
  g_autofree char *seen = format_seen (assessment);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%d %d %d\n%s\n%s\n%s\n", bs_assessment_get_headline (assessment),
                   bs_history_get_n_entries (history) > 0, (int) today, missing ? missing : "",
                   not_for_you ? not_for_you : "", seen ? seen : "");
  for (guint i = 0; i < active->len; i++)
    {
      const BsFinding *finding = &g_array_index (active, BsFinding, i);
      g_autofree char *caption = bs_finding_format_caption (finding, assessment);
      g_string_append_printf (text, "%s %d %s\n", finding->rule->id, finding->known, caption);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
bs_status_card_show_assessment (BsStatusCard *self, BsAssessment *assessment)
{
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);
  BsLevel level = bs_assessment_get_headline (assessment);
  BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  const char *not_nothing =
      /* Translators: below a headline that no rule matches */
      _ ("This does not mean nothing is wrong. If you are worried, seek help whatever this shows.");
  g_autofree char *fingerprint = format_fingerprint (assessment, active);
  g_autofree char *not_for_you = bs_guidance_format_not_for_you (assessment);
  g_autofree char *seen =
      level == BS_LEVEL_NONE && bs_history_get_n_entries (history) > 0 ? format_seen (assessment) : NULL;

  if (g_strcmp0 (fingerprint, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&fingerprint);
  if (level > BS_LEVEL_NONE)
    set_head (self, level, bs_level_get_label (level), bs_level_get_action (level), "");
  else if (has_known (active))
    set_head (self, level, "", _ ("What matches a rule is known to your doctor."), not_nothing);
  else if (bs_history_get_n_entries (history) == 0)
    set_head (self, level, "", _ ("Nothing is recorded yet."), not_nothing);
  else
    set_head (self, level, "", _ ("No rule matches what you recorded."), not_nothing);

  if (seen)
    add_caption (self, seen);
  if (active->len > 0)
    {
      gtk_box_append (GTK_BOX (self->body), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      add_findings (self, active, FALSE, _ ("What you recorded"), assessment);
      add_findings (self, active, TRUE, _ ("Known to your doctor"), assessment);
    }
  if (level >= BS_LEVEL_DOCTOR)
    {
      GtkWidget *buttons = bs_tiles_new (0, 12);
      bs_tiles_append (BS_TILES (buttons),
                       bs_answer_button_new (_ ("I was seen by a doctor…"), "win.record-visit", NULL));
      bs_tiles_append (BS_TILES (buttons), bs_answer_button_new (_ ("Report for the doctor"), "win.report", NULL));
      gtk_box_append (GTK_BOX (self->body), buttons);
    }
  if (level < BS_LEVEL_URGENT && bs_history_get_n_entries (history) > 0)
    {
      g_autofree char *missing = format_not_evaluated (assessment);
      if (missing)
        {
          GtkWidget *buttons = bs_tiles_new (0, 12);

          add_caption (self, missing);
          bs_tiles_append (BS_TILES (buttons),
                           bs_target_button_new (_ ("Answer in Guidance"), "win.show-page", "guidance"));
          gtk_box_append (GTK_BOX (self->body), buttons);
        }
    }
  if (not_for_you)
    gtk_box_append (GTK_BOX (self->body), bs_label_new (not_for_you, NULL));
  if (active->len > 0)
    add_caption (self, bs_safety_get_disclaimer ());
  gtk_widget_set_visible (self->body, gtk_widget_get_first_child (self->body) != NULL);
}

void
bs_status_card_show_reading (BsStatusCard *self)
{
  g_clear_pointer (&self->shown, g_free);
  set_head (self, BS_LEVEL_NONE, "", _ ("Reading the diary…"), "");
  gtk_widget_set_visible (self->plate, FALSE);
  gtk_widget_set_visible (self->body, FALSE);
}

void
bs_status_card_show_not_judged (BsStatusCard *self, const char *why)
{
  g_clear_pointer (&self->shown, g_free);
  set_head (self, BS_LEVEL_DOCTOR, _ ("Not judged"), _ ("Nothing you recorded can be judged now."), why);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->plate), "dialog-question-symbolic");
  add_caption (self, _ ("What you log is kept. That no finding is shown here does not mean nothing is wrong: if you "
                        "are worried, seek help."));
  gtk_widget_set_visible (self->body, TRUE);
}

/* Else Tab would do what grab_focus does, and pass by what stands before. */
static gboolean
bs_status_card_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
bs_status_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BS_STATUS_CARD (widget)->head);
}

static void
bs_status_card_finalize (GObject *object)
{
  g_free (BS_STATUS_CARD (object)->shown);
  G_OBJECT_CLASS (bs_status_card_parent_class)->finalize (object);
}

static void
bs_status_card_class_init (BsStatusCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_status_card_finalize;
  GTK_WIDGET_CLASS (klass)->focus = bs_status_card_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = bs_status_card_grab_focus;
}

static void
bs_status_card_init (BsStatusCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->head =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "spacing", 12, "focusable", TRUE, NULL);
  gtk_widget_add_css_class (self->head, "status-head");
  self->plate = bs_level_plate_new (BS_LEVEL_NONE);
  self->level = bs_label_new ("", "heading");
  self->title = bs_heading_new ("", "title-2");
  self->text = bs_label_new ("", NULL);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), self->level);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->text);
  gtk_box_append (GTK_BOX (self->head), self->plate);
  gtk_box_append (GTK_BOX (self->head), words);
  gtk_box_append (GTK_BOX (box), self->head);
  gtk_box_append (GTK_BOX (box), self->body);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "padded");
  gtk_widget_add_css_class (GTK_WIDGET (self), "status");
  bs_status_card_show_reading (self);
}

GtkWidget *
bs_status_card_new (void)
{
  return g_object_new (BS_TYPE_STATUS_CARD, NULL);
}
