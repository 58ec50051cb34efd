/**
 * The command line: one class a command, and the only place that prints, logs to a file and exits.
 *
 * <p>Enters: arguments. Leaves: results on standard output, everything else on standard error, an
 * {@link org.demarche.cli.ExitCode}. Start with {@link org.demarche.cli.Main}. Commands hold no logic: they turn
 * options into a request and its result into text.
 *
 * <p>May import: everything; picocli, the progress bar and Logback are seen here alone.
 */
@NullMarked
package org.demarche.cli;

import org.jspecify.annotations.NullMarked;
