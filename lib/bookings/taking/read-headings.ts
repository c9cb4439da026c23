export type ListField = 'firstName' | 'lastName' | 'name' | 'email' | 'certificateName'

const usual: Record<ListField, string[]> = {
  firstName: ['firstname', 'first', 'forename', 'forenames', 'givenname', 'givennames', 'christianname'],
  lastName: ['lastname', 'last', 'surname', 'familyname', 'secondname'],
  name: [
    'name',
    'names',
    'fullname',
    'attendee',
    'attendees',
    'delegate',
    'delegates',
    'participant',
    'employee',
    'who',
  ],
  email: ['email', 'emails', 'emailaddress', 'mail', 'workemail'],
  certificateName: ['certificatename', 'nameoncertificate', 'nameonthecertificate', 'certificate'],
}

const fields: ListField[] = ['firstName', 'lastName', 'name', 'email', 'certificateName']

/** The field of each column, if the line holds headings. A column with an unknown heading has none. */
export function readHeadings(cells: string[]): (ListField | undefined)[] | undefined {
  const read = cells.map((cell) => {
    const folded = cell.toLowerCase().replaceAll(/[^a-z]/g, '')
    return fields.find((field) => usual[field].includes(folded))
  })
  const isHeading = read.some((field) => field !== undefined) && !cells.some((cell) => cell.includes('@'))
  const hasPerson = read.some(
    (field) => field === 'name' || field === 'firstName' || field === 'lastName' || field === 'email',
  )
  return isHeading && hasPerson ? read : undefined
}
