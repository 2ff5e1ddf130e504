package org.xieyue.identity.ui;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.xieyue.identity.Account;
import org.xieyue.identity.SignedIn;

/** The roles of an account as Spring Security and the views' annotations know them: which views to show, no more. */
final class Authorities {

    private Authorities() {}

    static Authentication of(SignedIn person, Account account) {
        List<SimpleGrantedAuthority> roles = account.appointments().stream()
                .map(post -> "ROLE_" + post.role().name())
                .distinct()
                .sorted()
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, roles);
    }
}
