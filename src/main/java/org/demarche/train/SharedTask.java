package org.demarche.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.bundle.TaskModel;

/**
 * A task that two bundles answer with the same labels, perhaps in another order.
 *
 * @param first the first bundle's model; its label order is that of the comparison
 * @param second the second bundle's
 */
public record SharedTask(TaskModel first, TaskModel second) {

    /** In the first bundle's order. */
    public static List<SharedTask> of(List<TaskModel> first, List<TaskModel> second) {
        return first.stream()
                .flatMap(model -> find(second, model.task().name())
                        .filter(other -> sameLabels(model.task(), other.task()))
                        .map(other -> new SharedTask(model, other))
                        .stream())
                .toList();
    }

    /** A line about each task that cannot be compared, and why; A is the first bundle, B the second. */
    public static List<String> remarks(List<TaskModel> first, List<TaskModel> second) {
        List<String> remarks = new ArrayList<>();
        for (TaskModel model : first) {
            Task task = model.task();
            Optional<TaskModel> other = find(second, task.name());
            if (other.isEmpty()) {
                remarks.add("task " + task.name() + ": of A only; not compared");
            } else if (!sameLabels(task, other.get().task())) {
                remarks.add("task " + task.name() + ": labels of A " + task.labels() + ", of B "
                        + other.get().task().labels() + "; not compared");
            }
        }
        second.stream()
                .map(TaskModel::task)
                .filter(task -> find(first, task.name()).isEmpty())
                .forEach(task -> remarks.add("task " + task.name() + ": of B only; not compared"));
        return remarks;
    }

    public Task task() {
        return first.task();
    }

    private static Optional<TaskModel> find(List<TaskModel> models, String task) {
        return models.stream().filter(model -> model.task().name().equals(task)).findFirst();
    }

    private static boolean sameLabels(Task one, Task other) {
        return new HashSet<Label>(one.labels().labels())
                .equals(new HashSet<Label>(other.labels().labels()));
    }
}
