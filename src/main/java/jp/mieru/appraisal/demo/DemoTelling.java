package jp.mieru.appraisal.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.demo.DemoAppraisalTables.Came;
import jp.mieru.appraisal.demo.DemoAppraisalTables.Moved;
import jp.mieru.appraisal.demo.DemoAppraisalTables.Written;
import jp.mieru.appraisal.entry.EntryField;
import jp.mieru.appraisal.outcome.Earlier;
import jp.mieru.appraisal.outcome.Marks;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.ReckonSheet;
import jp.mieru.appraisal.outcome.Reckoned;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.Nullable;

/** What is written in one cycle and how its sheets move, gathered before it is stored. */
final class DemoTelling {
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final int MINUTES = 17;
    private static final int DAYS = 5;
    private static final int HUNDRED = 100;
    private static final int CHANGED_BY_SECOND = 5;
    private static final int TYPED = 55;

    final List<Written> written = new ArrayList<>();
    final List<Moved> moved = new ArrayList<>();
    final List<Came> came = new ArrayList<>();
    final List<Sheet> left = new ArrayList<>();
    final Map<SheetId, List<Outcome>> outcomes = new HashMap<>();
    private final DemoPace pace;
    private final DemoWhy why;
    private final Map<StaffId, DemoHand> hands;
    private final Map<StaffId, String> numbers;
    private final StaffId office;

    DemoTelling(DemoPace pace, Map<StaffId, DemoHand> hands, Map<StaffId, String> numbers, StaffId office) {
        this.pace = pace;
        this.why = DemoWhy.read();
        this.hands = hands;
        this.numbers = numbers;
        this.office = office;
    }

    /** All sheets, those of each first rater one after another. */
    void tell(Map<Sheet, Rated> sheets) {
        var orders = new HashMap<StaffId, Integer>();
        sheets.keySet().stream().sorted(Comparator.comparing(this::shuffled)).forEach(sheet -> {
            int order = orders.merge(rater(sheet, Procedure.FIRST), 1, Integer::sum);
            new One(sheet, Objects.requireNonNull(sheets.get(sheet)), order).tell();
        });
    }

    /** In an order that has nothing to do with how old or how good people are, the same every time. */
    private int shuffled(Sheet sheet) {
        return new SplittableRandom(number(sheet.staff()).hashCode()).nextInt();
    }

    private String number(StaffId staff) {
        return Objects.requireNonNull(numbers.get(staff));
    }

    private static StaffId rater(Sheet sheet, Procedure step) {
        return Objects.requireNonNull(sheet.raters().get(step)).staff();
    }

    /** One sheet. */
    private final class One {
        private final Sheet sheet;
        private final Rated rated;
        private final int order;
        private final DemoPerson person;
        private final SplittableRandom random;
        private final Map<Procedure, Map<String, String>> marks = new HashMap<>();

        One(Sheet sheet, Rated rated, int order) {
            this.sheet = sheet;
            this.rated = rated;
            this.order = order;
            person = new DemoPerson(number(sheet.staff()), rated.cycle().last().hashCode());
            random = new SplittableRandom((rated.cycle().last() + " of " + number(sheet.staff())).hashCode());
        }

        void tell() {
            var stage = pace.stage(sheet, random);
            var seen = person.seen(rated);
            var from = sheet.stage();
            int number = 2;
            for (var step : sheet.steps()) {
                if (Stage.of(step).compareTo(stage) > 0) {
                    break;
                }
                boolean done = Stage.of(step).compareTo(stage) < 0;
                if (done || random.nextInt(HUNDRED) < TYPED) {
                    write(step, done, seen);
                }
                if (done) {
                    var to = following(step, stage);
                    moved.add(new Moved(
                            sheet.id(),
                            number++,
                            to == Stage.FIXED ? "fixed" : "handed-on",
                            from,
                            to,
                            actor(step),
                            at(step)));
                    from = to;
                }
            }
            if (stage == Stage.DISCLOSED) {
                moved.add(new Moved(
                        sheet.id(), number++, "disclosed", Stage.FIXED, stage, rater(sheet, Procedure.FIRST), end()));
            }
            if (number > 2) {
                left.add(sheet);
                came.add(new Came(
                        sheet.id(),
                        stage,
                        moved.getLast().at(),
                        stage == Stage.DISCLOSED ? pace.disclosed() : null,
                        number - 2));
            }
        }

