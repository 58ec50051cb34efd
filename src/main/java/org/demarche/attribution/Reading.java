package org.demarche.attribution;

import java.util.Optional;
import org.demarche.Attribution;

/**
 * What was found for one sentence.
 *
 * @param mention the words that name the source; empty for the article's own voice and for quotations nobody is named for
 * @param claim what in its sentence tells it; empty where another sentence does
 */
record Reading(Attribution attribution, Optional<Phrase> mention, Optional<Claim> claim) {}
