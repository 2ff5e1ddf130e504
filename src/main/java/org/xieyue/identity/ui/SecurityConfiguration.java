package org.xieyue.identity.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.xieyue.identity.SignIn;
import org.xieyue.identity.ui.PasswordAuthentication.TooManyAttempts;

/** What may be asked for without being signed in: login and set-up, static files, health. Everything else is denied. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Voters come with a code, or with a token that must not say who they are. */
    private static final String[] VOTING = {
        "/api/v1/ballots/*/paper",
        "/api/v1/ballots/*/papers/*",
        "/api/v1/ballots/*/tokens",
        "/api/v1/ballots/*/box",
        "/api/v1/ballots/*/votes",
        "/api/v1/ballots/*/receipts/*",
        "/api/v1/ballots/*/board",
        "/api/v1/ballots/*/board/**",
        "/api/v1/ballots/*/result",
        "/api/v1/ballots/*/archive"
    };

    private static final long YEAR_SECONDS = 31_536_000;

    /** Before Vaadin answers: its pages are sent past the moment at which the headers would be added. */
    private static final ObjectPostProcessor<HeaderWriterFilter> AT_ONCE = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Nobody looks at the times of single filters, and measuring them costs more than they do. Requests are measured. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * The box takes a sealed vote from whoever brings it: neither tokens nor cookies are read, so nobody is known here even by
     * mistake, and a crowd that votes at once waits for nothing that it does not need. Exactly this path and method.
     */
    @Bean
    @Order(5)
    SecurityFilterChain boxSecurity(HttpSecurity http) {
        return http.securityMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/ballots/{id}/box"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** The programming interface: a bearer token with each request, no session, hence no CSRF. */
    @Bean
    @Order(10)
    SecurityFilterChain interfaceSecurity(
            HttpSecurity http,
            SignIn signIn,
            SecurityContextHolderStrategy contexts,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/openapi", "/api/openapi/**")
                        .permitAll()
                        .requestMatchers(VOTING)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/published-agreements/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> problems.resolveException(request, response, null, why))
                        .accessDeniedHandler(
                                (request, response, why) -> problems.resolveException(request, response, null, why)))
                .addFilterAfter(new BearerToken(signIn, contexts), SecurityContextHolderFilter.class)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /**
     * The voters' page and the files of browser code: the same for everybody, without a session, so that a phone with the page
     * open costs nothing here. What they are kept for they say themselves.
     */
    @Bean
    @Order(15)
    SecurityFilterChain votersSecurity(HttpSecurity http) {
        return http.securityMatcher("/vote/*", "/islands/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    headers(headers);
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.VOTERS))
                            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                            .cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                })
                .build();
    }

    /**
     * The screens; their session gets a new id when somebody signs in. Who that is finds the one
     * {@link PasswordAuthentication} of the application: named here once more it would count each failure twice.
     */
    @Bean
    @Order(20)
    SecurityFilterChain screenSecurity(HttpSecurity http, SignIn signIn, SecurityContextHolderStrategy contexts) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/theme/**", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(HttpMethod.GET, "/documents/*")
                        .authenticated()
                        .requestMatchers("/roll-call/**")
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").failureHandler(backToLogin()))
                .addFilterAfter(new SessionCheck(signIn, contexts), SecurityContextHolderFilter.class)
                .headers(SecurityConfiguration::headers)
                .with(vaadin(), screens -> screens.loginView(LoginView.class))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.ELSEWHERE))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(YEAR_SECONDS))
                .withObjectPostProcessor(AT_ONCE);
    }

    private static AuthenticationFailureHandler backToLogin() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath() + "/login?"
                + (failure instanceof TooManyAttempts many ? "wait=" + many.seconds() : "error"));
    }
}
