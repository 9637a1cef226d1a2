package jp.mieru.survey.answerimport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.platform.files.Heading;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.answerfile.AnswerMapping;
import org.jspecify.annotations.Nullable;

/**
 * A file of answers on its way to becoming a round.
 *
 * @param questionnaire what was asked
 * @param title of the round to be
 * @param account of whoever brought it, {@code actor} the name
 * @param byOrganization whether its units are those of the organization today
 * @param headings what stands above the columns; empty if the file could not be read
 * @param examples the first thing that stands in each column
 * @param mapping which column means what
 * @param checked when all of it was read; null as long as that has not happened with this mapping
 * @param answers rows without a fault
 * @param units that they name
 * @param blanks cells of questions left blank
 * @param sample what the first rows say, field by field
 * @param job the latest work upon it
 * @param round what has become of it
 */
public record AnswerImport(
        UUID id,
        UUID questionnaire,
        String title,
        UUID account,
        String actor,
        Instant uploaded,
        boolean byOrganization,
        List<Heading> headings,
        List<String> examples,
        AnswerMapping mapping,
        @Nullable Instant checked,
        long answers,
        int units,
        long blanks,
        long faults,
        List<String> sample,
        @Nullable UUID job,
        @Nullable UUID round,
        String files) {
    /** Where it stands: a part of a message key. */
    public String state() {
        if (round != null) {
            return "gathered";
        }
        if (faults > 0) {
            return "faulty";
        }
        return checked == null ? "open" : "ready";
    }

    /** Whether a round can be made of it. */
    public boolean isReady() {
        return state().equals("ready");
    }

    /** The columns of the file as a page calls them: with what stands first in each. */
    public List<String> columns(Page page) {
        return IntStream.range(0, headings.size())
                .mapToObj(place -> column(place, page))
                .toList();
    }

    private String column(int place, Page page) {
        String heading = headings.get(place).name();
        String named = heading.isEmpty() ? page.t("survey.answerimport.columns.unnamed", place + 1) : heading;
        String example = examples.get(place);
        return example.isEmpty() ? named : page.t("survey.answerimport.columns.example", named, example);
    }

    /** Places of the columns that nothing uses, but for those without a name and without anything in them. */
    public List<Integer> unused(AnswerMapping chosen) {
        return IntStream.range(0, headings.size())
                .filter(place -> !chosen.places().containsValue(place))
                .filter(place -> !headings.get(place).name().isEmpty()
                        || !examples.get(place).isEmpty())
                .boxed()
                .toList();
    }

    /** What the rows of the sample say of a field. */
    public List<String> sampleOf(int field, int fields) {
        int rows = fields == 0 ? 0 : sample.size() / fields;
        return IntStream.range(0, rows)
                .mapToObj(row -> sample.get(row * fields + field))
                .toList();
    }
}
