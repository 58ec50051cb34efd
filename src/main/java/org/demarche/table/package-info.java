/**
 * Delimited text (RFC 4180 and its dialects) in and out.
 *
 * <p>Enters: a file that may be damaged or hostile; leaves: records one by one, each a row of as many cells as the
 * header or a {@link org.demarche.Problem} with its line. Enters: typed cells; leaves: lines that a spreadsheet opens
 * without running anything. Start with {@link org.demarche.table.TableReader} and {@link org.demarche.table.TableLine}.
 *
 * <p>May import: the root package, Commons CSV (which no other package sees).
 */
@NullMarked
package org.demarche.table;

import org.jspecify.annotations.NullMarked;
