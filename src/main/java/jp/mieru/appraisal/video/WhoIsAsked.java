package jp.mieru.appraisal.video;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.support.NewRaters;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Member;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** Who is asked to watch a video today. */
@Component
public class WhoIsAsked {
    private final Roster roster;
    private final NewRaters newRaters;
    private final Clock clock;

    WhoIsAsked(Roster roster, NewRaters newRaters, Clock clock) {
        this.roster = roster;
        this.newRaters = newRaters;
        this.clock = clock;
    }

    /** All of them, by staff number; a fixed number of statements. */
    public List<Member> by(Video video) {
        var today = LocalDate.now(clock);
        Set<StaffId> fresh = video.audience().newRaters() ? newRaters.of(FiscalYear.of(today)) : Set.of();
        return roster.employedOn(today).stream()
                .filter(member -> video.audience().asks(member, fresh.contains(member.staff()), today))
                .toList();
    }

    /** Which of these videos ask somebody; nobody is looked up where none does. */
    List<Video> of(Collection<Video> videos, StaffId self) {
        var today = LocalDate.now(clock);
        if (videos.isEmpty()) {
            return List.of();
        }
        var members = roster.members(List.of(self), today);
        boolean fresh = videos.stream().anyMatch(video -> video.audience().newRaters())
                && newRaters.include(self, FiscalYear.of(today));
        return videos.stream()
                .filter(video ->
                        members.stream().anyMatch(member -> video.audience().asks(member, fresh, today)))
                .toList();
    }
}
