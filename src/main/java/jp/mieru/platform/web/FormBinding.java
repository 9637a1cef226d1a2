package jp.mieru.platform.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What a form sends reaches its record alone; what no page of ours sends is a bad request, not a fault of ours. */
@ControllerAdvice
class FormBinding {
    private static final int MOST_ROWS = 1000;

    /** Records are made whole: an address of a part of one, like {@code name[0]}, is not looked at. */
    @InitBinder
    void bind(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
        binder.setDeclarativeBinding(true);
        binder.registerCustomEditor(Integer.class, new HiddenNumber());
    }

    @ExceptionHandler(MultipartException.class)
    @ResponseStatus(code = HttpStatus.BAD_REQUEST, reason = "not as a file is sent")
    void notAsAFileIsSent() {}

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(code = HttpStatus.CONTENT_TOO_LARGE, reason = "larger than may be sent")
    void larger() {}

    /** Numbers that a page remembers, versions above all. What is none is missing; what people type comes as text. */
    private static final class HiddenNumber extends PropertyEditorSupport {
        @Override
        public void setAsText(@Nullable String text) {
            try {
                setValue(text == null || text.isBlank() ? null : Integer.valueOf(text.strip()));
            } catch (NumberFormatException notANumber) {
                setValue(null);
            }
        }
    }
}
