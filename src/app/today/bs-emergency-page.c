/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-emergency-page.h"

#include <glib/gi18n-lib.h>

#include "bs-emergency-number.h"
#include "bs-finding-words.h"
#include "bs-quotation.h"
#include "bs-tiles.h"
#include "bs-widgets.h"

#define MAX_EVIDENCE 3

struct _BsEmergencyPage
{
  AdwBin parent_instance;
  BsSettings *settings;
  GtkLabel *number, *words, *disclaimer, *number_fault;
  GtkBox *evidence;
  BsTiles *answers;
  GtkButton *called, *mistake;
  GtkMenuButton *edit_number;
  GtkEntry *number_entry;
};

enum
{
  CALLED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsEmergencyPage, bs_emergency_page, ADW_TYPE_BIN)

static void
show_number (BsEmergencyPage *self)
{
  g_autofree char *number = bs_settings_dup_emergency_number (self->settings);
  g_autofree char *name = g_strdup_printf (_ ("Emergency number %s"), number);

  gtk_label_set_label (self->number, number);
  bs_widget_set_accessible_label (GTK_WIDGET (self->number), name);
}

static void
on_called (BsEmergencyPage *self)
{
  g_signal_emit (self, signals[CALLED], 0);
}

static void
on_number_popup (BsEmergencyPage *self)
{
  g_autofree char *number = bs_settings_dup_emergency_number (self->settings);

  gtk_editable_set_text (GTK_EDITABLE (self->number_entry), number);
  gtk_label_set_label (self->number_fault, "");
  gtk_widget_set_visible (GTK_WIDGET (self->number_fault), FALSE);
}

static void
on_number_saved (BsEmergencyPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->number_entry))));

  if (!bs_settings_set_emergency_number (self->settings, text, &error))
    {
      gtk_label_set_label (self->number_fault, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->number_fault), TRUE);
      return;
    }
  show_number (self);
  gtk_menu_button_popdown (self->edit_number);
}

static void
bs_emergency_page_dispose (GObject *object)
{
  BsEmergencyPage *self = BS_EMERGENCY_PAGE (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bs_emergency_page_parent_class)->dispose (object);
}

static void
bs_emergency_page_class_init (BsEmergencyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_emergency_page_dispose;
  signals[CALLED] =
      g_signal_new ("called", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (BS_TYPE_TILES);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-emergency-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, number);
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, words);
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, disclaimer);
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, evidence);
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, answers);
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, called);
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, mistake);
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, edit_number);
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, number_entry);
  gtk_widget_class_bind_template_child (widget_class, BsEmergencyPage, number_fault);
  gtk_widget_class_bind_template_callback (widget_class, on_called);
  gtk_widget_class_bind_template_callback (widget_class, on_number_popup);
  gtk_widget_class_bind_template_callback (widget_class, on_number_saved);
}

static void
bs_emergency_page_init (BsEmergencyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  gtk_label_set_label (self->disclaimer, bs_safety_get_disclaimer ());
}

GtkWidget *
bs_emergency_page_new (BsSettings *settings)
{
  BsEmergencyPage *self = g_object_new (BS_TYPE_EMERGENCY_PAGE, NULL);

  self->settings = g_object_ref (settings);
  show_number (self);
  return GTK_WIDGET (self);
}

static void
add_evidence (BsEmergencyPage *self, const BsFinding *finding, const BsAssessment *assessment)
{
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  gint32 today = bs_instant_get_date (bs_assessment_get_at (assessment));
  guint newest = bs_finding_get_newest_entry (finding, assessment);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *why = bs_target_button_new (_ ("Why?"), "win.show-finding", finding->rule->id);
  g_autofree char *source = g_strdup_printf (_ ("%s: %s"), finding->rule->set->title, finding->rule->title);
  g_autofree char *name = g_strdup_printf (_ ("Why? %s"), finding->rule->title);

  if (newest != G_MAXUINT)
    {
      g_autofree char *recent = bs_history_format_recent (bs_history_get (history, newest), today);
      g_autofree char *shown = bs_finding_format_entry_evidence (finding, assessment, newest);
      g_autofree char *line = g_strdup_printf ("%s · %s", recent, shown);
      gtk_box_append (GTK_BOX (words), bs_label_new (line, "heading"));
    }
  gtk_box_append (GTK_BOX (words), bs_label_new (source, "caption"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (why, GTK_ALIGN_CENTER);
  bs_widget_set_accessible_label (why, name);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), why);
  gtk_box_append (self->evidence, row);
}

/* Translators: %s is what to say on the telephone */
#define SAY N_ ("Say: “%s” Do not drive yourself. If you cannot call, ask somebody near you.")

static void
show_words (BsEmergencyPage *self, const char *say)
{
  g_autofree char *words = g_strdup_printf (_ (SAY), say);

  gtk_label_set_label (self->words, words);
}

void
bs_emergency_page_set_worse (BsEmergencyPage *self, const char *recorded, const char *entry_id)
{
  /* E01 */
  static const char *const quote =
      N_ ("if the pain does not pass, but only intensifies - immediately call an ambulance.");
  g_autofree char *article =
      bs_quotation_is_translated (quote)
          /* Translators: before a quotation that is shown in your language, of which it is a translation. */
          ? g_strdup_printf (_ ("The article, translated: “%s”"), bs_quotation_translate (quote))
          : g_strdup_printf (_ ("The article: “%s”"), quote);

  show_words (self, _ ("I have back pain. First aid does not help, and it is getting worse."));
  bs_box_clear (GTK_WIDGET (self->evidence));
  gtk_box_append (self->evidence, bs_label_new (_ ("What you recorded"), "caption-heading"));
  gtk_box_append (self->evidence, bs_label_new (recorded, "heading"));
  gtk_box_append (self->evidence, bs_label_new (article, "caption"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->mistake), "s", entry_id);
}

void
bs_emergency_page_set_assessment (BsEmergencyPage *self, BsAssessment *assessment)
{
  g_autoptr (GArray) findings = bs_emergency_list_findings (assessment);
  g_autofree char *say = bs_emergency_format_words (assessment);
  guint newest = G_MAXUINT;

  show_words (self, say);
  bs_box_clear (GTK_WIDGET (self->evidence));
  gtk_box_append (self->evidence, bs_label_new (_ ("What you recorded"), "caption-heading"));
  for (guint i = 0; i < MIN (findings->len, MAX_EVIDENCE); i++)
    add_evidence (self, &g_array_index (findings, BsFinding, i), assessment);
  if (findings->len > 0)
    newest = bs_finding_get_newest_entry (&g_array_index (findings, BsFinding, 0), assessment);
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), newest != G_MAXUINT);
  if (newest != G_MAXUINT)
    {
      char id[BS_UUID_LENGTH + 1];
      bs_history_entry_get_id (bs_history_get (bs_assessment_get_history_snapshot (assessment), newest), id);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->mistake), "s", id);
    }
}
