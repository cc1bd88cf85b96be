import { clauseTable } from './clause-table';

/**
 * The clauses 4 to 10 of ISO/IEC 42001:2023: the management system itself. Headings have no requirement of their own.
 * Infrastructure shows little of them; where it can help, the entry says how.
 */
export const ISO42001_CLAUSES = clauseTable({
  'iso42001:4': { name: 'Context of the organization', heading: true },
  'iso42001:4.1': {
    name: 'Understanding the organization and its context',
    summary: 'Know the inside and outside issues that matter to the AI management system.',
  },
  'iso42001:4.2': {
    name: 'Understanding the needs and expectations of interested parties',
    summary: 'Know who cares and what they require.',
  },
  'iso42001:4.3': {
    name: 'Determining the scope of the AI management system',
    summary: 'Fix the boundaries of the management system.',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Account, OU and region boundaries and an in-scope tag can delimit the technical scope.',
  },
  'iso42001:4.4': { name: 'AI management system', summary: 'Run and improve the system as a whole.' },
  'iso42001:5': { name: 'Leadership', heading: true },
  'iso42001:5.1': { name: 'Leadership and commitment', summary: 'Top management shows commitment.' },
  'iso42001:5.2': { name: 'AI policy', summary: 'Top management sets the AI policy.' },
  'iso42001:5.3': {
    name: 'Roles, responsibilities and authorities',
    summary: 'Assign and communicate roles.',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Persona roles and owner tags.',
  },
  'iso42001:6': { name: 'Planning', heading: true },
  'iso42001:6.1': {
    name: 'Actions to address risks and opportunities',
    summary: 'Plan for AI risks and opportunities.',
    heading: true,
  },
  'iso42001:6.1.1': { name: 'General', summary: 'Consider context and set risk criteria.' },
  'iso42001:6.1.2': { name: 'AI risk assessment', summary: 'Define how AI risks are assessed.' },
  'iso42001:6.1.3': {
    name: 'AI risk treatment',
    summary: 'Choose controls, compare with Annex A, write the Statement of Applicability.',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'A generated SoA draft with control-to-resource links is an input; justification and approval are human.',
  },
  'iso42001:6.1.4': {
    name: 'AI system impact assessment',
    summary: 'Define how consequences for people and society are assessed.',
  },
  'iso42001:6.2': { name: 'AI objectives and planning to achieve them', summary: 'Set measurable AI objectives.' },
  'iso42001:6.3': { name: 'Planning of changes', summary: 'Change the management system in a planned way.' },
  'iso42001:7': { name: 'Support', heading: true },
  'iso42001:7.1': { name: 'Resources', summary: 'Provide what the system needs.' },
  'iso42001:7.2': { name: 'Competence', summary: 'Make sure people are competent.' },
  'iso42001:7.3': { name: 'Awareness', summary: 'Make sure people are aware.' },
  'iso42001:7.4': { name: 'Communication', summary: 'Plan internal and external communication.' },
  'iso42001:7.5': { name: 'Documented information', summary: 'Control required documents and records.', heading: true },
  'iso42001:7.5.1': { name: 'General', summary: 'Keep the required documents.' },
  'iso42001:7.5.2': {
    name: 'Creating and updating documented information',
    summary: 'Identify, format, review and approve documents.',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Version-controlled reports carry identity and date.',
  },
  'iso42001:7.5.3': {
    name: 'Control of documented information',
    summary: 'Protect, retain and dispose of documents.',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Versioned, encrypted, access-controlled and retention-locked S3 storage of evidence.',
  },
  'iso42001:8': { name: 'Operation', heading: true },
  'iso42001:8.1': {
    name: 'Operational planning and control',
    summary: 'Plan and control the processes, including changes and outsourced ones.',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Pipelines, change sets and approval gates for deployed AI systems.',
  },
  'iso42001:8.2': { name: 'AI risk assessment', summary: 'Assess risks on a schedule and when things change.' },
  'iso42001:8.3': {
    name: 'AI risk treatment',
    summary: 'Carry out the treatment plan.',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Deployed technical controls with passing checks show the technical part of treatment is in place.',
  },
  'iso42001:8.4': {
    name: 'AI system impact assessment',
    summary: 'Assess impacts on a schedule and when things change.',
  },
  'iso42001:9': { name: 'Performance evaluation', heading: true },
  'iso42001:9.1': {
    name: 'Monitoring, measurement, analysis and evaluation',
    summary: 'Decide what to measure, how and when; evaluate.',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Config and Security Hub compliance trend, model and service metrics.',
  },
  'iso42001:9.2': { name: 'Internal audit', summary: 'Audit the system internally.', heading: true },
  'iso42001:9.2.1': { name: 'General', summary: 'Audit on a schedule.' },
  'iso42001:9.2.2': { name: 'Internal audit programme', summary: 'Plan and run the audit programme.' },
  'iso42001:9.3': { name: 'Management review', summary: 'Review the system at top level.', heading: true },
  'iso42001:9.3.1': { name: 'General', summary: 'Review on a schedule.' },
  'iso42001:9.3.2': {
    name: 'Management review inputs',
    summary: 'Consider the required inputs.',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Coverage reports can be an input.',
  },
  'iso42001:9.3.3': { name: 'Management review results', summary: 'Record decisions.' },
  'iso42001:10': { name: 'Improvement', heading: true },
  'iso42001:10.1': { name: 'Continual improvement', summary: 'Keep improving.' },
  'iso42001:10.2': {
    name: 'Nonconformity and corrective action',
    summary: 'React to nonconformities and remove causes.',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Failed-check findings and their closure records can feed it.',
  },
});
