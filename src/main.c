/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-application.h"
#include "bs-language.h"

int
main (int argc, char *argv[])
{
  g_autoptr (BsApplication) application = NULL;

  bs_language_set_up ();
  /* GTK would read the locale once more, and give up all of it where a part is missing. */
  gtk_disable_setlocale ();
  application = bs_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
