import { catalogue } from './catalogue';

/**
 * The 8 people controls (A.6) of Annex A of ISO/IEC 27001:2022.
 * Ids and names are the standard's; every other sentence is ours.
 */
export const ISO27001_PEOPLE_CONTROLS = catalogue({
  'iso27001:A.6.1': {
    name: 'Screening',
    summary: 'Check candidates before hire.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: HR.',
  },
  'iso27001:A.6.2': {
    name: 'Terms and conditions of employment',
    summary: 'Put security duties in contracts.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: HR.',
  },
  'iso27001:A.6.3': {
    name: 'Information security awareness, education and training',
    summary: 'Train people.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: training records.',
  },
  'iso27001:A.6.4': {
    name: 'Disciplinary process',
    summary: 'Have a process for breaches of policy.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: HR.',
  },
  'iso27001:A.6.5': {
    name: 'Responsibilities after termination or change of employment',
    summary: 'State duties that last after leaving.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: HR and legal; access removal is evidenced under iso27001:A.5.18.',
  },
  'iso27001:A.6.6': {
    name: 'Confidentiality or non-disclosure agreements',
    summary: 'Have NDAs where needed.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: legal.',
  },
  'iso27001:A.6.7': {
    name: 'Remote working',
    summary: 'Protect information when working remotely.',
    nature: 'hybrid',
    evidenceClass: 'supporting',
    evidenceClassReason: 'devices and premises',
    infrastructureEvidence:
      'Client VPN or Verified Access, session limits, VPC-only Studio and notebooks with no direct internet.',
  },
  'iso27001:A.6.8': {
    name: 'Information security event reporting',
    summary: 'Let people report events quickly.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: a staff reporting channel.',
  },
});
