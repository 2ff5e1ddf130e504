package org.xieyue.secrets;

/** The application does not start with this secret key. The message says why, and never quotes a key. */
class SecretKeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecretKeyRefused(String message) {
        super(message);
    }
}
