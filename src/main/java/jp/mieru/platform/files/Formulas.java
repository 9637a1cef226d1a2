package jp.mieru.platform.files;

import jp.mieru.platform.text.Normal;

/** Text that a spreadsheet would run if it were opened there; space before it does not hinder that. */
public final class Formulas {
    private static final String EQUALS = "=＝﹦⁼₌";
    private static final String OTHERS = "+-@＋－＠﹢﹣﹫⁺₊";

    private Formulas() {}

    /** Whether a code or a name is one: = with anything after it, or + - @ with a letter or, further on, the bar that calls another program. */
    public static boolean isOne(String value) {
        String text = Normal.trim(value);
        if (isOneInFreeText(text)) {
            return true;
        }
        if (text.length() < 2 || OTHERS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        char next = text.charAt(1);
        return (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z') || text.indexOf('|') > 0;
    }

    /** Whether free text is one: only that with = counts, for people write -a. */
    static boolean isOneInFreeText(String value) {
        String text = Normal.trim(value);
        return text.length() > 1
                && EQUALS.indexOf(text.charAt(0)) >= 0
                && text.charAt(1) != ' '
                && text.charAt(1) != '=';
    }
}
