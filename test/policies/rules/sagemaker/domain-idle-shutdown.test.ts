import { domainIdleShutdown } from '../../../../policies/rules/sagemaker/domain-idle-shutdown';
import { ruleCases } from '../../../support/rule-cases';

const on = { AppLifecycleManagement: { IdleSettings: { LifecycleManagement: 'ENABLED', IdleTimeoutInMinutes: 60 } } };

ruleCases(domainIdleShutdown, {
  pass: {
    'both apps stop': { DefaultUserSettings: { JupyterLabAppSettings: on, CodeEditorAppSettings: on } },
    'the other app is hidden': {
      DefaultUserSettings: {
        JupyterLabAppSettings: on,
        StudioWebPortalSettings: { HiddenAppTypes: ['CodeEditor'] },
      },
    },
  },
  fail: {
    'nothing said': { DefaultUserSettings: {} },
    'only one app stops': { DefaultUserSettings: { JupyterLabAppSettings: on } },
    'switched off': {
      DefaultUserSettings: {
        JupyterLabAppSettings: on,
        CodeEditorAppSettings: { AppLifecycleManagement: { IdleSettings: { LifecycleManagement: 'DISABLED' } } },
      },
    },
  },
  unknown: { 'imported settings': { DefaultUserSettings: { 'Fn::ImportValue': 'settings' } } },
  'not applicable': {
    'both apps are hidden': {
      DefaultUserSettings: { StudioWebPortalSettings: { HiddenAppTypes: ['CodeEditor', 'JupyterLab'] } },
    },
  },
});
