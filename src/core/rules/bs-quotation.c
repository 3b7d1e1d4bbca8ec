/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-quotation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
bs_quotation_translate (const char *quote)
{
  g_return_val_if_fail (quote != NULL, NULL);

  /* The message for "" is the catalogue's head. */
  return *quote == '\0' ? quote : g_dgettext (GETTEXT_PACKAGE, quote);
}

gboolean
bs_quotation_is_translated (const char *quote)
{
  return !g_str_equal (bs_quotation_translate (quote), quote);
}

static gboolean
is_own (const BsRule *rule)
{
  return g_str_equal (rule->set->id, "own");
}

const char *
bs_rule_get_quotation (const BsRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return is_own (self) ? self->quote : bs_quotation_translate (self->quote);
}

char *
bs_rule_format_source (const BsRule *self)
{
  g_autofree char *source = NULL;
  const char *line;

  g_return_val_if_fail (self != NULL, NULL);

  line = self->source;
  if (is_own (self))
    /* What the reader puts where the file has none. */
    return g_strdup (g_str_equal (line, "own") ? C_ ("source of a rule", "own") : line);
  if (!g_str_has_prefix (line, "article "))
    return g_strdup (line);
  line += strlen ("article ");
  if (bs_quotation_is_translated (self->quote))
    /* Translators: where a quotation is from that is shown in your language, of which it is a translation: %s is a line of
     * the article, “L101”. */
    return g_strdup_printf (_ ("article %s, translated"), line);
  /* Translators: where a rule or a quotation is from; %s is a line of the article, “L101”. */
  return g_strdup_printf (_ ("article %s"), line);
}
