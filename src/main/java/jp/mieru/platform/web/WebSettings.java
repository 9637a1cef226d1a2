package jp.mieru.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import jp.mieru.platform.time.TurnableClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Languages, templates and the clock. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    /** Japanese local time is the only civil time that Mieru knows. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new TurnableClock();
    }

    /** The templates, compiled with the code. */
    @Bean
    TemplateEngine templates() {
        var templates = TemplateEngine.createPrecompiled(ContentType.Html);
        templates.setBinaryStaticContent(true);
        return templates;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("mieru_language");
        resolver.setDefaultLocale(Locale.JAPANESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
