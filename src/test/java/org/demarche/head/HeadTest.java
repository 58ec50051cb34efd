package org.demarche.head;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadTest {

    /** W1 = [[1, -1], [2, 0.5]], b1 = [0.5, -1], W2 = [[1, 2], [3, -1]], b2 = [0.25, -0.25]. */
    private static final float[] WORKED = {1, -1, 2, 0.5f, 0.5f, -1, 1, 2, 3, -1, 0.25f, -0.25f};

    /**
     * x = [3, 1]: the units are 3 + 2 + 0.5 = 5.5 and relu(−3 + 0.5 − 1) = 0; the logits 5.5 + 0.25 and 11 − 0.25. x =
     * [−2, 4]: 6.5 and 3; 6.5 + 9 + 0.25 and 13 − 3 − 0.25.
     */
    @Test
    void logitsAreThoseWorkedOutByHand() {
        Matrix logits = Head.of(2, 2, 2, WORKED).logits(new Matrix(2, 2, new float[] {3, 1, -2, 4}));

        assertThat(logits.rows()).isEqualTo(2);
        assertThat(logits.columns()).isEqualTo(2);
        assertThat(logits.values()).containsExactly(5.75f, 10.75f, 15.75f, 9.75f);
    }

    @Test
    void noRowsGiveNoLogits() {
        assertThat(Head.of(2, 2, 2, WORKED)
                        .logits(new Matrix(0, 2, new float[0]))
                        .rows())
                .isZero();
    }

    @Test
    void aRowHasTheSameLogitsAloneAndAmongOthers() {
        Head head = Heads.random(5, 7, 3, new Seed(1));
        Matrix rows = Heads.randomRows(20, 5, new Seed(2));

        float[] together = head.logits(rows).row(13);

        assertThat(head.logits(new Matrix(1, 5, rows.row(13))).values()).containsExactly(together);
    }

    @Test
    void rowsOfAnotherWidthAreRefused() {
        Head head = Head.of(2, 2, 2, WORKED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> head.logits(new Matrix(1, 3, new float[3])))
                .withMessage("the head takes rows of 2 features, not of 3");
    }

    @Test
    void itsParametersMakeTheSameHeadAgain() {
        Head head = Heads.random(5, 7, 3, new Seed(1));

        assertThat(Head.of(5, 7, 3, head.parameters())).isEqualTo(head);
    }

    @Test
    void nobodyCanChangeItFromOutside() {
        float[] given = WORKED.clone();
        Head head = Head.of(2, 2, 2, given);

        given[0] = 99;
        head.parameters()[0] = 99;

        assertThat(head.parameters()).containsExactly(WORKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 6, 11})
    void aParameterThatIsNoNumberIsNamed(int index) {
        float[] damaged = WORKED.clone();
        damaged[index] = Float.NaN;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Head.of(2, 2, 2, damaged))
                .withMessage("parameter " + index + " is NaN");
    }

    @Test
    void anInfiniteParameterIsRefused() {
        float[] damaged = WORKED.clone();
        damaged[11] = Float.NEGATIVE_INFINITY;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Head.of(2, 2, 2, damaged))
                .withMessage("parameter 11 is -Infinity");
    }

    @Test
    void aWrongNumberOfParametersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Head.of(2, 2, 2, Arrays.copyOf(WORKED, 11)))
                .withMessage("a head of 2 inputs, 2 hidden units and 2 labels has 12 parameters, not 11");
    }

    @Test
    void aHeadWithoutAHiddenLayerIsLinear() {
        // x = (2, 3): 1·2 + 3·3 + 0.5 = 11.5 and 2·2 + 4·3 − 0.5 = 15.5
        Head head = Head.of(2, 0, 2, new float[] {1, 2, 3, 4, 0.5f, -0.5f});

        assertThat(head.logits(new Matrix(1, 2, new float[] {2, 3})).values()).containsExactly(11.5f, 15.5f);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 2", "2, -1, 2", "2, 2, 1", "-1, -1, -1"})
    void sizesThatMakeNoHeadAreRefused(int inputs, int hidden, int labels) {
        assertThatIllegalArgumentException().isThrownBy(() -> Head.parameterCount(inputs, hidden, labels));
    }

    /** 2³¹ − 1 inputs and as many units would overflow an int, and a long too. */
    @ParameterizedTest
    @CsvSource({"2147483647, 2147483647, 2147483647", "65536, 65536, 2", "4096, 4096, 2"})
    void sizesThatWouldFillTheMemoryAreRefused(int inputs, int hidden, int labels) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Head.parameterCount(inputs, hidden, labels))
                .withMessageEndingWith("has more than 16777216 parameters");
    }

    /** 384·128 + 128 + 128·3 + 3. */
    @Test
    void parametersAreCounted() {
        assertThat(Head.parameterCount(384, 128, 3)).isEqualTo(49_667);
    }

    @Test
    void labellingNeedsNoNativeLibrary() {
        noClasses()
                .that()
                .areAssignableTo(Head.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..")
                .check(new ClassFileImporter().importClasses(Head.class));
    }
}
