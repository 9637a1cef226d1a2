package jp.mieru.appraisal.sheetpages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.behaviour.Note;
import jp.mieru.appraisal.entry.Aside;
import jp.mieru.appraisal.entry.Entry;
import jp.mieru.appraisal.entry.EntryField;
import jp.mieru.appraisal.entry.Seen;
import jp.mieru.appraisal.moving.Lack;
import jp.mieru.appraisal.outcome.Marks;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.sheet.Rater;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.SheetHistory.Step;
import jp.mieru.appraisal.sheet.SheetSight;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as its page shows it to one viewer: what the viewer may not read is not in it.
 *
 * @param place the unit on the reference day, with what is around it
 * @param writes the step that the viewer writes in now; null for none
 * @param reads the steps that are there to be read, in their order, without the one being written
 * @param entries of the step being written and those to be read
 * @param marks what is reckoned with: of the step being written, or else of the last that can be read
 * @param refused what was not kept of the form that was just sent, by field
 * @param asides texts that wait for a decision, by field
 * @param missing what keeps the sheet from being handed on
 * @param preview what would come out; null where the viewer gives no marks
 * @param results what came out, where the viewer may know
 * @param history what happened, where the viewer may know, the latest first
 * @param names of the accounts that wrote
 * @param people names of the people who rate and who did
 * @param posts what those who rate were when they were found, where they had a post then
 * @param neighbours the sheets around it; null where the viewer does not rate now
 * @param written how much was written in the step being written
 * @param consulted whom the viewer, who rates, asks before rating
 * @param notes what the viewer noted of the person within the time that is rated; none where the viewer does not write now
 */
