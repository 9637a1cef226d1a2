package jp.mieru.engagement.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mieru.survey.Forest;
import org.junit.jupiter.api.Test;

/** Cases in which a figure could be worked out. Attribute 0 is man or woman, attribute 1 young, middle or old. */
class TableSuppressionTest {
    private static final int UNKNOWN = Townsfolk.UNKNOWN;
    private static final int EVERYBODY = 0;
    private static final int MEN = 1;
    private static final int WOMEN = 2;

    @Test
    void whereNobodyIsFewEverythingIsShown() {
        var town = new Townsfolk(Forest.flat(2), 2)
                .add(12, 0, 0)
                .add(15, 0, 1)
                .add(11, 1, 0)
                .add(20, 1, 1);
        assertThat(decide(town).hidden().size()).isZero();
    }

    @Test
    void theFewMenOfAUnitAreHiddenWithThoseOfAnotherAndTheWomenOfBoth() {
        var town = new Townsfolk(Forest.flat(3), 2)
                .add(3, 0, 0)
                .add(30, 0, 1)
                .add(14, 1, 0)
                .add(16, 1, 1)
                .add(40, 2, 0)
                .add(40, 2, 1);
        CellVerdicts verdicts = decide(town);
        assertThat(verdicts.column(EVERYBODY)).containsOnly(Verdict.SHOWN);
        assertThat(verdicts.column(MEN)).containsExactly(Verdict.HIDDEN, Verdict.HIDDEN, Verdict.SHOWN, Verdict.SHOWN);
        assertThat(verdicts.column(WOMEN)).isEqualTo(verdicts.column(MEN));
        assertSafe(town, verdicts);
    }

    @Test
    void aUnitWithASingleUnitInItHidesTheHeadWhoStandsBetween() {
        var town = new Townsfolk(Forest.of(Forest.WHOLE, 0, Forest.WHOLE), 2)
                .add(1, 0, 0)
                .add(12, 1, 0)
                .add(12, 1, 1)
                .add(30, 2, 0)
                .add(30, 2, 1);
        CellVerdicts verdicts = decide(town);
        assertThat(verdicts.shown(0, EVERYBODY) && verdicts.shown(1, EVERYBODY)).isFalse();
        assertSafe(town, verdicts);
    }

    @Test
    void ofTwoUnitsNeitherIsShownIfOneIsSmall() {
        var town = new Townsfolk(Forest.flat(2), 2)
                .add(2, 0, 0)
                .add(2, 0, 1)
                .add(30, 1, 0)
                .add(30, 1, 1);
        CellVerdicts verdicts = decide(town);
        assertThat(verdicts.column(EVERYBODY)).containsExactly(Verdict.HIDDEN, Verdict.HIDDEN, Verdict.SHOWN);
        assertSafe(town, verdicts);
    }

    @Test
    void anAttributeThatAllShareTellsNoMoreThanTheUnit() {
        var town = new Townsfolk(Forest.flat(3), 2).add(4, 0, 0).add(20, 1, 0).add(30, 2, 0);
        CellVerdicts verdicts = decide(town);
        assertThat(verdicts.column(MEN)).isEqualTo(verdicts.column(EVERYBODY));
        assertSafe(town, verdicts);
    }

    @Test
    void theFewWhoseAttributeIsNotKnownAreSafeToo() {
        var town = new Townsfolk(Forest.flat(2), 2)
                .add(20, 0, 0)
                .add(20, 0, 1)
                .add(2, 0, UNKNOWN)
                .add(25, 1, 0)
                .add(30, 1, 1);
        CellVerdicts verdicts = decide(town);
        assertThat(verdicts.shown(0, MEN) && verdicts.shown(0, WOMEN)).isFalse();
        assertSafe(town, verdicts);
    }

    @Test
    void manyWhoseAttributeIsNotKnownMayBeWorkedOut() {
        var town = new Townsfolk(Forest.flat(2), 2)
                .add(20, 0, 0)
                .add(20, 0, 1)
                .add(12, 0, UNKNOWN)
                .add(25, 1, 0)
                .add(30, 1, 1);
        assertThat(decide(town).hidden().size()).isZero();
    }

    @Test
    void aHiddenUnitDoesNotComeOutByItsAttributes() {
        var town = new Townsfolk(Forest.flat(3), 2, 3)
                .add(4, 0, 0, 0)
                .add(15, 1, 0, 1)
                .add(15, 1, 1, 0)
                .add(20, 2, 0, 2)
                .add(20, 2, 1, 0)
                .add(20, 2, 1, 1);
        CellVerdicts verdicts = decide(town);
        assertThat(verdicts.shown(1, MEN) && verdicts.shown(1, WOMEN)).isFalse();
        assertSafe(town, verdicts);
    }

