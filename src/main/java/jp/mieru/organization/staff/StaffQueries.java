package jp.mieru.organization.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.internal.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds staff as far as a viewer sees, sorted by kana. Whoever may not see a column finds nobody by it either. */
@Component
class StaffQueries {
    private static final int FETCHED = 1_000;
    private final JdbcClient jdbc;

    StaffQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some of those found, how many there are in all, and what all could be narrowed by. */
    record Found(long total, List<StaffRow> rows, StaffFacets facets) {}

    /** Those employed on the day whom the search finds: so many from the offset on, and the number of all, in one statement. */
    Found visibleTo(Viewer viewer, AsOf asOf, StaffSearch search, UnitTree tree, int limit, long offset) {
        var rows = new ArrayList<StaffRow>();
        var total = new AtomicLong();
        var facets = new AtomicReference<>(StaffFacets.NONE);
        asked(viewer, asOf, search, tree, """
                select c.total, f.*, p.* from (select count(*) as total from people) c
                cross join""" + " " + StaffFacets.SQL + """
                left join (select id from people order by kana collate "ja-x-icu", id limit :limit offset :offset) k on true
                left join people p on p.id = k.id
                order by p.kana collate "ja-x-icu", p.id
                """)
                .param("limit", limit)
                .param("offset", offset)
                .query((ResultSet row) -> {
                    if (row.isFirst()) {
                        total.set(row.getLong("total"));
                        facets.set(StaffFacets.of(row));
                    }
                    addTo(rows, row, asOf);
                });
        return new Found(total.get(), rows, facets.get());
    }

    /** All whom the search finds, a block of at most 1,000 after the other, however many there are. */
    @Transactional(readOnly = true)
    public void allVisibleTo(
            Viewer viewer, AsOf asOf, StaffSearch search, UnitTree tree, Consumer<List<StaffRow>> consumer) {
        var block = new ArrayList<StaffRow>();
        asked(viewer, asOf, search, tree, "select * from people order by kana collate \"ja-x-icu\", id")
                .withFetchSize(FETCHED)
                .query((ResultSet row) -> {
                    block.add(StaffRow.of(row, asOf.day()));
                    if (block.size() == FETCHED) {
                        consumer.accept(block);
                        block.clear();
                    }
                });
        consumer.accept(block);
    }

    private JdbcClient.StatementSpec asked(
            Viewer viewer, AsOf asOf, StaffSearch search, UnitTree tree, String question) {
        var scope = new StaffScope(viewer, asOf);
        var filter = new StaffFilter(search, scope, tree);
        return jdbc.sql("""
                        with recursive %s,
                        people as not materialized (
                            select s.id, s.staff_number, s.name, s.kana, s.birth_date, s.gender, s.hired_on,
                                   s.employment_type, s.job_family, s.mail, a.unit_id, a.position, a.grade,
                                   %s as detailed,
                                   exists (select from organization.concurrent_post c
                                           where c.staff_id = s.id and c.valid @> :day) as concurrent
                            from organization.staff s
                            join organization.assignment a on a.staff_id = s.id and a.valid @> :day
                            where true %s)
                        """.formatted(scope.with(), scope.detailed(), filter.sql()) + question)
                .params(scope.parameters())
                .params(filter.parameters());
    }

    private static void addTo(List<StaffRow> rows, ResultSet row, AsOf asOf) throws SQLException {
        if (row.getObject("id") != null) {
            rows.add(StaffRow.of(row, asOf.day()));
        }
    }
}
