package jp.mieru.goals.changepages;

import jp.mieru.access.Viewer;
import jp.mieru.goals.change.AnswerChange;
import jp.mieru.goals.change.AnswerChange.Answering;
import jp.mieru.goals.change.ChangeSights.Seen;
import jp.mieru.goals.change.ProposeChange;
import jp.mieru.goals.change.ProposeChange.Proposing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, accepts and declines, and tells the other side in the same breath. */
@Service
class SettleChange {
    private final ProposeChange propose;
    private final AnswerChange answer;
    private final TellOfChange tell;

    SettleChange(ProposeChange propose, AnswerChange answer, TellOfChange tell) {
        this.propose = propose;
        this.answer = answer;
        this.tell = tell;
    }

    @Transactional
    Proposing propose(Seen seen, String reason) {
        var came = propose.propose(seen.change().id(), reason);
        if (came instanceof Proposing.Done) {
            tell.proposed(seen.change(), seen.sheet());
        }
        return came;
    }

    @Transactional
    Answering accept(Seen seen, Viewer actor) {
        return told(answer.accept(seen.change().id(), actor), seen, "accepted");
    }

    @Transactional
    Answering decline(Seen seen, String reason, Viewer actor) {
        return told(answer.decline(seen.change().id(), reason, seen.sheet(), actor), seen, "declined");
    }

    private Answering told(Answering came, Seen seen, String word) {
        if (came == Answering.DONE) {
            tell.answered(seen.change(), seen.sheet(), word);
        }
        return came;
    }
}
