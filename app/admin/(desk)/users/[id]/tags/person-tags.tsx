import Link from 'next/link'
import { Saying } from '#components/ui/saying.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listTags, listTagsOf } from '#lib/people/tags/list-tags.ts'
import { AddTag, RemoveTag } from './tag-forms.tsx'
import styles from './tags.module.css'

/** The tags of a person, each leading to everyone who has it. */
export async function PersonTags({ userId }: { userId: string }) {
  const { actor } = await requirePermission('people.read')
  const [tags, all] = await Promise.all([listTagsOf(database(), actor, userId), listTags(database(), actor)])
  const others = all.filter(({ id }) => tags.every((tag) => tag.id !== id))

  return (
    <section className={styles.tags} aria-label="Tags">
      <h2>Tags</h2>
      <Saying words={`Tags: ${tags.map(({ name }) => name).join(', ') || 'none'}`} />
      {tags.length > 0 && (
        <ul>
          {tags.map(({ id, name }) => (
            <li key={id}>
              <Link
                href={`/admin/users?where=${encodeURIComponent(`{"all":[["tag","is","${id}"]]}`)}`}
                prefetch={false}
              >
                {name}
              </Link>
              <RemoveTag userId={userId} tagId={id} name={name} />
            </li>
          ))}
        </ul>
      )}
      <AddTag key={tags.length} userId={userId} known={others.map(({ name }) => name)} />
    </section>
  )
}
