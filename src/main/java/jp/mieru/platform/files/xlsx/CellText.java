package jp.mieru.platform.files.xlsx;

/** The text of string items: what is written, without the readings (furigana) that Excel keeps beside it. */
final class CellText {

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

    /** The reverse: text that looks like such an escape, so that it comes back as it is. */
    public static String escape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            escaped.append(isEscape(text, i) ? "_x005F_" : text.substring(i, i + 1));
        }
        return escaped.toString();
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
