import type { SeatName } from '../seats/schemas.ts'
import type { ListField } from './read-headings.ts'

const longest = 200

/**
 * The person in the cells of one line, or a sentence that says why there is none. Without headings, a column is known
 * by what is in it.
 */
export function readPerson(cells: string[], headings: (ListField | undefined)[] | undefined): SeatName | string {
  const given = headings ? byHeadings(cells, headings) : byContent(cells)
  if (typeof given === 'string') return given
  const { firstName, lastName, email, certificateName } = given
  const seat = {
    firstName: tidy(firstName),
    lastName: tidy(lastName),
    email: tidy(email),
    certificateName: tidy(certificateName),
  }
  const values = Object.values(seat)
  if (!values.some((value) => value !== null && /\p{L}/u.test(value))) return 'no name or email address was found.'
  if (values.some((value) => value !== null && value.length > longest)) return 'this is too long.'
  if (seat.email !== null && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(seat.email))
    return 'this is not an email address.'
  return seat
}

type Given = Partial<Record<keyof SeatName, string>>

function byHeadings(cells: string[], headings: (ListField | undefined)[]): Given {
  const at = (field: ListField) => cells[headings.indexOf(field)] ?? ''
  const whole = at('name')
  const named = splitWhole(whole)
  return {
    firstName: at('firstName') || named.firstName,
    lastName: at('lastName') || named.lastName,
    email: at('email'),
    certificateName: at('certificateName'),
  }
}

/** One cell is a whole name; two are first and last name; a third is the name on the certificate. */
function byContent(cells: string[]): Given | string {
  const words = cells.map(withoutNumber).filter((cell) => cell !== '')
  const [email = '', ...more] = words.flatMap((cell) => cell.match(/[^\s<>(),;]*@[^\s<>(),;]*/g) ?? [])
  if (more.length > 0) return 'there is more than one email address on it.'

  const names = words.map((cell) => nameIn(cell, email)).filter((cell) => cell !== '')
  const [first = '', last, certificateName, ...rest] = names
  if (rest.length > 0) return 'there is more on it than a name, an email address and a name for the certificate.'
  if (last === undefined) return { ...splitWhole(first), email }
  if (first.includes(',')) return { ...splitWhole(first), certificateName: last, email }
  return { firstName: first, lastName: last, ...(certificateName !== undefined && { certificateName }), email }
}

/** What is left of a cell without the email address and the marks around it. */
function nameIn(cell: string, email: string): string {
  return cell
    .replace(email, '')
    .replaceAll(/[<>()]/g, '')
    .replace(/^[\s,]+|[\s,]+$/g, '')
}

/** "Ash, Amy" has the last name first; otherwise the last word is the last name. */
function splitWhole(whole: string): { firstName: string; lastName: string } {
  const [last = '', first, ...more] = whole.split(',').map((part) => part.trim())
  if (first && last && more.length === 0) return { firstName: first, lastName: last }
  const words = whole.replaceAll(/\s+/g, ' ').trim().split(' ')
  if (words.length === 1) return { firstName: whole, lastName: '' }
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' }
}

/** Lists are often numbered: "1.", "2)" or a cell with nothing but a number. */
function withoutNumber(cell: string): string {
  return cell
    .replace(/^\d{1,3}(?:[.)]\s*|\s+|$)/, '')
    .replace(/^[-–•*]\s+/, '')
    .trim()
}

function tidy(value = ''): string | null {
  return value.replaceAll(/\s+/g, ' ').trim() || null
}
