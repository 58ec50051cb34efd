package org.demarche.bundle;

import java.util.List;
import org.demarche.calibrate.ScopeNumbers;
import org.demarche.calibrate.TaskCalibration;

/**
 * What {@code calibration.json} of a bundle holds.
 *
 * @param tasks one for each task, in the manifest's order
 * @param scope of the model; its floats are in a file of their own
 */
record CalibrationEntry(List<TaskCalibration> tasks, ScopeNumbers scope) {

    CalibrationEntry {
        tasks = List.copyOf(tasks);
    }
}
