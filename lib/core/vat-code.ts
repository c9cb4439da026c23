/** How value added tax treats what is sold. */
export const vatCodes = ['standard', 'exempt', 'zero', 'outside'] as const

export type VatCode = (typeof vatCodes)[number]

export const vatCodeLabels: Record<VatCode, string> = {
  standard: 'Standard rate',
  exempt: 'Exempt',
  zero: 'Zero rate',
  outside: 'Outside the scope',
}
