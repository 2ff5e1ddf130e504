package org.xieyue.identity;

import java.util.Locale;

/**
 * An account to open.
 *
 * @param union where the account belongs; its administrators, and those above, look after it
 */
public record NewAccount(String login, String name, UnionId union, String password, Locale locale) {}
