package org.xieyue.processes.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a file, with names that carry the usual prefix of their namespace ({@code userTask},
 * {@code camunda:formKey}); a namespace that we do not know stays as {@code {uri}name}.
 */
public final class XmlNode {

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    public XmlNode(String namespace, String localName, int line) {
        this.name = Namespaces.qualified(namespace, localName);
        this.line = line;
    }

    /** {@code namespace} is empty for an attribute without prefix. */
    public void attribute(String namespace, String localName, String value) {
        attributes.put(namespace.isEmpty() ? localName : Namespaces.qualified(namespace, localName), value);
    }

    public void add(XmlNode child) {
        children.add(child);
    }

    public void append(String characters) {
        text.append(characters);
    }

    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public List<XmlNode> children() {
        return children;
    }

    public String text() {
        return text.toString().strip();
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public String attributeOr(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    public String id() {
        return attributeOr("id", "");
    }

    /** As people find it: its label, else nothing. */
    public String label() {
        return attributeOr("name", "").strip();
    }

    public boolean is(String... names) {
        return List.of(names).contains(name);
    }

    public Stream<XmlNode> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    public Optional<XmlNode> child(String childName) {
        return children(childName).findFirst();
    }

    /** This element and all below it. */
    public Stream<XmlNode> all() {
        List<XmlNode> all = new ArrayList<>();
        collect(all);
        return all.stream();
    }

    private void collect(List<XmlNode> all) {
        all.add(this);
        children.forEach(child -> child.collect(all));
    }

    /** Value of {@code camunda:property} with this name in the element's extensions. */
    public Optional<String> property(String property) {
        return children("extensionElements")
                .flatMap(extensions -> extensions.children("camunda:properties"))
                .flatMap(properties -> properties.children("camunda:property"))
                .filter(each -> property.equals(each.attributeOr("name", "")))
                .map(each -> each.attributeOr("value", ""))
                .findFirst();
    }
}
