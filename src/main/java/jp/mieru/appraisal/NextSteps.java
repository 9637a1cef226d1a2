package jp.mieru.appraisal;

import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.platform.time.FiscalYear;

/** What a module above offers somebody who has learned a result: training, say, or a career talk. Shown to the person alone. */
public interface NextSteps {
    /**
     * An offer.
     *
     * @param key message key of one sentence
     * @param arguments strings and numbers for its places
     * @param href where it leads, within this site
     */
    record NextStep(String key, List<Object> arguments, String href) {
        public NextStep {
            arguments = List.copyOf(arguments);
        }
    }

    /** @param toGrow codes of the items of the rules that came out lowest, the lowest first */
    List<NextStep> of(StaffId person, FiscalYear year, List<String> toGrow);
}
