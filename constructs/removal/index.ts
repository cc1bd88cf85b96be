export * from './bucket-content-removal';
export * from './model-package-removal';
export * from './studio-domain-removal';
