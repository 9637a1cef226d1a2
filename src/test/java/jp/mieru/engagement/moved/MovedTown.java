package jp.mieru.engagement.moved;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanTown;
import jp.mieru.engagement.plancall.CallForPlans;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Text;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.context.ApplicationContext;

/**
 * A year between two surveys. In 課0, 課1, 課2 and 課10 a plan aims at the supervisor, in 課3 at engagement. The supervisor
 * rises by 25 points in 課0, stays in 課1 and falls by 25 in 課2. 課10 and 課11 have few people.
 */
@NullUnmarked
public final class MovedTown {
    public static final LocalDate LAST_YEAR = LocalDate.of(2025, 10, 1);
    public static final LocalDate CALLED = LocalDate.of(2025, 11, 1);
    public static final LocalDate SHARED = LocalDate.of(2025, 11, 10);

    public final Town town = new Town(14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 5, 7);
    public final String office = town.city.account(null, Duty.SURVEY);
    public final RoundId first;
    public final RoundId second;
    public final PlanId worked;
    private final ApplicationContext beans;

    public MovedTown(ApplicationContext beans) {
        this.beans = beans;
        first = surveyed("昨年の調査", LAST_YEAR, Map.of());
        call(first, CALLED);
        worked = plan(0, "supervisor", SHARED);
        plan(1, "supervisor", SHARED);
        plan(2, "supervisor", SHARED);
        plan(3, "engagement", SHARED);
        plan(10, "supervisor", SHARED);
        second = surveyed("今年の調査", Town.OPENS, Map.of(0, 4f, 2, 2f));
    }

    /** A plan of the 課 after the first survey; its sentence names the number. */
    public PlanId plan(int section, String construct, LocalDate day) {
        return PlanTown.shared(beans, town.section(section), first, sentence(section), construct, day);
    }

    public static String sentence(int section) {
        return "取組その" + section + "を続ける。";
    }

    public void call(RoundId round, LocalDate day) {
        beans.getBean(CallForPlans.class)
                .call(beans.getBean(Rounds.class).find(round).orElseThrow(), day.plusWeeks(2), Set.of("課"), day, null);
    }

    public String head(int section) {
        var person = town.person(section, 0);
        town.city.heads(person, town.section(section), "2020-04-01", null);
        return town.city.account(person);
    }

    public String staff(int section) {
        return town.city.account(town.person(section, 1));
    }

    /** A survey of the first 部 alone, with the questions of the others. */
    public RoundId ofADepartment(LocalDate day) {
        return surveyed(
                "一つの部の調査",
                Town.questionnaire(),
                day,
                Set.of(town.departments.getFirst()),
                (town.sections.size() + 1) / 2,
                Map.of());
    }

    /** A survey of everybody that asks about one of the two constructs. */
    public RoundId pulse(LocalDate day) {
        var whole = Town.questionnaire();
        var part = new Questionnaire(
                new Text("パルス", "Pulse"),
                whole.scales(),
                whole.constructs().subList(0, 1),
                List.of(),
                whole.questions().subList(0, 1),
                List.of());
        return surveyed("パルス", part, day, Set.of(), town.sections.size(), Map.of());
    }

    private RoundId surveyed(String title, LocalDate day, Map<Integer, Float> supervisor) {
        return surveyed(title, Town.questionnaire(), day, Set.of(), town.sections.size(), supervisor);
    }

    /** @param supervisor what a 課 says of its supervisor on average where it is not 3, between 1 and 5 */
    private RoundId surveyed(
            String title,
            Questionnaire asked,
            LocalDate day,
            Set<UnitId> scope,
            int sections,
            Map<Integer, Float> supervisor) {
        RoundId round = beans.getBean(PlanRound.class)
                .plan(new RoundPlan(title, asked, day, day.plusDays(20), scope), null)
                .orElseThrow();
        beans.getBean(OpenRound.class).open(round, day, null);
        for (int section = 0; section < sections; section++) {
            var people = List.copyOf(town.sections.get(town.section(section)));
            float points = supervisor.getOrDefault(section, 3f);
            for (int i = 0; i < people.size(); i++) {
                var all = new Float[] {
                    Town.varied(3, i, people.size()), Town.varied(points, i, people.size()), null, null, null
                };
                int questions = asked.questions().size();
                var ballot = new Ballot(Arrays.copyOf(all, questions), new String[questions]);
                beans.getBean(BallotBox.class).cast(round, people.get(i), day, ballot);
            }
        }
        beans.getBean(CloseRound.class).close(round, day.plusDays(21), null);
        WaitingJobs.run(beans);
        return round;
    }
}
