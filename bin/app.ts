import { App, Validations } from 'aws-cdk-lib';
import { AiEnvironment, fixedCostLines, readConfiguration } from '../lib/environment';
import { AimsChecks } from '../policies/packs';

// Another environment: cdk synth '**' --context environment=environments/my.yaml
const app = new App();
const environment = new AiEnvironment(
  app,
  readConfiguration(app.node.tryGetContext('environment') ?? 'environments/reference.yaml'),
);
Validations.of(app).addPlugins(new AimsChecks(app));
process.stderr.write(`${fixedCostLines(environment).join('\n')}\n`);
app.synth();
