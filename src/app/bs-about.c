/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "bs-level.h"

void
bs_about_show (GtkWindow *parent)
{
  /* The window's rows and its text have one column: what it is comes first, then the sentence of rules.md 5.3. */
  g_autofree char *comments = g_strdup_printf (
      "%s\n\n%s\n\n%s\n\n%s",
      _ ("A diary for a back that hurts when walking. It keeps everything on this computer: no account, no network."),
      bs_safety_get_disclaimer (),
      _ ("It examines nobody, names no illness and no medicine, and calls nobody. When no rule is met, this does not "
         "mean "
         "that nothing is wrong. No clinician has checked the rules yet."),
      bs_safety_get_always_line ());

  adw_show_about_window (parent, "modal", parent != NULL, "application-name", _ ("Backstory"), "application-icon",
                         BS_APP_ID, "developer-name", _ ("The Backstory developers"), "version", BS_VERSION, "comments",
                         comments, "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line */
                         "translator-credits", _ ("translator-credits"), NULL);
}
