export const plainCanaries = {
  email: 'canary.email@canary.example',
  firstName: 'Canaryfirst',
  lastName: 'Canarylast',
  phone: '+447400100001',
  mobile: '+447400100002',
  addressLine1: 'Canaryline One',
  addressLine2: 'Canaryline Two',
  city: 'Canarytown',
  county: 'Canaryshire',
  postcode: 'CN1 9CN',
  companyName: 'Canaryworks',
  companyRole: 'Canaryrole',
  companyDepartment: 'Canarydepartment',
  vatNumber: 'GBCANARY1',
  notes: 'Canaryremark',
}

export const sealedCanaries = {
  dateOfBirth: '1977-07-17',
  emergencyContactName: 'Canarymother',
  emergencyContactPhone: '+447400100003',
  emergencyContactRelationship: 'Canarykin',
  medicalNotes: 'Canaryillness',
  dietaryRequirements: 'Canarydiet',
}

export const writtenCanaries = {
  requirements: 'Canaryramp',
  internalNote: 'Canaryinternal',
  sharedNote: 'Canaryshared',
  instructorNote: 'Canarytaught',
  medicalNote: 'Canarysurgery',
  sessionNote: 'Canaryprojector',
  sharedSessionNote: 'Canaryhandout',
  certificate: 'RFT-C-CANARY',
}

/** Values about one person, each found nowhere else. */
export const canaries = { ...plainCanaries, ...sealedCanaries, ...writtenCanaries }

export type Canary = keyof typeof canaries

/** The canaries in a text, by field. */
export function canariesIn(text: string): Canary[] {
  return everyCanary.filter((name) => text.includes(canaries[name]))
}

export const everyCanary = Object.keys(canaries).filter((name): name is Canary => name in canaries)
