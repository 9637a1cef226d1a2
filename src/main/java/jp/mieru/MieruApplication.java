package jp.mieru;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Mieru's modules as one application. */
@SpringBootApplication
public class MieruApplication {
    /** Starts the server, or carries out one command of the operator's. */
    public static void main(String[] args) {
        Launcher.launch(args);
    }
}
