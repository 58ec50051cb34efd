package org.demarche.train;

import java.util.List;
import java.util.Map;
import org.demarche.Matrix;
import org.demarche.bundle.Manifest;
import org.demarche.bundle.TaskModel;

/**
 * A model that has been learned, still to be written.
 *
 * @param encoder what the manifest says of the encoder
 * @param parts what of it the bundle holds
 * @param models one for each task
 * @param rows what each task learned from
 * @param features [rows of the corpus × dimension], as the encoder gives them
 * @param judged what was found of each task
 * @param settings what shaped it, beside the plan
 */
record Learned(
        Manifest.EncoderEntry encoder,
        Map<String, byte[]> parts,
        List<TaskModel> models,
        List<TaskRows> rows,
        Matrix features,
        List<CrossValidation> judged,
        Map<String, String> settings) {}
