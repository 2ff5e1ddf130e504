import BaseModeler from 'bpmn-js/lib/BaseModeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import Viewer from 'bpmn-js/lib/Viewer';
import KeyboardMoveModule from 'diagram-js/lib/navigation/keyboard-move';
import MoveCanvasModule from 'diagram-js/lib/navigation/movecanvas';
import ZoomScrollModule from 'diagram-js/lib/navigation/zoomscroll';
import AutoScrollModule from 'diagram-js/lib/features/auto-scroll';
import BendpointsModule from 'diagram-js/lib/features/bendpoints';
import ConnectModule from 'diagram-js/lib/features/connect';
import ConnectionPreviewModule from 'diagram-js/lib/features/connection-preview';
import DiagramContextPadModule from 'diagram-js/lib/features/context-pad';
import CreateModule from 'diagram-js/lib/features/create';
import KeyboardMoveSelectionModule from 'diagram-js/lib/features/keyboard-move-selection';
import MoveModule from 'diagram-js/lib/features/move';
import ResizeModule from 'diagram-js/lib/features/resize';
import AutoPlaceModule from 'bpmn-js/lib/features/auto-place';
import AutoResizeModule from 'bpmn-js/lib/features/auto-resize';
import CopyPasteModule from 'bpmn-js/lib/features/copy-paste';
import EditorActionsModule from 'bpmn-js/lib/features/editor-actions';
import GridSnappingModule from 'bpmn-js/lib/features/grid-snapping';
import InteractionEventsModule from 'bpmn-js/lib/features/interaction-events';
import KeyboardModule from 'bpmn-js/lib/features/keyboard';
import LabelEditingModule from 'bpmn-js/lib/features/label-editing';
import ModelingModule from 'bpmn-js/lib/features/modeling';
import ModelingFeedbackModule from 'bpmn-js/lib/features/modeling-feedback';
import OutlineModule from 'bpmn-js/lib/features/outline';
import SpaceToolModule from 'bpmn-js/lib/features/space-tool';
import SnappingModule from 'bpmn-js/lib/features/snapping';
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import pictureModdle from 'bpmn-moddle/resources/bpmn/json/bpmndi.json';
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { asWritten } from './foreign.js';
import { wayAround } from './ways.js';

const MODEL = { camunda: camundaModdle, bpmndi: asWritten(pictureModdle) };

/** The words of the libraries in the reader's language; what has none is said as it stands, and a test finds it. */
export function translator(words) {
  return (template, replacements = {}) =>
    (words[template] ?? template).replace(/{([^}]+)}/g, (whole, name) => replacements[name] ?? whole);
}

/** At an element: connect it with another one, take it away. What may follow it stands in the list of blocks. */
class Handles {
  constructor(contextPad, connect, modeling, translate) {
    this.connect = connect;
    this.modeling = modeling;
    this.translate = translate;
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element) {
    const entries = {};
    const type = element.businessObject?.$type;
    const from = element.labelTarget ?? element; // words beside an event or a choice stand for it
    if (!from.waypoints && type !== 'bpmn:Process' && type !== 'bpmn:EndEvent') {
      const start = (event) => this.connect.start(event, from);
      entries.connect = {
        group: 'connect',
        className: 'bpmn-icon-connection-multi',
        title: this.translate('Connect'),
        action: { click: start, dragstart: start },
      };
    }
    if (type !== 'bpmn:Process') {
      entries.remove = {
        group: 'edit',
        className: 'bpmn-icon-trash',
        title: this.translate('Remove'),
        action: { click: (event, target) => this.modeling.removeElements([target]) },
      };
    }
    return entries;
  }
}
Handles.$inject = ['contextPad', 'connect', 'modeling', 'translate'];

/** A flow that somebody draws across other steps, back to an earlier one for example, is led around them. */
class Detours extends CommandInterceptor {
  constructor(eventBus, modeling) {
    super(eventBus);
    this.postExecuted('connection.create', ({ context: { connection, hints } }) => {
      const way = hints?.connectionEnd && connection.businessObject.$type === 'bpmn:SequenceFlow' && around(connection);
      if (way) {
        modeling.updateWaypoints(connection, way);
      }
    });
  }
}
Detours.$inject = ['eventBus', 'modeling'];

function around(connection) {
  const { source, target, parent } = connection;
  const shapes = parent.children.filter((each) => !each.waypoints && each !== source && each !== target && each.host !== source && each.host !== target);
  return wayAround(
    connection.waypoints,
    source,
    target,
    shapes.filter((each) => each.labelTarget !== source && each.labelTarget !== connection).map((each) => ({ ...box(each), words: Boolean(each.labelTarget) })),
    parent.children.filter((each) => each.waypoints && each !== connection).map((each) => each.waypoints),
    parent.width ? box(parent) : undefined,
  );
}

function box({ x, y, width, height }) {
  return { x, y, width, height };
}

/** Draws BPMN with our blocks only: no palette and no menu of the library lead past them. */
export class StudioModeler extends BaseModeler {
  constructor(container, words) {
    super({
      container,
      moddleExtensions: MODEL,
      additionalModules: [{ translate: ['value', translator(words)] }],
    });
  }
}

StudioModeler.prototype._modules = [
  ...Viewer.prototype._modules,
  KeyboardMoveModule,
  MoveCanvasModule,
  ZoomScrollModule,
  AutoPlaceModule,
  AutoResizeModule,
  AutoScrollModule,
  BendpointsModule,
  ConnectModule,
  ConnectionPreviewModule,
  CopyPasteModule,
  CreateModule,
  DiagramContextPadModule,
  EditorActionsModule,
  GridSnappingModule,
  InteractionEventsModule,
  KeyboardModule,
  KeyboardMoveSelectionModule,
  LabelEditingModule,
  ModelingModule,
  ModelingFeedbackModule,
  MoveModule,
  OutlineModule,
  ResizeModule,
  SnappingModule,
  SpaceToolModule,
  camundaBehaviors,
  { __init__: ['studioHandles', 'studioDetours'], studioHandles: ['type', Handles], studioDetours: ['type', Detours] },
];

/** Only to look at, while somebody else draws. */
export class StudioViewer extends NavigatedViewer {
  constructor(container) {
    super({ container, moddleExtensions: MODEL });
  }
}
