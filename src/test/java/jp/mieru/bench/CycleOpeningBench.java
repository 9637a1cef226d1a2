package jp.mieru.bench;

import java.sql.SQLException;
import java.util.Locale;
import jp.mieru.MieruApplication;
import jp.mieru.StatementCounter;
import jp.mieru.TestDatabase;
import jp.mieru.appraisal.AppraisalTown;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.opening.OpenCycle;
import jp.mieru.appraisal.opening.PlanOpening;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A cycle is opened for 20,000 people in 2,000 subsections with their heads, as the job does it, and the same rows are copied
 * by three plain INSERT … SELECT from copies into the same tables, empty again, with all their constraints.
 */
public final class CycleOpeningBench {
    private CycleOpeningBench() {}

    /** Prints sizes, times and the ratio as Markdown. */
    public static void main(String[] arguments) throws Exception {
        try (var context = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(new TestDatabase())
                .properties("server.port=0")
                .run()) {
            RosterImportBench.empty();
            var town = new AppraisalTown();
            ManyRated.move(town);
            var cycle = town.cycle();
            var cycles = context.getBean(Cycles.class);
            var open = context.getBean(OpenCycle.class);
            Cycle planned = cycles.find(cycle).orElseThrow();
            var started = System.nanoTime();
            int taking = context.getBean(PlanOpening.class).of(planned).sheets().size();
            double preview = seconds(started);
            var statements = new int[1];
            var made = new int[1];
            started = System.nanoTime();
            statements[0] = StatementCounter.during(() -> made[0] = open.now(cycle, null, (done, all) -> {}))
                    .size();
            double opening = seconds(started);
            if (made[0] != taking || made[0] < ManyRated.STAFF) {
                throw new IllegalStateException(made[0] + " of " + taking);
            }
            double copy = copy();
            System.out.printf(
                    Locale.ROOT,
                    """
                    | what | sheets | statements | seconds |
                    |---|---|---|---|
                    | INSERT … SELECT of the same rows | %,d | 3 | %.1f |
                    | looking beforehand | %,d | | %.1f |
                    | opening the cycle | %,d | %d | %.1f |

                    cycle opening | %,d sheets | copy %.1f s | opening %.1f s | ratio %.2f
                    """,
                    made[0],
                    copy,
                    taking,
                    preview,
                    made[0],
                    statements[0],
                    opening,
                    made[0],
                    copy,
                    opening,
                    opening / copy);
        }
        System.exit(0);
    }

    /** Takes the rows away, keeps them aside and puts them back. */
    private static double copy() throws SQLException {
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.createStatement()) {
            for (var table : new String[] {"sheet", "rater", "sheet_step"}) {
                statement.execute("create temporary table copy_%1$s as select * from appraisal.%1$s".formatted(table));
            }
            statement.execute("truncate appraisal.sheet cascade");
            owner.setAutoCommit(false);
            var started = System.nanoTime();
            for (var table : new String[] {"sheet", "rater", "sheet_step"}) {
                statement.execute("insert into appraisal.%1$s select * from copy_%1$s".formatted(table));
            }
            owner.commit();
            return seconds(started);
        }
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
