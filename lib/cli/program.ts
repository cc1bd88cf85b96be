import { Command, CommanderError, Option } from 'commander';
import { toolVersion } from '../../policies/ledger/run-facts';
import { ExitCode } from './exit-code';

/** Errors that are the user's to mend: told in one line, without a stack trace. */
const TOLD = new Set([
  'UsageError',
  'TemplateError',
  'NotATemplate',
  'WaiversError',
  'LedgerError',
  'ConfigurationError',
  'RecordsError',
  'EvidenceError',
]);

/**
 * Runs the command line.
 *
 * @param args the arguments after the program's name
 * @returns how the process should end
 */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  let code = ExitCode.CLEAN;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.CLEAN : ExitCode.ERROR;
    const { name, message, stack } = error as Error;
    process.stderr.write(
      TOLD.has(name) || TOLD.has(Object.getPrototypeOf(error as object)?.constructor?.name)
        ? `aims: ${message}\n`
        : `aims: a defect of ours: ${stack ?? message}\n`,
    );
    return ExitCode.ERROR;
  }
}

const list = (value: string, previous: string[] | undefined): string[] => [...(previous ?? []), value];

/** The commands. Each action loads its module when it is called: help and errors need none of them. */
export function createProgram(done: (code: ExitCode) => void): Command {
  const program = new Command('aims')
    .description(
      'Judge CDK apps and CloudFormation templates against ISO/IEC 42001 and ISO/IEC 27001, and report what is covered, by what, and what is not.',
    )
    .version(toolVersion())
    .exitOverride()
    .showHelpAfterError('(see --help)')
    .addHelpText(
      'after',
      `
Examples:
  $ npx cdk synth -q '**' && npx aims check        judge the cloud assembly in cdk.out
  $ npx aims check templates/ --format json        judge a folder of templates, for a machine
  $ npx aims report --out reports                  write the coverage report
  $ npx aims reachability --paths                  which network zone reaches what, and by which path
  $ npx aims explain iso42001:A.6.2.8              what a control asks for, and which rules serve it

Ends with 0 when clean, 1 on findings, 2 on wrong usage or a failure of the tool.`,
    );
  const rules = (command: Command): Command =>
    command
      .option('--standard <id>', 'only rules of this standard: iso42001 or iso27001 (repeatable; default: both)', list)
      .option('--rule <id>', 'only this rule (repeatable)', list)
      .option('--skip-rule <id>', 'all but this rule (repeatable)', list);
  const reading = (command: Command): Command =>
    command
      .option('--parameters <file>', 'parameter values that deployments fix; without them a parameter is unknown')
      .option('--waivers <file>', 'accepted failures (YAML), besides those accepted in code')
      .option('--together', 'treat bare templates as one app, whose references resolve in each other');

  reading(
    rules(
      program
        .command('check')
        .argument('[paths...]', 'cloud assemblies, template files or folders, - for standard input (default: cdk.out)'),
    ),
  )
    .description('Judge templates and print what fails.')
    .option(
      '--format <format>',
      'text, json or markdown; FORMAT=FILE writes to a file (repeatable; default: text)',
      list,
    )
    .option('--all', 'print every verdict, not only failures')
    .addOption(
      new Option('--fail-on <level>', 'end with 1 from this level on')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .option('--fail-on-unknown', 'end with 1 when something could not be decided')
    .option('--baseline <file>', 'known failures: the output of an earlier check with --format json')
    .addHelpText(
      'after',
      `
Examples:
  $ aims check                                      cdk.out of this folder
  $ aims check template.yaml --all                  every verdict on one template
  $ aims check templates/ --format json=found.json --format text
  $ cat template.json | aims check -`,
    )
    .action(async (paths: string[], options) => done((await import('./check')).check(paths, options)));

  reading(
    program
      .command('report')
      .argument('[paths...]', 'cloud assemblies, template files or folders, - for standard input (default: cdk.out)'),
  )
    .description('Write the coverage report: every control, what was shown of it, by what, and what is missing.')
    .option('--out <dir>', 'folder to write to', 'reports')
    .option('--formats <list>', 'some of html,json,md,csv,cbom (default: all but cbom)')
    .option('--records <dir>', 'folder of YAML files with records: what people decided and reviewed')
    .option('--live <file>', 'what AWS Config says: the output of "aims evidence collect"')
    .option('--series <file>', 'what it said over a period: the series of "aims evidence collect --series"')
    .addOption(
      new Option('--fail-on <level>', 'end with 1 from this level on: failures, and what the account contradicts')
        .choices(['error', 'warning', 'never'])
        .default('never'),
    )
    .option('--ledger <file>', 'read the verdicts that cdk synth wrote (cdk.out/aims-ledger.ndjson) instead of judging')
    .option(
      '--standard <id>',
      'only this standard, and the rules that serve it: iso42001, iso27001 or iso27001-2013 (repeatable; default: all)',
      list,
    )
    .addHelpText(
      'after',
      `
Examples:
  $ aims report                                     cdk.out of this folder, into reports/
  $ aims report templates/ --out evidence --formats html,csv
  $ aims report --ledger cdk.out/aims-ledger.ndjson --standard iso42001
  $ aims report --live aims-evidence.ndjson

Ends with 0 when the report is written, whatever it says, with 1 on findings at or above --fail-on, and with 2 on wrong input or when a rule broke.`,
    )
    .action(async (paths: string[], options) => done((await import('./report')).report(paths, options)));

  program
    .command('evidence')
    .description('Ask the account: what AWS Config says of the deployed resources.')
    .command('collect')
    .argument(
      '[paths...]',
      'what was judged, to compare with what is deployed: cloud assemblies or templates (default: cdk.out, if there is one)',
    )
    .description('Read the results of AWS Config into an evidence file. Reads only; changes nothing.')
    .option('--conformance-pack <name>', 'the rules of this conformance pack (repeatable)', list)
    .option('--rules', 'all rules of the account that ask what a rule of ours asks')
    .option('--aggregator <name>', 'the rules of all accounts and regions of this aggregator')
    .option('--region <region>', 'where to ask (repeatable; default: that of the AWS environment or profile)', list)
    .option('--out <file>', 'evidence file to write', 'aims-evidence.ndjson')
    .option('--series <file>', 'add the results to this series, which shows a period instead of a moment')
    .option('--stale-after <days>', 'how long the evidence stays good', '7')
    .option('--stack <file=name>', 'the stack that deploys a bare template file (repeatable)', list)
    .option('--no-inventory', 'do not look for AI resources that no template describes')
    .option('--print-policy', 'print the IAM policy that this collection needs, and ask nothing')
    .addHelpText(
      'after',
      `
Credentials and endpoints are found as by any AWS tool: environment, profile, SSO, web identity, instance.

Examples:
  $ aims evidence collect --conformance-pack aims
  $ aims evidence collect --aggregator organisation --region eu-west-1 --out evidence/2026-11.ndjson
  $ aims evidence collect --rules --print-policy
  $ aims report --live aims-evidence.ndjson

Ends with 0 when every question was answered, and with 2 when some were not; what was read is kept.`,
    )
    .action(async (paths: string[], options) => done(await (await import('./evidence')).collect(paths, options)));

  program
    .command('conformance-pack')
    .description('Write the AWS Config conformance packs that ask of the account what the rules ask of templates.')
    .option('--out <file>', 'file to write; numbered where one pack would be over a limit of AWS')
    .option('--region <region>', 'leave out what AWS Config does not have in this region')
    .option('--name <name>', 'name of the pack', 'aims')
    .addHelpText(
      'after',
      `
Examples:
  $ aims conformance-pack --out conformance/aims.yaml --region eu-west-1`,
    )
    .action(async (options) => done((await import('./conformance-pack')).conformancePack(options)));

  program
    .command('reachability')
    .argument('[paths...]', 'cloud assemblies, template files or folders, - for standard input (default: cdk.out)')
    .description('Print which zone reaches which destination, by which path, and what is not as declared.')
    .option('--intent <file>', 'what zones are meant to reach (JSON or YAML), instead of what the templates declare')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .option('--paths', 'print the path of every cell, and what is missing where there is none')
    .option('--fail-on-unknown', 'end with 1 when something could not be decided')
    .option('--parameters <file>', 'parameter values that deployments fix; without them a parameter is unknown')
    .option('--together', 'treat bare templates as one app, whose references resolve in each other')
    .addHelpText(
      'after',
      `
Examples:
  $ aims reachability                               cdk.out of this folder
  $ aims reachability template.yaml --paths         with the routes and rules that allow it
  $ aims reachability --intent network.yaml --format markdown

Ends with 1 when something is reached but not declared, or declared but not reached.`,
    )
    .action(async (paths: string[], options) => done((await import('./reachability')).reachability(paths, options)));

  program
    .command('explain')
    .argument(
      '<id>',
      'a rule, a control (iso42001:A.6.2.8, or A.8.24 for every standard that has it) or a resource type',
    )
    .description('Explain a rule, a control, or a resource type.')
    .action(async (id: string) => done((await import('./explain')).explain(id)));

  program
    .command('list')
    .argument('<subject>', 'rules, controls or types')
    .description('List the rules, the controls, or the resource types that are judged.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (subject: string, options) => done((await import('./list')).list(subject, options)));

  return program;
}
