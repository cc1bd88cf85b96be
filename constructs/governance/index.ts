export * from './approval-notice';
export * from './governance-events';
export * from './model-card';
export * from './model-card-content';
export * from './record-reference';
export * from './undelivered-events';
