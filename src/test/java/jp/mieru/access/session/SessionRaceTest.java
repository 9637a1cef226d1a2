package jp.mieru.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@SpringBootTest
class SessionRaceTest {
    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void twoRequestsOfOneSessionMayNoteTheSameThingAtOnce() {
        assertThat(noteTwice(sessions)).isEqualTo("second");
    }

    private static <S extends Session> Object noteTwice(SessionRepository<S> sessions) {
        var fresh = sessions.createSession();
        sessions.save(fresh);
        var first = Objects.requireNonNull(sessions.findById(fresh.getId()));
        var second = Objects.requireNonNull(sessions.findById(fresh.getId()));
        first.setAttribute("note", "first");
        second.setAttribute("note", "second");
        sessions.save(first);
        sessions.save(second);
        return Objects.requireNonNull(
                Objects.requireNonNull(sessions.findById(fresh.getId())).getAttribute("note"));
    }
}
