import { z } from 'zod'
import { tagName } from '../tags/tag-input.ts'

const pickId = z.uuid()

/** What a bulk action can do with the selected people. Consent can only be switched off. */
export const bulkForms = {
  status: z.strictObject({ pickId, status: z.enum(['active', 'inactive', 'suspended']) }),
  consentOff: z.strictObject({ pickId, consent: z.enum(['marketing', 'sms', 'newsletter']) }),
  tag: z.strictObject({ pickId, name: tagName }),
  untag: z.strictObject({ pickId, tagId: z.uuid('Choose a tag.') }),
  resume: z.strictObject({ runId: z.uuid() }),
}

export type BulkVerb =
  | { verb: 'status'; status: 'active' | 'inactive' | 'suspended' }
  | { verb: 'consent_off'; consent: 'marketing' | 'sms' | 'newsletter' }
  | { verb: 'tag'; name: string }
  | { verb: 'untag'; tagId: string }
