package jp.mieru.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a round as columns: one entry for each respondent, who stays unknown. A column that nobody answered
 * takes no memory; 50,000 respondents with 40 questions take about 20 MB.
 */
public final class AnswerTable {
    /** The question was not answered. */
    public static final double BLANK = Double.NaN;

    /** The question was answered with "don't know". */
    public static final double DONT_KNOW = Double.POSITIVE_INFINITY;

    /** The respondent's attribute is not known. */
    public static final int NO_VALUE = -1;

    private final int respondents;
    private final int[] units;
    private final double[] weights;
    private final List<String> attributes;
    private final List<List<String>> values;
    private final int[][] attributeColumns;
    private final double[] @Nullable [] answerColumns;

    private AnswerTable(Builder builder) {
        this.respondents = builder.respondents;
        this.units = Arrays.copyOf(builder.units, respondents);
        this.weights = Arrays.copyOf(builder.weights, respondents);
        this.attributes = builder.attributes;
        this.values = builder.valueIndexes.stream()
                .map(indexes -> List.copyOf(indexes.keySet()))
                .toList();
        this.attributeColumns = builder.attributeColumns;
        this.answerColumns = builder.answerColumns;
    }

    /** Starts a table for this number of questions, whose answers are told by ordinal, and these attributes. */
    public static Builder builder(int questions, List<String> attributes) {
        return new Builder(questions, attributes);
    }

    public int respondents() {
        return respondents;
    }

    public int questions() {
        return answerColumns.length;
    }

    /** Index of the respondent's unit, {@link Forest#WHOLE} if only the whole is known. */
    public int unit(int respondent) {
        return units[respondent];
    }

    /** How many people the respondent stands for, above 0; 1 where nothing was weighted. */
    public double weight(int respondent) {
        return weights[respondent];
    }

    public List<String> attributes() {
        return attributes;
    }

    /** The values of an attribute, in the order of their index. */
    public List<String> values(int attribute) {
        return values.get(attribute);
    }

    /** Index of the respondent's value among those of the attribute, or {@link #NO_VALUE}. */
    public int value(int attribute, int respondent) {
        return attributeColumns[attribute][respondent];
    }

    /** The answer, {@link #BLANK} or {@link #DONT_KNOW}; only a real answer is a finite number. */
    public double answer(int question, int respondent) {
        double[] column = answerColumns[question];
        return column == null ? BLANK : column[respondent];
    }

    /** Collects the answers of one respondent after the other. */
    public static final class Builder {
        private static final int FIRST_CAPACITY = 256;

        private int respondents;
        private int[] units = new int[FIRST_CAPACITY];
        private double[] weights = new double[FIRST_CAPACITY];
        private final List<String> attributes;
        private final List<Map<String, Integer>> valueIndexes = new ArrayList<>();
        private final int[][] attributeColumns;
        private final double[] @Nullable [] answerColumns;

        private Builder(int questions, List<String> attributes) {
            this.attributes = List.copyOf(attributes);
            attributes.forEach(attribute -> valueIndexes.add(new LinkedHashMap<>()));
            this.attributeColumns = new int[attributes.size()][FIRST_CAPACITY];
            this.answerColumns = new double[questions][];
        }

        /**
         * Adds a respondent.
         *
         * @param unit index of the unit, {@link Forest#WHOLE} if only the whole is known
         * @param weight how many people the respondent stands for, above 0
         * @param attributeValues one for each attribute, null where not known
         * @param answers one for each question by ordinal: a number, {@link #BLANK} or {@link #DONT_KNOW}
         */
        public Builder add(int unit, double weight, @Nullable String[] attributeValues, double[] answers) {
            if (!(weight > 0) || answers.length != answerColumns.length) {
                throw new IllegalArgumentException("weight " + weight + ", " + answers.length + " answers");
            }
            makeRoom();
            units[respondents] = unit;
            weights[respondents] = weight;
            for (int a = 0; a < attributeColumns.length; a++) {
                attributeColumns[a][respondents] = indexOf(a, attributeValues[a]);
            }
            for (int question = 0; question < answers.length; question++) {
                put(question, answers[question]);
            }
            respondents++;
            return this;
        }

        public AnswerTable build() {
            return new AnswerTable(this);
        }

        private int indexOf(int attribute, @Nullable String value) {
            var indexes = valueIndexes.get(attribute);
            if (value == null) {
                return NO_VALUE;
            }
            Integer known = indexes.putIfAbsent(value, indexes.size());
            return known == null ? indexes.size() - 1 : known;
        }

        private void put(int question, double answer) {
            double[] column = answerColumns[question];
            if (column == null && !Double.isNaN(answer)) {
                column = new double[units.length];
                Arrays.fill(column, BLANK);
                answerColumns[question] = column;
            }
            if (column != null) {
                column[respondents] = answer;
            }
        }

        private void makeRoom() {
            if (respondents < units.length) {
                return;
            }
            int capacity = units.length + (units.length >> 1);
            units = Arrays.copyOf(units, capacity);
            weights = Arrays.copyOf(weights, capacity);
            Arrays.setAll(attributeColumns, a -> Arrays.copyOf(attributeColumns[a], capacity));
            Arrays.setAll(answerColumns, q -> grown(answerColumns[q], capacity));
        }

        private static double @Nullable [] grown(double @Nullable [] column, int capacity) {
            if (column == null) {
                return null;
            }
            double[] larger = Arrays.copyOf(column, capacity);
            Arrays.fill(larger, column.length, capacity, BLANK);
            return larger;
        }
    }
}
