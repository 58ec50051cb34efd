/**
 * Who can act in a sentence about foreign affairs, by what names: the list of countries and blocs.
 *
 * <p>Enters: one sentence. Leaves: the places where sides are named in it ({@link org.demarche.side.Sides#mentions}).
 * The list is {@code src/main/resources/sides.csv}; a user's table adds to it ({@link org.demarche.side.Sides#plus}).
 *
 * <p>May import: the root package, the room {@code table}.
 */
@NullMarked
package org.demarche.side;

import org.jspecify.annotations.NullMarked;
