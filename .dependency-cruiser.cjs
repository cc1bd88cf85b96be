/** The layers: bin → lib → {constructs, policies}. What a layer may not import, and why. */
const only = (name, from, to, comment, pathNot) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, ...(pathNot ? { pathNot } : {}) },
  to: { path: to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A circle has no order to read it in.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'constructs-know-aws-alone',
      '^constructs/',
      '^(policies|lib|bin)/',
      'Rules judge anybody’s resources alike, so constructs know nothing of them.',
    ),
    only(
      'policies-stand-alone',
      '^policies/',
      '^(constructs|lib|bin)/',
      'What compliant means does not depend on what we deploy.',
    ),
    only(
      'only-environment-imports-constructs',
      '^lib/',
      '^constructs/',
      'The rest of lib serves any app.',
      '^lib/environment/',
    ),
    only(
      'only-packs-import-cdk-nag',
      '^(bin|lib|constructs|policies)/',
      'node_modules/cdk-nag',
      'cdk-nag stays replaceable.',
      '^policies/packs/',
    ),
    only(
      'check-runs-without-the-cdk',
      '^(policies|lib)/',
      'node_modules/(aws-cdk-lib|constructs)/',
      'aims check loads neither.',
      '^(policies/packs|lib/environment)/',
    ),
    only(
      'only-evidence-imports-the-sdk',
      '^(bin|lib|constructs|policies)/',
      'node_modules/@aws-sdk',
      'One place talks to AWS.',
      '^lib/evidence/',
    ),
    only(
      'only-packs-and-environment-import-packs',
      '^(policies|lib)/',
      '^policies/packs/',
      'The packs load the CDK.',
      '^(policies/packs|lib/environment)/',
    ),
    only(
      'coverage-and-reports-are-pure',
      '^lib/(coverage|report|findings)/',
      '^(node:)?(fs|child_process|http|https|net)$',
      'Pure functions: somebody else reads and writes.',
    ),
    only('lib-does-not-import-bin', '^lib/', '^bin/', 'bin is the top.'),
    only('nobody-imports-bin', '^(constructs|policies)/', '^bin/', 'bin is the top.'),
    only(
      'product-does-not-import-development',
      '^(bin|lib|constructs|policies|index|rules)',
      '^(test|scripts|bench)/',
      'They are not shipped.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
