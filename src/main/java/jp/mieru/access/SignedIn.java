package jp.mieru.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/**
 * Somebody has just signed in: an event, for whatever must end in the session that they have taken over.
 *
 * @param request the one that signed them in
 */
public record SignedIn(UUID account, HttpServletRequest request) {}
