package jp.mieru.organization;

import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;

/** A part of a person's page that another module brings. */
public interface ProfileSection {
    /**
     * What to show.
     *
     * @param titleKey message key of the heading
     * @param template jte template without {@code .jte}, given {@code page} and {@code model}
     * @param model what the template shows
     */
    record Section(String titleKey, String template, Object model) {}

    /** Lower first. */
    int order();

    /** The part of this person's page, or null if there is none for this viewer. */
    @Nullable
    Section sectionOf(StaffId staff, Viewer viewer);
}
