package jp.mieru.engagement.pack;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.readable.RoundsInView;
import jp.mieru.platform.jobs.JobFault;
import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.survey.RoundId;
import org.springframework.stereotype.Component;

/** Makes the packs of all units that anybody was asked in. Those that are there from an interrupted run are not made again. */
@Component
class PackJob implements JobHandler {
    static final String KIND = "engagement-packs";
    private static final int AT_A_TIME = 50;

    private final RoundsInView rounds;
    private final PackMaker maker;
    private final PackStore store;

    PackJob(RoundsInView rounds, PackMaker maker, PackStore store) {
        this.rounds = rounds;
        this.maker = maker;
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        var round = RoundId.of(UUID.fromString(run.payload()));
        var work = store.work(round).orElseThrow(() -> new JobFault("engagement.pack.unanalysed"));
        var found = rounds.whole(round).orElseThrow(() -> new JobFault("engagement.pack.unanalysed"));
        var units = units(found.figures());
        var made = store.made(round);
        var left = units.stream().filter(unit -> !made.contains(unit)).toList();
        var shared = maker.shared(found, Locale.of(work.language()));
        int before = made.size();
        for (int first = 0; first < left.size(); first += AT_A_TIME) {
            int from = first;
            List<Integer> some = left.subList(from, Math.min(left.size(), from + AT_A_TIME));
            maker.eachThatCanBe(shared, some, (unit, name, pdf) -> {
                store.keep(round, work.job(), unit, name, pdf);
                run.progress(before + from + some.indexOf(unit) + 1L, units.size());
            });
        }
        int failed = units.size() - store.made(round).size();
        var result = failed == 0
                ? Result.of("engagement.pack.done", units.size())
                : Result.of("engagement.pack.partly", units.size(), failed);
        return result.leadingTo("/results/" + round + "/packs");
    }

    /** Units that people were asked in, or answered in where nobody knows who was asked. */
    static List<Integer> units(RoundFigures figures) {
        return IntStream.range(0, figures.units().size())
                .filter(unit -> {
                    Integer asked = figures.asked(unit);
                    return (asked == null ? figures.answered(unit) : asked) > 0;
                })
                .boxed()
                .toList();
    }
}
