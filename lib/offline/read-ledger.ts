import { minutesOf, noName, noPrint, whyNotCertify } from '../registers/rules.ts'
import { type KeptEntry, type KeptRegister, type QueuedAssessment, type QueuedMark, seeMark } from './kept-register.ts'

type Waiting = { queue: QueuedMark[]; assessments: QueuedAssessment[] }

/** The minutes of an attendee and what is missing for a certificate, counting what waits on this phone. */
export function readLedger(entry: KeptEntry, register: KeptRegister, { queue, assessments }: Waiting) {
  const { days, requiredMinutes, attendanceOnly } = register
  const seen = days.map(({ day, minutes }) => ({ mark: seeMark(entry, day, queue), minutes }))
  const attendedMinutes = seen.reduce((sum, { mark, minutes }) => sum + (minutesOf(mark, minutes) ?? 0), 0)
  const judged = assessments.find((one) => one.attendeeId === entry.id && !one.outcome)
  const missing = whyNotCertify({
    isNamed: !entry.missing.includes(noName),
    isPrintable: !entry.missing.includes(noPrint),
    marks: seen.map(({ mark }) => mark.status),
    attendedMinutes,
    requiredMinutes,
    assessment: judged ? judged.assessment : entry.assessment,
    attendanceOnly,
  })
  return { attendedMinutes, missing }
}
