package jp.mieru.engagement.freetext;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.engagement.masking.Kind;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.RoundTexts;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What can be read of a round's texts. */
@Component
class ReadableTexts {
    private static final String DEEPER = "\u3000";

    private final Rounds rounds;
    private final RoundTexts texts;
    private final TextQueries queries;
    private final int fewest;

    ReadableTexts(
            Rounds rounds,
            RoundTexts texts,
            TextQueries queries,
            @Value("${mieru.engagement.threshold:10}") int fewest) {
        this.rounds = rounds;
        this.texts = texts;
        this.queries = queries;
        this.fewest = fewest;
    }

    /**
     * The texts that somebody asked for.
     *
     * @param questions those with texts, by ordinal
     * @param asked the question
     * @param units groups that can be chosen, by code
     * @param unit name of the chosen group, if any
     */
    record Selection(
            RoundSummary round,
            List<Choice> questions,
            String code,
            String asked,
            List<Choice> units,
            @Nullable String unit,
            TextQueries.Chosen chosen) {}

    Optional<RoundSummary> find(UUID id) {
        return rounds.find(RoundId.of(id)).filter(round -> round.state() == RoundState.CLOSED);
    }

    /** What the search asks for, none if nothing was written at all. A group that cannot be chosen is no group. */
    Optional<Selection> select(RoundSummary round, TextSearch search, Page page) {
        RoundTexts.Asked asked = texts.asked(round.id());
        Map<Integer, int[]> counts = queries.counts(round.id(), asked.units().size());
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Integer wanted = search.question();
        int question = wanted != null && counts.containsKey(wanted)
                ? wanted
                : counts.keySet().iterator().next();
        var units = new TextUnits(asked.units(), counts.getOrDefault(question, new int[0]), fewest);
        int unit = search.unit() == null ? Forest.WHOLE : units.chosen(search.unit());
        var questions = asked.questionnaire().questions();
        return Optional.of(new Selection(
                round,
                counts.keySet().stream()
                        .map(each -> new Choice(
                                String.valueOf(each), questions.get(each).text().in(page.locale())))
                        .toList(),
                questions.get(question).code(),
                questions.get(question).text().in(page.locale()),
                units.offered().stream()
                        .map(each -> new Choice(
                                asked.units().unit(each).code(),
                                DEEPER.repeat(units.depth(each))
                                        + asked.units().unit(each).name()))
                        .toList(),
                unit == Forest.WHOLE ? null : asked.units().unit(unit).name(),
                new TextQueries.Chosen(
                        round.id(), question, unit == Forest.WHOLE ? null : units.within(unit), search)));
    }

    /** A text with marks in the reader's language. */
    static String shown(String masked, Page page) {
        String shown = masked;
        for (Kind kind : Kind.values()) {
            shown = shown.replace(kind.mark(), page.t("engagement.freetext.mark." + kind.word()));
        }
        return shown;
    }
}
