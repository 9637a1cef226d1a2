package jp.mieru.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mieru.survey.RoundId;

/** People who come at random, whether or not those before them are through. */
final class Arrivals {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Walk walk;
    private final Entrance entrance;
    private final String watcher;
    private final RoundId round;
    private final int people;
    private final int first;
    private final Random chance = new Random(50_000);

    /** How somebody comes in: the cookie of their session. */
    interface Entrance {
        String cookie(int person) throws Exception;
    }

    /** @param watcher cookie of somebody who may see the rates */
    Arrivals(Walk walk, Entrance entrance, String watcher, RoundId round, int people, int first) {
        this.walk = walk;
        this.entrance = entrance;
        this.watcher = watcher;
        this.round = round;
        this.people = people;
        this.first = first;
    }

    /**
     * What came of it.
     *
     * @param turnedAway requests that were told to come again, as they did
     * @param calm seconds after which nobody was told so any more
     * @param times of all requests that were served in milliseconds, the fastest first
     */
    record Came(double seconds, int acknowledged, int failed, long turnedAway, double calm, long[] times) {
        long percentile(double share) {
            return times[(int) Math.min(times.length - 1, Math.floor(share * times.length))];
        }

        int requests() {
            return times.length;
        }

        @Override
        public String toString() {
            return acknowledged + " acknowledged, " + failed + " failed";
        }
    }

    Came come(double aSecond) throws Exception {
        var acknowledged = new AtomicInteger();
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        walk.forgetTimes();
        long started = System.nanoTime();
        try (var watching = watch(failed);
                var all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> coming = new ArrayList<>();
            double at = 0;
            for (int i = 0; i < people; i++) {
                at -= Math.log(1 - chance.nextDouble()) / aSecond;
                sleepUntil(started + (long) (at * SECOND));
                int person = first + i;
                coming.add(all.submit(() -> answer(person, acknowledged, failed)));
            }
            for (var each : coming) {
                each.get();
            }
        }
        double seconds = (System.nanoTime() - started) / (double) SECOND;
        failed.stream().limit(10).forEach(System.err::println);
        long[] times = walk.times();
        Arrays.sort(times);
        double calm = walk.turnedAway() == 0 ? 0 : (walk.lastTurnedAway() - started) / (double) SECOND;
        return new Came(seconds, acknowledged.get(), failed.size(), walk.turnedAway(), calm, times);
    }

    private void answer(int person, AtomicInteger acknowledged, Queue<String> failed) {
        try {
            if (walk.answer(entrance.cookie(person), person)) {
                acknowledged.incrementAndGet();
            } else {
                failed.add(person + " was not stored");
            }
        } catch (Exception e) {
            failed.add(person + " " + e);
            System.err.println(person + " " + e);
        }
    }

    /** Somebody asks for the rates each second, until closed. */
    private AutoCloseable watch(Queue<String> failed) {
        var over = new AtomicBoolean();
        var watching = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                try {
                    walk.rates(watcher, round);
                    Thread.sleep(1000);
                } catch (Exception e) {
                    failed.add("rates " + e);
                }
            }
        });
        return () -> {
            over.set(true);
            watching.join();
        };
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
