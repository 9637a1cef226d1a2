package jp.mieru.access.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does something in a transaction of its own. */
@Component
class Apart {
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void run(Runnable work) {
        work.run();
    }
}
