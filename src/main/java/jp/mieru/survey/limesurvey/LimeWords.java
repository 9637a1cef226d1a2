package jp.mieru.survey.limesurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.mieru.platform.files.ColumnMapping;
import jp.mieru.platform.files.Heading;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.answerfile.CellWords;
import jp.mieru.survey.limesurvey.Structure.Asked;
import jp.mieru.survey.limesurvey.Structure.Item;
import jp.mieru.survey.questionnaire.Text;

/** What LimeSurvey's answer codes in a file of answers say, by the structure. */
public final class LimeWords implements CellWords {
    private record Known(Heading spoken, Map<String, String> answers) {}

    private static final Pattern CODE = Pattern.compile("^(\\w+(?:\\[[^\\]]*])?)[.:\\s].*$", Pattern.DOTALL);

    private final Map<String, Known> byKey = new HashMap<>();
    private final Map<Integer, Map<String, String>> byColumn = new HashMap<>();
    private final List<Heading> spoken = new ArrayList<>();

    public LimeWords(Structure structure, List<Heading> headings) {
        structure.questions().forEach(this::learn);
        for (int i = 0; i < headings.size(); i++) {
            String name = headings.get(i).name();
            String code = CODE.matcher(name).replaceFirst("$1");
            Known found = byKey.getOrDefault(key(code), byKey.get(key(name)));
            spoken.add(found == null ? headings.get(i) : found.spoken());
            byColumn.put(i, found == null ? Map.of() : found.answers());
        }
    }

    private void learn(Asked asked) {
        Map<String, String> answers = answers(asked);
        String text = words(asked.text());
        put(asked.code(), text, new Known(new Heading(text, ""), answers));
        for (Item line : asked.lines()) {
            String words = words(line.text());
            put(asked.code() + line.code(), text + words, new Known(new Heading(text, words), answers));
        }
    }

    private void put(String code, String text, Known known) {
        byKey.putIfAbsent(key(code), known);
        byKey.putIfAbsent(key(text), known);
    }

    /** What the columns ask, in words, where the structure knows it. */
    public List<Heading> spoken() {
        return List.copyOf(spoken);
    }

    @Override
    public String of(int column, String cell) {
        return byColumn.getOrDefault(column, Map.of()).getOrDefault(Normal.code(cell), cell);
    }

    private static Map<String, String> answers(Asked asked) {
        var answers = new HashMap<String, String>();
        asked.answers().forEach(answer -> answers.put(answer.code(), words(answer.text())));
        return answers;
    }

    private static String words(Text text) {
        return Objects.requireNonNullElse(text.ja(), Objects.requireNonNullElse(text.en(), ""));
    }

    private static String key(String name) {
        return ColumnMapping.key(name);
    }
}
