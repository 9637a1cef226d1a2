package jp.mieru.appraisal.behaviour;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoFile;
import jp.mieru.platform.demo.DemoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some raters of the demo city and some of their staff keep notes in the time that the present cycle rates. */
@Component
class DemoNotes implements DemoChapter {
    private static final int AFTER_THE_APPRAISALS = 511;
    private static final int HUNDRED = 100;
    private static final int NOTED = 8;
    private static final int NOTED_BY_KEEPERS = 60;
    private static final int NOTES_OWN = 3;

    /**
     * What is written.
     *
     * @param seen by the last word of an item's code and the kind
     * @param own by the last word of an item's code
     * @param keepers staff numbers of raters who write more than others
     * @param writers staff numbers of people who surely write of their own work
     */
    private record Told(
            Map<String, Map<String, List<String>>> seen,
            Map<String, List<String>> own,
            Set<String> keepers,
            Set<String> writers) {
        @SuppressWarnings("unchecked")
        static Told read() {
            Map<String, Object> file = DemoFile.read("notes.yaml");
            return new Told(
                    (Map<String, Map<String, List<String>>>) Objects.requireNonNull(file.get("seen")),
                    (Map<String, List<String>>) Objects.requireNonNull(file.get("own")),
                    Set.copyOf((List<String>) Objects.requireNonNull(file.get("keepers"))),
                    Set.copyOf((List<String>) Objects.requireNonNull(file.get("writers"))));
        }
    }

    private final KeepNotes keep;
    private final NoteItems items;
    private final Cycles cycles;
    private final Sheets sheets;
    private final Roster roster;
    private final DemoTime time;

    DemoNotes(KeepNotes keep, NoteItems items, Cycles cycles, Sheets sheets, Roster roster, DemoTime time) {
        this.keep = keep;
        this.items = items;
        this.cycles = cycles;
        this.sheets = sheets;
        this.roster = roster;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_APPRAISALS;
    }

    @Override
    @Transactional
    public void tell() {
        var told = Told.read();
        cycles.open().forEach(cycle -> {
            var open = sheets.of(cycle.id());
            var people = roster.people(open.stream()
                    .flatMap(sheet -> Stream.concat(Stream.of(sheet.staff()), rater(sheet).stream()))
                    .toList());
            open.forEach(sheet -> tell(sheet, people, told));
        });
    }

    private void tell(Sheet sheet, Map<StaffId, Person> people, Told told) {
        var person = Objects.requireNonNull(people.get(sheet.staff()));
        var random = new SplittableRandom(("notes on " + person.staffNumber()).hashCode());
        rater(sheet).map(people::get).ifPresent(rater -> {
            int share = told.keepers().contains(rater.staffNumber()) ? NOTED_BY_KEEPERS : NOTED;
            if (random.nextInt(HUNDRED) < share) {
                var kind = random.nextInt(3) == 0 ? Note.Kind.GROW : Note.Kind.GOOD;
                write(
                        sheet,
                        rater,
                        kind,
                        code -> told.seen().getOrDefault(code, Map.of()).get(kind.word()),
                        random);
            }
        });
        if (told.writers().contains(person.staffNumber()) || random.nextInt(HUNDRED) < NOTES_OWN) {
            write(sheet, person, Note.Kind.GOOD, told.own()::get, random);
        }
    }

    private interface Facts {
        @Nullable
        List<String> of(String code);
    }

    private void write(Sheet sheet, Person writer, Note.Kind kind, Facts facts, SplittableRandom random) {
        var about = sheet.staff();
        var choices = items.of(about, Locale.JAPANESE).stream()
                .filter(item -> facts.of(lastWord(item.value())) != null)
                .toList();
        if (choices.isEmpty()) {
            return; // nobody wrote anything for a group of people whose items are others
        }
        var item = choices.get(random.nextInt(choices.size())).value();
        var all = Objects.requireNonNull(facts.of(lastWord(item)));
        var day = day(sheet, random);
        boolean spoken = !writer.staff().equals(about) && (kind == Note.Kind.GROW || random.nextBoolean());
        var content = new Note.Content(day, all.get(random.nextInt(all.size())), item, kind, spoken);
        var id = UUID.nameUUIDFromBytes((writer.staffNumber() + sheet.id()).getBytes(StandardCharsets.UTF_8));
        // who keeps a note is a person; no account is written down
        var viewer = new Viewer(writer.staff().value(), writer.staff(), writer.name(), Set.of(), false, false, true);
        time.on(day, () -> {
            if (!(keep.keep(new WrittenNote(id, content, 0, "", 0), about, viewer) instanceof KeptNote.Kept)) {
                throw new IllegalStateException(writer.staffNumber() + " may not note " + about);
            }
        });
    }

    private LocalDate day(Sheet sheet, SplittableRandom random) {
        var last = time.notAfterToday(sheet.last());
        return last.minusDays(random.nextLong(ChronoUnit.DAYS.between(sheet.first(), last) + 1));
    }

    private static Optional<StaffId> rater(Sheet sheet) {
        var first = sheet.raters().get(Procedure.FIRST);
        return Optional.ofNullable(first).map(rater -> rater.staff());
    }

    private static String lastWord(String item) {
        return item.substring(item.lastIndexOf('-') + 1);
    }
}
