package org.xieyue.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** SPI: entries of the navigation beyond the views' own {@code @Menu}, such as the lists of the inbox with their counts. */
public interface NavigationEntries {

    /** The entries for the person who is signed in. */
    List<Entry> entries();

    /**
     * @param title what the entry is called, in the reader's language
     * @param href path with query, without leading slash
     * @param order place among all entries; below 100 one's own work
     * @param count number behind the title, or -1
     */
    record Entry(String title, String href, VaadinIcon icon, double order, int count) {}
}
