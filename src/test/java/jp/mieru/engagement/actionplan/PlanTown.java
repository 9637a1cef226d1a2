package jp.mieru.engagement.actionplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.engagement.plancall.CallForPlans;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.context.ApplicationContext;

/** A town whose survey is over and whose office has called for plans. Each 課 has a head, the first person of it. */
@NullUnmarked
public final class PlanTown {
    public static final String SENTENCE = "話しかけられたら、いったん手を止め、顔を上げて話を聞く。";

    public final Town town;
    public final RoundId round;
    public final String office;
    private final ApplicationContext beans;

    public PlanTown(ApplicationContext beans, int... people) {
        this.beans = beans;
        town = new Town(people);
        for (int section = 0; section < people.length; section++) {
            town.city.heads(town.person(section, 0), town.section(section), "2020-04-01", null);
        }
        office = town.city.account(null, Duty.SURVEY);
        round = closed("職員意識調査", 0);
        call(round);
    }

    /** A round that opened some days earlier than the usual one. */
    public RoundId closed(String title, int daysEarlier) {
        RoundId closed = beans.getBean(PlanRound.class)
                .plan(
                        new jp.mieru.survey.round.RoundPlan(
                                title, Town.questionnaire(), Town.OPENS.minusDays(daysEarlier), Town.CLOSES, Set.of()),
                        null)
                .orElseThrow();
        beans.getBean(OpenRound.class).open(closed, Town.OPENS.minusDays(daysEarlier), null);
        beans.getBean(CloseRound.class).close(closed, Town.CLOSES, null);
        return closed;
    }

    public void call(RoundId called) {
        beans.getBean(CallForPlans.class).call(summary(called), today().plusWeeks(2), Set.of("課"), today(), null);
    }

    public RoundSummary summary(RoundId of) {
        return beans.getBean(Rounds.class).find(of).orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.now(beans.getBean(Clock.class));
    }

    public Unit unit(UnitId unit) {
        return beans.getBean(Units.class).asOf(today()).get(unit);
    }

    public String head(int section) {
        return account(town.person(section, 0));
    }

    public String staff(int section, int index) {
        return account(town.person(section, index));
    }

    /** The person's account, made at the first call. */
    public String account(StaffId person) {
        var there = town.city.one(
                "select coalesce((select id::text from access.account where staff_id = ?), '')", person.value());
        return there.toString().isEmpty() ? town.city.account(person) : there.toString();
    }

    /** A plan of the 課 that was shared today. */
    public PlanId shared(int section) {
        return shared(section, round);
    }

    public PlanId shared(int section, RoundId of) {
        PlanId plan = drafted(section, of);
        beans.getBean(MoveActionPlan.class).share(plan, null);
        return plan;
    }

    public PlanId drafted(int section, RoundId of) {
        return beans.getBean(WriteActionPlan.class)
                .draft(
                        unit(town.section(section)),
                        of,
                        new Wording(SENTENCE, "supervisor", today(), today()),
                        null,
                        null)
                .orElseThrow();
    }
}
