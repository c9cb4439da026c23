import { Refusal } from '../../core/refusal.ts'

/** What columns are called, without signs between the words: the first name is the one of the field here. */
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
  dateOfBirth: ['dateofbirth', 'dob', 'birthdate', 'birthday', 'born'],
  houseNumber: ['streetnumber', 'housenumber', 'streetno', 'houseno', 'stnum'],
  addressLine1: ['addressline1', 'address1', 'address', 'street', 'streetaddress', 'streetname', 'line1'],
  addressLine2: ['addressline2', 'address2', 'line2'],
  city: ['city', 'suburb', 'town', 'posttown', 'locality'],
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
  ],
  mobile: ['mobile', 'mobilephone', 'mobilenumber', 'cell', 'cellphone'],
  email: ['email', 'emailaddress', 'mail', 'email1'],
  companyName: ['companyname', 'company', 'organisation', 'organization', 'employer', 'business'],
}

export const fieldNames = Object.keys(names)

/** Column → field: what `map` says (by any name of the field), else what the column is called. Others are never compared. */
export function recogniseColumns(columns: string[], map: Record<string, string>): Record<string, string> {
  const said = Object.entries(map).map(([column, target]): [string, string] => {
    const field = fieldOf(target)
    if (!columns.includes(column)) throw new Refusal(`--map: the file has no column ${column}.`)
    if (!field) throw new Refusal(`--map: ${target} is no field. Fields: ${fieldNames.join(', ')}.`)
    return [column, field]
  })
  const known = columns.flatMap((column): [string, string][] => {
    const field = fieldOf(column)
    return field && !(column in map) ? [[column, field]] : []
  })
  return Object.fromEntries([...said, ...known])
}

function fieldOf(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  return fieldNames.find((field) => names[field]?.includes(plain))
}
