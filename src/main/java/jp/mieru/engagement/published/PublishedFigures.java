package jp.mieru.engagement.published;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published figures as they are stored. */
@Repository
class PublishedFigures {
    private static final int MOST = 2_000;
    private static final int[] TYPES = {
        Types.VARCHAR, Types.DOUBLE, Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.INTEGER, Types.VARCHAR
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PublishedFigures(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The newest years first. */
    List<PublishedFigure> all() {
        return jdbc.sql("select * from engagement.published_figure order by year desc, source, construct limit :most")
                .param("most", MOST)
                .query((row, number) -> new PublishedFigure(
                        row.getObject("id", UUID.class),
                        row.getString("construct"),
                        row.getDouble("figure"),
                        PublishedMethod.ofWord(row.getString("method")).orElseThrow(),
                        row.getObject("people", Integer.class),
                        row.getString("source"),
                        row.getInt("year"),
                        row.getString("link")))
                .list();
    }

    /** Adds them; one that is there already is not added again. */
    void add(List<PublishedFigure> figures) {
        batches.batchUpdate(
                """
                insert into engagement.published_figure (construct, figure, method, people, source, year, link)
                select v.* from (values (?, ?, ?, ?::integer, ?, ?, ?)) as v (construct, figure, method, people, source, year, link)
                where not exists (select from engagement.published_figure f
                                  where (f.construct, f.figure, f.method, f.source, f.year)
                                        = (v.construct, v.figure, v.method, v.source, v.year))
                """,
                figures.stream()
                        .map(one -> new Object[] {
                            one.construct(),
                            one.figure(),
                            one.method().word(),
                            one.people(),
                            one.source(),
                            one.year(),
                            one.link()
                        })
                        .toList(),
                TYPES);
    }

    /** Removes one; its source, if it was there. */
    Optional<String> remove(UUID id) {
        return jdbc.sql("delete from engagement.published_figure where id = :id returning source")
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .optional();
    }
}
