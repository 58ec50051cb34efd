/**
 * Goes on training an encoder of the BERT family on annotated sentences.
 *
 * <p>May import: the root package, the OpenBLAS that ND4J brings (no other room may).
 */
@NullMarked
package org.demarche.tune;

import org.jspecify.annotations.NullMarked;
