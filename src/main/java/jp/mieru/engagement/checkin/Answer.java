package jp.mieru.engagement.checkin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a tap says. */
public enum Answer {
    /** 今週できた */
    DONE,
    /** 今週はできなかった */
    NOT_DONE;

    /** The word that forms send and message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer with this word. */
    public static Optional<Answer> ofWord(String word) {
        return Arrays.stream(values())
                .filter(answer -> answer.word().equals(word))
                .findFirst();
    }
}
