package jp.mieru.appraisal.checkbank;

import java.util.HashSet;
import java.util.List;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.files.OwnFile;
import jp.mieru.platform.text.CodePoints;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The questions that come with Mieru. */
final class OriginalQuestions {
    record Entry(
            @Nullable String code,
            @Nullable String topic,
            @Nullable Boolean holds,
            @Nullable Words statement,
            @Nullable Words explanation) {}

    private static final List<Question> ALL =
            checked(OwnFile.read("/appraisal/rater-questions.yaml", new TypeReference<List<Entry>>() {}));

    private OriginalQuestions() {}

    static List<Question> all() {
        return ALL;
    }

    /**
     * The questions of a file.
     *
     * @throws IllegalArgumentException if one lacks something, in either language, is too long, or has the code of another
     */
    static List<Question> checked(List<Entry> entries) {
        var codes = new HashSet<String>();
        return entries.stream()
                .map(OriginalQuestions::question)
                .peek(question -> require(codes.add(question.code()), question.code(), "twice"))
                .toList();
    }

    private static Question question(Entry entry) {
        var code = entry.code() == null ? "" : entry.code();
        require(code.matches("[a-z0-9-]{1,40}"), code, "code");
        var topic = Topic.ofWord(entry.topic());
        require(topic.isPresent(), code, "topic");
        var holds = entry.holds();
        if (holds == null) {
            throw new IllegalArgumentException(code + ": holds");
        }
        return new Question(
                code,
                topic.orElseThrow(),
                holds,
                words(entry.statement(), code, Question.STATEMENT, Question.STATEMENT_ENGLISH),
                words(entry.explanation(), code, Question.EXPLANATION, Question.EXPLANATION_ENGLISH),
                false,
                false,
                null,
                0);
    }

    private static Words words(@Nullable Words words, String code, int longest, int longestEnglish) {
        if (words == null || words.ja() == null || words.en() == null) {
            throw new IllegalArgumentException(code + ": words");
        }
        require(!words.ja().isBlank() && CodePoints.length(words.ja()) <= longest, code, "Japanese");
        require(!words.en().isBlank() && CodePoints.length(words.en()) <= longestEnglish, code, "English");
        return words;
    }

    private static void require(boolean kept, String code, String what) {
        if (!kept) {
            throw new IllegalArgumentException(code + ": " + what);
        }
    }
}
