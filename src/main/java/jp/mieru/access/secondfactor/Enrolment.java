package jp.mieru.access.secondfactor;

import jp.mieru.access.Viewer;
import jp.mieru.platform.web.QrPicture;

/**
 * What somebody needs to enrol an authenticator.
 *
 * @param qr for the app's camera
 * @param secret for typing, in groups of four
 */
public record Enrolment(QrPicture qr, String secret) {
    private static final String ISSUER = "Mieru";

    static Enrolment of(byte[] secret, Viewer viewer) {
        return new Enrolment(
                QrPicture.of(Totp.uri(secret, ISSUER, viewer.name())),
                Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 "));
    }
}
