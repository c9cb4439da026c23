import type { Db } from '../../db/types.ts'
import { readTogether } from '../read-setting.ts'
import {
  bankAccount,
  bankName,
  bankSortCode,
  companyAddress,
  companyEmail,
  companyGroup,
  companyName,
  companyNumber,
  companyPhone,
} from './company-settings.ts'

/** The company's details as documents, letters and pages show them. Empty text for what is not set. */
export type Company = {
  name: string
  /** The lines of the address; none while it is not set. */
  address: string[]
  phone: string
  email: string
  number: string
  /** Null until bank, sort code and account are all set. */
  bank: { name: string; sortCode: string; account: string } | null
}

export async function readCompany(db: Db): Promise<Company> {
  const at = await readTogether(db, companyGroup.settings)
  const bank = { name: at(bankName), sortCode: at(bankSortCode), account: at(bankAccount) }
  return {
    name: at(companyName),
    address: at(companyAddress)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    phone: at(companyPhone),
    email: at(companyEmail),
    number: at(companyNumber),
    bank: bank.name && bank.sortCode && bank.account ? bank : null,
  }
}
