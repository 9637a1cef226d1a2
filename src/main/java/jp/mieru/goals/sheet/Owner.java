package jp.mieru.goals.sheet;

import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;

/** Whose goals they are. */
public sealed interface Owner {
    /** A 部, 課 or 係. */
    record OfUnit(UnitId unit) implements Owner {}

    /** One person. */
    record OfPerson(StaffId staff) implements Owner {}
}
