// Synthesises an app of many AI workloads with the packs that the first argument names, and prints the seconds of
// app.synth() alone: what the packs add shows as the difference.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
process.env.CDK_VALIDATION = 'false';
const {
  App,
  Stack,
  Validations,
  aws_s3: s3,
  aws_kms: kms,
  aws_iam: iam,
  aws_sagemaker: sagemaker,
  aws_sqs: sqs,
} = require('aws-cdk-lib');

const [which, stacks] = [process.argv[2], Number(process.argv[3])];
const outdir = mkdtempSync(join(tmpdir(), 'aims-bench-'));
const app = new App({ outdir, analyticsReporting: false });
for (let i = 0; i < stacks; i++) {
  const stack = new Stack(app, `Workload${i}`);
  const key = new kms.Key(stack, 'Key', { enableKeyRotation: true });
  for (let b = 0; b < 6; b++)
    new s3.Bucket(stack, `Bucket${b}`, { encryptionKey: key, enforceSSL: true, versioned: b % 2 === 0 });
  for (let q = 0; q < 6; q++) new sqs.Queue(stack, `Queue${q}`);
  for (let m = 0; m < 8; m++) {
    const role = new iam.Role(stack, `Role${m}`, { assumedBy: new iam.ServicePrincipal('sagemaker.amazonaws.com') });
    role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
    new sagemaker.CfnModel(stack, `Model${m}`, { executionRoleArn: role.roleArn, enableNetworkIsolation: m % 2 === 0 });
  }
}
const { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks } = require('cdk-nag');
const packs = {
  none: [],
  'cdk-nag': [new AwsSolutionsChecks(app), new NIST80053R5Checks(app), new HIPAASecurityChecks(app)],
  aims: which === 'aims' ? [new (require('../dist/policies/packs').AimsChecks)(app)] : [],
}[which];
if (packs.length > 0) Validations.of(app).addPlugins(...packs);
const write = process.stderr.write.bind(process.stderr);
process.stderr.write = () => true;
console.error = () => undefined;
const start = process.hrtime.bigint();
try {
  app.synth();
} catch {
  // Findings are expected.
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
process.stderr.write = write;
process.exitCode = 0;
process.stdout.write(`${seconds}\n`);
rmSync(outdir, { recursive: true, force: true });
