/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-places.h"

#include <string.h>

#include "bs-csv-words.h"

/* Folded, as bs_csv_words_fold() makes them, between bars. Only words that can mean nothing else: "back" may be the
 * upper one. */
static const char lower_back[] = "lower back|low back|lumbar spine|lumbar region|lumbar back|lumbar area|lumbar"
                                 "|small of the back"
                                 "|unterer rucken|unteren rucken|unterer ruecken|unteren ruecken|lendenwirbelsaule"
                                 "|lendenwirbelsaeule|lendenwirbel|lendenbereich|lenden|lws|kreuz"
                                 "|поясница|поясницы|пояснице|поясничныи отдел|нижняя часть спины|низ спины"
                                 "|zona lumbar|region lumbar|parte baja de la espalda|espalda baja|lumbares"
                                 "|bas du dos|bas de dos|region lombaire|lombaires|lombaire|lombes";
static const char sacrum[] = "bottom of the spine|sacrum|sacral|tailbone"
                             "|kreuzbein|steissbein|steiss"
                             "|крестец|крестца|крестце|копчик"
                             "|sacro|coxis"
                             "|coccyx";
static const char left[] = "left|l|links|linke|linker|linken|слева|левая|левыи|лева|izquierda|izquierdo|gauche";
static const char right[] =
    "right|r|rechts|rechte|rechter|rechten|справа|правая|правыи|права|derecha|derecho|droite|droit";
static const char middle[] = "middle|centre|center|central|mid|mitte|mittig|в середине|посередине|середина|centro|medio"
                             "|milieu|au milieu";
static const char both[] = "both sides|both|beide seiten|beidseits|beidseitig|обе стороны|с обеих сторон|ambos lados"
                           "|des deux cotes|deux cotes";
/* What adds nothing. */
static const char fillers[] = "pain|ache|side|on|in|the|of|at|and|schmerz|schmerzen|seite|im|am|der|und|боль|в|и"
                              "|dolor|lado|en|la|el|de|del|y|douleur|cote|le|du|au|a|et";

/* Removes the longest of `words` that stands in the text, with a blank beside it. */
static gboolean
take (GString *text, const char *words)
{
  gsize at = 0, length = 0;

  for (const char *item = words; item != NULL; item = bs_csv_words_get_next (item))
    {
      gsize item_length = bs_csv_words_get_length (item);
      const char *found = item_length > length ? bs_csv_words_find (text->str, item, item_length) : NULL;

      if (found != NULL)
        {
          at = (gsize) (found - text->str);
          length = item_length;
        }
    }
  if (length == 0)
    return FALSE;
  if (at + length < text->len)
    length++; /* the blank behind */
  else if (at > 0)
    {
      at--; /* or that before */
      length++;
    }
  g_string_erase (text, (gssize) at, (gssize) length);
  return TRUE;
}

/* What one part of the text names, as a set; 0: none, or not without a rest. */
static guint64
read_part (const char *part)
{
  g_autofree char *folded = bs_csv_words_fold (part);
  g_autoptr (GString) text = g_string_new (folded);
  gboolean is_sacrum = take (text, sacrum);
  gboolean is_lower_back = !is_sacrum && take (text, lower_back);
  gboolean on_both, on_left, on_right, in_middle;
  guint64 set = 0;

  if (!is_sacrum && !is_lower_back)
    return 0;
  on_both = is_lower_back && take (text, both);
  on_left = is_lower_back && take (text, left);
  on_right = is_lower_back && take (text, right);
  in_middle = is_lower_back && take (text, middle);
  while (take (text, fillers))
    ;
  if (text->len > 0)
    return 0;
  if (is_sacrum)
    return BS_BIT (BS_SITE_SACRUM);
  if (on_left || on_both)
    set |= BS_BIT (BS_SITE_LOWER_BACK_LEFT);
  if (on_right || on_both)
    set |= BS_BIT (BS_SITE_LOWER_BACK_RIGHT);
  if (in_middle)
    set |= BS_BIT (BS_SITE_LOWER_BACK_CENTRE);
  if (set == 0)
    set = BS_BIT (BS_SITE_LOWER_BACK_LEFT) | BS_BIT (BS_SITE_LOWER_BACK_CENTRE) | BS_BIT (BS_SITE_LOWER_BACK_RIGHT);
  return set;
}

/* As this person's language, or a diary file, calls one place. */
static gint
find_site (const char *part)
{
  g_autofree char *folded = bs_csv_words_fold (part);

  for (guint site = 0; site < bs_sites.n_terms; site++)
    {
      g_autofree char *word = bs_csv_words_fold (bs_vocabulary_get_word (&bs_sites, site));
      g_autofree char *label = bs_csv_words_fold (bs_vocabulary_get_label (&bs_sites, site));

      if (strcmp (folded, word) == 0 || strcmp (folded, label) == 0)
        return (gint) site;
    }
  return -1;
}

char *
bs_csv_places_read (const char *text, BsTermList *sites)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",;/+&|\r\n", -1);
  g_autoptr (GString) rest = g_string_new (NULL);
  guint64 set = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);
      gint site = find_site (part);
      guint64 named = site >= 0 ? BS_BIT (site) : read_part (part);

      set |= named;
      if (named == 0 && *part != '\0')
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? ", " : "", part);
    }
  for (guint site = 0; site < bs_sites.n_terms; site++)
    if ((set & BS_BIT (site)) != 0)
      bs_term_list_add (sites, site);
  return rest->len > 0 ? g_string_free (g_steal_pointer (&rest), FALSE) : NULL;
}
