package jp.mieru;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Mieru's modules as one application. */
@SpringBootApplication
public class MieruApplication {}
