package jp.mieru.access.administration;

import jp.mieru.platform.web.QrPicture;

/**
 * What somebody is handed to set the first password.
 *
 * @param link address with the code
 * @param qr the same for a phone's camera
 */
public record Slip(String name, String staffNumber, String code, String link, QrPicture qr) {}
