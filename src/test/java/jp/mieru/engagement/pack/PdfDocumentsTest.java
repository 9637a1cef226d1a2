package jp.mieru.engagement.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDocumentsTest {
    @Test
    void leavesOutWhatXmlCannotHold() throws IOException {
        byte[] pdf = new PdfDocuments()
                .of(
                        "<html><head><title>x</title></head><body><p>会議は\u0001三十分\u000b\uffff\ud800までに𠮷</p></body></html>");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("会議は三十分までに");
        }
    }
}
