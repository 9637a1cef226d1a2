package jp.mieru.appraisal.payfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.paylayout.Column;
import jp.mieru.appraisal.paylayout.Content;
import jp.mieru.appraisal.paylayout.Layout;
import jp.mieru.appraisal.payresults.PaidPerson;
import jp.mieru.appraisal.payresults.Past;
import jp.mieru.appraisal.payresults.PayCycle;
import jp.mieru.appraisal.payresults.Standing;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.Pay.Rate;
import jp.mieru.organization.Roster.Person;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.platform.files.CsvOut;
import jp.mieru.platform.files.Formulas;
import jp.mieru.platform.time.FiscalYear;

/**
 * The results of a cycle as a layout has them, by staff number, with what is to be told before they leave. Pure.
 *
 * @param lines as they are written, what the encoding lacks replaced
 */
public record LaidOut(Layout layout, List<Line> lines, List<Trouble> troubles) {
    private static final int HUNDREDTHS = 2;

    public LaidOut {
        lines = List.copyOf(lines);
        troubles = List.copyOf(troubles);
    }

    /**
     * Everybody whose result stands, and whoever was not rated if the layout wants them. Nobody whose sheet is not fixed.
     *
     * @param past what earlier years brought; whoever is missing has none
     */
    public static LaidOut of(Layout layout, PayCycle whole, Map<StaffId, Person> people, Map<StaffId, Past> past) {
        return new Writer(layout, whole, people, past).write();
    }

    /** Whether the file may leave. */
    public boolean mayLeave() {
        return !lines.isEmpty()
                && troubles.stream().noneMatch(trouble -> trouble.kind().isBlocking());
    }

    /** The file itself. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var csv = CsvOut.of(out, layout.form())) {
            if (layout.header()) {
                csv.row(layout.headings().stream()
                        .map(heading -> layout.encoding().fit(heading).text())
                        .toList());
            }
            lines.forEach(line -> csv.row(line.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private record Writer(Layout layout, PayCycle whole, Map<StaffId, Person> people, Map<StaffId, Past> past) {
        LaidOut write() {
            var lines = new ArrayList<Line>();
            var troubles = new ArrayList<Trouble>();
            whole.people().stream()
                    .filter(person ->
                            person.standing().isOwn() || (layout.unrated() && person.standing() != Standing.OPEN))
                    .sorted(Comparator.comparing(this::number)
                            .thenComparing(person -> person.staff().value()))
                    .forEach(person -> lines.add(line(person, troubles)));
            return new LaidOut(layout, lines, troubles);
        }

        private Line line(PaidPerson person, List<Trouble> troubles) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < layout.columns().size(); i++) {
                var column = layout.columns().get(i);
                var cell = cell(person, column);
                if (column.content().isOfRate() && !person.letter().isEmpty() && cell.isEmpty()) {
                    troubles.add(new Trouble(person.staff(), Trouble.Kind.RATE, i, person.letter()));
                }
                if (Formulas.isOne(cell)) {
                    troubles.add(new Trouble(person.staff(), Trouble.Kind.FORMULA, i, cell));
                }
                if (column.content() == Content.NUMBER && layout.width() > 0 && cell.length() > layout.width()) {
                    troubles.add(new Trouble(person.staff(), Trouble.Kind.LONG, i, cell));
                }
                var fitted = layout.encoding().fit(cell);
                for (var lost : fitted.lost()) {
                    troubles.add(new Trouble(person.staff(), Trouble.Kind.LOST, i, lost));
                }
                cells.add(fitted.text());
            }
            return new Line(person.staff(), cells);
        }

        private String cell(PaidPerson person, Column column) {
            var named = people.get(person.staff());
            var years = Objects.requireNonNullElse(past.get(person.staff()), Past.NOTHING);
            var unit = whole.tree().find(person.unit());
            var rate = whole.rules().pay().rate(person.letter());
            return switch (column.content()) {
                case NUMBER -> padded(number(person));
                case NAME -> named == null ? "" : named.name();
                case KANA -> named == null ? "" : named.kana();
                case UNIT_CODE -> unit.map(Unit::code).orElse("");
                case UNIT_NAME -> unit.map(Unit::name).orElse("");
                case POSITION -> person.position();
                case GROUP ->
                    whole.rules()
                            .group(person.group())
                            .map(Group::name)
                            .map(words -> words.ja())
                            .orElse("");
                case GRADE -> person.letter();
                case GRADE_BEFORE -> grade(years, 1);
                case GRADE_EARLIER -> grade(years, 2);
                case SCORE -> person.score() == null ? "" : decimal(person.score());
                case RATE -> rate.map(Rate::percent).map(this::rate).orElse("");
                case RAISE ->
                    rate.map(found -> String.valueOf(whole.raise(found, years))).orElse("");
                case POINTS -> String.valueOf(years.now());
                case SUM -> String.valueOf(years.points().points());
                case REACHED -> years.points().reached() ? "1" : "0";
                case FIXED -> column.text();
            };
        }

        private String number(PaidPerson person) {
            var named = people.get(person.staff());
            return named == null ? "" : named.staffNumber();
        }

        private String padded(String number) {
            return "0".repeat(Math.max(0, layout.width() - number.length())) + number;
        }

        private String grade(Past years, int ago) {
            var year = new FiscalYear(whole.cycle().year().year() - ago);
            return years.grades().getOrDefault(year, "");
        }

        private String rate(BigDecimal percent) {
            return decimal(layout.ratio() ? percent.movePointLeft(HUNDREDTHS) : percent);
        }

        private String decimal(BigDecimal number) {
            return number.setScale(layout.decimals(), RoundingMode.HALF_UP).toPlainString();
        }
    }
}
