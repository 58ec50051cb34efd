/**
 * Files of ours, written whole or not at all: atomic files, digests, folder locks, JSON; YAML that people write.
 *
 * <p>Enters: bytes and records. Leaves: files that exist only when they are complete. Start with
 * {@link org.demarche.storage.AtomicFile}.
 *
 * <p>May import: the root package, Jackson and SnakeYAML (which no other package sees).
 */
@NullMarked
package org.demarche.storage;

import org.jspecify.annotations.NullMarked;
