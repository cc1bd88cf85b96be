import { addPartition, readTable } from './partition-state';
import { fail, type PromotionOptions, RETRY, type States, sdkTask } from './promotion-options';

/**
 * Third part: shows the revision to the table of quarantine as a partition, has Glue evaluate the ruleset on that
 * partition alone, and ends below the score.
 *
 * @see https://docs.aws.amazon.com/glue/latest/dg/data-quality-gs-api-cli.html
 */
export function qualityStates(options: PromotionOptions): States {
  const { quality, quarantineBucket } = options;
  const table = { DatabaseName: quality.databaseName, TableName: quality.tableName };
  return {
    ReadTable: readTable(options, quality, 'AddPartition'),
    AddPartition: addPartition(
      options,
      quality,
      `s3://${quarantineBucket}/' & $folder & '${quality.folder}`,
      'StartQuality',
    ),
    StartQuality: sdkTask(options, 'glue:startDataQualityRulesetEvaluationRun', {
      Arguments: {
        DataSource: {
          GlueTable: {
            ...table,
            AdditionalOptions: { pushDownPredicate: `{% "revision = '" & $revision & "'" %}` },
          },
        },
        Role: quality.roleArn,
        RulesetNames: [quality.rulesetName],
        Timeout: 120,
      },
      Assign: { qualityRun: '{% $states.result.RunId %}' },
      Output: '',
      Retry: RETRY,
      Next: 'WaitForQuality',
    }),
    WaitForQuality: { Type: 'Wait', Seconds: 60, Next: 'ReadQualityRun' },
    ReadQualityRun: sdkTask(options, 'glue:getDataQualityRulesetEvaluationRun', {
      Arguments: { RunId: '{% $qualityRun %}' },
      Assign: {
        qualityStatus: '{% $states.result.Status %}',
        qualityResult: "{% $exists($states.result.ResultIds[0]) ? $states.result.ResultIds[0] : '' %}",
      },
      Output: '',
      Retry: RETRY,
      Next: 'IsQualityKnown',
    }),
    IsQualityKnown: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $qualityStatus in ['STARTING', 'RUNNING', 'STOPPING'] %}", Next: 'WaitForQuality' },
        { Condition: "{% $qualityStatus = 'SUCCEEDED' %}", Next: 'ReadQuality' },
      ],
      Default: 'QualityUnknown',
    },
    ReadQuality: sdkTask(options, 'glue:getDataQualityResult', {
      Arguments: { ResultId: '{% $qualityResult %}' },
      Assign: { score: '{% $exists($states.result.Score) ? $states.result.Score : 0 %}' },
      Output: '',
      Retry: RETRY,
      Next: 'IsGood',
    }),
    IsGood: {
      Type: 'Choice',
      Choices: [{ Condition: `{% $score >= ${quality.minimumScore} %}`, Next: 'List' }],
      Default: 'QualityTooLow',
    },
    QualityUnknown: fail('QualityUnknown', 'The evaluation of the ruleset did not succeed: see the run in Glue.'),
    QualityTooLow: fail('QualityTooLow', 'Too few rules of the ruleset hold: see the result in Glue.'),
  };
}
