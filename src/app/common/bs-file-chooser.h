/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The desktop's own dialogs for files and folders (GtkFileChooserNative, a portal in a sandbox): nowhere else. What happens
 * with a file is a function of its own that takes a path, so that tests need no dialog. */

/* A kind of files to choose from. */
typedef struct
{
  const char *name;    /* "Diary files" */
  const char *pattern; /* "*.json", or several: "*.json;*.csv" */
} BsFileKind;

/* `path` (transfer none) in the file system's encoding; not called where nothing was chosen. */
typedef void (*BsFileChosen) (const char *path, gpointer owner);
typedef void (*BsFileGivenUp) (gpointer owner);

/* Each shows a dialog over `parent` and calls `chosen` with `owner` if that still lives then. `accept` (nullable) is what the
 * button that chooses says. */

/* `kinds` end with a name of NULL; "All files" is added. */
void bs_file_chooser_open (GtkWindow *parent, const char *title, const char *accept, const BsFileKind *kinds,
                           BsFileChosen chosen, GObject *owner);
/* `name`: what is suggested. The desktop asks before a file is replaced. */
void bs_file_chooser_save (GtkWindow *parent, const char *title, const char *accept, const char *name,
                           const BsFileKind *kinds, BsFileChosen chosen, GObject *owner);
/* The same; `given_up` is called with `owner`, if that still lives, where nothing was chosen that can be used. */
void bs_file_chooser_save_or_give_up (GtkWindow *parent, const char *title, const char *accept, const char *name,
                                      const BsFileKind *kinds, BsFileChosen chosen, BsFileGivenUp given_up,
                                      GObject *owner);
void bs_file_chooser_folder (GtkWindow *parent, const char *title, const char *accept, BsFileChosen chosen,
                             GObject *owner);

/* Without a portal the dialog belongs to this process and looks into the files of the folders it shows: bs_store_renew().
 * `closed` (nullable) is called each time one is gone, before what was chosen is told. */
void bs_file_chooser_set_closed_func (void (*closed) (gpointer user_data), gpointer user_data);
/* The same of a dialog that somebody else showed, as that of a printer. */
void bs_file_chooser_note_closed (void);

G_END_DECLS
