import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import { AllowedFields } from './allowed.js';
import { ENGLISH, CHINESE } from './words.js';

/** The panel with all attributes that a diagram may carry, in the reader's language. */
export function modulesOf(translate) {
  return [
    BpmnPropertiesPanelModule,
    BpmnPropertiesProviderModule,
    CamundaPlatformPropertiesProviderModule,
    {
      __init__: ['allowedFields'],
      allowedFields: ['type', AllowedFields],
      translate: ['value', translate],
      config: ['value', { propertiesPanel: {} }],
    },
  ];
}

/** What the library says in English; what has no word in the dictionary is said as it stands, and a test finds it. */
export function translatorOf(dictionary) {
  return (template, replacements = {}) =>
    (dictionary[template] ?? template).replace(/{([^}]+)}/g, (whole, name) => replacements[name] ?? whole);
}

/** Opens the panel on a modeler that draws already: its history stays, what is changed here can be undone there. */
export default function openDetails(modeler, box, language) {
  const translate = translatorOf(language.startsWith('zh') ? CHINESE : ENGLISH);
  const injector = modeler.get('injector').createChild(modulesOf(translate));
  injector.init();
  const panel = injector.get('propertiesPanel');
  panel.attachTo(box);
  panel._render(modeler.get('selection').get()[0]);
  return panel;
}
