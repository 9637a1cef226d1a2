package jp.mieru.organization.staff;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the directory can be narrowed by. */
@Component
class StaffFacets {
    private final JdbcClient jdbc;

    StaffFacets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The words that occur.
     *
     * @param families 職種
     * @param positions 職位, the highest first
     */
    record Facets(List<String> families, List<String> positions) {}

    private record Word(String facet, String word) {}

    Facets on(LocalDate day) {
        var words = jdbc.sql("""
                        select facet, word from (
                            select 'position' as facet, position as word, avg(grade) as height
                            from organization.assignment where valid @> :day group by position
                            union all
                            select distinct 'family', job_family, 0.0 from organization.staff
                            where job_family is not null) f
                        order by facet, height desc nulls last, word collate "ja-x-icu"
                        """)
                .param("day", day)
                .query((row, number) -> new Word(row.getString(1), row.getString(2)))
                .list();
        return new Facets(of("family", words), of("position", words));
    }

    private static List<String> of(String facet, List<Word> words) {
        return words.stream()
                .filter(word -> word.facet().equals(facet))
                .map(Word::word)
                .toList();
    }
}
