import { App, Validations } from 'aws-cdk-lib';
import { AiEnvironment, readConfiguration } from '../lib/environment';
import { AimsChecks } from '../policies/packs';

// Another environment: cdk synth '**' --context environment=environments/my.yaml
const app = new App();
new AiEnvironment(app, readConfiguration(app.node.tryGetContext('environment') ?? 'environments/reference.yaml'));
Validations.of(app).addPlugins(new AimsChecks(app));
app.synth();
