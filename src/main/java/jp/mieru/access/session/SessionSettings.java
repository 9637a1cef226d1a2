package jp.mieru.access.session;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;

/** How a browser keeps a session. */
@Configuration(proxyBeanMethods = false)
class SessionSettings {
    @Bean
    CookieSerializer cookieSerializer(@Value("${mieru.access.https:false}") boolean https) {
        return new SessionCookies(https);
    }

    /** Two requests of one session at once, such as a double press, may note the same thing: the later one holds. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgresSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Puts {@link StillSessions} before the sessions of the database. */
    @Bean
    static BeanPostProcessor stillSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepository<?> stored && !(bean instanceof StillSessions)
                        ? new StillSessions<>(stored)
                        : bean;
            }
        };
    }
}
