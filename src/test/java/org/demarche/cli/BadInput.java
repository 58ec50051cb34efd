package org.demarche.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A row of the fault matrix: what is given, the command, and what a user then sees.
 *
 * @param row its number there
 * @param input in words
 * @param given makes the input in a folder of its own
 * @param command arguments; {@code @} in front of a path of that folder, {@code MODEL} for a sound model
 * @param exit the exit code
 * @param line what is printed: on standard error if the command was refused, else on standard output or as the end of
 *     a line of {@code articles.csv}; {@code …} stands for anything
 */
record BadInput(String row, String input, Given given, String command, int exit, String line) {

    /** Makes an input. */
    interface Given {
        void in(Path folder) throws Exception;
    }

    List<String> arguments(Path folder, Path model) {
        return Arrays.stream(command.split(" ", -1))
                .map(word ->
                        word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word)
                .map(word -> word.equals("MODEL") ? model.toString() : word)
                .toList();
    }

    boolean refused() {
        return exit != ExitCode.DONE.number() && exit != ExitCode.SOME_FAILED.number();
    }

    @Override
    public String toString() {
        return row + " " + input;
    }
}
