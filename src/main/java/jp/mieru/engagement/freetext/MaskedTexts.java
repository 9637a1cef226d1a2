package jp.mieru.engagement.freetext;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.engagement.themes.Companion;
import jp.mieru.engagement.themes.FoundTheme;
import jp.mieru.engagement.themes.Word;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores what was made of a round's texts. */
@Repository
class MaskedTexts {
    private static final List<String> TABLES =
            List.of("engagement.masked_text", "engagement.text_word", "engagement.found_theme");

    private final JdbcTemplate jdbc;

    MaskedTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets what an earlier turn has stored. */
    void forget(RoundId round) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where round_id = ?", round.value()));
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        forget(forgotten.round());
    }

    void add(RoundId round, List<MaskedText> texts) {
        jdbc.batchUpdate(
                "insert into engagement.masked_text (round_id, question, unit, words, says, terms, negated)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                texts.stream()
                        .map(text -> new Object[] {
                            round.value(),
                            text.question(),
                            text.unit(),
                            text.words(),
                            text.says(),
                            text.terms().words().toArray(new String[0]),
                            text.terms().negated().toArray(new String[0])
                        })
                        .toList());
    }

    void addWords(RoundId round, int question, List<Word> words) {
        jdbc.batchUpdate(
                "insert into engagement.text_word (round_id, question, word, texts, negated) values (?, ?, ?, ?, ?)",
                words.stream()
                        .map(word -> new Object[] {round.value(), question, word.word(), word.texts(), word.negated()})
                        .toList());
    }

    void addThemes(RoundId round, int question, List<FoundTheme> themes) {
        var rows = new ArrayList<Object[]>();
        for (FoundTheme theme : themes) {
            rows.add(new Object[] {
                round.value(),
                question,
                rows.size(),
                theme.counted().toArray(new String[0]),
                theme.companions().stream().map(Companion::word).toArray(String[]::new),
                theme.texts()
            });
        }
        jdbc.batchUpdate(
                "insert into engagement.found_theme (round_id, question, ordinal, counted, companions, texts)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }
}
