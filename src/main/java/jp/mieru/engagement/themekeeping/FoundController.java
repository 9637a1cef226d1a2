package jp.mieru.engagement.themekeeping;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.engagement.themes.Word;
import jp.mieru.engagement.themeshares.Themes;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Themes and words as they were found in a round, for the office to keep some. */
@Controller
class FoundController {
    private final Rounds rounds;
    private final FoundQueries found;
    private final Themes themes;

    FoundController(Rounds rounds, FoundQueries found, Themes themes) {
        this.rounds = rounds;
        this.found = found;
        this.themes = themes;
    }

    @GetMapping("/survey-texts/{round}/themes")
    @Allow(Who.OFFICE_SURVEY)
    String index(@PathVariable UUID round, Model model) {
        RoundSummary summary = rounds.find(RoundId.of(round))
                .filter(each -> each.state() == RoundState.CLOSED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Set<String> kept =
                themes.all().stream().flatMap(theme -> theme.words().stream()).collect(Collectors.toSet());
        model.addAttribute("round", summary);
        model.addAttribute("kept", kept);
        model.addAttribute("themes", found.themes(summary.id()));
        model.addAttribute("words", found.words(summary.id()));
        return "engagement/tendency/found";
    }

    /** Reads what was found. */
    @Repository
    static class FoundQueries {
        private static final int MOST_WORDS = 60;
        private final JdbcClient jdbc;

        FoundQueries(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<Found> themes(RoundId round) {
            return jdbc.sql("""
                            select question, counted, companions, texts from engagement.found_theme
                            where round_id = :round order by question, ordinal
                            """)
                    .param("round", round.value())
                    .query((row, number) -> new Found(
                            row.getInt("question"),
                            Arrays.asList((String[]) row.getArray("counted").getArray()),
                            Arrays.asList((String[]) row.getArray("companions").getArray()),
                            row.getInt("texts")))
                    .list();
        }

        /** The words of most texts. */
        List<Word> words(RoundId round) {
            return jdbc.sql("""
                            select word, sum(texts)::int as texts, sum(negated)::int as negated from engagement.text_word
                            where round_id = :round group by word order by 2 desc, 1 limit :most
                            """)
                    .param("round", round.value())
                    .param("most", MOST_WORDS)
                    .query((row, number) -> new Word(row.getString("word"), row.getInt("texts"), row.getInt("negated")))
                    .list();
        }
    }
}
