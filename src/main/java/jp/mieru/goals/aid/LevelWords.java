package jp.mieru.goals.aid;

import java.util.regex.Pattern;
import jp.mieru.platform.text.Normal;

/** Words of a target that say how far: figures with what they count, and states that somebody can see. */
final class LevelWords {
    private static final String NUMERALS = "[0-9一二三四五六七八九十百千万半]";
    private static final Pattern FIGURE = Pattern.compile(NUMERALS
            + "+\\s*(?:%|％|割|件|人|名|回|日|時間|分|週|か月|ヶ月|ヵ月|月|点|円|社|団体|所|箇所|か所|校|園|世帯|枚|本|冊|歳|度|倍|種類|項目|つ|個)|[0-9]");
    private static final Pattern STATE =
            Pattern.compile("(?:完了|完成|終了|廃止|策定|制定|公表|公開|導入|開始|配布|締結|ゼロ|なくす|なくなる|全員|全て|すべて|全件|同じ|以上|以内|以下|未満)");

    private LevelWords() {}

    /** Whether a target says how far. */
    static boolean tellHowFar(String target) {
        var text = Normal.code(target);
        return FIGURE.matcher(text).find() || STATE.matcher(text).find();
    }
}
