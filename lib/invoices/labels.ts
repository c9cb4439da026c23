export const documentKinds = ['invoice', 'credit_note'] as const

export type DocumentKind = (typeof documentKinds)[number]

export const documentKindLabels: Record<DocumentKind, string> = { invoice: 'Invoice', credit_note: 'Credit note' }

export const waitReasons = ['supplier', 'buyer'] as const

export type WaitReason = (typeof waitReasons)[number]

export const waitReasonLabels: Record<WaitReason, string> = {
  supplier: 'Our company’s details are missing',
  buyer: 'The customer’s address is missing',
}

export const invoiceStates = ['open', 'overdue', 'paid'] as const

/** "Settled" rather than "paid", since a credit note may have settled it. */
export const invoiceStateLabels = { open: 'Open', overdue: 'Overdue', paid: 'Settled' } as const

export const invoiceStateTones = { open: 'needs', overdue: 'danger', paid: 'good', credit: 'quiet' } as const
