package jp.mieru.engagement.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How answers become a construct's score. A blank or "don't know" is never an answer, and never counts as zero; nothing
 * is rounded here.
 */
public enum ScoringMethod {
    /**
     * The scale mapped linearly to 0–100; mean over respondents of the mean of their answered questions. It is the
     * engagement index of the UK Civil Service People Survey (Technical Guide 2018, p. 12–13). A number without ends
     * is taken as it stands.
     */
    MEAN(true) {
        @Override
        double value(double answer, Measure measure) {
            return measure.bounded() ? FULL * (answer - measure.low()) / (measure.high() - measure.low()) : answer;
        }
    },
    /**
     * Share of answers above the middle of the scale among those that are an answer, in percent; a construct is the
     * mean of its questions' unrounded percentages. It is the percent positive of the US Federal Employee Viewpoint
     * Survey and the theme score of the Civil Service People Survey. Numbers without ends are left out.
     */
    PERCENT_POSITIVE(false) {
        @Override
        double value(double answer, Measure measure) {
            return answer > (measure.low() + measure.high()) / 2 ? FULL : 0;
        }

        @Override
        boolean measures(Measure measure) {
            return measure.bounded();
        }
    },
    /** The points as they are (UWES and other published scales); otherwise as {@link #MEAN}. */
    RAW(true) {
        @Override
        double value(double answer, Measure measure) {
            return answer;
        }
    },
    /**
     * Percentage of 9 and 10 less percentage of 0 to 6, from −100 to 100; a construct is the mean of its questions.
     * Only questions answered from 0 to 10 are counted.
     */
    ENPS(false) {
        @Override
        double value(double answer, Measure measure) {
            return answer >= PROMOTER ? FULL : answer <= DETRACTOR ? -FULL : 0;
        }

        @Override
        boolean measures(Measure measure) {
            return measure.low() == 0 && measure.high() == 10;
        }
    };

    private static final double FULL = 100;
    private static final double PROMOTER = 9;
    private static final double DETRACTOR = 6;

    private final boolean byRespondent;

    ScoringMethod(boolean byRespondent) {
        this.byRespondent = byRespondent;
    }

    /** The word that stands on the command line: {@code percent-positive}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The method with this word. */
    public static Optional<ScoringMethod> ofWord(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst();
    }

    /** Those of the questions that this method can score. */
    public List<Measure> scorable(List<Measure> measures) {
        return measures.stream().filter(this::measures).toList();
    }

    /** The mean over the questions of one respondent who answered all of them, NaN otherwise. */
    public double ofComplete(double[] answers, List<Measure> measures) {
        return measures.stream().allMatch(measure -> Double.isFinite(answers[measure.question()]))
                ? ofAnswered(answers, measures)
                : Double.NaN;
    }

    /** The mean over those questions that one respondent answered, NaN for none. */
    double ofAnswered(double[] answers, List<Measure> measures) {
        double sum = 0;
        int answered = 0;
        for (Measure measure : measures) {
            double answer = answers[measure.question()];
            if (Double.isFinite(answer)) {
                sum += value(measure.straight(answer), measure);
                answered++;
            }
        }
        return answered == 0 ? Double.NaN : sum / answered;
    }

    /** Whether answers are averaged for each respondent first, rather than for each question. */
    public boolean byRespondent() {
        return byRespondent;
    }

    /** Whether a question with such answers counts at all. */
    boolean measures(Measure measure) {
        return true;
    }

    /** What an answer contributes, already turned round where a high answer means little. */
    abstract double value(double answer, Measure measure);
}
