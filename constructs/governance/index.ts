export * from './undelivered-events';
