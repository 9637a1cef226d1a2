package jp.mieru.organization.rosterdiff;

/**
 * What is no longer as an import left it.
 *
 * @param count units and people
 * @param some codes and names of the first of them
 */
public record ChangedSince(int count, String some) {
    /** Whether there is anything. */
    public boolean any() {
        return count > 0;
    }
}
