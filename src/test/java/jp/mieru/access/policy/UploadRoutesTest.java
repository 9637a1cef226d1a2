package jp.mieru.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class UploadRoutesTest {
    @Autowired
    UploadRoutes routes;

    @Test
    void areThoseThatTheOfficeSendsFilesToAndTheOneForGoalSheets() {
        assertThat(routes.all())
                .extracting(route -> route.method() + " " + route.pattern())
                .containsExactlyInAnyOrder(
                        "POST /answer-imports",
                        "POST /appraisal-absence-files",
                        "POST /goal-sheets/{id}/files",
                        "POST /published-survey-files",
                        "POST /questionnaire-files",
                        "POST /roster-imports",
                        "POST /video-desk/{id}/captions",
                        "POST /video-desk/{id}/film");
    }

    @Test
    void areOpenToNobodyWhoHasNotSignedIn() {
        assertThat(routes.all()).noneMatch(route -> AllowInterceptor.allows(route.rule(), null));
    }
}
