package jp.mieru.survey.answerimport.work;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import jp.mieru.survey.answerfile.GatheredAnswer;

/** Hands answers on and tells how many it were. */
final class Counted implements Consumer<GatheredAnswer> {
    private final Consumer<GatheredAnswer> next;
    private final LongConsumer progress;
    private long done;

    Counted(Consumer<GatheredAnswer> next, LongConsumer progress) {
        this.next = next;
        this.progress = progress;
    }

    @Override
    public void accept(GatheredAnswer answer) {
        next.accept(answer);
        progress.accept(++done);
    }
}
