'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '#lib/auth/define-action.ts'
import { reissueCertificate, reissueCertificateInput } from '#lib/training/certificates/reissue-certificate.ts'
import { revokeCertificate, revokeCertificateInput } from '#lib/training/certificates/revoke-certificate.ts'

export const reissueCertificateAction = defineAction({
  may: 'certificates.write',
  input: reissueCertificateInput,
  keep: ['holderName'],
  work: reissueCertificate,
  afterCommit: ({ id }) => redirect(`/admin/certificates/${id}`),
})

export const revokeCertificateAction = defineAction({
  may: 'certificates.write',
  input: revokeCertificateInput,
  keep: ['reason'],
  work: revokeCertificate,
  afterCommit: (_, { certificateId }) => revalidatePath(`/admin/certificates/${certificateId}`),
})
