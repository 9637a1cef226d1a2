package jp.mieru.appraisal.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rule sets as they are stored. */
@Repository
public class RuleSets {
    private static final String ALL = """
            select id, fiscal_year, number, definition, revision, reason, changed_at, in_force_at from appraisal.rule_set
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleSets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that this person may read: drafts are the office's. The last year and version first. */
    public List<StoredRules> visibleTo(Viewer viewer) {
        return jdbc.sql(ALL + " where in_force_at is not null or :office order by fiscal_year desc, number desc")
                .param("office", Who.OFFICE_APPRAISAL.includes(viewer))
                .query((row, place) -> stored(row))
                .list();
    }

    /** One of them. */
    public Optional<StoredRules> visibleTo(Viewer viewer, UUID id) {
        return find(id).filter(found -> !found.isDraft() || Who.OFFICE_APPRAISAL.includes(viewer));
    }

    /** The rules of that year: its last version in force. */
    public Optional<StoredRules> of(FiscalYear year) {
        return jdbc.sql(ALL + " where fiscal_year = :year and in_force_at is not null order by number desc limit 1")
                .param("year", year.year())
                .query((row, place) -> stored(row))
                .optional();
    }

    /** These, by id; one statement. */
    public Map<UUID, StoredRules> all(Collection<UUID> ids) {
        return jdbc
                .sql(ALL + " where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, place) -> stored(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredRules::id, found -> found));
    }

    /** The version before this one in the same year, if any. */
    Optional<StoredRules> before(StoredRules rules) {
        return jdbc.sql(ALL + " where fiscal_year = :year and number = :number")
                .param("year", rules.year().year())
                .param("number", rules.number() - 1)
                .query((row, place) -> stored(row))
                .optional();
    }

    /** Whoever asks: for work that follows rules which somebody else chose. */
    public Optional<StoredRules> find(UUID id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id)
                .query((row, place) -> stored(row))
                .optional();
    }

    /** Adds a draft as the next version of its year; nothing if the year has a draft already. */
    Optional<UUID> add(FiscalYear year, RuleSet rules, @Nullable String reason, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.rule_set (fiscal_year, number, definition, reason, changed_at, changed_by)
                        select :year, coalesce(max(number), 0) + 1, :definition::jsonb, :reason, :now, :actor
                        from appraisal.rule_set where fiscal_year = :year
                        on conflict do nothing returning id
                        """)
                .param("year", year.year())
                .param("definition", RuleSetJson.write(rules))
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .query(UUID.class)
                .optional();
    }

    /** Replaces a draft; false if it changed since that revision, or is none any more. */
    boolean change(UUID id, int revision, RuleSet rules, UUID actor) {
        return jdbc.sql("""
                        update appraisal.rule_set
                        set definition = :definition::jsonb, revision = revision + 1, changed_at = :now, changed_by = :actor
                        where id = :id and revision = :revision and in_force_at is null
                        """)
                        .param("definition", RuleSetJson.write(rules))
                        .param("now", OffsetDateTime.now(clock))
                        .param("actor", actor)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Puts a draft in force as it stood in that revision; false if it did not stand so any more. */
    boolean putInForce(UUID id, int revision, UUID actor) {
        return jdbc.sql("""
                        update appraisal.rule_set set in_force_at = :now, in_force_by = :actor
                        where id = :id and revision = :revision and in_force_at is null
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("actor", actor)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Throws a draft away; false if there was none. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from appraisal.rule_set where id = :id and in_force_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static StoredRules stored(ResultSet row) throws SQLException {
        var inForce = row.getObject("in_force_at", OffsetDateTime.class);
        return new StoredRules(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getInt("number"),
                RuleSetJson.read(row.getString("definition")),
                row.getInt("revision"),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                inForce == null ? null : inForce.toInstant());
    }
}
