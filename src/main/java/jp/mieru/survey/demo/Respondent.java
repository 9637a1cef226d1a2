package jp.mieru.survey.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the demo city who answers a round: what is built in, the section's and the person's own ways, which are the
 * same in every round, and the chance of one answer on one day. The same person always answers the same.
 */
final class Respondent {
    private static final double FULL = 100;
    private static final double BETWEEN_QUESTIONS = 4;
    private static final double DO_NOT_KNOW = 0.003;

    private final BuiltInEffects effects;
    private final String staffNumber;
    private final Place place;
    private final boolean young;
    private final int round;

    /**
     * Where somebody works.
     *
     * @param within codes of the unit and all around it
     * @param section code of the section (課), or of the unit itself above them
     */
    record Place(List<String> within, String section) {}

    /** @param round from 1 on */
    Respondent(BuiltInEffects effects, String staffNumber, Place place, boolean young, int round) {
        this.effects = effects;
        this.staffNumber = staffNumber;
        this.place = place;
        this.young = young;
        this.round = round;
    }

    /** Whether the person answers at all. */
    boolean answers() {
        double between = random("turnout " + place.section()).nextDouble();
        return today("turnout").nextDouble() < effects.turnout(place.within(), between);
    }

    /** What chance the person's words and days are drawn from. */
    RandomGenerator today(String purpose) {
        return random(purpose + staffNumber + "/" + round);
    }

    Ballot ballot(Questionnaire questionnaire) {
        Map<String, Double> wishes = wishes(questionnaire);
        RandomGenerator today = today("answers");
        Ballot ballot = Ballot.blank(questionnaire.questions().size());
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            Question question = questionnaire.questions().get(i);
            if (question.type() == QuestionType.SCALE && question.construct() != null) {
                Scale scale = questionnaire.scaleOf(question).orElseThrow();
                double wish = wishes.getOrDefault(question.construct(), FULL / 2)
                        + level(questionnaire, question)
                        + today.nextGaussian() * effects.chance("answer");
                boolean knows = scale.dontKnow() == null || today.nextDouble() >= DO_NOT_KNOW;
                ballot.answer(i, knows ? point(scale.range(), question.reversed(), wish, today) : Float.NaN);
            }
        }
        return ballot;
    }

    /** What the person would say of each construct today, were there points enough to say it with. */
    private Map<String, Double> wishes(Questionnaire questionnaire) {
        RandomGenerator own = random(staffNumber);
        double person = own.nextGaussian() * effects.chance("person");
        double engagement = own.nextGaussian() * effects.chance(BuiltInEffects.ENGAGEMENT);
        Map<String, Double> wishes = new HashMap<>();
        for (Construct construct : questionnaire.constructs()) {
            if (!construct.code().equals(BuiltInEffects.ENGAGEMENT)) {
                wishes.put(
                        construct.code(),
                        effects.expected(construct.code(), place.within(), young, round)
                                + section(construct.code())
                                + person
                                + own.nextGaussian() * effects.chance("construct"));
            }
        }
        wishes.put(BuiltInEffects.ENGAGEMENT, engagement + effects.engagement(wishes));
        return wishes;
    }

    private double section(String construct) {
        return random(place.section() + construct).nextGaussian() * effects.chance("section");
    }

    /** Some questions are easier to agree with than others of the same construct; together they make no odds. */
    private static double level(Questionnaire questionnaire, Question question) {
        double[] levels = questionnaire.questions().stream()
                .filter(other -> sameConstruct(question.construct(), other))
                .mapToDouble(Respondent::level)
                .toArray();
        double mean = Arrays.stream(levels).average().orElse(0);
        return level(question) - mean;
    }

    private static boolean sameConstruct(@Nullable String construct, Question other) {
        return other.type() == QuestionType.SCALE && construct != null && construct.equals(other.construct());
    }

    private static double level(Question question) {
        return random("question " + question.code()).nextGaussian() * BETWEEN_QUESTIONS;
    }

    /** Rounded up as often as it takes for the mean of many to be what they wish. */
    private static float point(Range range, boolean reversed, double wish, RandomGenerator random) {
        double low = range.low();
        double high = range.high();
        double exact = low + (high - low) * wish / FULL;
        double point = Math.clamp(Math.floor(exact + random.nextDouble()), low, high);
        return (float) (reversed ? low + high - point : point);
    }

    private static RandomGenerator random(String of) {
        return new SplittableRandom(of.hashCode());
    }
}
