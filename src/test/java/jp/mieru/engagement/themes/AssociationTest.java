package jp.mieru.engagement.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssociationTest {
    /** The first row of table 2 of Dunning 1993: "the swiss", 110, 2442, 111 and 29114. */
    @Test
    void reproducesDunningsPublishedFigure() {
        var swiss = new Association(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114);
        assertThat(swiss.logLikelihood()).isEqualTo(270.72, within(0.005));
        assertThat(swiss.isBeyondChance()).isTrue();
    }

    @Test
    void mutualInformationRunsFromNeverToAlways() {
        assertThat(new Association(0, 10, 10, 100).npmi()).isEqualTo(-1);
        assertThat(new Association(1, 10, 10, 100).npmi()).isEqualTo(0, within(1e-12));
        assertThat(new Association(10, 10, 10, 100).npmi()).isEqualTo(1, within(1e-12));
        assertThat(new Association(100, 100, 100, 100).npmi()).isEqualTo(1);
    }

    @Test
    void wordsThatAvoidEachOtherDoNotGoTogether() {
        var apart = new Association(0, 50, 50, 100);
        assertThat(apart.logLikelihood()).isGreaterThan(Association.BEYOND_CHANCE);
        assertThat(apart.isBeyondChance()).isFalse();
    }

    /** Newcombe 1998, table II, example (a): 56/70 less 48/80, method 10: 0.0524 to 0.3339. */
    @Test
    void aChangeOfSharesReproducesNewcombesPublishedInterval() {
        var change = ShareChange.between(56, 70, 48, 80);
        assertThat(change.points()).isEqualTo(20, within(1e-9));
        assertThat(change.interval().low()).isEqualTo(5.24, within(0.005));
        assertThat(change.interval().high()).isEqualTo(33.39, within(0.005));
        assertThat(change.probability()).isEqualTo(0.00805, within(0.00001));
        assertThat(ShareChange.between(20, 70, 22, 80).probability()).isGreaterThan(0.8);
        assertThat(ShareChange.between(0, 70, 0, 80).probability()).isEqualTo(1);
    }
}
