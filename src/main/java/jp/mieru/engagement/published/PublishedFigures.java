package jp.mieru.engagement.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published figures as they are stored. */
@Repository
class PublishedFigures {
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
    List<PublishedFigure> page(int size, long offset) {
        return jdbc.sql("""
                        select * from engagement.published_figure
                        order by year desc, source, construct, id limit :size offset :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> figure(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from engagement.published_figure")
                .query(Long.class)
                .single();
    }

    /** The newest figures of each of these constructs and indices. */
    List<PublishedFigure> newest(Collection<String> measures, int mostOfEach) {
        return jdbc.sql("""
                        select * from (
                            select f.*, row_number() over (partition by construct order by year desc, source, id) as place
                            from engagement.published_figure f where construct = any(:measures)) ranked
                        where place <= :most order by place
                        """)
                .param("measures", measures.toArray(String[]::new))
                .param("most", mostOfEach)
                .query((row, number) -> figure(row))
                .list();
    }

    /** Adds those that are not there already; only these come back. */
    List<PublishedFigure> add(List<PublishedFigure> figures) {
        int[] added = batches.batchUpdate(
                """
                insert into engagement.published_figure (construct, figure, method, people, source, year, link)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, figures.stream().map(PublishedFigures::row).toList(), TYPES);
        return IntStream.range(0, added.length)
                .filter(i -> added[i] > 0)
                .mapToObj(figures::get)
                .toList();
    }

    private static @Nullable Object[] row(PublishedFigure one) {
        return new @Nullable Object[] {
            one.construct(), one.figure(), one.method().word(), one.people(), one.source(), one.year(), one.link()
        };
    }

    private static PublishedFigure figure(ResultSet row) throws SQLException {
        return new PublishedFigure(
                row.getObject("id", UUID.class),
                row.getString("construct"),
                row.getDouble("figure"),
                PublishedMethod.ofWord(row.getString("method")).orElseThrow(),
                row.getObject("people", Integer.class),
                row.getString("source"),
                row.getInt("year"),
                row.getString("link"));
    }

    /** Removes one; its source, if it was there. */
    Optional<String> remove(UUID id) {
        return jdbc.sql("delete from engagement.published_figure where id = :id returning source")
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .optional();
    }
}
