package jp.mieru.platform.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells how a text file is encoded: UTF-8 or CP932 (Windows-31J, what Japanese Windows calls Shift_JIS), from the whole
 * file and never from its name. Others are refused by name. Where neither reads all of it, the one that fits better is
 * taken and what it cannot read becomes U+FFFD, so that the fault can be shown where it stands.
 */
final class TextEncoding {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final long ENOUGH_ERRORS = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextEncoding() {}

    /** Opens the text without its byte order mark. */
    static Reader open(Path file) throws IOException, UnreadableFile {
        Charset charset = of(file);
        InputStream bytes = Files.newInputStream(file);
        Reader reader = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith("\uFFFD"));
        return charset.equals(StandardCharsets.UTF_8) ? withoutMark(reader) : reader;
    }

    static Charset of(Path file) throws IOException, UnreadableFile {
        ByteCensus bytes = ByteCensus.of(file);
        refuseOtherEncodings(bytes);
        if (isWholly(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.anyAbove0xDF() && isWholly(file, EUC_JP)) {
            throw new UnreadableFile(Reason.EUC_JP);
        }
        DecodingFit cp932 = DecodingFit.of(file, CP932, ENOUGH_ERRORS);
        if (cp932.errors() == 0) {
            return CP932;
        }
        DecodingFit utf8 = DecodingFit.of(file, StandardCharsets.UTF_8, ENOUGH_ERRORS);
        DecodingFit better = utf8.errors() <= cp932.errors() ? utf8 : cp932;
        if (better.errors() > better.characters() / 4 + 1) {
            throw new UnreadableFile(Reason.UNKNOWN_ENCODING);
        }
        return better.charset();
    }

    private static boolean isWholly(Path file, Charset charset) throws IOException {
        return DecodingFit.of(file, charset, 1).errors() == 0;
    }

    private static void refuseOtherEncodings(ByteCensus bytes) throws UnreadableFile {
        if (bytes.looksLikeUtf16()) {
            throw new UnreadableFile(Reason.UTF16);
        }
        if (bytes.zeros() > 0) {
            throw new UnreadableFile(Reason.BINARY);
        }
        if (bytes.shiftsLikeIso2022()) {
            throw new UnreadableFile(Reason.ISO_2022_JP);
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        Reader buffered = new BufferedReader(reader);
        buffered.mark(1);
        if (buffered.read() != BYTE_ORDER_MARK) {
            buffered.reset();
        }
        return buffered;
    }
}
