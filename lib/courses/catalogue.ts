import type { Insertable } from 'kysely'
import type { Courses } from '../db/schema.ts'

export type CatalogueCourse = Pick<
  Insertable<Courses>,
  'code' | 'name' | 'category' | 'description' | 'contactHours' | 'days' | 'price' | 'validityMonths' | 'attendanceOnly'
> & {
  /** Code of the course whose certificate this one renews. */
  requalifies?: string
}

/** The courses that a new company starts with. */
export const catalogue: readonly CatalogueCourse[] = [
  {
    code: 'EFAW',
    name: 'Emergency First Aid at Work',
    category: 'Workplace',
    description: 'For the appointed first aider of a small, low-risk workplace.',
    contactHours: '6',
    days: 1,
    price: '100.00',
  },
  {
    code: 'FAW',
    name: 'First Aid at Work',
    category: 'Workplace',
    description: 'For first aiders where the needs assessment asks for full training.',
    contactHours: '18',
    days: 3,
    price: '200.00',
  },
  {
    code: 'PFA',
    name: 'Paediatric First Aid',
    category: 'Paediatric',
    description: 'For nurseries, schools and childminders.',
    contactHours: '12',
    days: 2,
    price: '120.00',
  },
  {
    code: 'EPFA',
    name: 'Emergency Paediatric First Aid',
    category: 'Paediatric',
    description: 'One day for staff who look after babies and children.',
    contactHours: '6',
    days: 1,
    price: '100.00',
  },
  {
    code: 'FAW_REQUAL',
    name: 'First Aid at Work Requalification',
    category: 'Requalification',
    description: 'Renews a First Aid at Work certificate.',
    contactHours: '12',
    days: 2,
    price: '150.00',
    requalifies: 'FAW',
  },
  {
    code: 'EFAW_REQUAL',
    name: 'Emergency First Aid at Work Requalification',
    category: 'Requalification',
    description: 'Renews an Emergency First Aid at Work certificate.',
    contactHours: '3',
    days: 1,
    price: '75.00',
    requalifies: 'EFAW',
  },
  {
    code: 'PFA_REQUAL',
    name: 'Paediatric First Aid Requalification',
    category: 'Requalification',
    description: 'Renews a Paediatric First Aid certificate.',
    contactHours: '3',
    days: 1,
    price: '100.00',
    requalifies: 'PFA',
  },
  {
    code: 'EPFA_REQUAL',
    name: 'Emergency Paediatric First Aid Requalification',
    category: 'Requalification',
    description: 'Renews an Emergency Paediatric First Aid certificate.',
    contactHours: '3',
    days: 1,
    price: '75.00',
    requalifies: 'EPFA',
  },
  {
    code: 'ACTIVITY',
    name: 'Activity First Aid',
    category: 'Outdoor',
    description: 'For people who lead sports, outdoor and adventure activities.',
    contactHours: '5',
    days: 1,
    price: '175.00',
  },
  {
    code: 'CPR_AED',
    name: 'CPR and AED',
    category: 'Short courses',
    description: 'Resuscitation and the safe use of a defibrillator.',
    contactHours: '3',
    days: 1,
    price: '50.00',
    validityMonths: 12,
  },
  {
    code: 'REFRESHER',
    name: 'First Aid Annual Refresher',
    category: 'Short courses',
    description: 'Keeps skills fresh between certificates; a record of attendance.',
    contactHours: '3',
    days: 1,
    price: '50.00',
    validityMonths: 12,
    attendanceOnly: true,
  },
]
