/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-sealed-head.h"
#include "store-testing.h"

G_BEGIN_DECLS

#define PASSPHRASE "correct horse battery"
#define HEAD BS_SEALED_HEAD_LENGTH
#define CHUNK 65536
#define SEALED_CHUNK (CHUNK + 17)

/* As cheap as libsodium allows, so that a passphrase can be tried some thousand times. */
extern const BsSealedLimits cheap;

/* (transfer full): `length` bytes that are not all the same. */
GBytes *some_bytes (gsize length);
/* (transfer full): what a file sealed from these bytes holds. */
GByteArray *seal_bytes (const Place *place, GBytes *plain);
/* Writes `sealed` to a file, opens it into another and asserts what comes of it: the same as `plain`, or an error and no file. */
void assert_opens (const Place *place, GByteArray *sealed, GBytes *plain);
void assert_refused (const Place *place, GByteArray *sealed, const char *passphrase, BsSealedError code);
/* After a change in the head: makes its hash anew, as somebody would who wants it to be believed. */
void forge_hash (GByteArray *sealed);

G_END_DECLS
