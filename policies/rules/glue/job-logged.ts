import type { Rule } from '../rule';

export const jobLogged: Rule = {
  id: 'GlueJobLogged',
  appliesTo: ['AWS::Glue::Job'],
  severity: 'warning',
  problem: "the job's log is not written while it runs",
  fix: "Set the default argument '--enable-continuous-cloudwatch-log' to true.",
  controls: {
    'iso27001:A.8.15': { why: 'What the job does, and where it fails, is logged.', as: 'partial' },
    'iso42001:A.7.6': { why: 'How data was made ready can be looked up later.', as: 'supporting' },
  },
  equivalents: { prowler: ['glue_etl_jobs_logging_enabled'], config: ['GLUE_JOB_LOGGING_ENABLED'] },
  configRules: ['GLUE_JOB_LOGGING_ENABLED'],
  source: 'https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging-enable.html',
  check: (job) => job.isTrue('DefaultArguments.--enable-continuous-cloudwatch-log'),
};
