package jp.mieru.engagement.circle;

import java.util.List;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;

/**
 * A survey and what came of it, of the whole house alone.
 *
 * @param rounds all surveys whose circle can be looked at, the newest first
 * @param previous the newest survey before whose circle is full, null where this one is full itself or there is none
 * @param voices who answered, null as long as that is being counted
 * @param planned what units decided to do, null where no plans were called for
 * @param done what came of it week by week
 * @param moved what the next survey shows, null as long as there is none
 * @param acted what goes on
 */
public record Circle(
        List<RoundSummary> rounds,
        RoundSummary round,
        @Nullable RoundSummary previous,
        @Nullable Voices voices,
        @Nullable Planned planned,
        Done done,
        @Nullable Moved moved,
        Acted acted) {
    private static final double HUNDRED = 100;

    /** People asked and people who answered. */
    public record Voices(int asked, int answered) {
        /** In percent, 0 to 100. */
        public double rate() {
            return asked == 0 ? 0 : HUNDRED * answered / asked;
        }
    }

    /**
     * What units decided to do.
     *
     * @param units that were asked for a plan and that somebody leads
     * @param shared those of them that shared one with their staff
     * @param aims the constructs that they aim at, the most frequent first
     */
    public record Planned(PlanCall call, int units, int shared, List<Aim> aims) {}

    /**
     * Plans with the same aim.
     *
     * @param name of the construct
     * @param plans how many
     * @param sentences what some of them say, without the units
     */
    public record Aim(String name, int plans, List<String> sentences) {}

    /**
     * Check-ins of weeks that may be shown.
     *
     * @param plans that are going on today
     * @param people taps of all those weeks
     * @param done those of them that said that it worked out
     */
    public record Done(int plans, int people, int done) {
        /** In percent, 0 to 100; 0 without any. */
        public double rate() {
            return people == 0 ? 0 : HUNDRED * done / people;
        }
    }

    /**
     * What the next survey shows.
     *
     * @param counts how many plans worked and so on, null where there are too few to tell them apart
     */
    public record Moved(
            RoundSummary later,
            List<CityMove> lines,
            int plans,
            @Nullable Counts counts) {
        /** How many constructs moved in this way. */
        public int count(CityMove.Way way) {
            return (int) lines.stream().filter(line -> line.way() == way).count();
        }
    }

    /** Plans by verdict. */
    public record Counts(int worked, int cannotTell, int didNot) {}

    /**
     * What was decided about the plans.
     *
     * @param goOn plans that go on after the next survey
     * @param worked plans that have ended and that their heads found to have worked
     * @param confirmed those of the latter that the next survey shows to have worked, null where that cannot be told
     * @param next the call for plans after the next survey, null as long as there is none
     */
    public record Acted(
            int goOn,
            int worked,
            @Nullable Integer confirmed,
            @Nullable PlanCall next) {}
}
