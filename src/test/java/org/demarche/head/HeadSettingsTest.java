package org.demarche.head;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 0.001, 0.01, 128, 60, 6, hidden is 0; expected 1 to 4096",
        "4097, 0.5, 0.001, 0.01, 128, 60, 6, hidden is 4097; expected 1 to 4096",
        "128, -0.1, 0.001, 0.01, 128, 60, 6, dropout is -0.1; expected 0 to below 1",
        "128, 1, 0.001, 0.01, 128, 60, 6, dropout is 1.0; expected 0 to below 1",
        "128, NaN, 0.001, 0.01, 128, 60, 6, dropout is NaN; expected 0 to below 1",
        "128, 0.5, 0, 0.01, 128, 60, 6, learningRate is 0.0; expected above 0 to 1",
        "128, 0.5, 1.5, 0.01, 128, 60, 6, learningRate is 1.5; expected above 0 to 1",
        "128, 0.5, 0.001, -1, 128, 60, 6, weightDecay is -1.0; expected 0 to 1",
        "128, 0.5, 0.001, 2, 128, 60, 6, weightDecay is 2.0; expected 0 to 1",
        "128, 0.5, 0.001, 0.01, 0, 60, 6, batch is 0; expected 1 to 65536",
        "128, 0.5, 0.001, 0.01, 65537, 60, 6, batch is 65537; expected 1 to 65536",
        "128, 0.5, 0.001, 0.01, 128, 0, 6, mostEpochs is 0; expected 1 to 10000",
        "128, 0.5, 0.001, 0.01, 128, 10001, 6, mostEpochs is 10001; expected 1 to 10000",
        "128, 0.5, 0.001, 0.01, 128, 60, 0, patience is 0; expected 1 or more",
    })
    void aSettingOutOfItsRangeIsNamed(
            int hidden,
            double dropout,
            double rate,
            double decay,
            int batch,
            int epochs,
            int patience,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeadSettings(hidden, dropout, rate, decay, batch, epochs, patience, true))
                .withMessage(message);
    }

    @Test
    void theEndsOfTheRangesAreAllowed() {
        assertThatCode(() -> {
                    new HeadSettings(1, 0, 1, 0, 1, 1, 1, false);
                    new HeadSettings(4096, 0.99, 1e-9, 1, 65_536, 10_000, Integer.MAX_VALUE, true);
                })
                .doesNotThrowAnyException();
    }
}
