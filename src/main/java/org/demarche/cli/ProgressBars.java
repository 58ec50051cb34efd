package org.demarche.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.demarche.Progress;

/** One bar for each stage, on standard error. */
final class ProgressBars implements Progress, AutoCloseable {

    private static final int MILLISECONDS_BETWEEN = 200;

    private final boolean shown;
    private String stage = "";
    private Optional<ProgressBar> bar = Optional.empty();

    ProgressBars(boolean shown) {
        this.shown = shown;
    }

    @Override
    public synchronized void at(String newStage, long done, long total) {
        if (!shown) {
            return;
        }
        if (!newStage.equals(stage)) {
            close();
            stage = newStage;
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(newStage)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLISECONDS_BETWEEN)
                    .build());
        }
        bar.ifPresent(shownBar -> {
            shownBar.maxHint(total);
            shownBar.stepTo(done);
        });
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
