package jp.mieru;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Where the program begins. This class alone is compiled for Java 17, so that an old Java can still say that a newer one is
 * needed; it therefore names no other class of Mieru.
 */
public final class Start {
    private static final int NEEDED = 25;

    private Start() {}

    /** Starts the server, or carries out one command of the operator's. */
    public static void main(String[] args) throws ReflectiveOperationException {
        var found = Runtime.version().feature();
        if (found < NEEDED) {
            var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
            err.println(tooOld(found, Locale.ROOT) + " / " + tooOld(found, Locale.ENGLISH));
            System.exit(1);
        }
        var launch = Class.forName("jp.mieru.Launcher").getDeclaredMethod("launch", String[].class);
        launch.invoke(null, (Object) args);
    }

    private static String tooOld(int found, Locale language) {
        var sentence = ResourceBundle.getBundle("messages/platform", language).getString("startup.java.old");
        return new MessageFormat(sentence, language).format(new Object[] {NEEDED, found});
    }
}
