package org.demarche.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.demarche.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One bar for each stage, on standard error; in the run log one line a stage, so that its times can be read. */
final class ProgressBars implements Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressBars.class);
    private static final int MILLISECONDS_BETWEEN = 200;

    private final boolean shown;
    private String stage = "";
    private String figure = "";
    private Optional<ProgressBar> bar = Optional.empty();

    ProgressBars(boolean shown) {
        this.shown = shown;
    }

    @Override
    public synchronized void at(String newStage, long done, long total) {
        if (!newStage.equals(stage)) {
            close();
            LOG.info("{}", newStage);
            stage = newStage;
            bar = shown ? Optional.of(open(newStage, total)) : Optional.empty();
        }
        bar.ifPresent(shownBar -> {
            shownBar.maxHint(total);
            shownBar.stepTo(done);
        });
    }

    @Override
    public synchronized void figure(String newFigure) {
        figure = newFigure;
        bar.ifPresent(shownBar -> shownBar.setExtraMessage(" " + newFigure));
    }

    private static ProgressBar open(String stage, long total) {
        return new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN)
                .build();
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
        if (!figure.isEmpty()) {
            LOG.info("{}: {}", stage, figure);
            figure = "";
        }
    }
}
