package jp.mieru.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What is in an OLE2 compound file ([MS-CFB]): a workbook with a password, an Excel file of before 2007, or some other
 * old document. Only the first sector of its directory is looked at.
 */
final class CompoundFile {

    static final String SIGNATURE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static final int HEADER = 512;
    private static final int SECTOR_SHIFT_AT = 0x1E;
    private static final int DIRECTORY_SECTOR_AT = 0x30;
    private static final int ENTRIES = 4096;

    private CompoundFile() {}

    static Reason reason(Path file) throws IOException {
        String names = directory(file);
        if (names.contains("EncryptedPackage")) {
            return Reason.LOCKED_EXCEL;
        }
        return names.contains("Workbook") || names.contains("Book") ? Reason.OLD_EXCEL : Reason.DOCUMENT;
    }

    private static String directory(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = read(channel, 0, HEADER);
            if (header.limit() < HEADER) {
                return "";
            }
            int shift = header.getShort(SECTOR_SHIFT_AT) & 0xF;
            long sector = header.getInt(DIRECTORY_SECTOR_AT) & 0xFFFFFFFFL;
            ByteBuffer entries = read(channel, (sector + 1) << shift, ENTRIES);
            return new String(entries.array(), 0, entries.limit(), StandardCharsets.UTF_16LE);
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, position + buffer.position());
        }
        return buffer.flip();
    }
}
