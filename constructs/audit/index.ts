export * from './ai-event-types';
export * from './audit-trail';
export * from './log-archive';
export * from './tampering-alerts';
export * from './topic-target';
export * from './undelivered-alerts';
