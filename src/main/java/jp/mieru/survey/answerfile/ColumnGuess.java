package jp.mieru.survey.answerfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mieru.platform.files.ColumnMapping;
import jp.mieru.platform.files.Heading;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what columns mean by their names: the surest sign first, from a code that is the name to a text that is a part of
 * it. Width, case, spaces, underscores and brackets do not count, so that LimeSurvey's {@code Q1[SQ001]} is {@code Q1_SQ001}.
 */
final class ColumnGuess {
    private static final int LEAST_OF_A_TEXT = 6;
    private static final Pattern BEHIND_CODE = Pattern.compile(
            "^([A-Za-z]\\w*(?:\\[[^\\]]*])*|\\u554F?\\d+(?:-\\d+)?)"
                    + "[\\s\\u3000.:)\\uFF0E\\uFF1A\\u3001\\uFF09]+(.*)",
            Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("(.+) \\[(.+)]", Pattern.DOTALL);
    private static final Pattern REMARK = Pattern.compile(
            "[(\\uFF08\\[\\u3010\\u300C][^)\\uFF09\\]\\u3011\\u300D]*[)\\uFF09\\]\\u3011\\u300D]|[?\\uFF1F\\u3002]");

    private final List<Heading> headings;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    ColumnGuess(List<Heading> headings) {
        this.headings = headings;
    }

    AnswerMapping of(List<AnswerField> fields) {
        List<BiPredicate<AnswerField, Heading>> signs = List.of(
                ColumnGuess::isCalledByCode,
                ColumnGuess::isCalledByText,
                ColumnGuess::isChoiceOf,
                ColumnGuess::beginsWithCode,
                ColumnGuess::isLineOf,
                ColumnGuess::isNamedOtherwise,
                ColumnGuess::holdsText,
                ColumnGuess::isAskedFor);
        signs.forEach(sign -> fields.forEach(field -> take(field, sign)));
        return new AnswerMapping(places);
    }

    private void take(AnswerField field, BiPredicate<AnswerField, Heading> sign) {
        if (isTold(field)) {
            return;
        }
        for (int i = 0; i < headings.size() && !places.containsKey(field.key()); i++) {
            if (!taken.contains(i) && sign.test(field, headings.get(i))) {
                places.put(field.key(), i);
                taken.add(i);
            }
        }
    }

    /** Whether a question's answer is known from the columns of its choices, or one of these from the whole. */
    private boolean isTold(AnswerField field) {
        Question question = field.question();
        return question != null
                && (field.choice() != null
                        ? places.containsKey(question.code())
                        : question.choices().stream()
                                .anyMatch(choice -> places.containsKey(AnswerField.key(question, choice))));
    }

    private static boolean isCalledByCode(AnswerField field, Heading heading) {
        return !heading.isDivided() && key(field.key()).equals(key(heading.name()));
    }

    private static boolean isCalledByText(AnswerField field, Heading heading) {
        Question question = whole(field);
        return question != null && !heading.isDivided() && is(question.text(), heading.name());
    }

    /** A choice below its question, or with the code of both. */
    private static boolean isChoiceOf(AnswerField field, Heading heading) {
        Choice choice = field.choice();
        if (choice == null) {
            return false;
        }
        Question question = Objects.requireNonNull(field.question());
        String code = key(question.code() + choice.code());
        if (code.equals(key(heading.name())) || code.equals(key(code(heading.name())))) {
            return true;
        }
        Heading divided = divided(heading);
        return divided.isDivided()
                && isAbout(question, divided.top())
                && (is(choice.name(), divided.below()) || key(choice.code()).equals(key(divided.below())));
    }

    /** One name with a part in brackets behind it, as LimeSurvey writes it, as two. */
    private static Heading divided(Heading heading) {
        var parts = BRACKETS.matcher(heading.name());
        return heading.isDivided() || !parts.matches() ? heading : new Heading(parts.group(1), parts.group(2));
    }

    private static boolean beginsWithCode(AnswerField field, Heading heading) {
        Question question = whole(field);
        return question != null && !heading.isDivided() && key(question.code()).equals(key(code(heading.name())));
    }

    /** A line of a table: the second name alone is the question. */
    private static boolean isLineOf(AnswerField field, Heading heading) {
        Question question = whole(field);
        String line = divided(heading).below();
        return question != null
                && !line.isEmpty()
                && (is(question.text(), line)
                        || key(question.code()).equals(key(line))
                        || key(question.code()).equals(key(code(line))));
    }

    private static boolean isNamedOtherwise(AnswerField field, Heading heading) {
        return field.question() == null
                && Stream.of(heading.name(), behindCode(heading.name()))
                        .flatMap(name -> Stream.of(name, withoutRemarks(name)))
                        .anyMatch(name -> OtherNames.isOneOf(field, name));
    }

    /** A question to the person who answers: "Which department do you work in?" */
    private static boolean isAskedFor(AnswerField field, Heading heading) {
        return field.question() == null
                && Stream.of(heading.name(), behindCode(heading.name()))
                        .anyMatch(words -> OtherNames.isAskedFor(field, words));
    }

    /** The text stands in the name, or the name in the text, as where numbers and remarks were put around it. */
    private static boolean holdsText(AnswerField field, Heading heading) {
        Question question = whole(field);
        return question != null
                && (isAbout(question, heading.isDivided() ? heading.below() : heading.name())
                        || (heading.isDivided() && isAbout(question, heading.name())));
    }

    private static boolean isAbout(Question question, String name) {
        String about = key(name);
        return key(question.code()).equals(about)
                || key(question.code()).equals(key(code(name)))
                || texts(question.text())
                        .map(ColumnGuess::key)
                        .anyMatch(text -> text.equals(about)
                                || (text.length() >= LEAST_OF_A_TEXT && about.contains(text))
                                || (about.length() >= LEAST_OF_A_TEXT && text.contains(about)));
    }

    private static boolean is(Text text, String name) {
        return texts(text).anyMatch(each -> key(each).equals(key(name)));
    }

    private static Stream<String> texts(Text text) {
        return Stream.of(text.ja(), text.en()).flatMap(Stream::ofNullable);
    }

    private static @Nullable Question whole(AnswerField field) {
        return field.kind() == AnswerField.Kind.QUESTION ? field.question() : null;
    }

    /** The code at the beginning of a name, the name itself where there is none. */
    private static String code(String name) {
        var matcher = BEHIND_CODE.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }

    /** What stands behind the code of a name, the name itself where there is none. */
    private static String behindCode(String name) {
        var matcher = BEHIND_CODE.matcher(name);
        return matcher.matches() ? matcher.group(2) : name;
    }

    private static String withoutRemarks(String name) {
        return REMARK.matcher(name).replaceAll("");
    }

    private static String key(String name) {
        return ColumnMapping.key(name);
    }
}
