import { makeCrowd } from './make-crowd.ts'
import { numbersFrom } from './make-labelled.ts'

/**
 * A CSV of people, each with a second record under another email address and, for half of them, somebody else’s
 * date of birth. Equal for equal seeds.
 */
export function makeSpoilt(people: number, seed: number): string {
  const random = numbersFrom(seed)
  const crowd = makeCrowd(people, seed)
  const rows = crowd.flatMap((person, place) => {
    const isSpoilt = random() < 0.5
    const born = isSpoilt ? (crowd[(place + 7) % people]?.born ?? '') : person.born
    const lastName = random() < 0.4 ? slip(person.lastName, random) : person.lastName
    return [person, { ...person, lastName, born, email: `someone${place}@post.example` }].map((record) =>
      [place, ...Object.values(record)].join(),
    )
  })
  return ['cluster,first name,surname,dob,email,mobile,address,town,postcode', ...rows].join('\n')
}

function slip(name: string, random: () => number): string {
  const at = Math.floor(random() * (name.length - 1))
  return `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`
}
