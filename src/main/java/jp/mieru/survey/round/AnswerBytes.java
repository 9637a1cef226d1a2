package jp.mieru.survey.round;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jp.mieru.survey.AnswerTable;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's binary form of arrays: a header of numbers, then length and value of each entry. */
final class AnswerBytes {
    private static final int HEADER = 20;
    private static final int LENGTH_AT = 12;
    private static final int MOST_WORDS = 10_000;

    private final Map<ByteBuffer, String> words = new HashMap<>();

    /** Entries of {@code double precision[]}; blank where there are none. */
    static void answers(ByteBuffer bytes, double[] answers) {
        Arrays.fill(answers, AnswerTable.BLANK);
        int size = size(bytes);
        for (int i = 0; i < Math.min(size, answers.length); i++) {
            if (bytes.getInt() > 0) {
                double answer = bytes.getDouble();
                answers[i] = Double.isNaN(answer) ? AnswerTable.DONT_KNOW : answer;
            }
        }
    }

    /** Entries of {@code text[]}; null where they are empty, or there are none. The same words are the same objects. */
    void values(ByteBuffer bytes, @Nullable String[] values) {
        Arrays.fill(values, null);
        int size = size(bytes);
        for (int i = 0; i < Math.min(size, values.length); i++) {
            int length = bytes.getInt();
            if (length > 0) {
                values[i] = word(bytes.slice(bytes.position(), length));
                bytes.position(bytes.position() + length);
            }
        }
    }

    private String word(ByteBuffer bytes) {
        String known = words.get(bytes);
        if (known != null) {
            return known;
        }
        if (words.size() == MOST_WORDS) {
            words.clear();
        }
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        String word = new String(copy, StandardCharsets.UTF_8);
        words.put(ByteBuffer.wrap(copy), word);
        return word;
    }

    /** Passes over the header. An array without entries has a shorter one. */
    private static int size(ByteBuffer bytes) {
        int size = bytes.limit() < HEADER ? 0 : bytes.getInt(LENGTH_AT);
        bytes.position(Math.min(HEADER, bytes.limit()));
        return size;
    }
}
