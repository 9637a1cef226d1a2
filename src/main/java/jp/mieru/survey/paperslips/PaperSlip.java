package jp.mieru.survey.paperslips;

import jp.mieru.platform.web.QrPicture;

/**
 * What somebody is handed to answer without an account.
 *
 * @param qr the address with the code in the part behind #, which browsers send to nobody
 */
public record PaperSlip(String name, String code, QrPicture qr) {}
