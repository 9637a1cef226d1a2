package jp.mieru.appraisal.videodesk;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A film that the office brings.
 *
 * @param filmLength how long it is, for files that do not say
 */
public record FilmForm(
        @Nullable MultipartFile film, @Nullable String filmLength) {
    static final FilmForm EMPTY = new FilmForm(null, null);
}
