package jp.mieru.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.access.KeptFromTrail.Kept;
import jp.mieru.access.StaffId;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail for its pages. */
@Component
class AuditQueries {
    private static final String WHERE = """
             where (:from::timestamptz is null or e.at >= :from) and (:to::timestamptz is null or e.at < :to)
               and (:who = '' or e.actor in (select id from access.account where staff_number = :who)
                    or (:personal or e.action like 'access.%')
                       and e.whose in (select staff_id from access.account where staff_number = :who))
            """;
    private static final String OF_ONE = """
             where whose = :whose
               and (actor is null or actor not in (select id from access.account where staff_id = :whose))
            """;
    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param from first day, if any
     * @param to last day, if any
     * @param who staff number of who did it or whose record it was; empty for everybody
     * @param personal whether it may be told whose personal data was looked at or changed
     * @param self who reads; details of what was done to the own record are not told
     * @param kept what is not told to this reader
     */
    record Search(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String who,
            boolean personal,
            @Nullable StaffId self,
            List<Kept> kept) {
        @Nullable
        OffsetDateTime begin() {
            return from == null ? null : from.atStartOfDay(Japan.ZONE).toOffsetDateTime();
        }

        @Nullable
        OffsetDateTime end() {
            return to == null ? null : to.plusDays(1).atStartOfDay(Japan.ZONE).toOffsetDateTime();
        }
    }

    long count(Search search) {
        return with("select count(*) from access.audit_entry e" + where(search), search)
                .query(Long.class)
                .single();
    }

    /**
     * Newest first. Without personal data only what was done to accounts says whose and what.
     *
     * @param withoutDetails actions that never say what
     */
    List<AuditRow> page(Search search, Collection<String> withoutDetails, long offset, int size) {
        return with("""
                        select e.seq, e.at, e.actor_name, e.action, e.source,
                               case when :personal or e.action like 'access.%' then a.name end as whose,
                               case when e.action like 'access.%' or :personal and e.action <> all (:withoutDetails)
                                       and e.whose is distinct from :self
                                   then e.what else '' end as what
                        from access.audit_entry e left join access.account a on a.staff_id = e.whose
                        """ + where(search) + " order by e.seq desc limit :size offset :offset", search)
                .param("self", search.self() == null ? null : search.self().value(), Types.OTHER)
                .param("withoutDetails", withoutDetails.toArray(String[]::new))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> entry(row))
                .list();
    }

    long countOf(StaffId whose) {
        return jdbc.sql("select count(*) from access.audit_entry" + OF_ONE)
                .param("whose", whose.value())
                .query(Long.class)
                .single();
    }

    /** What others did to or looked at of one person, newest first; details are not told here. */
    List<AuditRow> of(StaffId whose, long offset, int size) {
        return jdbc.sql("""
                        select seq, at, actor_name, action, source, null as whose, '' as what from access.audit_entry
                        """ + OF_ONE + " order by seq desc limit :size offset :offset")
                .param("whose", whose.value())
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The condition of a search, with what each module keeps from its reader. */
    private static String where(Search search) {
        return WHERE
                + IntStream.range(0, search.kept().size())
                        .mapToObj(
                                " and not (e.action like any (:actions%1$d) and (:all%1$d or coalesce(e.whose = any (:people%1$d), false)))"
                                        ::formatted)
                        .collect(Collectors.joining());
    }

    private JdbcClient.StatementSpec with(String sql, Search search) {
        var spec = jdbc.sql(sql);
        for (int i = 0; i < search.kept().size(); i++) {
            var kept = search.kept().get(i);
            spec = spec.param(
                            "actions" + i,
                            kept.actions().stream().map(action -> action + "%").toArray(String[]::new))
                    .param("all" + i, kept.ofEverybody())
                    .param(
                            "people" + i,
                            kept.people().stream().map(StaffId::value).toArray(UUID[]::new));
        }
        return spec.param("from", search.begin(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", search.end(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("who", search.who())
                .param("personal", search.personal());
    }

    private static AuditRow entry(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("whose"),
                row.getString("what"),
                row.getString("source"));
    }
}
