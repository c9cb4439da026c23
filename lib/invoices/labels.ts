export const documentKinds = ['invoice', 'credit_note'] as const

export type DocumentKind = (typeof documentKinds)[number]

export const documentKindLabels: Record<DocumentKind, string> = { invoice: 'Invoice', credit_note: 'Credit note' }

export const waitReasons = ['supplier', 'buyer'] as const

export const waitReasonLabels: Record<(typeof waitReasons)[number], string> = {
  supplier: 'Details of our company are missing',
  buyer: 'The address of the customer is missing',
}
