package jp.mieru.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Sheets;

/**
 * The morning everybody answers: 50,000 staff within an hour. First how many can answer at most, page by page, against the
 * same rows inserted over JDBC and against a page that stores nothing; then the morning itself, for a stretch of it.
 */
public final class AnsweringBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 300);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final boolean SIGNS_IN = !Boolean.getBoolean("bench.signed-in");
    private static final boolean COLD = Boolean.getBoolean("bench.cold");
    private static final int SIGN_INS = 200;
    private static final int DIRECT = 2000;
    private static final int RUNS = 3;
    private static final int AT_ONCE = 8;
    private static final int HOUR = Integer.getInteger("bench.hour", 3600);

    private final Morning morning;
    private final List<Morning.Person> people;
    private final RoundId round;
    private final Walk walk;
    private int next;

    private AnsweringBench(Morning morning) throws Exception {
        this.morning = morning;
        this.people = morning.people();
        this.round = morning.open("職員意識調査");
        this.walk = new Walk(morning.address(), round);
        walk.learn(session(next), next++);
    }

    /** Prints sizes, times and ratios as Markdown. */
    public static void main(String[] arguments) throws Exception {
        try (var morning = new Morning()) {
            var bench = new AnsweringBench(morning);
            if (!COLD) {
                bench.most();
            }
            bench.morning();
        }
        System.exit(0);
    }

    private void most() throws Exception {
        var direct = new DirectInserts(morning, morning.open("直接"), AT_ONCE);
        people(PEOPLE);
        looks(PEOPLE / 3);
        Cost inserted = Cost.NONE;
        Cost looked = Cost.NONE;
        Cost answered = Cost.NONE;
        for (int run = 0; run < RUNS; run++) {
            var rows = people.subList(run * DIRECT, (run + 1) * DIRECT);
            inserted = inserted.orBetter(measured(DIRECT, () -> direct.insert(rows)));
            looked = looked.orBetter(measured(PEOPLE, () -> looks(PEOPLE)));
            answered = answered.orBetter(measured(PEOPLE, () -> people(PEOPLE)));
        }
        Cost signedIn = measured(SIGN_INS, this::signIns);
        System.out.printf(
                Locale.ROOT,
                """
                The attitude survey that comes with Mieru (40 questions and two in words), anonymous, in a city of %,d staff. Server, load
                and a PostgreSQL that waits for the disk share the machine. %d senders go as fast as they can; the best of %d runs in turn.
                Answering is %d requests: the survey's first page, the questions, each page of them, sending, the thanks. Sign-in
                (Argon2id with 16 MiB, two passes) is counted apart: the sign-in page, the password, the home page. Processor time is that
                of server, load and PostgreSQL for one person; other work on the machine does not count in it.

                | what | people a second | ratio | requests a second | processor (ms) |
                |---|---|---|---|---|
                %s%s%s%s
                Answering takes %.2f times the processor time of as many pages that store nothing. All of them within %d minutes are %.1f people a second.

                """,
                Morning.PEOPLE,
                AT_ONCE,
                RUNS,
                walk.requests(),
                inserted.line("the same rows inserted over JDBC, two commits", inserted, 0),
                looked.line("a page that stores nothing, as many requests", inserted, walk.requests()),
                answered.line("people who answer page by page", inserted, walk.requests()),
                signedIn.line("people who sign in with a password", inserted, 3),
                answered.processor() / looked.processor(),
                HOUR / 60,
                (double) Morning.PEOPLE / HOUR);
    }

    /**
     * What one person costs.
     *
     * @param seconds that pass, while others are served as well
     * @param processor milliseconds of all processors
     */
    private record Cost(double seconds, double processor) {
        static final Cost NONE = new Cost(Double.MAX_VALUE, Double.MAX_VALUE);

        Cost orBetter(Cost other) {
            return new Cost(Math.min(seconds, other.seconds), Math.min(processor, other.processor));
        }

        String line(String what, Cost direct, int requests) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,.1f | %.3f | %s | %s |%n",
                    what,
                    1 / seconds,
                    direct.seconds / seconds,
                    requests == 0 ? "" : String.format(Locale.ROOT, "%,.0f", requests / seconds),
                    requests == 0
                            ? ""
                            : String.format(Locale.ROOT, "%.1f", processor)); // direct connections end before
        }
    }

    private Cost measured(int number, Callable<Double> work) throws Exception {
        Duration before = morning.used();
        double seconds = work.call();
        return new Cost(seconds / number, morning.used().minus(before).toNanos() / 1e6 / number);
    }

    /** People come at random, at the rate at which all are through in an hour. */
    private void morning() throws Exception {
        int coming = Math.min((int) ((long) Morning.PEOPLE * SECONDS / HOUR), people.size() - next);
        var arrivals = new Arrivals(walk, this::cookie, morning.cookie(), round, coming, next);
        next += coming;
        Duration before = morning.used();
        var came = arrivals.come((double) Morning.PEOPLE / HOUR);
        double cores = morning.used().minus(before).toNanos() / 1e9 / came.seconds();
        int stored = storedOnce();
        if (came.failed() > 0 || stored != next) {
            throw new IllegalStateException(came + ", stored " + stored + " of " + next);
        }
        System.out.printf(
                Locale.ROOT,
                """
                Then they come at random as in %d minutes in which all answer, each %s and answers; the ballots are mixed
                each minute, and the office's page of rates is asked for once a second (twenty who watch). Every acknowledged answer is
                found stored once. Who is told that the server is busy comes again when it says.

                | people | seconds | people a second | requests | told to come again | the last after (s) | errors | stored once | request, median (ms) | 99 %% | 99.9 %% | slowest | processors used |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|
                | %,d | %,.0f | %.1f | %,d | %,d | %,.0f | %d | %,d | %d | %d | %d | %,d | %.2f of %d |
                """,
                HOUR / 60,
                SIGNS_IN ? "signs in with a password" : "is given a session (without the password's check)",
                coming,
                came.seconds(),
                coming / came.seconds(),
                came.requests(),
                came.turnedAway(),
                came.calm(),
                came.failed(),
                came.acknowledged(),
                came.percentile(0.5),
                came.percentile(0.99),
                came.percentile(0.999),
                came.percentile(1),
                cores,
                Runtime.getRuntime().availableProcessors());
    }

    /** How many have answered, each of whom has one sheet with the own number in it. */
    private int storedOnce() throws SQLException {
        try (var owner = morning.owner();
                var rows = owner.createStatement().executeQuery("""
                        with sheet as (
                            select words from survey.ballot_box where round_id = '%1$s'
                            union all select words from survey.urn where round_id = '%1$s'
                        ), own as (select distinct word from sheet, unnest(words) word where word is not null)
                        select (select count(*) from survey.turnout where round_id = '%1$s'),
                               (select count(*) from sheet), (select count(*) from own)
                        """.formatted(round))) {
            rows.next();
            return rows.getInt(1) == rows.getInt(2) && rows.getInt(1) == rows.getInt(3) ? rows.getInt(1) : -1;
        }
    }

    private double people(int number) throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int person = next++;
            String cookie = session(person);
            all.add(() -> walk.answer(cookie, person));
        }
        return together(all);
    }

    private double looks(int number) throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int person = 0; person < number; person++) {
            String cookie = session(Morning.PEOPLE - 1 - person);
            all.add(() -> walk.look(cookie));
        }
        return together(all);
    }

    private double signIns() throws Exception {
        return together(IntStream.range(0, SIGN_INS)
                .<Callable<Boolean>>mapToObj(
                        person -> () -> !walk.signIn(person).isEmpty())
                .toList());
    }

    private String session(int person) {
        return Sheets.session(morning.context(), people.get(person).account().toString());
    }

    private String cookie(int person) throws Exception {
        return SIGNS_IN ? walk.signIn(person) : session(person);
    }

    /** Does all and gives the seconds it took. */
    private static double together(List<Callable<Boolean>> all) throws Exception {
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            var started = System.nanoTime();
            for (var done : senders.invokeAll(all)) {
                if (!done.get()) {
                    throw new IllegalStateException("not stored");
                }
            }
            return (System.nanoTime() - started) / 1e9;
        }
    }
}
