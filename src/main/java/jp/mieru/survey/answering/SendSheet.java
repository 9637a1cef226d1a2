package jp.mieru.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
import jp.mieru.access.StaffId;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.ballot.Taken;
import jp.mieru.survey.personal.PersonalAnswers;
import org.springframework.stereotype.Service;

/** Hands in a sheet by the way of its round's mode. */
@Service
public class SendSheet {
    private final BallotBox box;
    private final PersonalAnswers personal;
    private final Clock clock;

    SendSheet(BallotBox box, PersonalAnswers personal, Clock clock) {
        this.box = box;
        this.personal = personal;
        this.clock = clock;
    }

    /**
     * Sends it once.
     *
     * @param sheet without faults
     * @param version of the draft that it goes on from; without meaning where none are stored
     */
    public Taken send(AskedSurvey survey, StaffId staff, SheetReader sheet, int version) {
        LocalDate today = LocalDate.now(clock);
        return survey.mode().keepsPersons()
                ? personal.take(survey.round(), staff, today, sheet.ballot(), version)
                : box.cast(survey.round(), staff, today, sheet.ballot());
    }
}
