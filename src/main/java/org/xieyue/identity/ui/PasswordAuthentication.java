package org.xieyue.identity.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xieyue.identity.SignIn;
import org.xieyue.identity.SignIn.Attempt;

/** Hands the login form's input to {@link SignIn}. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        String address =
                form.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return switch (signIn.withPassword(form.getName(), String.valueOf(form.getCredentials()), address)) {
            case Attempt.Succeeded succeeded -> Authorities.of(succeeded.person(), succeeded.account());
            case Attempt.Wrong wrong -> throw new BadCredentialsException("login or password is wrong");
            case Attempt.Blocked blocked -> throw new TooManyAttempts(blocked.seconds());
        };
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return authentication != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    static final class TooManyAttempts extends LockedException {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        TooManyAttempts(long seconds) {
            super("too many attempts");
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }
}
