package jp.mieru.engagement.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What packs are called as files. */
final class PackFiles {
    private PackFiles() {}

    /** Code and name of the unit, without what a file system refuses. */
    static String name(String code, String name) {
        return (code + "_" + name).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".pdf";
    }

    static void write(OutputStream out, byte[] pdf) {
        try {
            out.write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void add(ZipOutputStream zip, String code, String name, byte[] pdf) {
        try {
            zip.putNextEntry(new ZipEntry(name(code, name)));
            zip.write(pdf);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
