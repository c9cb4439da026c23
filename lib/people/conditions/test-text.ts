import { type RawBuilder, sql } from 'kysely'
import { escaped } from '../../lists/has-words.ts'
import { normalisePhone } from '../contact/normalise-phone.ts'
import { readPhoneDigits } from '../list/match-words.ts'
import type { Ask } from './ask.ts'
import type { FieldOf } from './fields.ts'
import type { OperatorOf } from './operators.ts'

const columns: Record<FieldOf<'text'>, RawBuilder<string | null>> = {
  firstName: sql`users.first_name`,
  lastName: sql`users.last_name`,
  email: sql`users.email`,
  companyName: sql`users.company_name`,
  companyRole: sql`users.company_role`,
  companyDepartment: sql`users.company_department`,
  addressLine1: sql`users.address_line_1`,
  city: sql`users.city`,
  county: sql`users.county`,
  postcode: sql`users.postcode`,
  country: sql`users.country`,
  vatNumber: sql`users.vat_number`,
}

/** Also held in search_text, whose index finds rare words. */
const searched: FieldOf<'text'>[] = ['firstName', 'lastName', 'email', 'companyName', 'postcode']
const shortestTrigram = 3

/** Ignores case and accents, and compares the first 200 letters of longer text, as search does everywhere. */
export function testText(field: FieldOf<'text'>, operator: OperatorOf<'text'>, typed: string): Ask {
  const column = columns[field]
  const stored = sql<string>`search_fold(left(${column}, 200))`
  const words = typed.trim()
  switch (operator) {
    case 'is':
      return narrowed(field, words, sql<boolean>`${stored} = search_fold(${words}::text)`)
    case 'isNot':
      return not(sql`${stored} = search_fold(${words}::text)`)
    case 'contains':
      return narrowed(field, words, sql<boolean>`${stored} like '%' || ${escaped(words)} || '%'`)
    case 'containsNot':
      return not(sql`${stored} like '%' || ${escaped(words)} || '%'`)
    case 'startsWith':
      return narrowed(field, words, sql<boolean>`${stored} like ${escaped(words)} || '%'`)
    case 'empty':
      return sql<boolean>`${column} is null`
    case 'filled':
      return sql<boolean>`${column} is not null`
    default:
      return operator satisfies never
  }
}

function narrowed(field: FieldOf<'text'>, words: string, asked: Ask): Ask {
  if (!searched.includes(field) || [...words].length < shortestTrigram) return asked
  return sql<boolean>`(users.search_text like '%' || ${escaped(words)} || '%' and ${asked})`
}

/** Tests both numbers, in any spelling. */
export function testPhone(operator: OperatorOf<'phone'>, typed: string): Ask {
  const number = normalisePhone(typed)?.number ?? ''
  switch (operator) {
    case 'is':
      return sql<boolean>`(users.phone = ${number} or users.mobile = ${number})`
    case 'isNot':
      return not(sql`(coalesce(users.phone = ${number}, false) or coalesce(users.mobile = ${number}, false))`)
    case 'contains':
      return holdsDigits(typed)
    case 'empty':
      return sql<boolean>`coalesce(users.phone, users.mobile) is null`
    case 'filled':
      return sql<boolean>`coalesce(users.phone, users.mobile) is not null`
    default:
      return operator satisfies never
  }
}

function holdsDigits(typed: string): Ask {
  const like = `%${readPhoneDigits(typed) ?? typed.replaceAll(/\D/g, '')}%`
  return sql<boolean>`(users.search_text like ${like} and (users.phone like ${like} or users.mobile like ${like}))`
}

const choices: Record<FieldOf<'choice'>, RawBuilder<string>> = {
  status: sql`users.status`,
  role: sql`users.role`,
  customerType: sql`users.customer_type`,
  preferredContactMethod: sql`users.preferred_contact_method`,
}

export function testChoice(field: FieldOf<'choice'>, operator: OperatorOf<'choice'>, value: string): Ask {
  return operator === 'is' ? sql<boolean>`${choices[field]} = ${value}` : sql<boolean>`${choices[field]} <> ${value}`
}

const flags: Record<FieldOf<'flag'>, Ask> = {
  marketingConsent: sql`users.marketing_consent`,
  smsConsent: sql`users.sms_consent`,
  newsletterSubscribed: sql`users.newsletter_subscribed`,
  hasMedicalConditions: sql`users.has_medical_conditions`,
}

export function testFlag(field: FieldOf<'flag'>, operator: OperatorOf<'flag'>): Ask {
  return operator === 'yes' ? flags[field] : sql<boolean>`not ${flags[field]}`
}

/** True if the test is not, including for empty values. */
function not(asked: RawBuilder<unknown>): Ask {
  return sql<boolean>`(${asked}) is not true`
}
