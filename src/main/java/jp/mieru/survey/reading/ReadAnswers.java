package jp.mieru.survey.reading;

import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.ballot.Ballot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one person's answers; no reading without a row in the trail that bears the person's name. */
@Service
class ReadAnswers {
    private static final String READ = "survey.answers-read";

    private final PersonalAnswerQueries queries;
    private final AuditTrail audit;

    ReadAnswers(PersonalAnswerQueries queries, AuditTrail audit) {
        this.queries = queries;
        this.audit = audit;
    }

    /** The answers of a named round; empty in every other mode, and if this person has not answered. */
    @Transactional
    Optional<Ballot> named(RoundSummary round, StaffId staff, Viewer viewer) {
        return round.mode() == RoundMode.NAMED ? read(round, staff, viewer, round.title()) : Optional.empty();
    }

    /** The answers of a confidential round, for a reason; empty in every other mode, and if nobody like that has answered. */
    @Transactional
    Optional<Ballot> confidential(RoundSummary round, StaffId staff, Viewer viewer, String reason) {
        return round.mode() == RoundMode.CONFIDENTIAL
                ? read(round, staff, viewer, round.title() + " / " + reason)
                : Optional.empty();
    }

    private Optional<Ballot> read(RoundSummary round, StaffId staff, Viewer viewer, String what) {
        Optional<Ballot> answers = queries.answersOf(round.id(), staff);
        if (answers.isPresent()) {
            audit.changed(viewer, READ, staff, what);
        }
        return answers;
    }
}
