package jp.mieru.platform.uploads;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sent as a file lies among our temporary files while its request is answered. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadSettings {
    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties settings, TemporaryFiles files) {
        settings.setLocation(files.folder().toString());
        return settings.createMultipartConfig();
    }
}
