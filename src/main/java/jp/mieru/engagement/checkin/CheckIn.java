package jp.mieru.engagement.checkin;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a tap: the first of the week counts, a later one moves from one count to the other if the browser proves what the
 * first one said. Neither audited nor told anybody, and nothing that the answer could be read from is left in the session.
 */
@Service
public class CheckIn {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CheckInStore store;

    CheckIn(CheckInStore store) {
        this.store = store;
    }

    /**
     * Takes the tap.
     *
     * @param code what the browser kept of the last tap, if it did
     * @return what came of it
     */
    @Transactional
    public Tapped tap(UUID plan, StaffId staff, LocalDate day, Answer answer, @Nullable String code) {
        var week = Week.of(day);
        var fresh = new byte[SECRET_BYTES];
        RANDOM.nextBytes(fresh);
        return store.secret(plan, week, fresh)
                .<Tapped>map(secret -> tap(plan, staff, week, answer, code, secret))
                .orElse(Tapped.WeekOver.IT_IS);
    }

    private Tapped tap(UUID plan, StaffId staff, Week week, Answer answer, @Nullable String code, byte[] secret) {
        if (store.turnOut(plan, week, staff)) {
            count(plan, week, answer, 1);
            return new Tapped.Keep(Proof.of(secret, staff, 0, answer));
        }
        int changes = store.changes(plan, week, staff);
        var before = Proof.answerOf(code, secret, staff, changes).orElse(null);
        if (before == null || before == answer) {
            return new Tapped.Keep(before == null ? null : code);
        }
        store.noteChange(plan, week, staff);
        count(plan, week, before, -1);
        count(plan, week, answer, 1);
        return new Tapped.Keep(Proof.of(secret, staff, changes + 1, answer));
    }

    private void count(UUID plan, Week week, Answer answer, int number) {
        boolean done = answer == Answer.DONE;
        store.count(plan, week, done ? number : 0, done ? 0 : number);
    }
}
