package jp.mieru.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * What no browser of an honest user sends is refused before anything reads it: odd paths and methods, parameters that are
 * not encoded as they must be, text with a NUL in it (no form makes one, and the database cannot keep one). Other
 * characters that nobody can read are taken out of what is typed or pasted. What comes with files is left to
 * {@link UploadGate}.
 */
@Component
class Firewall extends StrictHttpFirewall {
    Firewall() {
        setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        var passed = super.getFirewalledRequest(new LegibleRequest(request));
        try {
            if (!UploadGate.isMultipart(request)) {
                request.getParameterMap();
            }
        } catch (InvalidParameterException e) {
            throw new Unreadable(e.getErrorCode(), e);
        }
        return passed;
    }
}
