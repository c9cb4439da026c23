export const messageStatuses = ['queued', 'sending', 'sent', 'failed'] as const

export const messageStatusLabels = {
  queued: { label: 'Waiting', tone: 'needs' },
  sending: { label: 'Being sent', tone: 'needs' },
  sent: { label: 'Sent', tone: 'good' },
  failed: { label: 'Failed', tone: 'danger' },
} as const
