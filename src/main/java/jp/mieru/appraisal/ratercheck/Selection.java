package jp.mieru.appraisal.ratercheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.mieru.appraisal.checkbank.Question;
import jp.mieru.appraisal.checkbank.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which five questions somebody is given. What the office puts first and the person has not answered right comes first, then
 * what the person has not seen or failed the last time, then what was answered longest ago. A mix takes from many topics as
 * far as that allows. Never the same five as the time before, if there are six questions.
 */
final class Selection {
    static final int SIZE = 5;
    private static final int FROM_ONE_TOPIC = 2;
    private static final int FIRST = 0;
    private static final int TO_LEARN = 1;
    private static final int KNOWN = 2;

    private final Past past;
    private final LocalDate day;

    private Selection(Past past, LocalDate day) {
        this.past = past;
        this.day = day;
    }

    /**
     * The codes of the questions, in the order in which they are asked.
     *
     * @param all questions; withdrawn ones are not asked
     * @param topic what all are to be about, as far as there are enough; null for a mix
     */
    static List<String> of(
            List<Question> all, Past past, @Nullable Topic topic, LocalDate day, RandomGenerator random) {
        var selection = new Selection(past, day);
        var asked = new ArrayList<>(
                all.stream().filter(question -> !question.withdrawn()).toList());
        Collections.shuffle(asked, random);
        var ordered = topic == null ? selection.mixed(asked) : selection.about(topic, asked);
        var codes = new ArrayList<>(ordered.stream().map(Question::code).toList());
        var five = new ArrayList<>(codes.subList(0, Math.min(SIZE, codes.size())));
        if (new HashSet<>(five).equals(past.lastFive()) && codes.size() > SIZE) {
            five.set(SIZE - 1, codes.get(SIZE));
        }
        Collections.shuffle(five, random);
        return five;
    }

    private List<Question> about(Topic topic, List<Question> asked) {
        var ordered = new ArrayList<>(ranked(
                asked.stream().filter(question -> question.topic() == topic).toList()));
        ordered.addAll(ranked(
                asked.stream().filter(question -> question.topic() != topic).toList()));
        return ordered;
    }

    /** By rank; within a rank those that a topic has too many of come later. */
    private List<Question> mixed(List<Question> asked) {
        var ranked = ranked(asked);
        var mixed = new ArrayList<Question>();
        for (int rank = FIRST; rank <= KNOWN; rank++) {
            int wanted = rank;
            var later = new ArrayList<Question>();
            for (var question : ranked) {
                if (rank(question) == wanted) {
                    long already = mixed.stream()
                            .filter(each -> each.topic() == question.topic())
                            .count();
                    (already < FROM_ONE_TOPIC ? mixed : later).add(question);
                }
            }
            mixed.addAll(later);
        }
        return mixed;
    }

    private List<Question> ranked(List<Question> questions) {
        return questions.stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparing(this::checksAgo, Comparator.reverseOrder()))
                .toList();
    }

    private int rank(Question question) {
        if (!past.isToLearn(question.code())) {
            return KNOWN;
        }
        return question.comesFirst(day) ? FIRST : TO_LEARN;
    }

    /** What is known comes back the sooner, the longer ago it was; nothing else is ordered by that. */
    private int checksAgo(Question question) {
        return rank(question) == KNOWN ? past.checksAgo(question.code()) : 0;
    }
}
