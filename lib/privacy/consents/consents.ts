/** The things a customer can agree to, each on its own. No consent counts until the customer gives it. */
export const consents = ['marketing', 'sms', 'newsletter', 'analytics', 'renewal_reminders'] as const

export type Consent = (typeof consents)[number]

/** Whether messages go out without consent: only renewal reminders do, until the customer stops them. */
export function standsUnasked(consent: Consent): boolean {
  return consent === 'renewal_reminders'
}

export const consentLabels: Record<Consent, string> = {
  marketing: 'News and offers',
  sms: 'Text messages',
  newsletter: 'Newsletter',
  analytics: 'Analysis of use',
  renewal_reminders: 'Renewal reminders',
}

export const consentSourceLabels: Record<string, string> = {
  portal: 'in the customer portal',
  office: 'in the office',
  api: 'through the API',
}
