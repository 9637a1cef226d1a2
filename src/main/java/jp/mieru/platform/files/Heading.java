package jp.mieru.platform.files;

/**
 * What stands above a column of a file that another tool wrote.
 *
 * @param top the name; of a column without one that of the column before, where there are two rows of names
 * @param below the second row's name, empty where there is one row
 */
public record Heading(String top, String below) {
    /** Whether the second name tells a choice or a line, and not only that an answer stands there. */
    public boolean isDivided() {
        return !below.isEmpty() && !SecondHeading.saysResponse(below);
    }

    /** Both as one name. */
    public String name() {
        if (!isDivided()) {
            return top.isEmpty() ? below : top;
        }
        if (top.isEmpty()) {
            return below;
        }
        return top + " [" + below + "]";
    }
}
