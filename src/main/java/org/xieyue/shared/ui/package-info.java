/**
 * What all screens share: wording, tags, cards, tables, dialogs, toasts, lists of errors, empty states.
 *
 * <p>A view injects {@link org.xieyue.shared.ui.Wording} for every text, date and amount, extends
 * {@link org.xieyue.shared.ui.PageView} and puts itself into the navigation with {@code @Menu(title = "menu.<name>",
 * order, icon = "vaadin:…")}: the title is a text key; orders below 100 are one's own work, 100 to 199 the union's
 * business, from 200 administration.
 */
@NullMarked
package org.xieyue.shared.ui;

import org.jspecify.annotations.NullMarked;
