package jp.mieru.organization.rosterdiff;

/** What an import does, in numbers. */
public record ImportCounts(
        int unitsAdded,
        int unitsChanged,
        int unitsUnchanged,
        int staffAdded,
        int staffChanged,
        int staffMoved,
        int staffLeft,
        int staffUnchanged) {
    /** Nothing at all. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Whether anything would be different afterwards. */
    public boolean anyChange() {
        return unitsAdded + unitsChanged + staffAdded + staffChanged + staffMoved + staffLeft > 0;
    }
}
