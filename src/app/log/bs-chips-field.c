/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-chips.h"

#include <glib/gi18n-lib.h>

/* Chips that are a field of the entry. */

typedef struct
{
  BsChipsField field;
  BsLogForm *form; /* outlives the chips' signals */
} Binding;

static void
binding_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
add_terms (BsChips *chips, const BsChipsField *field)
{
  for (guint i = 0; i < field->vocabulary->n_terms; i++)
    {
      guint term = field->order != NULL ? field->order[i] : i;
      g_autofree char *text = bs_capitalise (bs_vocabulary_get_label (field->vocabulary, term));
      g_autofree char *name = NULL;

      if (field->name != NULL)
        {
          g_auto (GStrv) parts = g_strsplit (field->name, "%s", 2);

          name = g_strjoinv (bs_vocabulary_get_label (field->vocabulary, term), parts);
        }
      if (field->n_first > 0 && i == field->n_first)
        bs_chips_begin_more (chips);
      bs_chips_add (chips, term, text, name);
    }
  if (field->none != NULL)
    bs_chips_add (chips, BS_CHIP_NONE, field->none, NULL);
}

static void
on_list_toggled (BsChips *chips, gint value, gboolean on, gpointer data)
{
  Binding *binding = data;
  BsTermList *list = G_STRUCT_MEMBER_P (bs_log_form_edit (binding->form), binding->field.offset);

  if (value == BS_CHIP_NONE)
    {
      bs_term_list_clear (list);
      if (on)
        bs_term_list_set_none (list);
    }
  else if (on)
    bs_term_list_add (list, value);
  else
    {
      bs_term_list_remove (list, value);
      /* Nothing chosen any more is not "none": that has a chip of its own. */
      if (list->n == 0)
        bs_term_list_clear (list);
    }
  bs_log_form_changed (binding->form);
}

static void
sync_list (BsLogForm *form, gpointer data)
{
  BsChips *chips = data;
  const BsChipsField *field = g_object_get_data (data, "bs-chips-field");
  const BsTermList *list = G_STRUCT_MEMBER_P (bs_log_form_get_entry (form), field->offset);

  for (guint term = 0; term < field->vocabulary->n_terms; term++)
    bs_chips_set_on (chips, term, (list->set & BS_BIT (term)) != 0);
  if (field->none != NULL)
    bs_chips_set_on (chips, BS_CHIP_NONE, list->asked && list->n == 0);
}

static void
on_term_toggled (BsChips *chips, gint value, gboolean on, gpointer data)
{
  Binding *binding = data;
  gint8 *term = G_STRUCT_MEMBER_P (bs_log_form_edit (binding->form), binding->field.offset);

  *term = on ? value : BS_ABSENT;
  bs_log_form_changed (binding->form);
}

static void
sync_term (BsLogForm *form, gpointer data)
{
  BsChips *chips = data;
  const BsChipsField *field = g_object_get_data (data, "bs-chips-field");
  gint chosen = G_STRUCT_MEMBER (gint8, bs_log_form_get_entry (form), field->offset);

  for (gint term = 0; term < (gint) field->vocabulary->n_terms; term++)
    bs_chips_set_on (chips, term, term == chosen);
}

static GtkWidget *
bind (BsLogForm *form, const BsChipsField *field, GCallback toggled, void (*sync) (BsLogForm *, gpointer))
{
  GtkWidget *chips = bs_chips_new (field->label);
  Binding *binding = g_new (Binding, 1);

  *binding = (Binding){ .field = *field, .form = form };
  add_terms (BS_CHIPS (chips), field);
  g_object_set_data (G_OBJECT (chips), "bs-chips-field", &binding->field);
  g_signal_connect_data (chips, "toggled", toggled, binding, binding_free, 0);
  g_signal_connect_object (form, "changed", G_CALLBACK (sync), chips, 0);
  sync (form, chips);
  return chips;
}

GtkWidget *
bs_chips_new_for_list (BsLogForm *form, const BsChipsField *field)
{
  return bind (form, field, G_CALLBACK (on_list_toggled), sync_list);
}

GtkWidget *
bs_chips_new_for_term (BsLogForm *form, const BsChipsField *field)
{
  return bind (form, field, G_CALLBACK (on_term_toggled), sync_term);
}
