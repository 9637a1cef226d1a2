package jp.mieru.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How text is brought into one form on the way in. Codes, numbers and mail addresses are normalised (NFKC), so that
 * full-width digits and half-width kana compare equal; written names are not: even NFC turns U+FA19 into U+795E.
 */
public final class Normal {

    private Normal() {}

    /** A code as it is stored: NFKC, without space (full-width too) at its ends. Leading zeros stay. */
    public static String code(String text) {
        return trim(nfkc(text));
    }

    /** A number as it is stored: as {@link #code}, with an ASCII minus and without thousands separators. */
    public static String number(String text) {
        String plain = code(text).replace('\u2212', '-');
        return plain.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? plain.replace(",", "") : plain;
    }

    /** A mail address as it is stored: as {@link #code}, in lower case. */
    public static String mail(String text) {
        return code(text).toLowerCase(Locale.ROOT);
    }

    /** A written name (of a person, a unit): trimmed at its ends and otherwise kept exactly as written. */
    public static String name(String text) {
        return trim(text);
    }

    /** Without space at both ends: Unicode white space (U+3000 too), no-break and zero-width space, byte order mark. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether nothing but space (as {@link #trim} sees it) is in the text. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static String nfkc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || (c > '~'
                        && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF'));
    }
}
