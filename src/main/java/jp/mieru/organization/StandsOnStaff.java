package jp.mieru.organization;

import java.util.Collection;
import java.util.Optional;
import jp.mieru.access.StaffId;

/** What another module keeps about people that would lose its ground if they had never been imported. A bean. */
public interface StandsOnStaff {
    /** Message key of a sentence that says what stands upon some of these people and so keeps them; empty if nothing does. */
    Optional<String> keeping(Collection<StaffId> staff);
}
