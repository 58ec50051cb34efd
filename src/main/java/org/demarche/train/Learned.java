package org.demarche.train;

import java.util.List;
import java.util.Map;
import org.demarche.bundle.Manifest;
import org.demarche.bundle.TaskModel;

/**
 * A model that has been learned, still to be written.
 *
 * @param encoder what the manifest says of the encoder
 * @param parts what of it the bundle holds
 * @param models one for each task
 * @param judged what was found of each task
 * @param settings what shaped it, beside the plan
 */
record Learned(
        Manifest.EncoderEntry encoder,
        Map<String, byte[]> parts,
        List<TaskModel> models,
        List<CrossValidation> judged,
        Map<String, String> settings) {}
