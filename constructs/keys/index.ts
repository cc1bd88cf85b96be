export * from './data-classification';
export * from './data-key';
export * from './key-administrators';
export * from './key-ring';
export * from './key-service-grants';
export * from './post-quantum-tls';
export * from './signing-key';
export * from './volume-encryption';
