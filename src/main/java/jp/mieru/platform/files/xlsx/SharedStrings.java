package jp.mieru.platform.files.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mieru.platform.files.xlsx.XlsxRefused.Why;

/** The texts of a workbook that its cells point to, packed into few bytes: at most 128 MB and 5,000,000 texts. */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings();

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MOST_CHUNKS = 128;
    private static final int MOST = 5_000_000;

    private final List<byte[]> chunks = new ArrayList<>();
    private int[] starts = new int[1024];
    private int[] lengths = new int[1024];
    private int count;
    private int used = CHUNK;

    static SharedStrings read(XmlCursor xml, int mostChars) throws XlsxRefused {
        SharedStrings strings = new SharedStrings();
        while (xml.goTo("si")) {
            strings.add(CellText.read(xml, "si", Math.min(mostChars, CHUNK / 4)));
        }
        return strings;
    }

    String get(int index) throws XlsxRefused {
        if (index < 0 || index >= count) {
            throw new XlsxRefused(Why.BROKEN);
        }
        byte[] chunk = chunks.get(starts[index] >> CHUNK_BITS);
        return new String(chunk, starts[index] & (CHUNK - 1), lengths[index], StandardCharsets.UTF_8);
    }

    private void add(String text) throws XlsxRefused {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length > CHUNK) {
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        if (chunks.size() > MOST_CHUNKS || count == MOST) {
            throw new XlsxRefused(Why.TOO_LARGE);
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        System.arraycopy(bytes, 0, chunks.getLast(), used, bytes.length);
        starts[count] = (chunks.size() - 1) << CHUNK_BITS | used;
        lengths[count++] = bytes.length;
        used += bytes.length;
    }
}
