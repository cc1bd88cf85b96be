import { unlessOpen } from '../../template/outcome';
import { anyOf, type Ternary } from '../../template/ternary';
import { isList, textIs } from '../../template/value';
import type { Rule } from '../rule';

export const domainIdleShutdown: Rule = {
  id: 'SageMakerDomainIdleShutdown',
  appliesTo: ['AWS::SageMaker::Domain'],
  severity: 'warning',
  problem: 'idle apps keep running',
  fix: "Set 'AppLifecycleManagement.IdleSettings.LifecycleManagement' to 'ENABLED' for JupyterLab and Code Editor, with a timeout.",
  controls: {
    'iso27001:A.8.6': { why: 'Machines that nobody uses are freed for those who need them.', as: 'partial' },
    'iso27001:A.8.5': { why: 'A session that its user has left is closed.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-idle-shutdown.html',
  check: (domain) => {
    const settings = domain.node('DefaultUserSettings');
    const hidden = settings.get('StudioWebPortalSettings.HiddenAppTypes');
    const isHidden = (app: string): Ternary =>
      anyOf(...(isList(hidden) ? hidden : [hidden]).map((one) => textIs(one, (text) => text === app)));
    return ['JupyterLab', 'CodeEditor']
      .filter((app) => isHidden(app) !== true)
      .map((app) =>
        unlessOpen(
          settings.equals(`${app}AppSettings.AppLifecycleManagement.IdleSettings.LifecycleManagement`, 'ENABLED'),
          isHidden(app),
          'the apps that are hidden',
        ),
      );
  },
};
