package org.xieyue.storage;

/** With which role each separate store is reached. */
@FunctionalInterface
public interface SeparateLogins {

    Login of(SeparateStore.Name store);

    record Login(String role, String password) {
        @Override
        public String toString() {
            return "Login[" + role + "]";
        }
    }
}
