package jp.mieru.engagement.actionplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.engagement.plancall.CallForPlans;
import jp.mieru.organization.City;
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

    /** A 課 that begins today. */
    public UnitId newUnit() {
        return town.city.unit("0199", "新しい課", "課", town.departments.get(0), today().toString(), null);
    }

    /** Who leads the new 課 from today. */
    public StaffId chief(UnitId unit) {
        var chief = town.city.staff("900002", "新課長", "シンカチョウ");
        town.city.works(chief, unit, "課長", 7, today().toString(), null);
        town.city.heads(chief, unit, today().toString(), null);
        return chief;
    }

    /** The 課 exists no more from today; calls and plans are of a week ago. */
    public void closeDown(int section) {
        var gone = town.section(section).value();
        town.city.run("update engagement.plan_call_unit set since = since - 7");
        town.city.run("update engagement.action_plan_state set on_day = on_day - 7");
        town.city.run("delete from organization.unit_head where unit_id = ?", gone);
        for (var table : new String[] {"assignment", "unit_version"}) {
            town.city.run(
                    "update organization." + table + " set valid = daterange(lower(valid), ?::date) where unit_id = ?",
                    today().toString(),
                    gone);
        }
    }

    /** The unit takes the place of the 課 from today. */
    public void succeeds(int section, UnitId successor) {
        town.city.run("""
                with r as (insert into organization.reorganisation (takes_effect_on, title) values (?::date, '改編') returning id)
                insert into organization.unit_succession (reorganisation_id, predecessor_id, successor_id, kind)
                select id, ?, ?, 'merge' from r
                """, today().toString(), town.section(section).value(), successor.value());
    }

    /** What happens each hour to units that exist no more. */
    public void follow() {
        beans.getBean(FollowReorganisations.class).run();
    }

    /** A plan of any unit that was shared on that day. */
    public static PlanId shared(
            ApplicationContext beans, UnitId unit, RoundId of, String sentence, String construct, LocalDate day) {
        var there = beans.getBean(Units.class).asOf(day).get(unit);
        var plan = beans.getBean(WriteActionPlan.class)
                .draft(there, of, new Wording(sentence, construct, day, day), null, null)
                .orElseThrow();
        beans.getBean(MoveActionPlan.class).share(plan, null);
        new City().run("update engagement.action_plan_state set on_day = ? where plan_id = ?", day, plan.value());
        return plan;
    }
}
