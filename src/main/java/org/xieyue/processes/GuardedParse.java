package org.xieyue.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.check.XmlNode;

/**
 * The engine's parser behind our gate: nothing in a diagram is looked at, let alone instantiated, before the whole tree has
 * passed the hard rules. Runs again whenever the engine reloads an old version (docs/security.md, M1).
 */
final class GuardedParse extends BpmnParse {

    GuardedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    public BpmnParse sourceInputStream(InputStream inputStream) {
        try {
            byte[] content = inputStream.readNBytes(DiagramCheck.LARGEST_BYTES + 1);
            refuse(DiagramCheck.limits(String.valueOf(name), content));
            return super.sourceInputStream(new ByteArrayInputStream(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected void parseRootElement() {
        if (hasErrors()) {
            return;
        }
        refuse(DiagramCheck.hardRules(String.valueOf(name), node(rootElement)));
        super.parseRootElement();
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ProcessEngineException("The diagram is refused: "
                    + findings.stream()
                            .map(finding -> finding.rule() + " " + finding.element() + " " + finding.args())
                            .toList());
        }
    }

    private static XmlNode node(Element element) {
        String namespace = element.getUri() == null ? "" : element.getUri();
        XmlNode node = new XmlNode(namespace, element.getTagName(), element.getLine());
        for (String key : element.attributes()) {
            int colon = key.lastIndexOf(':');
            String uri = colon < 0 ? "" : key.substring(0, colon);
            if (!key.equals("xmlns") && !uri.equals("xmlns") && !uri.startsWith("http://www.w3.org/2000/xmlns")) {
                node.attribute(uri, key.substring(colon + 1), String.valueOf(element.attribute(key)));
            }
        }
        node.append(element.getText());
        element.elements().forEach(child -> node.add(node(child)));
        return node;
    }
}
