package jp.mieru.survey.answerimport.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Heading;
import jp.mieru.survey.answerfile.AnswerMapping;
import jp.mieru.survey.builder.SaveQuestionnaire;
import jp.mieru.survey.format.QuestionnaireReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class RememberedColumnsTest {
    private static final List<Heading> HEADINGS = List.of(new Heading("所属", ""), new Heading("課", ""));
    private static final List<String> FIELDS = List.of("unit", "Q1");

    @Autowired
    RememberedColumns remembered;

    @Autowired
    SaveQuestionnaire save;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void ofTwoWhoChooseAtOnceTheLaterOneHolds() throws Exception {
        UUID questionnaire = save.add(
                QuestionnaireReader.readYaml("""
                        title: 調査
                        questions: [{code: Q1, type: yesno, text: 一}]
                        """, "q.yaml", new Faults()).orElseThrow(), null);
        var presses = new ArrayList<Future<?>>();
        try (var others = Executors.newSingleThreadExecutor()) {
            new TransactionTemplate(transactions).executeWithoutResult(first -> {
                remember(questionnaire, Map.of("unit", 0));
                presses.add(others.submit(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(second -> remember(questionnaire, Map.of("unit", 1)))));
                while (!somebodyWaits()) {
                    assertThat(presses).noneMatch(Future::isDone);
                    Thread.onSpinWait();
                }
            });
        }
        presses.getFirst().get();
        assertThat(remembered
                        .recall(questionnaire, HEADINGS, new AnswerMapping(Map.of()))
                        .place("unit"))
                .isEqualTo(1);
    }

    private void remember(UUID questionnaire, Map<String, Integer> places) {
        remembered.remember(questionnaire, HEADINGS, FIELDS, new AnswerMapping(places));
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