public record ShownSheet(
        SheetSight sight,
        Rated rated,
        String place,
        @Nullable Procedure writes,
        List<Procedure> reads,
        Map<Procedure, Map<String, Entry>> entries,
        Marks marks,
        Map<String, Refused> refused,
        Map<String, Aside> asides,
        List<Lack> missing,
        @Nullable Preview preview,
        List<Outcome> results,
        List<Step> history,
        Map<UUID, String> names,
        Map<StaffId, String> people,
        Map<StaffId, String> posts,
        @Nullable Neighbours neighbours,
        int written,
        List<Note> notes,
        List<Consulted> consulted,
        LocalDate today) {

    /** The sheets before and after this one among those that the viewer rates. */
    public record Neighbours(
            @Nullable String previous, @Nullable String next, int number, int all) {}

    /** Name of the person. */
    public String whose() {
        return people.getOrDefault(sheet().staff(), "");
    }

    public Sheet sheet() {
        return sight.sheet();
    }

    public String path() {
        return "/appraisal-sheets/" + sheet().id();
    }

    public boolean isWritten() {
        return writes != null;
    }

    /** Whether the viewer gives marks that count now. */
    public boolean isRating() {
        return writes == Procedure.FIRST || writes == Procedure.SECOND;
    }

    public Scale scale(Part part) {
        return rated.rules().scale(part.scale()).orElseThrow();
    }

    public Scale results(Part part) {
        return rated.rules().scale(part.result()).orElseThrow();
    }

    /** What stands in a field of the step being written; what was typed where that was not kept. */
    public String value(String field) {
        var typed = refused.get(field);
        return typed != null ? typed.typed() : writes == null ? "" : read(writes, field);
    }

    /** What was written in a field of a step. */
    public String read(Procedure step, String field) {
        var entry = entries.getOrDefault(step, Map.of()).get(field);
        return entry == null ? "" : entry.value();
    }

    /** Whether there is anything to read or to write about the whole. */
    public boolean saysOfTheWhole() {
        return isWritten()
                || reads.stream()
                        .anyMatch(step -> !read(step, EntryField.OVERALL + EntryField.WORDS)
                                        .isEmpty()
                                || !read(step, EntryField.GRADE).isEmpty());
    }

    /** Whether the writer has put nothing yet in a place for work outside the goals. */
    public boolean isUntouched(Subject subject) {
        return Stream.of(EntryField.TITLE, EntryField.WEIGHT, EntryField.MARK, EntryField.WORDS)
                .allMatch(each -> value(subject.key() + each).isEmpty());
    }

    /** What this page knows of a field. */
    public String seen(String field) {
        return Seen.of(
                        writes == null
                                ? null
                                : entries.getOrDefault(writes, Map.of()).get(field))
                .toString();
    }

    /** What was written meanwhile in a field whose text waits for a decision. */
    public @Nullable Entry there(String field) {
        return writes == null ? null : entries.getOrDefault(writes, Map.of()).get(field);
    }

    public String writer(Entry entry) {
        return names.getOrDefault(entry.by(), "");
    }

    /** The subjects of a part that the viewer sees: work outside the goals where it is told of, and every place for it where it is written. */
    public List<Subject> subjects(Rated.RatedIn part) {
        return writes == sheet().steps().getFirst() ? part.all().toList() : marks.subjects(part);
    }

    /** The steps whose marks stand beside each other on paper: those that can be read and the one being written. */
    public List<Procedure> columns() {
        return entries.keySet().stream().sorted().toList();
    }

    /** Whether the viewer can note that the person learned the result. */
    public boolean canDisclose() {
        return !sight.own()
                && sheet().is(Stage.FIXED)
                && (sight.office() || sight.rates().contains(Procedure.FIRST));
    }

    /** Who rates, in the order of the steps. */
    public List<Rater> raters() {
        return sheet().raters().values().stream()
                .sorted(Comparator.comparing(Rater::step))
                .toList();
    }

    /** Who takes a step; empty for nobody. */
    public String rater(Procedure step) {
        var rater = sheet().raters().get(step);
        return rater == null ? "" : people.getOrDefault(rater.staff(), "");
    }

    /** Whether the marks of the step before can be taken over: where two rate one after the other. */
    public boolean canCopy() {
        return writes == Procedure.SECOND && reads.contains(Procedure.FIRST);
    }

    /** The letter that a step gave, as it is shown; empty for none. */
    public String letter(Procedure step, Subject subject) {
        return read(step, subject.key() + EntryField.MARK);
    }

    /** The viewer's notes that belong to a subject. */
    public List<Note> notes(Subject subject) {
        return notes.stream()
                .filter(note -> note.content().item().equals(subject.key()))
                .toList();
    }

    /** Whether the viewer keeps notes for this sheet: the person and raters, until it is fixed. */
    public boolean keepsNotes() {
        return (sight.own() || sight.isRater()) && !sheet().stage().isFixed();
    }

    /** Where the viewer keeps notes of the person. */
    public String notesPath() {
        return "/behaviour-notes/people/" + sheet().staff();
    }

    /** The viewer's notes that belong to nothing on this sheet. */
    public List<Note> otherNotes() {
        return notes.stream()
                .filter(note -> rated.parts().stream()
                        .flatMap(Rated.RatedIn::all)
                        .noneMatch(subject -> note.content().item().equals(subject.key())))
                .toList();
    }

    /** By when the step that goes on is to be done, if the calendar says. */
    public Optional<LocalDate> due() {
        return rated.cycle().due().entrySet().stream()
                .filter(due -> sheet().rest() == null)
                .filter(due -> due.getKey().name().equals(sheet().stage().name()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Why it was sent back to where it is now; null unless it was. */
    public @Nullable Step sentBack() {
        return history.stream()
                .findFirst()
                .filter(step -> step.word().equals("sent-back"))
                .orElse(null);
    }

    /** The steps that the viewer can send it back to. */
    public List<Procedure> earlier() {
        return isRating() ? sheet().earlier() : List.of();
    }

    /** The stages as the viewer may know them, and where among them the sheet is: to the person it is being rated, and no more. */
    public List<String> stages() {
        return sight.own() ? ownStages() : allStages();
    }

    public int stageNow() {
        return stages().indexOf(sight.own() && !sight.knowsStage() ? "rated" : word(sheet().stage()));
    }

    private List<String> ownStages() {
        return sheet().steps().contains(Procedure.SELF)
                ? List.of("self", "rated", "disclosed")
                : List.of("rated", "disclosed");
    }

    private List<String> allStages() {
        var words =
                new ArrayList<>(sheet().steps().stream().map(Procedure::word).toList());
        words.add("fixed");
        words.add("disclosed");
        return words;
    }

    private static String word(Stage stage) {
        return stage.word();
    }

    /** When something in the step being written was last kept; null for never. */
    public @Nullable Instant lastKept() {
        return writes == null
                ? null
                : entries.getOrDefault(writes, Map.of()).values().stream()
                        .map(Entry::at)
                        .max(Instant::compareTo)
                        .orElse(null);
    }

    /** What is said at the head of the page: what the viewer is to do, or who is at it. A message key. */
    public String says() {
        if (writes != null) {
            return "appraisal.sheet.now." + writes.word();
        }
        if (sheet().leftOut() != null) {
            return "appraisal.sheet.rest.left-out";
        }
        if (sight.own()) {
            if (sheet().isUnderReview()) {
                return "appraisal.sheet.now.under-review";
            }
            return sheet().is(Stage.DISCLOSED) ? "appraisal.sheet.now.disclosed" : "appraisal.sheet.now.rated";
        }
        return sheet().is(Stage.SELF) ? "appraisal.sheet.now.not-yet" : "appraisal.sheet.now.elsewhere";
    }

    /** Where a step of the history led to, as far as the viewer may know. */
    public String stageKnown(Step step) {
        return sight.own() && step.to() != Stage.SELF && step.to() != Stage.DISCLOSED
                ? "rated"
                : step.to().word();
    }

    /** What a subject is called; empty where none is meant. */
    public String title(@Nullable String key, Locale locale) {
        return rated.parts().stream()
                .flatMap(Rated.RatedIn::all)
                .filter(subject -> subject.key().equals(key))
                .map(subject -> switch (subject) {
                    case Subject.OfItem of -> of.item().name().in(locale);
                    case Subject.OfGoal of -> of.goal().title();
                    case Subject.Beyond of -> marks.title(of);
                })
                .findFirst()
                .orElse("");
    }

    /** What an outcome is of. */
    public String name(Outcome outcome, Page page) {
        return outcome.part() == null
                ? page.t("appraisal.rules.section.overall")
                : rated.rules().part(outcome.part()).orElseThrow().name().in(page.locale());
    }
}
