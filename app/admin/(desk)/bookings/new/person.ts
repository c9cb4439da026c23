import { formatPhone } from '#components/ui/format-phone.ts'
import { nameOf } from '#lib/people/labels.ts'

/** A person as the form names them. */
export type Person = { id: string; label: string; detail: string }

type OnRecord = Parameters<typeof nameOf>[0] & {
  id: string
  phone: string | null
  mobile: string | null
  companyName: string | null
}

/** A person in words: their name and how to reach them. */
export function toPerson(person: OnRecord): Person {
  const { id, email, mobile, phone, companyName } = person
  const number = mobile ?? phone
  return {
    id,
    label: nameOf(person),
    detail: [email, number && formatPhone(number), companyName].filter(Boolean).join(' · '),
  }
}

/** A person as one field of the form, so that they can be shown again after a refusal. */
export function packPerson({ id, label, detail }: Person): string {
  return [id, label, detail].join('\t').slice(0, 900)
}

export function unpackPerson(packed: string): Person | undefined {
  const [id = '', label, detail = ''] = packed.split('\t')
  return label === undefined ? undefined : { id, label, detail }
}
