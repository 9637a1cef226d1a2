package jp.mieru.appraisal.sheet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets as they are stored: two statements for however many. Who may see what is for {@link SheetSights} to say. */
@Repository
public class Sheets {
    private static final String OPEN =
            " and cycle_id in (select id from appraisal.cycle where state = 'open') and left_out is null";
    private static final String CLOSED =
            " (select c.state = 'closed' from appraisal.cycle c where c.id = cycle_id) as closed";

    private final JdbcClient jdbc;
    private final Clock clock;

    Sheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Sheet> find(SheetId id) {
        return where("id = :value", id.value()).stream().findFirst();
    }

    /** The sheets of a cycle, in no order that means something. */
    public List<Sheet> of(CycleId cycle) {
        return where("cycle_id = :value", cycle.value());
    }

    /** All sheets of a person, the latest first. */
    public List<Sheet> of(StaffId staff) {
        return where("staff_id = :value", staff.value());
    }

    /** What somebody gives marks on or confirms in cycles that are open. */
    public List<Sheet> ratedBy(StaffId rater) {
        return where("id in (select sheet_id from appraisal.rater where staff_id = :value)" + OPEN, rater.value());
    }

    /** The sheet as it stands, kept from everybody else who wants to move it or to write on it, or to close its cycle, until the transaction ends. */
    public Optional<Sheet> locked(SheetId id) {
        return locked(id, "for no key update of s for key share of c");
    }

    /** The sheet as it stands; others may write on it too, but nobody moves it until the transaction ends. */
    public Optional<Sheet> held(SheetId id) {
        return locked(id, "for share of s");
    }

    private Optional<Sheet> locked(SheetId id, String how) {
        jdbc.sql("select from appraisal.sheet s join appraisal.cycle c on c.id = s.cycle_id where s.id = :id " + how)
                .param("id", id.value())
                .query((row, number) -> number)
                .list();
        return find(id);
    }

    /** Brings a locked sheet to a stage and notes who did, when and why. The caller has made sure that it may go there. */
    public void enter(Sheet sheet, Stage to, String step, String note, @Nullable StaffId actor) {
        enter(sheet, to, step, note, actor, to == Stage.DISCLOSED ? LocalDate.now(clock) : null);
    }

    /**
     * The same with the day on which the person learned the result.
     *
     * @param disclosedOn null unless it is disclosed; the day of an earlier disclosure is kept while the result is amended
     */
    public void enter(
            Sheet sheet, Stage to, String step, String note, @Nullable StaffId actor, @Nullable LocalDate disclosedOn) {
        var now = OffsetDateTime.now(clock);
        note(sheet, to, step, note, actor, now);
        jdbc.sql("""
                        update appraisal.sheet set stage = :to, stage_since = :now, version = version + 1,
                            disclosed_on = coalesce(:disclosed, disclosed_on)
                        where id = :id
                        """)
                .param("to", to.word())
                .param("now", now)
                .param("disclosed", disclosedOn, Types.DATE)
                .param("id", sheet.id().value())
                .update();
    }

    /**
     * Notes on a locked sheet that its person is left out, or takes part again, and who did it and why; nothing else changes.
     *
     * @param leftOut why; null for taking part again
     */
    public void leaveOut(Sheet sheet, @Nullable String leftOut, String step, String reason, @Nullable StaffId actor) {
        note(sheet, sheet.stage(), step, reason, actor, OffsetDateTime.now(clock));
        jdbc.sql("update appraisal.sheet set left_out = :reason, version = version + 1 where id = :id")
                .param("reason", leftOut)
                .param("id", sheet.id().value())
                .update();
    }

    private void note(Sheet sheet, Stage to, String step, String note, @Nullable StaffId actor, OffsetDateTime now) {
        jdbc.sql("""
                        insert into appraisal.sheet_step (sheet_id, number, step, from_stage, to_stage, note, actor, taken_at)
                        select :id, coalesce(max(number), 0) + 1, :step, :from, :to, :note, :actor, :now
                        from appraisal.sheet_step where sheet_id = :id
                        """)
                .param("id", sheet.id().value())
                .param("step", step)
                .param("from", sheet.stage().word())
                .param("to", to.word())
                .param("note", note)
                .param("actor", actor == null ? null : actor.value())
                .param("now", now)
                .update();
    }

    private List<Sheet> where(String which, UUID value) {
        var raters = new HashMap<UUID, Map<Procedure, Rater>>();
        jdbc.sql("select * from appraisal.rater where sheet_id in (select id from appraisal.sheet where " + which + ")")
                .param("value", value)
                .query(row -> {
                    var rater = rater(row);
                    raters.computeIfAbsent(row.getObject("sheet_id", UUID.class), id -> new EnumMap<>(Procedure.class))
                            .put(rater.step(), rater);
                });
        return jdbc.sql("select *," + CLOSED + " from appraisal.sheet where " + which + " order by last_day desc, id")
                .param("value", value)
                .query((row, number) -> sheet(row, raters.getOrDefault(row.getObject("id", UUID.class), Map.of())))
                .list();
    }

    /** The sheets of a cycle that somebody confirms and that wait for it, in no order that means something. */
    public List<Sheet> toConfirm(StaffId confirmer) {
        return where(
                "stage = 'confirm' and id in (select sheet_id from appraisal.rater where step = 'confirm' and staff_id = :value)"
                        + OPEN,
                confirmer.value());
    }

    private static Rater rater(ResultSet row) throws SQLException {
        return new Rater(
                step(row.getString("step")),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("why"),
                row.getString("note"));
    }

    private static Sheet sheet(ResultSet row, Map<Procedure, Rater> raters) throws SQLException {
        return new Sheet(
                new SheetId(row.getObject("id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("group_code"),
                row.getString("position"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                steps(row.getArray("steps")),
                Stage.of(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                row.getObject("disclosed_on", LocalDate.class),
                row.getInt("version"),
                row.getString("left_out"),
                row.getBoolean("closed"),
                raters);
    }

    private static List<Procedure> steps(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray()).map(Sheets::step).toList();
    }

    private static Procedure step(String word) {
        return Procedure.of(word);
    }
}
