package jp.mieru.engagement.tendency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.readable.ReadableFigures;
import jp.mieru.engagement.themeshares.Share;
import jp.mieru.engagement.themeshares.TextCounts;
import jp.mieru.engagement.themeshares.Theme;
import jp.mieru.engagement.themeshares.ThemeCompanions;
import jp.mieru.engagement.themeshares.ThemeShares;
import jp.mieru.engagement.themeshares.ThemeShares.Place;
import jp.mieru.engagement.themeshares.Themes;
import jp.mieru.platform.web.Choice;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.RoundTexts;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a round says about themes, as far as the viewer may read it. */
@Component
class Tendencies {
    private final RoundTexts texts;
    private final Themes themes;
    private final ThemeShares shares;
    private final ThemeCompanions companions;
    private final TextCounts counts;
    private final ReadableDepartments readable;
    private final ReadableFigures figures;
    private final int threshold;

    Tendencies(
            RoundTexts texts,
            Themes themes,
            ThemeShares shares,
            ThemeCompanions companions,
            TextCounts counts,
            ReadableDepartments readable,
            ReadableFigures figures,
            Analyses analyses) {
        this.texts = texts;
        this.themes = themes;
        this.shares = shares;
        this.companions = companions;
        this.counts = counts;
        this.readable = readable;
        this.figures = figures;
        this.threshold = analyses.threshold();
    }

    /** The round, if it is closed and the viewer may read it. */
    Optional<RoundSummary> find(UUID id, Viewer viewer) {
        return figures.find(viewer, id);
    }

    /** Its themes, none where nothing was asked for in words. */
    Optional<TendencyView> of(RoundSummary round, @Nullable Integer wanted, Viewer viewer, Locale locale) {
        RoundTexts.Asked asked = texts.asked(round.id());
        List<Question> questions = asked.questionnaire().questions();
        List<Integer> written = IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).type() == QuestionType.TEXT)
                .boxed()
                .toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        int question = wanted != null && written.contains(wanted) ? wanted : written.getFirst();
        List<Integer> departments = readable.of(viewer, round, asked);
        return Optional.of(new TendencyView(
                round,
                written.stream()
                        .map(each -> new Choice(
                                String.valueOf(each), questions.get(each).text().in(locale)))
                        .toList(),
                question,
                questions.get(question).text().in(locale),
                shares.before(round.id(), question).orElse(null),
                departments.stream()
                        .map(unit -> asked.units().unit(unit).name())
                        .toList(),
                rows(round.id(), question, departments),
                threshold));
    }

    private List<TendencyView.Row> rows(RoundId round, int question, List<Integer> departments) {
        Map<Place, Share> shown = shares.of(round);
        Map<String, Integer> known = counts.words(round, question, threshold);
        Map<UUID, List<String>> beside = companions.of(round, question);
        return themes.all().stream()
                .map(theme -> new TendencyView.Row(
                        theme,
                        theme.words().stream().filter(known::containsKey).toList(),
                        beside.getOrDefault(theme.id(), List.of()),
                        shown.get(new Place(theme.id(), question, Forest.WHOLE)),
                        shares(shown, theme, question, departments)))
                .sorted(Comparator.comparingDouble(
                        row -> row.whole() == null ? 0 : -row.whole().percent()))
                .toList();
    }

    private static List<@Nullable Share> shares(
            Map<Place, Share> shown, Theme theme, int question, List<Integer> departments) {
        var found = new ArrayList<@Nullable Share>();
        departments.forEach(unit -> found.add(shown.get(new Place(theme.id(), question, unit))));
        return found;
    }
}
