import { z } from 'zod'
import { defineLetter } from '../domains/letter.ts'
import { facts, hello, letter, line, link, step } from '../messages/letter-parts.ts'

export const certificateIssued = defineLetter({
  name: 'certificate.issued',
  title: 'Certificate issued',
  input: z.object({
    firstName: z.string().nullable(),
    course: z.string(),
    number: z.string(),
    expiresOn: z.string(),
    portalUrl: z.string(),
  }),
  sample: {
    firstName: 'Aisha',
    course: 'Emergency First Aid at Work',
    number: 'RFT-C-7K2QD-9MX4P',
    expiresOn: '3 March 2030',
    portalUrl: 'https://training.example/portal',
  },
  subject: ({ course }) => `Your certificate: ${course}`,
  body: ({ firstName, course, number, expiresOn, portalUrl }) =>
    letter({
      why: ['You get this because you completed this course.'],
      children: [
        line(hello(firstName)),
        line('Well done: your certificate is ready to download.'),
        facts({ Course: course, Certificate: number, 'Valid until': expiresOn }),
        step(portalUrl, 'Download your certificate'),
      ],
    }),
})

export const renewalReminder = defineLetter({
  name: 'renewal.reminder',
  title: 'Certificate expires',
  input: z.object({
    firstName: z.string().nullable(),
    course: z.string(),
    expiresOn: z.string(),
    daysLeft: z.number(),
    /** The course that renews it, where there is a shorter one, and the last day on which it may be taken. */
    requalification: z.object({ course: z.string(), until: z.string() }).nullable(),
    portalUrl: z.string(),
    stopUrl: z.string(),
  }),
  sample: {
    firstName: 'Aisha',
    course: 'First Aid at Work',
    expiresOn: '3 March 2027',
    daysLeft: 60,
    requalification: { course: 'First Aid at Work requalification', until: '3 April 2027' },
    portalUrl: 'https://training.example/portal',
    stopUrl: 'https://training.example/stop-reminders/sample',
  },
  subject: ({ course, daysLeft }) =>
    daysLeft === 0
      ? `Your certificate expires today: ${course}`
      : `Your certificate expires in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}: ${course}`,
  body: ({ firstName, course, expiresOn, requalification, portalUrl, stopUrl }) =>
    letter({
      why: ['You get this because you hold this certificate. ', link(stopUrl, 'Stop these reminders')],
      children: [
        line(hello(firstName)),
        line(`Your certificate ${course} is valid until ${expiresOn}.`),
        ...(requalification
          ? [
              line(
                `You can renew it with the shorter course ${requalification.course} if you take it by ${requalification.until}.`,
              ),
            ]
          : []),
        step(portalUrl, 'See your certificates'),
      ],
    }),
})
