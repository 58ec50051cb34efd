package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.Injections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class RunLogTest {

    @TempDir
    private Path folder;

    @AfterEach
    void isSilentAgain() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("org.demarche").setLevel(null);
    }

    @Test
    void oneEventIsOneLineOfPlainTextWhateverStrangersWrote() throws Exception {
        Path file = folder.resolve("run.log");
        List<String> injections = Injections.all();
        assertThat(injections).hasSize(300);
        RunLog.open(file);
        Logger log = LoggerFactory.getLogger(RunLogTest.class);

        for (String text : injections) {
            log.info("reading {}", text);
            log.warn(text);
            log.error("exit code {}", 5, new IOException(text, new IllegalStateException(text)));
        }

        String written = Files.readString(file);
        assertThat(PlainText.faults(written)).isEmpty();
        assertThat(written.lines())
                .hasSize(3 * injections.size())
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z (INFO |WARN |ERROR) RunLogTest .*"));
        assertThat(written.contains("at org.demarche.cli.RunLogTest")).isTrue();
    }
}
