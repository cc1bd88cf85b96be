/**
 * cdk-aims: hardened AI environments, and the rule packs that judge them.
 *
 * Constructs and packs alike keep to what jsii can express. Rules are written with `cdk-aims/rules`.
 */
export * from './constructs/audit';
export * from './constructs/compliance';
export * from './constructs/data';
export * from './constructs/detection';
export * from './constructs/functions/function-network';
export * from './constructs/governance';
export * from './constructs/images';
export * from './constructs/inference';
export * from './constructs/keys';
export * from './constructs/logs/protected-log-group';
export * from './constructs/network';
export * from './constructs/removal';
export * from './constructs/resilience';
export * from './constructs/storage';
export * from './constructs/training';
export * from './policies/packs';
