package jp.mieru.engagement.morphology;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts Japanese text into words with Lucene's kuromoji (IPADIC) and the words of municipal offices in {@code
 * engagement/municipal-words.csv}. Not for several threads at once.
 */
public final class Morphology {
    private static final UserDictionary MUNICIPAL = municipal();

    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(MUNICIPAL, false, JapaneseTokenizer.Mode.NORMAL);
    private final CharTermAttribute surface = tokenizer.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
    private final PartOfSpeechAttribute partOfSpeech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
    private final BaseFormAttribute base = tokenizer.getAttribute(BaseFormAttribute.class);
    private final ReadingAttribute reading = tokenizer.getAttribute(ReadingAttribute.class);

    /** All words, marks and spaces of the text in order. */
    public List<Token> of(String text) {
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            var tokens = new ArrayList<Token>();
            while (tokenizer.incrementToken()) {
                tokens.add(token());
            }
            tokenizer.end();
            tokenizer.close();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Token token() {
        String written = surface.toString();
        return new Token(
                written,
                offset.startOffset(),
                offset.endOffset(),
                String.valueOf(partOfSpeech.getPartOfSpeech()),
                Objects.requireNonNullElse(base.getBaseForm(), written),
                reading.getReading() != null);
    }

    private static UserDictionary municipal() {
        String file = "/engagement/municipal-words.csv";
        InputStream stream = Objects.requireNonNull(Morphology.class.getResourceAsStream(file), file);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Objects.requireNonNull(UserDictionary.open(reader), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
