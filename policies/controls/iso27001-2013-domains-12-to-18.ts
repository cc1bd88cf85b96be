import { catalogue } from './catalogue';

/**
 * The 58 controls of the domains A.12 to A.18 of Annex A of ISO/IEC 27001:2013 (114 in all), kept for readers of
 * older statements: the edition is withdrawn and the transition ended in October 2025.
 * Rules never name these ids; results are derived through the correspondence with the 2022 edition.
 * The evidence class is the best one among the 2022 controls that took the control over, or a worse one where
 * this control asks for a document or a human act that its successor merely includes (with the reason).
 */
export const ISO27001_2013_DOMAINS_12_TO_18 = catalogue({
  'iso27001-2013:A.12.1.1': {
    name: 'Documented operating procedures',
    summary: 'Write operating procedures down for those who need them.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.12.1.2': {
    name: 'Change management',
    summary: 'Control changes that affect security.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.12.1.3': {
    name: 'Capacity management',
    summary: 'Watch capacity and plan for what comes.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.12.1.4': {
    name: 'Separation of development, testing and operational environments',
    summary: 'Keep development, test and production apart.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.12.2.1': {
    name: 'Controls against malware',
    summary: 'Find, stop and recover from malware, with users on guard.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.12.3.1': {
    name: 'Information backup',
    summary: 'Back up, and test the backups.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.12.4.1': {
    name: 'Event logging',
    summary: 'Log what users and systems do, and read the logs.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.12.4.2': {
    name: 'Protection of log information',
    summary: 'Keep logs from being changed or read by the wrong people.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.12.4.3': {
    name: 'Administrator and operator logs',
    summary: 'Log what administrators do, and read those logs.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.12.4.4': {
    name: 'Clock synchronisation',
    summary: 'Keep clocks in step with one source.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.12.5.1': {
    name: 'Installation of software on operational systems',
    summary: 'Control what is installed on production systems.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.12.6.1': {
    name: 'Management of technical vulnerabilities',
    summary: 'Learn of weaknesses in time, and act on them.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.12.6.2': {
    name: 'Restrictions on software installation',
    summary: 'Set rules for what users may install.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.12.7.1': {
    name: 'Information systems audit controls',
    summary: 'Plan audits so that they disturb little.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.13.1.1': {
    name: 'Network controls',
    summary: 'Run networks so that systems on them are safe.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.13.1.2': {
    name: 'Security of network services',
    summary: 'Fix security and service levels for every network service.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.13.1.3': {
    name: 'Segregation in networks',
    summary: 'Keep groups apart on networks.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.13.2.1': {
    name: 'Information transfer policies and procedures',
    summary: 'Have rules and means that protect information in transfer.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.13.2.2': {
    name: 'Agreements on information transfer',
    summary: 'Agree with partners on safe transfer.',
    evidenceClass: 'none',
    evidenceClassReason: 'asks for agreements with other parties',
  },
  'iso27001-2013:A.13.2.3': {
    name: 'Electronic messaging',
    summary: 'Protect what is sent by electronic message.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.13.2.4': {
    name: 'Confidentiality or non-disclosure agreements',
    summary: 'Know which secrecy agreements are needed, and keep them up to date.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.14.1.1': {
    name: 'Information security requirements analysis and specification',
    summary: 'Set security needs for new and changed systems.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.14.1.2': {
    name: 'Securing application services on public networks',
    summary: 'Protect application traffic on public networks.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.14.1.3': {
    name: 'Protecting application services transactions',
    summary: 'Protect application transactions from error and tampering.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.14.2.1': {
    name: 'Secure development policy',
    summary: 'Have rules for building software and systems.',
    evidenceClass: 'supporting',
    evidenceClassReason: 'asks for written rules; enforcement is one of their means',
  },
  'iso27001-2013:A.14.2.2': {
    name: 'System change control procedures',
    summary: 'Put system changes through a procedure.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.14.2.3': {
    name: 'Technical review of applications after operating platform changes',
    summary: 'Check critical applications after the platform changes.',
    evidenceClass: 'supporting',
    evidenceClassReason: 'asks for a technical review after a platform change',
  },
  'iso27001-2013:A.14.2.4': {
    name: 'Restrictions on changes to software packages',
    summary: 'Leave vendor packages unmodified unless there is a need.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.14.2.5': {
    name: 'Secure system engineering principles',
    summary: 'Have engineering principles for secure systems, and use them.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.14.2.6': {
    name: 'Secure development environment',
    summary: 'Make the places where systems are built safe.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.14.2.7': {
    name: 'Outsourced development',
    summary: 'Steer and check development work done by outsiders.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.14.2.8': {
    name: 'System security testing',
    summary: 'Test security functions while building.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.14.2.9': {
    name: 'System acceptance testing',
    summary: 'Have acceptance tests for new and changed systems.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.14.3.1': {
    name: 'Protection of test data',
    summary: 'Choose test data with care and guard it.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.15.1.1': {
    name: 'Information security policy for supplier relationships',
    summary: 'Agree with suppliers what they must do about access risk.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.15.1.2': {
    name: 'Addressing security within supplier agreements',
    summary: 'Put security terms in supplier contracts.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.15.1.3': {
    name: 'Information and communication technology supply chain',
    summary: 'Cover risk in the technology supply chain by contract.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.15.2.1': {
    name: 'Monitoring and review of supplier services',
    summary: 'Watch, review and audit what suppliers deliver.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.15.2.2': {
    name: 'Managing changes to supplier services',
    summary: 'Manage changes in what suppliers deliver.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.16.1.1': {
    name: 'Responsibilities and procedures',
    summary: 'Know who does what in an incident.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.16.1.2': {
    name: 'Reporting information security events',
    summary: 'Have events reported fast.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.16.1.3': {
    name: 'Reporting information security weaknesses',
    summary: 'Have staff and contractors report weaknesses.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.16.1.4': {
    name: 'Assessment of and decision on information security events',
    summary: 'Decide which events are incidents.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.16.1.5': {
    name: 'Response to information security incidents',
    summary: 'Handle incidents the way the written procedure says.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.16.1.6': {
    name: 'Learning from information security incidents',
    summary: 'Use what incidents teach.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.16.1.7': {
    name: 'Collection of evidence',
    summary: 'Keep material that can serve as evidence.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.17.1.1': {
    name: 'Planning information security continuity',
    summary: 'Decide what security must hold in a crisis.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.17.1.2': {
    name: 'Implementing information security continuity',
    summary: 'Have the processes that keep security up in a crisis.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.17.1.3': {
    name: 'Verify, review and evaluate information security continuity',
    summary: 'Test the continuity arrangements regularly.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.17.2.1': {
    name: 'Availability of information processing facilities',
    summary: 'Have enough redundancy to stay available.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.18.1.1': {
    name: 'Identification of applicable legislation and contractual requirements',
    summary: 'Know the laws and contracts that bind you.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.18.1.2': {
    name: 'Intellectual property rights',
    summary: 'Respect intellectual property and licences.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.18.1.3': {
    name: 'Protection of records',
    summary: 'Keep records safe as law and business demand.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.18.1.4': {
    name: 'Privacy and protection of personally identifiable information',
    summary: 'Protect personal data as the law demands.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.18.1.5': {
    name: 'Regulation of cryptographic controls',
    summary: 'Use cryptography within the law.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.18.2.1': {
    name: 'Independent review of information security',
    summary: 'Have security reviewed by someone independent.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.18.2.2': {
    name: 'Compliance with security policies and standards',
    summary: 'Managers check that their area follows the rules.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.18.2.3': {
    name: 'Technical compliance review',
    summary: 'Check systems against the technical rules.',
    evidenceClass: 'partial',
  },
});
