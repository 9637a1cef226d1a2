package jp.mieru.access.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The routes that files are sent to: those whose handler takes one, by itself or within its form. */
@Component
public class UploadRoutes {
    /** A route, and who may call it. */
    record Route(
            RequestMethod method,
            PathPattern pattern,
            @Nullable Allow rule) {
        private boolean is(HttpServletRequest request) {
            return method.name().equals(request.getMethod())
                    && pattern.matches(PathContainer.parsePath(request.getRequestURI()));
        }
    }

    private final Supplier<List<Route>> all;

    UploadRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        all = SingletonSupplier.of(() -> mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(entry -> takesAFile(entry.getValue()))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .toList());
    }

    List<Route> all() {
        return all.get();
    }

    /** Whether files may be sent to where this request goes, by anybody. */
    public boolean isOne(HttpServletRequest request) {
        return all().stream().anyMatch(route -> route.is(request));
    }

    /** Whether this person may send files there. */
    public boolean isOpen(HttpServletRequest request, @Nullable Viewer viewer) {
        return all().stream().anyMatch(route -> route.is(request) && AllowInterceptor.allows(route.rule(), viewer));
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        var patterns = mapping.getPathPatternsCondition();
        return patterns == null
                ? Stream.empty()
                : patterns.getPatterns().stream()
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method, pattern, handler.getMethodAnnotation(Allow.class))));
    }

    private static boolean takesAFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameterTypes())
                .flatMap(type -> type.isRecord()
                        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                        : Stream.of(type))
                .anyMatch(MultipartFile.class::isAssignableFrom);
    }
}
