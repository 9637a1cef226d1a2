package jp.mieru.platform.files;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** What separates the cells of a text file. */
final class Separator {
    private static final String KNOWN = ",;\t";
    private static final int LOOKED_AT = 1 << 18;

    private Separator() {}

    /** The comma, semicolon or tab, whichever stands most often in the first line, outside of quotes; else the comma. */
    static char of(Path file) throws IOException, UnreadableFile {
        int[] found = new int[KNOWN.length()];
        try (Reader text = TextEncoding.open(file)) {
            boolean quoted = false;
            for (int i = 0, c = text.read(); i < LOOKED_AT && c >= 0; i++, c = text.read()) {
                quoted ^= c == '"';
                int known = quoted ? -1 : KNOWN.indexOf(c);
                if (!quoted && (c == '\n' || c == '\r')) {
                    break;
                }
                if (known >= 0) {
                    found[known]++;
                }
            }
        }
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return KNOWN.charAt(most);
    }
}
