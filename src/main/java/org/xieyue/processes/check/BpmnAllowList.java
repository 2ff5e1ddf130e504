package org.xieyue.processes.check;

import java.util.Set;

/** The part of BPMN that a diagram may use (docs/security.md, M1). */
final class BpmnAllowList {

    static final Set<String> ROOTS = Set.of("definitions");

    private static final String ASYNC = " camunda:asyncBefore camunda:asyncAfter camunda:exclusive";
    private static final String NODE = "documentation extensionElements incoming outgoing";
    private static final String TASK = NODE + " multiInstanceLoopCharacteristics";
    private static final String FLOW_ELEMENTS =
            " startEvent endEvent userTask serviceTask businessRuleTask receiveTask callActivity subProcess"
                    + " exclusiveGateway parallelGateway eventBasedGateway intermediateCatchEvent"
                    + " intermediateThrowEvent boundaryEvent sequenceFlow textAnnotation association";

    static final AllowList LIST = new AllowList()
            .allow(
                    "definitions",
                    "id name targetNamespace exporter exporterVersion modeler:executionPlatform"
                            + " modeler:executionPlatformVersion",
                    "process message error bpmndi:BPMNDiagram")
            .allow(
                    "process",
                    "id name isExecutable camunda:historyTimeToLive camunda:versionTag",
                    "documentation extensionElements" + FLOW_ELEMENTS)
            .allow("message", "id name", "")
            .allow("error", "id name errorCode", "")
            .allow("documentation", "id textFormat", "")
            .allow("extensionElements", "", "camunda:properties camunda:failedJobRetryTimeCycle camunda:in camunda:out")
            .allow("camunda:properties", "", "camunda:property")
            .allow("camunda:property", "id name value", "")
            .allow("camunda:failedJobRetryTimeCycle", "", "")
            .allow("camunda:in camunda:out", "source target", "")
            .allow("incoming outgoing", "", "")
            .allow(
                    "startEvent",
                    "id name isInterrupting" + ASYNC,
                    NODE + " timerEventDefinition messageEventDefinition errorEventDefinition")
            .allow("endEvent", "id name" + ASYNC, NODE + " terminateEventDefinition errorEventDefinition")
            .allow("intermediateCatchEvent", "id name" + ASYNC, NODE + " timerEventDefinition messageEventDefinition")
            .allow("intermediateThrowEvent", "id name" + ASYNC, NODE)
            .allow(
                    "boundaryEvent",
                    "id name attachedToRef cancelActivity" + ASYNC,
                    NODE + " timerEventDefinition messageEventDefinition errorEventDefinition")
            .allow(
                    "userTask",
                    "id name camunda:formKey camunda:formRef camunda:formRefBinding camunda:candidateGroups"
                            + " camunda:assignee" + ASYNC,
                    TASK)
            .allow("serviceTask", "id name camunda:delegateExpression" + ASYNC, TASK)
            .allow(
                    "businessRuleTask",
                    "id name camunda:decisionRef camunda:decisionRefBinding camunda:mapDecisionResult"
                            + " camunda:resultVariable"
                            + ASYNC,
                    NODE)
            .allow("receiveTask", "id name messageRef" + ASYNC, NODE)
            .allow("callActivity", "id name calledElement camunda:calledElementBinding" + ASYNC, TASK)
            .allow("subProcess", "id name triggeredByEvent" + ASYNC, TASK + FLOW_ELEMENTS)
            .allow("exclusiveGateway", "id name default gatewayDirection" + ASYNC, NODE)
            .allow("parallelGateway", "id name gatewayDirection" + ASYNC, NODE)
            .allow("eventBasedGateway", "id name gatewayDirection eventGatewayType instantiate" + ASYNC, NODE)
            .allow("sequenceFlow", "id name sourceRef targetRef", "documentation conditionExpression")
            .allow("conditionExpression timeDate timeDuration", "id xsi:type", "")
            .allow("completionCondition loopCardinality", "id xsi:type", "")
            .allow(
                    "multiInstanceLoopCharacteristics",
                    "id isSequential camunda:collection camunda:elementVariable",
                    "completionCondition loopCardinality")
            .allow("timerEventDefinition", "id", "timeDate timeDuration")
            .allow("messageEventDefinition", "id messageRef", "")
            .allow("errorEventDefinition", "id errorRef", "")
            .allow("terminateEventDefinition", "id", "")
            .allow("textAnnotation", "id textFormat", "text")
            .allow("text", "", "")
            .allow("association", "id sourceRef targetRef associationDirection", "")
            .allow("bpmndi:BPMNDiagram", "id name", "bpmndi:BPMNPlane")
            .allow("bpmndi:BPMNPlane", "id bpmnElement", "bpmndi:BPMNShape bpmndi:BPMNEdge")
            .allow(
                    "bpmndi:BPMNShape",
                    "id bpmnElement isMarkerVisible isExpanded isHorizontal",
                    "dc:Bounds bpmndi:BPMNLabel")
            .allow("bpmndi:BPMNEdge", "id bpmnElement", "di:waypoint bpmndi:BPMNLabel")
            .allow("bpmndi:BPMNLabel", "id", "dc:Bounds")
            .allow("dc:Bounds", "x y width height", "")
            .allow("di:waypoint", "x y", "");

    private BpmnAllowList() {}
}
