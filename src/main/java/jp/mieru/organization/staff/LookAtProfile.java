package jp.mieru.organization.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.internal.Panels;
import jp.mieru.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a person's page. A look at another person's details is recorded; the plain directory is not. */
@Service
class LookAtProfile {
    private final ProfileQueries profiles;
    private final Panels panels;
    private final AuditTrail trail;
    private final Clock clock;

    LookAtProfile(ProfileQueries profiles, Panels panels, AuditTrail trail, Clock clock) {
        this.profiles = profiles;
        this.panels = panels;
        this.trail = trail;
        this.clock = clock;
    }

    /** The page, or nothing if the viewer may not know of the person. */
    @Transactional
    public Optional<Profile> of(StaffId staff, Viewer viewer, Page page) {
        var today = LocalDate.now(clock);
        var found = profiles.visibleTo(viewer, staff, today).map(profile -> whole(profile, viewer, page, today));
        found.filter(profile -> profile.details() != null)
                .ifPresent(profile -> trail.looked(viewer, "organization.profile-seen", staff));
        return found;
    }

    private Profile whole(Profile bare, Viewer viewer, Page page, LocalDate today) {
        var detailed = bare.details() != null;
        return new Profile(
                bare.staff(),
                bare.name(),
                bare.kana(),
                bare.jobFamily(),
                bare.mail(),
                bare.leftOn(),
                bare.details(),
                profiles.posts(viewer, bare.staff(), detailed, today),
                panels.of(bare.staff(), viewer, page));
    }
}
