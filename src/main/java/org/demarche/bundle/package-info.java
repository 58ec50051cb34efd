/**
 * The model as a folder: what stands in it, how it is written whole, and how it is verified before it is believed.
 *
 * <p>Enters: heads, calibrations and their evaluation. Leaves: a folder under {@code models/}, or a
 * {@link org.demarche.bundle.Bundle} read from one. Start with {@link org.demarche.bundle.BundleReader}. Nothing is
 * ever deserialized as Java objects, and no name from a bundle becomes a class or a path.
 *
 * <p>May import: the root package, {@code storage}, {@code encode}, {@code head}, {@code calibrate}, {@code evaluate},
 * {@code explain}.
 */
@NullMarked
package org.demarche.bundle;

import org.jspecify.annotations.NullMarked;
