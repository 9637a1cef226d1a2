package jp.mieru.appraisal.videodesk;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Captions that the office brings.
 *
 * @param language ja or en
 */
public record CaptionsForm(
        @Nullable String language, @Nullable MultipartFile captions) {
    static final CaptionsForm EMPTY = new CaptionsForm("ja", null);
}
