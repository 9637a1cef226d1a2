package jp.mieru.platform.files.xlsx;

/** The workbook cannot be read, or not safely. */
public final class XlsxRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it cannot. */
    public enum Why {
        /** A zip file, but no document. */
        NO_DOCUMENT,
        /** A document, but no workbook. */
        NO_WORKBOOK,
        /** A workbook in the binary format (.xlsb). */
        BINARY,
        /** A damaged zip file, or XML that is not what the format says. */
        BROKEN,
        /** Unpacks to more than the limit, or far more than an honest file of its size. */
        TOO_LARGE,
        /** Declares a document type, by which entities could be made to explode. */
        UNSAFE,
        /** Has no sheet to read, or not the one asked for. */
        NO_SHEET
    }

    private final Why why;

    XlsxRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    XlsxRefused(Why why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    /** The reason. */
    public Why why() {
        return why;
    }
}
