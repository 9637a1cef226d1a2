package jp.mieru.platform.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Faults as they are found: the first ones are kept, all are counted. Not for several threads at once. */
public final class Faults {

    private final int keep;
    private final List<Fault> kept = new ArrayList<>();
    private long count;

    /** A collector that keeps at most so many faults. */
    public Faults(int keep) {
        this.keep = keep;
    }

    /** A collector that keeps as many faults as {@link Limits#standard} says. */
    public Faults() {
        this(Limits.standard().faults());
    }

    /** Faults found and counted earlier, of which these were kept. */
    public static Faults of(List<Fault> kept, long count) {
        var faults = new Faults(kept.size());
        kept.forEach(faults::add);
        faults.count = count;
        return faults;
    }

    /** Notes a fault. */
    public void add(Fault fault) {
        count++;
        if (kept.size() < keep) {
            kept.add(fault);
        }
    }

    /** Notes all of another collector, those it did not keep included. */
    public void addAll(Faults others) {
        others.kept.forEach(this::add);
        count += others.notKept();
    }

    /** The same faults in another order; those that were not kept are counted all the same. */
    public Faults sorted(Comparator<Fault> order) {
        var sorted = new Faults(keep);
        kept.stream().sorted(order).forEach(sorted::add);
        sorted.count = count;
        return sorted;
    }

    /** Whether there is any. */
    public boolean any() {
        return count > 0;
    }

    /** How many there are, kept or not. */
    public long count() {
        return count;
    }

    /** How many there are beyond those in {@link #list}. */
    public long notKept() {
        return count - kept.size();
    }

    /** The faults that were kept, in the order they were found. */
    public List<Fault> list() {
        return Collections.unmodifiableList(kept);
    }

    /** As the command line prints them, one a line, with a last line for those not kept. */
    public List<String> render(MessageSource messages, Locale locale) {
        Stream<String> lines = kept.stream().map(fault -> fault.render(messages, locale));
        Stream<String> more = notKept() == 0 ? Stream.of() : Stream.of(more(messages, locale));
        return Stream.concat(lines, more).toList();
    }

    /** The sentence that says how many more there are. */
    public String more(MessageSource messages, Locale locale) {
        return messages.getMessage("platform.files.fault.more", new Object[] {notKept()}, locale);
    }
}
