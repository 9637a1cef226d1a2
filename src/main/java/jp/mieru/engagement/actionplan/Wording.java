package jp.mieru.engagement.actionplan;

import java.time.LocalDate;
import jp.mieru.platform.text.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says.
 *
 * @param sentence one sentence of at most {@value #LONGEST} characters (code points)
 * @param construct code of what it aims at, one of the round's constructs
 * @param talkedOn when the head and the staff agreed that everybody here can do it; null while they have not
 * @param startsOn first day
 */
public record Wording(
        String sentence, String construct, @Nullable LocalDate talkedOn, LocalDate startsOn) {
    public static final int LONGEST = 80;

    /** Whether the talk that it names is that about this former plan, which goes on in it: nobody has said that they talked again. */
    public boolean isTalkOf(@Nullable Wording former) {
        return former != null && talkedOn != null && talkedOn.equals(former.talkedOn());
    }

    public Wording {
        if (sentence.isBlank() || CodePoints.length(sentence) > LONGEST) {
            throw new IllegalArgumentException("not a sentence of at most " + LONGEST + ": " + sentence);
        }
    }
}
