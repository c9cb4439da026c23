import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { createPerson } from '../people/create-person.ts'
import type { DemoPerson, Party } from './parties.ts'

export type Met = { userId: string; firstName: string; lastName: string; email: string }

/** Adds people to the record the first time they appear. */
export class Acquaintances {
  readonly #trx: Trx
  readonly #actor: Actor
  readonly #met = new Map<string, Met>()

  constructor(trx: Trx, actor: Actor) {
    this.#trx = trx
    this.#actor = actor
  }

  async meet(person: DemoPerson, company: Party['company'], at: Date): Promise<Met> {
    const known = this.#met.get(person.name)
    if (known) return known

    const [firstName = '', lastName = ''] = person.name.split(' ')
    const email = `${plain(firstName)}.${plain(lastName)}@${person.domain}`
    const phone = `+4474001234${String(this.#met.size + 10).padStart(2, '0')}`
    const { city, postcode } = person
    const details = { email, firstName, lastName, phone, city, postcode }
    const work = company ? { companyName: company.name } : {}

    const userId = await createPerson(this.#trx, this.#actor, { ...details, ...work }, at)
    const met = { userId, firstName, lastName, email }
    this.#met.set(person.name, met)
    return met
  }
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase()
}
