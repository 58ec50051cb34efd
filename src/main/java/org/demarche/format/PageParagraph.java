package org.demarche.format;

/**
 * A paragraph of a page, or of several if it goes over their borders.
 *
 * @param page of its first line, from 0
 * @param y of its first line
 * @param size of its type
 * @param bold whether all of it is bold
 */
record PageParagraph(String text, int page, double y, double size, boolean bold) {}
