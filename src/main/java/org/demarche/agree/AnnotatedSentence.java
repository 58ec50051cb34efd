package org.demarche.agree;

/**
 * A sentence that several people labelled.
 *
 * @param id by which their labels are put together
 * @param document the article that it is from, or empty
 * @param position its place there as written, or empty
 * @param genre the manner of its article as written, or empty
 * @param text or empty where no table has it
 * @param before what stands before it in its document, or empty where no table has that
 */
record AnnotatedSentence(String id, String document, String position, String genre, String text, String before) {}
