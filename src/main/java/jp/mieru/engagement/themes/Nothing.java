package jp.mieru.engagement.themes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that say there is nothing to say: 特になし. They can be read, but do not count among those who write of anything. */
public final class Nothing {
    private static final Pattern AROUND = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}ー]+");
    private static final Pattern NOTHING = Pattern.compile("(?:今のところ|現在|現時点で)?(?:は)?(?:特に|とくに|別に)?(?:意見は|要望は)?"
            + "(?:|なし|無し|ない|無い|ないです|なしです|無いです|ありません|ございません|特になし|思いつきません|同上|x|n/?a|none|nothing)");

    private Nothing() {}

    /** Whether the text says so, or nothing at all. */
    public static boolean isSaidBy(String text) {
        String bare = AROUND.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return NOTHING.matcher(bare).matches();
    }
}
