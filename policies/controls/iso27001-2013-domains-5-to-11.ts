import { catalogue } from './catalogue';

/**
 * The 56 controls of the domains A.5 to A.11 of Annex A of ISO/IEC 27001:2013 (114 in all), kept for readers of
 * older statements: the edition is withdrawn and the transition ended in October 2025.
 * Rules never name these ids; results are derived through the correspondence with the 2022 edition.
 * The evidence class is the best one among the 2022 controls that took the control over, or a worse one where
 * this control asks for a document or a human act that its successor merely includes (with the reason).
 */
export const ISO27001_2013_DOMAINS_5_TO_11 = catalogue({
  'iso27001-2013:A.5.1.1': {
    name: 'Policies for information security',
    summary: 'Have security policies that management backs and people know.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.5.1.2': {
    name: 'Review of the policies for information security',
    summary: 'Look at the policies again on a schedule and after big changes.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.6.1.1': {
    name: 'Information security roles and responsibilities',
    summary: 'Give every security duty an owner.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.6.1.2': {
    name: 'Segregation of duties',
    summary: 'Keep conflicting duties in different hands.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.6.1.3': {
    name: 'Contact with authorities',
    summary: 'Know which authorities to call, and stay in touch.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.6.1.4': {
    name: 'Contact with special interest groups',
    summary: 'Stay in touch with expert groups.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.6.1.5': {
    name: 'Information security in project management',
    summary: 'Build security into projects of every kind.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.6.2.1': {
    name: 'Mobile device policy',
    summary: 'Manage the risk of phones and laptops on the move.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.6.2.2': {
    name: 'Teleworking',
    summary: 'Protect information used at home or away.',
    evidenceClass: 'supporting',
  },
  'iso27001-2013:A.7.1.1': {
    name: 'Screening',
    summary: 'Check candidates before hire.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.7.1.2': {
    name: 'Terms and conditions of employment',
    summary: 'Put security duties in contracts.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.7.2.1': {
    name: 'Management responsibilities',
    summary: 'Managers see to it that staff follow the rules.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.7.2.2': {
    name: 'Information security awareness, education and training',
    summary: 'Train people, and train them again.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.7.2.3': {
    name: 'Disciplinary process',
    summary: 'Have a known process for breaches of the rules.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.7.3.1': {
    name: 'Termination or change of employment responsibilities',
    summary: 'Say which duties last after someone leaves or moves.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.8.1.1': {
    name: 'Inventory of assets',
    summary: 'Keep a list of assets.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.8.1.2': {
    name: 'Ownership of assets',
    summary: 'Give each listed asset an owner.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.8.1.3': {
    name: 'Acceptable use of assets',
    summary: 'Write down how assets may be used.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.8.1.4': {
    name: 'Return of assets',
    summary: 'Get assets back when people leave.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.8.2.1': {
    name: 'Classification of information',
    summary: 'Classify information by value and need.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.8.2.2': {
    name: 'Labelling of information',
    summary: 'Label information to match its class.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.8.2.3': {
    name: 'Handling of assets',
    summary: 'Handle assets as their class demands.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.8.3.1': {
    name: 'Management of removable media',
    summary: 'Manage removable media by class of information.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.8.3.2': {
    name: 'Disposal of media',
    summary: 'Get rid of media so that nothing can be read from it.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.8.3.3': {
    name: 'Physical media transfer',
    summary: 'Guard media while it travels.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.9.1.1': {
    name: 'Access control policy',
    summary: 'Write down the access rules and keep them current.',
    evidenceClass: 'supporting',
    evidenceClassReason: 'asks for a written policy; the access rules in force are judged under iso27001-2013:A.9.1.2',
  },
  'iso27001-2013:A.9.1.2': {
    name: 'Access to networks and network services',
    summary: 'Let people reach only the networks and services meant for them.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.9.2.1': {
    name: 'User registration and de-registration',
    summary: 'Register users when they come, remove them when they go.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.9.2.2': {
    name: 'User access provisioning',
    summary: 'Grant and revoke access through one process.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.9.2.3': {
    name: 'Management of privileged access rights',
    summary: 'Keep powerful access rare and watched.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.9.2.4': {
    name: 'Management of secret authentication information of users',
    summary: 'Hand out passwords and keys in a controlled way.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.9.2.5': {
    name: 'Review of user access rights',
    summary: 'Owners look at who has access, regularly.',
    evidenceClass: 'supporting',
    evidenceClassReason: 'asks for a periodic review by asset owners; tools only feed it',
  },
  'iso27001-2013:A.9.2.6': {
    name: 'Removal or adjustment of access rights',
    summary: 'Take access away when a job ends, change it when the job changes.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.9.3.1': {
    name: 'Use of secret authentication information',
    summary: 'People treat their passwords and keys as they were told.',
    evidenceClass: 'none',
    evidenceClassReason: 'asks how people handle their own secrets',
  },
  'iso27001-2013:A.9.4.1': {
    name: 'Information access restriction',
    summary: 'Limit access to data and application functions by the access rules.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.9.4.2': {
    name: 'Secure log-on procedures',
    summary: 'Have a safe sign-in where the rules call for one.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.9.4.3': {
    name: 'Password management system',
    summary: 'Have the system see to good passwords.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.9.4.4': {
    name: 'Use of privileged utility programs',
    summary: 'Limit tools that can bypass controls.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.9.4.5': {
    name: 'Access control to program source code',
    summary: 'Limit who reaches source code.',
    evidenceClass: 'partial',
  },
  'iso27001-2013:A.10.1.1': {
    name: 'Policy on the use of cryptographic controls',
    summary: 'Have rules for when and how cryptography is used.',
    evidenceClass: 'supporting',
    evidenceClassReason:
      'asks for a written policy; keys and encryption in force are judged under iso27001-2013:A.10.1.2',
  },
  'iso27001-2013:A.10.1.2': {
    name: 'Key management',
    summary: 'Manage keys over their whole life.',
    evidenceClass: 'direct',
  },
  'iso27001-2013:A.11.1.1': {
    name: 'Physical security perimeter',
    summary: 'Draw a protective boundary around sensitive areas.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.1.2': {
    name: 'Physical entry controls',
    summary: 'Let only the right people in.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.1.3': {
    name: 'Securing offices, rooms and facilities',
    summary: 'Make rooms and offices physically safe.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.1.4': {
    name: 'Protecting against external and environmental threats',
    summary: 'Protect against nature, accident and attack.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.1.5': {
    name: 'Working in secure areas',
    summary: 'Have rules for work in secure areas.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.1.6': {
    name: 'Delivery and loading areas',
    summary: 'Watch loading bays and keep them apart from systems.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.2.1': {
    name: 'Equipment siting and protection',
    summary: 'Place equipment out of harm and out of view.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.2.2': {
    name: 'Supporting utilities',
    summary: 'Survive the loss of power and other utilities.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.2.3': {
    name: 'Cabling security',
    summary: 'Guard cables against tapping and damage.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.2.4': {
    name: 'Equipment maintenance',
    summary: 'Maintain equipment.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.2.5': {
    name: 'Removal of assets',
    summary: 'No asset leaves the site without leave.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.2.6': {
    name: 'Security of equipment and assets off-premises',
    summary: 'Protect equipment that is away from the site.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.11.2.7': {
    name: 'Secure disposal or reuse of equipment',
    summary: 'Wipe storage before equipment is scrapped or given on.',
    evidenceClass: 'inherited',
  },
  'iso27001-2013:A.11.2.8': {
    name: 'Unattended user equipment',
    summary: 'Do not leave equipment open to passers-by.',
    evidenceClass: 'none',
  },
  'iso27001-2013:A.11.2.9': {
    name: 'Clear desk and clear screen policy',
    summary: 'Keep desks and screens clear.',
    evidenceClass: 'none',
  },
});
