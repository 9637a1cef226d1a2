package jp.mieru.organization.staff;

import static jp.mieru.organization.City.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class DirectoryExportTest {
    @Autowired
    MockMvcTester mvc;

    private final City city = new City();
    private StaffId head;
    private String office;
    private String plain;
    private String supervisor;

    @BeforeEach
    void build() {
        var top = city.unit("0000000", "みらい市", "市", null);
        var division = city.unit("0101000", "総務課", "課", top);
        var other = city.unit("0102000", "人事課", "課", top);
        head = city.staff("000001", "山本　浩二", "ヤマモト コウジ", division, "課長", 7);
        city.heads(head, division, START, null);
        var clerk = city.staff("000002", "髙田　一郎", "タカダ イチロウ", other, "主事", 1);
        office = city.account(null, Duty.PLACEMENT);
        supervisor = city.account(head);
        plain = city.account(clerk);
    }

    @Test
    void theOfficeTakesTheWholeResultWithDetailsAndItIsRecorded() throws IOException {
        var rows = export(office, "/staff.xlsx?position=課長");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("氏名", "職員番号", "級");
        assertThat(rows.getLast()).contains("山本　浩二", "総務課", "000001", "常勤").doesNotContain("髙田　一郎");
        assertThat(recorded("is null")).as("the search").isEqualTo(1L);
        assertThat(recorded("= '" + head + "'")).as("whose details were told").isEqualTo(1L);
        assertThat(recorded("is not null")).isEqualTo(1L);
    }

    @Test
    void everybodyElseTakesWhatTheySee() throws IOException {
        assertThat(export(plain, "/staff.xlsx").toString())
                .contains("山本　浩二", "髙田　一郎")
                .doesNotContain("職員番号", ", 000001", "常勤");
        assertThat(recorded("is not null or true")).isEqualTo(0L);
    }

    @Test
    void aHeadTakesTheDetailsOfTheirOwnStaffOnly() throws IOException {
        assertThat(export(supervisor, "/staff.xlsx").toString())
                .contains("髙田　一郎", ", 000001")
                .doesNotContain(", 000002");
    }

    private Object recorded(String whose) {
        return city.one(
                "select count(*) from access.audit_entry where action = 'organization.directory-exported' and (whose "
                        + whose + ")");
    }

    private List<List<String>> export(String account, String uri) throws IOException {
        var answer = mvc.get().uri(uri).with(user(account)).exchange();
        assertThat(answer).hasStatusOk();
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .filter(Objects::nonNull)
                            .map(Cell::getText)
                            .collect(Collectors.toList()))
                    .toList();
        }
    }
}
