package jp.mieru.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Viewer;

/** Proposals for the training plan that came out of surveys, for whoever makes the plan. */
public interface TrainingProposals {
    /**
     * A proposal that nobody has decided on.
     *
     * @param title what the course is called
     * @param what it is about
     * @param audience for whom
     * @param effect what is expected of it
     */
    record Waiting(UUID id, String title, String what, String audience, String effect) {}

    /** Those that nobody has decided on, the oldest first. */
    List<Waiting> waiting();

    /** It goes into the training plan; false if it was decided on before. */
    boolean takeUp(UUID proposal, LocalDate day, Viewer actor);

    /** It does not; false if it was decided on before, or the reason is empty or longer than 400 characters. */
    boolean decline(UUID proposal, LocalDate day, String reason, Viewer actor);

    /** What was taken up has been held; false if it was not taken up, has been held before, or the day is yet to come. */
    boolean held(UUID proposal, LocalDate day, Viewer actor);
}
