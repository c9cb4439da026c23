/** A field of a person that imports feed. Its columns change together; `say` tells whether a record has a value. */
export type PersonField = {
  /** Names in field_origins, one per column. */
  names: readonly string[]
  columns: readonly string[]
  /** The record's values in `feed`, one expression per column. */
  values: readonly string[]
  saysOne: string
  /** Only fills an empty field. */
  onlyFills: boolean
  /** The empty value of the first column. */
  unsaid?: string
}

const simple = (name: string, column: string, onlyFills = false): PersonField => ({
  names: [name],
  columns: [column],
  values: [column],
  saysOne: `${column} is not null`,
  onlyFills,
})

export const personFields: readonly PersonField[] = [
  {
    names: ['firstName', 'lastName'],
    columns: ['first_name', 'last_name'],
    values: ['first_name', 'last_name'],
    saysOne: 'coalesce(first_name, last_name) is not null',
    onlyFills: false,
  },
  simple('phone', 'phone'),
  simple('companyName', 'company_name'),
  {
    names: ['customerType'],
    columns: ['customer_type'],
    values: ["'corporate'::text"],
    saysOne: 'is_corporate',
    onlyFills: false,
    unsaid: 'individual',
  },
  simple('addressLine1', 'address_line_1', true),
  simple('addressLine2', 'address_line_2', true),
  simple('city', 'city', true),
  simple('postcode', 'postcode', true),
  simple('vatNumber', 'vat_number', true),
]
