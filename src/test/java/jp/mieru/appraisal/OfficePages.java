package jp.mieru.appraisal;

import jp.mieru.appraisal.opening.OpenCycle;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages of the office of a small city about a cycle that it plans. */
@NullUnmarked
public abstract class OfficePages extends AppraisalPages {
    @Autowired
    protected OpenCycle open;

    protected AppraisalTown town;
    protected String office;
    protected CycleId cycle;
    protected String path;

    @BeforeEach
    final void aCycleIsPlanned() {
        town = new AppraisalTown();
        office = town.office();
        cycle = town.cycle();
        path = "/appraisal-cycles/" + cycle;
    }

    protected final void open() {
        open.now(cycle, null, (done, all) -> {});
    }

    protected final MvcTestResult page(String uri) {
        return get(office, uri);
    }

    /** @param parameters names and values in turn */
    protected final MvcTestResult sends(String uri, String... parameters) {
        return post(office, uri, parameters);
    }
}
