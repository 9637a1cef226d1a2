package jp.mieru.survey.answerfile;

import java.util.stream.Stream;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.format.YesNo;
import jp.mieru.survey.questionnaire.Choice;

/** What a cell says that tells of one choice alone. */
enum ChoiceCell {
    TAKEN,
    NOT_TAKEN,
    /** It says neither. */
    UNCLEAR;

    /** @param said what the cell says; @param written how it is written, as where a tool's own code was translated */
    static ChoiceCell of(String said, String written, Choice choice) {
        String word = Normal.mail(said);
        if (word.isEmpty() || AnswerWords.sayNotTaken(word)) {
            return NOT_TAKEN;
        }
        Double answer = YesNo.WORDS.get(word);
        if (answer != null) {
            return answer == 1 ? TAKEN : NOT_TAKEN;
        }
        boolean named = Stream.of(
                        choice.code(), choice.name().ja(), choice.name().en())
                .flatMap(Stream::ofNullable)
                .map(Normal::mail)
                .anyMatch(name -> name.equals(word) || name.equals(Normal.mail(written)));
        return named || AnswerWords.sayTaken(word) ? TAKEN : UNCLEAR;
    }
}
