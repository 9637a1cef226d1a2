package jp.mieru.appraisal.ratercheck;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.checkbank.Topic;
import jp.mieru.appraisal.ratercheck.Past.Last;
import jp.mieru.appraisal.ratercheck.Sheet.Given;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks as they are stored. What was answered is given to whoever answered it and to nobody else. */
@Repository
class CheckSheets {
    private final JdbcClient jdbc;
    private final Clock clock;

    CheckSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One's own check. */
    Optional<Sheet> of(Viewer viewer, UUID id) {
        return of(viewer).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** All of one's own checks, the latest first; one statement. */
    List<Sheet> of(Viewer viewer) {
        var self = viewer.staff();
        return self == null ? List.of() : of(self);
    }

    /** What somebody was asked before. */
    Past past(StaffId staff) {
        var finished =
                of(staff).stream().filter(each -> each.finishedOn() != null).toList();
        var last = new HashMap<String, Last>();
        for (int i = 0; i < finished.size(); i++) {
            for (var given : finished.get(i).answers()) {
                last.putIfAbsent(given.code(), new Last(given.isCorrect(), i + 1));
            }
        }
        var five = finished.isEmpty()
                ? new HashSet<String>()
                : finished.getFirst().answers().stream().map(Given::code).collect(Collectors.toSet());
        return new Past(last, five);
    }

    /** Gives somebody these questions; nothing if there is a check that is not finished. */
    Optional<UUID> give(StaffId staff, @Nullable Topic topic, List<String> codes) {
        return jdbc.sql("""
                        with sheet as (
                            insert into appraisal.check_sheet (staff_id, topic, started_at)
                            values (:staff, :topic, :now) on conflict do nothing returning id
                        ), given as (
                            insert into appraisal.check_answer (sheet_id, place, code)
                            select id, place, code from sheet, unnest(:codes) with ordinality as asked (code, place)
                        )
                        select id from sheet
                        """)
                .param("staff", staff.value())
                .param("topic", topic == null ? null : topic.word())
                .param("now", OffsetDateTime.now(clock))
                .param("codes", codes.toArray(String[]::new))
                .query(UUID.class)
                .optional();
    }

    /**
     * Keeps an answer, the first to that question, and that the check is finished once all are answered. One after the other, lest
     * of two last ones at the same moment neither sees the other. Within a transaction.
     */
    void answer(Sheet sheet, int place, boolean answer, boolean correct) {
        jdbc.sql("select id from appraisal.check_sheet where id = :sheet for update")
                .param("sheet", sheet.id())
                .query(UUID.class)
                .optional();
        jdbc.sql("""
                        update appraisal.check_answer set answer = :answer, correct = :correct
                        where sheet_id = :sheet and place = :place and answer is null
                        """)
                .param("answer", answer)
                .param("correct", correct)
                .param("sheet", sheet.id())
                .param("place", place)
                .update();
        jdbc.sql("""
                        update appraisal.check_sheet set finished_on = :today
                        where id = :sheet and finished_on is null
                          and not exists (select from appraisal.check_answer where sheet_id = :sheet and answer is null)
                        """)
                .param("today", LocalDate.now(clock))
                .param("sheet", sheet.id())
                .update();
    }

    /** Who has taken part in a fiscal year, and when last; not how it went. */
    Map<StaffId, LocalDate> takenIn(FiscalYear year) {
        var taken = new HashMap<StaffId, LocalDate>();
        jdbc.sql("""
                        select staff_id, max(finished_on) last from appraisal.check_sheet
                        where finished_on between :from and :until group by staff_id
                        """).param("from", year.first()).param("until", year.last()).query(row -> {
            taken.put(new StaffId(row.getObject("staff_id", UUID.class)), row.getObject("last", LocalDate.class));
        });
        return taken;
    }

    private List<Sheet> of(StaffId staff) {
        var sheets = new LinkedHashMap<UUID, Sheet>();
        var given = new HashMap<UUID, List<Given>>();
        jdbc.sql("""
                        select s.id, s.topic, s.finished_on, a.place, a.code, a.answer, a.correct
                        from appraisal.check_sheet s join appraisal.check_answer a on a.sheet_id = s.id
                        where s.staff_id = :staff order by s.started_at desc, s.id desc, a.place
                        """).param("staff", staff.value()).query(row -> {
            var id = row.getObject("id", UUID.class);
            var answers = given.computeIfAbsent(id, key -> new ArrayList<>());
            answers.add(new Given(
                    row.getInt("place"),
                    row.getString("code"),
                    row.getObject("answer", Boolean.class),
                    row.getObject("correct", Boolean.class)));
            sheets.put(
                    id,
                    new Sheet(
                            id,
                            staff,
                            Topic.ofWord(row.getString("topic")).orElse(null),
                            row.getObject("finished_on", LocalDate.class),
                            answers));
        });
        return List.copyOf(sheets.values());
    }
}
