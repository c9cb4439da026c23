import { z } from 'zod'
import type { Db } from '../../db/types.ts'
import type { Buyer } from './buyer.ts'

const word = z.string().trim().catch('')

/** The invoice details of a booking. They may come from anywhere, so anything that is not text is left out. */
const details = z
  .object({
    companyName: word,
    addressLine1: word,
    addressLine2: word,
    city: word,
    county: word,
    postcode: word,
    country: word,
    vatNumber: word,
    purchaseOrder: word,
  })
  .partial()
  .catch({})

type Address = Partial<
  Record<'addressLine1' | 'addressLine2' | 'city' | 'county' | 'postcode' | 'country', string | null | undefined>
>

/** The buyer on the documents of a booking. `isKnown` says whether a name and an address are known. */
export async function findBuyer(
  db: Db,
  bookingId: string,
): Promise<{ buyer: Buyer; isKnown: boolean; purchaseOrder: string | null }> {
  const row = await db
    .selectFrom('bookings')
    .innerJoin('users', 'users.id', 'bookings.userId')
    .select(['bookings.invoiceDetails', 'users.firstName', 'users.lastName', 'users.companyName', 'users.vatNumber'])
    .select(['users.addressLine1', 'users.addressLine2', 'users.city', 'users.county', 'users.postcode'])
    .select('users.country')
    .where('bookings.id', '=', bookingId)
    .executeTakeFirstOrThrow()
  const given = details.parse(row.invoiceDetails)
  const address = listLines(given)
  const buyer: Buyer = {
    company: given.companyName || row.companyName || '',
    name: [row.firstName, row.lastName].filter(Boolean).join(' '),
    address: address.length > 0 ? address : listLines(row),
    vatNumber: given.vatNumber || row.vatNumber || '',
  }
  const isKnown = buyer.address.length > 0 && buyer.company + buyer.name !== ''
  return { buyer, isKnown, purchaseOrder: given.purchaseOrder || null }
}

/** The lines of an address. None without a street, or without a town or postcode. */
function listLines({ addressLine1, addressLine2, city, county, postcode, country }: Address): string[] {
  if (!addressLine1 || !(city || postcode)) return []
  const abroad =
    country && !/^(GB|UK|United Kingdom|England|Scotland|Wales|Northern Ireland)$/i.test(country) ? country : ''
  return [addressLine1, addressLine2, city, county, postcode, abroad].filter((line): line is string => !!line)
}
