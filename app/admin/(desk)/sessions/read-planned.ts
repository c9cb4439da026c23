import { mostDays } from '#lib/sessions/planning/schemas.ts'

/** The parts of a plan that decide whether an instructor fits. Empty text where nothing is chosen. */
export type Planned = { courseId: string; instructorId: string; days: string[] }

/** Reads them from the values of the form. */
export function readPlanned(values: Record<string, string>): Planned {
  const days = Array.from({ length: mostDays }, (_, index) => values[`day${index + 1}`] ?? '')
  return {
    courseId: values.courseId ?? '',
    instructorId: values.instructorId ?? '',
    days: days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)),
  }
}

/** Reads them from the form as it stands on the page. */
export function readPlannedForm(form: HTMLFormElement): Planned {
  const texts = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return readPlanned(Object.fromEntries(texts))
}
