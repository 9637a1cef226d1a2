package jp.mieru.survey.letters;

import java.util.Locale;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundPurposes;
import jp.mieru.survey.round.RoundStore;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters to begin with: they name the survey, what it is for, until when, how long it takes, and who can learn what. */
@Component
public class Letters {
    private static final int MINUTE = 60;
    private static final int SECONDS_FOR_WORDS = 60;
    private static final int SECONDS_FOR_A_CHOICE = 8;

    private final RoundStore rounds;
    private final RoundPurposes purposes;
    private final MessageSource messages;

    Letters(RoundStore rounds, RoundPurposes purposes, MessageSource messages) {
        this.rounds = rounds;
        this.purposes = purposes;
        this.messages = messages;
    }

    /** To those who have not answered. */
    public Letter reminder(RoundSummary round) {
        return letter(round, "survey.reminder.letter.text");
    }

    /** From a head, to everybody in the unit. */
    public Letter call(RoundSummary round) {
        return letter(round, "survey.reminder.letter.call");
    }

    private Letter letter(RoundSummary round, String text) {
        int minutes = minutes(rounds.questionnaireOf(round.id()));
        return new Letter(
                say("survey.reminder.letter.subject", round, minutes, Locale.JAPANESE),
                say(text, round, minutes, Locale.JAPANESE),
                say("survey.reminder.letter.subject", round, minutes, Locale.ENGLISH),
                say(text, round, minutes, Locale.ENGLISH));
    }

    private String say(String key, RoundSummary round, int minutes, Locale language) {
        String who =
                messages.getMessage("survey.reminder.letter.who." + round.mode().word(), new Object[0], language);
        String until = JapaneseDates.format(round.closesOn(), language);
        return messages.getMessage(
                key, new Object[] {round.title(), until, minutes, who, purpose(round, language)}, language);
    }

    private String purpose(RoundSummary round, Locale language) {
        return purposes.of(round.id())
                .map(purpose -> purpose.in(language))
                .orElseGet(() -> messages.getMessage("survey.reminder.letter.purpose", new Object[0], language));
    }

    /** Roughly how long it takes to answer, in minutes, at least 1. */
    static int minutes(Questionnaire asked) {
        int seconds = asked.questions().stream().mapToInt(Letters::secondsFor).sum();
        return Math.max(1, Math.ceilDiv(seconds, MINUTE));
    }

    private static int secondsFor(Question question) {
        return switch (question.type()) {
            case TEXT -> SECONDS_FOR_WORDS;
            default -> SECONDS_FOR_A_CHOICE;
        };
    }
}
