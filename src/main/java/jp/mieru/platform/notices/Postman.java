package jp.mieru.platform.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import jp.mieru.platform.jobs.RecurringWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Takes what waits in the outbox to the mail server. One that is refused is tried again after 1, 2, 4, … minutes, for
 * about a day and a half. Each is taken, sent and noted as sent by itself, with nothing of the database held while the
 * mail server is spoken to: if the program is killed, one mail at the most is sent twice.
 */
@Component
class Postman implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_ATTEMPTS = 12;
    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    Postman(Outbox outbox, ObjectProvider<JavaMailSender> sender, @Value("${mieru.mail.from}") String from) {
        this.outbox = outbox;
        this.sender = sender;
        this.from = from;
    }

    @Override
    public String name() {
        return "postman";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        var server = sender.getIfAvailable();
        Optional<Mail> next = server == null ? Optional.empty() : outbox.claim();
        while (server != null && next.isPresent()) {
            deliver(server, next.get());
            next = outbox.claim();
        }
    }

    private void deliver(JavaMailSender server, Mail mail) {
        try {
            send(server, mail);
            outbox.sent(mail.id());
        } catch (MailException | MessagingException e) {
            String fault = mail.isDiscreet() ? e.getClass().getSimpleName() : String.valueOf(e.getMessage());
            LOG.warn("mail {} was refused at try {}: {}", mail.id(), mail.attempts() + 1, fault);
            outbox.refused(mail.id(), fault, pauseAfter(mail.attempts() + 1));
        }
    }

    private void send(JavaMailSender server, Mail mail) throws MessagingException {
        var enclosure = mail.enclosure();
        if (enclosure == null) {
            server.send(plain(mail));
        } else {
            server.send(enclosing(server.createMimeMessage(), mail, enclosure));
        }
    }

    private SimpleMailMessage plain(Mail mail) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.recipient());
        message.setSubject(mail.subject());
        message.setText(mail.body());
        return message;
    }

    private MimeMessage enclosing(MimeMessage message, Mail mail, Enclosure enclosure) throws MessagingException {
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        var content = new ByteArrayResource(enclosure.text().getBytes(StandardCharsets.UTF_8));
        helper.addAttachment(enclosure.name(), content, enclosure.type());
        return message;
    }

    static @Nullable Duration pauseAfter(int attempts) {
        return attempts >= MOST_ATTEMPTS ? null : Duration.ofMinutes(1L << (attempts - 1));
    }
}
