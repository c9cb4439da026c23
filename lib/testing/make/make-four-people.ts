import type { Trx } from '../../db/types.ts'

/** The day on which the tests look at the four. */
export const fourAt = new Date('2026-11-20T12:00:00Z')

/** Four people who differ in every filter of the list. */
export async function makeFourPeople(trx: Trx): Promise<void> {
  await trx
    .insertInto('users')
    .values([
      {
        email: 'aisha@acme.example',
        firstName: 'Aisha',
        lastName: 'Khan',
        mobile: '+447400123456',
        companyName: 'Acme Widgets',
        customerType: 'corporate',
        postcode: 'LS1 4AP',
        totalBookings: 7,
        totalSpent: '840.00',
        lastActivityDate: daysAgo(2),
        marketingConsent: true,
      },
      { email: 'ben@x.example', firstName: 'Ben', lastName: 'Öztürk', lastActivityDate: daysAgo(40), smsConsent: true },
      {
        email: '50%_off\\@x.example',
        firstName: 'Cara',
        lastName: 'Bell',
        status: 'suspended',
        lastActivityDate: daysAgo(500),
        totalBookings: 1,
        totalSpent: '75.00',
      },
      { email: 'dee@x.example', firstName: 'Dee', lastName: 'Adams', role: 'instructor' },
    ])
    .execute()
}

function daysAgo(days: number): Date {
  return new Date(fourAt.getTime() - days * 86_400_000)
}
