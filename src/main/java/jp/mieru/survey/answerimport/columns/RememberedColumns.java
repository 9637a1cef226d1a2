package jp.mieru.survey.answerimport.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.platform.files.ColumnMapping;
import jp.mieru.platform.files.Heading;
import jp.mieru.survey.answerfile.AnswerMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which column meant what in the last file for a questionnaire, by the columns' names. */
@Repository
public class RememberedColumns {
    private final JdbcClient jdbc;

    RememberedColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The guess, changed by what was chosen before where the same columns are there. */
    public AnswerMapping recall(UUID questionnaire, List<Heading> headings, AnswerMapping guess) {
        Map<String, String> chosen = new HashMap<>();
        jdbc.sql("select field, heading from survey.answer_column where questionnaire_id = :id")
                .param("id", questionnaire)
                .query(row -> {
                    chosen.put(row.getString(1), row.getString(2));
                });
        List<String> names = headings.stream().map(RememberedColumns::key).toList();
        var places = new HashMap<>(guess.places());
        chosen.forEach((field, heading) -> {
            int place = names.indexOf(heading);
            if (heading.isEmpty()) {
                places.remove(field);
            } else if (place >= 0 && place == names.lastIndexOf(heading)) {
                places.values().removeIf(taken -> taken == place);
                places.put(field, place);
            }
        });
        return new AnswerMapping(places);
    }

    void remember(UUID questionnaire, List<Heading> headings, List<String> fields, AnswerMapping mapping) {
        jdbc.sql("delete from survey.answer_column where questionnaire_id = :id and field <> all(:fields)")
                .param("id", questionnaire)
                .param("fields", fields.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into survey.answer_column (questionnaire_id, field, heading)
                        select :id, f.field, f.heading from unnest(:fields::text[], :headings::text[]) f(field, heading)
                        order by f.field
                        on conflict (questionnaire_id, field) do update set heading = excluded.heading
                        """)
                .param("id", questionnaire)
                .param("fields", fields.toArray(String[]::new))
                .param(
                        "headings",
                        fields.stream()
                                .map(mapping::place)
                                .map(place -> place < 0 ? "" : key(headings.get(place)))
                                .toArray(String[]::new))
                .update();
    }

    private static String key(Heading heading) {
        return ColumnMapping.key(heading.name());
    }
}
