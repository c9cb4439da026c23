import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { createPerson } from '../people/create-person.ts'
import type { DemoPerson, Party } from './parties.ts'

export type DemoCustomer = { userId: string; firstName: string; lastName: string; email: string }

/** Adds each demo person as a customer the first time they book. */
export class DemoPeople {
  readonly #trx: Trx
  readonly #actor: Actor
  readonly #known = new Map<string, DemoCustomer>()

  constructor(trx: Trx, actor: Actor) {
    this.#trx = trx
    this.#actor = actor
  }

  async findOrAdd(person: DemoPerson, company: Party['company'], at: Date): Promise<DemoCustomer> {
    const known = this.#known.get(person.name)
    if (known) return known

    const [firstName = '', lastName = ''] = person.name.split(' ')
    const email = `${plain(firstName)}.${plain(lastName)}@${person.domain}`
    const phone = `+4474001234${String(this.#known.size + 10).padStart(2, '0')}`
    const { street, city, postcode } = person
    const details = { email, firstName, lastName, phone, ...(street && { addressLine1: street }), city, postcode }
    const work = company ? { companyName: company.name } : {}

    const userId = await createPerson(this.#trx, this.#actor, { ...details, ...work }, at)
    const met = { userId, firstName, lastName, email }
    this.#known.set(person.name, met)
    return met
  }
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase()
}
