package jp.mieru.appraisal.video;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import jp.mieru.organization.Roster.Member;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to watch; everybody else may. All that is said holds for each of them; where nothing is, it is everybody.
 * Who was hired or born when is not known to the roster of some: those are asked only with everybody. Pure.
 *
 * @param positions one of these, by its name on the roster; none for any
 * @param gradeTo 級 of at most this
 * @param serviceBelow fewer full years since hiring than this
 * @param ageBelow younger than this
 * @param newRaters rates first for the first time this fiscal year
 * @param allFrom from that day on everybody else is asked too
 */
public record Audience(
        Set<String> positions,
        @Nullable Integer gradeTo,
        @Nullable Integer serviceBelow,
        @Nullable Integer ageBelow,
        boolean newRaters,
        @Nullable LocalDate allFrom) {
    public static final Audience EVERYBODY = new Audience(Set.of(), null, null, null, false, null);

    public Audience {
        positions = Set.copyOf(positions);
    }

    /** Whether nobody is picked out. */
    public boolean everybody() {
        return positions.isEmpty() && gradeTo == null && serviceBelow == null && ageBelow == null && !newRaters;
    }

    /**
     * Whether somebody is asked on a day.
     *
     * @param newRater whether the person rates first for the first time
     */
    public boolean asks(Member member, boolean newRater, LocalDate day) {
        return allFrom != null && !day.isBefore(allFrom)
                || (positions.isEmpty() || positions.contains(member.position()))
                        && within(member.grade(), gradeTo)
                        && below(member.hiredOn(), serviceBelow, day)
                        && below(member.birthDate(), ageBelow, day)
                        && (!newRaters || newRater);
    }

    private static boolean within(@Nullable Integer grade, @Nullable Integer highest) {
        return highest == null || grade != null && grade <= highest;
    }

    private static boolean below(@Nullable LocalDate since, @Nullable Integer years, LocalDate day) {
        return years == null || since != null && ChronoUnit.YEARS.between(since, day) < years;
    }
}
