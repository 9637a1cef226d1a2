package jp.mieru.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells by its first bytes whether a file is a workbook or text, and refuses what is neither. */
enum FileKind {
    TEXT,
    ZIP;

    private static final int HEAD = 512;

    private record Signature(int offset, String bytes, Reason reason) {

        boolean fits(String head) {
            return head.startsWith(bytes, offset);
        }
    }

    private static final List<Signature> REFUSED = List.of(
            new Signature(0, "\u0089PNG", Reason.PICTURE),
            new Signature(0, "\u00FF\u00D8\u00FF", Reason.PICTURE),
            new Signature(0, "GIF8", Reason.PICTURE),
            new Signature(8, "WEBP", Reason.PICTURE),
            new Signature(4, "ftyp", Reason.PICTURE),
            new Signature(0, "II*\0", Reason.PICTURE),
            new Signature(0, "MM\0*", Reason.PICTURE),
            new Signature(0, "%PDF", Reason.PDF),
            new Signature(0, "\u001F\u008B", Reason.ARCHIVE),
            new Signature(0, "7z\u00BC\u00AF", Reason.ARCHIVE),
            new Signature(0, "Rar!", Reason.ARCHIVE),
            new Signature(0, "{\\rtf", Reason.DOCUMENT));

    static FileKind of(Path file) throws IOException, UnreadableFile {
        String head = head(file);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (head.startsWith(CompoundFile.SIGNATURE)) {
            throw new UnreadableFile(CompoundFile.reason(file));
        }
        for (Signature signature : REFUSED) {
            if (signature.fits(head)) {
                throw new UnreadableFile(signature.reason());
            }
        }
        if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) {
            throw new UnreadableFile(Reason.PICTURE);
        }
        return TEXT;
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }
}
