export * from './data-zones';
export * from './dataset-layout';
export * from './dataset-verifier';
export * from './function-network';
export * from './malware-scan';
export * from './manifest-authority';
