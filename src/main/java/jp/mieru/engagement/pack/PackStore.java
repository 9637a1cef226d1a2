package jp.mieru.engagement.pack;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Packs as they are stored, and the work upon them. */
@Repository
class PackStore {
    /**
     * The latest work upon the packs of a round.
     *
     * @param edition what its figures are made by
     * @param made how many packs there are
     */
    record Work(JobId job, String edition, String language, Instant begunAt, int made) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Pack(int slot, String name, byte[] document) {}

    private static final int AT_A_TIME = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    PackStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Work> work(RoundId round) {
        return jdbc.sql("""
                        select w.*, (select count(*) from engagement.pack p where p.round_id = w.round_id) as made
                        from engagement.pack_work w where w.round_id = :round
                        """)
                .param("round", round.value())
                .query((row, number) -> new Work(
                        new JobId(row.getObject("job_id", UUID.class)),
                        row.getString("edition"),
                        row.getString("language"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getInt("made")))
                .optional();
    }

    /** Takes the place of all packs of the round. */
    @Transactional
    public void begin(RoundId round, JobId job, String edition, String language) {
        jdbc.sql("delete from engagement.pack_work where round_id = :round")
                .param("round", round.value())
                .update();
        jdbc.sql("""
                        insert into engagement.pack_work (round_id, job_id, edition, language, begun_at)
                        values (:round, :job, :edition, :language, :now)
                        """)
                .param("round", round.value())
                .param("job", job.value())
                .param("edition", edition)
                .param("language", language)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Units whose packs are made. */
    Set<Integer> made(RoundId round) {
        return new HashSet<>(jdbc.sql("select slot from engagement.pack where round_id = :round")
                .param("round", round.value())
                .query(Integer.class)
                .list());
    }

    /** Deletes packs of all editions but this one; that there were some stays known. */
    void dropAllBut(String edition) {
        jdbc.sql("""
                        delete from engagement.pack p using engagement.pack_work w
                        where w.round_id = p.round_id and w.edition <> :edition
                        """).param("edition", edition).update();
    }

    /** Waits for whoever begins work upon the same round, until the end of the transaction. */
    void lock(RoundId round) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('engagement.packs ' || :round, 0))")
                .param("round", round.toString())
                .query(row -> {});
    }

    /** Keeps a pack that this job has made; nothing if the work was begun anew meanwhile, or it is there. */
    void keep(RoundId round, JobId job, int unit, String name, byte[] document) {
        jdbc.sql("""
                        insert into engagement.pack (round_id, slot, name, document)
                        select round_id, :slot, :name, :document from engagement.pack_work
                        where round_id = :round and job_id = :job
                        on conflict do nothing
                        """)
                .param("job", job.value())
                .param("round", round.value())
                .param("slot", unit)
                .param("name", name)
                .param("document", document)
                .update();
    }

    /**
     * Hands over all packs in the order of the tree, a few in memory at a time. No connection is held while they are taken:
     * that lasts as long as the slowest download.
     *
     * @throws IllegalStateException if the work was begun anew meanwhile: half of the packs would be others
     */
    void each(RoundId round, PackMaker.Sink sink) {
        var begun = work(round).map(Work::job);
        List<Pack> some;
        int after = Integer.MIN_VALUE;
        do {
            some = after(round, after);
            for (Pack pack : some) {
                sink.take(pack.slot(), pack.name(), pack.document());
                after = pack.slot();
            }
        } while (some.size() == AT_A_TIME);
        if (!begun.equals(work(round).map(Work::job))) {
            throw new IllegalStateException("packs were begun anew while they were downloaded: " + round);
        }
    }

    /** Notes that heads are told of this edition; false if they were before. */
    boolean told(RoundId round, String edition, UUID account) {
        return jdbc.sql("""
                        insert into engagement.pack_told (round_id, edition, account, told_at)
                        values (:round, :edition, :account, :now) on conflict do nothing
                        """)
                        .param("round", round.value())
                        .param("edition", edition)
                        .param("account", account)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** When heads were told of this edition. */
    Optional<Instant> toldAt(RoundId round, String edition) {
        return jdbc.sql("select told_at from engagement.pack_told where round_id = :round and edition = :edition")
                .param("round", round.value())
                .param("edition", edition)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private List<Pack> after(RoundId round, int slot) {
        return jdbc.sql("""
                        select slot, name, document from engagement.pack
                        where round_id = :round and slot > :slot order by slot limit :most
                        """)
                .param("round", round.value())
                .param("slot", slot)
                .param("most", AT_A_TIME)
                .query((row, number) -> new Pack(row.getInt("slot"), row.getString("name"), row.getBytes("document")))
                .list();
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        jdbc.sql("delete from engagement.pack_told where round_id = :round")
                .param("round", forgotten.round().value())
                .update();
        jdbc.sql("delete from engagement.pack_work where round_id = :round")
                .param("round", forgotten.round().value())
                .update();
    }
}
