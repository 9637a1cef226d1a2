package jp.mieru.platform.files.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.mieru.platform.files.xlsx.XlsxRefused.Why;

/** The parts of a workbook by their names in the zip file. */
final class Parts implements Closeable {

    private static final int MOST_BYTES_OF_DIRECTORY = 4 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final GuardedStream.Budget budget;

    private Parts(ZipFile zip, long unpackedBytes) throws XlsxRefused {
        this.zip = zip;
        budget = new GuardedStream.Budget(unpackedBytes);
        long declared = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            entries.put(key(entry.getName()), entry);
            declared += Math.max(0, entry.getSize());
            if (declared > unpackedBytes || declared < 0) {
                throw new XlsxRefused(Why.TOO_LARGE);
            }
        }
    }

    static Parts open(Path file, long unpackedBytes) throws IOException, XlsxRefused {
        if (directoryBytes(file) > MOST_BYTES_OF_DIRECTORY) {
            throw new XlsxRefused(Why.TOO_LARGE);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new XlsxRefused(Why.BROKEN, e);
        }
        try {
            return new Parts(zip, unpackedBytes);
        } catch (XlsxRefused e) {
            zip.close();
            throw e;
        }
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    XmlCursor xml(String name) throws XlsxRefused {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new XlsxRefused(Why.BROKEN);
        }
        try {
            InputStream packed = zip.getInputStream(entry);
            return new XmlCursor(new GuardedStream(packed, entry.getCompressedSize(), budget));
        } catch (IOException | IllegalArgumentException e) {
            throw new XlsxRefused(Why.BROKEN, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    /** The size of the zip file's table of contents as its end record says, which is read as a whole when it is opened. */
    private static long directoryBytes(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(zip.length(), 22 + 0xFFFF);
            byte[] end = new byte[length];
            zip.seek(zip.length() - length);
            zip.readFully(end);
            for (int i = length - 22; i >= 0; i--) {
                if (end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6) {
                    return (end[i + 12] & 0xFF)
                            | (end[i + 13] & 0xFF) << 8
                            | (end[i + 14] & 0xFF) << 16
                            | (end[i + 15] & 0xFFL) << 24;
                }
            }
            return 0;
        }
    }
}