    @Test
    void whatMustBeHiddenCannotBeWorkedOut() {
        var town = new Townsfolk(Forest.flat(3), 2)
                .add(20, 0, 0)
                .add(20, 0, 1)
                .add(25, 1, 0)
                .add(25, 1, 1)
                .add(30, 2, 0)
                .add(30, 2, 1);
        CellCounts counts = town.counts();
        CellVerdicts verdicts = new TableSuppression(10, 3)
                .decide(counts, CellMarks.none(counts).mark(0, MEN));
        assertThat(verdicts.shown(0, MEN)).isFalse();
        assertThat(verdicts.hidden().size()).isEqualTo(4);
        assertSafe(town, verdicts);
    }

    @Test
    void whereTheHiddenOnesTogetherAnsweredTheSameMoreIsHidden() {
        var town = new Townsfolk(Forest.flat(3), 2)
                .addScoring(6, 1, 0, 0)
                .addScoring(7, 1, 1, 0)
                .addScoring(20, 0.5, 2, 0)
                .addScoring(20, 0.5, 2, 1);
        CellVerdicts blind = decide(town);
        assertThat(blind.shown(2, EVERYBODY)).isTrue();
        assertThat(new Onlooker(town, blind::shown).findPoints(10)).isNotEmpty();
        CellVerdicts verdicts = decideWithPoints(town);
        assertThat(verdicts.shown(2, EVERYBODY)).isFalse();
        assertThat(new Onlooker(town, verdicts::shown).findPoints(10)).isEmpty();
        assertThat(verdicts.shown(3, EVERYBODY)).isTrue();
    }

    @Test
    void wherePeopleCountForMoreOrLessTheHiddenOnesTogetherDoNotTellTheirAnswerEither() {
        var town = new Townsfolk(Forest.flat(3), 2)
                .add(6, 0, 0)
                .add(7, 1, 0)
                .add(20, 2, 0)
                .add(20, 2, 1);
        CellCounts counts = town.counts();
        CellPoints points = weighted(counts, 1);
        var tables = new TableSuppression(10, 3);
        assertThat(tables.decide(counts, CellMarks.none(counts), weighted(counts, 0.5))
                        .shown(2, EVERYBODY))
                .isTrue();
        CellVerdicts verdicts = tables.decide(counts, CellMarks.none(counts), points);
        assertThat(verdicts.shown(2, EVERYBODY)).isFalse();
        assertThat(verdicts.shown(3, EVERYBODY)).isTrue();
    }

    /** Those of the first two units count for 0.3 each and answer this, the others for as much more and 0.5. */
    private static CellPoints weighted(CellCounts counts, double few) {
        return new CellPoints() {
            @Override
            public double points(int slot, int column) {
                double of = slot < 2 ? most(slot, column, counts.people(slot, column)) * few : 0;
                return slot == 3
                        ? points(0, column) + points(1, column) + points(2, column)
                        : slot == 2 ? 0.5 * most(slot, column, counts.people(slot, column)) : of;
            }

            @Override
            public double most(int slot, int column, int people) {
                return slot == 3
                        ? most(0, column, counts.people(0, column))
                                + most(1, column, counts.people(1, column))
                                + most(2, column, counts.people(2, column))
                        : people * (slot < 2 ? 0.3 : 1.2);
            }
        };
    }

    @Test
    void nothingIsShownOfATownOfTooFew() {
        var town = new Townsfolk(Forest.flat(2), 2).add(4, 0, 0).add(5, 1, 1);
        assertThat(decide(town).column(EVERYBODY)).containsOnly(Verdict.HIDDEN);
    }

    @Test
    void whyAFigureIsHiddenIsNotTold() {
        var town = new Townsfolk(Forest.flat(2), 3)
                .add(12, 0, 0)
                .add(3, 0, 1)
                .add(15, 1, 0)
                .add(15, 1, 1);
        CellVerdicts verdicts = decide(town);
        assertThat(verdicts.verdict(0, 1)).isEqualTo(verdicts.verdict(0, 2)).isEqualTo(Verdict.HIDDEN);
        assertThat(verdicts.verdict(0, 3)).isEqualTo(Verdict.HIDDEN);
        assertThat(verdicts.verdict(2, 3)).isEqualTo(Verdict.NO_ANSWERS);
    }

    @Test
    void neitherTheThresholdNorTheWidthCanBeAnything() {
        assertThatThrownBy(() -> new TableSuppression(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TableSuppression(10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CellCounts(Forest.flat(1), new int[] {1}, new int[][] {{5, 6}, {9, 9}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CellCounts(Forest.flat(1), new int[0], new int[][] {{5}, {4}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CellVerdicts decide(Townsfolk town) {
        CellCounts counts = town.counts();
        return new TableSuppression(10, 3).decide(counts, CellMarks.none(counts));
    }

    private static CellVerdicts decideWithPoints(Townsfolk town) {
        CellCounts counts = town.counts();
        double[][] points = town.points();
        return new TableSuppression(10, 3)
                .decide(counts, CellMarks.none(counts), (slot, column) -> points[slot][column]);
    }

    private static void assertSafe(Townsfolk town, CellVerdicts verdicts) {
        assertThat(new Onlooker(town, verdicts::shown).findPeople(10, 3)).isEmpty();
    }
}
