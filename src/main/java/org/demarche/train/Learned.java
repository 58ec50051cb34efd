package org.demarche.train;

import java.util.List;
import java.util.Map;
import org.demarche.Matrix;
import org.demarche.bundle.Manifest;
import org.demarche.bundle.TaskModel;
import org.demarche.calibrate.Scope;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.SwapResult;

/**
 * A model that has been learned, still to be written.
 *
 * @param encoder what the manifest says of the encoder
 * @param parts what of it the bundle holds
 * @param models one for each task
 * @param scope what is unlike anything they learned
 * @param rows what each task learned from
 * @param features [rows of the corpus × dimension], as the encoder gives them
 * @param judged what was found of each task
 * @param apart what was found of each on rows of their own, if the model was calibrated on such
 * @param swaps how the model takes sentences whose sides are exchanged
 * @param settings what shaped it, beside the plan
 */
record Learned(
        Manifest.EncoderEntry encoder,
        Map<String, byte[]> parts,
        List<TaskModel> models,
        Scope scope,
        List<TaskRows> rows,
        Matrix features,
        List<CrossValidation> judged,
        List<Evaluation> apart,
        SwapResult swaps,
        Map<String, String> settings) {}
