package org.xieyue.identity.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xieyue.identity.SignIn;
import org.xieyue.identity.SignedIn;

/** Signs in for one request whoever sends {@code Authorization: Bearer <personal token>}. */
final class BearerToken extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final SignIn signIn;
    private final SecurityContextHolderStrategy contexts;

    BearerToken(SignIn signIn, SecurityContextHolderStrategy contexts) {
        this.signIn = signIn;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            Optional<SignedIn> person =
                    signIn.withToken(header.substring(SCHEME.length()).strip());
            person.flatMap(found -> signIn.stillSignedIn(found).map(account -> Authorities.of(found, account)))
                    .ifPresent(authentication -> {
                        SecurityContext context = contexts.createEmptyContext();
                        context.setAuthentication(authentication);
                        contexts.setContext(context);
                    });
        }
        chain.doFilter(request, response);
    }
}
