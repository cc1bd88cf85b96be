import { catalogue } from './catalogue';

/**
 * The 14 physical controls (A.7) of Annex A of ISO/IEC 27001:2022.
 * Ids and names are the standard's; every other sentence is ours.
 */
export const ISO27001_PHYSICAL_CONTROLS = catalogue({
  'iso27001:A.7.1': {
    name: 'Physical security perimeters',
    summary: 'Draw a protective boundary around sensitive areas.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence:
      'Inherited from AWS data centres (AWS Artifact reports); customer offices need their own evidence.',
  },
  'iso27001:A.7.2': {
    name: 'Physical entry',
    summary: 'Control entry.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited from AWS data centres.',
  },
  'iso27001:A.7.3': {
    name: 'Securing offices, rooms and facilities',
    summary: 'Design security of rooms.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited for AWS facilities only.',
  },
  'iso27001:A.7.4': {
    name: 'Physical security monitoring',
    summary: 'Watch premises for intrusion.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited from AWS data centres.',
  },
  'iso27001:A.7.5': {
    name: 'Protecting against physical and environmental threats',
    summary: 'Protect against fire, flood and similar.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited from AWS data centres.',
  },
  'iso27001:A.7.6': {
    name: 'Working in secure areas',
    summary: 'Set rules for secure areas.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited for AWS facilities only.',
  },
  'iso27001:A.7.7': {
    name: 'Clear desk and clear screen',
    summary: 'Keep desks and screens clear.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: workplace behaviour.',
  },
  'iso27001:A.7.8': {
    name: 'Equipment siting and protection',
    summary: 'Site equipment safely.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited from AWS data centres.',
  },
  'iso27001:A.7.9': {
    name: 'Security of assets off-premises',
    summary: 'Protect assets off site.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: devices outside AWS.',
  },
  'iso27001:A.7.10': {
    name: 'Storage media',
    summary: 'Manage media through its life.',
    nature: 'hybrid',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'AWS handles media; customer can add encryption at rest so media is unreadable.',
  },
  'iso27001:A.7.11': {
    name: 'Supporting utilities',
    summary: 'Protect from utility failure.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited from AWS data centres.',
  },
  'iso27001:A.7.12': {
    name: 'Cabling security',
    summary: 'Protect cables.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited from AWS data centres.',
  },
  'iso27001:A.7.13': {
    name: 'Equipment maintenance',
    summary: 'Maintain equipment.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited from AWS data centres.',
  },
  'iso27001:A.7.14': {
    name: 'Secure disposal or re-use of equipment',
    summary: 'Wipe before disposal or reuse.',
    nature: 'organizational',
    evidenceClass: 'inherited',
    infrastructureEvidence: 'Inherited; key deletion gives crypto-erasure of customer data.',
  },
});
