package jp.mieru.organization.rosterimport;

import java.util.List;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.web.Paging;

/**
 * What an import would change or has changed, a page of it.
 *
 * @param tab which of {@link #TABS}
 * @param paging where among its lines the page stands
 * @param lines units or people that change
 * @param faults what is wrong
 */
public record ImportPage(String tab, Paging paging, List<ImportView.Line> lines, Faults faults) {
    /** What the lines can be chosen by: outcomes of people, or units. */
    public static final List<String> TABS = List.of("moved", "changed", "added", "left", "units");
}
