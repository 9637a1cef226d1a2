package jp.mieru.access.signin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Places for the requests that are worked for at once, with a queue in which whoever came first is first. */
@Component
class Places {
    private final Semaphore free;
    private final int mostWaiting;
    private final Duration longestWait;

    Places(
            @Value("${mieru.access.requests-at-once:200}") int number,
            @Value("${mieru.access.requests-waiting:1000}") int mostWaiting,
            @Value("${mieru.access.longest-wait:5s}") Duration longestWait) {
        free = new Semaphore(number, true);
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait;
    }

    /** Takes a place, at once or when one becomes free in time; false when the queue is full or the wait too long. */
    boolean take() throws InterruptedException {
        long wait = free.getQueueLength() < mostWaiting ? longestWait.toNanos() : 0;
        return free.tryAcquire(wait, TimeUnit.NANOSECONDS); // without a time it would pass by those who wait
    }

    void leave() {
        free.release();
    }
}
