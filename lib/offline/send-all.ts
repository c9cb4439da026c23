import { sendAssessments } from './send-assessments.ts'
import { sendMarks } from './send-marks.ts'
import { sendNotes } from './send-notes.ts'

/** Sends everything that waits on this phone, one browser tab at a time. */
export function sendAll(by: string): Promise<void> {
  return navigator.locks.request('register', async () => {
    await sendMarks(by)
    await sendAssessments(by)
    await sendNotes(by)
  })
}
