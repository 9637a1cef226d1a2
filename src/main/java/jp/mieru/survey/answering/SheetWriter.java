package jp.mieru.survey.answering;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Makes a sheet of a ballot: what {@link SheetReader} does, backwards. Pure. */
public final class SheetWriter {
    private SheetWriter() {}

    /** The sheet from which a ballot was read. */
    public static Sheet sheet(Questionnaire questionnaire, Ballot ballot) {
        Map<Integer, List<String>> values = new HashMap<>();
        @Nullable Float[] answers = ballot.answers();
        @Nullable String[] words = ballot.words();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            Float answer = i < answers.length ? answers[i] : null;
            String written = i < words.length ? words[i] : null;
            if (answer != null) {
                values.put(i, values(questionnaire.questions().get(i), answer));
            } else if (written != null) {
                values.put(i, List.of(written));
            }
        }
        return new Sheet(values, 0);
    }

    private static List<String> values(Question question, float answer) {
        if (Float.isNaN(answer)) {
            return List.of(Sheet.DONT_KNOW);
        }
        return switch (question.type()) {
            case SCALE, YESNO -> List.of(String.valueOf((int) answer));
            case NUMBER, TEXT ->
                List.of(new BigDecimal(Float.toString(answer))
                        .stripTrailingZeros()
                        .toPlainString());
            case CHOICE -> List.of(question.choices().get((int) answer).code());
            case CHOICES ->
                IntStream.range(0, question.choices().size())
                        .filter(place -> ((int) answer >> place & 1) == 1)
                        .mapToObj(place -> question.choices().get(place).code())
                        .toList();
        };
    }
}
