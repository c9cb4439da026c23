import { Refusal } from '../../core/refusal.ts'
import type { SeatName } from '../seats/schemas.ts'
import type { BookingForm } from './booking-form.ts'
import { readList } from './read-list.ts'
import { type TakeBookingInput, takeBookingInput } from './schemas.ts'
import { mostSeats, readRows } from './seat-rows.ts'

/** Converts the form to a booking. Refuses it with a sentence at every field that is wrong. */
export function readBookingForm(form: BookingForm): TakeBookingInput {
  const errors: Record<string, string> = {}
  const seats = readSeats(form, errors)
  const parsed = takeBookingInput.safeParse({
    ...(form.who === 'found' ? { userId: form.picked } : { person: personOf(form) }),
    sessionId: form.sessionId,
    seats,
    bookerComes: form.bookerComes,
    source: form.source,
    status: form.status,
    ...(form.specialRequirements.trim() && { specialRequirements: form.specialRequirements }),
    secondSeat: form.secondSeat,
  })
  for (const issue of parsed.error?.issues ?? []) errors[issue.path.join('.')] ??= issue.message
  const [first] = Object.values(errors)
  if (first !== undefined || !parsed.data) throw new Refusal(first ?? '', errors)
  return parsed.data
}

function personOf(form: BookingForm) {
  return {
    firstName: form['person.firstName'],
    lastName: form['person.lastName'],
    email: form['person.email'],
    phone: form['person.phone'],
    companyName: form['person.companyName'],
  }
}

/** The number of seats if nobody else is named; otherwise each seat except the booker's. */
function readSeats(form: BookingForm, errors: Record<string, string>) {
  const [rows, listed] = [readRows(form), readList(form.list)]
  if (listed.faults[0]) errors.list = listed.faults.map(({ sentence }) => sentence).join('\n')
  else if (listed.seats.length > 0 && sameLines(form.list) !== sameLines(form.listSeen)) errors.list = lookFirst

  const count = form.seats.trim() === '' ? Number.NaN : Number(form.seats)
  const others = [...rows, ...listed.seats].map(asTyped)
  if (others.length === 0 || !Number.isInteger(count) || count > mostSeats) return count

  const own = form.bookerComes === 'yes' ? 1 : 0
  const unnamed = count - own - others.length
  if (unnamed < 0) errors.seats = `You named ${others.length + own} people. Book that many seats, or name fewer.`
  return [...others, ...Array.from({ length: Math.max(0, unnamed) }, () => ({}))]
}

function asTyped({ firstName, lastName, email, certificateName }: SeatName) {
  return {
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    email: email ?? '',
    certificateName: certificateName ?? '',
  }
}

const lookFirst = 'Check how your list was read, then book.'

function sameLines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
