import { type Outcome, unknown } from '../../template/outcome';
import { allOf, type Ternary } from '../../template/ternary';
import { textIs } from '../../template/value';
import type { Node, ResourceView } from '../../template/view';

/** Types that make a stage of a REST API: a deployment does so too, if it names one. */
export const REST_STAGE_TYPES: readonly string[] = ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment'];

/** The place that holds the settings of the stage that a resource makes; `undefined` when it makes none. */
export function restStage(resource: ResourceView): Node | undefined {
  if (resource.type === 'AWS::ApiGateway::Stage') return resource;
  return resource.has('StageName') ? resource.node('StageDescription') : undefined;
}

/** The settings that a stage has for single methods and for all; `undefined` when they are not known. */
export function methodSettings(resource: ResourceView, stage: Node): Node[] | undefined {
  const settings = stage.items('MethodSettings');
  if (!settings) return undefined;
  // A deployment's stage description holds settings for all methods itself.
  return resource.type === 'AWS::ApiGateway::Deployment' ? [stage, ...settings] : settings;
}

/** Whether settings are for all methods of a stage. */
export function isForAllMethods(setting: Node): Ternary {
  if (!setting.has('HttpMethod') && !setting.has('ResourcePath')) return true;
  return allOf(
    textIs(setting.get('HttpMethod'), (text) => text === '*'),
    textIs(setting.get('ResourcePath'), (text) => text === '/*'),
  );
}

/** What a question comes to for the settings that are for all methods of a stage, or may be. */
export function ofSettingsForAll(settings: readonly Node[], question: (setting: Node) => Outcome): Outcome[] {
  return settings.flatMap((setting) => {
    const isMeant = isForAllMethods(setting);
    if (isMeant === false) return [];
    const outcome = question(setting);
    return [
      isMeant === 'unknown' && outcome.verdict === 'pass' ? unknown('the methods of a setting', setting.at) : outcome,
    ];
  });
}
