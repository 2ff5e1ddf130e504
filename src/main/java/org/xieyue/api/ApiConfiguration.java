package org.xieyue.api;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.xieyue.shared.NotFound;

/** Paths that nobody serves get a problem instead of a page, and every problem has the same shape. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final ApiErrors errors;

    ApiConfiguration(ApiErrors errors) {
        this.errors = errors;
    }

    /** Among the resolvers that security asks, so that a missing token is a problem like any other. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(errors);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StrictParameters()).addPathPatterns("/api/v1/**");
    }

    /** What the firewall turns away before security and controllers see it. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        RequestRejectedHandler plainly = new HttpStatusRequestRejectedHandler();
        return (request, response, why) -> {
            if (errors.resolveException(request, response, null, why) == null) {
                plainly.handle(request, response, why);
            }
        };
    }

    /** After the controllers, which answer 405, 406 and 415 for paths that they know, and before the screens. */
    @Bean
    SimpleUrlHandlerMapping unknownApiPaths() {
        HttpRequestHandler nothingHere = (request, response) -> {
            throw new NotFound();
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/**", nothingHere), 1);
    }
}
