/**
 * Reads the bytes of PDF, Word, OpenDocument and RTF files, of mails and of web pages saved as mail (MHT), in a process
 * of its own: a file on which a parser hangs, crashes or runs out of memory costs that file and nothing else.
 *
 * <p>Enters: bytes. Leaves: blocks in reading order, the text or page that a mail carries, or a stated failure. Start
 * with {@link org.demarche.format.FormatReader}; {@link org.demarche.format.Child} is the other side of it.
 *
 * <p>May import: the root package; PDFBox and Apache James mime4j (which no other package sees).
 */
@NullMarked
package org.demarche.format;

import org.jspecify.annotations.NullMarked;
