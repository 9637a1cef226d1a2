package jp.mieru.engagement.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoundThemesTest {
    private static final int FEWEST = 10;

    @Test
    void wordsThatGoTogetherMakeOneThemeAndOthersAnother() {
        List<FoundTheme> themes = FoundThemes.in(table(texts()), FEWEST);
        assertThat(themes).extracting(FoundTheme::word).containsExactly("残業", "研修", "応援", "窓口");
        assertThat(themes.get(1).counted()).containsExactly("研修", "講師");
        assertThat(themes.get(1).texts()).isEqualTo(40);
        assertThat(themes.getFirst().companions()).extracting(Companion::word).containsExactly("応援");
    }

    @Test
    void theSameTextsGiveTheSameThemesInWhateverOrderTheyCome() {
        List<Set<String>> texts = texts();
        List<FoundTheme> themes = FoundThemes.in(table(texts), FEWEST);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(texts, new Random(seed));
            assertThat(FoundThemes.in(table(texts), FEWEST)).isEqualTo(themes);
        }
    }

    @Test
    void aWordOfFewTextsIsInNoTheme() {
        assertThat(FoundThemes.in(table(texts()), FEWEST).toString()).doesNotContain("庁舎");
    }

    @Test
    void aPartThatHardlyStandsAloneGivesWayToTheLongerWord() {
        var texts = new ArrayList<Set<String>>();
        add(texts, 19, "申請", "電子申請");
        add(texts, 1, "申請");
        add(texts, 30, "休暇");
        assertThat(FoundThemes.in(table(texts), FEWEST))
                .extracting(FoundTheme::word)
                .containsExactly("休暇", "電子申請");
    }

    @Test
    void noTextsMakeNoThemes() {
        assertThat(FoundThemes.in(new TermTable(), FEWEST)).isEmpty();
    }

    private static List<Set<String>> texts() {
        var texts = new ArrayList<Set<String>>();
        add(texts, 25, "研修");
        add(texts, 12, "研修", "講師");
        add(texts, 3, "講師");
        add(texts, 30, "残業");
        add(texts, 15, "残業", "応援");
        add(texts, 16, "応援");
        add(texts, 20, "窓口");
        add(texts, 9, "庁舎");
        for (int i = 0; i < 100; i++) {
            texts.add(Set.of("言葉" + i));
        }
        return texts;
    }

    private static void add(List<Set<String>> texts, int times, String... words) {
        for (int i = 0; i < times; i++) {
            texts.add(Set.of(words));
        }
    }

    private static TermTable table(List<Set<String>> texts) {
        var table = new TermTable();
        texts.forEach(words -> table.add(new Terms(words, Set.of())));
        return table;
    }
}
