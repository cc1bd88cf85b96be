export * from './access-logs-bucket';
export * from './data-perimeter';
export * from './hardened-bucket';
