package jp.mieru.engagement.feedback;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.engagement.plancall.CallForPlans;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.context.ApplicationContext;

/**
 * A town of four 課 with 24, 24, 13 and 4 people that was asked twice, a year apart: the first 課 rose from 50 to 75 points, the
 * second fell from 75 to 50, the third stayed. Each has a head.
 */
@NullUnmarked
public final class FeedbackTown {
    public static final LocalDate LAST_YEAR = LocalDate.of(2025, 10, 1);
    private final ApplicationContext beans;
    private final Map<StaffId, String> accounts = new HashMap<>();

    public final Town town;
    public final String office;
    public final String executive;
    public final RoundId first;
    public final RoundId second;

    public FeedbackTown(ApplicationContext beans) {
        this(beans, new Town(24, 24, 13, 4));
    }

    /** Another town; its further 課 are as the first four again. */
    public FeedbackTown(ApplicationContext beans, Town town) {
        this.beans = beans;
        this.town = town;
        office = town.city.account(null, Duty.SURVEY);
        executive = town.city.account(null, true, false);
        for (int section = 0; section < town.sections.size(); section++) {
            town.city.heads(town.person(section, 0), town.section(section), "2020-04-01", null);
        }
        first = closed("昨年の調査", LAST_YEAR, List.of(3f, 4f, 3f, 3f));
        second = closed("今年の調査", Town.OPENS, List.of(4f, 3f, 3f, 3f));
        WaitingJobs.run(beans);
    }

    public String head(int section) {
        return accounts.computeIfAbsent(town.person(section, 0), person -> town.city.account(person));
    }

    public String staff(int section) {
        return accounts.computeIfAbsent(town.person(section, 1), person -> town.city.account(person));
    }

    public String unit(RoundId round, int section) {
        return "/results/" + round + "/units/"
                + List.of("0100", "0101", "0202", "0203").get(section);
    }

    public void callForPlans() {
        var summary = beans.getBean(Rounds.class).find(second).orElseThrow();
        var today = LocalDate.of(2026, 11, 2);
        beans.getBean(CallForPlans.class).call(summary, today.plusWeeks(2), Set.of("課"), today, null);
    }

    private RoundId closed(String title, LocalDate opens, List<Float> points) {
        var closes = opens.plusMonths(1).minusDays(1);
        var round = beans.getBean(PlanRound.class)
                .plan(new RoundPlan(title, Town.questionnaire(), opens, closes, Set.of()), null)
                .orElseThrow();
        beans.getBean(OpenRound.class).open(round, opens, null);
        for (int section = 0; section < town.sections.size(); section++) {
            int people = town.sections.get(town.section(section)).size();
            for (int i = 0; i < people; i++) {
                float given = Town.varied(points.get(section % points.size()), i, people);
                beans.getBean(BallotBox.class)
                        .cast(
                                round,
                                town.person(section, i),
                                opens,
                                new Ballot(new Float[] {given, given, null, null, null}, new String[5]));
            }
        }
        beans.getBean(CloseRound.class).close(round, closes, null);
        return round;
    }
}
