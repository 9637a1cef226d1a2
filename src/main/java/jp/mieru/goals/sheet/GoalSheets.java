package jp.mieru.goals.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets as they are stored: three statements for however many. */
@Repository
public class GoalSheets {
    private final JdbcClient jdbc;

    GoalSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<GoalSheet> find(SheetId id) {
        return where("id = any(:values)", new UUID[] {id.value()}).stream().findFirst();
    }

    /** The sheet that a goal stands on. */
    public Optional<GoalSheet> find(GoalId goal) {
        return where("id in (select sheet_id from goals.goal where id = any(:values))", new UUID[] {goal.value()})
                .stream()
                .findFirst();
    }

    public Optional<GoalSheet> of(StaffId staff, FiscalYear year) {
        return of(List.of(staff), year).stream().findFirst();
    }

    public Optional<GoalSheet> of(UnitId unit, FiscalYear year) {
        return ofUnits(List.of(unit), year).stream().findFirst();
    }

    /** The sheets of these people; who has none is left out. */
    public List<GoalSheet> of(Collection<StaffId> staff, FiscalYear year) {
        return where(
                "year = " + year.year() + " and staff_id = any(:values)",
                staff.stream().map(StaffId::value).toArray(UUID[]::new));
    }

    /** The sheets of these units; which has none is left out. */
    public List<GoalSheet> ofUnits(Collection<UnitId> units, FiscalYear year) {
        return where(
                "year = " + year.year() + " and unit_id = any(:values)",
                units.stream().map(UnitId::value).toArray(UUID[]::new));
    }

    /** The sheet as it stands, kept from everybody else who wants to change it until the transaction ends. */
    GoalSheet locked(SheetId id) {
        jdbc.sql("select from goals.sheet where id = :id for no key update")
                .param("id", id.value())
                .query((row, number) -> number)
                .list();
        return find(id).orElseThrow();
    }

    /** The sheet that a goal stands on, the same way. */
    public Optional<GoalSheet> locked(GoalId goal) {
        jdbc.sql("""
                        select from goals.sheet where id = (select sheet_id from goals.goal where id = :goal)
                        for no key update
                        """).param("goal", goal.value()).query((row, number) -> number).list();
        return find(goal);
    }

    /** The sheet of an owner, begun if there is none yet. */
    SheetId begin(Owner owner, FiscalYear year) {
        jdbc.sql(
                        "insert into goals.sheet (year, unit_id, staff_id) values (:year, :unit, :staff) on conflict do nothing")
                .param("year", year.year())
                .param("unit", owner instanceof Owner.OfUnit of ? of.unit().value() : null)
                .param("staff", owner instanceof Owner.OfPerson of ? of.staff().value() : null)
                .update();
        var sheet = switch (owner) {
            case Owner.OfUnit of -> of(of.unit(), year);
            case Owner.OfPerson of -> of(of.staff(), year);
        };
        return sheet.orElseThrow().id();
    }

    /** Notes that a sheet has changed. */
    void touch(SheetId id) {
        jdbc.sql("update goals.sheet set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Moves a sheet on. */
    void enter(SheetId id, SheetState state) {
        jdbc.sql("update goals.sheet set state = :state, version = version + 1 where id = :id")
                .param("state", state.word())
                .param("id", id.value())
                .update();
    }

    private List<GoalSheet> where(String which, UUID[] values) {
        var goals = goals(which, values);
        return jdbc.sql("select * from goals.sheet where " + which + " order by id")
                .param("values", values)
                .query((row, number) -> {
                    var unit = row.getObject("unit_id", UUID.class);
                    var id = new SheetId(row.getObject("id", UUID.class));
                    return new GoalSheet(
                            id,
                            new FiscalYear(row.getInt("year")),
                            unit == null
                                    ? new Owner.OfPerson(new StaffId(row.getObject("staff_id", UUID.class)))
                                    : new Owner.OfUnit(new UnitId(unit)),
                            SheetState.of(row.getString("state")),
                            row.getInt("version"),
                            goals.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<SheetId, List<Goal>> goals(String which, UUID[] values) {
        var ties = ties(which, values);
        var goals = new HashMap<SheetId, List<Goal>>();
        jdbc.sql("select * from goals.goal where sheet_id in (select id from goals.sheet where " + which
                        + ") order by place")
                .param("values", values)
                .query(row -> {
                    var id = new GoalId(row.getObject("id", UUID.class));
                    goals.computeIfAbsent(
                                    new SheetId(row.getObject("sheet_id", UUID.class)), sheet -> new ArrayList<>())
                            .add(new Goal(
                                    id,
                                    row.getInt("place"),
                                    GoalRows.statement(row),
                                    ties.getOrDefault(id, List.of()),
                                    row.getString("exception"),
                                    row.getObject("exception_accepted_by") != null,
                                    row.getInt("version")));
                });
        return goals;
    }

    private Map<GoalId, List<Tie>> ties(String which, UUID[] values) {
        var ties = new HashMap<GoalId, List<Tie>>();
        jdbc.sql("""
                        select t.* from goals.tie t join goals.goal g on g.id = t.goal_id
                        where g.sheet_id in (select id from goals.sheet where %s)
                        order by t.share desc, t.parent_id, t.aim_id
                        """.formatted(which)).param("values", values).query(row -> {
            GoalRows.tie(row, ties);
        });
        return ties;
    }
}
