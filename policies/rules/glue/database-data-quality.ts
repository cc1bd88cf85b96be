import { referencesIn } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isUndecided, sameText } from '../../template/value';
import { isAiType } from '../ai-types';
import type { Rule } from '../rule';

/** Only the catalogue of an app with AI resources is judged. */
export const databaseDataQuality: Rule = {
  id: 'GlueDatabaseDataQuality',
  appliesTo: ['AWS::Glue::Database'],
  severity: 'warning',
  problem: 'the quality of the data in the catalogue is not checked',
  fix: "Add an 'AWS::Glue::DataQualityRuleset' for tables of the database.",
  controls: {
    'iso42001:A.7.4': { why: 'How good the data must be is written down as rules that are run.', as: 'partial' },
    'iso42001:A.7.6': { why: 'Data that is made ready for training is checked.', as: 'supporting' },
    'iso27001:A.8.29': { why: 'Data is tested before it is taken into use.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/glue/latest/dg/glue-data-quality.html',
  check: (database, { graph }) => {
    if (!graph.types().some(isAiType)) return notApplicable('no AI resources in this app');
    if (database.has('DatabaseInput.TargetDatabase') || database.has('DatabaseInput.FederatedDatabase'))
      return notApplicable('a link to a database elsewhere');
    const name = database.get('DatabaseInput.Name') ?? database.get('DatabaseName');
    let open: Outcome | undefined;
    for (const ruleset of graph.ofType('AWS::Glue::DataQualityRuleset')) {
      const target = ruleset.get('TargetTable.DatabaseName');
      if (referencesIn(target).some((reference) => reference.target === database.raw)) return pass();
      const named = sameText(target, name);
      if (named === true) return pass();
      if (named === 'unknown' || (isUndecided(target) && referencesIn(target).length === 0))
        open ??= unknown(`the database that ${ruleset.logicalId} is for`);
    }
    return open ?? fail();
  },
};
