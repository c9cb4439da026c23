'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { reissueCertificate, reissueCertificateInput } from '#lib/certificates/reissue-certificate.ts'
import { revokeCertificate, revokeCertificateInput } from '#lib/certificates/revoke-certificate.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'

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
