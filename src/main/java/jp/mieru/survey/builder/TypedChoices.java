package jp.mieru.survey.builder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * Choices as they are typed, one a line: {@code code = Japanese | English}. Code and English may be left out; a choice
 * without a code gets the next free number. A bar within a name is typed as {@code \|}.
 */
final class TypedChoices {
    private static final String CODE = " = ";
    private static final String LANGUAGE = "|";
    private static final String BAR = "\\|";
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)\\|");

    private TypedChoices() {}

    static List<Choice> of(@Nullable String typed) {
        List<String> lines = typed == null
                ? List.of()
                : typed.lines().filter(line -> !Typed.blank(line)).toList();
        Set<String> taken = lines.stream().map(TypedChoices::code).collect(Collectors.toCollection(HashSet::new));
        List<Choice> choices = new ArrayList<>();
        for (String line : lines) {
            String code = code(line);
            for (int free = 1; code.isEmpty(); free++) {
                code = taken.add(String.valueOf(free)) ? String.valueOf(free) : "";
            }
            choices.add(new Choice(code, name(line)));
        }
        return choices;
    }

    static String typed(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.code() + CODE + line(choice.name()))
                .collect(Collectors.joining("\n"));
    }

    private static String code(String line) {
        int end = line.indexOf(CODE);
        return end < 0 ? "" : Typed.code(line.substring(0, end));
    }

    private static Text name(String line) {
        int end = line.indexOf(CODE);
        String name = end < 0 ? line : line.substring(end + CODE.length());
        String[] languages = BETWEEN.split(name, 2);
        return Typed.text(whole(languages[0]), languages.length == 1 ? null : whole(languages[1]));
    }

    private static String line(Text text) {
        String ja = Objects.requireNonNullElse(text.ja(), "");
        return text.en() == null ? escaped(ja) : escaped(ja) + " " + LANGUAGE + " " + escaped(text.en());
    }

    private static String escaped(String name) {
        return name.replace(LANGUAGE, BAR);
    }

    private static String whole(String typed) {
        return typed.replace(BAR, LANGUAGE);
    }
}
