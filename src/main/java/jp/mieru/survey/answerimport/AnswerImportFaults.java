package jp.mieru.survey.answerimport;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is wrong with the files of imports of answers: the first faults of each word by word, of all of them the number. */
@Repository
public class AnswerImportFaults {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AnswerImportFaults(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What was found when it was last read. */
    public Faults of(AnswerImport view) {
        List<Fault> kept = jdbc.sql("select * from survey.answer_import_fault where import_id = :id order by number")
                .param("id", view.id())
                .query((row, number) -> new Fault(
                        row.getString("file"),
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("reason"),
                        List.of((Object[]) row.getArray("arguments").getArray())))
                .list();
        return Faults.of(kept, view.faults());
    }

    /** Keeps these instead of what was found before; the number of all of them stands in the import. */
    void keep(UUID id, Faults faults) {
        jdbc.sql("delete from survey.answer_import_fault where import_id = :id")
                .param("id", id)
                .update();
        List<Fault> kept = faults.list();
        batches.batchUpdate(
                """
                insert into survey.answer_import_fault
                    (import_id, number, file, line, column_name, value, reason, arguments)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, kept.size())
                        .mapToObj(number -> row(id, number, kept.get(number)))
                        .toList());
    }

    private static Object[] row(UUID id, int number, Fault fault) {
        return new Object[] {
            id,
            number,
            fault.file(),
            fault.line(),
            fault.shownColumn(),
            fault.shownValue(),
            fault.reason(),
            fault.args().stream().map(String::valueOf).toArray(String[]::new)
        };
    }
}
