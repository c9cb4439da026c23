'use server'

import { refresh } from 'next/cache'
import { changeWhatToBring, changeWhatToBringInput } from '#lib/courses/change-what-to-bring.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'

export const changeWhatToBringAction = defineAction({
  may: 'bookings.write',
  input: changeWhatToBringInput,
  keep: ['whatToBring'],
  work: changeWhatToBring,
  message: () => 'Saved.',
  afterCommit: () => refresh(),
})
