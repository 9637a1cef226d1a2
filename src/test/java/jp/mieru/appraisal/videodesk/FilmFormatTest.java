package jp.mieru.appraisal.videodesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmFormatTest {
    private static final Path MP4 = Path.of("src/test/resources/appraisal/film.mp4");
    private static final Path WEBM = Path.of("src/main/resources/demo/mirai/video/appraisal.webm");

    @TempDir
    Path folder;

    @Test
    void isToldByTheContentWithItsLength() throws IOException {
        var mp4 = FilmFormat.read(MP4).orElseThrow();
        assertThat(mp4.type()).isEqualTo("video/mp4");
        assertThat(mp4.length()).isBetween(5_900, 6_200);
        var webm = FilmFormat.read(WEBM).orElseThrow();
        assertThat(webm.type()).isEqualTo("video/webm");
        assertThat(webm.length()).isBetween(35_900, 36_200);
    }

    @Test
    void isNothingForWhatIsNoFilm() throws IOException {
        assertThat(FilmFormat.read(file("<html>ftyp".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(FilmFormat.read(file(new byte[0]))).isEmpty();
        var quickTime = Files.readAllBytes(MP4);
        System.arraycopy(new byte[] {'q', 't', ' ', ' '}, 0, quickTime, 8, 4);
        assertThat(FilmFormat.read(file(quickTime))).isEmpty();
    }

    @Test
    void doesNotSayHowLongWhereTheFileIsBroken() throws IOException {
        var cut = Arrays.copyOf(Files.readAllBytes(MP4), 60);
        assertThat(FilmFormat.read(file(cut)).orElseThrow().length()).isZero();
        var webm = Arrays.copyOf(Files.readAllBytes(WEBM), 50);
        assertThat(FilmFormat.read(file(webm)).orElseThrow().length()).isZero();
    }

    @Test
    void endsWhateverStandsBehindTheFirstBytes() throws IOException {
        for (var film : new Path[] {MP4, WEBM}) {
            var bytes = Files.readAllBytes(film);
            var random = new Random(7);
            for (int round = 0; round < 300; round++) {
                var spoiled = bytes.clone();
                for (int i = 0; i < 30; i++) {
                    spoiled[40 + random.nextInt(Math.min(spoiled.length - 40, 800))] = (byte) random.nextInt(256);
                }
                assertThat(FilmFormat.read(file(spoiled))).isNotNull();
            }
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("film"), bytes);
    }
}
