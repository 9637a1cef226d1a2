package jp.mieru.appraisal.opening;

import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.raters.WhoRates;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;

/** The organisation of one day: its units, who rates whom in it, and the units of concurrent posts. */
record Standing(UnitTree tree, WhoRates who, Map<StaffId, List<UnitId>> concurrent) {}
