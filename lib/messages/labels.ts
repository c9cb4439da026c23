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
  queued: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Failed',
  unclear: 'Unclear',
} as const

export const messageStatusTones = {
  queued: 'needs',
  sending: 'needs',
  sent: 'good',
  failed: 'danger',
  unclear: 'danger',
} as const
