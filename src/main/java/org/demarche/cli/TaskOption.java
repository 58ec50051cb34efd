package org.demarche.cli;

import java.util.List;
import java.util.Optional;
import org.demarche.Label;
import org.demarche.LabelSet;
import org.demarche.Task;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A task as the command line names it: {@code label} or {@code stance=dovish,neutral,hawkish}.
 *
 * @param name the label column
 * @param given the task, if its labels are named
 */
record TaskOption(String name, Optional<Task> given) {

    /** Reads it from the command line. */
    static final class Converter implements ITypeConverter<TaskOption> {

        @Override
        public TaskOption convert(String written) {
            int equals = written.indexOf('=');
            try {
                return equals < 0
                        ? new TaskOption(Label.of(written).name(), Optional.empty())
                        : given(Label.of(written.substring(0, equals)).name(), written.substring(equals + 1));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }

        private static TaskOption given(String name, String labels) {
            LabelSet set = new LabelSet(
                    List.of(labels.split(",", -1)).stream().map(Label::of).toList());
            return new TaskOption(name, Optional.of(new Task(name, set, Optional.empty())));
        }
    }
}
