package jp.mieru.dialogue.interview;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * An interview of a person with whoever leads that person. Each change asks the rule that allows it first; one that it does
 * not allow gives nothing.
 *
 * @param year the fiscal year that it counts for
 * @param leader who led the person when it was proposed
 * @param next whose turn it is while times are being looked for
 * @param agreed when and where, once both know
 * @param offered times to choose from; empty when others were asked for
 * @param heldOn the day on which it took place
 * @param sequence how often the agreed time was changed or called off, for calendars
 * @param version goes up with every change
 */
public record Interview(
        InterviewId id,
        InterviewKind kind,
        FiscalYear year,
        StaffId leader,
        StaffId staff,
        InterviewState state,
        Side next,
        @Nullable Slot agreed,
        List<Slot> offered,
        @Nullable LocalDate heldOn,
        int sequence,
        int version) {
    public Interview {
        offered = List.copyOf(offered);
    }

    /** Where this person sits, if at all. */
    public Optional<Side> sideOf(@Nullable StaffId person) {
        return leader.equals(person)
                ? Optional.of(Side.LEADER)
                : staff.equals(person) ? Optional.of(Side.STAFF) : Optional.empty();
    }

    public StaffId at(Side side) {
        return side == Side.LEADER ? leader : staff;
    }

    public boolean is(InterviewState other) {
        return state == other;
    }

    /** Whether it is still to take place. */
    public boolean isOpen() {
        return is(InterviewState.PROPOSED) || is(InterviewState.FIXED);
    }

    /** Whether this side has to choose, or to propose others. */
    public boolean waitsFor(Side side) {
        return is(InterviewState.PROPOSED) && next == side;
    }

    /** Whether a time that both had agreed on is to be another. */
    public boolean isBeingMoved() {
        return is(InterviewState.PROPOSED) && agreed != null;
    }

    /** Whether the day that both agreed on is still to come: till then there is nothing to tell of it. */
    public boolean isAhead(LocalDate today) {
        return is(InterviewState.FIXED)
                && agreed != null
                && agreed.starts().toLocalDate().isAfter(today);
    }

    /** Whether it has taken place, or the day that both agreed on has come, so that there may be something to tell of it. */
    public boolean mayBeTold(LocalDate today) {
        return is(InterviewState.HELD) || is(InterviewState.FIXED) && !isAhead(today);
    }

    /** The word of the state as people see it: whether times or others are waited for, and whether it is being moved. */
    public String word() {
        return is(InterviewState.PROPOSED) ? (offered.isEmpty() ? "wished" : "proposed") : state.word();
    }

    /** One side puts times on the table, in place of those that lay there or of the agreed one. */
    Optional<Interview> propose(Side by, List<Slot> times, LocalDateTime now) {
        return isOpen() && TimesLieAhead.isKept(times, now)
                ? Optional.of(with(InterviewState.PROPOSED, by.other(), agreed, times, sequence))
                : Optional.empty();
    }

    /** The other side takes one of them; number from 0. */
    Optional<Interview> accept(Side by, int number, LocalDateTime now) {
        if (!waitsFor(by) || number < 0 || number >= offered.size()) {
            return Optional.empty();
        }
        var taken = offered.get(number);
        return TimesLieAhead.isKept(List.of(taken), now)
                ? Optional.of(
                        with(InterviewState.FIXED, by, taken, List.of(), agreed == null ? sequence : sequence + 1))
                : Optional.empty();
    }

    /** The other side can take none of them. */
    Optional<Interview> wishForOthers(Side by) {
        return waitsFor(by) && !offered.isEmpty()
                ? Optional.of(with(InterviewState.PROPOSED, by.other(), agreed, List.of(), sequence))
                : Optional.empty();
    }

    /** The time that was to be moved stands after all. */
    Optional<Interview> keepTime() {
        return isBeingMoved()
                ? Optional.of(with(InterviewState.FIXED, next, agreed, List.of(), sequence))
                : Optional.empty();
    }

    Optional<Interview> cancel() {
        return isOpen()
                ? Optional.of(with(
                        InterviewState.CANCELLED, next, agreed, List.of(), agreed == null ? sequence : sequence + 1))
                : Optional.empty();
    }

    /** It took place on that day, whether or not as agreed; not while the agreed day is still to come. */
    Optional<Interview> hold(LocalDate day, LocalDate today) {
        return isOpen() && !isAhead(today) && !day.isAfter(today)
                ? Optional.of(new Interview(
                        id,
                        kind,
                        year,
                        leader,
                        staff,
                        InterviewState.HELD,
                        next,
                        agreed,
                        List.of(),
                        day,
                        sequence,
                        version))
                : Optional.empty();
    }

    private Interview with(InterviewState now, Side turn, @Nullable Slot time, List<Slot> times, int changes) {
        return new Interview(id, kind, year, leader, staff, now, turn, time, times, heldOn, changes, version);
    }
}
