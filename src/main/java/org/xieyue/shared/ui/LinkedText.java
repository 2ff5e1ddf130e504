package org.xieyue.shared.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence in which the address of a public page of our own can be opened; any other address stays text. */
public class LinkedText extends Span {

    private static final long serialVersionUID = 1L;
    private static final Pattern OWN_PAGE = Pattern.compile("/published/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public LinkedText(String text) {
        Matcher page = OWN_PAGE.matcher(text);
        int from = 0;
        while (page.find()) {
            add(new Text(text.substring(from, page.start())));
            Anchor link = new Anchor(page.group().substring(1), page.group());
            link.getElement().setAttribute("router-ignore", true);
            add(link);
            from = page.end();
        }
        add(new Text(text.substring(from)));
    }
}
