package jp.mieru.survey.demo;

import java.util.List;
import java.util.Random;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;

/**
 * How people of one unit answer in one round. The same person always answers the same.
 *
 * @param level what the unit's people tend to, in points of the scale above or below the city
 * @param turnout share of them who answer, 0 to 1
 */
record Mood(double level, double turnout) {
    private static final double CITY = 3.4;
    private static final double BETWEEN_CONSTRUCTS = 0.25;
    private static final double BETWEEN_PEOPLE = 0.6;
    private static final double BETWEEN_ANSWERS = 0.7;
    private static final double DO_NOT_KNOW = 0.02;
    private static final double WRITES = 0.08;

    /** The same unit in another year. */
    Mood moved(double by) {
        return new Mood(level + by, turnout);
    }

    boolean answers(Random random) {
        return random.nextDouble() < turnout;
    }

    Ballot ballot(Questionnaire questionnaire, List<String> words, Random random) {
        Ballot ballot = Ballot.blank(questionnaire.questions().size());
        double person = random.nextGaussian() * BETWEEN_PEOPLE;
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            Question question = questionnaire.questions().get(i);
            if (question.type() == QuestionType.SCALE) {
                ballot.answer(i, point(questionnaire, question, person, random));
            } else if (question.type() == QuestionType.TEXT && random.nextDouble() < WRITES) {
                ballot.write(i, words.get(random.nextInt(words.size())));
            }
        }
        return ballot;
    }

    private float point(Questionnaire questionnaire, Question question, double person, Random random) {
        Scale scale = questionnaire.scaleOf(question).orElseThrow();
        if (scale.dontKnow() != null && random.nextDouble() < DO_NOT_KNOW) {
            return Float.NaN;
        }
        double construct = new Random(String.valueOf(question.construct()).hashCode()).nextGaussian();
        double wish = CITY + level + person + construct * BETWEEN_CONSTRUCTS + random.nextGaussian() * BETWEEN_ANSWERS;
        double low = scale.range().low();
        double high = scale.range().high();
        double point = Math.clamp(Math.rint(wish), low, high);
        return (float) (question.reversed() ? low + high - point : point);
    }
}
