package jp.mieru.organization.rosterdiff;

import java.util.Comparator;
import java.util.List;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.organization.rosterstaging.Staging;
import jp.mieru.platform.files.Fault;

/** By file, then line, then column, as somebody goes through the files: what concerns a whole file or row first. */
final class FaultOrder implements Comparator<Fault> {
    private final List<RosterSource> sources;
    private final Comparator<Fault> order;

    FaultOrder(List<RosterSource> sources, Staging staging) {
        this.sources = sources;
        this.order = Comparator.comparingInt(this::file)
                .thenComparingLong(Fault::line)
                .thenComparingInt(fault -> {
                    var file = file(fault);
                    return file < 0
                            ? -1
                            : staging.headerOf(sources.get(file).file()).indexOf(fault.column());
                });
    }

    @Override
    public int compare(Fault one, Fault other) {
        return order.compare(one, other);
    }

    private int file(Fault fault) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).name().equals(fault.file())) {
                return i;
            }
        }
        return -1;
    }
}
