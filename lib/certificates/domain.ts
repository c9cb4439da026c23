import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { listTask } from '../domains/task.ts'
import { appUrl } from '../env.ts'
import { certificateList } from './certificate-list.ts'
import { expiringDays } from './certificate-state.ts'
import { certificateIssued, renewalReminder } from './letters.ts'
import { certificatesPersonalData } from './personal-data.ts'
import { remindOfRenewals } from './renewals/remind-of-renewals.ts'
import { renewalGroup } from './renewals/renewal-grace.ts'

const activity = [
  {
    group: 'training',
    label: 'Training',
    kinds: {
      'register.submitted': 'Register handed in',
      'certificate.issued': 'Certificate issued',
      'certificate.reissued': 'Certificate reissued',
      'certificate.revoked': 'Certificate revoked',
      'certificate.downloaded': 'Certificate downloaded',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const certificatesDomain = defineDomain({
  name: 'certificates',
  tables: ['certificates'],
  personalData: certificatesPersonalData,
  activity,
  letters: [certificateIssued, renewalReminder],
  settings: [renewalGroup],
  jobs: [
    {
      name: 'renewals.remind',
      cron: '15 7 * * *',
      run: ({ db, keyring, signal }) => remindOfRenewals(db, { appUrl: appUrl().origin, keyring, signal }),
    },
  ],
  tasks: [
    listTask(certificateList, {
      href: '/admin/certificates?state=expiring',
      one: `certificate expires within ${expiringDays} days`,
      many: `certificates expire within ${expiringDays} days`,
      place: 80,
    }),
  ],
  entries: [{ href: '/admin/certificates', label: 'Certificates', icon: 'certificates', group: 'records', place: 20 }],
})
