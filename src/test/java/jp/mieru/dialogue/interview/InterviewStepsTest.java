package jp.mieru.dialogue.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class InterviewStepsTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 1, 9, 0);
    private static final Slot FIRST = slot(2);
    private static final Slot SECOND = slot(3);

    private final Interview begun = new Interview(
            new InterviewId(UUID.randomUUID()),
            InterviewKind.GROWTH,
            new FiscalYear(2026),
            new StaffId(UUID.randomUUID()),
            new StaffId(UUID.randomUUID()),
            InterviewState.PROPOSED,
            Side.STAFF,
            null,
            List.of(),
            null,
            0,
            0);
    private final Interview offered =
            begun.propose(Side.LEADER, List.of(FIRST, SECOND), NOW).orElseThrow();
    private final Interview fixed = offered.accept(Side.STAFF, 1, NOW).orElseThrow();

    private static Slot slot(int day) {
        return new Slot(LocalDateTime.of(2026, 10, day, 10, 0), LocalDateTime.of(2026, 10, day, 10, 30), "第1会議室");
    }

    @Test
    void theOtherSideTakesOneOfTheTimes() {
        assertThat(offered.waitsFor(Side.STAFF)).isTrue();
        assertThat(fixed.agreed()).isEqualTo(SECOND);
        assertThat(fixed.sequence()).isZero();
        assertThat(fixed.offered()).isEmpty();
    }

    @Test
    void nobodyTakesOnesOwnTimesNorOneThatIsNotThere() {
        assertThat(offered.accept(Side.LEADER, 0, NOW)).isEmpty();
        assertThat(offered.accept(Side.STAFF, 2, NOW)).isEmpty();
        assertThat(offered.accept(Side.STAFF, -1, NOW)).isEmpty();
    }

    @Test
    void aTimeThatHasPassedIsNeitherProposedNorTaken() {
        assertThat(offered.accept(Side.STAFF, 0, FIRST.starts())).isEmpty();
        assertThat(begun.propose(Side.LEADER, List.of(FIRST), FIRST.starts())).isEmpty();
    }

    @Test
    void oneToFiveTimesAreProposed() {
        assertThat(begun.propose(Side.LEADER, List.of(), NOW)).isEmpty();
        assertThat(begun.propose(Side.LEADER, Collections.nCopies(5, FIRST), NOW))
                .isPresent();
        assertThat(begun.propose(Side.LEADER, Collections.nCopies(6, FIRST), NOW))
                .isEmpty();
    }

    @Test
    void aTimeEndsAfterItBegins() {
        assertThatThrownBy(() -> new Slot(NOW, NOW, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenOthersAreAskedForItIsTheFirstSidesTurn() {
        var wished = offered.wishForOthers(Side.STAFF).orElseThrow();
        assertThat(wished.waitsFor(Side.LEADER)).isTrue();
        assertThat(wished.word()).isEqualTo("wished");
        assertThat(offered.wishForOthers(Side.LEADER)).isEmpty();
        assertThat(wished.wishForOthers(Side.LEADER)).as("nothing was offered").isEmpty();
    }

    @Test
    void anAgreedTimeStandsUntilAnotherIsAgreedOn() {
        var moving = fixed.propose(Side.STAFF, List.of(FIRST), NOW).orElseThrow();
        assertThat(moving.isBeingMoved()).isTrue();
        assertThat(moving.agreed()).isEqualTo(SECOND);
        assertThat(moving.keepTime().orElseThrow().is(InterviewState.FIXED)).isTrue();
        var moved = moving.accept(Side.LEADER, 0, NOW).orElseThrow();
        assertThat(moved.agreed()).isEqualTo(FIRST);
        assertThat(moved.sequence()).as("calendars are told").isEqualTo(1);
        assertThat(moved.cancel().orElseThrow().sequence()).isEqualTo(2);
    }

    @Test
    void whatIsOverIsNotTouchedAgain() {
        var today = SECOND.starts().toLocalDate();
        for (var over :
                List.of(fixed.cancel().orElseThrow(), fixed.hold(today, today).orElseThrow())) {
            assertThat(over.cancel()).isEmpty();
            assertThat(over.hold(today, today)).isEmpty();
            assertThat(over.propose(Side.LEADER, List.of(FIRST), NOW)).isEmpty();
            assertThat(over.accept(Side.STAFF, 0, NOW)).isEmpty();
            assertThat(over.keepTime()).isEmpty();
        }
    }

    @Test
    void nothingIsToldOfItBeforeItsDay() {
        var day = SECOND.starts().toLocalDate();
        assertThat(fixed.mayBeTold(day.minusDays(1))).isFalse();
        assertThat(fixed.hold(day.minusDays(1), day.minusDays(1))).isEmpty();
        assertThat(fixed.mayBeTold(day)).isTrue();
        assertThat(fixed.hold(day.minusDays(1), day)).as("earlier than agreed").isPresent();
        assertThat(offered.mayBeTold(day)).as("no time was agreed on").isFalse();
    }

    @Test
    void nothingIsHeldOnADayToCome() {
        var today = NOW.toLocalDate();
        assertThat(fixed.hold(
                        SECOND.ends().toLocalDate().plusDays(1), SECOND.ends().toLocalDate()))
                .isEmpty();
        assertThat(offered.hold(today, today))
                .as("also without a time agreed on")
                .isPresent();
    }
}
