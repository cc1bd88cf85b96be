import { textOf } from '../../template/value';
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
export function isForAllMethods(setting: Node): boolean {
  if (!setting.has('HttpMethod') && !setting.has('ResourcePath')) return true;
  return textOf(setting.get('HttpMethod')) === '*' && textOf(setting.get('ResourcePath')) === '/*';
}
