import { z } from 'zod'
import { newPassword } from '../../auth/passwords/password-rules.ts'
import { normaliseEmail } from '../contact/normalise-email.ts'

/** An email as a stranger types it. An invalid one finds no account and gets the usual answer. */
const typedEmail = z
  .string('Type your email address.')
  .trim()
  .min(1, 'Type your email address.')
  .max(300, 'This is longer than an email address can be.')
  .transform((text) => {
    const read = normaliseEmail(text)
    return read.kind === 'valid' ? read.email : text.toLowerCase()
  })

/** Without the rules for new passwords, since old ones must still work. */
const typedPassword = z.string('Type your password.').min(1, 'Type your password.').max(512, 'This is too long.')

export const signInInput = z.object({ email: typedEmail, password: typedPassword })

export const inviteInput = z.object({
  email: z
    .string('Type their email address.')
    .max(300, 'This is longer than an email address can be.')
    .transform((text, context) => {
      const read = normaliseEmail(text)
      if (read.kind === 'valid') return read.email
      context.addIssue({ code: 'custom', message: 'This is not an email address.' })
      return z.NEVER
    }),
  firstName: z.string().trim().min(1, 'Type their first name.').max(100, 'This is too long.'),
  lastName: z.string().trim().max(100, 'This is too long.'),
  role: z.enum(['admin', 'instructor'], 'Choose what they do.'),
})

/** A code from the app or a recovery code, as typed. */
export const typedCode = z.string('Type the code.').trim().min(1, 'Type the code.').max(40, 'This is too long.')

/** Email, password and code in one request, for programs. */
export const programSignInInput = signInInput.extend({ code: z.string().trim().max(40).optional() })

export const setPasswordInput = z.object({ token: z.string().max(100), password: newPassword })

export const changePasswordInput = z.object({ current: typedPassword, password: newPassword })

export const removeSecondFactorInput = z.object({ current: typedPassword, code: typedCode })
