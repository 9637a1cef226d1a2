package jp.mieru.survey.letters;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.platform.demo.Installation;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.notices.Outbox;
import jp.mieru.platform.notices.Recipient;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the next of those whom a reminder is for: on their page, and by mail where there is an address. All or none. */
@Service
public class TellSome {
    private final Reminded reminded;
    private final RoundStore rounds;
    private final Accounts accounts;
    private final Notices notices;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Installation installation;
    private final String site;

    TellSome(
            Reminded reminded,
            RoundStore rounds,
            Accounts accounts,
            Notices notices,
            Outbox outbox,
            MessageSource messages,
            Installation installation,
            @Value("${mieru.url}") String site) {
        this.reminded = reminded;
        this.rounds = rounds;
        this.accounts = accounts;
        this.notices = notices;
        this.outbox = outbox;
        this.messages = messages;
        this.installation = installation;
        this.site = site;
    }

    /** Those who were told now; nobody when all have been. */
    @Transactional
    public List<StaffId> tell(Reminder reminder, @Nullable StaffId after, int most) {
        List<StaffId> next = reminded.next(reminder, after, most);
        if (!next.isEmpty()) {
            List<Recipient> people = accounts.recipients(next);
            String title = rounds.find(reminder.round()).orElseThrow().title();
            notices.tell(withoutMail(people), key(reminder), List.of(title), reminder.href());
            people.stream()
                    .filter(person -> person.mail() != null)
                    .collect(Collectors.groupingBy(
                            Recipient::language,
                            Collectors.mapping(person -> Objects.requireNonNull(person.mail()), Collectors.toList())))
                    .forEach((language, addresses) -> mail(reminder, language, addresses));
        }
        return next;
    }

    private static String key(Reminder reminder) {
        return reminder.isToEverybody() ? "survey.reminder.notice.call" : "survey.reminder.notice";
    }

    private static List<Recipient> withoutMail(List<Recipient> people) {
        return people.stream()
                .map(person -> new Recipient(person.account(), null, person.language()))
                .toList();
    }

    private void mail(Reminder reminder, Locale language, List<String> addresses) {
        Letter letter = reminder.letter();
        String link = site + "/surveys/" + reminder.round();
        String body = messages.getMessage(
                "platform.notice.mail.body",
                new Object[] {letter.text(language), link, installation.municipality()},
                language);
        if (reminder.isToEverybody()) {
            outbox.put(addresses, letter.subject(language), body);
        } else {
            outbox.putDiscreet(addresses, letter.subject(language), body);
        }
    }
}
