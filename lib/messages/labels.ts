export const channels = ['email', 'sms', 'telegram', 'voice'] as const

export type Channel = (typeof channels)[number]

export const channelLabels: Record<Channel, string> = {
  email: 'Email',
  sms: 'Text message',
  telegram: 'Telegram',
  voice: 'Call',
}

export const messageStatuses = ['queued', 'sending', 'sent', 'failed', 'unclear'] as const

export const messageStatusLabels = {
  queued: { label: 'Waiting', tone: 'needs' },
  sending: { label: 'Being sent', tone: 'needs' },
  sent: { label: 'Sent', tone: 'good' },
  failed: { label: 'Failed', tone: 'danger' },
  unclear: { label: 'Unclear', tone: 'danger' },
} as const
