package jp.mieru.access.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What no browser of an honest user sends is refused before anything reads it. */
@Configuration(proxyBeanMethods = false)
class Firewall {
    /** Refuses text with a NUL in it as well: no form makes one, and the database cannot keep one. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }
}
