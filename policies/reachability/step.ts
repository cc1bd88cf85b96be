import type { ResourceView } from '../template/view';

/** One part of a path, as a person reads it and as a program finds it. */
export interface PathStep {
  /** What the part does for the path: `10.64.64.0/20 goes to the peering Hub`. */
  readonly text: string;
  /** Logical id of the resource that says so; absent for what AWS does by itself. */
  readonly logicalId?: string;
  readonly type?: string;
  /** Template of the resource, as the user knows it. */
  readonly template?: string;
  /** Path of the CDK construct, where it is known. */
  readonly constructPath?: string;
}

/** A step that a resource is the evidence of. */
export function step(text: string, view?: ResourceView): PathStep {
  if (!view) return { text };
  return {
    text,
    logicalId: view.logicalId,
    type: view.type,
    template: view.template.file,
    ...(view.constructPath === undefined ? {} : { constructPath: view.constructPath }),
  };
}
