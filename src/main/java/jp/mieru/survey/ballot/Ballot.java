package jp.mieru.survey.ballot;

import org.jspecify.annotations.Nullable;

/** What one person answered. Knows nobody; two are never equal. */
public final class Ballot {
    private final @Nullable Float[] answers;
    private final @Nullable String[] words;

    /**
     * @param answers one for each question by ordinal: null is blank, NaN is "don't know"
     * @param words one for each question by ordinal, null where nothing was written
     */
    public Ballot(@Nullable Float[] answers, @Nullable String[] words) {
        this.answers = answers.clone();
        this.words = words.clone();
    }

    /** An empty ballot of so many questions. */
    public static Ballot blank(int questions) {
        return new Ballot(new @Nullable Float[questions], new @Nullable String[questions]);
    }

    /** Fills in an answer: null is blank, NaN is "don't know". */
    public void answer(int question, @Nullable Float answer) {
        answers[question] = answer;
    }

    /** Fills in words. */
    public void write(int question, String written) {
        words[question] = written;
    }

    /** One for each question by ordinal: null is blank, NaN is "don't know". */
    public @Nullable Float[] answers() {
        return answers.clone();
    }

    /** One for each question by ordinal, null where nothing was written. */
    public @Nullable String[] words() {
        return words.clone();
    }

    /** Never shows an answer, so that none gets into a log. */
    @Override
    public String toString() {
        return "Ballot";
    }
}
