import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { type AddNoteInput, addNote } from '../people/notes/add-note.ts'

type Note = Omit<AddNoteInput & { type: 'general' | 'complaint' | 'compliment' | 'special_requirement' }, 'userId'> & {
  about: string
  daysAgo: number
}

const inside = { isInternal: true, forInstructors: false, isPinned: false }

const notes: Note[] = [
  {
    about: 'graham.lister@calder.example',
    type: 'general',
    content: 'Prefers Tuesdays and Wednesdays. Send the invoice to accounts, not to him.',
    daysAgo: 40,
    ...inside,
    isPinned: true,
  },
  {
    about: 'megan.whitaker@wharfedale.example',
    type: 'compliment',
    content: 'Wrote to say that the paediatric course was the best her team has had.',
    daysAgo: 20,
    ...inside,
  },
  {
    about: 'sean.gallagher@ridings.example',
    type: 'complaint',
    content: 'The Sheffield room was cold on the first morning. Apologised; heating is now on from eight.',
    daysAgo: 11,
    ...inside,
  },
  {
    about: 'helen.thackray@oswald.example',
    type: 'special_requirement',
    content: 'One attendee will bring a hearing loop; seat the group near the front.',
    daysAgo: 6,
    ...inside,
    forInstructors: true,
  },
  {
    about: 'nadia.hussain@post.example',
    type: 'general',
    content: 'Thank you for telling us about your new address. Your certificate goes there.',
    daysAgo: 3,
    ...inside,
    isInternal: false,
  },
]

export async function writeNotes(trx: Trx, actor: Actor, now: Date): Promise<void> {
  const people = await trx
    .selectFrom('users')
    .select(['id', 'email'])
    .where(
      'email',
      'in',
      notes.map(({ about }) => about),
    )
    .execute()

  for (const { about, daysAgo, ...note } of notes) {
    const userId = people.find(({ email }) => email === about)?.id
    if (userId) await addNote(trx, actor, { userId, ...note }, new Date(now.getTime() - daysAgo * 86_400_000))
  }
}
