package org.xieyue.identity.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xieyue.identity.Account;
import org.xieyue.identity.SignIn;
import org.xieyue.identity.SignedIn;

/**
 * At each request of a session: it ends when the account is closed or its password has changed, and shows the views of
 * the roles that are held now.
 */
final class SessionCheck extends OncePerRequestFilter {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SignIn signIn;
    private final SecurityContextHolderStrategy contexts;

    SessionCheck(SignIn signIn, SecurityContextHolderStrategy contexts) {
        this.signIn = signIn;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication before = contexts.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof SignedIn person) {
            Optional<Account> account = signIn.stillSignedIn(person);
            if (account.isEmpty()) {
                end(request);
            } else {
                refresh(before, Authorities.of(person, account.get()), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void end(HttpServletRequest request) {
        contexts.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void refresh(
            Authentication before, Authentication now, HttpServletRequest request, HttpServletResponse response) {
        if (new HashSet<>(before.getAuthorities()).equals(new HashSet<>(now.getAuthorities()))) {
            return;
        }
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(now);
        contexts.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
