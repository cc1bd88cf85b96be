import { clauseTable } from './clause-table';

/**
 * The clauses 4 to 10 of ISO/IEC 27001:2022: the management system itself. Headings have no requirement of their own.
 * Infrastructure shows little of them; where it can help, the entry says how.
 */
export const ISO27001_CLAUSES = clauseTable({
  'iso27001:4': { name: 'Context of the organization', heading: true },
  'iso27001:4.1': {
    name: 'Understanding the organization and its context',
    summary: 'Know the inside and outside issues that bear on security.',
  },
  'iso27001:4.2': {
    name: 'Understanding the needs and expectations of interested parties',
    summary: 'Know who cares and what they require.',
  },
  'iso27001:4.3': {
    name: 'Determining the scope of the information security management system',
    summary: 'Fix the boundaries of the management system.',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Account, OU and region boundaries can delimit technical scope.',
  },
  'iso27001:4.4': { name: 'Information security management system', summary: 'Run and improve the system as a whole.' },
  'iso27001:5': { name: 'Leadership', heading: true },
  'iso27001:5.1': { name: 'Leadership and commitment', summary: 'Top management shows commitment.' },
  'iso27001:5.2': { name: 'Policy', summary: 'Top management sets the security policy.' },
  'iso27001:5.3': {
    name: 'Organizational roles, responsibilities and authorities',
    summary: 'Assign and communicate roles.',
  },
  'iso27001:6': { name: 'Planning', heading: true },
  'iso27001:6.1': {
    name: 'Actions to address risks and opportunities',
    summary: 'Plan for risks and opportunities.',
    heading: true,
  },
  'iso27001:6.1.1': { name: 'General', summary: 'Take context into account when planning.' },
  'iso27001:6.1.2': {
    name: 'Information security risk assessment',
    summary: 'Define how security risks are assessed.',
  },
  'iso27001:6.1.3': {
    name: 'Information security risk treatment',
    summary: 'Choose controls, compare with Annex A, write the Statement of Applicability.',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'A generated SoA draft with control-to-resource links is an input; justification and approval are human.',
  },
  'iso27001:6.2': {
    name: 'Information security objectives and planning to achieve them',
    summary: 'Set measurable security objectives.',
  },
  'iso27001:6.3': { name: 'Planning of changes', summary: 'Change the management system in a planned way.' },
  'iso27001:7': { name: 'Support', heading: true },
  'iso27001:7.1': { name: 'Resources', summary: 'Provide what the system needs.' },
  'iso27001:7.2': { name: 'Competence', summary: 'Make sure people are competent.' },
  'iso27001:7.3': { name: 'Awareness', summary: 'Make sure people are aware.' },
  'iso27001:7.4': { name: 'Communication', summary: 'Plan internal and external communication.' },
  'iso27001:7.5': { name: 'Documented information', summary: 'Control required documents and records.', heading: true },
  'iso27001:7.5.1': { name: 'General', summary: 'Keep the required documents.' },
  'iso27001:7.5.2': {
    name: 'Creating and updating',
    summary: 'Identify, format, review and approve documents.',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Version-controlled reports.',
  },
  'iso27001:7.5.3': {
    name: 'Control of documented information',
    summary: 'Protect, retain and dispose of documents.',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Versioned, encrypted, retention-locked S3 storage of evidence.',
  },
  'iso27001:8': { name: 'Operation', heading: true },
  'iso27001:8.1': {
    name: 'Operational planning and control',
    summary: 'Plan and control the processes, including changes and outsourced ones.',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Pipelines, change sets and approval gates.',
  },
  'iso27001:8.2': {
    name: 'Information security risk assessment',
    summary: 'Assess risks on a schedule and when things change.',
  },
  'iso27001:8.3': {
    name: 'Information security risk treatment',
    summary: 'Carry out the treatment plan.',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Deployed technical controls with passing checks.',
  },
  'iso27001:9': { name: 'Performance evaluation', heading: true },
  'iso27001:9.1': {
    name: 'Monitoring, measurement, analysis and evaluation',
    summary: 'Decide what to measure, how and when; evaluate.',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Config and Security Hub compliance trend.',
  },
  'iso27001:9.2': { name: 'Internal audit', summary: 'Audit the system internally.', heading: true },
  'iso27001:9.2.1': { name: 'General', summary: 'Audit on a schedule.' },
  'iso27001:9.2.2': { name: 'Internal audit programme', summary: 'Plan and run the audit programme.' },
  'iso27001:9.3': { name: 'Management review', summary: 'Review the system at top level.', heading: true },
  'iso27001:9.3.1': { name: 'General', summary: 'Review on a schedule.' },
  'iso27001:9.3.2': {
    name: 'Management review inputs',
    summary: 'Consider the required inputs.',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Coverage reports can be an input.',
  },
  'iso27001:9.3.3': { name: 'Management review results', summary: 'Record decisions.' },
  'iso27001:10': { name: 'Improvement', heading: true },
  'iso27001:10.1': { name: 'Continual improvement', summary: 'Keep improving.' },
  'iso27001:10.2': {
    name: 'Nonconformity and corrective action',
    summary: 'React to nonconformities and remove causes.',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Failed-check findings and closure records can feed it.',
  },
});
