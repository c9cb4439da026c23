'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { changeCourse } from '#lib/courses/change-course.ts'
import { changeCourseForm } from '#lib/courses/change-course-input.ts'
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

export const changeCourseAction = defineAction({
  may: 'bookings.write',
  input: changeCourseForm,
  keep: changeCourseForm.keyof().options,
  work: changeCourse,
  afterCommit: (_, { courseId }) => redirect(`/admin/courses/${courseId}`),
})
