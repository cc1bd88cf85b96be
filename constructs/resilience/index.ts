export * from './data-backup';
