import { notApplicable, unlessOpen } from '../../template/outcome';
import { textIs } from '../../template/value';
import type { Rule } from '../rule';

export const jobVersionSupported: Rule = {
  id: 'GlueJobVersionSupported',
  appliesTo: ['AWS::Glue::Job'],
  severity: 'error',
  problem: 'the job runs on a version of Glue that gets no more updates',
  fix: "Set 'GlueVersion' to 3.0 or later.",
  controls: {
    'iso27001:A.8.8': { why: 'The engine and its libraries get security updates.', as: 'partial' },
    'iso42001:A.4.4': { why: 'Data is made ready with tools that are supported.', as: 'supporting' },
  },
  equivalents: { securityhub: ['Glue.4'], config: ['GLUE_SPARK_JOB_SUPPORTED_VERSION'] },
  configRules: ['GLUE_SPARK_JOB_SUPPORTED_VERSION'],
  source: 'https://docs.aws.amazon.com/glue/latest/dg/glue-version-support-policy.html',
  check: (job) => {
    const other = textIs(job.get('Command.Name'), (name) => /^(pythonshell|glueray)$/.test(name));
    if (other === true) return notApplicable('not a Spark job');
    return unlessOpen(job.atLeast('GlueVersion', 3), other, 'the kind of the job');
  },
};
