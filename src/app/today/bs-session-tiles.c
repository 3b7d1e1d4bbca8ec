/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-session-tiles.h"

#include <glib/gi18n-lib.h>

#include "bs-first-aid.h"
#include "bs-walk.h"

static void
show (BsActionTile *tile, gboolean running, const char *title, const char *detail)
{
  bs_action_tile_set_title (tile, title);
  bs_action_tile_set_detail (tile, detail);
  if (running)
    gtk_widget_add_css_class (GTK_WIDGET (tile), "running");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (tile), "running");
}

/* Whole minutes, since a tile is not looked at by the second. */
static gint
get_minutes (gint64 elapsed_us)
{
  return (gint) (elapsed_us / (60 * (gint64) G_USEC_PER_SEC));
}

gboolean
bs_session_tile_show_walk (BsActionTile *tile, BsStore *store, BsInstant now)
{
  BsMark mark = bs_mark_new (now);
  g_autofree char *detail = NULL;
  BsWalk walk;
  gint minutes;

  if (!bs_walk_is_running (store, &walk))
    {
      show (tile, FALSE, _ ("Start a walk"), _ ("Clock until it hurts"));
      return FALSE;
    }
  minutes = get_minutes (bs_walk_get_clock (&walk, &mark));
  if (walk.stage == BS_WALK_STOPPED)
    detail = g_strdup_printf (ngettext ("Resting for %d minute", "Resting for %d minutes", (gulong) minutes), minutes);
  else
    detail = g_strdup_printf (ngettext ("Walking for %d minute", "Walking for %d minutes", (gulong) minutes), minutes);
  show (tile, TRUE, _ ("Back to the walk"), detail);
  return TRUE;
}

gboolean
bs_session_tile_show_first_aid (BsActionTile *tile, BsStore *store, BsInstant now)
{
  BsMark mark = bs_mark_new (now);
  g_autoptr (BsFirstAid) first_aid = bs_first_aid_load (store, NULL);
  gint64 seconds;
  BsFirstAidAlarm alarm;

  if (!first_aid || bs_first_aid_is_stale (first_aid, &mark))
    {
      show (tile, FALSE, _ ("First aid now"), _ ("Step by step"));
      return FALSE;
    }
  if (bs_first_aid_is_emergency (first_aid))
    show (tile, TRUE, _ ("Back to first aid"), _ ("The pain is worse: get help now"));
  else if (bs_first_aid_get_alarm (first_aid, BS_FIRST_AID_ALARM_COLD, &mark, &seconds))
    {
      gint minutes = (gint) ((seconds + 59) / 60);
      g_autofree char *left =
          g_strdup_printf (ngettext ("Cold: %d minute left", "Cold: %d minutes left", (gulong) minutes), minutes);

      show (tile, TRUE, _ ("Back to first aid"), seconds > 0 ? left : _ ("Take the cold off now"));
    }
  else if (bs_first_aid_get_step (first_aid, &mark) == BS_FIRST_AID_ASK)
    show (tile, TRUE, _ ("Back to first aid"), _ ("How is the pain?"));
  else if (bs_first_aid_get_next_alarm (first_aid, &mark, &seconds, &alarm))
    {
      gint minutes = (gint) ((seconds + 59) / 60);
      g_autofree char *detail = g_strdup_printf (
          /* Translators: until the question how the pain is, an hour after first aid began */
          ngettext ("%d minute to “How is it?”", "%d minutes to “How is it?”", (gulong) minutes), minutes);

      show (tile, TRUE, _ ("Back to first aid"), detail);
    }
  else
    show (tile, TRUE, _ ("Back to first aid"), _ ("Step by step"));
  return TRUE;
}
