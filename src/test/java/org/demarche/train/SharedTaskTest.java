package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.demarche.LabelSet;
import org.demarche.Task;
import org.demarche.bundle.TaskModel;
import org.demarche.calibrate.Conformal;
import org.demarche.calibrate.TaskCalibration;
import org.demarche.calibrate.Temperature;
import org.demarche.head.Head;
import org.junit.jupiter.api.Test;

final class SharedTaskTest {

    @Test
    void tasksOfOneNameAndTheSameLabelsAreShared() {
        List<TaskModel> a =
                bundle(task("stance", "yes", "no"), task("topic", "war", "trade"), task("mood", "good", "bad"));
        List<TaskModel> b =
                bundle(task("stance", "no", "yes"), task("topic", "war", "peace"), task("genre", "news", "talk"));

        assertThat(SharedTask.of(a, b))
                .extracting(shared -> shared.task().name())
                .containsExactly("stance");
        assertThat(SharedTask.remarks(a, b))
                .containsExactly(
                        "task topic: labels of A [war, trade], of B [war, peace]; not compared",
                        "task mood: of A only; not compared",
                        "task genre: of B only; not compared");
    }

    private static List<TaskModel> bundle(Task... tasks) {
        return List.of(tasks).stream()
                .map(task -> new TaskModel(task, head(), calibration(task)))
                .toList();
    }

    private static TaskCalibration calibration(Task task) {
        int labels = task.labels().size();
        return new TaskCalibration(
                new Temperature(1), new Conformal(0, List.of()), Collections.nCopies(labels, 1.0 / labels));
    }

    private static Task task(String name, String... labels) {
        return new Task(name, LabelSet.of(labels), Optional.empty());
    }

    private static Head head() {
        return Head.of(2, 1, 2, new float[Head.parameterCount(2, 1, 2)]);
    }
}
