package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Whom the office means by a number, or by a name or reading among those employed on a day; one of several is chosen. */
@Component
class WhoIsMeant {
    /** How many of one name are offered. */
    private static final int MOST = 20;

    private final Roster roster;
    private final Units units;

    WhoIsMeant(Roster roster, Units units) {
        this.roster = roster;
        this.units = units;
    }

    /**
     * Those who fit.
     *
     * @param chosen number of one among several who are called so
     */
    List<Member> found(@Nullable String typed, @Nullable String chosen, LocalDate day) {
        var line = Typed.line(typed);
        var numbered = roster.numbered(line, day);
        if (numbered.isPresent() || line.isEmpty()) {
            return numbered.stream().toList();
        }
        var called = roster.members(
                roster.named(line, MOST).stream().map(Roster.Person::staff).toList(), day);
        var one = called.stream()
                .filter(member -> member.staffNumber().equals(Typed.line(chosen)))
                .toList();
        return one.isEmpty() ? called : one;
    }

    /** The same without the viewer. */
    List<Member> others(@Nullable String typed, @Nullable String chosen, LocalDate day, Viewer viewer) {
        return found(typed, chosen, day).stream()
                .filter(member -> !viewer.is(member.staff()))
                .toList();
    }

    /** Tells that nobody or more than one fits, if so. */
    static void check(List<Member> found, Errors errors) {
        if (found.isEmpty()) {
            errors.rejectValue("staffNumber", "appraisal.committee.fault.nobody");
        } else if (found.size() > 1) {
            errors.rejectValue("chosen", "appraisal.committee.fault.several");
        }
    }

    /** To choose from where several fit; each with the unit and position, so that people of one name are told apart. */
    List<Choice> choices(List<Member> found, LocalDate day) {
        if (found.size() < 2) {
            return List.of();
        }
        var tree = units.asOf(day);
        return found.stream()
                .map(member -> new Choice(
                        member.staffNumber(),
                        member.name(),
                        tree.find(member.unit()).map(Unit::name).orElse("") + " " + member.position()))
                .toList();
    }
}