        private Stage following(Procedure step, Stage stage) {
            int next = sheet.steps().indexOf(step) + 1;
            return next < sheet.steps().size() ? Stage.of(sheet.steps().get(next)) : Stage.FIXED;
        }

        private void write(Procedure step, boolean done, Map<Subject, Double> seen) {
            if (step == Procedure.ADJUST || step == Procedure.CONFIRM) {
                return;
            }
            var given = new HashMap<String, String>();
            // whoever is not done has left out the last one
            int most = done ? seen.size() : Math.max(1, seen.size() - 1);
            seen.forEach((subject, level) -> {
                if (given.size() < most) {
                    given.put(subject.key() + EntryField.MARK, letter(subject, mark(step, subject, level)));
                }
            });
            marks.put(step, given);
            given.forEach((field, letter) -> write(step, field, letter));
            words(step, seen);
            if (done && step != Procedure.SELF) {
                reckon(step, given);
            }
        }

        private double mark(Procedure step, Subject subject, double level) {
            return switch (step) {
                case SELF -> person.own(level);
                case FIRST ->
                    person.rated(hands.getOrDefault(rater(sheet, Procedure.FIRST), DemoHand.FAIR), order, level);
                default -> second(subject, level);
            };
        }

        /** Mostly as the first rater gave it. */
        private double second(Subject subject, double level) {
            var first = marks.getOrDefault(Procedure.FIRST, Map.of()).get(subject.key() + EntryField.MARK);
            if (first == null || random.nextInt(HUNDRED) < CHANGED_BY_SECOND) {
                return level;
            }
            var scale = scale(subject);
            return HUNDRED * (1 - scale.place(first) / (scale.steps().size() - 1.0));
        }

        private String letter(Subject subject, double level) {
            var steps = scale(subject).steps();
            long place = Math.round((1 - level / HUNDRED) * (steps.size() - 1));
            return steps.get((int) Math.clamp(place, 0, steps.size() - 1)).letter();
        }

        private Scale scale(Subject subject) {
            return rated.parts().stream()
                    .filter(part -> part.subjects().contains(subject))
                    .findFirst()
                    .flatMap(part -> rated.rules().scale(part.part().scale()))
                    .orElseThrow();
        }

        private void words(Procedure step, Map<Subject, Double> seen) {
            if (step != Procedure.SECOND) {
                seen.keySet().stream()
                        .filter(subject -> subject instanceof Subject.OfGoal || random.nextInt(3) == 0)
                        .limit(3)
                        .forEach(subject -> write(step, subject.key() + EntryField.WORDS, why.of(step, random)));
            }
            write(step, EntryField.OVERALL + EntryField.WORDS, why.of(step, random));
        }

        private void write(Procedure step, String field, String value) {
            var writer = step == Procedure.SELF ? sheet.staff() : rater(sheet, step);
            written.add(new Written(sheet.id(), step, writer, field, value, at(step)));
        }

        private void reckon(Procedure step, Map<String, String> given) {
            var all = new Marks(given, Map.of(), Map.of());
            outcomes.computeIfAbsent(sheet.id(), id -> new ArrayList<>())
                    .addAll(ReckonSheet.outcomes(step, rated, all, Reckoned.of(rated, all, Earlier.NONE)));
        }

        private @Nullable StaffId actor(Procedure step) {
            return switch (step) {
                case SELF -> sheet.staff();
                case ADJUST -> office;
                case FIRST, SECOND, CONFIRM ->
                    sheet.raters().containsKey(step) ? sheet.raters().get(step).staff() : office;
            };
        }

        /** Raters take one sheet after another; everybody else is done some days before the last. */
        private Instant at(Procedure step) {
            int before = step == Procedure.FIRST
                    ? order / 20
                    : Math.floorMod(number(sheet.staff()).hashCode(), DAYS);
            return pace.done(step)
                    .minusDays(step == Procedure.FIRST ? DAYS - before : before)
                    .atTime(MORNING.plusMinutes((long) MINUTES * (order % 20)))
                    .atZone(Japan.ZONE)
                    .toInstant();
        }

        private Instant end() {
            return pace.disclosed()
                    .atTime(MORNING.plusMinutes((long) MINUTES * (order % 20)))
                    .atZone(Japan.ZONE)
                    .toInstant();
        }
    }
}
