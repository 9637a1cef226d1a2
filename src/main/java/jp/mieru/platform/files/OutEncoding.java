package jp.mieru.platform.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How text is encoded that another system reads. */
public enum OutEncoding {
    /** Windows-31J, what Japanese Windows calls Shift_JIS: it has not all characters of names. */
    CP932("windows-31j"),
    /** UTF-8 with the byte order mark by which Excel knows it. */
    UTF_8_MARKED("UTF-8"),
    UTF_8("UTF-8");

    /** What stands for a character that the encoding does not have: 〓, as printers mark a missing type. */
    public static final String MISSING = "〓";

    /** Signs that Windows encodes under another code point than the standards do: what looks the same is written. */
    private static final Map<Integer, String> TWINS = Map.of(
            0x301C, "\uFF5E", 0x2212, "\uFF0D", 0x2016, "\u2225", 0x2014, "\u2015", 0x00A2, "\uFFE0", 0x00A3, "\uFFE1",
            0x00AC, "\uFFE2", 0x00A5, "\uFFE5");

    private final Charset charset;

    OutEncoding(String charset) {
        this.charset = Charset.forName(charset);
    }

    Charset charset() {
        return charset;
    }

    boolean isMarked() {
        return this == UTF_8_MARKED;
    }

    /**
     * Text as it can be written.
     *
     * @param lost characters that could not, each with the selector of its variant if that was lost
     */
    public record Fitted(String text, List<String> lost) {
        public Fitted {
            lost = List.copyOf(lost);
        }
    }

    /** A variant of a character becomes the character, what is not there at all becomes {@link #MISSING}. */
    public Fitted fit(String text) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new Fitted(text, List.of());
        }
        var encoder = charset.newEncoder();
        var written = new StringBuilder();
        var lost = new ArrayList<String>();
        var last = "";
        for (int point : text.codePoints().toArray()) {
            var character = Character.toString(point);
            if (isVariation(point)) {
                lost.remove(last);
                lost.add(last + character);
            } else if (TWINS.containsKey(point)) {
                written.append(TWINS.get(point));
            } else if (encoder.canEncode(character)) {
                written.append(character);
            } else {
                written.append(MISSING);
                lost.add(character);
            }
            last = character;
        }
        return new Fitted(written.toString(), lost);
    }

    private static boolean isVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
