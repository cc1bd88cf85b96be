/** A resource of a template, as it is written there. */
export interface InsecureResource {
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A part of a template: what one service adds to it. */
export interface Fragment {
  /** By logical id. */
  readonly resources: Readonly<Record<string, InsecureResource>>;
  /** What other stacks import, by name. */
  readonly exports?: Readonly<Record<string, unknown>>;
}

/** A whole template. */
export interface InsecureTemplate {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Description: string;
  readonly Resources: Readonly<Record<string, InsecureResource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

/** What another stack of the app exports. */
export function imported(name: string): { readonly 'Fn::ImportValue': string } {
  return { 'Fn::ImportValue': `insecure-${name}` };
}

/** The ARN of a resource of the same stack. */
export function arnOf(logicalId: string): { readonly 'Fn::GetAtt': readonly [string, string] } {
  return { 'Fn::GetAtt': [logicalId, 'Arn'] };
}

/**
 * One template of several fragments.
 *
 * @throws if two fragments use the same logical id
 */
export function templateOf(description: string, ...fragments: readonly Fragment[]): InsecureTemplate {
  const resources: Record<string, InsecureResource> = {};
  const outputs: Record<string, unknown> = {};
  for (const fragment of fragments) {
    for (const [logicalId, resource] of Object.entries(fragment.resources)) {
      if (logicalId in resources) throw new Error(`${description}: two resources are called ${logicalId}; rename one.`);
      resources[logicalId] = resource;
    }
    for (const [name, value] of Object.entries(fragment.exports ?? {}))
      outputs[name] = { Value: value, Export: { Name: `insecure-${name}` } };
  }
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description,
    Resources: resources,
    ...(Object.keys(outputs).length > 0 && { Outputs: outputs }),
  };
}
