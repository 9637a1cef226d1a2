package jp.mieru.dialogue.prompt;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.interview.Interview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which prompts a supervisor has done at a growth interview, in the words that they had then. */
@Component
public class DonePrompts {
    /** A prompt at an interview. */
    public record Line(Prompt prompt, boolean done) {}

    private final Prompts prompts;
    private final JdbcClient jdbc;
    private final Clock clock;

    DonePrompts(Prompts prompts, JdbcClient jdbc, Clock clock) {
        this.prompts = prompts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those done, and those offered today; none but at growth interviews. Two statements. */
    public List<Line> at(Interview interview) {
        if (interview.kind() != InterviewKind.GROWTH) {
            return List.of();
        }
        var done = done(interview.id());
        var lines = new ArrayList<Line>();
        for (var prompt : prompts.all()) {
            var then = done.remove(prompt.code());
            if (then != null) {
                lines.add(new Line(then, true));
            } else if (!prompt.withdrawn()) {
                lines.add(new Line(prompt, false));
            }
        }
        done.values().forEach(prompt -> lines.add(new Line(prompt, true)));
        return lines;
    }

    private LinkedHashMap<String, Prompt> done(InterviewId interview) {
        var done = new LinkedHashMap<String, Prompt>();
        jdbc.sql("select code, ja, en from dialogue.prompt_done where interview_id = :interview order by done_at, code")
                .param("interview", interview.value())
                .query((row, number) ->
                        new Prompt(row.getString("code"), row.getString("ja"), row.getString("en"), true, 0))
                .list()
                .forEach(prompt -> done.put(prompt.code(), prompt));
        return done;
    }

    /** Notes that these were done and no others; codes that are not offered are passed over. */
    @Transactional
    void note(Interview interview, Collection<String> codes) {
        var lines = at(interview).stream()
                .filter(line -> codes.contains(line.prompt().code()))
                .toList();
        jdbc.sql("delete from dialogue.prompt_done where interview_id = :interview and code <> all (:codes)")
                .param("interview", interview.id().value())
                .param("codes", lines.stream().map(line -> line.prompt().code()).toArray(String[]::new))
                .update();
        var fresh =
                lines.stream().filter(line -> !line.done()).map(Line::prompt).toList();
        if (!fresh.isEmpty()) {
            jdbc.sql("""
                            insert into dialogue.prompt_done (interview_id, code, ja, en, done_at)
                            select :interview, p.*, :now from unnest(:codes::text[], :ja::text[], :en::text[]) p
                            on conflict do nothing
                            """)
                    .param("interview", interview.id().value())
                    .param("codes", fresh.stream().map(Prompt::code).toArray(String[]::new))
                    .param("ja", fresh.stream().map(Prompt::ja).toArray(String[]::new))
                    .param("en", fresh.stream().map(Prompt::en).toArray(String[]::new))
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }
}
