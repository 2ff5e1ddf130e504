import EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import DataTypesModule from 'dmn-js-shared/lib/features/data-types';
import ExpressionLanguagesModule from 'dmn-js-shared/lib/features/expression-languages';
import Viewer from 'dmn-js-decision-table/lib/Viewer';
import AddRuleModule from 'dmn-js-decision-table/lib/features/add-rule';
import AnnotationsModule from 'dmn-js-decision-table/lib/features/annotations';
import AnnotationsEditorModule from 'dmn-js-decision-table/lib/features/annotations/editor';
import CellSelectionModule from 'dmn-js-decision-table/lib/features/cell-selection';
import ColumnResizeModule from 'dmn-js-decision-table/lib/features/column-resize';
import DecisionTableContextMenuModule from 'dmn-js-decision-table/lib/features/context-menu';
import CopyCutPasteModule from 'dmn-js-decision-table/lib/features/copy-cut-paste';
import CopyCutPasteKeysModule from 'dmn-js-decision-table/lib/features/copy-cut-paste/key-bindings';
import CreateInputsModule from 'dmn-js-decision-table/lib/features/create-inputs';
import RuleIndicesModule from 'dmn-js-decision-table/lib/features/decision-rule-indices';
import RulesModule from 'dmn-js-decision-table/lib/features/decision-rules';
import RulesEditorModule from 'dmn-js-decision-table/lib/features/decision-rules/editor';
import HeadModule from 'dmn-js-decision-table/lib/features/decision-table-head';
import HeadEditorModule from 'dmn-js-decision-table/lib/features/decision-table-head/editor';
import PropertiesModule from 'dmn-js-decision-table/lib/features/decision-table-properties';
import PropertiesEditorModule from 'dmn-js-decision-table/lib/features/decision-table-properties/editor';
import DragAndDropModule from 'dmn-js-decision-table/lib/features/drag-and-drop';
import EditorActionsModule from 'dmn-js-decision-table/lib/features/editor-actions';
import { HIT_POLICIES } from 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies';
import HitPolicyModule from 'dmn-js-decision-table/lib/features/hit-policy';
import HitPolicyEditorModule from 'dmn-js-decision-table/lib/features/hit-policy/editor';
import KeyboardModule from 'dmn-js-decision-table/lib/features/keyboard';
import ModelingModule from 'dmn-js-decision-table/lib/features/modeling';
import DmnFactory from 'dmn-js-decision-table/lib/features/modeling/DmnFactory';
import SimpleBooleanModule from 'dmn-js-decision-table/lib/features/simple-boolean-edit';
import SimpleDateModule from 'dmn-js-decision-table/lib/features/simple-date-edit';
import SimpleModeModule from 'dmn-js-decision-table/lib/features/simple-mode';
import SimpleNumberModule from 'dmn-js-decision-table/lib/features/simple-number-edit';
import SimpleStringModule from 'dmn-js-decision-table/lib/features/simple-string-edit';
import TypeRefMenu from 'dmn-js-decision-table/lib/features/type-ref/components/TypeRefCellContextMenu';
import CoreModule from 'dmn-js-decision-table/lib/core';
import TranslateModule from 'diagram-js/lib/i18n/translate';
import ContextMenuModule from 'table-js/lib/features/context-menu';
import TableEditorActionsModule from 'table-js/lib/features/editor-actions';
import InteractionEventsModule from 'table-js/lib/features/interaction-events';
import SelectionModule from 'table-js/lib/features/selection';
import { permitted } from './policies.js';
import { TYPES } from './remaining.js';
import { RowNames } from './rows.js';
import { translator } from './texts.js';
import { Typing } from './typing.js';

const POLICIES = [...HIT_POLICIES];

const SHOWN = [
  AnnotationsModule,
  CoreModule,
  TranslateModule,
  HeadModule,
  PropertiesModule,
  RuleIndicesModule,
  RulesModule,
  HitPolicyModule,
];

/** No choice of expression languages, no way to a diagram of decisions, no cells that compute with durations. */
const EDITED = [
  AddRuleModule,
  AnnotationsEditorModule,
  CellSelectionModule,
  ColumnResizeModule,
  ContextMenuModule,
  CopyCutPasteKeysModule,
  CopyCutPasteModule,
  CreateInputsModule,
  DataTypesModule,
  DecisionTableContextMenuModule,
  DragAndDropModule,
  EditorActionsModule,
  ExpressionLanguagesModule,
  HeadEditorModule,
  HitPolicyEditorModule,
  InteractionEventsModule,
  KeyboardModule,
  ModelingModule,
  PropertiesEditorModule,
  RulesEditorModule,
  SelectionModule,
  SimpleBooleanModule,
  SimpleDateModule,
  SimpleModeModule,
  SimpleNumberModule,
  SimpleStringModule,
  TableEditorActionsModule,
];

/** Rows get names that can be cited, and that stay. */
class NamingFactory extends DmnFactory {
  constructor(moddle) {
    super(moddle);
    this.names = new RowNames((id) => Boolean(moddle.ids.assigned(id)));
  }

  _ensureId(element) {
    if (element.$type === 'dmn:DecisionRule' && !element.id) {
      element.id = this.names.next();
      this._model.ids.claim(element.id, element);
    } else {
      super._ensureId(element);
    }
  }
}
NamingFactory.$inject = ['moddle'];

/** Types are chosen, never written. */
class TypeChoice extends TypeRefMenu {
  render() {
    const menu = super.render();
    const [, select] = menu.children.children;
    select.props = { ...select.props, noInput: true };
    return menu;
  }
}

class Types {
  constructor(components) {
    components.onGetComponent('context-menu', 750, ({ contextMenuType } = {}) =>
      contextMenuType === 'input-edit' || contextMenuType === 'output-edit' ? TypeChoice : undefined,
    );
  }
}
Types.$inject = ['components'];

class TableViewer extends Viewer {
  getModules() {
    return SHOWN;
  }
}

class TableEditor extends Viewer {
  getModules() {
    return [...SHOWN, ...EDITED, { dmnFactory: ['type', NamingFactory], typeRefEditingProvider: ['type', Types] }];
  }
}

/** The decision tables of one file. */
export class Tables extends EditingManager {
  #typing;

  constructor(container, language, editable) {
    const typing = new Typing();
    super({
      container,
      editable,
      common: {
        dataTypes: TYPES,
        // not called by the name of the language, so that cells are plain fields: the check reads every one of them
        expressionLanguages: { options: [{ value: 'cell', label: 'FEEL' }], defaults: { editor: 'cell' } },
      },
      decisionTable: { additionalModules: [{ translate: ['value', translator(language)], debounceInput: ['value', typing.slow] }] },
    });
    this.#typing = typing;
    this.on('import.parse.complete', ({ definitions }) => {
      const policies = (definitions?.drgElement ?? []).map(({ decisionLogic }) => decisionLogic).filter(Boolean);
      HIT_POLICIES.splice(0, HIT_POLICIES.length, ...permitted(POLICIES, policies));
    });
  }

  /** What is being typed counts as typed. */
  finish() {
    this.#typing.finish();
  }

  _getViewProviders() {
    return [
      {
        id: 'decisionTable',
        constructor: this._options.editable ? TableEditor : TableViewer,
        opens: (element) => element.$type === 'dmn:Decision' && element.decisionLogic?.$type === 'dmn:DecisionTable',
      },
    ];
  }
}
