package jp.mieru.appraisal.handbooktext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void htmlIsText() {
        assertThat(Markdown.html("<script>alert(1)</script>\n\nあ<b onclick=\"x()\">い</b>"))
                .doesNotContain("<script", "<b ")
                .contains("&lt;script&gt;", "&lt;b onclick=&quot;x()&quot;&gt;い");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java&#x73;cript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example/x",
                "/\\evil.example",
                "/&#92;evil.example",
                "ftp://a.example",
                "relative/page",
                "mailto:a@example.jp"
            })
    void aLinkThatLeadsElsewhereIsPlainWords(String address) {
        assertThat(Markdown.html("[言葉](" + address + ")"))
                .doesNotContain("<a", "href")
                .contains("言葉");
        assertThat(Markdown.html("[**太** 字][x]\n\n[x]: " + address))
                .doesNotContain("href")
                .contains("<strong>太</strong> 字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.soumu.go.jp/a?b=1", "http://intra.example/", "/handbook/questions", "#x"})
    void aLinkToTheWebOrAnOwnPageStays(String address) {
        assertThat(Markdown.html("[言葉](" + address + ")")).contains("<a href=\"" + address + "\">言葉</a>");
    }

    @Test
    void aQuotationMarkInAnAddressStaysInIt() {
        assertThat(Markdown.html("[x](https://a.example/\"onmouseover=\"y)"))
                .doesNotContain("<a href=\"https://a.example/\"on");
        assertThat(Markdown.html("[x](<https://a.example/\" onmouseover=\"y>)"))
                .contains("href=\"https://a.example/&quot; onmouseover=&quot;y\"");
    }

    @Test
    void picturesAreTheirDescription() {
        assertThat(Markdown.html("![図の説明](https://a.example/x.png)"))
                .doesNotContain("<img")
                .contains("図の説明");
    }

    @Test
    void headingsStandBelowThatOfTheChapter() {
        assertThat(Markdown.html("# 一\n\n###### 六")).contains("<h3>一</h3>", "<h6>六</h6>");
    }

    @Test
    void theTextToSearchHasNoMarks() {
        assertThat(Markdown.plain("- **ハロー効果**：[例](/handbook)"))
                .contains("ハロー効果：")
                .doesNotContain("**", "](");
    }

    @Test
    void theTextThatComesWithMieruIsWhole() {
        assertThat(StartingText.chapters()).hasSize(9).allSatisfy(chapter -> {
            assertThat(chapter.body().ja()).hasSizeBetween(200, 600);
            assertThat(chapter.body().en()).isNotBlank();
            assertThat(chapter.title().en()).isNotBlank();
            assertThat(chapter.questions())
                    .hasSizeBetween(2, 4)
                    .allSatisfy(question -> assertThat(question.answer().en()).isNotBlank());
        });
    }
}
