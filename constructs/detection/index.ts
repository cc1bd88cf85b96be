export * from './account-detection';
export * from './detection-mode';
export { GuardDutyFeature } from './guard-duty-features';
export * from './threat-detection';
