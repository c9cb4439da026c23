'use server'

import { refresh } from 'next/cache'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { addDaysAway } from '#lib/instructors/availability/add-days-away.ts'
import { daysAwayForm, removeDaysAwayForm, workingDaysForm } from '#lib/instructors/availability/days-away-input.ts'
import { removeDaysAway } from '#lib/instructors/availability/remove-days-away.ts'
import { sayClashes } from '#lib/instructors/availability/say-clashes.ts'
import { setWorkingDays } from '#lib/instructors/availability/set-working-days.ts'
import { addQualification } from '#lib/instructors/qualifications/add-qualification.ts'
import { changeQualification } from '#lib/instructors/qualifications/change-qualification.ts'
import {
  addQualificationForm,
  changeQualificationForm,
  removeQualificationForm,
} from '#lib/instructors/qualifications/qualification-input.ts'
import { readSubject } from '#lib/instructors/qualifications/read-subject.ts'
import { removeQualification } from '#lib/instructors/qualifications/remove-qualification.ts'

export const addQualificationAction = defineAction({
  may: 'staff.manage',
  input: addQualificationForm,
  keep: ['subject', 'title', 'number', 'issuedOn', 'expiresOn'],
  work: (trx, actor, { userId, subject, title, number, issuedOn, expiresOn }) =>
    addQualification(trx, actor, {
      userId,
      ...readSubject(subject, title),
      number,
      issuedOn: issuedOn || null,
      expiresOn: expiresOn || null,
    }),
  message: () => 'Qualification added.',
  afterCommit: () => refresh(),
})

export const changeQualificationAction = defineAction({
  may: 'staff.manage',
  input: changeQualificationForm,
  keep: ['version', 'number', 'issuedOn', 'expiresOn'],
  work: (trx, actor, { issuedOn, expiresOn, ...given }) =>
    changeQualification(trx, actor, { ...given, issuedOn: issuedOn || null, expiresOn: expiresOn || null }),
  message: () => 'Saved.',
  afterCommit: () => refresh(),
})

export const removeQualificationAction = defineAction({
  may: 'staff.manage',
  input: removeQualificationForm,
  keep: [],
  work: removeQualification,
  afterCommit: () => refresh(),
})

export const addDaysAwayAction = defineAction({
  may: 'staff.manage',
  input: daysAwayForm,
  keep: ['firstDay', 'lastDay', 'reason'],
  work: (trx, actor, { lastDay, ...given }) =>
    addDaysAway(trx, actor, { ...given, lastDay: lastDay || given.firstDay }),
  message: ({ clashes }) => sayClashes('They teach', clashes),
  afterCommit: () => refresh(),
})

export const removeDaysAwayAction = defineAction({
  may: 'staff.manage',
  input: removeDaysAwayForm,
  keep: [],
  work: removeDaysAway,
  afterCommit: () => refresh(),
})

export const setWorkingDaysAction = defineAction({
  may: 'staff.manage',
  input: workingDaysForm,
  keep: [],
  work: setWorkingDays,
  message: () => 'Saved.',
  afterCommit: () => refresh(),
})
