package jp.mieru.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * What no browser of an honest user sends is refused before anything reads it: odd paths and methods, parameters that are
 * not encoded as they must be, text with a NUL in it (no form makes one, and the database cannot keep one), and names of
 * files with control characters.
 */
@Component
class Firewall extends StrictHttpFirewall {
    Firewall() {
        setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        var passed = super.getFirewalledRequest(request);
        try {
            request.getParameterMap();
            requireFileNames(request);
        } catch (InvalidParameterException e) {
            throw new Unreadable(e.getErrorCode(), e);
        } catch (IOException | ServletException e) {
            throw new Unreadable(HttpStatus.BAD_REQUEST.value(), e);
        }
        return passed;
    }

    private static void requireFileNames(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return;
        }
        for (var part : request.getParts()) {
            var name = part.getSubmittedFileName();
            if (name != null && name.chars().anyMatch(Character::isISOControl)) {
                throw new Unreadable(HttpStatus.BAD_REQUEST.value(), null);
            }
        }
    }
}
