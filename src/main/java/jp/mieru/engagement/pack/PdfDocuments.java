package jp.mieru.engagement.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.mieru.platform.text.CodePoints;
import org.springframework.stereotype.Component;

/** Turns documents of XHTML and CSS 2.1 into PDF. Loads nothing from anywhere; both fonts come with us. */
@Component
class PdfDocuments {
    private static final String FAMILY = "BIZ UDPGothic";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final byte[] regular = file("/fonts/BIZUDPGothic-Regular.ttf");
    private final byte[] bold = file("/fonts/BIZUDPGothic-Bold.ttf");
    private final String style = new String(file("/paper/pack.css"), StandardCharsets.UTF_8);

    /**
     * The document as PDF, in the style of all packs. Characters that XML cannot hold, which come with what people paste,
     * are left out.
     *
     * @throws UncheckedIOException if it is not well-formed
     */
    byte[] of(String xhtml) {
        try (var out = new ByteArrayOutputStream()) {
            var pdf = new PdfRendererBuilder();
            pdf.useFastMode();
            pdf.usePdfUaAccessibility(true); // tagged, so that screen readers find headings and tables
            pdf.useFont(() -> new ByteArrayInputStream(regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
            pdf.useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
            pdf.useUriResolver((base, uri) -> null);
            pdf.withHtmlContent(
                    CodePoints.legible(xhtml).replace("</head>", "<style>" + style + "</style></head>"), null);
            pdf.withProducer("Mieru");
            pdf.toStream(out);
            pdf.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] file(String name) {
        try (InputStream file = PdfDocuments.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
