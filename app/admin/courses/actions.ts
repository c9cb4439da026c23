'use server'

import { refresh } from 'next/cache'
import { defineAction } from '#lib/auth/define-action.ts'
import { changeWhatToBring, changeWhatToBringInput } from '#lib/training/planning/change-what-to-bring.ts'

export const changeWhatToBringAction = defineAction({
  may: 'bookings.write',
  input: changeWhatToBringInput,
  keep: ['whatToBring'],
  work: changeWhatToBring,
  message: () => 'Kept.',
  afterCommit: () => refresh(),
})
