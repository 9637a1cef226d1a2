package jp.mieru;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Mieru. */
@SpringBootApplication
public class MieruApplication {
    public static void main(String[] args) {
        SpringApplication.run(MieruApplication.class, args);
    }
}
