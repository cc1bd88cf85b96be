import { isUndecided } from '../../template/value';
import type { Node, ResourceView } from '../../template/view';
import { placesAt } from './places-at';

/** Where each type holds scripts that run on notebooks and Studio apps. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  'AWS::SageMaker::NotebookInstanceLifecycleConfig': ['OnCreate.*.Content', 'OnStart.*.Content'],
  'AWS::SageMaker::StudioLifecycleConfig': ['StudioLifecycleConfigContent'],
};

/** The types that hold such scripts. */
export const LIFECYCLE_TYPES: readonly string[] = Object.keys(SCRIPTS);

/** A script in plain text, and its place. */
export interface LifecycleScript {
  readonly place: Node;
  /** `undefined` when the script is not known. */
  readonly text: string | undefined;
}

/** The scripts of a lifecycle configuration, decoded; `undefined` when their list is not known. */
export function lifecycleScripts(resource: ResourceView): LifecycleScript[] | undefined {
  const scripts: LifecycleScript[] = [];
  for (const path of SCRIPTS[resource.type] ?? []) {
    const places = placesAt(resource, path);
    if (!places) return undefined;
    for (const place of places) {
      const value = place.get();
      if (isUndecided(value)) scripts.push({ place, text: undefined });
      else if (typeof value === 'string') scripts.push({ place, text: decoded(value) });
    }
  }
  return scripts;
}

/** The script behind Base64; text that is none, as some templates have it by mistake, is taken as it is. */
function decoded(content: string): string {
  const compact = content.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]*={0,2}$/.test(compact) && compact.length % 4 === 0 && !content.trim().includes(' ')
    ? Buffer.from(compact, 'base64').toString('utf8')
    : content;
}
