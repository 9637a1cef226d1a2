package jp.mieru.survey.answerimport;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Heading;
import jp.mieru.survey.answerfile.AnswerMapping;
import jp.mieru.survey.answerfile.GatheredAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports of answers as they are stored. */
@Repository
public class AnswerImports {
    private static final int MOST = 200;
    private static final String ALL = """
            select i.*, (select string_agg(f.name, ', ' order by f.kind) from survey.answer_import_file f
                         where f.import_id = i.id) as files
            from survey.answer_import i
            """;

    private final JdbcClient jdbc;
    private final AnswerImportFaults keptFaults;
    private final Clock clock;

    AnswerImports(JdbcClient jdbc, AnswerImportFaults keptFaults, Clock clock) {
        this.jdbc = jdbc;
        this.keptFaults = keptFaults;
        this.clock = clock;
    }

    public UUID add(UUID questionnaire, String title, boolean byOrganization, Viewer actor) {
        return jdbc.sql("""
                        insert into survey.answer_import
                            (questionnaire_id, title, account, actor, uploaded_at, by_organization)
                        values (:questionnaire, :title, :account, :actor, :now, :organization) returning id
                        """)
                .param("questionnaire", questionnaire)
                .param("title", title)
                .param("account", actor.account())
                .param("actor", actor.name())
                .param("now", OffsetDateTime.now(clock))
                .param("organization", byOrganization)
                .query(UUID.class)
                .single();
    }

    public void addFile(UUID id, UploadedFile.Kind kind, String name, UUID upload) {
        jdbc.sql("""
                        insert into survey.answer_import_file (import_id, kind, name, upload_id)
                        values (:id, :kind, :name, :upload)
                        """)
                .param("id", id)
                .param("kind", kind.word())
                .param("name", name)
                .param("upload", upload)
                .update();
    }

    public List<UploadedFile> files(UUID id) {
        return jdbc.sql("select kind, name, upload_id from survey.answer_import_file where import_id = :id")
                .param("id", id)
                .query((row, number) -> new UploadedFile(
                        UploadedFile.Kind.ofWord(row.getString(1)), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }

    public List<AnswerImport> latest() {
        return jdbc.sql(ALL + " order by i.uploaded_at desc limit :most")
                .param("most", MOST)
                .query((row, number) -> AnswerImportRow.of(row))
                .list();
    }

    public Optional<AnswerImport> find(UUID id) {
        return jdbc.sql(ALL + " where i.id = :id")
                .param("id", id)
                .query((row, number) -> AnswerImportRow.of(row))
                .optional();
    }

    /** Keeps an import from everybody else who wants to begin work upon it, until the transaction ends. */
    public void lock(UUID id) {
        jdbc.sql("select from survey.answer_import where id = :id for no key update")
                .param("id", id)
                .query((row, number) -> number)
                .single();
    }

    public void columns(UUID id, List<Heading> headings, List<String> examples) {
        jdbc.sql("update survey.answer_import set tops = :tops, belows = :belows, examples = :examples where id = :id")
                .param("id", id)
                .param("tops", headings.stream().map(Heading::top).toArray(String[]::new))
                .param("belows", headings.stream().map(Heading::below).toArray(String[]::new))
                .param("examples", examples.toArray(String[]::new))
                .update();
    }

    /** Notes which column means what; what was read with another mapping counts no longer. */
    public void mapping(UUID id, AnswerMapping mapping) {
        List<String> fields = List.copyOf(mapping.places().keySet());
        jdbc.sql("""
                        update survey.answer_import
                        set fields = :fields, places = :places, checked_at = null, faults = 0, answers = 0 where id = :id
                        """)
                .param("id", id)
                .param("fields", fields.toArray(String[]::new))
                .param("places", fields.stream().map(mapping::place).toArray(Integer[]::new))
                .update();
        keptFaults.keep(id, new Faults());
    }

    public void checked(UUID id, GatheredAnswers answered, List<String> sample, Faults faults) {
        jdbc.sql("""
                        update survey.answer_import set checked_at = :now, answers = :answers, units = :units,
                               blanks = :blanks, faults = :faults, sample = :sample
                        where id = :id
                        """)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .param("answers", answered.answers())
                .param("units", answered.answeredUnits())
                .param("blanks", answered.blanks())
                .param("faults", faults.count())
                .param("sample", sample.toArray(String[]::new))
                .update();
        keptFaults.keep(id, faults);
    }

    public void refused(UUID id, Faults faults) {
        jdbc.sql("update survey.answer_import set checked_at = :now, faults = :faults where id = :id")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .param("faults", faults.count())
                .update();
        keptFaults.keep(id, faults);
    }

    public void workedOnBy(UUID id, UUID job) {
        jdbc.sql("update survey.answer_import set job_id = :job where id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    /** What it says is stored as a round now: of the file only its names are kept. */
    public void gathered(UUID id, UUID round) {
        jdbc.sql("update survey.answer_import set round_id = :round, sample = '{}', examples = '{}' where id = :id")
                .param("id", id)
                .param("round", round)
                .update();
    }

    /** The files of those that nobody has made a round of for a week; they are gone. */
    List<UUID> giveUpOld(OffsetDateTime before) {
        return jdbc.sql("""
                        with old as (delete from survey.answer_import where round_id is null and uploaded_at < :before
                                     returning id)
                        select upload_id from survey.answer_import_file join old on old.id = import_id
                        """)
                .param("before", before)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * Titles of other imports of the same questionnaire of which rounds were made, also of those that are given up, with nearly
     * as many answers (a tenth more or fewer); the newest first, five at the most.
     */
    public List<String> alike(AnswerImport view) {
        return jdbc.sql("""
                        select title from survey.answer_import
                        where questionnaire_id = :questionnaire and id <> :id and round_id is not null
                          and abs(answers - :answers) * 10 <= greatest(answers, :answers)
                        order by uploaded_at desc limit 5
                        """)
                .param("questionnaire", view.questionnaire())
                .param("id", view.id())
                .param("answers", view.answers())
                .query((row, number) -> row.getString("title"))
                .list();
    }
}
