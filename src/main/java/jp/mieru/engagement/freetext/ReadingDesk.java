package jp.mieru.engagement.freetext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import jp.mieru.engagement.masking.NameMask;
import jp.mieru.engagement.masking.StaffNames;
import jp.mieru.engagement.themes.FoundThemes;
import jp.mieru.engagement.themes.Nothing;
import jp.mieru.engagement.themes.TermFinder;
import jp.mieru.engagement.themes.TermTable;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.WrittenText;

/** Takes one text after the other, and stores some hundred at a time. */
final class ReadingDesk implements Consumer<WrittenText> {
    private static final int AT_ONCE = 500;
    private static final int FEWEST_OF_A_WORD = 3;
    private static final int MOST_WORDS = 5_000;

    private final NameMask mask;
    private final TermFinder terms = new TermFinder();
    private final MaskedTexts store;
    private final RoundId round;
    private final IntConsumer progress;
    private final List<MaskedText> waiting = new ArrayList<>();
    private final Map<Integer, TermTable> tables = new HashMap<>();
    private int done;

    /** @param progress is told how many texts are done */
    ReadingDesk(StaffNames names, MaskedTexts store, RoundId round, IntConsumer progress) {
        this.mask = new NameMask(names);
        this.store = store;
        this.round = round;
        this.progress = progress;
    }

    @Override
    public void accept(WrittenText text) {
        String words = mask.mask(text.words());
        var masked = new MaskedText(text.question(), text.unit(), words, !Nothing.isSaidBy(words), terms.of(words));
        if (masked.says()) {
            tables.computeIfAbsent(text.question(), question -> new TermTable()).add(masked.terms());
        }
        waiting.add(masked);
        done++;
        if (waiting.size() >= AT_ONCE) {
            flush();
        }
    }

    /**
     * Stores the rest, with words and themes.
     *
     * @param fewest how many texts a theme's word must be in
     */
    void finish(int fewest) {
        flush();
        tables.forEach((question, table) -> {
            store.addWords(round, question, table.words(FEWEST_OF_A_WORD, MOST_WORDS));
            store.addThemes(round, question, FoundThemes.in(table, fewest));
        });
    }

    private void flush() {
        store.add(round, waiting);
        waiting.clear();
        progress.accept(done);
    }
}
