package jp.mieru.platform.files.xlsx;

/** The text of cells as the format has it: what is written, without the readings (furigana) that Excel keeps beside it. */
public final class CellText {

    private CellText() {}

    /** Reads the runs of an item up to its end, {@code is} or {@code si}. */
    static String read(XmlCursor xml, String end, int mostChars) throws XlsxRefused {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean inReading = false;
        while (!xml.ends(end) && xml.next()) {
            if (xml.starts("rPh")) {
                inReading = true;
            } else if (xml.ends("rPh")) {
                inReading = false;
            } else if (xml.starts("t")) {
                inText = true;
            } else if (xml.ends("t")) {
                inText = false;
            } else if (inText && !inReading) {
                xml.appendText(text, mostChars);
            }
        }
        return text.toString();
    }

    /** Turns what Excel writes for characters that XML cannot hold, {@code _x000D_}, into the characters. */
    static String unescape(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                plain.append(text, done, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                done = at + 7;
            }
            at = text.indexOf("_x", Math.max(done, at + 1));
        }
        return plain.append(text, done, text.length()).toString();
    }

    /** The reverse: characters that XML cannot hold, and text that looks like such an escape, made fit to be written. */
    public static String escape(String text) {
        int at = 0;
        while (at < text.length() && !isOdd(text, at) && !isEscape(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isOdd(text, at) || isEscape(text, at)) {
                escaped.append("_x%04X_".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isOdd(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) {
            return (c < ' ' && c != '\t' && c != '\n') || c >= 0xFFFE;
        }
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isEscape(String text, int at) {
        if (!text.startsWith("_x", at) || at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
