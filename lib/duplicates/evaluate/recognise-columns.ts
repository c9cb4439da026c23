import { Refusal } from '../../core/refusal.ts'

/** The names of columns, without punctuation; the first of each list is the name of our field. */
const names: Record<string, string[]> = {
  firstName: [
    'firstname',
    'givenname',
    'forename',
    'given',
    'first',
    'fname',
    'christianname',
    'forenames',
    'givennames',
  ],
  lastName: ['lastname', 'surname', 'familyname', 'last', 'lname', 'sname'],
  fullName: ['fullname', 'name', 'contactname', 'customername'],
  dateOfBirth: ['dateofbirth', 'dob', 'birthdate', 'birth', 'birthday', 'born'],
  houseNumber: ['streetnumber', 'housenumber', 'streetno', 'houseno', 'stnum'],
  addressLine1: ['addressline1', 'address1', 'address', 'street', 'streetaddress', 'streetname', 'line1'],
  addressLine2: ['addressline2', 'address2', 'line2'],
  city: ['city', 'suburb', 'town', 'towncity', 'citytown', 'posttown', 'locality'],
  county: ['county', 'state', 'region', 'province'],
  postcode: ['postcode', 'postal', 'postalcode', 'zip', 'zipcode'],
  phone: [
    'phone',
    'phonenumber',
    'telephone',
    'tel',
    'phone1',
    'phone2',
    'homephone',
    'landline',
    'workphone',
    'contactnumber',
    'telno',
    'phoneno',
  ],
  mobile: ['mobile', 'mobilephone', 'mobilenumber', 'mobileno', 'cell', 'cellphone'],
  email: ['email', 'emailaddress', 'mail', 'email1'],
  companyName: ['companyname', 'company', 'organisation', 'organisationname', 'organization', 'employer', 'business'],
}

export const fieldNames = Object.keys(names)

/**
 * Column → field: from `map` if given (by any name of the field), otherwise by the column's name. Others are not
 * compared.
 */
export function recogniseColumns(columns: string[], map: Record<string, string>): Record<string, string> {
  const said = new Map(Object.entries(map).map(([column, target]) => readPair(columns, column, target)))
  const known = columns.flatMap((column): [string, string][] => {
    const field = fieldOf(column)
    return field && !said.has(column) ? [[column, field]] : []
  })
  return Object.fromEntries([...said, ...known])
}

/** COLUMN=FIELD, or FIELD=COLUMN as for the import of people, if only that fits the file. */
function readPair(columns: string[], left: string, right: string): [string, string] {
  const isTurned = !columns.includes(left) && columns.includes(right) && fieldOf(left) !== undefined
  const [column, target] = isTurned ? [right, left] : [left, right]
  const field = fieldOf(target)
  if (!columns.includes(column))
    throw new Refusal(`--map: the file has no column ${column}. Columns found: ${columns.join(', ')}.`)
  if (!field) throw new Refusal(`--map: ${target} is no field. Fields: ${fieldNames.join(', ')}.`)
  return [column, field]
}

function fieldOf(name: string): string | undefined {
  const plain = bareName(name)
  const bare = plain.replace(/^(contact|customer|client)/, '')
  return fieldNames.find((field) => names[field]?.includes(plain) || names[field]?.includes(bare))
}

/** Without capitals, punctuation and brackets. */
export function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/[^a-z0-9]/g, '')
}
