import { customerTypeLabels, fieldLabels, methodLabels, statusLabels } from '../../people/labels.ts'
import type { MergeableColumn } from '../../people/merging/mergeable-columns.ts'
import type { SealedField } from '../../privacy/sealed/sealed-fields.ts'

/** The fields chosen as one in a merge: a name or an address is never mixed from two records. */
export type MergeField = {
  field: string
  label: string
  columns: readonly MergeableColumn[]
  sealed: readonly SealedField[]
  /** The record whose value is proposed; `newest` is the newest value that is not empty. */
  wins: 'newest' | 'survivor' | 'suspended' | 'highest'
}

const plain = (field: MergeableColumn, label: string, wins: MergeField['wins'] = 'newest'): MergeField => ({
  field,
  label,
  columns: [field],
  sealed: [],
  wins,
})

export const mergeFields: readonly MergeField[] = [
  { field: 'name', label: 'Name', columns: ['firstName', 'lastName'], sealed: [], wins: 'newest' },
  plain('email', 'Email', 'survivor'),
  plain('phone', 'Phone'),
  plain('mobile', 'Mobile'),
  {
    field: 'address',
    label: 'Address',
    columns: ['addressLine1', 'addressLine2', 'city', 'county', 'postcode', 'country'],
    sealed: [],
    wins: 'newest',
  },
  plain('companyName', 'Company'),
  plain('companyRole', 'Position'),
  plain('companyDepartment', 'Department'),
  plain('vatNumber', 'VAT number'),
  plain('customerType', 'Type'),
  plain('status', 'Status', 'suspended'),
  plain('preferredContactMethod', 'Prefers', 'survivor'),
  plain('teamRole', 'Team role', 'highest'),
  plain('notes', 'Remarks'),
  { field: 'dateOfBirth', label: 'Date of birth', columns: [], sealed: ['dateOfBirth'], wins: 'newest' },
  {
    field: 'emergencyContact',
    label: 'Emergency contact',
    columns: [],
    sealed: ['emergencyContactName', 'emergencyContactPhone', 'emergencyContactRelationship'],
    wins: 'newest',
  },
  {
    field: 'medicalNotes',
    label: 'Medical notes',
    columns: ['hasMedicalConditions'],
    sealed: ['medicalNotes'],
    wins: 'newest',
  },
  {
    field: 'dietaryRequirements',
    label: 'Dietary needs',
    columns: [],
    sealed: ['dietaryRequirements'],
    wins: 'newest',
  },
]

/** The empty value of a column. */
export const unsaid: Partial<Record<MergeableColumn, string | boolean>> = {
  country: 'UK',
  customerType: 'individual',
  status: 'active',
  preferredContactMethod: 'email',
  hasMedicalConditions: false,
}

/** The field with this name, or with a column of this name. */
export function findMergeField(name: string): MergeField | undefined {
  return mergeFields.find(
    ({ field, columns, sealed }) => field === name || [...columns, ...sealed].some((column) => column === name),
  )
}

const columnLabels: Record<string, string> = {
  ...fieldLabels,
  hasMedicalConditions: 'Medical conditions',
  createdAt: 'On record since',
  emergencyContactName: 'Emergency contact',
  emergencyContactPhone: 'Emergency phone',
  emergencyContactRelationship: 'Emergency contact, relationship',
  marketingConsent: 'Marketing',
  smsConsent: 'Text messages',
  newsletterSubscribed: 'Newsletter',
}

/** The label of a column in the merge log. */
export function columnLabel(column: string): string {
  return columnLabels[column] ?? findMergeField(column)?.label ?? column
}

const valueLabels: Record<string, Record<string, string>> = {
  customerType: customerTypeLabels,
  status: statusLabels,
  preferredContactMethod: methodLabels,
}

/** A value in the words of the interface. */
export function valueLabel(field: string, value: string): string {
  return valueLabels[field]?.[value] ?? value
}
